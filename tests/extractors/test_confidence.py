"""Grounds for doubt lower an event's confidence; what speaks for nothing leaves it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graphbuild.records import Record

# The doubtful sentence | the same without the ground for doubt | trigger
PAIRS = """
A village was shelled on Monday. | A village was shelled by the army on Monday. | shelled
The army attacked on Monday. | The army attacked rebels on Monday. | attacked
It attacked the rebels. | Mali attacked the rebels. | attacked
"""


@pytest.mark.parametrize("line", PAIRS.strip().splitlines())
def test_a_doubt_costs(read: Callable[[str], Record], line: str) -> None:
    doubtful, plain, trigger = (cell.strip() for cell in line.split("|"))
    low, high = (next(e for e in read(t).events if e.trigger.text == trigger).confidence for t in (doubtful, plain))
    assert low < high


def test_nobody_to_retreat_from_is_no_doubt(read: Callable[[str], Record]) -> None:
    first, second = (
        read(text).events[0].confidence
        for text in ("Mali withdrew its troops on Monday.", "Mali attacked the rebels on Monday.")
    )
    assert first == second
