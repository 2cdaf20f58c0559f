"""Digits that count nothing: dates, ages, labels, clock times, scores and parts of names."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from graphbuild.extractors.quantities.heads import noun_after
from graphbuild.extractors.quantities.numerals import HYPHENS, Numeral
from graphbuild.extractors.quantities.words import classes, unit_of

# "At 0230", "around 1600 hours": a time of day in four digits.
_CLOCK = re.compile(r"([01]\d|2[0-3])[0-5]\d")
_TIMING = frozenset(
    {"at", "about", "around", "approximately", "by", "until", "from", "to", "and", "between", "after", "before"}
)
# Marks of degrees, minutes and seconds.
_ARC = frozenset("°′″º")


def is_label(doc: Doc, words: list[str], first: Numeral, last: Numeral, money: bool) -> bool:
    """Whether the digits are a date, a label, an age, a clock time or a part of a name, and count nothing."""
    if money:
        return False
    before = words[first.start - 1] if first.start else ""
    after = words[last.end] if last.end < len(words) else ""
    months = classes()["month"]
    if before in classes()["label"] or before in months or (after in months and doc[last.end].text[0].isupper()):
        return True
    if after in _ARC or before in _ARC or (before == "as" and words[first.start - 2] in {"young", "old"}):
        return True
    if _glued(doc, first.start) or _numeric(words, first.start - 1) or _numeric(words, last.end):
        return True
    if after in HYPHENS and not doc[last.end - 1].whitespace_ and not doc[last.end].whitespace_:
        return "".join(words[last.end + 1 : last.end + 2]) not in {"strong", "plus"}
    if first.bare and before == "under" and first.start > 1 and doc[first.start - 2].pos_ == "NOUN":
        return True  # "migrants under 18"
    if before == "of" and words[first.start - 2] in classes()["parent"] and noun_after(doc, last.end) is None:
        return True  # "a father of five"
    if after in classes()["share"] and last.value < 10:
        return True  # "two thirds of them"
    if _is_clock(doc, words, first) or _are_hours(words, first, last):
        return True
    return _is_age(doc, words, first, last) or _is_year(doc, first, last) or _is_bullet(doc, first, after)


def _is_clock(doc: Doc, words: list[str], first: Numeral) -> bool:
    """ "Went off at 0230", "captured at 1600 on 5 February": nothing is counted, or nothing counted begins with 0."""
    if not first.bare or first.end - first.start > 1 or _CLOCK.fullmatch(words[first.start]) is None:
        return False
    timed = first.start > 0 and words[first.start - 1] in _TIMING
    return words[first.start][0] == "0" or (timed and noun_after(doc, first.end) is None)


def _are_hours(words: list[str], first: Numeral, last: Numeral) -> bool:
    """ "From one to five in the morning", "between 6 and 8 pm"."""
    after = words[last.end : last.end + 3]
    if first.start == 0 or words[first.start - 1] not in _TIMING or last.value > 24 or not after:
        return False
    part = after[-1] if after[:2] == ["in", "the"] or after[0] == "at" else after[0]
    return part in classes()["part_of_day"]


def _glued(doc: Doc, i: int) -> bool:
    """ "Su - 25", "F–16", "COVID/19": a letter and a mark directly before the digits."""
    return (
        i > 1 and not doc[i - 1].whitespace_ and not doc[i - 2].whitespace_ and doc[i - 1].text in HYPHENS | {"/", ":"}
    )


def _numeric(words: list[str], i: int) -> bool:
    return 0 <= i < len(words) and words[i].isdigit()


def _is_age(doc: Doc, words: list[str], first: Numeral, last: Numeral) -> bool:
    """ "Smith, 34, said", "he is 34"."""
    i, n = first.start, last.end
    if i > 1 and words[i - 2] in {"he", "she"} and doc[i - 1].lemma_ == "be" and words[n : n + 1] in ([], ["."], [","]):
        return True
    return (
        i > 1
        and words[i - 1] == ","
        and n < len(words)
        and words[n] in ",."
        and doc[i - 2].pos_ == "PROPN"
        and first.bare
    )


def _is_year(doc: Doc, first: Numeral, last: Numeral) -> bool:
    """Four digits without a comma, unless a plural follows ("2000 soldiers")."""
    if not (first.bare and 1900 <= first.value <= 2100 and len(doc[first.start].text) == 4):
        return False
    head = noun_after(doc, last.end)
    if head is None or doc[head].tag_ not in {"NNS", "NNPS"}:
        return True
    # "The 2004 elections", "in 2008 attacks killed"; but "the 2000 soldiers".
    before = doc[first.start - 1].text.lower() if first.start else ""
    unit = unit_of(doc[head].text.lower(), doc[head].lemma_)
    return before in classes()["before_year"] and not (unit and unit.unit == "persons")


def _is_bullet(doc: Doc, first: Numeral, after: str) -> bool:
    return first.bare and after in {".", ")"} and bool(doc[first.start].is_sent_start)


def names_its_head(doc: Doc, first: Numeral) -> bool:
    """ "Brigade 101", "Boeing 737": the parse hangs the number on the capitalised word before it."""
    token = doc[first.start]
    return token.head.i == token.i - 1 and token.head.pos_ in {"PROPN", "NOUN"} and first.start > 0
