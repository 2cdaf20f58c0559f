"""Other ways to take a verb: by its stem, with a preposition as its particle, with its doer unsaid."""

from __future__ import annotations

from collections.abc import Iterator

from graphbuild import lexicon
from graphbuild.extractors.arguments.slots import Slots
from graphbuild.extractors.arguments.verbs import verb_slots
from graphbuild.extractors.arguments.voice import OBJECTS, is_passive
from graphbuild.extractors.syntax import Syntax
from graphbuild.lexicon.entries import Condition, Reading

# Conditions that tell no meaning by themselves.
UNTELLING = frozenset({"subj", "pass", "neg", "prt", "clause", "comp"})
ANYBODY = frozenset({"ACTOR", "FORCE"})
GENERAL = frozenset({"ACTOR", "PERSON", "GROUP", "ORG", "PLACE", "COUNTRY", "any", "none", "yes", "no"})
# Prepositions that the parser sees where a phrasal verb has its particle.
TAKEN = frozenset({"about", "across", "around", "down", "off", "out", "over", "through", "up", "upon"})


def known_lemma(s: Syntax, i: int) -> str:
    """The lemma of the lexicon's verb at token i, where the model's is off: spaCy's rules give "staged" the
    lemma "stag", "raping" that of "rapping", "gutted" that of "gutte".
    """
    table, lemma = lexicon.verbs(), s.lemma[i]
    if f"{lemma}e" in table and (lemma not in table or s.lower[i] in (f"{lemma}ing", f"{lemma}ed")):
        return f"{lemma}e"
    if lemma == "lie" and s.lower[i] == "lay" and s.kid(i, "dobj") is not None:
        return "lay"  # "those who lay down their arms"
    return lemma if lemma in table else next((stem for stem in _stems(lemma) if stem in table), lemma)


def _stems(word: str) -> Iterator[str]:
    for ending in ("e", "ed", "d", "ing"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            stem = word.removesuffix(ending)
            yield stem
            if stem[-1] == stem[-2]:
                yield stem[:-1]


def hyphened(s: Syntax, i: int, lemma: str) -> tuple[Reading, ...]:
    """The readings of a verb with the word glued to it: to test-fire a missile is no attack."""
    if i < 2 or s.text[i - 1] != "-" or s.head[i - 2] != i:
        return ()
    return lexicon.verbs().get(f"{s.lower[i - 2]}-{lemma}", ())


def is_unsaid(s: Syntax, i: int, condition: Condition, reading: Reading, slots: Slots) -> bool:
    """ "The student was taken to jail": who did it is left out, where other words than a noun of the act tell it."""
    if condition.slot != "subj" or condition.negated or "subj" in slots or s.kid(i, "auxpass") is None:
        return False
    told = [c.slot for c in reading.when if not c.negated and c.slot not in UNTELLING and c.values.isdisjoint(GENERAL)]
    nouns = (s.lemma[t] in lexicon.endings(lexicon.nouns) for slot in (*told, "obj") for t in slots.get(slot, ()))
    return bool(told and condition.values & ANYBODY) and not any(nouns) and is_passive(s, i)


def as_phrasal(s: Syntax, i: int, lemma: str) -> Iterator[tuple[str, Slots]]:
    """The phrasal verb that a preposition next to the verb or its object makes of it, and its arguments then:
    "set about the marchers", "stormed out of the talks", "drove the herders off their land".
    """
    for c in s.kids(i, "prep"):
        word, verb = s.lower[c], f"{lemma} {s.lower[c]}"
        if word not in TAKEN or verb not in lexicon.verbs() or not _is_next(s, i, c):
            continue
        slots = verb_slots(s, i)
        if word == "out" and lemma == "take" and "obj" in slots:
            continue  # "took the men out of the car"
        if word == "out":
            of = [p for inner in s.kids(c, "prep") for p in s.kids(inner, "pobj")]
            yield verb, {**slots, "prep_of": of}
        elif "obj" not in slots and (taken := slots.pop(f"prep_{word}", None)):
            yield verb, {**slots, "obj": taken}
        elif word == "off" and (place := slots.pop("prep_off", None)):
            yield verb, {**slots, "prep_from": place}


def _is_next(s: Syntax, i: int, preposition: int) -> bool:
    return preposition - 1 in (i, *(s.right[c] for c in s.kids(i, *OBJECTS)))
