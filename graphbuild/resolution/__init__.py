"""Mentions to entities: what in one article is the same thing, and which of them are known beyond it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from graphbuild.extractors.attribution import Speech
from graphbuild.extractors.mentions import Mention
from graphbuild.extractors.names.aliases import alias_pairs
from graphbuild.extractors.syntax import Syntax
from graphbuild.records import Article
from graphbuild.resolution.aliases import with_aliases
from graphbuild.resolution.clusters import Cluster
from graphbuild.resolution.descriptions import Descriptions
from graphbuild.resolution.known import Known
from graphbuild.resolution.names import names
from graphbuild.resolution.origins import lend_countries
from graphbuild.resolution.people import people
from graphbuild.resolution.state_bodies import merge_state_bodies
from graphbuild.vocabulary import DATA, local_iri


@dataclass(frozen=True, slots=True)
class Resolution:
    """The clusters in text order, each with its id; those of a mention by the mention's id(): one, or both of two."""

    clusters: tuple[Cluster, ...]
    of: dict[int, Cluster]
    pairs: dict[int, tuple[Cluster, ...]]


def resolve(
    s: Syntax, mentions: list[Mention], article: Article, quotes: Mapping[int, Speech], *, base: str = DATA
) -> Resolution:
    """Clusters of the mentions; pronouns without a safe antecedent are in none.

    `quotes` has the speech of each quoted token.
    """
    clusters = people(s, mentions, article.published, base) + names(s, mentions, base)
    clusters = with_aliases(clusters, alias_pairs(s, mentions))
    described = Descriptions(Known(s, clusters, article.published, base))
    found = described.run(mentions, quotes)
    lend_countries(s, found)
    found = merge_state_bodies(s, found, base)
    found.sort(key=lambda c: (c.first if c.mentions else len(s), c.label))
    for number, cluster in enumerate(found):
        if cluster.id is None:
            cluster.id = local_iri(article.iri, cluster.type.value, cluster.label, number)
    return Resolution(tuple(found), {id(m): c for c in found for m in c.mentions}, described.pairs)
