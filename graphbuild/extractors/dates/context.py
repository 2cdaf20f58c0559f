"""What a date is relative to: the day of publication, the last date mentioned, and the tense of the verb."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from graphbuild.extractors.dates import values

Tenses = Callable[[int], str | None]


@dataclass(slots=True)
class Context:
    """Changes from one expression to the next: `anchor` is the value of the last date mentioned.

    `narrative` is True where the text tells of years past (a history), so that a bare month continues the story
    and does not lie just before publication.
    """

    published: date | None
    narrative: bool
    tenses: Tenses
    anchor: str | None = None

    @property
    def base(self) -> date | None:
        """The first day of the last date mentioned."""
        found = values.bounds(self.anchor)
        return found[0] if found else None

    def story(self) -> date | None:
        """The day that "the next day" counts from: that of the last mention, or that of publication in a report."""
        return self.base or (None if self.narrative else self.published)

    def month_day(self, month: int, day: int | None, offset: int) -> str | None:
        """The value of a month, or a day in it, without a year."""
        candidate = self._near(month, day) if self.narrative else self._reported(month, day, offset)
        return values.at(candidate, "D" if day else "M") if candidate else None

    def weekday(self, number: int, offset: int) -> date | None:
        """In a report the latest such day not after publication, or the first after it if the tense is future."""
        if self.narrative or self.published is None:
            found = values.bounds(self.anchor)
            if found is None or found[2] != "day":
                return None
            return found[0] + timedelta(days=(number - found[0].weekday()) % 7)
        back = self.published - timedelta(days=(self.published.weekday() - number) % 7)
        return back + timedelta(days=7) if self.tenses(offset) == "future" else back

    def _reported(self, month: int, day: int | None, offset: int) -> date | None:
        if self.published is None:
            return None
        future = self.tenses(offset) == "future"
        limit = self.published if day else self.published.replace(day=1)
        years = (self.published.year + step for step in ((0, 1, 2, 3, 4) if future else (0, -1, -2, -3, -4)))
        found = (_date(year, month, day) for year in years)
        return next((d for d in found if d and (d >= limit if future else d <= limit)), None)

    def _near(self, month: int, day: int | None) -> date | None:
        """The candidate nearest to the last mention; in its very year where that is all it says."""
        known = values.bounds(self.anchor)
        if known is None:
            return None
        start, end, precision = known
        if precision in {"year", "season"}:
            return _date(start.year, month, day)
        middle = start + (end - start) / 2
        found = [d for year in (start.year - 1, start.year, start.year + 1) if (d := _date(year, month, day))]
        return min(found, key=lambda d: abs((d - middle).days), default=None)


def _date(year: int, month: int, day: int | None) -> date | None:
    try:
        return date(year, month, day or 1)
    except ValueError:
        return None
