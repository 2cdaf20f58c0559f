"""Who is on whose side: backing, loyalty, alliance."""

from __future__ import annotations

from collections.abc import Iterator

from graphbuild.extractors.arguments import verb_slots
from graphbuild.extractors.mentions import Mention, MentionIndex
from graphbuild.extractors.phrases import SIDING
from graphbuild.extractors.relations import enmity
from graphbuild.extractors.relations.found import (
    FoundRelation,
    actors_at,
    behind,
    is_actor,
    is_armed,
    is_party,
    is_told,
)
from graphbuild.extractors.status import status_of
from graphbuild.extractors.status.clauses import negated
from graphbuild.extractors.syntax import Syntax
from graphbuild.records import EntityType, RelationType, Status

BACKED = frozenset(
    {"backed", "supported", "allied", "aligned", "funded", "armed", "trained", "sponsored"} | {"affiliated", "linked"}
)
LED = frozenset({"led", "headed", "commanded"})
BACKING = frozenset({"back", "support", "sponsor", "bankroll"})
ALONGSIDE = "prep_alongside"
# What forces do side by side; "the army and the rebels fought" tells of no side.
JOINT = frozenset(
    {"attack", "storm", "besiege", "encircle", "capture", "seize", "retake", "recapture", "liberate", "bomb", "shell"}
    | {"launch", "mount", "conduct", "carry", "raid", "overrun"}
)
OPERATIONS = frozenset({"offensive", "operation", "attack", "assault", "campaign", "strike", "raid", "airstrike"})
APART = frozenset({"both", "each", "either", "respectively", "separately", "another"})
HYPHENED, TYING, SHARED = BACKED | LED, SIDING | BACKED, JOINT | enmity.DEFEATING
TIED = frozenset({"acl", "amod", "relcl", "acomp", "advcl"})


def by_hyphen(s: Syntax, actor: Mention, index: MentionIndex) -> Iterator[FoundRelation]:
    """ "Iran-backed militias", "the Haftar-led forces"."""
    for i in s.kids(actor.head, "amod"):
        if i < 2 or s.text[i - 1] != "-" or s.lower[i] not in HYPHENED:
            continue
        other = index.at(i - 2)
        if other is None or other is actor or not is_actor(other):
            continue
        if s.lower[i] in BACKED:
            yield FoundRelation(RelationType.ALLIED_WITH, other, actor, 0.8)
        elif is_armed(actor):
            yield leads(other, actor, 0.8)


def leads(leader: Mention, body: Mention, confidence: float) -> FoundRelation:
    """A person commands what it leads; a state or body that leads others is one of them."""
    kind = RelationType.COMMANDS if leader.type is EntityType.PERSON else RelationType.MEMBER_OF
    return FoundRelation(kind, leader, body, confidence)


def of_word(s: Syntax, i: int, index: MentionIndex) -> Iterator[FoundRelation]:
    """ "militias backed by Iran", "forces loyal to Assad", "Hezbollah, allied with Syria"."""
    word, dep = s.lower[i], s.dep[i]
    if word not in TYING or dep not in TIED or negated(s, i):
        return
    others = behind(s, i, "with", "to") if word in SIDING else []
    if word in BACKED:
        others += [p for c in s.kids(i, "agent") for k in s.kids(c, "pobj") for p in s.conjuncts(k)]
    for own in actors_at(_of_whom(s, i), index):
        for other in actors_at(others, index):
            if own is not other and is_party(own):
                yield FoundRelation(RelationType.ALLIED_WITH, own, other, 0.8)


def _of_whom(s: Syntax, i: int) -> list[int]:
    head = s.head[i]
    if s.dep[i] == "acomp" or (s.dep[i] == "relcl" and s.pos[head] not in ("NOUN", "PROPN")):
        return verb_slots(s, head).get("subj", []) if is_told(s, head) else []
    if s.dep[i] == "advcl":
        return verb_slots(s, head).get("subj", []) if s.pos[head] == "VERB" else []
    return [head]


def of_verb(s: Syntax, i: int, index: MentionIndex) -> Iterator[FoundRelation]:
    """ "Iran supports Hezbollah", "has supported the Iraqi forces"; not "supported the raid", an act."""
    if s.lemma[i] not in BACKING:
        return
    status = status_of(s, i, True)[0]
    lasting = status is Status.HAPPENED and any(s.lower[c] in ("has", "have") for c in s.kids(i, "aux"))
    if status not in (Status.HABITUAL, Status.ONGOING) and not lasting:
        return
    slots = verb_slots(s, i)
    for backer in actors_at(slots.get("subj", []), index):
        for backed in actors_at(slots.get("obj", []), index):
            if backer is not backed and is_party(backer):
                yield FoundRelation(RelationType.ALLIED_WITH, backer, backed, 0.7)


def jointly(s: Syntax, i: int, index: MentionIndex) -> Iterator[FoundRelation]:
    """ "The army and Kurdish fighters retook Mosul", "attacked the base alongside the army"."""
    at_one_thing = s.lemma[i] in SHARED
    if not at_one_thing and "alongside" not in s.lower[s.left[i] : s.right[i] + 1]:
        return
    if status_of(s, i, True)[0] in (Status.NEGATED, Status.CONDITIONAL, Status.ALLEGED):
        return
    slots = verb_slots(s, i)
    doers = actors_at(slots.get("subj", []), index)
    if s.lemma[i] not in enmity.FIGHTING:
        for friend in (m for m in actors_at(slots.get(ALONGSIDE, []), index) if is_armed(m)):
            yield from _allied([m for m in doers if is_armed(m)], [friend])
    if at_one_thing and _at_one_thing(s, i, slots.get("obj", [])):
        sides = [m for m in doers if is_armed(m) or m.subtype == "Country"]
        for n, one in enumerate(sides):
            yield from _allied([one], sides[n + 1 :])


def _at_one_thing(s: Syntax, verb: int, objects: list[int]) -> bool:
    """Does the verb have one object that all its doers share, and no word that sets them apart?"""
    if not objects or any(s.lower[k] in APART for k in range(s.left[verb], s.right[verb] + 1)):
        return False
    launched = s.lemma[verb] in ("launch", "mount", "conduct", "carry")
    return not launched or (s.lemma[objects[0]] in OPERATIONS and s.tag[objects[0]] == "NN")


def _allied(ones: list[Mention], others: list[Mention]) -> Iterator[FoundRelation]:
    for one in ones:
        for other in others:
            if one is not other:
                yield FoundRelation(RelationType.ALLIED_WITH, one, other, 0.65)
