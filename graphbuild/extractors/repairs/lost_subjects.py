"""Subjects that the parser loses to a date, a list, a place or the clause before."""

from __future__ import annotations

from graphbuild import lexicon
from graphbuild.extractors.repairs.tree import MONTHS, SUBJECTS, WEEKDAYS, Tree, neighbour, subject_of
from graphbuild.extractors.tokens import Token

MODIFYING = frozenset({"det", "nummod", "amod", "poss"})


def behind_date(noun: Token, tree: Tree) -> bool:
    """ "On 2 May two men were seized": a preposition has one object, and the day is that."""
    prep = noun.head
    verb, first = prep.head, next((c for c in prep.children if c.dep_ == "pobj"), noun)
    dated = first.lower_ in MONTHS | WEEKDAYS or first.ent_type_ in ("DATE", "TIME")
    return prep.i + 2 < noun.i and first.i < noun.i and dated and prep.i < verb.i and _becomes_subject(noun, verb, tree)


def behind_place(noun: Token, tree: Tree) -> bool:
    """ "In Lisbon, the minister, José Barroso, will receive the envoys": the minister is no town, and receives them."""
    place = noun.head
    prep, first = place.head, noun.left_edge
    if noun.pos_ not in ("NOUN", "PROPN") or place.dep_ != "pobj":
        return False
    if prep.i != prep.sent.start or prep.lower_ not in ("in", "at", "from") or first.tag_ != "DT" or first == noun:
        return False
    if noun.lemma_.lower() not in lexicon.agents() or not _becomes_subject(noun, prep.head, tree):
        return False
    tree.hand_over([c for c in place.children if c.i > noun.i], noun.i)
    return True


def behind_apposition(noun: Token, tree: Tree) -> bool:
    """ "A priest, Luigi Rossi, and four nuns were seized": a second comma ends what one man is called."""
    name = noun.head
    first, joint = name.head, noun.doc[max(noun.left_edge.i - 1, 0)]
    closed = joint.lower_ == "and" and joint.i > 0 and neighbour(joint, -1).text == ","
    if noun.pos_ != "NOUN" or name.dep_ != "appos" or first.tag_ != "NN" or name.tag_ != "NNP" or not closed:
        return False
    if noun.left_edge.dep_ in MODIFYING and noun.left_edge.head == noun:
        tree.attach(noun.i, first.i, "conj")
    return True


def after_clause(noun: Token, tree: Tree) -> bool:
    """ "The post was hit by a rocket and its chief was killed": a verb without a subject has it right before it."""
    if noun.pos_ != "NOUN":
        return False
    following = noun.doc[min(noun.right_edge.i + 1, len(noun.doc) - 1)]
    if following.text == "," and following.i + 1 < len(noun.doc):
        following = neighbour(following, 1)
    verb = following.head if following.dep_ in ("aux", "auxpass") else following
    clause = next((a for a in noun.ancestors if a.pos_ == "VERB"), noun)
    if not clause.i < noun.i < verb.i or noun.left_edge.dep_ not in MODIFYING:
        return False
    if noun.doc[max(noun.head.left_edge.i - 1, 0)].text == ",":  # "..., police and a cook said": both did
        return False
    if verb.dep_ == "conj" and verb.head == clause and following != verb:
        return _becomes_subject(noun, verb, tree)
    if clause.dep_ != "ccomp" or clause.head != verb or not _becomes_subject(noun, verb, tree):
        return False
    above = tree.head[verb.i]
    tree.attach(clause.i, clause.i if above == verb.i else above, tree.dep[verb.i])
    tree.attach(verb.i, clause.i, "conj")
    return True


def _becomes_subject(noun: Token, verb: Token, tree: Tree) -> bool:
    """Makes the noun the subject of a verb that has none; whether it did."""
    finite = verb.tag_ in ("VBD", "VBZ", "VBP") or any(c.dep_ in ("aux", "auxpass") for c in verb.children)
    if verb.pos_ != "VERB" or not finite or any(c.dep_ in (*SUBJECTS, "expl") for c in verb.children):
        return False
    tree.attach(noun.i, verb.i, subject_of(verb))
    return True
