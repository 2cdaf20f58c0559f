"""Names by their shape and the words around them: whole, and of the right kind."""

from __future__ import annotations

import pytest
from cases import Read

from graphbuild.records import Record

FIRES = [
    ("Tarek Bouzidi, a lawyer in the town, saw the bodies.", "Tarek Bouzidi", "Person"),
    ("Zelna Okwiri, 34, fled the shelling with her son.", "Zelna Okwiri", "Person"),
    ("Anne-Laure Dupuy, who sells fruit, fled on Monday.", "Anne-Laure Dupuy", "Person"),
    ('"We did not fire," said its spokesman, Al-Nasser Qotbi, on Monday.', "Al-Nasser Qotbi", "Person"),
    ("The talks in Addis Ababa failed.", "Addis Ababa", "Place"),
    ("Rebels attacked Croix-des-Bouquets on Monday.", "Croix-des-Bouquets", "Place"),
    ("The rebels withdrew towards Lake Chad.", "Lake Chad", "Place"),
    ("Fighting was reported around Velnik on Monday.", "Velnik", "Place"),
    ("The base of the 6th Infantry Division was captured.", "6th Infantry Division", "Organization"),
    ("Six people died in an attack on the town of Nejo in Oromia.", "Nejo", "Place"),
    ("Al-Qaeda in Iraq attacked the town.", "al-Qaeda in Iraq", "Organization"),
    ("Troops of the 58 Division shelled the town.", "58 Division", "Organization"),
    ("Rebels ambushed the III Corps near the town.", "III Corps", "Organization"),
    ("Simultaneously Nixon pressured Saigon to accept the terms.", "Nixon", "Person"),
    ("Emily Nixon met the rebels.", "Emily Nixon", "Person"),
]
SILENT = [
    ("In 2014 Army officers met the rebels.", "2014 Army", "Organization"),
    ("The crowd gathered around Assad on Monday.", "Assad", "Place"),
    ("Soldiers entered Chad on Monday.", "Lake Chad", "Place"),
    ("Rebels from the Borna Front, a coalition, attacked the town.", "Borna Front", "Person"),
]


def kinds(record: Record, label: str) -> set[str]:
    return {str(e.type) for e in record.entities if e.label == label or label in e.aliases}


@pytest.mark.parametrize(("text", "label", "kind"), FIRES)
def test_a_name_is_whole_and_of_its_kind(read: Read, text: str, label: str, kind: str) -> None:
    assert kinds(read(text), label) == {kind}


@pytest.mark.parametrize(("text", "label", "kind"), SILENT)
def test_no_other_name_is_made(read: Read, text: str, label: str, kind: str) -> None:
    assert kind not in kinds(read(text), label)


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Ines Caro, the United Nations Secretary-General, called for a truce.", "Secretary-General"),
        ("Ines Caro, the American Secretary of State, called for a truce.", "Secretary of State of United States"),
        ("Ines Caro, secretary to the court, called for a truce.", "secretary"),
    ],
)
def test_an_office_is_told_in_full(read: Read, text: str, office: str) -> None:
    record = read(text)
    offices = {e.id: e.label for e in record.entities}
    assert {offices[r.object.entity] for r in record.relations if r.type == "holdsOffice"} == {office}
