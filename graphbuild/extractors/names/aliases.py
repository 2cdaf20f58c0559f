"""Two names for one thing, where the text says so: "the Polar Front, also known as Borna"."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from graphbuild import lexicon
from graphbuild.extractors.mentions import Mention
from graphbuild.extractors.syntax import Syntax
from graphbuild.records import EntityType, Form

LONGEST = 8
AROUND = frozenset({",", "(", '"', "“", "'", "‘", "the", "”"})
KINDS = frozenset({EntityType.PERSON, EntityType.ORGANIZATION, EntityType.GROUP, EntityType.PLACE, EntityType.FACILITY})


def alias_pairs(s: Syntax, mentions: list[Mention]) -> list[tuple[Mention, Mention]]:
    """Pairs of names that the text puts for one another, the main name first, in text order."""
    names = sorted((m for m in mentions if m.form is Form.NAME and m.type in KINDS), key=lambda m: (m.start, -m.end))
    pairs: list[tuple[Mention, Mention]] = []
    first = names[0] if names else None
    for second in names[1:]:
        if first is None or second.end <= first.end:
            continue
        if 2 <= second.start - first.end <= LONGEST and _between(s, first.end, second.start) in _phrases():
            pairs.append((first, second))
        first = second
    return pairs


def of_one_kind_with_alias(s: Syntax, names: list[Mention]) -> list[Mention]:
    """The names, an alias with the kind of the name that it stands for, unless the registry knows it."""
    kinds: dict[int, Mention] = {}
    for first, second in alias_pairs(s, names):
        known, other = (second, first) if second.actor is not None and first.actor is None else (first, second)
        if other.actor is None and other.type is not known.type:
            kinds[id(other)] = known
    return [_like(m, kinds.get(id(m))) for m in names]


def _like(m: Mention, known: Mention | None) -> Mention:
    if known is None:
        return m
    return replace(m, type=known.type, subtype=known.subtype, country=known.country, sector=known.sector, rule="alias")


def _between(s: Syntax, start: int, end: int) -> str:
    """The words between two tokens without commas, brackets, quotes and articles around them."""
    while start < end and s.lower[start] in AROUND:
        start += 1
    while start < end and s.lower[end - 1] in AROUND:
        end -= 1
    return s.words(start, end).lower()


@cache
def _phrases() -> frozenset[str]:
    return frozenset(row["phrase"] for _, _, row in lexicon.rows("aliases.tsv"))
