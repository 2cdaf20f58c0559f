"""Words that the parser reads as what they are not: acts in -ing as participles, verbs as adjectives, datelines as
subjects.
"""

from __future__ import annotations

from graphbuild import lexicon
from graphbuild.extractors.repairs.tree import DASHES, SUBJECTS, Tree, neighbour
from graphbuild.extractors.tokens import Token

INDEFINITE = frozenset({"a", "an"})
LISTED = frozenset({"det", "poss", "nummod"})
ONE_OF_SEVERAL = frozenset({"one", "other", "another", "second", "third"})
CASUALTIES = frozenset({"kill", "wound", "injure", "destroy", "damage"})


def nominal(act: Token, tree: Tree) -> None:
    """ "As fighting for the town went on", "army shelling of the town": a noun, and whose act it is modifies it."""
    tree.pos[act.i] = "NOUN"
    for child in act.children:
        if child.dep_ == "nsubj" and child.i == act.i - 1:
            tree.dep[child.i] = "compound"


def nominal_behind(act: Token, tree: Tree) -> None:
    """ "Rebel shelling of the city killed 12": no rebel who shells, but the shelling is what kills."""
    doer = act.head
    of = act.i + 1 < len(act.doc) and neighbour(act, 1).lower_ == "of" and neighbour(act, 1).head == act
    if not of or act.lower_ not in lexicon.nouns():
        return
    tree.attach(act.i, doer.head.i if doer.dep_ != "ROOT" else act.i, doer.dep_)
    tree.attach(doer.i, act.i, "compound")
    tree.pos[act.i] = "NOUN"
    tree.hand_over([c for c in doer.children if c != act], act.i)


def counted_wounded(state: Token, tree: Tree) -> None:
    """ "Treated at least 130 wounded", "leaving 67 dead and 1,000 wounded": nobody wounds here."""
    number = neighbour(state, -1) if state.i > state.sent.start else state
    if number.tag_ == "CD" and number.dep_ in ("dobj", "conj") and not any(True for _ in state.children):
        tree.attach(state.i, number.i, "amod")
        tree.pos[state.i] = "ADJ"


def listed_people(second: Token, tree: Tree) -> None:
    """ "The envoy, his driver and two guards died": a list of subjects, where no comma ends an apposition."""
    first, last = second.head, second.right_edge.i + 1
    third = next((c for c in second.children if c.dep_ == "conj"), None)
    goes_on = third is not None and any(c.dep_ == "cc" for c in second.children)
    if third is not None and goes_on and _lists_objects(first, second, third):
        listed = next((c for c in first.head.children if c.dep_ == "dobj"), first) if first.i < first.head.i else first
        tree.attach(second.i, listed.i, "conj")
        return
    verb = last < len(second.doc) and second.doc[last].pos_ in ("VERB", "AUX")
    if first.dep_ in SUBJECTS and goes_on and verb and second.left_edge.dep_ in ("poss", "det", "nummod"):
        tree.dep[second.i] = "conj"


def _lists_objects(first: Token, second: Token, third: Token) -> bool:
    """ "Arrested a priest, two nuns and a teacher": one man is not two, and a comma would end what he is called."""
    verb, last = first.head, second.right_edge.i + 1
    if first.dep_ in SUBJECTS and first.i < verb.i < second.i:
        first = next((c for c in verb.children if c.dep_ == "dobj" and c.i < second.i), first)
    told_apart = all(t.left_edge.dep_ in LISTED for t in (second, third)) and third.i > second.i
    if first.left_edge.lower_ not in INDEFINITE and all(t.left_edge.lower_ in INDEFINITE for t in (second, third)):
        return False  # "killed its leader, a teacher and a father of four"
    ended = last >= len(second.doc) or second.doc[last].text not in (",", "-", "–", "—")
    return first.dep_ in ("dobj", "pobj") and first.tag_ == "NN" and told_apart and ended


def wounded_too(number: Token, tree: Tree) -> None:
    """ "Three men were killed and four wounded by a bomb": the number is the subject of the second participle."""
    verb = next((c for c in number.children if c.dep_ == "acl" and c.tag_ == "VBN" and c.i == number.i + 1), None)
    if verb is not None:
        tree.attach(verb.i, number.head.i, "conj")
        tree.attach(number.i, verb.i, "nsubjpass")


def before_colon(name: Token, tree: Tree) -> None:
    """ "KABUL, Afghanistan: A bomber struck", "KABUL, 3 May (Agency) -- A bomber struck", "KABUL -- A bomber struck": a
    dateline does nothing.
    """
    opens = name.pos_ == "PROPN" and name.left_edge.i == name.sent.start
    others = [c for c in name.head.children if c.dep_ in SUBJECTS and c.i > name.i]
    ends = {":", *DASHES} if name.text.isupper() else {":"}
    after = neighbour(name.right_edge, 1)
    apart = after.text in DASHES and any(c.left_edge.i == after.i + 1 for c in others)
    closed = apart or after.text == ":" or any(c.text in ends for c in name.children)
    if opens and closed and others:
        tree.dep[name.i] = "dep"


def counter_act(dash: Token, tree: Tree) -> bool:
    """ "The army's counter-attack was repelled": one noun, whatever its parts are taken for."""
    first, act = neighbour(dash, -1), neighbour(dash, 1)
    if first.lower_ != "counter" or act.lower_ not in lexicon.nouns() or act.pos_ != "NOUN":
        return False
    inside = act.head in (first, dash)
    if inside:
        tree.attach(act.i, first.head.i, first.dep_)
    tree.attach(first.i, act.i, "compound")
    tree.attach(dash.i, act.i, "punct")
    tree.hand_over([c for c in (*first.children, *dash.children) if c not in (act, dash)], act.i)
    return True


def sent_from(place: Token, tree: Tree) -> None:
    """ "From New York: the Council demanded a truce": where the news comes from, and nobody of whom it is demanded."""
    prep = place.head
    opens = prep.lower_ == "from" and prep.i == prep.sent.start and prep.i < prep.head.i
    if opens and place.tag_ == "NNP" and neighbour(place, 1).text == ":":
        tree.dep[prep.i] = "dep"


def one_by_name(one: Token, tree: Tree) -> None:
    """ "One of the pilots, Captain Roy, was killed; the other, Major Das, was caught": by name."""
    if one.lower_ not in ONE_OF_SEVERAL:
        return
    name = next((c for c in one.children if c.dep_ == "appos" and c.tag_ == "NNP"), None)
    if name is None or not one.i < name.i < one.head.i:
        return
    tree.attach(name.i, one.head.i, one.dep_)
    tree.attach(one.i, name.i, "appos")


def announced(noun: Token, tree: Tree) -> None:
    """ "Two soldiers killed: what we know": a heading tells what was done to them."""
    verb = noun.head
    tolled = verb.tag_ in ("VBD", "VBN") and verb.lemma_.lower() in CASUALTIES
    own = any(c.dep_ in ("dobj", "aux", "auxpass") for c in verb.children)
    if tolled and not own and verb.dep_ == "ROOT" and neighbour(verb, 1).text == ":":
        tree.dep[noun.i], tree.tag[verb.i] = "nsubjpass", "VBN"


def raised(verb: Token, noun: Token, tree: Tree) -> None:
    """The verb heads the sentence, the noun is its subject; what hung on the noun from the verb on is the verb's."""
    tree.attach(verb.i, verb.i, "ROOT")
    tree.attach(noun.i, verb.i, "nsubj")
    tree.pos[verb.i] = "VERB"
    tree.hand_over([c for c in noun.children if c.i > verb.i], verb.i)
