"""Quotations: which words stand inside quotation marks, and whose they are, over sentences and paragraphs."""

from __future__ import annotations

from graphbuild.extractors.attribution import Speech, reported
from graphbuild.extractors.mentions import MentionIndex
from graphbuild.extractors.syntax import Syntax

OPENING, CLOSING, STRAIGHT = frozenset({"“", "``"}), frozenset({"”", "''"}), '"'
SHORTEST = 5
WRONG_SIDE = 6


def quoted_speech(s: Syntax, index: MentionIndex) -> dict[int, Speech]:
    """The speech of each token inside quotation marks that its paragraph (or the one before) names a speaker for."""
    found: dict[int, Speech] = {}
    before: Speech | None = None
    for start, end in paragraphs(s):
        spans = _quotations(s, start, end)
        if not spans:
            before = None
            continue
        speakers = [x for i in range(start, end) for x in _quoting(s, i, spans, index)]
        last: Speech | None = None
        for a, b in spans:
            carried = before if not speakers and _is_all(s, start, end, a, b) else None
            last = _nearest(s, speakers, a, b) or carried
            if last is not None and b - a >= SHORTEST:
                found.update(dict.fromkeys(range(a, b), last))
        before = last
    return found


def paragraphs(s: Syntax) -> list[tuple[int, int]]:
    """Token ranges between line breaks."""
    found, start = [], 0
    for i, word in enumerate(s.text):
        if "\n" in word:
            if start < i:
                found.append((start, i))
            start = i + 1
    return [*found, (start, len(s))] if start < len(s) else found


def _is_all(s: Syntax, start: int, end: int, a: int, b: int) -> bool:
    """Is the paragraph nothing but the quotation?"""
    return a == start and all(s.pos[i] in ("PUNCT", "SPACE") for i in range(b, end))


def _quotations(s: Syntax, start: int, end: int) -> list[tuple[int, int]]:
    """Token ranges of quotations with their marks; one that is left open runs to the paragraph's end."""
    spans, opened = [], None
    for i in range(start, end):
        word = s.text[i]
        if word in OPENING or (word == STRAIGHT and opened is None):
            opened = i
        elif opened is not None and (word in CLOSING or word == STRAIGHT):
            spans.append((opened, i + 1))
            opened = None
    if opened is not None:
        spans.append((opened, end))
    return spans


def _quoting(s: Syntax, i: int, spans: list[tuple[int, int]], index: MentionIndex) -> list[Speech]:
    if s.pos[i] != "VERB" or any(a < i < b for a, b in spans):
        return []
    return [x for x in reported(s, i, index) if not x.alleged][:1]


def _nearest(s: Syntax, speakers: list[Speech], a: int, b: int) -> Speech | None:
    """The speaker next to the quotation: after it where it ends in a comma, before it where it ends in a stop."""
    return min(speakers, key=lambda x: _distance(s, x, a, b), default=None)


def _distance(s: Syntax, speech: Speech, a: int, b: int) -> int:
    last = s.text[b - 2] if b - a > 2 else ""
    if speech.start >= b:
        return speech.start - b + (WRONG_SIDE if last in (".", "…") or s.text[b - 1] == "." else 0)
    return abs(a - speech.end) + (WRONG_SIDE if last == "," else 0)
