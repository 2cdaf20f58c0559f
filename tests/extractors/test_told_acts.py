"""Acts of war reports told in other words, each with a sentence of the same words about something else."""

from __future__ import annotations

import pytest
from cases import Read, event, lines, rows, told

# trigger | type | mode | status | actors | recipients | sentence
ACTS = """
attack | ASSAULT | - | happened | Ali Hassan | - | The attack was claimed the same evening by Ali Hassan, head of a small group.
attack | ASSAULT | - | happened | - | convoy | The attack on the convoy was condemned the same evening by Ali Hassan.
shelling | ASSAULT | heavy-weapons | alleged | rebels | - | The general accused the rebels of shelling the collection point.
hurled | ASSAULT | explosives | happened | - | gate of a hotel | A lorry stuffed with explosives was hurled against the gate of a hotel.
used | ASSAULT | heavy-weapons | happened | Israel | - | Israel used white phosphorus in the camp, the agency said.
used | ASSAULT | crowd-control | happened | Police | demonstrators | Police have used tear gas to stop demonstrators from reaching the embassy.
sent | MOBILIZE | troops | happened | party | - | The party has also sent men to the area.
held | COERCE | restrict | happened | militiamen | team of doctors | A team of doctors was held up at the airport for three hours by militiamen.
cut | ASSAULT | torture | happened | militia | civilians | The militia cut off the hands of civilians.
broke | ASSAULT | - | happened | rebels | capital | The rebels broke into the capital on Monday.
proclaimed | REJECT | yield | happened | rebels | - | The rebels proclaimed the end of the ceasefire.
military aid | AID | - | happened | president | - | The president announced a further $800 million in military aid on Thursday.
fired | ASSAULT | drone | happened | - | convoy | A drone fired a missile at the convoy.
fired | ASSAULT | heavy-weapons | happened | rebels | convoy | The rebels fired a missile at the convoy.
flown | RETREAT | withdraw | happened | observer mission | - | The observer mission was flown out to Conakry on Wednesday.
asked | REQUEST | - | happened | Egypt | - | Egypt has asked that the crossing be used for the wounded.
ruled | REJECT | - | happened | envoy | - | The envoy ruled out the return of combat troops.
talks | CONSULT | - | happened | mayor, Omar Keita | - | The mayor is in Cairo for talks with Omar Keita.
raid | ASSAULT | - | happened | - | soldiers | The army accused the villagers of sheltering the authors of the raid that killed two soldiers.
shelled | ASSAULT | heavy-weapons | happened | rebels | Abeche | Chad accused Sudan of arming the rebels who shelled Abeche.
shelling | ASSAULT | heavy-weapons | alleged | Sudan | Abeche | Chad accused Sudan of shelling Abeche.
execute | ASSAULT | execute | threatened | group | those who refuse | The group has threatened to execute those who refuse.
"""  # noqa: E501

# Sentences in which nothing is done to anybody.
NOTHING = """
The cook shelled the peas.
The driver cut off the engine.
The firm announced the end of the sale.
The train was held up at the station for three hours.
The news broke on Monday.
"""


@pytest.mark.parametrize(("trigger", "kind", "mode", "status", "actors", "recipients", "text"), rows(ACTS))
def test_acts(
    read: Read, trigger: str, kind: str, mode: str, status: str, actors: str, recipients: str, text: str
) -> None:
    assert told(event(read(text), trigger)) == (kind, mode, status, actors, recipients)


@pytest.mark.parametrize("text", lines(NOTHING))
def test_no_acts(read: Read, text: str) -> None:
    assert [e.type for e in read(text).events if e.type is not None] == []
