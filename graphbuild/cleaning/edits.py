"""Edits of a text that keep the way back to where each character came from."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """text[start:end] becomes `text`, which is never longer than what it replaces; "" hides the stretch."""

    start: int
    end: int
    text: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """A text and, for each of its characters, the offset of the original character that it stands for."""

    text: str
    offsets: array[int]

    def edited(self, edits: Iterable[Edit]) -> Draft:
        """This draft with the edits done; they are given in order and don't overlap."""
        parts: list[str] = []
        offsets = array("L")
        at = 0
        edit: Edit | None = None
        for edit in edits:
            parts += self.text[at : edit.start], edit.text
            offsets += self.offsets[at : edit.start] + self.offsets[edit.start : edit.start + len(edit.text)]
            at = edit.end
        if edit is None:
            return self
        return Draft("".join([*parts, self.text[at:]]), offsets + self.offsets[at:])


def draft(text: str) -> Draft:
    """The text as it is, before any edit."""
    return Draft(text, array("L", range(len(text))))


def substitutions(pattern: re.Pattern[str], text: str, replacement: str = "") -> Iterator[Edit]:
    """An edit for each match of the pattern that is not already the replacement."""
    return (Edit(m.start(), m.end(), replacement) for m in pattern.finditer(text) if m[0] != replacement)
