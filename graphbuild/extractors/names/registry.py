"""Names that the registry of actors knows, where they stand in a text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from graphbuild.extractors.names.edges import capitalised
from graphbuild.extractors.syntax import Syntax
from graphbuild.gazetteer import actors
from graphbuild.gazetteer.actors import NameUse, Strength


@dataclass(frozen=True, slots=True)
class NameSpan:
    """Tokens [start, end) that are a name; the model's label ("" where it has none) and the registry's readings."""

    start: int
    end: int
    label: str
    uses: tuple[NameUse, ...] = ()


@cache
def _starts() -> Mapping[str, int]:
    """The first words of the registry's names, and how many words the longest name that starts so has."""
    found: dict[str, int] = {}
    for name in actors.known_names():
        first, words = name.split(" ", 1)[0], name.count(" ") + 1
        found[first] = max(found.get(first, 0), words)
    return found


def registry_spans(s: Syntax) -> list[NameSpan]:
    """The longest names of the registry in the text, in its order, that the words around them support."""
    found, i, size = [], 0, len(s)
    while i < size:
        longest = _starts().get(_start(_first_word(s, i)), 0) if _may_start(s, i) else 0
        span = _registry_span(s, i, min(size, i + 2 * longest)) if longest else None
        if span is not None:
            found.append(span)
        i = span.end if span is not None else i + 1
    return found


@cache
def _start(word: str) -> str:
    """How names are keyed that begin with the word: "ms" for "MS-13"."""
    return actors.normalise(word).split(" ", 1)[0]


def _first_word(s: Syntax, i: int) -> str:
    """The word at token i with its possessive ("People's" Republic), which names are keyed by as one word."""
    if i + 1 == len(s) or s.text[i + 1] not in ("'s", "’s"):
        return s.text[i]
    owned = s.text[i] + s.text[i + 1]
    return owned if actors.normalise(owned) in _starts() else s.text[i]


def _may_start(s: Syntax, i: int) -> bool:
    return capitalised(s, i) or (s.lower[i] in ("al", "el", "ansar", "ad") and i + 1 < len(s) and s.text[i + 1] == "-")


def _registry_span(s: Syntax, i: int, furthest: int) -> NameSpan | None:
    known = actors.known_names()
    for end in range(furthest, i, -1):
        if not s.text[end - 1][-1:].isalnum() and s.text[end - 1] != "." and not s.text[end - 1].endswith("."):
            continue
        surface = s.words(i, end)
        uses = known.get(actors.normalise(surface))
        if uses and (fitting := tuple(u for u in uses if u.fits(surface) and _supported(s, i, end, u))):
            return NameSpan(i, end, s.entity[i], fitting)
    return None


def _supported(s: Syntax, start: int, end: int, use: NameUse) -> bool:
    weak = use.strength is Strength.WEAK and end - start == 1
    if not weak or bool(s.entity[start]) or s.tag[start] in ("NNP", "NNPS"):
        return True
    return s.text[start].isupper() and not _shouted(s, start)


def _shouted(s: Syntax, i: int) -> bool:
    """Does the word beside the token stand in capitals too ("THE CITY IS")? Then its own say nothing."""
    near = [s.text[k] for k in range(max(0, i - 2), min(len(s), i + 3)) if k != i and len(s.text[k]) > 2]
    return any(word.isupper() for word in near)
