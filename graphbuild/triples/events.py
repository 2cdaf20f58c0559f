"""Events with their roles, dates, quantities and claims; relations; times and what was skipped."""

from __future__ import annotations

from pyoxigraph import Literal, NamedNode

from graphbuild.records import Claim, Event, EventDate, Quantity, Relation, RelationType, Skip, Time
from graphbuild.triples.terms import (
    RDF_TYPE,
    Source,
    Triples,
    concept,
    date,
    decimal,
    evidence,
    iri,
    roles,
    term,
)
from graphbuild.vocabulary import claim_iri, event_class, mode_concept, relation_iri


def event_triples(source: Source, event: Event) -> Triples:
    node = iri(event.id)
    yield node, RDF_TYPE, iri(event_class(event.type))
    yield node, term("status"), concept("Statuses", event.status.value)
    if event.mode is not None:
        yield node, term("mode"), iri(mode_concept(event.type, event.mode))
    for context in event.contexts:
        yield node, term("context"), concept("Contexts", context)
    for role, holders in (("actor", event.actors), ("recipient", event.recipients)):
        yield from roles(source, node, role, holders)
    for role, holders in (("place", event.places), ("instrument", event.instruments)):
        yield from roles(source, node, role, holders)
    if event.date is not None:
        yield from _event_date(node, event.date)
    for number, quantity in enumerate(event.quantities, 1):
        yield from _quantity(source, node, quantity, number)
    yield node, term("trigger"), source.node(event.trigger.start, event.trigger.end)
    yield from source.span(event.trigger.start, event.trigger.end)
    yield from evidence(source, node, event.evidence.start, event.evidence.end)
    yield node, term("confidence"), decimal(event.confidence)
    for claim in event.claims:
        yield from _claim(source, event, claim)


def _event_date(node: NamedNode, when: EventDate) -> Triples:
    yield node, term("startDate"), date(when.start)
    yield node, term("endDate"), date(when.end)
    yield node, term("datePrecision"), Literal(when.precision)
    if when.text is not None:
        yield node, term("dateText"), Literal(when.text)


def _quantity(source: Source, event: NamedNode, quantity: Quantity, number: int) -> Triples:
    node = iri(f"{event.value}/quantity/{number}")
    yield event, term("quantity"), node
    yield node, RDF_TYPE, term("Quantity")
    yield node, term("kind"), concept("QuantityKinds", quantity.kind.value)
    yield node, term("qualifier"), concept("Qualifiers", quantity.qualifier.value)
    for bound_name, bound in (("min", quantity.min), ("max", quantity.max)):
        if bound is not None:
            yield node, term(bound_name), Literal(bound) if isinstance(bound, int) else decimal(bound)
    yield node, term("unit"), Literal(quantity.unit)
    yield from evidence(source, node, quantity.start, quantity.end)


def _claim(source: Source, event: Event, claim: Claim) -> Triples:
    node = iri(claim_iri(event, claim))
    yield node, RDF_TYPE, term("Claim")
    yield node, term("about"), iri(event.id)
    yield node, term("stance"), concept("Stances", claim.stance.value)
    yield from roles(source, node, "speaker", (claim.speaker,))
    yield from evidence(source, node, claim.evidence.start, claim.evidence.end)


def relation_triples(source: Source, relation: Relation) -> Triples:
    node = iri(relation_iri(source.record.article, relation))
    subject, target = iri(relation.subject.entity), iri(relation.object.entity)
    yield subject, term(relation.type.value), target
    yield node, RDF_TYPE, term("Holding" if relation.type is RelationType.HOLDS_OFFICE else "Relation")
    yield node, term("predicate"), term(relation.type.value)
    yield from roles(source, node, "subject", (relation.subject,))
    yield from roles(source, node, "object", (relation.object,))
    yield from evidence(source, node, relation.evidence.start, relation.evidence.end)
    yield node, term("confidence"), decimal(relation.confidence)


def time_triples(source: Source, time: Time) -> Triples:
    node = source.node(time.start, time.end)
    yield node, RDF_TYPE, term("TimeExpression")
    if time.value is not None:
        yield node, term("timeValue"), Literal(time.value)
    if time.precision is not None:
        yield node, term("timePrecision"), Literal(time.precision)
    yield from source.span(time.start, time.end)


def skip_triples(source: Source, skip: Skip) -> Triples:
    node = source.node(skip.start, skip.end)
    yield node, RDF_TYPE, term("SkippedSpan")
    yield node, term("skipReason"), Literal(skip.reason.value)
    yield from source.span(skip.start, skip.end)
