"""How the gazetteer's tables are read: tab-separated files with a header, one source a row."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from graphbuild.errors import LexiconError
from graphbuild.resources import user_folders

_SPACED = str.maketrans(dict.fromkeys("-‐‑‒–—―/\u00a0", " ") | dict.fromkeys("'’‘`ʼʻ´"))


def normalise(name: str) -> str:
    """The key of a name: lower case, without accents and apostrophes, hyphens as spaces; dots stay ("u.s.")."""
    plain = name.translate(_SPACED)
    if not plain.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    return " ".join(plain.casefold().split())


def names(cell: str) -> tuple[str, ...]:
    """The names of a cell, in its order; they are separated by `|`."""
    return tuple(cell.split("|")) if cell else ()


def rows(file: str) -> Iterator[dict[str, str]]:
    """The rows of a table of this folder, then those of the user's own table of that name.

    Raises LexiconError at a row with a wrong number of cells.
    """
    yield from _rows(file, Path(__file__).with_name(file).read_text(encoding="utf-8"))
    for folder in reversed(user_folders()):
        if (path := folder / file).exists():
            yield from _rows(str(path), path.read_text(encoding="utf-8"))


def _rows(file: str, text: str) -> Iterator[dict[str, str]]:
    lines = text.splitlines()
    head = lines[0].split("\t")
    for number, line in enumerate(lines[1:], start=2):
        cells = line.split("\t")
        if len(cells) != len(head):
            raise LexiconError(file, number, f"{len(cells)} cells instead of {len(head)}")
        yield dict(zip(head, cells, strict=True))


@cache
def words(file: str, column: str) -> frozenset[str]:
    """One column of a table as a set of normalised words."""
    return frozenset(normalise(row[column]) for row in rows(file))
