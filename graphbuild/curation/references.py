"""Records with the references to their entities changed, wherever one may stand."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from graphbuild.records import Candidate, Claim, Entity, Event, Record, Relation, Role

RoleChange = Callable[[Role], Role | None]
"""The role as it is to be; None leaves it out."""
IdChange = Callable[[str], str | None]
"""The entity's IRI as it is to be; None leaves it out."""


def referred(record: Record) -> set[str]:
    """The IRIs of all entities that a record describes or weighs."""
    found = {entity.id for entity in record.entities}
    return found | {candidate.id for entity in record.entities for candidate in entity.candidates}


def with_roles(record: Record, change: RoleChange) -> Record:
    """The record with every role changed. A relation or claim that loses a role goes, an event only with its last."""
    events = tuple(event for old in record.events if (event := _event(old, change)) is not None)
    relations = tuple(relation for old in record.relations if (relation := _relation(old, change)) is not None)
    if events == record.events and relations == record.relations:
        return record
    return replace(record, events=events, relations=relations)


def with_ids(entity: Entity, change: IdChange) -> Entity:
    """The entity with the places it lies in and the readings that were weighed changed; nothing lies in itself."""
    location = entity.location
    if location is not None:
        within = dict.fromkeys(new for old in location.within if (new := change(old)) not in (None, entity.id))
        location = replace(location, within=tuple(within))
    return replace(entity, location=location, candidates=_candidates(entity, change))


def _candidates(entity: Entity, change: IdChange) -> tuple[Candidate, ...]:
    found: dict[str, Candidate] = {}
    for candidate in entity.candidates:
        new = change(candidate.id)
        if new is not None and new != entity.id and new not in found:
            found[new] = replace(candidate, id=new)
    return tuple(found.values())


def _event(event: Event, change: RoleChange) -> Event | None:
    held = event.actors + event.recipients + event.places + event.instruments
    new = replace(
        event,
        actors=_roles(event.actors, change),
        recipients=_roles(event.recipients, change),
        places=_roles(event.places, change),
        instruments=_roles(event.instruments, change),
        claims=tuple(claim for old in event.claims if (claim := _claim(old, change)) is not None),
    )
    empty = not (new.actors or new.recipients or new.places or new.instruments)
    return None if held and empty else new


def _roles(roles: Iterable[Role], change: RoleChange) -> tuple[Role, ...]:
    changed = (change(role) for role in roles)
    return tuple(dict.fromkeys(role for role in changed if role is not None))


def _claim(claim: Claim, change: RoleChange) -> Claim | None:
    speaker = change(claim.speaker)
    return None if speaker is None else replace(claim, speaker=speaker)


def _relation(relation: Relation, change: RoleChange) -> Relation | None:
    """None also where both ends have become one: nothing belongs to, or fights, itself."""
    subject, target = change(relation.subject), change(relation.object)
    if subject is None or target is None:
        return None
    if subject.entity == target.entity and relation.subject.entity != relation.object.entity:
        return None
    return replace(relation, subject=subject, object=target)
