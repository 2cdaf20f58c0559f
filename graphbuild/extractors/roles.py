"""Who plays which role: a trigger's arguments turned into mentions by the reading and by the defaults of its type."""

from __future__ import annotations

from dataclasses import dataclass, field

from graphbuild.extractors.arguments import noun_holder
from graphbuild.extractors.mentions import ACTING, GROUND, POLITY, Mention, MentionIndex, is_party
from graphbuild.extractors.owners import BY_DEMONYM, answerable, behind, demonym_mention, possessors
from graphbuild.extractors.syntax import Syntax
from graphbuild.extractors.triggers import Trigger, content
from graphbuild.gazetteer import actors
from graphbuild.records import EntityType, EventType, Form

WHERE = frozenset(
    ["in", "at", "near", "inside", "outside", "around", "across", "along", "throughout", "within", "over", "off", "on"]
)
AGAINST = frozenset({"against", "on", "at", "upon", "toward", "towards"})
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
MOVING = frozenset({EventType.AID, EventType.MOBILIZE, EventType.RETREAT})
TAKING = frozenset({EventType.ASSAULT, EventType.COERCE})
ABOUT = frozenset({"obj", "prep_to", "prep_on", "prep_over", "prep_against", "prep_of", "prep_for"})


@dataclass(slots=True)
class Cast:
    """Mentions by role, each once, in the order of their discovery; `tokens` are all argument heads that were
    looked at.
    """

    actors: list[Mention] = field(default_factory=list)
    recipients: list[Mention] = field(default_factory=list)
    places: list[Mention] = field(default_factory=list)
    instruments: list[Mention] = field(default_factory=list)
    tokens: set[int] = field(default_factory=set)
    rules: list[str] = field(default_factory=list)

    def add(self, role: str, mention: Mention, rule: str) -> None:
        target = {
            "actor": self.actors,
            "recipient": self.recipients,
            "place": self.places,
            "instrument": self.instruments,
        }.get(role)
        if target is None or mention in target or (role == "recipient" and mention in self.actors):
            return
        target.append(mention)
        self.rules.append(rule)


def cast(s: Syntax, trigger: Trigger, index: MentionIndex) -> Cast:
    """The mentions in each role of the trigger."""
    found = Cast()
    for slot, tokens in trigger.slots.items():
        for token in tokens:
            inner = content(s, token)
            found.tokens |= {token, inner}
            if inner != token and index.at(inner) is None and index.at(token) is not None:
                inner = token
            _place_argument(s, trigger, slot, inner, index, found)
    if trigger.reading.type in MUTUAL and not trigger.verb and trigger.reading.mode != "visit":
        found.actors, found.recipients = found.actors + [m for m in found.recipients if m not in found.actors], []
    if trigger.verb and trigger.reading.type in VERBAL - {EventType.CONSULT} and not found.recipients:
        _unaddressed(s, trigger, index, found)
    _grounds(s, trigger, index, found)
    return found


def _place_argument(s: Syntax, trigger: Trigger, slot: str, token: int, index: MentionIndex, found: Cast) -> None:
    explicit = trigger.reading.roles.get(slot)
    mention = index.at(token)
    if mention is None:
        _place_owner(s, trigger, slot, token, index, found)
    if mention is None or explicit == "-":
        return
    if trigger.start <= mention.head < trigger.end:
        return
    role = explicit or (
        _verb_role(trigger, slot, mention) if trigger.verb else _noun_role(s, trigger, slot, token, mention)
    )
    if role is None:
        return
    if role in ("actor", "recipient") and (state := _stands_for(mention, trigger, role, slot)) is not None:
        found.add(role, state, f"{slot}>{role}, capital for its state")
        return
    if (
        role in ("actor", "recipient")
        and mention.type is EntityType.EQUIPMENT
        and mention.country is None
        and role == "actor"
        and mention.form is not Form.NAME
    ):
        role = "instrument"
    if role == "instrument" and mention.type in ACTING:
        role = "actor"
    if role == "instrument" and slot in ("subj", "mod", "poss"):
        for owner in possessors(s, token, index):
            found.add("actor", owner, "whose weapon it is")
    if role == "actor" and mention.type in GROUND and mention.subtype != "Country" and slot in ("in", "at"):
        return
    found.add(role, mention, f"{slot}>{role}")
    if (
        role == "place"
        and mention.subtype == "Country"
        and trigger.reading.type in MOVING
        and slot not in ("prep_in", "in")
    ):
        found.add("recipient", mention, "the country that is left or entered")
    if (
        role == "recipient"
        and trigger.reading.type in TAKING
        and mention.type in (EntityType.FACILITY, EntityType.EQUIPMENT)
    ):
        for owner in possessors(s, token, index) + behind(s, token, index, ("of", "for")):
            found.add("recipient", owner, "whose ground is hit")


def _stands_for(mention: Mention, trigger: Trigger, role: str, slot: str) -> Mention | None:
    """The state that a capital stands for where it acts, or is spoken to or about ("Moscow rejected", "urged
    Tehran").
    """
    if (
        mention.form is not Form.NAME
        or mention.type not in GROUND
        or mention.subtype == "Country"
        or slot in ("in", "at", "of")
    ):
        return None
    if role == "recipient" and (trigger.reading.type not in VERBAL - TAKING or trigger.reading.type in MOVING):
        return None
    state = actors.metonym(mention.name)
    if state is None:
        return None
    kind = EntityType(state.type)
    return Mention(
        mention.start, mention.end, mention.head, Form.NAME, kind, mention.name, state.subtype, state.country,
        state.sector,
        actor=state, rule=BY_DEMONYM,
    )  # fmt: skip


def _place_owner(s: Syntax, trigger: Trigger, slot: str, token: int, index: MentionIndex, found: Cast) -> None:
    """An argument that is nobody stands for whose thing it is: "Trump's decision", "Russian jets", "ISIS positions"."""
    kind = trigger.reading.type
    role = trigger.reading.roles.get(slot) or (
        "actor" if slot == "subj" else "recipient" if slot in ("obj", "iobj") else None
    )
    if role == "-" and slot == "obj" and kind in VERBAL:
        role = "recipient"
    if not trigger.verb and slot in ("mod", "poss") and (state := demonym_mention(s, token)) is not None:
        found.add(trigger.reading.roles.get(slot, "actor"), state, f"{slot}>actor, by nationality")
    if kind is None or role not in ("actor", "recipient") or not trigger.verb:
        return
    if kind is EventType.CONSULT and slot == "obj":  # "discussed the Syria crisis": a topic takes no part
        return
    owners = possessors(s, token, index)
    if not owners and role == "recipient" and kind in VERBAL:
        owners = answerable(s, token, index)
    elif not owners and role == "recipient":
        owners = behind(s, token, index, ("of",))
    elif not owners and slot == "subj":
        owners = [
            m
            for t in noun_holder(s, token, 0)
            if (m := index.at(t)) is not None and m.type in ACTING | {EntityType.PLACE}
        ]
    for owner in owners[:2]:
        found.add(role, owner, f"{slot}>{role} through {s.lemma[token]}")


def _unaddressed(s: Syntax, trigger: Trigger, index: MentionIndex, found: Cast) -> None:
    """A verbal act on a thing that nobody else has taken: whose act that thing is ("agreed to US mediation")."""
    for slot, tokens in trigger.slots.items():
        if found.recipients or slot not in ABOUT:
            continue
        for token in tokens:
            if index.at(token) is None:
                for owner in possessors(s, token, index) or answerable(s, token, index):
                    found.add("recipient", owner, f"{slot}>recipient through {s.lemma[token]}")


def _verb_role(trigger: Trigger, slot: str, mention: Mention) -> str | None:
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
    ground = mention.type is EntityType.FACILITY or mention.rule == POLITY
    hit = (actor_like and not ground) or (ground and (word not in ("at", "on") or "obj" not in trigger.slots))
    if (
        word in AGAINST
        and hit
        and kind in HOSTILE
        and not (mention.subtype == "Country" and word in ("at", "on") and kind is not EventType.ASSAULT)
    ):
        return "recipient"
    if word in ("to", "for", "into") and kind in GIVING and actor_like:
        return "recipient"
    if word in ("with", "between", "among", "alongside") and kind in MUTUAL and actor_like:
        return "recipient"
    if word == "between":
        return "actor"
    if word in ("to", "into", "from") and kind in MOVING and mention.type in GROUND:
        return "recipient" if mention.subtype == "Country" else "place"
    if word in WHERE and mention.type in GROUND:
        return "place"
    return None


def _noun_role(s: Syntax, trigger: Trigger, slot: str, token: int, mention: Mention) -> str | None:
    kind = trigger.reading.type
    actor_like = is_party(mention) or mention.country is not None
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


def _grounds(s: Syntax, trigger: Trigger, index: MentionIndex, found: Cast) -> None:
    """Places by grammar: locative phrases on the trigger, its light verb and its arguments; ground that is
    itself taken or hit.
    """
    moving = trigger.reading.type in MOVING
    for mention in list(found.recipients):
        if (
            mention.type in GROUND
            and (moving or trigger.reading.type in TAKING)
            and (moving or mention.subtype != "Country")
        ):
            found.add("place", mention, "ground that is hit")
        for place in _located(s, mention.head, index):
            found.add("place", place, "where the recipient is")
    for place in _located(s, trigger.head, index):
        found.add("place", place, "where")
    # "an airstrike by government forces in Idlib": behind the act, the agent's whereabouts are the act's.
    agents = [m for m in found.actors if m.head > trigger.head and s.dep[s.head[m.head]] in ("agent", "prep")]
    for mention in found.places + found.instruments + agents:
        for place in _located(s, mention.head, index):
            found.add("place", place, "where the place is")
    if not trigger.verb:
        verb = s.head[trigger.head]
        if s.pos[verb] == "VERB" and s.dep[trigger.head] in ("dobj", "nsubj", "nsubjpass", "pobj"):
            for place in _located(s, verb, index):
                found.add("place", place, "where the verb is")


def _located(s: Syntax, i: int, index: MentionIndex, depth: int = 0) -> list[Mention]:
    """Grounds behind the locative prepositions of a token ("in Paris", "at a conference in Paris")."""
    found = []
    for c in s.kids(i, "prep"):
        if s.lower[c] in WHERE:
            for p in s.kids(c, "pobj"):
                mention = index.at(p)
                if (
                    mention is not None
                    and mention.type in GROUND
                    and (s.lower[c] != "on" or mention.type is EntityType.FACILITY)
                ):
                    found.append(mention)
                elif mention is None and depth < 1:
                    found += _located(s, p, index, depth + 1)
    return found
