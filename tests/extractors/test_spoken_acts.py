"""Acts of speech told by idioms and weak words ("put their names to", "brushed aside"), in pairs with other senses."""

from __future__ import annotations

import pytest
from cases import Read, rows

# type, or "-" where none of conflict is told | sentence
CASES = """
AGREE | The generals of Chad and Niger put their names to a truce accord in Doha.
- | The generals of Chad put their names to a book of poems.
AGREE | Rwandan and Ugandan officials initialled the text of a border treaty.
AGREE | Rwanda and Uganda came to terms over the lake.
- | The widow came to terms with her loss.
AGREE | The Duma gave the green light for a deployment in Chad.
- | The council gave the green light for a new stadium.
AGREE | The Chadian parliament voted to extend the mandate of the troops in Niger.
AGREE | Ethiopia promised the herders land near the river.
AGREE | Oman offered its capital as a venue for the talks.
REQUEST | Mediators coaxed the warlords into a truce.
- | The trainer coaxed the horses into a van.
CONSULT | The Chadian and Libyan presidents sat down together in Cairo.
- | The children sat down together in the shade.
CONSULT | Mediators brought the Libyan generals together for a first time in Tunis.
THREATEN | Moscow warned that deliveries of the tanks would carry grave risks.
- | Doctors warned that the operation would carry grave risks.
THREATEN | The Chadian president warned that Chad would be compelled to respond.
- | The engineers warned that the owners would be compelled to rebuild.
THREATEN | If the talks fail, a Chadian minister threatened, the army will march.
- | If the clouds stay, as they threatened, the river will rise.
REJECT | The Georgian side rejected the offer of the mediators.
- | The visiting side rejected the referee.
ACCUSE | The Attorney General's office has opened an inquiry.
- | The architect's office has opened an exhibition.
SUPPORT | Kenya threw its weight behind the Somali prime minister.
SUPPORT | Forty states recognised Carlos Mejia as president.
ACCUSE | Chad's minister put the blame for the raid on Boko Haram.
ACCUSE | Chad took Libya to the International Court of Justice.
- | The bus took Libya fans to the court.
ACCUSE | Chad's foreign ministry handed the Libyan ambassador a note of protest.
ACCUSE | Chad lodged a diplomatic protest with Libya.
SANCTION | Chad ordered the German ambassador out of the country.
REQUEST | Chad ordered its soldiers to leave the town.
REJECT | Kenya dismissed the findings of the Libyan commission.
REJECT | Libya called the report a fabrication.
ACCUSE | Libya called the raid an act of aggression.
- | Libya called the goal a fine one.
REJECT | Chad brushed aside the warning.
- | The winger brushed aside two defenders.
REJECT | The Chadian court struck down the decree.
REJECT | Hungary blocked the loan to Chad.
- | The storm blocked the drain.
REJECT | Kenya ruled out sending troops to Chad.
SANCTION | The African Union suspended Chad after the coup.
- | The league suspended the striker.
SANCTION | Niger sent home the Danish ambassador.
SANCTION | Niger gave two Danish diplomats 48 hours to leave.
SANCTION | A court in Niamey gave the colonel ten years.
- | The bank gave the farmer ten years.
SANCTION | The court found the colonel guilty of murder.
- | The critics found the film dull.
SANCTION | Washington put Chad back on its list of sponsors of terrorism.
THREATEN | The junta gave the garrison a week to surrender.
THREATEN | The rebels said they would shell the port unless the army left.
- | The rebels said they would eat unless the soup burnt.
PROTEST | Thousands gathered outside the parliament in Dakar to demand elections.
- | Thousands gathered outside the stadium in Dakar to sell scarves.
PROTEST | Villagers lay down in the road to stop the lorries.
PROTEST | Nurses downed tools in Kampala.
PROTEST | Residents banged pots in Caracas.
PROTEST | Shopkeepers in Sebha shut their doors in protest at the raid.
PROTEST | The riots in Conakry left ten dead.
CONSULT | Negotiations in Muscat went nowhere.
- | Workshops in Muscat went nowhere.
"""


@pytest.mark.parametrize(("kind", "text"), rows(CASES))
def test_kind(read: Read, kind: str, text: str) -> None:
    kinds = {event.type.value for event in read(text).events if event.type is not None}
    assert kind in kinds if kind != "-" else not kinds


def test_who_asks_and_who_refuses(read: Read) -> None:
    """Somebody else's appeal is told beside its refusal; the refuser's own words are not."""
    asked = {e.type: e for e in read("Kenya rebuffed an appeal from the bishops for a truce.").events}
    assert [r.text for r in asked["REQUEST"].actors] == ["bishops"]
    assert [r.text for r in asked["REQUEST"].recipients] == ["Kenya"]
    assert [e.type for e in read("Kenya rebuffed an appeal.").events] == ["REJECT"]


def test_a_visit_and_the_talks_it_is_for(read: Read) -> None:
    kinds = {
        e.mode: [r.text for r in e.actors]
        for e in read("Minister Karl Brom flew to Chad for talks with Musa Deng.").events
    }
    assert kinds == {"visit": ["Karl Brom"], None: ["Karl Brom", "Musa Deng"]}
    assert len(read("Minister Karl Brom flew to Chad for talks.").events) == 1
