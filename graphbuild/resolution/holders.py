"""Which person a description stands for: "the president", "the pilot", "the clan leader"."""

from __future__ import annotations

from graphbuild import lexicon
from graphbuild.extractors.mentions import Mention
from graphbuild.extractors.people import FORMER
from graphbuild.gazetteer import actors
from graphbuild.records import EntityType, Form
from graphbuild.resolution.agreement import title_words
from graphbuild.resolution.clusters import Cluster
from graphbuild.resolution.known import Known
from graphbuild.resolution.people import RULING, land
from graphbuild.resolution.pronouns.binding import clause
from graphbuild.resolution.trades import by_trade
from graphbuild.resolution.words import referring
from graphbuild.vocabulary import entity_iri

HEAD_OF_STATE = "head of state"
SECOND = frozenset({"vice", "deputy"})
ONCE = (*(f"{word} " for word in FORMER), "ex-", "vice")


def holder(known: Known, mention: Mention) -> Cluster | None:
    """The named person that the description of one person takes up: by office, or by what the article called them."""
    if mention.plural or (mention.country is None and _has_tail(known, mention)):
        return None
    title = title_words(known.s, mention)
    possessed = known.s.kid(mention.head, "poss") is not None
    found = None
    if title is not None and (mention.definite or mention.country or possessed):
        found = _by_title(known, mention, title)
    if found is None and mention.definite and not possessed:
        found = _by_description(known, mention) or by_trade(known, mention)
    return found if found is None or not _shares_clause(known, mention, found) else None


def _has_tail(known: Known, mention: Mention) -> bool:
    """ "The president of the court": which one is told behind the noun; a leader is one of few."""
    whole = " ".join(known.s.lower[mention.head : mention.end]) in lexicon.titles()  # "the head of state"
    if known.s.lemma[mention.head] in referring()["leader"] or (whole and mention.end > mention.head + 1):
        return False
    return mention.end > mention.head + 1 or known.s.kid(mention.head, "prep") is not None


def _by_title(known: Known, mention: Mention, title: str) -> Cluster | None:
    former = _is_former(known, mention)
    bare = title.split(" ", 1)[-1] if former and title.split(" ")[0] in FORMER else title
    titles = RULING if bare == HEAD_OF_STATE else (bare,)
    found = [c for c in known.clusters if any(_has_title(c, t, former=former) for t in titles) and _is_of(c, mention)]
    if len(found) == 1:
        return found[0]
    if len(found) > 1:
        here = _country_told(known, mention)
        native = [c for c in found if c.country is not None and c.country == here]
        return native[0] if len(native) == 1 else known.nearest(mention, lambda c: c in found)
    country = mention.country or (known.main_country if mention.definite else None)
    leader = actors.holder(title, country, known.published) if country and not former else None
    return _leader(known, leader) if leader is not None else None


def _country_told(known: Known, mention: Mention) -> str | None:
    """The country of the state or body named last, in this sentence or the one before."""
    s = known.s
    bodies = (c for c in known.clusters if c.country is not None and c.type is not EntityType.PERSON)
    near = {
        m.start: c.country
        for c in bodies
        for m in c.mentions
        if m.start < mention.start and s.sentence[mention.start] - s.sentence[m.start] <= 1
    }
    return near[max(near)] if near else None


def _has_title(cluster: Cluster, title: str, *, former: bool) -> bool:
    if cluster.type is not EntityType.PERSON:
        return False
    return any(t.endswith(title) and t.startswith(ONCE) is former for t in cluster.titles)


def _is_former(known: Known, mention: Mention) -> bool:
    return any(known.s.lower[i] in FORMER for i in range(mention.start, mention.head))


def _is_second(known: Known, mention: Mention) -> bool:
    """ "The First Vice-President" is not the president."""
    return not SECOND.isdisjoint(known.s.lower[mention.start : mention.head])


def _is_of(cluster: Cluster, mention: Mention) -> bool:
    return mention.country is None or cluster.country in (None, mention.country)


def _by_description(known: Known, mention: Mention) -> Cluster | None:
    """The one person whom the article has described by this noun, or by one of its family ("warlord", "leader")."""
    s = known.s
    if _has_tail(known, mention) or _is_former(known, mention) or _is_second(known, mention):
        return None
    lemma = s.lemma[mention.head]
    found = [c for c in known.clusters if _is_called(known, c, mention, frozenset({lemma})) and _is_of(c, mention)]
    leading = referring()["leader"]
    if not found and lemma in leading:
        found = [c for c in known.clusters if _is_called(known, c, mention, leading) and _is_of(c, mention)]
    if not found and lemma in leading and mention.country is not None:
        found = [c for c in known.clusters if c.country == mention.country and RULING & c.titles]
    if len(found) == 1:
        return found[0]
    return known.nearest(mention, lambda c: c in found, within=2) if found else None


def _is_called(known: Known, cluster: Cluster, mention: Mention, nouns: frozenset[str]) -> bool:
    """Has the article called the named person by one of the nouns before, beside the name?"""
    if cluster.type is not EntityType.PERSON or not cluster.named:
        return False
    before = [m for m in cluster.mentions if m.start < mention.start]
    described = any(m.form is Form.NOMINAL and known.s.lemma[m.head] in nouns for m in before)
    titled = any(m.title is not None and known.s.lemma[m.title[1] - 1] in nouns for m in before)
    return described or titled


def _shares_clause(known: Known, mention: Mention, cluster: Cluster) -> bool:
    """ "President Deby met the president": two arguments of one verb are two people."""
    verb = clause(known.s, mention.head)
    heads = [m.head for m in cluster.mentions if known.s.sentence[m.head] == known.s.sentence[mention.head]]
    return verb is not None and any(k != mention.head and clause(known.s, k) == verb for k in heads)


def _leader(known: Known, leader: actors.Leader) -> Cluster:
    iri = entity_iri("person", leader.name, base=known.base)
    found = next((c for c in known.clusters if c.id == iri), None)
    if found is None:
        found = Cluster(EntityType.PERSON, leader.name, id=iri, country=land(leader), sector=leader.sector)
        known.clusters.append(found)
    return found
