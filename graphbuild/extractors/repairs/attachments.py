"""Slips of the parser about what a clause or a phrase hangs on."""

from __future__ import annotations

from graphbuild import lexicon
from graphbuild.extractors.repairs.slips import SPEECH_ACTS
from graphbuild.extractors.repairs.tree import SUBJECTS, Tree, neighbour
from graphbuild.extractors.tokens import Token
from graphbuild.gazetteer import actors
from graphbuild.records import EntityType, EventType

PEOPLE = frozenset({"PERSON", "NORP"})
PLACING = frozenset({"at", "in", "on", "near", "outside", "from", "inside", "with"})
CONFESSING = frozenset({"deny", "admit", "acknowledge", "avoid", "stop", "halt", "cease", "quit", "resume", "continue"})
OBJECTS = frozenset({"dobj", "iobj", "dative", "attr"})
COSTING = frozenset({"kill", "wound", "injure", "maim", "leave", "claim"})
WARS = frozenset({"war", "operation", "campaign", "struggle"})
SCENES = frozenset({"GPE", "LOC", "FAC", "DATE", "TIME"})
FIRE = frozenset({"fire", "gunfire", "shelling", "bombardment", "attack", "raid", "strike", "pressure", "threat"})


def of_person(verb: Token, tree: Tree) -> bool:
    """ "A woman linked to al-Shabab who shot at them": "who" is a person, and no body or state."""
    body = verb.head
    who = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    if who is None or who.lower_ != "who" or body.tag_ != "NNP" or _is_person(body) or body.dep_ != "pobj":
        return False
    above = body.head.head
    noun = above.head if above.dep_ == "acl" else above
    agent = lexicon.agents().get(noun.lemma_.lower())
    if agent is None or agent.type is not EntityType.PERSON or noun.pos_ != "NOUN":
        return False
    tree.head[verb.i] = noun.i
    return True


def _is_person(name: Token) -> bool:
    """Does the name mean people, who may have done it: one of them, or all of a nation?"""
    words = name.parse.words(name.left_edge.i, name.i + 1).casefold().replace("-", " ")
    return name.ent_type_ in PEOPLE and words not in actors.known_names()


def denied_attack(act: Token, tree: Tree) -> None:
    """ "Denied attacking civilians": what is denied is the attack, and no kind of civilian."""
    people, verb = act.head, act.head.head
    known = people.dep_ == "dobj" and act.i == verb.i + 1 and verb.lemma_ in CONFESSING
    if known and act.lemma_ in lexicon.verbs():
        tree.attach(act.i, verb.i, "xcomp")
        tree.attach(people.i, act.i, "dobj")
        tree.pos[act.i] = "VERB"


def beside_request(act: Token, tree: Tree) -> None:
    """ "Urged Uganda to hand them over, accusing them of murder": who urges accuses, not who is urged."""
    asked, verb = act.head, act.head.head
    request = asked.dep_ in ("xcomp", "advcl", "ccomp") and asked.tag_ == "VB" and verb.lemma_.lower() in SPEECH_ACTS
    if request and act.lemma_.lower() in SPEECH_ACTS and act.doc[act.left_edge.i - 1].text == ",":
        tree.head[act.i] = verb.i


def agreed_between(between: Token, tree: Tree) -> None:
    """ "An agreement for peace between Mali and Chad": it is theirs, as the peace is."""
    matter = between.head
    noun = matter.head.head
    accord = noun.lemma_.lower() in lexicon.classes()["@agreement"] and matter.head.lower_ in ("for", "on", "of")
    if accord and matter.dep_ == "pobj" and noun.pos_ == "NOUN":
        tree.head[between.i] = noun.i


def by_doer(by: Token, tree: Tree) -> None:
    """ "Were captured at the station by troops under his command": the troops are behind the capture, not the place;
    no more is the weapon ("killed with machetes by a militia").
    """
    place, verb = by.head, by.head.head.head
    doer = next((c for c in by.children if c.dep_ == "pobj"), None)
    if doer is None or place.dep_ != "pobj" or place.head.lower_ not in PLACING or verb.tag_ != "VBN":
        return
    passive = any(c.dep_ == "auxpass" for c in verb.children) and not any(c.dep_ == "agent" for c in verb.children)
    if passive and doer.lemma_.lower() in lexicon.agents() and place.lemma_.lower() not in lexicon.nouns():
        tree.attach(by.i, verb.i, "agent")


def by_doer_of_act(by: Token, tree: Tree) -> bool:
    """ "The shelling of the villages of Nuli and Avnevi by the militia": the doer is told of the act. Whether it is."""
    noun = by.head
    if noun.pos_ not in ("NOUN", "PROPN") or noun.lemma_.lower() in lexicon.nouns():
        return False
    act = noun
    while act.dep_ in ("pobj", "conj") and (act.dep_ == "conj" or act.head.lower_ == "of"):
        act = act.head if act.dep_ == "conj" else act.head.head
    if act == noun or act.pos_ not in ("NOUN", "PROPN") or act.lemma_.lower() not in lexicon.nouns():
        return False
    tree.attach(by.i, act.i, "prep")
    return True


def against_foe(prep: Token, tree: Tree) -> None:
    """ "Committed crimes during operations against IS": behind an act of war stands whom it is against."""
    act = neighbour(prep, -1)
    if act.dep_ != "pobj" or act in (prep.head, act.left_edge) or act.pos_ != "NOUN":  # "went to war against Chad"
        return
    if any(r.type is EventType.ASSAULT for r in lexicon.nouns().get(act.lemma_.lower(), ())) or act.lemma_ in WARS:
        tree.head[prep.i] = act.i


def behind_doer(prep: Token, tree: Tree) -> bool:
    """ "Set up by the Indian Army at Pulmoddai", "flew in by helicopter from Goma": where it was done, and no part of a
    name or of what it was done with. Whether it is so.
    """
    doer, by = prep.head, prep.head.head
    named = doer.tag_ in ("NNP", "NNPS") and by.dep_ == "agent" and prep.lower_ in PLACING
    means = doer.tag_ == "NN" and doer.left_edge == doer and by.lower_ == "by" and prep.lower_ in ("from", "to", "into")
    if not (named or means) or doer.dep_ != "pobj" or by.head.pos_ != "VERB":
        return False
    tree.head[prep.i] = by.head.i
    return True


def called_on(act: Token, tree: Tree) -> bool:
    """ "The politician Claude Joseph called on Henry to resign": whom the call is to. Whether it is so."""
    on = next((c for c in act.children if c.dep_ == "mark" and c.lower_ in ("on", "upon")), None)
    whom = next((c for c in act.children if c.dep_ in SUBJECTS), None)
    if on is None or whom is None or act.tag_ != "VB" or act.head.lemma_ != "call":
        return False
    tree.attach(on.i, act.head.i, "prep")
    tree.attach(whom.i, on.i, "pobj")
    tree.dep[act.i], tree.pos[on.i] = "xcomp", "ADP"
    return True


def asked_to(name: Token, tree: Tree) -> None:
    """ "Called on Energy Minister Otieno to resign": behind "on" stands whom the call is to, and no object."""
    verb = name.head
    on = next((c for c in verb.children if c.dep_ == "prep" and c.lower_ == "on"), None)
    bare = on is not None and on.i == name.left_edge.i - 1 and not any(True for _ in on.children)
    if on is not None and bare and verb.lemma_ == "call":
        tree.attach(name.i, on.i, "pobj")


def hyphened_object(dash: Token, tree: Tree) -> bool:
    """ "Arrested the vice-president", where the parse sees three objects: one, whom the last word tells. Whether so."""
    first, last = neighbour(dash, -1), neighbour(dash, 1)
    if dash.text != "-" or not first.head == last.head == dash.head or not first.dep_ == last.dep_ == "dobj":
        return False
    tree.attach(first.i, last.i, "compound")
    tree.attach(dash.i, last.i, "punct")
    tree.hand_over(first.children, last.i)
    return True


def would_do(name: Token, tree: Tree) -> None:
    """ "Warned the U.S. would not stand by": what stands right before "would" is its subject."""
    after = name.right_edge.i + 1
    would = name.doc[after] if after < len(name.doc) else name
    verb = would.head
    free = verb.dep_ == "ccomp" and verb.head == name.head and not any(c.dep_ in SUBJECTS for c in verb.children)
    if would.tag_ == "MD" and would.dep_ == "aux" and free:
        tree.attach(name.i, verb.i, "nsubj")


def calls_for(verb: Token, noun: Token) -> bool:
    """ "A congressional report called for sanctions": who can ask calls for it, and is not called for."""
    asks = verb.dep_ == "acl" and verb.lemma_ in ("call", "appeal") and verb.i + 1 < len(verb.doc)
    asker = noun.pos_ == "PROPN" or noun.lemma_ in lexicon.agents() or (noun.lemma_, "noun") in lexicon.reporting()
    urged = neighbour(verb, 1).lower_ in ("for", "on") and not any(c.dep_ == "agent" for c in verb.children)
    return asks and asker and urged


def described_name(name: Token, tree: Tree) -> bool:
    """ "The government and the rebel Borna Front signed": the adjective before a name describes it, not heads it."""
    word = name.head
    if word.tag_ != "JJ" or word.i != name.left_edge.i - 1 or word.dep_ not in (*SUBJECTS, *OBJECTS, "conj", "pobj"):
        return False
    tree.attach(name.i, word.head.i, word.dep_)
    tree.attach(word.i, name.i, "amod")
    tree.hand_over([c for c in word.children if c.i != name.i], name.i)
    return True


def fire_from(prep: Token, tree: Tree) -> None:
    """ "Responded to rocket fire from Hamas": it came from there, and not the answer."""
    fire = neighbour(prep, -1)
    if fire.lemma_.lower() in FIRE and fire.dep_ in ("pobj", "dobj") and prep.head.pos_ == "VERB":
        tree.head[prep.i] = fire.i


def toll_of_attack(verb: Token, tree: Tree) -> bool:
    """ "An attack on a church in Quetta which killed nine": the attack killed them, not where it was."""
    place = verb.head
    which = any(c.dep_ in SUBJECTS and c.lower_ in ("which", "that") for c in verb.children)
    scene = place.ent_type_ in SCENES or place.lemma_.lower() in lexicon.facilities()
    if not (which and scene and verb.lemma_ in COSTING and place.dep_ == "pobj"):
        return False
    act = place
    while act.dep_ == "pobj" and act.head.dep_ == "prep":
        act = act.head.head
        if any(r.type is EventType.ASSAULT for r in lexicon.nouns().get(act.lemma_.lower(), ())):
            tree.head[verb.i] = act.i
            return True
    return False
