"""Where the acts of one sentence were, when only one of them says it."""

from __future__ import annotations

import pytest
from cases import event


@pytest.mark.parametrize(
    ("text", "trigger", "places"),
    [
        ("Gunmen raided a clinic in Goma on Monday, killing nine people.", "raided", ["Goma"]),
        ("Gunmen raided a clinic in Goma before killing nine people in Bukavu.", "killing", ["Bukavu"]),
        ("Gunmen stormed a hotel in Bamako and killed six guests.", "killed", ["Bamako"]),
        ("Gunmen killed six guests and wounded four clerks in Bamako.", "killed", ["Bamako"]),
        ("Gunmen stormed a hotel in Bamako and killed a priest in Gao.", "killed", ["Gao"]),
        ("Four men were killed when a bomb exploded in Basra.", "exploded", ["Basra"]),
        ("Four men were killed when they were children in Basra.", "killed", []),
        ("Two guards were killed and six were hurt in an ambush near Goma.", "killed", ["Goma"]),
        ("Two guards were killed in Goma and six were hurt by a dog in Gao.", "killed", ["Goma"]),
        ("Troops burned a bridge over the river and shelled a refinery in Goma.", "burned", []),
        ("A convoy was attacked from the air near Goma.", "attacked", ["Goma"]),
        ("Six died in a bombing in Beirut's southern suburbs.", "died", ["Beirut"]),
        ("Six died in a bombing in Beirut's absence.", "died", []),
        ("Troops shelled the city centre of Luhansk.", "shelled", ["Luhansk"]),
        ("Rebels ambushed a convoy on the highway near Goma.", "ambushed", ["highway", "Goma"]),
        ("Three men were killed and four wounded by a bomb near Kidal.", "killed", ["Kidal"]),
        ("A bomb that exploded in Tunis wounded 17 passengers.", "wounded", ["Tunis"]),
        ("A driver that worked in Tunis wounded 17 passengers.", "wounded", []),
        ("Clashes between rebels and the army in Gao left three men dead.", "Clashes", ["Gao"]),
        ("The raid, which took place in Goma, killed six.", "raid", ["Goma"]),
        ("A raid carried out near Goma by Boko Haram killed 12.", "raid", ["Goma"]),
        ("More than 100 people were killed in three days of clashes in Jos.", "killed", ["Jos"]),
        ("Gunmen killed six guards in the department of Junin.", "killed", ["Junin"]),
        ("Gunmen kidnapped a doctor from his home in Kidal.", "kidnapped", ["home", "Kidal"]),
        ("The war in Yemen has killed more than 10,000 people.", "killed", ["Yemen"]),
        ("Rebels shelled Goma and the army attacked the rebels.", "attacked", []),
    ],
)
def test_a_scene_is_shared_by_what_is_one_act(read, text: str, trigger: str, places: list[str]) -> None:
    found = event(read(text), trigger)
    assert [role.text for role in found.places] == places


@pytest.mark.parametrize(
    ("text", "trigger", "places"),
    [
        ("Gunmen stormed a hotel in Goma. Another 12 people were hurt.", "hurt", ["Goma"]),
        ("Gunmen stormed a hotel in Goma. Twelve clerks were hurt.", "hurt", ["Goma"]),
        ("Gunmen stormed a hotel in Goma. Twelve clerks were hurt when a wall fell.", "hurt", []),
        ("Gunmen stormed a hotel in Goma. The attackers killed a priest.", "killed", ["Goma"]),
        ("Gunmen stormed a hotel in Goma. Boko Haram killed a priest.", "killed", []),
        ("Gunmen stormed a hotel in Goma. Six guards died in the attack.", "died", ["Goma"]),
        ("Gunmen stormed a hotel in Goma. Six guards died in an attack.", "died", []),
    ],
)
def test_the_scene_stays_where_the_story_goes_on(read, text: str, trigger: str, places: list[str]) -> None:
    found = event(read(text), trigger)
    assert [role.text for role in found.places] == places


@pytest.mark.parametrize(
    ("text", "trigger", "actors"),
    [
        ("The mayor was kidnapped and killed by rebels.", "kidnapped", ["rebels"]),
        ("The mayor was kidnapped and his wife was killed by rebels.", "kidnapped", []),
        ("The massacre of 45 villagers was blamed on the army.", "massacre", ["army"]),
        ("The massacre of 45 villagers was remarked on by the army.", "massacre", []),
        ("Fighter jets of the Turkish air force bombed Qandil.", "bombed", ["Turkish air force"]),
        ("Saudi-led warplanes bombed Sanaa.", "bombed", ["Saudi"]),
        ("A bomb placed by guerrillas exploded in Lima.", "exploded", ["guerrillas"]),
        ("A bomb found by guerrillas exploded in Lima.", "exploded", []),
        ("KABUL, Afghanistan: A suicide bomber blew himself up on Tuesday.", "blew", ["suicide bomber"]),
        ("Two masked men on a motorcycle opened fire on a police checkpoint in Quetta.", "opened", ["masked men"]),
    ],
)
def test_who_did_it_by_what_is_told_around_it(read, text: str, trigger: str, actors: list[str]) -> None:
    found = event(read(text), trigger)
    assert [role.text for role in found.actors] == actors


def test_a_shelling_is_an_act_also_behind_whose_it_is(read) -> None:
    (event,) = read("Rebel shelling of the port city of Mariupol killed 30 people.").events
    assert [role.text for role in event.places] == ["Mariupol"]
    shelled, killed = read("Troops shelling the town killed six.").events
    assert [role.text for role in shelled.actors + killed.actors] == ["Troops", "Troops"]


@pytest.mark.parametrize(
    "text", ["The death toll could rise to 100.", "The road toll rose to 12.", "The police found a gun."]
)
def test_no_dead_are_counted(read, text: str) -> None:
    assert [q for e in read(text).events for q in e.quantities if q.kind == "killed"] == []


def test_people_reported_killed_are_no_killers(read) -> None:
    (event,) = read("At least 10 people were reported killed in air strikes on the town.").events
    assert ([r.text for r in event.actors], [r.text for r in event.recipients]) == ([], ["people", "town"])
