"""One act that a sentence tells twice is one event; two acts are two."""

from __future__ import annotations

import pytest
from cases import Read

from graphbuild.records import Record


def told(record: Record, kind: str) -> list[str]:
    return [e.trigger.text for e in record.events if e.type == kind]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("THREATEN", "The king issued an ultimatum to the rebels, giving them three days to leave."),
        ("REQUEST", "The bishops issued an appeal to the rebels, urging them to lay down their arms."),
        ("PROTEST", "Workers stopped work on Monday, staging a sit-in outside the ministry."),
        ("PROTEST", "Farmers blocked the road in protest against the new tax."),
        ("CONSULT", "Ministers from Mali and Niger met in Bamako to discuss security in the Sahel."),
        ("CONSULT", "The ministers held talks to discuss the border."),
        ("AID", "France will train, advise and assist Malian soldiers in Gao."),
        ("COERCE", "Two activists were arrested and jailed in Harare."),
        ("COERCE", "The court ordered the arrest and detention of the mayor."),
        ("ASSAULT", "A guard was shot and seriously wounded on Sunday."),
        ("ASSAULT", "Soldiers violated the truce by shelling Goma."),
        ("AGREE", "The council voted unanimously to adopt the resolution."),
    ],
)
def test_an_act_told_twice_is_one(read: Read, kind: str, text: str) -> None:
    assert len(told(read(text), kind)) == 1


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("REQUEST", "The bishops urged the rebels to leave, asking the army to hold its fire."),
        ("CONSULT", "The president met the ambassador, and the ministers held talks with the rebels."),
        ("AID", "France trained the soldiers, and Italy armed the police."),
        ("COERCE", "Police arrested the mayor on Monday and jailed his deputy on Friday."),
        ("ASSAULT", "Gunmen shot a guard and bombed the bank."),
        ("ASSAULT", "Soldiers violated the truce, and rebels shelled Goma."),
    ],
)
def test_two_acts_of_a_sentence_are_two(read: Read, kind: str, text: str) -> None:
    assert len(told(read(text), kind)) == 2


def test_an_act_told_again_adds_whom_it_was_done_to(read: Read) -> None:
    (event,) = read("A Kansas woman has started a hunger strike, protesting the state's tax law.").events
    assert [r.text for r in event.recipients] == ["state"]
    (event,) = read("The president received the Turkish ambassador to discuss Cyprus.").events
    assert [r.text for r in event.recipients] == ["Turkish ambassador"]


def test_a_body_that_inquires_is_told_where_it_is_set_up(read: Read) -> None:
    assert told(read("The UN set up a commission of inquiry on Syria."), "ACCUSE") == ["commission of inquiry"]
    assert told(read("The report is on the page of the commission of inquiry on Syria."), "ACCUSE") == []
