"""Which phrases stand for whom, in pairs."""

from __future__ import annotations

from cases import Read

from graphbuild.records import Entity, Record


def owner(record: Record, words: str) -> Entity:
    return next(e for e in record.entities if any(m.text == words for m in e.mentions))


def test_office_before_a_comma_is_the_person_behind_it(read: Read) -> None:
    record = read("The foreign secretary, Boris Johnson, condemned the attack.")
    assert owner(record, "foreign secretary") == owner(record, "Boris Johnson")


def test_office_in_a_list_is_somebody_else(read: Read) -> None:
    record = read("The ambassador, Boris Johnson and John Kerry condemned the attack.")
    assert owner(record, "ambassador") != owner(record, "Boris Johnson")


def test_definite_description_after_is_describes_the_subject(read: Read) -> None:
    record = read("Haider Hamoudi is the governor. The attack hit the town.")
    assert owner(record, "governor") == owner(record, "Haider Hamoudi")


def test_denied_description_describes_somebody_else(read: Read) -> None:
    record = read("Haider Hamoudi is not the governor. The attack hit the town.")
    assert all("governor" not in [m.text for m in e.mentions] or e.label != "Haider Hamoudi" for e in record.entities)


def test_group_is_the_organization_named_before(read: Read) -> None:
    record = read("ISIS seized the Mosul City Council. The group later left the city.")
    assert owner(record, "group").label == "Islamic State"


def test_group_is_no_government(read: Read) -> None:
    record = read("The Mosul City Council met on Monday. The group attacked the town.")
    assert owner(record, "group").label != "Mosul City Council"


def test_office_gets_the_state_of_its_holder(read: Read) -> None:
    record = read("President Barack Obama visited the base.")
    assert any(e.type == "Office" and e.label == "President of United States" for e in record.entities)


def test_office_of_a_stranger_stays_open(read: Read) -> None:
    record = read("President Hugo Tannhauser visited the base.")
    assert all(e.country is None for e in record.entities if e.type == "Office")


def mentions_of(record: Record, label: str) -> list[str]:
    return [m.text for e in record.entities if e.label == label for m in e.mentions]


def test_own_country_is_that_of_the_speaker(read: Read) -> None:
    text = "President Bola Tinubu of Nigeria said his country would send troops to Niger."
    assert "country" in mentions_of(read(text), "Nigeria")
    assert "country" not in mentions_of(read(text), "Niger")


def test_own_country_of_a_stranger_stays_open(read: Read) -> None:
    record = read("A farmer in Kano, Nigeria, said his country would send troops to Niger.")
    assert "country" not in mentions_of(record, "Nigeria") + mentions_of(record, "Niger")


def test_description_before_a_described_name(read: Read) -> None:
    text = "The opposition candidate, former military ruler Muhammadu Buhari, accused Boko Haram."
    assert "opposition candidate" in mentions_of(read(text), "Muhammadu Buhari")
    text = "The opposition candidate, Muhammadu Buhari and Goodluck Jonathan met."
    assert "opposition candidate" not in mentions_of(read(text), "Goodluck Jonathan")


def test_ship_bears_its_name(read: Read) -> None:
    record = read("Two missiles hit the Rubymar, a cargo ship. Germany deployed the frigate Hessen.")
    assert {e.label: e.type for e in record.entities if e.label in ("Rubymar", "Hessen")} == {
        "Rubymar": "Equipment",
        "Hessen": "Equipment",
    }
    record = read("The missile hit Hessen, a region of Germany.")
    assert [e.type for e in record.entities if e.label == "Hessen"] == ["Place"]
