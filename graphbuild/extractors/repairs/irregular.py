"""Words whose forms the model does not know: "the army retook Mosul" is no noun of an army, "Eleven" no name."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from graphbuild import lexicon
from graphbuild.extractors.repairs.slips import Tree, neighbour
from graphbuild.extractors.tokens import Token

# "was overrun by rebels": what the parse takes for the subject and a preposition of "was".
PASSIVE = {"nsubj": "nsubjpass", "by": "agent"}


@cache
def lemmas() -> Mapping[str, str]:
    """The lemma of each such form, in lower case. Source: irregular.tsv."""
    return {row["form"]: row["lemma"] for _, _, row in lexicon.rows("irregular.tsv")}


def is_lost_verb(token: Token) -> bool:
    """Is the token such a form, read as a noun at the head of its sentence?"""
    return token.lower_ in lemmas() and token.dep_ == "ROOT" and token.pos_ in ("NOUN", "PROPN")


def is_lost_participle(token: Token) -> bool:
    """ "The camp was overrun": is the token such a form, read as what the camp was?"""
    return token.lower_ in lemmas() and token.dep_ == "attr" and token.pos_ == "NOUN" and token.left_edge == token


def passive_again(token: Token, tree: Tree) -> None:
    """The form is the verb of the clause, the subject is done something to."""
    be = token.head
    above = tree.head[be.i]
    tree.attach(token.i, token.i if above == be.i else above, tree.dep[be.i])
    tree.attach(be.i, token.i, "auxpass")
    tree.pos[token.i] = "VERB"
    for child in (*be.children, *token.children):
        if child.i != token.i:
            told = child.dep_ if child.dep_ == "nsubj" else child.lower_
            tree.attach(child.i, token.i, PASSIVE.get(told, child.dep_))


def verb_again(token: Token, tree: Tree) -> None:
    """The form is the verb; what modified it before is its subject, the bare noun right behind it its object."""
    tree.pos[token.i] = "VERB"
    before = [c for c in token.lefts if c.pos_ in ("NOUN", "PROPN", "PRON")]
    if not before:
        return
    subject = before[-1]
    passive = any(c.dep_ == "auxpass" for c in token.lefts)  # "the base was overrun by rebels"
    tree.attach(subject.i, token.i, "nsubjpass" if passive else "nsubj")
    for child in token.lefts:
        if child is not subject and child.i < subject.i and child.dep_ in ("det", "amod", "compound", "poss", "nmod"):
            tree.head[child.i] = subject.i
    for child in token.rights:
        if child.dep_ in ("npadvmod", "appos", "dep") and child.pos_ in ("NOUN", "PROPN") and child.ent_type_ != "DATE":
            tree.dep[child.i] = "dobj"
            break


def adjective_again(token: Token, tree: Tree) -> bool:
    """ "Two nurses trod on a mine": the form is the verb of its subject, and no adjective. Whether it is one."""
    lost = token.lower_ in lemmas() and any(c.dep_ == "nsubj" and c.i < token.i for c in token.children)
    if lost:
        tree.pos[token.i] = "VERB"
    return lost


def number_in_front(word: Token, tree: Tree) -> None:
    """ "Eleven of the hostages", "Sixty soldiers": a capital from the head of a sentence makes no name of a number."""
    if word.tag_ not in ("NNP", "JJ") or word.lower_ not in _numbers() or neighbour(word, 1).tag_ in ("NNP", "NNPS"):
        return
    tree.tag[word.i], tree.pos[word.i] = "CD", "NUM"
    if word.dep_ in ("amod", "nmod", "compound"):
        tree.dep[word.i] = "nummod"


@cache
def _numbers() -> frozenset[str]:
    return frozenset(row["word"] for _, _, row in lexicon.rows("quantities.tsv") if row["class"] == "number")


def people_in_front(noun: Token, tree: Tree) -> None:
    """ "He said that guards at Kober prison had released them": a subject is no verb."""
    if noun.tag_ == "VBZ" and noun.lower_.removesuffix("s") in lexicon.agents():
        tree.tag[noun.i], tree.pos[noun.i] = "NNS", "NOUN"
