"""Slips of the parser about who is subject and who is object."""

from __future__ import annotations

from graphbuild import lexicon
from graphbuild.extractors.repairs.tree import SUBJECTS, Tree, neighbour
from graphbuild.extractors.tokens import Token
from graphbuild.gazetteer import actors

NAMED = frozenset({"GPE", "ORG", "NORP"})
DEBRIS = frozenset({"rubble", "ash", "ashes", "ruin", "ruins", "dust", "cinders"})
REDUCING = frozenset({"reduce", "turn", "bomb", "pound", "shell", "burn", "crumble"})
LEAVING = frozenset({"go", "come", "fall", "get", "take", "walk", "run", "drive", "sail", "back"})
BEFORE_NUMBER = frozenset({"CD", "DT", "PRP$", "$"})


def named_object(name: Token, tree: Tree) -> bool:
    """ "To degrade and defeat ISIL": a name is no verb. Whether it is one behind a verb without an object."""
    verb = name.head
    if name.tag_ != "NNP" or verb.pos_ != "VERB" or verb.i != name.left_edge.i - 1:
        return False
    if any(c.dep_ in SUBJECTS or c.dep_ in ("aux", "mark") for c in name.children):
        return False
    tree.dep[name.i] = "dobj"
    return True


def missing_object(noun: Token, tree: Tree) -> None:
    """ "gave asylum to five officers wanted by Chad": what follows a bare preposition is its object."""
    prep = noun.doc[max(noun.left_edge.i - 1, 0)]
    if prep.dep_ in ("prep", "dative") and prep.pos_ == "ADP" and not any(True for _ in prep.children):
        tree.attach(noun.head.i, noun.i, "acl")
        tree.attach(noun.i, prep.i, "pobj")


def behind_bare_preposition(noun: Token, tree: Tree) -> bool:
    """ "A bomb meant for the judge killed two": a verb that has a subject takes no other from behind a preposition."""
    prep, verb = noun.doc[max(noun.left_edge.i - 1, 0)], noun.head
    if prep.dep_ == "pobj" and prep.pos_ == "NOUN" and noun.tag_ == "NNP" and _has_subject(verb, prep):
        tree.attach(noun.i, prep.i, "appos")  # "a letter sent to the paper Al-Ahram called off the truce"
        return True
    bare = prep.dep_ in ("prep", "dative") and prep.pos_ == "ADP" and not any(True for _ in prep.children)
    if not bare or not _has_subject(verb, prep):
        return False
    tree.attach(noun.i, prep.i, "pobj")
    return True


def _has_subject(verb: Token, before: Token) -> bool:
    return any(c.dep_ in SUBJECTS and c.i < before.i for c in verb.children)


def listed_object(noun: Token, tree: Tree) -> None:
    """ "faced shelling and airstrikes": a noun is coordinated with the verb's object, not with the verb."""
    objects = [c for c in noun.head.children if c.dep_ in ("dobj", "attr") and noun.head.i < c.i < noun.i]
    if (
        tree.dep[noun.i] == "conj"
        and objects
        and not any(c.dep_ in ("nsubj", "aux", "cop", "mark") for c in noun.children)
    ):
        tree.attach(noun.i, objects[-1].i, "conj")


def listed_name(name: Token, tree: Tree) -> None:
    """ "Kenya, Saudi Arabia, the UAE and Rwanda met": a name beside a subject stands in a list with it, and explains
    it not; a state never explains another.
    """
    first, edge = name.head, name.left_edge.i
    if (
        not (first.ent_type_ in NAMED or (first.tag_ == "NNP" and not first.ent_type_))
        or edge - 2 != first.i
        or name.doc[edge - 1].text != ","
    ):
        return
    goes_on = any(c.dep_ == "conj" and c.tag_ == "NNP" for c in name.children)
    again = any(c.dep_ == "conj" and c.tag_ == "NNP" and c.i > name.i for c in first.children)  # ", and Rwanda"
    states = all(actors.country(name.parse.words(t.left_edge.i, t.i + 1)) for t in (first, name))
    if (goes_on and first.dep_ in SUBJECTS) or (states and (goes_on or again)):
        tree.dep[name.i] = "conj"


def lost_object(noun: Token, tree: Tree) -> None:
    """ "shot down nine of 14 drones", "gave the rebels 24 hours to leave": a number is the object that is missing;
    so is a name ("The group (JNM) seized Korba").
    """
    verb = noun.head
    if noun.i < verb.i or any(c.dep_ in ("dobj", "ccomp", "nsubjpass") for c in verb.children):
        return
    of = any(c.lower_ == "of" for c in noun.children)
    given = any(c.dep_ == "dative" and c.i < noun.i for c in verb.children)
    behind = noun.left_edge.i == verb.i + 1
    if (
        given
        or (of and noun.tag_ == "CD")
        or (behind and noun.tag_ == "NNP" and noun.ent_type_ not in ("DATE", "TIME") and verb.tag_ == "VBN")
    ):
        tree.dep[noun.i] = "dobj"


def double_object(thing: Token, tree: Tree) -> None:
    """ "offered Mali 200 trucks", "denied the rebels access": whom it is given to is no part of what is given."""
    verb = thing.head
    if verb.lemma_ not in lexicon.classes()["@giving"]:
        return
    for noun in thing.children:
        if noun.i > thing.i or noun.dep_ not in ("compound", "nmod", "nsubj") or noun.left_edge.i < verb.i:
            continue
        after = neighbour(noun, 1)
        behind = noun.i - (2 if neighbour(noun, -1).tag_ == "DT" else 1) == verb.i
        name = noun.tag_ == "NNP" and behind and after.tag_ in BEFORE_NUMBER
        people = noun.tag_ == "NNS" and after == thing and thing.tag_ == "NN" and _is_people(noun)
        if name or people:
            tree.attach(noun.i, verb.i, "dative")
            tree.hand_over([c for c in thing.children if c.i < noun.i], noun.i)
            return


def _is_people(noun: Token) -> bool:
    return noun.lemma_.lower() in lexicon.agents() and neighbour(noun, -1).tag_ in ("DT", "PRP$", "CD", "JJ")


def to_rubble(debris: Token, tree: Tree) -> None:
    """ "The school was reduced to rubble": nobody rubbles."""
    to = next((c for c in debris.children if c.dep_ == "aux" and c.lower_ == "to"), None)
    if to is None or debris.head.lemma_ not in REDUCING:
        return
    verb = debris.head
    tree.attach(to.i, verb.i, "prep")
    tree.attach(debris.i, to.i, "pobj")
    tree.pos[debris.i] = "NOUN"
    tree.hand_over([c for c in debris.children if c.dep_ == "prep"], verb.i)


def cut_off(off: Token, tree: Tree) -> None:
    """ "sealed off the city": what stands behind a phrasal verb is its object; "fell off the roof" is where from."""
    verb = off.head
    if off.i != verb.i + 1 or f"{verb.lemma_.lower()} off" not in lexicon.verbs() or verb.lemma_.lower() in LEAVING:
        return
    objects = [c for c in off.children if c.dep_ == "pobj"]
    if objects and not any(c.dep_ in ("dobj", "nsubjpass") for c in verb.children):
        tree.dep[off.i] = "prt"
        tree.attach(objects[0].i, verb.i, "dobj")


def capital_is(word: Token, tree: Tree) -> None:
    """ "IS attacked the base", "fought IS in Mosul": a word all in capitals among others that are not is a name."""
    around = [t for t in (word.doc[max(word.i - 1, 0)], word.doc[min(word.i + 1, len(word.doc) - 1)]) if t != word]
    if word.tag_ != "VBZ" or any(t.text.isupper() and len(t.text) > 1 for t in around):
        return
    verb = word.head
    subject = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    if word.dep_ in ("aux", "auxpass") and word.i < verb.i:
        if subject is not None and subject.i == word.i + 1:
            tree.attach(word.i, subject.i, "compound")
        elif subject is None:
            passive = any(c.dep_ == "agent" for c in verb.children)
            tree.attach(word.i, verb.i, "nsubjpass" if passive else "nsubj")
        else:
            return
    elif (
        word.dep_ in ("ccomp", "advcl", "xcomp")
        and word.i > verb.i
        and not any(c.dep_ in SUBJECTS for c in word.children)
    ):
        tree.dep[word.i] = "dobj"
        tree.hand_over(word.children, verb.i)
    else:
        return
    tree.pos[word.i] = "PROPN"


def weapons_act(act: Token, tree: Tree) -> None:
    """ "were killed in Israeli tank shelling": the shelling is a noun, and nobody who was killed did it."""
    weapon = neighbour(act, -1)
    known = weapon.lemma_.lower() in lexicon.equipment() and act.lower_ in lexicon.nouns()
    above = weapon if act.dep_ == "acl" else act.head
    if not known or weapon.dep_ != "pobj" or weapon.i < above.i or any(c.dep_ == "dobj" for c in act.children):
        return
    tree.attach(act.i, weapon.head.i, "pobj")
    tree.attach(weapon.i, act.i, "compound")
    tree.pos[act.i] = "NOUN"
    tree.hand_over([c for c in weapon.children if c != act], act.i)
