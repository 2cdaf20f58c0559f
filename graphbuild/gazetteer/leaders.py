"""Who held which office when: leaders.tsv, and the titles that name an office: offices.tsv."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from graphbuild.gazetteer.tables import names, normalise, rows
from graphbuild.vocabulary import entity_iri


@dataclass(frozen=True, slots=True)
class Leader:
    """A person in an office. Dates are YYYY, YYYY-MM or YYYY-MM-DD; `known_until` is the last day we vouch for."""

    key: str
    name: str
    surnames: tuple[str, ...]
    aliases: tuple[str, ...]
    office: str
    country: str | None
    organization: str | None
    sector: str | None
    start: str | None
    end: str | None
    known_until: str

    @property
    def iri(self) -> str:
        return entity_iri("person", self.name)

    def begun(self, date: str) -> bool:
        """Whether the term had begun on the day; an unknown start counts as begun."""
        return self.start is None or self.start <= date

    def held_on(self, date: str) -> bool:
        """Whether the office was held on the day (YYYY-MM-DD); an open end holds on, a coarse end is its last day."""
        return self.begun(date) and (self.end is None or date <= self.end or date.startswith(self.end))

    def vouched_for(self, date: str) -> bool:
        """Whether the day lies within what the source knows of the term."""
        return date <= self.known_until or date.startswith(self.known_until)


def holder(office: str, country: str | None, date: str | None, *, organization: str | None = None) -> Leader | None:
    """Who held the office of a state (ISO 3166 alpha-3) or an organization (registry key) on the day (YYYY-MM-DD).

    `office` is a title as texts have it ("secretary of state"). On the day of a handover the new holder. None when
    nobody is known, two claim or share the office, the date is missing, or it lies beyond what the source vouches for.
    """
    if date is None:
        return None
    for name in _offices(office, country):
        held = [x for x in _by_office().get((name, country, organization), ()) if x.held_on(date)]
        staying = [x for x in held if x.end is None or not date.startswith(x.end)] or held
        if staying:
            return staying[0] if len(staying) == 1 and staying[0].vouched_for(date) else None
    return None


def leader(name: str, date: str | None = None) -> tuple[Leader, ...]:
    """The offices a person of this full name or alias held on the day, or ever without a date, in order of time."""
    return _on(_by_name().get(normalise(name), ()), date)


def surname(name: str, date: str | None = None) -> tuple[Leader, ...]:
    """The offices that people of this surname held on the day, or ever without a date; "Abadi" finds al-Abadi."""
    return _on(_by_surname().get(normalise(name), ()), date)


def _on(held: tuple[Leader, ...], date: str | None) -> tuple[Leader, ...]:
    return held if date is None else tuple(x for x in held if x.held_on(date))


def _offices(title: str, country: str | None) -> tuple[str, ...]:
    key = normalise(title)
    table = _titles()
    return tuple(dict.fromkeys(table.get((key, country or ""), ()) + table.get((key, ""), ()))) or (title.lower(),)


@cache
def all_leaders() -> tuple[Leader, ...]:
    """Every row of leaders.tsv, in order of start."""
    return tuple(sorted(map(_leader, rows("leaders.tsv")), key=lambda x: (x.start or "", x.key, x.office)))


def _leader(row: dict[str, str]) -> Leader:
    return Leader(
        key=row["key"],
        name=row["name"],
        surnames=names(row["surnames"]),
        aliases=names(row["aliases"]),
        office=row["office"],
        country=row["country"] or None,
        organization=row["organization"] or None,
        sector=row["sector"] or None,
        start=row["start"] or None,
        end=row["end"] or None,
        known_until=row["known_until"],
    )


@cache
def _titles() -> Mapping[tuple[str, str], tuple[str, ...]]:
    found: defaultdict[tuple[str, str], tuple[str, ...]] = defaultdict(tuple)
    for row in rows("offices.tsv"):
        found[normalise(row["title"]), row["country"]] += (row["office"],)
    return dict(found)


@cache
def _by_office() -> Mapping[tuple[str, str | None, str | None], tuple[Leader, ...]]:
    found: defaultdict[tuple[str, str | None, str | None], tuple[Leader, ...]] = defaultdict(tuple)
    for x in all_leaders():
        found[x.office, x.country, x.organization] += (x,)
    return dict(found)


@cache
def _by_name() -> Mapping[str, tuple[Leader, ...]]:
    found: defaultdict[str, tuple[Leader, ...]] = defaultdict(tuple)
    for x in all_leaders():
        for name in dict.fromkeys(map(normalise, (x.name, *x.aliases))):
            found[name] += (x,)
    return dict(found)


@cache
def _by_surname() -> Mapping[str, tuple[Leader, ...]]:
    found: defaultdict[str, tuple[Leader, ...]] = defaultdict(tuple)
    for x in all_leaders():
        for name in dict.fromkeys(_surnames(x)):
            found[name] += (x,)
    return dict(found)


def _surnames(x: Leader) -> list[str]:
    """The surnames as written, and without the Arabic article."""
    whole = [normalise(name) for name in x.surnames]
    return whole + [name.partition(" ")[2] for name in whole if name.startswith(("al ", "el "))]
