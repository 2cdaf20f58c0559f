"""How the gazetteer's tables are read: tab-separated files with a header, one source a row."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import zip_longest
from pathlib import Path

from graphbuild.errors import LexiconError
from graphbuild.resources import user_folders

_SPACED = str.maketrans(dict.fromkeys("-‐‑‒–—―/\u00a0", " ") | dict.fromkeys("'’‘`ʼʻ´"))


@lru_cache(maxsize=1 << 16)
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

    Raises LexiconError at a row with too many cells; the last ones may be left out.
    """
    yield from _rows(file, Path(__file__).with_name(file).read_text(encoding="utf-8"))
    for folder in reversed(user_folders()):
        if (path := folder / file).exists():
            yield from _rows(str(path), path.read_text(encoding="utf-8"))


def _rows(file: str, text: str) -> Iterator[dict[str, str]]:
    lines = [(n, line) for n, line in enumerate(text.splitlines(), start=1) if line.strip() and line[0] != "#"]
    head = lines[0][1].split("\t")
    for number, line in lines[1:]:
        cells = line.split("\t")
        if len(cells) > len(head):
            raise LexiconError(file, number, f"{len(cells)} cells under {len(head)} headings")
        yield dict(zip_longest(head, cells, fillvalue=""))


@cache
def words(file: str, column: str) -> frozenset[str]:
    """One column of a table as a set of normalised words."""
    return frozenset(normalise(row[column]) for row in rows(file))
