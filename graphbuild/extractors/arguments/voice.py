"""The voice and the particle of a verb."""

from __future__ import annotations

from graphbuild import lexicon
from graphbuild.extractors.syntax import PASSIVE_SUBJECTS, SUBJECTS, Syntax

OBJECTS = ("dobj", "obj")
REPORTING = frozenset({"report", "fear", "presume", "believe", "confirm"})
LEAVING = frozenset({"leave", "see"})
EMBEDDED = frozenset({"ccomp", "pcomp", "acl", "advcl", "xcomp", "conj"})
ASKED = frozenset({"on", "upon", "for", "to"})
STRANDED = frozenset({"on", "upon", "at"})
PARTICLES = frozenset(
    {"back", "up", "down", "out", "off", "away", "over", "in", "on", "aside", "apart", "through", "together"}
)


def is_passive(s: Syntax, i: int) -> bool:
    """Is the verb at i passive: by its auxiliary or subject, as a reduced relative, or as the conjunct of a passive?"""
    for c in s.children[i]:
        if s.dep[c] == "auxpass" or s.dep[c] in PASSIVE_SUBJECTS or s.dep[c] == "agent":
            return True
    if bare_passive(s, i):
        return True
    if s.tag[i] == "VBN" and s.dep[i] == "xcomp" and s.lemma[s.head[i]] in REPORTING and s.kid(i, "aux") is None:
        return True  # "with two people reported killed"
    if _is_given_too(s, i) or _is_kept(s, i):
        return True
    if s.tag[i] == "VBN" and s.dep[i] == "acomp" and s.lemma[s.head[i]] == "stand":
        return True  # "stands accused of treason"
    if s.tag[i] not in ("VBN", "VBD") or s.kid(i, "nsubj", *OBJECTS) is not None:
        return False
    if s.dep[i] == "xcomp" and s.tag[i] == "VBN" and s.kid(i, "aux") is None:
        return is_passive(s, s.head[i])  # "ten people were reported killed"
    if s.dep[i] == "acl":
        return s.tag[i] == "VBN" or _is_reduced(s, i)
    if s.dep[i] in ("advcl", "amod") and s.tag[i] == "VBN" and s.kid(i, "aux") is None:
        return True
    return s.dep[i] == "conj" and s.kid(i, "aux") is None and s.pos[s.head[i]] == "VERB" and is_passive(s, s.head[i])


def _is_reduced(s: Syntax, i: int) -> bool:
    """ "The number of men killed in May", where the parser sees a past tense; not "the party called on him to go"."""
    if s.dep[s.head[i]] == "ROOT":  # "A gang made off with ten pupils", where the parser sees no verb of the clause
        return False
    behind = s.lower[i + 1] if i + 1 < len(s) else ""
    return s.text[i - 1] != "," and behind not in ASKED and s.kid(i, "aux", "xcomp", "ccomp") is None


def _is_kept(s: Syntax, i: int) -> bool:
    """ "Has kept the president locked up since May"."""
    bare = s.dep[i] == "xcomp" and s.tag[i] in ("VBN", "VBD") and s.kid(i, "aux", "nsubj", *OBJECTS) is None
    return bare and s.lemma[s.head[i]] == "keep" and s.kid(s.head[i], *OBJECTS) is not None


def is_given(s: Syntax, i: int) -> bool:
    """Is the subject of the passive verb at i whom something is given: "the men were denied water"?"""
    return s.lemma[i] in lexicon.classes()["@giving"] and s.kid(i, *OBJECTS) is not None and is_passive(s, i)


def _is_given_too(s: Syntax, i: int) -> bool:
    """The second verb of "were given shocks and denied water"."""
    joined = s.dep[i] == "conj" and s.tag[i] in ("VBN", "VBD") and s.kid(i, "nsubj", "aux") is None
    if not joined or s.lemma[i] not in lexicon.classes()["@giving"]:
        return False
    first = s.head[i]
    participle = s.tag[first] == "VBN" and s.lemma[first] == "give" and s.kid(first, "aux", *SUBJECTS) is None
    return is_given(s, first) or (participle and s.kid(first, *OBJECTS) is not None)


def bare_passive(s: Syntax, i: int) -> bool:
    """Is it a participle with a subject and no auxiliary ("with ten people killed", "saw six soldiers wounded",
    "left two dead and six wounded", "one was killed and another wounded")?
    """
    head, dep = s.head[i], s.dep[i]
    if s.tag[i] not in ("VBN", "VBD") or dep not in EMBEDDED:
        return False
    if s.kid(i, "nsubj") is None or s.kid(i, "aux", *OBJECTS) is not None:
        return False
    if s.tag[i] == "VBN" and s.kid(i, "agent") is not None:
        return True  # "villages burned and women raped by soldiers"
    if dep == "conj" and s.tag[i] == "VBN" and s.kid(head, "auxpass") is not None:
        return True
    if dep in ("ccomp", "conj") and s.lemma[head] in LEAVING:
        return dep == "ccomp" or s.kid(head, "oprd", "ccomp") is not None
    return s.tag[i] == "VBN" and dep != "conj"


def particle(s: Syntax, i: int) -> str | None:
    """The particle of a phrasal verb ("carry out", "take the city back", "led the men away")."""
    before = -1
    for c in s.children[i]:
        dep = s.dep[c]
        if dep == "prt":
            return s.lower[c]
        if dep == "advmod" and c - 1 in (i, before) and s.lower[c] in PARTICLES:
            return s.lower[c]
        if (
            dep == "prep"
            and c == i + 1
            and s.lower[c] in STRANDED
            and s.kid(c, "pobj", "pcomp") is None
            and s.tag[i] == "VBN"
        ):
            return s.lower[c]  # "had been fired upon"
        if dep == "prep" and c == i + 1 and s.tag[c] == "RP" and not s.children[c]:
            return s.lower[c]  # "let in 30 refugees"
        if dep in OBJECTS:
            before = c
    return None
