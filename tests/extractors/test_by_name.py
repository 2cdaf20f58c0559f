"""One of several told by name, who is second and not first, what goes on behind a participle, a bracketed update."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from cases import Read, lines

TOLD = """
ASSAULT killed | happened | - | Ajay Roy | \
One of the pilots, Squadron Leader Ajay Roy, was killed; the other, Major Das, was captured.
ASSAULT killed | happened | - | pilots | One of the pilots was killed.
ASSAULT killed | happened | - | officers | \
The army said that three officers serving in Mali, both of them Malians, have been killed.
ASSAULT fighting | happened | troops |  | The minister said that troops fighting in Donbas had gone home.
REQUEST asked | happened | Council | countries | \
The Council demanded that Kiir and Machar rein in their forces and asked countries of the region to prepare troops.
ASSAULT shot | happened | - | Somali journalist | \
The hotel was stormed. [Update 17:45: a Somali journalist, Ali Guled, has been shot dead there, two colleagues say.]
REQUEST demanded | happened | Council | Kiir, Machar | From New York: the Council demanded that Kiir and Machar disarm.
REQUEST demanded | happened | Council | Israel | From Israel the Council demanded an apology.
COERCE retook | happened | Troops | Tiger Hill | Troops retook Tiger Hill on Sunday.
"""


@pytest.mark.parametrize("line", lines(TOLD))
def test_told(assert_told: Callable[[str], None], line: str) -> None:
    assert_told(line)


def test_a_vice_president_is_not_the_president(read: Read) -> None:
    record = read("President Salva Kiir spoke in Juba. The First Vice-President accused Uganda of lying.")
    kiir = next(e for e in record.entities if e.label == "Salva Kiir")
    assert "First Vice-President" not in [m.text for m in kiir.mentions]
    record = read("President Salva Kiir spoke in Juba. The president accused Uganda of lying.")
    kiir = next(e for e in record.entities if e.label == "Salva Kiir")
    assert "president" in [m.text for m in kiir.mentions]


def test_a_quarter_of_a_town_is_no_time(read: Read) -> None:
    assert [t.text for t in read("The jets bombed the quarter of Benfica.").times] == []
    assert [t.text for t in read("Profits fell in the quarter, the bank said.").times] == ["the quarter"]
