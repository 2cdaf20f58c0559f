"""Acts that are told by where and when they were, and names nobody; and clauses that only mention such an act."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "kind", "places", "day"),
    [
        ("A car bomb exploded on Monday.", "ASSAULT", [], "2015-06-08"),
        ("Three explosions shook Kabul on Monday.", "ASSAULT", ["Kabul"], "2015-06-08"),
        ("There was an explosion in Kabul on Monday.", "ASSAULT", ["Kabul"], "2015-06-08"),
        ("Heavy fighting raged in Aleppo on Monday.", "ASSAULT", ["Aleppo"], "2015-06-08"),
        ("A peace agreement was signed in Cairo on 4 May.", "AGREE", ["Cairo"], "2015-05-04"),
        ("The front was born of a peace agreement signed on 23 March.", "AGREE", [], "2015-03-23"),
        ("He was gunned down in Lima on 5 May.", "ASSAULT", ["Lima"], "2015-05-05"),
        ("Talks were held in Geneva on Monday.", "CONSULT", ["Geneva"], "2015-06-08"),
        ("The blast took place in the market of Goma on Monday.", "ASSAULT", ["market of Goma", "Goma"], "2015-06-08"),
    ],
)
def test_an_act_is_told_by_where_and_when_it_was(read, text: str, kind: str, places: list[str], day: str) -> None:
    (event,) = read(text).events
    assert (event.type, [r.text for r in event.places]) == (kind, places)
    assert event.date is not None
    assert event.date.start == day


@pytest.mark.parametrize(
    "text",
    [
        "A peace agreement is needed in Cairo.",
        "A peace agreement was not signed in Cairo on 4 May.",
        "Talks will be held in Geneva on Friday.",
        "Explosions are rare in Kabul.",
        "Guides explain the fighting of 1916.",
        "A bomb exploded.",
        "He was gunned down.",
    ],
)
def test_a_mere_word_for_an_act_is_none(read, text: str) -> None:
    assert read(text).events == ()


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("The blast damaged the windows of a consulate and a clinic.", ["consulate", "clinic"]),
        ("The blast shocked the owner of a consulate.", []),
        ("Army jets struck PKK targets near Goma.", ["PKK"]),
    ],
)
def test_a_part_of_a_building_is_the_building(read, text: str, recipients: list[str]) -> None:
    assert [r.text for e in read(text).events for r in e.recipients] == recipients


@pytest.mark.parametrize(
    ("text", "actors", "places"),
    [
        ("Six farmers were killed at the hands of Boko Haram near Damboa.", ["Boko Haram"], ["Damboa"]),
        ("Six farmers were killed at the farm of Omar Keita.", [], ["farm of Omar Keita"]),
        ("A girl was killed by sniper fire in Goma.", [], ["Goma"]),
    ],
)
def test_who_kills(read, text: str, actors: list[str], places: list[str]) -> None:
    (event,) = (e for e in read(text).events if e.type == "ASSAULT")
    assert ([r.text for r in event.actors], [r.text for r in event.places][-1:]) == (actors, places)


def test_a_fire_kills_by_accident(read) -> None:
    assert read("A girl was killed by a fire in Goma.").events == ()
