"""Reading a number from digits and words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graphbuild.extractors.quantities.words import classes

_DIGITS = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(m|mn|mln|bn|b|tn|k)?\+?")
HYPHENS = frozenset("-–—‑")
Number = int | float


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number over tokens start to end (exclusive); `vague` for "dozens", which gives a lower limit only."""

    start: int
    end: int
    value: Number
    vague: bool = False
    bare: bool = False


def read(words: list[str], i: int, *, money: bool = False) -> Numeral | None:
    """The longest numeral that begins at token i of the words in lower case; `money` lets "m" and "bn" scale it."""
    known = classes()
    word = words[i]
    if word == "half":
        return _half(words, i)
    if word[0].isdigit():
        return _digits(words, i, money)
    if word in known["vague"]:
        return _vague(words, i)
    if word in known["number"] or word in known["scale"]:
        return _spelled(words, i)
    return None


def _digits(words: list[str], i: int, money: bool) -> Numeral | None:
    found = _DIGITS.fullmatch(words[i])
    if found is None:
        return None
    whole, part, suffix = found.groups()
    value: Number = int(whole.replace(",", "")) if part is None else float(whole.replace(",", "") + part)
    scales = classes()["money_scale"]
    if suffix:
        return Numeral(i, i + 1, _tidy(value * scales[suffix])) if money else None
    bare = part is None and "," not in whole
    end = i + 1
    if money and end < len(words) and words[end] in scales:
        return Numeral(i, end + 1, _tidy(value * scales[words[end]]))
    return _scaled(words, Numeral(i, end, value, bare=bare))


def _scaled(words: list[str], number: Numeral) -> Numeral:
    """The number with the scales after it: "1.2 million", "two dozen", "five hundred thousand"."""
    scales, end, value = classes()["scale"], number.end, number.value
    while end < len(words):
        step = end + 1 if words[end] in HYPHENS and end + 1 < len(words) and words[end + 1] in scales else end
        if words[step] not in scales:
            break
        value, end = value * scales[words[step]], step + 1
    if end == number.end:
        return number
    return Numeral(number.start, end, _tidy(value), number.vague)


def _spelled(words: list[str], i: int) -> Numeral:
    """ "twenty-five", "two hundred and fifty", "three thousand two hundred"; a scale alone counts once ("a dozen")."""
    known = classes()
    total, group, end = 0, 0, i
    while end < len(words):
        word = words[end]
        if word in known["number"]:
            value = known["number"][word]
            # "two three": the second is a number of its own
            if group and not (group % 100 >= 20 > 0 and value < 10 and group % 10 == 0) and group % 100:
                break
            group += value
        elif word in known["scale"]:
            scale = known["scale"][word]
            if scale in (100, 12):
                group = (group or 1) * scale
            else:
                total, group = total + (group or 1) * scale, 0
        elif not (end > i and word in HYPHENS | {"and"} and _continues(words, end, group or total)):
            break
        end += 1
    return Numeral(i, end, total + group)


def _continues(words: list[str], i: int, so_far: int) -> bool:
    """Whether the hyphen or "and" at i is inside a number: "twenty-five", "two hundred and fifty"."""
    if i + 1 >= len(words):
        return False
    known, after = classes(), words[i + 1]
    if words[i] == "and":
        return so_far % 100 == 0 and so_far > 0 and after in known["number"] and words[i - 1] in known["scale"]
    if after in known["scale"]:
        return True
    return so_far % 100 >= 20 and so_far % 10 == 0 and known["number"].get(after, 99) < 10


def _vague(words: list[str], i: int) -> Numeral:
    """ "dozens", "several hundred", "tens of thousands", "hundreds of thousands"."""
    value = classes()["vague"][words[i]]
    many = {"hundreds": 200, "thousands": 2000, "millions": 2000000}
    if words[i] in {"tens", "hundreds", "thousands"} and words[i + 1 : i + 2] == ["of"]:
        scale = {"thousands": 1000, "millions": 1000000, "billions": 1000000000}.get("".join(words[i + 2 : i + 3]))
        if scale:
            factor = 20 if words[i] == "tens" else many[words[i]]
            return Numeral(i, i + 3, factor * scale, vague=True)
    return _scaled(words, Numeral(i, i + 1, value, vague=True))


def _half(words: list[str], i: int) -> Numeral | None:
    """ "half a million", "half a dozen"; half of anything else is no number."""
    j = i + 2 if words[i + 1 : i + 2] == ["a"] else i + 1
    scale = classes()["scale"].get("".join(words[j : j + 1]))
    return Numeral(i, j + 1, scale // 2) if scale else None


def _tidy(value: Number) -> Number:
    """Whole amounts as int; "2.3 million" is 2300000 and not 2299999.9999999995."""
    rounded = round(value, 6)
    return int(rounded) if rounded == int(rounded) else rounded
