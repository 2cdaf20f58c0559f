"""What can go wrong, as one tree.

GraphbuildError
├── InputError       a source that cannot be read as an article
├── UnknownName      a name that is not one of the known ones
├── AmbiguousName    a name that several things bear
├── QueryError       a question that cannot be asked or was refused
├── StoreError       a graph on disk that cannot be opened or written
├── JudgementError   a judgement that cannot be made or followed
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


class AmbiguousName(GraphbuildError):
    """A name that several things bear; the message lists them."""

    def __init__(self, kind: str, name: str, fitting: Iterable[str]) -> None:
        choices = list(fitting)
        more = f"; and {len(choices) - MOST_SHOWN} more" if len(choices) > MOST_SHOWN else ""
        shown = "; ".join(choices[:MOST_SHOWN])
        super().__init__(f"more than one {kind} is called {name!r}; say which by its IRI: {shown}{more}")


class QueryError(GraphbuildError):
    """A question that cannot be asked or was refused."""


class StoreError(GraphbuildError):
    """A graph on disk that cannot be opened or written."""


class JudgementError(GraphbuildError):
    """A judgement that cannot be made or followed; the message says why."""


class LexiconError(GraphbuildError):
    """A data file with a wrong row: file, line and reason."""

    def __init__(self, file: str, line: int, reason: str) -> None:
        super().__init__(f"{file}:{line}: {reason}")
