"""Two adjectives before one noun and one adjective before two nouns, in pairs with what is not shared."""

from __future__ import annotations

import pytest
from cases import Read

from graphbuild.records import Record

# Labels of those who act or suffer, in text order | sentence
SHARED = """
US forces, British forces | US and British forces attacked the city of Basra.
Kurdish fighters, Yezidi fighters | Kurdish and Yezidi fighters attacked the town of Sinjar.
Shiite villagers, Christian villagers | Rebels killed Shiite and Christian villagers.
Israeli soldiers, Israel Police | Israeli soldiers and police raided the village.
Iraqi soldiers, militiamen | Iraqi soldiers and militiamen attacked the village.
foreign and defence ministers | The foreign and defence ministers condemned the attack.
president, defence ministers | The president and the defence ministers condemned the attack.
old men, young women | Rebels killed old men and young women.
"""


def labels_of_parties(record: Record) -> set[str]:
    labels = {entity.id: entity.label for entity in record.entities}
    return {labels[role.entity] for event in record.events for role in (*event.actors, *event.recipients)}


@pytest.mark.parametrize(("labels", "text"), [tuple(row.split(" | ")) for row in SHARED.strip().split("\n")])
def test_each_is_a_party(read: Read, labels: str, text: str) -> None:
    assert set(labels.split(", ")) <= labels_of_parties(read(text))


@pytest.mark.parametrize(
    ("text", "label", "country"),
    [
        ("Israeli helicopters and tanks attacked the camp.", "Israeli tanks", "ISR"),
        ("Russian planes and rebel artillery shelled the town.", "rebel artillery", None),
    ],
)
def test_an_adjective_is_of_both_nouns(read: Read, text: str, label: str, country: str | None) -> None:
    record = read(text)
    assert [e.country for e in record.entities if e.label == label] == [country]
    assert "tanks" not in {e.label for e in record.entities}


def test_those_who_share_a_noun_are_told_again_by_it(read: Read) -> None:
    record = read("French and Malian soldiers attacked Gao. French soldiers killed a rebel.")
    assert [e.label for e in record.entities].count("French soldiers") == 1


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Rebel groups such as Hamas and Hezbollah attacked the town.", {"Hamas", "Hezbollah"}),
        ("Several countries, including Russia and China, rejected the plan.", {"Russia", "China"}),
        ("The army captured three towns, among them Bor and Malakal.", {"Bor", "Malakal"}),
        ("Several officials, including one from Russia, rejected the plan.", set()),
    ],
)
def test_examples_are_parties_too(read: Read, text: str, named: set[str]) -> None:
    names = {"Hamas", "Hezbollah", "Russia", "China", "Bor", "Malakal"}
    assert labels_of_parties(read(text)) & names == named


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("The agreement between Chad, led by Karl Brom, and Mali, led by Idriss Kamal, was signed.", ["Chad", "Mali"]),
        ("The agreement between Chad and Mali was signed by Karl Brom.", ["Chad", "Mali"]),
    ],
)
def test_an_aside_does_not_part_two_sides(read: Read, text: str, parties: list[str]) -> None:
    agreed = next(event for event in read(text).events if event.trigger.text == "agreement")
    assert [role.text for role in agreed.actors] == parties


def test_fields_of_offices_are_no_parties(read: Read) -> None:
    for offices in ("Interior, Defence and Foreign Ministers", "Foreign, Home and Defence Secretaries"):
        assert labels_of_parties(read(f"The {offices} condemned the attack.")) == {offices}
    apart = read("The army and defence ministers condemned the attack.")
    assert "army and defence ministers" not in labels_of_parties(apart)
