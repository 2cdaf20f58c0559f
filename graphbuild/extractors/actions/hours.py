"""When an act was of which only the hour is told: "overnight", "at dawn", "at about 3am"."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from graphbuild.extractors.actions.found import Found
from graphbuild.extractors.syntax import Syntax
from graphbuild.records import Status, Time

HOURS = frozenset({"dawn", "daybreak", "sunrise", "dusk", "nightfall", "sunset", "noon", "midday", "daylight"})
_CLOCK = re.compile(r"\d{1,2}(?:[.:]\d\d)?")
# What a report tells by the hour alone is of these days.
NEWS = timedelta(days=3)
_BEFORE = frozenset({"at", "before", "after", "shortly", "around", "about", "just"})


def add_hours(
    s: Syntax, events: list[Found], published: date | None, tells_on: Callable[[Syntax, Found], bool]
) -> None:
    """Dates acts in the past tense of which an hour is told and no day: it is the day that the paragraph told last,
    else that of publication; "overnight" is the night before.
    """
    if published is None:
        return
    told = [e for e in events if e.when is None and e.status is Status.HAPPENED and e.trigger.verb]
    for event in told:
        hour = _hour(s, event.trigger.head)
        time = _time(s, event, events, hour, published) if hour is not None and tells_on(s, event) else None
        if time is not None:
            event.when, event.date_inferred = time, True
            event.rules.append("date: the hour that is told")


def _hour(s: Syntax, verb: int) -> int | None:
    """The token of the hour that a verb tells of itself."""
    for c in s.children[verb]:
        if s.lower[c] == "overnight" and s.dep[c] in ("npadvmod", "advmod", "dobj"):
            return c
        if s.dep[c] == "prep" and s.lower[c] in _BEFORE:
            found = next((p for p in s.kids(c, "pobj") if s.lower[p] in HOURS or _is_clock(s, p)), None)
            if found is not None:
                return found
    return None


def _is_clock(s: Syntax, i: int) -> bool:
    """ "3am", which the parser takes for two words, "5:30 p.m."."""
    half = s.lower[i] in ("am", "pm", "a.m.", "p.m.")
    return half and any(_CLOCK.fullmatch(s.lower[c]) for c in s.kids(i, "nummod"))


def _time(s: Syntax, event: Found, events: list[Found], hour: int, published: date) -> Time | None:
    day = _day_before(s, event, events, published)
    if day is None:
        return None
    value = day.isoformat()
    if s.lower[hour] == "overnight":
        value = f"{(day - timedelta(days=1)).isoformat()}/{value}"
    return Time(s.idx[hour], s.idx[hour] + len(s.text[hour]), s.text[hour], value, "range" if "/" in value else "day")


def _day_before(s: Syntax, event: Found, events: list[Found], published: date) -> date | None:
    """The day of the last act told before; of another paragraph it only shows whether the text tells of these days."""
    head = event.trigger.head
    days = (
        (e.trigger.head, e.when.value[:10])
        for e in events
        if e.trigger.head < head
        and _is_main(s, e)
        and e.when is not None
        and e.when.value
        and e.when.precision == "day"
    )
    last = max(days, default=None)
    if last is None:
        acts = [e.when for e in events if e.when is not None and e.when.value and e.when.precision == "day"]
        near = any(abs(date.fromisoformat((w.value or "")[:10]) - published) <= NEWS for w in acts)
        return published if near or not acts else None
    day = date.fromisoformat(last[1])
    if not any("\n" in s.text[i] for i in range(last[0], head)):
        return day
    return published if abs(published - day) <= NEWS else None


def _is_main(s: Syntax, event: Found) -> bool:
    return event.trigger.verb and s.dep[event.trigger.head] in ("ROOT", "conj", "ccomp")
