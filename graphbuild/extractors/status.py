"""Whether an event happened, goes on, is planned, asked for, threatened, alleged, conditional, or did not happen."""

from __future__ import annotations

from graphbuild import lexicon
from graphbuild.extractors.arguments import OBJECTS, is_passive
from graphbuild.extractors.syntax import Syntax
from graphbuild.records import Status

NEGATIONS = frozenset({"not", "n't", "never", "no", "neither", "nor", "without", "n’t"})
PLANNED_MODALS = frozenset({"will", "shall", "'ll", "’ll", "wo", "must", "should"})
MAYBE = frozenset({"could", "might", "may", "would", "can", "ca", "'d"})
IF = frozenset({"if", "unless", "whether", "provided", "assuming"})
FUTURE_TIME = frozenset({"once", "until", "before", "when", "after"})
ONGOING = frozenset({"continue", "keep", "remain", "resume"})
DYNAMIC_TAGS = frozenset({"VBZ", "VBP"})
LEVELS = 8


def status_of(s: Syntax, i: int, verb: bool, *, headline: bool = False) -> tuple[Status, str]:
    """The status of the event with its trigger at token i, and the word that set it."""
    here = _verb_status(s, i, headline) if verb else _noun_own(s, i)
    if here is not None and here[0] is Status.NEGATED:
        return here
    above = _governed(s, i, headline, 0)
    if above is not None and (here is None or here[0] in (Status.HAPPENED, Status.ONGOING, Status.HABITUAL, Status.PLANNED)):
        if here is not None and here[0] is Status.ONGOING and above[0] is Status.HAPPENED:
            return here
        return above
    return here or (Status.HAPPENED, "told")


def negated(s: Syntax, i: int) -> bool:
    """Is the word at i itself negated ("did not attack", "no attack", "without attacking", "no one was killed")?"""
    for c in s.children[i]:
        if s.dep[c] == "neg" or (s.dep[c] in ("det", "preconj") and s.lower[c] in ("no", "neither")):
            return True
        if s.dep[c] in ("nsubj", "nsubjpass") and (s.lower[c] in ("none", "nobody", "neither") or _no(s, c)):
            return True
        if s.dep[c] == "advmod" and s.lower[c] in ("never", "hardly", "no", "neither"):
            return True
    if s.dep[i] == "pcomp" and s.lower[s.head[i]] == "without":
        return True
    return s.dep[i] == "conj" and s.pos[i] == "VERB" and s.kid(i, "nsubj", "aux") is None and s.head[i] != i and negated(s, s.head[i])


def _no(s: Syntax, noun: int) -> bool:
    return any(s.lower[c] == "no" for c in s.kids(noun, "det")) or (s.lower[noun] == "one" and s.lower[noun - 1] == "no")


def _verb_status(s: Syntax, i: int, headline: bool) -> tuple[Status, str] | None:
    """What the verb's own clause says: negation, modal, condition, tense."""
    if negated(s, i):
        return Status.NEGATED, "negation"
    aux = [s.lower[c] for c in s.children[i] if s.dep[c] in ("aux", "auxpass")]
    if s.dep[i] == "conj" and not aux and s.pos[s.head[i]] == "VERB" and s.kid(i, "nsubj", "nsubjpass") is None:
        inherited = _verb_status(s, s.head[i], headline)
        if inherited and inherited[0] in (Status.PLANNED, Status.CONDITIONAL, Status.HABITUAL, Status.ONGOING):
            return inherited
    if (adverb := _adverb(s, i)) is not None:
        return adverb
    marks = {s.lower[c] for c in s.children[i] if s.dep[c] in ("mark", "advmod")}
    if marks & IF:
        return Status.CONDITIONAL, "if"
    if any(a in MAYBE for a in aux):
        if any(a in ("could", "might", "would", "may") for a in aux) and "have" in aux and "would" not in aux:
            return Status.CONDITIONAL, "modal"
        return Status.CONDITIONAL, "modal"
    if any(a in PLANNED_MODALS for a in aux):
        return Status.PLANNED, "modal"
    if s.tag[i] in DYNAMIC_TAGS or (is_passive(s, i) and any(a in ("is", "are") for a in aux) and not any(a in ("been", "being") for a in aux)):
        return _present(s, i, marks, headline)
    if s.tag[i] == "VBG" and any(a in ("is", "are", "'s", "'re", "’re", "’s", "am") for a in aux):
        return Status.ONGOING, "progressive"
    if s.lower[i] != "being" and "being" in aux and any(a in ("is", "are") for a in aux):
        return Status.ONGOING, "progressive"
    if s.tag[i] in ("VBD", "VBN") or "have" in aux or "has" in aux or "had" in aux:
        return Status.HAPPENED, "past"
    return None


def _adverb(s: Syntax, i: int) -> tuple[Status, str] | None:
    """"allegedly shelled", "no longer holds", "regularly attacks"."""
    for c in s.children[i]:
        if s.dep[c] in ("advmod", "npadvmod"):
            word = lexicon.status_words().get((s.lower[c], "adv"))
            word = word or lexicon.status_words().get((f"{s.lower[c - 1]} {s.lower[c]}", "adv"))
            if word is not None:
                return Status(word.status), s.lower[c]
    return None


def _present(s: Syntax, i: int, marks: set[str], headline: bool) -> tuple[Status, str]:
    if marks & FUTURE_TIME:
        return Status.PLANNED, "future clause"
    if headline:
        return Status.HAPPENED, "headline"
    return Status.HABITUAL, "simple present"


def _noun_own(s: Syntax, i: int) -> tuple[Status, str] | None:
    if negated(s, i):
        return Status.NEGATED, "negation"
    table = lexicon.status_words()
    for c in s.children[i]:
        if s.dep[c] in ("amod", "compound", "nmod") and (word := table.get((s.lower[c], "adj"))) is not None:
            return Status(word.status), s.lower[c]
    return None


def _governed(s: Syntax, i: int, headline: bool, level: int) -> tuple[Status, str] | None:
    """What the word that governs the event makes of it: "plans to attack", "the threat of strikes", "ordered the deployment"."""
    head, dep = s.head[i], s.dep[i]
    if head == i or level > LEVELS:
        return None
    if dep == "conj":
        return _governed(s, head, headline, level + 1)
    if dep in ("ccomp", "parataxis"):
        return _from_word(s, head, i, headline, level, clause=True)
    if dep in ("xcomp", "acl", "advcl", "pcomp", "pobj", "prep", "relcl", *OBJECTS, "nsubjpass", "nsubj", "compound", "attr", "oprd"):
        return _from_word(s, head, i, headline, level, clause=False)
    return None


def _from_word(s: Syntax, head: int, i: int, headline: bool, level: int, *, clause: bool) -> tuple[Status, str] | None:
    dep, pos = s.dep[i], {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "ADJ": "adj", "ADP": "prep"}.get(s.pos[head], "")
    if dep == "pobj" or s.pos[head] == "ADP" or s.dep[head] == "prep":
        return _through_preposition(s, head, headline, level)
    word = lexicon.status_words().get((s.lemma[head], pos)) if dep not in ("relcl", "advcl", "compound", "nsubj") else None
    if dep == "advcl":
        purpose = s.tag[i] == "VB" and s.kid(i, "aux") is not None
        return (Status.PLANNED, "purpose") if purpose else None
    if dep == "acl" and s.tag[i] != "VB":
        return None
    if dep == "acl" and word is None:
        return Status.PLANNED, "purpose"
    if word is not None and word.status and _embeds(s, head, i, word, clause):
        return _combine(s, head, word.status, headline)
    if dep in ("xcomp", *OBJECTS, "nsubjpass") and pos == "verb" and (dep == "xcomp" or _is_light(s, head)):
        return _lifted(s, head, headline, level)
    if clause and s.lemma[head] in ("say", "tell", "report", "announce", "add", "state", "confirm", "know", "show", "see"):
        return None
    return None


def _embeds(s: Syntax, head: int, i: int, word: lexicon.StatusWord, clause: bool) -> bool:
    if word.kind in ("adverb", "modal", "conjunction"):
        return False
    if s.dep[i] in (*OBJECTS, "nsubjpass"):
        return word.status in ("planned", "requested", "threatened", "alleged", "negated", "attempted", "ongoing")
    if clause and word.status in ("planned", "requested", "threatened"):
        return s.tag[i] == "VB" or s.kid(i, "aux") is not None
    return True


def _combine(s: Syntax, head: int, status: str, headline: bool) -> tuple[Status, str]:
    """The status that a governing word gives, itself negated or not ("did not plan to attack")."""
    if negated(s, head):
        turned = {"negated": Status.HAPPENED, "planned": Status.NEGATED, "ongoing": Status.NEGATED, "attempted": Status.NEGATED}
        return turned.get(status, Status(status)), f"not {s.lemma[head]}"
    return Status(status), s.lemma[head]


def _lifted(s: Syntax, head: int, headline: bool, level: int) -> tuple[Status, str] | None:
    own = _verb_status(s, head, headline)
    if own is not None and own[0] is Status.NEGATED:
        return own
    return _governed(s, head, headline, level + 1) or own


def _is_light(s: Syntax, verb: int) -> bool:
    readings = lexicon.verbs().get(s.lemma[verb], ())
    return any(r.kind == "light" for r in readings)


def _through_preposition(s: Syntax, prep: int, headline: bool, level: int) -> tuple[Status, str] | None:
    """"accused of shelling", "the threat of strikes", "after the attack"; "calls for a ceasefire"."""
    head = s.head[prep]
    if s.lower[prep] not in ("of", "for", "from", "to", "in", "against", "on", "with"):
        return None
    pos = {"VERB": "verb", "NOUN": "noun", "ADJ": "adj"}.get(s.pos[head], "")
    word = lexicon.status_words().get((f"{s.lemma[head]} {s.lower[prep]}", pos))
    if word is None and s.lower[prep] in ("of", "for", "from", "to"):
        word = lexicon.status_words().get((s.lemma[head], pos))
        if word is not None and (word.status in ("ongoing", "habitual") or s.lower[prep] == "to"):
            word = None
    if word is not None and word.status:
        return _combine(s, head, word.status, headline)
    return None
