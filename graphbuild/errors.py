"""What can go wrong, as one tree.

GraphbuildError
├── InputError       a source that cannot be read as an article
├── UnknownName      a name that is not one of the known ones
├── QueryError       a question that cannot be asked or was refused
├── StoreError       a graph on disk that cannot be opened or written
└── LexiconError     a data file of ours or of the user's with a wrong row
"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


MOST_SHOWN = 24


class GraphbuildError(Exception):
    """The base of all errors that a user can mend; its message says what, where and what can be done."""


class InputError(GraphbuildError):
    """A source that cannot be read as an article."""

    def __init__(self, where: str, reason: str) -> None:
        super().__init__(f"{where}: {reason}")
        self.where = where
        self.reason = reason


class UnknownName(GraphbuildError):
    """A name that is not one of the known ones; the message lists those, the nearest first."""

    def __init__(self, kind: str, name: str, known: Iterable[str]) -> None:
        choices = sorted(known)
        near = get_close_matches(name, choices, n=3)
        hint = f" Did you mean {' or '.join(near)}?" if near else ""
        more = f" and {len(choices) - MOST_SHOWN} more" if len(choices) > MOST_SHOWN else ""
        super().__init__(f"no {kind} is called {name!r}.{hint} Known: {', '.join(choices[:MOST_SHOWN])}{more}")


class QueryError(GraphbuildError):
    """A question that cannot be asked or was refused."""


class StoreError(GraphbuildError):
    """A graph on disk that cannot be opened or written."""


class LexiconError(GraphbuildError):
    """A data file with a wrong row: file, line and reason."""

    def __init__(self, file: str, line: int, reason: str) -> None:
        super().__init__(f"{file}:{line}: {reason}")
