"""What a description takes up by a trade, a kind of country, the last word of a name, or its place in a pair."""

from __future__ import annotations

import pytest
from cases import Read, rows

# words of the mention | label of the entity, or "-" for one that is not named | text
CASES = """
officer | Issa Maiga | Captain Issa Maiga survived a bomb. The officer was flown to Bamako.
officer | - | Captain Issa Maiga met Captain Omar Keita. The officer was flown to Bamako.
priest | Augustin Ndaw | Father Augustin Ndaw spoke to the rebels. The priest said they were tired.
priest of Korba | - | Father Augustin Ndaw spoke to the rebels. The priest of Korba said they were tired.
magistrate | Rosa Vega | Judge Rosa Vega summoned two officers. The magistrate gave them a week.
reporter | Ana Borges | Police shot the journalist Ana Borges. The reporter died.
reporter | - | Police shot the journalist Ana Borges and a reporter. The reporter died.
front | Halmar Liberation Front | They asked the Halmar Liberation Front to disarm, and the front obeyed.
kingdom | Saudi Arabia | Saudi warplanes struck a hall in Sanban. The kingdom said that it would investigate.
latter | Omar Keita | Lars Holm and Omar Keita fought in Chad. The latter was shot.
former | Lars Holm | Lars Holm and Omar Keita fought in Chad. The former was shot.
"""


@pytest.mark.parametrize(("words", "label", "text"), rows(CASES))
def test_taken_up(read: Read, words: str, label: str, text: str) -> None:
    found = [e.label for e in read(text).entities if any(m.text == words for m in e.mentions)][-1]
    assert found == (words if label == "-" else label) or (label == "-" and found.startswith(words))


@pytest.mark.parametrize(
    "text",
    [
        "Holm, Keita and Lars Bek fought in Chad. The latter was shot.",
        "The latter was shot on Monday.",
        "Lars Holm and Omar Keita fought in Chad. The latter country fell.",
        "Mali sent troops. The kingdom said that it would investigate.",
        "Troops held the front, and the front moved.",
    ],
)
def test_nothing_is_taken_up(read: Read, text: str) -> None:
    taken = {"latter", "front", "kingdom"}
    found = [e for e in read(text).entities if any(m.text in taken for m in e.mentions)]
    assert all(len(e.mentions) == 1 for e in found)


def test_a_ministry_is_the_one_named_before(read: Read) -> None:
    (found,) = [
        e
        for e in read("The defence ministry in Yerevan said two men died. The ministry blamed nobody.").entities
        if any(m.text == "ministry" for m in e.mentions)
    ]
    assert found.label == "Armenian defence ministry"


def test_who_tells_of_a_death_is_not_the_dead(read: Read) -> None:
    record = read("Soldiers killed a militia commander's aide at Korba, Major Deo Bek said.")
    (speaker,) = [e for e in record.entities if e.label == "Deo Bek"]
    assert [m.text for m in speaker.mentions] == ["Deo Bek"]


def test_an_apposition_before_the_verb_is_the_same_man(read: Read) -> None:
    record = read("The militia commander, Major Deo Bek, said that soldiers had come.")
    (speaker,) = [e for e in record.entities if e.label == "Deo Bek"]
    assert len(speaker.mentions) == 2
