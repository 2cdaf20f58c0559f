"""What is told behind "to", and what somebody is kept or left: each line beside one that is right as it is parsed."""

from __future__ import annotations

import pytest
from cases import Read, event, rows

# trigger | status | actors | recipients | sentence; "-" for nobody, "?" for whoever it may be
EVENTS = """
squeeze | planned | ? | rebels | The army began an operation to squeeze the rebels out of the valley.
put | happened | rebels | garrison | The rebels put the garrison to flight after an hour.
subjected | happened | army | Bunia | The army subjected Bunia to shelling for a week.
locked | happened | junta | former president | The junta has kept the former president locked up since August.
attack | happened | - | people | The attack left 80 people dead in Tikrit.
handed | happened | rebels | captives | The rebels handed over six captives at the border.
killed | happened | Rebels | captives | Rebels killed over six captives at the border.
called | happened | Barack Obama | Vladimir Putin | President Barack Obama called Vladimir Putin on Friday.
bombing | alleged | army of Chad | ? | The army of Chad has denied bombing Kalo's main clinic on Friday.
disarmed | happened | - | Kenyan soldiers | Ten Kenyan soldiers sent to guard her were disarmed and shot.
arrested | happened | Soldiers | youths | Soldiers occupied the school and arrested youths house by house.
arrested | happened | police | youths | Six youths were arrested by the police in Bor.
killings | negated | ? | teachers | The rebels said there will be no more killings of teachers.
abducted | happened | - | journalists | The commandos freed three journalists abducted the day before.
alleged | happened | UN panel | Rwanda | Rwanda, the UN panel alleged, armed the rebels.
defeat | planned | Iraq | ISIL | The minister spoke of the determination of Iraq to defeat ISIL.
defeat | planned | minister | ISIL | The minister went to the south of Iraq to defeat ISIL.
defeat | planned | community | ISIL | It stiffened the resolve of the community in its determination to defeat ISIL.
defeat | planned | its | ISIL | The army of Chad has strengthened its resolve to defeat ISIL.
host | planned | French | ? | Mali rejected a French offer to host talks to work out a deal between Chad and Niger.
work | planned | Chad, Niger | - | Mali rejected a French offer to host talks to work out a deal between Chad and Niger.
work | planned | Mali | - | Mali sent an envoy to Goma to work out a deal.
truce | planned | Chad, Niger | - | The leaders met in Goma to hammer out a truce between Chad and Niger.
truce | happened | Chad, Niger | - | The leaders met in Goma and hammered out a truce between Chad and Niger.
hammer | planned | Chad, Niger | - | The UN will host talks to hammer out an accord for peace between Chad and Niger.
treated | happened | Doctors | ? | Doctors had treated at least 130 wounded.
"""


def names(roles: tuple[object, ...]) -> str:
    return ", ".join(r.text for r in roles) or "-"  # type: ignore[attr-defined]


@pytest.mark.parametrize(("trigger", "status", "actors", "recipients", "text"), rows(EVENTS))
def test_who_does_what(read: Read, trigger: str, status: str, actors: str, recipients: str, text: str) -> None:
    found = event(read(text), trigger)
    assert found.status in (status, "ongoing")
    assert actors in ("?", names(found.actors))
    assert recipients in ("?", names(found.recipients))
