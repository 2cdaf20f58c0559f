"""Which place each place name of an article means: prominence, the words around it, and what else the article names."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from graphbuild.gazetteer.place_names import hazards, head_kind, place_key
from graphbuild.gazetteer.places import Place, Reading, prominence, readings

BESIDE = 0.4  # degrees, some 45 km
CELL = 1.4  # degrees: two points in the same or in neighbouring cells are some 150 km apart


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A place name as it stands in an article.

    `container` is what it is said to lie in ("Tripoli, Lebanon"), `head` the word for its kind beside it ("city",
    "air base"), `countries` how often the article names each country or its people (ISO 3166 alpha-3), `certain`
    whether the text shows that it is a place; a name that may be a person's or a word needs this, or to be well known.
    """

    key: int
    name: str
    container: str | None = None
    head: str | None = None
    start: int = 0
    countries: Mapping[str, int] = field(default_factory=dict)
    dateline: bool = False
    certain: bool = True


@dataclass(frozen=True, slots=True)
class Resolution:
    """The place meant, None where unknown or too close to call; scores are shares of belief."""

    place: Place | None
    score: float
    candidates: tuple[tuple[Place, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each sign counts, in units of a tenfold population."""

    head: float = 3.0
    container: float = 4.8
    outside: float = -2.0
    nation: float = 3.0
    state: float = 4.0
    near: float = 2.0
    seat: float = 0.6
    sharpness: float = 2.0
    margin: float = 0.15
    rounds: int = 3


WEIGHTS = Weights()
_HEAD_KINDS = {"settlement": "settlement", "admin1": "area", "admin2": "area", "region": "area"}
_AREAS = ("country", "region", "admin1")
_NEEDED = 100_000  # inhabitants that an uncertain name needs to be taken for a place


def resolve(names: Sequence[PlaceName], *, weights: Weights = WEIGHTS) -> dict[int, Resolution]:
    """What each name of one article means, by its key. Equal names mean one place; their order does not matter."""
    groups: dict[str, list[PlaceName]] = defaultdict(list)
    for name in names:
        groups[place_key(name.name)].append(name)
    known = readings({n for name in names for n in (name.name, name.container, _with_head(name)) if n})
    scored = {key: _prior(group, known, weights) for key, group in sorted(groups.items())}
    shares = {key: _shares(readings_, weights) for key, readings_ in scored.items()}
    told = Counter[str]()
    for name in names:
        told |= Counter(dict(name.countries))
    sizes = {key: min(3, len(group)) for key, group in groups.items()}
    undecided = [(key, part) for key, part in scored.items() if len(part) > 1]
    for _ in range(weights.rounds if undecided else 0):
        context = _Context(shares, sizes, told)
        shares |= {key: _shares(context.add(key, part, weights), weights) for key, part in undecided}
    results = {key: _decide(shares[key], groups[key], weights) for key in scored}
    return {name.key: results[key] for key, group in groups.items() for name in group}


def _with_head(name: PlaceName) -> str | None:
    return f"{name.name} {name.head}" if name.head else None


def _prior(group: list[PlaceName], known: Mapping[str, tuple[Reading, ...]], w: Weights) -> list[tuple[Place, float]]:
    """Each reading of a name with what speaks for it apart from the rest of the article."""
    found: dict[str, Reading] = {}
    for name in group:
        for text in filter(None, (name.name, _with_head(name))):
            for reading in known[text]:
                found.setdefault(reading.place.id, reading)
    boxes = [{r.place for r in known[n.container]} for n in group if n.container]
    kinds = {k for n in group for k in (head_kind(n.head), head_kind(n.name)) if k}
    seats = frozenset() if "area" in kinds else _seats(found.values())
    return [
        (
            r.place,
            prominence(r)
            + _head_score(r.place, kinds, w)
            + _container_score(r.place, boxes, w)
            - (w.seat if r.place.id in seats else 0.0),
        )
        for r in found.values()
    ]


def _seats(found: Iterable[Reading]) -> frozenset[str]:
    """The provinces among the readings whose chief town is one too: "in Kherson" is in the town, unless it says so."""
    return frozenset(r.place.admin1 for r in found if r.place.kind == "settlement" and r.place.admin1 is not None)


def _head_score(where: Place, heads: set[str], w: Weights) -> float:
    kind = "facility" if where.type == "Facility" else _HEAD_KINDS.get(where.kind)
    return w.head if kind in heads else 0.0


def _container_score(where: Place, boxes: Iterable[set[Place]], w: Weights) -> float:
    score = 0.0
    for box in boxes:
        if not box:
            continue
        score = max(score, w.container) if any(_inside(where, b) for b in box) else score or w.outside
    return score


def _inside(where: Place, box: Place) -> bool:
    """Does a place lie in the box, or beside it in one province ("Jabalia, Gaza")?"""
    if box.id == where.id or box.kind == "country":
        return box.id != where.id and box.country in where.countries
    return where.admin1 is not None and where.admin1 in (box.id, box.admin1)


def _shares(scored: list[tuple[Place, float]], w: Weights) -> list[tuple[Place, float]]:
    """The readings with the share of belief that each has, the likeliest first."""
    if not scored:
        return []
    top = max(s for _, s in scored)
    raw = [(p, math.exp(w.sharpness * (s - top))) for p, s in scored]
    total = sum(s for _, s in raw)
    return sorted(((p, s / total) for p, s in raw), key=lambda x: (-x[1], x[0].id))


class _Context:
    """What the names of the article together say about where it plays; a name never supports itself."""

    def __init__(
        self, shares: Mapping[str, list[tuple[Place, float]]], sizes: Mapping[str, int], told: Counter[str]
    ) -> None:
        self.nations: dict[str, dict[str, float]] = {}
        self.states: dict[str, dict[str, float]] = {}
        self.cells: dict[tuple[int, int], dict[str, float]] = defaultdict(dict)
        for key, readings_ in shares.items():
            nations, states = self.nations.setdefault(key, {}), self.states.setdefault(key, {})
            for where, share in readings_:
                part = share * sizes[key]
                for iso3 in where.countries:
                    nations[iso3] = nations.get(iso3, 0.0) + part / len(where.countries)
                state = where.id if where.kind == "admin1" else where.admin1
                if state:
                    states[state] = states.get(state, 0.0) + part
                if where.lat is not None and where.lon is not None and where.kind not in _AREAS:
                    cell = self.cells[_cell(where.lat, where.lon)]
                    cell[key] = cell.get(key, 0.0) + share
        self.all_nations = _total(self.nations.values(), told)
        self.all_states = _total(self.states.values(), Counter())

    def add(self, key: str, scored: list[tuple[Place, float]], w: Weights) -> list[tuple[Place, float]]:
        """The scores with what the other names add."""
        nations = _parts(_without(self.all_nations, self.nations[key]))
        states = _parts(_without(self.all_states, self.states[key]))
        return [(p, s + self._support(key, p, nations, states, w)) for p, s in scored]

    def _support(
        self, key: str, where: Place, nations: Mapping[str, float], states: Mapping[str, float], w: Weights
    ) -> float:
        score = w.nation * max((nations.get(c, 0.0) for c in where.countries), default=0.0)
        state = where.id if where.kind == "admin1" else where.admin1
        score += w.state * (states.get(state, 0.0) if state else 0.0)
        if where.lat is not None and where.lon is not None and where.kind not in _AREAS:
            score += w.near * math.tanh(self._neighbours(key, where.lat, where.lon))
        return score

    def _neighbours(self, key: str, lat: float, lon: float) -> float:
        y, x = _cell(lat, lon)
        best: dict[str, float] = {}
        for dy in (-1, 0, 1):
            for dx in (-1, 0, 1):
                for other, share in self.cells.get((y + dy, x + dx), {}).items():
                    best[other] = max(best.get(other, 0.0), share)
        return sum(share for other, share in best.items() if other != key)


def _cell(lat: float, lon: float) -> tuple[int, int]:
    return math.floor(lat / CELL), math.floor(lon * max(0.2, math.cos(math.radians(lat))) / CELL)


def _total(parts: Iterable[Mapping[str, float]], start: Mapping[str, int]) -> dict[str, float]:
    total: dict[str, float] = {k: float(min(v, 5)) for k, v in start.items()}
    for part in parts:
        for k, v in part.items():
            total[k] = total.get(k, 0.0) + v
    return total


def _without(total: Mapping[str, float], own: Mapping[str, float]) -> dict[str, float]:
    return {k: v - own.get(k, 0.0) for k, v in total.items()}


def _parts(weights: Mapping[str, float]) -> dict[str, float]:
    """The share of each key, with two mentions' worth of doubt so that a lone neighbour does not settle everything."""
    total = sum(weights.values()) + 2.0
    return {key: weight / total for key, weight in weights.items()}


def _decide(shares: list[tuple[Place, float]], group: list[PlaceName], w: Weights) -> Resolution:
    """The likeliest reading, unless it is too close to the next elsewhere or the name may be no place at all."""
    if not shares:
        return Resolution(None, 0.0)
    best, score = shares[0]
    rival = next((s for p, s in shares[1:] if not same_area(best, p)), 0.0)
    chosen = best if score - rival >= w.margin and _is_place(group, best) else None
    return Resolution(chosen, round(score, 4), tuple((p, round(s, 4)) for p, s in shares[:5]))


def _is_place(group: list[PlaceName], best: Place) -> bool:
    """Does the text show that the name is a place, or is the place better known than anything else of that name?"""
    if any(n.container or n.head or n.dateline for n in group):
        return True
    reason = hazards().get(place_key(group[0].name))
    if any(n.certain for n in group):
        return reason is None or reason == "person"
    known = best.kind in _AREAS or best.population >= _NEEDED
    return reason is None and known


def same_area(a: Place, b: Place) -> bool:
    """Does one of the places lie in the other or beside it (the city and the province of Kandahar)?"""
    if a.admin1 == b.id or b.admin1 == a.id or (a.admin1 is not None and a.admin1 == b.admin1):
        return True
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return False
    return math.hypot(a.lat - b.lat, (a.lon - b.lon) * math.cos(math.radians(a.lat))) < BESIDE
