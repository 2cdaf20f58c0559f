"""Does what a phrase or pronoun says agree with what it may stand for?"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache

from graphbuild import lexicon
from graphbuild.extractors.mentions import Mention
from graphbuild.extractors.syntax import Syntax
from graphbuild.records import EntityType
from graphbuild.resolution.clusters import Cluster

# No "group" or "movement": bodies of states and between states.
OF_STATES = frozenset({"GOV", "MIL", "COP", "JUD", "LEG", "IGO"})

DATELINE, DASHES = 8, frozenset({"-", "--", "—", "–"})


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


@dataclass(frozen=True, slots=True)
class Body:
    """Of which sectors a body must be that a noun takes up, and by which labels it is known; empty for any."""

    sectors: frozenset[str]
    labels: frozenset[str]


@cache
def bodies() -> dict[str, Body]:
    """Nouns that take up an organization ("the group"), and what it must be."""
    return {
        row["lemma"]: Body(_cells(row["sectors"]), _cells(row["labels"])) for _, _, row in lexicon.rows("bodies.tsv")
    }


def _cells(cell: str) -> frozenset[str]:
    return frozenset(filter(None, cell.split("|")))


def body_fits(cluster: Cluster, mention: Mention, body: Body) -> bool:
    codes = set(re.findall("...", cluster.sector or ""))
    if body.labels:
        return cluster.label in body.labels
    if body.sectors:
        return bool(body.sectors & codes)
    if cluster.subtype in ("Government", "NewsOrganization") or codes & OF_STATES:
        return False
    violent = (
        mention.sector in ("REB", "UAF", "PRM")
        or "terrorist" in mention.name.lower()
        or "militant" in mention.name.lower()
    )
    return is_armed_group(cluster) or not violent


def is_armed_group(cluster: Cluster) -> bool:
    """Is it a body of fighters that is no state's?"""
    return cluster.subtype == "ArmedGroup" or cluster.sector in ("REB", "UAF", "PRM")


def title_words(s: Syntax, mention: Mention) -> str | None:
    titles = lexicon.titles()
    behind = " ".join(s.lower[mention.head : mention.end])
    if mention.end > mention.head + 1 and behind in titles and titles[behind].office:
        return behind
    for a in range(max(mention.start, mention.head - 3), mention.head + 1):
        phrase = s.words(a, mention.head + 1).lower()  # "vice-president" has three tokens
        if phrase in titles and titles[phrase].office:
            return phrase
    return None


def longest(cluster: Cluster, s: Syntax) -> str:
    return max((s.words(m.start, m.end) for m in cluster.mentions), key=len)


def is_dateline(s: Syntax, mention: Mention) -> bool:
    """Is it the place that a report is sent from ("LONDON -", "San Jose (Costa Rica), 27 Sep --")?"""
    if mention.type is not EntityType.PLACE:
        return False
    first = mention.start == 0 or "\n" in s.text[mention.start - 1]
    if first and s.text[mention.start].isupper():
        return True
    start = s.bounds[s.sentence[mention.start]][0]
    if mention.start - start > DATELINE or (start > 0 and "\n" not in s.text[start - 1]):
        return False
    for i in range(start, min(start + 2 * DATELINE, len(s))):
        if s.text[i] in DASHES and i >= mention.end:
            return True
        if s.pos[i] in ("VERB", "AUX"):
            return False
    return False
