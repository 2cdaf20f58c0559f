"""What of a text in capitals is a name, and what only shouts."""

from __future__ import annotations

import pytest

from graphbuild.cleaning import clean
from graphbuild.cleaning.words import is_strange


@pytest.mark.parametrize(
    ("shouted", "read"),
    [
        (
            "THE NINE U.S. SOLDIERS OF THE BASE LEFT THE U.S. EMBASSY AT NOON.",
            "The nine U.S. soldiers of the base left the U.S. embassy at noon.",
        ),
        (
            "TWO PERUVIAN WOMEN AND FOUR AMERICANS WERE KILLED NEAR A POLE; IT TOLD US OF RUSSIAN PILOTS.",
            "Two Peruvian women and four Americans were killed near a pole; it told us of Russian pilots.",
        ),
        (
            "A PERUVIAN PATROL FOUND AN AK-47 RIFLE OF THE M-19 ON 26 MARCH.",
            "A Peruvian patrol found an AK-47 rifle of the M-19 on 26 March.",
        ),
        (
            "TROOPS MARCH ON THE CAPITAL AND MAY TAKE IT BEFORE NIGHTFALL.",
            "Troops march on the capital and may take it before nightfall.",
        ),
        (
            "REBELS ENTERED EL CARRIZAL AND SAN ALEJO AND BURNED A BRIDGE.",
            "Rebels entered El Carrizal and San Alejo and burned a bridge.",
        ),
        (
            "SHELLS FELL ON ZARAGUMBA, AND MACHINEGUNS WERE HEARD THERE.",
            "Shells fell on Zaragumba, and machineguns were heard there.",
        ),
        (
            "SOLDIERS MET COL. OBREGON AND PRESIDENT ARISTIZABAL; THE PRESIDENT LEFT.",
            "Soldiers met Col. Obregon and President Aristizabal; the president left.",
        ),
        (
            "THE NATIONAL RENEWAL ALLIANCE (ARENA) WON A SEAT IN A STADIUM (HALL).",
            "The national renewal alliance (ARENA) won a seat in a stadium (hall).",
        ),
        (
            "THE WITNESS SAID I WAS ASLEEP, AND I DID NOT SEE CAMP II BURN.",
            "The witness said I was asleep, and I did not see camp II burn.",
        ),
    ],
)
def test_names_in_capitals_keep_theirs_and_words_do_not(shouted: str, read: str) -> None:
    assert clean(shouted).text == read


@pytest.mark.parametrize("word", ["zaragumba", "ayutepec"])
def test_a_word_that_english_cannot_account_for_is_strange(word: str) -> None:
    assert is_strange(word)


@pytest.mark.parametrize("word", ["machinegun", "antirebel", "kidapping", "soldiers", "couldn't", "powerlines"])
def test_a_word_made_in_the_ways_of_english_is_not(word: str) -> None:
    assert not is_strange(word)
