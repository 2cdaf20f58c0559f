"""Quotations: which words stand inside quotation marks, and whose they are, over sentences and paragraphs."""

from __future__ import annotations

from graphbuild.extractors.attribution import Speech, reported
from graphbuild.extractors.mentions import MentionIndex
from graphbuild.extractors.syntax import Syntax

OPENING, CLOSING, STRAIGHT = frozenset({"“", "``"}), frozenset({"”", "''"}), '"'
MARKS = frozenset("“”`'\"")
SHORTEST = 5
# How many words a paragraph may take to say who speaks in it.
OPENED_BY = 25
WRONG_SIDE = 6
FIRST_PERSON = frozenset({"i", "we", "my", "our"})


def quoted_speech(s: Syntax, index: MentionIndex) -> dict[int, Speech]:
    """The speech of each token inside quotation marks that its paragraph (or the one before) names a speaker for, and
    of each paragraph of a statement ("The minister said:", and below it "I condemn the attack").
    """
    found: dict[int, Speech] = {}
    before: Speech | None = None
    announced: Speech | None = None
    for start, end in paragraphs(s):
        spans = _quotations(s, start, end)
        if (running := _running(s, start, end, index)) is not None:
            found.update(dict.fromkeys(range(running.end, end), running))
            announced = running
        elif spans:
            before = _quoted(s, (start, end), spans, before, index, found)
            announced = None
        elif announced is not None and _is_first_person(s, start, end):
            found.update(dict.fromkeys(range(start, end), announced))
            before = announced
        else:
            before = announced = None
        announced = _announced(s, start, end, index) or announced
        before = announced or before
    return found


def _quoted(
    s: Syntax,
    paragraph: tuple[int, int],
    spans: list[tuple[int, int]],
    before: Speech | None,
    index: MentionIndex,
    found: dict[int, Speech],
) -> Speech | None:
    """Adds the speech of the quotations of one paragraph; returns that of the last."""
    start, end = paragraph
    speakers = [x for i in range(start, end) for x in _quoting(s, i, spans, index)]
    last: Speech | None = None
    for a, b in spans:
        carried = before if not speakers and _is_all(s, start, end, a, b) else None
        last = _nearest(s, speakers, a, b) or carried
        if last is not None and b - a >= SHORTEST:
            found.update(dict.fromkeys(range(a, b), last))
    return last


def _announced(s: Syntax, start: int, end: int, index: MentionIndex) -> Speech | None:
    """Who is to speak after a paragraph that ends in a colon: "The minister said:"."""
    last = next((i for i in range(end - 1, start - 1, -1) if s.pos[i] != "SPACE"), start)
    if s.text[last] != ":":
        return None
    speakers = [x for i in range(start, end) for x in _quoting(s, i, [], index)]
    return speakers[-1] if speakers else None


def _running(s: Syntax, start: int, end: int, index: MentionIndex) -> Speech | None:
    """Who speaks in a paragraph that opens "The minister said: We have agreed ...", without quotation marks."""
    colon = next((i for i in range(start + 1, min(start + OPENED_BY, end - 1)) if s.text[i] == ":"), None)
    if colon is None or s.text[colon + 1] in OPENING or s.text[colon + 1] == STRAIGHT:
        return None
    speeches = _quoting(s, colon - 1, [], index) if _is_first_person(s, colon, end) else []
    return speeches[0] if speeches else None


def _is_first_person(s: Syntax, start: int, end: int) -> bool:
    return any(s.lower[i] in FIRST_PERSON and s.pos[i] == "PRON" for i in range(start, end))


def quotations(s: Syntax) -> list[tuple[int, int]]:
    """Token ranges of the text's quotations with their marks."""
    return [span for start, end in paragraphs(s) for span in _quotations(s, start, end)]


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
        if s.text[i][0] not in MARKS:
            continue
        word = STRAIGHT if not s.text[i].strip(STRAIGHT) else s.text[i]
        if word == STRAIGHT and i > start and not s.text[i - 1].strip(STRAIGHT):
            continue  # doubled marks, as tables of text write them
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
