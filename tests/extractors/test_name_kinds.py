"""What a name is: kinds that agree over a text, names that stand again, and where a name ends."""

from __future__ import annotations

from cases import Read, entity


def test_headline_repeats_a_name_of_the_text(read: Read) -> None:
    record = read("OKELLO MEETS REBELS AGAIN. The mediator Yusuf Okello met rebels in Gulu.")
    found = entity(record, "OKELLO")
    assert found is not None and found is entity(record, "Yusuf Okello")


def test_part_of_a_longer_name_repeats_nothing(read: Read) -> None:
    record = read("The mediator Yusuf Okello met rebels in Gulu. A bomb hit Okello Street on Monday.")
    assert entity(record, "Okello") is None


def test_byline_ends_before_the_dateline(read: Read) -> None:
    record = read("By Maya Brenner GENEVA 12 March Talks on the war opened in Geneva on Monday.")
    city = entity(record, "GENEVA")
    assert entity(record, "Maya Brenner") is not None
    assert city is not None and city.type == "Place"


def test_byline_ends_before_the_dateline_and_its_date(read: Read) -> None:
    record = read("Tobias Ellwood SINGAPORE 2011-12-06 The envoy said that the talks had failed.")
    city = entity(record, "SINGAPORE")
    assert entity(record, "Tobias Ellwood") is not None
    assert city is not None and city.type == "Place"


def test_dateline_is_nobody_who_bears_the_city_as_surname(read: Read) -> None:
    record = read("MADRID - The government agreed to talks. The striker Carlos Madrid welcomed them.")
    city = entity(record, "MADRID")
    assert city is not None and city.type == "Place"


def test_surname_in_capitals_stays_with_the_name(read: Read) -> None:
    assert entity(read("The envoy Lena OKAFOR met rebels on Monday."), "Lena OKAFOR") is not None


def test_name_ends_at_a_bullet(read: Read) -> None:
    record = read("The delegates were Lena Okafor * Germany, and Petra Sandoval * Spain.")
    found = entity(record, "Germany")
    assert found is not None and found.id.endswith("/country/DEU")


def test_name_goes_on_over_a_hyphen(read: Read) -> None:
    assert entity(read("The envoy Jean-Marc Keita met rebels on Monday."), "Jean-Marc Keita") is not None


def test_name_is_of_the_kind_that_is_told_elsewhere(read: Read) -> None:
    record = read("Rebels shelled Korbal on Monday. Talks about Korbal failed. The town of Korbal lies in Kenya.")
    assert [e.type for e in record.entities if e.label == "Korbal"] == ["Place"]


def test_person_and_place_of_one_name_stay_two(read: Read) -> None:
    record = read("Kenneth Lebanon met rebels on Monday. Troops left Lebanon on Friday.")
    person, state = entity(record, "Kenneth Lebanon"), entity(record, "Lebanon")
    assert person is not None and person.type == "Person"
    assert state is not None and state.id.endswith("/country/LBN")


def test_land_of_a_kingdom_is_a_region(read: Read) -> None:
    found = entity(read("Police in Scotland arrested three men."), "Scotland")
    assert found is not None and found.subtype == "Region" and found.country == "GBR"


def test_kingdom_is_a_country(read: Read) -> None:
    found = entity(read("Police in Britain arrested three men."), "Britain")
    assert found is not None and found.id.endswith("/country/GBR")


def test_noun_before_a_name_says_what_it_is(read: Read) -> None:
    record = read("The rebel group Korbal seized the town.")
    found = entity(record, "Korbal")
    assert found is not None and found.type == "Organization" and found is entity(record, "rebel group")
    assert entity(read("The frigate Lamu was hit by a missile."), "Lamu") is not None


def test_noun_in_another_phrase_says_nothing_of_the_name(read: Read) -> None:
    record = read("After the war with the rebel group, Korbal seized the town.")
    assert entity(record, "Korbal") is not entity(record, "rebel group")


def test_modifier_makes_no_person_of_a_body(read: Read) -> None:
    found = entity(read("The rebel Polar Front attacked the town."), "Polar Front")
    assert found is not None and found.type == "Organization"


def test_list_after_in_is_of_places(read: Read) -> None:
    record = read("The attacks in Qamen, Sarbin and Telmen killed thirty people.")
    assert [e.type for e in record.entities if e.label in ("Qamen", "Sarbin", "Telmen")] == ["Place"] * 3


def test_other_parties_are_no_places(read: Read) -> None:
    found = entity(read("Rebels in Qamen and Hakeem met on Monday."), "Hakeem")
    assert found is None or found.type != "Place"


def test_only_a_place_has_residents(read: Read) -> None:
    found = entity(read("Residents of Telmen fled on Monday."), "Telmen")
    assert found is not None and found.type == "Place"


def test_members_make_no_place(read: Read) -> None:
    found = entity(read("Members of Telmen fled on Monday."), "Telmen")
    assert found is None or found.type != "Place"


def test_last_word_tells_a_body_from_a_person(read: Read) -> None:
    body = entity(read("The Saleh Brigades attacked the town."), "Saleh Brigades")
    person = entity(read("Mayor Joseph Bank met rebels."), "Joseph Bank")
    assert body is not None and body.type == "Organization"
    assert person is not None and person.type == "Person"


def test_arabic_word_for_a_body_makes_no_person(read: Read) -> None:
    found = entity(read("Jaish al-Borna attacked the town."), "Jaish al-Borna")
    assert found is not None and found.type == "Organization"


def test_adjective_is_no_name(read: Read) -> None:
    assert entity(read("Prices fell on the European markets for Kurdish oil."), "Kurdish") is None


def test_section_headings_name_nobody(read: Read) -> None:
    story = "Rebels attacked Goma on Monday. The army fled. People left. Shops closed. It rained."
    assert entity(read(f"{story}\n\nBACKGROUND\n\nThe war began in May."), "BACKGROUND") is None
    assert entity(read(f"{story}\n\nSYRIA\n\nThe war began in May."), "SYRIA") is not None


def test_unknown_name_in_a_list_of_destinations_is_a_place(read: Read) -> None:
    places = entity(read("People are fleeing towards Zabwe, Pemba and Nampula."), "Zabwe")
    people = entity(read("People wrote to Zabwe, Petra Sandoval and Lena Okafor."), "Zabwe")
    assert places is not None and places.type == "Place"
    assert people is None or people.type != "Place"


def test_surname_ending_tells_a_person(read: Read) -> None:
    woman = entity(read("Zarema Tagirova taught geography in Grozny."), "Zarema Tagirova")
    assert woman is not None and woman.type == "Person"
    bank = entity(read("Terra Firma taught geography in Grozny."), "Terra Nova")
    assert bank is None or bank.type != "Person"
