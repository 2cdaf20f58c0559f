"""Grounds for doubt lower an event's confidence; what speaks for nothing leaves it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graphbuild.records import Record

# The doubtful sentence | the same without the ground for doubt | trigger
PAIRS = """
The army is attacking rebels. | The army attacked rebels. | attacking attacked
The army praised the rebels. | The army attacked the rebels. | praised attacked
The army attacked rebels. | The army attacked 20 rebels. | attacked
The army attacked rebels. | The mayor said that the army attacked rebels. | attacked
The army attacked on Monday. | The army attacked rebels on Monday. | attacked
It attacked the rebels. | Mali attacked the rebels. | attacked
"""


@pytest.mark.parametrize("line", PAIRS.strip().splitlines())
def test_a_doubt_costs(read: Callable[[str], Record], line: str) -> None:
    doubtful, plain, trigger = (cell.strip() for cell in line.split("|"))
    low, high = (
        next(e for e in read(t).events if e.trigger.text in trigger.split()).confidence for t in (doubtful, plain)
    )
    assert low < high


def test_nobody_to_retreat_from_is_no_doubt(read: Callable[[str], Record]) -> None:
    first, second = (
        read(text).events[0].confidence
        for text in ("Mali withdrew its troops on Monday.", "Mali attacked the rebels on Monday.")
    )
    assert first == second


def test_nobody_who_acts_is_no_doubt(read: Callable[[str], Record]) -> None:
    first, second = (
        read(text).events[0].confidence
        for text in ("A village was shelled on Monday.", "A village was shelled by the army on Monday.")
    )
    assert first == second
