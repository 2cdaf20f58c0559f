"""Past forms that the model does not know, and nouns that stay nouns."""

from __future__ import annotations

from cases import Read

from graphbuild.records import Record


def told(record: Record) -> list[tuple[str | None, list[str], list[str]]]:
    return [
        (e.type.value if e.type else None, [a.text for a in e.actors], [r.text for r in e.recipients])
        for e in record.events
    ]


def test_retook_is_a_verb(read: Read) -> None:
    assert ("COERCE", ["army"], ["Mosul"]) in told(read("The army retook Mosul."))
    assert ("COERCE", ["Troops"], ["Azaz"]) in told(read("Troops retook the town of Azaz on Monday."))


def test_army_of_a_noun_is_no_subject(read: Read) -> None:
    assert told(read("The army retreat from Mosul.")) != [("COERCE", ["army"], ["Mosul"])]


def test_overrun_is_a_participle_behind_be(read: Read) -> None:
    assert ("COERCE", [], ["Harim", "Azaz"]) in told(read("Harim and Azaz were overrun within days."))
    assert told(read("The project was an overrun of costs for Harim.")) == []
