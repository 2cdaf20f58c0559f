"""Which texts report on a sport of teams, and on which one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cache

from graphbuild import lexicon
from graphbuild.extractors.syntax import Syntax

# The share of a text's tokens that are words of sport: 3 to 15 % in reports on it, under 1 % in other news.
DENSITY = 0.02
# The team of no named sport: a report of unknown sport and one on football speak of the same clubs.
UNMARKED = frozenset({"any", "common", "football"})
OPEN = frozenset({"any", "common", "war", None})
HEAD = 4  # "Soccer - Late goals"


def sport_of(s: Syntax) -> str | None:
    """The sport of teams that a text reports on, "" for football and where it is not told; None for any other text."""
    kinds = _kinds()
    found = Counter(word for word in s.lower if word in kinds)
    if len(found) < 2:
        return None
    headed = any(kinds.get(word) not in OPEN for word in s.lower[:HEAD])
    if not headed and found.total() < DENSITY * sum(word.isalpha() for word in s.lower):
        return None
    counts: Counter[str] = Counter()
    for word, n in found.items():
        counts[kinds[word]] += n
    if counts["war"] or counts.keys() <= {"common", "war"}:  # "the bomb went off during a football match"
        return None
    del counts["war"]
    told = sorted((-n, kind) for kind, n in counts.items() if kind not in ("any", "common"))
    sport = told[0][1] if told else ""
    return None if sport == "single" else "" if sport in UNMARKED else sport


@cache
def _kinds() -> Mapping[str, str]:
    """What each word of sport tells; headings of tables are not among them."""
    return {row["word"]: row["kind"] for _, _, row in lexicon.rows("sports.tsv") if row["kind"] != "heading"}


@cache
def headings() -> frozenset[str]:
    """Words that head the columns and parts of a table of results."""
    return frozenset(row["word"] for _, _, row in lexicon.rows("sports.tsv") if row["kind"] == "heading")
