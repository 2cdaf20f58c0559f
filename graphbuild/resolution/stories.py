"""Which country an article is written from, is about, or tells of most."""

from __future__ import annotations

from graphbuild.extractors.syntax import Syntax
from graphbuild.resolution.agreement import is_dateline, told_countries
from graphbuild.resolution.clusters import Cluster

# How often an article must name a country and what is in it, and what share of all it names that is.
_ENOUGH, _FEW, _MOST, _MANY, _MUCH = 4, 3, 0.7, 0.4, 0.25


def about(clusters: list[Cluster]) -> str | None:
    """The country that nearly all of an article is about."""
    return _above(clusters, _MOST)


def alone(clusters: list[Cluster]) -> str | None:
    """The only country that a short article names, and more than once."""
    told = told_countries(clusters)
    return next(iter(told)) if len(told) == 1 and told.total() >= _FEW else None


def foremost(clusters: list[Cluster]) -> str | None:
    """The country that an article names most and often, where no other comes near it."""
    told = told_countries(clusters)
    ranked = told.most_common(2)
    clear = len(ranked) < 2 or ranked[1][1] < _MUCH * told.total()
    return leading(clusters) if clear else None


def leading(clusters: list[Cluster]) -> str | None:
    """The country that an article names most and often."""
    return _above(clusters, _MANY)


def _above(clusters: list[Cluster], share: float) -> str | None:
    told = told_countries(clusters)
    country, most = max(told.items(), key=lambda item: (item[1], item[0]), default=("", 0))
    return country if most >= _ENOUGH and most >= share * told.total() else None


def home(s: Syntax, clusters: list[Cluster]) -> str | None:
    """The country that the article's dateline lies in, where much of it tells of that one."""
    told, topic = told_countries(clusters), about(clusters)
    datelines = [(m.start, c.country) for c in clusters if c.country for m in c.mentions if is_dateline(s, m)]
    country = min(datelines)[1] if datelines else None
    return country if country and topic in (None, country) and told[country] >= _MUCH * told.total() else None
