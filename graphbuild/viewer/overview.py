"""The first screen: the strongest entities that are linked to one another, and where they stand on it.

Those with a name of their own come first: who reads "the army" and "the gunmen" of many articles does not know whose.

Laid out here, so that the page draws it as soon as it is read. source/scene.ts chooses by the same rules once
something is filtered.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from graphbuild.viewer.keeping import Positions
from graphbuild.viewer.layout import Box
from graphbuild.viewer.models import NodeKind, Spot, ViewEdge, ViewNode
from graphbuild.viewer.placing import place
from graphbuild.viewer.texts import shortened

WHOLE = 45
"""Entities up to which a network is shown whole."""
_STRONGEST = 30
_PAIRS = 70
_LABEL_LENGTH = 26


def overview(nodes: Iterable[ViewNode], edges: Sequence[ViewEdge], kept: Positions) -> tuple[Spot, ...]:
    """Where the entities of the first screen stand, in pixels, in the order of the nodes; all of them where few."""
    drawn = [node for node in nodes if node.drawn]
    if len(drawn) <= WHOLE:
        return tuple(Spot(node.id, node.x, node.y) for node in drawn)
    ties = _ties(edges)
    chosen = _together(_ranked(drawn, ties), ties)
    shown = [node for node in drawn if node.id in chosen]
    number = {node.id: i for i, node in enumerate(shown)}
    links = [(number[a], number[b]) for a, b in _strongest_pairs(ties, chosen)]
    earlier = {i: kept.overview[node.iri] for i, node in enumerate(shown) if node.iri in kept.overview}
    places = place([_box(node) for node in shown], links, earlier)
    return tuple(Spot(node.id, x, y) for node, (x, y) in zip(shown, places, strict=True))


def lines(edges: Sequence[ViewEdge], chosen: Collection[str], *, all_of_them: bool) -> list[ViewEdge]:
    """The lines between the chosen, in their order; of the strongest pairs only, unless all are wanted."""
    kept = set(_strongest_pairs(_ties(edges), chosen))
    between = (edge for edge in edges if edge.source != edge.target and {edge.source, edge.target} <= {*chosen})
    return [edge for edge in between if all_of_them or _pair(edge.source, edge.target) in kept]


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if int(one[1:]) < int(other[1:]) else (other, one)


def _ties(edges: Iterable[ViewEdge]) -> Mapping[str, Counter[str]]:
    """How many statements link an entity to each other one."""
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for edge in edges:
        if edge.source != edge.target:
            found[edge.source][edge.target] += len(edge.statements)
            found[edge.target][edge.source] += len(edge.statements)
    return found


def _ranked(nodes: Iterable[ViewNode], ties: Mapping[str, Counter[str]]) -> list[str]:
    linked = [node for node in nodes if node.id in ties]
    return [node.id for node in sorted(linked, key=_rank)]


def _rank(node: ViewNode) -> tuple[bool, bool, int, int]:
    return is_local(node), node.kind is NodeKind.OFFICES, -node.statements, int(node.id[1:])


def is_local(node: ViewNode) -> bool:
    """Whether one article alone tells of it ("the gunmen", "an official"): it has no name that means it elsewhere."""
    return "/article/" in node.iri


def _together(ranked: Sequence[str], ties: Mapping[str, Counter[str]]) -> set[str]:
    """The strongest that are linked to others of them: one that stands alone gives way to the next."""
    found = dict.fromkeys(ranked[:_STRONGEST])
    for candidate in ranked[_STRONGEST:]:
        alone = next((one for one in reversed(found) if ties[one].keys().isdisjoint(found)), None)
        if alone is None:
            break
        if not ties[candidate].keys().isdisjoint(found):
            del found[alone]
            found[candidate] = None
    return set(found)


def _strongest_pairs(ties: Mapping[str, Counter[str]], chosen: Collection[str]) -> list[tuple[str, str]]:
    pairs = [
        (-weight, int(one[1:]), int(other[1:]))
        for one in chosen
        for other, weight in ties.get(one, {}).items()
        if other in chosen and int(one[1:]) < int(other[1:])
    ]
    return [(f"n{one}", f"n{other}") for _, one, other in sorted(pairs)[:_PAIRS]]


def _box(node: ViewNode) -> Box:
    """The room for a dot and its name as source/painter.ts draws them."""
    radius = 8 + min(13.0, 2.2 * math.sqrt(node.statements))
    return Box(max(64.0, 6.8 * len(shortened(node.label, _LABEL_LENGTH)) + 14), 2 * radius + 36)
