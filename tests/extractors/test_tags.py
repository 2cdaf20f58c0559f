"""Reporting tags: witnesses are neither victims nor attackers, and what looks like a tag stays as it was read."""

from __future__ import annotations

import pytest
from cases import Read, event, rows

# trigger | actors | recipients | sentence
CASES = """
exploded | - | people | A truck bomb exploded in Homs, killing 9 people, police and a doctor said.
killed | rebels | people; policeman | The rebels killed nine people and a policeman, residents said.
shot | - | jet | "We shot down a jet," a rebel who asked not to be named told reporters.
burning | Gunmen | homes; market | Gunmen killed 30 men in Solhan, the king said, burning homes and the market.
urging | minister | Israel | Israel bombed Gaza, the minister said, urging Israel to stop.
shelled | RSF | camp | The RSF shelled the camp, residents said, as fighting for the town entered its third week.
attacked | Rebels | base | Rebels attacked the base in Kidal, two towns and a bridge, and said they would stay.
"""


@pytest.mark.parametrize(("trigger", "actors", "recipients", "text"), rows(CASES))
def test_parties_beside_a_tag(read: Read, trigger: str, actors: str, recipients: str, text: str) -> None:
    found = event(read(text), trigger)
    assert [r.text for r in found.actors] == [a for a in actors.split("; ") if a != "-"]
    assert [r.text for r in found.recipients][:2] == [r for r in recipients.split("; ") if r != "-"]


def test_no_fight_of_witnesses(read: Read) -> None:
    record = read("The RSF shelled the camp, residents said, as fighting for the town entered its second week.")
    assert all(r.text != "residents" for e in record.events for r in e.actors + e.recipients)
