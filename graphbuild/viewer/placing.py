"""Where nodes stand when some of them stood somewhere before: those stay, newcomers stand near their neighbours."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

from graphbuild.viewer.layout import Box, arrange

_CELL = 100
_STEP = 34.0
_BELOW = 80
_GOLDEN_ANGLE = math.pi * (3 - math.sqrt(5))
_DOT = 46.0
_LARGE = 400
"""Nodes above which only dots are kept apart, not names: see `spreading`."""

Place = tuple[int, int]
Links = Sequence[tuple[int, int]]


def place(boxes: Sequence[Box], links: Links, earlier: Mapping[int, Place]) -> list[Place]:
    """The centre of each box in whole pixels. With fewer than half of them known from earlier all are laid out anew.

    A newcomer goes to the free place nearest to the middle of its neighbours; what is linked to nothing known is laid
    out for itself, below.
    """
    if 2 * len(earlier) < len(boxes) or not earlier:
        return arrange(boxes, links)
    ground = _Ground([_room(box, len(boxes)) for box in boxes], earlier)
    neighbours = _neighbours(links)
    for newcomer in _outwards(neighbours, earlier):
        known = [ground.places[other] for other in sorted(neighbours[newcomer]) if other in ground.places]
        ground.settle(newcomer, sum(x for x, _ in known) / len(known), sum(y for _, y in known) / len(known))
    strangers = [i for i in range(len(boxes)) if i not in ground.places]
    return [(ground.places | _below(strangers, boxes, links, ground.places))[i] for i in range(len(boxes))]


def _room(box: Box, number: int) -> Box:
    return box if number <= _LARGE else Box(_DOT, _DOT)


def _neighbours(links: Links) -> Mapping[int, set[int]]:
    found: defaultdict[int, set[int]] = defaultdict(set)
    for a, b in links:
        if a != b:
            found[a].add(b)
            found[b].add(a)
    return found


def _outwards(neighbours: Mapping[int, set[int]], earlier: Mapping[int, Place]) -> list[int]:
    """The newcomers that are linked to those known, over others too; the nearest first."""
    seen, front, found = set(earlier), sorted(earlier), []
    while front:
        front = sorted({j for i in front for j in neighbours.get(i, ())} - seen)
        seen.update(front)
        found += front
    return found


def _below(
    strangers: Sequence[int], boxes: Sequence[Box], links: Links, known: Mapping[int, Place]
) -> dict[int, Place]:
    number = {stranger: i for i, stranger in enumerate(strangers)}
    inner = [(number[a], number[b]) for a, b in links if a in number and b in number]
    left, bottom = min(x for x, _ in known.values()), max(y for _, y in known.values()) + _BELOW
    places = arrange([boxes[i] for i in strangers], inner)
    return {stranger: (left + x, bottom + y) for stranger, (x, y) in zip(strangers, places, strict=True)}


class _Ground:
    """The places taken so far, found by the cells of a grid."""

    def __init__(self, rooms: Sequence[Box], earlier: Mapping[int, Place]) -> None:
        self.places: dict[int, Place] = {}
        self._rooms = rooms
        self._cells: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
        self._reach = max(max(room.width, room.height) for room in rooms)
        for node in sorted(earlier):
            self._take(node, earlier[node])

    def settle(self, node: int, x: float, y: float) -> None:
        """Gives the node the first free place on a spiral around the point."""
        for turn in range(10_000):
            away = _STEP * math.sqrt(turn)
            spot = round(x + away * math.cos(turn * _GOLDEN_ANGLE)), round(y + away * math.sin(turn * _GOLDEN_ANGLE))
            if self._free(node, spot):
                break
        self._take(node, spot)

    def _take(self, node: int, place: Place) -> None:
        self.places[node] = place
        self._cells[place[0] // _CELL, place[1] // _CELL].append(node)

    def _free(self, node: int, place: Place) -> bool:
        x, y = place
        span = range(-math.ceil(self._reach / _CELL), math.ceil(self._reach / _CELL) + 1)
        near = (other for i in span for j in span for other in self._cells.get((x // _CELL + i, y // _CELL + j), ()))
        return not any(self._overlaps(node, place, other) for other in near)

    def _overlaps(self, node: int, place: Place, other: int) -> bool:
        one, two, (x, y) = self._rooms[node], self._rooms[other], self.places[other]
        return abs(place[0] - x) < (one.width + two.width) / 2 and abs(place[1] - y) < (one.height + two.height) / 2
