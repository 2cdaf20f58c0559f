"""The graph as RDF."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from graphbuild.exports.formats import RDF_FORMATS, format_of

if TYPE_CHECKING:
    from rdflib import Dataset

_UNION_FORMATS = ("turtle", "nt")


def export_rdf(dataset: Dataset, path: str | Path) -> Path:
    """Writes the dataset as RDF; .ttl and .nt know no named graphs and hold the union of all.

    The other formats hold the named graphs; the default graph's copy of what stands in them is left out.

    N-Triples and N-Quads are sorted: the same dataset gives the same bytes.
    """
    form = RDF_FORMATS[format_of(path, RDF_FORMATS)]
    target = Path(path)
    text = (_union(dataset) if form in _UNION_FORMATS else _graphs(dataset)).serialize(format=form)
    if form in ("nt", "nquads"):
        text = "".join(f"{line}\n" for line in sorted(set(text.split("\n"))) if line.strip())
    target.write_bytes(text.encode("utf-8"))
    return target


def _union(dataset: Dataset) -> Any:
    from rdflib import Graph

    union = Graph()
    for prefix, namespace in dataset.namespaces():
        union.bind(prefix, namespace)
    for subject, predicate, object_, _ in dataset.quads():
        union.add((subject, predicate, _plain(object_)))
    return union


def _graphs(dataset: Dataset) -> Any:
    from rdflib import Dataset as Copy
    from rdflib.graph import DATASET_DEFAULT_GRAPH_ID

    named, default = Copy(), []
    for prefix, namespace in dataset.namespaces():
        named.bind(prefix, namespace)
    for subject, predicate, object_, graph in dataset.quads():
        triple = (subject, predicate, _plain(object_))
        if graph is None or graph == DATASET_DEFAULT_GRAPH_ID:
            default.append(triple)
        else:
            named.add((*triple, named.graph(graph)))
    held = {quad[:3] for quad in named.quads()}
    for triple in default:
        if triple not in held:
            named.add(triple)
    return named


def _plain(node: Any) -> Any:
    """The node; a string without its datatype, since RDF 1.1 makes both the same and most tools write the short one."""
    from rdflib import XSD, Literal

    return Literal(str(node)) if isinstance(node, Literal) and node.datatype == XSD.string else node
