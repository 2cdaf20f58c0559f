"""Argument heads of a verb: its own, those it shares with what it is coordinated with, and those of what governs it."""

from __future__ import annotations

from graphbuild import lexicon
from graphbuild.extractors.arguments.antecedents import FINDING, is_of_embedded, is_of_object, relate
from graphbuild.extractors.arguments.control import (
    above_pressed,
    answers_to,
    blamed_at,
    called_on,
    directed_to,
    given_time,
    has_done,
    hinders,
    is_joined,
    is_object_control,
    is_object_control_behind,
    is_own_aim,
    is_request,
    joining,
    listed_charge,
    permission_of,
    subject_control,
    told_to,
    types_of,
)
from graphbuild.extractors.arguments.inner import CALLING_FOR, called, closes_in, is_called_for, is_ranked, with_inner
from graphbuild.extractors.arguments.shared import share_agent, share_object
from graphbuild.extractors.arguments.slots import (
    Slots,
    add,
    add_company,
    add_joint,
    add_prepositional,
    by_agent,
    is_absolute,
    is_doer,
    owners_meant,
    stray_subjects,
)
from graphbuild.extractors.arguments.voice import OBJECTS, bare_passive, is_given, is_passive
from graphbuild.extractors.syntax import NOMINAL, PASSIVE_SUBJECTS, SUBJECTS, Syntax
from graphbuild.gazetteer import actors
from graphbuild.records import EventType

CALLS = frozenset({"phone", "telephone", "videolink", "video", "radio"})
# "condemned Mali for shelling the town", "arrested ten men for throwing stones": it is they who did it.
JUDGING = frozenset({EventType.ACCUSE, EventType.SUPPORT, EventType.SANCTION, EventType.COERCE})
# Whoever judges a plan does not carry it out.
OUTSIDE = frozenset({EventType.REJECT, EventType.ACCUSE, EventType.CONSULT})
# "rejected his request to speak": whoever asks may want to do it himself.
PERMITTED = frozenset({"request", "petition", "plea"})
ORDERING = frozenset({"order", "keep"})
COMPLAINING = frozenset({"protest", "complain", "condemn", "denounce", "demand", "express", "convey", "object"})
MAX_DEPTH = 6


def verb_slots(s: Syntax, i: int, depth: int = 0) -> Slots:
    """Argument heads of the verb at token i by slot; the lists are the caller's own."""
    slots = s.arguments.get(i)
    if slots is None:
        slots = s.arguments[i] = _slots(s, i, depth)
    return {slot: tokens.copy() for slot, tokens in slots.items()}


def _slots(s: Syntax, i: int, depth: int) -> Slots:
    slots: Slots = {}
    passive, bare = is_passive(s, i), bare_passive(s, i)
    own = ("iobj" if is_given(s, i) else "obj") if passive else "subj"
    strays = stray_subjects(s, i)
    for c in s.children[i]:
        dep = s.dep[c]
        if c in strays:
            continue
        if dep in SUBJECTS and not bare:
            add(s, slots, "subj", c)
        elif dep in PASSIVE_SUBJECTS:
            add(s, slots, own if passive else "obj", c)
        elif dep in OBJECTS or dep in SUBJECTS:
            if not is_of_embedded(s, i, c):
                add(s, slots, "obj", c)
        elif dep == "dative" and s.pos[c] != "ADP":
            add(s, slots, "iobj", c)
        elif dep in ("oprd", "attr", "acomp"):
            add(s, slots, dep, c)
        elif dep == "intj" and s.lower[c] in ("yes", "no"):
            add(s, slots, "obj", c)
        elif dep == "agent":
            for by in s.conjuncts(c):
                for p in s.kids(by, "pobj"):  # "spoke by phone" has no agent
                    add(s, slots, "prep_by" if s.lemma[p] in CALLS else "subj", p)
        elif dep in ("prep", "dative") and not is_absolute(s, c):
            add_prepositional(s, slots, "prep_", c)
        elif dep in ("ccomp", "xcomp") or (dep == "advcl" and s.lemma[i] in CALLING_FOR and is_called_for(s, i, c)):
            slots.setdefault("comp", []).append(c)
            for p in called(s, c):
                add(s, slots, "obj", p)
    add_company(s, slots, i, passive=passive)
    calls = [t for t in slots.get("prep_by", []) + slots.get("prep_over", []) if s.lemma[t] in CALLS]
    for noun in with_inner(s, slots.get("obj", [])) + calls:
        for c in s.kids(noun, "prep"):
            if c > i:
                add_prepositional(s, slots, "prep_", c, weak=True)
    if own == "iobj" and "subj" not in slots and "prep_by" in slots:  # "was granted asylum by Norway"
        slots["subj"] = [t for t in slots["prep_by"] if s.entity[t] not in ("DATE", "TIME")]
    relate(s, slots, i, passive)
    if s.dep[i] == "amod" and closes_in(s, i):
        slots["obj"] = [s.head[i]]
    if own not in slots:
        _inherited(s, slots, i, own, depth)
    add_joint(s, slots, i, own)
    if "obj" not in slots and not passive:
        share_object(s, slots, i)
    if passive and "subj" not in slots and s.dep[i] in ("acl", "ccomp", "xcomp"):
        _ordered(s, slots, i, depth)
    if passive and "subj" not in slots:
        share_agent(s, slots, i)
    if passive and "subj" not in slots and (doers := [t for t in slots.get("prep_by", []) if is_doer(s, t)]):
        slots["subj"] = doers
    return slots


def _ordered(s: Syntax, slots: Slots, i: int, depth: int) -> None:
    """ "ordered nine ministers jailed", "kept him locked up": what is ordered is the act of whoever orders it."""
    verb = s.head[s.head[i]] if s.dep[i] == "acl" and s.dep[s.head[i]] in OBJECTS else s.head[i]
    if (
        (s.lemma[verb] in ORDERING or has_done(s, i, verb))
        and s.pos[verb] == "VERB"
        and not is_passive(s, verb)
        and depth <= MAX_DEPTH
    ):
        slots["subj"] = verb_slots(s, verb, depth + 1).get("subj", [])


def _inherited(s: Syntax, slots: Slots, i: int, own: str, depth: int) -> None:
    """The subject of a clause without one of its own, from what governs it."""
    if depth > MAX_DEPTH or own in slots or s.kid(i, "expl") is not None:
        return
    if any(s.tag[aux - 1] == "EX" for aux in s.kids(i, "aux") if aux):  # "there is shelling"
        return
    found = by_agent(s, slots, i) or _controller(s, i, depth)
    if found:
        slots[own] = found


def _controller(s: Syntax, i: int, depth: int) -> list[int]:
    dep, head = s.dep[i], s.head[i]
    if dep == "acomp":  # "is opposed to the talks"
        return verb_slots(s, head, depth + 1).get("subj", [])
    if dep in ("acl", "relcl") and s.tag[i] == "VB" and any(s.lower[c] == "to" for c in s.kids(i, "aux")):
        return _by_noun(s, head, i, depth)
    if dep == "acl":
        if s.dep[head] == "npadvmod" and s.tag[i] == "VBN" and s.lemma[s.head[head]] in FINDING:
            return verb_slots(s, s.head[head], depth + 1).get("obj", [])
        if s.tag[i] == "VBG" and s.text[s.left[i] - 1] == "," and (doers := _beside_object(s, head, depth)):
            return doers
        if s.tag[i] == "VBG":  # "traders and firms supporting the militias"
            return [t for t in s.conjuncts(head) if t < i] or [head]
        return s.conjuncts(head)[:1] if s.tag[i] in ("VBN", "VBD") else []
    if dep == "pcomp":
        verb = above_pressed(s, i, s.head[head])
        if s.tag[i] != "VBG" and not any(s.lower[c] in ("having", "being") for c in s.kids(i, "aux", "auxpass")):
            return []
        if s.pos[verb] != "VERB":
            return blamed_at(s, verb) or (_by_noun(s, verb, i, depth) if s.pos[verb] in ("NOUN", "PROPN") else [])
        outer = verb_slots(s, verb, depth + 1)
        blamed = "obj" in outer and is_object_control_behind(s, verb, s.lower[head])
        judged = s.lower[head] == "for" and "obj" in outer and bool(types_of(s.lemma[verb]) & JUDGING)
        return outer.get("obj", []) if blamed or judged or is_passive(s, verb) else outer.get("subj", [])
    if dep not in ("xcomp", "advcl", "conj", "ccomp") or head == i or (dep == "conj" and not is_joined(s, head, i)):
        return []
    if s.pos[head] in ("NOUN", "PROPN") and dep != "conj":
        return noun_holder(s, head, depth)
    if s.tag[i] == "VB" and (leave := permission_of(s, head)) is not None:
        return _permitted(s, leave, depth)
    if s.pos[head] not in ("VERB", "AUX", "ADJ", "ADP", "ADV"):
        return []
    if s.dep[head] in ("acomp", "prep", "advmod") and s.pos[head] not in ("VERB", "AUX"):
        head = s.head[head]
    outer = verb_slots(s, head, depth + 1)
    if s.tag[i] == "VB" and given_time(s, head):
        return outer.get("iobj") or told_to(s, head, outer) if outer.get("iobj") or outer.get("obj") else []
    if dep == "advcl" and s.tag[i] == "VBG" and (accused := listed_charge(s, i, head, outer)):
        return accused
    if is_passive(s, head):
        if dep == "advcl" and s.tag[i] == "VBG" and s.kid(i, "mark", "prep") is None and s.pos[head] == "VERB":
            return outer.get("subj", []) or (outer.get("obj", []) if s.kid(head, "xcomp") is not None else [])
        return outer.get("iobj" if is_given(s, head) else "obj", []) if dep != "ccomp" else []
    if s.tag[i] == "VB" and (directed := [t for o in s.kids(head, "dobj") for t in directed_to(s, o)]):
        return directed
    if dep == "advcl" and is_of_object(s, i, head):
        return outer.get("obj", [])
    if s.lemma[head] == "host" and s.tag[i] == "VB":
        return []  # "hosted a summit to work out a truce": his guests do
    if s.lemma[head] == "summon" and s.lemma[i] in COMPLAINING:
        return outer.get("subj", [])  # "summoned the envoy to protest against the raid"
    presses = is_object_control(s, head) and not subject_control(s, head) and not hinders(s, head)
    if dep == "advcl" and s.tag[i] == "VB" and presses and outer.get("obj"):
        return told_to(s, head, outer)
    own = subject_control(s, head) or s.lemma[head] in lexicon.classes()["@carrying_out"] or is_own_aim(s, i, head)
    if dep == "xcomp" and (outer.get("obj") or outer.get("iobj")) and not own:
        return outer.get("iobj") or told_to(s, head, outer)
    if dep == "ccomp" and s.kid(i, "aux", "mark") is None:
        return []
    if s.tag[i] == "VBG" and s.lemma[head] in lexicon.classes()["@suffering"] and dep in ("xcomp", "ccomp"):
        return []
    asked = dep == "xcomp" or (dep == "advcl" and s.tag[i] == "VB")
    return (called_on(s, head, outer) if asked else []) or outer.get("subj", []) + joining(s, i, head, outer)


def _beside_object(s: Syntax, noun: int, depth: int) -> list[int]:
    """ "attacked a bus, killing ten": behind a comma a participle is told of who acts, not of the object before it."""
    while s.dep[noun] == "conj" and s.head[noun] != noun:
        noun = s.head[noun]
    verb = s.head[noun]
    if s.dep[noun] not in OBJECTS or s.pos[verb] != "VERB" or depth > MAX_DEPTH:
        return []
    return verb_slots(s, verb, depth + 1).get("subj", [])


def noun_holder(s: Syntax, noun: int, depth: int) -> list[int]:
    """Whose plan, decision or threat it is: the possessor, or the subject of the verb that the noun is the
    object of.
    """
    owners = _owners(s, noun)
    if owners:
        return owners
    verb = s.head[noun]
    blamed = blamed_at(s, noun) and s.lower[noun] not in ("other", "another")  # "each other" is the subject again
    if s.dep[noun] in OBJECTS and s.pos[verb] == "VERB" and depth <= MAX_DEPTH and not blamed:
        return verb_slots(s, verb, depth + 1).get("subj", [])
    if s.dep[noun] == "pobj" and s.lower[verb] == "in" and s.lemma[noun] in lexicon.classes()["@endeavour"]:
        verb = s.head[verb]  # "sent troops in an effort to free them"
        return verb_slots(s, verb, depth + 1).get("subj", []) if s.pos[verb] == "VERB" and depth <= MAX_DEPTH else []
    return []


def _owners(s: Syntax, noun: int) -> list[int]:
    owners = (
        [o for c in s.kids(noun, "poss") for o in owners_meant(s, noun, c)]
        or s.behind(noun, "by", "from", "of")
        or [c for c in s.kids(noun, "compound", "amod", "nmod") if s.pos[c] == "PROPN" or actors.demonym(s.text[c])]
    )
    return [t for owner in owners for t in s.conjuncts(owner)]


def _by_noun(s: Syntax, noun: int, i: int, depth: int) -> list[int]:
    """Who does what a noun is about: a request's addressee, else whose plan it is, but never who judges the plan."""
    if s.lemma[noun] in lexicon.classes()["@permission"]:
        return _permitted(s, noun, depth)
    if given_time(s, s.head[noun]):
        return verb_slots(s, s.head[noun], depth + 1).get("iobj", [])
    if is_ranked(s, noun):
        return verb_slots(s, s.head[noun], depth + 1).get("subj", []) if s.dep[noun] == "attr" else [noun]
    about = s.dep[i] == "pcomp" and s.lower[s.head[i]] != "for"
    asked = (
        is_request(s, noun)
        and not about
        and not (s.lemma[noun] in PERMITTED and s.lemma[i] in lexicon.classes()["@own_act"])
    )
    if asked:
        return _addressees(s, noun, depth)
    if directed := directed_to(s, noun):
        return directed
    judged = s.dep[noun] in OBJECTS and s.dep[i] == "acl" and types_of(s.lemma[s.head[noun]]) & OUTSIDE
    return _owners(s, noun) if judged else noun_holder(s, noun, depth)


def _permitted(s: Syntax, noun: int, depth: int) -> list[int]:
    """Who is to act in "gave permission to Chad to attack", "was given permission to attack", "sought permission"."""
    verb = s.head[noun]
    behind = [c for v in (noun, verb) for c in s.kids(v, "prep", "dative") if s.lower[c] in ("to", "for")]
    gives = s.dep[noun] in OBJECTS and s.lemma[verb] in lexicon.classes()["@giving"]
    given = [*s.kids(verb, "dative", "nsubjpass"), *s.kids(noun, "compound")] if gives else []
    found = [t for t in given if s.pos[t] in NOMINAL] + [p for c in behind for p in s.kids(c, "pobj")]
    if found or gives or s.dep[noun] == "nsubjpass":
        return s.conjuncts(found[0]) if found else []
    return noun_holder(s, noun, depth)


def _addressees(s: Syntax, noun: int, depth: int) -> list[int]:
    """Who is to act in "an appeal to the rebels to disarm", "ignored calls to leave", "is under pressure to resign"."""
    for c in s.kids(noun, "prep"):
        if s.lower[c] in ("to", "on", "for") and s.kid(c, "pobj") is not None:
            return [t for p in s.kids(c, "pobj") for t in s.conjuncts(p)]
    verb = s.head[noun]
    if s.dep[noun] == "pobj" and s.lower[verb] in ("to", "with", "under"):
        answers = s.lower[verb] == "under" or answers_to(s, s.head[verb])
        verb = s.head[verb]
    else:
        answers = s.dep[noun] in (*OBJECTS, "nsubjpass") and answers_to(s, verb)
    if not answers or s.pos[verb] not in ("VERB", "AUX") or depth > MAX_DEPTH:
        return []
    outer = verb_slots(s, verb, depth + 1)
    return outer.get("obj" if is_passive(s, verb) and s.dep[noun] == "pobj" else "subj", [])
