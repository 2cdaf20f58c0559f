"""Labels that stand by themselves, in pairs: what belongs behind or before a noun, and what does not."""

from __future__ import annotations

import pytest
from cases import Read, rows

# Label | sentence
WHOLE = """
forces of either the ruling junta or Chad | The raid was carried out by forces of either the ruling junta or Chad.
supporters of former President Idriss Kamal | Police wounded supporters of former President Idriss Kamal.
leaders of the opposition Workers' Party | Police detained leaders of the opposition Workers' Party in Bamako.
headquarters of the 6th Infantry Division | Gunmen stormed the headquarters of the 6th Infantry Division.
crowds of women and children | Soldiers fired on crowds of women and children in the city of Gao.
embassies of Rwanda, France and Belgium | Protesters attacked the embassies of Rwanda, France and Belgium.
army's barracks | The rebels burned the army's barracks.
army | Mali accused the army of war crimes.
workers affiliated with the Steel Union | On Sunday workers affiliated with the Steel Union blocked the road.
fighters loyal to General Kamal | On Sunday fighters loyal to General Kamal shelled the airport.
militants led by Idriss Kamal | Mali bombed militants led by Idriss Kamal.
activists from the defeated Polar Party | On Sunday activists from the defeated Polar Party stormed the court.
residents of the eastern city of Goma | The army shelled residents of the eastern city of Goma.
Fighters of the Lebanese group Hezbollah | Fighters of the Lebanese group Hezbollah shelled the town.
fighters of the group | On Sunday fighters of the group, Hezbollah said, shelled the town.
forces loyal to Idriss Kamal | In the small hours forces loyal to Idriss Kamal shelled the airport.
villagers | The army freed the villagers from the rebels.
fighters | The army killed the fighters, loyal to nobody but themselves.
troops | The rebels shelled troops backed by tanks.
villagers | Gunmen robbed the villagers of their cattle.
police | Rebels attacked the police in the town.
barracks | The rebels burned their barracks.
"""


@pytest.mark.parametrize(("label", "text"), rows(WHOLE))
def test_a_label_is_the_whole_phrase(read: Read, label: str, text: str) -> None:
    assert label in {entity.label for entity in read(text).entities}


def test_all_owners_of_what_is_hit_are_hit(read: Read) -> None:
    events = read("Protesters attacked the embassies of Rwanda, France and Belgium.").events
    assert [r.text for r in events[0].recipients][1:] == ["Rwanda", "France", "Belgium"]


def test_a_phrase_with_its_own_tail_takes_up_no_name(read: Read) -> None:
    record = read("Karl Brom is president of Chad. The president of the court rejected the appeal.")
    actors = [role.text for event in record.events if event.type == "REJECT" for role in event.actors]
    labels = {entity.label for entity in record.entities}
    assert actors == ["president of the court"] and "president of the court" in labels


@pytest.mark.parametrize(
    ("text", "attacker"),
    [
        ("Fighters loyal to Kamal shelled Gao. The fighters killed 12 civilians.", "Fighters loyal to Kamal"),
        (
            "Fighters loyal to Kamal and fighters loyal to Sidibe met. The fighters killed 12 civilians.",
            "fighters",
        ),
    ],
)
def test_what_is_told_in_full_once_is_meant_again(read: Read, text: str, attacker: str) -> None:
    record = read(text)
    labels = {entity.id: entity.label for entity in record.entities}
    assert [labels[e.actors[0].entity] for e in record.events if e.trigger.text == "killed"] == [attacker]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The fundamentalist Polaria (Nation) party accused the army.", "Polaria party"),
        ("Police detained leaders of the Borna (Freedom) opposition coalition.", "Borna opposition coalition"),
        ("The Hizbollah (Party of God) group attacked a patrol.", "Hezbollah"),
    ],
)
def test_a_name_goes_on_behind_what_it_means(read: Read, text: str, label: str) -> None:
    record = read(text)
    assert label in {entity.label for entity in record.entities}
    assert any(f"({w}" in m.text for w in ("Nation", "Freedom", "Party") for e in record.entities for m in e.mentions)


def test_an_acronym_in_brackets_is_a_name_of_its_own(read: Read) -> None:
    record = read("The Islamic State (IS) group attacked Tikrit.")
    assert "IS" in {m.text for e in record.entities if e.label == "Islamic State" for m in e.mentions}


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("Ethiopia accused its neighbor, Eritrea, of arming the rebels.", {"Eritrea"}),
        ("Ethiopia attacked its neighbors Eritrea and Somalia.", {"Eritrea", "Somalia"}),
        ("Iran armed its ally Hezbollah.", {"Hezbollah"}),
        ("Ethiopia accused its neighbor of arming the rebels.", {"neighbor"}),
    ],
)
def test_a_name_beside_a_neighbor_tells_which(read: Read, text: str, recipients: set[str]) -> None:
    record = read(text)
    labels = {entity.id: entity.label for entity in record.entities}
    assert {labels[role.entity] for role in record.events[0].recipients} == recipients
    assert all(entity.sector is None for entity in record.entities if entity.label == "Eritrea")


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Taiwan's Vice Foreign Minister met officials in Tokyo.", "Taiwan's Vice Foreign Minister"),
        ("China's Assistant Health Minister met officials in Tokyo.", "China's Assistant Health Minister"),
        ("The vice of the foreign minister is anger, officials said.", "foreign minister"),
    ],
)
def test_any_minister_has_seconds(read: Read, text: str, label: str) -> None:
    assert label in {entity.label for entity in read(text).entities}
