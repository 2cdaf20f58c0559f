"""Denials that point back at what somebody said, and those that point at something else."""

from __future__ import annotations

import pytest
from cases import Read, rows

from graphbuild.records import Record

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

# trigger | text
KEPT = """
shelling | The rebels accused the army of shelling Baidoa. The government rejected the offer.
shelled | The army shelled Baidoa on Monday. The government rejected the accusations.
fired | The army said mortars had been fired from the school, which the UN runs.
shelled | The army said rebels had shelled the camp, an account that residents share.
killed | The rebels said that the army had killed a thousand civilians. Mali rejected it.
"""


def deniers(record: Record, trigger: str) -> list[str]:
    told = [e for e in record.events if e.trigger.text == trigger]
    return [c.speaker.text for e in told for c in e.claims if c.stance == "disputes"]


@pytest.mark.parametrize(("speaker", "trigger", "text"), rows(DENIED))
def test_denied(read: Read, speaker: str, trigger: str, text: str) -> None:
    assert speaker in deniers(read(text), trigger)


@pytest.mark.parametrize(("trigger", "text"), rows(KEPT))
def test_not_denied(read: Read, trigger: str, text: str) -> None:
    assert deniers(read(text), trigger) == []


def test_the_accusation_itself_stays_made(read: Read) -> None:
    record = read("The RSF accused the army of dropping barrel bombs on Baidoa, a charge the military rejected.")
    assert [(e.type, e.status) for e in record.events if e.trigger.text == "accused"] == [("ACCUSE", "happened")]
    assert not any(e.trigger.text == "charge" for e in record.events)
