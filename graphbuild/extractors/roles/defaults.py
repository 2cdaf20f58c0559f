"""The role that a slot gives where the lexicon names none, by the type of the event and of the mention."""

from __future__ import annotations

from graphbuild.extractors.mentions import GROUND, POLITY, Mention, is_party
from graphbuild.extractors.triggers import Trigger
from graphbuild.records import EntityType, EventType, Form

WHERE = frozenset(
    ["in", "at", "near", "inside", "outside", "around", "across", "along", "throughout", "within", "over", "off", "on"]
)
AGAINST = frozenset({"against", "on", "at", "upon", "toward", "towards"})
BENEATH = frozenset({"under", "beneath", "underneath"})
HOSTILE = frozenset(
    {
        EventType.ASSAULT,
        EventType.ACCUSE,
        EventType.COERCE,
        EventType.SANCTION,
        EventType.THREATEN,
        EventType.PROTEST,
        EventType.REJECT,
    }
)
GIVING = frozenset(
    {EventType.AID, EventType.CONCEDE, EventType.REQUEST, EventType.SUPPORT, EventType.AGREE, EventType.THREATEN}
)
MUTUAL = frozenset({EventType.CONSULT, EventType.AGREE, EventType.COOPERATE})
VERBAL = frozenset(set(EventType) - {EventType.ASSAULT, EventType.MOBILIZE, EventType.RETREAT})
ROADS = frozenset({"road", "highway", "street", "avenue", "motorway", "route", "square", "roundabout", "bridge"})
MOVING = frozenset({EventType.AID, EventType.MOBILIZE, EventType.RETREAT})
JUDGING = frozenset({EventType.ACCUSE, EventType.REJECT, EventType.SUPPORT, EventType.PROTEST})
TAKING = frozenset({EventType.ASSAULT, EventType.COERCE})


def verb_role(trigger: Trigger, slot: str, mention: Mention) -> str | None:
    kind = trigger.reading.type
    actor_like = is_party(mention)
    if slot == "subj":
        return "actor"
    if slot in ("obj", "iobj"):
        return "recipient"
    if not slot.startswith("prep_"):
        return None
    word = slot.removeprefix("prep_")
    if word in ("with", "using") and mention.type is EntityType.EQUIPMENT:
        return "instrument"
    if word in BENEATH and kind is EventType.ASSAULT and trigger.reading.mode == "explosives":
        return None if mention.type is EntityType.PLACE else "recipient"  # "a mine exploded under their pickup"
    beside = {EntityType.FACILITY: ("at",), EntityType.PLACE: ("at", "on")}.get(mention.type, ())
    ground = mention.type is EntityType.FACILITY or mention.rule == POLITY
    if ground and ROADS & {*mention.name.lower().split()}:
        beside = ("at", "on")  # "ambushed a convoy on the highway"
    hit = (actor_like or ground) and not (ground and word in beside and "obj" in trigger.slots)
    hit = hit and not (word == "at" and kind in TAKING and "obj" in trigger.slots)  # "were killed at the 2014 Games"
    if (
        word in AGAINST
        and hit
        and kind in HOSTILE
        and not (mention.subtype == "Country" and word in ("at", "on") and kind is not EventType.ASSAULT)
    ):
        return "recipient"
    if word in ("by", "from") and kind is EventType.REQUEST and actor_like:
        return "recipient"  # "demanded an apology by the army", which the parse hangs on the verb
    if word in ("to", "for", "into") and kind in GIVING and actor_like:
        return "recipient"
    if word in ("with", "between", "among", "alongside") and kind in MUTUAL and actor_like:
        return "recipient"
    if word == "between":
        return "actor"
    if word in ("to", "into", "from") and kind in MOVING and mention.type in GROUND:
        left = word == "from" and kind is not EventType.RETREAT  # "flew soldiers home from Iraq"
        return "recipient" if mention.subtype == "Country" and not left else "place"
    if word in WHERE and mention.type in GROUND:
        return "place"
    return None


def noun_role(trigger: Trigger, slot: str, mention: Mention) -> str | None:
    kind = trigger.reading.type
    actor_like = is_party(mention) or mention.country is not None
    if slot in ("by", "from"):
        return "actor" if actor_like else None
    if slot == "mod" and _is_punished(trigger, mention):
        return "recipient"
    if slot in ("poss", "mod"):
        if mention.type is EntityType.EQUIPMENT:
            return "instrument" if mention.country is None else "actor"
        return "actor" if actor_like else ("place" if mention.type in GROUND else None)
    if slot == "of":
        return "recipient" if kind not in (EventType.RETREAT, EventType.PROTEST) else "actor"
    if slot in ("between", "among", "with") and trigger.reading.mode == "third-party":
        return "recipient" if actor_like else None
    if slot in ("between", "among"):
        return "actor"
    if slot == "with":
        return (
            "instrument"
            if mention.type is EntityType.EQUIPMENT
            else "actor"
            if kind in MUTUAL or kind is EventType.ASSAULT
            else None
        )
    if slot in AGAINST | {"to", "for"} and slot not in WHERE - AGAINST:
        if slot in ("to", "for"):
            return "recipient" if kind in GIVING | MUTUAL and actor_like else None
        return "recipient" if actor_like or mention.type in GROUND else None
    return "place" if slot in WHERE and mention.type in GROUND else None


def _is_punished(trigger: Trigger, mention: Mention) -> bool:
    """Is it the country of "the Iran sanctions" or "the Gaza blockade", and not of "US sanctions"?"""
    named = mention.type in GROUND and mention.form is Form.NAME and not mention.name.replace(".", "").isupper()
    return trigger.reading.mode == "restrict" and named and not {"on", "against"} & trigger.slots.keys()
