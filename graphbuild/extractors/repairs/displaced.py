"""Slips of the parser about phrases that stand where it expects others: asides read as subjects, objects behind an
"as", names between two commas.
"""

from __future__ import annotations

from graphbuild import lexicon
from graphbuild.extractors.repairs.tree import DASHES, SUBJECTS, Tree, neighbour
from graphbuild.extractors.tokens import Token
from graphbuild.records import EntityType

FALLING = frozenset({"fall", "loss", "surrender", "handover"})
SHARES = frozenset({"all", "most", "many", "some", "half", "both", "several", "none"})
VICTIMS = frozenset({"those", "dead", "victims", "people"})
CLOSING = frozenset({'"', "”", "''", "’"})


def share_of_them(count: Token, tree: Tree) -> None:
    """ "40 people died, 12 of them children", "five villagers, all of them Tajiks, perished": who of them is
    told beside them, and acts for nobody.
    """
    kind = count.head
    of = next((c for c in count.children if c.lower_ == "of"), None)
    them = of is not None and any(c.lower_ in ("them", "whom") for c in of.children)
    opens = count.left_edge.i > 0 and count.doc[count.left_edge.i - 1].text == ","
    if not them or not opens or kind.i < count.i or kind.pos_ not in ("NOUN", "PROPN"):
        return
    whole = _whole(kind, count, tree)
    if whole is None:
        return
    if kind.dep_ in SUBJECTS and tree.head[kind.i] != tree.head[whole.i]:
        verb = kind.head
        tree.attach(verb.i, tree.head[whole.i], "conj")
        tree.attach(whole.i, verb.i, kind.dep_)
    tree.attach(kind.i, whole.i, "appos")
    tree.attach(count.i, kind.i, "nummod")


def _whole(kind: Token, count: Token, tree: Tree) -> Token | None:
    """Of whom some are told: the subject before, or the noun right before the comma."""
    before = count.doc[count.left_edge.i - 2] if count.left_edge.i > 1 else count
    if kind.dep_ in SUBJECTS and before.pos_ == "NOUN" and before.dep_ in (*SUBJECTS, "conj"):
        return before
    verb = kind.head
    return next((c for c in verb.children if c.dep_ in SUBJECTS and c.i < count.i and c != kind), None)


def dismissed_as(claim: Token, tree: Tree) -> None:
    """ "Dismissed as "propaganda" reports of the raid": behind the closing quotation mark stands what was dismissed."""
    prep, word = claim.head, neighbour(claim.left_edge, -1) if claim.left_edge.i > 0 else claim
    verb = prep.head
    judged = next((c for c in claim.children if c.dep_ in ("nmod", "compound") and c.i < claim.i), None)
    if prep.lower_ != "as" or prep.i != verb.i + 1 or judged is None or not _is_said(claim):
        return
    if claim.doc[judged.i + 1].text in CLOSING and word.head != verb and verb.pos_ == "VERB":
        tree.attach(judged.i, prep.i, "pobj")
        tree.attach(claim.i, verb.i, "dobj")


def _is_said(noun: Token) -> bool:
    return (noun.lemma_.lower(), "noun") in lexicon.reporting()


def among_those(be: Token, tree: Tree) -> None:
    """ "Among those killed in the raid was a teacher", "a teacher was among those killed": the teacher was killed."""
    among = next((c for c in be.children if c.lower_ == "among"), None)
    first = among is not None and among.i < be.i
    subject = next((c for c in be.children if c.dep_ in ("nsubj", "attr") and (c.i > be.i) == first), None)
    people = next((c for c in among.children if c.dep_ == "pobj"), None) if among is not None else None
    act = next((c for c in people.children if c.tag_ == "VBN"), None) if people is not None else None
    if subject is None or people is None or act is None or people.lower_ not in VICTIMS or among is None:
        return
    if not first and people.lower_ == "people":  # "were among nine people killed" counts all nine
        return
    above = tree.head[be.i]
    tree.attach(act.i, act.i if above == be.i else above, tree.dep[be.i])
    tree.attach(be.i, act.i, "auxpass")
    tree.attach(subject.i, act.i, "nsubjpass")
    tree.attach(among.i, act.i, "prep")
    tree.pos[act.i] = "VERB"
    tree.hand_over([c for c in be.children if c not in (among, subject)], act.i)


def titled(name: Token, tree: Tree) -> bool:
    """ "Met chief of staff Ali Farah on Monday": the title is told of the man, who is met. Whether it is so."""
    noun, start = name.head, name.left_edge.i
    of = next((c for c in noun.children if c.lower_ == "of" and c.i == noun.i + 1), None)
    agent = lexicon.agents().get(noun.lemma_.lower()) if of is not None else None
    last = of.right_edge if of is not None else noun
    common = last.pos_ == "NOUN" or last.text in ("State", "Staff")
    if agent is None or agent.type is not EntityType.PERSON or last.i != start - 1 or not common:
        return False
    tree.attach(name.i, tree.head[noun.i] if noun.head != noun else name.i, tree.dep[noun.i])
    tree.attach(noun.i, name.i, "compound")
    tree.hand_over([c for c in noun.children if c.i > name.i], name.i)
    return True


def parallel(prep: Token, tree: Tree) -> None:
    """ "Called for a halt to the fighting and for talks": a preposition is joined to its like, however near another."""
    first = next((t for t in prep.ancestors if t.pos_ in ("ADP", "VERB")), prep)
    if first.dep_ == "pcomp" and first.head.lower_ == prep.lower_:  # "accused of killing people and of looting"
        first = first.head
    while first.pos_ == "ADP" and first.lower_ != prep.lower_:
        first = next((t for t in first.ancestors if t.pos_ in ("ADP", "VERB")), prep)
    if first.pos_ == "ADP" and first != prep:
        tree.attach(prep.i, first.head.i, "prep")


def in_headline(name: Token, tree: Tree) -> bool:
    """ "U.S. Sending Trainers to Iraq": who opens a headline acts in it."""
    verb = name.head
    opens = name.left_edge.i == name.sent.start and verb.i == name.i + 1 and name.tag_ == "NNP"
    found = opens and verb.tag_ == "VBG" and verb.dep_ == "ROOT" and verb.text[0].isupper()
    if found:
        tree.attach(name.i, verb.i, "nsubj")
    return found


def joined_to_like(prep: Token, tree: Tree) -> bool:
    """ "Was suspected of murder and of arson": behind "and" a preposition is joined to its like before it."""
    if prep.i < 2 or neighbour(prep, -1).lower_ != "and" or prep.lower_ == "by":
        return False
    before = neighbour(prep, -2)
    like = next((t for t in before.ancestors if t.pos_ in ("ADP", "VERB")), before)
    found = like.pos_ == "ADP" and like.lower_ == prep.lower_ and like.head != prep.head
    if found:
        tree.attach(prep.i, like.head.i, "prep")
    return found


def fallen_to(to: Token, tree: Tree) -> None:
    """ "Mourned the fall of Kidal to the rebels": it fell to them; nobody mourns to them."""
    place = neighbour(to, -1)
    fall = place.head.head
    if place.dep_ == "pobj" and place.head.lower_ == "of" and fall.lemma_ in FALLING and fall.dep_ in ("dobj", "pobj"):
        tree.attach(to.i, fall.i, "prep")


def secretary_general(general: Token, tree: Tree) -> bool:
    """ "The party's secretary-general, Ali Farah": the secretary stands there, and he is a general one. Whether so."""
    noun = neighbour(general, -2)
    dashed = general.tag_ == "JJ" and neighbour(general, -1).text in DASHES
    if not dashed or noun.head != general or noun.pos_ not in ("NOUN", "PROPN"):
        return False
    owner = general.head if general.dep_ == "amod" and general.head.i < noun.i else None
    above = general if owner is None else owner
    tree.attach(noun.i, noun.i if above.head == above else above.head.i, above.dep_)
    for child in general.children:
        if child != noun:
            apart = child.dep_ == "npadvmod" and child.ent_type_ == "PERSON"
            tree.attach(child.i, noun.i, "appos" if apart else child.dep_)
    if owner is not None:
        tree.attach(owner.i, noun.i, "poss")
    tree.attach(general.i, noun.i, "amod")
    return True


def on_board(board: Token, tree: Tree) -> None:
    """ "A blast on board a train": the train is what they are on board of, and no second object."""
    on = board.head
    craft = next((c for c in on.children if c.dep_ == "pobj" and c.i > board.i), None)
    if craft is not None:
        tree.attach(board.i, on.head.i, "prep")
        tree.attach(on.i, board.i, "advmod")
        tree.attach(craft.i, board.i, "pobj")
        tree.pos[board.i] = "ADP"
