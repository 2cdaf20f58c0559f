"""A record as it is after an analyst's judgements; the record as it was read is never changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from graphbuild.curation.judgements import Change, Judgement, Verb
from graphbuild.curation.merging import merged
from graphbuild.curation.references import referred
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
    here = referred(record)
    for judgement in judgements:
        if not _is_about(judgement, record, here):
            continue
        changed = _APPLY[judgement.verb](record, judgement)
        if changed is not record or _confirms(record, judgement):
            applied.append(judgement.number)
            record, here = changed, referred(changed)
    return Curated(record, tuple(applied))


def _is_about(judgement: Judgement, record: Record, here: set[str]) -> bool:
    """Whether a subject is, or may be, in a record: most judgements are about none of its entities."""
    inside = f"{record.article.iri}/"
    return any(subject.iri in here or subject.iri.startswith(inside) for subject in judgement.subjects)


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
