"""Records -> the statements of the view, each with its evidence cut into marked segments."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import count, pairwise

from graphbuild.network import Certainty, certainty, event_sign, is_disputed, relation_id, relation_sign
from graphbuild.records import (
    Claim,
    Event,
    EventDate,
    Evidence,
    Qualifier,
    Quantity,
    QuantityKind,
    Record,
    Relation,
    Role,
    Span,
)
from graphbuild.viewer.grounds import doubts, pronouns
from graphbuild.viewer.models import Segment, ViewArticle, ViewClaim, ViewStatement
from graphbuild.viewer.texts import name, readable, shortened, web_address

Judged = Mapping[str, tuple[tuple[str | None, str], ...]]
NONE_JUDGED: Judged = {}
_QUALIFIERS = {
    Qualifier.ABOUT: "about ",
    Qualifier.AT_LEAST: "at least ",
    Qualifier.MORE_THAN: "more than ",
    Qualifier.UP_TO: "up to ",
    Qualifier.FEWER_THAN: "fewer than ",
}
_MARK_ORDER = ("actor", "recipient", "place", "instrument", "trigger", "quantity", "speaker", "disputes")


def view_statements(
    records: Iterable[Record], node_ids: Mapping[str, str], judged: Judged = NONE_JUDGED
) -> tuple[ViewStatement, ...]:
    """The events and relations of the records in the order of the text, article by article; ids "s0", "s1" ...

    `node_ids` gives the view's id of every entity that stands in a role, `judged` what `judgements_by_subject` does.
    """
    numbers = map("s{}".format, count())
    found: list[ViewStatement] = []
    for article, record in enumerate(records):
        by_pronoun = pronouns(record)
        told: list[Event | Relation] = sorted((*record.events, *record.relations), key=_start)
        for row in told:
            if isinstance(row, Event):
                found.append(_event(next(numbers), row, article, node_ids, doubts(row, by_pronoun)))
            else:
                found.append(_relation(next(numbers), record, row, article, node_ids))
    return tuple(_with_judgements(statement, judged) for statement in found)


def _with_judgements(statement: ViewStatement, judged: Judged) -> ViewStatement:
    """The statement with the judgements about it: those about the same sentence."""
    if statement.iri not in judged:
        return statement
    quote = "".join(segment.text for segment in statement.evidence)
    lines = tuple(line for said, line in judged[statement.iri] if said is None or readable(said) == quote)
    return replace(statement, judged=lines)


def _start(row: Event | Relation) -> tuple[int, int]:
    return row.evidence.start, row.trigger.start if isinstance(row, Event) else row.subject.start


def view_article(record: Record) -> ViewArticle:
    """The article as it is cited; its id stands in for a missing title."""
    article = record.article
    publisher = name(article.publisher) if article.publisher else None
    title = shortened(article.title or article.id, 200)
    published = name(article.published) if article.published else None
    return ViewArticle(readable(article.iri), title, publisher, published, web_address(article.url))


def segments(evidence: Evidence, marks: Iterable[tuple[int, int, str]]) -> tuple[Segment, ...]:
    """The quote in stretches that share the same roles; marks are (start, end, role) with offsets into the article.

    Marks outside the quote (a role named in another sentence) are left out; joined, the segments are the quote.
    """
    length = len(evidence.quote)
    inside = [(start - evidence.start, end - evidence.start, role) for start, end, role in marks]
    inside = [mark for mark in inside if 0 <= mark[0] < mark[1] <= length]
    cuts = sorted({0, length, *(cut for start, end, _ in inside for cut in (start, end))})
    quote = readable(evidence.quote)
    found = []
    for start, end in pairwise(cuts):
        roles = [role for first, last, role in inside if first <= start and end <= last]
        found.append(Segment(quote[start:end], tuple(sorted(set(roles), key=_MARK_ORDER.index)) if roles else ()))
    return tuple(found)


def quantity_text(quantity: Quantity) -> str:
    """The quantity in words and figures: "up to 450 troops"."""
    low, high = quantity.min, quantity.max
    known = [f"{value:,}" for value in (low, high) if value is not None]
    figure = f"{known[0]} to {known[1]}" if len(known) == 2 and low != high else (known or [readable(quantity.text)])[0]
    kind = quantity.unit if quantity.kind in (QuantityKind.OTHER, QuantityKind.MONEY) else quantity.kind
    return f"{_QUALIFIERS.get(quantity.qualifier, '')}{figure} {readable(kind)}".strip()


def date_text(date: EventDate | None) -> str | None:
    """The day, or the first and the last day; None when unknown."""
    if date is None:
        return None
    return date.start if date.start == date.end else f"{date.start} to {date.end}"


def _ids(roles: Iterable[Role], node_ids: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(node_ids[role.entity] for role in roles))


def _claim(claim: Claim, node_ids: Mapping[str, str]) -> ViewClaim:
    return ViewClaim(node_ids[claim.speaker.entity], str(claim.stance), readable(claim.evidence.quote))


def _event_marks(event: Event) -> list[tuple[int, int, str]]:
    roles: dict[str, tuple[Role | Quantity | Span, ...]] = {
        "actor": event.actors,
        "recipient": event.recipients,
        "place": event.places,
        "instrument": event.instruments,
        "quantity": event.quantities,
        "trigger": (event.trigger,),
        "speaker": tuple(claim.speaker for claim in event.claims),
    }
    return [(span.start, span.end, name) for name, spans in roles.items() for span in spans]


def _event(
    number: str, event: Event, article: int, node_ids: Mapping[str, str], against: tuple[str, ...]
) -> ViewStatement:
    return ViewStatement(
        id=number,
        iri=event.id,
        kind="event",
        type=str(event.type) if event.type else shortened(event.trigger.text, 24),
        root=str(event.type) if event.type else None,
        mode=None if event.mode is None else name(event.mode),
        status=str(event.status),
        certainty=str(certainty(event.status)),
        sign=event_sign(event),
        actors=_ids(event.actors, node_ids),
        recipients=_ids(event.recipients, node_ids),
        places=_ids(event.places, node_ids),
        instruments=_ids(event.instruments, node_ids),
        date=date_text(event.date),
        start=event.date.start if event.date else None,
        end=event.date.end if event.date else None,
        quantities=tuple(quantity_text(quantity) for quantity in event.quantities),
        evidence=segments(event.evidence, _event_marks(event)),
        claims=tuple(_claim(claim, node_ids) for claim in event.claims),
        disputed=is_disputed(event),
        confidence=event.confidence,
        article=article,
        doubts=against,
    )


def _relation(
    number: str, record: Record, relation: Relation, article: int, node_ids: Mapping[str, str]
) -> ViewStatement:
    subject, object_ = relation.subject, relation.object
    marks = [(subject.start, subject.end, "actor"), (object_.start, object_.end, "recipient")]
    return ViewStatement(
        id=number,
        iri=relation_id(record, relation),
        kind="relation",
        type=str(relation.type),
        root=str(relation.type),
        mode=None,
        status="relation",
        certainty=str(Certainty.ACTUAL),
        sign=relation_sign(relation),
        actors=_ids([subject], node_ids),
        recipients=_ids([object_], node_ids),
        places=(),
        instruments=(),
        date=None,
        start=None,
        end=None,
        quantities=(),
        evidence=segments(relation.evidence, marks),
        claims=(),
        disputed=False,
        confidence=relation.confidence,
        article=article,
    )
