"""The view model as a pyvis network: shapes and colours by kind, lines by what the statements say.

Colours: Okabe & Ito's palette, told apart by colour-blind readers; shape and dash say the same once more.
"""

from __future__ import annotations

import copy
import json
import math
from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from graphbuild.viewer.models import NodeKind, ViewEdge, ViewModel, ViewNode
from graphbuild.viewer.projection import LABEL_LENGTH
from graphbuild.viewer.texts import plain_title, shortened

if TYPE_CHECKING:
    from pyvis.network import Network


class NodeStyle(NamedTuple):
    shape: str
    colour: str
    words: str


class LineStyle(NamedTuple):
    dashes: list[int] | bool
    words: str


NODE_STYLES = {
    NodeKind.PEOPLE: NodeStyle("dot", "#E69F00", "person"),
    NodeKind.ORGANIZATIONS: NodeStyle("square", "#CC79A7", "organization or group"),
    NodeKind.COUNTRIES: NodeStyle("hexagon", "#009E73", "country"),
    NodeKind.PLACES: NodeStyle("triangle", "#009E73", "place or facility"),
    NodeKind.EQUIPMENT: NodeStyle("diamond", "#56B4E9", "equipment"),
    NodeKind.OFFICES: NodeStyle("star", "#999999", "office or other"),
}
SIGN_COLOURS = {-1: "#C44E00", 1: "#0072B2", 0: "#767676"}
LINE_STYLES = {
    "actual": LineStyle(False, "told as a fact"),
    "unrealised": LineStyle([9, 6], "planned, asked for, threatened or alleged"),
    "negated": LineStyle([2, 5], "said not to have happened"),
}
NEGATED_COLOUR = SIGN_COLOURS[0]
LARGE = 300
"""Nodes above which lines are straight and unlabelled until they are selected."""
_ALWAYS_LABELLED = 40
_LABELLED = 400
_CLEARANCE = 22
_OPTIONS: dict[str, Any] = {
    "physics": {"enabled": False},
    "interaction": {"hover": True, "tooltipDelay": 250, "multiselect": False, "selectConnectedEdges": False},
    "nodes": {"borderWidth": 1.5, "font": {"size": 15, "face": "system-ui, sans-serif", "strokeWidth": 4}},
    "edges": {"font": {"size": 11, "face": "system-ui, sans-serif", "strokeWidth": 4}, "selectionWidth": 2},
}


def to_pyvis(model: ViewModel, *, height: str = "720px", width: str = "100%") -> Network:
    """The picture as a pyvis Network: directed, physics off, positions given, ids "n0", "e0", titles plain text.

    pyvis's own page loads from the web and may take titles for HTML; `write_html` makes a page that does neither.
    """
    from pyvis.network import Network

    network = Network(height=height, width=width, directed=True, cdn_resources="in_line")
    # Filled directly: pyvis's add_edge looks at all earlier edges each time, 36 s for 30,000.
    network.nodes = [_node_data(node) for node in model.nodes if node.drawn]
    network.node_ids = [node["id"] for node in network.nodes]
    network.node_map = {node["id"]: node for node in network.nodes}
    network.edges = _edges_data(model, large=len(network.nodes) > LARGE)
    # Without it pyvis's show() finds no template.
    network.prep_notebook()
    network.set_options(json.dumps(_options(len(network.nodes), len(network.edges))))
    return network


def edge_colour(edge: ViewEdge) -> str:
    """The line's colour by sign; what did not happen has no side and is grey."""
    return NEGATED_COLOUR if edge.certainty == "negated" else SIGN_COLOURS[edge.sign]


def _options(nodes: int, edges: int) -> dict[str, Any]:
    """pyvis's options; where lines are many, their labels come with zooming in, and panning draws no lines."""
    options = copy.deepcopy(_OPTIONS)
    if edges > _ALWAYS_LABELLED:
        options["edges"]["scaling"] = {"label": {"drawThreshold": 12}}
    if nodes > LARGE:
        options["interaction"] |= {"hideEdgesOnDrag": True, "hideEdgesOnZoom": True}
    return options


def _node_data(node: ViewNode) -> dict[str, Any]:
    style = NODE_STYLES[node.kind]
    facts = [node.subtype or node.type, node.country, f"{node.statements} statements"]
    return {
        "id": node.id,
        "label": shortened(node.label, LABEL_LENGTH),
        "title": plain_title("\n".join([node.label, ", ".join(fact for fact in facts if fact)])),
        "shape": style.shape,
        "color": style.colour,
        "size": round(9 + min(12.0, 2.2 * math.sqrt(node.statements)), 1),
        "x": node.x,
        "y": node.y,
    }


def _edges_data(model: ViewModel, *, large: bool) -> list[dict[str, Any]]:
    nodes = {node.id: node for node in model.nodes if node.drawn}
    lines = Counter(frozenset((edge.source, edge.target)) for edge in model.edges)
    labelled = not large and len(model.edges) <= _LABELLED
    rows = []
    for edge in model.edges:
        row = _edge_data(edge, f"{nodes[edge.source].label} → {nodes[edge.target].label}")
        row["label"] = shortened(edge.label, 40) if labelled else ""
        crowded = not large and (lines[frozenset((edge.source, edge.target))] > 1 or _crosses(edge, nodes))
        row["smooth"] = _bow(edge) if crowded else False
        rows.append(row)
    return rows


def _edge_data(edge: ViewEdge, names: str) -> dict[str, Any]:
    return {
        "id": edge.id,
        "from": edge.source,
        "to": edge.target,
        "title": plain_title(f"{names}\n{edge.label}"),
        "color": edge_colour(edge),
        "dashes": LINE_STYLES[edge.certainty].dashes,
        "width": round(1.4 + math.log2(len(edge.statements)), 1),
        "arrows": _arrows(edge),
    }


def _arrows(edge: ViewEdge) -> dict[str, Any]:
    """An arrow at who had it done to them, at both parties of a reciprocal act; a dot at a place or a thing used.

    In the middle a diamond where somebody disputes, a bar across where it did not happen.
    """
    head = {"enabled": True, "type": "arrow", "scaleFactor": 0.6}
    if edge.role in ("place", "suffered", "instrument"):
        head = {"enabled": True, "type": "circle", "scaleFactor": 0.5}
    arrows = {"to": head}
    if edge.role == "party":
        arrows["from"] = head
    if edge.disputed:
        arrows["middle"] = {"enabled": True, "type": "diamond", "scaleFactor": 0.7}
    elif edge.certainty == "negated":
        arrows["middle"] = {"enabled": True, "type": "bar", "scaleFactor": 0.8}
    return arrows


def _crosses(edge: ViewEdge, nodes: Mapping[str, ViewNode]) -> bool:
    """True when the straight line would run through a third node, as if it ended there."""
    source, target = nodes[edge.source], nodes[edge.target]
    dx, dy = target.x - source.x, target.y - source.y
    length = math.hypot(dx, dy)
    if not length:
        return False
    for node in nodes.values():
        along = ((node.x - source.x) * dx + (node.y - source.y) * dy) / length
        aside = abs((node.x - source.x) * dy - (node.y - source.y) * dx) / length
        if aside < _CLEARANCE and _CLEARANCE < along < length - _CLEARANCE:
            return True
    return False


def _bow(edge: ViewEdge) -> dict[str, Any]:
    return {"enabled": True, "type": "curvedCW", "roundness": round(0.1 + 0.15 * edge.bend, 2)}
