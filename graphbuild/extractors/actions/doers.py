"""Who does the act that a noun tells, where the verb it stands with says so: "answered with a raid",
"claimed the raid", "blamed X for the raid", "repelled a raid", "was responsible for the raid".
"""

from __future__ import annotations

from graphbuild import lexicon
from graphbuild.extractors.actions.undergone import TOPPLING
from graphbuild.extractors.arguments import OBJECTS, is_passive, verb_slots
from graphbuild.extractors.mentions import Mention, MentionIndex, is_party
from graphbuild.extractors.owners import behind, is_violence, possessors
from graphbuild.extractors.roles import Cast
from graphbuild.extractors.status.clauses import negated
from graphbuild.extractors.syntax import Syntax
from graphbuild.extractors.traits import content
from graphbuild.extractors.triggers import Trigger
from graphbuild.records import EventType

ANSWERING = frozenset({"answer", "respond", "reply", "react", "counter"})
PAUSING = frozenset({"suspend", "pause"})  # one's own; anybody may stop another's
CHARGED = {"blame": "prep_on", "attribute": "prep_to", "ascribe": "prep_to", "pin": "prep_on"}
WORK = frozenset({"work", "handiwork", "doing"})
OWNING = frozenset({"claim", "take", "accept", "assume"})
ANSWERABLE = frozenset({"responsible", "accountable"})
SUFFERED = frozenset({"loss", "fall", "defeat", "collapse"})
BLAMING = frozenset({"of", "for", "over"})
SUFFERING = frozenset({"victim", "survivor", "witness"})
SENTENCING = frozenset({"convict", "sentence", "jail", "imprison", "punish", "hang", "execute", "find"})
REPELLING = frozenset({"repel", "repulse", "withstand"})
SPEAKERS = frozenset({"spokesman", "spokeswoman", "spokesperson"})
SUPPORT = frozenset({"support", "backing", "blessing", "approval", "help"})
HOLDING = frozenset({"hold", "host", "organize", "organise"})
GATHERING = frozenset({EventType.CONSULT, EventType.PROTEST})
COMING_TOGETHER = frozenset(
    {"gather", "converge", "assemble", "mass", "congregate", "flock", "march", "rally", "join", "attend"}
)
COUPS = frozenset({"coup", "putsch"})
VIOLENT = frozenset({EventType.ASSAULT, EventType.COERCE})


def add_doers(s: Syntax, trigger: Trigger, index: MentionIndex, roles: Cast) -> None:
    """Gives the noun's event the parties that its verb knows; an actor only where it has none."""
    if not roles.actors:
        for mention, rule in _doers(s, trigger, index):
            roles.add("actor", mention, rule)
    for mention in _repellers(s, trigger, index):
        roles.add("recipient", mention, "repelled it")
    if trigger.reading.type is EventType.SUPPORT and not roles.recipients:
        for mention in _backed(s, trigger, index):
            roles.add("recipient", mention, "acts with their support")


def _doers(s: Syntax, trigger: Trigger, index: MentionIndex) -> list[tuple[Mention, str]]:
    i, above = trigger.head, s.head[trigger.head]
    if carried := [m for t in _carried_behind(s, trigger) if (m := index.at(t)) is not None and is_party(m)]:
        return [(m, "carried it out") for m in carried]
    if trigger.reading.type is EventType.PROTEST and (verb := _gathering(s, i)) is not None:
        return [(m, "gathered for it") for m in _parties(s, verb, "subj", index)]
    if s.lemma[i] in COUPS and (verb := _power(s, i)) is not None:
        return [(m, "came to power in it") for m in _parties(s, verb, "subj", index)]
    if (
        s.dep[i] in (*OBJECTS, "nsubjpass")
        and s.lemma[above] == "claim"
        and not negated(s, above)
        and trigger.reading.type in VIOLENT
    ):
        return [(m, "claimed it") for m in _parties(s, above, "subj", index)]
    if trigger.reading.type in VIOLENT and (verb := _claim_behind(s, i)) is not None:
        return [(m, "claimed responsibility") for m in _spoken_for(s, verb, index)]
    if s.dep[i] in OBJECTS and s.lemma[above] in PAUSING and trigger.reading.type in VIOLENT:
        return [(m, "has paused it") for m in _parties(s, above, "subj", index)]
    if s.dep[i] in (*OBJECTS, "nsubjpass") and s.lemma[above] in CHARGED and not negated(s, above):
        return [(m, "blamed for it") for m in _parties(s, above, CHARGED[s.lemma[above]], index)]
    if s.dep[i] == "nsubj" and (agent := _work_of(s, above)) is not None and not negated(s, above):
        return [(m, "whose work it is") for t in s.conjuncts(agent) if (m := index.at(t)) is not None and is_party(m)]
    if s.dep[i] != "pobj":
        return []
    if trigger.reading.type in VIOLENT and (subject := _responsible(s, above)) is not None:
        return [(m, "responsible for it") for t in s.conjuncts(subject) if (m := index.at(t)) and is_party(m)]
    joined = s.dep[above] == "conj" and s.pos[s.head[above]] == "ADP"  # "jailed for looting and for the attack"
    verb, word = _verb_above(s, s.head[above] if joined else above), s.lower[above]
    if verb is None:
        return []
    if word == "with" and s.lemma[verb] in ANSWERING:
        return [(m, "answered with it") for m in _parties(s, verb, "subj", index)]
    if word == "for" and _is_owned(s, verb) and not negated(s, verb):
        return [(m, "claimed responsibility") for m in _spoken_for(s, verb, index)]
    if word == "for" and any(s.lemma[c] == "blame" for c in s.kids(verb, *OBJECTS)) and not negated(s, verb):
        return [(m, "blamed for it") for m in _parties(s, verb, "prep_on", index)]  # "put the blame for it on the army"
    if s.lemma[i] in SUFFERED:  # "blamed the army for the loss of the town"
        return []
    if word in (*BLAMING, "with") and trigger.reading.type in VIOLENT and _blames(s, verb, above):
        return [(m, "blamed for it") for m in _parties(s, verb, "obj", index)]
    return []


def _responsible(s: Syntax, prep: int) -> int | None:
    """Who is told to have done what stands behind the preposition: "was responsible for the raid", "was behind it"."""
    head = s.head[prep]
    if s.lower[prep] == "for" and s.lower[head] == "responsible":
        if s.dep[head] == "amod":  # "those responsible for the raid"
            return None
        head = s.head[head]
    elif s.lower[prep] != "behind":
        return None
    return s.kid(head, "nsubj") if s.lemma[head] == "be" and not negated(s, head) else None


def _claim_behind(s: Syntax, act: int) -> int | None:
    """The verb of "a raid (on the town on Friday) for which the rebels claimed responsibility": of the act nearest to
    it, whatever word the parse hangs it on.
    """
    first, end = s.bounds[s.sentence[act]]
    for verb in (i for i in range(act + 1, end) if _is_owned(s, i) and not negated(s, i)):
        which = next((p for p in s.behind(verb, "for") if s.lower[p] == "which"), None)
        if which is not None and next((i for i in range(which, first - 1, -1) if is_violence(s, i)), None) == act:
            return verb
    return None


def _carried_behind(s: Syntax, trigger: Trigger) -> list[int]:
    """Who did it in "the raid that the army carried out", "the talks that will be held by the envoy"."""
    doing = lexicon.classes()["@carrying_out"] | (HOLDING if trigger.reading.type in GATHERING else frozenset())
    slots = [verb_slots(s, c) for c in s.kids(trigger.head, "relcl") if s.lemma[c] in doing]
    return [t for found in slots if trigger.head in found.get("obj", ()) for t in found.get("subj", [])]


def _gathering(s: Syntax, act: int) -> int | None:
    """The verb of "gathered for a rally", "converged on the capital for a rally to protest against it"."""
    verb = s.head[s.head[act]] if s.dep[act] == "pobj" and s.lower[s.head[act]] in ("for", "at", "in") else None
    if s.dep[act] == "nsubj" and any(s.lower[c] == "for" for c in s.kids(s.head[act], "mark")):
        verb = s.head[s.head[act]]
    if verb is not None and s.pos[verb] in ("NOUN", "PROPN"):
        verb = s.head[verb] if s.pos[s.head[verb]] != "ADP" else s.head[s.head[verb]]
    return verb if verb is not None and s.lemma[verb] in COMING_TOGETHER else None


def _power(s: Syntax, coup: int) -> int | None:
    """The verb of "seized power in a coup", "toppled the president in a coup"."""
    verb = s.head[s.head[coup]]
    if s.dep[coup] != "pobj" or s.lower[s.head[coup]] not in ("in", "by", "through") or s.pos[verb] != "VERB":
        return None
    if is_passive(s, verb):
        return None
    powers = any(s.lower[t] == "power" for t in [*s.kids(verb, *OBJECTS), *s.behind(verb, "to")])
    return verb if powers or (s.lemma[verb] in TOPPLING and s.kid(verb, *OBJECTS) is not None) else None


def _work_of(s: Syntax, verb: int) -> int | None:
    """Whose an act is said to be in "the raid was the work of the army"."""
    work = s.kid(verb, "attr") if s.lemma[verb] == "be" else None
    of = s.kid(work, "prep") if work is not None and s.lemma[work] in WORK else None
    return s.kid(of, "pobj") if of is not None and s.lower[of] == "of" else None


def _is_owned(s: Syntax, verb: int) -> bool:
    """ "Claimed responsibility", whatever stands between that and what for."""
    return s.lemma[verb] in OWNING and any(s.lemma[c] == "responsibility" for c in s.kids(verb, *OBJECTS))


def _spoken_for(s: Syntax, verb: int, index: MentionIndex) -> list[Mention]:
    """The subjects of the verb; for a spokesman whoever he speaks for."""
    found: list[Mention] = []
    for mention in _parties(s, verb, "subj", index):
        heads = [mention.head, *s.kids(mention.head, "compound", "appos")]
        speaker = next((t for t in heads if s.lemma[t] in SPEAKERS), None)
        bodies = (
            behind(s, speaker, index, ("for", "of")) or possessors(s, speaker, index) if speaker is not None else []
        )
        found += bodies or [mention]
    return found


def _verb_above(s: Syntax, prep: int) -> int | None:
    """The verb that a preposition hangs on, be it by way of the verb's object or of what is said of that."""
    head = s.head[prep]
    if s.lemma[head] in ANSWERABLE and s.dep[head] == "amod":
        head = s.head[head]
    if s.lemma[head] in SUFFERING:
        return None  # "accused the victims of a massacre" tells who they are
    if s.dep[head] == "pobj" and s.lower[s.head[head]] == "to" and s.lemma[s.head[s.head[head]]] in SENTENCING:
        head = s.head[head]  # "sentenced to ten years for the attack"
        return s.head[head]
    if s.dep[head] in (*OBJECTS, "nsubjpass", "oprd", "acomp"):
        head = s.head[head]
    return head if s.pos[head] == "VERB" else None


def _blames(s: Syntax, verb: int, prep: int) -> bool:
    """Is the verb one of accusing, arresting or sentencing for what stands behind the preposition?"""
    sentenced = s.lemma[verb] in SENTENCING and (s.lemma[verb] != "find" or s.lower[s.head[prep]] == "guilty")
    row = lexicon.status_words().get((f"{s.lemma[verb]} {s.lower[prep]}", "verb"))
    charged = row is not None and row.kind == "object-control" and row.status == "alleged"
    return sentenced or charged or _accuses(s, verb) or holds(s, s.head[prep], verb)


def holds(s: Syntax, word: int, verb: int) -> bool:
    """ "Holds the rebels responsible for the raid"."""
    return s.lemma[verb] == "hold" and s.lemma[word] in ANSWERABLE


def _accuses(s: Syntax, verb: int) -> bool:
    word = lexicon.reporting().get((s.lemma[verb], "verb"))
    control = lexicon.status_words().get((s.lemma[verb], "verb"))
    alleges = word is not None and word.kind == "alleged"
    return alleges and control is not None and control.kind == "object-control"


def _repellers(s: Syntax, trigger: Trigger, index: MentionIndex) -> list[Mention]:
    """Whoever repels an attack is whom it was on."""
    verb = s.head[trigger.head]
    repelled = s.dep[trigger.head] in (*OBJECTS, "nsubjpass") and s.lemma[verb] in REPELLING
    return _parties(s, verb, "subj", index) if repelled and trigger.reading.type is EventType.ASSAULT else []


def _backed(s: Syntax, trigger: Trigger, index: MentionIndex) -> list[Mention]:
    """Whoever does a thing with somebody's support has it, and whoever wins it."""
    prep = s.head[trigger.head]
    if s.dep[trigger.head] in OBJECTS and s.lemma[prep] in lexicon.classes()["@having"]:
        return _parties(s, prep, "subj", index)
    if s.dep[trigger.head] != "pobj" or s.lower[prep] != "with" or s.lemma[trigger.head] not in SUPPORT:
        return []
    return _parties(s, s.head[prep], "subj", index) if s.pos[s.head[prep]] == "VERB" else []


def _parties(s: Syntax, verb: int, slot: str, index: MentionIndex) -> list[Mention]:
    tokens = verb_slots(s, verb).get(slot, [])
    found = (index.at(t) or index.at(content(s, t)) for t in tokens)  # "thousands of workers"
    return [m for m in found if m is not None and is_party(m)]
