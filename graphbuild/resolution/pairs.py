"""Which two parties "both sides", "the two countries" and "the two men" stand for, which one "the latter"."""

from __future__ import annotations

from graphbuild.extractors.mentions import Mention
from graphbuild.records import EntityType
from graphbuild.resolution.agreement import is_armed_group
from graphbuild.resolution.clusters import Cluster
from graphbuild.resolution.known import Known
from graphbuild.resolution.pronouns.binding import barred
from graphbuild.resolution.pronouns.salience import verb_over
from graphbuild.resolution.words import referring

TWO = frozenset({"both", "two"})
ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "dative", "poss"})
# "Talks between Mali and Niger", "a war with Chad", not "talks in Sweden".
AGAINST = frozenset({"between", "with", "against", "by", "of", "on"})
FARTHEST = 1


def pair(known: Known, mention: Mention) -> tuple[Cluster, ...]:
    """The two clusters, where exactly two fitting ones stand together in the sentence, outside of its clause, or
    else in the sentence before; or none.
    """
    if not (mention.plural and mention.definite):
        return ()
    s = known.s
    lemma = s.lemma[mention.head]
    words = {s.lower[c] for c in s.kids(mention.head, "det", "predet", "nummod", "preconj")}
    told_apart = s.kid(mention.head, "prep", "poss", "cc") is not None or any(
        s.kid(c, "cc") is not None for c in s.kids(mention.head, "amod", "compound", "nmod")
    )
    if told_apart or not words & TWO:
        return ()
    bars = barred(s, mention.head)
    here = s.sentence[mention.head]
    for n in range(here, max(here - FARTHEST, 0) - 1, -1):
        found = [(k, c) for k, c in _parties(known, n, mention.start) if k not in bars and _fits(c, lemma)]
        if found:
            return _tied(known, found)
    return ()


def _tied(known: Known, found: list[tuple[int, Cluster]]) -> tuple[Cluster, ...]:
    """The two, where they are all of a sentence and one verb is told of both."""
    different = {id(c): c for _, c in found}
    verbs = {verb_over(known.s, k) for k, _ in found}
    return tuple(different.values()) if len(different) == 2 and len(verbs) == 1 else ()


def _parties(known: Known, sentence: int, end: int) -> list[tuple[int, Cluster]]:
    s = known.s
    a, b = s.bounds[sentence]
    return [(k, c) for k in range(a, min(b, end)) if _takes_part(known, k) and (c := known.cluster_at(k)) is not None]


def _takes_part(known: Known, k: int) -> bool:
    s = known.s
    while s.dep[k] == "conj":
        k = s.head[k]
    if s.dep[k] == "pobj":
        return s.lower[s.head[k]] in AGAINST
    return s.dep[k] in ARGUMENTS


def one_of_two(known: Known, mention: Mention) -> Cluster | None:
    """The first of the last two that were named together for "the former", the second for "the latter"; None where
    three were, or where the sentence that names them names two pairs.
    """
    s, here = known.s, known.s.sentence[mention.head]
    for n in range(here, max(here - FARTHEST, 0) - 1, -1):
        a, b = s.bounds[n]
        lists = [s.conjuncts(k) for k in range(a, min(b, mention.start - 1)) if s.dep[k] != "conj"]
        clusters = [[known.cluster_at(t) for t in tokens] for tokens in lists if len(tokens) > 1]
        named = [told for told in clusters if all(c is not None and c.named for c in told)]
        if named:
            return named[0][mention.name == "latter"] if len(named) == 1 and len(named[0]) == 2 else None
    return None


def _fits(cluster: Cluster, lemma: str) -> bool:
    if lemma in referring()["pair_state"]:
        return cluster.subtype == "Country"
    if lemma in referring()["pair_side"]:
        armed = is_armed_group(cluster) or cluster.sector == "MIL" or cluster.subtype == "Government"
        return (cluster.named and armed) or cluster.subtype == "Country"
    return lemma in referring()["pair_person"] and cluster.named and cluster.type is EntityType.PERSON
