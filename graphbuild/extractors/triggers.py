"""Which words are events: a trigger with the reading of the lexicon whose conditions its arguments meet."""

from __future__ import annotations

from dataclasses import replace

from graphbuild import lexicon
from graphbuild.extractors import likelihood
from graphbuild.extractors.arguments import Slots, is_passive, particle, verb_slots
from graphbuild.extractors.arguments.control import blamed_for
from graphbuild.extractors.arguments.meant import as_phrasal, known_lemma
from graphbuild.extractors.arguments.pronouns import with_antecedent
from graphbuild.extractors.candidates import Candidate, candidates, verb_candidate
from graphbuild.extractors.conditions import Asked, hold
from graphbuild.extractors.contents import Trigger, told_once
from graphbuild.extractors.mentions import MentionIndex
from graphbuild.extractors.syntax import Syntax
from graphbuild.extractors.traits import classes_of
from graphbuild.lexicon.entries import Reading
from graphbuild.records import EventType

WILL, WOULD = frozenset({"will", "wo", "'ll", "’ll", "shall"}), frozenset({"would", "'d", "’d"})
RAISING = frozenset({EventType.ACCUSE, EventType.CONCEDE})
REFUSED_WITH = {"prep_with": "recipient", "prep_to": "recipient"}
# The mode of a refusal by what is refused.
REFUSABLE = {
    EventType.AID: "assist",
    EventType.COOPERATE: "assist",
    EventType.SUPPORT: "assist",
    EventType.CONSULT: "meet",
    EventType.CONCEDE: "yield",
    EventType.RETREAT: "yield",
    EventType.AGREE: None,
}


def find_triggers(s: Syntax, index: MentionIndex, skip: frozenset[int]) -> list[Trigger]:
    """All typed and light triggers in text order; `skip` are tokens inside of names."""
    found = []
    for candidate in candidates(s, index, skip, lambda verb: _type_of(s, verb, index)):
        trigger = _read(candidate)
        if trigger is not None:
            found.append(trigger)
            refusal = refused(s, trigger, index)
            found += [refusal] if refusal is not None else []
    found += _refused_acts(s, found, index)
    found = _longest(found)
    return told_once(s, found)


def _read(candidate: Candidate) -> Trigger | None:
    """The trigger with the reading that holds, or else that likely is meant."""
    found = _held(candidate)
    if found is None and (near := likelihood.nearest(candidate.asked, candidate.readings)) is not None:
        found = replace(_trigger(candidate, near), likely=True)
    if found is None or found.reading.kind != "event":
        return found
    return replace(found, log_odds=likelihood.act_log_odds(candidate.asked))


def _held(candidate: Candidate) -> Trigger | None:
    """The trigger with the first reading that holds."""
    asked = candidate.asked
    found = next((reading for reading in candidate.readings if hold(asked, reading)), None)
    if asked.is_verb and (found is None or found.kind != "event") and (phrasal := _phrasal(asked)) is not None:
        return phrasal
    return _trigger(candidate, found) if found is not None else None


def _trigger(candidate: Candidate, reading: Reading) -> Trigger:
    asked, slots = candidate.asked, candidate.slots
    if asked.is_verb:
        _add_blamed(asked.s, asked.i, reading, slots)
    return Trigger(candidate.start, candidate.end, asked.i, asked.is_verb, reading, slots)


def _longest(found: list[Trigger]) -> list[Trigger]:
    """Of two triggers with one head the longer: "an exchange of fire" is no exchange of another kind."""
    lengths: dict[int, int] = {}
    for t in found:
        lengths[t.head] = max(lengths.get(t.head, 0), t.end - t.start)
    return [t for t in found if t.end - t.start == lengths[t.head]]


def _add_blamed(s: Syntax, i: int, reading: Reading, slots: Slots) -> None:
    if reading.type in RAISING and "obj" not in slots and (blamed := blamed_for(s, i, slots, reading.type)):
        slots["obj"] = blamed


def _phrasal(asked: Asked) -> Trigger | None:
    """The event that the verb tells with a preposition as its particle, where it has none."""
    s, i = asked.s, asked.i
    if particle(s, i):
        return None
    for verb, slots in as_phrasal(s, i, known_lemma(s, i)):
        taken = Asked(s, i, with_antecedent(s, i, slots), asked.index, True, asked.type_of)
        readings = (r for r in lexicon.verbs()[verb] if r.kind == "event" and _takes(r, slots))
        found = next((reading for reading in readings if hold(taken, reading)), None)
        if found is not None:
            _add_blamed(s, i, found, slots)
            return Trigger(i, i + 1, i, True, found, slots)
    return None


def _takes(reading: Reading, slots: Slots) -> bool:
    """ "The rebels pulled out" is no meaning of "pulled survivors out of the sea"."""
    return "obj" not in slots or any(c.slot == "obj" and not c.negated for c in reading.when)


def refused(s: Syntax, trigger: Trigger, index: MentionIndex) -> Trigger | None:
    """The refusal in "said it will not lift the embargo": an act of its own beside the cooperation that it negates.

    Source: CAMEO 12, "decline to"; "would not" refuses only where somebody is quoted with it.
    """
    i, reading = trigger.head, trigger.reading
    if not trigger.verb or reading.type not in REFUSABLE or s.kid(i, "neg") is None or is_passive(s, i):
        return None
    aux = {s.lower[c] for c in s.kids(i, "aux")}
    said = s.dep[i] == "ccomp" and (s.lemma[s.head[i]], "verb") in lexicon.reporting()
    if not aux & WILL and not (said and aux & WOULD):
        return None
    slots = dict(trigger.slots)
    if said and any(s.pos[t] == "PRON" for t in slots.get("subj", [])):
        slots["subj"] = verb_slots(s, s.head[i]).get("subj", [])
    if not any(classes_of(s, t, index.at(t)) & {"ACTOR", "PLACE"} for t in slots.get("subj", [])):
        return None
    meaning = Reading(
        reading.trigger, "event", EventType.REJECT, REFUSABLE[reading.type], (), reading.roles, "happened", reading.rule
    )
    return Trigger(trigger.start, trigger.end, i, True, meaning, slots)


def _refused_acts(s: Syntax, found: list[Trigger], index: MentionIndex) -> list[Trigger]:
    """The refusals in "will not begin talks with Mali", where a noun tells the act that a light verb negates."""
    kinds = REFUSABLE.keys() - {EventType.AGREE}  # whoever will not make promises refuses nobody
    acts = {t.head: t.reading for t in found if not t.verb and t.reading.type in kinds}
    told = [(t, acts[o]) for t in found if t.reading.kind == "light" for o in t.slots.get("obj", ()) if o in acts]
    meant = (replace(verb, reading=replace(act, roles=REFUSED_WITH)) for verb, act in told)
    return [refusal for trigger in meant if (refusal := refused(s, trigger, index)) is not None]


def _type_of(s: Syntax, verb: int, index: MentionIndex) -> str | None:
    """The event type of a complement ("vowed to attack")."""
    if s.pos[verb] != "VERB":
        return None
    candidate = verb_candidate(s, verb, index, lambda inner: _type_of(s, inner, index))
    found = _held(candidate) if candidate is not None else None
    return found.reading.type.value if found is not None and found.reading.type is not None else None


__all__ = ["Trigger", "find_triggers"]
