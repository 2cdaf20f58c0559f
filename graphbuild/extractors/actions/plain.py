"""Actions of no known type: what an actor is said to do, kept apart from the typed events."""

from __future__ import annotations

from collections.abc import Iterator

from graphbuild import lexicon
from graphbuild.extractors.actions.counting import FOUND_DEAD, leaves_home, loses_life
from graphbuild.extractors.actions.journeys import journey
from graphbuild.extractors.actions.tolls import among_the_dead, tolls
from graphbuild.extractors.arguments import Slots, verb_slots
from graphbuild.extractors.mentions import MentionIndex, is_party
from graphbuild.extractors.quantities.words import classes
from graphbuild.extractors.roles import Cast, cast
from graphbuild.extractors.syntax import Syntax
from graphbuild.extractors.traits import content
from graphbuild.extractors.triggers import Trigger
from graphbuild.lexicon.entries import Reading
from graphbuild.records import EntityType, Form

PLAIN = Reading("", "event", None, None, (), {}, None, "")
DEATH = Reading(
    "", "event", None, None, (), {"subj": "recipient", "dead": "recipient"}, None, "a death of no told cause"
)
FLIGHT = Reading("", "event", None, None, (), {"obj": "recipient"}, None, "people driven away by nobody named")
BODIES = Reading(FOUND_DEAD, "event", None, None, (), {"obj": "-"}, None, "the dead are found")
LEAVING = Reading("", "event", None, None, (), {"obj": "-"}, None, "people who leave their homes")
FOUND = frozenset({"find", "discover", "recover", "exhume", "unearth", "retrieve", "collect", "gather", "bury"})
BODY = frozenset({"body", "corpse", "remains", "remain"})
DRIVEN = frozenset({"displace", "uproot"})
DYING = frozenset({"die", "drown", "perish", "starve"})


def plain_triggers(
    s: Syntax, index: MentionIndex, light: dict[int, Trigger], *, skip: set[int], moving: set[int]
) -> Iterator[tuple[Trigger, Cast]]:
    """Verbs that are neither speech nor state nor part of an event, with an actor and something it is done
    to, with or at; journeys, of which the verbs at `moving` tell nothing else; and tolls.
    """
    for told in (*tolls(s), *among_the_dead(s, DEATH)):
        yield told, cast(s, told, index) if told.slots.get("dead") else Cast()
    for i in range(len(s)):
        if s.pos[i] != "VERB" or (i in skip and i not in moving):
            continue
        if s.lemma[i] in DYING or loses_life(s, i):
            trigger = Trigger(i, i + 1, i, True, DEATH, verb_slots(s, i))
            if "prep_of" not in trigger.slots:  # of an illness
                yield trigger, cast(s, trigger, index)
            continue
        if s.lemma[i] == "flee" or leaves_home(s, i):
            slots = verb_slots(s, i)
            if _is_counted(s, slots):
                trigger = Trigger(i, i + 1, i, True, LEAVING, slots)
                yield trigger, cast(s, trigger, index)
                continue
        if s.lemma[i] in FOUND and (bodies := _bodies(s, index, i)) is not None:
            yield bodies
            continue
        if s.lemma[i] in DRIVEN:
            trigger = Trigger(i, i + 1, i, True, FLIGHT, verb_slots(s, i))
            driven_by = [m for t in trigger.slots.get("subj", []) if (m := index.at(t)) is not None]
            if not driven_by and (roles := cast(s, trigger, index)).recipients:
                yield trigger, roles
            continue
        if (moved := journey(s, index, i)) is not None:
            yield moved
            continue
        if i in moving or not _is_action(s, i):
            continue
        slots = light[i].slots if i in light else verb_slots(s, i)
        trigger = Trigger(i, i + 1, i, True, PLAIN, slots)
        roles = cast(s, trigger, index)
        if _acts(roles, slots):
            yield trigger, roles


def _is_counted(s: Syntax, slots: Slots) -> bool:
    vague = classes()["vague"]
    return any(
        s.pos[t] == "NUM" or s.lower[t] in vague or s.kid(t, "nummod") is not None for t in slots.get("subj", [])
    )


def _bodies(s: Syntax, index: MentionIndex, verb: int) -> tuple[Trigger, Cast] | None:
    """ "The bodies of 14 men were found": who lies there is who is told of, and the finder did not kill them."""
    slots = verb_slots(s, verb)
    bodies = [t for t in slots.get("obj", []) if s.lemma[t] in BODY]
    if not bodies:
        return None
    dead = [p for t in bodies for p in s.behind(t, "of")]
    trigger = Trigger(verb, verb + 1, verb, True, BODIES, {**slots, "of": [t for p in dead for t in s.conjuncts(p)]})
    roles = cast(s, trigger, index)
    for mention in (index.at(content(s, t)) for t in trigger.slots["of"]):
        if mention is not None and mention.type in (EntityType.PERSON, EntityType.GROUP):
            roles.add("recipient", mention, "whose body is found")
    return trigger, roles


def _is_action(s: Syntax, i: int) -> bool:
    lemma = s.lemma[i]
    if lemma in lexicon.states() or (lemma, "verb") in lexicon.reporting():
        return False
    word = lexicon.status_words().get((lemma, "verb"))
    return word is None or not any(c > i for c in s.kids(i, "xcomp", "ccomp"))


def _acts(roles: Cast, slots: Slots) -> bool:
    """Somebody acts, on somebody or something."""
    named = [m for m in roles.actors if m.form is not Form.PRONOUN and is_party(m)]
    return bool(named) and (bool(roles.recipients) or "obj" in slots or any(k.startswith("prep_") for k in slots))
