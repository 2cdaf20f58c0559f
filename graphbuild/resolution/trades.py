"""Whom a word for a trade takes up: "Father Augustin Ndaw ... the priest", "Judge Rosa Vega ... the magistrate"."""

from __future__ import annotations

import re

from graphbuild import lexicon
from graphbuild.extractors.mentions import Mention
from graphbuild.records import EntityType, Form
from graphbuild.resolution.clusters import Cluster
from graphbuild.resolution.known import Known
from graphbuild.resolution.words import referring

FIGHTERS = {
    **dict.fromkeys(("militant", "jihadist", "insurgent", "guerrilla", "rebel"), frozenset({"REB", "UAF"})),
    "officer": frozenset({"MIL", "COP"}),
}
# What is told of somebody and does not tell him from others.
TOLD_OF = frozenset({"dead", "slain", "wounded", "injured", "late", "veteran", "elderly", "young", "old"})
NEAR = 2


def by_trade(known: Known, mention: Mention) -> Cluster | None:
    """The only person whom the article has named so far and of whose trade the noun is, at most two sentences back."""
    s, lemma = known.s, known.s.lemma[mention.head]
    agent = lexicon.agents().get(lemma)
    told = agent is not None and agent.sector is not None and lemma in referring()["trade"]
    sectors = FIGHTERS.get(lemma, frozenset({agent.sector} if agent is not None and told else ()))
    if not sectors or s.kid(mention.head, "prep", "relcl", "acl") is not None or _is_told_apart(known, mention):
        return None
    before = [c for c in known.clusters if c.type is EntityType.PERSON and c.first < mention.start]
    if any(_is_called(known, c, mention, lemma) for c in before):
        return None
    found = [c for c in before if c.named and sectors & set(re.findall("...", c.sector or ""))]
    if len(found) != 1 or (mention.country is not None and mention.country != found[0].country):
        return None
    return known.last(mention, lambda c: c is found[0], within=NEAR)


def _is_told_apart(known: Known, mention: Mention) -> bool:
    """ "The young radio reporter": which one is told before the noun; a nationality is looked at apart."""
    s = known.s
    words = [i for i in s.kids(mention.head, "amod", "compound", "nmod", "nummod") if s.lower[i] not in TOLD_OF]
    return len(words) > (mention.country is not None)


def _is_called(known: Known, cluster: Cluster, mention: Mention, lemma: str) -> bool:
    """Has the article used the noun before, of somebody else or of whom a firmer rule will find?"""
    s = known.s
    return any(
        m.form is Form.NOMINAL and m.start < mention.start and s.lemma[m.head] == lemma for m in cluster.mentions
    )
