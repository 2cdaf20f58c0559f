"""Whom an answer by force is against: "marchers threw stones and police responded with tear gas"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graphbuild import lexicon
from graphbuild.extractors.actions.addressees import particled
from graphbuild.extractors.actions.before import clause_before
from graphbuild.extractors.actions.found import Found
from graphbuild.extractors.actions.light import governor
from graphbuild.extractors.actions.scenes import is_meanwhile
from graphbuild.extractors.mentions import Mention, MentionIndex, is_party
from graphbuild.extractors.owners import authors, possessors
from graphbuild.extractors.syntax import PASSIVE_SUBJECTS, SUBJECTS, Syntax
from graphbuild.records import EventType, Status

HOSTILE = frozenset({EventType.ASSAULT, EventType.COERCE, EventType.PROTEST, EventType.MOBILIZE})
DONE = frozenset({Status.HAPPENED, Status.ONGOING, Status.ALLEGED, Status.HABITUAL})


def add_answers(s: Syntax, events: list[Found], index: MentionIndex) -> None:
    """Gives an answer by force that names nobody those whose act is answered."""
    answering = lexicon.classes()["@answering"]
    for event in events:
        verb = event.trigger.head
        if event.type is not EventType.ASSAULT or not event.trigger.verb or event.cast.recipients:
            continue
        if particled(s, verb) in answering:
            for mention in _behind_to(s, event, index) or _doers(event, _answered(s, verb, events)):
                event.cast.add("recipient", mention, "whose act is answered")


def _behind_to(s: Syntax, event: Found, index: MentionIndex) -> list[Mention]:
    """ "Responded to rocket fire from Gaza", "responded to Hamas's rockets"."""
    tokens = event.trigger.slots.get("prep_to", [])
    return [m for t in tokens for m in authors(s, t, index) or possessors(s, t, index)]


def _answered(s: Syntax, verb: int, events: Iterable[Found]) -> list[Found]:
    """The hostile acts of the clause that the answer is told behind: of time below it, joined to it or before it."""
    below = [c for c in s.kids(verb, "advcl") if is_meanwhile(s, c)]
    before = clause_before(s, verb)
    clauses = set(below or ([before] if before is not None else []))
    return [e for e in events if e.type in HOSTILE and e.status in DONE and not clauses.isdisjoint(_around(s, e))]


def _around(s: Syntax, event: Found) -> Iterator[int]:
    """The verbs that the event is told by, and that are joined before it by the same subject."""
    head = event.trigger.head
    verb = head if event.trigger.verb else governor(s, head)
    while verb >= 0:
        yield verb
        joined = s.dep[verb] in ("conj", "xcomp") or (s.dep[verb] == "advcl" and s.tag[verb] == "VBG")
        verb = s.head[verb] if joined and s.kid(verb, *SUBJECTS, *PASSIVE_SUBJECTS) is None else -1


def _doers(event: Found, answered: list[Found]) -> list[Mention]:
    """Who did what is answered; nobody where the one who answers is among them."""
    own = {_key(m) for m in event.cast.actors}
    found = [m for e in answered for m in e.cast.actors if is_party(m)]
    return [] if any(_key(m) in own for m in found) else found


def _key(mention: Mention) -> object:
    return mention.actor.key if mention.actor is not None else mention.name.lower()
