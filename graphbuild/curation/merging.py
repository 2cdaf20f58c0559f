"""Merge: every reference to one entity becomes a reference to another."""

from __future__ import annotations

from dataclasses import replace

from graphbuild.curation.judgements import Judgement, Subject
from graphbuild.curation.references import referred, with_ids, with_roles
from graphbuild.records import Entity, Record, Role


def merged(record: Record, judgement: Judgement) -> Record:
    """The record with the later subjects as the first one; the same record where it has none of them."""
    kept, *others = judgement.subjects
    gone = {subject.iri for subject in others} - {kept.iri}
    if not gone & referred(record):
        return record

    def renamed(iri: str) -> str:
        return kept.iri if iri in gone else iri

    def role(old: Role) -> Role:
        return replace(old, entity=renamed(old.entity))

    entities = _entities(record, kept, gone)
    return replace(with_roles(record, role), entities=tuple(with_ids(entity, renamed) for entity in entities))


def _entities(record: Record, kept: Subject, gone: set[str]) -> list[Entity]:
    """The entities with one in the place of the first of those that are merged."""
    same = [entity for entity in record.entities if entity.id == kept.iri]
    others = [entity for entity in record.entities if entity.id in gone]
    if not others:
        return list(record.entities)
    one = same[0] if same else _as_kept(others[0], kept)
    for other in others:
        one = _joined(one, other)
    first = next(entity for entity in record.entities if entity in (*same, *others))
    rest = (one if entity is first else entity for entity in record.entities)
    return [entity for entity in rest if entity is one or (entity not in others and entity not in same)]


def _as_kept(entity: Entity, kept: Subject) -> Entity:
    """An entity of a record that does not have the one it is merged into, described as that one.

    Two coordinates for one place would contradict each other, so the kept one's count where it has any.
    """
    other_type = kept.type is not None and kept.type is not entity.type
    return replace(
        entity,
        id=kept.iri,
        label=kept.label or entity.label,
        type=kept.type or entity.type,
        subtype=kept.subtype or (None if other_type else entity.subtype),
        country=kept.country or entity.country,
        sector=kept.sector or entity.sector,
        location=None if kept.located else entity.location,
        aliases=(),
        mentions=(),
    )


def _joined(one: Entity, other: Entity) -> Entity:
    names = dict.fromkeys((*one.aliases, other.label, *other.aliases))
    return replace(
        one,
        country=one.country or other.country,
        sector=one.sector or other.sector,
        aliases=tuple(name for name in names if name != one.label),
        identifiers={**other.identifiers, **one.identifiers},
        candidates=tuple(dict.fromkeys((*one.candidates, *other.candidates))),
        mentions=tuple(sorted({*one.mentions, *other.mentions}, key=lambda m: (m.start, m.end, m.form))),
    )
