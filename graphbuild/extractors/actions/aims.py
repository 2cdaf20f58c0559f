"""Whom an act of violence is against, where that is told of the war it is part of or of its aim."""

from __future__ import annotations

from graphbuild.extractors.actions.found import Found
from graphbuild.extractors.actions.light import governor
from graphbuild.extractors.arguments import verb_slots
from graphbuild.extractors.mentions import Mention, MentionIndex, is_party
from graphbuild.extractors.owners import is_violence
from graphbuild.extractors.syntax import SUBJECTS, Syntax
from graphbuild.extractors.traits import content
from graphbuild.records import EntityType, EventType

TRIES = frozenset({"attempt", "bid", "effort", "order"})
VIOLENT = frozenset({EventType.ASSAULT, EventType.COERCE})


def add_aims(s: Syntax, events: list[Found], index: MentionIndex) -> None:
    """The recipients of "an offensive to retake Tiko" and of "an attack in its war with Chad", and of "called up
    reservists for a war against Chad"."""
    verbs = {e.trigger.head: e for e in events if e.trigger.verb and e.type in VIOLENT}
    for event in events:
        if event.type in (EventType.ASSAULT, EventType.MOBILIZE) and not event.cast.recipients:
            for mention in _foes(s, event, index) or _aimed_at(s, event, verbs) or _dispersed(s, event, index):
                event.cast.add("recipient", mention, "aim or foe of the act")


def _foes(s: Syntax, event: Found, index: MentionIndex) -> list[Mention]:
    slots = event.trigger.slots
    words = ("in", "prep_in") if event.type is EventType.ASSAULT else ("for", "prep_for")
    wars = [t for word in words for t in slots.get(word, []) if is_violence(s, t)]
    behind = [p for t in wars for p in s.behind(t, "with", "against")]
    return [m for p in behind if (m := index.at(p)) is not None and is_party(m)]


def _purposes(s: Syntax, noun: int) -> list[int]:
    """What an act is for: "an operation to retake Tiko", which the parser may take for a relative clause."""
    return s.kids(noun, "acl") + [c for c in s.kids(noun, "relcl") if s.tag[c] == "VB" and s.kid(c, "aux") is not None]


def _aimed_at(s: Syntax, event: Found, verbs: dict[int, Found]) -> list[Mention]:
    head = event.trigger.head
    above = head if event.trigger.verb else governor(s, head)
    aims = _attempts(s, head) if event.trigger.verb else _purposes(s, head)
    if above >= 0 and (event.trigger.verb or above not in verbs):
        aims += [c for c in s.kids(above, "advcl", "xcomp") if s.tag[c] == "VB" and s.kid(c, "mark") is None]
    if above == head and _is_means(s, event):
        aims.append(s.head[head])
    return [m for c in aims if c in verbs for m in verbs[c].cast.recipients]


def _attempts(s: Syntax, verb: int) -> list[int]:
    """ "Opened fire in an attempt to disperse marchers": for what an act is done."""
    tries = [t for t in s.behind(verb, "in") if s.lemma[t] in TRIES]
    return [c for t in tries for c in s.kids(t, "acl", "relcl") if s.tag[c] == "VB"]


def _is_means(s: Syntax, event: Found) -> bool:
    """ "Police, firing tear gas, drove back the marchers": by which weapons the act around it was done."""
    verb = event.trigger.head
    bare = s.tag[verb] == "VBG" and s.dep[verb] == "advcl" and s.kid(verb, "mark", *SUBJECTS) is None
    return bare and bool(event.cast.instruments) and "prep_into" not in event.trigger.slots  # "firing into the air"


def _dispersed(s: Syntax, event: Found, index: MentionIndex) -> list[Mention]:
    """ "Used tear gas to keep marchers from the palace": the crowd that is held back."""
    if event.mode != "crowd-control" or not event.trigger.verb:
        return []
    clauses = [c for c in s.kids(event.trigger.head, "advcl", "xcomp") if s.tag[c] == "VB"]
    held = [t for c in clauses for t in verb_slots(s, c).get("obj", [])]
    found = (index.at(content(s, t)) for t in held)  # "to disperse hundreds of marchers"
    return [m for m in found if m is not None and m.type is EntityType.GROUP]
