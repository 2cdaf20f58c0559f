"""What is done to a name, where it is only done to ground or only to people: "shelled X", "fled X", "beheaded X"."""

from __future__ import annotations

from graphbuild import lexicon
from graphbuild.extractors.ground_signs import ENDS
from graphbuild.extractors.names.registry import NameSpan
from graphbuild.extractors.syntax import Syntax
from graphbuild.gazetteer import actors, places

SHELLED = frozenset(
    {"shell", "bombard", "besiege", "encircle", "retake", "overrun", "reoccupy", "blockade", "raze"}
) | {*("raid", "loot", "enter", "occupy", "storm", "pound")}
ASSAULTED = frozenset({"seize", "attack", "bomb", "burn", "torch"})
# What is done to towns, and what is done to towns and people.
FOUGHT_OVER = frozenset({"take", "retake", "recapture", "liberate", "defend"})
HELD_TOO = frozenset({"hold", "capture", "recapture", "seize", "lose", "visit", "attack", "control", "leave", "bomb"})
ARMED = frozenset({"MIL", "REB", "UAF", "PRM"})
CAPTIVE = frozenset({"hostage", "prisoner", "captive"})
ENGLISH = frozenset({"USA", "GBR", "CAN", "AUS", "NZL", "IRL"})
LONGEST = 3
LEAVING = frozenset(
    {"expel", "drive", "oust", "push", "flee", "retreat", "withdraw", "evict", "escape", "evacuate", "displace"}
)
# Where units go so is ground: "fell back to Toumour", but "flew to Lena Okafor".
RETREATING = frozenset({"fall", "pull", "retreat", "withdraw", "march", "advance", "redeploy", "deploy"})
ADVANCING = frozenset({"march", "advance", "converge", "close"})


def is_slain(s: Syntax, span: NameSpan) -> bool:
    """Is it the object of what is only done to people ("killed Qotbi", "Qotbi was beheaded", "took Qotbi hostage")?"""
    last = span.end - 1
    if s.dep[last] not in ("dobj", "nsubjpass"):
        return False
    verb = s.head[last]
    return s.lemma[verb] in lexicon.classes()["@slay"] or any(s.lemma[c] in CAPTIVE for c in s.kids(verb, "oprd"))


def is_held(s: Syntax, span: NameSpan) -> bool:
    """Is it what somebody holds ("rebel-held Korba") or shells ("shelled Velyka Lipa"), as is said of ground alone?"""
    a = span.start
    if a >= 2 and s.text[a - 2] == "-" and s.lower[a - 1] in lexicon.classes()["@held"]:
        return True
    first = span.end - 1
    while s.dep[first] == "conj" and s.head[first] < first:
        first = s.head[first]
    verb = s.head[first]
    shelled = s.lemma[verb] in SHELLED or (s.lemma[verb] in ASSAULTED and _is_done_by_armed(s, verb))
    shelled = shelled and s.dep[first] in ("dobj", "nsubjpass")
    words = s.text[a : span.end]
    unknown = not any(w.lower() in lexicon.agents() or actors.is_given_name(w) or actors.surname(w) for w in words)
    return shelled and unknown and span.end - a < LONGEST and not s.text[a].isupper()


def is_taken(s: Syntax, span: NameSpan, found: tuple[places.Place, ...]) -> bool:
    """Is it the object of what is done to ground ("shelling Korba"), and a name that people seldom bear? Towns whose
    names are surnames of English lie where it is spoken.
    """
    verb = s.head[span.end - 1]
    fought = s.lemma[verb] in FOUGHT_OVER
    fought = fought or (s.lemma[verb] in HELD_TOO and (span.label != "PERSON" or _is_done_by_armed(s, verb)))
    fought = fought and not any(s.lemma[c] in CAPTIVE for c in s.children[verb])
    foreign = found[0].country not in ENGLISH and not actors.surname(s.text[span.start])
    ground = s.lemma[verb] in lexicon.classes()["@groundverb"] or (fought and foreign)
    ground = ground and s.dep[span.end - 1] in ("dobj", "nsubjpass")
    return ground and span.end - span.start == 1 and not actors.is_given_name(s.text[span.start])


def _is_done_by_armed(s: Syntax, verb: int) -> bool:
    """Is the subject of the verb a force or a weapon ("tanks attacked Korba"), which seldom goes for one man?"""
    for c in s.kids(verb, "nsubj"):
        agent = lexicon.agents().get(s.lemma[c]) or lexicon.agents().get(s.lower[c])
        if s.lemma[c] in lexicon.equipment() or (agent is not None and agent.sector in ARMED):
            return True
        uses = actors.known_names().get(actors.normalise(s.text[c]), ())
        if any(use.actor.subtype == "ArmedGroup" for use in uses):
            return True
    return False


def is_bound_for(s: Syntax, span: NameSpan) -> bool:
    """An unknown name that somebody "left for", which the model takes for a person's."""
    if span.start < 2 or span.label not in ("PERSON", "ORG", "") or span.end - span.start > 3:
        return False
    words = s.text[span.start : span.end]
    way, verb = s.lower[span.start - 1], s.lemma[s.head[span.start - 1]]
    leaves = (way == "for" and verb in ("leave", "depart", "head")) or (
        way in ENDS
        and verb in lexicon.classes()["@motion"] | RETREATING
        and (span.label != "PERSON" or (verb in RETREATING and span.end - span.start == 1))
    )
    leaves = leaves or (way == "on" and verb in ADVANCING) or (way == "from" and _is_left(s, span.start - 1))
    return leaves and not any(w.isupper() or actors.is_given_name(w) or actors.surname(w) for w in words)


def _is_left(s: Syntax, way: int) -> bool:
    """Does the preposition hang on a verb of leaving or on whom it drives out ("expelled rebels from Murekh")?"""
    above = s.head[way]
    verb = s.head[above] if s.dep[above] in ("dobj", "nsubjpass") else above
    return s.lemma[verb] in LEAVING
