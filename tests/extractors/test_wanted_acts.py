"""Acts that are wanted, opposed or weighed are not told as done, in pairs with those that are."""

from __future__ import annotations

import pytest
from cases import Read, rows

# status | type | sentence
STATUS = """
planned | CONSULT | Israel has agreed to US mediation.
conditional | CONSULT | Israel is opposed to French mediation.
conditional | RETREAT | Removing the sanctions on Burma is out of the question.
happened | RETREAT | The minister removed the sanctions on Burma.
conditional | REQUEST | It is quite unfair to ask Germany to pay.
happened | ASSAULT | Israel today mounted its long-threatened invasion of South Lebanon.
threatened | ASSAULT | The minister spoke of the threatened invasion of South Lebanon.
happened | REQUEST | The rebels insisted on their demands for reform.
ongoing | AID | Kenya is not delivering the arms fast enough.
negated | AID | Kenya is not delivering the arms.
requested | RETREAT | NATO praised Turkey and called on Syria to stop its offensive.
planned | ASSAULT | The minister said in a letter that the army would attack Goma.
conditional | ASSAULT | The minister said in a letter that the army would attack Goma if Chad refused to leave.
planned | COERCE | The leader said his men had met on Friday and would capture the ministers.
conditional | COERCE | His men had met on Friday and would capture the ministers.
conditional | ASSAULT | The general doubts the troops' will to fight the rebels.
"""


@pytest.mark.parametrize(("status", "kind", "text"), rows(STATUS))
def test_status(read: Read, status: str, kind: str, text: str) -> None:
    assert [event.status for event in read(text).events if event.type == kind] == [status]
