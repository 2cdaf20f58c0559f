"""Objects told by a title or a participle before the name, people held, shots and reproaches; and their twins."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The junta dismissed Foreign Minister Hassoumi Massaoudou.", "SANCTION"),
        ("General Ne Win took over the government in March 1962.", "COERCE"),
        ("Five Czechs held in Lebanon are ill.", "COERCE"),
        ("Trucks drove to besieged Gorazde on Friday.", "COERCE"),
        ("The monastery has been surrounded for three days.", "COERCE"),
        ("Shots rang out near the palace in Bissau.", "ASSAULT"),
        ("Two mines were defused on the road to Bamiyan.", "ASSAULT"),
        ("The foreign ministry in Ankara called the raid deplorable.", "ACCUSE"),
        ("The two sides discussed a swap.", "CONSULT"),
    ],
)
def test_an_act_is_read(read, text: str, kind: str) -> None:
    assert kind in [e.type for e in read(text).events]


@pytest.mark.parametrize(
    "text",
    [
        "The board dismissed Coach Ivan Peric.",
        "His brother took over the business in 1962.",
        "Pupils held in class were bored.",
        "A wedding held in Goma drew crowds.",
        "Trucks drove to the besieged manager.",
        "The lake is surrounded by pines.",
        "Applause rang out in the hall.",
        "The two scientists discussed a vaccine.",
    ],
)
def test_its_twin_is_none(read, text: str) -> None:
    assert [e for e in read(text).events if e.type] == []
