"""Requests, refusals and words given, and what weapons, convoys and tolls tell, in pairs."""

from __future__ import annotations

import pytest
from cases import Read, rows

# type mode status | actors | recipients | sentence
EVENTS = """
REQUEST - happened | president | - | The president asked for observers to be sent.
REQUEST - happened | envoy | army | The envoy had pressed the army to form a council.
REQUEST - happened | Guterres | - | Guterres appealed for 5,000 men to be deployed.
- | - | - | The president asked who had called.
REJECT - happened | - | minister | The minister's request for a visit was turned down.
AGREE - happened | general | Keita | The general gave Keita his word that no shot would be fired.
RETREAT ceasefire requested | Chad | - | The council demands a cessation of hostilities by Chad.
RETREAT ceasefire happened | Chad, Libya | - | The cessation of hostilities between Chad and Libya collapsed.
ASSAULT firearms happened | troops, rebels | - | An exchange of fire between troops and rebels woke the village.
RETREAT withdraw happened | Kenya | - | Kenya withdrew its military observers from Goma.
SANCTION withdraw happened | Kenya | - | Kenya withdrew its ambassador from Mali.
SUPPORT - ongoing | Egypt | - | Egypt supports the withdrawal of the troops.
SUPPORT - ongoing | Egypt | troops | Egypt supports the troops.
AID - happened | aid convoy of the Red Cross | Homs | An aid convoy of the Red Cross entered Homs.
MOBILIZE troops happened | army convoy | - | An army convoy entered Homs.
ASSAULT drone happened | - | convoy | A drone fired on the convoy.
ASSAULT firearms happened | Gunmen | convoy | Gunmen fired on the convoy.
ASSAULT - happened | Rebels | helicopter | Rebels shot the helicopter out of the sky.
ASSAULT destroy happened | fighters | statue of the poet | The fighters pulled down a statue of the poet.
AID - happened | Marines | foreigners | Marines flew 90 foreigners to Dakar.
COERCE restrict happened | - | people | About 4,000 people were besieged in Kalo.
RETREAT return happened | - | Red Cross | The bodies of two pilots were handed over to the Red Cross.
ACCUSE allege happened | military court | Moussa Keita | Moussa Keita was tried by a military court.
ASSAULT destroy happened | Contras | cooperative | Contras burned the cooperative.
MOBILIZE troops happened | Columns of armoured vehicles | - | Columns of armoured vehicles entered the town.
- | - | - | Columns of smoke entered the town.
"""


@pytest.mark.parametrize(("told", "actors", "recipients", "text"), rows(EVENTS))
def test_told(read: Read, told: str, actors: str, recipients: str, text: str) -> None:
    found = [e for e in read(text).events if e.type is not None]
    if told == "-":
        assert not found
        return
    kinds = [" ".join([e.type or "-", e.mode or "-", e.status]) for e in found]
    first = found[kinds.index(told)]
    assert ", ".join(r.text for r in first.actors) or actors == "-"
    assert recipients in ("-", ", ".join(r.text for r in first.recipients))


@pytest.mark.parametrize(
    ("text", "killed"),
    [("A drone strike killed a father of five in Gaza.", []), ("A drone strike killed a family of five in Gaza.", [5])],
)
def test_a_father_of_five_is_one(read: Read, text: str, killed: list[int]) -> None:
    assert [q.min for e in read(text).events for q in e.quantities] == killed


def test_the_left_bank_is_no_business(read: Read) -> None:
    assert all(e.label != "left bank" for e in read("Bombs fell on the left bank of the river.").entities)
    assert any(e.label == "state bank" for e in read("Rebels attacked the state bank on Monday.").entities)
