"""Names that "and" joins: two places that are hit together are both places; a body's own "and" joins nothing."""

from __future__ import annotations

import pytest
from cases import Read

from graphbuild.records import EntityType, Record

TWO = [
    "Government forces bombed Albu-Hazim and Doqara, east of Ramadi.",
    "Islamic State had taken Albu-Hazim and Doqara. Doqara was later retaken.",
    "The army shelled Albu-Hazim and Doqara on Monday.",
]


def places(record: Record) -> set[str]:
    return {m.text for e in record.entities if e.type is EntityType.PLACE for m in e.mentions}


@pytest.mark.parametrize("text", TWO)
def test_two_places_that_are_hit_together_are_two(read: Read, text: str) -> None:
    assert {"Albu-Hazim", "Doqara"} <= places(read(text))


def test_who_is_hit_with_a_state_is_no_place(read: Read) -> None:
    assert "Wagner" not in places(read("The minister criticised Ukraine and Wagner on Monday."))


def test_people_met_together_are_no_places(read: Read) -> None:
    assert not {"Yusuf Okello"} & places(read("The envoy met Yusuf Okello and Korba on Monday."))


def test_a_direction_before_a_people_is_no_place(read: Read) -> None:
    assert "East" not in places(read("Most East Timorese voted for independence from Indonesia."))
    assert "East" in places(read("Rebels in the East attacked a base."))


def test_an_office_that_acts_is_no_building(read: Read) -> None:
    found = {e.label: e.type for e in read("The Met Office warned of snow. Men burned the governor's office.").entities}
    assert found["Met Office"] is EntityType.ORGANIZATION
    assert EntityType.FACILITY in found.values()


def test_a_namesake_abroad_is_not_meant(read: Read) -> None:
    found = read("Troops came from Scotland, two from Yorkshire and Wales.")
    assert all(e.country != "USA" for e in found.entities)
    assert any(e.country == "USA" for e in read("Troops came from Yorkshire, Virginia, in the United States.").entities)


def test_a_name_of_fighters_gives_no_sector_by_its_words(read: Read) -> None:
    found = read("Islamic State fighters and state troops attacked a town.").entities
    assert [e.sector for e in found if e.label == "Islamic State fighters"] == ["UAF"]
    assert [e.sector for e in found if e.label == "state troops"] == ["GOV"]


def test_a_people_is_no_organization(read: Read) -> None:
    found = read("The army enlisted at least 1,000 Rohingya, according to Human Rights Watch.").entities
    assert all(e.type is not EntityType.ORGANIZATION for e in found if "Rohingya" in e.label)
