"""What the view shows, as plain frozen data: the same bytes from the same records."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class NodeKind(StrEnum):
    """What the reader tells apart at a glance."""

    PEOPLE = "people"
    ORGANIZATIONS = "organizations"
    COUNTRIES = "countries"
    PLACES = "places"
    EQUIPMENT = "equipment"
    OFFICES = "offices"


@dataclass(frozen=True, slots=True)
class ViewNode:
    """An entity; `drawn` is False when it only speaks or only holds other places: it is not in the picture then.

    x and y are pixels, lat and lon degrees (WGS 84); `within` are the ids of what a place lies in, nearest first.
    `judged` says who has curated it; those of one `community` tell of one another most.
    """

    id: str
    iri: str
    label: str
    kind: NodeKind
    type: str
    subtype: str | None
    country: str | None
    sector: str | None
    aliases: tuple[str, ...]
    statements: int
    drawn: bool
    x: int = 0
    y: int = 0
    lat: float | None = None
    lon: float | None = None
    precision: str | None = None
    within: tuple[str, ...] = ()
    judged: tuple[str, ...] = ()
    community: int | None = None


@dataclass(frozen=True, slots=True)
class ViewEdge:
    """Statements between two nodes that agree in role, sign and certainty, drawn as one line."""

    id: str
    source: str
    target: str
    role: str
    sign: int
    certainty: str
    disputed: bool
    label: str
    statements: tuple[str, ...]
    bend: int = 0


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the evidence and what it is: actor, recipient, place, instrument, trigger, quantity, speaker."""

    text: str
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ViewClaim:
    speaker: str
    stance: str
    quote: str


@dataclass(frozen=True, slots=True)
class ViewStatement:
    """An event or a relation, node ids in its roles; a relation's subject is its actor, its object its recipient.

    `type` is what the act is called (the trigger's words where its type is unknown), `root` the type, None if unknown.
    `start` and `end` are the first and last day; `incident` is an index into the incidents, None for a lone report.
    `doubts` are what takes from its confidence, `judged` says who has confirmed it.
    """

    id: str
    iri: str
    kind: str
    type: str
    root: str | None
    mode: str | None
    status: str
    certainty: str
    sign: int
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    places: tuple[str, ...]
    instruments: tuple[str, ...]
    date: str | None
    start: str | None
    end: str | None
    quantities: tuple[str, ...]
    evidence: tuple[Segment, ...]
    claims: tuple[ViewClaim, ...]
    disputed: bool
    confidence: float
    article: int
    incident: int | None = None
    doubts: tuple[str, ...] = ()
    judged: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ViewArticle:
    iri: str
    title: str
    publisher: str | None
    published: str | None
    url: str | None


@dataclass(frozen=True, slots=True)
class ViewIncident:
    """Statements that seem to report one happening; `sources` is how many publishers tell of it independently.

    `basis` is what they agree on ("date", "place" ...), `differing` the figures on which they do not ("killed").
    """

    statements: tuple[str, ...]
    sources: int
    basis: tuple[str, ...] = ()
    differing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Spot:
    """Where an entity stands on the first screen, in pixels."""

    node: str
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class ViewModel:
    """All that a view shows; articles and incidents are referred to by their index, everything else by its id.

    `overview` is the first screen: the strongest entities only where there are many.
    """

    title: str
    nodes: tuple[ViewNode, ...] = ()
    edges: tuple[ViewEdge, ...] = ()
    statements: tuple[ViewStatement, ...] = ()
    articles: tuple[ViewArticle, ...] = ()
    incidents: tuple[ViewIncident, ...] = ()
    overview: tuple[Spot, ...] = ()
