"""Lasting fights that only set the scene: "helps Iraq in its war against ISIS" tells no act of the day."""

from __future__ import annotations

from graphbuild import lexicon
from graphbuild.extractors.actions.found import Found
from graphbuild.extractors.syntax import Syntax
from graphbuild.records import EventType, Status

SETTING = frozenset({"in", "for", "to", "of", "into"})
ENEMY = ("against", "with")
STOCKING = frozenset({"have", "hold", "lack", "need", "possess", "store", "stockpile"})
TOPICAL = frozenset({"discuss", "debate"})
OWN = frozenset({"its", "their", "his", "her", "our", "the"})


def is_backdrop(s: Syntax, event: Found) -> bool:
    """Is it a fight that lasts, named as what something else is done in or for ("in their fight against ISIS")?"""
    head = event.trigger.head
    if event.type is not EventType.ASSAULT or event.trigger.verb or s.lemma[head] not in lexicon.classes()["@warfare"]:
        return False
    limited = any(s.lower[c] in OWN for c in s.kids(head, "det", "poss"))
    return limited and _is_setting(s, head) and any(slot in event.trigger.slots for slot in ENEMY)


def _is_setting(s: Syntax, noun: int) -> bool:
    prep = s.head[noun]
    return s.dep[noun] == "pobj" and s.lower[prep] in SETTING and s.lower[s.head[prep]] != "part"


def set_backdrop(s: Syntax, event: Found) -> None:
    """A fight that is a backdrop goes on; it did not happen then."""
    if event.status is Status.HAPPENED and is_backdrop(s, event):
        event.status = Status.ONGOING
        event.rules.append("status: a fight that lasts")


def tells_nothing(s: Syntax, event: Found) -> bool:
    """Is it a fight of nobody named ("the battle against ISIS"), or support of nobody ("the support of his team")?"""
    if event.trigger.verb:
        return False
    if event.type is EventType.SUPPORT:
        return not event.cast.recipients
    if not event.cast.recipients and _is_stock_or_topic(s, event):
        return True
    return not event.cast.actors and (is_backdrop(s, event) or _is_subject(s, event))


def _is_stock_or_topic(s: Syntax, event: Found) -> bool:
    """ "Had ample supplies": nobody gives them; "discussed conflicts with the leaders": they are not at war."""
    noun = event.trigger.head
    while s.dep[noun] == "pobj" and s.lower[s.head[noun]] == "of":
        noun = s.head[s.head[noun]]
    verb = s.lemma[s.head[noun]] if s.dep[noun] == "dobj" else ""
    return verb in (STOCKING if event.type is EventType.AID else TOPICAL if event.type is EventType.ASSAULT else ())


def _is_subject(s: Syntax, event: Found) -> bool:
    """ "The battle against ISIS has cost much money"."""
    head = event.trigger.head
    lasts = event.type is EventType.ASSAULT and s.lemma[head] in lexicon.classes()["@warfare"]
    return lasts and "against" in event.trigger.slots and s.dep[head] == "nsubj" and event.when is None
