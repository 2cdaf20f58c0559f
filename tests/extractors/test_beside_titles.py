"""Titles that are no names, whose president somebody is, sectors by whom one stands for, words with hyphens, rivers."""

from __future__ import annotations

import pytest
from cases import Read, rows

from graphbuild.records import Entity, Record


def entity(record: Record, name: str) -> Entity | None:
    return next((e for e in record.entities if name in (e.label, *(m.text for m in e.mentions))), None)


# name | type | sector | text; - = no such entity, * = any sector
ENTITIES = """
rocket-propelled grenade | Equipment | * | The jeep was struck by a rocket-propelled grenade on Sunday.
laser-guided bombs | Equipment | * | The jets dropped laser-guided bombs on a camp.
second round | - | * | The second round of peace talks will open in Accra.
mortar rounds | Equipment | * | The rebels fired six mortar rounds at the town.
both parties | Group | * | The envoy appealed to both parties for a truce.
party | Organization | PTY | The party rejected the budget.
representatives of the Red Cross | Group | NGO | The soldiers met representatives of the Red Cross.
Kashmiri | Place | * | Kashmiri militants attacked a bus.
Vice-President | Person | GOV | The Vice-President met Obeng in Accra.
Chidi accused Musa | - | * | In May 2013 Chidi accused Musa, whom he had dismissed, of plotting a coup.
Syed Karim | Person | * | Syed Karim, the rebel leader, vowed to fight.
External Affairs | - | * | India's External Affairs Minister, Mohan Lal, met the envoy.
Inhul | Place | * | The rebels hold the villages along the Inhul.
Council | Organization | * | A tax on the Council was lifted.
"""


@pytest.mark.parametrize(("name", "kind", "sector", "text"), rows(ENTITIES))
def test_entities(read: Read, name: str, kind: str, sector: str, text: str) -> None:
    found = entity(read(text), name)
    assert (found.type if found is not None else "-") == kind
    if found is not None and sector != "*":
        assert found.sector == sector


# office | text
OFFICES = """
president of Congress Party | Karl Lima, president of the Congress Party, was killed in Kano.
President of Ghana | Ghana's President Kofi Obeng was killed in Accra.
External Affairs Minister of India | India's External Affairs Minister, Mohan Lal, met the envoy.
Deputy Minister of Foreign Affairs | The Deputy Minister of Foreign Affairs, Jorge Lima, rejected the offer.
- | Squadron Leader Ravi Kumar was captured by rebels.
opposition leader | The opposition leader, Ravi Kumar, was captured by rebels.
"""


@pytest.mark.parametrize(("office", "text"), rows(OFFICES))
def test_offices(read: Read, office: str, text: str) -> None:
    record = read(text)
    labels = {e.id: e.label for e in record.entities}
    held = [labels[r.object.entity] for r in record.relations if r.type == "holdsOffice"]
    assert held == [office] * (office != "-")


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Western diplomats in Nairobi say the losses are high.", "Western diplomats", None),
        ("Activists in Nairobi say the losses are high.", "Activists", "KEN"),
    ],
)
def test_countries(read: Read, text: str, name: str, country: str | None) -> None:
    found = entity(read(text), name)
    assert found is not None
    assert found.country == country
