"""How the gazetteer's tables are read: tab-separated files with a header, one source a row."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

from graphbuild import tsv
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
    theirs = (folder / file for folder in reversed(user_folders()))
    for path in (Path(__file__).with_name(file), *filter(Path.exists, theirs)):
        yield from (row for _, row in tsv.rows(path))


@cache
def words(file: str, column: str) -> frozenset[str]:
    """One column of a table as a set of normalised words."""
    return frozenset(normalise(row[column]) for row in rows(file))
