"""The stages composed: sources -> records, one article at a time or spread over processes; records -> a graph on disk.

An article's record depends on the article, the version and the data files alone: not on its neighbours, not on the
number of processes. So a graph may be extended article by article and is the same as one built anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING

from graphbuild.errors import InputError
from graphbuild.pipeline.processes import Progress, records
from graphbuild.pipeline.runs import fingerprint
from graphbuild.pipeline.single import explain_one, extract_one
from graphbuild.pipeline.updates import Report, count, remove, update
from graphbuild.reading import read
from graphbuild.records import Record

if TYPE_CHECKING:
    from graphbuild.extraction import Explanation

__all__ = [
    "Progress",
    "Report",
    "count",
    "explain",
    "extract",
    "extract_one",
    "fingerprint",
    "listed",
    "read",
    "records",
    "remove",
    "update",
]


def extract(
    sources: str | Path | Iterable[str | Path],
    *,
    published: str | None = None,
    publisher: str | None = None,
    workers: int | None = 1,
    progress: Progress | None = None,
    stdin: IO[bytes] | None = None,
) -> Iterator[Record | InputError]:
    """The record of each article of the sources, in order; in the place of one that can't be read, its InputError.

    `published` (YYYY-MM-DD) and `publisher` hold for articles that do not say; `workers` None means one a core.
    """
    return records(
        read(listed(sources), published=published, publisher=publisher, stdin=stdin), workers=workers, progress=progress
    )


def explain(
    sources: str | Path | Iterable[str | Path],
    *,
    published: str | None = None,
    publisher: str | None = None,
    stdin: IO[bytes] | None = None,
) -> Iterator[Explanation | InputError]:
    """As `extract`, with the rules that gave each event its type, status, roles and confidence."""
    return map(explain_one, read(listed(sources), published=published, publisher=publisher, stdin=stdin))


def listed(sources: str | Path | Iterable[str | Path]) -> list[str | Path]:
    """The sources as a list: a single path is one source."""
    return [sources] if isinstance(sources, str | Path) else list(sources)
