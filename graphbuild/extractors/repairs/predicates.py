"""Slips of the parser about what is said of an object, and what somebody is given time to do."""

from __future__ import annotations

from graphbuild import lexicon
from graphbuild.extractors.repairs.tree import Tree, neighbour
from graphbuild.extractors.tokens import Token

RATING = frozenset({"find", "declare", "call", "deem", "judge", "pronounce", "brand", "label", "rule", "hold"})
OF_CLAUSE = frozenset({"aux", "auxpass", "mark", "cop"})
SPANS = frozenset({"minute", "hour", "day", "week", "month", "year"})
PARTICLES = frozenset({"back", "together", "home"})
GIVING = frozenset({"give", "allow", "grant"})


def rated(word: Token, tree: Tree) -> bool:
    """ "Found the colonel guilty", "declared the envoy persona non grata": the object, and what it is called."""
    verb = word.head
    if verb.lemma_ not in RATING or not (word.tag_ == "JJ" or word.lower_ == "persona"):
        return False
    subjects = [c for c in word.children if c.dep_ == "nsubj" and verb.i < c.i < word.i]
    if not subjects or any(c.dep_ in OF_CLAUSE for c in word.children):
        return False
    tree.attach(subjects[0].i, verb.i, "dobj")
    tree.dep[word.i] = "oprd"
    tree.pos[word.i] = "ADJ"
    return True


def wanted_in_time(act: Token, tree: Tree) -> bool:
    """ "Gave them a week to leave", "pressed him for months to resign": it is they who are to do it."""
    if act.tag_ != "VB" or not any(c.lower_ == "to" for c in act.children):
        return False
    verb = act.head
    if verb.lemma_ in SPANS:
        verb = verb.head.head if verb.dep_ == "pobj" and verb.head.lower_ == "for" else verb.head
    elif not any(c.lemma_ in SPANS for c in verb.children):
        return False
    objects = [c for c in verb.children if c.dep_ in ("dobj", "dative") and c.lemma_ not in SPANS and c.i < act.i]
    gives = verb.lemma_ in GIVING
    if verb.pos_ != "VERB" or not objects or not (gives or act.head != verb):
        return False
    tree.attach(act.i, verb.i, "xcomp")
    if gives:
        tree.dep[objects[0].i] = "dative"
    return True


def past_absolute(act: Token, tree: Tree) -> bool:
    """ "Voted, with Chile abstaining, to send troops": what is behind the aside is told of the verb before it."""
    aside = act.head
    within = aside.tag_ == "VBG" and aside.dep_ == "pcomp" and aside.head.lower_ == "with"
    if act.tag_ != "VB" or not within or neighbour(act.left_edge, -1).text != ",":
        return False
    verb = aside.head.head
    if verb.pos_ != "VERB" or neighbour(aside.head, -1).text != ",":
        return False
    tree.attach(act.i, verb.i, "xcomp")
    return True


def permitted(act: Token, tree: Tree) -> bool:
    """ "Gave permission to Chad to help Mali": the help is what is permitted. Whether it is so told."""
    verb = act.head
    noun = next((c for c in verb.children if c.dep_ == "dobj" and verb.i < c.i < act.i), None)
    if act.tag_ != "VB" or noun is None or noun.lemma_ not in lexicon.classes()["@permission"]:
        return False
    to = any(c.lower_ == "to" for c in act.children)
    if to:
        tree.attach(act.i, noun.i, "acl")
    return to


def behind_particle(prep: Token, tree: Tree) -> None:
    """ "Put Cuba back on the list", "took them out to the coast": what follows hangs on the verb."""
    word = prep.head
    if (
        (word.lower_ in PARTICLES or word.dep_ == "prt")
        and word.i == prep.i - 1
        and word.head.pos_ == "VERB"
        and word.head.i < word.i
    ):
        tree.head[prep.i] = word.head.i


def in_protest(prep: Token, tree: Tree) -> None:
    """ "Shut the mine in protest at the arrests": the protest is at them."""
    before = neighbour(prep, -1)
    if before.lower_ == "protest" and before.dep_ == "pobj" and before.head.head == prep.head:
        tree.head[prep.i] = before.i
