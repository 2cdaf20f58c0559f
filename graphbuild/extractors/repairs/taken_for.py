"""Verbs that the parser takes for adjectives or nouns, and small clauses that it takes for whole ones."""

from __future__ import annotations

from functools import cache

from graphbuild import lexicon
from graphbuild.extractors.repairs.slips import SUBJECTS, Tree
from graphbuild.extractors.repairs.straying import nominal
from graphbuild.extractors.repairs.tags import DEEDS
from graphbuild.extractors.tokens import Token

BEING = frozenset({"am", "is", "are", "was", "were", "been", "be", "'s", "'re", "’s", "’re"})
SEEING = frozenset({"see", "view", "regard", "treat", "consider", "describe", "interpret"})
PAST = frozenset({"VBD", "VBN"})
PLURAL = frozenset({"NNS", "NNPS"})
AUXILIARIES = frozenset({"aux", "auxpass", "cop", "mark"})


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


def seen_as(done: Token, tree: Tree) -> bool:
    """ "Would see troops sent to Mali as a threat": the troops are seen so, and nobody sends. Whether it is so told."""
    verb = done.head
    noun = next((c for c in done.children if c.dep_ in SUBJECTS and verb.i < c.i < done.i), None)
    judged = next((c for c in done.children if c.dep_ == "prep" and c.lower_ == "as"), None)
    if verb.lemma_ not in SEEING or noun is None or judged is None or done.tag_ not in PAST:
        return False
    if any(c.dep_ in AUXILIARIES for c in done.children) or noun.right_edge.i != done.i - 1:
        return False
    tree.attach(noun.i, verb.i, "dobj")
    tree.attach(done.i, noun.i, "acl")
    tree.tag[done.i], tree.head[judged.i] = "VBN", verb.i
    return True


def participle_of_subject(first: Token, tree: Tree) -> None:
    """ "The civilians jailed for helping them were freed": a clause without "that" is no subject."""
    verb = first.head
    subject = next((c for c in first.children if c.dep_ in SUBJECTS and c.i < first.i), None)
    if subject is None and first.lower_ in lexicon.nouns() and not any(c.dep_ == "dobj" for c in first.children):
        tree.dep[first.i] = "nsubj"  # "Fighting between the army and rebels erupted"
        nominal(first, tree)
    if subject is None or first.tag_ not in PAST or subject.right_edge.i != first.i - 1:
        return
    if any(c.dep_ in AUXILIARIES for c in first.children) or first.right_edge.i > verb.i:
        return
    tree.attach(subject.i, verb.i, "nsubj" if tree.dep[first.i] == "csubj" else "nsubjpass")
    tree.attach(first.i, subject.i, "acl")
    tree.tag[first.i] = "VBN"
