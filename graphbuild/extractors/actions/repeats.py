"""One act that a sentence tells twice: "issued an appeal, urging them to stop", "held talks to discuss the border",
"was arrested and jailed", "blocked the road in protest".
"""

from __future__ import annotations

from graphbuild.extractors.actions.found import Found
from graphbuild.extractors.actions.light import governor
from graphbuild.extractors.actions.scenes import SUBJECTS
from graphbuild.extractors.arguments import OBJECTS
from graphbuild.extractors.mentions import Mention
from graphbuild.extractors.syntax import Syntax
from graphbuild.records import EventType, Form

# Whoever says, marches or helps and tells with a participle or an infinitive what for, does it once.
RETOLD = frozenset({EventType.REQUEST, EventType.THREATEN, EventType.PROTEST, EventType.CONSULT, EventType.AGREE})
JOINED = frozenset({EventType.AID, EventType.ACCUSE, EventType.REJECT, EventType.SUPPORT, EventType.COERCE})
TOPICAL = frozenset({"discuss", "debate", "negotiate", "talk", "confer"})


def without_repeats(s: Syntax, events: list[Found]) -> list[Found]:
    """The events without those that tell an act of the same sentence again; that one has their roles too."""
    by_word = _by_word(s, events)
    gone = set()
    for event in events:
        told = by_word.get((_above(s, event), event.type)) if event.type in RETOLD | JOINED else None
        if told is not None and told is not event and id(told) not in gone and _is_again(s, told, event):
            gone.add(id(event))
            _tell_with(s, told, event)
            by_word[event.trigger.head, event.type] = told
    return [e for e in events if id(e) not in gone]


def _by_word(s: Syntax, events: list[Found]) -> dict[tuple[int, EventType | None], Found]:
    """Events by their word, and those of nouns by the verb that carries them ("held talks")."""
    found = {(e.trigger.head, e.type): e for e in events}
    for event in (e for e in events if not e.trigger.verb and e.type in RETOLD | JOINED):
        found.setdefault((governor(s, event.trigger.head), event.type), event)
    return found


def _above(s: Syntax, event: Found) -> int:
    """The word that the event hangs on; of a noun in a phrase ("in protest", "airdrops of aid") what has the phrase."""
    above = s.head[event.trigger.head]
    return s.head[above] if s.dep[event.trigger.head] == "pobj" else above


def _is_again(s: Syntax, told: Found, event: Found) -> bool:
    head, dep = event.trigger.head, s.dep[event.trigger.head]
    if s.kid(head, "neg", *SUBJECTS) is not None and dep != "conj":
        return False
    if dep == "conj":
        return event.type in JOINED and _is_joined(s, told, event)
    if dep == "pobj":
        return _is_named_again(s, told, event)
    clause = event.trigger.verb and dep in ("advcl", "xcomp", "acl") and s.kid(head, "mark") is None
    return clause and s.tag[head] in ("VB", "VBG") and event.type in RETOLD and _is_retold(s, told, event)


def _is_retold(s: Syntax, told: Found, event: Found) -> bool:
    """Does a participle or an infinitive say again what was done ("staged a strike to protest", "met to discuss")?"""
    if event.type is EventType.PROTEST:
        return True
    if event.type is EventType.AGREE:  # "voted to adopt the plan"
        return s.lemma[told.trigger.head] == "vote"
    if event.type is EventType.CONSULT:
        return s.lemma[event.trigger.head] in TOPICAL and "with" not in event.trigger.slots
    return s.tag[event.trigger.head] == "VBG" and _is_within(s, event.cast.recipients, told.cast.recipients)


def _is_named_again(s: Syntax, told: Found, event: Found) -> bool:
    """ "In protest" of whoever protests, and the aid of "airdrops of aid"."""
    prep = s.lower[s.head[event.trigger.head]]
    if event.type is EventType.PROTEST:
        return prep == "in" and told.trigger.verb
    return event.type is EventType.AID and prep == "of" and not told.trigger.verb


def _is_joined(s: Syntax, told: Found, event: Found) -> bool:
    """Are two words of one kind joined that are told of the same ("trained and armed the rebels")?"""
    same = told.mode == event.mode and told.status is event.status and told.trigger.verb is event.trigger.verb
    dated = told.when is not None and event.when is not None and told.when != event.when
    if not same or dated or s.kid(event.trigger.head, "neg", *SUBJECTS) is not None:
        return False
    first = told.trigger.head
    if event.trigger.verb and s.kid(event.trigger.head, *OBJECTS) is not None and s.kid(first, *OBJECTS) is not None:
        return False
    heads = {m.head for m in event.cast.recipients}
    return bool(heads) and heads == {m.head for m in told.cast.recipients}


def _is_within(s: Syntax, again: list[Mention], told: list[Mention]) -> bool:
    """Is nobody else addressed? "Issued an appeal, urging Mali to leave" says only then to whom."""
    known = {s.lemma[m.head] for m in told}
    return not told or all(m.form is Form.PRONOUN or s.lemma[m.head] in known for m in again)


def _tell_with(s: Syntax, told: Found, event: Found) -> None:
    """Adds what the event alone tells; what a meeting is about ("to discuss Syria") took no part in it."""
    topic = event.type is EventType.CONSULT
    for mention in event.cast.actors if not told.cast.actors else ():
        told.cast.add("actor", mention, "act told again")
    for mention in event.cast.recipients if not (told.cast.recipients or topic) else ():
        told.cast.add("recipient", mention, "act told again")
    for mention in event.cast.places if not (told.cast.places or topic) else ():
        told.cast.add("place", mention, "act told again")
    told.when = told.when or event.when
    told.amounts += [a for a in event.amounts if a not in told.amounts]
