"""Slips of the parser around "to" and around what somebody or something is made, kept or left to be."""

from __future__ import annotations

from graphbuild import lexicon
from graphbuild.extractors.repairs.tree import SUBJECTS, Tree, neighbour
from graphbuild.extractors.tokens import Token

KEEPING = frozenset({"keep", "hold", "leave", "have", "get"})
HURT = frozenset({"wounded", "injured", "disappeared", "displaced"})
LEFT_SO = frozenset({"dead", "wounded", "injured", "homeless", "unconscious", "unharmed"})
# What a verb makes of its object.
STATES = {"leave": LEFT_SO, "find": LEFT_SO, "shoot": LEFT_SO, "set": frozenset({"free"})}
NOUNS = ("NN", "NNS", "NNP", "VBG")


def of_noun(verb: Token, tree: Tree) -> bool:
    """ "An operation to squeeze out the rebels", "food to be delivered": told of the noun by no relative pronoun.
    Whether it is so.
    """
    if verb.tag_ != "VB" or not _to(verb) or any(c.dep_ in SUBJECTS for c in verb.children):
        return False
    tree.dep[verb.i] = "acl"
    return True


def of_resolve(verb: Token, tree: Tree) -> bool:
    """ "Spoke of the resolve of Iraq to win": whose resolve it is, is to win, and not who speaks. Whether it is so."""
    before = neighbour(verb.left_edge, -1)
    of = before.head
    noun = of.head
    if verb.tag_ != "VB" or not _to(verb) or before.dep_ != "pobj" or of.lower_ != "of" or noun.dep_ != "pobj":
        return False
    if (noun.lemma_.lower(), "noun") not in lexicon.status_words() or noun.head.head != verb.head:
        return False
    tree.attach(verb.i, noun.i, "acl")
    return True


def to_noun(noun: Token, tree: Tree) -> bool:
    """ "Put the garrison to flight", "subjected the town to shelling": behind "to" stands no verb. Whether it is so."""
    to = next((c for c in noun.children if c.lower_ == "to" and c.dep_ == "aux" and c.i < noun.i), None)
    if to is None or noun.tag_ not in NOUNS:
        return False
    tree.attach(to.i, noun.head.i, "prep")
    tree.attach(noun.i, to.i, "pobj")
    tree.pos[to.i], tree.pos[noun.i] = "ADP", "PROPN" if noun.tag_ == "NNP" else "NOUN"
    return True


def gerund(act: Token, tree: Tree) -> bool:
    """ "Has denied bombing the clinic": what has an object is no noun. Whether it is so."""
    if act.tag_ != "NN" or not act.lower_.endswith("ing") or not any(c.dep_ == "dobj" for c in act.children):
        return False
    tree.pos[act.i], tree.tag[act.i] = "VERB", "VBG"
    return True


def kept(state: Token, tree: Tree) -> bool:
    """ "Has kept the president locked up": what somebody is kept is no speech. Whether it is so."""
    is_state = state.tag_ in ("VBN", "VBD") and state.head.lemma_ in KEEPING and state.head.i < state.i
    if not is_state or any(c.dep_ in ("aux", "auxpass", "mark") for c in state.children):
        return False
    tree.dep[state.i] = "xcomp"
    return True


def made_so(state: Token, tree: Tree) -> bool:
    """ "Left 80 people dead in Tikrit", "set free 40 prisoners": as what they were left, not who. Whether it is so."""
    people, verb = state.head, state.head.head
    told = people.dep_ == "dobj" and (state.i > people.i or neighbour(state, -1) == verb)
    if not told or state.lower_ not in STATES.get(verb.lemma_, ()):
        return False
    tree.attach(state.i, verb.i, "oprd")
    tree.hand_over(state.children, verb.i)
    return True


def phrasal(particle: Token, tree: Tree) -> None:
    """ "Handed over six captives": they were no more than six."""
    verb = neighbour(particle, -1)
    if particle.tag_ == "RP" and verb.pos_ == "VERB":
        tree.attach(particle.i, verb.i, "prt")


def no_more(no: Token, tree: Tree) -> None:
    """ "No more bombings": of none of them is told."""
    more = no.head
    if no.lower_ == "no" and no.tag_ == "DT" and more.lower_ in ("more", "further", "other") and more.dep_ == "amod":
        tree.attach(no.i, more.head.i, "det")


def the_wounded(hurt: Token, tree: Tree) -> bool:
    """ "Killed the wounded", "treated at least 130 wounded": people. Whether it is so."""
    if hurt.tag_ != "VBN" or hurt.lower_ not in HURT or not any(c.dep_ in ("det", "nummod") for c in hurt.children):
        return False
    number = next((c for c in hurt.children if c.dep_ == "nummod"), None)
    if number is not None and hurt.dep_ == "advcl":
        tree.attach(number.i, hurt.head.i, "dobj")
        tree.attach(hurt.i, number.i, "acl")
        return True
    tree.pos[hurt.i], tree.tag[hurt.i] = "NOUN", "NNS"
    return True


def one_by_one(by: Token, tree: Tree) -> bool:
    """ "Searched house by house": the house does nothing. Whether it is so."""
    before = neighbour(by, -1)
    again = next((c for c in by.children if c.dep_ == "pobj"), None)
    if by.lower_ != "by" or again is None or again.lower_ != before.lower_ or again.i != by.i + 1:
        return False
    tree.attach(by.i, before.i, "prep")
    return True


def past_tense(verb: Token, tree: Tree) -> None:
    """ "The president called the general": a participle with a subject and an object of its own is a past tense."""
    kinds = {c.dep_ for c in verb.children}
    if verb.tag_ != "VBN" or "nsubj" not in kinds or kinds & {"aux", "auxpass", "nsubjpass", "agent"}:
        return
    named = next((c for c in verb.children if c.dep_ == "oprd" and c.ent_type_ == "PERSON" and c.i > verb.i), None)
    if named is not None and "dobj" not in kinds:
        tree.dep[named.i] = "dobj"
        tree.tag[verb.i] = "VBD"
    elif "dobj" in kinds:
        tree.tag[verb.i] = "VBD"


def _to(verb: Token) -> bool:
    return any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children)
