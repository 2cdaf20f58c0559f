"""One name, one kind: what the model takes for a person here and a place there is what the firmer evidence says."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import replace

from graphbuild.extractors.bodies import AGENCY
from graphbuild.extractors.mentions import Mention
from graphbuild.records import EntityType

# Rules that stand on the model's label or on the grammar alone, which differ from sentence to sentence.
GUESSES = frozenset({"person:model", "organization:model", "organization:role", "place:model", "place:in"})
DOUBTFUL = "person:given-name"  # "Mae Sot" may be a town where nothing else tells
KINDS = frozenset({EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE, EntityType.FACILITY})


def of_one_kind(names: list[Mention]) -> list[Mention]:
    """The names, those of a guessed kind with the kind that the same name has on better evidence or more often."""
    names = _agencies(names)
    kinds: dict[str, Counter[EntityType]] = defaultdict(Counter)
    firm: dict[str, Counter[EntityType]] = defaultdict(Counter)
    for m in names:
        if m.type in KINDS and m.rule != DOUBTFUL:
            kinds[m.name.lower()][m.type] += 1
            if m.rule not in GUESSES:
                firm[m.name.lower()][m.type] += 1
    chosen = {name: kind for name in kinds if (kind := _chosen(firm[name] or kinds[name])) is not None}
    return [_as(m, chosen) for m in names]


def _agencies(names: list[Mention]) -> list[Mention]:
    """The names, those that the dateline says are the agency's as such wherever they stand ("Meridian said")."""
    told = {m.name: m for m in names if m.rule == AGENCY}
    if not told:
        return names
    again = (told.get(m.name) if m.title is None else None for m in names)
    return [
        m if a is None else replace(a, start=m.start, end=m.end, head=m.head) for m, a in zip(names, again, strict=True)
    ]


def _chosen(counts: Counter[EntityType]) -> EntityType | None:
    ranked = counts.most_common(2)
    return ranked[0][0] if len(ranked) == 1 or ranked[0][1] > ranked[1][1] else None


def _as(m: Mention, chosen: Mapping[str, EntityType]) -> Mention:
    kind = chosen.get(m.name.lower())
    town = m.rule == DOUBTFUL and kind is EntityType.PLACE and len(m.name.split()) > 1
    if kind is None or kind is m.type or not (m.rule in GUESSES or town):
        return m
    if EntityType.FACILITY in (kind, m.type) and EntityType.PERSON in (kind, m.type):  # "the Peel Hospital" is not Peel
        return m
    return replace(m, type=kind, subtype=None, rule="same-name")
