"""Phrases that the parser hangs on the wrong word: dates on subjects, charges on a clause inside, objects behind
quotations.
"""

from __future__ import annotations

from collections.abc import Callable

from graphbuild.extractors.repairs.tree import SUBJECTS, Tree, neighbour
from graphbuild.extractors.tokens import Token

OBJECTS = ("dobj", "nsubjpass")
DATED = frozenset({"on", "in"})
DAY_PARTS = frozenset({"night", "morning", "evening", "afternoon", "day", "week", "month"})
POINTING = frozenset({"that", "this"})
WAYS = frozenset({"in", "through", "out", "past", "across", "back", "by", "off"})
CLOSING = frozenset({'"', "”", "''"})


def owned_noun(word: Token, tree: Tree) -> bool:
    """ "Ending its fisheries dispute with Mali": behind what somebody has, a verb without a subject is a noun."""
    before = neighbour(word, -1)
    owned = before.dep_ == "dobj" and any(c.dep_ == "poss" for c in before.children) and before.head.i < before.i
    if word.tag_ not in ("VBP", "VB") or not owned or any(c.dep_ not in ("prep", "punct") for c in word.children):
        return False
    tree.attach(word.i, before.head.i, "dobj")
    tree.tag[word.i], tree.pos[word.i] = "NN", "NOUN"
    tree.hand_over(list(before.children), word.i)
    tree.attach(before.i, word.i, "compound")
    return True


def perfect_charge(act: Token, tree: Tree, is_charge: Callable[[Token], bool]) -> None:
    """ "accused the men who joined it of having looted the camp": a charge belongs to the verb of accusing above."""
    prep = act.head
    if prep.lower_ != "of" or not any(c.lower_ == "having" for c in act.children):
        return
    below = prep.head
    for verb in prep.head.ancestors:
        if below.dep_ in OBJECTS and is_charge(verb):
            tree.head[prep.i] = verb.i
            return
        below = verb


def date_of_subject(prep: Token, tree: Tree) -> None:
    """ "The council on 7 August condemned the raid": the day is that of the verb."""
    subject = prep.head
    verb = subject.head
    if subject.dep_ not in SUBJECTS or prep.lower_ not in DATED or verb.i < prep.i:
        return
    day = next((c for c in prep.children if c.dep_ == "pobj"), None)
    if day is not None and day.ent_type_ == "DATE" and prep.right_edge.i + 1 in (verb.i, verb.left_edge.i, verb.i - 1):
        tree.head[prep.i] = verb.i


def time_apart(part: Token, tree: Tree) -> None:
    """ "That night crowds stormed it", "On the same day shots were fired": no crowds of the night."""
    people, before = part.head, neighbour(part, -1)
    plural = people.tag_ == "NNS" and people.dep_ in SUBJECTS and people.i == part.i + 1
    prep = neighbour(people.left_edge, -1)
    if plural and prep.lower_ in DATED and prep.head == people.head and not prep.children:
        tree.attach(part.i, prep.i, "pobj")
        tree.hand_over([c for c in people.children if c.i < part.i], part.i)
    elif plural and before.lower_ in POINTING:
        tree.attach(part.i, people.head.i, "npadvmod")
        tree.attach(before.i, part.i, "det")


def behind_quotation(noun: Token, tree: Tree) -> None:
    """ "condemned "in the strongest terms" the attack": what stands behind a quoted manner is the verb's object."""
    first = noun.left_edge
    before = first if first.text in CLOSING else noun.doc[max(first.i - 1, 0)]
    prep = noun.head.head
    verb = prep.head
    if noun.head.dep_ != "pobj" or before.text not in CLOSING or verb.pos_ != "VERB" or prep.i < verb.i:
        return
    if not any(c.dep_ in (*OBJECTS, "ccomp") for c in verb.children):
        tree.attach(noun.i, verb.i, "dobj")


def let_go(go: Token, tree: Tree) -> bool:
    """ "was let go", "let (go) 40 hostages (go)": a verb with its particle; what follows is told of the letting.
    Whether it is so.
    """
    let = go.head if go.head.lemma_ == "let" else neighbour(go, -1)
    if go.tag_ not in ("VB", "VBP") or let.lemma_ != "let" or let not in (go.head, *go.children):
        return False
    if let.head == go:
        tree.attach(let.i, let.i if go.dep_ == "ROOT" else go.head.i, go.dep_)
    for child in go.children:
        if child != let:
            tree.attach(child.i, let.i, "dobj" if child.dep_ == "nsubj" and child.i > let.i else child.dep_)
    tree.attach(go.i, let.i, "prt")
    tree.pos[let.i], tree.pos[go.i] = "VERB", "ADP"
    return True


def let_through(way: Token, tree: Tree) -> bool:
    """ "Let the convoy through", "let refugees in": whom one lets and which way. Whether it is such a clause."""
    let = way.head
    if let.lemma_ != "let" or way.lower_ not in WAYS or way.tag_ not in ("RP", "RB", "IN"):
        return False
    people = next((c for c in way.children if c.dep_ == "nsubj" and let.i < c.i < way.i), None)
    if people is None:
        return False
    tree.hand_over(way.children, let.i)
    tree.dep[people.i] = "dobj"
    tree.attach(way.i, let.i, "prt")
    tree.pos[way.i] = "ADP"
    return True


def firing_squad(firing: Token, tree: Tree) -> bool:
    """ "was shot by firing squad": the squad is how it was done. Whether it is told of one."""
    squad = next((c for c in firing.children if c.lower_ == "squad" and c.i == firing.i + 1), None)
    if squad is None or firing.dep_ != "pcomp":
        return False
    by = firing.head
    tree.attach(squad.i, by.i, "pobj")
    tree.attach(firing.i, squad.i, "compound")
    tree.dep[by.i], tree.pos[firing.i] = "prep", "NOUN"
    tree.hand_over([c for c in firing.children if c != squad], by.head.i)
    return True
