"""What the page draws before it has read the rest: the entities of the first screen and the lines between them.

A few dozen of each however large the graph is. source/opening.ts makes the picture of them that source/scene.ts makes
of the whole once it is read.
"""

from __future__ import annotations

from typing import Any

from graphbuild.viewer.models import Spot, ViewEdge, ViewModel, ViewNode
from graphbuild.viewer.overview import WHOLE, lines


def opening(model: ViewModel) -> dict[str, Any]:
    """The first screen as JSON data, and which other panes there are; ids are row numbers as in the whole."""
    nodes = {node.id: node for node in model.nodes}
    small = sum(node.drawn for node in model.nodes) <= WHOLE
    return {
        "kind": "whole" if small else "overview",
        "timeline": any(statement.kind == "event" for statement in model.statements),
        "map": any(node.lat is not None and node.lon is not None for node in model.nodes),
        "nodes": [_dot(nodes[spot.node], spot) for spot in model.overview],
        "lines": [
            _line(edge) for edge in lines(model.edges, {spot.node for spot in model.overview}, all_of_them=small)
        ],
    }


def _dot(node: ViewNode, spot: Spot) -> dict[str, Any]:
    told = ("label", "kind", "type", "subtype", "country", "statements")
    return {"id": int(node.id[1:]), "x": spot.x, "y": spot.y, **{name: getattr(node, name) for name in told}}


def _line(edge: ViewEdge) -> dict[str, Any]:
    told = ("role", "sign", "certainty", "disputed", "label")
    ends = {"id": int(edge.id[1:]), "source": int(edge.source[1:]), "target": int(edge.target[1:])}
    return {**ends, "count": len(edge.statements), **{name: getattr(edge, name) for name in told}}
