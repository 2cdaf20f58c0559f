"""What dates mean that count from publication or from the last date told: "Wednesday", "last week".

A reading (match, context) returns the TIMEX3 value, None where nothing tells, or REJECT where the words are no time.
"""

from __future__ import annotations

from datetime import date, timedelta

from graphbuild.extractors.dates import values
from graphbuild.extractors.dates.context import Context
from graphbuild.extractors.dates.grammar import REJECT, Match
from graphbuild.extractors.dates.hours import clock_time, with_hour, with_part
from graphbuild.extractors.dates.points import digits, iso
from graphbuild.extractors.dates.stretches import number_of, stretch
from graphbuild.extractors.dates.tokens import Token


def relative_year(match: Match, context: Context) -> int | None:
    """The year of "this year", "that year", "last year"."""
    token = match.kept["that"][0]
    base = context.story() if context.narrative or from_story(token) else context.published
    return base.year + int(token.value) if base else None


def from_story(token: Token) -> bool:
    return token.kind in {"THAT", "FOLLOWING", "PREVIOUS"}


def month_that_year(match: Match, context: Context) -> str | None:
    year = relative_year(match, context) if match.value("unit") == "Y" else None
    return f"{year}-{match.value('month')}" if year else None


def day_that_year(match: Match, context: Context) -> str | None:
    if match.value("unit") != "Y":
        return REJECT  # "on May 3 last week"
    year = relative_year(match, context)
    return with_part(iso(year, int(match.value("month")), digits(match.value("day"))), match) if year else None


def season(match: Match, context: Context) -> str | None:
    season = match.value("season")
    if "that" in match.kept:
        year = relative_year(match, context)
        return latest_season(year, season, match, context) if year else None
    base = context.base if context.narrative else context.published
    return f"{base.year}-{season}" if base else None


def latest_season(year: int, season: str, match: Match, context: Context) -> str:
    """ "Last summer" told in autumn is this year's; "next winter" told in spring as well."""
    token, base = match.kept["that"][0], context.story() if context.narrative else context.published
    this = values.bounds(f"{base.year}-{season}") if base else None
    if this and base:
        if token.kind in {"LAST", "PAST"} and this[1] < base:
            year += 1
        elif token.kind == "NEXT" and this[0] > base:
            year -= 1
    return f"{year}-{season}"


def part_of_year(match: Match, context: Context) -> str | None:
    year = match.value("year") or str(relative_year(match, context) or "")
    number, unit = digits(match.value("n")), match.value("unit")
    if "half" in match.kept:
        return f"{year}-H{number}" if number in (1, 2) else None
    if unit == "Q" and 1 <= number <= 4:
        return f"{year}-Q{number}" if year else None
    return REJECT if year == match.value("year") else None


def ordinal_unit(match: Match, context: Context) -> str | None:
    number, unit = digits(match.value("n")), match.value("unit")
    if unit == "C" and number:
        return f"{match.value('bc') and 'BC'}{number - 1:02}"
    if unit == "Q" and 1 <= number <= 4:
        return quarter(number, context)
    return REJECT


def quarter(number: int, context: Context) -> str | None:
    """A quarter without a year is the latest that has ended or is under way."""
    base = context.story() if context.narrative else context.published
    if base is None:
        return None
    return f"{base.year - (number > (base.month + 2) // 3)}-Q{number}"


def last_month_name(match: Match, context: Context) -> str | None:
    token, month = match.kept["that"][0], int(match.value("month"))
    base = context.story() if context.narrative or from_story(token) else context.published
    if base is None:
        return None
    year, this = base.year, base.month
    if token.kind in {"NEXT", "FOLLOWING"}:
        return f"{year + (month <= this)}-{month:02}"
    if token.kind in {"LAST", "PAST", "PREVIOUS"}:
        return f"{year - (month >= this)}-{month:02}"
    return f"{year}-{month:02}"


def deictic(match: Match, context: Context) -> str | None:
    word = match.value("deictic")
    if context.narrative:
        return "PRESENT_REF" if word == "0" else None
    if context.published is None:
        return None
    step, _, part = word.partition("T")
    day = (context.published + timedelta(days=int(step))).isoformat()
    return with_hour(f"{day}T{part}" if part else with_part(day, match), match)


def weekday(match: Match, context: Context) -> str | None:
    number = int(match.value("weekday"))
    day = context.weekday(number, match.start)
    token = match.kept["that"][0] if "that" in match.kept else None
    if day and token and context.published and not context.narrative:
        if token.kind in {"LAST", "PAST", "PREVIOUS"}:
            day = context.published - timedelta(days=(context.published.weekday() - number - 1) % 7 + 1)
        elif token.kind in {"NEXT", "FOLLOWING"}:
            day = context.published + timedelta(days=(number - context.published.weekday() - 1) % 7 + 1)
    return with_hour(with_part(day.isoformat(), match), match) if day else None


def weekday_range(match: Match, context: Context) -> str | None:
    """ "The night of Saturday to Sunday"."""
    first, last = (int(match.value(name)) for name in ("day", "last"))
    day = context.weekday(last, match.start)
    return f"{(day - timedelta(days=(last - first) % 7)).isoformat()}/{day.isoformat()}" if day else None


def this_part(match: Match, context: Context) -> str | None:
    token, part = match.kept["that"][0], match.value("part")
    base = context.story() if from_story(token) or "THE" in {t.kind for t in match.tokens} else context.published
    if base is None or (context.narrative and token.kind in {"THIS", "LAST"}):
        return None
    # "Last night" is the night before; "that evening" is of the same day.
    day = base if token.kind in {"THIS", "THAT"} else base + timedelta(days=int(token.value))
    return f"{day.isoformat()}T{part}"


def ago(match: Match, context: Context) -> str | None:
    """Counted from publication, or for "earlier" from what is told; a year before a quarter is that quarter."""
    token = match.kept["way"][0]
    base = context.published if token.kind == "AGO" and not context.narrative else context.story()
    return counted_from(base, match, -1, context)


def counted(match: Match, context: Context) -> str | None:
    sign = int(match.value("way"))
    return counted_from(context.story(), match, sign, context)


def counted_from(base: date | None, match: Match, sign: int, context: Context) -> str | None:
    unit, count = match.value("unit"), number_of(match) if len(match.tokens) > 3 or "n" in match.kept else 1
    if unit.startswith("T"):
        return None
    if count == "X":
        return "PAST_REF" if sign < 0 else "FUTURE_REF"
    if base is None or not isinstance(count, int):
        return None
    if unit == "Y" and sign < 0 and context.anchor and "-Q" in context.anchor:
        # Earnings are compared with the same quarter.
        return f"{int(context.anchor[:4]) - count}{context.anchor[4:]}"
    day = values.moved(base, sign * count, unit)
    return values.at(day, unit) if day else None


def this_unit(match: Match, context: Context) -> str | None:
    token, unit = match.kept["that"][0], match.value("unit")
    the = any(t.kind == "THE" for t in match.tokens)
    base = context.story() if from_story(token) or (the and token.kind == "NEXT") else context.published
    if unit == "Q" and token.kind == "PAST":
        return the_unit(match, context)
    if token.kind in {"PAST", "RECENT"} or unit.startswith("T"):
        return stretch(1, unit)
    if token.kind == "THIS" and context.narrative:
        base = context.base
    day = values.moved(base, int(token.value), unit) if base else None
    return values.at(day, unit) if day else None


def end_of_unit(match: Match, context: Context) -> str | None:
    unit = match.value("unit")
    base = context.story()
    if base is None or unit not in {"Y", "M", "W", "E", "C", "Q"}:
        return None
    return values.at(base, unit)


def the_unit(match: Match, context: Context) -> str | None:
    """ "The quarter" of a report of earnings: the one told of last, else the latest that has ended."""
    if match.value("unit") == "WE":
        return the_weekend(match, context)
    if match.value("unit") != "Q" or (match.after is not None and match.after.text.lower() == "of"):
        return REJECT  # "the quarter of Benfica"
    if context.anchor and "-Q" in context.anchor:
        return context.anchor
    day = values.moved(context.published, -1, "Q") if context.published else None
    return values.at(day, "Q") if day else None


def the_weekend(match: Match, context: Context) -> str | None:
    """In a report the latest weekend that has begun, or the coming one if the tense is future."""
    if context.narrative or context.published is None:
        return REJECT
    saturday = context.published - timedelta(days=(context.published.weekday() - 5) % 7)
    ahead = context.tenses(match.start) == "future"
    return values.at(saturday + timedelta(days=7 if ahead else 0), "WE")


def hour(match: Match, context: Context) -> str | None:
    base, hour = context.story(), clock_time(match)
    return f"{base.isoformat()}T{hour}" if base and hour else None


def part(match: Match, context: Context) -> str | None:
    known = values.bounds(context.anchor)
    return f"{known[0].isoformat()}T{match.value('part')}" if known and known[2] == "day" else None
