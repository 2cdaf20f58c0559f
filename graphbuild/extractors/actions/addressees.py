"""Towards whom a speech act or protest is, where the verb itself does not say."""

from __future__ import annotations

from graphbuild.extractors.actions.found import Found
from graphbuild.extractors.arguments import verb_slots
from graphbuild.extractors.mentions import Mention, MentionIndex, is_party
from graphbuild.extractors.owners import answerable
from graphbuild.extractors.syntax import Syntax
from graphbuild.records import EventType

TOWARDS = frozenset({EventType.THREATEN, EventType.REJECT, EventType.AGREE, EventType.CONCEDE})


def add_addressees(s: Syntax, events: list[Found], index: MentionIndex) -> None:
    """A promise, threat or refusal without an addressee is towards whom its content is towards ("agreed to
    aid Mali").
    """
    verbs = {e.trigger.head: e for e in events if e.trigger.verb}
    for event in events:
        if event.cast.recipients:
            continue
        if event.type is EventType.REQUEST and event.trigger.verb:
            _asked(s, event, index)
        if event.type is EventType.PROTEST:
            _protested(s, event, events, index)
        if event.type not in TOWARDS:
            continue
        for c in event.trigger.slots.get("comp", []) if event.trigger.verb else s.kids(event.trigger.head, "acl"):
            inner = verbs.get(c)
            for mention in inner.cast.recipients if inner is not None else _touched(s, c, index):
                event.cast.add("recipient", mention, "towards whom its content is")


def _touched(s: Syntax, verb: int, index: MentionIndex) -> list[Mention]:
    """Actors that a verb of no known type is done to or with ("pledged to work with China")."""
    slots = verb_slots(s, verb)
    tokens = [
        t
        for k in ("obj", "iobj", "prep_with", "prep_to", "prep_for", "prep_against", "prep_from")
        for t in slots.get(k, [])
    ]
    return [m for t in tokens if (m := index.at(t)) is not None and is_party(m)][:2]


def _asked(s: Syntax, event: Found, index: MentionIndex) -> None:
    """ "demanded that the minister resign": who is asked is the subject of what is demanded."""
    for c in event.trigger.slots.get("comp", []):
        for token in verb_slots(s, c).get("subj", []) if s.dep[c] == "ccomp" else []:
            mention = index.at(token)
            if mention is not None and is_party(mention):
                event.cast.add("recipient", mention, "who is asked")


def _protested(s: Syntax, event: Found, events: list[Found], index: MentionIndex) -> None:
    """Against whom a protest is: "in protest of X's refusal", "calling for the removal of X"."""
    head = event.trigger.head
    for token in event.trigger.slots.get("prep_in", []) + event.trigger.slots.get("in", []):
        if s.lemma[token] == "protest":
            for mention in answerable(s, token, index):
                event.cast.add("recipient", mention, "in protest of")
    for other in events:
        if (
            other.type in (EventType.REQUEST, EventType.ACCUSE)
            and s.head[other.trigger.head] == head
            and not event.cast.recipients
        ):
            for mention in other.cast.recipients:
                event.cast.add("recipient", mention, "whom the protest calls on")
