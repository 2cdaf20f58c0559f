"""Which acts a text tells of: those that somebody does or suffers, those counted, and those told without anybody."""

from __future__ import annotations

from collections.abc import Iterable

from graphbuild.extractors.actions.asked_for import agreed_or_asked
from graphbuild.extractors.actions.backdrop import tells_nothing
from graphbuild.extractors.actions.bare import told_bare
from graphbuild.extractors.actions.found import Found
from graphbuild.extractors.actions.merging import CASUALTIES
from graphbuild.extractors.actions.occasions import told_by_the_way
from graphbuild.extractors.mentions import TEAM
from graphbuild.extractors.syntax import Syntax
from graphbuild.records import EventType, QuantityKind

SPOKEN = frozenset(
    {EventType.REQUEST, EventType.ACCUSE, EventType.SUPPORT, EventType.REJECT, EventType.THREATEN, EventType.AGREE}
)
# An act that a noun tells of is told by its toll or by how often it was done ("carried out 30 strikes").
COUNTED = (*CASUALTIES, QuantityKind.STRIKES)


def told_of(s: Syntax, events: Iterable[Found]) -> list[Found]:
    """Those of the events that are told as acts; `bare` is set on those that nobody is named or counted for."""
    told: list[Found] = []
    rest: list[Found] = []
    for event in (e for e in events if _may_be_told(e, s)):
        (told if _is_told(event, s) else rest).append(event)
    return told + told_by_the_way(s, rest, told) + agreed_or_asked(s, rest, told)


def _may_be_told(event: Found, s: Syntax) -> bool:
    """Is it an act of its kind at all, whoever is told of?"""
    roles = event.cast
    if "status: capacity" in event.rules and not roles.recipients:
        return False  # "the will to fight"
    if any(m.subtype == TEAM for m in (*roles.actors, *roles.recipients)):
        return False  # "Kenya defeated Uganda 2-1"
    return not tells_nothing(s, event)


def _is_told(event: Found, s: Syntax) -> bool:
    """Whether anybody acts or is acted on, or at least is counted; a bomb also explodes where nobody is named."""
    event.bare = told_bare(s, event)
    counted = [kind for _, kind in event.amounts if _is_count(event, kind)]
    return bool(event.cast.actors or event.cast.recipients or counted or event.bare)


def _is_count(event: Found, kind: QuantityKind) -> bool:
    """Does the number tell of the act itself: not "condemned the annexation of four regions"?"""
    if not event.trigger.verb:
        return kind in COUNTED
    return kind is not QuantityKind.OTHER or event.type not in SPOKEN
