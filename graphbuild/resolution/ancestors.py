"""What places lie within: their provinces and countries become entities of the record too."""

from __future__ import annotations

from dataclasses import replace

from graphbuild.gazetteer import actors, places
from graphbuild.gazetteer.places import Place
from graphbuild.records import Entity, EntityType, Location
from graphbuild.resolution.clusters import Cluster


def with_ancestors(entities: list[Entity], clusters: tuple[Cluster, ...]) -> list[Entity]:
    """The entities with `within` filled in, followed by the places they lie within that the article does not name."""
    known = {e.id for e in entities}
    written, added = [], {}
    for entity, cluster in zip(entities, clusters, strict=True):
        chain = places.within(cluster.place) if cluster.place is not None else ()
        for outer in chain:
            if outer.id not in known and outer.id not in added:
                added[outer.id] = _entity(outer)
        if chain and entity.location is not None:
            entity = replace(entity, location=replace(entity.location, within=tuple(p.id for p in chain)))
        written.append(entity)
    return [*written, *added.values()]


def _entity(place: Place) -> Entity:
    chain = tuple(p.id for p in places.within(place))
    location = (
        Location(place.lat, place.lon, place.precision, chain)
        if place.lat is not None and place.lon is not None
        else None
    )
    country = actors.country(place.country) if place.kind == "country" and place.country else None
    label = country.label if country is not None else place.label
    return Entity(
        place.id,
        label,
        EntityType(place.type),
        place.subtype,
        place.country,
        identifiers=dict(place.identifiers),
        location=location,
    )
