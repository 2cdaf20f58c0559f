"""Which subjects a pronoun may take up: those of the clauses above it and of the sentence before."""

from __future__ import annotations

from graphbuild.extractors.syntax import Syntax

PRONOUN_SENTENCES = 1
THINGS = frozenset({"it", "its", "they", "their", "them", "itself", "themselves"})
QUOTES = '"“”'
SUBJECTS = ("nsubj", "nsubjpass")


def subjects_before(s: Syntax, i: int) -> list[int]:
    """Subject tokens, nearest clause first: of the clauses above in the sentence, then of the sentence before."""
    found: list[int] = []
    mention_is_thing = s.lower[i] in THINGS
    own = s.head[i] if s.dep[i] in SUBJECTS else None
    for above in s.ancestors(i):
        if above == own:
            continue
        if (
            mention_is_thing
            and (rival := s.kid(above, "dobj", "dative")) is not None
            and rival < i
            and s.dep[own or i] == "advcl"
        ):
            return []
        found += [c for c in s.kids(above, *SUBJECTS) if c < i]
    n = s.sentence[i] - 1
    if n >= 0 and s.sentence[i] - n <= PRONOUN_SENTENCES:
        a, b = s.bounds[n]
        root = next((k for k in range(a, b) if s.head[k] == k), a)
        found += s.kids(root, *SUBJECTS)
        found += [c for k in range(a, b) if s.head[k] == root and s.dep[k] in ("ccomp",) for c in s.kids(k, *SUBJECTS)]
    return found


def is_quoted(s: Syntax, i: int) -> bool:
    """Is the token inside of quotation marks of its sentence?"""
    start, end = s.bounds[s.sentence[i]]
    marks = [k for k in range(start, end) if not s.text[k].strip(QUOTES)]
    return sum(k < i for k in marks) % 2 == 1
