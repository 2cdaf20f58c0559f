"""Does what a phrase or pronoun says agree with what it may stand for?"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from graphbuild import lexicon
from graphbuild.extractors.mentions import Mention
from graphbuild.extractors.syntax import Syntax
from graphbuild.records import EntityType
from graphbuild.resolution.clusters import Cluster


def told_countries(clusters: list[Cluster]) -> Counter[str]:
    """How often the article names each country and what acts for it or lies in it, people not counted."""
    counts: Counter[str] = Counter()
    for cluster in clusters:
        if cluster.country and cluster.type is not EntityType.PERSON:
            counts[cluster.country] += len(cluster.mentions)
    return counts


def main_country(clusters: list[Cluster]) -> str | None:
    """The country that most of the article's names act for or lie in, where it leads clearly."""
    ranked = sorted(told_countries(clusters).items(), key=lambda x: (-x[1], x[0]))
    if ranked and (len(ranked) == 1 or ranked[0][1] >= 2 * ranked[1][1]):
        return ranked[0][0]
    return None


@cache
def bodies() -> dict[str, frozenset[str]]:
    """Nouns that take up an organization ("the group"), each with the sectors of which it must be; none for any."""
    return {
        row["lemma"]: frozenset(filter(None, row["sectors"].split("|"))) for _, _, row in lexicon.rows("bodies.tsv")
    }


def body_fits(cluster: Cluster, mention: Mention, sectors: frozenset[str]) -> bool:
    if sectors:
        return bool(sectors & set(re.findall("...", cluster.sector or "")))
    if cluster.subtype in ("Government", "NewsOrganization"):
        return False
    armed = cluster.subtype == "ArmedGroup" or cluster.sector in ("REB", "UAF", "PRM")
    violent = (
        mention.sector in ("REB", "UAF", "PRM")
        or "terrorist" in mention.name.lower()
        or "militant" in mention.name.lower()
    )
    return armed or not violent


def title_words(s: Syntax, mention: Mention) -> str | None:
    titles = lexicon.titles()
    for a in range(max(mention.start, mention.head - 3), mention.head + 1):
        phrase = " ".join(s.lower[a : mention.head + 1])
        if phrase in titles and titles[phrase].office:
            return phrase
    return None


def longest(cluster: Cluster, s: Syntax) -> str:
    return max((s.words(m.start, m.end) for m in cluster.mentions), key=len)
