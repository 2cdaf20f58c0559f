"""Phrases that stand beside a name and describe it: the name they stand for, by grammar alone."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from graphbuild import lexicon
from graphbuild.extractors.mentions import BONDS, Mention, is_party
from graphbuild.extractors.syntax import Syntax
from graphbuild.records import EntityType, Form
from graphbuild.resolution.clusters import Cluster


@cache
def body_kinds() -> Mapping[str, frozenset[str]]:
    """Nouns that say what kind of body a name is, with the subtypes and sectors that they say it of."""
    return {row["lemma"]: frozenset(row["kinds"].split("|")) for _, _, row in lexicon.rows("body_kinds.tsv")}


@dataclass(frozen=True, slots=True)
class Appositions:
    """Reads the lists of the article that is being resolved: clusters by id() of a mention, mentions by head, people
    by their first token.
    """

    s: Syntax
    clusters: dict[int, Cluster]
    heads: dict[int, Mention]
    starts: dict[int, Mention]

    def of(self, mention: Mention) -> Cluster | None:
        """ "Brett McGurk, the deputy special envoy": the name that the phrase stands beside."""
        head = self.s.head[mention.head]
        if self.s.dep[mention.head] == "conj" and self.s.dep[head] == "appos":
            head = self.s.head[head]
        elif self.s.dep[mention.head] != "appos":
            return self._named_beside(mention) or self._named_after(mention) or self._equated(mention)
        cluster = self._cluster_at(head)
        if cluster is None and mention.type is EntityType.PERSON:
            return self._named_after(mention)
        return cluster if cluster is not None and cluster.named and cluster.type is mention.type else None

    def bonded(self, mention: Mention) -> Cluster | None:
        """ "Its neighbor, Eritrea", "its ally Hezbollah": the state or body named behind the noun for what it is."""
        if self.s.lemma[mention.head] not in BONDS or mention.plural:
            return None
        named = [self.heads.get(c) for c in self.s.kids(mention.head, "appos")]
        parties = [m for m in named if m is not None and m.form is Form.NAME and is_party(m)]
        return self.clusters.get(id(parties[0])) if len(parties) == 1 == len(named) else None

    def of_its_kind(self, mention: Mention) -> Cluster | None:
        """ "The Hamas movement", "Israel's Mossad spy agency": the body whose kind the noun behind its name tells."""
        s, kinds = self.s, body_kinds().get(self.s.lemma[mention.head])
        if kinds is None or mention.plural or s.kid(mention.head, "nummod") is not None:
            return None
        if any(s.lower[c] not in ("the", "this", "that") for c in s.kids(mention.head, "det")):
            return None  # "a Hamas group" is a part of it
        beside = [m for c in s.kids(mention.head, "compound", "nmod") if (m := self.heads.get(c)) is not None]
        named = [c for m in beside if m.actor is not None and (c := self.clusters.get(id(m))) is not None]
        found = [c for c in named if kinds & {c.subtype, *re.findall("...", c.sector or "")}]
        return found[0] if len(found) == 1 == len(named) else None

    def _named_after(self, mention: Mention) -> Cluster | None:
        """ "the Foreign Secretary, Boris Johnson": the person whose name follows the phrase and its comma."""
        if mention.type is not EntityType.PERSON or mention.plural:
            return None
        for end in {mention.end, min(self.s.right[mention.head] + 1, mention.end + 8)}:
            named = self._person_behind(end, mention.head)
            if named is not None:
                return self.clusters.get(id(named))
        comma = next((k for k in range(mention.end, min(mention.end + 8, len(self.s))) if self.s.text[k] == ","), None)
        words = self.s.lower[mention.end : comma] if comma else []
        if comma and words and words[0] in ("for", "of", "in", "at") and all(w[:1].isalpha() for w in words):
            named = self._person_behind(comma, mention.head)
            return self.clusters.get(id(named)) if named is not None else None
        return None

    def _tells_of(self, named: Mention, head: int) -> bool:
        """Is it who says what the phrase stands in ("Soldiers killed his aide, Major Keita said")?"""
        s, verb = self.s, self.s.head[named.head]
        speaks = s.dep[named.head] == "nsubj" and verb == named.end and (s.lemma[verb], "verb") in lexicon.reporting()
        return speaks and s.head[head] != verb and verb in s.ancestors(head)

    def _person_behind(self, end: int, head: int) -> Mention | None:
        """The name of a person right behind a comma, past a title; none where a list goes on, or who tells of the
        head.
        """
        s = self.s
        if end + 1 >= len(s) or s.text[end] != ",":
            return None
        for start in range(end + 1, min(end + 5, len(s))):
            named = self.starts.get(start)
            if named is not None and named.form is Form.NAME:
                titled = start == end + 1 or (named.title is not None and named.title[0] == end + 1)
                after = s.lower[named.end] if named.end < len(s) else "."
                listed = after in ("and", "or")
                return named if titled and not listed and not self._tells_of(named, head) else None
        return None

    def _named_beside(self, mention: Mention) -> Cluster | None:
        """The name behind the phrase that it explains: "the second city Aleppo", "the destroyer HMS Sheffield", "the
        opposition candidate, former ruler Muhammadu Buhari".
        """
        s = self.s
        for c in s.kids(mention.head, "appos"):
            named = self.heads.get(c)
            if named is None or named.form is not Form.NAME or named.type is not mention.type:
                continue
            first = named.title[0] if named.title is not None else named.start
            comma = "," in (s.text[first - 1], s.text[min(mention.end, first)])  # "the commander in Iraq, Gen. X"
            comma = comma and s.kid(c, "conj", "cc") is None
            person = comma and mention.type is EntityType.PERSON and not mention.plural
            if person or first in (mention.end, self._office_end(mention)):
                return self.clusters.get(id(named))
        return None

    def _office_end(self, mention: Mention) -> int:
        """Where "Federal Minister for Interior" ends, of which the mention may hold less."""
        s = self.s
        fields = [c for c in s.kids(mention.head, "prep") if s.lower[c] in ("for", "of")]
        return max((s.right[c] + 1 for c in fields if c <= mention.end), default=mention.end)

    def _equated(self, mention: Mention) -> Cluster | None:
        """ "Abadi is the prime minister": the one person that a definite description after "is" describes."""
        s, verb = self.s, self.s.head[mention.head]
        if mention.type is not EntityType.PERSON or mention.plural or s.dep[mention.head] != "attr":
            return None
        if s.lemma[verb] != "be" or s.kid(verb, "neg", "aux") is not None or not mention.definite:
            return None
        subject = s.kid(verb, "nsubj")
        cluster = self._cluster_at(subject) if subject is not None else None
        return cluster if cluster is not None and cluster.named and cluster.type is EntityType.PERSON else None

    def _cluster_at(self, token: int) -> Cluster | None:
        mention = self.heads.get(token)
        return self.clusters.get(id(mention)) if mention is not None else None
