"""Texts on sport, shows, business or health: "beat", "demand" and "welcome" tell no act of a conflict there."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from graphbuild import lexicon
from graphbuild.extractors.actions.found import Found
from graphbuild.extractors.mentions import Mention
from graphbuild.extractors.syntax import Syntax

# The share of conflict words in a text: from 1 %, mostly over 3 %, in reports on conflicts, under 0.7 % in other news.
DENSITY = 0.007
FEWEST = 2  # one may be a figure of speech
LEAST = 60  # words; a shorter text may be about anything
PUBLIC = ("GOV", "MIL", "COP", "SPY", "JUD", "LEG", "REB", "UAF", "PRM", "IGO")


def without_other_matter(s: Syntax, events: list[Found]) -> list[Found]:
    """All events of a report on conflict or politics; of another text those of violence, and those of states, their
    organs and armed groups.
    """
    return events if is_on_conflict(s) else [e for e in events if _is_of_conflict(s, e)]


def is_on_conflict(s: Syntax) -> bool:
    """Has the text as many words of conflict and politics as a report on them has, or too few words at all to tell?"""
    known = _kinds()
    words = sum(word.isalpha() for word in s.lower)
    return words < LEAST or sum(word in known for word in s.lower) >= max(FEWEST, DENSITY * words)


def _is_of_conflict(s: Syntax, event: Found) -> bool:
    head, known = event.trigger.head, _kinds()
    violent = "violence" in (known.get(s.lower[head]), known.get(s.lemma[head]))
    return violent or any(_is_public(m) for m in (*event.cast.actors, *event.cast.recipients))


def _is_public(mention: Mention) -> bool:
    return mention.subtype == "Country" or (mention.sector or "").startswith(PUBLIC)


@cache
def _kinds() -> Mapping[str, str]:
    return {row["word"]: row["kind"] for _, _, row in lexicon.rows("conflict_words.tsv")}
