"""The tense of the verb that governs a place in the text, for dates that depend on it ("on Saturday")."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable

from graphbuild import lexicon
from graphbuild.extractors.syntax import Syntax

PRESENT = frozenset({"is", "are", "am", "'s", "’s"})
FUTURE = frozenset({"will", "'ll", "’ll", "wo", "shall"})


def tenses(s: Syntax) -> Callable[[int], str | None]:
    """A function from an offset of the parsed text to "past", "future" or None where the verb tells neither."""

    def tense(offset: int) -> str | None:
        i = max(bisect_right(s.idx, offset) - 1, 0)
        for above in [i, *s.ancestors(i)]:
            if s.pos[above] in ("VERB", "AUX") and s.dep[above] not in ("aux", "auxpass"):
                found = _of_verb(s, above)
                if found is not None:
                    return found
        return None

    return tense


def _of_verb(s: Syntax, verb: int) -> str | None:
    aux = {s.lower[c] for c in s.kids(verb, "aux", "auxpass")}
    if aux & FUTURE:
        return "future"
    if s.tag[verb] == "VB" and "to" in aux:
        if s.lower[s.head[verb]] in PRESENT and s.dep[verb] == "xcomp":
            return "future"  # "the minister is to fly to Tbilisi on Sunday"
        word = lexicon.status_words().get((s.lemma[s.head[verb]], "verb"))
        return "future" if word is not None and word.status == "planned" else None
    if _is_due(s, verb, aux):
        return "future"
    if s.tag[verb] == "VBD" or aux & {"was", "were", "had", "has", "have", "did"} or s.dep[verb] == "acl":
        return "past"
    return None


def _is_due(s: Syntax, verb: int, aux: set[str]) -> bool:
    """ "The talks are planned for Friday", "on Friday the envoy is due to leave", "on Friday he is to leave"."""
    table = lexicon.status_words()
    if aux & PRESENT and s.tag[verb] == "VBN":
        word = table.get((s.lemma[verb], "verb"))
        return word is not None and word.status == "planned"
    if s.lower[verb] not in PRESENT:
        return False
    coming = (table.get((s.lemma[c], "adj")) for c in s.kids(verb, "acomp"))
    return any(w is not None and w.status == "planned" for w in coming) or any(
        s.tag[c] == "VB" and any(s.lower[a] == "to" for a in s.kids(c, "aux")) for c in s.kids(verb, "xcomp")
    )
