"""What a simple present tells: news ("troops take the town"), a state, a plan, a habit ("they shell it at night")."""

from __future__ import annotations

from graphbuild import lexicon
from graphbuild.extractors.arguments import OBJECTS, is_passive
from graphbuild.extractors.repairs.tree import WEEKDAYS
from graphbuild.extractors.syntax import Syntax
from graphbuild.records import Status

Finding = tuple[Status, str]
TIME_CLAUSE = frozenset({"once", "until", "till", "before", "when", "after", "as"})
AHEAD = frozenset({"will", "wo", "shall", "'ll", "’ll", "would", "'d", "’d", "must", "should", "can", "may", "could"})
PAST = frozenset({"was", "were", "had", "did"})
TIMETABLED = frozenset({"meet", "begin", "start", "open", "arrive", "visit", "travel", "leave", "vote", "hold", "host"})
COMING = WEEKDAYS | {"tomorrow", "next"}
RELATIVE = frozenset({"who", "which", "that"})
PLURALS = frozenset({"NNS", "NNPS"})
PLURAL_FILLERS = frozenset({"any", "all", "most", "many", "such"})


def present_status(s: Syntax, i: int, marks: set[str], headline: bool) -> Finding:
    """The status of the finite verb at i in the simple present; `marks` are the words that open its clause."""
    if marks & TIME_CLAUSE:
        return _in_time_clause(s, i, marks, headline)
    if _is_timetabled(s, i):
        return Status.PLANNED, "timetable"
    lasting = lexicon.status_words().get((s.lemma[i], "present"))
    if lasting is not None and not (_is_generic(s, i) and _is_of_nobody(s, i)):
        return Status(lasting.status), "lasting"
    if headline:
        return Status.HAPPENED, "headline"
    if s.dep[i] not in ("ROOT", "conj", "parataxis") or _is_generic(s, i):
        return Status.HABITUAL, "simple present"
    if is_passive(s, i) and s.lemma[i] not in lexicon.counted():
        return Status.ONGOING, "state"
    return Status.HAPPENED, "news in the present"


def _in_time_clause(s: Syntax, i: int, marks: set[str], headline: bool) -> Finding:
    """ "captures the town after rebels leave", "leave as rebels advance", "will leave when rebels stop"."""
    main = s.head[i]
    ahead = s.tag[main] == "VB" or any(s.lower[c] in AHEAD for c in s.kids(main, "aux"))
    if "as" in marks and (not ahead or (s.lemma[i], "present") in lexicon.status_words()):
        return Status.ONGOING, "meanwhile"  # "will help Mali as it fights the rebels"
    if headline and not ahead and not marks & {"before", "until", "till"}:
        return Status.HAPPENED, "headline"
    if not ahead and (s.tag[main] == "VBD" or any(s.lower[c] in PAST for c in s.kids(main, "aux", "auxpass"))):
        return Status.HAPPENED, "beside the past"  # "died when shells hit the camp"
    if "after" in marks and s.tag[main] in ("VBZ", "VBP") and not ahead and s.dep[main] == "ROOT":
        return present_status(s, main, set(), headline)  # "two soldiers die after a mine hits their truck"
    return Status.PLANNED, "future clause"


def _is_timetabled(s: Syntax, i: int) -> bool:
    """ "the council meets on Monday", "the summit opens tomorrow"."""
    if s.lemma[i] not in TIMETABLED or s.kid(i, "nsubj") is None:
        return False
    return is_dated_ahead(s, i)


def is_dated_ahead(s: Syntax, i: int) -> bool:
    """Does a day to come hang on the word: "on Monday", "tomorrow", "next week"?"""
    words = [t for c in s.kids(i, "npadvmod", "advmod", "prep") for t in (c, *s.kids(c, "pobj"))]
    return any(s.lower[t] in COMING or any(s.lower[c] == "next" for c in s.children[t]) for t in words)


def _is_generic(s: Syntax, i: int) -> bool:
    """Is the act told of anybody, or done to anybody: "kidnaps girls", "troops take part in exercises"?"""
    objects = s.kids(i, *OBJECTS, "nsubjpass")
    if objects:
        return all(is_bare(s, t) for t in objects) or any(_is_mass(s, t) for t in objects)
    behind = [p for c in s.kids(i, "prep") if c > i for p in s.kids(c, "pobj")]
    subjects = s.kids(i, "nsubj")
    return all(is_bare(s, t) for t in subjects) and all(is_bare(s, t) for t in behind)


def _is_of_nobody(s: Syntax, i: int) -> bool:
    """Does nobody in particular do it: "states back rebels", not "Iran backs rebels", "a school that shelters them"?"""
    doers = s.kids(i, "nsubj") + [p for c in s.kids(i, "agent") for p in s.kids(c, "pobj")]
    meant = [s.head[i] if s.dep[i] == "relcl" and s.lower[t] in RELATIVE else t for t in doers]
    return all(is_bare(s, t) for t in meant)


def is_bare(s: Syntax, noun: int) -> bool:
    """A plural that names nobody in particular, or a pronoun of unknown reach."""
    if s.pos[noun] == "PRON":
        return s.lower[noun] in ("who", "which", "that", "it", "they", "them", "anyone", "everyone", "one")
    if s.tag[noun] not in PLURALS or s.pos[noun] == "PROPN":
        return False
    limits = s.kids(noun, "det", "poss", "nummod", "quantmod", "relcl", "acl")
    return all(s.lower[c] in PLURAL_FILLERS for c in limits)


def _is_mass(s: Syntax, noun: int) -> bool:
    """ "provides aid", "gives support": stuff without a measure."""
    if s.tag[noun] != "NN" or s.pos[noun] != "NOUN":
        return False
    return s.kid(noun, "det", "poss", "nummod", "amod", "compound") is None
