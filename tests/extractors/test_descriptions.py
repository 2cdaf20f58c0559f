"""Which thing of the article a description takes up, in pairs."""

from __future__ import annotations

from cases import Read

from graphbuild.records import Record


def taken_up(record: Record, words: str) -> str:
    """The label of what the last mention of those words stands for."""
    return max((m.start, e.label) for e in record.entities for m in e.mentions if m.text == words)[1]


def test_noun_beside_a_name_is_that_person_again(read: Read) -> None:
    record = read("Karl Brom, a pilot, was shot down. Rebels freed the pilot on Monday.")
    assert taken_up(record, "pilot") == "Karl Brom"
    record = read("Karl Brom, a pilot, met Peter Marsh, a pilot, on Sunday. Rebels freed the pilot on Monday.")
    assert taken_up(record, "pilot") == "pilot"


def test_title_with_a_tail_is_somebody_else(read: Read) -> None:
    record = read("Envoy Karl Brom went to Mali. The envoy met rebels.")
    assert taken_up(record, "envoy") == "Karl Brom"
    record = read("Commander Karl Brom went to Mali. The commander of the base met rebels.")
    assert taken_up(record, "Karl Brom") == "Karl Brom"
    assert all(
        "commander of the base" not in [m.text for m in e.mentions] for e in record.entities if e.label == "Karl Brom"
    )


def test_leader_by_a_word_of_its_family(read: Read) -> None:
    record = read("Troops searched for warlord Karl Brom. Peter Marsh warned the clan leader on Monday.")
    assert taken_up(record, "clan leader") == "Karl Brom"


def test_two_arguments_of_a_verb_are_two_people(read: Read) -> None:
    record = read("President Karl Brom met the president on Monday.")
    assert taken_up(record, "president") != "Karl Brom"


def test_alliance_and_bloc_are_what_they_can_be(read: Read) -> None:
    record = read("NATO met in Brussels. The alliance sent ships.")
    assert taken_up(record, "alliance") == "North Atlantic Treaty Organization"
    assert taken_up(read("The United Nations met in Geneva. The alliance sent ships."), "alliance") == "alliance"


def test_army_is_no_rebel_army(read: Read) -> None:
    assert taken_up(read("The Arakan Army shelled a town. The army fled."), "army") == "army"
    assert taken_up(read("The Malian Army shelled a town. The army fled."), "army") == "Malian Armed Forces"


def test_coalition_is_the_one_named(read: Read) -> None:
    record = read("A Saudi-led coalition bombed Hodeidah. The Houthis accused the coalition of murder.")
    assert taken_up(record, "coalition") == "Saudi-led coalition"


def test_group_is_the_subject_named_before(read: Read) -> None:
    record = read("Al-Shabaab, an Islamist group linked to al Qaeda, fled. Karl Brom blamed the group.")
    assert taken_up(record, "group") == "al-Shabaab"
    record = read("Fortify Rights urged the International Criminal Court to act. The group was accused of murder.")
    assert taken_up(record, "group") != "International Criminal Court"


def test_city_is_no_seat_of_government(read: Read) -> None:
    text = "Rebels took Goma on Monday. Troops fled Goma. The government in Kinshasa denied the loss of the city."
    assert taken_up(read(text), "city") != "Kinshasa"
    assert taken_up(read("Rebels took Goma on Monday. Troops left the city."), "city") == "Goma"


def test_dateline_is_not_the_town_or_country_told_of(read: Read) -> None:
    text = "SAN JOSE (COSTA RICA), 27 Sep -- Rebels in Guatemala attacked a base. Troops left the country."
    assert taken_up(read(text), "country") != "Costa Rica"
    assert taken_up(read("Rebels in Guatemala attacked a base. Troops left the country."), "country") == "Guatemala"


def test_told_kind_of_group_is_another_one(read: Read) -> None:
    text = "Hezbollah attacked a base. The civil defense group helped the wounded."
    assert taken_up(read(text), "civil defense group") == "civil defense group"
    assert taken_up(read("Hezbollah attacked a base. The rebel group fled."), "rebel group") == "Hezbollah"


def test_nation_of_a_told_region_is_another_one(read: Read) -> None:
    text = "Britain recruits actively. Recruits from the Pacific nation fought in Mali."
    assert taken_up(read(text), "Pacific nation") != "United Kingdom"
    assert taken_up(read("Mali was attacked on Monday. Rebels fled the nation."), "nation") == "Mali"


def test_noun_behind_a_name_says_what_it_is(read: Read) -> None:
    assert taken_up(read("The Hamas movement rejected the plan."), "Hamas movement") == "Hamas"
    assert taken_up(read("The FSB security service held a man."), "FSB security service") == "Federal Security Service"


def test_part_of_a_body_is_not_the_body(read: Read) -> None:
    assert taken_up(read("A Hamas group attacked the town."), "Hamas group") == "Hamas group"
    assert taken_up(read("The Hamas government held a man."), "Hamas government") == "Hamas government"


def test_name_of_a_body_is_no_town_inside_a_phrase(read: Read) -> None:
    assert all(e.label != "Hamm" for e in read("A Hamas group attacked the town.").entities)


def test_president_of_a_body_is_of_its_sector(read: Read) -> None:
    record = read("The president of the Osten Human Rights League condemned the raid. The president resigned.")
    assert [e.sector for e in record.entities if e.label.startswith("president of")] == ["SOC"]
    assert [e.sector for e in record.entities if e.label == "president"] in (["GOV"], [])


def test_office_and_its_field_before_a_name_are_one_person(read: Read) -> None:
    text = "Federal Minister for Interior Omar Khan Sherpao allowed the police to arrest the protesters."
    assert taken_up(read(text), "Federal Minister") == "Omar Khan Sherpao"
    apart = "The minister for interior and Ahmad Khan Sherpao allowed the police to arrest the protesters."
    assert all(e.label != "Ahmad Khan Sherpao" or len(e.mentions) == 1 for e in read(apart).entities)
