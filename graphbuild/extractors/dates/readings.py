"""What each expression of the grammar means: a TIMEX3 value, or None where nothing tells.

Every reading takes a match and the context and returns the value; `REJECT` says that the words are no
expression of time here.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from graphbuild.extractors.dates import values
from graphbuild.extractors.dates.context import Context
from graphbuild.extractors.dates.grammar import Match
from graphbuild.extractors.dates.tokens import Token

REJECT = "REJECT"
Reading = Callable[[Match, Context], str | None]
_NEAR = {"this": 0, "that": 0}


def _full_date(match: Match, context: Context) -> str | None:
    day = _iso(int(match.value("year")), int(match.value("month")), _digits(match.value("day")))
    return _with_hour(_with_part(day, match), match)


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _digits(word: str) -> int:
    return int("".join(c for c in word if c.isdigit()) or 0)


def _with_part(day: str | None, match: Match) -> str | None:
    part = match.value("part") or match.value("part2")
    return f"{day}T{part}" if day and part and len(day) == 10 else day


def _with_hour(day: str | None, match: Match) -> str | None:
    hour = _clock(match)
    return f"{day}T{hour}" if day and hour and len(day) == 10 else day


def _clock(match: Match) -> str | None:
    """Hour and minute, 00:00 to 23:59; an hour alone without minutes gets :00."""
    if "clock" in match.kept:
        hour, minute = (int(n) for n in match.value("clock").replace(".", ":").split(":"))
    elif "hour" in match.kept:
        hour, minute = int(match.value("hour")), 0
    else:
        return None
    if "ampm" in match.kept:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if match.value("ampm").lower().startswith("p") else 0)
    return f"{hour:02}:{minute:02}" if hour < 24 else None


def _iso_text(match: Match, context: Context) -> str | None:
    day = match.value("iso")
    return day if _iso(int(day[:4]), int(day[5:7]), int(day[8:10])) else None


def _sept11(match: Match, context: Context) -> str | None:
    return "2001-09-11"


def _slashed(match: Match, context: Context) -> str | None:
    """5/17/2015 and 17/5/2015 have one reading, 5/7/2015 has two and so none."""
    first, second, year = (int(n) for n in match.value("slashed").split("/"))
    full = year if year > 99 else _century_of(year, context)
    if first > 12:
        return _iso(full, second, first)
    return _iso(full, first, second) if second > 12 or first == second else None


def _century_of(short: int, context: Context) -> int:
    """The year that ends in the two digits and lies nearest to what is told, not far after publication."""
    known = context.base if context.narrative else context.published
    limit = known.year if known else 2030
    return max((y for y in (1800 + short, 1900 + short, 2000 + short) if y <= limit + 10), default=1900 + short)


def _day_range(match: Match, context: Context) -> str | None:
    month, year = int(match.value("month")), match.value("year")
    ends = [_digits(match.value(name)) for name in ("day", "last")]
    if not year:
        days = [context.month_day(month, day, match.start) for day in ends]
    else:
        days = [_iso(int(year), month, day) for day in ends]
    return f"{days[0]}/{days[1]}" if days[0] and days[1] and days[0] < days[1] else days[0]


def _cable_date(match: Match, context: Context) -> str | None:
    short = match.value("short").lstrip("'’")
    if len(short) != 2 or not short.isdecimal():
        return context.month_day(int(match.value("month")), int(match.value("day")), match.start)
    return _iso(_century_of(int(short), context), int(match.value("month")), int(match.value("day")))


def _month_year(match: Match, context: Context) -> str | None:
    return f"{match.value('year')}-{match.value('month')}"


def _relative_year(match: Match, context: Context) -> int | None:
    """The year of "this year", "that year", "last year"."""
    token = match.kept["that"][0]
    base = context.story() if _from_story(token) else context.published
    return base.year + int(token.value) if base else None


def _from_story(token: Token) -> bool:
    return token.kind in {"THAT", "FOLLOWING", "PREVIOUS"}


def _month_that_year(match: Match, context: Context) -> str | None:
    year = _relative_year(match, context) if match.value("unit") == "Y" else None
    return f"{year}-{match.value('month')}" if year else None


def _day_that_year(match: Match, context: Context) -> str | None:
    year = _relative_year(match, context) if match.value("unit") == "Y" else None
    return _with_part(_iso(year, int(match.value("month")), _digits(match.value("day"))), match) if year else None


def _month_day(match: Match, context: Context) -> str | None:
    day = _digits(match.value("day"))
    return _with_part(context.month_day(int(match.value("month")), day, match.start), match)


def _season_year(match: Match, context: Context) -> str | None:
    return f"{match.value('year')}-{match.value('season')}"


def _season(match: Match, context: Context) -> str | None:
    season = match.value("season")
    if "that" in match.kept:
        year = _relative_year(match, context)
        return _latest_season(year, season, match, context) if year else None
    base = context.base if context.narrative else context.published
    return f"{base.year}-{season}" if base else None


def _latest_season(year: int, season: str, match: Match, context: Context) -> str:
    """ "Last summer" told in autumn is this year's; "next winter" told in spring as well."""
    token = match.kept["that"][0]
    this = values.bounds(f"{context.published.year}-{season}") if context.published else None
    if this and context.published:
        if token.kind in {"LAST", "PAST"} and this[1] < context.published:
            year += 1
        elif token.kind == "NEXT" and this[0] > context.published:
            year -= 1
    return f"{year}-{season}"


def _part_of_year(match: Match, context: Context) -> str | None:
    year = match.value("year") or str(_relative_year(match, context) or "")
    number, unit = _digits(match.value("n")), match.value("unit")
    if unit == "Q" and 1 <= number <= 4:
        return f"{year}-Q{number}" if year else None
    return None


def _ordinal_unit(match: Match, context: Context) -> str | None:
    number, unit = _digits(match.value("n")), match.value("unit")
    if unit == "C" and number:
        return f"{number - 1:02}"
    if unit == "Q" and 1 <= number <= 4:
        return _quarter(number, context)
    return REJECT


def _quarter(number: int, context: Context) -> str | None:
    """A quarter without a year is the latest that has ended or is under way."""
    base = context.story() if context.narrative else context.published
    if base is None:
        return None
    return f"{base.year - (number > (base.month + 2) // 3)}-Q{number}"


def _last_month_name(match: Match, context: Context) -> str | None:
    token, month = match.kept["that"][0], int(match.value("month"))
    if context.published is None:
        return None
    year, this = context.published.year, context.published.month
    if token.kind == "NEXT":
        return f"{year + (month <= this)}-{month:02}"
    if token.kind in {"LAST", "PAST"}:
        return f"{year - (month >= this)}-{month:02}"
    return f"{year}-{month:02}"


def _deictic(match: Match, context: Context) -> str | None:
    word = match.value("deictic")
    if context.narrative:
        return "PRESENT_REF" if word == "0" else None
    if context.published is None:
        return None
    step, _, part = word.partition("T")
    day = (context.published + timedelta(days=int(step))).isoformat()
    return _with_hour(f"{day}T{part}" if part else _with_part(day, match), match)


def _weekday(match: Match, context: Context) -> str | None:
    number = int(match.value("weekday"))
    day = context.weekday(number, match.start)
    token = match.kept["that"][0] if "that" in match.kept else None
    if day and token and context.published and not context.narrative:
        if token.kind in {"LAST", "PAST"}:
            day = context.published - timedelta(days=(context.published.weekday() - number - 1) % 7 + 1)
        elif token.kind in {"NEXT", "FOLLOWING"}:
            day = context.published + timedelta(days=(number - context.published.weekday() - 1) % 7 + 1)
    return _with_hour(_with_part(day.isoformat(), match), match) if day else None


def _this_part(match: Match, context: Context) -> str | None:
    token, part = match.kept["that"][0], match.value("part")
    base = context.story() if _from_story(token) or "THE" in {t.kind for t in match.tokens} else context.published
    if base is None or (context.narrative and token.kind in {"THIS", "LAST"}):
        return None
    # "Last night" is the night before; "that evening" is of the same day.
    day = base if token.kind in {"THIS", "THAT"} else base + timedelta(days=int(token.value))
    return f"{day.isoformat()}T{part}"


def _count(match: Match) -> int | float | str | None:
    """The number of a quantity: digits, words, "a", or X for "several" and "few"."""
    tokens = match.kept.get("n") or tuple(t for t in match.tokens if t.kind in {"A", "VAGUE", "HALF"})[-1:]
    total: float = 0
    for token in tokens:
        if token.value == "X":
            return "X"
        if token.kind in {"DASH", "AND", "TO"}:
            continue
        number = float(token.value or token.text.replace(",", ""))
        total = total * number if token.kind == "HUNDRED" and total else total + number
    return int(total) if total == int(total) else total


def _ago(match: Match, context: Context) -> str | None:
    """Counted from publication, or for "earlier" from what is told; a year before a quarter is that quarter."""
    base = context.published if match.kept["way"][0].kind == "AGO" else context.story()
    return _counted_from(base, match, -1)


def _counted(match: Match, context: Context) -> str | None:
    sign = int(match.value("way"))
    return _counted_from(context.story(), match, sign)


def _counted_from(base: date | None, match: Match, sign: int) -> str | None:
    unit, count = match.value("unit"), _count(match) if len(match.tokens) > 3 or "n" in match.kept else 1
    if unit.startswith("T"):
        return None
    if count == "X":
        return "PAST_REF" if sign < 0 else "FUTURE_REF"
    if base is None or not isinstance(count, int):
        return None
    day = values.moved(base, sign * count, unit)
    return values.at(day, unit) if day else None


def _this_unit(match: Match, context: Context) -> str | None:
    token, unit = match.kept["that"][0], match.value("unit")
    the = any(t.kind == "THE" for t in match.tokens)
    base = context.story() if _from_story(token) or (the and token.kind == "NEXT") else context.published
    if token.kind in {"PAST", "RECENT"} or unit.startswith("T"):
        return _stretch(1, unit)
    if token.kind == "THIS" and context.narrative:
        base = context.base
    day = values.moved(base, int(token.value), unit) if base else None
    return values.at(day, unit) if day else None


def _end_of_unit(match: Match, context: Context) -> str | None:
    unit = match.value("unit")
    base = context.story()
    if base is None or unit not in {"Y", "M", "W", "E", "C", "Q"}:
        return None
    return values.at(base, unit)


def _the_unit(match: Match, context: Context) -> str | None:
    return REJECT


def _stretch(count: int | float | str, unit: str) -> str:
    """P3D, PT2H, PXM; a fortnight is two weeks, a quarter three months."""
    if unit == "2W":
        count, unit = count if isinstance(count, str) else count * 2, "W"
    unit = {"WE": "WE", "E": "E"}.get(unit, unit)
    return f"PT{count}{unit[1:]}" if unit.startswith("T") else f"P{count}{unit}"


def _duration(match: Match, context: Context) -> str | None:
    count = 0.5 if "half" in match.kept else _count(match)
    if count is None:
        return None
    if any(t.kind == "HALF" for t in match.tokens[2:]) and isinstance(count, int):
        count += 0.5
    if isinstance(count, float) and count > 10**6:
        return REJECT
    return _stretch(count, match.value("unit"))


def _vague_duration(match: Match, context: Context) -> str | None:
    known = [int(t.value) for t in match.tokens if t.kind == "VAGUE" and t.value != "X"]
    return _stretch(known[-1] if known else "X", match.value("unit"))


def _every(match: Match, context: Context) -> str | None:
    return _stretch(_count(match) if "n" in match.kept else 1, match.value("unit"))  # type: ignore[arg-type]


def _every_named(match: Match, context: Context) -> str | None:
    token = match.kept["every"][-1]
    return {"WEEKDAY": "XXXX-WXX", "MONTH": "XXXX"}.get(token.kind, "XXXX-XX-XX")


def _set(match: Match, context: Context) -> str | None:
    return match.value("set")


def _decade(match: Match, context: Context) -> str | None:
    digits = "".join(c for c in match.value("decade") if c.isdigit())
    return digits[:3] if len(digits) == 4 else str(_century_of(int(digits), context))[:3]


def _century(match: Match, context: Context) -> str | None:
    number = _digits(match.value("n"))
    if match.value("unit") != "C" or not number:
        return REJECT
    return f"BC{number - 1:02}" if match.tokens[-1].kind == "BC" else f"{number - 1:02}"


def _bc(match: Match, context: Context) -> str | None:
    return f"BC{_digits(match.value('n')):04}"


def _short_year(match: Match, context: Context) -> str | None:
    return str(_century_of(_digits(match.value("short")), context))


def _year(match: Match, context: Context) -> str | None:
    return match.value("year")


def _bare_year(match: Match, context: Context) -> str | None:
    """A number of four digits is a year, unless it counts something ("2000 troops") or is money."""
    before, after = match.before, match.after
    if before and before.kind in {"MONEY", "NUMBER", "DAY", "LESS", "COUNT"}:
        return REJECT
    year = match.value("year")
    if before and before.kind in {"IN", "FROM", "TO", "AND", "BETWEEN", "OPEN", "DASH", "OF", "AFTER", "BEFORE"}:
        return year
    if after and ((after.text.endswith("s") and after.text.islower()) or after.text in {"people", "men", "troops"}):
        return REJECT
    return year if int(year) >= 1900 or before is None or before.kind == "THE" else REJECT


def _year_range(match: Match, context: Context) -> str | None:
    year, short = match.value("year"), match.value("short")
    if len(short) != 2 or int(year[2:]) >= int(short):
        return REJECT
    return f"{year}/{year[:2]}{short}"


def _bare_month(match: Match, context: Context) -> str | None:
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


def _holiday(match: Match, context: Context) -> str | None:
    month, day = (int(n) for n in match.value("holiday").split("-"))
    found = (
        _iso(int(match.value("year")), month, day)
        if match.value("year")
        else context.month_day(month, day, match.start)
    )
    eve = any(t.kind == "EVE" for t in match.tokens)
    return (date.fromisoformat(found) - timedelta(days=1)).isoformat() if found and eve else found


def _hour(match: Match, context: Context) -> str | None:
    base, hour = context.story(), _clock(match)
    return f"{base.isoformat()}T{hour}" if base and hour else None


def _part(match: Match, context: Context) -> str | None:
    known = values.bounds(context.anchor)
    return f"{known[0].isoformat()}T{match.value('part')}" if known and known[2] == "day" else None


def _reference(match: Match, context: Context) -> str | None:
    return match.value("ref") or match.value("moment")


def _past(match: Match, context: Context) -> str | None:
    return "PAST_REF"


READINGS: dict[str, Reading] = {
    name[1:]: function
    for name, function in list(globals().items())
    if name.startswith("_") and callable(function) and getattr(function, "__annotations__", {}).get("match") == "Match"
}
