"""People who are told only by a round number: "thousands marched", "arrested dozens"."""

from __future__ import annotations

from graphbuild import lexicon
from graphbuild.extractors.mentions import Mention
from graphbuild.extractors.syntax import Syntax
from graphbuild.records import EntityType, Form

NUMBERS = frozenset({"hundreds", "thousands", "dozens", "scores", "millions"})
# Verbs whose subject may as well be money, votes or houses.
LIFELESS = frozenset({"be", "have", "go", "come", "cost", "remain", "exist", "pour", "disappear", "burn", "change"})


def crowd(s: Syntax, i: int) -> Mention | None:
    """The people whom a round number at token i stands for; None where it counts something that is named, or may."""
    if s.lower[i] not in NUMBERS or s.tag[i] not in ("NNS", "NNPS") or s.kid(i, "prep", "poss", "acl") is not None:
        return None
    if not _acts(s, i):
        return None
    start = i
    while start > 0 and s.head[start - 1] == i and s.dep[start - 1] == "quantmod" and s.tag[start - 1] != "RB":
        start -= 1
    words = s.words(start, i + 1)
    return Mention(
        start, i + 1, i, Form.NOMINAL, EntityType.GROUP, words, sector="CVL", plural=True, rule="actor:crowd"
    )


def _acts(s: Syntax, i: int) -> bool:
    """Is it what only people do or have done to them: do they act themselves, or are they killed, held or sent?"""
    verb, dep = s.head[i], s.dep[i]
    if dep == "nsubj":
        return s.pos[verb] == "VERB" and (s.lemma[verb] not in LIFELESS or _into_streets(s, verb))
    controlled = dep == "dobj" and s.kid(verb, "xcomp") is not None
    return controlled or (dep in ("dobj", "nsubjpass") and s.lemma[verb] in lexicon.counted())


def _into_streets(s: Syntax, verb: int) -> bool:
    """ "Thousands poured into the streets", "came out to protest"."""
    out = any(s.lower[p] in ("streets", "street", "square") for c in s.kids(verb, "prep") for p in s.kids(c, "pobj"))
    return out or s.kid(verb, "xcomp", "advcl") is not None
