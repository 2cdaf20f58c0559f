"""When an event was, by grammar, and which sentences are headlines."""

from __future__ import annotations

from graphbuild import lexicon
from graphbuild.extractors.syntax import Syntax
from graphbuild.extractors.triggers import Trigger
from graphbuild.records import Time


def dates_by_token(s: Syntax, times: tuple[Time, ...]) -> dict[int, Time]:
    """Resolved times by the token above their words."""
    found: dict[int, Time] = {}
    if not times:
        return found
    by_start = {idx: i for i, idx in enumerate(s.idx)}
    for time in sorted(times, key=lambda t: t.start - t.end):
        first = by_start.get(time.start)
        if first is None or time.value is None or time.precision is None:
            continue
        end = first
        while end < len(s) and s.idx[end] < time.end:
            end += 1
        top = next((i for i in range(first, end) if not first <= s.head[i] < end), first)
        above = s.head[top]
        if s.dep[top] == "pobj" and s.dep[above] == "prep":
            above = s.head[above]
        found.setdefault(above, time)
    return found


def when(s: Syntax, trigger: Trigger, dated: dict[int, Time]) -> Time | None:
    """The time that hangs on the trigger, or on the clause above it as long as that tells no other act and no
    speech.
    """
    token = trigger.head
    for _ in range(6):
        if token in dated:
            return dated[token]
        if (occasion := next((p for p in _occasions(s, token) if p in dated), None)) is not None:
            return dated[occasion]
        for c in s.children[token]:
            if c in dated and s.dep[c] in ("prep", "npadvmod", "dobj") and s.pos[c] in ("NOUN", "ADP"):
                return dated[c]
        above = s.head[token]
        if above == token or s.dep[token] in ("ccomp", "parataxis", "relcl") or _own_time(s, token):
            return None
        if (s.lemma[above], "verb") in lexicon.reporting() and s.pos[above] == "VERB":
            return None
        token = above
    return None


def _occasions(s: Syntax, verb: int) -> list[int]:
    """The event nouns that a verb's act was part of: "captured two soldiers in a raid on July 12"."""
    nouns = [p for c in s.kids(verb, "prep") if s.lower[c] in ("in", "during", "at") for p in s.kids(c, "pobj")]
    return [p for p in nouns if s.lemma[p] in lexicon.nouns()]


def _own_time(s: Syntax, token: int) -> bool:
    """Whether an adverbial clause has a time of its own: all have but a bare participle ("..., killing 13")."""
    participle = s.tag[token] in ("VBG", "VBN") and s.kid(token, "mark", "aux", "nsubj") is None
    return s.dep[token] == "advcl" and not participle


def headline_sentences(s: Syntax) -> frozenset[int]:
    """Sentences without a final stop that stand alone on a line: headlines, where the present tense tells the past."""
    found = set()
    for n, (a, b) in enumerate(s.bounds):
        words = [i for i in range(a, b) if s.pos[i] != "SPACE"]
        if (
            words
            and s.text[words[-1]] not in (".", "!", "?", '"', "”", "''", ":", ";", ",")
            and len(words) <= 20
            and n <= 2
            and len(s.bounds) > 1
        ):
            found.add(n)
    return frozenset(found)
