"""Clauses that lack the word that would join them, which the parser reads as participles or as phrases."""

from __future__ import annotations

from spacy.tokens import Token

from graphbuild.extractors.repairs.slips import SUBJECTS, Tree

JOINING = frozenset({"after", "before", "since", "until", "till"})


def relative_clause(verb: Token, tree: Tree) -> None:
    """ "An operation the UN deplored by 108 votes to 9": no participle has a subject right behind its noun."""
    noun, subject = verb.head, next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    if verb.tag_ != "VBN" or subject is None or any(c.dep_ in ("aux", "auxpass", "dobj") for c in verb.children):
        return
    if noun.pos_ not in ("NOUN", "PROPN") or subject.left_edge.i != noun.i + 1 or subject.pos_ == "NUM":
        return
    tree.dep[verb.i], tree.tag[verb.i] = "relcl", "VBD"
    for child in verb.children:
        if child.dep_ == "agent":
            tree.dep[child.i] = "prep"


def joined_clause(noun: Token, tree: Tree) -> None:
    """ "Shut since an ambush on a convoy left 42 dead": the verb right behind is what the ambush did."""
    prep, after = noun.head, noun.right_edge.i + 1
    if prep.lower_ not in JOINING or after >= len(noun.doc) or noun.ent_type_ in ("DATE", "TIME"):
        return
    verb = noun.doc[after]
    if verb.dep_ in ("aux", "auxpass"):
        verb = verb.head
    own = any(c.dep_ in (*SUBJECTS, "expl", "mark") for c in verb.children)
    if verb.tag_ != "VBD" or verb.pos_ != "VERB" or own or verb.dep_ not in ("ccomp", "advcl", "conj", "dep"):
        return
    if verb in prep.ancestors or prep in verb.ancestors:
        return
    tree.attach(verb.i, prep.head.i, "advcl")
    tree.attach(prep.i, verb.i, "mark")
    tree.attach(noun.i, verb.i, "nsubj")


def shot_dead(noun: Token, tree: Tree) -> None:
    """ "Shot dead the pastor": he is no object of the adjective."""
    dead = noun.head
    if dead.lower_ == "dead" and dead.dep_ in ("oprd", "acomp", "xcomp", "advmod") and dead.head.pos_ == "VERB":
        tree.attach(noun.i, dead.head.i, "dobj")
