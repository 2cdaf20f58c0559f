"""Heights taken, units that leave, attacks beaten back, columns hit, accords signed, each with a twin."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from cases import lines

# type trigger | status | actors | recipients | text
TOLD = """
COERCE recaptured | happened | Syrian troops | Jabal Zawiya, rebels | \
Syrian troops recaptured the strategic heights of Jabal Zawiya from rebels on Sunday.
COERCE seized | happened | army | Tiger Hill | The army seized the strategic peak of Tiger Hill on Monday.
COERCE captured | happened | Rebels | Kula | Rebels captured the strategic town of Kula on Monday.
COERCE dislodge | attempted | Troops | intruders | Troops were trying to dislodge intruders from Point 4875 on Monday.
COERCE captured | happened | Soldiers | Hill 402 | Soldiers captured Hill 402 on Monday.
COERCE seized | happened | Russian troops | Height 381.1 | Russian troops seized Height 381.1.
REJECT rejected | happened | rebels |  | The rebels rejected Point 12 of the plan.
RETREAT abandoned | happened | last units |  | The last units abandoned the city on Saturday night.
ASSAULT lost | happened | - | 2nd Rifles, men | The 2nd Rifles had lost six men in the attack.
ASSAULT counter-attack | attempted | army |  | The army's counter-attack was repelled.
ASSAULT counter-attack | happened | insurgents | base | The insurgents launched a counter-attack on the base.
ASSAULT dropped | happened | air force | Benfica | The air force dropped napalm on the quarter of Benfica in February.
ASSAULT attacked | alleged | militia | column | The militia denied having attacked the column.
AGREE signed | happened | presidents |  | The presidents signed the Accra Accords on Sunday.
"""
UNTOLD = """
RETREAT | The company sold its last housing units on Saturday.
ASSAULT | Planes dropped leaflets on the city.
AGREE | The presidents signed the guest book in Accra on Sunday.
COERCE | At the peak of the drought the army dug wells.
"""


@pytest.mark.parametrize("line", lines(TOLD))
def test_told(assert_told: Callable[[str], None], line: str) -> None:
    assert_told(line)


@pytest.mark.parametrize("line", lines(UNTOLD))
def test_untold(assert_untold: Callable[[str], None], line: str) -> None:
    assert_untold(line)
