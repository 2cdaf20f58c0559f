"""Acts that are told as the act above them is: what ends, is awaited, helps, or stands beside it as a participle."""

from __future__ import annotations

from collections.abc import Callable

from graphbuild import lexicon
from graphbuild.extractors.arguments import OBJECTS, is_ranked
from graphbuild.extractors.arguments.control import given_time
from graphbuild.extractors.owners import is_help
from graphbuild.extractors.status.clauses import WOULD, negated, verb_status
from graphbuild.extractors.status.governors import FUTURE
from graphbuild.extractors.status.present import Finding
from graphbuild.extractors.syntax import Syntax
from graphbuild.records import Status

FACTUAL = frozenset({Status.HAPPENED, Status.ONGOING, Status.HABITUAL})
OPEN_ENDED = frozenset({Status.REQUESTED, Status.CONDITIONAL, Status.THREATENED})
UNDONE = OPEN_ENDED | {Status.PLANNED}
UNREAL = UNDONE | {Status.ALLEGED}
AWAITING = frozenset({"until", "till", "before", "unless", "once"})
# The status of the event at a token (of a verb, or else of a noun) that governs the one asked for.
Told = Callable[[int, bool], Finding]


def ended(s: Syntax, head: int, i: int, told: Told) -> Finding | None:
    """ "stopped its shelling" tells of shelling; "agreed to stop its shelling" of one that still goes on."""
    word = lexicon.status_words().get((s.lemma[head], "ending"))
    gerund = s.dep[i] == "xcomp" and s.tag[i] == "VBG"
    named = s.dep[i] in (*OBJECTS, "nsubjpass") and not any(s.lower[c] in ("a", "an", "any") for c in s.kids(i, "det"))
    if word is None or s.pos[head] != "VERB" or not (gerund or named):
        return None
    upper = told(head, True)[0]
    over = upper in FACTUAL or upper is Status.NEGATED
    return (Status.HAPPENED if over else Status(word.status)), s.lemma[head]


def end_of(s: Syntax, noun: int, prep: int, told: Told) -> Finding | None:
    """ "announced a halt to attacks" tells of attacks; "called for an end to attacks" of those that go on."""
    word = lexicon.status_words().get((s.lemma[noun], "ending"))
    if word is None or s.pos[noun] != "NOUN" or s.lower[prep] not in ("to", "of"):
        return None
    upper = told(noun, False)[0]
    over = upper in FACTUAL or upper is Status.NEGATED
    return (Status.HAPPENED if over else Status(word.status)), s.lemma[noun]


def as_first(s: Syntax, doer: int, told: Told) -> Finding:
    """ "Was the first state to recognise it" did; "will be the first" is to, and "hardly the first" did."""
    above = told(s.head[doer], True) if s.dep[doer] == "attr" else None
    yet = above is not None and above[0] not in FACTUAL and above[0] is not Status.NEGATED
    return above if yet and above is not None else (Status.HAPPENED, "the first to")


def told_by_infinitive(s: Syntax, head: int, i: int, told: Told) -> Finding | None:
    """ "Entered the town, only to withdraw", "became the second state, after Mali, to recognise it": done."""
    if given_time(s, head):
        return Status.REQUESTED, "time to"
    first = s.left[i]
    if s.lower[first] == "only" and s.lower[first + 1] == "to" and s.text[first - 1] == ",":
        return told(head, True)
    noun = s.kid(head, "attr")
    ranked = noun is not None and noun < i and is_ranked(s, noun)
    return as_first(s, noun, told) if ranked and noun is not None else None


def is_unreal(s: Syntax, noun: int, told: Told) -> bool:
    """ "Would regard any troops sent there as targets": is what is done to them still to come?"""
    verb = s.head[noun]
    governed = s.dep[noun] in (*OBJECTS, "nsubj", "nsubjpass") and s.pos[verb] in ("VERB", "AUX")
    return governed and told(verb, True)[0] in UNDONE


def awaited(s: Syntax, head: int, i: int, told: Told) -> Finding | None:
    """ "would not leave until the town was retaken", "no talks before the leaders were arrested": yet to happen."""
    if not any(s.lower[m] in AWAITING for m in s.kids(i, "mark", "advmod")) or s.pos[head] not in ("VERB", "AUX"):
        return None
    denied = any(negated(s, c) for c in s.kids(head, "attr", *OBJECTS))
    upper = Status.NEGATED if denied else told(head, True)[0]
    future = any(s.lower[c] in WOULD | FUTURE for c in s.kids(head, "aux"))
    awaited = upper in (Status.PLANNED, Status.CONDITIONAL, Status.THREATENED) or (upper is Status.NEGATED and future)
    return (Status.CONDITIONAL, "until then") if awaited else None


def beside(s: Syntax, head: int, i: int, told: Told) -> Finding | None:
    """A participle behind a verb is told as that verb is: "vowed to take the city, killing all who resist"."""
    if s.tag[i] != "VBG" or i < head or s.kid(i, "mark", "aux", "nsubj", "nsubjpass") is not None:
        return None
    if s.pos[head] != "VERB" or (s.lemma[i], "verb") in lexicon.reporting():
        return None
    act = next((c for c in s.kids(head, "xcomp") if head < c < i), head)
    upper = told(act, True)
    return upper if upper[0] in UNREAL else None


def as_helped(s: Syntax, prep: int, told: Told) -> Finding | None:
    """ "Will rebuild the bridge with help from Mali": the help is as yet to come as what it is for."""
    if s.lower[prep] != "with" or not any(is_help(s, p) for p in s.kids(prep, "pobj")):
        return None
    verb = s.head[s.head[prep]] if s.dep[s.head[prep]] in OBJECTS else s.head[prep]
    if s.pos[verb] != "VERB":
        return None
    upper = told(verb, True)
    return upper if upper[0] in UNREAL else None


def of_governor(s: Syntax, head: int, headline: bool, told: Told) -> Finding:
    """How the word that governs an event is itself told."""
    if s.pos[head] in ("VERB", "AUX"):
        return told(head, True)
    if s.pos[head] == "ADJ" and s.pos[s.head[head]] in ("VERB", "AUX"):
        return verb_status(s, s.head[head], headline) or (Status.HAPPENED, "told")
    if s.pos[head] == "NOUN":
        return told(head, False)
    return (Status.NEGATED, "negation") if negated(s, head) else (Status.HAPPENED, "told")
