"""Which entities belong together: those with more statements among themselves than chance would give them.

Source: Blondel, Guillaume, Lambiotte & Lefebvre 2008, Fast unfolding of communities in large networks. Nodes are taken
in their order and ties broken by it, so that the same network has the same communities.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

_ROUNDS = 12
_LEVELS = 8
_LEAST_GAIN = 1e-9

Weights = list[Counter[int]]


def communities(count: int, links: Iterable[tuple[int, int, int]]) -> list[int]:
    """The number of each node's community, 0 for that of the first node; links are (node, node, weight)."""
    weights: Weights = [Counter() for _ in range(count)]
    for a, b, weight in links:
        if a != b:
            weights[a][b] += weight
            weights[b][a] += weight
    member = list(range(count))
    for _ in range(_LEVELS):
        moved = _moved(weights)
        if len(set(moved)) == len(weights):
            break
        number = {community: i for i, community in enumerate(dict.fromkeys(moved))}
        coarse = [number[community] for community in moved]
        member = [coarse[community] for community in member]
        weights = _merged(weights, coarse, len(number))
    number = {community: i for i, community in enumerate(dict.fromkeys(member))}
    return [number[community] for community in member]


def _moved(weights: Weights) -> list[int]:
    """The community of each node after all have gone where they fit best; at first each is its own."""
    degrees = [sum(row.values()) for row in weights]
    total = max(sum(degrees), 1)
    of, sums = list(range(len(weights))), list(degrees)
    for _ in range(_ROUNDS):
        moves = 0
        for node, row in enumerate(weights):
            sums[of[node]] -= degrees[node]
            best = _best(node, row, of, sums, degrees[node] / total)
            moves += best != of[node]
            of[node] = best
            sums[best] += degrees[node]
        if not moves:
            break
    return of


def _best(node: int, row: Counter[int], of: list[int], sums: list[int], share: float) -> int:
    """The community to which a node's links go most above what its and the community's sizes let expect."""
    towards: defaultdict[int, int] = defaultdict(int)
    for other, weight in row.items():
        if other != node:
            towards[of[other]] += weight
    best, most = of[node], towards[of[node]] - share * sums[of[node]]
    for community in sorted(towards):
        gain = towards[community] - share * sums[community]
        if gain > most + _LEAST_GAIN:
            best, most = community, gain
    return best


def _merged(weights: Weights, coarse: list[int], count: int) -> Weights:
    """The links between communities; those inside one are its link to itself."""
    found: Weights = [Counter() for _ in range(count)]
    for node, row in enumerate(weights):
        for other, weight in row.items():
            found[coarse[node]][coarse[other]] += weight
    return found
