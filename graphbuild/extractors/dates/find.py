"""Finding expressions of time and giving each its TIMEX3 value."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date

from graphbuild.extractors.dates import relative, values
from graphbuild.extractors.dates.context import Context, Tenses
from graphbuild.extractors.dates.grammar import REJECT, Match, Reading, matches
from graphbuild.extractors.dates.rules import rules
from graphbuild.extractors.dates.tokens import Token, tokenize
from graphbuild.records import EventDate, Time

_DEICTIC = frozenset({relative.deictic, relative.weekday, relative.ago, relative.this_part, relative.this_unit})
_RANGES = frozenset({("FROM", "TO"), ("BETWEEN", "AND"), ("FROM", "DASH"), ("BETWEEN", "DASH")})


# Publication outside these years is a mistake, and counting from it would leave the calendar.
_CALENDAR = (1100, 2100)
# Characters from the end of a sentence within which words stand at the head of the next.
_HEAD = 8
# "Had been due to", "was expected to": the future of the past.
_PAST_AUXILIARIES = frozenset({"was", "were", "been", "had"})


def find_times(text: str, published: date | None, tenses: Tenses | None = None) -> tuple[Time, ...]:
    """The expressions of time in text order.

    `tenses(offset)` may tell "past" or "future" of the verb that governs the words at the offset; without it
    a word such as "will" before them in the sentence counts as future. The value is None where neither
    the text nor the day of publication tells.
    """
    tokens = tokenize(text)
    found = matches(tokens, rules())
    if published and not _CALENDAR[0] <= published.year <= _CALENDAR[1]:
        published = None
    context = Context(published, _is_narrative(found, published), tenses or _tense_words(tokens))
    times: list[Time] = []
    last: tuple[Match, str | None] | None = None
    for match, reading in found:
        value = reading(match, context)
        if value == REJECT:
            continue
        times += _times(text, match, value)
        if outer := _outer(text, last, (match, value)):
            times.append(outer)
        if value and not _is_comparison(match) and not (context.narrative and context.tenses(match.start) == "future"):
            context.tell(value.rpartition("/")[2])
        last = match, value
    return tuple(sorted(times, key=lambda t: (t.start, -t.end)))


def interval(time: Time, published: date | None = None) -> EventDate | None:
    """First and last day of an expression, or None for durations, sets, vague references and unknown values."""
    found = values.bounds(time.value)
    if found is None:
        return None
    return EventDate(found[0].isoformat(), found[1].isoformat(), found[2], time.text)


def _times(text: str, match: Match, value: str | None) -> list[Time]:
    """The expression, and for a range its two ends as well: "May 3-7", "1915-17"."""
    if value is None or "/" not in value:
        return [_time(text, match.start, match.end, value)]
    first, last = value.split("/")
    middle = (match.kept.get("day") or match.kept["year"])[0]
    upper = (match.kept.get("last") or match.kept["short"])[0]
    month_first = "month" in match.kept and match.kept["month"][0].start < middle.start
    end = upper.end if month_first or "short" in match.kept else match.end
    start = match.start if "part" not in match.kept else match.kept["month"][0].start if month_first else middle.start
    return [
        _time(text, match.start, match.end, value),
        _time(text, start, middle.end, first),
        _time(text, upper.start, end, last),
    ]


def _time(text: str, start: int, end: int, value: str | None) -> Time:
    return Time(start, end, text[start:end], value, values.precision(value))


def _outer(text: str, last: tuple[Match, str | None] | None, this: tuple[Match, str | None]) -> Time | None:
    """The range of "from May 3 to May 7", "between 1915 and 1917", without the first preposition."""
    match, value = this
    if last is None or not value or not last[1] or not (values.bounds(value) and values.bounds(last[1])):
        return None
    before, joint = last[0].before, last[0].after
    if before is None or joint is None or joint is not match.before:
        return None
    if (before.kind, joint.kind) not in _RANGES:
        return None
    both = f"{last[1]}/{value}"
    return _time(text, last[0].start, match.end, both) if values.bounds(both) else None


def _is_comparison(match: Match) -> bool:
    """ "A year earlier" compares; the story goes on where it was."""
    return any(token.kind in {"AGO", "EARLIER"} for token in match.tokens)


def _is_narrative(found: list[tuple[Match, Reading]], published: date | None) -> bool:
    """Whether the text tells of years past: most dates with a year lie two years or more before publication."""
    if published is None:
        return True
    years = [int(m.value("year")) for m, _ in found if m.value("year").isdecimal()]
    past = sum(year < published.year - 1 for year in years)
    near = sum(reading in _DEICTIC for _, reading in found)
    return past >= 3 and past * 2 > len(years) and past > 2 * near


def _tense_words(tokens: list[Token]) -> Tenses:
    """A reading of tense without a parse: "will", "plans", "due" before the words in their sentence show the future.

    At the head of a sentence the first cue after them decides ("In January, the company bought it").
    """
    marks = [(t.start, cue) for i, t in enumerate(tokens) if (cue := _cue(t, tokens[i - 1]))]
    starts = [start for start, _ in marks]

    def tense(offset: int) -> str | None:
        i = bisect_left(starts, offset)
        j = next((j for j in range(i - 1, -1, -1) if marks[j][1] != "past"), None)
        if j is not None and marks[j][1] == "future":
            return "future"
        heads = i == 0 or (marks[i - 1][1] == "end" and offset - starts[i - 1] < _HEAD)
        return "past" if heads and i < len(marks) and marks[i][1] == "past" else None

    return tense


def _cue(token: Token, before: Token) -> str | None:
    if token.kind in {"DOT", "END", "BREAK"}:
        return "end"
    if token.kind == "WILL" and before.text not in _PAST_AUXILIARIES:
        return "future"
    if token.text in _PAST_AUXILIARIES or (token.kind == "OTHER" and token.text.endswith("ed") and len(token.text) > 4):
        return "past"
    return None
