"""Texts in capitals -> the case that a parser was trained on, letter for letter."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from graphbuild.cleaning.edits import Edit

_PARAGRAPH = re.compile(r"[^\n]+")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*\.?")
_BEGINS_SENTENCE = re.compile(r"""(?:^|[.!?]["'”’)\]]*\s+|--\s+|:\s+["“])["'“‘(\[]*$""")
_ACRONYM = re.compile(r"[(\[]([A-Z]{2,6})[)\]]")
_LONGEST_NAME = 4
_FEWEST_LETTERS = 30


def lower_capitals(text: str, known: Callable[[str], bool]) -> Iterator[Edit]:
    """An edit of the same length for each paragraph that is all in capitals."""
    acronyms = frozenset(found[1] for found in _ACRONYM.finditer(text))
    for found in _PARAGRAPH.finditer(text):
        if is_capitals(found[0]):
            yield Edit(found.start(), found.end(), truecase(found[0], known, acronyms=acronyms))


def is_capitals(paragraph: str) -> bool:
    """Whether nearly all of at least 30 letters are capitals; a short heading may well be."""
    upper = sum(char.isupper() for char in paragraph)
    lower = sum(char.islower() for char in paragraph)
    return upper + lower >= _FEWEST_LETTERS and upper > 9 * lower


def truecase(text: str, known: Callable[[str], bool], *, acronyms: frozenset[str] = frozenset()) -> str:
    """The paragraph in lower case except sentence starts, acronyms and names; of the same length.

    `known` says of words in lower case, joined by one space, whether they are a name.
    """
    words = list(_WORD.finditer(text))
    letters = list(text)
    at = 0
    while at < len(words):
        size = _name_length(words[at : at + _LONGEST_NAME], text, known)
        for word in words[at : at + max(size, 1)]:
            first = size > 0 or _BEGINS_SENTENCE.search(text, max(0, word.start() - 8), word.start()) is not None
            letters[word.start() : word.end()] = _cased(word[0], first=first, acronym=_is_acronym(word[0], acronyms))
        at += max(size, 1)
    return "".join(letters)


def _name_length(words: list[re.Match[str]], text: str, known: Callable[[str], bool]) -> int:
    """How many of the words make the longest known name; they stand one space apart."""
    for size in range(len(words), 0, -1):
        gaps = (text[a.end() : b.start()] for a, b in pairwise(words[:size]))
        if all(gap.isspace() for gap in gaps) and known(" ".join(_bare(word[0]) for word in words[:size])):
            return size
    return 0


def _bare(word: str) -> str:
    return re.sub(r"['’]s$", "", word.lower()).rstrip(".")


def _is_acronym(word: str, acronyms: frozenset[str]) -> bool:
    bare = word.rstrip(".")
    return bare in acronyms or (
        len(bare) > 1 and not re.search(r"[AEIOUY]", bare) and bare not in {"MR", "MRS", "DR", "ST"}
    )


def _cased(word: str, *, first: bool, acronym: bool) -> str:
    if acronym:
        return word
    if first:
        return re.sub(r"[^\W\d_]+", lambda part: part[0][:1] + _lower(part[0][1:]), word.removesuffix("'S")) + (
            "'s" if word.endswith("'S") else ""
        )
    return _lower(word)


def _lower(word: str) -> str:
    """In lower case, letter for letter: a few letters of other languages would become two."""
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in word)
