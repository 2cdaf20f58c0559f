"""What stretches, sets and vague references mean: "three days", "daily", "now".

A reading (match, context) returns the TIMEX3 value, None where nothing tells, or REJECT where the words are no time.
"""

from __future__ import annotations

from graphbuild.extractors.dates.context import Context
from graphbuild.extractors.dates.grammar import REJECT, Match

# A count beyond this is no stretch of time that news tell.
_LONGEST = 10**6


def number_of(match: Match) -> int | float | str | None:
    """The number of a quantity: digits, words, "a", or X for "several" and "few"."""
    tokens = match.kept.get("n") or tuple(t for t in match.tokens if t.kind in {"A", "VAGUE", "HALF"})[-1:]
    total: float = 0
    for token in tokens:
        if token.value == "X":
            return "X"
        if token.kind == "DASH":
            continue
        try:
            number = float(token.value or token.text.replace(",", ""))
        except ValueError:
            return None  # "1.2.3" is no number
        total = total * number if token.kind == "HUNDRED" and total else total + number
    return int(total) if total == int(total) else total


def stretch(count: int | float | str, unit: str) -> str:
    """P3D, PT2H, PXM; a fortnight is two weeks, a quarter three months."""
    if unit == "2W":
        count, unit = count if isinstance(count, str) else count * 2, "W"
    unit = {"E": "DE", "C": "CE"}.get(unit, unit)
    if unit == "Q" and not isinstance(count, str):
        count, unit = count * 3, "M"
    return f"PT{count}{unit[1:]}" if unit.startswith("T") else f"P{count}{unit}"


def duration(match: Match, context: Context) -> str | None:
    count = 0.5 if "half" in match.kept else number_of(match)
    if count is None:
        return None
    if any(t.kind == "HALF" for t in match.tokens[2:]) and isinstance(count, int):
        count += 0.5
    if not isinstance(count, str) and count > _LONGEST:
        return REJECT
    return stretch(count, match.value("unit"))


def one(match: Match, context: Context) -> str | None:
    """ "The last week of August" is a week."""
    return stretch(1, match.value("unit"))


def vague_duration(match: Match, context: Context) -> str | None:
    known = [int(t.value) for t in match.tokens if t.kind == "VAGUE" and t.value != "X"]
    return stretch(known[-1] if known else "X", match.value("unit"))


def every(match: Match, context: Context) -> str | None:
    return stretch(number_of(match) if "n" in match.kept else 1, match.value("unit"))  # type: ignore[arg-type]


def every_named(match: Match, context: Context) -> str | None:
    """ "Every Friday" is XXXX-WXX-5, "each July" XXXX-07, "every morning" XXXX-XX-XXTMO."""
    token = (match.kept.get("weekday") or match.tokens)[-1]
    if token.kind == "WEEKDAY":
        return f"XXXX-WXX-{int(token.value) + 1}"
    return f"XXXX-XX-XXT{token.value}" if token.kind == "PART" else f"XXXX-{token.value}"


def recurring(match: Match, context: Context) -> str | None:
    return match.value("set")


def reference(match: Match, context: Context) -> str | None:
    return match.value("ref") or match.value("moment")


def past(match: Match, context: Context) -> str | None:
    return "PAST_REF"
