"""The graph `derived` of a store: the incidents, kept as the articles in the store say."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Quad, Store

from graphbuild.incidents import Doubt, Incident, Index, Outline, refresh, version
from graphbuild.records import Record
from graphbuild.store import quadstore
from graphbuild.triples.incidents import derived_iri, incident_quads
from graphbuild.triples.terms import term

_AT_ONCE = 500


class Derived:
    """What is found by comparing the articles of a store, with the index that makes it quick."""

    def __init__(self, base: str, index: Path | None) -> None:
        """`base` is that of the data's IRIs, `index` the file of the index; None for one in memory."""
        self._base = base
        self._graph = NamedNode(derived_iri(base))
        self._index = Index(index)

    def update(self, store: Store, digests: Mapping[str, str], load: Callable[[str], Record]) -> bool:
        """Whether incidents had to be found anew; those in the store are now those of the records.

        `digests` are those of the records in the store by a key of theirs, `load` gives the record of a key.
        """
        wanted, present, written = _whole(digests), self._index.whole() or _whole({}), self._written(store)
        if wanted == present == written:
            return False
        if present != written:
            # A kill or a power cut came between the two, or one of them was removed.
            self._index.clear()
            quadstore.replace_graph(store, self._graph.value, [])
        change = refresh(self._index, digests, load, base=self._base)
        gone = {incident for event in change.touched for incident in self._reporting(store, event)}
        self._write(store, [quad for incident in gone for quad in self._quads_of(store, incident)], change.incidents)
        self._mark(store, wanted if digests else None)
        self._index.commit(wanted)
        return True

    def outlines(self, store: Store) -> Iterator[Outline]:
        """The incidents in the store, by id."""
        reports, basis = self._values(store, "report"), self._values(store, "agreesOn")
        sources, figures = self._values(store, "sourceCount"), self._values(store, "figure")
        disputed = {figure for figure, values in self._values(store, "disputed").items() if values == ["true"]}
        for incident in sorted(reports):
            kinds = (figure.rpartition("/")[2] for figure in figures[incident] if figure in disputed)
            yield Outline(
                reports=tuple(sorted(reports[incident])),
                sources=int(sources[incident][0]),
                basis=tuple(sorted(basis[incident])),
                differing=tuple(sorted(kinds)),
            )

    def close(self) -> None:
        self._index.close()

    def _values(self, store: Store, predicate: str) -> defaultdict[str, list[str]]:
        """What the graph says by that predicate, by subject."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for subject, _, value, _ in store.quads_for_pattern(None, term(predicate), None, self._graph):
            if isinstance(subject, NamedNode) and isinstance(value, NamedNode | Literal):
                found[subject.value].append(value.value)
        return found

    def _written(self, store: Store) -> str:
        return quadstore.mark(store, self._graph, "comparedDigest") or _whole({})

    def _mark(self, store: Store, digest: str | None) -> None:
        """Written last: it says that all incidents are there."""
        quadstore.set_mark(store, self._graph, "comparedDigest", digest)

    def _reporting(self, store: Store, event: str) -> Iterator[NamedNode]:
        for told in ("report", *Doubt):
            for quad in store.quads_for_pattern(None, term(told), NamedNode(event), self._graph):
                if isinstance(quad.subject, NamedNode):
                    yield quad.subject

    def _quads_of(self, store: Store, incident: NamedNode) -> Iterator[Quad]:
        for quad in store.quads_for_pattern(incident, None, None, self._graph):
            yield quad
            if quad.predicate == term("figure") and isinstance(quad.object, NamedNode):
                yield from store.quads_for_pattern(quad.object, None, None, self._graph)

    def _write(self, store: Store, old: Sequence[Quad], incidents: Sequence[Incident]) -> None:
        for start in range(0, len(incidents) or 1, _AT_ONCE):
            part = incidents[start : start + _AT_ONCE]
            quadstore.replace_quads(store, old if start == 0 else (), list(incident_quads(part, base=self._base)))


def _whole(digests: Mapping[str, str]) -> str:
    """A digest of all, the same in any order; equal ones stand for equal records compared in the same way."""
    whole = hashlib.sha256(str(version()).encode())
    for key in sorted(digests):
        whole.update(f"{key} {digests[key]}\n".encode())
    return whole.hexdigest()
