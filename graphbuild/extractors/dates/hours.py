"""Hours and parts of a day, added to the value of a day."""

from __future__ import annotations

from graphbuild.extractors.dates.grammar import Match


def clock_time(match: Match) -> str | None:
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


def with_part(day: str | None, match: Match) -> str | None:
    part = match.value("part") or match.value("part2")
    return f"{day}T{part}" if day and part and len(day) == 10 else day


def with_hour(day: str | None, match: Match) -> str | None:
    hour = clock_time(match)
    return f"{day}T{hour}" if day and hour and len(day) == 10 else day
