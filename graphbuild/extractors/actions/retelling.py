"""When and where an event was, by what is told around it, where its own clause does not say.

Less certain than grammar: the event's confidence falls, its date quotes no words, and its rules name the ground.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graphbuild import lexicon
from graphbuild.extractors.actions.found import Found
from graphbuild.extractors.syntax import Syntax
from graphbuild.records import EventType, Form, QuantityKind, Status, Time

CASUALTIES = frozenset({QuantityKind.KILLED, QuantityKind.WOUNDED})
VIOLENT = frozenset({EventType.ASSAULT, EventType.COERCE})
DONE = frozenset({Status.HAPPENED, Status.ALLEGED})
# How many sentences back "the attack" may have been told.
REACH = 4
_BY_MODE = {"abduct": QuantityKind.CAPTURED, "assassinate": QuantityKind.KILLED}
_FURTHER = frozenset({"another", "other", "others", "more"})
_OCCASION = frozenset({"in", "during", "by", "after"})
_BREAKS = frozenset({"earlier", "previously", "later", "meanwhile", "elsewhere", "separately", "since"})


def add_dates(s: Syntax, events: Iterable[Found], dated: dict[int, Time]) -> None:
    """Dates and places for violent acts that have none: of the same act told twice, of "the attack", of the sentence
    before.
    """
    violent = sorted((e for e in events if e.type in VIOLENT and e.status in DONE), key=lambda e: e.trigger.head)
    _retold(s, violent)
    told_times = {s.sentence[i] for i in dated}
    _headed(s, events, dated)
    for n, event in enumerate(violent):
        if event.when is None or not event.cast.places:
            _resumed(s, event, violent[:n])
        if event.when is None and s.sentence[event.trigger.head] not in told_times:
            _continued(s, event, violent[:n])
        if not event.cast.places:
            _stayed(s, event, violent[:n])


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
        if first in days and _tells_on(s, event):
            _date(event, days[first], "the day at the head of the paragraph")


def _is_whole(s: Syntax, sentence: int, time: Time) -> bool:
    """Does the time make up its sentence?"""
    first, last = s.bounds[sentence]
    words = [i for i in range(first, last) if s.pos[i] not in ("PUNCT", "SPACE")]
    return bool(words) and time.start <= s.idx[words[0]] and s.idx[words[-1]] < time.end


def _retold(s: Syntax, events: list[Found]) -> None:
    """Somebody is killed, or taken, once: all that tell of it mean one day, where those that name it agree."""
    days: dict[tuple[str, str], set[str]] = {}
    times: dict[tuple[str, str], Time] = {}
    for event in (e for e in events if e.when is not None and e.when.precision == "day"):
        for key in _fates(s, event):
            assert event.when is not None and event.when.value is not None
            days.setdefault(key, set()).add(event.when.value[:10])
            times[key] = event.when
    for event in (e for e in events if e.when is None):
        found = next((key for key in _fates(s, event) if len(days.get(key, ())) == 1), None)
        if found is not None:
            _date(event, times[found], "the same act told elsewhere")


def _fates(s: Syntax, event: Found) -> Iterator[tuple[str, str]]:
    """Named people and what befell them: killed, captured."""
    kind = lexicon.counted().get(s.lemma[event.trigger.head])
    kind = kind or _BY_MODE.get(event.mode or "")
    if kind in (QuantityKind.KILLED, QuantityKind.CAPTURED):
        yield from ((s.lower[m.head], kind) for m in event.cast.recipients if m.form is Form.NAME)


def _resumed(s: Syntax, event: Found, before: list[Found]) -> None:
    """ "Two people died in the attack": the attack that was told last, unless it is told to be another."""
    head = event.trigger.head
    nouns = [*_occasions(s, head)] if event.trigger.verb else [head]
    if not any(_points_back(s, noun) for noun in nouns) or s.kid(head, "relcl", "acl") is not None:
        return
    last = next((e for e in reversed(before) if s.sentence[e.trigger.head] < s.sentence[head]), None)
    near = last is not None and s.sentence[head] - s.sentence[last.trigger.head] <= REACH
    if not near or last is None or not (event.trigger.verb or _compatible(s, event, last)):
        return
    rule = f"the {s.lemma[last.trigger.head]} told before"
    if event.when is None and last.when is not None and _is_day(last.when):
        _date(event, last.when, rule)
    if not event.cast.places and event.status in DONE:
        for mention in last.cast.places:
            event.cast.add("place", mention, rule)


def _occasions(s: Syntax, verb: int) -> Iterator[int]:
    """Event nouns that a verb's act was part of, or that did it: "killed in the attack", "the blast killed"."""
    nouns = [p for c in s.kids(verb, "prep", "agent") if s.lower[c] in _OCCASION for p in s.kids(c, "pobj")]
    return (n for n in [*nouns, *s.kids(verb, "nsubj")] if s.lemma[n] in lexicon.nouns())


def _points_back(s: Syntax, noun: int) -> bool:
    definite = any(s.lower[c] in ("the", "this", "that") for c in s.kids(noun, "det"))
    if s.dep[noun] == "nsubj" and any(s.lower[c] in ("has", "have") for c in s.kids(s.head[noun], "aux")):
        return False  # "the fighting has killed 800"
    return definite and s.tag[noun] == "NN" and s.kid(noun, "amod", "nummod") is None


def _compatible(s: Syntax, event: Found, last: Found) -> bool:
    """Does the noun name nobody but those who did the act told before, and to whom it was done?"""
    known = {s.lemma[m.head] for m in last.cast.recipients + last.cast.places}
    doers = {s.lemma[m.head] for m in last.cast.actors} or {s.lemma[m.head] for m in event.cast.actors}
    return all(s.lemma[m.head] in known for m in event.cast.recipients) and all(
        s.lemma[m.head] in doers for m in event.cast.actors
    )


def _is_day(time: Time | None) -> bool:
    return time is not None and time.value is not None and time.precision == "day"


def _continued(s: Syntax, event: Found, before: list[Found]) -> None:
    """ "Rebels entered the town on Monday. They burned the market.": the story goes on in the paragraph."""
    head = event.trigger.head
    sentence = s.sentence[head]
    told = [e for e in before if s.sentence[e.trigger.head] in (sentence - 1, sentence)]
    dates = {e.when.value[:10]: e.when for e in told if e.when is not None and e.when.value and _is_day(e.when)}
    if len(dates) != 1 or any(e.when is None for e in told if s.sentence[e.trigger.head] < sentence):
        return
    if _tells_on(s, event) and _same_paragraph(s, sentence):
        _date(event, next(iter(dates.values())), "the story goes on")


def _stayed(s: Syntax, event: Found, before: list[Found]) -> None:
    """ "Gunmen attacked a hotel in Goma. Another 12 people were hurt.", "The attackers killed 12.": the scene stays."""
    sentence = s.sentence[event.trigger.head]
    last = next((e for e in reversed(before) if s.sentence[e.trigger.head] == sentence - 1), None)
    if last is None or not (_adds_up(s, event) or _acts_again(event)):
        return
    if _tells_on(s, event) and _same_paragraph(s, sentence):
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


def _tells_on(s: Syntax, event: Found) -> bool:
    """Is the act the sentence's own, in the simple past, and nothing shifts the time?"""
    head = event.trigger.head
    if not event.trigger.verb or any(s.lower[c] in _BREAKS for c in s.kids(head, "advmod", "prep")):
        return False
    if not all(_points_back(s, noun) for noun in _occasions(s, head)):  # "wounded in an earlier attack"
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
