"""Reject and confirm: a statement or an entity is left out, or is as it was read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.curation.judgements import Judgement, Subject
from graphbuild.curation.references import referred, with_ids, with_roles
from graphbuild.records import Claim, Event, Evidence, Record, Relation, Role
from graphbuild.vocabulary import claim_iri, relation_iri

Statement = Event | Relation | Claim


def statements(record: Record) -> Iterator[tuple[str, Statement]]:
    """Every event, claim and relation of a record with its IRI."""
    for event in record.events:
        yield event.id, event
        for claim in event.claims:
            yield claim_iri(event, claim), claim
    for relation in record.relations:
        yield relation_iri(record.article, relation), relation


def rejected(record: Record, judgement: Judgement) -> Record:
    """The record without the subjects of a judgement."""
    for subject in judgement.subjects:
        record = _without_entity(_without_statement(record, subject), subject.iri)
    return record


def confirmed(record: Record, judgement: Judgement) -> Record:
    """The record with a confidence of 1 for the statements that a judgement confirms."""
    for subject in judgement.subjects:
        events = tuple(
            replace(event, confidence=1.0) if _is(subject, event.id, event.evidence) else event
            for event in record.events
        )
        relations = tuple(
            replace(relation, confidence=1.0)
            if _is(subject, relation_iri(record.article, relation), relation.evidence)
            else relation
            for relation in record.relations
        )
        if (events, relations) != (record.events, record.relations):
            record = replace(record, events=events, relations=relations)
    return record


def holds(record: Record, subject: Subject) -> bool:
    """Whether a record has the entity or the statement."""
    if not subject.iri.startswith(f"{record.article.iri}/"):
        return any(entity.id == subject.iri for entity in record.entities)
    found = (_is(subject, iri, statement.evidence) for iri, statement in statements(record))
    return any(found) or any(entity.id == subject.iri for entity in record.entities)


def _is(subject: Subject, iri: str, evidence: Evidence) -> bool:
    return subject.iri == iri and subject.quote in (None, evidence.quote)


def _without_statement(record: Record, subject: Subject) -> Record:
    if not subject.iri.startswith(f"{record.article.iri}/"):
        return record
    events = tuple(
        replace(event, claims=tuple(c for c in event.claims if not _is(subject, claim_iri(event, c), c.evidence)))
        for event in record.events
        if not _is(subject, event.id, event.evidence)
    )
    relations = tuple(
        relation
        for relation in record.relations
        if not _is(subject, relation_iri(record.article, relation), relation.evidence)
    )
    if (events, relations) == (record.events, record.relations):
        return record
    return replace(record, events=events, relations=relations)


def _without_entity(record: Record, iri: str) -> Record:
    if iri not in referred(record):
        return record

    def role(old: Role) -> Role | None:
        return None if old.entity == iri else old

    def other(old: str) -> str | None:
        return None if old == iri else old

    kept = tuple(with_ids(entity, other) for entity in record.entities if entity.id != iri)
    return replace(with_roles(record, role), entities=kept)
