"""Which texts report on a sport of teams, and on which one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cache

from graphbuild import lexicon
from graphbuild.extractors.syntax import Syntax

# The share of a text's tokens that are words of sport: 3 to 15 % in reports on it, under 1 % in other news.
DENSITY = 0.02
VAGUE = frozenset({"any", "common"})
UNMARKED = "football"  # "the Kenya team" needs no more words in most of the world
HEAD = 4  # "Soccer - Late goals"


def sport_of(s: Syntax) -> str | None:
    """The sport of teams that a text reports on, "" for football and for several; None for any other text."""
    kinds = _kinds()
    found = Counter(word for word in s.lower if word in kinds)
    if len(found) < 2:
        return None
    headed = any(kinds.get(word, "any") not in VAGUE | {"war"} for word in s.lower[:HEAD])
    if not headed and found.total() < DENSITY * sum(word.isalpha() for word in s.lower):
        return None
    told = {kinds[word] for word in found} - VAGUE
    if not told or told & {"war", "single"}:  # "the bomb went off during a football match"
        return None
    return told.pop() if len(told) == 1 and UNMARKED not in told else ""


@cache
def _kinds() -> Mapping[str, str]:
    """What each word of sport tells; headings of tables are not among them."""
    return {row["word"]: row["kind"] for _, _, row in lexicon.rows("sports.tsv") if row["kind"] != "heading"}


@cache
def headings() -> frozenset[str]:
    """Words that head the columns and parts of a table of results."""
    return frozenset(row["word"] for _, _, row in lexicon.rows("sports.tsv") if row["kind"] == "heading")
