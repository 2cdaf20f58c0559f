"""Whom "I", "we" and "his force" stand for, in pairs."""

from __future__ import annotations

import pytest
from cases import Read

from graphbuild.records import Record


def stands_for(record: Record, word: str) -> str | None:
    """The label of what the first mention of the word stands for."""
    found = sorted((m.start, e.label) for e in record.entities for m in e.mentions if m.text == word)
    return found[0][1] if found else None


def doers(record: Record, trigger: str) -> list[str]:
    labels = {e.id: e.label for e in record.entities}
    return [labels[r.entity] for e in record.events if e.trigger.text == trigger for r in e.actors]


def test_we_of_a_spokesman_is_his_body(read: Read) -> None:
    record = read('"We shelled the town," said Karl Brom, a spokesman for Hezbollah.')
    assert stands_for(record, "We") == "Hezbollah"
    assert doers(record, "shelled") == ["Hezbollah"]


def test_we_of_a_trader_is_nobody(read: Read) -> None:
    assert stands_for(read('"We have not slept," said Karl Brom, a trader.'), "We") is None


def test_i_is_the_speaker(read: Read) -> None:
    assert stands_for(read('"I condemn the attack," said Karl Brom, a trader.'), "I") == "Karl Brom"
    assert stands_for(read("I saw the drums. Karl Brom fled."), "I") is None


def test_his_force_is_the_body_of_a_spokesman(read: Read) -> None:
    record = read("A Hezbollah spokesman, Karl Brom, denied that his force had fired at the market.")
    assert stands_for(record, "force") == "Hezbollah"
    record = read("A farmer, Karl Brom, denied that his group had fired at the market.")
    assert stands_for(record, "group") != "Karl Brom"


def test_fighters_of_a_group_are_the_group(read: Read) -> None:
    record = read("Hezbollah said its fighters had captured the village.")
    assert doers(record, "captured") == ["Hezbollah"]
    record = read("Hezbollah said fighters had captured the village.")
    assert doers(record, "captured") == ["fighters"]


def test_troops_of_a_state_bear_its_name(read: Read) -> None:
    record = read("Kenya said its troops had captured the village. Somalia said its troops had fled.")
    assert doers(record, "captured") == ["troops of Kenya"]


def test_we_of_a_minister_is_no_portfolio(read: Read) -> None:
    record = read('"We will attack the rebels," said Karl Brom, the minister for Central Asia.')
    assert stands_for(record, "We") is None


def _speakers(read, text: str) -> set[str]:
    record = read(text)
    label = {e.id: e.label for e in record.entities}
    return {label[c.speaker.entity] for e in record.events for c in e.claims}


def test_a_capital_speaks_for_its_state_and_another_town_does_not(read) -> None:
    assert _speakers(read, "Moscow denied shelling the town.") == {"Russia"}
    assert "Russia" not in _speakers(read, "The mayor of Moscow denied shelling the town.")


def test_who_rejects_a_charge_is_not_charged_with_that(read) -> None:
    (rejected,) = [
        e
        for e in read("The army said it had shelled the base, a claim which the rebels reject.").events
        if e.type == "REJECT"
    ]
    assert (rejected.status, list(rejected.claims)) == ("happened", [])


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Two days later, on 6 June, rebels shelled the town.", "2015-06-06"),
        ("Two days later rebels shelled the town.", "2015-06-12"),
    ],
)
def test_a_day_is_told_better_than_by_counting(read, text: str, day: str) -> None:
    (event,) = read(text).events
    assert event.date is not None and event.date.start == day
