"""What grammar forbids a pronoun to stand for."""

from __future__ import annotations

from graphbuild import lexicon
from graphbuild.extractors.arguments import verb_slots
from graphbuild.extractors.syntax import VERBAL, Syntax
from graphbuild.resolution.words import referring

SUBJECTS = ("nsubj", "nsubjpass")
OBJECTS = ("dobj", "dative")
HELPING = frozenset({"help", "assist", "aid", "support", "back"})
REFLEXIVE = frozenset({"itself", "himself", "herself", "themselves"})
POSSESSIVE = frozenset({"his", "her", "its", "their"})


def is_subject(s: Syntax, i: int) -> bool:
    return s.dep[i] in SUBJECTS


def clause(s: Syntax, i: int) -> int | None:
    """The verb that token i is an argument of, itself or behind a preposition."""
    above = s.head[i]
    if s.dep[i] == "conj":
        return clause(s, above)
    if s.dep[i] == "pobj":
        above = s.head[above]
        if s.pos[above] == "NUM":  # "threw three of them into a truck"
            return clause(s, above)
    return above if s.pos[above] in VERBAL else None


def barred(s: Syntax, i: int) -> frozenset[int]:
    """Tokens that the pronoun at i cannot stand for: what shares its clause, unless it is a possessive, and the phrase
    that it stands in ("Eitan, his chief of staff").
    """
    verb = clause(s, i)
    if verb is None:
        return _around(s, i)
    if is_subject(s, i):
        relative = {s.head[verb]} if s.dep[verb] == "relcl" else set()
        return (
            frozenset(t for c in s.kids(verb, *OBJECTS, "attr") for t in s.conjuncts(c))
            | relative
            | _helpers(s, verb)
            | _permitters(s, verb)
            | _kin(s, verb)
            | _speakers_to(s, verb, i)
        )
    return frozenset(_arguments(s, verb)) - {i}


def _helpers(s: Syntax, verb: int) -> frozenset[int]:
    """Who helps in "sent trainers to help the army as it fights": what it is helped in is done by the other."""
    above = s.head[verb]
    if s.dep[verb] != "advcl":
        return frozenset()
    helping = [v for v in (above, *s.kids(above, "xcomp", "advcl")) if v < verb and s.lemma[v] in HELPING]
    return frozenset(t for v in helping for t in verb_slots(s, v).get("subj", []))


def _permitters(s: Syntax, verb: int) -> frozenset[int]:
    """Who lets in "the rebels let it pass": nobody lets himself."""
    bare = s.dep[verb] == "ccomp" and s.tag[verb] == "VB" and s.kid(verb, "mark", "aux") is None
    return frozenset(verb_slots(s, s.head[verb]).get("subj", [])) if bare else frozenset()


def _kin(s: Syntax, verb: int) -> frozenset[int]:
    """Who speaks in "the families say they were beaten": they themselves were not, or nobody knows."""
    above = s.head[verb]
    if (
        s.dep[verb] != "ccomp"
        or s.kid(verb, "nsubjpass") is None
        or (s.lemma[above], "verb") not in lexicon.reporting()
    ):
        return frozenset()
    return frozenset(c for c in s.kids(above, "nsubj") if s.lemma[c] in referring()["kin"])


def _speakers_to(s: Syntax, verb: int, i: int) -> frozenset[int]:
    """Who speaks in "Chad warned it that it would face a boycott": the second "it" is the first, and not Chad."""
    above = s.head[verb]
    told = s.dep[verb] == "ccomp" and any(s.lower[c] == s.lower[i] for c in s.kids(above, *OBJECTS))
    return frozenset(verb_slots(s, above).get("subj", [])) if told else frozenset()


def own_subjects(s: Syntax, i: int) -> list[int]:
    """The subjects, told or understood, of the clause that token i is an argument of."""
    verb = clause(s, i)
    return verb_slots(s, verb).get("subj", []) if verb is not None else []


def understood(s: Syntax, i: int) -> list[int]:
    """Whom the clause around the pronoun is told of where it has no subject of its own ("called on Syria to stop its
    raids"). None where it is a charge, which may be told of either side ("accused him of starving his men").
    """
    verb = next((v for v in s.ancestors(i) if s.pos[v] in VERBAL), None)
    if verb is None or s.kid(verb, *SUBJECTS) is not None:
        return []
    own = i + 1 < len(s) and s.lower[i + 1] == "own"
    return verb_slots(s, verb).get("subj", []) if s.dep[verb] != "pcomp" or own else []


def _arguments(s: Syntax, verb: int) -> list[int]:
    """The subject of a verb, told or understood, its objects and what is behind its prepositions."""
    slots = verb_slots(s, verb)
    return [t for slot, tokens in slots.items() if slot != "comp" for t in tokens]


def _around(s: Syntax, i: int) -> frozenset[int]:
    """The nouns that the pronoun is inside of and what stands in apposition to them."""
    found: set[int] = set()
    for noun in s.ancestors(i):
        if s.pos[noun] in VERBAL:
            break
        found |= {noun, *s.kids(noun, "appos")}
        own = s.dep[noun] != "appos" or s.head[i] == noun
        if s.dep[noun] == "conj" or not own:  # "a woman and her two sons", "Amin, a student in his twenties"
            break
    return frozenset(found)
