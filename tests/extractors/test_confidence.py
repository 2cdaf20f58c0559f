"""Grounds for doubt lower an event's confidence; what speaks for nothing leaves it."""

from __future__ import annotations

import pytest
from cases import Read, rows

# The doubtful sentence | the same without the ground for doubt | trigger
PAIRS = """
The army is attacking rebels. | The army attacked rebels. | attacking attacked
The army attacked the rebels. | The army attacked the rebels on Monday. | attacked
The army attacked on Monday. | The army attacked rebels on Monday. | attacked
It attacked the rebels. | Mali attacked the rebels. | attacked
The army marched to Gao. | The army withdrew to Gao. | marched withdrew
A village was shelled. | A village was shelled by the army. | shelled
Mali took the town. | Mali captured the town. | took captured
"""


@pytest.mark.parametrize(("doubtful", "plain", "trigger"), rows(PAIRS))
def test_a_doubt_costs(read: Read, doubtful: str, plain: str, trigger: str) -> None:
    low, high = (
        next(e for e in read(t).events if e.trigger.text in trigger.split()).confidence for t in (doubtful, plain)
    )
    assert low < high


def test_a_long_sentence_is_a_doubt(read: Read) -> None:
    behind = ", which lies between the river and the old road to the mines that were closed ten years ago"
    long, short = (read(f"Mali shelled Gao{more}.").events[0].confidence for more in (behind, ""))
    assert long < short


def test_confidence_stays_between_0_and_1(read: Read) -> None:
    texts = ("If they attacked it, it and they might march.", "Mali shelled Gao on Monday, killing 20 rebels.")
    assert all(0 < e.confidence < 1 for text in texts for e in read(text).events)
