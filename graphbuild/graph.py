"""A knowledge graph on disk, as Python and notebooks use it: one verb, one method."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import IO, TYPE_CHECKING, Any

from graphbuild import pipeline
from graphbuild.errors import UnknownName
from graphbuild.pipeline import Progress, Report
from graphbuild.records import Record
from graphbuild.store import GraphStore

if TYPE_CHECKING:
    import networkx as nx
    from pyvis.network import Network
    from rdflib import Dataset

    from graphbuild.audits import Violation
    from graphbuild.curation import Judgement, Ledger, Suggestion, Wish
    from graphbuild.sparql import Rows

Sources = str | Path | Iterable[str | Path]


def build(
    sources: Sources,
    path: str | Path,
    *,
    published: str | None = None,
    publisher: str | None = None,
    workers: int | None = 1,
    progress: Progress | None = None,
    stdin: IO[bytes] | None = None,
) -> KnowledgeGraph:
    """The graph at `path`, made to hold the articles of the sources and no others; `.report` says what was done.

    Articles that it holds already, unchanged and read by this version, are not read again. Articles that the sources
    lack are removed, unless a source could not be read. Options as for `pipeline.extract`.
    """
    documents = pipeline.read(pipeline.listed(sources), published=published, publisher=publisher, stdin=stdin)
    with GraphStore.open(path) if GraphStore.exists(path) else GraphStore.create(path) as store:
        report = pipeline.update(store, documents, only_these=True, workers=workers, progress=progress)
    return KnowledgeGraph(path, report=report)


def open(path: str | Path) -> KnowledgeGraph:  # as in json.load and gzip.open: read as graphbuild.open
    """The graph at `path`. Raises StoreError where there is none."""
    return KnowledgeGraph(path)


class KnowledgeGraph:
    """A graph on disk, open for reading; `add` and `remove` write and then read anew.

    `report` says what the last build, add or remove did; None where nothing was done.
    """

    def __init__(self, path: str | Path, *, report: Report | None = None) -> None:
        self.path = Path(path)
        self.report = report
        self._store = GraphStore.open(self.path, read_only=True)

    @property
    def store(self) -> GraphStore:
        """The store below, read-only."""
        return self._store

    @property
    def dataset(self) -> Dataset:
        """The graph for rdflib; its default graph is the union of all named graphs."""
        return self._store.dataset()

    def records(self) -> Iterator[Record]:
        """What was read out of each article."""
        return self._store.records()

    def query(self, question: str, **parameters: Any) -> Rows:
        """The rows that answer a stored question (by name) or a SPARQL query; graphbuild.sparql.questions() lists them.

        Raises UnknownName for a name or parameter that is not known, QueryError for a query that is refused.
        """
        from graphbuild.sparql import ask

        return ask(self._store, question, **parameters)

    def evidence(self, text: str) -> Rows:
        """The sentences about a name, or with these words, and what was read out of them."""
        return self.query("evidence", text=text)

    def incidents(self, **parameters: Any) -> Rows:
        """The happenings that two or more events report; parameters as for the stored question `incidents`."""
        return self.query("incidents", **parameters)

    def check(self) -> list[Violation]:
        """What breaks the rules that every graph keeps; empty for a sound graph."""
        from graphbuild.audits import check

        return list(check(self._store))

    def to_networkx(self) -> nx.MultiDiGraph[str]:
        """The entities and the statements between them as a networkx network."""
        from graphbuild.network import build_network

        return build_network(self.records())

    def signed_network(self, *, by: str = "month") -> nx.MultiDiGraph[str]:
        """Who is hostile to whom and allied with whom by "month", "year" or "all", with the sentences on the edges."""
        from graphbuild.network import signed

        return signed(self.records(), by=by)

    def to_pyvis(self) -> Network:
        """The picture for a notebook: `kg.to_pyvis().show("iraq.html")`."""
        from graphbuild import viewer

        return viewer.to_pyvis(viewer.model(self.records(), title=self.path.stem, incidents=self._store.incidents()))

    def view(self, path: str | Path, *, title: str | None = None, keep_positions: str | Path | None = None) -> Path:
        """Writes the picture, the statements and their evidence as one HTML file that needs no network; its path.

        Entities stay where they stood in the page that is replaced, or in that of `keep_positions`. Raises InputError
        where that is given and is no such page.
        """
        from graphbuild import viewer

        earlier = viewer.read_positions(keep_positions) if keep_positions else viewer.replaced_positions(path)
        view = viewer.model(
            self.records(),
            title=title or self.path.stem,
            earlier=earlier,
            judgements=self._store.judgements,
            incidents=self._store.incidents(),
        )
        return viewer.write_html(view, path)

    def export(self, path: str | Path) -> Path:
        """Writes the graph in the format of the suffix (.ttl .nq .trig .jsonld .graphml .gexf .csv); its path."""
        from graphbuild.exports import export

        return export(self.records(), self.dataset, path)

    @property
    def ledger(self) -> Ledger:
        """The judgements about the graph, those undone among them."""
        return self._store.ledger

    def idle_judgements(self) -> tuple[Judgement, ...]:
        """The judgements that are about nothing in the graph: an article was taken out, or is read otherwise now."""
        return self._store.idle_judgements()

    def curate(self, verb: str, *names: str, by: str | None = None, why: str = "", **options: Any) -> Judgement:
        """Judges: merge, split, retype, reject, confirm or undo; the judgement as it stands in the ledger now.

        Names are IRIs, or names of entities. Options are those of `curation.Wish`: `every`, `articles`, `mentions`,
        `label`, `change`, `undoes`; `by` is the name that git knows the user by. Raises UnknownName, AmbiguousName or
        JudgementError where the judgement cannot be made, StoreError where the ledger was changed meanwhile.
        """
        from graphbuild.curation import Verb, Wish, author

        if verb not in list(Verb):
            raise UnknownName("verb of curation", verb, Verb)
        wish = Wish(Verb(verb), names, by=author() if by is None else by, why=why, **options)
        with self._writer() as store:
            judgement = _judged(store, wish)
            store.apply_ledger()
        return judgement

    def review(self) -> list[Suggestion]:
        """What is worth judging: likely duplicates, then weak statements, the likeliest first."""
        from graphbuild.curation import review

        return review(self.records(), self._store.judgements)

    @contextmanager
    def reviewing(self) -> Iterator[Callable[[Wish], Judgement]]:
        """What to call for one judgement after another: each is in the ledger at once, in the graph at the end."""
        with self._writer() as store:
            try:
                yield lambda wish: _judged(store, wish)
            finally:
                store.apply_ledger()

    def info(self) -> Mapping[str, int]:
        """How many articles, entities, mentions, events, relations and claims the graph holds."""
        return pipeline.count(self.records())

    def add(self, sources: Sources, **options: Any) -> Report:
        """Puts the articles in, each in the place of an earlier one with its id. Options as for build()."""
        settings = {key: options.pop(key) for key in ("workers", "progress") if key in options}
        documents = pipeline.read(pipeline.listed(sources), **options)
        with self._writer() as store:
            self.report = pipeline.update(store, documents, **settings)
        return self.report

    def remove(self, *article_ids: str) -> Report:
        """Takes the articles out. Raises UnknownName for an id that the graph lacks; nothing is removed then."""
        with self._writer() as store:
            self.report = pipeline.remove(store, article_ids)
        return self.report

    def close(self) -> None:
        self._store.close()

    def __enter__(self) -> KnowledgeGraph:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def _writer(self) -> Iterator[GraphStore]:
        """The graph open for writing; afterwards the reader sees what was written, even when something failed."""
        try:
            with GraphStore.open(self.path) as store:
                yield store
        finally:
            self._store.close()
            self._store = GraphStore.open(self.path, read_only=True)


def _judged(store: GraphStore, wish: Wish) -> Judgement:
    """The judgement, which is in the ledger and not yet in the graph."""
    from graphbuild.curation import draft

    judgement = draft(store.records, store.ledger, wish, when=date.today().isoformat())
    store.judge(judgement)
    return judgement
