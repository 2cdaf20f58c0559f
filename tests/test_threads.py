"""Sentences of one article that go on with an attack told before, and those that tell another."""

from __future__ import annotations

import pytest
from test_incident_pairs import read

from graphbuild.incidents import group, happenings
from graphbuild.incidents.happenings import Happening
from graphbuild.incidents.threads import threaded

PUBLISHED = "2023-03-15"


def told(text: str) -> list[Happening]:
    record = read("one", {"text": text, "published": PUBLISHED})
    return list(threaded(record.text, list(happenings(record))))


@pytest.mark.parametrize(
    ("text", "goes_on"),
    [
        ("A bomb killed nine people in Herat. The bomb exploded on Tuesday.", True),
        ("A bomb killed nine people in Herat. Another bomb exploded on Tuesday.", False),
        ("Rebels killed nine people in Herat on Monday. The attack wounded 12.", True),
        ("Rebels killed nine people in Herat on Monday. The attack on the mosque in Kabul wounded 12.", False),
        ("Rebels killed nine people in Herat on Monday. At least 12 people were wounded.", True),
        ("Rebels killed nine people in Herat on Monday. Elsewhere, at least 12 people were wounded.", False),
        ("Gunmen killed nine people in Herat on Monday. The Taliban killed nine people in the city.", True),
        ("Gunmen killed nine people in Herat on Monday. The Taliban killed nine people in the city of Kabul.", False),
        ("Gunmen killed nine people in Herat on Monday. The attack killed 40.", False),
    ],
)
def test_a_sentence_goes_on_with_the_attack_told_before(text: str, goes_on: bool) -> None:
    reports = told(text)
    assert (reports[-1].thread == reports[0].thread) is goes_on


def test_what_one_sentence_leaves_open_is_filled_in_from_the_other() -> None:
    first, last = told("A bomb killed nine people in Herat. The bomb exploded outside a mosque on Tuesday.")
    assert first.day == last.day == "2023-03-14"
    assert first.sites == last.sites != ()
    assert [count.low for count in first.counts] == [9]
    assert last.counts == ()


def test_nobody_is_said_to_have_done_what_another_did() -> None:
    text = "The rebels answered the army's offensive on Tuesday with a bomb that killed nine in Herat."
    _, offensive, bomb = told(text)
    assert offensive.actors != ()
    assert bomb.actors == ()


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (
            "Gunmen killed at least 40 people in Herat on Tuesday.",
            "A total of 63 people were killed in Herat on Tuesday.",
            True,
        ),
        ("Gunmen killed four people in Herat on Tuesday.", "Six people were killed in Herat on Tuesday.", False),
        (
            "A bomb killed nine people in Herat on Tuesday.",
            "Three more people died after a bomb exploded in Herat on Tuesday.",
            True,
        ),
        (
            "Sudan's government and the SPLM-N signed a truce in Juba on Tuesday.",
            "The SPLM-N and the Sudanese government agreed on a ceasefire on Tuesday.",
            True,
        ),
        (
            "Sudan's government and the SPLM-N signed a truce in Juba on Tuesday.",
            "Chad's government and the SPLM-N agreed on a ceasefire on Tuesday.",
            False,
        ),
    ],
)
def test_two_outlets_tell_one_thing_in_two_ways(one: str, other: str, same: bool) -> None:
    pair = [read(name, {"text": text, "published": PUBLISHED}) for name, text in (("one", one), ("other", other))]
    assert any(incident.articles == 2 for incident in group(pair)) is same


def test_an_attack_that_both_sides_lay_to_the_other_is_one() -> None:
    texts = {
        "one": "Gunmen killed 63 people in Nejo in Ethiopia on Tuesday.",
        "two": "Witnesses said that the Oromo Liberation Army had shot dead 63 people on Tuesday in Nejo, Ethiopia.",
        "three": "It was the Ethiopian army that killed 63 civilians in the town of Nejo on Tuesday, survivors say.",
    }
    (found,) = group(read(name, {"text": text, "published": PUBLISHED}) for name, text in texts.items())
    assert found.articles == 3
    assert found.sources == 3
