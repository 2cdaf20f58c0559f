"""Who does the act that a noun tells, where its verb says so; and acts told without anybody."""

from __future__ import annotations

import pytest
from cases import Read, rows

# trigger | status | actors | recipients | text
DOERS = """
attack | happened | Hamas | | Hamas claimed the attack.
attack | alleged | Russia | Odesa | Ukraine blamed Russia for the attack on Odesa.
ethnic cleansing | alleged | Russia | | Georgia accused Russia of ethnic cleansing.
raid | attempted | rebels | army | The army repelled a raid by the rebels.
raid | happened | rebels | | Chad says that the rebels were behind the raid.
attack | happened | militants | | The general said the militants were responsible for the attack.
attack | happened | militants | | Officials attributed the attack to the militants.
raid | happened | army | | The raid was the work of the army.
suicide attack | happened | militant group | police | The militant group claimed a suicide attack that killed 40 police.
"""

# trigger | actors | text
OTHERS = """
attack | | Hamas condemned the attack on Gaza.
raid | | The army was not responsible for the raid on Goma.
attack | | The army was behind schedule after the attack on Gaza.
raid | rebels | The army foiled a raid by the rebels on Homs.
"""


@pytest.mark.parametrize(("trigger", "status", "actors", "recipients", "text"), rows(DOERS))
def test_doers(read: Read, trigger: str, status: str, actors: str, recipients: str, text: str) -> None:
    (found,) = [e for e in read(text).events if e.trigger.text == trigger]
    assert found.status == status
    assert [r.text for r in found.actors] == [actors]
    assert recipients in [r.text for r in found.recipients] or not recipients


@pytest.mark.parametrize(("trigger", "actors", "text"), rows(OTHERS))
def test_no_other_doer(read: Read, trigger: str, actors: str, text: str) -> None:
    (found,) = [e for e in read(text).events if e.trigger.text == trigger]
    assert [r.text for r in found.actors] == ([actors] if actors else [])
    assert "army" not in [r.text for r in found.recipients]


def test_a_bomb_explodes_though_nobody_is_named(read: Read) -> None:
    (found,) = read("A car bomb exploded in Baghdad on Monday.").events
    assert (found.type, found.mode, [r.text for r in found.places]) == ("ASSAULT", "explosives", ["Baghdad"])
    assert read("The debate exploded in Baghdad on Monday.").events == ()
