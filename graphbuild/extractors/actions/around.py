"""When a clause was, by the time of the clause around it: "when", "as", "two days after"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from graphbuild.extractors.dates import interval
from graphbuild.extractors.quantities.words import classes
from graphbuild.extractors.syntax import Syntax
from graphbuild.records import Time

_DAYS = {"day": 1, "days": 1, "week": 7, "weeks": 7}
RESTATING = ", on "
COUNTED_ON = ("later", "after", "before", "earlier")


def time_around(
    s: Syntax, clause: int, above: int, dated: dict[int, Time], published: date | None = None
) -> Time | None:
    """The time of a clause by that of the one around it: "when", "as" and "two days after" tell how they lie."""
    found = _as_told_before(s, clause, dated) or _counted_off(s, clause, _base(s, above, dated, published))
    if found is None and s.dep[clause] == "advcl" and is_meanwhile(s, clause):
        return dated.get(above)
    return found


def is_meanwhile(s: Syntax, clause: int) -> bool:
    """ "As rockets fell", "while he said Mass", "because rockets were falling": at the same time as what is told."""
    marks = {s.lower[c] for c in s.kids(clause, "mark", "advmod")}
    aux = {s.lower[c] for c in s.kids(clause, "aux", "auxpass")}
    if aux & {"had", "has", "have", "would", "will", "could", "may", "might"}:
        return False
    lasts = s.tag[clause] == "VBG" and bool(aux & {"was", "were"})
    told = s.tag[clause] in ("VBD", "VBN") or lasts
    return "when" in marks or (bool(marks & {"as", "while"}) and told) or ("because" in marks and lasts)


def _as_told_before(s: Syntax, clause: int, dated: dict[int, Time]) -> Time | None:
    """ "On Tuesday, when rebels entered the town": the time that a clause tells of."""
    mark = next((c for c in s.kids(clause, "advmod", "mark") if s.lower[c] == "when"), None)
    if mark is None or mark == 0:
        return None
    before = mark - 1
    while before > 0 and s.pos[before] == "PUNCT":
        before -= 1
    return (
        dated.get(before)
        or dated.get(s.head[before])
        or (dated.get(s.head[clause]) if s.dep[clause] == "advcl" else None)
    )


def _counted_off(s: Syntax, clause: int, day: Time | None) -> Time | None:
    """ "was shelled on Monday, two days after the rebels entered it": the day of the entry, counted off."""
    mark = s.kid(clause, "mark")
    if day is None or mark is None or s.lower[mark] not in ("after", "before"):
        return None
    found, unit = interval(day), mark - 1
    if found is None or found.precision != "day" or s.lower[unit] not in _DAYS:
        return None
    count = _count(s, unit)
    if count is None:
        return None
    back = timedelta(days=count * _DAYS[s.lower[unit]])
    told = date.fromisoformat(found.start)
    value = (told - back if s.lower[mark] == "after" else told + back).isoformat()
    return replace(day, start=s.idx[unit], end=s.span(unit, unit + 1)[1], text=s.text[unit], value=value)


def _base(s: Syntax, verb: int, dated: dict[int, Time], published: date | None) -> Time | None:
    """The day of the clause above: its own or that of its first verb, of whoever "said on Monday that he had left", or
    that of publication for what somebody has just done.
    """
    first = verb
    while s.dep[first] == "conj" and s.pos[s.head[first]] == "VERB":
        first = s.head[first]
    saying = s.head[first] if s.dep[first] == "ccomp" else first
    found = dated.get(verb) or dated.get(first) or dated.get(saying)
    aux = {s.lower[c] for c in s.kids(first, "aux")}
    if found is not None or published is None or s.dep[first] != "ROOT" or not aux & {"has", "have"}:
        return found
    return Time(s.idx[first], s.idx[first], "", published.isoformat(), "day")


def _count(s: Syntax, unit: int) -> int | None:
    """The number before a unit of time; "a" is one."""
    word = s.lower[unit - 1]
    if word in ("a", "the", "one"):
        return 1
    return int(word) if word.isdecimal() and word.isascii() else classes()["number"].get(word)


def without_restated(s: Syntax, times: tuple[Time, ...]) -> tuple[Time, ...]:
    """The times but those that a day right behind them tells better: "a year later, on 24 December"."""
    days = {t.start for t in times if t.precision == "day"}
    return tuple(t for t in times if t.end + len(RESTATING) not in days or not _leads_to_day(s, t))


def _leads_to_day(s: Syntax, time: Time) -> bool:
    words = s.source[time.start : time.end + len(RESTATING)].lower()
    return words.endswith(RESTATING) and any(words.endswith(w + RESTATING) for w in COUNTED_ON)
