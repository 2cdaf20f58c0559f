"""Which statements report one happening: `graphbuild.incidents` says so, the view shows them side by side."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from graphbuild.incidents import Incident, group
from graphbuild.records import Record
from graphbuild.viewer.models import ViewIncident, ViewStatement

_DAY = re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])", re.ASCII)


def view_incidents(records: Iterable[Record], statements: Iterable[ViewStatement]) -> tuple[ViewIncident, ...]:
    """The incidents with two reports or more among the statements, in the order of their first one."""
    number = {statement.iri: i for i, statement in enumerate(statements)}
    rows = [(_numbers(incident, number), incident) for incident in group(map(_dated, records))]
    return tuple(
        ViewIncident(tuple(f"s{i}" for i in numbers), incident.sources, incident.basis, _differing(incident))
        for numbers, incident in sorted(rows, key=lambda row: row[0])
        if len(numbers) > 1
    )


def _dated(record: Record) -> Record:
    """The record without a day of publication that is none: it is as hostile as any other text."""
    published = record.article.published
    if published is None or _DAY.fullmatch(published):
        return record
    return replace(record, article=replace(record.article, published=None))


def _numbers(incident: Incident, number: dict[str, int]) -> list[int]:
    return sorted(number[report.id] for report in incident.reports if report.id in number)


def _differing(incident: Incident) -> tuple[str, ...]:
    return tuple(sorted({figure.kind for figure in incident.figures if figure.disputed}))
