"""Clauses without a joining word, what is given to whom, convicts' deeds, and infinitives of what is done."""

from __future__ import annotations

import pytest
from cases import Read, rows

from graphbuild.records import Event

# type | trigger | status | actors | recipients | text
TOLD = """
ACCUSE | deplored | happened | Arab League | Turkey | Turkey annexed the port, an operation the Arab League deplored.
ACCUSE | condemned | happened | Norway | Iran | Iran removed the cameras, a step that Norway condemned.
ACCUSE | condemned | happened | Norway | - | Iran fell back to the old plan that Norway condemned.
ASSAULT | ambush | happened | - | miners, bus | The road is shut since an ambush on a bus left six miners dead.
ASSAULT | shot | happened | Gunmen | teacher | Gunmen stormed a school in Jos, shot dead the teacher and fled.
AID | granted | happened | Norway | Ali Farah | Ali Farah was granted asylum by Norway.
COERCE | denied | happened | - | Prisoners | Prisoners were given shocks and denied water.
COERCE | denied | happened | guards | water | The guards denied the prisoners were given water.
ASSAULT | genocide | happened | Ali Farah | - | Ali Farah was found guilty of genocide.
ASSAULT | shelling | happened | Ali Farah | miners | Judges sentenced Ali Farah to life for the shelling of miners.
ASSAULT | attack | alleged | Ali Farah | mosque | Ali Farah is sought for an attack on a mosque in Kano.
ASSAULT | attack | happened | - | mosque | Ali Farah was praised after the attack on a mosque in Kano.
SUPPORT | recognize | happened | Peru | Kosovo | Peru became the second country, after Chile, to recognize Kosovo.
RETREAT | withdraw | happened | Troops | - | Troops entered the town, only to withdraw on Monday.
RETREAT | withdraw | planned | Troops | - | Troops have orders to withdraw on Monday.
MOBILIZE | sent | conditional | troops | Mali | Chad would see any troops sent to Mali as a threat.
CONSULT | met | happened | ministers | - | Chad accused Mali of lying, days after their ministers had met in Dakar.
ASSAULT | hit | happened | - | Aleppo | Barrel bombs hit Aleppo.
"""


@pytest.mark.parametrize(("kind", "trigger", "status", "actors", "recipients", "text"), rows(TOLD))
def test_told(read: Read, kind: str, trigger: str, status: str, actors: str, recipients: str, text: str) -> None:
    found = [e for e in read(text).events if e.trigger.text == trigger and e.type == kind]
    if trigger == "denied" and "given water" in text:
        assert found == []
        return
    assert [e.status for e in found] == [status]
    assert names(found[0], "actors") == actors
    assert names(found[0], "recipients") == recipients


def names(event: Event, role: str) -> str:
    return ", ".join(r.text for r in getattr(event, role)) or "-"


def test_whoever_spoke_before_makes_no_accusation(read: Read) -> None:
    record = read("Chad accused Mali of shelling Tiko, hours after its king had spoken by telephone.")
    assert {c.speaker.text for e in record.events for c in e.claims} == {"Chad"}
