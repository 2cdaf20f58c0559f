"""Deaths beside the act they came of: "three died when a bomb went off", "a missile hit the market and ten died"."""

from __future__ import annotations

from dataclasses import replace

from graphbuild.extractors.actions.coreference import by_sentence, is_bare_toll, told_before
from graphbuild.extractors.actions.found import Found
from graphbuild.extractors.actions.plain import DEATH
from graphbuild.extractors.actions.scenes import DONE, MEANWHILE, is_meanwhile
from graphbuild.extractors.syntax import Syntax
from graphbuild.records import EventType

CAUSAL = MEANWHILE | {"while", "because"}
THROUGH = frozenset({"in", "during", "after", "following", "from", "under", "at"})


def with_causes(s: Syntax, plain: list[Found], acts: list[Found], told: list[Found]) -> list[Found]:
    """The events, those of death as assaults where the same sentence tells the violence that they came of; without the
    deaths that an act which is told counts as its own: that act tells who died.
    """
    if not any(e.trigger.reading is DEATH for e in plain):
        return plain
    violence = {e.trigger.head: e for e in acts if e.type is EventType.ASSAULT and e.status in DONE}
    known = {id(e) for e in told}
    scene = by_sentence(s, violence.values())
    kept = []
    for event in plain:
        cause = _cause(s, event, violence) if event.trigger.reading is DEATH else None
        if cause is None and event.trigger.reading is DEATH and event.status in DONE and is_bare_toll(s, event):
            cause = told_before(s, event, scene)
        if cause is not None and id(cause) in known and _counts(s, cause, event):
            for mention in event.cast.recipients:
                cause.cast.add("recipient", mention, "who died of it")
            continue
        if cause is not None:
            _type(event, cause)
        kept.append(event)
    return kept


def _cause(s: Syntax, death: Found, violence: dict[int, Found]) -> Found | None:
    if death.status not in DONE or not (death.cast.recipients or death.amounts):
        return None
    return next((violence[t] for t in _causes(s, death.trigger.head) if t in violence), None)


def _counts(s: Syntax, cause: Found, death: Found) -> bool:
    """Are all of the dead counted by the act, and none of those who did it?"""
    counted = {amount.start for amount, _ in cause.amounts}
    doers = {s.lemma[m.head] for m in cause.cast.actors}
    one = death.amounts and all(amount.start in counted for amount, _ in death.amounts)
    return bool(one) and not death.cast.places and doers.isdisjoint(s.lemma[m.head] for m in death.cast.recipients)


def _type(death: Found, cause: Found) -> None:
    death.trigger = replace(
        death.trigger, reading=replace(DEATH, type=EventType.ASSAULT, rule="a death by what is told")
    )
    death.mode = cause.mode
    death.when = death.when or cause.when
    death.rules.append("a death by what is told")
    for place in cause.cast.places if not death.cast.places else ():
        death.cast.add("place", place, "where the act is that it came of")


def _causes(s: Syntax, verb: int) -> list[int]:
    """Heads of the acts that a death may be of by grammar: in a clause beside it or behind a preposition."""
    found = [c for c in s.kids(verb, "advcl") if is_meanwhile(s, c, CAUSAL)]
    found += [p for c in s.kids(verb, "prep") if s.lower[c] in THROUGH for p in s.kids(c, "pobj", "pcomp")]
    above = verb
    if s.dep[verb] == "conj" and s.kid(verb, "nsubj") is None:
        return found  # "was shot and died in hospital": one is told of whom the shot was aimed at
    while s.dep[above] in ("conj", "relcl", "ccomp") and s.head[above] < above:
        above = s.head[above]
        found.append(above)
    return found
