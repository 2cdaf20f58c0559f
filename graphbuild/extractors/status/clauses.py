"""The status that a word's own clause gives it: negation, modal, condition, tense, adverb and adjective."""

from __future__ import annotations

from graphbuild import lexicon
from graphbuild.extractors.arguments import OBJECTS, is_passive
from graphbuild.extractors.status.present import Finding, is_dated_ahead, present_status
from graphbuild.extractors.syntax import Syntax
from graphbuild.records import Status

WOULD = frozenset({"would", "'d", "’d"})
DYNAMIC_TAGS = frozenset({"VBZ", "VBP"})
PRESENT_BE = frozenset({"is", "are", "am", "'s", "'re", "’s", "’re"})
HAVE = frozenset({"have", "has", "had", "'ve", "’ve", "having"})
INHERITED = frozenset({Status.PLANNED, Status.CONDITIONAL, Status.HABITUAL, Status.ONGOING, Status.REQUESTED})
TRIED = frozenset({"attempt", "bid", "plot"})
WAYS = frozenset({"how", "when", "where", "whether"})
HELD = frozenset({"hold", "take", "begin", "start", "open", "resume", "occur", "happen"})
NEGATING = frozenset({"neg", "preconj", "cc", "advmod", "det", "nsubj", "nsubjpass", *OBJECTS})
EACH_TIME = "time"
DESCRIBING = ("amod", "compound", "nmod")


def negated(s: Syntax, i: int) -> bool:
    """Is the word at i itself negated ("did not attack", "no attack", "without attacking", "no one was killed")?"""
    for c in s.children[i]:
        if s.dep[c] in NEGATING and _negates(s, c, i):
            return True
    if s.dep[i] == "pcomp" and s.lower[s.head[i]] == "without":
        return True
    if s.dep[i] != "conj" or s.head[i] == i or _contrasted(s, i):
        return False
    if s.pos[i] == "VERB":  # not "could do nothing and advised us"
        return not shifts_tense(s, i) and s.kid(i, "nsubj", "aux") is None and negated(s, s.head[i])
    return s.pos[i] == "NOUN" and s.kid(i, "det", "poss", "nummod") is None and _no(s, s.head[i])


def _negates(s: Syntax, c: int, i: int) -> bool:
    dep, word = s.dep[c], s.lower[c]
    if dep == "neg" or (word == "not" and dep in ("preconj", "cc", "advmod")):
        return not _only(s, c) and not _falls_short(s, i)
    if dep in ("det", "preconj"):
        return word in ("no", "neither") and not _sooner(s, i)
    if dep in ("nsubj", "nsubjpass", *OBJECTS):
        return word in ("none", "nobody", "neither", "nothing") or _no(s, c)
    return dep == "advmod" and word in ("never", "hardly", "no", "neither", "scarcely")


def _only(s: Syntax, c: int) -> bool:
    """ "not only", "not just", "not until", "not far": what follows is not negated."""
    return c + 1 < len(s) and s.lower[c + 1] in ("only", "just", "merely", "until", "far", "long", "all", "least")


def _falls_short(s: Syntax, i: int) -> bool:
    """ "is not sending arms fast enough": they are sent."""
    return any(s.lower[c] == "enough" and s.tag[s.head[c]] != "JJ" for c in s.kids(i, "advmod"))


def _sooner(s: Syntax, i: int) -> bool:
    return any(s.lower[c] == "sooner" for c in s.children[i])


def _no(s: Syntax, noun: int) -> bool:
    """ "No soldier", "not one soldier", "no one"."""
    if s.lower[s.left[noun]] == "not" and s.lower[s.left[noun] + 1] in ("one", "a", "an"):
        return True
    for c in s.kids(noun, "det", "preconj"):
        if s.lower[c] in ("no", "neither") and (c + 1 == len(s) or s.pos[c + 1] != "NUM"):  # not "unit no 4"
            return True
    return s.lower[noun] == "one" and noun > 0 and s.lower[noun - 1] == "no"


def is_infinitive(s: Syntax, i: int) -> bool:
    """ "to attack", "to be attacked"; not "to have attacked", which is over."""
    aux = {s.lower[c] for c in s.kids(i, "aux")}
    return "to" in aux and "have" not in aux and s.tag[i] in ("VB", "VBN")


def shifts_tense(s: Syntax, i: int) -> bool:
    """ "had planned to attack but withdrew": a finite verb that hangs on an infinitive has its own status."""
    return s.tag[i] in ("VBD", "VBZ", "VBP") and s.tag[s.head[i]] in ("VB", "VBG")


def _contrasted(s: Syntax, i: int) -> bool:
    """ "did not flee but attacked": the second verb is not negated."""
    return any(s.lower[c] in ("but", "instead") and s.dep[c] == "cc" for c in s.children[s.head[i]])


def verb_status(s: Syntax, i: int, headline: bool) -> Finding | None:
    """What the verb's own clause says; None where it has no tense of its own."""
    if _inverted(s, i):
        return Status.CONDITIONAL, "inversion"
    marks = {s.lower[c] for c in s.children[i] if s.dep[c] in ("mark", "advmod")}
    if negated(s, i):
        # "if the rebels do not leave": nobody says that they don't
        return (_condition(s, i, marks) if "if" in marks else None) or _barred(s, i) or (Status.NEGATED, "negation")
    aux = [s.lower[c] for c in s.children[i] if s.dep[c] in ("aux", "auxpass")]
    if s.dep[i] == "conj" and not aux and s.pos[s.head[i]] == "VERB" and s.kid(i, "nsubj", "nsubjpass") is None:
        inherited = None if shifts_tense(s, i) or s.tag[i] in DYNAMIC_TAGS else verb_status(s, s.head[i], headline)
        if inherited and inherited[0] in INHERITED:
            return inherited
    if (adverb := _adverb(s, i)) is not None:
        return (Status.PLANNED, "will") if adverb[0] is Status.CONDITIONAL and "will" in aux else adverb
    if s.tag[i] == "VB" and "to" in aux and any(s.lower[c] in WAYS for c in s.kids(i, "advmod")):
        return Status.CONDITIONAL, "how to"
    if (general := _each_time(s, i) or _in_general(s, i)) is not None:
        return general
    return _condition(s, i, marks) or _modal(s, i, aux) or _tense(s, i, aux, marks, headline)


def _barred(s: Syntax, i: int) -> Finding | None:
    """ "Must not shell it", "Don't shoot!": nobody says whether they will; "should not have shelled it": they did."""
    aux = [s.lower[c] for c in s.kids(i, "aux")]
    modal = next((row for word in aux if (row := lexicon.status_words().get((word, "aux"))) is not None), None)
    if modal is not None and modal.status == "requested" and not ("must" in aux and "have" in aux):
        return (Status.HAPPENED if "have" in aux else Status.CONDITIONAL), "should not"
    own = s.tag[i] == "VB" and aux == ["do"] and s.dep[i] in ("ROOT", "ccomp", "advcl")
    command = own and s.kid(i, "nsubj", "nsubjpass") is None
    return (Status.CONDITIONAL, "do not") if command else None


def _each_time(s: Syntax, i: int) -> Finding | None:
    """ "Every time the rebels attack", "whenever there is an attack": again and again."""
    time = s.head[i] if s.dep[i] == "relcl" and s.lower[s.head[i]] == "time" else None
    told = time is not None and any(s.lower[c] in ("every", "each") for c in s.kids(time, "det"))
    whenever = any(s.lower[c] == "whenever" for c in s.kids(i, "advmod", "mark"))
    return (Status.HABITUAL, EACH_TIME) if told or whenever else None


def _in_general(s: Syntax, i: int) -> Finding | None:
    """ "lifting the siege is no option", "the will to fight": not told as done."""
    if s.tag[i] == "VBG" and s.dep[i] == "csubj" and s.tag[s.head[i]] in ("VBZ", "VBP", "VB"):
        return Status.CONDITIONAL, "in general"
    able = s.tag[i] == "VB" and i >= 2 and s.lower[i - 1] == "to" and s.lower[i - 2] in lexicon.classes()["@capacity"]
    return (Status.CONDITIONAL, "capacity") if able else None


def _inverted(s: Syntax, i: int) -> bool:
    """ "had the army not bombed it", "should Iran attack": a condition without an if."""
    if s.dep[i] not in ("advcl", "ccomp", "dep"):
        return False
    subject = s.kid(i, "nsubj", "nsubjpass")
    first = s.kid(i, "aux", "auxpass")
    opens = subject is not None and first is not None and first < subject and s.left[i] >= first
    return opens and first is not None and s.lower[first] in ("had", "should", "were")


def _condition(s: Syntax, i: int, marks: set[str]) -> Finding | None:
    if {"rather", "than"} <= marks:
        return Status.NEGATED, "rather than"
    table = lexicon.status_words()
    for mark in marks:
        if (word := table.get((mark, "conj"))) is not None:
            return Status(word.status), mark
    if s.dep[i] == "ROOT" and s.text[s.bounds[s.sentence[i]][1] - 1] == "?":
        return Status.CONDITIONAL, "question"
    return None


def _modal(s: Syntax, i: int, aux: list[str]) -> Finding | None:
    """What "will" or "may" say; "would attack on Monday" is a plan told afterwards."""
    table = lexicon.status_words()
    for word in aux:
        if word in WOULD and is_dated_ahead(s, i) and not has_condition(s, i):
            return Status.PLANNED, "would, on a day to come"
        if word in WOULD and _by_accord(s, i) and not has_condition(s, i):
            return Status.PLANNED, "would, under an accord"
        if (found := table.get((word, "aux"))) is not None and not (word == "'d" and "been" in aux):
            hangs = found.status == "planned" and _hangs_on_if(s, i)
            return (Status.CONDITIONAL, "if") if hangs else (Status(found.status), word)
    return None


def _by_accord(s: Syntax, i: int) -> bool:
    """ "Under the accord (the army would leave and) the rebels would disarm"."""
    clauses = (i, s.head[i]) if s.dep[i] == "conj" else (i,)
    terms = [t for v in clauses for t in s.behind(v, "under")]
    return any(s.lemma[t] in lexicon.classes()["@agreement"] or s.lower[t] in ("it", "them", "which") for t in terms)


def _tense(s: Syntax, i: int, aux: list[str], marks: set[str], headline: bool) -> Finding | None:
    if s.dep[i] == "ROOT" and (bare := _without_tense(s, i, aux)) is not None:
        return bare
    if aux == ["be"] and s.tag[i] == "VBN" and s.dep[i] in ("ccomp", "conj") and s.kid(i, "nsubjpass") is not None:
        return Status.REQUESTED, "subjunctive"  # "demanded that the prisoners be freed"
    is_now = any(a in PRESENT_BE for a in aux)
    if s.tag[i] in DYNAMIC_TAGS or (is_now and not {"been", "being"} & set(aux) and is_passive(s, i)):
        return present_status(s, i, marks, headline)
    if s.tag[i] == "VBG" and (is_now or ("been" in aux and {"has", "have", "'ve", "’ve"} & set(aux))):
        return Status.ONGOING, "progressive"
    if is_now and "being" in aux:
        return Status.ONGOING, "progressive"
    if s.tag[i] in ("VBD", "VBN") or HAVE & set(aux):
        return Status.HAPPENED, "past"
    return None


def _without_tense(s: Syntax, i: int, aux: list[str]) -> Finding | None:
    """ "Turkey to send troops", "Stop the attacks!"."""
    if is_infinitive(s, i):
        return Status.PLANNED, "to come"
    if s.tag[i] == "VBG" and not aux and s.text[i][:1].isupper() and s.kid(i, "nsubj") is not None:
        return Status.ONGOING, "headline"  # "U.S. Sending Trainers to Iraq"
    commands = s.tag[i] == "VB" and not aux and s.kid(i, "nsubj", "nsubjpass", "expl") is None
    return (Status.REQUESTED, "imperative") if commands else None


def has_condition(s: Syntax, i: int) -> bool:
    """Does the clause hang on an if ("would attack if provoked"), or is it contrary to fact ("would have attacked")?"""
    return any(s.dep[c] == "aux" and s.lower[c] == "have" for c in s.children[i]) or _hangs_on_if(s, i)


def _hangs_on_if(s: Syntax, i: int) -> bool:
    table = lexicon.status_words()
    return any((s.lower[m], "conj") in table for c in s.kids(i, "advcl") for m in s.kids(c, "mark", "advmod"))


def _adverb(s: Syntax, i: int) -> Finding | None:
    """ "allegedly shelled", "no longer holds", "regularly attacks"; of "no longer" and "regularly" the first counts."""
    table = lexicon.status_words()
    for c in s.children[i]:
        if s.dep[c] in ("advmod", "npadvmod"):
            word = table.get((f"{s.lower[c - 1]} {s.lower[c]}", "adv")) if c else None
            word = word or table.get((s.lower[c], "adv"))
            if word is not None and not (word.status == "ongoing" and s.tag[i] == "VBD"):  # "and still withdrew"
                return Status(word.status), s.lower[c]
    return None


def noun_status(s: Syntax, i: int) -> Finding | None:
    """What a noun's own determiner and adjectives say ("no attack", "the planned attack", "a foiled attack")."""
    if negated(s, i):
        return Status.NEGATED, "negation"
    if (described := _described(s, i)) is not None:
        return described
    if any(s.lemma[c] in HELD and _is_to_come(s, c) for c in s.kids(i, "relcl")):
        return Status.PLANNED, "to be held"  # "the talks that will be held in July"
    table = lexicon.status_words()
    if (
        s.lemma[i] in TRIED
        and s.kid(i, "compound") is not None
        and (word := table.get((s.lemma[i], "noun"))) is not None
    ):
        return Status(word.status), s.lemma[i]
    return None


def _is_to_come(s: Syntax, verb: int) -> bool:
    return any(s.lower[c] in ("will", "'ll", "’ll", "shall") for c in s.kids(verb, "aux"))


def _described(s: Syntax, i: int) -> Finding | None:
    """What its adjectives say, or those that it shares: "ongoing shelling and air strikes"."""
    table = lexicon.status_words()
    own = [c for c in s.children[i] if s.dep[c] in (*DESCRIBING, "det", "poss", "nummod")]
    shares = s.dep[i] == "conj" and s.pos[s.head[i]] == "NOUN" and not own
    for c in s.children[s.head[i]] if shares else own:
        if s.dep[c] in DESCRIBING and (word := table.get((s.lower[c], "adj"))) is not None:
            return Status(word.status), s.lower[c]
    return None


def as_said(s: Syntax, head: int, i: int) -> Finding | None:
    """ "said it would withdraw", also where that is the second thing said."""
    said = lexicon.reporting().get((s.lemma[head], "verb"))
    future = any(s.dep[c] == "aux" and s.lower[c] in WOULD for c in s.children[i])
    if future and said is not None and said.kind == "plain" and not has_condition(s, i) and not negated(s, i):
        return Status.PLANNED, "would, as said then"
    return None


def as_written(s: Syntax, noun: int, i: int) -> Finding | None:
    """ "said in a letter that it would withdraw", where the parse hangs what is said on the letter."""
    within = s.dep[noun] == "pobj" and s.lower[s.head[noun]] in ("in", "during")
    return as_said(s, s.head[s.head[noun]], i) if within and s.lower[noun + 1 : noun + 2] == ["that"] else None


def as_said_too(s: Syntax, i: int) -> Finding | None:
    """ "said they had stopped and would withdraw": the second thing said."""
    first = next((a for a in s.ancestors(i) if s.dep[a] != "conj"), i)
    return as_said(s, s.head[first], i) if s.dep[first] == "ccomp" else None
