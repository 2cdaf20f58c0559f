"""Texts in capitals -> the case that a parser was trained on, letter for letter."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Protocol

from graphbuild.cleaning.brackets import is_title
from graphbuild.cleaning.edits import Edit

Written = Callable[[str], str | None]


class Names(Protocol):
    """What is to be known of names; graphbuild.cleaning.names knows it."""

    def written(self, words: str) -> str | None: ...
    def is_ordinary(self, word: str) -> bool: ...
    def is_word(self, word: str) -> bool: ...
    def look_up_places(self, phrases: Iterable[str]) -> frozenset[str]: ...


_PARAGRAPH = re.compile(r"[^\n]+")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*\.?(?:[^\W\d_]\.)*")
_BEGINS_SENTENCE = re.compile(r"""(?:^|[.!?]["'”’)\]]*\s+|^[^.]{0,60}--\s+|:\s+["“])["'“‘(\[]*$""")
_ACRONYM = re.compile(r"[(\[]([A-Z]{2,6})[)\]]")
_SMALL_WORDS = frozenset({"of", "the", "and", "for", "de", "la", "del", "y"})
_LONGEST_NAME = 7
_FEWEST_LETTERS = 30


def lower_capitals(text: str, names: Names) -> Iterator[Edit]:
    """An edit of the same length for each paragraph that is all in capitals."""
    capitals = [found for found in _PARAGRAPH.finditer(text) if is_capitals(found[0])]
    if not capitals:
        return
    written = _written_in(text, [found[0] for found in capitals], names)
    for found in capitals:
        yield Edit(found.start(), found.end(), truecase(found[0], written))


def _written_in(text: str, paragraphs: Sequence[str], names: Names) -> Written:
    """How names are written in this text: those that the tables know, and those that the text itself tells."""
    acronyms = {found[1] for found in _ACRONYM.finditer(text) if not names.is_ordinary(found[1].lower())}
    known = names.look_up_places(phrase for paragraph in paragraphs for phrase in _phrases(paragraph))
    told = _spelled_out(text)

    def written(words: str) -> str | None:
        if name := names.written(words):
            return name
        if words in known or words in told:
            return words.title()
        return words.upper() if words.upper() in acronyms or _is_unspeakable(words) else None

    for paragraph in paragraphs:
        told |= _surnames(paragraph, written, names.is_word)
    return written


def _phrases(paragraph: str) -> Iterator[str]:
    words = [_bare(word[0]) for word in _WORD.finditer(paragraph)]
    for size in (1, 2, 3):
        yield from (" ".join(words[at : at + size]) for at in range(len(words) - size + 1))


def is_capitals(paragraph: str) -> bool:
    """Whether nearly all of at least 30 letters are capitals; a short heading may well be."""
    upper = sum(char.isupper() for char in paragraph)
    lower = sum(char.islower() for char in paragraph)
    return upper + lower >= _FEWEST_LETTERS and upper > 9 * lower


def truecase(text: str, written: Written) -> str:
    """The paragraph in lower case except sentence starts and names; of the same length.

    `written` gives words in lower case, one space apart, as the name that they are; None where they are none.
    """
    words = list(_WORD.finditer(text))
    letters = list(text)
    at = 0
    while at < len(words):
        size, name = _longest_name(words[at : at + _LONGEST_NAME], text, written)
        first, last = words[at], words[at + max(size, 1) - 1]
        begins = _BEGINS_SENTENCE.search(text[: first.start()][-80:]) is not None
        letters[first.start() : last.end()] = _cased(text[first.start() : last.end()], name, begins=begins)
        at += max(size, 1)
    return "".join(letters)


def _longest_name(words: list[re.Match[str]], text: str, written: Written) -> tuple[int, str | None]:
    """How many of the words make the longest name, and how it is written; 0 where not even the first is one."""
    for size in range(len(words), 0, -1):
        gaps = (text[a.end() : b.start()] for a, b in pairwise(words[:size]))
        if all(gap == " " for gap in gaps):
            name = written(" ".join(_bare(word[0]) for word in words[:size]))
            if name is not None:
                return size, name
    return 0, None


def _surnames(text: str, written: Written, is_word: Callable[[str], bool]) -> set[str]:
    """Unknown words right after a title, a given name or another of them: "JUDGE HECTOR LARIOS"."""
    found: set[str] = set()
    for before, word in pairwise(_WORD.finditer(text)):
        if text[before.end() : word.start()] != " ":
            continue
        name = _bare(word[0])
        named = is_title(before[0]) or before[0].lower() in found or _is_given(before[0], written)
        if named and len(name) > 3 and written(name) is None and not is_word(name):
            found.add(name)
    return found


def _spelled_out(text: str) -> set[str]:
    """The names that stand before their initials: "FARABUNDO MARTI NATIONAL LIBERATION FRONT [FMLN]"."""
    found = set()
    for acronym in _ACRONYM.finditer(text):
        words = text[: acronym.start()][-100:].split()
        for size in range(len(acronym[1]), _LONGEST_NAME + 1):
            name = [word.lower() for word in words[-size:]]
            initials = "".join(word[0] for word in name if word not in _SMALL_WORDS)
            if initials.upper() == acronym[1] and name[0] not in _SMALL_WORDS:
                found.add(" ".join(name))
    return found


def _is_given(word: str, written: Written) -> bool:
    """Whether a word is a name of one word that another may follow; an abbreviation and a possessive are not."""
    name = written(_bare(word))
    return name is not None and name.istitle() and word.isalpha()


def _bare(word: str) -> str:
    lower = re.sub(r"['’]s$", "", word.lower())
    return lower if "." in lower[:-1] else lower.rstrip(".")


def _is_unspeakable(word: str) -> bool:
    """Whether letters cannot be a word but an abbreviation: "FMLN"."""
    return len(word) > 2 and word.isalpha() and not re.search(r"[aeiouy]", word) and word not in {"mrs"}


def _cased(shouted: str, name: str | None, *, begins: bool) -> str:
    """The words in the name's case, else in lower case, with a capital where a sentence begins; of the same length."""
    lower = _lower(shouted)
    if name is not None and _lower(name) == lower[: len(name)]:
        lower = name + lower[len(name) :]
    elif name is not None:
        lower = re.sub(r"(?<![^\s-])[^\W\d_]", lambda letter: _upper(letter[0]), lower)
        lower = re.sub(r" (?:Of|The|And|For|De|La|Del|Y)(?= )", lambda small: small[0].lower(), lower)
    return _upper(lower[:1]) + lower[1:] if begins else lower


def _lower(text: str) -> str:
    """In lower case, letter for letter: a few letters of other languages would become two."""
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in text)


def _upper(char: str) -> str:
    return char.upper() if len(char.upper()) == 1 else char
