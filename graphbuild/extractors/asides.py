"""Slips of the parser between what is told and who tells it: quotations that go on, clauses behind a semicolon."""

from __future__ import annotations

from spacy.tokens import Token

from graphbuild import lexicon
from graphbuild.extractors.slips import Tree

QUOTES = frozenset({'"', "“", "``"})
CONTENT = ("ccomp", "xcomp", "dobj", "prep", "dative")


def between_speeches(verb: Token, dep: str, tree: Tree) -> bool:
    """Whether one of the rules here is about the verb with this label; the tree is put right where it applies."""
    head = verb.head
    if dep == "conj" and verb.pos_ == "VERB" and (head.lemma_.lower(), "verb") in lexicon.reporting():
        return _quoted_on(verb, head, tree)
    if dep in ("ccomp", "parataxis") and verb.i < head.i and verb.pos_ in ("VERB", "AUX"):
        return _before_semicolon(verb, head, tree)
    return False


def _quoted_on(verb: Token, speech: Token, tree: Tree) -> bool:
    """ "Troops took the town," he said, "and killed 12": the troops killed, not he who says so."""
    told = next((c for c in speech.children if c.dep_ == "ccomp" and c.i < speech.i), None)
    subject = any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children)
    opened = any(t.text in QUOTES for t in verb.doc[speech.i + 1 : verb.i])
    if told is None or subject or not opened:
        return False
    tree.attach(verb.i, told.i, "conj")
    return True


def _before_semicolon(told: Token, verb: Token, tree: Tree) -> bool:
    """ "The war began in May; Baku says that it was provoked": what stands before the stop is not what Baku says."""
    subject = next((c for c in verb.children if c.dep_ == "nsubj" and told.i < c.i < verb.i), None)
    if subject is None or not any(c.dep_ in CONTENT and c.i > verb.i for c in verb.children):
        return False
    if subject.left_edge.i == 0 or not any(
        t.text == ";" for t in verb.doc[told.right_edge.i + 1 : subject.left_edge.i]
    ):
        return False
    tree.attach(told.i, told.i, "ROOT")
    return True
