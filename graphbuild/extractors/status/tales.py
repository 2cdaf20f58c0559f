"""Tales that the text itself doubts: "unconfirmed reports of a raid", "a story that the army dismissed as nonsense"."""

from __future__ import annotations

from graphbuild import lexicon
from graphbuild.extractors.arguments import is_passive
from graphbuild.extractors.status.clauses import negated
from graphbuild.extractors.syntax import Syntax

CONFIRMING = frozenset({"confirm", "verify", "corroborate", "substantiate", "prove"})
DOUBTFUL = frozenset({"unconfirmed", "unverified", "unsubstantiated", "uncorroborated", "unproven", "conflicting"})
CALLING = frozenset({"call", "describe", "label", "brand", "term", "dismiss", "reject"})
NAMING = frozenset({"call", "describe", "label", "brand", "term"})
STAYING = frozenset({"be", "remain", "prove"})


def is_doubted(s: Syntax, tale: int) -> bool:
    """Does the text doubt the report, the rumour, the story at this token?"""
    row = lexicon.reporting().get((s.lemma[tale], "noun"))
    if row is None or row.kind == "question":
        return False
    if any(_is_doubtful(s, c) for c in s.kids(tale, "amod")):
        return True
    verb = s.head[tale]
    if s.dep[tale] == "nsubj":
        return s.lemma[verb] in STAYING and any(_is_doubtful(s, c) for c in s.kids(verb, "acomp", "oprd"))
    if s.dep[tale] != "nsubjpass" or not is_passive(s, verb):
        return False
    if s.lemma[verb] in CONFIRMING:
        return negated(s, verb)
    return _is_denial(s, verb) or (s.lemma[verb] in CALLING and _called_untrue(s, verb))


def is_so_called(s: Syntax, act: int) -> bool:
    """ "Summoned him over what it called shelling by his army", "what he described as an attack": his word for it."""
    verb = s.head[act]
    if s.lower[verb] == "as":
        verb = s.head[verb]
    called = s.lemma[verb] in NAMING and s.kid(verb, "nsubj") is not None
    return called and any(s.lower[c] == "what" for c in s.kids(verb, "dobj", "nsubj", "dative"))


def _is_doubtful(s: Syntax, adjective: int) -> bool:
    row = lexicon.reporting().get((s.lower[adjective], "adj"))
    return s.lower[adjective] in DOUBTFUL or (row is not None and row.stance == "disputes")


def _is_denial(s: Syntax, verb: int) -> bool:
    row = lexicon.reporting().get((s.lemma[verb], "verb"))
    return row is not None and row.stance == "disputes" and not negated(s, verb)


def _called_untrue(s: Syntax, verb: int) -> bool:
    """ "Described as false": the words behind the verb."""
    return any(_is_doubtful(s, i) for i in range(verb + 1, s.right[verb] + 1))
