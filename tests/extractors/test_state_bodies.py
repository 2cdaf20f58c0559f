"""The army of one state is one in all articles whose own words give the state; the armies of two never are."""

from __future__ import annotations

import pytest
from cases import Read

from graphbuild.records import Record

ONE_ARMY = [
    ("Mali's army attacked the rebels.", "Mali's army"),
    ("The Malian army attacked the rebels.", "Malian army"),
    ("The army of Mali attacked the rebels.", "army of Mali"),
    (
        "Mali closed its border. Mali's president fled from Bamako, Mali. Mali burns. The army attacked the rebels.",
        "army",
    ),
]


def known_as(record: Record, words: str) -> str:
    """The id of what the words mention."""
    return next(e.id for e in record.entities if any(m.text == words for m in e.mentions))


@pytest.mark.parametrize(("text", "words"), ONE_ARMY)
def test_the_army_of_a_state_is_one_in_all_articles(read: Read, text: str, words: str) -> None:
    assert known_as(read(text), words).endswith("/organization/malian-armed-forces")


def test_the_armies_of_two_states_are_two(read: Read) -> None:
    record = read("Mali's army attacked the army of Niger. The army of Niger fled.")
    assert known_as(record, "Mali's army") != known_as(record, "army of Niger")


def test_an_army_of_no_told_state_stays_with_its_article(read: Read) -> None:
    record = read("The army attacked the rebels.")
    assert known_as(record, "army").startswith(record.article.iri)


def test_a_ministry_is_one_however_it_is_spelled(read: Read) -> None:
    one = known_as(read("Kenya's defense ministry condemned the raid."), "Kenya's defense ministry")
    other = known_as(read("The Kenyan Ministry of Defence condemned the raid."), "Kenyan Ministry of Defence")
    assert one == other and one.endswith("/organization/kenyan-defence-ministry")


def test_a_part_of_the_police_is_not_the_police(read: Read) -> None:
    record = read("Kenyan riot police fired at a crowd. Kenya's police fled.")
    assert known_as(record, "Kenyan riot police") != known_as(record, "Kenya's police")


def test_a_government_of_somebody_else_is_not_the_state_s(read: Read) -> None:
    record = read("Libya's government fled Tripoli. The government of national unity in Libya met in Tripoli, Libya.")
    ids = {e.id for e in record.entities if "government" in e.label.lower()}
    assert len(ids) == 2
