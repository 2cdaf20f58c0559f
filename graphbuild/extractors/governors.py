"""The words of the status table above an event: a verb with its particle or preposition, a noun, an adjective."""

from __future__ import annotations

from graphbuild import lexicon
from graphbuild.extractors.arguments import OBJECTS, is_passive, particle
from graphbuild.extractors.syntax import Syntax
from graphbuild.lexicon import StatusWord

SELF = frozenset({"it", "they", "he", "she", "we", "i"})
FUTURE = frozenset({"will", "would", "'ll", "’ll", "'d", "’d", "shall"})
UNCERTAIN = frozenset({"a", "an", "any", "another", "more", "further", "no"})
# "demanded that the army end the siege": the model often reads a subjunctive as a present.
SUBJUNCTIVE = frozenset({"VB", "VBP", "VBZ"})


def word_above(s: Syntax, head: int, i: int) -> StatusWord | None:
    """The table's row for the word at head, with its particle, its preposition or its "to" where that has a row."""
    table = lexicon.status_words()
    pos = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "ADJ": "adj"}.get(s.pos[head], "")
    if pos != "verb":
        return table.get((s.lemma[head], pos))
    if (part := particle(s, head)) is not None:
        return table.get((f"{s.lemma[head]} {part}", pos))
    if (wish := table.get((s.lemma[head], "wish"))) is not None and _is_of_others(s, head, i):
        return wish
    row = _of_infinitive(s, head, i) if s.dep[i] == "xcomp" else None
    return row or table.get((s.lemma[head], pos))


def _is_of_others(s: Syntax, head: int, i: int) -> bool:
    """ "wants France to attack", "hopes that France will attack"; not "wants to attack", "hopes it will attack"."""
    subject = s.kid(i, "nsubj", "nsubjpass") if s.dep[i] == "ccomp" and i > head else None
    return subject is not None and s.lower[subject] not in SELF


def _of_infinitive(s: Syntax, head: int, i: int) -> StatusWord | None:
    """ "has yet to fight", "is said to fight", "agreed with X to fight", "has to fight", "told X to fight"."""
    table = lexicon.status_words()
    if i >= 2 and s.lower[i - 1] == "to" and (row := table.get((f"{s.lower[i - 2]} to", "adv"))):
        return row
    if is_passive(s, head):
        row = table.get((f"be {s.lower[head]}", "verb")) or table.get((s.lower[head], "adj"))
        if row is not None:
            return row
    for c in s.kids(head, "prep"):
        if head < c < i and (row := table.get((f"{s.lemma[head]} {s.lower[c]}", "verb"))):
            return row
    row = table.get((f"{s.lemma[head]} to", "verb")) if s.tag[i] == "VB" else None
    if row is None or row.kind == "object-control" or _takes_to(s, head, i):
        return row
    return None


def _takes_to(s: Syntax, verb: int, i: int) -> bool:
    """ "used to shell", "has to leave", "the leaders are to meet"; not "had to leave", "used drones to shell", nor
    "its method is to strike".
    """
    if s.kid(verb, *OBJECTS) is not None or is_passive(s, verb):
        return False
    if s.lemma[verb] == "have":
        return s.tag[verb] != "VBD"
    if s.lemma[verb] != "be":
        return s.tag[verb] in ("VBD", "VBN", "VB")
    subject = s.kid(verb, "nsubj")
    return subject is not None and (s.pos[subject] in ("PROPN", "PRON") or s.lemma[subject] in lexicon.agents())


def embeds(s: Syntax, head: int, i: int, word: StatusWord) -> bool:
    """Does the word bear on the event in this construction ("demanded that it leave", not "demanded the base")?"""
    if word.kind in ("adverb", "modal", "conjunction"):
        return False
    clause = s.dep[i] in ("ccomp", "parataxis")
    if word.kind == "self" and not (clause and _by_speaker(s, i)):
        return False
    if s.dep[i] in (*OBJECTS, "nsubjpass"):
        if word.status == "conditional":
            return not any(s.lower[c] not in UNCERTAIN for c in s.kids(i, "det", "poss"))
        return word.status not in ("happened", "habitual")
    if clause and word.status == "requested":
        return s.tag[i] in SUBJUNCTIVE or s.kid(i, "aux") is not None
    if clause and word.status in ("planned", "threatened"):
        return s.tag[i] == "VB" or s.kid(i, "aux") is not None
    return True


def _by_speaker(s: Syntax, i: int) -> bool:
    """Is what is told the speaker's own act ("warned it would attack"), and to come?"""
    subject = s.kid(i, "nsubj")
    future = any(s.lower[c] in FUTURE for c in s.kids(i, "aux"))
    return future and subject is not None and s.lower[subject] in SELF


def before_preposition(s: Syntax, head: int, prep: int) -> StatusWord | None:
    """The table's row for a word with its preposition ("charged with", "committed to"), or of a noun before "of"."""
    table, pos = lexicon.status_words(), {"ADV": "adj"}.get(s.pos[head], s.pos[head].lower())
    if pos == "verb" and (part := particle(s, head)) is not None:
        return table.get((f"{s.lemma[head]} {part}", pos)) or table.get((f"{s.lemma[head]} {s.lower[prep]}", pos))
    if (word := table.get((f"{s.lemma[head]} {s.lower[prep]}", pos))) is not None:
        return word if _fits(s, prep, word) else None
    word = table.get((s.lemma[head], pos)) if s.lower[prep] in ("of", "for", "from") else None
    return None if word is None or word.status in ("ongoing", "habitual") else word


def _fits(s: Syntax, prep: int, word: StatusWord) -> bool:
    """A row of kind gerund asks for one ("committed to leaving"), of kind open for what is not known yet ("talks on a
    truce", not "talks on the truce").
    """
    if word.kind == "open":
        return any(s.lower[d] in ("a", "an") for p in s.kids(prep, "pobj") for d in s.kids(p, "det"))
    return word.kind != "gerund" or s.kid(prep, "pcomp") is not None


def is_light(s: Syntax, verb: int) -> bool:
    """Can the verb carry the event of its object ("step up support", "launch an attack")?"""
    part = particle(s, verb)
    readings = lexicon.verbs().get(f"{s.lemma[verb]} {part}" if part else s.lemma[verb], ())
    return any(r.kind == "light" for r in readings)
