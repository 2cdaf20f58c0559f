"""Who is on whose side: backing, loyalty, alliance."""

from __future__ import annotations

from collections.abc import Iterator

from graphbuild.extractors.arguments import verb_slots
from graphbuild.extractors.clauses import negated
from graphbuild.extractors.mentions import Mention, MentionIndex
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
from graphbuild.extractors.syntax import Syntax
from graphbuild.records import EntityType, RelationType, Status

BACKED = frozenset(
    {"backed", "supported", "allied", "aligned", "funded", "armed", "trained", "sponsored"} | {"affiliated", "linked"}
)
LED = frozenset({"led", "headed", "commanded"})
BACKING = frozenset({"back", "support", "sponsor", "bankroll"})
SIDING = frozenset({"allied", "aligned", "loyal", "affiliated", "linked"})


def by_hyphen(s: Syntax, actor: Mention, index: MentionIndex) -> Iterator[FoundRelation]:
    """ "Iran-backed militias", "the Haftar-led forces"."""
    for i in s.kids(actor.head, "amod"):
        if i < 2 or s.text[i - 1] != "-" or s.lower[i] not in BACKED | LED:
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
    if word not in SIDING | BACKED or negated(s, i) or dep not in ("acl", "amod", "relcl", "acomp", "advcl"):
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
