"""Documents -> a graph on disk that holds them, reading only what is new or changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graphbuild.curation import title
from graphbuild.errors import GraphbuildError, InputError, UnknownName
from graphbuild.pipeline.batches import Item
from graphbuild.pipeline.processes import Progress, records
from graphbuild.pipeline.runs import fingerprint, release
from graphbuild.reading import Document
from graphbuild.records import Record

if TYPE_CHECKING:
    from graphbuild.store import GraphStore


@dataclass(frozen=True, slots=True)
class Report:
    """What a build, add or remove did, by article id; what could not be read is in `errors`.

    `idle` has the judgements of the ledger that are about nothing in the graph now, each as its number and title.
    """

    read: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    errors: tuple[InputError, ...] = ()
    idle: tuple[str, ...] = ()

    def __str__(self) -> str:
        parts = {"read": self.read, "unchanged": self.unchanged, "removed": self.removed, "not read": self.errors}
        return ", ".join(f"{len(ids)} {name}" for name, ids in parts.items() if ids) or "nothing to do"


def update(
    store: GraphStore,
    documents: Iterable[Item],
    *,
    only_these: bool = False,
    workers: int | None = 1,
    progress: Progress | None = None,
) -> Report:
    """What was done to make the store hold the documents, each in the place of an earlier one with its id.

    `only_these`: articles that are not among the documents are removed, unless one of those could not be read.
    """
    from graphbuild.store import Run

    run = Run(release(), fingerprint())
    seen = _Seen(progress)
    changed = seen.without_unchanged(documents, store, run.fingerprint)
    store.put(seen.without_errors(records(changed, workers=workers, progress=progress)), run=run, refuse=seen.refuse)
    gone = _absent(store, {*seen.read, *seen.unchanged}) if only_these and not seen.errors else ()
    store.remove(*gone)
    return Report(tuple(seen.read), tuple(seen.unchanged), gone, tuple(seen.errors), _idle(store))


@dataclass(slots=True)
class _Seen:
    """What went by on the way into the store."""

    progress: Progress | None
    read: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    errors: list[InputError] = field(default_factory=list)

    def without_unchanged(self, documents: Iterable[Item], store: GraphStore, run: str) -> Iterator[Item]:
        for document in documents:
            if isinstance(document, Document) and store.unchanged(document.article, run):
                self.unchanged.append(document.article.id)
                if self.progress is not None:
                    self.progress(1)
            else:
                yield document

    def without_errors(self, results: Iterable[Record | InputError]) -> Iterator[Record]:
        for result in results:
            if isinstance(result, InputError):
                self.errors.append(result)
            else:
                self.read.append(result.article.id)
                yield result

    def refuse(self, record: Record, error: GraphbuildError) -> None:
        """Takes note that the record cannot be written as RDF."""
        self.read.remove(record.article.id)
        self.errors.append(InputError(record.article.id, str(error).partition(" Known: ")[0]))


def remove(store: GraphStore, article_ids: Iterable[str]) -> Report:
    """What was removed. Raises UnknownName for an id that the store lacks; nothing is removed then."""
    wanted = tuple(dict.fromkeys(article_ids))
    unknown = [article_id for article_id in wanted if store.record(article_id) is None]
    if unknown:
        raise UnknownName("article", unknown[0], [record.article.id for record in store.records()])
    store.remove(*wanted)
    return Report(removed=wanted, idle=_idle(store))


def _idle(store: GraphStore) -> tuple[str, ...]:
    return tuple(f"{judgement.number} ({title(judgement)})" for judgement in store.idle_judgements())


def count(found: Iterable[Record]) -> dict[str, int]:
    """How many articles, entities (each IRI once), mentions, events, relations and claims the records hold."""
    counts = dict.fromkeys(("articles", "entities", "mentions", "events", "relations", "claims"), 0)
    entities: set[str] = set()
    for record in found:
        entities |= {entity.id for entity in record.entities}
        counts["articles"] += 1
        counts["mentions"] += sum(len(entity.mentions) for entity in record.entities)
        counts["events"] += len(record.events)
        counts["relations"] += len(record.relations)
        counts["claims"] += sum(len(event.claims) for event in record.events)
    return counts | {"entities": len(entities)}


def _absent(store: GraphStore, wanted: set[str]) -> tuple[str, ...]:
    if len(store) == len(wanted):
        return ()
    return tuple(sorted({record.article.id for record in store.records()} - wanted))
