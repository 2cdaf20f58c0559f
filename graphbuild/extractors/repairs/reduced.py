"""Clauses that lack the word that would join them, which the parser reads as participles or as phrases."""

from __future__ import annotations

from graphbuild import lexicon
from graphbuild.extractors.repairs import tags
from graphbuild.extractors.repairs.tree import SUBJECTS, Tree, neighbour, subject_of
from graphbuild.extractors.tokens import Token

LONGEST = 6
JOINING = frozenset({"after", "before", "since", "until", "till"})


def step_judged(verb: Token, tree: Tree) -> bool:
    """ "Removed the cameras, a step the European powers condemned": two nouns side by side, and the second one acts."""
    doer = verb.head
    step = neighbour(doer.left_edge, -1) if doer.left_edge.i > 0 else doer
    if verb.tag_ != "VBN" or step.lemma_.lower() not in lexicon.classes()["@deed"] or doer.left_edge == doer:
        return False
    opens = step.left_edge.i > 0 and neighbour(step.left_edge, -1).text == "," and step.left_edge.lower_ in ("a", "an")
    if not opens or step in doer.subtree or any(c.dep_ in ("agent", "aux", "auxpass") for c in verb.children):
        return False
    tree.attach(verb.i, step.i, "relcl")
    tree.attach(doer.i, verb.i, "nsubj")
    tree.tag[verb.i] = "VBD"
    return True


def joined_clause(noun: Token, tree: Tree) -> None:
    """ "Shut since an ambush on a convoy left 42 dead", "after the mayor, Ali Farah, was shot": the verb right behind
    is what the ambush did.
    """
    prep, after = noun.head, noun.right_edge.i + 1
    if prep.lower_ not in JOINING or after >= len(noun.doc) or noun.ent_type_ in ("DATE", "TIME"):
        return
    name = _called(noun, after)
    first = noun.doc[min(after if name is None else name.i + 2, len(noun.doc) - 1)]
    verb = first.head if first.dep_ in ("aux", "auxpass") else first
    own = any(c.dep_ in (*SUBJECTS, "expl", "mark") for c in verb.children)
    finite = verb.tag_ == "VBD" or (first != verb and first.tag_ in ("VBD", "VBZ", "VBP"))
    if not finite or verb.pos_ != "VERB" or own or verb.dep_ not in ("ccomp", "advcl", "conj", "dep"):
        return
    if verb in prep.ancestors or prep in verb.ancestors:
        return
    tree.attach(verb.i, prep.head.i, "advcl")
    tree.attach(prep.i, verb.i, "mark")
    tree.attach(noun.i, verb.i, subject_of(verb))
    if name is not None:
        tree.attach(name.i, noun.i, "appos")


def clause_in_relative(doer: Token, tree: Tree) -> bool:
    """ "Exiles who returned after the war toppled Hussein are protesting": the war did, where the sentence goes on with
    a verb that has no other subject than the exiles. Whether it is so.
    """
    verb, above = doer.head, doer.head.head
    noun = neighbour(verb, -1)
    prep, act = noun.head, noun.head.head
    inside = noun.dep_ == "pobj" and prep.lower_ in JOINING and act.dep_ in ("relcl", "acl") and act.head == doer
    if not inside or verb.tag_ != "VBD" or verb.dep_ not in ("ccomp", "csubj") or verb.i > above.i:
        return False
    if noun.ent_type_ in ("DATE", "TIME") or tags.reports(above):  # "buses that had waited since 5 a.m. left"
        return False
    if above.pos_ not in ("VERB", "AUX") or any(c.dep_ in (*SUBJECTS, "expl") for c in above.children):
        return False
    tree.attach(verb.i, act.i, "advcl")
    tree.attach(prep.i, verb.i, "mark")
    tree.attach(noun.i, verb.i, "nsubj")
    tree.attach(doer.i, above.i, subject_of(above))
    return True


def _called(noun: Token, comma: int) -> Token | None:
    """The last word of a name between two commas right behind the noun."""
    doc = noun.doc
    end = next((i for i in range(comma + 1, min(comma + LONGEST, len(doc))) if doc[i].text == ","), 0)
    named = doc[comma].text == "," and end > comma + 1 and all(t.tag_ == "NNP" for t in doc[comma + 1 : end])
    return doc[end - 1] if named else None


def close_to(noun: Token, tree: Tree) -> None:
    """ "Killed close to a thousand villagers": the villagers are killed, and nearness says how many."""
    to, close = noun.head, noun.head.head
    verb = close.head
    counted = any(c.dep_ == "nummod" for c in noun.children)
    if to.lower_ != "to" or close.lower_ != "close" or close.dep_ != "advmod" or not counted or verb.pos_ != "VERB":
        return
    if close.i == verb.i + 1 and not any(c.dep_ in ("dobj", "nsubjpass") for c in verb.children):
        tree.attach(noun.i, verb.i, "dobj")
        tree.attach(close.i, noun.i, "advmod")


def busy_subject(act: Token, tree: Tree) -> None:
    """ "Soldiers searching a forest found two rifles": it is they who found them."""
    verb, doer = act.head, next((c for c in act.children if c.dep_ == "nsubj"), None)
    if act.tag_ != "VBG" or doer is None or doer.i != act.i - 1 or doer.tag_ not in ("NNS", "NNPS", "NN"):
        return
    finite = verb.pos_ == "VERB" and verb.tag_ in ("VBD", "VBP", "VBZ") and verb.i > act.i
    if finite and not any(c.dep_ in ("aux", "auxpass", "mark") for c in act.children):
        tree.attach(doer.i, verb.i, "nsubj")
        tree.attach(act.i, doer.i, "acl")


def has_called(verb: Token, tree: Tree) -> bool:
    """ "A Syrian newspaper called Thursday on Arabs to unite": whoever has no other verb has called."""
    noun = verb.head
    on = any(c.lower_ == "on" and c.dep_ == "prep" for c in verb.children)
    asked = any(c.dep_ in ("advcl", "xcomp") and any(g.lower_ == "to" for g in c.children) for c in verb.children)
    if noun.dep_ != "ROOT" or noun.i != verb.i - 1 or not (on and asked):
        return False
    tree.attach(verb.i, verb.i, "ROOT")
    tree.attach(noun.i, verb.i, "nsubj")
    tree.tag[verb.i] = "VBD"
    return True


def then_done(verb: Token, tree: Tree) -> bool:
    """ "Stopped a bus, then shot the driver": the same ones did both."""
    before = neighbour(verb, -1)
    joined = verb.tag_ in ("VBD", "VBZ", "VBP") and before.lower_ == "then" and neighbour(before, -1).text == ","
    if not joined or verb.head.pos_ != "VERB" or any(c.dep_ in SUBJECTS for c in verb.children):
        return False
    tree.dep[verb.i] = "conj"
    return True
