"""What of an article is read, what is skipped, and the way back from the text that is parsed to the original.

The original is never edited. The parser sees pieces of it in order: without page furniture, editorial brackets, the
hours that head its entries, hard line breaks and invisible characters, each character in the place of one of the
original.
"""

from __future__ import annotations

import re
from array import array
from dataclasses import dataclass, field

from graphbuild.cleaning import names
from graphbuild.cleaning.brackets import BRACKETS, unbracket
from graphbuild.cleaning.clocks import clock_times
from graphbuild.cleaning.edits import Draft, draft, substitutions
from graphbuild.cleaning.paragraphs import furniture, unwrap
from graphbuild.cleaning.truecasing import lower_capitals
from graphbuild.records import Skip

__all__ = ["Clean", "clean"]

_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
# Soft hyphen, zero-width and bidi controls, byte order mark, terminal controls.
_INVISIBLE = re.compile(
    "[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]+"
)
_MARGINS = re.compile(r"(?:^[^\S\n]+|[^\S\n]+$)", re.MULTILINE)
_SPACES = re.compile(r" [^\S\n]+|[^\S\n ][^\S\n]*")  # all but one space alone


@dataclass(frozen=True, slots=True)
class Clean:
    """The text that the parser sees, and the stretches of the original (its offsets) that were not read."""

    text: str
    skipped: tuple[Skip, ...] = ()
    offsets: array[int] = field(default_factory=lambda: array("L"), repr=False)
    brackets: tuple[tuple[int, int], ...] = field(default=(), repr=False)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the original that text[start:end] came from, widened until no square bracket is cut in half.

        Raises ValueError for an empty or backward span or one outside the text.
        """
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"no span {start}-{end} in a text of {len(self.text)} characters")
        first, last = self.offsets[start], self.offsets[end - 1] + 1
        for opening, closing in self.brackets:
            if (first <= opening < last) != (first < closing <= last):
                first, last = min(first, opening), max(last, closing)
        return first, last


def clean(text: str) -> Clean:
    """The text as it is to be parsed: its paragraphs end in line breaks, and only those."""
    start = draft(text)
    start = start.edited(substitutions(_LINE_ENDS, start.text, "\n"))
    start = start.edited(substitutions(_INVISIBLE, start.text))
    start = start.edited(unwrap(start.text))
    whole = start.edited(substitutions(_MARGINS, start.text))
    skips = list(furniture(whole.text))
    kept = whole.edited(edit for edit, _ in skips)
    kept = kept.edited(unbracket(kept.text))
    kept = kept.edited(clock_times(kept.text))
    kept = kept.edited(substitutions(_SPACES, kept.text, " "))
    kept = kept.edited(lower_capitals(kept.text, names))
    skipped = tuple(Skip(*_stretch(whole, edit.start, edit.end), reason) for edit, reason in skips)
    return Clean(kept.text, skipped, kept.offsets, tuple(found.span() for found in BRACKETS.finditer(text)))


def _stretch(whole: Draft, start: int, end: int) -> tuple[int, int]:
    """First and last offset in the original of a paragraph, without the line breaks after it."""
    end = start + len(whole.text[start:end].rstrip())
    return whole.offsets[start], whole.offsets[end - 1] + 1
