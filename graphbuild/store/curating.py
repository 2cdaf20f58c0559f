"""What the judgements of the ledger change in the store, and how the store tells which of them it holds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import chain

from pyoxigraph import NamedNode, Quad, Store

from graphbuild.curation import Judgement, curate, digest
from graphbuild.store import quadstore
from graphbuild.store.files import RecordFiles
from graphbuild.triples import catalogue_iri
from graphbuild.triples.judgements import curated_quads, curation_iri, judgement_iri, judgement_quads
from graphbuild.triples.terms import RDF_TYPE, term


def is_behind(store: Store, ledger: str, judgements: Iterable[Judgement], base: str) -> bool:
    """Whether the store, which held the ledger with this digest, does not hold the judgements."""
    held = tuple(judgements)
    return ledger != digest(held) or (bool(held) and not store.contains_named_graph(NamedNode(curation_iri(base))))


def describe(store: Store, judgements: Iterable[Judgement], base: str) -> None:
    """Puts the judgements in the place of all that the graph `curation` has."""
    quadstore.replace_graph(store, curation_iri(base), list(judgement_quads(judgements, base=base)))


def changed(
    store: Store, files: RecordFiles, names: Mapping[str, str], judgements: Iterable[Judgement], base: str
) -> set[str]:
    """The graphs that the judgements make differ from what the store holds; `names` are keys of records by graph."""
    held = tuple(judgements)
    before = _curated(store, base)
    found = set()
    # Most records have nothing to do with any judgement; to find that out must not cost reading them.
    for graph in names.keys() & (before.keys() | _about(store, held)):
        record = files.by_key(names[graph])
        if set(curated_quads(record, curate(record, held), base=base)) != before.get(graph, set()):
            found.add(graph)
    return found


def idle(store: Store, judgements: Iterable[Judgement], base: str) -> tuple[Judgement, ...]:
    """The judgements that are about nothing in the store."""
    catalogue = NamedNode(catalogue_iri(base))

    def used(judgement: Judgement) -> bool:
        node = NamedNode(judgement_iri(judgement.number, base))
        return any(store.quads_for_pattern(None, term("curatedBy"), node, catalogue))

    return tuple(judgement for judgement in judgements if not used(judgement))


def _about(store: Store, judgements: Iterable[Judgement]) -> set[str]:
    """The graphs that describe, or weigh, a subject; one that judgements took out of a graph is not found there."""
    nodes = {NamedNode(subject.iri) for judgement in judgements for subject in judgement.subjects}
    described = (store.quads_for_pattern(node, RDF_TYPE, None, None) for node in nodes)
    weighed = (store.quads_for_pattern(None, term("reading"), node, None) for node in nodes)
    return {str(getattr(quad.graph_name, "value", "")) for quad in chain.from_iterable(chain(described, weighed))}


def _curated(store: Store, base: str) -> dict[str, set[Quad]]:
    catalogue, found = NamedNode(catalogue_iri(base)), dict[str, set[Quad]]()
    patterns = (store.quads_for_pattern(None, term(t), None, catalogue) for t in ("curatedBy", "curatedDigest"))
    for quad in chain.from_iterable(patterns):
        found.setdefault(str(getattr(quad.subject, "value", "")), set()).add(quad)
    return found
