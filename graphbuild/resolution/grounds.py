"""Which place or facility a description stands for: "the city", "the country", "that port"."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from graphbuild import lexicon
from graphbuild.extractors.mentions import AGAIN, Mention
from graphbuild.extractors.owners import BY_DEMONYM
from graphbuild.gazetteer import actors
from graphbuild.records import EntityType, Form
from graphbuild.resolution.agreement import longest
from graphbuild.resolution.clusters import Cluster
from graphbuild.resolution.known import Known
from graphbuild.vocabulary import name_key

SETTLEMENTS = frozenset({"city", "town", "village", "capital"})
PROVINCIAL = frozenset({"provincial", "regional", "state", "district", "cantonal"})
COUNTRIES = frozenset({"country", "nation", "kingdom", "emirate", "sultanate"})
REGIONS = frozenset({"province", "region", "governorate", "district", "state"})
TOPICAL = 0.3  # what each mention of a town adds
MOST = 2  # by how much the town that an article is about leads


def ground(known: Known, mention: Mention) -> Cluster | None:
    """The named place that a definite description of one place takes up."""
    lemma = known.s.lemma[mention.head]
    if lemma in SETTLEMENTS and not mention.plural:
        return _town(known, mention, lemma)
    if mention.country is not None:
        return None
    if lemma in COUNTRIES and not mention.plural:
        named = any(known.s.text[i][:1].isupper() for i in range(mention.start, mention.head))
        return _country(known, mention, lemma) if not named else None  # "the Pacific nation"
    if lemma in AGAIN and not mention.plural:
        told = [c for c in known.clusters if c.type is EntityType.PLACE and c.named and _bears(known, c, AGAIN[lemma])]
        return told[0] if len(told) == 1 and told[0].first < mention.start else None
    if lemma in REGIONS:
        return known.last(mention, lambda c: c.subtype == "Region" and c.named)
    if mention.type is EntityType.FACILITY and not mention.plural:
        return _described(known, mention, lemma) or known.last(
            mention, lambda c: c.type is EntityType.FACILITY and c.named and lemma in name_key(longest(c, known.s))
        )
    return None


def _bears(known: Known, cluster: Cluster, words: frozenset[str]) -> bool:
    return any(words.intersection(known.s.lower[m.start : m.end]) for m in cluster.mentions if m.form is Form.NAME)


def _described(known: Known, mention: Mention, lemma: str) -> Cluster | None:
    """ "That port", "the port" where the article has called one place so by name."""
    s = known.s
    if mention.start < mention.head or s.kid(mention.head, "prep") is not None:
        return None
    return known.nearest(
        mention,
        lambda c: c.named and any(s.lemma[m.head] == lemma for m in c.mentions if m.start < mention.start),
    )


def _town(known: Known, mention: Mention, lemma: str) -> Cluster | None:
    """ "The city" is the town most to hand, "the capital" a capital that the article names, wherever it does."""
    s = known.s
    beside = known.named.get(mention.end + 1) if s.text[mention.end : mention.end + 1] == [","] else None
    told = known.of.get(id(beside))
    if told is not None and told.subtype == "Settlement":
        return told
    towns = [c for c in known.clusters if c.subtype == "Settlement" and c.named]
    fitting = [c for c in towns if mention.country in (None, c.country)]
    if lemma == "capital" and not _is_provincial(known, mention):
        capitals = [c for c in fitting if _is_capital(c)]
        own = [c for c in capitals if c.country == known.main_country]
        return capitals[0] if len(capitals) == 1 else own[0] if len(own) == 1 else None
    if (of := _behind(known, mention)) is not None:
        return of if of in towns else None
    if s.kid(mention.head, "prep") is not None or _is_told_apart(known, mention):
        return None
    topic = _topic(known, mention, fitting)
    if any(s.dep[i] == "compound" for i in range(mention.start, mention.head)):
        return topic if topic is not None and not _is_capital(topic) else None  # "the mining town"
    seats = [c for c in fitting if _is_seat(known, c)]
    near = known.nearest(mention, lambda c: c in fitting and c not in seats, again=0.0)
    town = known.nearest(mention, lambda c: c in fitting and not _is_capital(c), again=0.0)
    if near is None and town is None:
        told = known.nearest(mention, lambda c: c in fitting and c not in seats, again=0.0, often=TOPICAL)
        return told if told is topic or topic is None else topic if told is None else None
    return near if town is None or near is town else None


def _is_told_apart(known: Known, mention: Mention) -> bool:
    """ "The city that had fallen first": a clause without a comma tells which."""
    s = known.s
    clause = s.kid(mention.head, "relcl")
    return clause is not None and s.text[mention.end : mention.end + 1] != [","]


def _topic(known: Known, mention: Mention, towns: list[Cluster]) -> Cluster | None:
    """The town that the article is about: named before, and by far the most often."""
    ranked = sorted(towns, key=lambda c: -len(c.mentions))
    if not ranked or ranked[0].first > mention.start or known.main_country not in (None, ranked[0].country):
        return None
    often = [len(c.mentions) for c in ranked] + [1]
    return ranked[0] if often[0] >= MOST * often[1] else None


def _behind(known: Known, mention: Mention) -> Cluster | None:
    """What is told behind the phrase: "the city of Goma"."""
    s = known.s
    tokens = s.behind(mention.head, "of")
    return next((c for t in tokens if (c := known.cluster_at(t)) is not None), None)


def _is_seat(known: Known, cluster: Cluster) -> bool:
    """Is it a capital that the article names for its government, or where somebody spoke, more than as a town?"""
    if not _is_capital(cluster):
        return False
    others = [c for c in known.clusters if c.subtype == "Settlement" and c.named and c is not cluster]
    return any(len(c.mentions) >= len(cluster.mentions) for c in others)


def _is_capital(cluster: Cluster) -> bool:
    return cluster.place is not None and cluster.place.capital


def _is_provincial(known: Known, mention: Mention) -> bool:
    s = known.s
    return s.kid(mention.head, "prep") is not None or bool(
        PROVINCIAL.intersection(s.lower[mention.start : mention.head])
    )


@cache
def _realms() -> Mapping[str, frozenset[str]]:
    """Which countries a noun for one kind of them means, by ISO 3166-1 alpha-3 ("kingdom")."""
    return {row["lemma"]: frozenset(row["countries"].split("|")) for _, _, row in lexicon.rows("realms.tsv")}


def _country(known: Known, mention: Mention, lemma: str) -> Cluster | None:
    """The country named last as such, in this sentence or the one before; else the one that the article is about."""
    realms = _realms().get(lemma)

    def told(cluster: Cluster) -> bool:
        fits = realms is None or cluster.country in realms
        return fits and cluster.subtype == "Country" and any(m.rule != BY_DEMONYM for m in cluster.mentions)

    near = known.nearest(mention, told, within=1)
    if near is not None or known.main_country is None:
        return near
    return next((c for c in known.clusters if told(c) and c.country == known.main_country), None)


def own_country(known: Known, mention: Mention) -> Cluster | None:
    """ "Bazoum said his country would send troops": the country that the speaker acts for."""
    s = known.s
    owner = s.kid(mention.head, "poss")
    of = known.cluster_at(owner) if owner is not None and s.pos[owner] == "PRON" else None
    state = actors.country(of.country) if of is not None and of.country and not mention.plural else None
    if of is None or state is None or of.type is EntityType.PLACE:
        return None
    return next((c for c in known.clusters if c.subtype == "Country" and c.country == state.key), None)
