"""How near to hand an antecedent is: subjects before objects, the clause above before the sentence before.

Source: the salience factors of Lappin and Leass (1994), with weights of our own.
"""

from __future__ import annotations

from dataclasses import dataclass

from graphbuild import lexicon
from graphbuild.extractors.syntax import VERBAL, Syntax
from graphbuild.resolution.pronouns.binding import OBJECTS, SUBJECTS, is_subject
from graphbuild.resolution.words import referring

ROLES = {
    **dict.fromkeys(SUBJECTS, 3.0),
    **dict.fromkeys((*OBJECTS, "ROOT"), 2.0),
    **dict.fromkeys(("poss", "compound"), 1.5),
    **dict.fromkeys(("pobj", "attr", "oprd"), 1.0),
}
FARTHEST = 2
BACK = (1.0, -0.5, -2.0)
ABOVE = 2.5  # an argument of the clause that the pronoun's clause hangs under
# Where another subject stands in between, in what is said and in a clause of time: one that agrees too, or does not.
ACROSS, ACROSS_TIME = {True: -1.0, False: -0.5}, {True: -3.0, False: -1.5}
# What shares the clause of a possessive: its subject, told or understood, something else, the one rival of a subject
# that does not agree ("the city fell to the rebels in their biggest victory").
LOCAL_SUBJECT, LOCAL, LOCAL_ONLY = 2.0, 1.0, 2.5
EMBEDDED, RELATIVE = -0.5, -1.0
SPEAKING = 1.5  # who spoke speaks on
ASIDE = -2.5  # "..., the ministry said": what follows is not about the ministry
PARALLEL = 0.5
ASKED = -1.5  # "NATO urged Serbia to stop its raids"
MUST = frozenset({"must", "should", "ought"})
MOVED = 4.0  # "drove the families from their homes"
JOINED = 4.0  # "rounded up the elders and beat them"
AGAIN = 3.5  # "handed them to the militia, which shot them"
TOPIC = 4.0  # "as for Chad, it will stay"
ASIDES = frozenset({"it", "its", "they", "their", "them"})


@dataclass(frozen=True, slots=True)
class Point:
    """A pronoun's place: its token, the verbs and nouns above it, whom its clause is understood to be told of, and the
    tokens that agree with it.
    """

    i: int
    above: list[int]
    understood: frozenset[int]
    agreeing: frozenset[int]


def salience(s: Syntax, point: Point, k: int) -> float:
    """How near to hand the phrase at token k is for the pronoun behind it, at most FARTHEST sentences on."""
    i, above = point.i, point.above
    if s.dep[i] == "poss" and k in point.understood:
        return ROLES["nsubj"] + BACK[0] + LOCAL_SUBJECT
    top = outermost(s, k)
    score = ROLES.get(s.dep[top], 0.5) + BACK[s.sentence[i] - s.sentence[k]]
    if s.dep[i] != "poss":
        score += PARALLEL if is_subject(s, i) == is_subject(s, top) else -PARALLEL
    if s.dep[top] == "pobj" and s.lower[s.head[top] - 1 : s.head[top] + 1] == ["as", "for"]:
        score += TOPIC
    if s.lower[k] == s.lower[i] and s.dep[k] in OBJECTS and s.dep[i] in OBJECTS and s.sentence[k] == s.sentence[i]:
        score += AGAIN
    verb = verb_over(s, top)
    if s.dep[verb] == "relcl" and verb not in above:
        score += RELATIVE
    if verb in above:
        return score + _shared(s, point, top, verb)
    if not is_subject(s, top):
        return score
    if s.dep[verb] not in ("ROOT", "conj"):
        score += EMBEDDED
    if speaks(s, verb):
        speaks_on = is_subject(s, i) and speaks(s, s.head[i]) and s.sentence[i] - s.sentence[k] <= 1
        score += SPEAKING if speaks_on else 0.0
        score += ASIDE if s.lower[i] in ASIDES and _is_aside(s, verb, top) else 0.0
    return score


def outermost(s: Syntax, k: int) -> int:
    """The first of a list that the token is in, the number in "3,000 of them"."""
    while s.dep[k] == "conj" or (
        s.dep[k] == "pobj" and s.lower[s.head[k]] == "of" and s.pos[s.head[s.head[k]]] in ("NUM", "ADJ")
    ):
        k = s.head[k] if s.dep[k] == "conj" else s.head[s.head[k]]
    return k


def verb_over(s: Syntax, k: int) -> int:
    """The verb that the phrase is told under."""
    while s.pos[k] not in VERBAL and s.head[k] != k:
        k = s.head[k]
    return k


def _shared(s: Syntax, point: Point, k: int, verb: int) -> float:
    """What it adds that the phrase at k belongs to a verb over the pronoun."""
    i = point.i
    between = [v for v in point.above[: point.above.index(verb)] if s.pos[v] in VERBAL]
    if not between:
        return _local(s, point, k, verb) if s.dep[i] == "poss" else 0.0
    if s.dep[k] in OBJECTS and s.dep[outermost(s, i)] in OBJECTS and _goes_on(s, between[0], verb):
        return JOINED
    if s.lower[i] == "them" and s.dep[outermost(s, i)] in OBJECTS and any(_goes_to_another(s, v) for v in between):
        given = s.dep[k] in OBJECTS and s.dep[between[-1]] == "relcl"
        return ABOVE if given else 0.0
    told = s.dep[between[-1]] in ("ccomp", "xcomp")
    if not is_subject(s, k) and not (told and s.dep[k] in OBJECTS):
        return 0.0
    asked = is_subject(s, i) and any(s.lower[c] in MUST for c in s.kids(s.head[i], "aux"))
    across = sum(_across(s, point, v) for v in between)
    if point.understood and k not in point.understood and s.lemma[between[0]] not in referring()["favour"]:
        across += ASKED
    return ABOVE + across + (2 * ABOVE if asked and not is_subject(s, k) else 0.0)


def _goes_on(s: Syntax, later: int, verb: int) -> bool:
    """Does the later verb tell what the same subject did next or with it ("sued the paper, accusing it of lying")?"""
    while later != verb:
        beside = s.dep[later] == "advcl" and s.tag[later] == "VBG" and s.kid(later, "mark") is None
        if s.kid(later, *SUBJECTS) is not None or not (beside or s.dep[later] == "conj"):
            return False
        later = s.head[later]
    return True


def _goes_to_another(s: Syntax, verb: int) -> bool:
    """Does another act next, on either of two: "guards drove the men back, and soldiers beat them"? In "handed the men
    to soldiers, who beat them" it is on what was handed over.
    """
    if s.kid(verb, *SUBJECTS) is None:
        return False
    noun = s.head[verb]
    given = s.dep[noun] == "pobj" and s.kid(s.head[s.head[noun]], "dobj") is not None
    return s.dep[verb] == "conj" or (s.dep[verb] == "relcl" and given)


def _across(s: Syntax, point: Point, verb: int) -> float:
    others = [c for c in s.kids(verb, *SUBJECTS) if not s.left[c] <= point.i <= s.right[c]]
    weights = ACROSS_TIME if s.dep[verb] == "advcl" else ACROSS
    return min((weights[c in point.agreeing] for c in others), default=0.0)


def _local(s: Syntax, point: Point, k: int, verb: int) -> float:
    """What it adds that the phrase at k shares the clause of a possessive."""
    owned = s.head[point.i]
    if s.dep[k] == "dobj" and s.dep[owned] == "pobj" and s.lower[s.head[owned]] in ("from", "of"):
        return MOVED
    if is_subject(s, k):
        return LOCAL_SUBJECT
    if s.dep[k] not in OBJECTS and s.head[s.head[k]] != verb:
        return 0.0  # "the use of shells by the army shows its weakness"
    subjects = s.kids(verb, *SUBJECTS)
    return LOCAL_ONLY if subjects and not point.agreeing.intersection(subjects) else LOCAL


def speaks(s: Syntax, verb: int) -> bool:
    return (s.lemma[verb], "verb") in lexicon.reporting()


def _is_aside(s: Syntax, verb: int, subject: int) -> bool:
    """Does what is said stand before who says it?"""
    told = s.kid(verb, "ccomp", "parataxis")
    return (told is not None and told < min(verb, subject)) or s.dep[verb] in ("parataxis", "advcl")
