"""Acts that are told though nobody is named: "a bomb exploded in Baghdad", "talks were held in Geneva on Monday"."""

from __future__ import annotations

from graphbuild.extractors.actions.found import Found
from graphbuild.extractors.arguments import is_passive
from graphbuild.extractors.mentions import GROUND
from graphbuild.extractors.roles.defaults import WHERE
from graphbuild.extractors.syntax import Syntax
from graphbuild.records import EventType, Form, Status

# "An explosion shook Kabul", "fighting raged in Aleppo": verbs that say of an act that it was.
OCCURRING = frozenset(
    {
        "happen",
        "occur",
        "erupt",
        "rage",
        "shake",
        "rock",
        "jolt",
        "rip",
        "tear",
        "hear",
        "hold",
        "flare",
        "resume",
        "report",
    }
    | {"begin", "start", "commence", "unfold"}
)
OCCURRING_WITH = frozenset({("take", "place"), ("take", "effect"), ("take", "hold"), ("break", "out"), ("go", "off")})
OCCURRING_WITH |= {("come", "into"), ("go", "into"), ("enter", "into"), ("go", "on"), ("be", "in")}
LASTING = frozenset({"last", "continue", "drag", "persist", "remain", "end", "enter", "expire"})
BREAKING_OUT = frozenset({"break out", "rage", "erupt", "flare", "flare up", "resume"})
LOCATIVE = WHERE | {"into", "onto", "beside", "behind", "beneath", "under", "underneath", "between", "through", "by"}
LOCATIVE |= {"below", "above", "opposite", "past", "upon", "against", "amid", "among", "during", "before", "after"}
MAIN = frozenset({"ROOT", "conj", "ccomp"})
TOLD = frozenset({Status.HAPPENED, Status.ONGOING})
# A reader is told something by where and when these were, whoever took part.
PUBLIC = frozenset({EventType.AGREE, EventType.SUPPORT, EventType.CONSULT, EventType.PROTEST, EventType.RETREAT})
# Measures are told by where they hold alone.
MEASURES = frozenset({EventType.COERCE, EventType.RETREAT})

# How meetings and marches go.
RUN = frozenset({"open", "convene", "get", "collapse", "conclude", "close", "stall", "end", "continue", "proceed"})
ROUNDS = frozenset({"round", "series", "session", "cycle", "wave", "string", "bout", "day", "week"})
GATHERINGS = frozenset({EventType.CONSULT, EventType.PROTEST})


def told_bare(s: Syntax, event: Found) -> bool:
    """Is it told where or when an act was, by a clause whose verb says no more than that it was?"""
    if event.type is EventType.ASSAULT:
        return _violence_told(s, event) if event.trigger.verb else _violence_occurred(s, event)
    silent = event.trigger.verb and event.trigger.reading.trigger in ("fall", "go")
    if event.type in MEASURES and event.status in TOLD and (silent or _is_named(event)) and _holds(s, event):
        return True
    if event.type not in PUBLIC or event.status not in TOLD:
        return False
    if event.type in GATHERINGS and not event.trigger.verb and _is_named(event):
        noun = _whole(s, event.trigger.head)
        if _is_subject(s, noun) or _has_occurred(s, noun) or _runs(s, noun):
            return True
    if event.when is None:
        return False
    dated = event.when.precision == "day" or (event.when.precision == "month" and bool(event.cast.places))
    if event.trigger.reading.trigger == "sign" and dated and is_passive(s, event.trigger.head):
        return s.kid(event.trigger.head, "neg") is None  # "a peace agreement signed on 23 March 2009"
    return _is_named(event) and (_has_occurred(s, event.trigger.head) or _is_done(s, event))


def _runs(s: Syntax, noun: int) -> bool:
    """ "The conference opened in Addis Ababa", not "may open"."""
    verb = s.head[noun]
    return s.dep[noun] == "nsubj" and s.lemma[verb] in RUN and not any(s.tag[c] == "MD" for c in s.kids(verb, "aux"))


def _whole(s: Syntax, noun: int) -> int:
    """The noun that stands for the act in "a round of talks", else the noun itself."""
    above = s.head[s.head[noun]]
    within = s.dep[noun] == "pobj" and s.lower[s.head[noun]] == "of" and s.pos[above] == "NOUN"
    return above if within and s.lemma[above] in ROUNDS else noun


def _is_subject(s: Syntax, noun: int) -> bool:
    """ "Talks in Geneva went nowhere", "Riots in Conakry left ten dead": with a place of its own; what is about to be
    or was called off has another status.
    """
    own = any(s.lower[c] in ("in", "at", "near", "outside") for c in s.kids(noun, "prep"))
    return own and s.dep[noun] in ("nsubj", "nsubjpass") and s.pos[s.head[noun]] in ("VERB", "AUX")


def _holds(s: Syntax, event: Found) -> bool:
    """ "The internet was switched off in Goma", "a curfew has lasted a month in Goma", "the guns fell silent"."""
    verb = event.trigger.head
    if event.trigger.verb:
        fell_silent = event.trigger.reading.trigger in ("fall", "go")
        return (is_passive(s, verb) or fell_silent) and s.dep[verb] in MAIN and s.kid(verb, "neg") is None
    return _has_occurred(s, verb) or (s.dep[verb] == "nsubj" and s.lemma[s.head[verb]] in LASTING)


def _violence_told(s: Syntax, event: Found) -> bool:
    """ "A car bomb exploded in Baghdad"; "they shot at us", said a trader; "fighting broke out on Monday"."""
    told_where = bool(event.cast.places) or event.when is not None or _is_located(s, event)
    broke_out = event.trigger.reading.trigger in BREAKING_OUT and told_where
    return bool(broke_out or (_by_weapon(event) and told_where) or event.speeches or _befell(s, event))


def _by_weapon(event: Found) -> bool:
    """Is a weapon told, as what acts or as what it is done with ("mortar fire landed near the ministry")?"""
    weapon = event.trigger.reading.roles.get("subj") == "instrument" and "subj" in event.trigger.slots
    return weapon or bool(event.cast.instruments)


def _is_located(s: Syntax, event: Found) -> bool:
    """Is it said where, by whatever words, or what was hit ("a shell landed in the courtyard, under a car", "howitzers
    pounded the suburb")?
    """
    slots = event.trigger.slots
    hit = slots.get("obj", ()) if event.trigger.reading.roles.get("obj") is None else ()
    beside = [t for slot in ("obj", "subj") for t in slots.get(slot, ())]
    where = [
        p
        for t in (event.trigger.head, *beside)
        for c in s.kids(t, "prep")
        if s.lower[c] in LOCATIVE
        for p in s.kids(c, "pobj")
    ]
    return any(s.pos[t] in ("NOUN", "PROPN") for t in (*hit, *where))


def _befell(s: Syntax, event: Found) -> bool:
    """ "He was gunned down in Lima on 5 May": somebody was hit, whoever he is, and it is told where and when."""
    verb = event.trigger.head
    people = any(s.lower[c] in ("he", "she", "they") for c in s.kids(verb, "nsubjpass"))
    return people and bool(event.cast.places) and event.when is not None and event.status in TOLD


def _violence_occurred(s: Syntax, event: Found) -> bool:
    told_where = bool(event.cast.places) or event.when is not None
    return told_where and event.status in TOLD and _has_occurred(s, event.trigger.head)


def _is_named(event: Found) -> bool:
    return any(m.type in GROUND and m.form is Form.NAME for m in event.cast.places)


def _is_done(s: Syntax, event: Found) -> bool:
    """ "A peace agreement was signed": the act of a passive verb in the main clause."""
    verb = event.trigger.head
    return event.trigger.verb and s.dep[verb] == "ROOT" and is_passive(s, verb) and s.kid(verb, "neg") is None


def _has_occurred(s: Syntax, noun: int) -> bool:
    """ "A clash took place", "there was a clash", "explosions were heard"."""
    verb, dep = s.head[noun], s.dep[noun]
    if dep == "attr":
        return s.kid(verb, "expl") is not None
    if dep not in ("nsubj", "nsubjpass"):
        return False
    if s.lemma[verb] in OCCURRING:
        return True
    return any((s.lemma[verb], s.lower[c]) in OCCURRING_WITH for c in s.kids(verb, "dobj", "prt", "prep"))
