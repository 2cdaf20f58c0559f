"""Somebody or something in a role of a happening, and whether two reports mean the same one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import IntEnum, StrEnum
from itertools import product

import msgspec

from graphbuild.records import EntityType

_BELONGING = re.compile(r" (?:of|from) ")
_BODIES = frozenset({EntityType.ORGANIZATION, EntityType.GROUP})


class Fit(IntEnum):
    """How two answers to one question go together."""

    APART = -1
    OPEN = 0
    NEAR = 1
    SAME = 2


class Side(StrEnum):
    """On which side of a war somebody stands, as far as a sector tells."""

    STATE = "state"
    REBEL = "rebel"
    CIVIL = "civil"


class Party(msgspec.Struct, frozen=True):
    """Somebody or something in a role; `named` where its IRI means the same in every article."""

    id: str
    words: str
    named: bool
    kind: EntityType
    subtype: str | None
    country: str | None
    side: Side | None

    @property
    def head(self) -> str:
        """The noun that says what it is: "market" of "grain market of Alsa"."""
        return _BELONGING.split(self.words, 1)[0].rpartition(" ")[2]

    @property
    def is_state(self) -> bool:
        return self.subtype == "Country"


def best(ones: Iterable[Party], others: Iterable[Party]) -> Fit:
    """The best fit of any of the ones with any of the others; OPEN where there is none of either."""
    return max((same_party(a, b) for a, b in product(ones, others)), default=Fit.OPEN)


def same_party(one: Party, other: Party) -> Fit:
    """Whether the two are one; the order makes no difference."""
    if one.id == other.id or _part_of(one, other) or _part_of(other, one):
        return Fit.SAME
    if one.country is not None and other.country is not None and one.country != other.country:
        return Fit.APART
    if _acts_for(one, other) or _acts_for(other, one):
        return Fit.SAME
    if one.side is not None and other.side is not None and one.side != other.side:
        return Fit.APART
    if not (one.named and other.named):
        return Fit.NEAR if one.words == other.words else Fit.OPEN
    compatriots = one.country is not None and one.country == other.country
    return Fit.OPEN if compatriots and (one.side or other.side) else Fit.APART


def _part_of(one: Party, other: Party) -> bool:
    """ "Islamic State fighters" act for the Islamic State."""
    return one.named and f" {one.words} " in f" {other.words} " and one.kind is EntityType.ORGANIZATION


def _acts_for(one: Party, other: Party) -> bool:
    """ "Sudan", "Sudan's government", "the transitional government of Sudan" signed: a body acts for its state."""
    body = one.kind in _BODIES and one.side is Side.STATE and one.country is not None
    governs = one.head == other.head == "government" and other.side is Side.STATE
    return body and (other.is_state or governs) and one.country == other.country
