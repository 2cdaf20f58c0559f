"""Which reports are worth comparing: those that share a block. Every way to agree has a block of its own."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from graphbuild.incidents.happenings import Happening
from graphbuild.records import EntityType


def blocks(happening: Happening) -> frozenset[str]:
    """The blocks of a report. Two reports that agree share one of them at least; a block spans two months at most."""
    kind = f"{happening.act} {happening.status}"
    return frozenset((*_by_day(kind, happening), *_by_month(kind, happening), _by_sentence(happening)))


def _by_day(kind: str, happening: Happening) -> Iterator[str]:
    day = happening.day
    if day is None:
        return
    yield from (f"{kind} {day} {site.id}" for site in happening.sites if site.local)
    people = (party for party in happening.recipients if party.named and party.kind is EntityType.PERSON)
    yield from (f"{kind} {day} {person.id}" for person in people)
    yield from (f"{kind} {day} {count.low} {count.kind}" for count in happening.counts if count.telling)
    named = sorted({party.id for party in happening.parties if party.named})
    yield from (f"{kind} {day} {one} {other}" for one, other in combinations(named, 2))


def _by_month(kind: str, happening: Happening) -> Iterator[str]:
    if happening.published is None:
        return
    for month in _months(happening.published):
        if happening.mode == "seize":
            yield from (f"{kind} {month} {site.id}" for site in happening.sites if site.local)
        if happening.quote:
            yield f"{kind} {month} {happening.quote}"


def _by_sentence(happening: Happening) -> str:
    return f"{happening.article} {happening.thread}"


def _months(published: str) -> tuple[str, str]:
    """The month and the next one, so that two days less than a month apart share one."""
    year, month = int(published[:4]), int(published[5:7])
    return published[:7], f"{year + month // 12}-{month % 12 + 1:02}"
