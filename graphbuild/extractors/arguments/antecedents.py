"""What a relative clause or a participle is told of."""

from __future__ import annotations

from graphbuild.extractors.syntax import Syntax

AUXILIARY = ("aux", "auxpass")
# "found a man, killed by a shell", "retook the port, occupied by the army": the participle is told of the object.
FINDING = frozenset({"find", "discover"})
RETAKING = frozenset({"retake", "recapture", "regain", "liberate", "reclaim", "recover", "free", "enter", "storm"})
TAKEN = frozenset({"occupy", "hold", "control", "besiege", "capture", "seize"})


def antecedents(s: Syntax, clause: int) -> list[int]:
    """The noun before a relative clause, with its partners where only they make its verb plural ("A and B, which
    have").
    """
    noun = s.head[clause]
    plural = s.tag[clause] == "VBP" or any(s.lower[c] in ("have", "are", "were") for c in s.kids(clause, *AUXILIARY))
    first = s.head[noun] if s.dep[noun] == "conj" else noun
    return s.conjuncts(first) if plural and s.tag[noun] == "NNP" and s.pos[first] == "PROPN" else [noun]


def is_of_object(s: Syntax, participle: int, verb: int) -> bool:
    """Whether a passive participle behind a clause is told of the clause's object."""
    if participle < verb or s.kid(participle, "agent") is None or s.kid(participle, "mark", "aux", "nsubj") is not None:
        return False
    return s.lemma[verb] in FINDING or (s.lemma[verb] in RETAKING and s.lemma[participle] in TAKEN)
