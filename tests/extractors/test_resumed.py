"""Verbs that go on with an earlier clause: who did the second act, and to whom a participle's act was done."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from cases import lines

# type trigger | status | actors | recipients | text
TOLD = """
ASSAULT killed | happened | militants | guards | \
The ministry said that militants had stormed the post, had killed four guards and had fled.
ACCUSE accused | happened | general | him | \
The general said that the minister had refused to help, and accused him of treason.
ASSAULT burned | happened | troops | camp | \
The minister said that the troops had left the town, and burned their camp.
ASSAULT killed | happened | snipers | soldiers | The snipers let the patrol enter the alley and killed three soldiers.
ASSAULT killed | happened | army | soldiers | The rebels let the villagers go and the army killed three soldiers.
ASSAULT burn | happened | militiamen | houses | Villagers watched militiamen from the north burn their houses.
ASSAULT beat | happened | soldiers | prisoners | \
A witness said she had seen soldiers in masks beat prisoners with cables.
ASSAULT beat | habitual | Soldiers | prisoners | Soldiers in masks beat prisoners with cables every night.
ASSAULT abducted | happened | - | journalists | The commandos freed three journalists abducted the day before.
ASSAULT kidnapped | happened | - | engineers | Troops had arrived to rescue four engineers kidnapped a week earlier.
ASSAULT kidnapped | happened | commandos | journalists | The commandos kidnapped three journalists the day before.
REQUEST calls | happened | Norway | Israel | \
Norway "firmly condemns" the bombing and calls on Israel to investigate it.
ACCUSE condemns | happened | Norway | Israel, allies | Norway condemns the bombing by Israel and its allies.
REQUEST asked | happened | Council | neighbours of Kenya | \
The Council demanded that Ruto and Odinga restrain their men and asked neighbours of Kenya to send observers.
RETREAT freed | happened | - | Engineers | Engineers kidnapped in Sinai a month ago were freed.
COERCE captured | happened | - | Soldiers | \
Soldiers captured in Bakhmut last year were exchanged for Russian prisoners.
ASSAULT attacked | happened | rebels | soldiers | The rebels attacked and two soldiers were killed.
ASSAULT killed | happened | - | Soldiers | Soldiers killed: what we know about the ambush
ASSAULT killed | happened | Soldiers | villagers | Soldiers killed villagers: what we know about the ambush
ASSAULT hits | happened | - | truck, Chadian soldiers | Two Chadian soldiers die after a mine hits their truck.
RETREAT leaves | planned | army | - | Elections are held after the army leaves the town.
"""


@pytest.mark.parametrize("line", lines(TOLD))
def test_told(assert_told: Callable[[str], None], line: str) -> None:
    assert_told(line)
