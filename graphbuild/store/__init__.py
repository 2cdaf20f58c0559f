"""A graph on disk: graph.toml, records/ (the truth), store/ (Oxigraph, made from them), snapshots/ (for readers).

One writer at a time; readers see the newest snapshot. A record is on disk before the store has it, and what the store
lacks or has too much is mended when the graph is opened: after a kill an article is wholly in or wholly out.
"""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode, Store

from graphbuild.curation import Judgement, curated, digest, in_force, read_ledger
from graphbuild.errors import StoreError
from graphbuild.incidents import Outline
from graphbuild.records import Article, Record
from graphbuild.store import curating, loading, quadstore, snapshots
from graphbuild.store.derived import Derived
from graphbuild.store.files import RecordFiles, article_digest, key, stamp
from graphbuild.store.quadstore import Projection, Refuse
from graphbuild.store.settings import Settings, ontology_digest, read_settings, write_settings
from graphbuild.store.stamps import Stamp
from graphbuild.triples import Run, graph_iri
from graphbuild.vocabulary import DATA, ONTOLOGY_GRAPH, PREFIXES

if TYPE_CHECKING:
    from rdflib import Dataset

__all__ = ["GraphStore", "Run"]

_UNKNOWN_RUN = Run("unknown", "")


class GraphStore:
    """A graph on disk. Use as a context manager, or call close(): a writer holds the graph until then."""

    def __init__(self, path: Path, store: Store, settings: Settings, *, read_only: bool) -> None:
        """Called by create() and open()."""
        self.path = path
        self.settings = settings
        self.read_only = read_only
        self._store: Store | None = store
        self._files = RecordFiles(path / "records")
        self._stamps: dict[str, Stamp] = dict(self._files.stamps())
        self.ledger = read_ledger(path)
        self._derived = Derived(settings.base, None if read_only else path / "incidents.sqlite")

    @classmethod
    def create(cls, path: str | Path, *, base: str = DATA) -> GraphStore:
        """A new, empty graph. Raises StoreError where there is something already."""
        folder = Path(path)
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise StoreError(f"{folder} exists already; open it, or remove it first")
        folder.mkdir(parents=True, exist_ok=True)
        write_settings(folder, Settings(base))
        return cls.open(folder)

    @classmethod
    def open(cls, path: str | Path, *, read_only: bool = False) -> GraphStore:
        """The graph at a path. Raises StoreError where there is none, or where another process writes it."""
        folder = Path(path)
        settings = read_settings(folder)
        if read_only:
            return cls._reader(folder, settings)
        graph = cls(folder, quadstore.open_for_writing(folder), settings, read_only=False)
        graph._reconcile()
        return graph

    @classmethod
    def _reader(cls, folder: Path, settings: Settings) -> GraphStore:
        ledger = digest(in_force(read_ledger(folder).judgements))
        if settings.ledger != ledger:
            settings = cls._after_reconciling(folder) or settings
        snapshot = snapshots.newest(folder / "snapshots") if settings.ledger == ledger else None
        graph = cls(folder, snapshot or Store(), settings, read_only=True)
        if snapshot is None:
            # Only the records were copied, no writer has finished yet, or the ledger was edited and nobody may write:
            # the records hold all, so make the rest in memory.
            graph._reconcile()
        return graph

    @classmethod
    def _after_reconciling(cls, folder: Path) -> Settings | None:
        """The settings once the graph is what its files say; None where it cannot be written now."""
        try:
            with cls.open(folder) as graph:
                return graph.settings
        except StoreError:
            return None

    @staticmethod
    def exists(path: str | Path) -> bool:
        """Whether there is a graph at a path."""
        return (Path(path) / "graph.toml").is_file()

    @property
    def quads(self) -> Store:
        """The Oxigraph store: named graphs, and their union as the default graph."""
        if self._store is None:
            raise StoreError(f"{self.path} was closed")
        return self._store

    @property
    def base(self) -> str:
        return self.settings.base

    def __len__(self) -> int:
        """How many articles there are."""
        return len(self._stamps)

    def unchanged(self, article: Article, fingerprint: str) -> bool:
        """Whether the article is in the graph as it is now, read by a pipeline of this fingerprint."""
        found = self._stamps.get(key(article.id))
        return found is not None and (found.article, found.fingerprint) == (article_digest(article), fingerprint)

    @property
    def judgements(self) -> tuple[Judgement, ...]:
        """The judgements in force, in their order."""
        return in_force(self.ledger.judgements)

    def record(self, article_id: str) -> Record | None:
        """The record of an article after judgements, or None."""
        found = self._files.record(article_id)
        return None if found is None else curated(found, self.judgements)

    def records(self) -> Iterator[Record]:
        """All records after judgements, in an order that depends on nothing but their articles' ids."""
        judgements = self.judgements
        return (curated(self._files.by_key(name), judgements) for name in sorted(self._stamps))

    def incidents(self) -> tuple[Outline, ...]:
        """The happenings that two or more events report."""
        return tuple(self._derived.outlines(self.quads))

    def judge(self, *judgements: Judgement) -> None:
        """Adds judgements to the ledger; apply_ledger() puts them into force.

        Raises StoreError, and adds none, where the ledger has been changed meanwhile.
        """
        self._must_write()
        self.ledger = self.ledger.append(judgements)

    def apply_ledger(self) -> None:
        """Makes the graph what the ledger says."""
        self._must_write()
        self._reconcile()

    def idle_judgements(self) -> tuple[Judgement, ...]:
        """The judgements in force that are about nothing in the graph: it was read anew, or taken out."""
        return curating.idle(self.quads, self.judgements, self.base)

    def put(
        self,
        records: Iterable[Record],
        *,
        run: Run = _UNKNOWN_RUN,
        refuse: Refuse = quadstore.refuse_all,
    ) -> int:
        """How many records were new or changed; each takes the place of an earlier one of its article.

        A record that the ontology has no words for is not put: `refuse` is called with it and with the UnknownName or
        InputError that says why, and raises that if nothing else is wanted.
        """
        self._must_write()
        changed, source = 0, iter(records)
        try:
            # Small chunks: what was read is in the graph though the next article fails.
            while chunk := list(islice(source, loading.CHUNK)):
                changed += self._put_chunk(chunk, run, refuse)
        finally:
            if changed >= loading.CHUNK:
                # Bulk loading leaves many small files: questions are two to three times slower over them.
                self.quads.optimize()
            self._derive()
            loading.end(self.quads, self._stamps, self.base)
            self.flush()
        self._save(replace(self.settings, version=run.version, fingerprint=run.fingerprint))
        return changed

    def remove(self, *article_ids: str) -> int:
        """How many of the articles were in the graph; they are not any more."""
        self._must_write()
        found = [article_id for article_id in article_ids if key(article_id) in self._stamps]
        if found:
            loading.begin(self.quads, self.base)
        for article_id in found:
            self._files.remove(article_id)
            gone = self._stamps.pop(key(article_id))
            quadstore.replace(self.quads, Projection(gone.iri), self.base)
        self._derive()
        loading.end(self.quads, self._stamps, self.base)
        self.flush()
        return len(found)

    def flush(self) -> None:
        """Makes all that was put survive a power cut, and shows it to readers."""
        self.quads.flush()
        self._files.list_stamps(self._stamps)
        snapshots.take(self.quads, self.path / "snapshots")

    def nquads(self) -> bytes:
        """All statements as N-Quads, sorted: equal graphs, equal bytes."""
        return b"".join(quadstore.sorted_nquads(self.quads))

    def dataset(self) -> Dataset:
        """The graph for rdflib, on top of the same store; its default graph is the union of the named ones."""
        from oxrdflib import OxigraphStore
        from rdflib import Dataset

        dataset = Dataset(store=OxigraphStore(store=self.quads))
        for prefix, namespace in PREFIXES.items():
            dataset.bind(prefix, namespace, replace=True)
        return dataset

    def close(self) -> None:
        """Lets go of the graph; closing twice is no error."""
        self._store = None
        self._derived.close()
        # Oxigraph unlocks when the last reference goes.
        gc.collect()

    def __enter__(self) -> GraphStore:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _must_write(self) -> None:
        if self.read_only:
            raise StoreError(f"{self.path} was opened for reading only")

    def _put_chunk(self, chunk: list[Record], run: Run, refuse: Refuse) -> int:
        latest = {key(record.article.id): record for record in chunk}
        changed = {name: record for name, record in latest.items() if self._stamps.get(name) != stamp(record, run)}
        # Projected first: a record that the ontology has no words for is refused before anything is written.
        judgements = self.judgements
        made = quadstore.project_each(changed, run, self.base, judgements, refuse)
        if made:
            loading.begin(self.quads, self.base)
        known = self._stamps.keys() & made.keys()
        moved = [self._stamps[name].iri for name in known if self._stamps[name].iri != made[name].article_iri]
        for name in made:
            self._stamps[name] = self._files.write(changed[name], run)
        quadstore.load(self.quads, [*map(Projection, moved), *made.values()], self.base)
        return len(made)

    def _reconcile(self) -> None:
        """Makes the store what the records, the ledger and the ontology say."""
        judgements = self.judgements
        judged = curating.is_behind(self.quads, self.settings.ledger, judgements, self.base)
        loaded = not judged and loading.is_loaded(self.quads, self._stamps, self.base)
        reloaded = not loaded and loading.reload_stale(
            self.quads, self._files, self._stamps, judgements, self.base, judged=judged
        )
        changed = self._refresh_ontology() | self._derive()
        if not loaded:
            loading.end(self.quads, self._stamps, self.base)
        if (reloaded or changed or judged) and not self.read_only:
            self.flush()
        self._save(replace(self.settings, ledger=digest(judgements)))

    def _derive(self) -> bool:
        """Whether incidents had to be found anew; they are now those of the articles in the store."""
        judged, judgements = quadstore.curated_digests(self.quads, self.base), self.judgements
        wanted = {name: found.record for name, found in self._stamps.items()}
        if judged:
            wanted |= {n: judged[g] for n, found in self._stamps.items() if (g := graph_iri(found.iri)) in judged}
        return self._derived.update(self.quads, wanted, lambda name: curated(self._files.by_key(name), judgements))

    def _refresh_ontology(self) -> bool:
        installed, graph = ontology_digest(), NamedNode(ONTOLOGY_GRAPH)
        if self.settings.ontology == installed and self.quads.contains_named_graph(graph):
            return False
        quadstore.replace_ontology(self.quads)
        self._save(replace(self.settings, ontology=installed))
        return True

    def _save(self, settings: Settings) -> None:
        if not self.read_only and settings != self.settings:
            self.settings = settings
            write_settings(self.path, settings)
