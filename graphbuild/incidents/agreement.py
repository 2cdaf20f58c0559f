"""Whether two reports are of the same happening.

They are where enough agrees and nothing contradicts. What one of them leaves open contradicts nothing and proves
nothing; the name of an actor is what reports of an attack dispute most, so that all else must agree where it differs.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from itertools import product
from pathlib import Path

from graphbuild import tsv
from graphbuild.incidents.counts import CASUALTIES
from graphbuild.incidents.figures import exclude
from graphbuild.incidents.happenings import Happening
from graphbuild.incidents.parties import Fit, Party, best, same_party
from graphbuild.records import EntityType, EventType

_SYMMETRIC = frozenset({EventType.CONSULT, EventType.AGREE, EventType.COOPERATE})
_ONCE_A_DAY = frozenset({EventType.ASSAULT, EventType.COERCE})  # to one person
_OF_ONE = frozenset({EntityType.PERSON, EntityType.FACILITY, EntityType.EQUIPMENT})  # once a day each, if named
_FAR_APART = 3  # tolls of one attack rise as the days go by, hardly ever threefold
_MANY = 20  # deaths: two attacks of such a size on one day in one town are rare
_FEW = 5  # below it any two tolls are near
_SAME_NEWS_DAYS = 28  # so that two such days lie in one month or in two that follow one another


def agreement(one: Happening, other: Happening) -> tuple[str, ...]:
    """On what two reports of the same happening agree, sorted; empty where they are not shown to be of the same."""
    fits = _fits(one, other)
    if fits is None or _disputed(one, other, fits):
        return ()
    fits["mode"] = Fit.SAME if one.mode is not None and one.mode == other.mode else Fit.OPEN
    fits["sentence"] = _sentences(one, other)
    if not _enough(one, other, fits):
        return ()
    return tuple(sorted(name for name, fit in fits.items() if fit > Fit.OPEN))


def contradict(one: Happening, other: Happening) -> bool:
    """Whether two reports cannot be of the same happening."""
    fits = _fits(one, other)
    return fits is None or _disputed(one, other, fits)


def differ(one: Happening, other: Happening) -> bool:
    """Whether they contradict each other in more than who did it."""
    return _fits(one, other) is None


def alike(one: Happening, other: Happening) -> bool:
    """Whether two articles tell an attack in the same way, be it of two attackers: of one toll or on one target."""
    if one.article == other.article or (_dates(one, other), _places(one, other)) != (Fit.SAME, Fit.SAME):
        return False
    return one.type is EventType.ASSAULT and Fit.SAME in (_targets(one, other), _counts(one, other))


def _fits(one: Happening, other: Happening) -> dict[str, Fit] | None:
    """How they go together on each question but who did it; None where they contradict each other on one."""
    if (one.act, one.status) != (other.act, other.status) or not _modes_agree(one, other):
        return None
    fits = {}
    for name, compared in _QUESTIONS.items():
        fit = fits[name] = compared(one, other)
        if fit is Fit.APART:
            return None
    return fits


def _disputed(one: Happening, other: Happening, fits: dict[str, Fit]) -> bool:
    """Whether they disagree on who did it, and not only on that; puts that into the fits."""
    fits["actor"] = _actors(one, other)
    return fits["actor"] is Fit.APART and not _told_in_two_ways(one, other)


def _told_in_two_ways(one: Happening, other: Happening) -> bool:
    """Whether all else agrees: "The army hit the market", "the RSF hit the market". Not so where two attack a town,
    or take a checkpoint each: who did that is seen.
    """
    if alike(one, other):
        return True
    elsewhere = one.article != other.article and (_dates(one, other), _places(one, other)) == (Fit.SAME, Fit.SAME)
    return elsewhere and bool(_shared_people(one, other))


def _shared_people(one: Happening, other: Happening) -> set[str]:
    """The named persons to whom it was done in both reports."""
    theirs = {party.id for party in other.recipients}
    return {p.id for p in one.recipients if p.named and p.kind is EntityType.PERSON and p.id in theirs}


def _enough(one: Happening, other: Happening, fits: dict[str, Fit]) -> bool:
    if fits["sentence"] is Fit.SAME:
        return True
    if one.type is not other.type and fits["actor"] is not Fit.SAME:
        return False
    details = [fits[name] is Fit.SAME for name in ("actor", "target", "figure", "mode")]
    details.append(fits["recipient"] is Fit.SAME and not _only_a_place(one))  # else the place would count twice
    details.append(_many_died(one, other))
    same_day, same_place = fits["date"] is Fit.SAME, fits["place"] is Fit.SAME
    if same_day and same_place:
        return sum(details) >= (1 if one.article != other.article else 2)
    if same_day and fits["place"] is Fit.NEAR and one.type in _ONCE_A_DAY and _shared_people(one, other):
        return True
    if same_day and one.mode == other.mode and _same_crowd(one, other):
        return fits["place"] is Fit.NEAR or (fits["actor"] is Fit.SAME and one.type is not EventType.ASSAULT)
    if fits["actor"] is not Fit.SAME or not (fits["recipient"] is Fit.SAME or _is_symmetric(one)):
        return False
    if same_day:
        return _particular(one, other)
    return one.mode == other.mode == "seize" and same_place and _same_news(one, other)


def _only_a_place(report: Happening) -> bool:
    return all(party.kind is EntityType.PLACE for party in report.recipients)


def _particular(one: Happening, other: Happening) -> bool:
    """Whether the parties alone tell which act it was: two states may strike each other many times a day."""
    shared = {party.id for party in one.parties if party.named} & {party.id for party in other.parties}
    if len(shared) < 2:
        return False
    if one.type not in (EventType.ASSAULT, EventType.MOBILIZE):
        return one.mode == other.mode
    kinds = [party for party in one.parties if party.id in shared]
    return any(p.kind in _OF_ONE or p.subtype == "Settlement" for p in kinds)


def _same_news(one: Happening, other: Happening) -> bool:
    if one.published is None or other.published is None:
        return False
    days = abs((date.fromisoformat(one.published) - date.fromisoformat(other.published)).days)
    return days <= _SAME_NEWS_DAYS


def _dates(one: Happening, other: Happening) -> Fit:
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return Fit.APART if _told_before(one, other) or _told_before(other, one) else Fit.OPEN
    if one.end < other.start or other.end < one.start:
        return Fit.APART
    return Fit.SAME if one.day is not None and one.day == other.day else Fit.NEAR


def _told_before(one: Happening, other: Happening) -> bool:
    """Whether the one was published before the day on which the other says that it happened."""
    return one.published is not None and other.start is not None and one.published < other.start


def _places(one: Happening, other: Happening) -> Fit:
    if not one.sites or not other.sites:
        return Fit.OPEN
    pairs = list(product(one.sites, other.sites))
    if any(a.id == b.id and a.local for a, b in pairs):
        return Fit.SAME
    if any(a.holds(b) or b.holds(a) for a, b in pairs):
        return Fit.NEAR
    # A village that is on no map may lie in any place.
    return Fit.APART if all(a.on_map and b.on_map for a, b in pairs) else Fit.OPEN


def _targets(one: Happening, other: Happening) -> Fit:
    if not one.targets or not other.targets:
        return Fit.OPEN
    fit = max(_facilities(a, b) for a, b in product(one.targets, other.targets))
    return fit if one.aimed and other.aimed else max(fit, Fit.OPEN)


def _facilities(one: Party, other: Party) -> Fit:
    if one.id == other.id or one.head == other.head:
        return Fit.APART if one.named and other.named and one.id != other.id else Fit.SAME
    return Fit.NEAR if one.subtype is not None and one.subtype == other.subtype else Fit.APART


def _actors(one: Happening, other: Happening) -> Fit:
    if not _is_symmetric(one):
        return best(one.actors, other.actors)
    fit = _all_parties(one, other)
    lone = one.type is other.type and 1 in (len(one.parties), len(other.parties))
    return max(fit, best(one.parties, other.parties)) if lone and one.act == "pact" else fit


def _is_symmetric(one: Happening) -> bool:
    """Whether all parties do it alike: "A signed a truce with B", "A and B signed a truce"."""
    return one.type in _SYMMETRIC or one.act == "pact"


def _recipients(one: Happening, other: Happening) -> Fit:
    if _is_symmetric(one):
        return Fit.OPEN
    return best(one.recipients, other.recipients)


def _all_parties(one: Happening, other: Happening) -> Fit:
    """ "A met B", "B met A" and "A and B met" are the same; "A met B" and "A met C" are not."""
    pairs = [(a, b) for a, b in product(one.parties, other.parties) if a.named and same_party(a, b) is Fit.SAME]
    if len({a.id for a, _ in pairs}) >= 2 and len({b.id for _, b in pairs}) >= 2:
        return Fit.SAME
    shared = {party.id for pair in pairs for party in pair}
    rest = [[party for party in each.parties if party.id not in shared] for each in (one, other)]
    return best(*rest) if best(*rest) is Fit.APART else Fit.OPEN


def _sentences(one: Happening, other: Happening) -> Fit:
    """The same words in two articles; or "bombed the market, killing 12 and wounding 20" in one."""
    if one.article != other.article:
        return Fit.SAME if one.quote and one.quote == other.quote and _same_news(one, other) else Fit.OPEN
    if one.thread != other.thread or one.type is not EventType.ASSAULT:
        return Fit.OPEN
    if one.evidence != other.evidence:
        return Fit.SAME
    if bool(one.actors) != bool(other.actors):  # "answered the offensive with a bomb that killed 12"
        return Fit.OPEN
    casualties = any(count.kind in CASUALTIES for count in (*one.counts, *other.counts))
    return Fit.SAME if casualties and Fit.APART not in (_actors(one, other), _recipients(one, other)) else Fit.OPEN


def _counts(one: Happening, other: Happening) -> Fit:
    found = Fit.OPEN
    for a, b in product(one.scale, other.scale):
        if a.kind != b.kind:
            continue
        if one.article == other.article and a.low != b.low and a.high != b.high:
            return Fit.APART
        if not _near(_size(a.low, a.high), _size(b.low, b.high)):
            return Fit.APART
        found = max(found, Fit.NEAR if exclude(a, b) else Fit.SAME)
    return found


def _many_died(one: Happening, other: Happening) -> bool:
    """Whether both tell many deaths, and tolls that rise from one to the other within days."""
    sizes = [
        max((_size(c.low, c.high) for c in report.scale if c.kind == "killed"), default=0) for report in (one, other)
    ]
    return min(sizes) >= _MANY and max(sizes) < 2 * min(sizes)


def _same_crowd(one: Happening, other: Happening) -> bool:
    """Whether both tell one and the same number of people, and one that is seldom met twice ("279 girls")?"""
    theirs = {(count.kind, count.low, count.high) for count in other.counts}
    own = {(count.kind, count.low, count.high) for count in one.counts if count.telling}
    return not own.isdisjoint(theirs)


def _size(low: float | None, high: float | None) -> float:
    return next(bound for bound in (low, high, 0) if bound is not None)


def _near(one: float, other: float) -> bool:
    small, large = sorted((one, other))
    return large <= _FEW or large < _FAR_APART * max(small, 1)


def _modes_agree(one: Happening, other: Happening) -> bool:
    if one.mode is None or other.mode is None or one.mode == other.mode:
        return True
    return one.type is EventType.ASSAULT and frozenset((one.mode, other.mode)) in _kin_modes()


@lru_cache(maxsize=1)
def _kin_modes() -> frozenset[frozenset[str]]:
    table = tsv.rows(Path(__file__).with_name("modes.tsv"))
    return frozenset(frozenset((row["mode"], row["other"])) for _, row in table)


_QUESTIONS = {"date": _dates, "place": _places, "target": _targets, "figure": _counts, "recipient": _recipients}
