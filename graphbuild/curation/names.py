"""How likely two names are one: the signs that an analyst would go by, each with its weight.

The weights order a list for a reader and decide nothing: own estimate, by the sign that is the rarer by chance.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from graphbuild.records import EntityType
from graphbuild.vocabulary import name_key

Sign = tuple[float, str]

_SMALL_WORDS = frozenset({"of", "the", "and", "for", "in", "on", "to", "de", "la", "al", "el"})
_NEAR = 0.86
_SHORTEST = 6
_FEW = 2


def signs(kind: EntityType, first: str, second: str) -> Iterator[Sign]:
    """The signs that two names are of one entity, as weight and reason; none where the names speak against it."""
    one, two = name_key(first).split(), name_key(second).split()
    if not one or not two:
        return
    if one == two:
        yield 0.9, f"both are called {first}"
        return
    if kind is EntityType.PERSON:
        yield from _persons(one, two)
    elif re.findall(r"\d+", " ".join(one)) == re.findall(r"\d+", " ".join(two)):
        # The 1st and the 2nd division differ in a number only.
        yield from _others(one, two, first, second)


def _persons(one: list[str], two: list[str]) -> Iterator[Sign]:
    short, long = sorted((one, two), key=len)
    if short[-1] == long[-1]:
        if len(short) == 1:
            yield 0.6, "the same surname"
        elif all(a.startswith(b) or b.startswith(a) for a, b in zip(short[:-1], long[:-1], strict=False)):
            yield 0.8, "the same surname, and first names that agree"
    elif _near(one, two) and one[0][0] == two[0][0]:
        yield 0.7, "nearly the same spelling"


def _others(one: list[str], two: list[str], first: str, second: str) -> Iterator[Sign]:
    short, long = sorted((one, two), key=len)
    if len(short) == 1 and len(long) > 1 and short[0] in (_initials(long), "".join(word[0] for word in long)):
        # Two letters are the initials of very much.
        yield (0.75 if len(short[0]) > _FEW else 0.4), f"{min(first, second, key=len)} are the initials"
    elif len(short) > 1 and set(short) < set(long) and short[-1] == long[-1]:
        yield 0.6, "the one name holds the other"
    elif _near(one, two):
        yield 0.65, "nearly the same spelling"


def _initials(words: list[str]) -> str:
    return "".join(word[0] for word in words if word not in _SMALL_WORDS)


def _near(one: list[str], two: list[str]) -> bool:
    a, b = "".join(one), "".join(two)
    if min(len(a), len(b)) < _SHORTEST or abs(len(a) - len(b)) > 2:
        return False
    return SequenceMatcher(None, a, b, autojunk=False).ratio() >= _NEAR


def blocks(kind: EntityType, name: str) -> Iterator[str]:
    """Keys that two names share wherever signs() may find one: only what shares a key need be compared."""
    words = name_key(name).split()
    if not words:
        return
    joined = "".join(words)
    yield f"n:{joined}"
    if kind is EntityType.PERSON or len(words) > 1:
        yield f"w:{words[-1]}"
    if kind is not EntityType.PERSON and len(words) > 1:
        yield from (f"n:{initials}" for initials in {_initials(words), "".join(word[0] for word in words)} if initials)
    if len(joined) >= _SHORTEST:
        yield from (f"b:{joined[:4]}", f"e:{joined[-4:]}")
