"""Verbs and counts that the parser joins to the nearest word of their kind instead of the one that they go on from."""

from __future__ import annotations

from graphbuild.extractors.repairs.tags import reports
from graphbuild.extractors.repairs.tree import SUBJECTS, Tree, neighbour
from graphbuild.extractors.tokens import Token

OPENING = (*SUBJECTS, "aux", "mark", "expl")
HURT = frozenset({"wounded", "injured", "killed", "missing"})
WITHIN = frozenset({"det", "amod", "compound", "nmod", "poss", "case"})
LONGEST_ASIDE = 14


def past_tense(verb: Token, tree: Tree) -> None:
    """A finite verb in the past that is joined to another: where it goes on from."""
    if verb.tag_ == "VBD":
        _out_of_charge(verb, tree)
    if any(c.dep_ == "mark" and c.lower_ == "that" for c in verb.children):
        _told_as_well(verb, tree)


def _out_of_charge(verb: Token, tree: Tree) -> None:
    """ "Accused Mali of arming rebels and closed the border": who accuses closed it."""
    act = verb.head
    if act.tag_ != "VBG" or act.dep_ != "pcomp" or any(c.dep_ in OPENING for c in verb.children):
        return
    outer = next((t for t in act.ancestors if t.pos_ == "VERB"), act)
    if outer.tag_ == "VBD" and outer.i < act.i:
        tree.attach(verb.i, outer.i, "conj")


def _told_as_well(verb: Token, tree: Tree) -> None:
    """ "Said no man had been hurt, and that guards had not fired": what is said too."""
    said = verb.head
    if reports(said) and any(c.dep_ == "ccomp" and said.i < c.i < verb.i for c in said.children):
        tree.dep[verb.i] = "ccomp"


def gerund(act: Token, tree: Tree) -> None:
    """ "Cutting the road to Mellit and blocking convoys": what has an object is joined to what was done, to no town."""
    if act.head.pos_ not in ("NOUN", "PROPN") or not any(c.dep_ == "dobj" for c in act.children):
        return
    first = next((t for t in act.head.ancestors if t.tag_ == "VBG" or t.pos_ == "VERB"), act)
    if first.tag_ == "VBG" and first.pos_ == "VERB":
        tree.attach(act.i, first.i, "conj")


def passive(act: Token, tree: Tree) -> bool:
    """ "Were disarmed, taken to a camp and killed": a participle behind a comma goes on with the passive. Whether it
    does.
    """
    first = act.head
    if act.tag_ != "VBN" or first.tag_ != "VBN" or act.i < first.i or neighbour(act, -1).text != ",":
        return False
    listed = any(c.dep_ == "conj" for c in act.children) and any(c.dep_ == "auxpass" for c in first.children)
    if listed:
        tree.dep[act.i] = "conj"
    return listed


def behind_aside(between: Token, tree: Tree) -> bool:
    """ "The deal between Chad, led by Keita, and Mali": who stands behind the aside is the second party, and the first
    one is led. Whether it is so.
    """
    first = next((c for c in between.children if c.dep_ == "pobj"), None)
    if first is None or any(c.dep_ == "conj" for c in first.children):
        return False
    if (aside := _aside_behind(first)) is None:
        return False
    joint = next((t for t in between.doc[aside.i : aside.i + LONGEST_ASIDE] if t.lower_ == "and"), None)
    if joint is None or neighbour(joint, -1).text != "," or joint.sent is not first.sent:
        return False
    second = neighbour(joint, 1)
    while second.dep_ in WITHIN and second.head.i > second.i:
        second = second.head
    if second.pos_ not in ("NOUN", "PROPN"):
        return False
    tree.attach(aside.i, first.i, "acl")
    tree.attach(joint.i, first.i, "cc")
    tree.attach(second.i, first.i, "conj")
    if (further := _aside_behind(second)) is not None:
        tree.attach(further.i, second.i, "acl")
    return True


def _aside_behind(noun: Token) -> Token | None:
    """The participle of an aside behind a noun: "led" in "Chad, led by Keita"."""
    comma = next((t for t in noun.doc[noun.i + 1 : noun.i + 5] if t.text == ","), noun)
    told = neighbour(comma, 1)
    return told if told.tag_ == "VBN" and any(c.dep_ == "agent" for c in told.children) else None


def joint_subject(prep: Token, tree: Tree) -> bool:
    """ "Was tried and, along with two aides, was shot": the aides were shot, and not tried. Whether it is so told."""
    verb, first = prep.head, prep.left_edge
    if prep.lower_ != "along" and (prep.lower_, first.lower_) != ("with", "together"):
        return False
    joint = neighbour(first, -2) if neighbour(first, -1).text == "," else neighbour(first, -1)
    second = next((c for c in verb.children if c.dep_ == "conj" and c.i > prep.i), None)
    if joint.dep_ != "cc" or joint.head != verb or second is None or any(c.dep_ in SUBJECTS for c in second.children):
        return False
    tree.attach(prep.i, second.i, "prep")
    return True


def wounded(number: Token, tree: Tree) -> None:
    """ "At least 459 have been killed and 4,072 injured": the state behind the second number is a verb."""
    state = neighbour(number, 1)
    if state.head == number and state.dep_ == "amod" and state.lower_ in HURT:
        tree.attach(state.i, number.head.i, "conj")
        tree.attach(number.i, state.i, "nsubjpass")
        tree.pos[state.i], tree.tag[state.i] = "VERB", "VBN"


def forced_act(word: Token, tree: Tree) -> bool:
    """ "Alleged they had subjected men to torture, enforced disappearance and killing before burying them": the word
    tells of the act in a list, and what stands behind is told too. Whether it is so.
    """
    noun = next((c for c in word.children if c.dep_ == "dobj"), None)
    first, told = neighbour(word, -2), next((c for c in word.head.children if c.dep_ == "ccomp"), None)
    if word.lower_ not in ("forced", "enforced") or noun is None or noun.i != word.i + 1 or noun.tag_ != "NN":
        return False
    if neighbour(word, -1).text != "," or first.pos_ != "NOUN" or told is None or told.i > first.i:
        return False
    tree.attach(word.i, noun.i, "amod")
    tree.attach(noun.i, first.i, "conj")
    tree.hand_over([c for c in word.children if c.i > noun.i], told.i)
    return True
