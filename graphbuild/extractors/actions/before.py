"""What is told right before a clause: the clause that it is joined to, else the sentence before."""

from __future__ import annotations

from graphbuild.extractors.syntax import PASSIVE_SUBJECTS, SUBJECTS, Syntax


def clause_before(s: Syntax, verb: int) -> int | None:
    """The verb of the clause before that of `verb`, which has a subject of its own: "the rebels fired and the army
    answered", "the rebels fired; the army answered", "the rebels fired. The army answered". None where there is none.
    """
    if s.kid(verb, *SUBJECTS, *PASSIVE_SUBJECTS) is None:
        return None
    if s.dep[verb] == "conj":
        return s.head[verb] if s.head[verb] < verb else None
    return _root_before(s, verb) if s.head[verb] == verb else None


def _root_before(s: Syntax, verb: int) -> int | None:
    """The main verb before this one, of its own sentence ("...; the army answered") or of the one before."""
    sentence = s.sentence[verb]
    first = s.bounds[max(sentence - 1, 0)][0]
    return next((i for i in range(verb - 1, first - 1, -1) if s.head[i] == i and s.pos[i] in ("VERB", "AUX")), None)
