"""Which country somebody is of who is told as one of several, by a nationality, or by a post that is held at home."""

from __future__ import annotations

import pytest
from cases import Read, rows

STORY = "Fighting reached Aden on Monday. Residents of Aden and Taiz fled to Mukalla, and shells hit Taiz. "

# label | country, or "-" where it is not told | text
CASES = """
Lars Holm | NLD | The head of the mission, the Dutchman Lars Holm, flew to Kidal.
Lars Holm | - | The Dutchman fled and Lars Holm flew to Kidal.
Omar Shal | LBY | Omar Shal, one of the five Libyan guards, ran into the house.
Omar Shal | - | Omar Shal, one of the guards, met a Libyan trader.
Omar Shal | IRQ | Four Iraqi soldiers, among them the commander of the division, Brigadier Omar Shal, were taken.
Nasser al-Sharif | SYR | Two lawmakers from Homs, Nasser al-Sharif and Khalil al-Halabi, quit on Saturday.
Khalil al-Halabi | SYR | Two lawmakers from Homs, Nasser al-Sharif and Khalil al-Halabi, quit on Saturday.
Lars Holm | - | Two lawmakers met Homs merchants and Lars Holm on Saturday.
Jens Borg | NOR | The foreign ministers of Norway and Denmark, Jens Borg and Lars Holm, met in Oslo.
Lars Holm | DNK | The foreign ministers of Norway and Denmark, Jens Borg and Lars Holm, met in Oslo.
Omar Shal | - | The ministers of Mali and Niger met Omar Shal.
Rana Shal | IRQ | Addressing the Iraqi parliament, Rana Shal, its only woman member, asked for help.
Omar Shal | SYR | Omar Shal, a resident of Homs, said that soldiers had come.
Omar Shal | - | Omar Shal, a reporter in Homs, said that soldiers had come.
Lars Holm | IRN | "We deny it," foreign ministry spokesman Lars Holm said in Tehran.
Lars Holm | - | "We deny it," company spokesman Lars Holm said in Tehran.
"""


@pytest.mark.parametrize(("label", "country", "text"), rows(CASES))
def test_country(read: Read, label: str, country: str, text: str) -> None:
    assert {e.country for e in read(text).entities if e.label == label} == {None if country == "-" else country}


@pytest.mark.parametrize(
    ("end", "country"),
    [
        ("Interior Cabinet Secretary Omar Shal said 12 had died.", "YEM"),
        ("The governor, Colonel Omar Shal, met the Dutchman Lars Holm.", "YEM"),
        ("The surgeon Omar Shal met the Dutchman Lars Holm.", None),
    ],
)
def test_a_post_held_at_home_is_of_the_country_told_most(read: Read, end: str, country: str | None) -> None:
    assert {e.country for e in read(STORY + end).entities if e.label == "Omar Shal"} == {country}


@pytest.mark.parametrize(
    ("end", "country"),
    [
        ("Yemeni troops dug in at Murabad. France called for calm.", "YEM"),
        ("French troops dug in at Murabad. France called for calm.", None),
    ],
)
def test_an_unknown_village_lies_where_its_sentences_play(read: Read, end: str, country: str | None) -> None:
    assert {e.country for e in read(STORY + end).entities if e.label == "Murabad"} == {country}


def test_a_ruler_is_known_by_a_name_spelt_otherwise(read: Read) -> None:
    (found,) = [e for e in read("Prime Minister Haydar Abadi spoke.").entities if "Abadi" in e.label]
    assert found.label == "Haider al-Abadi"


def test_another_minister_of_that_name_is_not_the_ruler(read: Read) -> None:
    (found,) = [e for e in read("Agriculture Minister Haydar Abadi spoke.").entities if "Abadi" in e.label]
    assert found.label == "Haydar Abadi"


@pytest.mark.parametrize(
    ("text", "label", "country"),
    [
        ("Agathon Rwasa spoke to his men on Monday.", "Agathon Rwasa", "BDI"),
        ("Agathon Halmar spoke to his men on Monday.", "Agathon Halmar", None),
    ],
)
def test_a_leader_of_rebels_is_of_their_country(read: Read, text: str, label: str, country: str | None) -> None:
    assert {e.country for e in read(text).entities if e.label == label} == {country}
