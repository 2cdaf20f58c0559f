"""Journeys of those who bear arms or an office, and of people who are brought away; others go where they like."""

from __future__ import annotations

import pytest
from cases import Read, lines, rows

# who goes or is brought | status | day | sentence
GOING = """
army | happened | 2015-05-05 | The army returned to the town on 5 May.
army | happened | 2015-05-05 | The army did not return to the town until 5 May.
Hamas negotiators | happened | 2015-06-09 | Hamas negotiators left the city yesterday.
army | happened | - | State television said the army had gone into the city.
general | happened | 2015-06-08 | The general was flown to Goma on Monday.
students | happened | 2015-06-09 | About 500 students were taken by bus to a stadium in Goma yesterday.
civilians | happened | - | More than 20,000 civilians were moved across the river.
"""

STAYING = """
The tourists returned to the town on 5 May.
The captain left the club.
The soldiers went home.
Hamas negotiators left the matter to others.
The documents were flown to Goma on Monday.
The students were taken by surprise yesterday.
The army did not return until it was fed.
"""


@pytest.mark.parametrize(("who", "status", "day", "text"), rows(GOING))
def test_journeys(read: Read, who: str, status: str, day: str, text: str) -> None:
    (event,) = read(text).events
    assert [r.text for r in (*event.actors, *event.recipients)] == [who]
    assert event.status == status
    assert (event.date.start if event.date else "-") == day


@pytest.mark.parametrize("text", lines(STAYING))
def test_no_journeys(read: Read, text: str) -> None:
    assert [e.trigger.text for e in read(text).events if e.status != "negated"] == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("4,000 residents have left the valley.", ["displaced"]),
        ("4,000 residents have left the office.", []),
    ],
)
def test_who_leaves_the_land_flees(read: Read, text: str, kind: list[str]) -> None:
    assert [q.kind for e in read(text).events for q in e.quantities] == kind
