"""What dates by the calendar mean: "May 17, 2015", "May 2015", "the 1990s".

A reading (match, context) returns the TIMEX3 value, None where nothing tells, or REJECT where the words are no time.
"""

from __future__ import annotations

from datetime import date, timedelta

from graphbuild.extractors.dates.context import Context
from graphbuild.extractors.dates.grammar import REJECT, Match
from graphbuild.extractors.dates.hours import with_hour, with_part

_OF_HOURS = frozenset({"gmt", "utc", "hours", "hrs", "local"})
# A report hardly counts from an earlier year; "since 1330" is an hour.
_FIRST_YEAR = 1800
_WEEKDAYS = frozenset({"WEEKDAY", "WKD"})


def full_date(match: Match, context: Context) -> str | None:
    day = iso(int(match.value("year")), int(match.value("month")), digits(match.value("day")))
    return with_hour(with_part(day, match), match)


def iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def digits(word: str) -> int:
    return int("".join(c for c in word if c.isdigit()) or 0)


def iso_text(match: Match, context: Context) -> str | None:
    day = match.value("iso")
    return day if iso(int(day[:4]), int(day[5:7]), int(day[8:10])) else None


def sept11(match: Match, context: Context) -> str | None:
    return "2001-09-11"


def slashed(match: Match, context: Context) -> str | None:
    """5/17/2015 and 17/5/2015 have one reading, 5/7/2015 has two and so none."""
    first, second, year = (int(n) for n in match.value("slashed").split("/"))
    full = year if year > 99 else century_of(year, context)
    if first > 12:
        return iso(full, second, first)
    return iso(full, first, second) if second > 12 or first == second else None


def dotted(match: Match, context: Context) -> str | None:
    """17.5.2015: with dots the day comes first."""
    day, month, year = (int(n) for n in match.value("dotted").split("."))
    return iso(year, month, day)


def period(match: Match, context: Context) -> str | None:
    """Q3 2014, H1 2015."""
    return f"{match.value('year')}-{match.value('period')}"


def century_of(short: int, context: Context) -> int:
    """The year that ends in the two digits and lies nearest to what is told, not far after publication."""
    known = context.base if context.narrative else context.published
    limit = known.year if known else 2030
    return max((y for y in (1800 + short, 1900 + short, 2000 + short) if y <= limit + 10), default=1900 + short)


def day_range(match: Match, context: Context) -> str | None:
    month, year = int(match.value("month")), match.value("year")
    ends = [digits(match.value(name)) for name in ("day", "last")]
    if not year:
        days = [context.month_day(month, day, match.start) for day in ends]
    else:
        days = [iso(int(year), month, day) for day in ends]
    return f"{days[0]}/{days[1]}" if days[0] and days[1] and days[0] < days[1] else days[0]


def cable_date(match: Match, context: Context) -> str | None:
    short = match.value("short").lstrip("'’")
    if len(short) != 2 or not short.isdecimal():
        return context.month_day(int(match.value("month")), int(match.value("day")), match.start)
    return iso(century_of(int(short), context), int(match.value("month")), int(match.value("day")))


def month_year(match: Match, context: Context) -> str | None:
    return f"{match.value('year')}-{match.value('month')}"


def month_day(match: Match, context: Context) -> str | None:
    day, weekday = digits(match.value("day")), next((int(t.value) for t in match.tokens if t.kind in _WEEKDAYS), None)
    return with_part(context.month_day(int(match.value("month")), day, match.start, weekday=weekday), match)


def season_year(match: Match, context: Context) -> str | None:
    return f"{match.value('year')}-{match.value('season')}"


def decade(match: Match, context: Context) -> str | None:
    digits = "".join(c for c in match.value("decade") if c.isdigit())
    return digits[:3] if len(digits) == 4 else str(century_of(int(digits), context))[:3]


def bc(match: Match, context: Context) -> str | None:
    return f"BC{digits(match.value('n')):04}"


def short_year(match: Match, context: Context) -> str | None:
    return str(century_of(digits(match.value("short")), context))


def spoken_year(match: Match, context: Context) -> str | None:
    """ "Nineteen ninety-six"."""
    century = int(match.value("n"))
    if not 11 <= century <= 20:
        return REJECT
    return str(century * 100 + int(match.value("tens")) + int(match.value("ones") or 0))


def year(match: Match, context: Context) -> str | None:
    return match.value("year")


def bare_year(match: Match, context: Context) -> str | None:
    """A number of four digits is a year, unless it counts something ("2000 troops") or is money."""
    before, after = match.before, match.after
    if before and before.kind in {"MONEY", "NUMBER", "DAY", "LESS", "COUNT"}:
        return REJECT
    year = match.value("year")
    if _is_hour(match, context):
        return REJECT
    if before and before.kind in {"IN", "FROM", "TO", "AND", "BETWEEN", "OPEN", "DASH", "OF", "AFTER", "BEFORE"}:
        return year
    if after and ((after.text.endswith("s") and after.text.islower()) or after.text in {"people", "men", "troops"}):
        return REJECT
    return year if int(year) >= 1900 or context.narrative or before is None or before.kind == "THE" else REJECT


def _is_hour(match: Match, context: Context) -> bool:
    """ "At 1830 on Thursday", "1400 yesterday", "since 1330": an hour as soldiers and cables write it."""
    before, after = match.before, match.after
    if after and (after.kind == "DEICTIC" or after.text.lower() in _OF_HOURS):
        return True
    word = before.text.lower() if before else ""
    bound = word in {"since", "until", "till", "before", "after", "by"} and int(match.value("year")) < _FIRST_YEAR
    return word == "at" or (bound and not context.narrative)


def year_range(match: Match, context: Context) -> str | None:
    year, short = match.value("year"), match.value("short")
    if len(short) not in (2, 4) or int(year[-len(short) :]) >= int(short):
        return REJECT
    return f"{year}/{year[: 4 - len(short)]}{short}"


def bare_month(match: Match, context: Context) -> str | None:
    word = match.kept["month"][0].text
    if word in {"May", "March", "MAY", "MARCH", "Mar", "Sat"} and match.tokens[0].kind == "MONTH":
        led = match.before and match.before.kind in {
            "IN",
            "FROM",
            "TO",
            "AND",
            "BETWEEN",
            "OF",
            "AFTER",
            "BEFORE",
            "COMMA",
        }
        if not led or word.isupper():
            return REJECT
    return context.month_day(int(match.value("month")), None, match.start)


def holiday(match: Match, context: Context) -> str | None:
    month, day = (int(n) for n in match.value("holiday").split("-"))
    found = (
        iso(int(match.value("year")), month, day) if match.value("year") else context.month_day(month, day, match.start)
    )
    found = with_part(found, match)
    eve = any(t.kind == "EVE" for t in match.tokens)
    return (date.fromisoformat(found) - timedelta(days=1)).isoformat() if found and eve else found
