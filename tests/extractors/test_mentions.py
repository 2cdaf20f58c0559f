"""Mentions in pairs: where a rule fires, and where it must not."""

from __future__ import annotations

import pytest
from cases import Read, entity

from graphbuild.records import EntityType, Record


def country(record: Record, words: str) -> str | None:
    found = entity(record, words)
    assert found is not None, words
    return found.country


def test_nationality_mentions_the_country(read: Read) -> None:
    found = entity(read("The Turkish army shelled the village."), "Turkish")
    assert found is not None and found.id.endswith("/country/TUR")


def test_a_region_is_not_the_state_that_it_is_of(read: Read) -> None:
    found = entity(read("The Scottish police arrested two men in Leeds."), "Scottish")
    assert found is not None and found.label == "Scotland" and found.country == "GBR"


def test_a_language_is_no_region(read: Read) -> None:
    assert entity(read("The general spoke in English on Monday."), "English") is None


def test_people_of_a_country_are_not_the_country(read: Read) -> None:
    found = entity(read("The Turks left the village on Monday."), "Turks")
    assert found is not None and found.type == "Group"


def test_people_of_a_country_are_one_group_everywhere(read: Read) -> None:
    one = entity(read("The Iraqis left the base."), "Iraqis")
    other = entity(read("Officials said that the Iraqis fled on Monday."), "Iraqis")
    assert one is not None and other is not None and one.id == other.id


def test_described_people_stay_with_their_article(read: Read) -> None:
    found = entity(read("Many Iraqis left the base."), "Iraqis")
    assert found is None or "/group/people-of-iraq" not in found.id


def test_name_of_a_body_holds_its_place(read: Read) -> None:
    record = read("The Mosul City Council met on Monday.")
    assert any(e.type == "Place" and e.label.startswith("Mosul") and e.mentions for e in record.entities)


def test_name_of_a_body_holds_no_common_word_as_place(read: Read) -> None:
    record = read("The Human Rights Council met in Geneva on Monday.")
    assert entity(record, "Human") is None


def test_given_name_stands_for_its_bearer(read: Read) -> None:
    record = read("Karim Wasfi played the cello in Baghdad. Later Karim left the city.")
    first, second = entity(record, "Karim Wasfi"), entity(record, "Karim")
    assert first is not None and second is not None and first.id == second.id


def test_country_is_no_given_name(read: Read) -> None:
    record = read("Jordan Smith, a student, left the city. Troops in Jordan opened fire.")
    found = entity(record, "Jordan")
    assert found is not None and found.type == "Place"


@pytest.mark.parametrize("name", ["Kim Jong-un", "Harry Ho-jen Tseng"])
def test_small_half_after_a_hyphen_belongs_to_the_name(read: Read, name: str) -> None:
    assert entity(read(f"The envoy met {name} on Monday."), name) is not None


def test_based_does_not_belong_to_the_name(read: Read) -> None:
    record = read("The Beirut-based group attacked the village.")
    assert entity(record, "Beirut-based") is None


def test_weak_name_counts_beside_the_full_one(read: Read) -> None:
    record = read("The Islamic State seized the town. Later IS fighters left the last IS stronghold.")
    assert [m.text for e in record.entities if e.label == "Islamic State" for m in e.mentions].count("IS") == 2


def test_verb_in_capitals_is_no_name(read: Read) -> None:
    record = read("The Islamic State seized the town. THE TOWN IS LOST.")
    assert entity(record, "IS") is None


def test_texts_and_occasions_are_no_actors(read: Read) -> None:
    record = read("The envoy said that Resolution 2254 and the Geneva Convention protect civilians.")
    assert entity(record, "Resolution 2254") is None and entity(record, "Geneva Convention") is None


def test_body_that_adopts_a_text_is_one(read: Read) -> None:
    assert entity(read("The United Nations Security Council adopted Resolution 2254."), "Resolution 2254") is None
    assert country(read("The Iraqi parliament passed the law."), "Iraqi parliament") == "IRQ"


def test_end_of_a_title_is_no_organization(read: Read) -> None:
    record = read("The officials met the US Secretary of State in Paris on Monday.")
    assert entity(record, "State") is None and entity(record, "US Secretary of State") is not None


def test_state_by_itself_may_be_named(read: Read) -> None:
    found = entity(read("The Islamic State seized Ramadi."), "Islamic State")
    assert found is not None and found.type == "Organization"


def test_bare_noun_after_a_preposition_is_nobody(read: Read) -> None:
    assert entity(read("The campaign will bring the rebels to justice."), "justice") is None


def test_bare_plural_is_a_group(read: Read) -> None:
    assert entity(read("The campaign brought aid to civilians."), "civilians") is not None


def test_party_and_state_mean_congress(read: Read) -> None:
    record = read("Sen. John McCain, R-Arizona, criticized the plan.")
    assert country(record, "John McCain") == "USA"


def test_no_party_means_no_country(read: Read) -> None:
    assert country(read("Sen. Feliciano Valencia, a lawyer, criticized the plan."), "Feliciano Valencia") is None


def test_phrase_takes_the_country_it_is_in(read: Read) -> None:
    assert country(read("Trade unions in Denmark rejected the plan."), "Trade unions") == "DNK"


def test_phrase_takes_no_country_that_is_further_off(read: Read) -> None:
    assert country(read("Trade unions rejected the plan in Denmark."), "Trade unions") is None


def test_nobody_is_in_a_person(read: Read) -> None:
    found = entity(read("Rebels attacked the soldiers in Karabilah on Monday."), "Karabilah")
    assert found is None or found.type == "Place"


def test_legislator_of_the_opposition_is_a_legislator(read: Read) -> None:
    lawmaker = entity(read("An opposition lawmaker criticized the plan."), "opposition lawmaker")
    fighters = entity(read("Opposition fighters attacked the town."), "Opposition fighters")
    assert lawmaker is not None and lawmaker.sector == "LEG"
    assert fighters is not None and fighters.sector != "LEG"


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("A bomb exploded in San Salvador.", "San Salvador"),
        ("A bomb exploded in El Salvador.", "El Salvador"),
        ("A bomb exploded in northern Mali.", "Mali"),
    ],
)
def test_a_town_may_end_in_the_name_of_a_state(read, text: str, label: str) -> None:
    record = read(text)
    (role,) = record.events[0].places
    assert next(e.label for e in record.entities if e.id == role.entity) == label


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Nurse Selam Tesfay saw the bodies.", "Selam Tesfay"),
        ("A 34-year-old shopkeeper was shot.", "shopkeeper"),
        ("The 34-year-old was shot.", None),
        ("Nurse Union leaders saw the bodies.", None),
    ],
)
def test_who_is_told_by_work_or_age(read: Read, text: str, label: str | None) -> None:
    people = {e.label for e in read(text).entities if e.type is EntityType.PERSON}
    assert people == ({label} if label else set())
