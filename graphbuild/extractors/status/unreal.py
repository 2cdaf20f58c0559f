"""Acts that are told to be untrue, unproven, weighed or none at all: "the claim is false", "no raid took place"."""

from __future__ import annotations

from graphbuild import lexicon
from graphbuild.extractors.arguments import OBJECTS
from graphbuild.extractors.status.clauses import negated
from graphbuild.extractors.status.present import Finding
from graphbuild.extractors.syntax import Syntax
from graphbuild.records import Status

TRUE = frozenset({"true", "correct", "accurate"})
UNTRUE = "told to be untrue"
CONFIRMING = frozenset({"confirm", "verify", "corroborate", "substantiate"})
WEIGHING = frozenset({"be", "deal", "deliver", "mark", "mean", "prove", "represent", "constitute"})
ABSTRACT = frozenset({"way", "reason", "evidence", "sign", "doubt", "question", "proof", "indication", "thing"})


def unconfirmed(s: Syntax, head: int) -> bool:
    """ "did not confirm that the army had shelled it": told by others, and left open."""
    return s.lemma[head] in CONFIRMING and negated(s, head)


def told_false(s: Syntax, verb: int, below: int) -> bool:
    """ "the report that ... was false", "the claim is not true", "it is untrue that ..."."""
    if s.lemma[verb] != "be" or s.dep[below] not in ("nsubj", "ccomp", "csubj"):
        return False
    words = [s.lower[w] for w in s.kids(verb, "acomp", "attr")]
    if negated(s, verb):
        return bool(TRUE & {*words})
    table = lexicon.reporting()
    return any((r := table.get((word, "adj"))) is not None and r.stance == "disputes" for word in words)


def told_untrue(s: Syntax, head: int, clause: int) -> Finding | None:
    """What "the report that it attacked is false" and "it is false that it attacked" make of the attack."""
    below = head if s.dep[head] == "nsubj" and any(s.lower[c] == "that" for c in s.children[clause]) else clause
    verb = s.head[below]
    return (Status.NEGATED, UNTRUE) if s.pos[verb] == "AUX" and told_false(s, verb, below) else None


def unproven(s: Syntax, head: int, i: int) -> Finding | None:
    """ "no evidence that X attacked": told, and left open."""
    shown = lexicon.reporting().get((s.lemma[head], "noun"))
    that = any(s.lower[c] == "that" and s.dep[c] == "mark" for c in s.children[i])
    open_ = shown is not None and shown.kind != "question" and that and negated(s, head)
    return (Status.ALLEGED, f"no {s.lemma[head]}") if open_ else None


def has_no_date(s: Syntax, head: int) -> bool:
    """ "No deadline was set for the withdrawal": only when is open."""
    words = [head, *s.kids(head, "nsubjpass", *OBJECTS)]
    return any(s.lemma[w] in lexicon.classes()["@time_limit"] for w in words)


def does_nothing(s: Syntax, verb: int) -> bool:
    """ "Had done nothing to save the town"."""
    return s.lemma[verb] == "do" and any(s.lower[o] == "nothing" for o in s.kids(verb, *OBJECTS))


def of_any(s: Syntax, noun: int, own: Finding | None) -> Finding | None:
    """ "any attack will be answered", "an attack could trigger a war": nobody has attacked."""
    indefinite = any(s.lower[c] in ("a", "an", "any", "another", "such") for c in s.kids(noun, "det", "amod"))
    unsure = own is not None and own[0] in (Status.CONDITIONAL, Status.PLANNED)
    return (Status.CONDITIONAL, "modal") if indefinite and unsure else None


def of_effect(s: Syntax, verb: int, act: int, own: Finding | None) -> Finding | None:
    """ "The capture of the town would open the road", "its loss would be a blow": weighed, and not told as done."""
    if own is None or own[1] != "would" or s.lemma[act] not in lexicon.classes()["@weighed_act"]:
        return None
    words = s.kids(verb, "attr", "acomp", *OBJECTS) if s.lemma[verb] in WEIGHING else [verb]
    told = any(s.lemma[w] in lexicon.classes()["@weighed_effect"] for w in words)
    return (Status.CONDITIONAL, "would, by its effect") if told else None


def of_none(s: Syntax, noun: int, clause: int) -> Finding | None:
    """ "There is no town in the valley that has fallen": none has; not "there is no doubt that it has"."""
    if s.dep[clause] != "relcl" or s.kid(clause, "mark") is not None:
        return None
    while s.dep[noun] == "pobj" and s.pos[s.head[s.head[noun]]] in ("NOUN", "PRON"):
        noun = s.head[s.head[noun]]
    be = s.head[noun]
    absent = s.dep[noun] == "attr" and s.kid(be, "expl") is not None and (negated(s, noun) or negated(s, be))
    return (Status.NEGATED, "there is none") if absent and s.lemma[noun] not in ABSTRACT else None
