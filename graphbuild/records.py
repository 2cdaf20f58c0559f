"""The records format, version 1: what is read out of an article, before any RDF.

One `Record` an article. Offsets are Unicode code points into `Record.text`, start inclusive, end exclusive, and
`text[start:end]` is always the quoted words. Unknown is None or an empty tuple, never a guess.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

import msgspec

SCHEMA = "graphbuild/records@1"


class EntityType(StrEnum):
    PERSON = "Person"
    ORGANIZATION = "Organization"
    GROUP = "Group"
    PLACE = "Place"
    FACILITY = "Facility"
    EQUIPMENT = "Equipment"
    OFFICE = "Office"


class EventType(StrEnum):
    """The 16 PLOVER roots."""

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    CONCEDE = "CONCEDE"
    COOPERATE = "COOPERATE"
    AID = "AID"
    RETREAT = "RETREAT"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"


class Status(StrEnum):
    HAPPENED = "happened"
    ONGOING = "ongoing"
    HABITUAL = "habitual"
    ATTEMPTED = "attempted"
    PLANNED = "planned"
    REQUESTED = "requested"
    THREATENED = "threatened"
    ALLEGED = "alleged"
    CONDITIONAL = "conditional"
    NEGATED = "negated"


class Stance(StrEnum):
    AFFIRMS = "affirms"
    DISPUTES = "disputes"


class Form(StrEnum):
    NAME = "name"
    NOMINAL = "nominal"
    PRONOUN = "pronoun"


class SkipReason(StrEnum):
    BOILERPLATE = "boilerplate"
    RELATED_LINK = "related_link"
    DUPLICATE = "duplicate"


class QuantityKind(StrEnum):
    TROOPS = "troops"
    KILLED = "killed"
    WOUNDED = "wounded"
    CAPTURED = "captured"
    FREED = "freed"
    MISSING = "missing"
    DISPLACED = "displaced"
    STRIKES = "strikes"
    MONEY = "money"
    OTHER = "other"


class Qualifier(StrEnum):
    EXACTLY = "exactly"
    ABOUT = "about"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    UP_TO = "up_to"
    FEWER_THAN = "fewer_than"
    BETWEEN = "between"


class RelationType(StrEnum):
    HOLDS_OFFICE = "holdsOffice"
    MEMBER_OF = "memberOf"
    PART_OF = "partOf"
    LOCATED_IN = "locatedIn"
    ALLIED_WITH = "alliedWith"
    FIGHTING_AGAINST = "fightingAgainst"
    COMMANDS = "commands"
    CONTROLS = "controls"


@dataclass(frozen=True, slots=True)
class Article:
    """What is known of an article besides its text; `published` is YYYY-MM-DD."""

    id: str
    iri: str
    text_sha256: str
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    url: str | None = None
    published: str | None = None
    language: str | None = None
    extra: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Skip:
    """A stretch of the text that was not read."""

    start: int
    end: int
    reason: SkipReason


@dataclass(frozen=True, slots=True)
class Span:
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Evidence:
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Mention:
    start: int
    end: int
    text: str
    form: Form


@dataclass(frozen=True, slots=True)
class Candidate:
    """Another reading of a mention that was weighed; score in [0, 1]."""

    id: str
    label: str
    score: float


@dataclass(frozen=True, slots=True)
class Location:
    """A point in degrees (WGS 84) and what it lies within, nearest first (entity ids of the same record)."""

    lat: float
    lon: float
    precision: str
    within: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entity:
    id: str
    label: str
    type: EntityType
    subtype: str | None = None
    country: str | None = None
    sector: str | None = None
    aliases: tuple[str, ...] = ()
    identifiers: dict[str, str | int] = field(default_factory=dict)
    location: Location | None = None
    candidates: tuple[Candidate, ...] = ()
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class Role:
    """An entity in a role, and the words that put it there."""

    entity: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class EventDate:
    """First and last day (YYYY-MM-DD), how precise, and the words; text is None for a date taken from the context."""

    start: str
    end: str
    precision: str
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Quantity:
    kind: QuantityKind
    min: int | float | None
    max: int | float | None
    qualifier: Qualifier
    unit: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Claim:
    speaker: Role
    stance: Stance
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Event:
    id: str
    type: EventType | None
    mode: str | None
    contexts: tuple[str, ...]
    status: Status
    actors: tuple[Role, ...]
    recipients: tuple[Role, ...]
    places: tuple[Role, ...]
    instruments: tuple[Role, ...]
    date: EventDate | None
    quantities: tuple[Quantity, ...]
    trigger: Span
    evidence: Evidence
    claims: tuple[Claim, ...]
    confidence: float


@dataclass(frozen=True, slots=True)
class Relation:
    type: RelationType
    subject: Role
    object: Role
    evidence: Evidence
    confidence: float


@dataclass(frozen=True, slots=True)
class Time:
    """An expression of time and its TIMEX3 value; precision is None for durations and vague references."""

    start: int
    end: int
    text: str
    value: str | None
    precision: str | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """All that was read out of one article."""

    article: Article
    text: str
    skipped: tuple[Skip, ...] = ()
    entities: tuple[Entity, ...] = ()
    events: tuple[Event, ...] = ()
    relations: tuple[Relation, ...] = ()
    times: tuple[Time, ...] = ()
    schema: str = SCHEMA


_ENCODER = msgspec.json.Encoder(order="deterministic")
_DECODER = msgspec.json.Decoder(Record)


def to_json(record: Record) -> bytes:
    """The record as one line of JSON, without the newline; the same record gives the same bytes."""
    return _ENCODER.encode(record)


def from_json(line: bytes | str) -> Record:
    """The record of one line of JSON. Raises msgspec.ValidationError where it breaks the format."""
    return _DECODER.decode(line)
