"""Buildings that bear a town's name ("Goma airport"): things of their own, which stand in that town."""

from __future__ import annotations

from dataclasses import replace

from graphbuild import lexicon
from graphbuild.gazetteer import places
from graphbuild.gazetteer.place_names import head_kind, place_key
from graphbuild.gazetteer.places import Place
from graphbuild.records import EntityType
from graphbuild.resolution.clusters import Cluster
from graphbuild.vocabulary import entity_iri

LONGEST = 3


def town_of(cluster: Cluster) -> str | None:
    """The town that a building's name begins with, where no gazetteer holds such buildings ("Fairfield home")."""
    words = cluster.label.split()
    if head_kind(cluster.label) == "facility" or not _is_building(cluster):
        return None
    sizes = range(min(LONGEST, len(words) - 1), 0, -1)
    tail = next((n for n in sizes if " ".join(words[-n:]).lower() in lexicon.facilities()), 0)
    town = " ".join(words[:-tail]) if tail else ""
    return town if any(p.type == "Place" for p in places.lookup(town)[:1]) else None


def lodged(cluster: Cluster, where: Place, base: str) -> Place:
    """The place that the gazetteer gave, or for a building that only bears its name the building there."""
    if where.type == EntityType.FACILITY.value or not _is_building(cluster) or _bears(where, cluster):
        return where
    own = entity_iri(EntityType.FACILITY.value, f"{cluster.label} {where.country or ''}", base=base)
    return replace(
        where,
        id=own,
        label=cluster.label,
        kind="facility",
        type=EntityType.FACILITY.value,
        subtype=cluster.subtype or "",
        population=0,
        capital=False,
        identifiers={},
    )


def _is_building(cluster: Cluster) -> bool:
    """Does the name itself say that it is a building?"""
    return any(m.rule.startswith("facility:") and m.name == cluster.label for m in cluster.mentions)


def _bears(where: Place, cluster: Cluster) -> bool:
    """Has the town the whole name ("New Quay")?"""
    return place_key(where.label) == place_key(cluster.label)
