"""The known places: what a place name may stand for, what a place lies in, and which of its readings an article means.

The index is compiled by scripts/build_places.py and opened at the first question. Source: GeoNames and others (NOTICE).
"""

from __future__ import annotations

import json
import math
import sqlite3
import struct
import threading
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path

from graphbuild.errors import StoreError, UnknownName
from graphbuild.gazetteer.place_names import head_kind, spellings
from graphbuild.vocabulary import DATA

KINDS = ("country", "admin1", "admin2", "settlement", "region", "airport", "airbase", "facility", "capital")
_PRECISION = {"airport": "point", "airbase": "point", "facility": "point", "region": "admin1"}
_SUBTYPE = {"country": "Country", "settlement": "Settlement", "airport": "Airport", "airbase": "AirBase"}
_BONUS = {"country": 2.7, "admin1": -0.6, "admin2": -1.0}
_CHUNK = 500
_LOCAL = threading.local()


@dataclass(frozen=True, slots=True)
class Place:
    """A known place.

    `id` is its IRI, `country` the ISO 3166 alpha-3 code of the one country it lies in (None where it spreads over
    `countries`), `admin1` the IRI of its first-level subdivision; `lat` and `lon` are degrees (WGS 84), for an area
    the mean of its cities; `population` is, for an area, that of its cities, and 0 where unknown; `weight`
    says how well known a place is, in tenfold populations, where its population does not.
    """

    id: str
    label: str
    kind: str
    type: str
    subtype: str
    country: str | None
    admin1: str | None
    lat: float | None
    lon: float | None
    precision: str
    population: int
    countries: tuple[str, ...] = ()
    capital: bool = False
    weight: float | None = None
    identifiers: dict[str, str | int] = field(default_factory=dict, compare=False)


@dataclass(frozen=True, slots=True)
class Reading:
    """A place that a name may stand for; `steps`: 0 its own name, more another spelling or a part of it."""

    place: Place
    steps: int


@lru_cache(maxsize=16384)
def lookup(name: str) -> tuple[Place, ...]:
    """The places that the name may stand for, the most prominent first; empty where none is known.

    Spellings, Arabic articles and the word for the kind ("Anbar province") do not matter.
    """
    return tuple(r.place for r in readings([name])[name])


def place(iri: str) -> Place:
    """The place of an IRI. Raises UnknownName where the index has none."""
    number = _number(iri)
    found = _places([number]) if number is not None else {}
    if number is None or number not in found:
        raise UnknownName("place", iri, ())
    return found[number]


def within(inner: Place) -> tuple[Place, ...]:
    """What a place lies in, nearest first: the subdivision and the country, as far as they are known."""
    chain = [place(inner.admin1)] if inner.admin1 else []
    if inner.country and inner.kind != "country":
        chain += [p for p in (country(inner.country),) if p is not None]
    return tuple(chain)


@lru_cache(maxsize=512)
def country(iso3: str) -> Place | None:
    """The country of an ISO 3166 alpha-3 code, or None."""
    number = _number(f"{DATA}country/{iso3}")
    return _places([number]).get(number) if number is not None else None


def readings(names: Iterable[str], *, limit: int = 50) -> dict[str, tuple[Reading, ...]]:
    """What each name may stand for, the most prominent first, at most `limit`; asked in one go."""
    wanted = {name: spellings(name) for name in names}
    numbers = _numbers({key for keys in wanted.values() for key in keys})
    chosen = {name: _chosen(name, keys, numbers, limit) for name, keys in wanted.items()}
    known = _places(sorted({n for group in chosen.values() for n in group}))
    found = {name: [Reading(known[n], steps) for n, steps in group.items()] for name, group in chosen.items()}
    return {name: tuple(sorted(_of_kind(name, group), key=_order)) for name, group in found.items()}


def _of_kind(name: str, group: list[Reading]) -> list[Reading]:
    """The readings without the state that a town or building is called after ("Mexico City", "Kuwait airport")."""
    if head_kind(name) not in ("settlement", "facility"):
        return group
    return [r for r in group if r.steps == 0 or r.place.kind != "country"]


def _chosen(name: str, keys: Sequence[str], numbers: Mapping[str, tuple[int, ...]], limit: int) -> dict[int, int]:
    """Numbers and steps under the first known key; under all keys where the name says its kind ("Goma airport")."""
    found: dict[int, int] = {}
    for i, key in enumerate(keys):
        for n in numbers.get(key, ())[:limit]:
            found.setdefault(abs(n), (n < 0) + (i > 0))
        if found and head_kind(name) is None:
            break
    return found


def prominence(reading: Reading) -> float:
    """How well known a place is under a name, in tenfold populations; tuned on gold place names of news."""
    where = reading.place
    score = math.log10(where.population + 100) + _BONUS.get(where.kind, 0.0) + (0.6 if where.capital else 0.0)
    return max(score, where.weight or 0.0) - 2.0 * reading.steps


def _order(reading: Reading) -> tuple[float, str]:
    return -prominence(reading), reading.place.id


@cache
def _path() -> Path:
    path = Path(str(files("graphbuild.gazetteer").joinpath("places.sqlite")))
    if not path.is_file():
        raise StoreError(f"{path}: the place index is missing; install graphbuild again or run scripts/build_places.py")
    return path


def _database() -> sqlite3.Connection:
    """One read-only connection a thread; immutable, since the file is never written after the build."""
    db: sqlite3.Connection | None = getattr(_LOCAL, "db", None)
    if db is None:
        db = _LOCAL.db = sqlite3.connect(f"{_path().as_uri()}?mode=ro&immutable=1", uri=True)
    return db


def _rows(query: str, keys: Sequence[str | int]) -> Iterable[tuple[object, ...]]:
    for i in range(0, len(keys), _CHUNK):
        part = keys[i : i + _CHUNK]
        yield from _database().execute(query.replace("?*", ",".join("?" * len(part))), part)


_OWN_IDS = 1_000_000_000  # numbers from here on are our own, below they are GeoNames ids
_NAMES: dict[str, tuple[int, ...]] = {}
_PLACES: dict[int, Place] = {}
_CACHED = 20_000  # names and places kept; about 10 MB when full


def _numbers(keys: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """Numbers of the places under each key, negative where the key is another spelling; () where it is unknown."""
    wanted = set(keys)
    missing = sorted(key for key in wanted if key not in _NAMES)  # a difference of sets would walk through all names
    if len(_NAMES) + len(missing) > _CACHED:
        _NAMES.clear()
        missing = sorted(wanted)
    fresh: dict[str, tuple[int, ...]] = dict.fromkeys(missing, ())
    for key, blob in _rows("SELECT key, places FROM name WHERE key IN (?*)", missing):
        assert isinstance(key, str) and isinstance(blob, bytes)
        fresh[key] = struct.unpack(f"<{len(blob) // 4}i", blob)
    _NAMES.update(fresh)
    return {key: fresh.get(key) or _NAMES.get(key, ()) for key in wanted}


_SELECT = (
    "SELECT p.n, p.label, p.kind, p.country, p.admin1, p.lat, p.lon, p.population, "
    "o.path, o.subtype, o.precision, o.countries, o.identifiers, o.weight "
    "FROM place p LEFT JOIN own o ON o.n = p.n WHERE p.n IN (?*)"
)


def _places(numbers: Sequence[int]) -> dict[int, Place]:
    """The places of these numbers; a number that the index lacks is left out."""
    missing = [n for n in numbers if n not in _PLACES]
    if len(_PLACES) + len(missing) > _CACHED:
        _PLACES.clear()
        missing = list(numbers)
    fresh = {int(str(row[0])): _place(*row) for row in _rows(_SELECT, missing)}  # type: ignore[arg-type]
    _PLACES.update(fresh)
    return {n: p for n in numbers if (p := fresh.get(n) or _PLACES.get(n)) is not None}


def _place(
    n: int,
    label: str,
    kind_no: int,
    iso3: str | None,
    admin1: int | None,
    lat: int | None,
    lon: int | None,
    population: int,
    path: str | None,
    subtype: str | None,
    precision: str | None,
    countries: str | None,
    identifiers: str | None,
    weight: float | None,
) -> Place:
    capital = KINDS[kind_no] == "capital"
    kind = "settlement" if capital else KINDS[kind_no]
    ids: dict[str, str | int] = {"geonames": n} if n < _OWN_IDS else {}
    return Place(
        id=DATA + (path or f"place/geonames-{n}"),
        label=label,
        kind=kind,
        type="Facility" if kind in ("airport", "airbase", "facility") else "Place",
        subtype=subtype or _SUBTYPE.get(kind, "Region"),
        country=iso3,
        admin1=f"{DATA}place/geonames-{admin1}" if admin1 else None,
        lat=None if lat is None else lat / 1e4,
        lon=None if lon is None else lon / 1e4,
        precision=precision or _PRECISION.get(kind, kind),
        population=population,
        countries=tuple(countries.split("|")) if countries else (iso3,) if iso3 else (),
        capital=capital,
        weight=weight,
        identifiers=ids | (json.loads(identifiers) if identifiers else {}),
    )


@lru_cache(maxsize=4096)
def _number(iri: str) -> int | None:
    path = iri.removeprefix(DATA)
    number = path.removeprefix("place/geonames-")
    if number != path and number.isascii() and number.isdigit() and len(number) < 10:
        return int(number)
    row = _database().execute("SELECT n FROM own WHERE path = ?", (path,)).fetchone()
    return int(row[0]) if row else None
