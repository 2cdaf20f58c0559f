"""Who is hostile to whom and allied with whom, by month, with the sentences on every edge."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from graphbuild.errors import UnknownName
from graphbuild.incidents import group
from graphbuild.network.links import (
    Certainty,
    LinkRole,
    certainty,
    entity_summaries,
    event_links,
    event_sign,
    ordered,
    relation_id,
    relation_sign,
)
from graphbuild.records import Event, Record

if TYPE_CHECKING:
    import networkx as nx

# How much of a date (YYYY-MM-DD) tells the period; 0: all time is one.
PERIODS: Mapping[str, int] = {"month": 7, "year": 4, "all": 0}


@dataclass(frozen=True, slots=True)
class _Tie:
    """One statement about a pair; statements of one incident have the same `happening`."""

    source: str
    target: str
    period: str
    sign: int
    statement: str
    happening: str
    quote: str
    article: str


@dataclass(slots=True)
class _Tally:
    hostile: set[str] = field(default_factory=set)
    allied: set[str] = field(default_factory=set)
    ties: dict[str, _Tie] = field(default_factory=dict)

    def add(self, tie: _Tie) -> None:
        (self.hostile if tie.sign < 0 else self.allied).add(tie.happening)
        self.ties[tie.statement] = tie


def signed(records: Iterable[Record], *, by: str = "month") -> nx.MultiDiGraph[str]:
    """The network of hostile and friendly ties: one edge a pair and period ("month", "year" or "all").

    Nodes as `build_network` has them, those with a tie alone. Edge keys are the period; attributes: period ("2015-05"),
    hostile and allied (numbers of happenings: what several articles report counts once), weight (allied less hostile),
    sign (-1, 0, 1), and in the order of publication the tuples statements (IRIs), quotes and articles. Events count in
    the period that holds their date wholly, relations in that of publication; neither has a period where it is not
    known, and is left out unless `by` is "all". Only what is told as a fact counts. Raises UnknownName.
    """
    import networkx as nx

    if by not in PERIODS:
        raise UnknownName("period", by, PERIODS)
    held = ordered(records)
    tallies: dict[tuple[str, str, str], _Tally] = {}
    for tie in _ties(held, PERIODS[by]):
        tallies.setdefault((tie.source, tie.target, tie.period), _Tally()).add(tie)
    network: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    tied = {node for source, target, _ in tallies for node in (source, target)}
    network.add_nodes_from((iri, summary) for iri, summary in entity_summaries(held).items() if iri in tied)
    for (source, target, period), tally in sorted(tallies.items()):
        network.add_edge(source, target, key=period, **_attributes(period, tally))
    return network


def _ties(records: list[Record], length: int) -> Iterator[_Tie]:
    happening = {report.id: incident.id for incident in group(records) for report in incident.reports}
    for record in records:
        for event in record.events:
            period, sign = _event_period(event, length), event_sign(event)
            if period is None or not sign or certainty(event.status) is not Certainty.ACTUAL:
                continue
            once = happening.get(event.id, event.id)
            rest = (period, sign, event.id, once, event.evidence.quote, record.article.iri)
            for link in event_links(event):
                if link.role in (LinkRole.RECIPIENT, LinkRole.PARTY) and link.source != link.target:
                    yield _Tie(link.source, link.target, *rest)
        yield from _relation_ties(record, length)


def _relation_ties(record: Record, length: int) -> Iterator[_Tie]:
    period = _period(record.article.published, length)
    for relation in record.relations:
        sign, statement = relation_sign(relation), relation_id(record, relation)
        if sign and period is not None and relation.subject.entity != relation.object.entity:
            rest = (period, sign, statement, statement, relation.evidence.quote, record.article.iri)
            yield _Tie(relation.subject.entity, relation.object.entity, *rest)


def _event_period(event: Event, length: int) -> str | None:
    first = _period(event.date.start if event.date else None, length)
    last = _period(event.date.end if event.date else None, length)
    return first if first == last else None


def _period(day: str | None, length: int) -> str | None:
    if not length:
        return "all"
    return None if day is None else day[:length]


def _attributes(period: str, tally: _Tally) -> dict[str, Any]:
    hostile, allied = len(tally.hostile), len(tally.allied)
    return {
        "period": period,
        "hostile": hostile,
        "allied": allied,
        "weight": allied - hostile,
        "sign": (allied > hostile) - (allied < hostile),
        "statements": tuple(tally.ties),
        "quotes": tuple(tie.quote for tie in tally.ties.values()),
        "articles": tuple(dict.fromkeys(tie.article for tie in tally.ties.values())),
    }
