"""Arguments that stand inside of others: behind "of", behind "what they call", in what is called for."""

from __future__ import annotations

from graphbuild import lexicon
from graphbuild.extractors.syntax import Syntax

CALLING = frozenset(
    {"see", "call", "describe", "view", "regard", "consider", "term", "perceive", "characterize", "characterise", "say"}
)

EMBEDDED = frozenset({"ccomp", "pcomp", "acl", "csubj"})
CALLING_FOR = frozenset({"call", "ask", "appeal", "plead", "press"})

RANKS = frozenset({"first", "second", "third", "last", "latest", "only"})


def is_ranked(s: Syntax, doer: int) -> bool:
    """ "The first state to recognise it", "the last officer to leave": a doer among doers, and no plan or step."""
    ranked = any(s.lower[c] in RANKS for c in s.kids(doer, "amod", "advmod"))
    return ranked and (s.lemma[doer] in lexicon.agents() or s.lemma[doer] in lexicon.classes()["@placenoun"])


def is_label(s: Syntax, verb: int) -> bool:
    """Does the verb only say what somebody calls a thing ("in what it called a massacre")?"""
    return s.lemma[verb] in CALLING and s.dep[verb] in EMBEDDED and any(s.lower[c] == "what" for c in s.children[verb])


def is_called_for(s: Syntax, verb: int, clause: int) -> bool:
    """ "called for the troops to withdraw", "pressed the army to leave": that is no circumstance of the call."""
    infinitive = s.tag[clause] in ("VB", "VBN") and any(s.lower[c] == "to" for c in s.kids(clause, "aux"))
    return infinitive and (s.lemma[verb] == "press" or any(s.lower[c] == "for" for c in s.kids(clause, "mark")))


def with_inner(s: Syntax, nouns: list[int]) -> list[int]:
    """The nouns and those behind their "of": "tons of food aid to the refugees" goes to the refugees."""
    return nouns + [p for n in nouns for p in s.behind(n, "of")]


def called(s: Syntax, clause: int) -> list[int]:
    """The noun in "what they see as a failure", "what he called an invasion"."""
    if s.lemma[clause] not in CALLING or not any(s.lower[c] == "what" for c in s.children[clause]):
        return []
    return s.behind(clause, "as") + s.kids(clause, "oprd")


def closes_in(s: Syntax, i: int) -> bool:
    """ "Besieged Sarajevo", "the blockaded town of Kars", where a name tells which."""
    if s.tag[i] != "VBN" or s.lemma[i] not in lexicon.classes()["@closing_in"]:
        return False
    return any(s.pos[t] == "PROPN" for t in (s.head[i], *s.behind(s.head[i], "of")))
