"""What kind of thing an unknown name is, by the words around it: pairs that fire and that must not."""

from __future__ import annotations

import pytest
from cases import Read

from graphbuild.records import Record


def types(record: Record, words: str) -> set[str]:
    """The types of the entities with a mention of these words."""
    return {e.type.value for e in record.entities if any(m.text == words for m in e.mentions)}


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("Soldiers shot 19 students at Dorambar.", "Dorambar", "Place"),
        ("Soldiers shot arrows at Dorambar.", "Dorambar", "Organization"),
        ("The rebels advanced on Al-Jarradi from Mokha.", "Al-Jarradi", "Place"),
        ("Shells fell on the Bustan al-Qasab neighbourhood.", "Bustan al-Qasab neighbourhood", "Place"),
        ("Troops shelled Phu Makhur, a hill near the temple.", "Phu Makhur", "Place"),
        ("Boats were sunk on the Tigris.", "Tigris", "Place"),
        ("Joseph Stone was killed.", "Joseph Stone", "Person"),
        ("Two men, Tom Hill and Ed Marsh, were killed.", "Tom Hill", "Person"),
        ("Troops shelled Korba Hill.", "Korba Hill", "Place"),
        ("The army threw a stone.", "stone", "Equipment"),
        ("Fighters hid in a church.", "church", "Facility"),
        ("Rebels burned churches.", "churches", "Facility"),
        ("The church condemned the attack.", "church", "Organization"),
        ("The army accused the church of treason.", "church", "Organization"),
        ("The Kenyan-led mission lost a man.", "Kenyan-led mission", "Organization"),
        ("The enclave was shelled.", "enclave", "Place"),
        ("The elderly slept in tents.", "elderly", "Group"),
        ("A baker was shot.", "baker", "Person"),
    ],
)
def test_words_around_a_name_tell_what_it_is(read: Read, text: str, words: str, kind: str) -> None:
    assert types(read(text), words) == {kind}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Voters trust in Kono.", "Kono"),
        ("The police fired at Balogun.", "Balogun"),
    ],
)
def test_a_name_is_no_place_that_people_trust_or_aim_at(read: Read, text: str, words: str) -> None:
    assert "Place" not in types(read(text), words)


def test_a_title_begins_a_name_though_a_town_is_called_so(read: Read) -> None:
    assert types(read("Rebels fled, Mayor Hallé Ousmane Cissé said."), "Hallé Ousmane Cissé") == {"Person"}


def test_the_men_of_a_person_are_not_that_person(read: Read) -> None:
    record = read("Rebel leader Egianus Kogo fled. His men shot eight workers.")
    assert types(record, "men") == {"Group"} and types(record, "Egianus Kogo") == {"Person"}


def test_a_leader_is_of_the_country_of_his_body(read: Read) -> None:
    found = {e.label: e.country for e in read("Jonas Savimbi and Osama bin Laden fled.").entities}
    assert found["Jonas Savimbi"] == "AGO" and found["Osama bin Laden"] is None


def test_a_person_is_of_the_country_of_the_body_before_the_name(read: Read) -> None:
    found = {e.label: e.country for e in read("Hezbollah's Samir Haidoun fled. Rami Saad fled.").entities}
    assert found["Samir Haidoun"] == "LBN" and found["Rami Saad"] is None


def test_a_mayor_is_of_the_country_that_he_tells_of(read: Read) -> None:
    found = {e.label: e.country for e in read("Five died in Bangui, Mayor Paul Ngoma said.").entities}
    assert found["Paul Ngoma"] == "CAF"
    found = {e.label: e.country for e in read("Five died in Bangui, adviser Paul Ngoma said.").entities}
    assert found["Paul Ngoma"] is None


def test_a_small_town_outside_of_the_land_that_is_told_is_another_one(read: Read) -> None:
    found = {e.label: e.country for e in read("Militiamen burned Bulle in Ituri.").entities}
    assert found["Bulle"] == "COD"
    found = {e.label: e.country for e in read("The man fled to Bulle in Switzerland.").entities}
    assert found["Bulle"] == "CHE"


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("They fled to Tal Afar.", "Tal Afar", "Place"),
        ("Tal Berman denied it.", "Tal Berman", "Person"),
        ("Planes left Aguacar, a base in Honduras.", "Aguacar", "Facility"),
        ("Rebels took Byumba from the army.", "Byumba", "Place"),
        ("Rebels took Byumba hostage.", "Byumba", "Person"),
        ("Ulfa militants blew up a pipeline.", "Ulfa", "Organization"),
        ("Soldiers of Dutchbat arrived.", "Dutchbat", "Organization"),
        ("The militia FNI denied it.", "FNI", "Organization"),
        ("They met President dos Santos in Luanda.", "dos Santos", "Person"),
        ("The deputy, General Kyaw Kyaw Than, was held.", "Kyaw Kyaw Than", "Person"),
    ],
)
def test_what_is_done_to_a_name_tells_what_it_is(read: Read, text: str, words: str, kind: str) -> None:
    assert types(read(text), words) == {kind}


@pytest.mark.parametrize(
    ("text", "label", "country"),
    [
        ("Central African soldiers fled.", "Central African soldiers", "CAF"),
        ("Soldiers raided Lahanar, a suburb of Dili.", "Lahanar", "TLS"),
        ("Soldiers raided Lahanar, a friend of Dili.", "Lahanar", None),
        ("Omar Hajiyer, an aide to President Ilham Aliyev, denied it.", "Omar Hajiyer", "AZE"),
        ("Omar Hajiyer, a rival to President Ilham Aliyev, denied it.", "Omar Hajiyer", None),
    ],
)
def test_what_stands_beside_a_name_tells_its_country(read: Read, text: str, label: str, country: str | None) -> None:
    assert {e.country for e in read(text).entities if e.label == label} == {country}


def test_a_heading_of_one_word_is_the_place_that_follows(read: Read) -> None:
    text = "The report covers Colombia.\n\nFortul. The mayor was kidnapped on Monday."
    assert types(read(text), "Fortul") == {"Place"}
    assert types(read(text.replace("Fortul.", "Summary.")), "Summary") == set()


def test_the_head_word_of_a_bodys_name_stands_for_it(read: Read) -> None:
    told = "The Syrian Observatory for Human Rights counted ten. Four rebels died, {}Observatory said."
    found = [m.text for e in read(told.format("the ")).entities if e.label.startswith("Syrian Obs") for m in e.mentions]
    assert "Observatory" in found
    found = [m.text for e in read(told.format("")).entities if e.label.startswith("Syrian Obs") for m in e.mentions]
    assert "Observatory" not in found


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("Rebels raided Macomir and burned huts.", "Macomir", "Place"),
        ("Rebels arrested Macomir and burned huts.", "Macomir", "Person"),
        ("Troops held the ridge above Bashikar.", "Bashikar", "Place"),
        ("The army expelled rebels from Murekh.", "Murekh", "Place"),
        ("Wagner fighters took Soledar's salt mine, he claimed.", "Soledar", "Place"),
        ("He was arrested at the American embassy.", "American embassy", "Facility"),
        ("A diplomat at the American embassy denied it.", "American embassy", "Organization"),
        ("Maoists bombed a bus.", "Maoists", "Group"),
    ],
)
def test_what_happens_to_a_name_or_there_tells_what_it_is(read: Read, text: str, words: str, kind: str) -> None:
    assert types(read(text), words) == {kind}


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("Foreign powers met in Paris.", "Foreign powers", "Organization"),
        ("The enemy will be pursued.", "enemy", "Group"),
        ("The outfit denied it.", "outfit", "Organization"),
    ],
)
def test_nouns_for_bodies_and_sides(read: Read, text: str, words: str, kind: str) -> None:
    assert types(read(text), words) == {kind}


def test_the_power_of_somebody_is_no_body(read: Read) -> None:
    assert types(read("The group denied it. Its power fell."), "power") == set()


def test_the_mountain_is_the_one_that_was_named(read: Read) -> None:
    def spots(text: str) -> list[list[str]]:
        return [[m.text for m in e.mentions] for e in read(text).entities if e.label == "Mount Sinjar"]

    assert spots("Mount Sinjar is high. Ten died on the mountain.") == [["Mount Sinjar", "mountain"]]
    assert spots("Mount Sinjar is high. Ten died on the mountain of Bokor.") == [["Mount Sinjar"]]
    assert spots("Mount Sinjar is high. Mount Bokor is low. Ten died on the mountain.") == [["Mount Sinjar"]]
