"""Who plays which role: a trigger's arguments turned into mentions by the reading and by the defaults of its type."""

from __future__ import annotations

from dataclasses import dataclass, field

from graphbuild import lexicon
from graphbuild.extractors.mentions import ACTING, GROUND, Mention, MentionIndex
from graphbuild.extractors.syntax import Syntax
from graphbuild.extractors.triggers import Trigger, content
from graphbuild.records import EntityType, EventType

WHERE = frozenset("in at near inside outside around across along throughout within over off on".split())
AGAINST = frozenset({"against", "on", "at", "upon", "toward", "towards"})
HOSTILE = frozenset(
    {EventType.ASSAULT, EventType.ACCUSE, EventType.COERCE, EventType.SANCTION, EventType.THREATEN, EventType.PROTEST, EventType.REJECT}
)
GIVING = frozenset({EventType.AID, EventType.CONCEDE, EventType.REQUEST, EventType.SUPPORT, EventType.AGREE, EventType.THREATEN})
MUTUAL = frozenset({EventType.CONSULT, EventType.AGREE, EventType.COOPERATE})
VERBAL = frozenset(
    {EventType.ACCUSE, EventType.SUPPORT, EventType.REJECT, EventType.REQUEST, EventType.CONSULT, EventType.THREATEN, EventType.AGREE,
     EventType.CONCEDE, EventType.SANCTION, EventType.AID, EventType.COOPERATE, EventType.PROTEST, EventType.COERCE}
)  # fmt: skip
MOVING = frozenset({EventType.AID, EventType.MOBILIZE, EventType.RETREAT})
TAKING = frozenset({EventType.ASSAULT, EventType.COERCE})
PASSIVE_NOUN_POSS = frozenset({"recipient"})


@dataclass(slots=True)
class Cast:
    """Mentions by role, each once, in the order of their discovery; `tokens` are all argument heads that were looked at."""

    actors: list[Mention] = field(default_factory=list)
    recipients: list[Mention] = field(default_factory=list)
    places: list[Mention] = field(default_factory=list)
    instruments: list[Mention] = field(default_factory=list)
    tokens: set[int] = field(default_factory=set)
    rules: list[str] = field(default_factory=list)

    def add(self, role: str, mention: Mention, rule: str) -> None:
        target = {"actor": self.actors, "recipient": self.recipients, "place": self.places, "instrument": self.instruments}.get(role)
        if target is None or mention in target or (role == "recipient" and mention in self.actors):
            return
        target.append(mention)
        self.rules.append(rule)


def cast(s: Syntax, trigger: Trigger, index: MentionIndex) -> Cast:
    """The mentions in each role of the trigger."""
    found = Cast()
    for slot, tokens in trigger.slots.items():
        for token in tokens:
            token = content(s, token)
            found.tokens.add(token)
            _place_argument(s, trigger, slot, token, index, found)
    if trigger.reading.type in MUTUAL and not trigger.verb:
        found.actors, found.recipients = found.actors + [m for m in found.recipients if m not in found.actors], []
    _grounds(s, trigger, index, found)
    return found


def _place_argument(s: Syntax, trigger: Trigger, slot: str, token: int, index: MentionIndex, found: Cast) -> None:
    explicit = trigger.reading.roles.get(slot)
    if explicit == "-":
        return
    mention = argument(s, trigger, token, index, explicit)
    if mention is None or trigger.start <= mention.head < trigger.end:
        return
    role = explicit or (_verb_role(trigger, slot, mention) if trigger.verb else _noun_role(s, trigger, slot, token, mention))
    if role is None:
        return
    if role in ("actor", "recipient") and mention.type is EntityType.EQUIPMENT and mention.country is None and role == "actor":
        role = "instrument"
    if role == "actor" and mention.type in GROUND and mention.subtype != "Country" and slot in ("in", "at"):
        return
    found.add(role, mention, f"{slot}>{role}")


def argument(s: Syntax, trigger: Trigger, token: int, index: MentionIndex, explicit: str | None) -> Mention | None:
    """The mention that stands in an argument, or whose thing it is ("Trump's decision", "Russian jets")."""
    mention = index.at(token)
    if mention is not None:
        return mention
    if trigger.reading.type is None and not trigger.reading.trigger:
        return None
    if trigger.reading.type in VERBAL or explicit is None:
        for c in s.kids(token, "poss", "compound", "nmod", "amod") + [
            p for k in s.kids(token, "prep") if s.lower[k] in ("of", "by", "from", "against") for p in s.kids(k, "pobj")
        ]:
            inner = index.at(c)
            if inner is not None and (inner.type in ACTING or inner.subtype == "Country"):
                return inner if trigger.reading.type in VERBAL or s.dep[c] in ("poss", "compound", "nmod") else None
    return None


def _verb_role(trigger: Trigger, slot: str, mention: Mention) -> str | None:
    kind = trigger.reading.type
    actor_like = mention.type in ACTING or mention.subtype == "Country"
    if slot == "subj":
        return "actor"
    if slot in ("obj", "iobj"):
        return "recipient"
    if not slot.startswith("prep_"):
        return None
    word = slot.removeprefix("prep_")
    if word in ("with", "using") and mention.type is EntityType.EQUIPMENT:
        return "instrument"
    if word in AGAINST and (actor_like or mention.type is EntityType.FACILITY) and kind in HOSTILE and not (
        mention.subtype == "Country" and word in ("at", "on") and kind is not EventType.ASSAULT
    ):
        return "recipient"
    if word in ("to", "for", "into") and kind in GIVING and actor_like:
        return "recipient"
    if word in ("with", "between", "among", "alongside") and kind in MUTUAL and actor_like:
        return "recipient"
    if word == "between":
        return "actor"
    if word in ("to", "into", "from") and kind in MOVING and mention.type in GROUND:
        return "place"
    if word in WHERE and mention.type in GROUND:
        return "place"
    return None


def _noun_role(s: Syntax, trigger: Trigger, slot: str, token: int, mention: Mention) -> str | None:
    kind = trigger.reading.type
    actor_like = mention.type in ACTING or mention.subtype == "Country" or mention.country is not None
    if slot in ("by", "from"):
        return "actor" if actor_like else None
    if slot in ("poss", "mod"):
        if mention.type is EntityType.EQUIPMENT:
            return "instrument" if mention.country is None else "actor"
        return "actor" if actor_like else ("place" if mention.type in GROUND else None)
    if slot == "of":
        return "recipient" if kind not in (EventType.RETREAT, EventType.PROTEST) else "actor"
    if slot in ("between", "among"):
        return "actor"
    if slot == "with":
        return "instrument" if mention.type is EntityType.EQUIPMENT else "actor" if kind in MUTUAL or kind is EventType.ASSAULT else None
    if slot in AGAINST | {"to", "for"} and slot not in WHERE - AGAINST:
        if slot in ("to", "for"):
            return "recipient" if kind in GIVING | MUTUAL and actor_like else None
        return "recipient" if actor_like or mention.type in GROUND else None
    return "place" if slot in WHERE and mention.type in GROUND else None


def _grounds(s: Syntax, trigger: Trigger, index: MentionIndex, found: Cast) -> None:
    """Places by grammar: locative phrases on the trigger, its light verb and its arguments; ground that is itself taken or hit."""
    for mention in list(found.recipients):
        if mention.type in GROUND and trigger.reading.type in TAKING and mention.subtype != "Country":
            found.add("place", mention, "ground that is hit")
        for place in _located(s, mention.head, index):
            found.add("place", place, "where the recipient is")
    for place in _located(s, trigger.head, index):
        found.add("place", place, "where")
    if not trigger.verb:
        verb = s.head[trigger.head]
        if s.pos[verb] == "VERB" and s.dep[trigger.head] in ("dobj", "nsubj", "nsubjpass", "pobj"):
            for place in _located(s, verb, index):
                found.add("place", place, "where the verb is")


def _located(s: Syntax, i: int, index: MentionIndex) -> list[Mention]:
    found = []
    for c in s.kids(i, "prep"):
        if s.lower[c] in WHERE:
            for p in s.kids(c, "pobj"):
                mention = index.at(p)
                if mention is not None and mention.type in GROUND and (s.lower[c] != "on" or mention.type is EntityType.FACILITY):
                    found.append(mention)
    return found


def kind_of(trigger: Trigger) -> EventType | None:
    return trigger.reading.type


__all__ = ["Cast", "cast", "lexicon"]
