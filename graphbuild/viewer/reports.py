"""Which statements report one happening: `graphbuild.incidents` says so, the view shows them side by side."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from graphbuild.incidents import Outline, group, outline
from graphbuild.records import Record
from graphbuild.viewer.models import ViewIncident, ViewStatement

_DAY = re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])", re.ASCII)


def view_incidents(incidents: Iterable[Outline], statements: Iterable[ViewStatement]) -> tuple[ViewIncident, ...]:
    """The incidents with two reports or more among the statements, in the order of their first one."""
    number = {statement.iri: i for i, statement in enumerate(statements)}
    rows = [(sorted(number[report] for report in held.reports if report in number), held) for held in incidents]
    return tuple(
        ViewIncident(tuple(f"s{i}" for i in numbers), held.sources, held.basis, held.differing)
        for numbers, held in sorted(rows, key=lambda row: row[0])
        if len(numbers) > 1
    )


def found_incidents(records: Iterable[Record]) -> Iterator[Outline]:
    """The incidents of records that are in no graph."""
    return map(outline, group(map(_dated, records)))


def _dated(record: Record) -> Record:
    """The record without a day of publication that is none: it is as hostile as any other text."""
    published = record.article.published
    if published is None or _DAY.fullmatch(published):
        return record
    return replace(record, article=replace(record.article, published=None))
