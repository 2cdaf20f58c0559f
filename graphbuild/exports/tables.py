"""The statements as a table for spreadsheets."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from itertools import product
from pathlib import Path
from typing import Any

from graphbuild.network import entity_summaries, is_disputed, ordered, quad_class, relation_id
from graphbuild.records import Event, Record, Relation, Role, Stance

COLUMNS = (
    "statement",
    "actor",
    "actor_label",
    "type",
    "mode",
    "status",
    "quad_class",
    "recipient",
    "recipient_label",
    "places",
    "places_labels",
    "instruments",
    "date_start",
    "date_end",
    "date_precision",
    "quantities",
    "trigger",
    "quote",
    "quote_start",
    "quote_end",
    "affirmed_by",
    "disputed_by",
    "disputed",
    "confidence",
    "article",
    "article_title",
    "publisher",
    "published",
    "url",
)
"""One row of the table of statements is an event with one actor and one recipient, or a relation."""

_SURROGATES = re.compile("[\ud800-\udfff]")
_FORMULA = re.compile(r"^\s*[=+\-@＝＋－＠]|^[\t\r\n]")


def export_csv(records: Iterable[Record], path: str | Path) -> Path:
    """Writes the table of statements in UTF-8 with a byte order mark, which Excel needs; columns as in `COLUMNS`.

    A cell that a spreadsheet would take for a formula gets an apostrophe in front.
    """
    target = Path(path)
    with target.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS)
        writer.writeheader()
        writer.writerows({name: _cell(row.get(name)) for name in COLUMNS} for row in statement_rows(records))
    return target


def statement_rows(records: Iterable[Record]) -> Iterator[dict[str, Any]]:
    """The rows of the table of statements as plain values, missing ones absent or None, in a stable order."""
    held = ordered(records)
    labels = {iri: summary["label"] for iri, summary in entity_summaries(held).items()}
    for record in held:
        for event in record.events:
            shared = _event_row(event, labels) | _source_row(record)
            for actor, recipient in product(event.actors or (None,), event.recipients or (None,)):
                yield shared | _named("actor", actor, labels) | _named("recipient", recipient, labels)
        for relation in record.relations:
            yield _relation_row(record, relation, labels) | _source_row(record)


def _cell(value: Any) -> str:
    if value is None:
        return ""
    text = _SURROGATES.sub("\N{REPLACEMENT CHARACTER}", str(value)).replace("\x00", "")
    return f"'{text}" if isinstance(value, str) and _FORMULA.match(text) else text


def _named(role: str, entity: Role | None, labels: dict[str, str]) -> dict[str, str]:
    return {} if entity is None else {role: entity.entity, f"{role}_label": labels.get(entity.entity, entity.text)}


def _joined(roles: Iterable[Role], labels: dict[str, str]) -> str:
    return "; ".join(labels.get(role.entity, role.text) for role in roles)


def _event_row(event: Event, labels: dict[str, str]) -> dict[str, Any]:
    quad = quad_class(event)
    said = {stance: [claim.speaker for claim in event.claims if claim.stance is stance] for stance in Stance}
    return {
        "statement": event.id,
        "type": event.type,
        "mode": event.mode,
        "status": str(event.status),
        "quad_class": quad,
        "places": "; ".join(role.entity for role in event.places),
        "places_labels": _joined(event.places, labels),
        "instruments": _joined(event.instruments, labels),
        "date_start": event.date.start if event.date else None,
        "date_end": event.date.end if event.date else None,
        "date_precision": event.date.precision if event.date else None,
        "quantities": "; ".join(f"{quantity.kind}: {quantity.text}" for quantity in event.quantities),
        "trigger": event.trigger.text,
        "quote": event.evidence.quote,
        "quote_start": event.evidence.start,
        "quote_end": event.evidence.end,
        "affirmed_by": _joined(said[Stance.AFFIRMS], labels),
        "disputed_by": _joined(said[Stance.DISPUTES], labels),
        "disputed": is_disputed(event),
        "confidence": event.confidence,
    }


def _relation_row(record: Record, relation: Relation, labels: dict[str, str]) -> dict[str, Any]:
    return {
        "statement": relation_id(record, relation),
        "type": str(relation.type),
        "quote": relation.evidence.quote,
        "quote_start": relation.evidence.start,
        "quote_end": relation.evidence.end,
        "disputed": False,
        "confidence": relation.confidence,
        **_named("actor", relation.subject, labels),
        **_named("recipient", relation.object, labels),
    }


def _source_row(record: Record) -> dict[str, Any]:
    article = record.article
    return {
        "article": article.iri,
        "article_title": article.title,
        "publisher": article.publisher,
        "published": article.published,
        "url": article.url,
    }
