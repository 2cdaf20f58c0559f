"""Acts told as what something else goes with, though nobody is named: "fled after a night of shelling", "the victims of
the massacre", "gunfire kept them indoors", "the ruling triggered mass protests".
"""

from __future__ import annotations

from collections.abc import Iterable

from graphbuild import lexicon
from graphbuild.extractors.actions.coreference.anaphors import points_back
from graphbuild.extractors.actions.found import Found
from graphbuild.extractors.syntax import Syntax
from graphbuild.records import EventType, Status

TOLD = frozenset({Status.HAPPENED, Status.ONGOING})
KINDS = frozenset({EventType.ASSAULT, EventType.PROTEST})
# "After an attack", "during protests"; "in" is for the toll of an act, which is told with it.
TIMES = frozenset({"after", "during", "since", "amid", "amidst", "following", "throughout"})
# "In response to rocket fire", "in retaliation for an ambush".
GROUNDS = frozenset({"response", "retaliation", "reprisal", "revenge", "retribution", "answer"})
# Words with many other uses, that tell an act only where its place, its day or its kind is told ("a gun battle").
VAGUE = frozenset({"battle", "campaign", "conflict", "fight", "struggle", "war", "strike", "offensive"})
FIGURES = frozenset({"of", "for"})  # "an explosion of freedom", "an offensive for peace"
# How many sentences back an act may have been told that "the attack" tells again.
REACH = 5


def told_by_the_way(s: Syntax, events: Iterable[Found], told: Iterable[Found]) -> list[Found]:
    """Those of the events that a noun tells as a fact by what it came with, and that were not told before."""
    known = [e.trigger.head for e in told if e.type in KINDS]
    found = [e for e in events if _is_act(s, e) and _is_by_the_way(s, e) and not _is_known(s, e, known)]
    for event in found:
        event.bare = True
    return found


def _is_act(s: Syntax, event: Found) -> bool:
    """Is it violence or a protest told as a fact, and no figure of speech ("an attack of nerves")?"""
    if (event.trigger.verb and not _is_nominal(s, event)) or event.type not in KINDS or event.status not in TOLD:
        return False
    if _is_placed(s, event):
        return True
    noun = event.trigger.head
    told = s.lemma[noun] not in VAGUE or s.kid(noun, "compound") is not None
    return told and FIGURES.isdisjoint(event.trigger.slots)


def _is_nominal(s: Syntax, event: Found) -> bool:
    """ "After a night of shelling", where the parse sees a verb."""
    verb = event.trigger.head
    return s.tag[verb] == "VBG" and s.dep[verb] == "pcomp" and event.trigger.slots.keys().isdisjoint(("subj", "obj"))


def _is_known(s: Syntax, event: Found, known: list[int]) -> bool:
    """ "The attack" behind an attack is that one, unless a place or a day tells it apart."""
    noun = event.trigger.head
    here = s.sentence[noun]
    if _is_placed(s, event) or not points_back(s, noun):
        return False
    return any(here - REACH <= s.sentence[t] <= here and t < noun for t in known)


def _is_placed(s: Syntax, event: Found) -> bool:
    """Does its own sentence say where it was, or on which day?"""
    here = s.sentence[event.trigger.head]
    dated = event.when is not None and not event.date_inferred
    return dated or any(s.sentence[m.head] == here for m in event.cast.places)


def _is_by_the_way(s: Syntax, event: Found) -> bool:
    noun = _whole(s, event.trigger.head)
    above, dep = s.head[noun], s.dep[noun]
    brought_about = s.lemma[above] in lexicon.classes()["@bringing_about"]
    if dep == "nsubjpass":  # "was reported", not "was debated"
        return brought_about and not _is_open(s, above)
    if dep == "nsubj":
        return s.pos[above] == "VERB" and s.dep[above] != "relcl" and not _is_open(s, above)
    if dep == "dobj":
        return brought_about
    return dep == "pobj" and _is_circumstance(s, event, noun, above)


def _is_open(s: Syntax, verb: int) -> bool:
    """Is it left open or denied: "if the raids stop", "the fighting may spread", "the riots never came"?"""
    modal = any(s.tag[c] == "MD" for c in s.kids(verb, "aux"))
    return modal or s.kid(verb, "neg") is not None or any(s.lower[c] == "if" for c in s.kids(verb, "mark"))


def _whole(s: Syntax, noun: int) -> int:
    """What is measured by acts: the weeks in "three weeks of strikes", the wave in "a wave of bombings"."""
    above = s.head[s.head[noun]]
    of = s.dep[noun] in ("pobj", "pcomp") and s.lower[s.head[noun]] == "of"
    return above if of and s.lemma[above] in lexicon.classes()["@measure_of_acts"] else noun


def _is_circumstance(s: Syntax, event: Found, noun: int, prep: int) -> bool:
    above = s.lemma[s.head[prep]]
    if s.lower[prep] in TIMES:
        return _is_singled_out(s, event, noun)
    if s.lower[prep] == "at" and event.type is EventType.PROTEST:
        return _is_placed(s, event)  # "were held at a rally on Sunday"
    if s.lower[prep] in ("to", "for"):
        return above in GROUNDS
    return s.lower[prep] == "of" and above in lexicon.classes()["@side_of_act"]


def _is_singled_out(s: Syntax, event: Found, noun: int) -> bool:
    """Is it one act among others ("after an ambush", "during riots in Osh")? "After mass protests" tells a mood."""
    if event.type is EventType.PROTEST:
        return bool(event.cast.places)
    if _is_placed(s, event):
        return True
    limited = s.tag[noun] == "NNS" or s.kid(noun, "det", "nummod", "amod") is not None
    return limited and not points_back(s, noun)
