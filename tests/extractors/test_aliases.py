"""Two names for one thing: where the text says so, and where it only sounds like it."""

from __future__ import annotations

from cases import Read, entity

from graphbuild.records import Record


def test_also_known_as_makes_one_of_two_names(read: Read) -> None:
    record = read("The Polar Brigade, also known as Liwa al-Borna, attacked Aleppo.")
    found = entity(record, "Liwa al-Borna")
    assert found is not None and found.type == "Organization" and found is entity(record, "Polar Brigade")


def test_known_for_makes_two_of_two_names(read: Read) -> None:
    record = read("The Polar Brigade, known for its hatred of Liwa al-Borna, attacked Aleppo.")
    assert entity(record, "Polar Brigade") is not entity(record, "Liwa al-Borna")


def test_registry_says_what_the_alias_is(read: Read) -> None:
    record = read("Jeish al-Fatah, also known as the Army of Conquest, attacked Idlib.")
    found = entity(record, "Jeish al-Fatah")
    assert found is not None and found.subtype == "ArmedGroup" and found is entity(record, "Army of Conquest")


def test_two_known_things_stay_two(read: Read) -> None:
    record = read("Rebels hit Aleppo, also known as Idlib.")
    assert entity(record, "Aleppo") is not entity(record, "Idlib")


def test_stance_is_no_name(read: Read) -> None:
    record = read("Pro-Assad forces shelled Aleppo.")
    assert entity(record, "Pro-Assad") is None and entity(record, "Pro-Assad forces") is not None


def test_double_name_is_a_name(read: Read) -> None:
    assert entity(read("The envoy Lena Karam-Assad met rebels."), "Lena Karam-Assad") is not None


def test_city_of_a_name_is_one_mention(read: Read) -> None:
    record = read("The rebels seized the city of Ubaydi.")
    assert entity(record, "Ubaydi") is not None and entity(record, "city") is None


def test_city_without_a_name_is_a_mention(read: Read) -> None:
    assert entity(read("The rebels seized the city on Monday."), "city") is not None


def test_only_a_place_is_a_town(read: Read) -> None:
    found = entity(read("Troops fought near the town of Duma."), "Duma")
    assert found is not None and found.type == "Place"
    assert getattr(entity(read("The Duma met in Moscow on Monday."), "Duma"), "type", None) == "Organization"


def test_rebels_at_the_head_of_a_sentence_are_no_name(read: Read) -> None:
    found = entity(read("Rebels attacked Idlib on Monday."), "Rebels")
    assert found is not None and found.type == "Group"


def test_unknown_place_is_the_same_everywhere(read: Read) -> None:
    one = entity(read("Troops shelled the village of Derkalo."), "Derkalo")
    other = entity(read("Nobody was hurt in the village of Derkalo."), "Derkalo")
    assert one is not None and other is not None and one.id == other.id


def test_unnamed_village_is_of_its_article(read: Read) -> None:
    found = entity(read("Troops shelled a village."), "village")
    assert found is not None and "/test/" in found.id


def test_form_of_address_stands_between_office_and_name(read: Read) -> None:
    record = read("She met the Foreign Minister of Kenya, HE Dr Karim Odhiambo, in Canberra on Monday.")
    found = entity(record, "Karim Odhiambo")
    assert found is not None and found.label == "Karim Odhiambo"


def test_he_alone_is_no_form_of_address(read: Read) -> None:
    record = read("Karim Odhiambo said he doubted the truce.")
    assert entity(record, "Karim Odhiambo") is entity(record, "he")


def one(record: Record, first: str, second: str) -> bool:
    return entity(record, first) is not None and entity(record, first) is entity(record, second)


def test_who_is_known_by_another_name_further_off_is_one_person(read: Read) -> None:
    assert one(read("Karl Odero, a teacher who is also known as Simba, fled."), "Karl Odero", "Simba")
    assert not one(read("Karl Odero, a teacher who fought with Simba, fled."), "Karl Odero", "Simba")


def test_letters_of_a_name_are_its_short_form_in_brackets(read: Read) -> None:
    text = "The Movement for Democracy and Development ({}) took the port. {} fighters fled."
    assert one(read(text.format("MODEDE", "MODEDE")), "Movement for Democracy and Development", "MODEDE")
    assert not one(read(text.format("LURNO", "LURNO")), "Movement for Democracy and Development", "LURNO")


def test_a_unit_is_told_again_by_its_number(read: Read) -> None:
    record = read("The 91st Border Regiment fled. A pilot with the 91st died. The 91st attack failed.")
    found = entity(record, "91st Border Regiment")
    assert found is not None and [m.text for m in found.mentions] == ["91st Border Regiment", "91st"]


def test_a_name_inside_a_longer_one_with_a_post_of_its_own_is_somebody_else(read: Read) -> None:
    told = "The governor, Mohammad Omar Safi, fled. {} Omar died in 2013."
    assert not one(read(told.format("Mullah")), "Mohammad Omar Safi", "Omar")
    assert one(read(told.format("Mr")), "Mohammad Omar Safi", "Omar")


def test_the_head_of_state_is_the_president(read: Read) -> None:
    told = "President Moussa Kanta met villagers. The {} also spoke on the radio."
    assert one(read(told.format("Head of State")), "Moussa Kanta", "Head of State")
    assert not one(read(told.format("head of the village")), "Moussa Kanta", "head of the village")


def test_the_mission_with_a_capital_is_a_body(read: Read) -> None:
    told = "UNMISS troops left Bentiu. {} asked the rebels to stop."
    assert one(read(told.format("The Mission")), "UNMISS", "Mission")
    assert entity(read("The rescue mission failed."), "rescue mission") is None
    assert entity(read("The rescue missions failed."), "rescue missions") is None


def test_initials_with_small_letters_stand_for_what_they_are_of(read: Read) -> None:
    record = read("The Government of Sudan (GoS) bombed the camp. The GoS denied it.")
    found = entity(record, "GoS")
    assert found is not None and found.country == "SDN" and found is entity(record, "Government of Sudan")
    record = read("Nigeria's Ministry of Defence (MoD) met the envoy. The MoD denied it.")
    assert entity(record, "MoD") is entity(record, "Ministry of Defence")


def test_initials_of_other_words_are_another(read: Read) -> None:
    record = read("The University of Ibadan (MoD) was attacked.")
    assert entity(record, "MoD") is not entity(record, "University of Ibadan")
    assert getattr(entity(read("The MoD denied it."), "MoD"), "country", None) == "GBR"


def test_name_of_a_fighter_in_brackets_is_the_same_man(read: Read) -> None:
    record = read("Ali Hassan (Abu Omar) attacked the base. Abu Omar was killed later.")
    assert entity(record, "Abu Omar") is entity(record, "Ali Hassan")


def test_other_name_in_brackets_is_another_man(read: Read) -> None:
    record = read("Ali Hassan (John Smith) attacked the base. John Smith was killed later.")
    assert entity(record, "John Smith") is not entity(record, "Ali Hassan")


def test_nickname_is_inside_of_a_name(read: Read) -> None:
    found = entity(read('Jean "Baba" Mbeki led the rebels. Baba was arrested on Monday.'), "Baba")
    assert found is not None and [m.text for m in found.mentions] == ['Jean "Baba" Mbeki', "Baba"]


def test_quoted_title_is_inside_of_no_name(read: Read) -> None:
    assert entity(read('Jean said "Baba" Mbeki was arrested on Monday.'), 'Jean said "Baba" Mbeki') is None
