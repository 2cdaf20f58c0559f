"""Whether an event happened, goes on, is planned, asked for, threatened, alleged, conditional, or did not happen."""

from __future__ import annotations

from graphbuild import lexicon
from graphbuild.extractors.arguments import OBJECTS, is_passive, particle
from graphbuild.extractors.clauses import Finding, negated, noun_status, shifts_tense, verb_status
from graphbuild.extractors.syntax import Syntax
from graphbuild.lexicon import StatusWord
from graphbuild.records import Status

FACTUAL = frozenset({Status.HAPPENED, Status.ONGOING, Status.HABITUAL})
OPEN = FACTUAL | {Status.PLANNED}
INTENDED = frozenset({Status.PLANNED, Status.THREATENED})
WOULD = frozenset({"would", "'d", "’d"})
GOVERNED = frozenset(
    (
        "xcomp",
        "acl",
        "advcl",
        "pcomp",
        "pobj",
        "prep",
        "relcl",
        *OBJECTS,
        "nsubjpass",
        "nsubj",
        "compound",
        "attr",
        "oprd",
    )
)
PREPOSITIONS = frozenset({"of", "for", "from", "to", "in", "against", "on", "with"})
OF_PLANS = frozenset({"attempt", "bid", "plot", "plan", "threat", "proposal", "call", "request", "claim", "allegation"})
OCCURRING = frozenset(
    {
        "happen",
        "occur",
        "take",
        "begin",
        "start",
        "continue",
        "resume",
        "proceed",
        "go",
        "fail",
        "collapse",
        "materialize",
    }
)
SELF = frozenset({"it", "they", "he", "she", "we", "i"})
LEVELS = 8

__all__ = ["negated", "status_of"]


def status_of(s: Syntax, i: int, verb: bool, *, headline: bool = False, level: int = 0) -> tuple[Status, str]:
    """The status of the event with its trigger at token i, and the word that set it."""
    here = verb_status(s, i, headline) if verb else noun_status(s, i)
    if here is not None and here[0] is Status.NEGATED:
        return here
    above = _governed(s, i, headline, level)
    if above is None or (here is not None and here[0] not in OPEN and not (here[1] in WOULD and above[0] in INTENDED)):
        return here or above or (Status.HAPPENED, "told")
    if here is not None and here[0] is not Status.HAPPENED and above[0] in FACTUAL:
        return here
    return above


def _governed(s: Syntax, i: int, headline: bool, level: int) -> Finding | None:
    """What the word that governs the event makes of it: "plans to attack", "the threat of strikes"."""
    head, dep = s.head[i], s.dep[i]
    if head == i or level > LEVELS:
        return None
    if dep == "conj":
        return None if shifts_tense(s, i) else _governed(s, head, headline, level + 1)
    if dep in ("ccomp", "parataxis"):
        return _by_clause_verb(s, head, i, headline, level)
    if dep in ("pobj", "pcomp", "prep") or s.pos[head] == "ADP" or s.dep[head] == "prep":
        return _through_preposition(s, head, headline, level) if dep in GOVERNED else None
    if dep == "compound":
        word = lexicon.status_words().get((s.lemma[head], "noun")) if s.lemma[head] in OF_PLANS else None
        return (Status(word.status), s.lemma[head]) if word is not None else None
    if dep in ("acl", "relcl"):
        return _by_noun(s, head, i, headline, level)
    if dep == "advcl":
        return _by_purpose(s, head, i, headline, level)
    if dep == "nsubj":
        return _as_subject(s, head, i, headline, level)
    return _by_word(s, head, i, headline, level) if dep in GOVERNED else None


def _by_word(s: Syntax, head: int, i: int, headline: bool, level: int) -> Finding | None:
    """The event as infinitive, gerund, object or passive subject of the word at head."""
    dep = s.dep[i]
    word = _word(s, head, i)
    if word is not None and word.status and _embeds(s, head, i, word):
        return _combine(s, head, word, headline, level)
    if s.pos[head] in ("VERB", "AUX") and (dep == "xcomp" or (dep in (*OBJECTS, "nsubjpass") and _is_light(s, head))):
        return _lifted(s, head, i, headline, level)
    return None


def _by_clause_verb(s: Syntax, head: int, i: int, headline: bool, level: int) -> Finding | None:
    """ "vowed that it would attack", "warned it would attack", "said it would withdraw" (no if)."""
    if (word := _word(s, head, i)) is not None and word.status and _embeds(s, head, i, word):
        return _combine(s, head, word, headline, level)
    said = lexicon.reporting().get((s.lemma[head], "verb"))
    future = any(s.dep[c] == "aux" and s.lower[c] in WOULD for c in s.children[i])
    if future and said is not None and said.kind == "plain" and not _has_condition(s, i) and not negated(s, i):
        return Status.PLANNED, "would, as said then"
    return None


def _has_condition(s: Syntax, i: int) -> bool:
    """Does the clause hang on an if ("would attack if provoked"), or is it contrary to fact ("would have attacked")?"""
    table = lexicon.status_words()
    if any(s.dep[c] == "aux" and s.lower[c] == "have" for c in s.children[i]):
        return True
    return any((s.lower[m], "conj") in table for c in s.kids(i, "advcl") for m in s.kids(c, "mark", "advmod"))


def _by_noun(s: Syntax, head: int, i: int, headline: bool, level: int) -> Finding | None:
    """ "the plan to attack", "the claim that X attacked", "troops to fight"."""
    word = _word(s, head, i)
    infinitive = s.tag[i] == "VB" and any(s.lower[c] == "to" for c in s.kids(i, "aux"))
    if infinitive:
        if word is not None and word.status:
            return _combine(s, head, word, headline, level)
        return (Status.PLANNED, "purpose") if s.dep[i] == "acl" else None
    if word is not None and word.status == "alleged" and any(s.lower[c] == "that" for c in s.children[i]):
        return Status.ALLEGED, s.lemma[head]
    return _unproven(s, head, i)


def _unproven(s: Syntax, head: int, i: int) -> Finding | None:
    """ "no evidence that X attacked": told, and left open."""
    shown = lexicon.reporting().get((s.lemma[head], "noun"))
    that = any(s.lower[c] == "that" and s.dep[c] == "mark" for c in s.children[i])
    return (Status.ALLEGED, f"no {s.lemma[head]}") if shown is not None and that and negated(s, head) else None


def _by_purpose(s: Syntax, head: int, i: int, headline: bool, level: int) -> Finding | None:
    """ "deployed troops to attack"; "called for Israel to withdraw", where the parser takes "for" as a mark."""
    if s.tag[i] != "VB" or s.kid(i, "aux") is None:
        return None
    for mark in s.kids(i, "mark"):
        word = lexicon.status_words().get((f"{s.lemma[head]} {s.lower[mark]}", "verb"))
        if word is not None and word.status:
            return _combine(s, head, word, headline, level)
    for noun in s.kids(head, *OBJECTS):
        word = lexicon.status_words().get((s.lemma[noun], "noun"))
        if word is not None and word.status and noun < i and s.right[noun] + 2 >= i:
            return _combine(s, noun, word, headline, level)
    return Status.PLANNED, "purpose"


def _as_subject(s: Syntax, head: int, i: int, headline: bool, level: int) -> Finding | None:
    """ "the meeting will take place", "fighting continues", "the attack failed"; "an attack could trigger a war"."""
    own = verb_status(s, head, headline)
    if own is None or s.pos[i] not in ("NOUN", "PROPN", "VERB"):
        return None
    if s.lemma[head] in OCCURRING and s.kid(head, "xcomp") is None:
        if s.lemma[head] == "fail" and own[0] is Status.HAPPENED:
            return Status.ATTEMPTED, "fail"
        return (Status.ONGOING, s.lemma[head]) if own[0] is Status.HABITUAL else _lifted(s, head, i, headline, level)
    indefinite = any(s.lower[c] in ("a", "an", "any", "another", "such") for c in s.kids(i, "det", "amod"))
    return (Status.CONDITIONAL, "modal") if indefinite and own[0] in (Status.CONDITIONAL, Status.PLANNED) else None


def _word(s: Syntax, head: int, i: int) -> StatusWord | None:
    """The table's row for the word at head, with its particle, its preposition or its "to" where that has a row."""
    table, pos = (
        lexicon.status_words(),
        {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "ADJ": "adj"}.get(s.pos[head], ""),
    )
    if pos != "verb":
        return table.get((s.lemma[head], pos))
    if (part := particle(s, head)) is not None:
        return table.get((f"{s.lemma[head]} {part}", pos))
    if s.dep[i] == "xcomp":
        if i >= 2 and s.lower[i - 1] == "to" and (row := table.get((f"{s.lower[i - 2]} to", "adv"))):
            return row
        if is_passive(s, head) and (
            row := table.get((f"be {s.lower[head]}", pos)) or table.get((s.lower[head], "adj"))
        ):
            return row
        for c in s.kids(head, "prep"):
            if head < c < i and (row := table.get((f"{s.lemma[head]} {s.lower[c]}", pos))):
                return row
        if _takes_to(s, head, i) and (row := table.get((f"{s.lemma[head]} to", pos))):
            return row
    return table.get((s.lemma[head], pos))


def _takes_to(s: Syntax, verb: int, i: int) -> bool:
    """ "used to shell", "the leaders are to meet"; not "used drones to shell", nor "its method is to strike"."""
    if s.tag[i] != "VB" or s.kid(verb, *OBJECTS) is not None or is_passive(s, verb):
        return False
    if s.lemma[verb] != "be":
        return s.tag[verb] in ("VBD", "VBN", "VB")
    subject = s.kid(verb, "nsubj")
    return subject is not None and (s.pos[subject] in ("PROPN", "PRON") or s.lemma[subject] in lexicon.agents())


def _embeds(s: Syntax, head: int, i: int, word: StatusWord) -> bool:
    if word.kind in ("adverb", "modal", "conjunction"):
        return False
    clause = s.dep[i] in ("ccomp", "parataxis")
    if word.kind == "self" and not (clause and _by_speaker(s, i)):
        return False
    if s.dep[i] in (*OBJECTS, "nsubjpass"):
        return word.status not in ("happened", "habitual", "conditional")
    if clause and word.status in ("planned", "requested", "threatened"):
        return s.tag[i] == "VB" or s.kid(i, "aux") is not None
    return True


def _by_speaker(s: Syntax, i: int) -> bool:
    """Is what is told the speaker's own act ("warned it would attack"), and to come?"""
    subject = s.kid(i, "nsubj")
    future = any(s.lower[c] in ("will", "would", "'ll", "’ll", "'d", "’d", "shall") for c in s.kids(i, "aux"))
    return future and subject is not None and s.lower[subject] in SELF


def _combine(s: Syntax, head: int, word: StatusWord, headline: bool, level: int) -> Finding:
    """The status that a governing word gives, as that word is itself told ("did not plan to", "failed to prevent")."""
    status, why = Status(word.status), s.lemma[head]
    upper = _of_governor(s, head, headline, level)
    if upper[0] in FACTUAL:
        return status, why
    if status is Status.HAPPENED and word.kind == "raising":
        return status, why
    failed = upper[0] is Status.NEGATED or upper == (Status.ATTEMPTED, "fail")
    if (
        why == "fail"
        or (word.kind == "object-control" and status in (Status.NEGATED, Status.ATTEMPTED))
        or status is Status.NEGATED
    ):
        return (Status.HAPPENED, f"not {why}") if failed else (Status.CONDITIONAL, f"{upper[1]} {why}")
    if failed:
        turned = status in (Status.PLANNED, Status.ONGOING, Status.ATTEMPTED, Status.HAPPENED)
        return (Status.NEGATED if turned else status), f"not {why}"
    if status in FACTUAL or (status is Status.PLANNED and upper[0] is Status.CONDITIONAL):
        return upper
    return status, why


def _of_governor(s: Syntax, head: int, headline: bool, level: int) -> Finding:
    if s.pos[head] in ("VERB", "AUX"):
        return status_of(s, head, True, headline=headline, level=level + 1)
    if s.pos[head] == "ADJ" and s.pos[s.head[head]] in ("VERB", "AUX"):
        return verb_status(s, s.head[head], headline) or (Status.HAPPENED, "told")
    return (Status.NEGATED, "negation") if negated(s, head) else (Status.HAPPENED, "told")


def _lifted(s: Syntax, head: int, i: int, headline: bool, level: int) -> Finding | None:
    own = verb_status(s, head, headline)
    if own is not None and own[0] is Status.NEGATED:
        return own
    if own == (Status.ONGOING, "progressive") and s.tag[i] == "VB" and s.kid(head, *OBJECTS) is None:
        return Status.PLANNED, "purpose"
    return _governed(s, head, headline, level + 1) or own


def _is_light(s: Syntax, verb: int) -> bool:
    readings = lexicon.verbs().get(s.lemma[verb], ())
    return any(r.kind == "light" for r in readings)


def _through_preposition(s: Syntax, prep: int, headline: bool, level: int) -> Finding | None:
    """ "accused of shelling", "the threat of strikes", "in the event of an attack", "instead of attacking"."""
    table = lexicon.status_words()
    for size in (5, 4, 3, 2, 1):
        phrase = " ".join(s.lower[max(prep - size + 1, 0) : prep + 1])
        if (word := table.get((phrase, "prep"))) is not None:
            return Status(word.status), phrase
    head = s.head[prep]
    if s.lower[prep] not in PREPOSITIONS or s.pos[head] not in ("VERB", "NOUN", "ADJ", "ADV"):
        return None
    word = _before_preposition(s, head, prep)
    return _combine(s, head, word, headline, level) if word is not None and word.status else None


def _before_preposition(s: Syntax, head: int, prep: int) -> StatusWord | None:
    table, pos = lexicon.status_words(), {"ADV": "adj"}.get(s.pos[head], s.pos[head].lower())
    if pos == "verb" and (part := particle(s, head)) is not None:
        return table.get((f"{s.lemma[head]} {part}", pos)) or table.get((f"{s.lemma[head]} {s.lower[prep]}", pos))
    if (word := table.get((f"{s.lemma[head]} {s.lower[prep]}", pos))) is not None:
        return word
    word = table.get((s.lemma[head], pos)) if s.lower[prep] in ("of", "for", "from") else None
    return None if word is None or word.status in ("ongoing", "habitual") else word
