"""One name, one kind: what the model takes for a person here and a place there is what the firmer evidence says."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import replace

from graphbuild import lexicon
from graphbuild.extractors.mentions import Mention
from graphbuild.extractors.names.bodies import AGENCY
from graphbuild.extractors.syntax import Syntax
from graphbuild.gazetteer import actors
from graphbuild.records import EntityType

CROSSINGS = frozenset({"bridge", "bank", "crossing", "ferry", "bridgehead", "dam", "ford", "pontoon"})
# Rules that stand on the model's label or on the grammar alone, which differ from sentence to sentence.
GUESSES = frozenset({"person:model", "organization:model", "organization:role", "place:model", "place:in"})
DOUBTFUL = "person:given-name"  # "Mae Sot" may be a town where nothing else tells
KINDS = frozenset({EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE, EntityType.FACILITY})


def beside_grounds(s: Syntax, names: list[Mention]) -> list[Mention]:
    """The names, those of a guessed kind that are hit together with a place as places: "bombed Albu-Ghanim
    and Soufiya".
    """
    heads = {m.head: m for m in names}
    doubtful = (m for m in names if m.rule in GUESSES or (m.rule == "person:leader" and " " not in m.name))
    beside = {id(m) for m in doubtful if _is_beside_ground(s, m, heads)}
    return of_one_kind([_ground(m) if id(m) in beside else m for m in names]) if beside else names


def by_water(s: Syntax, names: list[Mention]) -> list[Mention]:
    """The names, those of a guessed kind that are rivers as places: "a town on the Danube", "crossed the Drina"."""
    return [_ground(m) if m.rule in GUESSES and _is_water(s, m) else m for m in names]


def _is_water(s: Syntax, m: Mention) -> bool:
    if m.end - m.start > 1 or m.start == 0 or s.lower[m.start - 1] != "the" or s.tag[m.start] != "NNP":
        return False
    above = s.head[m.head]
    if s.dep[m.head] == "dobj":
        return s.lemma[above] in ("cross", "ford")
    on = s.dep[m.head] == "pobj" and s.lower[above] in ("on", "along", "across", "over", "into")
    return on and s.pos[above - 1] == "NOUN" and s.lemma[above - 1] in lexicon.classes()["@placenoun"] | CROSSINGS


def _ground(m: Mention) -> Mention:
    return replace(m, type=EntityType.PLACE, subtype=None, country=None, sector=None, rule="place:beside")


def _is_beside_ground(s: Syntax, m: Mention, heads: Mapping[int, Mention]) -> bool:
    if m.type is EntityType.PLACE or (s.dep[m.head] != "conj" and s.kid(m.head, "conj") is None):
        return False
    first = m.head
    while s.dep[first] == "conj" and s.head[first] < first:
        first = s.head[first]
    if s.dep[first] not in ("dobj", "nsubjpass"):  # "rebels in Qamen and Hakeem met" are two parties
        return False
    if m.type is EntityType.PERSON and (" " in m.name or actors.is_given_name(m.name)):
        return False
    others = [o for t in s.conjuncts(first) if t != m.head and (o := heads.get(t)) is not None]
    return any(o.type is EntityType.PLACE and o.subtype != "Country" for o in others)


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


def _is_persons(name: str) -> bool:
    """May a person bear the name, as far as its form and the lists of names tell ("the Peel camp", not "Taqaddum")?"""
    return " " in name or actors.is_given_name(name) or bool(actors.surname(name))


def _chosen(counts: Counter[EntityType]) -> EntityType | None:
    ranked = counts.most_common(2)
    return ranked[0][0] if len(ranked) == 1 or ranked[0][1] > ranked[1][1] else None


def _as(m: Mention, chosen: Mapping[str, EntityType]) -> Mention:
    kind = chosen.get(m.name.lower())
    town = m.rule == DOUBTFUL and kind is EntityType.PLACE and len(m.name.split()) > 1
    if kind is None or kind is m.type or not (m.rule in GUESSES or town):
        return m
    buildings = EntityType.FACILITY in (kind, m.type) and EntityType.PERSON in (kind, m.type)
    if buildings and (kind is EntityType.PERSON or _is_persons(m.name)):  # "the Peel Hospital" is not Peel
        return m
    return replace(m, type=kind, subtype=None, rule="same-name")
