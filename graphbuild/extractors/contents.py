"""Which nouns tell an act of their own, and which only what a verb's act is about."""

from __future__ import annotations

from dataclasses import dataclass, replace

from graphbuild import lexicon
from graphbuild.extractors.arguments import Slots
from graphbuild.extractors.syntax import Syntax
from graphbuild.lexicon.entries import Reading
from graphbuild.records import EventType

LIMITS = frozenset({"ban", "block", "curb", "embargo", "limit", "moratorium", "prohibition", "restriction"})
ANNOUNCING = frozenset({EventType.REQUEST, EventType.THREATEN, EventType.AGREE})
ASKING = frozenset({EventType.REQUEST, EventType.THREATEN, EventType.ACCUSE})
SAID = frozenset({EventType.REQUEST, EventType.THREATEN, EventType.ACCUSE, EventType.REJECT, EventType.SUPPORT})


@dataclass(frozen=True, slots=True)
class Trigger:
    """The trigger at token `head` (tokens [start, end)), its reading and its arguments; `verb` tells verb from noun,
    `likely` that the reading holds but for one argument, `log_odds` those that the word tells an act at all, where
    the language model can say.
    """

    start: int
    end: int
    head: int
    verb: bool
    reading: Reading
    slots: Slots
    likely: bool = False
    log_odds: float | None = None


def told_once(s: Syntax, found: list[Trigger]) -> list[Trigger]:
    """The triggers without the nouns whose act a verb already tells."""
    found = [t for t in found if not (t.likely and _is_told_beside(t, found))]
    spoken_for = {t for trigger in found if not trigger.likely for t in _contents(trigger)}
    refusers = {i: t.slots.get("subj", []) for t in found if t.reading.type is EventType.REJECT for i in _contents(t)}
    visited = {i for t in found if t.reading.type is EventType.CONSULT for i in _contents(t)}
    spoken_for -= {t.head for t in found if not t.verb and _is_its_own(t, t.head in refusers, t.head in visited)}
    found = [t if t.verb or t.head not in refusers else _asked_of(t, refusers[t.head]) for t in found]
    told = {(i, t.reading.type) for t in found if t.verb and _tells(s, t) for i in t.slots.get("obj", ())}
    return [t for t in found if t.verb or not (_is_told_by_verb(t, spoken_for, told) or _is_restricted(s, t))]


def _is_told_beside(likely: Trigger, found: list[Trigger]) -> bool:
    """ "Answered the raid with an attack": the act is the attack, and the verb no other."""
    arguments = {token for tokens in likely.slots.values() for token in tokens}
    return any(t.head in arguments and not t.likely and t.reading.type is likely.reading.type for t in found)


def _is_restricted(s: Syntax, noun: Trigger) -> bool:
    """ "eased restrictions on aid to Chad", "a ban on talks": what is restricted is not told as done."""
    above = s.head[noun.head]
    limit = s.dep[noun.head] == "pobj" and s.lower[above] == "on" and s.lemma[s.head[above]] in LIMITS
    return limit and noun.reading.type is not EventType.ASSAULT


def _is_told_by_verb(noun: Trigger, spoken_for: set[int], told: set[tuple[int, EventType | None]]) -> bool:
    """Does a verb already tell the noun's act: "lifted the sanctions", "issued an ultimatum", "pressed demands"?"""
    same = (noun.head, noun.reading.type) in told
    violent = noun.reading.type is EventType.ASSAULT or noun.reading.mode == "seize"
    return same or (noun.head in spoken_for and not violent)


def _is_its_own(noun: Trigger, refused: bool, visited: bool) -> bool:
    """Is it an act of others than the verb's, or with others: "rebuffed an appeal by the bishops", "flew to Chad for
    talks with the rebels"?
    """
    if noun.reading.type is EventType.CONSULT:
        return visited and noun.reading.mode != "visit" and "with" in noun.slots
    return refused and noun.reading.type in ASKING and bool({"by", "from"} & noun.slots.keys())


def _asked_of(noun: Trigger, refusers: list[int]) -> Trigger:
    """The request or reproach that somebody rejects was made to him."""
    slot = next((slot for slot in ("to", "against") if noun.reading.roles.get(slot) == "recipient"), None)
    if noun.reading.type not in ASKING or slot is None or slot in noun.slots:
        return noun
    return replace(noun, slots={**noun.slots, slot: refusers})


def _tells(s: Syntax, verb: Trigger) -> bool:
    """Does the verb tell the act that its object names, where the two are of one kind ("launched an air strike")?"""
    return verb.reading.type in SAID or verb.reading.trigger in lexicon.classes()["@carrying_out"]


def _contents(trigger: Trigger) -> list[int]:
    """Nouns that only say what a verb's act is about: "lifted the sanctions", "rejected talks", "suspended aid".

    The content of a request, threat or promise is an act of its own, and so is violence that is condemned or
    ended, as is the taking of a place.
    """
    reading = trigger.reading
    if not trigger.verb or reading.kind != "event" or reading.type in ANNOUNCING:
        return []
    return [t for slot, role in reading.roles.items() if role == "-" for t in trigger.slots.get(slot, [])]
