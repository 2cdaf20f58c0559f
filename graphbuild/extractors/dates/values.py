"""TIMEX3 values: made from days, moved by units, and read back as first and last day.

Source: TimeML annotation guidelines 1.2.1 (TIMEX3) and ISO 8601. A quarter is YYYY-Qn, a season YYYY-SP SU FA WI,
a decade three digits, a century two.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta

_SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_YEARS = {"Y": 1, "E": 10, "C": 100, "ML": 1000}
_MONTHS = {"M": 1, "Q": 3}
_DAYS = {"D": 1, "W": 7, "2W": 14}
Bounds = tuple[date, date, str]


def at(day: date, unit: str) -> str:
    """The value of the day, week, month, quarter, year, decade or century (D W M Q Y E C) that the day lies in."""
    year, week, _ = day.isocalendar()
    return {
        "D": day.isoformat(),
        "W": f"{year}-W{week:02}",
        "2W": f"{year}-W{week:02}",
        "WE": f"{year}-W{week:02}-WE",
        "M": f"{day.year:04}-{day.month:02}",
        "Q": f"{day.year:04}-Q{(day.month + 2) // 3}",
        "Y": f"{day.year:04}",
        "E": f"{day.year // 10:03}",
        "C": f"{day.year // 100:02}",
    }.get(unit, day.isoformat())


def moved(day: date, count: int, unit: str) -> date | None:
    """The day `count` units later (earlier if negative), the last of a shorter month; None beyond the calendar."""
    if unit in _DAYS or unit == "WE":
        try:
            return day + timedelta(days=count * _DAYS.get(unit, 7))
        except OverflowError:
            return None
    months = count * (_YEARS[unit] * 12 if unit in _YEARS else _MONTHS[unit])
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not MINYEAR <= year <= MAXYEAR:
        return None
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def bounds(value: str | None) -> Bounds | None:
    """First day, last day and precision of a value; None for durations, sets, references and years before Christ."""
    if value is None:
        return None
    if "/" in value:
        first, last = (bounds(part) for part in value.split("/", 1))
        return (first[0], last[1], "range") if first and last and first[0] <= last[1] else None
    for pattern, reader in _READERS:
        if found := pattern.fullmatch(value):
            try:
                return reader(*found.groups())
            except ValueError:
                return None
    return None


def _day(text: str) -> Bounds:
    day = date.fromisoformat(text)
    return day, day, "day"


def _week(year: str, week: str, weekend: str | None) -> Bounds:
    monday = date.fromisocalendar(int(year), int(week), 1)
    return monday + timedelta(days=5 if weekend else 0), monday + timedelta(days=6), "range" if weekend else "week"


def _months(year: int, month: int, count: int, precision: str) -> Bounds:
    last = moved(date(year, month, 1), count, "M")
    if last is None:
        raise ValueError(year)
    return date(year, month, 1), last - timedelta(days=1), precision


def _years(digits: str) -> Bounds:
    count = 10 ** (4 - len(digits))
    first = int(digits) * count
    return date(first, 1, 1), date(first + count - 1, 12, 31), {1: "year", 10: "decade"}.get(count, "range")


_READERS = (
    (re.compile(r"(\d{4}-\d\d-\d\d)(?:T\w.*)?"), _day),
    (re.compile(r"(\d{4})-W(\d\d)(-WE)?"), _week),
    (re.compile(r"(\d{4})-(\d\d)"), lambda y, m: _months(int(y), int(m), 1, "month")),
    (re.compile(r"(\d{4})-Q([1-4])"), lambda y, q: _months(int(y), int(q) * 3 - 2, 3, "range")),
    (re.compile(r"(\d{4})-H([12])"), lambda y, h: _months(int(y), int(h) * 6 - 5, 6, "range")),
    # A winter is named by the year it begins in.
    (re.compile(r"(\d{4})-(SP|SU|FA|WI)"), lambda y, s: _months(int(y), _SEASONS[s], 3, "season")),
    (re.compile(r"(\d{2,4})"), _years),
)


def precision(value: str | None) -> str | None:
    """day week month season year decade range, or None where the value has no place in the calendar."""
    found = bounds(value)
    return found[2] if found else None
