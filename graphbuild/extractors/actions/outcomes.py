"""An attack and what it cost are one act: "opened fire on a bus, wounding four", "two men were killed when a shell hit
the market", "a mine planted by rebels killed six".
"""

from __future__ import annotations

from collections.abc import Iterator

from graphbuild.extractors.actions.found import Found
from graphbuild.extractors.actions.light import governor
from graphbuild.extractors.actions.merging import absorb
from graphbuild.extractors.actions.scenes import (
    DONE,
    SUBJECTS,
    is_elliptic,
    is_meanwhile,
    is_result,
    with_conjuncts,
)
from graphbuild.extractors.arguments import particle
from graphbuild.extractors.owners import LAUNCHING
from graphbuild.extractors.syntax import Syntax
from graphbuild.records import EventType, Form, Status

DYING = frozenset({"die", "perish"})
DAYTIMES = frozenset({"daybreak", "dawn", "dusk", "nightfall", "sunrise", "sunset", "midnight", "noon", "daylight"})
# "Executing" and "beheading" are acts of their own.
COSTING = frozenset({"kill", "wound", "injure", "hurt", "maim", "martyr"}) | DYING
# "Rebels attacked the post, and six gunmen were killed": not by themselves, it seems, but of them.
FIGHTING = ("REB", "UAF", "PRM")
AVENGING = frozenset({"avenge", "revenge", "retaliate", "respond"})
STRIKING = frozenset({"hit", "strike", "fight"})
BREACHING = frozenset({"violate", "breach", "break"})  # "violated the truce by shelling Goma"
# "Shot and wounded": the blow and what it did.
HITTING = frozenset({"shoot", "stab", "gun", "knife", "hack", "spear"})
# "Kidnapped a priest, killing his guards": two things were done.
APART = frozenset({"abduct", "sexual", "torture"})


def with_outcomes(s: Syntax, events: list[Found]) -> list[Found]:
    """The events without those that only tell what another one cost or fired; that one tells their victims too."""
    acts = _by_verb(s, events)
    causes: dict[int, Found] = {}
    for event in events:
        if event.trigger.verb and event.type is EventType.ASSAULT:
            cause = next((acts[v] for v in _explained_by(s, event) if v in acts), None)
            if cause is not None and _is_one(s, cause, event):
                causes[id(event)] = cause
    for event in events:
        cause = _first_cause(event, causes)
        if cause is not event:
            _tell_with(cause, event)
    told = {e.trigger.head for e in events}
    return [e for e in events if id(e) not in causes and not _is_answer(s, e, told)]


def _is_answer(s: Syntax, event: Found, told: set[int]) -> bool:
    """ "Hit back by seizing a ship": the answer is the seizure, and no blow."""
    verb = event.trigger.head
    answers = s.lemma[verb] in AVENGING or (s.lemma[verb] in STRIKING and particle(s, verb) == "back")
    return event.trigger.verb and answers and any(means in told for means in _means(s, verb))


def _means(s: Syntax, verb: int) -> list[int]:
    """The verbs behind "by": "killed 12 people by bombing the market"."""
    return [p for c in s.kids(verb, "prep") if s.lower[c] == "by" for p in s.kids(c, "pcomp") if s.tag[p] == "VBG"]


def _by_verb(s: Syntax, events: list[Found]) -> dict[int, Found]:
    """Assaults by the verb that tells them, or of which a noun that tells them is the object or subject."""
    acts = [e for e in events if e.type is EventType.ASSAULT]
    found = {e.trigger.head: e for e in acts if e.trigger.verb}
    for event in (e for e in acts if not e.trigger.verb):
        noun = event.trigger.head
        verb = s.head[noun] if s.dep[noun] == "nsubj" else governor(s, noun)
        found.setdefault(verb, event)
    return found


def _first_cause(event: Found, causes: dict[int, Found]) -> Found:
    seen = {id(event)}
    while (cause := causes.get(id(event))) is not None and id(cause) not in seen:
        seen.add(id(cause))
        event = cause
    return event


def _explained_by(s: Syntax, event: Found) -> Iterator[int]:
    """The verbs, nearest first, that may tell the act of which the event tells a part."""
    verb = event.trigger.head
    above, dep = s.head[verb], s.dep[verb]
    if dep in ("acl", "relcl") and s.dep[above] == "nsubj" and s.lemma[verb] in LAUNCHING:
        yield s.head[above]  # "a mine planted by rebels killed six"
    if s.lemma[verb] in BREACHING:
        yield from _means(s, verb)
    if not _is_toll(s, verb):
        return
    if dep == "advcl" and is_result(s, verb):
        yield from with_conjuncts(s, above)
    if dep == "relcl" and any(m.head == above for m in event.cast.instruments):
        yield s.head[above]  # "fired rockets that killed six"
    joined = dep == "conj" and (s.kid(verb, *SUBJECTS) is None or is_elliptic(s, verb))
    if joined and (_is_toll(s, above) or s.lemma[above] in HITTING or event.cast.instruments):
        yield from with_conjuncts(s, above)
    if dep == "conj" and _befell(s, verb) and not _has_own_scene(event):
        yield from with_conjuncts(s, above)
    yield from _means(s, verb)
    yield from _circumstances(s, verb)


def _circumstances(s: Syntax, toll: int) -> Iterator[int]:
    """The verb of "were killed when rebels shelled the town"."""
    if not _befell(s, toll):
        return
    yield from (c for verb in s.conjuncts(toll) for c in s.kids(verb, "advcl") if is_meanwhile(s, c))


def _befell(s: Syntax, toll: int) -> bool:
    """ "Six men were killed", "six men died": does it leave open who did it?"""
    subject = s.kid(toll, "nsubj" if s.lemma[toll] in DYING else "nsubjpass")
    doers = [p for c in s.kids(toll, "agent") for p in s.kids(c, "pobj") if s.entity[p] not in ("DATE", "TIME")]
    return subject is not None and all(s.lemma[p] in DAYTIMES for p in doers)


def _has_own_scene(event: Found) -> bool:
    """Is it told where the deaths were, or are those who died fighters, who may be those who attacked?"""
    fighters = any((m.sector or "").startswith(FIGHTING) for m in event.cast.recipients)
    return fighters or bool(event.cast.places)


def _is_toll(s: Syntax, verb: int) -> bool:
    """ "Killing", "wounded", "left dead"."""
    if s.lemma[verb] == "leave":
        return s.kid(verb, "oprd") is not None or s.kid(verb, "ccomp") is not None
    return s.lemma[verb] in COSTING


def _is_one(s: Syntax, cause: Found, event: Found) -> bool:
    """May both be told of one act: by the same doers, and not to them?"""
    told = cause.status in DONE and event.status in (cause.status, Status.HAPPENED, Status.NEGATED)
    if cause is event or not told or (cause.mode in APART and event.mode != cause.mode):
        return False
    if any(m.form is Form.PRONOUN for m in cause.cast.actors) and cause.trigger.head > event.trigger.head:
        return False  # "two farmers were killed when they set off a mine"
    doers = {m.head for m in cause.cast.actors}
    known = not doers or all(m.head in doers for m in event.cast.actors)
    hit = {s.lemma[m.head] for m in event.cast.recipients}
    return known and hit.isdisjoint(s.lemma[m.head] for m in cause.cast.actors)


def _tell_with(cause: Found, event: Found) -> None:
    cause.speeches = cause.speeches or event.speeches
    if event.status is Status.NEGATED:  # "without hurting anyone": nobody is a victim
        cause.amounts += [a for a in event.amounts if a not in cause.amounts]
        return
    trigger = cause.trigger
    absorb(cause, event)
    cause.trigger = trigger
