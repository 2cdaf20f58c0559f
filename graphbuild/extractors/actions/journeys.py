"""Journeys that are told for who makes them: "the army returned to Kidal", "500 students were taken to Goma"."""

from __future__ import annotations

from graphbuild import lexicon
from graphbuild.extractors.arguments import Slots, is_passive, verb_slots
from graphbuild.extractors.mentions import GROUND, TEAM, Mention, MentionIndex
from graphbuild.extractors.roles import Cast, cast
from graphbuild.extractors.syntax import Syntax
from graphbuild.extractors.traits import OF_STATE, classes_of, content
from graphbuild.extractors.triggers import Trigger
from graphbuild.lexicon.entries import Reading
from graphbuild.records import EntityType, Form

GOALS = ("prep_to", "prep_into", "prep_in", "prep_at", "prep_from", "prep_for", "prep_across", "prep_towards")
# A road is gone by whoever bears arms or an office; anybody may be carried along it.
MOVED = Reading("", "event", None, None, (), {"obj": "place", **dict.fromkeys(GOALS, "place")}, None, "a journey")
BROUGHT = Reading(
    "", "event", None, None, (), {"obj": "recipient", **dict.fromkeys(GOALS, "place")}, None, "people are brought away"
)
BEARERS = frozenset({"ARMED", "OFFICIAL"})
PEOPLE = frozenset({EntityType.PERSON, EntityType.GROUP})


def journey(s: Syntax, index: MentionIndex, verb: int) -> tuple[Trigger, Cast] | None:
    """The journey that the verb tells: of fighters and officials to or from a place, or of people who are brought."""
    table = lexicon.classes()
    if s.lemma[verb] in table["@journey"]:
        slots = verb_slots(s, verb)
        if _is_ground(s, index, slots, ("obj", *GOALS)) and any(_counts(s, index, t) for t in slots.get("subj", ())):
            return _told(s, index, verb, MOVED, slots)
    if s.lemma[verb] in table["@conveying"] and is_passive(s, verb):
        slots = verb_slots(s, verb)
        people = [t for t in slots.get("obj", ()) if _is_people(s, index, t)]
        counted = any(s.kid(t, "nummod") is not None for t in people) and any(name in slots for name in GOALS)
        if people and (counted or _is_ground(s, index, slots, GOALS)):
            return _told(s, index, verb, BROUGHT, slots)
    return None


def is_motion(s: Syntax, verb: int) -> bool:
    """Is it a verb of a journey, or of bringing people somewhere?"""
    table = lexicon.classes()
    return s.lemma[verb] in table["@journey"] or s.lemma[verb] in table["@conveying"]


def _told(s: Syntax, index: MentionIndex, verb: int, reading: Reading, slots: Slots) -> tuple[Trigger, Cast]:
    trigger = Trigger(verb, verb + 1, verb, True, reading, slots)
    return trigger, cast(s, trigger, index)


def _is_ground(s: Syntax, index: MentionIndex, slots: Slots, names: tuple[str, ...]) -> bool:
    grounds = (index.at(content(s, t)) for name in names for t in slots.get(name, ()))
    return any(m is not None and m.type in GROUND for m in grounds)


def _counts(s: Syntax, index: MentionIndex, token: int) -> bool:
    """Does whoever moves bear arms or an office, or act for a known body or state?"""
    token = content(s, token)
    mover = index.at(token)
    if mover is None or mover.form is Form.PRONOUN or mover.subtype == TEAM:
        return False
    craft = mover.type is EntityType.EQUIPMENT and mover.country is not None
    of_state = mover.type is EntityType.GROUP and (mover.sector or "").startswith(OF_STATE)
    return craft or of_state or mover.actor is not None or bool(BEARERS & classes_of(s, token, mover))


def _is_people(s: Syntax, index: MentionIndex, token: int) -> bool:
    mention: Mention | None = index.at(content(s, token))
    return mention is not None and mention.type in PEOPLE and mention.subtype != TEAM
