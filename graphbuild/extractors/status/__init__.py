"""Whether an event happened, goes on, is planned, asked for, threatened, alleged, conditional, or did not happen."""

from __future__ import annotations

from dataclasses import dataclass

from graphbuild import lexicon
from graphbuild.extractors.arguments import OBJECTS, is_ranked
from graphbuild.extractors.arguments.control import given_time
from graphbuild.extractors.status.clauses import (
    EACH_TIME,
    WOULD,
    as_said,
    as_said_too,
    as_written,
    is_infinitive,
    noun_status,
    shifts_tense,
    verb_status,
)
from graphbuild.extractors.status.combining import combined
from graphbuild.extractors.status.following import (
    FACTUAL,
    OPEN_ENDED,
    UNREAL,
    Told,
    as_first,
    as_helped,
    awaited,
    beside,
    end_of,
    ended,
    is_unreal,
    of_governor,
    told_by_infinitive,
)
from graphbuild.extractors.status.governors import (
    before_preposition,
    by_phrase,
    carries,
    embeds,
    is_present,
    is_wished,
    of_plan,
    said_of,
    with_mark,
    word_above,
)
from graphbuild.extractors.status.present import Finding, is_bare
from graphbuild.extractors.status.tales import is_doubted, is_so_called
from graphbuild.extractors.status.unreal import (
    does_nothing,
    of_any,
    of_effect,
    of_none,
    told_untrue,
    unconfirmed,
    unproven,
)
from graphbuild.extractors.syntax import Syntax
from graphbuild.lexicon.entries import StatusWord
from graphbuild.records import Status

OPEN = FACTUAL | {Status.PLANNED}
# Verbs whose infinitive is done as soon as they are: "used tear gas to disperse", "had to flee", "wrote to thank".
DOING = frozenset({"use", "utilize", "utilise", "have", "come", "get", "call", "phone", "telephone", "write"})
INTENDED = frozenset({Status.PLANNED, Status.THREATENED})
WISHES = frozenset({"requested", "planned", "threatened"})
GOVERNED = frozenset({"xcomp", "acl", "advcl", "pcomp", "pobj", "prep", "relcl", *OBJECTS}) | {
    *("nsubjpass", "nsubj", "compound", "attr", "oprd")
}
PREPOSITIONS = frozenset({"of", "for", "from", "to", "in", "at", "against", "on", "with", "about"})
ASKABLE = frozenset({"xcomp", "ccomp", "advcl", "acl", "conj"})
# "Does not regret annexing it", "never forgave them for bombing it": what nobody doubts was done.
FACTIVE = frozenset({"regret", "resent", "rue", "forget", "remember", "recall", "celebrate", "justify", "excuse"})
LEVELS = 8
CLAUSES = frozenset({"acl", "relcl", "ccomp"})


@dataclass(frozen=True, slots=True)
class Asked:
    """How a status is asked for: in a headline or not, and how many governing words above the event's own."""

    headline: bool
    level: int = 0

    def above(self) -> Asked:
        """The same for the word that governs this one."""
        return Asked(self.headline, self.level + 1)


def status_of(s: Syntax, i: int, verb: bool, *, headline: bool = False) -> Finding:
    """The status of the event with its trigger at token i, and the word that set it."""
    return _status(s, i, verb, Asked(headline))


def _status(s: Syntax, i: int, verb: bool, asked: Asked) -> Finding:
    here = verb_status(s, i, asked.headline) if verb else noun_status(s, i)
    if here is not None and here[0] is Status.NEGATED:
        return _asked_not_to(s, i, asked) or here
    above = _governed(s, i, asked)
    if above is None and here is None and not verb and any(s.lower[c] == "any" for c in s.kids(i, "det")):
        return Status.CONDITIONAL, "any"
    if above is None or (here is not None and here[0] not in OPEN and not (here[1] in WOULD and above[0] in INTENDED)):
        return here or above or (Status.HAPPENED, "told")
    if here is not None and here[0] is not Status.HAPPENED and above[0] in FACTUAL:
        return here
    return above


def _asked_not_to(s: Syntax, i: int, asked: Asked) -> Finding | None:
    """ "Urged the rebels not to shell it", "demanded that they not shell it": what they do about it is open."""
    governed = s.dep[i] in ASKABLE and s.tag[i] == "VB"
    above = _governed(s, i, asked) if governed else None
    return (Status.CONDITIONAL, "asked not to") if above is not None and above[0] is Status.REQUESTED else None


def _governed(s: Syntax, i: int, asked: Asked) -> Finding | None:
    """What the word that governs the event makes of it: "plans to attack", "the threat of strikes"."""
    head, dep = s.head[i], s.dep[i]
    if head == i or asked.level > LEVELS:
        return None
    if dep in ("oprd", "pobj") and is_so_called(s, i):
        return Status.ALLEGED, "what it called"
    if dep == "conj":
        return as_said_too(s, i) or (None if shifts_tense(s, i) else _governed(s, head, asked.above()))
    if dep in CLAUSES and (untrue := told_untrue(s, head, i)) is not None:
        return untrue
    if dep in ("ccomp", "parataxis"):
        return _by_clause_verb(s, head, i, asked)
    if dep in ("pobj", "pcomp", "prep") or s.pos[head] == "ADP" or s.dep[head] == "prep":
        return _through_preposition(s, head, asked) if dep in GOVERNED else None
    if dep == "compound":
        return of_plan(s, head)
    if dep in ("acl", "relcl"):
        if (said := as_written(s, head, i) or of_none(s, head, i)) is not None:
            return said
        return _by_noun(s, head, i, asked)
    if dep == "advcl":
        return _by_purpose(s, head, i, asked)
    if dep == "nsubj":
        return _as_subject(s, head, i, asked)
    return _by_word(s, head, i, asked) if dep in GOVERNED else None


def _above(s: Syntax, asked: Asked) -> Told:
    """Asks for the status of what governs an event."""
    return lambda i, verb: _status(s, i, verb, asked.above())


def _by_word(s: Syntax, head: int, i: int, asked: Asked) -> Finding | None:
    """The event as infinitive, gerund, object or passive subject of the word at head."""
    dep, word = s.dep[i], word_above(s, head, i)
    if (over := ended(s, head, i, _above(s, asked))) is not None:
        return over
    if dep == "xcomp" and is_infinitive(s, i) and given_time(s, head):
        return Status.REQUESTED, "time to"
    if word is not None and word.status and embeds(s, head, i, word):
        return _combine(s, head, word, asked)
    if s.pos[head] not in ("VERB", "AUX"):
        return None
    if dep == "xcomp" and s.tag[i] == "VBG" and s.lemma[head] in FACTIVE:
        return Status.HAPPENED, f"{s.lemma[head]}, or not"
    if dep in OBJECTS and unconfirmed(s, head):
        return Status.ALLEGED, f"not {s.lemma[head]}"
    if dep == "attr" and s.kid(head, "expl") is not None:  # "there will be no attacks", "if there were an attack"
        own = _status(s, head, True, asked.above())
        return None if own[0] in FACTUAL and own[1] != EACH_TIME else own
    if dep == "xcomp":
        return _as_predicate(s, head, i, asked) or _lifted(s, head, i, asked)
    if dep in (*OBJECTS, "nsubjpass") and carries(s, head):
        return _lifted(s, head, i, asked)
    return of_any(s, i, verb_status(s, head, asked.headline)) if dep == "nsubjpass" else None


def _as_predicate(s: Syntax, head: int, i: int, asked: Asked) -> Finding | None:
    """ "the plan was to attack", "the plan involves sending troops", "it is vital that Israel withdraw"."""
    if s.lemma[head] not in ("be", "involve", "include", "entail") or (subject := s.kid(head, "nsubj")) is None:
        return None
    word = lexicon.status_words().get((s.lemma[subject], "noun"))
    word = word if word is not None and word.status else said_of(s, head, i)
    return _combine(s, head, word, asked) if word is not None else None


def _by_clause_verb(s: Syntax, head: int, i: int, asked: Asked) -> Finding | None:
    """ "vowed that it would attack", "warned it would attack", "said it would withdraw" (no if)."""
    if (word := word_above(s, head, i)) is not None and word.status and embeds(s, head, i, word):
        return _combine(s, head, word, asked)
    if (found := _as_predicate(s, head, i, asked)) is not None:
        return found
    if unconfirmed(s, head):
        return Status.ALLEGED, f"not {s.lemma[head]}"
    return as_said(s, head, i)


def _by_noun(s: Syntax, head: int, i: int, asked: Asked) -> Finding | None:
    """ "the plan to attack", "the claim that X attacked", "troops to fight"."""
    word = word_above(s, head, i)
    if is_infinitive(s, i):
        if does_nothing(s, s.head[head]):
            return Status.NEGATED, "do nothing to"
        if word is not None and word.status:
            return _combine(s, head, word, asked)
        if given_time(s, s.head[head]):
            return Status.REQUESTED, "time to"
        if is_ranked(s, head):
            return as_first(s, head, _above(s, asked))
        return Status.PLANNED, "purpose"
    if any(s.lower[c] == "any" for c in s.kids(head, "det")) and is_unreal(s, head, _above(s, asked)):
        return Status.CONDITIONAL, "any"
    that = any(s.lower[c] == "that" and s.dep[c] == "mark" for c in s.children[i])
    alleged = (word is not None and word.status == "alleged") or is_doubted(s, head)
    if alleged and any(s.lower[c] == "that" for c in s.children[i]):
        return Status.ALLEGED, s.lemma[head]
    if word is not None and that and (word.status == "conditional" or (word.status in WISHES and is_wished(s, i))):
        return _combine(s, head, word, asked)
    return unproven(s, head, i)


def _by_purpose(s: Syntax, head: int, i: int, asked: Asked) -> Finding | None:
    """ "deployed troops to attack"; "called for Israel to withdraw", where the parser takes "for" as a mark."""
    above = _above(s, asked)
    if not is_infinitive(s, i):
        return awaited(s, head, i, above) or beside(s, head, i, above)
    if (done := told_by_infinitive(s, head, i, above)) is not None:
        return done
    if (word := with_mark(s, head, i) or said_of(s, head, i)) is not None:
        return _combine(s, head, word, asked)
    for noun in s.kids(head, *OBJECTS):
        word = lexicon.status_words().get((s.lemma[noun], "noun"))
        if s.lemma[noun] == "way" and s.kid(noun, "poss") is not None:
            continue  # "made its way there to demand it"
        if word is not None and word.status and noun < i and s.right[noun] + 2 >= i:
            return _combine(s, noun, word, asked)
    return _towards(s, head, i, asked)


def _towards(s: Syntax, head: int, i: int, asked: Asked) -> Finding | None:
    """What is to be reached ("flew in to mediate") is planned; what is used for it, done ("uses bombs to kill")."""
    if does_nothing(s, head):
        return Status.NEGATED, "do nothing to"
    if s.lemma[head] in DOING:
        return _lifted(s, head, i, asked)
    if s.pos[head] not in ("VERB", "AUX"):
        return Status.PLANNED, "purpose"
    upper = _status(s, head, True, asked.above())
    if upper[0] in OPEN_ENDED or upper[0] is Status.ALLEGED:
        return upper
    return Status.PLANNED, "purpose" if upper[0] in FACTUAL else "purpose of what is not done"


def _as_subject(s: Syntax, head: int, i: int, asked: Asked) -> Finding | None:
    """ "the meeting will take place", "fighting continues", "the attack failed"; "an attack could trigger a war"."""
    own = verb_status(s, head, asked.headline)
    if own is None or s.pos[i] not in ("NOUN", "PROPN", "VERB"):
        return None
    if (s.lemma[head], "course") in lexicon.status_words() and s.kid(head, "xcomp") is None:
        if s.lemma[head] == "fail" and own[0] is Status.HAPPENED:
            return Status.ATTEMPTED, "fail"
        return (Status.ONGOING, s.lemma[head]) if is_present(s, head, own) else _lifted(s, head, i, asked)
    if (ends := lexicon.status_words().get((s.lemma[head], "ending"))) is not None and own[0] not in FACTUAL:
        return Status(ends.status), s.lemma[head]
    if s.lemma[head] == "be" and s.tag[head] in ("VBZ", "VBP") and s.tag[i] == "NNS" and is_bare(s, i):
        return Status.HABITUAL, "in general"
    return of_any(s, i, own) or of_effect(s, head, i, own)


def _combine(s: Syntax, head: int, word: StatusWord, asked: Asked) -> Finding:
    return combined(s, head, word, of_governor(s, head, asked.headline, _above(s, asked)))


def _lifted(s: Syntax, head: int, i: int, asked: Asked) -> Finding | None:
    own = verb_status(s, head, asked.headline)
    if s.lemma[head] == "claim" and s.dep[i] in OBJECTS:  # whoever claims it or not, it was done
        return None
    if own is not None and own[0] is Status.NEGATED:
        return own
    if s.dep[i] == "xcomp" and is_infinitive(s, i) and s.lemma[head] not in DOING:
        return _towards(s, head, i, asked)
    return _governed(s, head, asked.above()) or own


def _through_preposition(s: Syntax, prep: int, asked: Asked) -> Finding | None:
    """ "accused of shelling", "the threat of strikes", "in the event of an attack", "instead of attacking"."""
    if (said := by_phrase(s, prep)) is not None:
        return said
    head = s.head[prep]
    if s.kid(prep, "pcomp") is not None and s.pos[head] in ("VERB", "AUX") and asked.level <= LEVELS:
        upper = _status(s, head, True, asked.above())
        unreal = s.lower[prep] in ("by", "before", "after") and upper[0] in UNREAL
        if upper[0] is Status.ALLEGED or unreal or (s.lower[prep] == "by" and upper[0] is Status.NEGATED):
            return upper
    if s.lower[prep] not in PREPOSITIONS or s.pos[head] not in ("VERB", "NOUN", "ADJ", "ADV"):
        return None
    if s.lower[prep] == "of" and is_doubted(s, head):
        return Status.ALLEGED, s.lemma[head]
    word, above = before_preposition(s, head, prep), _above(s, asked)
    told = _combine(s, head, word, asked) if word is not None and word.status else None
    return end_of(s, head, prep, above) or told or as_helped(s, prep, above)
