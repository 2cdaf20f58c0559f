"""Records as networkx networks: every statement as an edge, or who is against or with whom month by month."""

from graphbuild.network.links import (
    Certainty,
    Link,
    LinkRole,
    QuadClass,
    build_network,
    certainty,
    entity_summaries,
    event_links,
    event_sign,
    is_disputed,
    is_reciprocal,
    ordered,
    quad_class,
    relation_id,
    relation_link,
    relation_sign,
)
from graphbuild.network.measures import Standing, communities, standings
from graphbuild.network.signed import signed

__all__ = [
    "Certainty",
    "Link",
    "LinkRole",
    "QuadClass",
    "Standing",
    "build_network",
    "certainty",
    "communities",
    "entity_summaries",
    "event_links",
    "event_sign",
    "is_disputed",
    "is_reciprocal",
    "ordered",
    "quad_class",
    "relation_id",
    "relation_link",
    "relation_sign",
    "signed",
    "standings",
]
