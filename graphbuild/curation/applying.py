"""A record as it is after an analyst's judgements; the record as it was read is never changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from graphbuild.curation.judgements import Change, Judgement, Verb
from graphbuild.curation.merging import merged
from graphbuild.curation.splitting import split
from graphbuild.curation.statements import confirmed, holds, rejected
from graphbuild.records import Entity, Record


@dataclass(frozen=True, slots=True)
class Curated:
    """A record after judgements, and the numbers of those that are about something in it."""

    record: Record
    applied: tuple[int, ...] = ()


def curated(record: Record, judgements: Iterable[Judgement]) -> Record:
    """The record after the judgements, which are those in force, in their order."""
    return curate(record, judgements).record


def curate(record: Record, judgements: Iterable[Judgement]) -> Curated:
    """As curated(), with the judgements that counted."""
    applied: list[int] = []
    for judgement in judgements:
        changed = _APPLY[judgement.verb](record, judgement)
        if changed is not record or _confirms(record, judgement):
            applied.append(judgement.number)
            record = changed
    return Curated(record, tuple(applied))


def needles(judgements: Iterable[Judgement]) -> frozenset[bytes]:
    """What stands in the JSON of every record that the judgements may change: an IRI of a subject or of its article."""
    subjects = [subject for judgement in judgements for subject in judgement.subjects]
    return frozenset(_written(subject.iri).encode() for subject in subjects)


def _written(iri: str) -> str:
    # A relation's IRI and a claim's are made from their article's or event's and are not in the record.
    for part in ("/claim/", "/relation/"):
        iri = iri.partition(part)[0]
    return iri


def _confirms(record: Record, judgement: Judgement) -> bool:
    """Whether a judgement that changes nothing is still about something here: two entities that are two."""
    return judgement.verb is Verb.CONFIRM and any(holds(record, subject) for subject in judgement.subjects)


def _retyped(record: Record, judgement: Judgement) -> Record:
    iris = {subject.iri for subject in judgement.subjects}
    if judgement.change is None or not any(entity.id in iris for entity in record.entities):
        return record
    change = judgement.change
    return replace(record, entities=tuple(_changed(e, change) if e.id in iris else e for e in record.entities))


def _changed(entity: Entity, change: Change) -> Entity:
    other_type = change.type is not None and change.type is not entity.type
    return replace(
        entity,
        type=change.type or entity.type,
        subtype=_set(change.subtype, None if other_type else entity.subtype),
        country=_set(change.country, entity.country),
        sector=_set(change.sector, entity.sector),
    )


def _set(new: str | None, old: str | None) -> str | None:
    return None if new == "-" else new or old


def _unchanged(record: Record, judgement: Judgement) -> Record:
    return record


_APPLY: Mapping[Verb, Callable[[Record, Judgement], Record]] = {
    Verb.MERGE: merged,
    Verb.SPLIT: split,
    Verb.RETYPE: _retyped,
    Verb.REJECT: rejected,
    Verb.CONFIRM: confirmed,
    Verb.UNDO: _unchanged,
}
