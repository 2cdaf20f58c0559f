"""When an event was, by grammar: the time that hangs on its trigger, on what it happened in, or on the clause above."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from graphbuild import lexicon
from graphbuild.extractors.actions.around import is_meanwhile, time_around, without_restated
from graphbuild.extractors.arguments import telling
from graphbuild.extractors.dates import interval
from graphbuild.extractors.dates.values import precision
from graphbuild.extractors.syntax import Syntax
from graphbuild.extractors.triggers import Trigger
from graphbuild.records import EventType, Time

BOUNDS = frozenset({"since", "until", "till", "by", "before", "after"})
FIRST_LIGHT = frozenset({"dawn", "daybreak", "sunrise", "daylight", "midnight", "noon", "midday"})
LEVELS = 6
STOPS = frozenset({".", "!", "?", '"', "”", "''", ":", ";", ","})
SCHEDULING = frozenset({"order", "plan", "schedule", "set", "fix", "expect", "await", "face"})
# "in the early hours of Monday": the parts of a time hang where the time itself would.
PARTS = frozenset(
    {"hour", "morning", "afternoon", "evening", "night", "day", "week", "end", "start", "beginning", "middle", "course"}
)
CLIMBED = frozenset({"pobj", "dobj", "prep", "appos", "npadvmod"})
VIOLENT = frozenset({EventType.ASSAULT, EventType.COERCE})
# Days that a part of a month has, and which of its weeks a word tells; the last counts from the end.
_LENGTHS = {"hour": 1, "day": 7, "week": 7}
_EDGES = {"first": 0, "opening": 0, "second": 1, "third": 2, "last": -1, "final": -1, "closing": -1}


def dates_by_token(s: Syntax, times: tuple[Time, ...], published: date | None = None) -> dict[int, Time]:
    """Resolved times by their own word and by the token above it; what is told of "since Monday" lasts to publication.

    A time behind a name belongs to the clause around the name.
    """
    found: dict[int, Time] = {}
    times = without_restated(s, times)
    if not times:
        return found
    by_start = {idx: i for i, idx in enumerate(s.idx)}
    for time in sorted(times, key=lambda t: (t.start, -t.end)):
        first = by_start.get(time.start)
        if first is None or time.value is None or time.precision is None:
            continue
        top = _top(s, first, time.end)
        if s.lower[top + 1 : top + 2] == ["than"]:  # "a day later than planned"
            continue
        found.setdefault(top, time)
        bound = _bound(s, top)
        if bound == "since":
            time = _lasting(time, published)
        time = _of_part(s, top, time)
        if bound not in (None, "since") or not time.precision or (above := _above(s, top)) is None:
            continue
        if bound is None:
            above = _of_other_clause(s, top, above) or _of_act_below(s, top, above, time, found)
        if not (bound and _is_ranked(s, above)):
            found.setdefault(above, time)
    return found


def _top(s: Syntax, first: int, end: int) -> int:
    """The token among those of a time, from the one at first up to the character at end, that the others hang on."""
    last = first
    while last < len(s) and s.idx[last] < end:
        last += 1
    return next((i for i in range(first, last) if not first <= s.head[i] < last), first)


def _bound(s: Syntax, top: int) -> str | None:
    """ "Since Thursday", "by the end of the month": the time bounds the act and is not when it was."""
    prep = s.head[top]
    bounded = s.dep[top] == "pobj" and s.lower[prep] in BOUNDS
    # "Before dawn on Thursday" is early that day.
    return s.lower[prep] if bounded and not (s.lower[prep] == "before" and s.lower[top] in FIRST_LIGHT) else None


def _of_part(s: Syntax, top: int, time: Time) -> Time:
    """ "In the first week of March", "in the last hours of January": the days that are meant."""
    unit = s.head[s.head[top]]
    span = (
        interval(time) if time.precision == "month" and s.dep[top] == "pobj" and s.lower[s.head[top]] == "of" else None
    )
    if span is None or s.lemma[unit] not in _LENGTHS:
        return time
    length = _LENGTHS[s.lemma[unit]]
    first, last = date.fromisoformat(span.start), date.fromisoformat(span.end)
    which = next((_EDGES[s.lower[c]] for c in s.kids(unit, "amod") if s.lower[c] in _EDGES), None)
    if which is None:
        return time
    if which < 0:
        first = last - timedelta(days=length - 1)
    else:
        first += timedelta(days=7 * which)
        last = first + timedelta(days=length - 1)
    value = first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
    return replace(time, value=value, precision=precision(value))


def _is_ranked(s: Syntax, noun: int) -> bool:
    """ "The first air strikes since 2011", "the worst raid since May": one act, and now."""
    return any(s.tag[c] == "JJS" or s.lower[c] == "first" for c in s.kids(noun, "amod"))


def _lasting(time: Time, published: date | None) -> Time:
    value = f"{time.value}/{published.isoformat()}" if published else None
    return replace(time, value=value, precision=precision(value))


def _above(s: Syntax, top: int) -> int | None:
    """The token that a time hangs on; None where the time is part of a name ("the May 22 Hospital")."""
    above = s.head[top]
    if s.dep[top] in ("compound", "nummod", "nmod") and s.pos[above] == "PROPN":
        return None
    prep = ""
    if s.dep[top] == "pobj" and s.dep[above] == "prep":
        prep, above = s.lower[above], s.head[above]
    if s.pos[above] == "ADV":  # "early on Monday"
        above = s.head[above]
    if prep == "of" and s.lemma[above] in PARTS and s.dep[above] == "pobj" and s.dep[s.head[above]] == "prep":
        prep, above = s.lower[s.head[above]], s.head[s.head[above]]
    for _ in range(LEVELS):
        listed = s.dep[above] == "conj" and s.pos[s.head[above]] in ("NOUN", "PROPN")
        beside = s.dep[top] == "npadvmod" and s.dep[above] in ("pobj", "dobj") and s.lemma[above] not in lexicon.nouns()
        if prep == "of" or not (listed or s.dep[above] in CLIMBED) or not (beside or _is_timeless(s, above, prep)):
            break
        above = s.head[above]
    return above


def _of_other_clause(s: Syntax, top: int, verb: int) -> int | None:
    """Of "rebels took the town on Monday, residents said on Tuesday" and of "said on Tuesday it had taken the town" the
    verb that is left out by the parser: what was said, where a time ends that, or that of saying, where it stands
    right behind.
    """
    if (s.lemma[verb], "verb") in lexicon.reporting() and top < verb:
        speaker, told = s.kid(verb, "nsubj"), s.kid(verb, "ccomp")
        return told if speaker is not None and told is not None and told < top < speaker else None
    first = s.head[top] if s.dep[top] == "pobj" else top
    saying = s.head[verb]
    right_behind = s.dep[verb] == "ccomp" and s.left[first] == saying + 1 and s.pos[saying] == "VERB"
    return saying if right_behind and (s.kid(verb, "nsubj", "nsubjpass") or 0) > top else None


def _of_act_below(s: Syntax, top: int, verb: int, time: Time, found: dict[int, Time]) -> int:
    """The act told last before a time that cannot be the verb's, else the verb.

    "On Tuesday condemned the raid on a market on Monday": the verb has its day. "Has claimed the raid on Monday": what
    a perfect tells has none.
    """
    other = found.get(verb)
    if top < verb or time.value is None or not (_is_perfect(s, verb) if other is None else _differ(other, time)):
        return verb
    below = (i for i in range(top - 1, verb, -1) if _is_act(s, i) and verb in s.ancestors(i))
    return next(below, verb)


def _differ(one: Time, other: Time) -> bool:
    days = one.precision == other.precision == "day"
    return days and one.value is not None and other.value is not None and one.value[:10] != other.value[:10]


def _is_perfect(s: Syntax, verb: int) -> bool:
    return s.tag[verb] == "VBN" and any(s.lower[c] in ("has", "have") for c in s.kids(verb, "aux"))


def _is_act(s: Syntax, i: int) -> bool:
    """A noun of an act, or a verb of what somebody says, denies or regrets."""
    if s.pos[i] == "NOUN":
        return any(reading.type in VIOLENT for reading in lexicon.nouns().get(s.lemma[i], ()))
    return s.pos[i] == "VERB" and s.dep[i] in ("xcomp", "ccomp", "pcomp", "relcl")


def _is_timeless(s: Syntax, i: int, prep: str) -> bool:
    """A name, a body of people, a building or a weapon, or a preposition: nothing that has a time of its own.

    Behind an object "on Monday" tells of the verb ("spread leaflets on Monday", "hit targets in the city on Monday").
    """
    lemma = s.lemma[i]
    if lemma in lexicon.nouns():
        return False
    if lemma == "time" and s.lower[s.head[i]] == "for":  # "for the first time in August"
        return True
    if prep == "on" and s.dep[i] in ("dobj", "pobj"):
        return True
    things = lexicon.agents(), lexicon.facilities(), lexicon.equipment()
    return s.pos[i] in ("PROPN", "ADP") or (s.pos[i] == "NOUN" and any(lemma in table for table in things))


def when(
    s: Syntax, trigger: Trigger, dated: dict[int, Time], published: date | None = None, *, yet: bool = False
) -> Time | None:
    """The time that hangs on the trigger, or on the clause above it as long as that tells no other act and no
    speech; `yet` tells that the act is yet to come, and was not when it was decided on.
    """
    token = trigger.head
    for _ in range(LEVELS):
        found = _at(s, token, dated) or (_of_last_conjunct(s, token, dated) if trigger.verb else None)
        if found is not None:
            return found
        above = s.head[token]
        if "toll" in (s.lemma[token], s.lemma[above]):  # "the toll from the attack rose on Monday"
            return None
        if above == token or s.dep[token] in ("ccomp", "parataxis", "relcl") or _own_time(s, token):
            return time_around(s, token, above, dated, published)
        speech = (s.lemma[above], "verb") in lexicon.reporting() and s.pos[above] == "VERB"
        if speech and s.dep[token] != "conj":  # "said on Monday that ... and demanded": who speaks acts the same day
            return None
        if yet and _is_decided(s, token, above):
            return None
        token = above
    return None


def _is_decided(s: Syntax, act: int, verb: int) -> bool:
    """ "Approved the withdrawal on Monday", "agreed on Monday to leave": the day is that of the decision."""
    past = s.tag[verb] == "VBD" or any(s.lower[c] in ("has", "have", "had") for c in s.kids(verb, "aux"))
    governed = s.dep[act] in ("xcomp", "advcl", "ccomp") or (s.dep[act] == "dobj" and s.lemma[verb] not in SCHEDULING)
    return past and s.pos[verb] == "VERB" and governed


def _at(s: Syntax, token: int, dated: dict[int, Time]) -> Time | None:
    """The time of a token itself, of what it happened in, or of a noun beside it that is a time."""
    if token in dated:
        return dated[token]
    if (occasion := next((p for p in _occasions(s, token) if p in dated), None)) is not None:
        return dated[occasion]
    for c in telling(s, token) if s.pos[token] == "NOUN" else ():
        if c in dated:
            return dated[c]
    begun = s.dep[token] == "dobj" and s.lemma[s.head[token]] in lexicon.classes()["@carrying_out"]
    if begun and (aim := next((c for c in s.kids(token, "acl") if c in dated), None)) is not None:
        return dated[aim]  # "began a campaign to retake the town on Monday"
    for c in s.children[token]:
        if c in dated and s.dep[c] == "advcl" and is_meanwhile(s, c):
            return dated[c]  # "died when a bomb exploded on Saturday"
        beside = s.dep[c] in ("prep", "npadvmod") or (s.dep[c] == "dobj" and _shares_time(s, c, dated))
        if c in dated and beside and s.pos[c] in ("NOUN", "ADP"):
            return dated[c]
    return None


def _shares_time(s: Syntax, noun: int, dated: dict[int, Time]) -> bool:
    """ "Announced a truce on Tuesday": the time is of verb and object; "condemned Tuesday's raid" was later."""
    if any(s.lower[c] == "of" and any(p in dated for p in s.kids(c, "pobj")) for c in s.kids(noun, "prep")):
        return False
    return all(reading.type is not EventType.ASSAULT for reading in lexicon.nouns().get(s.lemma[noun], ()))


def _occasions(s: Syntax, verb: int) -> list[int]:
    """The event nouns that a verb's act was part of, and how they are described: "captured two soldiers in a raid on
    July 12", "killed in a raid led by X on July 12", "hit by a rocket fired on July 12".
    """
    hosts = [verb, *(t for c in s.kids(verb, "dobj", "nsubjpass") for t in s.conjuncts(c))]
    preps = [c for host in hosts for c in s.kids(host, "prep") if s.lower[c] in ("in", "during", "at")]
    nouns = [p for c in preps for p in s.kids(c, "pobj")]
    events = [p for p in nouns if s.lemma[p] in lexicon.nouns()]
    weapons = [p for c in s.kids(verb, "agent") for p in s.kids(c, "pobj") if s.lemma[p] in lexicon.equipment()]
    return events + [c for p in (*events, *weapons) for c in s.kids(p, "acl")]


def _of_last_conjunct(s: Syntax, verb: int, dated: dict[int, Time]) -> Time | None:
    """ "was hit and sunk on Tuesday": the time at the end is that of all acts that share a subject."""
    later = [c for c in s.conjuncts(verb)[1:] if s.pos[c] == "VERB"]
    if not later or any(_has_subject(s, c) or s.tag[c] != s.tag[verb] for c in later):
        return None
    return dated.get(later[-1])


def _has_subject(s: Syntax, verb: int) -> bool:
    """Not the "wounded" of "two were killed and six wounded", which shares the auxiliary and what stands behind it."""
    elliptic = s.tag[verb] == "VBN" and s.kid(verb, "aux", "auxpass", "dobj") is None
    return s.kid(verb, "nsubj", "nsubjpass") is not None and not elliptic


def _own_time(s: Syntax, token: int) -> bool:
    """Whether an adverbial clause has a time of its own: all have but a bare participle ("..., killing 13")."""
    participle = s.tag[token] in ("VBG", "VBN") and s.kid(token, "mark", "aux", "nsubj") is None
    return s.dep[token] == "advcl" and not participle


def not_until(s: Syntax, verb: int, dated: dict[int, Time]) -> Time | None:
    """ "Did not return until 5 July": it was then."""
    if not any(s.lower[c] == "did" for c in s.kids(verb, "aux")):
        return None
    ends = s.behind(verb, "until", "till")
    return next((dated[p] for p in ends if p in dated), None)


def headline_sentences(s: Syntax) -> frozenset[int]:
    """Sentences without a final stop that stand alone on a line: headlines, where the present tense tells the past."""
    found = set()
    for n, (a, b) in enumerate(s.bounds[:3]):
        words = [i for i in range(a, b) if s.pos[i] != "SPACE"]
        if words and s.text[words[-1]] not in STOPS and len(words) <= 20:
            found.add(n)
    return frozenset(found)
