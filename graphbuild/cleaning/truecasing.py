"""Texts in capitals -> the case that a parser was trained on, letter for letter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from graphbuild.cleaning.brackets import is_title
from graphbuild.cleaning.edits import Edit
from graphbuild.cleaning.told import LONGEST_NAME, SMALL_WORDS, WORD, Names, Written, bare, written_in

_PARAGRAPH = re.compile(r"[^\n]+")
_BEGINS_SENTENCE = re.compile(r"""(?:^|[.!?]["'”’)\]]*\s+|^[^.]{0,60}--\s+|:\s+["“])["'“‘(\[]*$""")
_NUMERAL = re.compile(r"[ivx]{2,5}$")
_CODE = re.compile(r"-\d")
_LONGEST_CODE = 3
_DAY_BEFORE = re.compile(r"(?:\b\d{1,2}|\b(?:in|since|last|until|of|early|late|mid|by|next))[ -]$", re.IGNORECASE)
_YEAR_AFTER = re.compile(r" (?:\d{1,2}, )?(?:19|20)\d\d\b| \d\d \(")
_MONTHS_OR_VERBS = frozenset({"march", "may", "mar"})
_FIRST_PERSON = re.compile(r"i(?:['’](?:m|ve|ll|d|re))?$")
_FEWEST_LETTERS = 30
_MOST_TITLES = 4


def lower_capitals(text: str, names: Names) -> Iterator[Edit]:
    """An edit of the same length for each paragraph that is all in capitals."""
    capitals = [found for found in _PARAGRAPH.finditer(text) if is_capitals(found[0])]
    if not capitals:
        return
    written = written_in(text, [found[0] for found in capitals], names)
    for found in capitals:
        yield Edit(found.start(), found.end(), truecase(found[0], written))


def is_capitals(paragraph: str) -> bool:
    """Whether nearly all of at least 30 letters are capitals; a short heading may well be."""
    upper, lower = sum(map(str.isupper, paragraph)), sum(map(str.islower, paragraph))
    return upper + lower >= _FEWEST_LETTERS and upper > 9 * lower


def truecase(text: str, written: Written) -> str:
    """The paragraph in lower case except sentence starts and names; of the same length.

    `written` gives words in lower case, one space apart, as the name that they are; None where they are none.
    """
    words = list(WORD.finditer(text))
    letters = list(text)
    at = 0
    while at < len(words):
        size, name = _longest_name(words[at : at + LONGEST_NAME], text, written)
        first, last = words[at], words[at + max(size, 1) - 1]
        shouted = text[first.start() : last.end()]
        if size == 0:
            name = _by_neighbours(text, first) or _as_title(words[at : at + _MOST_TITLES], text, written)
        letters[first.start() : last.end()] = _cased(shouted, name, begins=_begins(text, first, words[at - 1]))
        at += max(size, 1)
    return "".join(letters)


def _begins(text: str, word: re.Match[str], before: re.Match[str]) -> bool:
    """Whether a sentence begins with the word; the stop of "U.S." and of "Col." ends none."""
    if before.end() == word.start() - 1 and (_is_dotted(before[0]) or (before[0][-1] == "." and is_title(before[0]))):
        return False
    return _BEGINS_SENTENCE.search(text[: word.start()][-80:]) is not None


def _is_dotted(word: str) -> bool:
    return "." in word[:-1]


def _by_neighbours(text: str, word: re.Match[str]) -> str | None:
    """How a word is written that is no name by itself: "I", "II", "M-19", "26 March", "Col. Isaacs"."""
    lower = bare(word[0])
    if _FIRST_PERSON.match(lower):
        return word[0][0] + lower[1:]
    if _NUMERAL.match(lower) or (len(lower) <= _LONGEST_CODE and _CODE.match(text, word.end())):
        return lower.upper()
    if lower in _MONTHS_OR_VERBS and (
        _DAY_BEFORE.search(text[: word.start()][-12:]) or _YEAR_AFTER.match(text, word.end())
    ):
        return lower.title()
    return None


def _as_title(words: list[re.Match[str]], text: str, written: Written) -> str | None:
    """A title that a name follows, if need be behind further titles: "Defense Minister General Guerrero"."""
    for word, after in pairwise(words):
        if not is_title(word[0]) or text[word.end() : after.start()] != " ":
            return None
        name = written(bare(after[0]))
        if name is not None and name.istitle():
            return words[0][0].title()
    return None


def _longest_name(words: list[re.Match[str]], text: str, written: Written) -> tuple[int, str | None]:
    """How many of the words make the longest name, and how it is written; 0 where not even the first is one."""
    for size in range(len(words), 0, -1):
        gaps = (text[a.end() : b.start()] for a, b in pairwise(words[:size]))
        if all(gap == " " for gap in gaps):
            name = written(" ".join(bare(word[0]) for word in words[:size]))
            if name is not None:
                return size, name
    return 0, None


def _cased(shouted: str, name: str | None, *, begins: bool) -> str:
    """The words in the name's case, else in lower case, with a capital where a sentence begins; of the same length."""
    lower = _lower(shouted)
    if name is not None and _lower(name) == lower[: len(name)]:
        lower = name + lower[len(name) :]
    elif name is not None:
        lower = re.sub(r"(?<![^\s-])[^\W\d_]", lambda letter: _upper(letter[0]), lower)
        small = "|".join(word.title() for word in SMALL_WORDS)
        lower = re.sub(rf" (?:{small})(?= )", lambda word: word[0].lower(), lower)
    return _upper(lower[:1]) + lower[1:] if begins else lower


def _lower(text: str) -> str:
    """In lower case, letter for letter: a few letters of other languages would become two."""
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in text)


def _upper(char: str) -> str:
    return char.upper() if len(char.upper()) == 1 else char
