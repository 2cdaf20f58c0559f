"""Actions of no known type: what an actor is said to do, kept apart from the typed events."""

from __future__ import annotations

from collections.abc import Iterator

from graphbuild import lexicon
from graphbuild.extractors.arguments import Slots, is_passive, verb_slots
from graphbuild.extractors.mentions import MentionIndex, is_party
from graphbuild.extractors.roles import Cast, cast
from graphbuild.extractors.syntax import Syntax
from graphbuild.extractors.triggers import Trigger
from graphbuild.lexicon import Reading
from graphbuild.records import Form

PLAIN = Reading("", "event", None, None, (), {}, None, "")
DEATH = Reading("", "event", None, None, (), {"subj": "recipient"}, None, "a death of no told cause")
FLIGHT = Reading("", "event", None, None, (), {"obj": "recipient"}, None, "people driven away by nobody named")
DRIVEN = frozenset({"displace", "uproot"})
DYING = frozenset({"die", "drown", "perish", "starve"})


def plain_triggers(
    s: Syntax, index: MentionIndex, light: dict[int, Trigger], *, skip: set[int]
) -> Iterator[tuple[Trigger, Cast]]:
    """Verbs that are neither speech nor state nor part of an event, with an actor and something it is done
    to, with or at.
    """
    for i in range(len(s)):
        if s.pos[i] != "VERB" or i in skip:
            continue
        if s.lemma[i] in DYING:
            trigger = Trigger(i, i + 1, i, True, DEATH, verb_slots(s, i))
            if "prep_of" not in trigger.slots:  # of an illness
                yield trigger, cast(s, trigger, index)
            continue
        if is_passive(s, i) and s.lemma[i] in DRIVEN:
            trigger = Trigger(i, i + 1, i, True, FLIGHT, verb_slots(s, i))
            driven_by = [m for t in trigger.slots.get("subj", []) if (m := index.at(t)) is not None]
            if not driven_by and (roles := cast(s, trigger, index)).recipients:
                yield trigger, roles
            continue
        if not _is_action(s, i):
            continue
        slots = light[i].slots if i in light else verb_slots(s, i)
        trigger = Trigger(i, i + 1, i, True, PLAIN, slots)
        roles = cast(s, trigger, index)
        if _acts(roles, slots):
            yield trigger, roles


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
