"""To whom the act is done that a noun tells, where the clause that the noun stands in says so: "lived under siege",
"died in custody", "a coup toppled him", "rejected a demand", "depends on their help".
"""

from __future__ import annotations

from graphbuild.extractors.arguments import OBJECTS, is_passive, verb_slots
from graphbuild.extractors.arguments.control import answers_to
from graphbuild.extractors.mentions import GROUND, Mention, MentionIndex, is_party
from graphbuild.extractors.roles import Cast
from graphbuild.extractors.status.clauses import negated
from graphbuild.extractors.syntax import Syntax
from graphbuild.extractors.traits import content
from graphbuild.extractors.triggers import Trigger
from graphbuild.records import EventType

UNDERGONE = frozenset({EventType.ASSAULT, EventType.COERCE})
LIVING = frozenset({"be", "live", "lie", "remain", "stay", "languish", "suffer", "starve", "survive", "come", "fall"})
CUSTODY = frozenset({"custody", "detention", "captivity"})
LOCKING = frozenset({"hold", "keep", "place", "take", "put", "remand", "have"})
RISINGS = frozenset({"coup", "putsch", "uprising", "revolt", "rebellion", "insurrection", "mutiny"})
TOPPLING = frozenset({"topple", "overthrow", "oust", "depose", "unseat", "remove", "drive", "force"})
RELYING = frozenset({"depend", "rely", "count", "dependent", "reliant"})
ON = frozenset({"on", "upon"})
THROUGH = frozenset({"in", "by", "during"})


def add_undergone(s: Syntax, trigger: Trigger, index: MentionIndex, roles: Cast) -> None:
    """Gives the noun's event, where it has none, the recipients that its clause tells."""
    if roles.recipients:
        return
    found = _under(s, trigger, index) or [
        m for t in _sufferers(s, trigger) if (m := index.at(content(s, t))) is not None and is_party(m)
    ]
    for mention in found:
        if mention not in roles.actors:
            roles.add("recipient", mention, "to whom it is done by the clause")


def _under(s: Syntax, trigger: Trigger, index: MentionIndex) -> list[Mention]:
    """ "Sarajevo lived under siege": what is under an act suffers it; "retook it with Russian help": who is told to
    have help is helped.
    """
    prep = s.head[trigger.head]
    verb = s.head[prep]
    if s.dep[trigger.head] != "pobj" or s.pos[verb] not in ("VERB", "AUX"):
        return []
    under = s.lower[prep] == "under" and trigger.reading.type in UNDERGONE and s.lemma[verb] in LIVING
    helped = s.lower[prep] == "with" and trigger.reading.type is EventType.AID and trigger.head > verb
    if not (under or helped):
        return []
    subjects = (index.at(content(s, t)) for t in verb_slots(s, verb).get("subj", []))
    return [m for m in subjects if m is not None and (is_party(m) or (under and m.type in GROUND))]


def _sufferers(s: Syntax, trigger: Trigger) -> list[int]:
    noun, kind = trigger.head, trigger.reading.type
    if kind is EventType.COERCE and s.lemma[noun] in CUSTODY:
        return _held(s, noun)
    if kind is EventType.ASSAULT and s.lemma[noun] in RISINGS:
        return _toppled(s, noun)
    if kind is EventType.REQUEST:
        return _asked(s, noun)
    if kind in (EventType.AID, EventType.SUPPORT):
        return _relying(s, noun)
    return []


def _held(s: Syntax, noun: int) -> list[int]:
    """Who is in custody: "died in police custody", "was taken into custody", "prisoners in custody"."""
    prep = s.head[noun]
    if s.dep[noun] != "pobj" or s.lower[prep] not in ("in", "into"):
        return []
    above = s.head[prep]
    if s.pos[above] == "NOUN":
        return [above]
    if s.pos[above] not in ("VERB", "AUX") or _is_open(s, above):
        return []
    slots = verb_slots(s, above)
    if is_passive(s, above) or s.lemma[above] in LOCKING:
        return slots.get("obj", [])
    return slots.get("subj", []) if "obj" not in slots else []


def _is_open(s: Syntax, verb: int) -> bool:
    """ "Cannot be held in custody", "may die in custody"."""
    return negated(s, verb) or any(s.tag[c] == "MD" for c in s.kids(verb, "aux"))


def _toppled(s: Syntax, noun: int) -> list[int]:
    """Whom a rising brought down: "a coup toppled the president", "he was ousted in a coup"."""
    above = s.head[noun]
    verbs = [above] if s.dep[noun] == "nsubj" else []
    if s.dep[noun] == "pobj" and s.lower[above] in THROUGH:
        verbs = [s.head[above]]
    verbs += [c for c in s.kids(noun, "relcl") if any(s.lower[t] in ("that", "which") for t in s.kids(c, "nsubj"))]
    verbs += [c for c in s.kids(noun, "acl") if s.tag[c] == "VBG"]
    return [t for v in verbs if s.lemma[v] in TOPPLING for t in verb_slots(s, v).get("obj", [])]


def _asked(s: Syntax, noun: int) -> list[int]:
    """Who was asked is who answers: "the council rejected a demand by the union"."""
    above = s.head[noun]
    if s.dep[noun] == "pobj" and s.lower[above] in ("to", "with"):
        above = s.head[above]
    elif s.dep[noun] not in (*OBJECTS, "nsubjpass"):
        return []
    others = any(s.lower[c] in ("to", "on", "for") for c in s.kids(noun, "prep"))  # "calls on Chad to leave"
    others = others or any(s.kid(c, "nsubj") is not None for c in s.kids(noun, "acl", "advcl", "ccomp", "relcl"))
    if others or s.pos[above] != "VERB" or not answers_to(s, above):
        return []
    return verb_slots(s, above).get("subj", [])


def _relying(s: Syntax, noun: int) -> list[int]:
    """Who "depends on foreign aid" has it."""
    first = s.head[noun] if s.dep[noun] == "conj" else noun
    prep, above = s.head[first], s.head[s.head[first]]
    if s.dep[first] != "pobj" or s.lower[prep] not in ON or s.lemma[above] not in RELYING:
        return []
    if s.dep[above] == "acomp":
        above = s.head[above]
    return verb_slots(s, above).get("subj", []) if s.pos[above] in ("VERB", "AUX") else [s.head[above]]
