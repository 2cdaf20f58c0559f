"""The event of a single trigger: its roles, status, date, numbers and speakers, as its own clause tells them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from graphbuild import lexicon
from graphbuild.extractors import weapons
from graphbuild.extractors.actions.backdrop import set_backdrop
from graphbuild.extractors.actions.confidence import confidence
from graphbuild.extractors.actions.counting import amounts_of
from graphbuild.extractors.actions.dating import not_until, when
from graphbuild.extractors.actions.doers import add_doers
from graphbuild.extractors.actions.found import Found
from graphbuild.extractors.actions.light import (
    add_clause_subject,
    add_fighter,
    add_light_verb,
    carrier,
    with_prepositions,
)
from graphbuild.extractors.actions.told import SPOKEN
from graphbuild.extractors.actions.undergone import add_undergone
from graphbuild.extractors.attribution import Speech, speeches_of
from graphbuild.extractors.dates import interval
from graphbuild.extractors.mentions import MentionIndex
from graphbuild.extractors.quantities import Amount
from graphbuild.extractors.roles import Cast, cast
from graphbuild.extractors.status import status_of
from graphbuild.extractors.status.clauses import negated
from graphbuild.extractors.status.following import FACTUAL
from graphbuild.extractors.status.governors import is_plotted
from graphbuild.extractors.status.unreal import UNTRUE
from graphbuild.extractors.syntax import Syntax
from graphbuild.extractors.triggers import Trigger
from graphbuild.lexicon.entries import Reading
from graphbuild.records import EventType, Stance, Status, Time

VOWS = frozenset({"vow", "swear"})
HOSTILE = frozenset(
    {EventType.REJECT, EventType.THREATEN, EventType.PROTEST, EventType.SANCTION, EventType.MOBILIZE}
    | {EventType.COERCE, EventType.ASSAULT}
)
# "marched to denounce the coup": who acts in order to say something says it.
EXPRESSED = frozenset({EventType.REQUEST, EventType.ACCUSE, EventType.PROTEST})
BLAMED = ("lasting", EventType.ACCUSE)  # "holds the rebels responsible"
YET = frozenset({Status.PLANNED, Status.REQUESTED, Status.THREATENED})
FORETOLD = frozenset({Status.PLANNED, Status.THREATENED})
STRIKES = frozenset({"strike", "raid", "attack", "bombing", "sortie", "bombardment"})
AIRCRAFT: frozenset[str | None] = frozenset({"CombatAircraft", "Helicopter"})


@dataclass(frozen=True, slots=True)
class Context:
    """What all events of a text are read against."""

    s: Syntax
    index: MentionIndex
    quotes: dict[int, Speech]
    dated: dict[int, Time]
    amounts: dict[int, list[Amount]]  # by sentence
    headlines: frozenset[int]
    published: date | None


def typed(context: Context, trigger: Trigger, light: dict[int, Trigger]) -> Found:
    """The event of a typed trigger, with what its light verb or the clause around it adds."""
    s, index = context.s, context.index
    verb = None if trigger.verb else carrier(s, trigger.head, light)
    if verb is not None:
        trigger = replace(trigger, slots=with_prepositions(trigger.slots, verb))
    roles = cast(s, trigger, index)
    if verb is not None:
        add_light_verb(s, trigger, verb, index, roles)
    elif not trigger.verb:
        add_clause_subject(s, trigger, index, roles)
        add_fighter(s, trigger, index, roles)
        add_undergone(s, trigger, index, roles)
        add_doers(s, trigger, index, roles)
    event = event_of(context, trigger, roles)
    _set_mode(s, event)
    _set_status(s, event, verb)
    set_backdrop(s, event)
    return event


def _set_mode(s: Syntax, event: Found) -> None:
    """ "The coalition's aircraft carried out 30 strikes", "attacked with mortars": how, by what it was done with."""
    if event.mode is not None:
        return
    if s.lemma[event.trigger.head] in STRIKES and _is_flown(event):
        event.mode = "aerial"
    elif event.type is EventType.ASSAULT and event.cast.instruments:
        event.mode = weapons.mode_of([m.name for m in event.cast.instruments])


def _set_status(s: Syntax, event: Found, verb: Trigger | None) -> None:
    """Sets the status that the reading of the trigger or of its light verb gives."""
    trigger, head = event.trigger, event.trigger.head
    given = trigger.reading.status
    if not given and verb is not None and event.status is Status.HAPPENED and not is_plotted(s, head):
        given = verb.reading.status
    if given == Status.PLANNED and _had_effect(s, head):
        given = None
    if verb is not None and s.dep[head] == "pobj":
        given = _of_part(s, verb.head) or given
    if verb is not None and event.status in FORETOLD and _is_carried_out(s, verb.head):
        event.status = Status.HAPPENED  # "mounted its long-threatened invasion"
    if given:
        event.status = Status(given)
        event.rules.append(f"status: {(verb or trigger).reading.rule}")


def _had_effect(s: Syntax, noun: int) -> bool:
    """ "Organized a strike that shut down the city"."""
    done = (c for c in s.kids(noun, "relcl") if s.tag[c] == "VBD")
    return any(s.lower[t] in ("that", "which") for c in done for t in s.kids(c, "nsubj"))


def _is_flown(event: Found) -> bool:
    """Do aircraft carry the act out, and nothing else?"""
    kinds = {lexicon.equipment().get(word) for m in event.cast.instruments for word in _heads(m.name)}
    return bool(kinds & AIRCRAFT) and not kinds - AIRCRAFT - {None}


def _heads(name: str) -> tuple[str, str]:
    last = name.lower().split()[-1]
    return last, last.removesuffix("s")


def event_of(context: Context, trigger: Trigger, roles: Cast) -> Found:
    s, head = context.s, trigger.head
    found = status_of(s, head, trigger.verb, headline=s.sentence[head] in context.headlines)
    status, why = _as_typed(trigger.reading, *found)
    if status is Status.REQUESTED and trigger.reading.type is EventType.REQUEST and s.kid(head, "poss") is not None:
        status, why = Status.HAPPENED, "whoever insists on his demands has made them"
    event = Found(
        trigger, status, roles, speeches_of(s, head, context.index, context.quotes), mode=trigger.reading.mode
    )
    event.when = when(s, trigger, context.dated, context.published, yet=status in YET)
    event.status = _as_dated(event, context.published)
    if event.status is Status.NEGATED and (until := not_until(s, head, context.dated)) is not None:
        event.status, event.when, why = Status.HAPPENED, until, "not until then"
    event.amounts = amounts_of(s, trigger, roles, context.amounts.get(s.sentence[head], []))
    event.rules = [trigger.reading.rule or "no known type", f"status: {why}", *roles.rules]
    return event


def _as_typed(reading: Reading, status: Status, why: str) -> tuple[Status, str]:
    """The status and its reason, where the kind of act makes another of it than the words around it do."""
    if (why in ("simple present", "state") and reading.type in SPOKEN) or (why, reading.type) == BLAMED:
        return Status.HAPPENED, "a speech act in the present is done by saying it"
    if why == "still" and reading.type in SPOKEN and status is Status.ONGOING:
        return Status.HAPPENED, "whoever still refuses has refused"
    if why in ("purpose", "summon") and reading.type in EXPRESSED and reading.mode not in ("investigate", "riot"):
        return Status.HAPPENED, "an expression is the act that it is the purpose of"
    if why in VOWS and status is Status.THREATENED and reading.type not in HOSTILE:
        return Status.PLANNED, "a vow to do good is a promise"
    return status, why


def _as_dated(event: Found, published: date | None) -> Status:
    """ "Her visit next week": what is dated after the report is to come. A verb's own tense knows better."""
    span = interval(event.when) if event.when is not None else None
    if event.trigger.verb or event.status is not Status.HAPPENED or span is None or published is None:
        return event.status
    return Status.PLANNED if span.start > published.isoformat() else Status.HAPPENED


def _is_carried_out(s: Syntax, verb: int) -> bool:
    """Is the light verb one of doing or beginning, told as done ("launched a planned offensive")?"""
    doing = s.lemma[verb] in lexicon.classes()["@carrying_out"]
    return doing and status_of(s, verb, True)[0] is Status.HAPPENED


def _of_part(s: Syntax, verb: int) -> str | None:
    """The status of whoever took no part ("took no part in the fighting"), may have ("suspected of taking part") or is
    yet to ("is expected to take part").
    """
    if negated(s, verb) or any(s.lemma[o] == "part" and negated(s, o) for o in s.kids(verb, "dobj")):
        return Status.NEGATED.value
    status = status_of(s, verb, True)[0]
    return None if status in FACTUAL else status.value


def finished(event: Found, s: Syntax, index: MentionIndex) -> Found:
    """The event with the status that its speakers give it, and its confidence."""
    if event.type is EventType.ACCUSE:  # whoever rejects an accusation, it was made
        beside = s.dep[event.trigger.head] in ("advcl", "acl", "relcl")  # "denied the raid, as X had alleged"
        before = event.trigger.head if event.trigger.verb and not beside else 0  # but "denied accusing him"
        event.speeches = [x for x in event.speeches if x.stance is not Stance.DISPUTES or x.start < before]
    disputed = f"status: {UNTRUE}" in event.rules and any(p.stance is Stance.DISPUTES for p in event.speeches)
    if disputed or (event.status is Status.HAPPENED and event.speeches and event.speeches[0].alleged):
        event.status = Status.ALLEGED
    event.confidence = confidence(event, s, index)
    return event
