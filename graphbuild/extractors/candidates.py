"""Which words may be triggers: those that the lexicon knows, with their readings and their arguments."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from graphbuild import lexicon
from graphbuild.extractors.arguments import Slots, noun_slots, particle, verb_slots
from graphbuild.extractors.arguments.control import own_subject
from graphbuild.extractors.arguments.inner import is_label
from graphbuild.extractors.arguments.meant import hyphened, known_lemma
from graphbuild.extractors.arguments.pronouns import with_antecedent
from graphbuild.extractors.conditions import HELPING, Asked
from graphbuild.extractors.mentions import ACTING, MentionIndex
from graphbuild.extractors.syntax import Syntax
from graphbuild.lexicon.entries import Reading

LONGEST = 6  # tokens of a trigger: "house-to-house search"
REACHES = frozenset({"range", "distance", "ground"})
TypeOf = Callable[[int], str | None]


@dataclass(frozen=True, slots=True)
class Candidate:
    """The word or phrase, tokens [start, end), that may be a trigger, and its readings in order.

    `slots` are its arguments as the trigger is to have them; `asked` sees relative pronouns as what they stand for.
    """

    start: int
    end: int
    asked: Asked
    slots: Slots
    readings: tuple[Reading, ...]


def candidates(s: Syntax, index: MentionIndex, skip: frozenset[int], type_of: TypeOf) -> Iterator[Candidate]:
    """The words that may be triggers, in text order; `skip` are tokens inside of names, `type_of` tells the type of
    event of a verb that is a complement.
    """
    for i in range(len(s)):
        if i in skip:
            continue
        if s.pos[i] == "VERB" or (
            s.tag[i] in ("VBN", "VBD", "VBG") and s.dep[i] in ("acl", "relcl", "advcl", "ROOT", "conj")
        ):
            found = verb_candidate(s, i, index, type_of)
        elif s.pos[i] in ("NOUN", "PROPN") and not _acts_itself(s, i, index):
            found = _noun_candidate(s, i, index, type_of)
        else:
            continue
        if found is not None:
            yield found


def verb_candidate(s: Syntax, i: int, index: MentionIndex, type_of: TypeOf) -> Candidate | None:
    """The verb at token i, where the lexicon has readings for it."""
    if is_label(s, i):
        return None
    table, lemma, part = lexicon.verbs(), known_lemma(s, i), particle(s, i)
    # "cordoned" has the lemma "cordone".
    readings = table.get(f"{lemma} {part}", ()) or table.get(f"{lemma.removesuffix('e')} {part}", ()) if part else ()
    readings = hyphened(s, i, lemma) or readings or table.get(lemma, ())
    if not readings or _is_description(s, i) or (lemma == "ask" and _is_question(s, i)):
        return None
    slots = verb_slots(s, i)
    if lemma in HELPING and "obj" not in slots and (helped := own_subject(s, slots)):
        slots["obj"] = helped  # "helped the rebels take Goma"
    return Candidate(i, i + 1, Asked(s, i, with_antecedent(s, i, slots), index, True, type_of), slots, readings)


def _acts_itself(s: Syntax, i: int, index: MentionIndex) -> bool:
    """ "The peacekeeping mission left its base": as a subject it is a body, and no help."""
    mention = index.by_head.get(i)
    return s.lemma[i] == "mission" and s.dep[i] == "nsubj" and mention is not None and mention.type in ACTING


def _is_description(s: Syntax, i: int) -> bool:
    """ "A booby-trapped house", "a fighting chance", "as opposed to": no act that is told."""
    if s.dep[i] != "amod":
        return s.lower[i] == "opposed" and i > 0 and s.lower[i - 1] == "as"
    if s.tag[i] == "VBG":
        return s.lemma[s.head[i]] not in lexicon.agents() and s.pos[s.head[i]] == "NOUN"
    return i >= 2 and s.text[i - 1] == "-" and s.text[i - 2].islower() and s.tag[i] == "VBN"


def _is_question(s: Syntax, i: int) -> bool:
    """ "Asked them, "When will you leave?"": a question, and no request."""
    end = s.bounds[s.sentence[i]][1]
    return s.kid(i, "xcomp") is None and s.kid(i, "ccomp") is not None and "?" in s.text[max(end - 3, i) : end]


def _noun_candidate(s: Syntax, i: int, index: MentionIndex, type_of: TypeOf) -> Candidate | None:
    table, ends = lexicon.nouns(), lexicon.endings(lexicon.nouns)
    if (s.lemma[i] not in ends and s.lower[i] not in ends) or _is_of_ground(s, i):
        return None
    for n in range(LONGEST, 0, -1):
        start = i - n + 1
        if start < 0 or s.sentence[start] != s.sentence[i]:
            continue
        before = " ".join(s.lower[start:i])
        readings = table.get(f"{before} {s.lemma[i]}" if before else s.lemma[i])
        readings = readings or table.get(f"{before} {s.lower[i]}" if before else s.lower[i])
        if not readings:
            continue
        head = _head_of_phrase(s, start, i)
        slots = {**noun_slots(s, i), **noun_slots(s, head)} if head != i else noun_slots(s, i)
        slots["verb"] = _governing(s, head)
        return Candidate(start, i + 1, Asked(s, head, slots, index, False, type_of), slots, readings)
    return None


def _head_of_phrase(s: Syntax, start: int, last: int) -> int:
    """ "A cessation of hostilities" is told as the cessation is, which stands before the "of"."""
    return next((i - 1 for i in range(start + 1, last) if s.lower[i] == "of" and s.pos[i - 1] == "NOUN"), last)


def _is_of_ground(s: Syntax, i: int) -> bool:
    """ "the protest camp", "a training ground", "within shelling range"."""
    if s.dep[i] not in ("compound", "amod"):
        return False
    head = s.lemma[s.head[i]]
    return head in lexicon.facilities() or head in REACHES or f"{s.lower[i]} {head}" in lexicon.facilities()


def _governing(s: Syntax, noun: int) -> list[int]:
    """The verb that a noun is an argument of, also through "10 days of" and behind "to" ("bowed to demands")."""
    for _ in range(4):
        head = s.head[noun]
        if s.pos[head] == "VERB":
            return [head] if s.dep[noun] != "prep" or s.lower[noun] == "to" else []
        if head == noun or not ((s.dep[noun] == "prep" and s.lower[noun] == "of") or s.pos[head] == "ADP"):
            return []
        noun = head
    return []
