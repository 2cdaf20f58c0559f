"""Split: some mentions of an entity, or all of some articles, are of something else."""

from __future__ import annotations

from dataclasses import replace

from graphbuild.curation.judgements import Judgement, Subject
from graphbuild.curation.references import with_roles
from graphbuild.records import Entity, Form, Mention, Record, Role


def mention_iri(record: Record, mention: Mention) -> str:
    """The IRI of the words of a mention, as it stands in the graph."""
    return f"{record.article.iri}#char={mention.start},{mention.end}"


def split(record: Record, judgement: Judgement) -> Record:
    """The record with the mentions in question, and the roles that rest on them, given to the new entity."""
    old = next((entity for entity in record.entities if entity.id == judgement.subjects[0].iri), None)
    if old is None or judgement.into is None:
        return record
    whole = record.article.id in judgement.articles
    moved = tuple(m for m in old.mentions if whole or mention_iri(record, m) in judgement.mentions)
    if not moved and not whole:
        return record
    into = judgement.into.iri
    rest = replace(old, mentions=tuple(mention for mention in old.mentions if mention not in moved))

    def role(held: Role) -> Role:
        here = held.entity == old.id and (whole or any(_overlap(held, mention) for mention in moved))
        return replace(held, entity=into) if here else held

    changed = with_roles(record, role)
    entities = [rest if entity is old else entity for entity in record.entities]
    entities.insert(entities.index(rest) + 1, _split_off(old, judgement.into, moved))
    return _without_idle(replace(changed, entities=tuple(entities)), old.id)


def _overlap(role: Role, mention: Mention) -> bool:
    return role.start < mention.end and mention.start < role.end


def _split_off(old: Entity, into: Subject, moved: tuple[Mention, ...]) -> Entity:
    """The new entity: only its kind is known, for the rest of the description is of the other one."""
    names = dict.fromkeys(mention.text for mention in moved if mention.form is Form.NAME)
    label = into.label or next(iter(names), old.label)
    return Entity(
        into.iri,
        label,
        into.type or old.type,
        into.subtype or (old.subtype if into.type in (None, old.type) else None),
        into.country,
        into.sector,
        aliases=tuple(name for name in names if name != label),
        mentions=moved,
    )


def _without_idle(record: Record, iri: str) -> Record:
    """The record without an entity that nothing in it mentions or refers to any more."""
    entity = next(entity for entity in record.entities if entity.id == iri)
    places = {place for other in record.entities if other.location for place in other.location.within}
    if entity.mentions or iri in places or iri in _in_roles(record):
        return record
    return replace(record, entities=tuple(other for other in record.entities if other.id != iri))


def _in_roles(record: Record) -> set[str]:
    seen: set[str] = set()

    def note(role: Role) -> Role:
        seen.add(role.entity)
        return role

    with_roles(record, note)
    return seen
