"""Slips of the parser in single constructions: object control, given names, joint subjects, accusations."""

from __future__ import annotations

from graphbuild import lexicon
from graphbuild.extractors.repairs.attachments import calls_for
from graphbuild.extractors.repairs.straying import raised
from graphbuild.extractors.repairs.tags import FINITE
from graphbuild.extractors.repairs.tree import Tree, neighbour
from graphbuild.extractors.tokens import Token
from graphbuild.records import EntityType, EventType

GROUND = frozenset({"GPE", "LOC"})
CHARGING = frozenset({"accuse", "suspect", "convict", "acquit", "clear", "absolve"})
SPREADING = frozenset(
    {"reach", "emerge", "come", "spread", "circulate", "surface", "arrive", "abound", "swirl", "grow"}
)


def is_object_control(verb: Token) -> bool:
    word = lexicon.status_words().get((verb.lemma_.lower(), "verb"))
    return word is not None and word.kind == "object-control"


def given_name(first: Token, tree: Tree) -> None:
    """ "Barack Obama and Petro Poroshenko met": a given name that is read as a preposition hides the surname."""
    surname = next((c for c in first.children if c.dep_ == "pobj" and c.i == first.i + 1), None)
    if surname is not None and surname.ent_type_ == "PERSON":
        head = surname.i if tree.head[first.i] == first.i else tree.head[first.i]
        tree.attach(surname.i, head, tree.dep[first.i])
        tree.attach(first.i, surname.i, "compound")
        tree.pos[first.i] = "PROPN"
        tree.hand_over([c for c in first.children if c.i != surname.i], surname.i)


def person_apart(name: Token, tree: Tree) -> None:
    """ "Iran's ambassador to Beirut, Mojtaba Amani", "a spokesman for the front, Ali Farah": a person stands beside the
    ambassador or spokesman, not beside the city or the front.
    """
    place = name.head
    noun = place.head.head
    titled = noun.pos_ == "PROPN" and noun.lower_ in lexicon.titles() and place.head.lower_ == "of"
    if place.dep_ != "pobj" or not (noun.pos_ == "NOUN" or titled):
        return
    lies = place.ent_type_ in GROUND or any(c.ent_type_ in GROUND and c.dep_ == "compound" for c in place.children)
    if titled or lies:
        tree.head[name.i] = noun.i
    elif place.ent_type_ == "ORG" and noun.tag_ == "NN":
        agent = lexicon.agents().get(noun.lemma_.lower())
        if agent is not None and agent.type is EntityType.PERSON and agent.number == "sg":
            tree.head[name.i] = noun.i


def accused_of(act: Token, tree: Tree) -> None:
    """ "accused the army of shelling": what somebody is accused of belongs to the verb, not to the army; no more to
    the accuser ("accused by survivors of killing").
    """
    prep, noun = act.head, act.head.head
    by = noun.head
    if prep.lower_ == "of" and noun.dep_ == "pobj" and by.dep_ == "agent" and is_object_control(by.head):
        tree.head[prep.i] = by.head.i
    elif noun.dep_ in ("dobj", "nsubjpass") and _is_charge(noun.head, prep):
        tree.head[prep.i] = noun.head.i


def having_done(having: Token, tree: Tree) -> None:
    """ "Accused the army of having planted mines": it planted them, and has none."""
    act = neighbour(having, 1)
    mines = act.head
    if having.lower_ != "having" or act.tag_ != "VBN" or act.dep_ != "amod" or mines.head != having:
        return
    tree.attach(act.i, having.head.i, "pcomp")
    tree.attach(having.i, act.i, "aux")
    tree.attach(mines.i, act.i, "dobj")
    tree.pos[act.i] = "VERB"
    tree.hand_over([c for c in having.children if c != mines], act.i)
    tree.hand_over([c for c in mines.children if c.i > mines.i and c.dep_ == "prep" and c.lower_ != "of"], act.i)


def _is_charge(verb: Token, prep: Token) -> bool:
    """ "Accused the army of shelling", "denounced the rebels for killing farmers"."""
    if prep.lower_ in ("of", "from", "for") and is_object_control(verb):
        return True
    return prep.lower_ == "for" and any(
        reading.type is EventType.ACCUSE for reading in lexicon.verbs().get(verb.lemma_.lower(), ())
    )


def charged_with(of: Token, tree: Tree) -> bool:
    """ "accused the leadership of Mali of massacres": the second "of" tells the charge, the first where a name or a
    body stands before it ("accused the army of 'a massacre'"; but "accused the victims of a massacre"). Whether so.
    """
    noun = of.head
    while noun.dep_ == "pobj" and noun.head.lower_ == "of":
        noun = noun.head.head
    verb = noun.head
    if noun.dep_ not in ("dobj", "nsubjpass") or verb.lemma_.lower() not in CHARGING:
        return False
    if noun == of.head and not _is_body(noun):
        return False
    crime = next((c for c in of.children if c.dep_ == "pobj"), None)
    if crime is None or crime.pos_ != "NOUN" or crime.lemma_.lower() not in lexicon.nouns():
        return False
    if any(c.lower_ == "of" for c in verb.children):
        return False
    tree.head[of.i] = verb.i
    return True


def _is_body(noun: Token) -> bool:
    agent = lexicon.agents().get(noun.lemma_.lower())
    return noun.pos_ == "PROPN" or (agent is not None and agent.number == "coll")


def rumoured(of: Token, tree: Tree) -> None:
    """ "Rumours reached the camp of a massacre": what is told stands behind the verb."""
    verb = next((t for t in of.ancestors if t.pos_ == "VERB"), of)
    tale = next((c for c in verb.children if c.dep_ == "nsubj" and c.i < of.i), None)
    act = next((c for c in of.children if c.dep_ == "pobj" and c.lemma_.lower() in lexicon.nouns()), None)
    if (
        act is not None
        and verb.i < of.i
        and verb.lemma_ in SPREADING
        and tale is not None
        and (tale.lemma_.lower(), "noun") in lexicon.reporting()
    ):
        tree.head[of.i] = tale.i


def told_elsewhere(verb: Token, tree: Tree) -> None:
    """ "Denied a report in a newspaper that Chad would leave": what the report tells."""
    place, verb_of = verb.head, verb.head.head.head
    told = any(c.lower_ == "that" and c.dep_ == "mark" for c in verb.children)
    if not told or place.dep_ != "pobj" or (place.lemma_.lower(), "noun") in lexicon.reporting():
        return
    tales = [verb_of, *(c for c in verb_of.children if c.dep_ in ("dobj", "nsubj", "nsubjpass"))]
    tale = next((t for t in tales if t.i < place.i and (t.lemma_.lower(), "noun") in lexicon.reporting()), None)
    if tale is not None:
        tree.attach(verb.i, tale.i, "acl")


def gerund(act: Token, tree: Tree) -> None:
    """ "accused the army of burning villages": the first word behind "of" is what was done, not a kind of village."""
    noun, prep = act.head, act.head.head
    if prep.lower_ != "of" or act.i != prep.i + 1:
        return
    first = prep.head if prep.dep_ == "conj" else prep
    blamed = first.head.head if first.dep_ == "pcomp" else first.head  # "of killing people and of looting markets"
    verb = blamed.head if blamed.dep_ in ("dobj", "nsubjpass") else blamed
    if not is_object_control(verb):
        return
    tree.attach(act.i, prep.i, "pcomp")
    tree.attach(noun.i, act.i, "dobj")
    tree.head[prep.i], tree.pos[act.i] = verb.i, "VERB"
    tree.hand_over([c for c in noun.children if c.dep_ == "prep" and c.lower_ != "of"], act.i)
    tree.hand_over([c for c in verb.children if c.dep_ == "prep" and noun.i < c.i <= noun.right_edge.i + 1], act.i)


def adjacent(word: Token, tree: Tree) -> None:
    """ "In neighboring Niger", "talks with visiting Prince Ali": an adjective, and no act."""
    place = next((c for c in word.children if c.dep_ == "dobj"), None)
    if place is not None:
        tree.attach(place.i, word.head.i, "pobj")
        tree.attach(word.i, place.i, "amod")
        tree.pos[word.i] = "ADJ"


def hostage(word: Token, tree: Tree) -> bool:
    """ "took 30 people hostage": no act and no thing of its own; what hangs on it is told of the taking. Whether so."""
    verb = word.head
    whom = ("NNS", "NNP") if word.left_edge.dep_ != "det" else ("NNS",)  # "took a Fatah hostage" with them
    people = next((c for c in word.children if c.dep_ == "nsubj" or (c.dep_ == "compound" and c.tag_ in whom)), None)
    if verb.lemma_ not in ("take", "hold") or (people is None and word.pos_ != "VERB"):
        return False
    tree.attach(word.i, verb.i, "oprd")
    tree.pos[word.i] = "NOUN"
    for child in word.children:
        if child.dep_ == "nummod" and people is not None:
            tree.head[child.i] = people.i
        else:
            tree.head[child.i] = verb.i
    if people is not None:
        tree.dep[people.i] = "dobj"
    return True


def lost_verb(noun: Token, tree: Tree) -> None:
    """ "A warplane of the rebels bombed Mitiga": a sentence without a verb has it in a participle with an object."""
    clauses = [c for c in noun.children if c.dep_ == "relcl"]
    if any(t.tag_ in FINITE and not any(c.is_ancestor(t) or c == t for c in clauses) for t in noun.sent):
        return
    for verb in noun.sent:
        behind = bool(clauses) and verb.dep_ == "acl" and verb.head == noun and verb.i > clauses[-1].i
        if behind and verb.tag_ == "VBN" and verb.left_edge == verb and neighbour(verb, -1).text == ",":
            raised(verb, noun, tree)  # "Mali, which lost the town, called on all to leave"
            return
        if verb.tag_ != "VBN" or verb.i < noun.i or not verb.lower_.endswith("ed"):
            continue
        if verb.head == noun and calls_for(verb, noun):
            raised(verb, noun, tree)
            return
        beside = verb.head.head if verb.head.dep_ == "appos" else verb.head  # "the blast on board a train wounded six"
        if verb.dep_ == "acl" and beside == noun and any(c.dep_ == "dobj" for c in verb.children):
            raised(verb, noun, tree)
            return
        if (
            verb.dep_ == "amod"
            and verb.head.dep_ in ("appos", "dobj")
            and verb.head.head == noun
            and verb.i == verb.head.i - 1
        ):
            raised(verb, noun, tree)
            tree.attach(verb.head.i, verb.i, "dobj")
            tree.hand_over([c for c in verb.head.children if c.dep_ == "prep" and c.lower_ != "of"], verb.i)
            return


def told_happening(subject: Token, tree: Tree) -> None:
    """ "A shell ploughed into a queue": a participle with a subject and no auxiliary is a past tense, where nobody can
    be done so to.
    """
    verb, kinds = subject.head, lexicon.classes()
    if verb.tag_ != "VBN" or any(c.dep_ in ("aux", "auxpass", "agent", "dobj") for c in verb.children):
        return
    if verb.lemma_ in kinds["@happening"] | kinds["@impact"]:
        tree.tag[verb.i] = "VBD"


def is_afterthought(claim: Token) -> bool:
    """ "accused the army of burning villages, an allegation denied by X": no second object of the accusation."""
    if (claim.lemma_.lower(), "noun") not in lexicon.reporting():
        return False
    first = claim.left_edge
    comma = first.i > claim.sent.start and claim.doc[first.i - 1].text == ","
    earlier = any(c.dep_ == "dobj" and c.i < claim.i for c in claim.head.children)
    return comma and earlier and first.dep_ == "det"
