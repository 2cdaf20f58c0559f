"""Who is hit, sent, given time or called names, and what is only told of where it is hit."""

from __future__ import annotations

import pytest
from cases import Read, rows

# type | trigger | status | actors | recipients | text
TOLD = """
ASSAULT | attacked | happened | Gunmen | post | Gunmen attacked the post near Goma.
ASSAULT | fired | happened | Rebels | funeral | Rebels fired rockets at a funeral in Homs.
ASSAULT | opened | happened | Gunmen | queue | Gunmen opened fire on a queue in Homs.
COERCE | blocked | happened | army | roads | The army blocked the roads at Goma.
PROTEST | blocked | happened | Farmers | - | Farmers blocked the roads to press their demands.
ASSAULT | shot | happened | - | miner | A miner was shot at a roadblock near Jos.
ASSAULT | shot | happened | Rebels | roadblock | Rebels shot at a roadblock near Jos.
ASSAULT | killed | happened | - | mayor | The town mourned after the mayor, Ali Farah, had been killed in Jos.
ASSAULT | slaughtered | happened | militia | villagers | The militia slaughtered close to a thousand villagers.
SANCTION | stripped | happened | junta | Prisoners | Prisoners were flown out and stripped of rank by the junta.
ASSAULT | coming | happened | - | Troops | Troops left the town, coming under sniper fire from both sides of the river.
ASSAULT | met | happened | - | police | The police were met with gunfire in Jos.
COERCE | impounding | happened | Malta | vessel | Malta hit back by impounding a vessel.
ASSAULT | bombing | happened | Rebels | market, traders | Rebels wounded six traders by bombing the market.
THREATEN | gave | happened | rebels | army | The rebels gave the army 48 hours to leave Goma.
RETREAT | leave | requested | army | - | The rebels gave the army 48 hours to leave Goma.
REJECT | refuses | happened | Mali | - | Mali still refuses to sign the accord.
AID | sending | ongoing | Japan | Mali | Japan is sending peacekeepers to Mali.
ASSAULT | storming | happened | militia | barracks | The militia claimed responsibility for the storming of a barracks.
ACCUSE | condemned | happened | European powers | Iran | Iran hid files, a step the European powers condemned.
"""
# type | text
UNTOLD = """
CONSULT | The minister met with criticism in Jos.
ACCUSE | Russia vetoed a text condemning the annexation of four Ukrainian regions.
ACCUSE | The army fled from what it called terrorists in Homs.
PROTEST | The king called the strike a legitimate act.
PROTEST | Captain Perera commanded the pickets at Muttur.
CONSULT | The mayors receive them by post.
RETREAT | Turkey let the bid of Norway go through.
ASSAULT | The mayor filled the post in May.
"""


@pytest.mark.parametrize(("kind", "trigger", "status", "actors", "recipients", "text"), rows(TOLD))
def test_told(read: Read, kind: str, trigger: str, status: str, actors: str, recipients: str, text: str) -> None:
    (found,) = [e for e in read(text).events if e.trigger.text == trigger and e.type == kind]
    assert found.status == status
    assert (", ".join(r.text for r in found.actors) or "-") == actors
    assert (", ".join(r.text for r in found.recipients) or "-") == recipients


@pytest.mark.parametrize(("kind", "text"), rows(UNTOLD))
def test_untold(read: Read, kind: str, text: str) -> None:
    assert all(e.type != kind for e in read(text).events)


def test_a_post_is_told_of_only_where_it_is_hit(read: Read) -> None:
    assert all(e.label != "post" for e in read("Ali Farah took up the post in May.").entities)


def test_a_flat_denial_still_denies(read: Read) -> None:
    record = read("Chad denied that its troops crossed the river to attack Tiko.")
    assert {e.status.value for e in record.events} == {"alleged"}
