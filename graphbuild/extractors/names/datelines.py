"""Towns in capitals at the head of a report: "SOFIA, Dec 7 (Agency) -", "Maya Brenner GENEVA"."""

from __future__ import annotations

from collections.abc import Iterator

from graphbuild.extractors.syntax import Syntax
from graphbuild.gazetteer import actors, places
from graphbuild.gazetteer.place_names import hazards, place_key

_CITY = 50_000
_LONGEST = 5
_LINE = 14
_DASHES = frozenset({"-", "--", "–", "—"})


def dateline(s: Syntax, start: int, end: int) -> int | None:
    """Where a place in capitals begins that a byline runs on into ("Maya Brenner GENEVA")."""
    while end - start > 2 and not s.text[end - 1].isalpha():
        end -= 1  # "Maya Brenner GENEVA 2011-03-12"
    if not s.text[end - 1].isupper() or len(s.text[end - 1]) <= 3 or s.text[start].isupper():
        return None
    first = next(i for i in range(start, end) if all(w.isupper() for w in s.text[i:end]))
    name = s.words(first, end)
    known = actors.country(name) is not None or bool(places.lookup(name))
    return first if known and first - start >= 2 else None


def opening_towns(s: Syntax) -> Iterator[tuple[int, int]]:
    """The tokens of towns in capitals that open a sentence, or follow a byline, before a date, bracket or dash."""
    for a, b in s.bounds:
        after = {a} | {e for e in range(a + 2, min(b, a + 5)) if s.entity[e - 1] == "PERSON"}
        for start in sorted(after):
            end = _capitals(s, start, b)
            if start < end < b and not s.text[end][0].isalpha() and _is_town(s.words(start, end)):
                yield start, end


def _capitals(s: Syntax, start: int, stop: int) -> int:
    """Where the words in capitals end that begin at the token, three at most."""
    end = start
    while end < min(stop, start + _LONGEST) and s.text[end].isalpha() and s.text[end].isupper():
        end += 2 if s.text[end + 1 : end + 2] == ["-"] and end + 2 < stop else 1
    return end if len(s.text[start]) > 2 else start


def _is_town(name: str) -> bool:
    found = places.lookup(name)
    known = bool(found) and found[0].kind == "settlement" and found[0].population >= _CITY
    return known and hazards().get(place_key(name)) != "word"


def agencies(s: Syntax) -> Iterator[tuple[int, int]]:
    """The tokens in the brackets of a dateline, where who sends a report stands ("SOFIA, Dec 7 (BTA) -")."""
    for i, word in enumerate(s.text):
        if word == "(" and i + 2 < len(s) and s.text[i + 1][:1].isupper():
            end = next((k for k in range(i + 2, min(i + _LONGEST, len(s))) if s.text[k] == ")"), None)
            if end is not None and is_agency(s, i + 1, end):
                yield i + 1, end


def is_agency(s: Syntax, start: int, end: int) -> bool:
    """Do the tokens stand in the brackets of a dateline?"""
    if (
        start < 2
        or end + 1 >= len(s)
        or s.text[start - 1] != "("
        or s.text[end] != ")"
        or s.text[end + 1] not in _DASHES
    ):
        return False
    first = next((i + 1 for i in range(start - 1, max(start - _LINE, 0), -1) if "\n" in s.text[i]), 0)
    return first < start - 1 <= first + _LINE and s.text[first].isupper()
