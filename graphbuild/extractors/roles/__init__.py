"""Who plays which role: a trigger's arguments turned into mentions by the reading and by the defaults of its type."""

from __future__ import annotations

from dataclasses import replace

from graphbuild import lexicon
from graphbuild.extractors import weapons
from graphbuild.extractors.mentions import ACTING, BONDS, GROUND, TARGET, Mention, MentionIndex, is_party
from graphbuild.extractors.owners import (
    BY_DEMONYM,
    behind,
    capital_state,
    demonym_mention,
    is_harm,
    launchers,
    possessors,
)
from graphbuild.extractors.partners import sharing
from graphbuild.extractors.roles.attributive import attributive_actors, wielders
from graphbuild.extractors.roles.cast import Cast
from graphbuild.extractors.roles.defaults import JUDGING, MOVING, MUTUAL, TAKING, VERBAL, noun_role, verb_role
from graphbuild.extractors.roles.grounds import add_grounds, add_measured
from graphbuild.extractors.roles.indirect import add_owner, add_struck, add_unaddressed
from graphbuild.extractors.syntax import Syntax
from graphbuild.extractors.traits import content
from graphbuild.extractors.triggers import Trigger
from graphbuild.records import EntityType, EventType, Form

__all__ = ["Cast", "cast"]

VICTIMS = frozenset({"prep_on", "prep_against", "prep_at", "prep_of"})
BESIDE = ("prep_at", "prep_on")
OWNED = ("of", "for")
TOWNS = ("city", "cities", "town", "towns", "village", "villages", "district", "districts")
PARTIES = ("actor", "recipient")


def cast(s: Syntax, trigger: Trigger, index: MentionIndex) -> Cast:
    """The mentions in each role of the trigger."""
    found = Cast()
    if "self" in trigger.reading.roles and (doer := index.at(trigger.head)) is not None:
        found.add(trigger.reading.roles["self"], doer, "named by what he does")
    before = list(attributive_actors(s, trigger, index))
    for mention in before:
        found.add("actor", mention, "actor before the noun")
    for slot, tokens in sorted(trigger.slots.items(), key=lambda item: item[0] != "subj"):
        asked = any(condition.slot == slot for condition in trigger.reading.when)  # "blamed the raid on the army"
        if slot in VICTIMS and not asked and _judges_violence(s, trigger, slot):
            continue
        for token in tokens:
            if slot == "mod" and any(m.start <= token < m.end for m in before):
                continue
            inner = content(s, token)
            found.tokens |= {token, inner}
            inner = _told_apart(s, token, inner, index)
            for named in (names := _named_apart(s, inner, index)):
                _place_argument(s, trigger, slot, named, index, found)
            if names:
                continue
            # "met a number of ministers and officials": what is joined behind "of" is the act's too
            for part in s.conjuncts(inner) if inner != token else (inner,):
                _place_argument(s, trigger, slot, part, index, found)
    verbal = trigger.reading.type in VERBAL - {EventType.CONSULT}
    lifting = trigger.reading.type is EventType.RETREAT and trigger.reading.roles.get("obj") == "-"
    if (verbal or lifting) and not found.recipients:
        add_unaddressed(s, trigger, index, found)
    if trigger.reading.mode == "abduct":
        _add_scene_of_taking(trigger, index, found)
    if trigger.reading.type in TAKING and not found.actors:
        _add_hands(s, trigger, index, found)
    if trigger.reading.type is EventType.ASSAULT and trigger.verb and found.instruments and not found.recipients:
        add_struck(s, trigger, index, found)
    add_grounds(s, trigger, index, found)
    add_measured(s, trigger, found)
    if trigger.reading.mode == "expel" and not found.actors:
        _add_expeller(trigger, index, found)
    return found


def _told_apart(s: Syntax, token: int, inner: int, index: MentionIndex) -> int:
    """Who is meant by a number and what it is of: in "one of them, a mechanic, was freed" the mechanic."""
    several = index.at(inner)
    if inner == token or (several is not None and several.form is not Form.PRONOUN):
        return inner
    if index.at(token) is not None:
        return token
    return next(iter(s.kids(token, "appos")), inner)


def _named_apart(s: Syntax, inner: int, index: MentionIndex) -> list[int]:
    """The names of those whom a plural stands for, or a noun for what a state or body is to another: "its closest
    allies, Chile and Peru, urged it", "its neighbor Chad".
    """
    mention = index.at(inner)
    bond = s.lemma[inner] in BONDS
    if mention is None or mention.form is not Form.NOMINAL or not (mention.plural or bond):
        return []
    beside = [c for c in s.kids(inner, "appos") if bond or s.text[s.left[c] - 1] in (",", ":", "-", "–", "—")]
    names = s.conjuncts(beside[0]) if beside else []
    named = [m for t in names if (m := index.at(t)) is not None and m.form is Form.NAME]
    alike = all(is_party(m) or (m.type is mention.type and m.type in GROUND) for m in named)
    enough = len(names) > 1 if mention.plural else len(names) == 1
    return names if enough and len(named) == len(names) and alike else []


def _add_scene_of_taking(trigger: Trigger, index: MentionIndex, found: Cast) -> None:
    """ "Kidnapped from his home in Kidal"."""
    for token in trigger.slots.get("prep_from", []):
        mention = index.at(token)
        if mention is not None and mention.type in GROUND:
            found.add("place", mention, "from where somebody is taken")


def _add_hands(s: Syntax, trigger: Trigger, index: MentionIndex, found: Cast) -> None:
    """ "were killed at the hands of the militia", "fell into the hands of the militia"."""
    slots = ("prep_at", "prep_into") if trigger.verb else ("at",)
    for token in (t for slot in slots for t in trigger.slots.get(slot, [])):
        for mention in behind(s, token, index, ("of",)) if s.lower[token] == "hands" else ():
            found.add("actor", mention, "at whose hands")


def _add_expeller(trigger: Trigger, index: MentionIndex, found: Cast) -> None:
    """ "was expelled from Chad": only a state or body itself expels from it."""
    for token in trigger.slots.get("prep_from", []):
        mention = index.at(token)
        if mention is not None and mention.form is Form.NAME and is_party(mention):
            found.add("actor", mention, "from where somebody is expelled")


def _judges_violence(s: Syntax, trigger: Trigger, slot: str) -> bool:
    """ "condemned the attack on the church", "the army's treatment of prisoners": who suffers it is not condemned."""
    if not trigger.verb or trigger.reading.type not in JUDGING:
        return False
    deeds = trigger.slots.get("obj", [])
    if any(is_harm(s, t) for t in deeds):
        return True
    # "the taking of hostages"
    return slot == "prep_of" and any(s.kid(t, "poss") is not None or s.lower[t].endswith("ing") for t in deeds)


def _place_argument(s: Syntax, trigger: Trigger, slot: str, token: int, index: MentionIndex, found: Cast) -> None:
    mention = index.at(token)
    if mention is None and slot == "subj":
        mention = demonym_mention(s, token)  # "a US offer to host the talks"
    if mention is None:
        add_owner(s, trigger, slot, token, index, found)
    if mention is None or (trigger.start <= mention.head < trigger.end and slot != "mod"):
        return
    if _is_mobilized(trigger, slot, mention, found):
        return
    role = _role(trigger, slot, mention)
    if role == "actor" and slot == "poss" and trigger.reading.type in TAKING and _is_done_by(trigger, index):
        role = "recipient"  # "its occupation by the army"
    if mention.rule == TARGET and trigger.reading.type not in TAKING:
        return  # "blocked the road to press their demands"
    if role == "recipient" and slot == "obj" and _tells_where(s, token, mention):
        role = "place"
    if role == "recipient" and slot in BESIDE and mention.type is EntityType.FACILITY and _hits_people(trigger, index):
        role = "place"  # "shot at a roadblock", "murdered on the campus"
    if role in PARTIES and (state := _stands_for(mention, trigger, role, slot)) is not None:
        found.add(role, state, f"{slot}>{role}, capital for its state")
        return
    if slot in ("subj", "mod", "poss") and mention.type is EntityType.EQUIPMENT and role in ("actor", "instrument"):
        owners = _wielders(s, token, index)
        for owner in owners:
            found.add("actor", _by_weapon(owner, mention), "whose weapon it is")
        if owners and (mention.form is not Form.NAME or mention.plural or any(c.isdigit() for c in mention.name)):
            role = "instrument"  # "Saudi jets bombed": the state did, by its jets
        elif slot == "subj" and trigger.verb and weapons.is_crewed(mention.name):
            found.add("actor", mention, "crew named by its craft")
    if slot == "obj" and trigger.reading.type in VERBAL - TAKING and mention.type is EntityType.EQUIPMENT:
        for owner in _wielders(s, token, index):  # "accused Rwandan artillery of it", "allowed US planes to use it"
            found.add("recipient", _by_weapon(owner, mention), "whose weapon it is")
    if role is None or (role == "actor" and slot in ("in", "at") and _is_mere_ground(mention)):
        return
    if role == "actor" and mention.type is EntityType.FACILITY and s.lemma[mention.head] in lexicon.equipment():
        role = "instrument"  # "mines that killed 12" are no ground
    if role in ("actor", "instrument") and trigger.reading.type in TAKING and _only_lies(mention, role):
        role = "place"  # "bombs in two other cities killed", "exploded in the hotel killing", where the parse errs
    for partner in sharing(s, mention) if role in PARTIES else ():
        found.add(role, partner, f"{slot}>{role}, shares the noun")
    found.add(role, mention, f"{slot}>{role}")
    _add_hosts(s, trigger, slot, role, mention, index, found)


def _is_done_by(trigger: Trigger, index: MentionIndex) -> bool:
    """Is a party told behind "by" to have done the act?"""
    return any((m := index.at(t)) is not None and is_party(m) for t in trigger.slots.get("by", ()))


def _tells_where(s: Syntax, token: int, mention: Mention) -> bool:
    """ "Attacked the post, San Miguel department, on Monday": a place behind the comma that joins nothing."""
    if mention.type is not EntityType.PLACE or s.dep[token] != "dobj" or s.text[mention.start - 1] != ",":
        return False
    return any(c < mention.start for c in s.kids(s.head[token], "dobj"))


def _hits_people(trigger: Trigger, index: MentionIndex) -> bool:
    """Is it people to whom the act is done?"""
    hit = (index.at(t) for t in trigger.slots.get("obj", ()))
    return trigger.verb and any(m is not None and m.type in (EntityType.PERSON, EntityType.GROUP) for m in hit)


def _by_weapon(owner: Mention, weapon: Mention) -> Mention:
    """ "Saudi jets bombed": a state that is told by its adjective alone acts by the words for its weapon."""
    if owner.rule != BY_DEMONYM or not weapon.start <= owner.start < weapon.end:
        return owner
    return replace(owner, start=weapon.start, end=weapon.end, head=weapon.head)


def _is_mobilized(trigger: Trigger, slot: str, mention: Mention, found: Cast) -> bool:
    """ "Britain mobilized reservists": who is called up or sent by somebody else does neither."""
    sent = trigger.reading.roles.get(slot) == "instrument" and mention.type in ACTING
    return sent and trigger.reading.type in (EventType.MOBILIZE, EventType.AID) and bool(found.actors)


def _wielders(s: Syntax, weapon: int, index: MentionIndex) -> list[Mention]:
    """Whose weapon it is: who fired it, an army of a country, the country, any army, or who stands behind "of"."""
    armies = launchers(s, weapon, index) or wielders(s, weapon, index)
    if any(m.country for m in armies):
        return armies
    return possessors(s, weapon, index) or armies or behind(s, weapon, index, ("of",))


def _role(trigger: Trigger, slot: str, mention: Mention) -> str | None:
    """The role by the reading, else by default; weapons do not act, and whoever acts is no weapon."""
    explicit = trigger.reading.roles.get(slot)
    if explicit == "-":
        return None
    role = explicit or (verb_role if trigger.verb else noun_role)(trigger, slot, mention)
    if role == "recipient" and slot == "poss" and "of" in trigger.slots:
        return "actor"  # "ETA's kidnapping of the councillor", where "the councillor's kidnapping" is his
    if slot == "prep_with" and mention.type is EntityType.EQUIPMENT and _is_mere_weapon(mention):
        return "instrument"  # "fought each other with shotguns"
    if role == "recipient" and _is_mutual(trigger) and slot not in ("to", "for"):
        return "actor"
    if role == "recipient" and mention.type is EntityType.EQUIPMENT and trigger.reading.type in VERBAL - TAKING:
        return None
    if role == "actor" and mention.type is EntityType.EQUIPMENT and _is_mere_weapon(mention):
        return "instrument"
    return "actor" if role == "instrument" and mention.type in ACTING else role


def _is_mere_weapon(mention: Mention) -> bool:
    """A weapon that no country's name stands before, and no ship's own name stands for; "two Iskanders" are weapons."""
    nameless = mention.country is None and mention.form is not Form.NAME
    return nameless or (mention.form is Form.NAME and weapons.is_munition(mention.name))


def _is_mutual(trigger: Trigger) -> bool:
    """Talks and joint acts have no recipient; a visit and a mediation do."""
    reading = trigger.reading
    return not trigger.verb and reading.type in MUTUAL and reading.mode not in ("visit", "third-party")


def _is_mere_ground(mention: Mention) -> bool:
    return mention.type in GROUND and mention.subtype != "Country"


def _only_lies(mention: Mention, role: str) -> bool:
    """Is it a building, "two other cities", "Andar district": ground that attacks nobody? A mine may be a weapon."""
    if mention.type is EntityType.FACILITY:
        return role == "actor"
    return mention.type is EntityType.PLACE and mention.subtype != "Country" and mention.name.endswith(TOWNS)


def _add_hosts(
    s: Syntax, trigger: Trigger, slot: str, role: str, mention: Mention, index: MentionIndex, found: Cast
) -> None:
    """The country that is left or entered, and whose building or weapon is hit."""
    kind = trigger.reading.type
    inside = ("prep_in", "in") if kind is EventType.RETREAT else ("prep_in", "in", "prep_from")
    if role == "place" and mention.subtype == "Country" and kind in MOVING and slot not in inside:
        found.add("recipient", mention, "the country that is left or entered")
    if role == "recipient" and kind in TAKING and mention.type in (EntityType.FACILITY, EntityType.EQUIPMENT):
        for owner in possessors(s, mention.head, index) + behind(s, mention.head, index, OWNED):
            if owner.type is not EntityType.PERSON or not _is_named_for(s, mention):
                found.add("recipient", owner, "whose ground is hit")


def _is_named_for(s: Syntax, place: Mention) -> bool:
    """ "The shrine of Zayd", "a statue of Lenin": who bears the name does not own it."""
    return place.subtype == "ReligiousSite" or s.lemma[place.head] in lexicon.classes()["@monument"]


def _stands_for(mention: Mention, trigger: Trigger, role: str, slot: str) -> Mention | None:
    """The state that a capital stands for where it acts, or is spoken to or about ("Moscow rejected", "urged
    Tehran").
    """
    if slot in ("in", "at", "of"):
        return None
    if role == "recipient" and (trigger.reading.type not in VERBAL - TAKING or trigger.reading.type in MOVING):
        return None
    return capital_state(mention)
