"""What a row of the lexicon says, by table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from graphbuild.records import EntityType, EventType


@dataclass(frozen=True, slots=True)
class Condition:
    """One test of a reading: `slot` must or must not hold one of the values; `slots` are those that it stands for
    ("prep_into|prep_on": several as one).
    """

    slot: str
    slots: tuple[str, ...]
    values: frozenset[str]
    negated: bool


@dataclass(frozen=True, slots=True)
class Reading:
    """What a trigger means when all of its conditions hold.

    `kind` is "event", "light" (the event is the verb's object) or "none" (no conflict event);
    `type` is set for events only.
    """

    trigger: str
    kind: str
    type: EventType | None
    mode: str | None
    when: tuple[Condition, ...]
    roles: Mapping[str, str]
    status: str | None
    rule: str


@dataclass(frozen=True, slots=True)
class Agent:
    """What a head noun says of the actor it heads; `number` is sg, pl or coll."""

    type: EntityType
    subtype: str | None
    sector: str | None
    number: str


@dataclass(frozen=True, slots=True)
class Title:
    rank: bool
    sector: str | None
    office: bool


@dataclass(frozen=True, slots=True)
class Reporting:
    """A word of attribution: its stance, and its kind (plain, alleged, belief ...)."""

    stance: str
    kind: str


@dataclass(frozen=True, slots=True)
class StatusWord:
    """What a governing word makes of an embedded event, and how the two are tied (control, raising, noun ...)."""

    status: str
    kind: str


@dataclass(frozen=True, slots=True)
class ActNoun:
    """The kind of violence that a noun tells, and the kinds told before that it may take up ("the attack")."""

    kind: str
    takes_up: frozenset[str]
