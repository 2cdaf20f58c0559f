"""Where the nodes of the picture stand: every component for itself, packed, single nodes in a tray below.

Stress majorisation (Gansner, Koren & North 2004) from a classical-scaling start, then labels are pushed apart; large
components are left to `spreading`. No random numbers: the same input gives the same whole pixels.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graphbuild.viewer.spreading import spread

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

EDGE_LENGTH = 190.0
"""Pixels between two linked nodes."""
_GAP = 40.0
_ASPECT = 1.9
_SHAPES = (1.9, 1.3, 0.9)
"""Widths to heights that are tried for the parts of a small network."""
_SMALL = 100
_ROOM = 2.4
_LONGEST = 1.3
_GOLDEN_ANGLE = math.pi * (3 - math.sqrt(5))
_FACTORS = (1.0, 1.15, 1.3, 1.5, 1.75, 2.0, 2.4)
_LARGE = 400
_STILL = 0.2
"""Pixels: where no node moves farther in a round, it stands well enough."""


@dataclass(frozen=True, slots=True)
class Box:
    """The room a node and its label take, in pixels."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class _Part:
    members: tuple[int, ...]
    positions: Floats
    width: float
    height: float


def arrange(boxes: Sequence[Box], links: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The centre of each box in whole pixels, y downwards; boxes overlap only in networks of thousands.

    Of a small network the shape of its parts is the one whose whole fits a screen best: two wars side by side are each
    higher than wide.
    """
    links = list(links)
    shapes = _SHAPES if len(boxes) <= _SMALL else (_ASPECT,)
    return min((_arranged(boxes, links, shape) for shape in shapes), key=lambda places: _frame(*_extent(places, boxes)))


def _extent(places: Sequence[tuple[int, int]], boxes: Sequence[Box]) -> tuple[float, float]:
    """How wide and how high it all is."""
    rows = list(zip(places, boxes, strict=True))
    xs = [x + side * box.width / 2 for (x, _), box in rows for side in (-1, 1)] or [0.0]
    ys = [y + side * box.height / 2 for (_, y), box in rows for side in (-1, 1)] or [0.0]
    return max(xs) - min(xs), max(ys) - min(ys)


def _arranged(boxes: Sequence[Box], links: Iterable[tuple[int, int]], shape: float) -> list[tuple[int, int]]:
    neighbours: list[set[int]] = [set() for _ in boxes]
    for a, b in links:
        if a != b:
            neighbours[a].add(b)
            neighbours[b].add(a)
    components = _components(neighbours)
    parts = [_place(members, neighbours, boxes, shape) for members in components if len(members) > 1]
    singles = [members[0] for members in components if len(members) == 1]
    centres: dict[int, tuple[int, int]] = {}
    bottom, width = _pack(parts, centres)
    _tray(singles, boxes, bottom, width, centres)
    return [centres[i] for i in range(len(boxes))]


def _components(neighbours: list[set[int]]) -> list[tuple[int, ...]]:
    seen: set[int] = set()
    found = []
    for start in range(len(neighbours)):
        if start in seen:
            continue
        members, front = {start}, [start]
        while front:
            front = sorted({j for i in front for j in neighbours[i]} - members)
            members.update(front)
        seen |= members
        found.append(tuple(sorted(members)))
    return sorted(found, key=lambda members: (-len(members), members))


def _place(members: tuple[int, ...], neighbours: list[set[int]], boxes: Sequence[Box], shape: float) -> _Part:
    import numpy as np

    number = {member: i for i, member in enumerate(members)}
    if len(members) > _LARGE:
        positions = _landscape(spread([sorted(number[j] for j in neighbours[member]) for member in members]))
        low, high = positions.min(axis=0) - _GAP, positions.max(axis=0) + _GAP
        return _Part(members, positions - low, *(high - low))
    adjacent = np.zeros((len(members), len(members)), dtype=np.float32)
    for member in members:
        adjacent[number[member], [number[j] for j in neighbours[member]]] = 1
    sizes = np.array([(boxes[m].width, boxes[m].height) for m in members])
    positions = _stress(_distances(adjacent) * EDGE_LENGTH)
    positions = _apart(_filled(_landscape(positions), sizes, shape), sizes)
    low, high = (positions - sizes / 2).min(axis=0), (positions + sizes / 2).max(axis=0)
    return _Part(members, positions - low, *(high - low))


def _distances(adjacent: NDArray[np.float32]) -> Floats:
    """Steps between any two nodes of a connected network."""
    import numpy as np

    count = len(adjacent)
    distances = np.zeros((count, count))
    reached = np.eye(count, dtype=np.float32)
    step = 0
    while not reached.all():
        step += 1
        grown = reached + reached @ adjacent > 0
        distances[grown & (reached == 0)] = step
        reached = grown.astype(np.float32)
    return distances


def _stress(distances: Floats) -> Floats:
    """Positions whose distances come near to the wanted ones, near nodes counting most."""
    import numpy as np

    if len(distances) == 2:
        return np.array([[-EDGE_LENGTH / 2, 0.0], [EDGE_LENGTH / 2, 0.0]])
    positions = _scaled(distances)
    weights = 1 / np.maximum(distances, 1) ** 2
    np.fill_diagonal(weights, 0)
    totals, strengths = weights.sum(axis=1)[:, None], weights * distances
    for _ in range(300):
        norms = (positions**2).sum(axis=1)
        squares = norms[:, None] + norms - 2 * (positions @ positions.T)
        pull = strengths / np.sqrt(np.maximum(squares, 1e-2))
        earlier = positions
        positions = (pull.sum(axis=1)[:, None] * positions + (weights - pull) @ positions) / totals
        if np.abs(positions - earlier).max() < _STILL:
            break
    return positions


def _scaled(distances: Floats) -> Floats:
    """Classical scaling to two dimensions by power iteration, spread a little so that no two nodes coincide."""
    import numpy as np

    count = len(distances)
    squared = distances**2
    means = squared.mean(axis=0)
    gram = -(squared - means - means[:, None] + means.mean()) / 2
    index = np.arange(count)
    spiral = np.stack([np.cos(index * _GOLDEN_ANGLE), np.sin(index * _GOLDEN_ANGLE)], axis=1)
    axes = spiral.copy()
    for _ in range(min(60, 4 * count)):
        axes, _ = np.linalg.qr(gram @ axes)
    scale = np.sqrt(np.abs(np.einsum("ij,ij->j", axes, gram @ axes)))
    return np.asarray(axes * scale + spiral * (EDGE_LENGTH / 4) * np.sqrt((index[:, None] + 1) / count))


def _landscape(positions: Floats) -> Floats:
    """The positions turned so that the longest stretch lies flat: screens are wider than high."""
    import numpy as np

    centred = positions - positions.mean(axis=0)
    (xx, xy), (_, yy) = centred.T @ centred
    angle = math.atan2(2 * xy, xx - yy) / 2
    turn = np.array([[math.cos(angle), -math.sin(angle)], [math.sin(angle), math.cos(angle)]])
    return np.asarray(centred @ turn)


def _filled(positions: Floats, sizes: Floats, shape: float) -> Floats:
    """The positions scaled to a landscape frame a few times as large as the boxes, so that labels are big on a screen.

    The crowded middle is given room at the cost of what stands far out.
    """
    import numpy as np

    extent = np.maximum(np.abs(positions).max(axis=0), 1.0)
    positions = np.sign(positions) * np.abs(positions / extent) ** 0.75 * extent
    # A pair or a chain has no height of its own; without a floor it would be drawn right across the picture.
    spread = np.maximum(positions.max(axis=0) - positions.min(axis=0), EDGE_LENGTH)
    area = _ROOM * sizes.prod(axis=1).sum()
    wanted = np.array([math.sqrt(area * shape), math.sqrt(area / shape)])
    scale = wanted / spread
    middle = math.sqrt(scale[0] * scale[1])
    return np.asarray(positions * np.minimum(np.clip(scale, middle / 1.8, middle * 1.8), _LONGEST))


def _apart(positions: Floats, sizes: Floats) -> Floats:
    """The positions with overlapping boxes pushed apart along the axis that needs the smaller move."""
    import numpy as np

    positions = positions.copy()
    for _ in range(300):
        first, second = _clashes(positions, sizes)
        if not len(first):
            break
        delta = positions[first] - positions[second]
        overlap = (sizes[first] + sizes[second]) / 2 - np.abs(delta)
        flat = overlap[:, 0] < overlap[:, 1]
        # Nodes on one spot part by their order.
        push = np.where(delta < 0, -overlap, overlap) / 2 * np.stack([flat, ~flat], axis=1)
        moves = np.zeros_like(positions)
        np.add.at(moves, first, push)
        np.add.at(moves, second, -push)
        clashes = np.bincount(np.concatenate([first, second]), minlength=len(positions))
        positions += moves / np.maximum(clashes, 1)[:, None] ** 0.5
    return positions


def _clashes(positions: Floats, sizes: Floats) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """The pairs of boxes that overlap, as two arrays of numbers, each pair once."""
    import numpy as np

    places, halves = positions.astype(np.float32).T, sizes.astype(np.float32).T / 2
    clash = np.ones((len(positions), len(positions)), dtype=bool)
    for place, half in zip(places, halves, strict=True):
        clash &= half[:, None] + half - np.abs(place[:, None] - place) > 0.5
    first, second = np.nonzero(clash)
    once = first > second
    return first[once], second[once]


def _pack(parts: list[_Part], centres: dict[int, tuple[int, int]]) -> tuple[float, float]:
    """Sets the parts in rows, the largest first, as wide as fits a screen best; the lower edge and the width."""
    if not parts:
        return 0.0, 0.0
    ordered = sorted(parts, key=lambda part: (-len(part.members), part.members))
    area = sum((part.width + _GAP) * (part.height + _GAP) for part in parts)
    limits = [max(math.sqrt(area * _ASPECT) * factor, *(part.width for part in parts), 1.0) for factor in _FACTORS]
    corners, (width, height) = min((_rows(ordered, limit) for limit in limits), key=lambda rows: _frame(*rows[1]))
    for part, (x, y) in zip(ordered, corners, strict=True):
        for member, (dx, dy) in zip(part.members, part.positions, strict=True):
            centres[member] = (round(x + dx), round(y + dy))
    return height + _GAP / 2, width


def _rows(parts: list[_Part], limit: float) -> tuple[list[tuple[float, float]], tuple[float, float]]:
    """The upper left corner of each part in rows no wider than the limit, and the size of it all."""
    x = y = row = width = 0.0
    corners = []
    for part in parts:
        if x and x + part.width > limit:
            x, y, row = 0.0, y + row + _GAP, 0.0
        corners.append((x, y))
        width, x, row = max(width, x + part.width), x + part.width + _GAP, max(row, part.height)
    return corners, (width, y + row)


def _frame(width: float, height: float) -> float:
    """How wide a screen must be to show it, to the pixel: widths that differ by less are as good."""
    return round(max(width, height * _ASPECT))


def _tray(
    singles: list[int], boxes: Sequence[Box], top: float, width: float, centres: dict[int, tuple[int, int]]
) -> None:
    """Sets single nodes in rows below everything else."""
    if not singles:
        return
    height = max(boxes[i].height for i in singles)
    area = sum(boxes[i].width for i in singles) * height
    limit = max(width, math.sqrt(area * _ASPECT), *(boxes[i].width for i in singles))
    x, y = 0.0, top + height / 2
    for single in sorted(singles):
        if x and x + boxes[single].width > limit:
            x, y = 0.0, y + height
        centres[single] = (round(x + boxes[single].width / 2), round(y))
        x += boxes[single].width
