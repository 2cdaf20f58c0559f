"""How tables of facts and words are read: tab-separated UTF-8 under one heading, `#` before a comment.

Nothing is quoted: a quotation mark in a cell is one. Cells lose the white space around them; missing ones are "".
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path

from graphbuild.errors import InputError, LexiconError

Row = dict[str, str]


def columns(table: Path) -> list[str]:
    """The headings of a table in order; none where it is empty. Raises InputError where it cannot be read."""
    return next((cells for _, cells in _cells(table)), [])


def rows(table: Path) -> Iterator[tuple[int, Row]]:
    """The number of each line below the heading, and its cells by heading.

    Raises LexiconError at a line with more cells than headings, InputError where the table cannot be read.
    """
    lines = _cells(table)
    head = next((cells for _, cells in lines), [])
    for number, cells in lines:
        if len(cells) > len(head):
            raise LexiconError(str(table), number, f"{len(cells)} cells under {len(head)} headings")
        yield number, dict(zip_longest(head, cells, fillvalue=""))


def _cells(table: Path) -> Iterator[tuple[int, list[str]]]:
    try:
        lines = table.read_text(encoding="utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(str(table), f"cannot be read as UTF-8: {error}") from error
    for number, line in enumerate(lines, start=1):
        if line.strip() and not line.startswith("#"):
            yield number, [cell.strip() for cell in line.split("\t")]
