"""Military units that bear a number: "the 6th Infantry Division", "45 Commando", "III Corps"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphbuild import lexicon
from graphbuild.extractors.syntax import Syntax

_NUMBER = re.compile(
    r"\d{1,3}(?:st|nd|rd|th)?|[IVX]{1,5}|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth"
)
_LONGEST = 5


def numbered_units(s: Syntax) -> Iterator[tuple[int, int]]:
    """The tokens of each unit's name, its number first."""
    units = lexicon.classes()["@unit"]
    for i in s.capitals:
        if s.lower[i] in units:
            start = _number_before(s, i)
            if start is not None:
                yield start, i + 1


def _number_before(s: Syntax, i: int) -> int | None:
    """Where the number is that a unit's name begins with, with capitals between ("160th Special Operations")."""
    first = max(s.bounds[s.sentence[i]][0], i - _LONGEST)
    for start in range(i - 1, first - 1, -1):
        if _NUMBER.fullmatch(s.text[start]):
            return start
        if not (s.text[start][0].isupper() or s.text[start] == "-"):
            return None
    return None
