"""One act told by a verb and a noun, deaths told without a cause, and acts that answer others."""

from __future__ import annotations

from cases import Read

from graphbuild.records import Event, Record


def events(record: Record) -> list[Event]:
    return list(record.events)


def test_the_first_word_of_an_act_is_its_trigger(read: Read) -> None:
    one = events(read("A drone strike on a market in Mosul killed 12 people."))
    two = events(read("Twelve people were killed in a drone strike on a market in Mosul."))
    assert [e.trigger.text for e in one] == ["drone strike"]
    assert [e.trigger.text for e in two] == ["killed"]
    assert [q.min for e in one + two for q in e.quantities if q.kind == "killed"] == [12, 12]


def test_deaths_in_an_attack_are_the_attack_s(read: Read) -> None:
    found = events(read("Hamas condemned a mortar attack on Tuzla, in which 31 people died."))
    (attack,) = [e for e in found if e.type == "ASSAULT"]
    assert [r.text for r in attack.recipients] == ["people", "Tuzla"]
    assert [(q.kind, q.min) for q in attack.quantities] == [("killed", 31)]


def test_an_act_that_counts_its_dead_tells_them(read: Read) -> None:
    (attack,) = events(read("Six clerks died when rebels attacked the town of Goma."))
    assert ([r.text for r in attack.actors], [r.text for r in attack.recipients]) == (["rebels"], ["Goma", "clerks"])
    assert [q.min for q in attack.quantities] == [6]
    found = events(read("Six rebels died when rebels attacked the town of Goma."))
    assert "rebels" not in [r.text for e in found if e.actors for r in e.recipients]


def test_a_death_without_a_cause_has_no_type(read: Read) -> None:
    (found,) = events(read("Three workers died at the refinery."))
    assert (found.type, [q.min for q in found.quantities]) == (None, [3])
    assert [r.text for r in found.recipients] == ["workers"]
    assert events(read("Three workers died of cholera.")) == []


def test_an_answer_is_the_answerer_s_act(read: Read) -> None:
    found = events(read("Serbian gunners answered the raid with a mortar attack on Tuzla."))
    assert [[r.text for r in e.actors] for e in found if e.type == "ASSAULT"] == [["Serbian gunners"]]
    found = events(read("Serbian gunners opened the day with a mortar attack on Tuzla."))
    assert [[r.text for r in e.actors] for e in found if e.type == "ASSAULT"] == [[]]
