"""The figures that reports of one happening give, and whether they differ."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from graphbuild.incidents.counts import Count
from graphbuild.incidents.happenings import Happening


@dataclass(frozen=True, slots=True)
class Told:
    """The n-th quantity of an event."""

    event: str
    number: int


@dataclass(frozen=True, slots=True)
class Figure:
    """What the reports say of one kind of number: the lowest and the highest bound told, and who tells a number.

    `disputed`: two of them leave no number that both could mean. "At least 12" and "15" go together, 12 and 15 don't.
    """

    kind: str
    lowest: int | float
    highest: int | float
    disputed: bool
    told: tuple[Told, ...]


def figures(group: Iterable[Happening]) -> tuple[Figure, ...]:
    """The figures of the reports, by kind in alphabetical order; numbers of no known kind are left out."""
    found: dict[str, list[tuple[Told, Count]]] = {}
    for report in group:
        for count in report.counts:
            if count.kind != "other":
                found.setdefault(count.kind, []).append((Told(report.id, count.number), count))
    return tuple(_figure(kind, found[kind]) for kind in sorted(found))


def _figure(kind: str, told: list[tuple[Told, Count]]) -> Figure:
    counts = [count for _, count in told]
    bounds = [bound for count in counts for bound in (count.low, count.high) if bound is not None]
    disputed = any(exclude(one, other) for one, other in combinations(counts, 2))
    return Figure(kind, min(bounds, default=0), max(bounds, default=0), disputed, tuple(who for who, _ in told))


def exclude(one: Count, other: Count) -> bool:
    """Whether there is no number that both could mean."""
    return _below(one.high, other.low) or _below(other.high, one.low)


def _below(high: float | None, low: float | None) -> bool:
    return high is not None and low is not None and high < low
