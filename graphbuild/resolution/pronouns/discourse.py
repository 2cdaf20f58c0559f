"""The noun phrases of an article in text order, as a pronoun's possible antecedents."""

from __future__ import annotations

from itertools import pairwise

from graphbuild import lexicon
from graphbuild.extractors.attribution.quotations import paragraphs, quotations
from graphbuild.extractors.mentions import Mention
from graphbuild.extractors.syntax import NOMINAL, VERBAL, Syntax
from graphbuild.records import EntityType
from graphbuild.resolution.agreement import is_dateline
from graphbuild.resolution.clusters import Cluster

ARGUMENTS = frozenset(
    {"nsubj", "nsubjpass", "dobj", "dative", "pobj", "poss", "conj", "attr", "ROOT", "oprd", "nmod", "csubj"}
)
TIMES = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL"})
UNQUOTED = -1


class Discourse:
    """Reads the lists of the article that is being resolved: clusters by id() of a mention, mentions by head. Both grow
    while it is read.
    """

    def __init__(self, s: Syntax, of: dict[int, Cluster], heads: dict[int, Mention]) -> None:
        self.s = s
        self.of = of
        self.heads = heads
        self._covered = {i: m for m in heads.values() for i in range(m.start, m.end)}
        self._titled = {over: m for m in heads.values() if (over := _title_over(s, m)) is not None}
        self._quotation = self._quotations()
        self._paragraph = [n for n, (a, b) in enumerate(_whole(s)) for _ in range(a, b)]
        self._phrases: dict[int, list[int]] = {}
        self._told = {n for n, (a, b) in enumerate(s.bounds) if not VERBAL.isdisjoint(s.pos[a:b])}

    def phrases(self, sentence: int) -> list[int]:
        """Head tokens of the sentence's noun phrases: those of mentions, and nouns that name nobody."""
        found = self._phrases.get(sentence)
        if found is None:
            found = self._phrases[sentence] = [i for i in range(*self.s.bounds[sentence]) if self._is_phrase(i)]
        return found

    def _is_phrase(self, i: int) -> bool:
        s = self.s
        if s.dep[i] == "compound":
            return i in self.heads
        if s.dep[i] not in ARGUMENTS or (
            s.pos[i] not in NOMINAL and i not in self.heads and s.dep[i] not in ("csubj", "nsubj")
        ):
            return False
        mention = self.heads.get(i)
        if mention is not None and is_dateline(s, mention):
            return False
        inside = self._covered.get(i)
        if inside is not None:
            return inside.head == i or i in self.heads or i in self._titled
        return s.pos[i] != "NUM" and s.entity[i] not in TIMES

    def is_told(self, sentence: int) -> bool:
        """Is it a sentence, and no dateline or heading?"""
        return sentence in self._told

    def mention(self, i: int) -> Mention | None:
        return self._titled.get(i) or self.heads.get(i) or self._building(i)

    def _building(self, i: int) -> Mention | None:
        """ "The roof of the mosque was full when it was hit": what is hit in a part is hit."""
        if self.s.lemma[i] not in lexicon.classes()["@building_part"]:
            return None
        wholes = (self.heads.get(p) for p in self.s.behind(i, "of"))
        return next((m for m in wholes if m is not None and m.type is EntityType.FACILITY), None)

    def cluster(self, i: int) -> Cluster | None:
        mention = self.mention(i)
        return self.of.get(id(mention)) if mention is not None else None

    def quotation(self, i: int) -> int:
        """The number of the quotation that token i stands in, UNQUOTED for the writer's own words."""
        return self._quotation.get(i, UNQUOTED)

    def is_one_paragraph(self, i: int, k: int) -> bool:
        return self._paragraph[i] == self._paragraph[k]

    def _quotations(self) -> dict[int, int]:
        """Quotations by token; a few words in marks without a subject of their own are the writer's sentence still."""
        found: dict[int, int] = {}
        for number, (a, b) in enumerate(quotations(self.s)):
            if any(self.s.dep[i] in ("nsubj", "nsubjpass") for i in range(a, b)):
                found.update(dict.fromkeys(range(a, b), number))
        return found


def _title_over(s: Syntax, mention: Mention) -> int | None:
    """The title that grammar ties to the act where the name stands in apposition to it: "Mali's army chief Sadio Keita
    said he would go".
    """
    over = s.head[mention.head]
    titled = mention.title is not None and over in range(*mention.title)
    return over if titled and s.dep[mention.head] == "appos" else None


def _whole(s: Syntax) -> list[tuple[int, int]]:
    """The paragraphs with the line breaks behind them."""
    starts = [0, *(a for a, _ in paragraphs(s)[1:]), len(s)]
    return list(pairwise(starts))
