"""One act told twice in a clause, by its verb and by a noun: "killed in an airstrike", "the attack wounded 12"."""

from __future__ import annotations

from dataclasses import replace

from graphbuild import lexicon
from graphbuild.extractors.actions.found import Found
from graphbuild.extractors.actions.light import governor
from graphbuild.extractors.mentions import GROUND
from graphbuild.extractors.syntax import Syntax
from graphbuild.records import EntityType, EventType, Form, QuantityKind, Status

FORCE = (EventType.ASSAULT, EventType.COERCE)
FIRING = frozenset({"fire", "launch"})
AIMING = frozenset({"target", "hit", "strike", "pound"})
BEHIND = frozenset({"in", "by", "during", "with"})
OCCASIONS = frozenset(
    {"meeting", "summit", "conference", "session", "talk", "talks", "forum", "assembly", "call", "conversation"}
)
VISITING = ("on", "visit")
TOLD = frozenset({Status.HAPPENED, Status.ONGOING, Status.HABITUAL, Status.ATTEMPTED})
SPANS = frozenset({"hour", "day", "week", "month", "year", "night", "wave", "series", "spate", "string", "round"})
# "Killed a suspect in the bombing": the bombing was another act.
ACCUSED = frozenset({"suspect", "defendant", "accomplice", "mastermind", "participant", "witness"})
CASUALTIES = (QuantityKind.KILLED, QuantityKind.WOUNDED)


def merged(s: Syntax, events: list[Found]) -> list[Found]:
    """One event where a verb and a noun of its clause tell the same act ("killed in an airstrike", "the
    attack wounded 12").
    """
    kept: list[Found] = []
    verbs = {e.trigger.head: e for e in events if e.trigger.verb}
    for event in events:
        verb = None if event.trigger.verb else _same_act(s, event, verbs)
        if verb is None:
            kept.append(event)
            continue
        if event.type is EventType.CONSULT and event.mode != "visit":
            event.cast.actors, event.cast.recipients = [], []  # whose summit it is, is not who met at it
        absorb(verb, event)
        for other in s.conjuncts(verb.trigger.head)[1:]:
            if other in verbs and verbs[other].type is event.type and s.kid(other, "nsubj", "nsubjpass") is None:
                _share(verbs[other], event)
    return _without_shots(s, _without_purposes(s, kept))


def _without_purposes(s: Syntax, events: list[Found]) -> list[Found]:
    """ "sent doctors to help Chad", "announced aid to help Chad": one act of help, and whom it is for."""
    aid = [e for e in events if e.type is EventType.AID]
    told = {e.trigger.head if e.trigger.verb else governor(s, e.trigger.head): e for e in aid if not e.cast.recipients}
    gone = set()
    for event in aid if told else ():
        i = event.trigger.head
        given = told.get(s.head[i])
        purpose = event.trigger.verb and s.tag[i] == "VB" and s.dep[i] in ("advcl", "xcomp")
        if given is None or given is event or not purpose or not event.cast.recipients:
            continue
        gone.add(id(event))
        for mention in event.cast.recipients:
            given.cast.add("recipient", mention, "whom it is to help")
        for mention in event.cast.places:
            given.cast.add("place", mention, "whom it is to help")
    return [e for e in events if id(e) not in gone]


def _without_shots(s: Syntax, events: list[Found]) -> list[Found]:
    """ "Was shot down by a missile that is thought to have been fired by rebels": whoever fired it shot it down."""
    wielded = {m.head for e in events if e.type is EventType.ASSAULT and e.cast.recipients for m in e.cast.instruments}
    return [e for e in events if e.cast.recipients or e.type is not EventType.ASSAULT or not _is_shot(s, e, wielded)]


def _is_shot(s: Syntax, event: Found, wielded: set[int]) -> bool:
    """Is it told in a clause behind a weapon that hit somebody that the weapon was fired?"""
    verb = event.trigger.head
    behind = event.trigger.verb and s.lemma[verb] in FIRING and bool(wielded & {*s.ancestors(verb)[:3]})
    return behind and any(m.head in wielded for m in event.cast.instruments)


def _share(verb: Found, noun: Found) -> None:
    """ "The attack killed 12 and wounded 30": both are told of one attack, in one place."""
    for mention in noun.cast.actors:
        verb.cast.add("actor", mention, "act named beside the verb")
    for mention in noun.cast.places:
        verb.cast.add("place", mention, "act named beside the verb")
    verb.mode = verb.mode or noun.mode


def _same_act(s: Syntax, noun: Found, verbs: dict[int, Found]) -> Found | None:
    deaths = _deaths_in(s, noun, verbs)
    if deaths is not None and noun.status is Status.PLANNED and deaths.status is Status.HAPPENED:
        return deaths if deaths.type is noun.type else None  # "the raid that killed ten had been planned"
    told = (deaths, _aiming(s, noun, verbs), _beside(s, noun, verbs))
    found = next((verb for verb in told if verb is not None and verb.type is noun.type), None)
    if found is None:
        return None
    if noun.status not in TOLD | {found.status} and not (
        noun.type is EventType.CONSULT and noun.status is Status.PLANNED
    ):
        return None
    if found.status is Status.NEGATED:
        return None  # "the raid killed no one": there was a raid
    if found.type in FORCE or found.mode == noun.mode == "visit":
        return found
    return found if found.type is EventType.CONSULT and _is_occasion(s, noun, found) else None


def _is_occasion(s: Syntax, noun: Found, verb: Found) -> bool:
    """ "met the envoy at a summit", "met during their talks": one meeting; not "met him during talks with Mali"."""
    others = {"with", "between", "among", "to"} & noun.trigger.slots.keys()
    return not others and noun.mode != "visit" and bool(verb.cast.actors) and s.lemma[noun.trigger.head] in OCCASIONS


def _deaths_in(s: Syntax, noun: Found, verbs: dict[int, Found]) -> Found | None:
    """The verb of "an attack in which 12 people died", "an attack that killed 12"."""
    for clause in s.kids(noun.trigger.head, "relcl"):
        if any(s.lower[c] in ("that", "which") for c in s.kids(clause, "nsubj")):
            return verbs.get(clause)
        preps = [c for c in s.kids(clause, "prep") if s.lower[c] in ("in", "during")]
        if any(s.lower[p] == "which" for c in preps for p in s.kids(c, "pobj")):
            return verbs.get(clause)
    return None


def _aiming(s: Syntax, noun: Found, verbs: dict[int, Found]) -> Found | None:
    """The verb of "carried out a raid, targeting rebels", "a raid targeting rebels": it says whom the raid was on."""
    head = s.head[noun.trigger.head]
    clauses = s.kids(noun.trigger.head, "acl")
    if s.dep[noun.trigger.head] == "dobj" and not noun.cast.recipients:
        clauses = clauses + s.kids(head, "advcl")
    clauses = [c for c in clauses if s.tag[c] == "VBG" and s.lemma[c] in AIMING]
    return next((verbs[c] for c in clauses if c in verbs), None)


def _beside(s: Syntax, noun: Found, verbs: dict[int, Found]) -> Found | None:
    """The verb that the act is the subject of, or stands behind: "the attack killed", "killed in the attack"."""
    told = _span_of(s, noun.trigger.head)
    head, dep = s.head[told], s.dep[told]
    at = noun.type is EventType.CONSULT and s.lower[head] in ("at", "for")
    under = s.lower[head] == "under" and s.lemma[s.head[head]] == "come"  # "came under sniper fire"
    if dep == "pobj" and (s.lower[head] in BEHIND or under or at or (s.lower[head], noun.mode) == VISITING):
        head = _above_victims(s, head)
    elif dep not in ("nsubj",):
        return None
    for _ in range(3):
        verb = verbs.get(head)
        if verb is not None:
            break
        if s.dep[head] == "conj":
            head = s.head[head]
        else:
            return None
    else:
        return None
    return verb


def _span_of(s: Syntax, noun: int) -> int:
    """The "days" of "killed in three days of clashes", else the noun itself."""
    prep = s.head[noun]
    span = s.head[prep]
    inside = s.dep[noun] == "pobj" and s.lower[prep] == "of" and s.lemma[span] in SPANS
    return span if inside else noun


def _above_victims(s: Syntax, prep: int) -> int:
    """What a preposition tells of: the verb of "killed 12 people in an attack", also where it hangs on the people."""
    head = s.head[prep]
    if s.pos[head] not in ("NOUN", "NUM") or s.lemma[head] in ACCUSED:
        return head
    while s.dep[head] == "conj" and s.pos[s.head[head]] == "NOUN":
        head = s.head[head]
    verb = s.head[head]
    casualties = lexicon.counted().get(s.lemma[verb]) in CASUALTIES
    return verb if s.dep[head] in ("dobj", "nsubjpass") and casualties else s.head[prep]


def absorb(verb: Found, noun: Found) -> None:
    """What the noun tells goes to the verb's event; its trigger is the word of the two that is read first."""
    if noun.trigger.start < verb.trigger.start:
        verb.trigger = replace(verb.trigger, start=noun.trigger.start, end=noun.trigger.end)
    for mention in noun.cast.actors:
        verb.cast.add("actor", mention, "act named beside the verb")
    for mention in noun.cast.recipients:
        if mention.type is EntityType.PLACE or (mention.type in GROUND and mention.form is Form.NAME):
            verb.cast.add("place", mention, "ground of the act beside the verb")
        swept = verb.type is EventType.COERCE and mention.type in GROUND and verb.cast.recipients
        if not swept:  # the town of "arrested six men in a sweep of the town"
            verb.cast.add("recipient", mention, "act named beside the verb")
    for mention in noun.cast.places:
        verb.cast.add("place", mention, "act named beside the verb")
    for mention in noun.cast.instruments:
        verb.cast.add("instrument", mention, "act named beside the verb")
    verb.mode = verb.mode or noun.mode
    verb.when = verb.when or noun.when
    verb.amounts += [a for a in noun.amounts if a not in verb.amounts]
