"""What an analyst may say about a graph: five verbs, and `undo`, which takes an earlier judgement out of force."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

import msgspec

from graphbuild.records import Entity, EntityType


class Verb(StrEnum):
    """merge: the first subject is what all others are. split: some mentions are of something else. retype: the kind is
    another. reject: it is left out. confirm: it is as read; of two entities: they are two.
    """

    MERGE = "merge"
    SPLIT = "split"
    RETYPE = "retype"
    REJECT = "reject"
    CONFIRM = "confirm"
    UNDO = "undo"


@dataclass(frozen=True, slots=True)
class Subject:
    """An entity or a statement as it was when it was judged.

    `quote` is a statement's sentence: numbers in IRIs may move to another event when the software reads an article
    anew, so a judgement holds for a statement only where both are the same. `located` says that an entity had
    coordinates.
    """

    iri: str
    label: str = ""
    type: EntityType | None = None
    subtype: str | None = None
    country: str | None = None
    sector: str | None = None
    located: bool = False
    quote: str | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """What `retype` sets; None leaves a value as it is, "-" takes it away."""

    type: EntityType | None = None
    subtype: str | None = None
    country: str | None = None
    sector: str | None = None


@dataclass(frozen=True, slots=True)
class Judgement:
    """One entry of the ledger; `when` is YYYY-MM-DD.

    `into`, `articles` (ids) and `mentions` (IRIs of spans, `<article>#char=START,END`) belong to split, `change` to
    retype, `undoes` (a number) to undo.
    """

    number: int
    when: str
    by: str
    verb: Verb
    subjects: tuple[Subject, ...] = ()
    into: Subject | None = None
    articles: tuple[str, ...] = ()
    mentions: tuple[str, ...] = ()
    change: Change | None = None
    undoes: int | None = None
    why: str = ""


def in_force(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """The judgements that count, in order: without those undone, and without the undos themselves.

    An undo may be undone; then what it undid counts again.
    """
    found = tuple(judgements)
    undone: set[int] = set()
    # From the last: whether an undo counts is known before what it undoes is looked at.
    for judgement in reversed(found):
        if judgement.verb is Verb.UNDO and judgement.undoes is not None and judgement.number not in undone:
            undone.add(judgement.undoes)
    return tuple(j for j in found if j.verb is not Verb.UNDO and j.number not in undone)


def digest(judgements: Iterable[Judgement]) -> str:
    """The SHA-256 of what is in force; empty where nothing is."""
    held = tuple(judgements)
    return hashlib.sha256(msgspec.json.encode(held)).hexdigest() if held else ""


def entity_subject(entity: Entity) -> Subject:
    """An entity as the subject of a judgement."""
    return Subject(
        entity.id,
        entity.label,
        entity.type,
        entity.subtype,
        entity.country,
        entity.sector,
        located=entity.location is not None,
    )
