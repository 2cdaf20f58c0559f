"""Putting graphs into an Oxigraph store and taking them out, each in one transaction.

Every quad stands twice: in its named graph, and in the default graph, which is thus the union of all as a set. Without
it a question over the union would count a label once for every article that has it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import NoReturn

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, RdfFormat, Store, parse, serialize

from graphbuild.curation import Judgement, curate
from graphbuild.errors import GraphbuildError, StoreError
from graphbuild.records import Record
from graphbuild.resources import ontology_file
from graphbuild.triples import Run, article_quads, catalogue_iri, catalogue_quads, graph_iri
from graphbuild.triples.judgements import curated_quads
from graphbuild.triples.terms import name, term
from graphbuild.vocabulary import ONTOLOGY_GRAPH

Refuse = Callable[[Record, GraphbuildError], object]
UNION = DefaultGraph()
# From so many on, loading in bulk is quicker than one transaction each.
_BULK = 16


@dataclass(frozen=True, slots=True)
class Projection:
    """An article's statements, `own` in its graph and `listed` in the catalogue; without any it is one taken out."""

    article_iri: str
    own: tuple[Quad, ...] = ()
    listed: tuple[Quad, ...] = ()

    @property
    def quads(self) -> tuple[Quad, ...]:
        """All of them."""
        return (*self.own, *self.listed)


def open_for_writing(folder: Path) -> Store:
    """The store in a graph's folder. Raises StoreError where another process writes it, or it is broken."""
    try:
        return Store(str(folder / "store"))
    except OSError as error:
        if "lock" in str(error).lower():
            raise StoreError(
                f"{folder} is being written by another process; wait until it ends, or open the graph read-only"
            ) from error
        raise StoreError(f"{folder / 'store'}: {error}; remove that folder, it is made again from records/") from error


def project(record: Record, run: Run, base: str, judgements: Iterable[Judgement] = ()) -> Projection:
    """A record's statements as judged, ready to be loaded. Raises as triples.quads() does."""
    made = curate(record, judgements)
    listed = (*catalogue_quads(record, run, base=base), *curated_quads(record, made, base=base))
    return Projection(record.article.iri, tuple(article_quads(made.record)), listed)


def project_each(
    records: Mapping[str, Record], run: Run, base: str, judgements: Iterable[Judgement], refuse: Refuse
) -> dict[str, Projection]:
    """The statements of records by their keys; `refuse` is called with those that cannot be projected."""
    made = {}
    for key, record in records.items():
        try:
            made[key] = project(record, run, base, judgements)
        except GraphbuildError as error:
            refuse(record, error)
    return made


def refuse_all(record: Record, error: GraphbuildError) -> NoReturn:
    """Raises the error: the first record that cannot be projected stops what was under way."""
    raise error


def load(store: Store, projections: Iterable[Projection], base: str) -> None:
    """Puts articles into the store, each in the place of what it has of it; many new ones at once are loaded fast."""
    fresh: list[Projection] = []
    known: list[Projection] = []
    for made in projections:
        there = store.contains_named_graph(NamedNode(graph_iri(made.article_iri)))
        (known if there else fresh).append(made)
    if len(fresh) >= _BULK:
        _load_fresh(store, fresh, base)
        fresh = []
    for made in (*known, *fresh):
        replace(store, made, base)


def _load_fresh(store: Store, projections: Sequence[Projection], base: str) -> None:
    """Loads articles of which the store has nothing yet, fast; the catalogue last, for it says that they are whole."""
    own = [_lines(made.own, graph_iri(made.article_iri)) for made in projections]
    listed = _lines([quad for made in projections for quad in made.listed], catalogue_iri(base))
    for lines in (b"".join(own), listed):
        # Lenient: what wrote the lines knew them to be right.
        store.bulk_load(input=lines, format=RdfFormat.N_QUADS, lenient=True)


def _lines(quads: Sequence[Quad], graph: str) -> bytes:
    """The quads of a graph as N-Quads, in it and in the union."""
    named = serialize(quads, format=RdfFormat.N_QUADS) or b""
    # Only a statement's end has a raw newline, so that nothing inside a literal fits.
    return named + named.replace(f" {NamedNode(graph)} .\n".encode(), b" .\n")


def replace(store: Store, new: Projection, base: str) -> None:
    """Puts an article's statements in the place of all that the store has of it; without any, it takes it out."""
    old = set(_quads_of(store, new.article_iri, base))
    _commit(store, old - set(new.quads), new.quads)


def replace_graph(store: Store, graph: str, new: Sequence[Quad]) -> None:
    """Puts quads of one graph in the place of all it had."""
    old = set(store.quads_for_pattern(None, None, None, NamedNode(graph)))
    _commit(store, old - set(new), new)


def replace_ontology(store: Store) -> None:
    """Puts the ontology as it is installed in the place of what the store has of it."""
    files = [parse(path=str(ontology_file(name))) for name in ("conflict.ttl", "events.ttl")]
    graph = NamedNode(ONTOLOGY_GRAPH)
    replace_graph(
        store, ONTOLOGY_GRAPH, [Quad(q.subject, q.predicate, q.object, graph) for file in files for q in file]
    )


def replace_quads(store: Store, old: Sequence[Quad], new: Sequence[Quad]) -> None:
    """Puts quads in the place of others, in one transaction."""
    _commit(store, set(old) - set(new), new)


def article_graphs(store: Store, base: str) -> dict[str, tuple[str, str]]:
    """By the IRI of its graph, each article's record digest and run; both are empty where the catalogue lacks it."""
    graphs = {graph.value: ("", "") for graph in store.named_graphs() if graph.value.endswith("#graph")}
    catalogue = NamedNode(catalogue_iri(base))
    for quad in store.quads_for_pattern(None, term("recordDigest"), None, catalogue):
        runs = store.quads_for_pattern(quad.subject, name("prov:wasGeneratedBy"), None, catalogue)
        graphs[_value(quad.subject)] = (_value(quad.object), next((_value(run.object) for run in runs), ""))
    return graphs


def curated_digests(store: Store, base: str) -> dict[str, str]:
    """By the IRI of its graph, the digest of the record after judgements of each article that one is about."""
    found = store.quads_for_pattern(None, term("curatedDigest"), None, NamedNode(catalogue_iri(base)))
    return {_value(quad.subject): _value(quad.object) for quad in found}


def mark(store: Store, graph: NamedNode, property: str) -> str:
    """What stands of a graph as a whole in itself under that property of ours; empty where nothing does."""
    return next((_value(quad.object) for quad in store.quads_for_pattern(graph, term(property), None, graph)), "")


def set_mark(store: Store, graph: NamedNode, property: str, value: str | None) -> None:
    """Puts the mark of a graph in the place of an earlier one; None takes it off."""
    old = list(store.quads_for_pattern(graph, term(property), None, graph))
    new = [] if value is None else [Quad(graph, term(property), Literal(value), graph)]
    if new != old:
        replace_quads(store, old, new)


def sorted_nquads(store: Store) -> Iterator[bytes]:
    """The lines of all named graphs in order of bytes, each with its newline."""
    lines: list[bytes] = []
    for graph in store.named_graphs():
        # A literal's line breaks are escaped, so that a newline ends a statement and nothing else does.
        triples = (store.dump(format=RdfFormat.N_TRIPLES, from_graph=graph) or b"").split(b"\n")
        ending = f" {graph} .\n".encode()
        lines += [line.removesuffix(b" .") + ending for line in triples if line]
    yield from sorted(lines)


def _quads_of(store: Store, article_iri: str, base: str) -> Iterator[Quad]:
    article, graph = NamedNode(article_iri), NamedNode(graph_iri(article_iri))
    catalogue = NamedNode(catalogue_iri(base))
    yield from store.quads_for_pattern(None, None, None, graph)
    yield from store.quads_for_pattern(article, None, None, catalogue)
    generated = name("prov:wasGeneratedBy")
    for quad in store.quads_for_pattern(graph, None, None, catalogue):
        yield quad
        if quad.predicate == generated and not _is_shared(store, quad, catalogue):
            yield from store.quads_for_pattern(NamedNode(_value(quad.object)), None, None, catalogue)


def _is_shared(store: Store, quad: Quad, catalogue: NamedNode) -> bool:
    """Whether a run has read other articles too; that it looks at two of them alone keeps replacing one quick."""
    return len(list(islice(store.quads_for_pattern(None, quad.predicate, quad.object, catalogue), 2))) > 1


def _commit(store: Store, gone: set[Quad], new: Sequence[Quad]) -> None:
    """One transaction; a triple leaves the union with the last graph that holds it."""
    if not gone:
        store.extend([*new, *_in_union(new)])
        return
    kept = {_triple(quad) for quad in new}
    leaving = [quad for quad in gone if _triple(quad) not in kept and not _elsewhere(store, quad, gone)]
    update = [f"DELETE DATA {{ {_block([*gone, *_in_union(leaving)])} }}"]
    if new:
        update.append(f"INSERT DATA {{ {_block([*new, *_in_union(new)])} }}")
    store.update(" ; ".join(update))


def _elsewhere(store: Store, quad: Quad, gone: set[Quad]) -> bool:
    return any(
        not isinstance(other.graph_name, DefaultGraph) and other not in gone
        for other in store.quads_for_pattern(quad.subject, quad.predicate, quad.object, None)
    )


def _block(quads: Iterable[Quad]) -> str:
    lines: dict[str, list[str]] = {}
    for quad in quads:
        lines.setdefault(str(quad.graph_name), []).append(f"{quad.subject} {quad.predicate} {quad.object} .")
    return "\n".join(
        "\n".join(group) if graph == str(UNION) else f"GRAPH {graph} {{\n" + "\n".join(group) + "\n}"
        for graph, group in lines.items()
    )


def _in_union(quads: Iterable[Quad]) -> list[Quad]:
    return [Quad(quad.subject, quad.predicate, quad.object, UNION) for quad in quads]


def _triple(quad: Quad) -> tuple[object, object, object]:
    return quad.subject, quad.predicate, quad.object


def _value(node: object) -> str:
    return str(getattr(node, "value", node))
