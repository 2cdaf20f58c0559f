"""Finding expressions of time and giving each its TIMEX3 value."""

from __future__ import annotations

from datetime import date

from graphbuild.extractors.dates import values
from graphbuild.extractors.dates.context import Context, Tenses
from graphbuild.extractors.dates.grammar import Match, matches
from graphbuild.extractors.dates.readings import READINGS, REJECT
from graphbuild.extractors.dates.tokens import Token, tokenize
from graphbuild.records import EventDate, Time

_FULL = frozenset({"full_date", "month_year", "iso", "cable_date", "year", "bare_year", "season_year"})
_DEICTIC = frozenset({"deictic", "weekday", "ago", "this_part", "last_month_name"})


def find_times(text: str, published: date | None, tenses: Tenses | None = None) -> tuple[Time, ...]:
    """The expressions of time in text order.

    `tenses(offset)` may tell "past" or "future" of the verb that governs the words at the offset; without it
    a word such as "will" before them in the sentence counts as future. The value is None where neither
    the text nor the day of publication tells.
    """
    tokens = tokenize(text)
    found = matches(tokens)
    context = Context(published, _is_narrative(found, published), tenses or _tense_words(tokens))
    times = []
    for match in found:
        value = READINGS[match.reading](match, context)
        if value == REJECT:
            continue
        if values.bounds(value):
            context.anchor = value
        times.append(_time(text, match, value))
    return tuple(times)


def interval(time: Time, published: date | None = None) -> EventDate | None:
    """First and last day of an expression, or None for durations, sets, vague references and unknown values."""
    found = values.bounds(time.value)
    if found is None:
        return None
    return EventDate(found[0].isoformat(), found[1].isoformat(), found[2], time.text)


def _time(text: str, match: Match, value: str | None) -> Time:
    return Time(match.start, match.end, text[match.start : match.end], value, values.precision(value))


def _is_narrative(found: list[Match], published: date | None) -> bool:
    """Whether the text tells of years past: most dates with a year lie two years or more before publication."""
    if published is None:
        return True
    years = [
        int(y) for m in found if m.reading in _FULL if (y := m.value("year")[:4] or m.value("iso")[:4]).isdecimal()
    ]
    past = sum(year < published.year - 1 for year in years)
    return past >= 3 and past * 2 > len(years) and past > sum(m.reading in _DEICTIC for m in found)


def _tense_words(tokens: list[Token]) -> Tenses:
    """A reading of tense without a parse: "will", "plans", "scheduled" before the words in their sentence."""
    marks = [(t.start, t.kind) for t in tokens if t.kind in {"WILL", "DOT", "END", "BREAK"}]

    def tense(offset: int) -> str | None:
        before = [kind for start, kind in marks if start < offset]
        return "future" if before and before[-1] == "WILL" else None

    return tense
