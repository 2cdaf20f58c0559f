"""When and where an event was, by what is told around it, where its own clause does not say.

Less certain than grammar: the event's confidence falls, its date quotes no words, and its rules name the ground.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graphbuild import lexicon
from graphbuild.extractors.actions.coreference.anaphors import points_back
from graphbuild.extractors.actions.found import Found
from graphbuild.extractors.actions.scenes import CASUALTIES
from graphbuild.extractors.syntax import Syntax
from graphbuild.records import EventType, Form, Status, Time

VIOLENT = frozenset({EventType.ASSAULT, EventType.COERCE})
FURTHER = frozenset({EventType.RETREAT, EventType.AID, EventType.MOBILIZE, EventType.PROTEST})
DONE = frozenset({Status.HAPPENED, Status.ALLEGED})
_FURTHER = frozenset({"another", "other", "others", "more"})
_OCCASION = frozenset({"in", "during", "by", "after"})
_BREAKS = frozenset({"earlier", "previously", "later", "meanwhile", "elsewhere", "separately", "since"})


def add_dates(s: Syntax, events: Iterable[Found], dated: dict[int, Time]) -> None:
    """Dates and places for violent acts that have none: of the sentence before."""
    violent = sorted((e for e in events if e.type in VIOLENT and e.status in DONE), key=lambda e: e.trigger.head)
    told_times = {s.sentence[i] for i in dated}
    days = _days_of_sentences(s, dated)
    _headed(s, events, dated)
    for n, event in enumerate(violent):
        if event.when is None and s.sentence[event.trigger.head] not in told_times:
            _continued(s, event, violent[:n], days)
        if not event.cast.places:
            _stayed(s, event, violent[:n])
    done = sorted((e for e in events if e.type in FURTHER and e.status in DONE), key=lambda e: e.trigger.head)
    for event in (e for e in done if e.when is None and _acts_again(e)):
        if s.sentence[event.trigger.head] not in told_times:
            _continued(s, event, violent + done, days)


def _date(event: Found, time: Time, rule: str) -> None:
    event.when, event.date_inferred = time, True
    event.rules.append(f"date: {rule}")


def _headed(s: Syntax, events: Iterable[Found], dated: dict[int, Time]) -> None:
    """ "27 May. Rebels attacked Goma.": a day that is a sentence of its own dates its paragraph."""
    days = {s.sentence[i]: time for i, time in dated.items() if _is_day(time) and _is_whole(s, s.sentence[i], time)}
    undated = [e for e in events if e.when is None and e.status in DONE and e.trigger.verb] if days else []
    for event in undated:
        first = s.sentence[event.trigger.head]
        while first not in days and _same_paragraph(s, first):
            first -= 1
        if first in days and tells_on(s, event):
            _date(event, days[first], "the day at the head of the paragraph")


def _is_whole(s: Syntax, sentence: int, time: Time) -> bool:
    """Does the time make up its sentence?"""
    first, last = s.bounds[sentence]
    words = [i for i in range(first, last) if s.pos[i] not in ("PUNCT", "SPACE")]
    return bool(words) and time.start <= s.idx[words[0]] and s.idx[words[-1]] < time.end


def _occasions(s: Syntax, verb: int) -> Iterator[int]:
    """Event nouns that a verb's act was part of, or that did it: "killed in the attack", "the blast killed"."""
    nouns = [p for c in s.kids(verb, "prep", "agent") if s.lower[c] in _OCCASION for p in s.kids(c, "pobj")]
    return (n for n in [*nouns, *s.kids(verb, "nsubj")] if s.lemma[n] in lexicon.nouns())


def _is_day(time: Time | None) -> bool:
    return time is not None and time.value is not None and time.precision == "day"


def _continued(s: Syntax, event: Found, others: list[Found], days: dict[int, Time]) -> None:
    """ "Rebels entered the town on Monday. They burned the market.": the story goes on in the paragraph."""
    head = event.trigger.head
    sentence = s.sentence[head]
    told = [e for e in others if s.sentence[e.trigger.head] in (sentence - 1, sentence) and e.trigger.head < head]
    times = [e.when for e in told] + [days.get(sentence - 1)]
    dates = {time.value[:10]: time for time in times if time is not None and time.value and _is_day(time)}
    if len(dates) != 1 or any(e.when is None for e in told if s.sentence[e.trigger.head] < sentence):
        return
    if tells_on(s, event) and _same_paragraph(s, sentence):
        _date(event, next(iter(dates.values())), "the story goes on")


def _days_of_sentences(s: Syntax, dated: dict[int, Time]) -> dict[int, Time]:
    """The day of the main verb of a sentence that names no other, by sentence; not that of who only said something."""
    named: dict[int, set[str]] = {}
    for i, time in dated.items():
        if _is_day(time):
            named.setdefault(s.sentence[i], set()).add((time.value or "")[:10])
    roots = ((i, time) for i, time in dated.items() if s.dep[i] == "ROOT" and _is_day(time))
    told = ((i, time) for i, time in roots if (s.lemma[i], "verb") not in lexicon.reporting())
    return {s.sentence[i]: time for i, time in told if len(named[s.sentence[i]]) == 1}


def _stayed(s: Syntax, event: Found, before: list[Found]) -> None:
    """ "Gunmen attacked a hotel in Goma. Another 12 people were hurt.", "The attackers killed 12.": the scene stays."""
    sentence = s.sentence[event.trigger.head]
    last = next((e for e in reversed(before) if s.sentence[e.trigger.head] == sentence - 1), None)
    if last is None or not (_adds_up(s, event) or _acts_again(event)):
        return
    if tells_on(s, event) and _same_paragraph(s, sentence):
        for mention in last.cast.places:
            event.cast.add("place", mention, "the story goes on")


def _adds_up(s: Syntax, event: Found) -> bool:
    """ "Another 12", "six others": do they add to those who were counted before?"""
    head = event.trigger.head
    counted = lexicon.counted().get(s.lemma[head]) in CASUALTIES and not event.cast.actors
    hurt = s.kids(head, "nsubjpass") if counted else []
    return any(s.lower[i] in _FURTHER for c in hurt for i in range(s.left[c], s.right[c] + 1))


def _acts_again(event: Found) -> bool:
    """ "The attackers", "they": are the doers told of as known?"""
    doers = event.cast.actors
    return bool(doers) and all(m.form is Form.PRONOUN or (m.definite and m.country is None) for m in doers)


def tells_on(s: Syntax, event: Found) -> bool:
    """Is the act the sentence's own, in the simple past, and nothing shifts the time?"""
    head = event.trigger.head
    if not event.trigger.verb or any(s.lower[c] in _BREAKS for c in s.kids(head, "advmod", "prep")):
        return False
    if not all(points_back(s, noun) for noun in _occasions(s, head)):  # "wounded in an earlier attack"
        return False
    verb = head
    while s.dep[verb] == "conj" or (s.dep[verb] == "advcl" and s.tag[verb] == "VBG" and s.kid(verb, "mark") is None):
        verb = s.head[verb]
    if any(s.lower[c] in _BREAKS for n in s.kids(verb, "nsubj", "nsubjpass") for c in s.kids(n, "amod")):
        return False  # "twelve earlier ceasefires were broken"
    main = s.dep[verb] == "ROOT" or (s.dep[verb] == "ccomp" and s.dep[s.head[verb]] == "ROOT")
    aux = {s.lower[c] for c in s.kids(verb, "aux", "auxpass")}
    return main and not aux - {"was", "were"} and s.tag[verb] in ("VBD", "VBN")


def _same_paragraph(s: Syntax, sentence: int) -> bool:
    start = s.bounds[sentence - 1][0]
    end = s.bounds[sentence][0] + 1
    return sentence > 0 and not any("\n" in word for word in s.text[start:end])
