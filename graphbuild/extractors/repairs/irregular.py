"""Words whose forms the model does not know: "the army retook Mosul" is no noun of an army, "Eleven" no name."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from graphbuild import lexicon
from graphbuild.extractors.repairs.tree import Tree, neighbour
from graphbuild.extractors.tokens import Token


@cache
def lemmas() -> Mapping[str, str]:
    """The lemma of each such form, in lower case. Source: irregular.tsv."""
    return {row["form"]: row["lemma"] for _, _, row in lexicon.rows("irregular.tsv")}


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
