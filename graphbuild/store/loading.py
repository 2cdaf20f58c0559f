"""Whether the store holds what the records say, and how it comes to: it is told before loading begins and when it ends.

After a kill in between the store may lack some records, which shows when the graph is opened.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice

from pyoxigraph import NamedNode, Store

from graphbuild.curation import Judgement
from graphbuild.store import curating, quadstore
from graphbuild.store.files import RecordFiles
from graphbuild.store.quadstore import Projection
from graphbuild.store.stamps import Stamp, whole
from graphbuild.triples import catalogue_iri, graph_iri

CHUNK = 64
_MARK = "loadedDigest"


def is_loaded(store: Store, stamps: Mapping[str, Stamp], base: str) -> bool:
    """Whether the store says that it has all records of these stamps."""
    return quadstore.mark(store, NamedNode(catalogue_iri(base)), _MARK) == whole(stamps)


def begin(store: Store, base: str) -> None:
    """Writes into the store that it may lack some records."""
    quadstore.set_mark(store, NamedNode(catalogue_iri(base)), _MARK, None)


def end(store: Store, stamps: Mapping[str, Stamp], base: str) -> None:
    """Writes into the store that it has all records of these stamps."""
    quadstore.set_mark(store, NamedNode(catalogue_iri(base)), _MARK, whole(stamps) if stamps else None)


def reload_stale(
    store: Store,
    files: RecordFiles,
    stamps: Mapping[str, Stamp],
    judgements: tuple[Judgement, ...],
    base: str,
    *,
    judged: bool,
) -> bool:
    """Makes the store hold the records as judged, where they or the judgements have changed since. Whether it had other
    articles than the records.
    """
    wanted = {graph_iri(found.iri): (name, found) for name, found in stamps.items()}
    present = quadstore.article_graphs(store, base)
    gone = present.keys() - wanted.keys()
    stale = {graph for graph, (_, s) in wanted.items() if present.get(graph) != (s.record, s.run.iri(base))}
    if stale or gone or judged:
        begin(store, base)
    if judged:
        same = {graph: name for graph, (name, _) in wanted.items() if graph not in stale}
        stale |= curating.changed(store, files, same, judgements, base)
        curating.describe(store, judgements, base)
    quadstore.load(store, [Projection(graph.removesuffix("#graph")) for graph in gone], base)
    found = (wanted[graph] for graph in sorted(stale))
    made = (quadstore.project(files.by_key(name), s.run, base, judgements) for name, s in found)
    while chunk := list(islice(made, CHUNK)):
        quadstore.load(store, chunk, base)
    return bool(stale or gone)
