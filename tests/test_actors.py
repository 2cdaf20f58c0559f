"""Known actors, in pairs: what a name finds, and what it must not find."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from graphbuild.errors import LexiconError
from graphbuild.gazetteer import actors, tables
from graphbuild.records import EntityType

SUBTYPES = {
    None,
    "Country",
    "ArmedGroup",
    "MilitaryForce",
    "Government",
    "InternationalOrganization",
    "PoliticalParty",
    "NewsOrganization",
}
SECTORS = re.findall("...", "GOVMILCOPSPYJUDLEGELIPTYOPPREBPRMCRMUAFCVLSOCREFRELLABAGRBUSEDUHLHMEDNGOIGO")
TABLES = ["countries", "armed_groups", "organizations", "leaders", "metonyms", "names", "offices"]
DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-([0-2]\d|3[01]))?)?")


def labels(name: str, strength: str | None = None) -> set[str]:
    uses = actors.known_names().get(actors.normalise(name), ())
    return {use.actor.label for use in uses if use.fits(name) and strength in (None, use.strength)}


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("ISIS", "Islamic State"),
        ("ISIL", "Islamic State"),
        ("Da'esh", "Islamic State"),
        ("Da’esh", "Islamic State"),
        ("al-Shabaab", "al-Shabaab"),
        ("Al Shabaab", "al-Shabaab"),
        ("Hay'at Tahrir al-Sham", "Hay'at Tahrir al-Sham"),
        ("Houthis", "Houthis"),
        ("U.S.", "United States"),
        ("US", "United States"),
        ("Türkiye", "Turkey"),
        ("Burma", "Myanmar"),
        ("Pentagon", "Pentagon"),
        ("NBC News", "NBC News"),
        ("MSF", "Doctors Without Borders"),
        ("LeT", "Lashkar-e-Taiba"),
        ("JeM", "Jaish-e-Mohammed"),
        ("JEM", "Justice and Equality Movement"),
        ("peshmerga", "Peshmerga"),
        ("ISLAMIC STATE", "Islamic State"),
    ],
)
def test_a_strong_name_finds_its_actor(name: str, label: str) -> None:
    assert label in labels(name, "strong")


@pytest.mark.parametrize(
    "name", ["us", "who", "is", "turkey", "mali", "Who", "Is", "isis", "congress", "Rebels", "Let", "Hum"]
)
def test_a_word_of_the_language_is_no_name(name: str) -> None:
    assert labels(name) == set()


@pytest.mark.parametrize("name", ["IS", "AA", "Georgia", "Jordan", "Chad", "Congo", "Congress", "Senate", "ISI"])
def test_an_ambiguous_name_is_weak(name: str) -> None:
    assert labels(name, "weak")
    assert not labels(name, "strong")


def test_a_name_that_two_actors_share_keeps_both() -> None:
    assert {"Democratic Republic of the Congo", "Republic of the Congo"} <= labels("Congo")
    assert {"Islamic State of Iraq", "Inter-Services Intelligence"} <= labels("ISI")


def test_iris_tell_states_from_organizations() -> None:
    iraq, isis = actors.actor("IRQ"), actors.actor("islamic-state")
    assert iraq is not None and iraq.iri == "https://w3id.org/graphbuild/id/country/IRQ"
    assert isis is not None and isis.iri == "https://w3id.org/graphbuild/id/organization/islamic-state"
    assert isis.identifiers == {"ucdp": 234}
    assert actors.actor("no-such-key") is None


@pytest.mark.parametrize(
    ("name", "iso3"),
    [
        ("Iraq", "IRQ"),
        ("IRQ", "IRQ"),
        ("the Netherlands", "NLD"),
        ("Zaire", "COD"),
        ("USSR", "SUN"),
        ("Georgia", "GEO"),
    ],
)
def test_country_by_name_or_code(name: str, iso3: str) -> None:
    found = actors.country(name)
    assert found is not None and found.key == iso3


@pytest.mark.parametrize("name", ["Congo", "Baghdad", "hamas", "Atlantis", ""])
def test_no_country_where_none_is_meant_alone(name: str) -> None:
    assert actors.country(name) is None


@pytest.mark.parametrize(
    ("word", "iso3", "noun"),
    [
        ("Iraqi", "IRQ", False),
        ("Iraqis", "IRQ", True),
        ("Turks", "TUR", True),
        ("Dutch", "NLD", False),
        ("Ivorian", "CIV", False),
        ("Britons", "GBR", True),
        ("Emirati", "ARE", False),
        ("U.S.", "USA", False),
        ("South Korean", "KOR", False),
        ("Nigerien", "NER", False),
        ("Nigerian", "NGA", False),
    ],
)
def test_demonyms(word: str, iso3: str, noun: bool) -> None:
    found = actors.demonym(word)
    assert found is not None and (found.iso3, found.is_noun) == (iso3, noun)


@pytest.mark.parametrize("word", ["us", "polish", "Us", "Kurdish", "Iraq", "Arab", ""])
def test_no_demonym(word: str) -> None:
    assert actors.demonym(word) is None


def test_a_shared_demonym_lists_the_others() -> None:
    assert actors.demonym("Congolese") == actors.Demonym("COD", False, ("COG",))


@pytest.mark.parametrize(
    ("office", "country", "date", "name"),
    [
        ("president", "USA", "2015-06-10", "Barack Obama"),
        ("president", "USA", "2025-06-10", "Donald Trump"),
        ("president", "USA", "2009-01-20", "Barack Obama"),
        ("President", "USA", "2009-01-19", "George W. Bush"),
        ("Secretary of State", "USA", "2015-06-10", "John Kerry"),
        ("defense secretary", "USA", "2015-06-10", "Ash Carter"),
        ("prime minister", "IRQ", "2015-06-10", "Haider al-Abadi"),
        ("prime minister", "IRQ", "2010-06-10", "Nouri al-Maliki"),
        ("chancellor", "DEU", "2015-06-10", "Angela Merkel"),
        ("king", "SAU", "2016-01-01", "King Salman"),
    ],
)
def test_who_held_an_office_on_a_day(office: str, country: str, date: str, name: str) -> None:
    found = actors.holder(office, country, date)
    assert found is not None and found.name == name


@pytest.mark.parametrize(
    ("office", "country", "date"),
    [
        ("president", "USA", None),
        ("president", "USA", "1850-01-01"),
        ("president", "USA", "2050-01-01"),
        ("dogcatcher", "USA", "2015-06-10"),
        ("president", None, "2015-06-10"),
        ("foreign secretary", "IRQ", "2015-06-10"),
        ("president", "CIV", "2011-01-15"),
        ("prime minister", "KHM", "1995-06-10"),
    ],
)
def test_no_holder_is_guessed(office: str, country: str | None, date: str | None) -> None:
    assert actors.holder(office, country, date) is None


def test_the_holder_of_an_organizations_office() -> None:
    assert actors.holder("secretary-general", None, "2015-06-10") is None
    found = actors.holder("secretary general", None, "2015-06-10", organization="united-nations")
    assert found is not None and found.name == "Ban Ki-moon"


def test_a_leader_by_name_on_a_day() -> None:
    assert [x.office for x in actors.leader("Barack Obama", "2015-06-10")] == ["president"]
    assert actors.leader("Barack Obama", "2025-06-10") == ()
    assert actors.leader("Barack Obama")
    assert actors.leader("Barack Smith") == ()


@pytest.mark.parametrize("name", ["Moammar Gadhafi", "Muammar Qaddafi", "Muammar al-Gaddafi"])
def test_spellings_lead_to_one_person(name: str) -> None:
    assert {x.iri for x in actors.leader(name)} == {"https://w3id.org/graphbuild/id/person/muammar-gaddafi"}


@pytest.mark.parametrize(
    ("name", "date", "full"),
    [
        ("Abadi", "2015-06-10", "Haider al-Abadi"),
        ("al-Abadi", "2015-06-10", "Haider al-Abadi"),
        ("Zelenskyy", "2023-01-01", "Volodymyr Zelensky"),
        ("Xi", "2020-01-01", "Xi Jinping"),
        ("Erdogan", "2016-01-01", "Recep Tayyip Erdoğan"),
    ],
)
def test_a_surname_on_a_day(name: str, date: str, full: str) -> None:
    assert full in {x.name for x in actors.surname(name, date)}


def test_a_surname_is_bound_to_its_time() -> None:
    assert {x.name for x in actors.surname("Bush", "1990-06-01")} == {"George H. W. Bush"}
    assert {x.name for x in actors.surname("Bush", "2004-06-01")} == {"George W. Bush"}
    assert actors.surname("Bush", "2015-06-10") == ()


@pytest.mark.parametrize(("name", "key"), [("Moscow", "RUS"), ("the Kremlin", "RUS"), ("White House", "USA")])
def test_what_stands_for_a_state(name: str, key: str) -> None:
    found = actors.metonym(name)
    assert found is not None and found.key == key


@pytest.mark.parametrize("name", ["Ramadi", "Hamburg", "Singapore", ""])
def test_what_stands_for_no_state(name: str) -> None:
    assert actors.metonym(name) is None


def test_given_names() -> None:
    assert all(map(actors.is_given_name, ("Brett", "Haider", "Oleksandr", "José", "Mohammed")))
    assert not any(map(actors.is_given_name, ("Ramadi", "Defense", "Seize", "Capitol", "Tuesday")))


@pytest.mark.parametrize("table", TABLES)
def test_every_row_names_its_source(table: str) -> None:
    found = list(tables.rows(f"{table}.tsv"))
    assert found and all(row["source"] for row in found)


def test_keys_types_sectors_and_parents_are_sound() -> None:
    everyone = {one.key: one for use in actors.known_names().values() for one in (u.actor for u in use)}
    for one in everyone.values():
        assert EntityType(one.type) and one.subtype in SUBTYPES and one.label
        assert one.parent is None or actors.actor(one.parent) is not None
        assert one.country is None or actors.country(one.country) is not None
        parts = re.findall("...", one.sector or "")
        assert "".join(parts) == (one.sector or "") and set(parts) <= set(SECTORS), one.key


def test_no_key_is_given_twice() -> None:
    keys = [row["key"] for t in ("armed_groups", "organizations") for row in tables.rows(f"{t}.tsv")]
    assert [key for key, count in Counter(keys).items() if count > 1] == []


def test_leaders_have_sound_dates_and_known_states() -> None:
    for x in actors.all_leaders():
        assert all(DATE.fullmatch(d) for d in (x.start, x.end, x.known_until) if d is not None), x
        assert x.start is None or x.end is None or x.start <= x.end, x
        assert x.country or x.organization, x
        assert actors.actor(x.country or x.organization or "") is not None, x


def test_a_broken_row_is_reported_with_its_line(tmp_path, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "bad.tsv").write_text("name\tsource\nIraq\tours\tmore\n", encoding="utf-8")
    monkeypatch.setattr(tables, "__file__", str(tmp_path / "tables.py"))
    with pytest.raises(LexiconError, match=r"bad\.tsv:2"):
        list(tables.rows("bad.tsv"))


@pytest.mark.parametrize("text", ["", "\x1b[31m", "<b>", "\u202e", "a" * 10_000, "\ud800"])
def test_hostile_text_finds_nothing(text: str) -> None:
    assert actors.known_names().get(actors.normalise(text)) is None
    assert (actors.metonym(text), actors.demonym(text), actors.country(text)) == (None, None, None)
    assert actors.leader(text) == actors.surname(text) == ()


def states_off_the_map() -> set[str]:
    found = {use.actor for uses in actors.known_names().values() for use in uses if use.actor.subtype == "Country"}
    return {state.key for state in found if state.location is None}


def test_every_state_that_has_places_is_on_the_map() -> None:
    assert not {"GBR", "PSE", "XKX", "UKR"} & states_off_the_map()


def test_a_state_that_is_no_more_is_nowhere() -> None:
    assert states_off_the_map() <= {"ATA", "BVT", "UMI", "SUN", "YUG", "SCG", "CSK", "DDR", "YMD", "VDR"}


@pytest.mark.parametrize(
    ("name", "iso3"), [("Jüri Ratas", "EST"), ("Ukhnaagiin Khurelsukh", "MNG"), ("Juri Ratas", "EST")]
)
def test_heads_of_smaller_states_are_known(name: str, iso3: str) -> None:
    assert {x.country for x in actors.leader(name)} == {iso3}


def test_surname_that_is_also_a_common_word_names_no_leader() -> None:
    assert not actors.surname("English") and actors.leader("Bill English")
