"""Who acts in what a verb or a noun governs: whom it presses, blames, permits or asks."""

from __future__ import annotations

from graphbuild import lexicon
from graphbuild.extractors.arguments.slots import Slots
from graphbuild.extractors.arguments.voice import OBJECTS
from graphbuild.extractors.syntax import SUBJECTS, Syntax
from graphbuild.gazetteer import places
from graphbuild.records import EventType

ANSWERS = frozenset({EventType.REJECT, EventType.CONCEDE})
# What nobody has done to him by others without having wanted it.
HARMLESS = frozenset({EventType.COERCE, EventType.SANCTION, EventType.RETREAT})
PLACES = frozenset({"GPE", "LOC", "FAC"})
INVOLVING = frozenset({"involve", "implicate", "link", "connect", "tie", "engage", "bribe"})
OF_DOER = frozenset({"after", "before", "since", "upon", "by", "without", "despite", "besides"})
THEMSELVES = frozenset({"them", "him", "her", "it"})
JOINING = frozenset({"and", "or", "but", "then", ",", ";"})


def joining(s: Syntax, i: int, verb: int, outer: Slots) -> list[int]:
    """Who acts too in "is working with its allies to support them"."""
    joint = s.tag[i] == "VB" and s.lemma[verb] in lexicon.classes()["@joint_effort"] and "subj" in outer
    return [t for t in outer.get("prep_with", []) if t < i] if joint else []


def is_joined(s: Syntax, first: int, i: int) -> bool:
    """Do an "and" or a comma join the two verbs? Else the parse has run two clauses together."""
    near = s.lower[max(i - 5, 0) : i]
    return any(word in JOINING for word in near) or any(s.kid(t, "cc") is not None for t in s.conjuncts(first))


def told_to(s: Syntax, verb: int, outer: Slots) -> list[int]:
    """The object, who is to act; of "authorized (the deployment of) advisers to train them" the advisers, but whoever
    authorized it in "authorized raids to protect them".
    """
    if s.lemma[verb] != "authorize":
        return outer["obj"]
    inner = [p for t in outer["obj"] for p in s.behind(t, "of")]
    for tokens in (outer["obj"], inner):
        found = [t for t in tokens if s.pos[t] in ("PROPN", "PRON") or s.lemma[t] in lexicon.agents()]
        if found:
            return found
    return outer.get("subj", [])


def listed_charge(s: Syntax, i: int, verb: int, outer: Slots) -> list[int]:
    """ "accused Mali of breaking the truce, shelling Tiko and taking hostages": the list is all of Mali's deeds."""
    if not is_object_control(s, verb) or not any(s.tag[c] == "VBG" for c in s.kids(i, "conj")):
        return []
    charged = any(s.tag[p] == "VBG" and p < i for c in s.kids(verb, "prep") for p in s.kids(c, "pcomp"))
    return outer.get("obj", []) if charged else []


def called_on(s: Syntax, verb: int, outer: Slots) -> list[int]:
    """Who is to act in "called on NATO to send", "appealed to the army to leave"."""
    table = lexicon.status_words()
    for c in s.kids(verb, "prep"):
        word = table.get((f"{s.lemma[verb]} {s.lower[c]}", "verb"))
        if word is not None and word.kind == "object-control":
            return outer.get(f"prep_{s.lower[c]}", [])
    return []


def is_object_control(s: Syntax, verb: int) -> bool:
    word = lexicon.status_words().get((s.lemma[verb], "verb"))
    moves = s.lemma[verb] == "make" and any(s.lower[c] == "way" for c in s.kids(verb, *OBJECTS))
    return word is not None and word.kind == "object-control" and not moves  # "made its way there to demand it"


def is_object_control_behind(s: Syntax, verb: int, preposition: str) -> bool:
    """ "accused the army of shelling Goma"; but "after shelling Goma, the army drove them out" tells of one doer."""
    table = lexicon.status_words()
    word = table.get((f"{s.lemma[verb]} {preposition}", "verb"))
    if word is None and preposition not in OF_DOER:
        word = table.get((s.lemma[verb], "verb"))
    return word is not None and word.kind == "object-control"


def above_pressed(s: Syntax, i: int, verb: int) -> int:
    """The verb whose doer does what stands behind "before" or "after": the first one of "forced the men to kneel before
    shooting them", for whoever knelt did not shoot himself.
    """
    pressed = s.dep[verb] in ("xcomp", "ccomp") and s.tag[verb] == "VB" and s.kid(verb, *SUBJECTS) is None
    them = any(s.lower[c] in THEMSELVES for c in s.kids(i, "dobj"))
    above = s.head[verb]
    return above if pressed and them and is_object_control(s, above) and s.kid(above, *OBJECTS) is not None else verb


def hinders(s: Syntax, verb: int) -> bool:
    """ "blocked the road to press their demands": what is hindered stands behind "from"."""
    word = lexicon.status_words().get((s.lemma[verb], "verb"))
    return word is not None and word.status in ("negated", "attempted")


def subject_control(s: Syntax, verb: int) -> bool:
    word = lexicon.status_words().get((s.lemma[verb], "verb"))
    return s.lemma[verb] in ("promise", "threaten", "use", "send", "deploy", "hold") or (
        word is not None and word.kind == "control"
    )


def blamed_at(s: Syntax, noun: int) -> list[int]:
    """ "accused the coalition of bombing": whoever is accused, where the parse hangs the accusation on the noun."""
    verb = s.head[noun]
    control = lexicon.status_words().get((s.lemma[verb], "verb")) if s.dep[noun] in OBJECTS else None
    return [noun] if control is not None and control.kind == "object-control" else []


def given_time(s: Syntax, verb: int) -> bool:
    """ "gave the rebels 48 hours to leave", "gave them until Friday to leave": whoever gets the time is to act."""
    if s.lemma[verb] != "give":
        return False
    times = lexicon.classes()["@time"]
    until = any(s.lower[c] == "until" for c in s.kids(verb, "prep"))
    return until or any(s.lemma[c] in times for c in s.kids(verb, *OBJECTS, "npadvmod"))


def deadlines(s: Syntax, verb: int) -> list[int]:
    """What is to be done in the time that is given: "gave the rebels 48 hours to leave"."""
    if not given_time(s, verb):
        return []
    below = s.kids(verb, "xcomp", "advcl", "ccomp") + [
        c for t in s.kids(verb, *OBJECTS, "npadvmod") for c in s.kids(t, "acl", "relcl", "advcl")
    ]
    return [c for c in below if any(s.lower[a] == "to" for a in s.kids(c, "aux"))]


def has_done(s: Syntax, act: int, verb: int) -> bool:
    """ "Had two rivals arrested", "the governor had three men shot": whose doing it is; but the army that had three men
    shot lost them.
    """
    if s.lemma[verb] != "have" or s.tag[act] != "VBN" or s.kid(act, "aux", "auxpass") is not None:
        return False
    if any(s.lower[p] in THEMSELVES for c in s.kids(act, "prep") for p in s.kids(c, "pobj")):
        return False  # "had stones thrown at them"
    if types_of(s.lemma[act]) & HARMLESS:
        return True
    masters = (lexicon.agents().get(s.lemma[t]) for t in s.kids(verb, "nsubj"))
    return any(agent is not None and agent.number == "sg" for agent in masters)


def permission_of(s: Syntax, verb: int) -> int | None:
    """The permission that is given or asked for, where the parse hangs on the verb what it is to do."""
    return next((o for o in s.kids(verb, *OBJECTS) if s.lemma[o] in lexicon.classes()["@permission"]), None)


def types_of(lemma: str) -> set[EventType | None]:
    return {reading.type for reading in lexicon.verbs().get(lemma, ())}


def is_request(s: Syntax, noun: int) -> bool:
    word = lexicon.status_words().get((s.lemma[noun], "noun"))
    return word is not None and word.status == "requested"


def directed_to(s: Syntax, noun: int) -> list[int]:
    """Who is to act in "gave an order to the police to leave", "an ultimatum to Mali to withdraw"."""
    if s.lemma[noun] not in lexicon.classes()["@directive"]:
        return []
    given = [*s.kids(noun, "prep"), *(s.kids(s.head[noun], "prep", "dative") if s.dep[noun] in OBJECTS else ())]
    return [t for c in given if s.lower[c] == "to" for p in s.kids(c, "pobj") for t in s.conjuncts(p)]


def answers_to(s: Syntax, verb: int) -> bool:
    """Does whom a request went to answer it: by refusing, ignoring, accepting or getting it?"""
    return bool(types_of(s.lemma[verb]) & ANSWERS) or s.lemma[verb] in ("receive", "get", "answer", "respond", "obey")


def is_own_aim(s: Syntax, i: int, verb: int) -> bool:
    """ "phoned the general to offer help", "left Goma to join the rebels": the aim of whoever phones or leaves."""
    if s.tag[i] != "VB" or all(s.lower[c] != "to" for c in s.kids(i, "aux")) or is_object_control(s, verb):
        return False
    if s.lemma[verb] == "leave":
        return any(_is_place(s, t) for t in s.kids(verb, "dobj"))
    return s.lemma[verb] not in lexicon.classes()["@directing"]


def _is_place(s: Syntax, i: int) -> bool:
    named = s.tag[i] in ("NNP", "NNPS")
    return s.entity[i] in PLACES or (named and bool(places.lookup(s.words(s.left[i], i + 1))))


def own_subject(s: Syntax, slots: Slots) -> list[int]:
    """Who a complement is about: "allowed the refugees to return", "alleged that the army had shelled the town"."""
    found = [c for verb in slots.get("comp", []) if s.dep[verb] == "ccomp" for c in s.kids(verb, "nsubj", "nsubjpass")]
    return [t for c in found if s.pos[c] != "PRON" for t in s.conjuncts(c)]


def blamed_for(s: Syntax, i: int, slots: Slots, kind: EventType | None) -> list[int]:
    """Whose deed a complement tells: not those whom it befell ("complained that two judges were shot by the army")."""
    if kind is not EventType.ACCUSE:
        return own_subject(s, slots)
    if any(";" in s.text[v:i] for v in slots.get("comp", [])):  # "...; the court is investigating"
        return []
    verbs = [v for v in slots.get("comp", []) if s.dep[v] == "ccomp" and s.kid(v, "nsubjpass") is not None]
    suffered = [v for v in verbs if s.lemma[v] not in INVOLVING]
    if not suffered:
        return own_subject(s, slots)
    doers = [t for v in suffered for c in s.kids(v, "agent") for p in s.kids(c, "pobj") for t in s.conjuncts(p)]
    return [t for t in doers if s.pos[t] != "PRON"]
