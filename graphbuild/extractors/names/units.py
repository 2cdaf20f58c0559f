"""Military units and heights that bear a number: "the 6th Infantry Division", "45 Commando", "Hill 402"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphbuild import lexicon
from graphbuild.extractors.syntax import Syntax

_NUMBER = re.compile(
    r"\d{1,3}(?:st|nd|rd|th)?|[IVX]{1,5}|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth"
)
# A point of two digits may be one of a plan.
_METRES = re.compile(r"\d{3,4}(?:\.\d)?|\d{2}\.\d")
_HEIGHTS = frozenset({"Hill", "Height", "Point", "Peak", "Elevation"})
_LONGEST = 5


def numbered_units(s: Syntax) -> Iterator[tuple[int, int]]:
    """The tokens of each unit's name, its number first."""
    units = lexicon.classes()["@unit"]
    for i in s.capitals:
        if s.lower[i] in units:
            start = _number_before(s, i)
            if start is not None:
                yield start, i + 1


def numbered_heights(s: Syntax) -> Iterator[tuple[int, int]]:
    """The tokens of each height that a map gives its metres as name ("Hill 402", "Point 4875", "Height 381.1")."""
    for i in s.capitals:
        if s.text[i] in _HEIGHTS and i + 1 < len(s) and _METRES.fullmatch(s.text[i + 1]):
            yield i, i + 2


def _number_before(s: Syntax, i: int) -> int | None:
    """Where the number is that a unit's name begins with, with capitals between ("160th Special Operations")."""
    first = max(s.bounds[s.sentence[i]][0], i - _LONGEST)
    for start in range(i - 1, first - 1, -1):
        if _NUMBER.fullmatch(s.text[start]):
            return start
        if not (s.text[start][0].isupper() or s.text[start] == "-"):
            return None
    return None
