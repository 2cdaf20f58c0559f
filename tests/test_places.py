"""Known places: what a name may stand for, and which place an article means."""

from __future__ import annotations

import math
import subprocess
import sys

import pytest

from graphbuild.errors import UnknownName
from graphbuild.gazetteer.places import Place, lookup, place, within
from graphbuild.gazetteer.toponyms import PlaceName, resolve
from graphbuild.vocabulary import DATA

# Points read off the sources named in the index, rounded; the test allows 25 km (areas: 120 km).
PROBES = [
    ("Ramadi", 33.4, 43.3, 25),
    ("Anbar", 33.0, 42.5, 150),
    ("Taqaddum", 33.3, 43.6, 25),
    ("al-Asad air base", 33.8, 42.4, 25),
    ("al-Assad air base", 33.8, 42.4, 25),
    ("Bakhmut", 48.6, 38.0, 25),
    ("El Fasher", 13.6, 25.3, 25),
    ("Mekelle", 13.5, 39.5, 25),
    ("Jabalia", 31.5, 34.5, 25),
    ("Kidal", 18.4, 1.4, 25),
    ("Goma", -1.7, 29.2, 25),
    ("Khan Younis", 31.3, 34.3, 25),
    ("Mosul", 36.3, 43.1, 25),
    ("Aleppo", 36.2, 37.2, 25),
    ("Raqqa", 35.9, 39.0, 25),
    ("Donetsk", 48.0, 37.8, 25),
    ("Mariupol", 47.1, 37.5, 25),
    ("Sanaa", 15.4, 44.2, 25),
    ("Hodeidah", 14.8, 43.0, 25),
    ("Kandahar", 31.6, 65.7, 25),
    ("Tikrit", 34.6, 43.7, 25),
    ("Fallujah", 33.3, 43.8, 25),
]


def one(name: str, **given: object) -> Place | None:
    return resolve([PlaceName(0, name, **given)])[0].place  # type: ignore[arg-type]


def kilometres(place: Place, lat: float, lon: float) -> float:
    assert place.lat is not None and place.lon is not None
    dx = (place.lon - lon) * math.cos(math.radians(lat))
    return 111.2 * math.hypot(place.lat - lat, dx)


@pytest.mark.parametrize(("name", "lat", "lon", "allowed"), PROBES)
def test_probe_is_put_where_it_is(name: str, lat: float, lon: float, allowed: float) -> None:
    found = one(name)
    assert found is not None
    assert kilometres(found, lat, lon) < allowed


def test_spellings_of_a_name_lead_to_one_place() -> None:
    for names in (["Kyiv", "Kiev"], ["Kharkiv", "Kharkov"], ["Aleppo", "Halab"], ["Raqqa", "al-Raqqa", "Ar-Raqqah"]):
        assert len({one(n) for n in names}) == 1, names


def test_place_lies_in_subdivision_and_country() -> None:
    ramadi = one("Ramadi")
    assert ramadi is not None
    assert [p.label for p in within(ramadi)] == ["Anbar", "Iraq"]
    assert within(lookup("Iraq")[0]) == ()


def test_identifiers_come_from_the_sources() -> None:
    assert lookup("Iraq")[0].identifiers["iso3"] == "IRQ"
    assert one("Al Taqaddum Air Base").identifiers["icao"] == "ORAT"  # type: ignore[union-attr]
    ramadi = lookup("Ramadi")[0]
    assert ramadi.id == f"{DATA}place/geonames-{ramadi.identifiers['geonames']}"
    assert place(ramadi.id) == ramadi


@pytest.mark.parametrize("iri", [f"{DATA}place/geonames-1", f"{DATA}country/XXX", "", "place/geonames-999999999999999"])
def test_unknown_iri_is_refused(iri: str) -> None:
    with pytest.raises(UnknownName):
        place(iri)


@pytest.mark.parametrize("name", ["", "Sen.", "Gov.", "'; DROP TABLE name; --", "\u202e", "x" * 5000])
def test_what_is_no_place_is_not_found(name: str) -> None:
    assert lookup(name) == ()


def test_container_decides_between_namesakes() -> None:
    lebanon, libya = one("Tripoli", container="Lebanon"), one("Tripoli", container="Libya")
    assert lebanon is not None and libya is not None
    assert (lebanon.country, libya.country) == ("LBN", "LBY")


def test_head_decides_between_city_and_province() -> None:
    city, province = one("Kandahar", head="city"), one("Kandahar", head="province")
    assert city is not None and province is not None
    assert (city.kind, province.kind) == ("settlement", "admin1")
    assert one("Kandahar province") == province


def test_a_bare_name_is_the_town_and_not_its_province() -> None:
    town, province = one("Kherson"), one("Kherson", head="region")
    assert town is not None and province is not None
    assert (town.kind, province.kind) == ("settlement", "admin1")


def test_head_finds_the_base_beside_the_town() -> None:
    base = one("Incirlik air base")
    assert base is not None and (base.type, base.subtype) == ("Facility", "AirBase")


def test_neighbours_decide_between_namesakes() -> None:
    names = [PlaceName(i, n) for i, n in enumerate(["Tripoli", "Beirut", "Sidon", "Baalbek"])]
    assert resolve(names)[0].place == one("Tripoli", container="Lebanon")
    names = [PlaceName(i, n) for i, n in enumerate(["Tripoli", "Benghazi", "Misrata", "Sirte"])]
    assert resolve(names)[0].place == one("Tripoli", container="Libya")


def test_uncertain_name_needs_to_be_well_known() -> None:
    assert one("Clinton", certain=False) is None
    assert one("Baghdad", certain=False) is not None
    assert one("Clinton", certain=False, container="Iowa") is not None


@pytest.mark.parametrize("name", ["West", "Arab", "March", "Congress"])
def test_word_is_no_place_unless_the_text_says_so(name: str) -> None:
    assert one(name) is None
    assert one(name, certain=False) is None


def test_name_of_a_person_is_a_place_only_where_the_text_shows_it() -> None:
    assert one("Jackson", certain=False) is None
    found = one("Jackson", container="Mississippi")
    assert found is not None and found.country == "USA"


def test_order_of_names_does_not_matter() -> None:
    names = [PlaceName(i, n) for i, n in enumerate(["Tripoli", "Beirut", "Homs", "Georgia", "Atlanta", "Idlib"])]
    forward, back = resolve(names), resolve(list(reversed(names)))
    assert {k: forward[k] for k in sorted(forward)} == {k: back[k] for k in sorted(back)}


def test_index_is_not_opened_at_import() -> None:
    code = "import sys, graphbuild.gazetteer.toponyms, graphbuild.gazetteer.places as p; sys.exit(len(p._PLACES))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_town_is_not_its_airport() -> None:
    found = one("Shire")
    assert found is not None and found.kind == "settlement"


def test_town_is_the_one_of_the_war() -> None:
    found = one("Sloviansk")
    assert found is not None and kilometres(found, 48.9, 37.6) < 25
