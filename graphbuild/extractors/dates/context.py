"""What a date is relative to: the day of publication, the last date mentioned, and the tense of the verb."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from graphbuild.extractors.dates import values

# Years that a history may look ahead before the look counts as an aside.
_ASIDE = 15
# A day without a year that lies further back than this is the coming one, unless the verb tells the past.
_STALE = timedelta(days=270)
# And then too, if it is so far that nobody would leave the year out: "was to resume on Nov. 20".
_LAST_YEAR = timedelta(days=345)
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
    aside: int | None = None

    @property
    def base(self) -> date | None:
        """The first day of the last date mentioned."""
        found = values.bounds(self.anchor)
        return found[0] if found else None

    def story(self) -> date | None:
        """The day that "the next day" counts from: that of the last mention, or that of publication in a report."""
        return self.base or (None if self.narrative else self.published)

    def tell(self, value: str) -> None:
        """Take the value as the last date mentioned, unless a history looks ahead once ("a stone of 1995")."""
        known, new = values.bounds(self.anchor), values.bounds(value)
        if value.startswith("BC"):
            self.anchor = None
        if new is None:
            return
        ahead = self.narrative and known is not None and new[0].year - known[0].year > _ASIDE
        if ahead and (self.aside is None or abs(new[0].year - self.aside) > _ASIDE):
            self.aside = new[0].year
            return
        self.anchor, self.aside = value, None

    def month_day(self, month: int, day: int | None, offset: int, *, weekday: int | None = None) -> str | None:
        """The value of a month, or a day in it, without a year; a weekday tells the year where it can."""
        if weekday is not None and day and (found := self._on_weekday(month, day, weekday)):
            return found.isoformat()
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
        tense = self.tenses(offset)
        found = self._latest(month, day, future=tense == "future")
        age = self.published - found if found else timedelta(0)
        if age > _LAST_YEAR or (tense is None and age > _STALE):
            return self._latest(month, day, future=True)
        return found

    def _on_weekday(self, month: int, day: int, weekday: int) -> date | None:
        base = self.base if self.narrative else self.published
        found = [d for step in (0, -1, 1, -2, 2) if base and (d := _date(base.year + step, month, day))]
        return next((d for d in found if d.weekday() == weekday), None)

    def _latest(self, month: int, day: int | None, *, future: bool) -> date | None:
        """The latest such day not after publication, or the first not before it; 29 February may be four years off."""
        assert self.published is not None
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
