"""To whom the act is done that a noun tells, by the clause around it; and clauses that tell nobody."""

from __future__ import annotations

import pytest
from cases import Read, rows

# trigger | recipients | text
TOLD = """
siege | Bria | Bria is under siege.
custody | prisoner | A prisoner died in Israeli police custody on Monday.
custody | prisoner | A prisoner died while in Israeli police custody on Monday.
coup | government | A coup toppled the government in Niger on Monday.
military coup | Bazoum | President Bazoum was ousted in a military coup in July.
demand | parliament | The parliament refused to respond to a demand from the president.
demand | government | The government rejected a demand by the miners.
air support | Chad | Chad has been dependent on French air support since May.
"""

# trigger | text
UNTOLD = """
custody | The army spoke of police custody on Monday.
custody | The prisoner may not be held in custody for long.
coup | A coup in Niger worried the president of Chad.
demand | The president repeated a demand by the miners.
demands | The government rejected demands for Chad to leave.
air support | Chad commented on French air support on Monday.
"""


@pytest.mark.parametrize(("trigger", "recipient", "text"), rows(TOLD))
def test_the_clause_tells_who_undergoes_it(read: Read, trigger: str, recipient: str, text: str) -> None:
    (found,) = [e for e in read(text).events if e.trigger.text == trigger]
    assert [r.text.split()[-1] for r in found.recipients] == [recipient]


@pytest.mark.parametrize(("trigger", "text"), rows(UNTOLD))
def test_the_clause_tells_nobody(read: Read, trigger: str, text: str) -> None:
    assert all(not e.recipients for e in read(text).events if e.trigger.text == trigger)
