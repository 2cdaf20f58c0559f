"""The network in the formats of Gephi, yEd and other tools for networks."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graphbuild.exports.formats import NETWORK_FORMATS, format_of

if TYPE_CHECKING:
    import networkx as nx

_XML_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def export_network(network: nx.MultiDiGraph[str], path: str | Path) -> Path:
    """Writes the network as GraphML or GEXF with scalar attributes only: lists joined by "; ", None left out."""
    import networkx as nx

    suffix = format_of(path, NETWORK_FORMATS)
    target = Path(path)
    flat = _flat(network)
    if suffix == ".graphml":
        nx.write_graphml(flat, target, encoding="utf-8", named_key_ids=True)
    else:
        _write_gexf(flat, target)
    return target


def _flat(network: nx.MultiDiGraph[str]) -> nx.MultiDiGraph[str]:
    """A copy that XML can hold: parallel edges keep their keys, as `statement` and as the ids of their elements."""
    import networkx as nx

    flat: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node, attributes in network.nodes(data=True):
        flat.add_node(_xml_text(node), **_scalars(attributes))
    for source, target, key, attributes in network.edges(keys=True, data=True):
        flat.add_edge(_xml_text(source), _xml_text(target), key=_xml_text(key), **_scalars(attributes))
    return flat


def _scalars(attributes: dict[str, Any]) -> dict[str, str | int | float | bool]:
    flat: dict[str, str | int | float | bool] = {}
    for name, value in attributes.items():
        if isinstance(value, (bool, int, float)):
            flat[name] = value
        elif isinstance(value, (tuple, list)) and value:
            flat[name] = _xml_text("; ".join(map(str, value)))
        elif value is not None and value != ():
            flat[name] = _xml_text(str(value))
    return flat


def _xml_text(text: str) -> str:
    return _XML_ILLEGAL.sub("\N{REPLACEMENT CHARACTER}", text)


def _write_gexf(flat: nx.MultiDiGraph[str], target: Path) -> None:
    """GEXF has its own meaning for an edge's "type" and for "id"; ours is written as "act"."""
    import networkx as nx

    renamed: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    renamed.add_nodes_from(flat.nodes(data=True))
    for number, (source, goal, attributes) in enumerate(flat.edges(data=True)):
        kept = {"act" if name == "type" else name: value for name, value in attributes.items()}
        renamed.add_edge(source, goal, key=number, id=str(number), **kept)
    lines = nx.generate_gexf(renamed, version="1.2draft")
    # networkx writes today's date; the same graph must give the same bytes.
    text = re.sub(r' lastmodifieddate="[^"]*"', "", "\n".join(lines))
    target.write_bytes(text.encode("utf-8"))
