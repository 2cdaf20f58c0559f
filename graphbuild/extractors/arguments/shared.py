"""Arguments that coordinated verbs share: the object or the agent of the last one."""

from __future__ import annotations

from graphbuild.extractors.arguments.slots import Slots, add
from graphbuild.extractors.arguments.voice import OBJECTS
from graphbuild.extractors.syntax import Syntax


def share_object(s: Syntax, slots: Slots, i: int) -> None:
    """ "attacked and burned the village": the object of the last conjunct is the first one's too."""
    before = i
    for c in s.conjuncts(i)[1:]:
        if s.pos[c] != "VERB" or c - before > 3 or s.kid(c, "nsubj", "nsubjpass") is not None:
            return
        if (found := s.kid(c, *OBJECTS)) is not None:
            slots["obj"] = s.conjuncts(found)
            return
        before = c


def share_agent(s: Syntax, slots: Slots, i: int) -> None:
    """ "was shelled and burned by rebels": who did the last did the first too."""
    before = i
    for c in s.conjuncts(i)[1:]:
        gap = [t for t in range(before + 1, c) if s.pos[t] != "ADV"]
        if s.tag[c] not in ("VBN", "VBD") or len(gap) > 1 or s.kid(c, "nsubj", "nsubjpass", "auxpass") is not None:
            return
        for agent in s.kids(c, "agent"):
            for p in s.kids(agent, "pobj"):
                add(s, slots, "subj", p)
        before = c
