"""Deaths beside the act they came of: "three died when a bomb went off", "a missile hit the market and ten died"."""

from __future__ import annotations

from dataclasses import replace

from graphbuild.extractors.actions.found import Found
from graphbuild.extractors.actions.plain import DEATH
from graphbuild.extractors.syntax import Syntax
from graphbuild.records import EventType, Status

DONE = frozenset({Status.HAPPENED, Status.ONGOING, Status.ALLEGED})
MEANWHILE = frozenset({"when", "as", "after", "while", "because"})
THROUGH = frozenset({"in", "during", "after", "following", "from", "under", "at"})


def with_causes(s: Syntax, plain: list[Found], acts: list[Found]) -> list[Found]:
    """The events, those of death as assaults where the same sentence tells the violence that they came of."""
    if not any(e.trigger.reading is DEATH for e in plain):
        return plain
    violence = {e.trigger.head: e for e in acts if e.type is EventType.ASSAULT and e.status in DONE}
    return [_caused(s, e, violence) if e.trigger.reading is DEATH else e for e in plain]


def _caused(s: Syntax, death: Found, violence: dict[int, Found]) -> Found:
    cause = next((violence[t] for t in _causes(s, death.trigger.head) if t in violence), None)
    if cause is None or death.status not in DONE or not (death.cast.recipients or death.amounts):
        return death
    death.trigger = replace(
        death.trigger, reading=replace(DEATH, type=EventType.ASSAULT, rule="a death by what is told")
    )
    death.mode = cause.mode
    death.when = death.when or cause.when
    death.rules.append("a death by what is told")
    for place in cause.cast.places if not death.cast.places else ():
        death.cast.add("place", place, "where the act is that it came of")
    return death


def _causes(s: Syntax, verb: int) -> list[int]:
    """Heads of the acts that a death may be of by grammar: in a clause beside it or behind a preposition."""
    found = [c for c in s.kids(verb, "advcl") if any(s.lower[m] in MEANWHILE for m in s.kids(c, "advmod", "mark"))]
    found += [p for c in s.kids(verb, "prep") if s.lower[c] in THROUGH for p in s.kids(c, "pobj", "pcomp")]
    above = verb
    if s.dep[verb] == "conj" and s.kid(verb, "nsubj") is None:
        return found  # "was shot and died in hospital": one is told of whom the shot was aimed at
    while s.dep[above] in ("conj", "relcl", "ccomp") and s.head[above] < above:
        above = s.head[above]
        found.append(above)
    return found
