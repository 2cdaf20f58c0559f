"""Names with what they mean in brackets, before the noun for their body: "the Umma (Nation) party"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphbuild import lexicon
from graphbuild.extractors.names.edges import capitalised
from graphbuild.extractors.names.registry import NameSpan
from graphbuild.extractors.syntax import Syntax
from graphbuild.gazetteer import actors
from graphbuild.records import EntityType

LONGEST_GLOSS, LONGEST_TAIL = 5, 3
BRACKETED = re.compile(r" ?\([^()]*\)")


def glossed_names(s: Syntax) -> Iterator[NameSpan]:
    """The tokens of each such name with the noun for the body; an acronym in brackets is a name of its own."""
    for i in range(1, len(s)):
        if s.text[i] == "(" and (end := _body_end(s, i)) is not None and (start := _start(s, i)) < i:
            known = actors.known_names()
            noun = s.lower[end - 1]
            uses = (known.get(actors.normalise(name)) for name in (f"{s.words(start, i)} {noun}", s.words(start, i)))
            yield NameSpan(start, end, "ORG", next((found for found in uses if found), ()))


def unglossed(name: str) -> str:
    """The name without what stands in its brackets."""
    return BRACKETED.sub("", name)


def _start(s: Syntax, bracket: int) -> int:
    """Where the words with capitals, particles and hyphens before the bracket begin."""
    start = bracket
    while start > s.bounds[s.sentence[bracket]][0] and _is_of_name(s, start - 1, bracket):
        start -= 1
    while start < bracket and (s.tag[start] == "DT" or actors.demonym(s.text[start]) or not capitalised(s, start)):
        if s.text[start + 1] == "-":
            break
        start += 1
    return start


def _is_of_name(s: Syntax, i: int, bracket: int) -> bool:
    tied = s.text[i] == "-" or s.text[i + 1] == "-"
    return (capitalised(s, i) and s.pos[i] in ("PROPN", "NOUN", "ADJ")) or (tied and i + 1 < bracket)


def _body_end(s: Syntax, bracket: int) -> int | None:
    """The end of the noun for one body behind the brackets; None where no words that mean something are in them."""
    last = bracket + 1 + LONGEST_GLOSS
    close = next((k for k in range(bracket + 1, min(last, len(s) - 1)) if s.text[k] == ")"), None)
    if close is None or close == bracket + 1 or not capitalised(s, bracket + 1):
        return None
    if close == bracket + 2 and s.text[close - 1].isupper():
        return None
    for k in range(close + 1, min(close + 1 + LONGEST_TAIL, len(s))):
        agent = lexicon.agents().get(s.lower[k])
        body = agent is not None and agent.number == "coll" and agent.type is not EntityType.PERSON
        if body and s.dep[k] not in ("compound", "nmod", "amod"):
            return k + 1
        if s.pos[k] not in ("ADJ", "NOUN", "PROPN"):
            return None
    return None
