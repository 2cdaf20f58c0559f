"""Clock times that head the entries of a running report: "0740 The army has", "13.05 GMT - Shells have"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphbuild.cleaning.edits import Edit

_ZONE = r"(?:\s?(?:GMT|UTC|BST|EST|EDT|ET|PT|CET|CEST|EET|EEST|MSK|[Ll]ocal(?: time)?))?"
_DASH = r"\s*(?:[-–—:|]+\s*)?"
_HEAD = r"^(?:(?:UPDATE|LATEST|BREAKING|URGENT|LIVE)\b:?\s*)?"
_NEXT = r"(?=[\"'“‘(]?[A-Z])"
# Written with a separator, half of the day or zone, it can be nothing else.
_PLAIN = re.compile(
    _HEAD
    + r"(?:[01]?\d|2[0-4])(?:[:.h][0-5]\d(?:\s?[ap]\.?m\.?)?"
    + _ZONE
    + r"|[0-5]\d\s?(?:GMT|UTC|BST|CET)|\s?[ap]\.?m\.?"
    + _ZONE
    + r")"
    + r"(?=[\s:|–—-])"
    + _DASH
    + _NEXT,
    re.MULTILINE,
)
# Four digits alone may be a year ("2014 Olympics"); a list of them, each later than the one before, are hours, unless
# all of them may be years ("2003: Invasion").
_BARE = re.compile(r"^(?:[01]\d|2[0-4])[0-5]\d(?:hrs|h)?(?=[\s:|–—-])" + _DASH + _NEXT, re.MULTILINE)
_FEWEST = 3
_YEARS = ("19", "20")


def clock_times(text: str) -> Iterator[Edit]:
    """What is to be hidden: the time at the head of each entry; nothing where four digits may be a year."""
    bare = list(_BARE.finditer(text))
    hours = [found[0][:4] for found in bare]
    ordered = hours in (sorted(hours), sorted(hours, reverse=True)) and len(set(hours)) > 1
    logged = len(bare) >= _FEWEST and ordered and not all(hour.startswith(_YEARS) for hour in hours)
    found = {m.start(): m for m in (*(bare if logged else []), *_PLAIN.finditer(text))}
    return (Edit(found[start].start(), found[start].end()) for start in sorted(found))
