"""What a relative clause or a participle is told of."""

from __future__ import annotations

from graphbuild import lexicon
from graphbuild.extractors.arguments.slots import Slots
from graphbuild.extractors.syntax import Syntax

RELATIVE = frozenset({"who", "whom", "which", "that", "whose"})
WHERE = frozenset({"in", "at", "near", "outside"})
BODIES = frozenset({"ORG", "NORP", "GPE"})
AUXILIARY = ("aux", "auxpass")
# "found a man, killed by a shell", "retook the port, occupied by the army": the participle is told of the object.
FINDING = frozenset({"find", "discover"})
RETAKING = frozenset({"retake", "recapture", "regain", "liberate", "reclaim", "recover", "free", "enter", "storm"})
TAKEN = frozenset({"occupy", "hold", "control", "besiege", "capture", "seize"})


def _somebody_above(s: Syntax, clause: int) -> int | None:
    """Who is meant in "a man linked to Al-Qaeda who shot two guards", "met officers in Homs, who promised help", where
    the parse hangs "who" on the body or the town.
    """
    noun = s.head[clause]
    subject = s.kid(clause, "nsubj")
    if s.dep[noun] != "pobj" or subject is None or s.lower[subject] != "who" or s.pos[noun] != "PROPN":
        return None
    where = s.lower[s.head[noun]] in WHERE and s.entity[noun] != "PERSON"
    if not where and (s.entity[noun] not in BODIES or s.text[s.left[clause] - 1] == ","):
        return None
    for above in s.ancestors(noun):
        told = sorted([above, *s.kids(above, "dobj", "nsubj", "nsubjpass")])
        people = [t for t in told if t < noun and s.lemma[t] in lexicon.agents() and s.pos[t] == "NOUN"]
        if people:
            return people[-1]
    return None


def antecedents(s: Syntax, clause: int) -> list[int]:
    """The noun before a relative clause, with its partners where only they make its verb plural ("A and B, which
    have").
    """
    if (somebody := _somebody_above(s, clause)) is not None:
        return [somebody]
    noun = s.head[clause]
    plural = s.tag[clause] == "VBP" or any(s.lower[c] in ("have", "are", "were") for c in s.kids(clause, *AUXILIARY))
    if plural and s.tag[noun] in ("NN", "NNP") and s.dep[noun] == "pobj":  # "made raids on Gao, which were repelled"
        above = s.head[s.head[noun]]
        many = [t for t in (above, *s.kids(above, "dobj")) if s.tag[t] == "NNS" and t < noun]
        if many:
            return many[:1]
    if (near := _singular_before(s, clause)) is not None:
        return [near]
    if (all_named := _all_taken(s, clause)) is not None:
        return all_named
    first = s.head[noun] if s.dep[noun] == "conj" else noun
    return s.conjuncts(first) if plural and s.tag[noun] == "NNP" and s.pos[first] == "PROPN" else [noun]


def _all_taken(s: Syntax, clause: int) -> list[int] | None:
    """ "Released the mayor and ten guards, whom they had seized": behind a comma "whom" takes up all of those."""
    noun = s.head[clause]
    whom = next((c for c in s.kids(clause, "dobj") if s.lower[c] == "whom"), None)
    if whom is None or s.dep[noun] != "conj" or s.text[whom - 1] != ",":
        return None
    first = s.head[noun]
    return s.conjuncts(first) if s.pos[first] in ("NOUN", "PROPN") else None


def _singular_before(s: Syntax, clause: int) -> int | None:
    """The name right before the pronoun of "gave maps to Chad which is preparing a raid", where the parse hangs the
    clause on a plural that its verb does not agree with.
    """
    pronoun = next((c for c in s.kids(clause, "nsubj", "nsubjpass") if s.lower[c] in ("which", "who", "that")), None)
    verbs = [clause, *s.kids(clause, *AUXILIARY)]
    if pronoun is None or s.tag[s.head[clause]] not in ("NNS", "NNPS") or s.tag[min(verbs)] != "VBZ":
        return None
    before = pronoun - 2 if s.text[pronoun - 1] == "," else pronoun - 1
    return before if before > s.head[clause] and s.tag[before] == "NNP" else None


def is_of_object(s: Syntax, participle: int, verb: int) -> bool:
    """Whether a passive participle behind a clause is told of the clause's object."""
    if participle < verb or s.kid(participle, "agent") is None or s.kid(participle, "mark", "aux", "nsubj") is not None:
        return False
    return s.lemma[verb] in FINDING or (s.lemma[verb] in RETAKING and s.lemma[participle] in TAKEN)


def is_of_embedded(s: Syntax, verb: int, relative: int) -> bool:
    """ "A charter which Paris pressed him to accept": what the charter is to be done with stands below."""
    beside = any(c != relative for c in s.kids(verb, "dobj"))
    return s.lower[relative] in ("which", "that") and beside and s.kid(verb, "xcomp", "ccomp", "advcl") is not None


def relate(s: Syntax, slots: Slots, i: int, passive: bool) -> None:
    """Antecedents in place of relative pronouns; the antecedent as object where the clause has a gap."""
    if s.dep[i] != "relcl":
        for slot in ("subj", "obj"):
            if slot in slots and s.dep[i] in ("conj", "ccomp"):  # "who some say was killed"
                clause = s.head[i]
                _swap(s, slots, slot, clause)
        return
    behind = [slot for slot in slots if slot.startswith("prep_") and _swap(s, slots, slot, i)]  # "in which 12 died"
    if behind:
        return
    if (
        not _swap(s, slots, "subj", i)
        and not _swap(s, slots, "obj", i)
        and not passive
        and "obj" not in slots
        and "subj" in slots
        and not any(s.lower[c] == "whose" for t in slots["subj"] for c in s.children[t])
    ) and not any(s.lower[c] in ("where", "when", "why") for c in s.children[i]):
        slots["obj"] = [t for t in s.conjuncts(s.head[i]) if t < i]  # "the bridges or houses it had occupied"
    if any(s.lower[c] == "where" for c in s.children[i]):
        slots.setdefault("prep_in", []).append(s.head[i])


def _swap(s: Syntax, slots: Slots, slot: str, clause: int) -> bool:
    tokens = slots.get(slot, [])
    if s.dep[clause] == "relcl" and any(s.lower[t] in RELATIVE for t in tokens):
        slots[slot] = [a for t in tokens for a in (antecedents(s, clause) if s.lower[t] in RELATIVE else [t])]
        return True
    return False
