"""Verbs that the parser takes for adjectives or nouns, and nouns that it takes for verbs."""

from __future__ import annotations

from functools import cache

from graphbuild import lexicon
from graphbuild.extractors.repairs.tags import DEEDS
from graphbuild.extractors.repairs.tree import SUBJECTS, Tree, neighbour
from graphbuild.extractors.tokens import Token

BEING = frozenset({"am", "is", "are", "was", "were", "been", "be", "'s", "'re", "’s", "’re"})
AUXILIARIES = frozenset({"aux", "auxpass", "cop", "mark"})
BESIDE_NOUN = frozenset({"prep", "agent"})
PLURAL = frozenset({"NNS", "NNPS"})


def progressive(word: Token, tree: Tree) -> bool:
    """ "Troops are massing to attack", "Israel is opposed to talks": what somebody is doing or stands to is a verb.
    Whether it is told so.
    """
    be = word.head
    doing = word.lower_.endswith("ing") and _stem(word.lower_) is not None
    opposed = word.lower_ == "opposed" and any(c.lower_ == "to" for c in word.children)
    if be.lower_ not in BEING or not (doing or opposed) or any(c.dep_ == "advmod" for c in word.children):
        return False
    above, label = tree.head[be.i], tree.dep[be.i]
    tree.attach(word.i, word.i if above == be.i else above, label)
    tree.pos[word.i], tree.tag[word.i] = "VERB", "VBG" if doing else "VBN"
    for child in be.children:
        if child != word:
            subject = "nsubjpass" if opposed and child.dep_ == "nsubj" else child.dep_
            tree.attach(child.i, word.i, subject)
    tree.attach(be.i, word.i, "aux" if doing else "auxpass")
    return True


@cache
def _stem(word: str) -> str | None:
    """The verb of a deed whose -ing form the word is: "massing", not "shocking"."""
    stem = word.removesuffix("ing")
    doubled = stem[:-1] if stem[-1:] == stem[-2:-1] else stem
    return next((verb for verb in (stem, f"{stem}e", doubled) if _is_deed(verb)), None)


def _is_deed(verb: str) -> bool:
    return any(reading.type in DEEDS for reading in lexicon.verbs().get(verb, ()))


def plural_act(word: Token, tree: Tree) -> bool:
    """ "Doctors battle with the state over pay": behind a plural subject the bare form is a verb. Whether it is one."""
    subject = next((c for c in word.children if c.dep_ in SUBJECTS and c.i < word.i), None)
    if word.tag_ != "NN" or subject is None or subject.tag_ not in PLURAL or word.lemma_ not in lexicon.verbs():
        return False
    if subject.right_edge.i != word.i - 1 or any(c.dep_ in AUXILIARIES for c in word.children):
        return False
    tree.pos[word.i], tree.tag[word.i] = "VERB", "VBP"
    return True


def told_as_noun(act: Token, tree: Tree) -> bool:
    """ "Were killed in shelling by the army", where nothing is shelled: a noun of an act. Whether it is one."""
    within = neighbour(act, -1)
    behind = act.head == within or (within.head == act.head and not any(True for _ in within.children))
    bare = all(c.dep_ in BESIDE_NOUN for c in act.children)
    if act.tag_ != "VBG" or within.lower_ != "in" or not behind or not bare or act.lower_ not in lexicon.nouns():
        return False
    tree.attach(act.i, within.i, "pobj")
    tree.pos[act.i] = "NOUN"
    for c in act.children:
        tree.dep[c.i] = "prep"
    return True
