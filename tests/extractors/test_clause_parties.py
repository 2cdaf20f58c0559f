"""Parties of an event noun whom the clause around it names, and parties below the object of a verbal act."""

from __future__ import annotations

import pytest
from cases import Read, rows

# trigger | actors | text
DOERS = """
rally | workers | Thousands of workers gathered in the capital for a rally on Sunday.
rally | workers | Thousands of workers were converging for a rally in Lagos to protest the law.
coup | Tiani | General Tiani seized power in a coup in July.
coup | army | The army toppled the president in a coup in July.
bombing | army | The bombing of the market, which the army carried out on Monday, shocked France.
attack | Daesh | Chad condemned the attack on a church at Goma this morning, for which Daesh has claimed responsibility.
operations | Iraqi forces | Iraqi forces were accused of committing serious abuses during past operations against ISIS.
battles | Halmar group, militia | The Halmar group declared a truce after 12 days of battles with the militia.
peace negotiations | Israel, Syria | Israel is opposed to mediation in peace negotiations with Syria.
major offensive | Mali | Chad is providing maps to Mali which is preparing a major offensive on rebels, it says.
"""

# trigger | actors | text
OTHERS = """
rally | | Thousands of workers were injured at a rally against the law on Sunday.
coup | | General Tiani was ousted in a coup in July.
bombing | | The bombing of the market, which the army condemned on Monday, shocked France.
attack | | Chad condemned the attack on a church at Goma, for which the rebels blamed Chad.
operations | | Reporters have been accused of lies during operations against Islamic State.
battles | militia | The hospital took in the wounded after 12 days of battles with the militia.
"""

# trigger | recipients | text
RECIPIENTS = """
condemned | Daesh | The ministers condemned the attack on the mosque for which Daesh claimed responsibility.
condemned | | The ministers condemned the attack on the mosque on Monday.
allow | refugees | The government of Chad will allow the return of the refugees on Monday.
refused | Chechnya | Russia refused to accept the independence of Chechnya.
refused | | Russia refused to accept the map of Chechnya.
taken | guards, mayor | The rebels will release the mayor and ten guards, whom they had taken hostage in May.
"""


@pytest.mark.parametrize(("trigger", "actors", "text"), rows(DOERS + OTHERS))
def test_who_did_it(read: Read, trigger: str, actors: str, text: str) -> None:
    (found,) = [e for e in read(text).events if e.trigger.text == trigger]
    assert ", ".join(sorted(r.text for r in found.actors)) == actors


@pytest.mark.parametrize(("trigger", "recipients", "text"), rows(RECIPIENTS))
def test_to_whom(read: Read, trigger: str, recipients: str, text: str) -> None:
    (found,) = [e for e in read(text).events if e.trigger.text == trigger]
    assert ", ".join(sorted(r.text for r in found.recipients)) == recipients
