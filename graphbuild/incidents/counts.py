"""The numbers of people or things that a report tells of its happening alone."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

import msgspec

from graphbuild import tsv
from graphbuild.records import Event, Quantity, Record

CASUALTIES = frozenset({"killed", "wounded"})
_TELLING = 20
_FURTHER_BEFORE = re.compile(r"\b(?:another|an additional|a further)\s+\Z", re.IGNORECASE)
_FURTHER_BEHIND = re.compile(r"\s+(?:more|others?|additional|further)\b", re.IGNORECASE)


class Count(msgspec.Struct, frozen=True):
    """A number of people or things: the n-th quantity of its event, with its bounds."""

    kind: str
    low: int | float | None
    high: int | float | None
    number: int

    @property
    def telling(self) -> bool:
        """Whether it is an exact number of people of a size that few other happenings of the day share."""
        people = self.kind not in ("money", "strikes", "other")
        return people and self.low is not None and self.low == self.high and self.low >= _TELLING


def counts_of(record: Record, event: Event) -> tuple[Count, ...]:
    """The numbers that are this happening's own: "50,000 since 2022" is many happenings'."""
    start, end = event.evidence.start, event.evidence.end
    return tuple(
        Count(q.kind.value, q.min, q.max, n)
        for n, q in enumerate(event.quantities, 1)
        if not (_is_added(record.text, q) or _running_total().search(clause(record.text, start, end, q.start)))
    )


def _is_added(text: str, number: Quantity) -> bool:
    """ "Three more people", "another three": what comes to a toll and is none."""
    before = _FURTHER_BEFORE.search(text, max(0, number.start - 20), number.start)
    return before is not None or _FURTHER_BEHIND.match(text, number.end) is not None


@lru_cache(maxsize=1)
def _running_total() -> re.Pattern[str]:
    table = tsv.rows(Path(__file__).with_name("running_totals.tsv"))
    return re.compile(rf"\b({'|'.join(re.escape(row['words']) for _, row in table)})\b", re.IGNORECASE)


def clause(text: str, start: int, end: int, at: int) -> str:
    """What stands between the commas, semicolons and quotation marks around an offset."""
    before, after = re.split(r'[,;:"“”]', text[start:at])[-1], re.split(r'[,;:"“”]', text[at:end])[0]
    return before + after
