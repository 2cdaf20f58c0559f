"""Denials that point back at what somebody said, and those that point at something else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graphbuild.records import Record

Read = Callable[[str], Record]

# speaker | trigger | text
DENIED = """
government | shelling | The rebels accused the army of shelling Baidoa. The government rejected the accusations.
Moscow | attack | Ukraine blamed Russia for the attack on Kherson, an accusation that Moscow dismissed.
Islamabad | sheltering | India accuses Pakistan of sheltering the group, which Islamabad denies.
military | killed | The rebels said that the army had killed a thousand civilians. The military denied it.
UN | fired | The army said mortars had been fired from the school, which the UN denied.
residents | shelled | The army said rebels had shelled the camp, an account that residents dispute.
governor | killed | Reports that Omar Haddad had been killed remain unconfirmed. The governor denied them.
military | dropping | The RSF accused the army of dropping barrel bombs on Baidoa, a charge the military rejected.
"""

# speaker | trigger | text
KEPT = """
government | shelling | The rebels accused the army of shelling Baidoa. The government rejected the offer.
government | shelled | The army shelled Baidoa on Monday. The government rejected the accusations.
UN | fired | The army said mortars had been fired from the school, which the UN runs.
residents | shelled | The army said rebels had shelled the camp, an account that residents share.
Mali | killed | The rebels said that the army had killed a thousand civilians. Mali rejected it.
"""


def deniers(record: Record, trigger: str) -> list[str]:
    told = [e for e in record.events if e.trigger.text == trigger]
    return [c.speaker.text for e in told for c in e.claims if c.stance == "disputes"]


@pytest.mark.parametrize("line", DENIED.strip().splitlines())
def test_denied(read: Read, line: str) -> None:
    speaker, trigger, text = (cell.strip() for cell in line.split("|"))
    assert speaker in deniers(read(text), trigger)


@pytest.mark.parametrize("line", KEPT.strip().splitlines())
def test_not_denied(read: Read, line: str) -> None:
    _, trigger, text = (cell.strip() for cell in line.split("|"))
    assert deniers(read(text), trigger) == []


def test_the_accusation_itself_stays_made(read: Read) -> None:
    record = read("The RSF accused the army of dropping barrel bombs on Baidoa, a charge the military rejected.")
    assert [(e.type, e.status) for e in record.events if e.trigger.text == "accused"] == [("ACCUSE", "happened")]
    assert not any(e.trigger.text == "charge" for e in record.events)
