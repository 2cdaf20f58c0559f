"""Slips of the parser that join a word to the wrong one: to a verb not its own, a place, a dateline, an object."""

from __future__ import annotations

from graphbuild import lexicon
from graphbuild.extractors.repairs.tags import FINITE, reports, speaks
from graphbuild.extractors.repairs.tree import DASHES, SUBJECTS, Tree, neighbour, subject_of
from graphbuild.extractors.tokens import Token
from graphbuild.records import EventType

BY_PAIRS = frozenset({"by", "to", "after"})
# "men believed to be rebels": what they are taken for, and no speech of theirs.
TAKEN_FOR = frozenset({"believe", "say", "think", "suspect", "presume", "know", "understand", "allege", "assume"})
SPOKEN = frozenset({EventType.ACCUSE, EventType.REQUEST, EventType.SUPPORT, EventType.REJECT, EventType.THREATEN})
WITHIN = frozenset({"in", "at", "near"})
PREDICATES = ("attr", "acomp", "oprd", "npadvmod", "nsubj")


def pairwise(second: Token, tree: Tree) -> None:
    """ "Searched the town street by street": how it was searched, and no street of the town."""
    first = neighbour(second, -2)
    if first.text != second.text or neighbour(second, -1).lower_ not in BY_PAIRS or not first.text.islower():
        return
    verb = next((t for t in first.ancestors if t.pos_ == "VERB"), None)
    own = next((c for c in first.children if c.dep_ == "compound" and c.i == first.i - 1), None)
    if verb is None or verb.i > first.i:
        return
    if own is not None:
        tree.attach(own.i, tree.head[first.i], tree.dep[first.i])
        tree.hand_over([c for c in first.children if c.i < own.i], own.i)
    elif any(c.i < first.i for c in first.children):
        return
    tree.attach(first.i, verb.i, "advmod")
    tree.pos[first.i] = tree.pos[second.i] = "ADV"


def out_of_request(verb: Token, tree: Tree) -> None:
    """ "Told the militia to leave and threatened to bomb it", "forbids them to leave and has jailed ten": a finite verb
    is joined to the telling, not to what somebody is to do.
    """
    inner = verb.head
    outer = inner.head
    if verb.tag_ not in ("VBD", "VBN"):
        return
    if inner.tag_ != "VB" or inner.dep_ not in ("xcomp", "ccomp", "advcl") or not outer.i < inner.i < verb.i:
        return
    perfect = verb.tag_ == "VBN"
    told = any(c.dep_ in SUBJECTS or c.dep_ == "mark" or (c.dep_ == "aux" and not perfect) for c in verb.children)
    past = outer.tag_ == "VBD" or any(c.dep_ == "aux" and c.tag_ in FINITE for c in outer.children)
    if perfect:
        past = (past or outer.tag_ in FINITE) and any(c.lower_ in ("has", "have", "had") for c in verb.children)
    if past and not told and any(c.tag_ == "TO" for c in inner.children):
        tree.attach(verb.i, outer.i, "conj")


def in_clause(verb: Token, tree: Tree) -> None:
    """ "Will press them until it disarms, ends the war and leaves": the clause goes on in the present."""
    first = verb.head
    if verb.tag_ != "VBZ":
        return
    while first.dep_ == "conj" and first.tag_ == "VBZ":
        first = first.head
    if first.tag_ not in ("VB", "VBG") or any(c.dep_ in SUBJECTS for c in verb.children):
        return
    verbs = [first, *(c for c in first.children if c.dep_ == "xcomp")]
    clauses = (c for v in verbs for c in v.children if c.dep_ == "advcl" and c.tag_ == "VBZ")
    inner = next((c for c in clauses if first.i < c.i < verb.i), None)
    if inner is not None:
        tree.attach(verb.i, inner.i, "conj")


def beside_tag(verb: Token, tree: Tree) -> None:
    """ "Troops stormed the camp, witnesses said, and killed ten": the witnesses killed nobody."""
    said = verb.head
    told = said.head
    if verb.tag_ not in ("VBD", "VBN"):
        return
    tag = said.dep_ == "parataxis" and told.pos_ == "VERB" and told.i < said.i and reports(said)
    joint = neighbour(verb.left_edge, -1)
    if tag and joint.dep_ == "cc" and neighbour(joint, -1).text == "," and not speaks(verb):
        tree.attach(verb.i, told.i, "conj")
        tree.head[joint.i] = told.i


def told_too(verb: Token, tree: Tree) -> None:
    """ "Survivors said that gunmen came at dawn, shot two guards and left": a comma alone joins it to what is told."""
    said = verb.head
    told = next((c for c in said.children if c.dep_ == "ccomp" and said.i < c.i < verb.i), None)
    if told is None or verb.tag_ != "VBD" or told.tag_ != "VBD" or neighbour(verb, -1).text != "," or not reports(said):
        return
    alone = not any(c.dep_ in SUBJECTS or c.dep_ == "aux" for c in verb.children)
    listed = any(c.dep_ == "conj" and c.tag_ == "VBD" for c in verb.children)
    if alone and listed and not any(c.dep_ == "cc" for c in said.children):
        tree.attach(verb.i, told.i, "conj")


def between_two(verb: Token, tree: Tree) -> None:
    """ "Fighting between rebels and the army continues": the army is the second party, and the fighting goes on."""
    act, second = verb.head, next((c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i), None)
    between = next((c for c in act.children if c.lower_ == "between"), None)
    if second is None or between is None or act.dep_ != "ROOT" or neighbour(second.left_edge, -1).lower_ != "and":
        return
    first = next((c for c in between.children if c.dep_ == "pobj"), None)
    if first is None or any(c.dep_ == "conj" for c in first.children) or first.right_edge.i != second.left_edge.i - 2:
        return
    tree.attach(verb.i, verb.i, "ROOT")
    tree.attach(act.i, verb.i, "nsubj")
    tree.pos[act.i] = "NOUN"
    tree.attach(second.left_edge.i - 1, first.i, "cc")
    tree.attach(second.i, first.i, "conj")


def object_as_speaker(name: Token, tree: Tree) -> None:
    """ "Troops retook Bol, a port, and two villages, said the general": the villages say nothing."""
    verb = name.head
    told = name.doc[name.left_edge.i - 1] if name.left_edge.i > 0 else name
    speaker = any(c.dep_ == "nsubj" and c.i > verb.i for c in verb.children)
    if speaker and name.i < verb.i and told.dep_ == "ccomp" and told.head == verb and reports(verb):
        tree.attach(name.i, told.i, "dobj")


def fronted_subject(name: Token, tree: Tree) -> bool:
    """ "On 16 May in Accra, President Taylor and two chiefs signed a truce": who stands behind the comma is the
    subject that the verb lacks, and no other name of the place.
    """
    prep = name.head.head
    if name.ent_type_ != "PERSON":
        return False
    while prep.dep_ in ("prep", "pobj") and prep.head.dep_ in ("prep", "pobj"):
        prep = prep.head
    verb = prep.head
    opens = prep.dep_ == "prep" and prep.i == prep.sent.start and neighbour(name.left_edge, -1).text == ","
    if not opens or verb.pos_ != "VERB" or verb.i < name.i or verb.tag_ not in FINITE:
        return False
    if name.head.dep_ != "pobj" or any(c.dep_ in SUBJECTS for c in verb.children):
        return False
    joined = any(c.dep_ == "conj" for c in name.children) or neighbour(verb, -1) in (name, name.right_edge)
    if joined:
        tree.attach(name.i, verb.i, "nsubj")
    return joined


def subject_behind_place(people: Token, tree: Tree) -> None:
    """ "And in Kismayo fighters were driven out": the fighters were, and the town is where."""
    prep, count = people.head, next((c for c in people.children if c.dep_ == "nummod"), None)
    verb = prep.head
    place = neighbour(prep, 1) if count is None else neighbour(count, -1)  # "at the 2 May Hospital three doctors were"
    if prep.lower_ not in WITHIN or place.dep_ not in ("compound", "nmod") or place.i <= prep.i:
        return
    if place.head != people or place.tag_ != "NNP" or verb.i < people.i or verb.pos_ != "VERB":
        return
    finite = verb.tag_ in FINITE or any(c.dep_ in ("aux", "auxpass") and c.tag_ in FINITE for c in verb.children)
    if not finite or any(c.dep_ in SUBJECTS for c in verb.children):
        return
    tree.attach(people.i, verb.i, subject_of(verb))
    tree.attach(place.i, prep.i, "pobj")
    tree.hand_over([c for c in people.children if c.i < place.i], place.i)


def behind_bare_place(people: Token, tree: Tree) -> None:
    """The same where the parse has found the subject, and left the preposition without the town."""
    place = people.left_edge
    prep = neighbour(place, -1)
    bare = prep.lower_ in WITHIN and prep.dep_ == "prep" and prep.head == people.head and not prep.children
    if (
        bare
        and place.dep_ in ("compound", "nmod")
        and place.head == people
        and place.tag_ == "NNP"
        and people.tag_ == "NNS"
    ):
        tree.attach(place.i, prep.i, "pobj")


def behind_object(noun: Token, tree: Tree) -> None:
    """ "Fired mortars from Jolan, a rebel stronghold since May": behind a comma stands no second object."""
    verb, first = noun.head, noun.left_edge
    if first.i == 0 or neighbour(first, -1).text != "," or first.tag_ not in ("DT", "CD"):
        return
    if any(c.dep_ == "conj" for c in noun.children):  # "the office, the post and the prison"
        return
    before = neighbour(first, -2)
    objects = [c for c in verb.children if c.dep_ in ("dobj", "dative") and c.i < noun.i]
    if objects and before.pos_ in ("NOUN", "PROPN") and before.i > verb.i:
        tree.attach(noun.i, before.i, "appos")


def taken_for(noun: Token, tree: Tree) -> None:
    """ "Men believed to be rebels attacked the village": the men attacked; what they are taken for describes them."""
    verb = noun.head
    if verb.tag_ not in ("VBD", "VBN") or verb.lemma_.lower() not in TAKEN_FOR:
        return
    subject = next((c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i), None)
    be = neighbour(verb, 2)  # of the verb, or of the act itself
    if subject is None or be.lower_ not in ("be", "have") or subject.right_edge.i != verb.i - 1:
        return
    inside = (t for t in verb.subtree if t.i > be.i and t.tag_ in ("VBD", "VBN") and t.pos_ == "VERB")
    act = next(inside, None) or _done_by_them(verb)
    if act is None or any(c.dep_ in ("aux", "auxpass", "mark") for c in act.children if c.i > be.i):
        return
    tree.attach(be.i, verb.i, "xcomp")
    tree.head[be.i - 1] = be.i
    outer, label = tree.head[verb.i], tree.dep[verb.i]
    tree.attach(act.i, act.i if label == "ROOT" else outer, label)
    tree.pos[act.i] = "VERB"
    tree.attach(verb.i, subject.i, "acl")
    tree.attach(subject.i, act.i, "nsubj")
    predicate = next((t for t in verb.subtree if be.i < t.i < act.i and t.dep_ in PREDICATES), None)
    if predicate is not None:
        tree.attach(predicate.i, be.i, "attr")
    for token in verb.sent:  # what stands behind the act is told of it
        dated = token.dep_ == "npadvmod" and token is not predicate and token.i > be.i
        if (token.i > act.i or dated) and tree.head[token.i] in (verb.i, be.i):
            tree.head[token.i] = act.i


def _done_by_them(verb: Token) -> Token | None:
    """The act where the parse makes it a second thing told: "officials said rebels believed to be children today
    burned it".
    """
    told = (t for t in verb.head.children if t.i > verb.i and t.dep_ in ("ccomp", "conj") and t.tag_ == "VBD")
    act = next(told, None)
    if act is None or verb.dep_ != "ccomp" or any(c.dep_ in SUBJECTS for c in act.children):
        return None
    between = verb.doc[verb.i : act.i]
    return None if any(t.text == "," or t.pos_ == "CCONJ" for t in between) else act


def as_taken_for(noun: Token, tree: Tree) -> None:
    """The same where the parse has found that the men attacked, and lets the rebels attack too."""
    be = neighbour(noun.left_edge, -1)
    taken = be.lower_ == "be" and be.dep_ == "xcomp" and be.head.dep_ == "acl"
    if taken and be.head.lemma_.lower() in TAKEN_FOR and noun.i < noun.head.i:
        tree.attach(noun.i, be.i, "attr")


def of_document(clause: Token, tree: Tree) -> None:
    """ "A letter to the Council which accuses Rwanda": the letter does, and not whoever is to read it."""
    reader = clause.head
    document = reader.head.head
    word = next((c for c in clause.children if c.dep_ == "nsubj" and c.lower_ in ("which", "that")), None)
    addressed = reader.dep_ == "pobj" and reader.head.lower_ in ("to", "for") and document.pos_ == "NOUN"
    said = any(reading.type in SPOKEN for reading in lexicon.verbs().get(clause.lemma_.lower(), ()))
    if word is None or not addressed or not (said or speaks(clause)):
        return
    if (document.lemma_.lower(), "noun") in lexicon.reporting():
        tree.head[clause.i] = document.i


def behind_dateline(town: Token, tree: Tree) -> None:
    """ "GOMA, Congo, May 2 (Agency) - Forty villagers were killed": the villagers were, and no town."""
    if not town.text.isupper() or town.left_edge.i != town.sent.start:
        return
    dash = next((c for c in town.children if c.text in DASHES and neighbour(c, -1).text != ","), None)
    if dash is None:
        return
    beside = (c for c in (*town.children, *town.head.children) if c.dep_ in ("appos", *SUBJECTS))
    people = next((c for c in beside if c.left_edge.i == dash.i + 1), None)
    if people is None:
        return
    tree.attach(people.i, town.head.i, town.dep_)
    tree.dep[town.i] = "dep"
    tree.hand_over([c for c in town.children if c.i > people.i], people.i)
