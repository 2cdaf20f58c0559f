"""The garbage collector comes seldom while articles are read, and only then."""

from __future__ import annotations

import gc

import pytest

from graphbuild.errors import InputError
from graphbuild.pipeline import records
from graphbuild.pipeline.collecting import collected_seldom

UNREAD = [InputError(f"{n}.txt", "is empty") for n in range(3)]


def test_seldom_inside_and_as_before_outside() -> None:
    before = gc.get_threshold()
    with collected_seldom():
        assert gc.get_threshold()[0] > 10 * before[0] and gc.get_threshold()[1:] == before[1:]
    assert gc.get_threshold() == before


def test_as_before_when_reading_fails() -> None:
    before = gc.get_threshold()
    with pytest.raises(ZeroDivisionError), collected_seldom():
        raise ZeroDivisionError
    assert gc.get_threshold() == before


@pytest.mark.parametrize("drawn", [1, 3])
def test_as_before_when_records_are_drawn_or_left(drawn: int) -> None:
    before = gc.get_threshold()
    reading = records(UNREAD)
    for _ in range(drawn):
        next(reading)
    assert gc.get_threshold() != before
    reading.close()  # type: ignore[attr-defined]  # it is a generator
    assert gc.get_threshold() == before
