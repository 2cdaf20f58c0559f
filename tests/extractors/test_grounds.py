"""Where an act was: ground that is named, held or lies somewhere, and targets that are only things."""

from __future__ import annotations

import pytest
from cases import event


@pytest.mark.parametrize(
    ("text", "trigger", "places"),
    [
        ("Rebels attacked a power station located in Mosul.", "attacked", ["Mosul"]),
        ("Rebels attacked a power station.", "attacked", []),
        ("Rebels shelled the Taqaddum air base.", "shelled", ["Taqaddum air base"]),
        ("Rebels shelled the village.", "shelled", ["village"]),
        ("Gunmen killed two guards on the outskirts of Mosul.", "killed", ["Mosul"]),
        ("Gunmen killed two guards of Mosul.", "killed", []),
        ("Gunmen killed a judge at the corner of two streets in eastern Mosul.", "killed", ["Mosul"]),
        ("Gunmen killed a judge for the mayor of a town in Iraq.", "killed", []),
        ("Two engineers were kidnapped during operations in Mosul.", "kidnapped", ["Mosul"]),
        ("Two engineers were kidnapped before talks in Mosul.", "kidnapped", []),
        ("Nadia Sabri was killed on the evening of 1 June in Mosul.", "killed", ["Mosul"]),
        ("The convoy was ambushed 20 km north of Mosul.", "ambushed", ["Mosul"]),
        ("The convoy was ambushed by the mayor of Mosul.", "ambushed", []),
        ("Rebels burned two trucks in Tulcan, Carchi province, on Monday.", "burned", ["Tulcan"]),
        ("Gunmen bombed the embassy of China.", "bombed", []),
    ],
)
def test_named_ground_is_a_place_and_a_described_target_is_none(read, text, trigger, places) -> None:
    found = event(read(text), trigger)
    assert [role.text for role in found.places] == places


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("A bomb exploded on the sixth floor of the Palace hotel killing two people.", []),
        ("Gunmen stormed the sixth floor of the Palace hotel, killing two people.", ["Gunmen"]),
    ],
)
def test_a_building_kills_nobody(read, text, actors) -> None:
    event = next(e for e in read(text).events if e.trigger.text in ("exploded", "stormed", "killing"))
    assert [role.text for role in event.actors] == actors


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("Jets bombed the towns of Saraqib, Maaret and Harim on Tuesday.", ["Saraqib", "Maaret", "Harim"]),
        ("Jets bombed the villages of Nuwari and Avneb on Tuesday.", ["Nuwari", "Avneb"]),
        ("Jets bombed the town of Saraqib on Tuesday.", ["Saraqib"]),
        ("Jets bombed the families of Omar and Khalid on Tuesday.", ["families of Omar and Khalid"]),
    ],
)
def test_the_towns_of_a_list_are_all_hit(read, text, recipients) -> None:
    found = event(read(text), "bombed")
    kinds = {e.id: e.type for e in read(text).entities}
    assert [role.text for role in found.recipients] == recipients
    assert len(recipients) == 1 or {kinds[role.entity] for role in found.recipients} == {"Place"}


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("Rebels attacked the Nuwari police post, San Miguel department, on Monday.", ["Nuwari police post"]),
        ("Rebels attacked the Nuwari police post and San Miguel on Monday.", ["Nuwari police post", "San Miguel"]),
    ],
)
def test_a_province_behind_the_target_tells_where_it_is(read, text, recipients) -> None:
    assert [role.text for role in read(text).events[0].recipients] == recipients


def test_a_town_before_the_dash_does_nothing(read) -> None:
    record = read("SAN SALVADOR, 21 Nov 89 (AFP) -- [TEXT] Leftist guerrillas early Tuesday attacked a hotel in Gao.")
    assert [role.text for role in record.events[0].actors] == ["Leftist guerrillas"]
    spoken = read("SAN SALVADOR attacked a hotel in Gao.")
    assert [role.text for role in spoken.events[0].actors] == ["SAN SALVADOR"]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Azerbaijani troops shelled Nagorno-Karabakh.", "Nagorno-Karabakh", "Place"),
        ("More than 3,500 Amazon employees urged the company to act.", "Amazon", "Organization"),
        ("The raids began on Wednesday as SWAT team members rammed the door.", "SWAT", "Organization"),
    ],
)
def test_a_region_is_known_by_its_name_of_several_words(read, text, name, kind) -> None:
    assert [e.type for e in read(text).entities if name in (e.label, *e.aliases)] == [kind]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Soldiers burned his village, Ban Kor, on Monday.", "Ban Kor", "Place"),
        ("Soldiers killed his brother, Ban Kor, on Monday.", "Ban Kor", "Person"),
        ("A police post at Yassin was attacked.", "Yassin", "Place"),
        ("The mob jeered at Yassin.", "Yassin", "Person"),
        ("Gunmen entered Abu Ajura and two neighbouring villages at dawn.", "Abu Ajura", "Place"),
        ("Gunmen shot Abu Ajura and two neighbours at dawn.", "Abu Ajura", "Person"),
        ("Forces from neighbouring Tigray captured the town.", "Tigray", "Place"),
    ],
)
def test_a_name_is_ground_by_the_villages_and_posts_beside_it(read, text: str, name: str, kind: str) -> None:
    assert {e.type for e in read(text).entities if e.label == name} == {kind}


def test_the_army_is_no_command_of_the_army(read) -> None:
    found = read("The army's Northern Command sent a letter. The army lost a post.")
    assert sum(m.text.endswith("army") for e in found.entities if e.label == "army" for m in e.mentions) == 2
