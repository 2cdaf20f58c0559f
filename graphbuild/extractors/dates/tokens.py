"""A text as tokens of time: one class a token, so that the grammar matches strings of classes and not the text."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from graphbuild.lexicon import rows

# What a token is by its shape; the words of times.tsv add their own classes.
_SHAPES = {
    # Most tokens: a word that none of the shapes before WORD can begin with, tried first for speed.
    "PLAIN": r"(?:[^\W\d_]{5,}|(?![ap]m\b)[a-z]{2,4})(?![\w'’])",
    "BREAK": r"\n\s*\n",
    "ISO": r"(?<![\w-])(?:1\d|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:T\d\d:\d\d(?::\d\d)?)?(?![\w-])",
    "SEPT11": r"(?<![\w/])9/11(?![\w/])",
    "SLASHED": r"(?<![\w/])\d{1,2}/\d{1,2}/(?:1\d|20)?\d\d(?![\w/])",
    "DOTTED": r"(?<![\w.])\d{1,2}\.\d{1,2}\.(?:19|20)\d\d(?![\w])",
    "PERIOD": r"(?<![\w-])(?:Q[1-4]|H[12])(?![\w-])",
    "CLOCK": r"(?<![\w:])(?:[01]?\d|2[0-3])(?::[0-5]\d(?![\d:])|\.[0-5]\d(?=\s?[ap]\.?m\b))",
    "DECADE": r"(?<![\w])(?:(?:1\d|20)\d0|['’]\d0)['’]?s\b",
    "SHORTYEAR": r"(?<!\w)['’]\d\d(?!\w)",
    "NTH": r"(?<![\w.,])\d{1,2}(?:st|nd|rd|th)\b",
    "AMPM": r"(?<=[\d\s])[ap]\.?m\b\.?",
    "BC": r"\bB\.?C\.?(?:E\b\.?)?(?!\w)",
    "CODE": r"[A-Z]{1,4}[-/]\d\w*|[^\W\d_]+\d\w*|\d+[^\W\d_]\w*",
    "NUMBER": r"\d+(?:[.,]\d+)*",
    "WORD": r"[^\W\d_]+(?:['’](?:clock|t)\b)?",
    "OWN": r"['’]s\b",
    "DASH": r"[-–—]",
    "MONEY": r"[$€£¥#]",
    "COMMA": ",",
    "DOT": r"\.",
    "END": r"[;!?]",
    "OPEN": r"[(\[]",
    "QUOTE": r"['\"‘’“”]",
    "OTHER": r"[^\s]",
}
# White space before a token is read with it: trying all shapes at each blank would take as long as the words do.
_TOKEN = re.compile(r"[^\S\n]*(?:" + "|".join(f"(?P<{name}>{shape})" for name, shape in _SHAPES.items()) + ")")
_NUMBER_CLASSES = ("YEAR", "DAY", "NUMBER")
# Words that are also a verb, a name or a newspaper in lower case.
_CAPITAL = frozenset({"MONTH", "WEEKDAY", "WKD", "HOLIDAY"})
_UNKNOWN = ("OTHER", "")


class Token(NamedTuple):
    """One token: its class, its text with offsets, and its value in times.tsv ("" where it has none)."""

    kind: str
    start: int
    end: int
    text: str
    value: str


@lru_cache(maxsize=1)
def words() -> dict[str, tuple[str, str]]:
    """Class and value by word in lower case. Source: times.tsv."""
    found: dict[str, tuple[str, str]] = {}
    for _, _, row in rows("times.tsv"):
        found.setdefault(row["word"], (row["class"], row["value"]))
    return found


@lru_cache(maxsize=1)
def codes() -> dict[str, str]:
    """One character for each class; letters beyond ASCII, so that none is an operator of a regular expression."""
    lexical = {kind for kind, _ in words().values()}
    return {kind: chr(0x4E00 + i) for i, kind in enumerate(sorted(lexical | set(_SHAPES) | set(_NUMBER_CLASSES)))}


def tokenize(text: str) -> list[Token]:
    """The tokens of the text in order; white space is dropped, but a blank line is a token (BREAK)."""
    lookup = words()
    tokens = []
    for match in _TOKEN.finditer(text):
        kind, value = match.lastgroup or "OTHER", ""
        word = match[kind]
        start, end = match.span(kind)
        if kind in ("PLAIN", "WORD"):
            kind, value = lookup.get(word.lower().replace("’", "'"), _UNKNOWN)
            if kind in _CAPITAL and word[0].islower():
                kind, value = _UNKNOWN
        elif kind == "NUMBER":
            kind = _number_class(word)
        tokens.append(Token(kind, start, end, word, value))
    return tokens


def _number_class(word: str) -> str:
    if not word.isdecimal() or not word.isascii():
        return "NUMBER"
    if len(word) == 4 and 1100 <= int(word) <= 2100:
        return "YEAR"
    return "DAY" if len(word) <= 2 and 1 <= int(word) <= 31 else "NUMBER"
