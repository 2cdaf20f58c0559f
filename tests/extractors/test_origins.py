"""Which country a person acts for, by the words around the name."""

from __future__ import annotations

import pytest
from cases import Read

from graphbuild.records import Record

FIRES = [
    ("Afghan officials said Kunduz governor Hamid Qadri fled.", "Hamid Qadri", "AFG"),
    ("Hamid Qadri, the governor of Helmand, fled on Monday.", "Hamid Qadri", "AFG"),
    ("The military governor of North Kivu province, Maj. Gen. Paul Lukaya, died.", "Paul Lukaya", "COD"),
    ("Ivan Gorelov, a spokesman for the Russian army, denied it.", "Ivan Gorelov", "RUS"),
    ("Sen. Dale Higgs, D-W.Va., called for talks.", "Dale Higgs", "USA"),
]
SILENT = [
    ("Lars Holm, the special envoy for Syria, met rebels.", "Lars Holm"),
    ("Lars Holm, an analyst in Kabul, said the army fled.", "Lars Holm"),
    ("Lars Holm, a surgeon, treated wounded soldiers in Aden.", "Lars Holm"),
]


@pytest.mark.parametrize(("text", "name", "country"), FIRES)
def test_an_office_tells_the_country(read: Read, text: str, name: str, country: str) -> None:
    assert {e.country for e in read(text).entities if e.label == name} == {country}


@pytest.mark.parametrize(("text", "name"), SILENT)
def test_a_place_that_is_not_held_tells_nothing(read: Read, text: str, name: str) -> None:
    assert {e.country for e in read(text).entities if e.label == name} <= {None}


STORY = "Fighting reached Aden on Monday. Residents of Aden and Taiz fled to Mukalla, and shells hit Taiz. "


def army(record: Record) -> set[str | None]:
    return {e.country for e in record.entities if any(m.text in ("army", "coalition") for m in e.mentions)}


def test_the_army_is_that_of_the_state_the_report_is_about(read: Read) -> None:
    assert army(read(STORY + "The army denied it.")) == {"YEM"}


@pytest.mark.parametrize("end", ["The coalition denied it.", "In Asmara, Massawa and Keren the army denied it."])
def test_it_is_nobodys_where_there_are_two_states_or_it_is_no_states(read: Read, end: str) -> None:
    assert army(read(STORY + end)) == {None}


HOME = "MANILA - Shells hit Marawi on Monday, and troops left Manila for Marawi and Iligan in the Philippines. "


@pytest.mark.parametrize(
    ("end", "name", "country"),
    [
        ("Defence Minister Jose Ramil denied it.", "Jose Ramil", "PHL"),
        ("An army spokesman, Maj. Jose Ramil, denied it.", "Jose Ramil", "PHL"),
        ("Foreign Minister Alan Dower said in Canberra that he doubted it.", "Alan Dower", "AUS"),
        ("Alan Dower, a spokesman for the alliance, denied it.", "Alan Dower", None),
        ("The surgeon Alan Dower denied it.", "Alan Dower", None),
        ("King Halmar was informed.", "Halmar", None),
        ("Ambassador Alan Dower denied it.", "Alan Dower", None),
        ("Kenya has sent troops, army spokesman Col. Alan Dower said.", "Alan Dower", None),
    ],
)
def test_who_serves_a_state_is_of_where_he_speaks_or_of_the_dateline(
    read: Read, end: str, name: str, country: str | None
) -> None:
    assert {e.country for e in read(HOME + end).entities if e.label == name} <= {country}
    assert country is None or name in {e.label for e in read(HOME + end).entities}
    assert {e.country for e in read(end).entities if e.label == name} <= {None, "AUS"}


def country_of(record: Record, name: str) -> set[str | None]:
    return {e.country for e in record.entities if e.label == name}


FRONT = (
    "Shells hit Marawi and Iligan on Monday. Residents of Marawi fled to Manila. Greece, Cyprus and Malta sent ships. "
)


@pytest.mark.parametrize(
    ("end", "country"),
    [
        ("Defence Minister Jose Ramil denied it.", None),
        ("Troops left Manila for Marawi, Defence Minister Jose Ramil said.", "PHL"),
        ("Ships left Malta, Defence Minister Jose Ramil said.", None),
        ("Troops left Manila for Malta, Defence Minister Jose Ramil said.", None),
    ],
)
def test_a_minister_is_of_the_state_told_most_where_his_sentence_tells_of_it_alone(
    read: Read, end: str, country: str | None
) -> None:
    assert country_of(read(FRONT + end), "Jose Ramil") == {country}


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("The Chadian trader Rashid Oumar was shot.", "Rashid Oumar", "TCD"),
        ("Rashid Oumar, a Chadian trader, was shot.", "Rashid Oumar", "TCD"),
        ("Emmanuel Macron left. Macron's spokesman, Guy Armand, denied it.", "Guy Armand", "FRA"),
        ("Lars Holm, a Chad expert, was shot.", "Lars Holm", None),
        ("The German king Lars Holm was shot.", "Lars Holm", "DEU"),
        ("The pro-German king Lars Holm was shot.", "Lars Holm", None),
        ("Chad-backed fighter Lars Holm was shot.", "Lars Holm", None),
        ("Emmanuel Macron left. Macron's friend, Guy Armand, denied it.", "Guy Armand", None),
    ],
)
def test_a_people_or_an_owner_beside_the_name_tells_the_country(
    read: Read, text: str, name: str, country: str | None
) -> None:
    assert country_of(read(text), name) == {country}


@pytest.mark.parametrize(
    ("text", "label", "country"),
    [
        ("The 10th Front of the FARC burned it.", "10th Front", "COL"),
        (STORY + "The 53 Division fled.", "53 Division", "YEM"),
        (STORY + "The 53 Division fled to Asmara, Massawa and Keren.", "53 Division", None),
    ],
)
def test_a_unit_is_of_its_army_or_of_the_story(read: Read, text: str, label: str, country: str | None) -> None:
    assert country_of(read(text), label) == {country}


@pytest.mark.parametrize(
    ("text", "label", "country"),
    [
        ("Gunmen shelled the village of Korbal in northeastern Burkina Faso.", "Korbal", "BFA"),
        ("Gunmen fled around Korbal in Upper Nile State.", "Korbal", "SSD"),
        ("Gunmen shelled the Chadian town of Korbal.", "Korbal", "TCD"),
        ("Gunmen left the Kuwaiti island of Halmar.", "Halmar", "KWT"),
        ("Gunmen shelled the town of Korbal in May.", "Korbal", None),
        ("Gunmen in Chad shelled the town of Korbal.", "Korbal", None),
        ("Chadian gunmen left the island of Halmar.", "Halmar", None),
        ("They left the town of Korbal in Chad and fled from the town of Korbal in Mali.", "Korbal", None),
    ],
)
def test_an_unknown_place_lies_where_it_is_said_to(read: Read, text: str, label: str, country: str | None) -> None:
    assert country_of(read(text), label) == {country}


@pytest.mark.parametrize(
    ("end", "name", "country"),
    [
        ("General Omar Haidar, head of the command, denied it.", "Omar Haidar", "YEM"),
        ("The Minister of War, General Omar Haidar, denied it.", "Omar Haidar", "YEM"),
        ("Rebel commander Omar Haidar fled to a hill.", "Omar Haidar", "YEM"),
        ("General Omar Haidar of the peacekeeping force denied it.", "Omar Haidar", None),
        ("General Omar Haidar and troops of Eritrea denied it.", "Omar Haidar", None),
        ("Mr Omar Haidar fled to a hill.", "Omar Haidar", None),
    ],
)
def test_an_officer_is_of_the_country_that_the_report_is_about(
    read: Read, end: str, name: str, country: str | None
) -> None:
    assert country_of(read(STORY + end), name) == {country}


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Major Omar Haidar of Jordan was buried.", "Omar Haidar", "JOR"),
        ("Major Omar Haidar of the brigade in Jordan was buried.", "Omar Haidar", None),
        ("A Tanzanian named as Rashid Mbera was found.", "Rashid Mbera", "TZA"),
        ("Iraq's Joint Operations Command denied it.", "Joint Operations Command", "IRQ"),
        ("Iraq told the Joint Operations Command.", "Joint Operations Command", None),
        ("British soldiers of the Grey Guard left.", "Grey Guard", "GBR"),
        ("British tourists of the Grey Guard left.", "Grey Guard", None),
    ],
)
def test_a_state_beside_the_name_tells_the_country(read: Read, text: str, name: str, country: str | None) -> None:
    assert country_of(read(text), name) == {country}


@pytest.mark.parametrize(
    ("end", "country"),
    [("The raid on the village of Kormasik failed.", "YEM"), ("Eritrea took the village of Kormasik.", None)],
)
def test_an_unknown_village_lies_where_the_report_plays(read: Read, end: str, country: str | None) -> None:
    assert country_of(read(STORY + end), "Kormasik") == {country}
