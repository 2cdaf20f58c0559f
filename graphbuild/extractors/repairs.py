"""Known slips of the parser, put right in the lists of heads and labels before anything reads them.

Each rule holds for a construction of English in which the small model errs again and again; none looks at a name.
"""

from __future__ import annotations

from spacy.tokens import Token

from graphbuild import lexicon
from graphbuild.extractors.asides import beside_speech, between_speeches, lost_speaker, toll_and_speakers
from graphbuild.extractors.attachments import asked_to, beside_request, by_doer, calls_for, hangs_elsewhere, named_town
from graphbuild.extractors.complements import (
    NAMED,
    capital_is,
    cut_off,
    double_object,
    listed_name,
    listed_object,
    listed_subject,
    lost_object,
    missing_object,
    set_free,
    weapons_act,
)
from graphbuild.extractors.irregular import is_lost_participle, is_lost_verb, passive_again, verb_again
from graphbuild.extractors.misjoined import rejoined
from graphbuild.extractors.mislaid import behind_quotation, date_of_subject, firing_squad, let_go, perfect_charge
from graphbuild.extractors.slips import Tree, in_dates_and_lists
from graphbuild.extractors.straying import (
    before_colon,
    counted_wounded,
    ended_on,
    listed_people,
    nominal,
    nominal_behind,
    opened_fire,
    raised,
    wounded_too,
)
from graphbuild.extractors.tags import FINITE, mend_tags

CLAUSAL = frozenset({"conj", "ccomp", "parataxis", "acl", "relcl"})
# Words that only serve another: no slip is about them, and they are a third of a text.
FUNCTION = frozenset({"det", "punct", "cc", "case", "mark", "neg", "poss"})
ADJACENT = frozenset({"neighbor", "neighbour", "surround"})


def repair(tree: Tree) -> None:
    """Changes the lists of the tree."""
    labels, kinds = list(tree.dep), list(tree.pos)  # as parsed: reading them off a token again and again is slow
    for token, dep, pos in zip(tree.tokens, labels, kinds, strict=True):
        if dep in CLAUSAL and (between_speeches(token, dep, tree) or hangs_elsewhere(token, dep, tree)):
            continue
        if (dep in FUNCTION and not token.ent_type) or rejoined(token, dep, tree) or in_dates_and_lists(token, tree):
            continue
        tag, lower = token.tag_, token.lower_
        if tag == "IN" and token.ent_type_ == "PERSON":
            _given_name(token, tree)
        elif dep == "appos" and token.ent_type_ in NAMED and tag == "NNP":
            listed_name(token, tree)
        elif dep == "appos" and token.ent_type_ == "PERSON":
            _person_apart(token, tree)
        elif lower == "firing" and dep == "pcomp":
            firing_squad(token, tree)
        elif dep == "pcomp" and tag == "VBN":
            perfect_charge(token, tree, _is_object_control)
        elif dep == "pcomp" and tag == "VBG" and token.lemma_.lower() not in ADJACENT:
            if lower == "visiting" and token.head.lower_ in ("with", "against", "between"):
                _adjacent(token, tree)
            else:
                _accused_of(token, tree)
        elif dep == "amod" and tag == "VBG" and labels[token.head.i] == "pobj":
            _gerund(token, tree)
        elif lower == "go" and tag in ("VB", "VBP"):
            let_go(token, tree)
        elif lower in ("hostage", "captive") and token.head.lemma_ in ("take", "hold"):
            _hostage(token, tree)
        elif dep == "pcomp" and token.lemma_.lower() in ADJACENT:
            _adjacent(token, tree)
        elif dep == "conj" and pos == "PROPN" and labels[token.head.i] == "pobj":
            _fronted(token, tree)
        elif dep == "pobj" and labels[token.head.i] == "cc":  # "condemned Mali as well as Chad"
            tree.attach(token.i, tree.head[token.head.i], "conj")
        elif dep == "relcl" and labels[token.head.i] == "ROOT" and _as_well_as(token.head):
            _joint_subject(token, tree)
        elif dep == "conj" and pos == "ADP" and token.head.lower_ == lower != "by":
            tree.attach(token.i, token.head.head.i, "prep")
        elif dep == "conj" and pos == "NOUN" and kinds[token.head.i] == "VERB":
            listed_object(token, tree)
        elif dep == "dep" and pos == "NOUN" and kinds[token.head.i] == "VERB":
            listed_subject(token, tree)
        elif dep == "advcl" and tag == "VBG":
            beside_speech(token, tree)
            beside_request(token, tree)
            weapons_act(token, tree)
        elif dep == "appos" and pos == "NOUN":
            lost_speaker(token, tree)
            listed_people(token, tree)
            behind_quotation(token, tree)
        elif dep == "conj" and tag == "CD" and token.head.tag_ == "VBN":
            wounded_too(token, tree)
        elif dep == "npadvmod" and kinds[token.head.i] == "VERB":
            lost_object(token, tree)
        elif is_lost_verb(token):
            verb_again(token, tree)
        elif dep == "attr" and is_lost_participle(token):
            passive_again(token, tree)
        elif dep == "ROOT" and pos in ("NOUN", "PROPN"):
            _lost_verb(token, tree)
        elif dep == "dobj":
            if _is_afterthought(token):
                tree.dep[token.i] = "appos"
            else:
                double_object(token, tree)
                asked_to(token, tree)
        elif token.text == "IS":
            capital_is(token, tree)
        elif dep == "prep" and lower == "by":
            by_doer(token, tree)
        elif dep == "prep" and lower == "off":
            cut_off(token, tree)
        elif dep == "prep" and labels[token.head.i] in ("nsubj", "nsubjpass"):
            date_of_subject(token, tree)
        elif dep == "amod" and lower == "free":
            set_free(token, tree)
        elif dep in ("nsubj", "pobj") and tag == "VBG" and not any(c.dep_ == "dobj" for c in token.children):
            nominal(token, tree)
        elif dep == "advcl" and lower in ("wounded", "injured") and tag == "VBN":
            counted_wounded(token, tree)
        elif dep == "acl" and tag == "VBG" and token.head.i == token.i - 1:
            nominal_behind(token, tree)
        elif dep == "amod" and lower == "opened" and token.head.lower_ == "fire":
            opened_fire(token, tree)
        elif dep == "nsubj" and labels[token.head.i] == "auxpass":
            tree.attach(token.i, token.head.head.i, "nsubjpass")  # "was heavily and unjustly blamed"
        elif dep == "nsubj" and token.head.dep_ == "advcl" and token.head.tag_ in ("VBD", "VBN"):
            missing_object(token, tree)
        elif dep == "nsubj":
            named_town(token, tree)
            _disputed_afterthought(token, tree)
            toll_and_speakers(token, tree)
            before_colon(token, tree)
    mend_tags(tree)


def _is_object_control(verb: Token) -> bool:
    word = lexicon.status_words().get((verb.lemma_.lower(), "verb"))
    return word is not None and word.kind == "object-control"


def _as_well_as(noun: Token) -> bool:
    return any(c.dep_ == "cc" and c.lower_ == "as" for c in noun.children)


def _joint_subject(verb: Token, tree: Tree) -> None:
    """ "The army as well as the police fired": the first noun acts too, and nobody fired at it."""
    first = verb.head.i
    tree.attach(verb.i, verb.i, "ROOT")
    tree.attach(first, verb.i, "nsubj")


def _given_name(first: Token, tree: Tree) -> None:
    """ "Barack Obama and Petro Poroshenko met": a given name that is read as a preposition hides the surname."""
    surname = next((c for c in first.children if c.dep_ == "pobj" and c.i == first.i + 1), None)
    if surname is not None and surname.ent_type_ == "PERSON":
        head = surname.i if tree.head[first.i] == first.i else tree.head[first.i]
        tree.attach(surname.i, head, tree.dep[first.i])
        tree.attach(first.i, surname.i, "compound")
        tree.pos[first.i] = "PROPN"
        for child in first.children:
            if child.i != surname.i:
                tree.head[child.i] = surname.i


def _person_apart(name: Token, tree: Tree) -> None:
    """ "Iran's ambassador to Beirut, Mojtaba Amani": a person stands beside the ambassador, not beside the city."""
    place = name.head
    noun = place.head.head
    if place.dep_ == "pobj" and place.ent_type_ in ("GPE", "LOC") and noun.pos_ == "NOUN":
        tree.head[name.i] = noun.i


def _accused_of(act: Token, tree: Tree) -> None:
    """ "accused the army of shelling": what somebody is accused of belongs to the verb, not to the army."""
    prep, noun = act.head, act.head.head
    if prep.lower_ in ("of", "from", "for") and noun.dep_ in ("dobj", "nsubjpass") and _is_object_control(noun.head):
        tree.head[prep.i] = noun.head.i


def _gerund(act: Token, tree: Tree) -> None:
    """ "accused the army of burning villages": the first word behind "of" is what was done, not a kind of village."""
    noun, prep = act.head, act.head.head
    if prep.lower_ != "of" or act.i != prep.i + 1:
        return
    blamed = prep.head.head if prep.dep_ == "conj" else prep.head
    verb = blamed.head if blamed.dep_ in ("dobj", "nsubjpass") else blamed
    if not _is_object_control(verb):
        return
    tree.attach(act.i, prep.i, "pcomp")
    tree.attach(noun.i, act.i, "dobj")
    tree.head[prep.i], tree.pos[act.i] = verb.i, "VERB"
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ != "of":
            tree.head[child.i] = act.i
    for child in verb.children:
        if child.dep_ == "prep" and noun.i < child.i <= noun.right_edge.i + 1:
            tree.head[child.i] = act.i


def _adjacent(word: Token, tree: Tree) -> None:
    """ "In neighboring Niger", "talks with visiting Prince Ali": an adjective, and no act."""
    place = next((c for c in word.children if c.dep_ == "dobj"), None)
    if place is not None:
        tree.attach(place.i, word.head.i, "pobj")
        tree.attach(word.i, place.i, "amod")
        tree.pos[word.i] = "ADJ"


def _fronted(name: Token, tree: Tree) -> None:
    """ "In Lebanon, Hezbollah has fired": a clause without a subject has it in the name behind the comma."""
    place, prep = name.head, name.head.head
    verb = prep.head
    subjects = ("nsubj", "nsubjpass", "expl", "csubj")
    if verb.pos_ != "VERB" or prep.i > verb.i or any(c.dep_ in subjects for c in verb.children):
        return
    alone = not any(c.dep_ == "cc" for c in (*place.children, *name.children)) and name.left_edge.nbor(-1).text == ","
    finite = verb.tag_ in FINITE or any(c.dep_ == "aux" and c.tag_ in FINITE for c in verb.children)
    if alone and finite and prep.i == prep.sent.start:
        passive = any(c.dep_ == "auxpass" for c in verb.children)
        tree.attach(name.i, verb.i, "nsubjpass" if passive else "nsubj")


def _hostage(word: Token, tree: Tree) -> None:
    """ "took 30 people hostage": no act and no thing of its own; what hangs on it is told of the taking."""
    verb = word.head
    people = next((c for c in word.children if c.dep_ == "nsubj" or (c.dep_ == "compound" and c.tag_ == "NNS")), None)
    if people is None and word.pos_ != "VERB":
        return
    tree.attach(word.i, verb.i, "oprd")
    tree.pos[word.i] = "NOUN"
    for child in word.children:
        if child.dep_ == "nummod" and people is not None:
            tree.head[child.i] = people.i
        else:
            tree.head[child.i] = verb.i
    if people is not None:
        tree.dep[people.i] = "dobj"


def _lost_verb(noun: Token, tree: Tree) -> None:
    """ "A warplane of the rebels bombed Mitiga": a sentence without a verb has it in a participle with an object."""
    clauses = [c for c in noun.children if c.dep_ == "relcl"]
    if any(t.tag_ in FINITE and not any(c.is_ancestor(t) or c == t for c in clauses) for t in noun.sent):
        ended_on(noun, tree)
        return
    for verb in noun.sent:
        behind = bool(clauses) and verb.dep_ == "acl" and verb.head == noun and verb.i > clauses[-1].i
        if behind and verb.tag_ == "VBN" and verb.left_edge == verb and verb.nbor(-1).text == ",":
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
        if verb.dep_ == "amod" and verb.head.dep_ == "appos" and verb.head.head == noun and verb.i == verb.head.i - 1:
            raised(verb, noun, tree)
            tree.attach(verb.head.i, verb.i, "dobj")
            for child in verb.head.children:
                if child.dep_ == "prep" and child.lower_ != "of":
                    tree.head[child.i] = verb.i
            return


def _is_afterthought(claim: Token) -> bool:
    """ "accused the army of burning villages, an allegation denied by X": no second object of the accusation."""
    if (claim.lemma_.lower(), "noun") not in lexicon.reporting():
        return False
    first = claim.left_edge
    comma = first.i > claim.sent.start and claim.doc[first.i - 1].text == ","
    earlier = any(c.dep_ == "dobj" and c.i < claim.i for c in claim.head.children)
    return comma and earlier and first.dep_ == "det"


def _disputed_afterthought(claim: Token, tree: Tree) -> None:
    """ "A accused B of killing C, a charge the army rejected": the denial is told of the charge, not the other way."""
    verb = claim.head
    subjects = [c for c in verb.children if c.dep_ == "nsubj"]
    told = next((c for c in verb.children if c.dep_ == "ccomp" and c.i < claim.i), None)
    word = lexicon.reporting().get((verb.lemma_.lower(), "verb"))
    denies = verb.dep_ == "ROOT" and word is not None and word.kind == "denial"
    if told is None or len(subjects) != 2 or subjects[0] != claim or not denies:
        return
    if (claim.lemma_.lower(), "noun") not in lexicon.reporting():
        return
    tree.attach(told.i, told.i, "ROOT")
    tree.attach(claim.i, told.i, "appos")
    tree.attach(verb.i, claim.i, "relcl")
    for child in verb.children:
        if child.i < claim.i and child != told:
            tree.head[child.i] = told.i
