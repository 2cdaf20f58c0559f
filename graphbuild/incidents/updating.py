"""Keeping the incidents of a graph up to date: only what a changed article touches is looked at again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from graphbuild.incidents.agreement import agreement
from graphbuild.incidents.clusters import Group, basis, clusters
from graphbuild.incidents.figures import Figure, figures
from graphbuild.incidents.happenings import Happening, happenings
from graphbuild.incidents.index import Index
from graphbuild.incidents.sources import independent_sources, sketch
from graphbuild.incidents.threads import threaded
from graphbuild.records import Record
from graphbuild.vocabulary import DATA, incident_iri


@dataclass(frozen=True, slots=True)
class Incident:
    """One happening as two or more events report it, in order of publication; `doubts` only accuse of it or deny it.

    `start` and `end` are the days on which it happened by all reports that date it, `basis` what all agree on that were
    found to agree ("date", "place" ...), `sources` the number of independent publishers.
    """

    id: str
    reports: Group
    start: str | None
    end: str | None
    basis: tuple[str, ...]
    sources: int
    figures: tuple[Figure, ...]
    doubts: Group = ()

    @property
    def articles(self) -> int:
        """How many articles report it, the doubts not counted."""
        return len({report.article for report in self.reports})


@dataclass(frozen=True, slots=True)
class Change:
    """What has become of incidents: those that report one of `touched` are no more, `incidents` are in their place."""

    touched: frozenset[str] = frozenset()
    incidents: tuple[Incident, ...] = ()


def refresh(index: Index, wanted: Mapping[str, str], load: Callable[[str], Record], *, base: str = DATA) -> Change:
    """What changed since the index was last refreshed; the index then holds the wanted articles. It is not committed.

    `wanted` are the digests of the articles' records by key, `load` gives the record of a key. The incidents that
    result depend on the wanted records alone, not on the order or the number of steps in which they came.
    """
    present = index.digests()
    stale = sorted(key for key, digest in present.items() if wanted.get(key) != digest)
    fresh = sorted(key for key, digest in wanted.items() if present.get(key) != digest)
    gone = {report.id: report for key in stale for report in index.reports(key)}
    beside = {near.id for report in gone.values() for near in _agreeing(index, report)}
    for key in stale:
        index.drop(key)
    starts = [name for key in fresh for name in _add(index, key, wanted[key], load(key))]
    found = _Reached()
    for name in (*starts, *sorted(beside - gone.keys())):
        found.explore(index, name)
    return Change(frozenset({*found.reports, *gone}), tuple(_incidents(index, found, base)))


def group(records: Iterable[Record], *, base: str = DATA) -> tuple[Incident, ...]:
    """The incidents of records that are in no graph, by first report; the last of an article's records counts."""
    held = {record.article.iri: record for record in records}
    index = Index()
    try:
        return refresh(index, dict.fromkeys(held, "held"), held.__getitem__, base=base).incidents
    finally:
        index.close()


@dataclass(slots=True)
class _Reached:
    """The reports that agree with one another by one step or many, and which do."""

    reports: dict[str, Happening] = field(default_factory=dict)
    edges: list[tuple[str, str]] = field(default_factory=list)

    def explore(self, index: Index, name: str) -> None:
        waiting = [name]
        while waiting:
            name = waiting.pop()
            if name in self.reports:
                continue
            report = self.reports[name] = index.report(name)
            for near in _agreeing(index, report):
                self.edges.append((name, near.id))
                waiting.append(near.id)


def _add(index: Index, key: str, digest: str, record: Record) -> list[str]:
    reports = list(threaded(record.text, list(happenings(record))))
    index.add(key, digest, record.article.iri, sketch(record.text) if reports else (), reports)
    return [report.id for report in reports]


def _agreeing(index: Index, report: Happening) -> Iterator[Happening]:
    """The reports that agree with one; what only doubts brings none together."""
    near = (other for other in index.near(report) if report.doubt is None or other.doubt is None)
    return (other for other in near if agreement(report, other))


def _incidents(index: Index, found: _Reached, base: str) -> Iterator[Incident]:
    for cluster in clusters(found.reports.values(), found.edges):
        if cluster.in_one_sentence:
            continue
        reports = cluster.reports
        dated = [report for report in reports if report.start is not None and report.end is not None]
        yield Incident(
            id=incident_iri(reports[0].type.value, reports[0].id, base=base),
            reports=reports,
            start=max((report.start or "" for report in dated), default=None),
            end=min((report.end or "" for report in dated), default=None),
            basis=basis(reports),
            sources=independent_sources(reports, index.sketches({report.article for report in reports})),
            figures=figures(reports),
            doubts=cluster.doubts,
        )
