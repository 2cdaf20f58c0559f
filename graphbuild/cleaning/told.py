"""The names that a text in capitals tells by itself: initials spelled out, surnames, particles, strange words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Protocol

from graphbuild import lexicon
from graphbuild.cleaning.brackets import is_title

Written = Callable[[str], str | None]


class Names(Protocol):
    """What is to be known of names; graphbuild.cleaning.names knows it."""

    def written(self, words: str) -> str | None: ...
    def is_ordinary(self, word: str) -> bool: ...
    def is_word(self, word: str) -> bool: ...
    def is_strange(self, word: str) -> bool: ...
    def is_function_word(self, word: str) -> bool: ...
    def is_given_name(self, word: str) -> bool: ...
    def look_up_places(self, phrases: Iterable[str]) -> frozenset[str]: ...


WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*\.?(?:[^\W\d_]\.)*")
LONGEST_NAME = 7
SMALL_WORDS = frozenset({"of", "the", "and", "for", "de", "la", "las", "los", "del", "y", "da", "do", "van", "von"})
_ACRONYM = re.compile(r"[(\[]([A-Z]{2,10})[)\]]")
_DOTTED = re.compile(r"(?!a\.m|p\.m|e\.g|i\.e)(?:[a-z]\.)+[a-z]?\.?")
_LONGEST_ACRONYM = 6
_INITIALS = 3


def written_in(text: str, paragraphs: Sequence[str], names: Names) -> Written:
    """How names are written in this text: those that the tables know, and those that the text itself tells."""
    acronyms = set(_acronyms(text, names))
    known = names.look_up_places(phrase for paragraph in paragraphs for phrase in _phrases(paragraph))
    told = _spelled_out(text)

    def written(words: str) -> str | None:
        if name := names.written(words):
            return name
        if words.upper() in acronyms or is_unspeakable(words) or _DOTTED.fullmatch(words):
            return words.upper()
        return titled(words) if words in known or words in told else None

    for paragraph in paragraphs:
        told |= _with_particles(paragraph, names)
        told |= _surnames(paragraph, written, names)
    for paragraph in paragraphs:
        told |= {word for word in _single(paragraph) if names.is_strange(word)}
    return written


def titled(words: str) -> str:
    """Words in lower case as a name: a capital each but for particles and the like inside."""
    first, *others = words.split(" ")
    return " ".join([first.title(), *(word if word in SMALL_WORDS else word.title() for word in others)])


def bare(word: str) -> str:
    """A word in lower case without a possessive ending or a full stop."""
    lower = re.sub(r"['’]s$", "", word.lower())
    return lower if "." in lower[:-1] else lower.rstrip(".")


def is_unspeakable(word: str) -> bool:
    """Whether letters cannot be a word but an abbreviation: "FMLN"."""
    return len(word) > 2 and word.isalpha() and not re.search(r"[aeiouy]", word) and word not in {"mrs"}


def _single(paragraph: str) -> set[str]:
    """The words of a paragraph; those beside a hyphen and a digit are parts of designations."""
    return {bare(word[0]) for word in WORD.finditer(paragraph) if not paragraph[word.end() : word.end() + 1].isdigit()}


def _phrases(paragraph: str) -> Iterator[str]:
    words = [bare(word[0]) for word in WORD.finditer(paragraph)]
    for size in (1, 2, 3):
        yield from (" ".join(words[at : at + size]) for at in range(len(words) - size + 1))


def _acronyms(text: str, names: Names) -> Iterator[str]:
    """Letters in brackets that are no word, or that the initials before them account for: "ALLIANCE (ARENA)"."""
    for found in _ACRONYM.finditer(text):
        letters = found[1]
        ordinary = names.is_ordinary(letters.lower()) or not (
            len(letters) <= _LONGEST_ACRONYM or names.is_strange(letters.lower())
        )
        before = [word for word in text[: found.start()][-100:].split() if word.lower() not in SMALL_WORDS]
        initials = [word[0] for word in before[-_INITIALS:]]
        if not ordinary or (len(initials) == _INITIALS and set(initials) <= set(letters)):
            yield letters


def _surnames(text: str, written: Written, names: Names) -> set[str]:
    """Unknown words right after a title, a given name or another of them: "JUDGE HECTOR LARIOS"."""
    found: set[str] = set()
    for before, word in pairwise(WORD.finditer(text)):
        if text[before.end() : word.start()] != " ":
            continue
        name, titled_name = bare(word[0]), is_title(before[0])
        named = titled_name or before[0].lower() in found or _is_given(before[0], written)
        given = titled_name and names.is_given_name(name) and not names.is_ordinary(name)
        if named and len(name) > 3 and written(name) is None and (given or not names.is_word(name)):
            found.add(name)
    return found


def _with_particles(text: str, names: Names) -> set[str]:
    """The names that a particle opens: "EL REFUGIO", "SAN MIGUEL DE MERCEDES"; and what a particle joins to a name."""
    words = list(WORD.finditer(text))
    found = set()
    for i, word in enumerate(words):
        if _kind(word[0]) not in ("opens", "leads"):
            continue
        end = _end_of_name(words, i, text, names)
        if end > i + 1:
            found.add(" ".join(bare(w[0]) for w in words[i:end]))
    return found


def _end_of_name(words: list[re.Match[str]], i: int, text: str, names: Names) -> int:
    """Where the name ends that begins with the particle at word i; particles may follow one another."""
    end = i + 1
    if _kind(words[i][0]) == "leads" and (end == len(words) or names.is_word(bare(words[end][0]))):
        return end
    while end < len(words) and end - i < LONGEST_NAME and text[words[end - 1].end() : words[end].start()] == " ":
        word, last = bare(words[end][0]), _kind(words[end - 1][0])
        if not _kind(words[end][0]) and (last is None or names.is_function_word(word)):
            break
        end += 1
    while end > i + 1 and _kind(words[end - 1][0]) == "joins":
        end -= 1
    return end


def _kind(word: str) -> str | None:
    return _particles().get(word.lower())


@lru_cache(maxsize=1)
def _particles() -> dict[str, str]:
    return {row["word"]: row["kind"] for _, _, row in lexicon.rows("particles.tsv")}


def _spelled_out(text: str) -> set[str]:
    """The names that stand before their initials: "FARABUNDO MARTI NATIONAL LIBERATION FRONT [FMLN]"."""
    found = set()
    for acronym in _ACRONYM.finditer(text):
        words = text[: acronym.start()][-100:].split()
        for size in range(len(acronym[1]), LONGEST_NAME + 1):
            name = [word.lower() for word in words[-size:]]
            initials = "".join(word[0] for word in name if word not in SMALL_WORDS)
            if initials.upper() == acronym[1] and name[0] not in SMALL_WORDS:
                found.add(" ".join(name))
    return found


def _is_given(word: str, written: Written) -> bool:
    """Whether a word is a name of one word that another may follow; an abbreviation and a possessive are not."""
    name = written(bare(word))
    return name is not None and name.istitle() and word.isalpha()
