"""Forms that reports of war use daily, each beside one that looks alike: left dead, taken hostage, thrown out."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graphbuild.records import Record

Read = Callable[[str], Record]

# type | mode | trigger | recipients | text
FORMS = """
ASSAULT | - | attack | people | The attack left 80 people dead in Tikrit.
ASSAULT | abduct | took | people | Gunmen took more than 60 people hostage at a school in Mosul.
ASSAULT | sexual | raping | women | Soldiers are accused of raping women in Goma.
ASSAULT | explosives | blast | mosque | A blast ripped through a mosque in Peshawar.
ASSAULT | - | stormed | embassy | Gunmen stormed the embassy in Tripoli.
SANCTION | expel | expelled | French ambassador | Niger expelled the French ambassador.
SANCTION | expel | suspended | Sudan | The African Union suspended Sudan's membership.
SANCTION | discontinue | stopped | - | The United States stopped training a Nigerian battalion.
RETREAT | release | handed | hostages | The rebels handed over six hostages to the Red Cross.
CONSULT | visit | flew | Moscow | French President Emmanuel Macron flew to Moscow.
REQUEST | - | called | parties | China has called on all parties to show restraint.
COERCE | seize | lost | Taloqan | Officials denied that Taloqan had been lost to the rebels.
"""

# type | text: no event of this type
OTHERS = """
ASSAULT | The crash left 80 people dead in Tikrit.
ASSAULT | Gunmen took more than 60 photographs at a school in Mosul.
ACCUSE | The column ripped through a village in Anbar.
SANCTION | The school expelled a pupil.
SANCTION | The United States stopped reading the reports.
CONSULT | The drone flew to Moscow.
"""


@pytest.mark.parametrize("line", FORMS.strip().splitlines())
def test_form(read: Read, line: str) -> None:
    kind, mode, trigger, recipient, text = (cell.strip() for cell in line.split("|"))
    found = [e for e in read(text).events if e.trigger.text == trigger]
    assert [(e.type, e.mode or "-") for e in found] == [(kind, mode)]
    assert recipient in ["-", *(r.text for r in found[0].recipients)]


@pytest.mark.parametrize("line", OTHERS.strip().splitlines())
def test_other_form(read: Read, line: str) -> None:
    kind, text = (cell.strip() for cell in line.split("|"))
    assert kind not in [e.type for e in read(text).events]


def test_hostages_are_counted_as_captives(read: Read) -> None:
    (found,) = read("Gunmen took more than 60 people hostage at a school in Mosul.").events
    assert [(q.kind, q.min) for q in found.quantities] == [("captured", 60)]


def test_an_embassy_that_speaks_is_a_body(read: Read) -> None:
    record = read("The embassy condemned Hamas.")
    assert [e.type for e in record.entities if e.label == "embassy"] == ["Organization"]


def test_force_alone_is_no_army(read: Read) -> None:
    assert "force" not in [e.label for e in read("Mali threatened to use force against Chad.").entities]
    assert "force" in [e.label for e in read("Mali sent a force to Chad.").entities]


def test_an_armed_group_may_be_plural(read: Read) -> None:
    (found,) = [e for e in read("The Taliban said they had attacked the base.").events if e.type == "ASSAULT"]
    assert [r.text for r in found.actors] == ["they"]
    found = next(e for e in read("The ministry said they had attacked the base.").events if e.type == "ASSAULT")
    assert not found.actors
