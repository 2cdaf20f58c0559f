"""Positions in a component too large for exact stress: near-linear in nodes and links, the same pixels each time.

A start from distances to a few pivots (Brandes & Pich, Eigensolver methods for progressive multidimensional scaling,
2007), then forces in which far nodes act by the grid cell they stand in (after Barnes & Hut 1986), then room for dots.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Ints = NDArray[np.intp]

_PIVOTS = 32
_CELLS = 14
_ROUNDS = 40
_DOT = 46.0
_GOLDEN_ANGLE = math.pi * (3 - math.sqrt(5))


def spread(neighbours: Sequence[Sequence[int]]) -> Floats:
    """A position in pixels for every node of a connected network, given the numbers of the neighbours of each."""
    import numpy as np

    links = np.array([(i, j) for i, row in enumerate(neighbours) for j in row if i < j], dtype=np.intp)
    positions = _by_pivots(neighbours)
    count = len(neighbours)
    wanted = _DOT * math.sqrt(count)
    positions *= wanted / np.maximum(np.abs(positions).max(axis=0), 1e-9)
    for step in range(_ROUNDS):
        reach = wanted * 0.1 * (1 - step / _ROUNDS) + 1
        moves = _pull(positions, links) + _push(positions)
        lengths = np.maximum(np.hypot(*moves.T), 1e-9)
        positions += moves * (np.minimum(lengths, reach) / lengths)[:, None]
    return _apart(positions)


def _steps(neighbours: Sequence[Sequence[int]], start: int) -> list[int]:
    """How many links away from the start each node is."""
    found = [-1] * len(neighbours)
    found[start] = 0
    front = [start]
    for node in front:
        for other in neighbours[node]:
            if found[other] < 0:
                found[other] = found[node] + 1
                front.append(other)
    return found


def _by_pivots(neighbours: Sequence[Sequence[int]]) -> Floats:
    """Classical scaling of the distances to pivots, each as far from the earlier ones as can be."""
    import numpy as np

    count = len(neighbours)
    nearest = np.full(count, count + 1)
    pivot = max(range(count), key=lambda i: (len(neighbours[i]), -i))
    columns = []
    for _ in range(min(_PIVOTS, count)):
        columns.append(np.array(_steps(neighbours, pivot), dtype=np.float64))
        nearest = np.minimum(nearest, columns[-1])
        pivot = int(nearest.argmax())
    squared = np.stack(columns, axis=1) ** 2
    centred = -(squared - squared.mean(axis=0) - squared.mean(axis=1)[:, None] + squared.mean()) / 2
    _, vectors = np.linalg.eigh(centred.T @ centred)
    axes = vectors[:, [-1, -2]]
    # An eigenvector's sign is free: fixed, so that every machine draws the same picture.
    axes = axes * np.where(axes[np.abs(axes).argmax(axis=0), [0, 1]] < 0, -1, 1)
    positions = centred @ axes
    index = np.arange(count)
    spiral = np.stack([np.cos(index * _GOLDEN_ANGLE), np.sin(index * _GOLDEN_ANGLE)], axis=1)
    return np.asarray(positions + spiral * 0.02 * np.abs(positions).max() * np.sqrt((index[:, None] + 1) / count))


def _sums(where: Ints, values: Floats, count: int) -> Floats:
    import numpy as np

    return np.stack([np.bincount(where, weights=values[:, k], minlength=count) for k in (0, 1)], axis=1)


def _pull(positions: Floats, links: Ints) -> Floats:
    """Linked nodes come nearer, those with many links less."""
    import numpy as np

    first, second = links.T
    degrees = np.bincount(links.ravel(), minlength=len(positions))
    delta = positions[second] - positions[first]
    weight = np.hypot(*delta.T) / (_DOT * 3) / np.sqrt(np.minimum(degrees[first], degrees[second]))
    pull = delta * np.minimum(weight, 1.0)[:, None] * 0.5
    share = np.maximum(degrees, 1)[:, None] ** 0.5
    return np.asarray((_sums(first, pull, len(positions)) - _sums(second, pull, len(positions))) / share)


def _push(positions: Floats) -> Floats:
    """Every node is pushed from the centres of the cells of a grid, by the number of nodes in them."""
    import numpy as np

    low, high = positions.min(axis=0), positions.max(axis=0)
    cells = np.minimum((positions - low) / np.maximum(high - low, 1e-9) * _CELLS, _CELLS - 1).astype(np.intp)
    keys = cells[:, 0] * _CELLS + cells[:, 1]
    mass = np.bincount(keys, minlength=_CELLS**2)
    full = np.nonzero(mass)[0]
    centres = _sums(keys, positions, _CELLS**2)[full] / mass[full][:, None]
    near, far = positions.astype(np.float32), centres.astype(np.float32)
    dx, dy = near[:, :1] - far[:, 0], near[:, 1:] - far[:, 1]
    weight = mass[full].astype(np.float32) / (dx * dx + dy * dy + np.float32(_DOT**2))
    pushes = [np.einsum("ij,ij->i", d, weight) for d in (dx, dy)]
    return np.stack(pushes, axis=1).astype(np.float64) * _DOT * 0.55


def _apart(positions: Floats) -> Floats:
    """The positions with dots that touch moved apart; nearly all after a few rounds."""
    import numpy as np

    for _ in range(24):
        first, second = _touching(positions)
        if not len(first):
            break
        delta = positions[first] - positions[second]
        length = np.maximum(np.hypot(*delta.T), 1e-6)
        push = delta * ((_DOT - length) / length / 2)[:, None]
        moves = _sums(first, push, len(positions)) - _sums(second, push, len(positions))
        crowd = np.bincount(np.concatenate([first, second]), minlength=len(positions))
        positions = positions + moves / np.maximum(crowd, 1)[:, None] ** 0.5
    return positions


def _touching(positions: Floats) -> tuple[Ints, Ints]:
    """The pairs of nodes nearer than a dot's room, each once, found cell by cell."""
    import numpy as np

    cells = np.floor((positions - positions.min(axis=0)) / _DOT).astype(np.int64) + 1
    stride = int(cells[:, 1].max()) + 2
    keys = cells[:, 0] * stride + cells[:, 1]
    order = np.argsort(keys, kind="stable")
    found = []
    for offset in (0, 1, stride - 1, stride, stride + 1):
        low = np.searchsorted(keys[order], keys + offset, "left")
        high = np.searchsorted(keys[order], keys + offset, "right")
        numbers = high - low
        first = np.repeat(np.arange(len(keys)), numbers)
        within = np.arange(len(first)) - np.repeat(np.cumsum(numbers) - numbers, numbers)
        second = order[np.repeat(low, numbers) + within]
        keep = first < second if offset == 0 else np.ones(len(first), dtype=bool)
        found.append(np.stack([first[keep], second[keep]]))
    first, second = np.concatenate(found, axis=1)
    near = np.hypot(*(positions[first] - positions[second]).T) < _DOT - 0.5
    return first[near], second[near]
