"""Counts of dead that no act explains, each with a count of something else."""

from __future__ import annotations

import pytest
from cases import Read, lines, rows

from graphbuild.records import Record

# number | speakers | sentence
TOLLS = """
48 | army | The army puts its losses at 48.
5 | Medics | Medics give the number of dead as five.
85 | governor | The governor puts the toll at no fewer than 85.
60 | clinic | The clinic counted at least 60 bodies.
4 | municipal official | A municipal official gave a toll of four dead.
2 | officer | There are two dead, an officer said.
200 | agency | The agency spoke of hundreds of dead.
70 | group | The group has recorded the names of 70 dead.
40 | ministry | The ministry said 40 were dead.
50 | - | More than 50 bodies were counted in the morgue.
14 | - | The army took the hill for the loss of 14 of its own men.
40 | - | The number of dead rose to 40 on Monday.
4000 | Kurdish sources | Kurdish sources put the dead at nearly 4,000.
25 | prosecutor's office | The prosecutor's office speaks of 25 dead civilians.
4 | UN official | A UN official could confirm only four deaths.
400 | command | The command has reported the deaths of more than 400 rebels.
223 | - | The losses of the army have risen to 223.
2 | embassy | Two engineers were among the dead, the embassy said.
3 | - | Three engineers were among those killed in the raid.
20 | - | The army lost 20 men in the battle.
0 | - | Not one rebel was killed.
0 | - | No French soldier was killed in the raid.
"""

OTHERS = """
The company put its losses at 40 million dollars.
The village mourned its dead.
The minister blamed four deaths on the cold.
The company's losses have risen to 223 million dollars.
The army spoke with 25 dead tired civilians.
Two engineers were among the guests.
Two engineers put flowers among the dead.
The army retreated with the loss of two tanks.
The mayor did not put the toll at 40.
The team lost two players.
"""


def killed(record: Record) -> list[tuple[int, str]]:
    """The numbers killed, and who says so."""
    return [
        (q.min if q.min is not None else -1, ", ".join(c.speaker.text for c in e.claims) or "-")
        for e in record.events
        for q in e.quantities
        if q.kind == "killed"
    ]


@pytest.mark.parametrize(("number", "speakers", "text"), rows(TOLLS))
def test_tolls(read: Read, number: str, speakers: str, text: str) -> None:
    assert killed(read(text)) == [(int(number), speakers)]


@pytest.mark.parametrize("text", lines(OTHERS))
def test_other_counts(read: Read, text: str) -> None:
    assert killed(read(text)) == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Not one rebel was captured.", "negated"),
        ("Not a single soldier was killed.", "negated"),
        ("Not only rebels were captured.", "happened"),
        ("One rebel was captured.", "happened"),
    ],
)
def test_not_one(read: Read, text: str, status: str) -> None:
    assert [e.status for e in read(text).events] == [status]
