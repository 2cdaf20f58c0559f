"""Clusters whose names the text itself puts for one another."""

from __future__ import annotations

from graphbuild.extractors.mentions import Mention
from graphbuild.resolution.clusters import Cluster


def with_aliases(clusters: list[Cluster], pairs: list[tuple[Mention, Mention]]) -> list[Cluster]:
    """The clusters, those of a pair of names put together; two that are known as different things stay two."""
    of = {id(m): c for c in clusters for m in c.mentions}
    gone: dict[int, Cluster] = {}
    for first, second in pairs:
        one, other = of.get(id(first)), of.get(id(second))
        if one is None or other is None or one is other or one.type is not other.type:
            continue
        if _known(one) and _known(other):
            continue
        kept, lost = (other, one) if _known(other) else (one, other)
        gone[id(lost)] = kept
        for mention in lost.mentions:
            kept.add(mention)
            of[id(mention)] = kept
        kept.titles |= lost.titles
    return [c for c in clusters if id(c) not in gone]


def _known(cluster: Cluster) -> bool:
    return cluster.actor is not None or cluster.place is not None
