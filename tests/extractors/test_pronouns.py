"""What a pronoun stands for, in pairs: where it is safe and where it is not."""

from __future__ import annotations

import pytest
from cases import Read, event

from graphbuild.records import Form, Record


def meant(record: Record, word: str, nth: int = 0) -> str | None:
    """The label of what the n-th pronoun of that form stands for."""
    found = sorted((m.start, e.label) for e in record.entities for m in e.mentions if m.form is Form.PRONOUN)
    places = [i for i in range(len(record.text)) if _is_word(record.text, i, word)]
    return next((label for start, label in found if start == places[nth]), None)


def _is_word(text: str, i: int, word: str) -> bool:
    after = text[i + len(word) : i + len(word) + 1]
    return text[i : i + len(word)].lower() == word and not text[i - 1 : i].isalpha() and not after.isalpha()


def test_object_is_not_its_own_subject(read: Read) -> None:
    record = read("Hezbollah blamed Israel and vowed to punish it.")
    assert meant(record, "it") == "Israel"
    record = read("Kenya accused Somalia. NATO dismissed it as a ploy.")
    assert meant(record, "it") != "North Atlantic Treaty Organization"


def test_possessive_may_be_the_subject(read: Read) -> None:
    assert meant(read("Kenya tightened its border controls."), "its") == "Kenya"


def test_possessive_is_not_the_phrase_it_stands_in(read: Read) -> None:
    text = "Radovan Novak threatened the town. Peter Marsh, his military chief, cut off the water."
    assert meant(read(text), "his") == "Radovan Novak"
    assert meant(read("Radovan Novak and his military chief cut off the water."), "his") == "Radovan Novak"


def test_he_and_she_agree_with_the_name(read: Read) -> None:
    text = "Samantha Reed met Peter Marsh in Geneva. She said the talks were useful."
    assert meant(read(text), "she") == "Samantha Reed"
    text = "Samantha Reed met Peter Marsh in Geneva. He said the talks were useful."
    assert meant(read(text), "he") == "Peter Marsh"


def test_he_of_two_men_in_one_place_stays_open(read: Read) -> None:
    assert meant(read("Peter Marsh and John Reed were captured in Geneva. He was wounded."), "he") is None


def test_he_tells_the_sex_of_a_name_nobody_knows(read: Read) -> None:
    text = "Kwaku Obeng said he was pleased. Adwoa Osei said she was not. He left early."
    assert meant(read(text), "he", 1) == "Kwaku Obeng"


def test_empty_it_names_nothing(read: Read) -> None:
    assert meant(read("Kenya closed the border. It was the worst attack in years."), "it") is None
    assert meant(read("Kenya closed the border. It is not known who fired."), "it") is None
    assert meant(read("Kenya closed the border. It denied the attack."), "it") == "Kenya"


def test_what_is_denied_is_no_actor(read: Read) -> None:
    assert meant(read("The newspaper said Kenya had closed the border. Somalia denied it."), "it") is None


def test_speaker_at_the_end_is_not_what_is_spoken_of(read: Read) -> None:
    text = "The frigate Borna was hit by a missile on Tuesday, the Ministry of Defence said. Its crew was rescued."
    assert meant(read(text), "its") != "Ministry of Defence"


def test_what_is_taken_is_ground(read: Read) -> None:
    text = "Rebels advanced on Goma on Monday. The army said they had captured it by noon."
    assert meant(read(text), "it") == "Goma"
    text = "Rebels advanced on Goma on Monday. The army said it had killed ten of them."
    assert meant(read(text), "it") == "army"


@pytest.mark.parametrize("much", ["most of them children", "many of them children", "among them a child"])
def test_part_of_those_named_last(read: Read, much: str) -> None:
    record = read(f"Gunmen from the hills killed 61 farmers, {much}, on Monday.")
    assert meant(record, "them") == "farmers"


def test_those_driven_from_their_homes(read: Read) -> None:
    assert meant(read("Militants have driven farmers from their homes."), "their") == "farmers"
    assert meant(read("Militants have attacked farmers with their rifles."), "their") == "Militants"


def test_who_is_asked_is_told_to_act(read: Read) -> None:
    assert meant(read("NATO urged Serbia to stop its offensive."), "its") == "Serbia"
    assert meant(read("Iran urged Serbia to release its sailors."), "its") is None


def test_pronoun_in_a_quotation_is_not_the_speaker(read: Read) -> None:
    text = 'Peter Marsh was arrested. "They beat him with sticks," said John Reed, a trader.'
    assert meant(read(text), "him") is None


def test_surname_is_whom_the_article_calls_so(read: Read) -> None:
    text = "Ali Marsh died on Monday. Marsh fought for years. His nephew Tom Marsh fled. Marsh was buried on Friday."
    record = read(text)
    assert max((m.start, e.label) for e in record.entities for m in e.mentions if m.text == "Marsh")[1] == "Ali Marsh"


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("France sent trainers to help the army of Mali as it fought the rebels in Kidal.", "Malian Armed Forces"),
        ("France sent trainers to Bamako as it fought the rebels in Kidal.", "France"),
    ],
)
def test_what_one_is_helped_in_is_not_the_helpers_act(read: Read, text: str, doer: str) -> None:
    record = read(text)
    labels = {e.id: e.label for e in record.entities}
    found = event(record, "fought")
    assert [labels[role.entity] for role in found.actors] == [doer]


def test_what_is_done_next_is_done_to_the_same_people(read: Read) -> None:
    assert meant(read("Villagers said that the soldiers rounded up the elders and beat them."), "them") == "elders"
    assert meant(read("Villagers said that the soldiers came at night and beat them."), "them") == "Villagers"


def test_who_is_warned_is_not_who_warns(read: Read) -> None:
    text = "Paris called on Mali to stop the raids, and warned it that it would face sanctions."
    assert meant(read(text), "it", 1) == "Mali"
    assert meant(read("Kenya warned that it would close the border."), "it") == "Kenya"


def test_it_is_what_the_sentence_says_it_is_about(read: Read) -> None:
    assert meant(read("The Kenyan army left. As for Senegal, it will keep its troops there."), "it") == "Senegal"
    assert meant(read("The Kenyan army left. For now, it will keep its troops in Juba."), "it") != "Juba"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Kenya's leader Daniel Otieno said he had sacked the defence minister.", "Daniel Otieno"),
        ("Kenya's leader, a friend of Daniel Otieno, said he had sacked the defence minister.", "Kenya's leader"),
    ],
)
def test_he_is_the_name_behind_a_title(read: Read, text: str, who: str) -> None:
    assert meant(read(text), "he") == who


def test_airport_is_not_the_town_in_its_name(read: Read) -> None:
    assert meant(read("Strikers walked to Bamako airport and closed it."), "it") == "Bamako airport"
    assert meant(read("Strikers walked to Bamako and closed it."), "it") == "Bamako"


def test_all_of_them_do_what_only_people_do(read: Read) -> None:
    text = "The junta told its ministers to give up their houses, and within the hour all of them had agreed."
    assert meant(read(text), "them") == "ministers"
    assert meant(read(text.replace("agreed", "burned")), "them") is None


@pytest.mark.parametrize(
    ("hit", "text"),
    [
        ("Khani mosque", "The women's section of the Khani mosque was filled with people when it was hit by a shell."),
        ("hospital", "The wing of the hospital was full of patients when it was hit by a shell."),
        ("convoy", "The convoy was passing the roof of the mosque when it was hit by a shell."),
    ],
)
def test_what_is_hit_in_a_part_is_hit(read: Read, hit: str, text: str) -> None:
    record = read(text)
    labels = {entity.id: entity.label for entity in record.entities}
    found = [labels[role.entity] for e in record.events if e.trigger.text == "hit" for role in e.recipients]
    assert found == [hit]
