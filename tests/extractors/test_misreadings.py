"""Sentences that were once read to say what they do not; each beside one that says it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graphbuild.records import Record

Read = Callable[[str], Record]

# type trigger | status | actors | recipients | sentence
TOLD = """
REQUEST ordered | happened | Omar Diallo | Malian army | Omar Diallo ordered the Malian army to hold its positions.
REQUEST ordered | happened | Boko Haram | followers | Boko Haram ordered its followers to hoard food.
COERCE ordered | happened | Uganda | newspaper | Uganda ordered the newspaper to appear in court.
ASSAULT fight | ongoing | Mali | Boko Haram | France supports Mali in its fight against Boko Haram.
ASSAULT war | happened | Chad | Libya | In 1987 Chad declared war on Libya.
ASSAULT surrounded | conditional | they | army | The rebels advanced in the belief that they had surrounded the army.
ASSAULT surrounded | happened | they | army | The rebels said that they had surrounded the army.
SUPPORT support | happened | party | minister | The minister made the decision after a request from Niger and upon the advice of the army, and with the unanimous support of his party.
"""  # noqa: E501

# type | sentence
UNTOLD = """
ASSAULT | The battle against Boko Haram has cost the government much money.
SUPPORT | He praised the unanimous support of his team.
COERCE | Omar Diallo ordered the Malian army to hold its positions.
"""


@pytest.mark.parametrize("line", TOLD.strip().splitlines())
def test_told(read: Read, line: str) -> None:
    head, status, actors, recipients, text = (cell.strip() for cell in line.split("|"))
    kind, trigger = head.split(" ", 1)
    found = [e for e in read(text).events if e.trigger.text == trigger and e.type == kind]
    assert [e.status for e in found] == [status]
    assert ", ".join(r.text for r in found[0].actors) == actors.replace("-", "", actors == "-")
    assert ", ".join(r.text for r in found[0].recipients) == recipients.replace("-", "", recipients == "-")


@pytest.mark.parametrize("line", UNTOLD.strip().splitlines())
def test_untold(read: Read, line: str) -> None:
    kind, text = (cell.strip() for cell in line.split("|"))
    assert kind not in [e.type for e in read(text).events if e.status != "negated"]


@pytest.mark.parametrize(
    ("text", "hurt"),
    [
        ("The families say they were beaten.", []),
        ("Fifteen boys were arrested in Goma. Their families say they were beaten.", ["boys"]),
        ("Fifteen boys say they were beaten.", ["boys"]),
    ],
)
def test_who_speaks_for_others_was_not_hurt(read: Read, text: str, hurt: list[str]) -> None:
    record = read(text)
    labels = {entity.id: entity.label for entity in record.entities}
    assert [labels[r.entity] for e in record.events if e.mode == "beat" for r in e.recipients] == hurt


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("27 May. Rebels attacked Goma. Three civilians were killed.", ["2015-05-27", "2015-05-27"]),
        ("27 May.\n\nRebels attacked Goma.", [None]),
        ("Talks are due on 27 May. Rebels attacked Goma.", [None]),
    ],
)
def test_a_day_that_stands_alone_dates_its_paragraph(read: Read, text: str, days: list[str | None]) -> None:
    found = [e.date.start if e.date else None for e in read(text).events if e.type == "ASSAULT"]
    assert found == days
