"""Tolls that name no act: "put the number of dead at 40", "counted 60 bodies", "with the loss of 16 men"."""

from __future__ import annotations

from collections.abc import Iterator

from graphbuild.extractors.actions.counting import TOLL_OF_DEAD
from graphbuild.extractors.actions.found import Found
from graphbuild.extractors.arguments import verb_slots
from graphbuild.extractors.attribution import Speech, speaker_at
from graphbuild.extractors.mentions import MentionIndex
from graphbuild.extractors.status.clauses import negated
from graphbuild.extractors.syntax import Syntax
from graphbuild.extractors.triggers import Trigger
from graphbuild.lexicon.entries import Reading
from graphbuild.records import Stance, Status

TOLL = Reading(TOLL_OF_DEAD, "event", None, None, (), {"dead": "recipient"}, None, "a toll that names no act")
DEAD = frozenset({"dead", "death", "killed", "fatality", "victim"})
RISING = frozenset(
    {"rise", "climb", "reach", "stand", "jump", "increase", "soar", "exceed", "pass", "grow", "top", "be"}
)
RISING |= {"surpass", "hit"}
GROWING = RISING - {"be", "hit", "pass", "top"}
STATING = frozenset({"put", "give", "set", "place", "estimate", "raise", "bring", "report", "record", "count", "list"})
STATING |= {"announce", "register", "confirm", "speak", "receive", "see", "acknowledge", "admit"}
NAMING = frozenset({"name", "list", "record", "identity"})
AMOUNTING = ("to", "at", "as")
OBJECTS = ("dobj", "attr")
CLAUSE = ("dobj", "attr", "nsubj", "nsubjpass")


def tolls(s: Syntax) -> Iterator[Trigger]:
    """The counts of dead that no act near them explains, in text order; `of` holds the numbers."""
    for i, lemma in enumerate(s.lemma):
        if lemma == "toll" or (lemma == "number" and _counts_dead(s, i)):
            numbers = _of_toll(s, i)
        elif lemma == "dead":
            numbers = _of_dead(s, i)
        elif lemma == "body" and s.tag[i] == "NNS":
            numbers = [i] if s.kid(i, "nummod") is not None and _is_stated(s, i) else []
        elif lemma == "loss":
            numbers = _of_loss(s, i)
        elif lemma == "death" and s.tag[i] == "NNS":
            numbers = _of_deaths(s, i)
        else:
            continue
        if numbers:
            first = i - 1 if lemma == "toll" and s.lower[i - 1] == "death" else i
            dead = s.behind(i, "of")
            yield Trigger(first, i + 1, i, False, TOLL, {"of": numbers, "dead": dead if lemma == "death" else []})


def with_tellers(s: Syntax, events: list[Found], index: MentionIndex) -> list[Found]:
    """The events but the tolls without a number; who states a toll claims it ("the mayor put the toll at 40")."""
    for event in (e for e in events if e.trigger.reading is TOLL):
        verb = _verb_over(s, event.trigger.head)
        if not event.speeches and s.lemma[verb] in STATING:
            event.speeches = list(_speeches(s, verb, index))
        if event.status is Status.ATTEMPTED:
            event.status = Status.HAPPENED  # "was beaten back with the loss of 16 men"
    return [e for e in events if e.trigger.reading is not TOLL or e.amounts]


def _speeches(s: Syntax, verb: int, index: MentionIndex) -> Iterator[Speech]:
    for token in verb_slots(s, verb).get("subj", []):
        speaker = speaker_at(s, token, index)
        if speaker is not None:
            yield Speech(speaker, Stance.AFFIRMS, min(verb, speaker.start), max(verb + 1, speaker.end))


def _counts_dead(s: Syntax, noun: int) -> bool:
    """ "The number of dead", "the number of people killed"."""
    inner = [p for c in s.kids(noun, "prep") if s.lower[c] == "of" for p in s.kids(c, "pobj", "pcomp")]
    return any(s.lower[p] in DEAD or s.lemma[p] in DEAD or _are_dead(s, p) for p in inner)


def _are_dead(s: Syntax, people: int) -> bool:
    return any(s.lower[c] in ("killed", "dead") for c in s.kids(people, "acl", "amod"))


def _of_toll(s: Syntax, i: int) -> list[int]:
    """The numbers of a toll: at what it is put or stands, or what it is of ("a toll of four dead")."""
    verb, behind = s.head[i], s.kids(i, "prep")
    if not _is_sure(s, verb) or any(s.lower[c] in ("from", "in") for c in behind):
        return []
    if s.lemma[i] == "toll" and any(s.lemma[c] != "death" for c in s.kids(i, "compound")):  # "the road toll"
        return []
    rises = s.dep[i] in ("nsubj", "nsubjpass") and s.lemma[verb] in RISING | STATING
    if s.lemma[i] == "toll" and (own := [p for c in behind if s.lower[c] == "of" for p in s.kids(c, "pobj")]):
        counted = [n for p in own for n in (s.kids(p, "nummod") or [p] * (s.pos[p] == "NUM"))]
        return counted if s.lemma[verb] in STATING and s.dep[i] in CLAUSE else []
    if not rises and not (s.dep[i] in OBJECTS and s.lemma[verb] in STATING):
        return []
    told = [p for c in (*s.kids(verb, "prep"), *behind) if s.lower[c] in AMOUNTING for p in s.kids(c, "pobj")]
    return told + [c for c in s.kids(verb, *OBJECTS) if c != i]


def _of_dead(s: Syntax, i: int) -> list[int]:
    """The number of "12 dead", "hundreds of dead" where it is told or there are so many; of "12 men are dead"."""
    head, dep = s.head[i], s.dep[i]
    if dep == "dobj" and (put := _of_toll(s, i)):
        return put  # "put the dead at 40"
    if dep == "acomp" and s.lemma[head] == "be":
        subjects = s.kids(head, "nsubj") if _is_sure(s, head) else []
        return [n for c in subjects for n in (s.kids(c, "nummod") or [c] * (s.pos[c] == "NUM"))]
    if dep == "amod" and s.pos[head] == "NUM" and head == i - 1:
        return [head] if _is_stated(s, head) else []
    if dep == "amod" and s.tag[head] == "NNS" and (numbers := s.kids(head, "nummod")):
        return numbers if _is_stated(s, head) else []  # "speaks of 25 dead civilians"
    if numbers := s.kids(i, "nummod"):
        return numbers if _is_stated(s, i) else []
    number = s.head[head]
    vague = dep == "pobj" and s.lower[head] == "of" and s.tag[number] == "NNS"
    return [number] if vague and s.lemma[number] not in DEAD and _is_stated(s, number) else []


def _of_loss(s: Syntax, i: int) -> list[int]:
    """The number of "for the loss of 14 men", "put its losses at 48"."""
    if s.tag[i] == "NNS":
        put = s.dep[i] == "dobj" and s.lemma[s.head[i]] in STATING
        risen = s.dep[i] == "nsubj" and s.lemma[s.head[i]] in GROWING
        return _of_toll(s, i) if put or risen else []
    if s.dep[i] != "pobj" or s.lower[s.head[i]] not in ("for", "with", "at") or not _is_sure(s, _verb_over(s, i)):
        return []
    lost = s.behind(i, "of")
    return [p for p in lost if s.lemma[p] != "life" and (s.pos[p] == "NUM" or s.kid(p, "nummod") is not None)]


def _of_deaths(s: Syntax, i: int) -> list[int]:
    """The number of "reported the deaths of 40 rebels", "could confirm only four deaths"."""
    verb = s.head[i]
    stated = s.dep[i] in (*OBJECTS, "nsubjpass") and s.lemma[verb] in STATING and not negated(s, verb)
    of = s.behind(i, "of")
    return [n for t in (i, *of) for n in s.kids(t, "nummod")] if stated else []


def among_the_dead(s: Syntax, reading: Reading) -> Iterator[Trigger]:
    """The word "dead" of whoever is told to be among them; `dead` holds who died."""
    for i, lemma in enumerate(s.lemma):
        among = s.head[i]
        be = s.head[among]
        if lemma != "dead" or s.dep[i] != "pobj" or s.lower[among] != "among" or s.lemma[be] != "be":
            continue
        subject = s.kid(be, "nsubj")
        if subject is not None and _is_sure(s, be):
            yield Trigger(i, i + 1, i, False, reading, {"dead": list(s.conjuncts(subject))})


def _is_stated(s: Syntax, number: int) -> bool:
    """Does a verb of stating or "there are" govern the number, by itself, behind "of" or as "the names of 70 dead"?"""
    verb = _verb_over(s, number)
    if s.dep[number] not in (*OBJECTS, "pobj", "nsubjpass") or not _is_sure(s, verb):
        return False
    if s.lemma[verb] == "be":
        return s.dep[number] == "attr" and s.kid(verb, "expl") is not None
    between = s.head[s.head[number]] if s.dep[number] == "pobj" else verb
    named = between == verb or (s.lemma[between] in NAMING and s.head[between] == verb)
    return s.lemma[verb] in STATING and named and (s.dep[number] != "pobj" or s.lower[s.head[number]] == "of")


def _verb_over(s: Syntax, i: int) -> int:
    return next((a for a in s.ancestors(i) if s.pos[a] in ("VERB", "AUX")), s.head[i])


def _is_sure(s: Syntax, verb: int) -> bool:
    return not negated(s, verb) and not any(s.tag[c] == "MD" for c in s.kids(verb, "aux"))
