"""What forces do on the ground: taking people away, searching, closing ways, moving, leaving, letting go."""

from __future__ import annotations

import pytest
from cases import Read, event, lines, rows

# trigger | type | mode | status | actors | recipients | sentence
ACTS = """
hauled | COERCE | arrest | happened | Gendarmes | strikers | Gendarmes hauled the strikers into a lorry.
frogmarched | COERCE | arrest | happened | soldiers | judge | The soldiers frogmarched the judge out of the courtroom.
grabbed | COERCE | arrest | happened | Government soldiers | student | Government soldiers grabbed a student near the mosque.
carted | COERCE | arrest | happened | Police | teachers | Police carted off the teachers.
held | COERCE | arrest | happened | - | nurses | Two nurses have been held since March.
languish | COERCE | arrest | - | - | political prisoners | Some 90 political prisoners languish in jail.
put | COERCE | deport | happened | Police | editor | Police put the editor on a plane to Paris.
searched | COERCE | - | happened | Soldiers | houses | Soldiers searched dozens of houses.
swept | COERCE | - | happened | Police | - | Police swept through the slum at dawn.
rustled | COERCE | seize | happened | raiders | herders | The raiders rustled 40 cows from the herders.
ordered | COERCE | deport | happened | Militiamen | families | Militiamen ordered the families out of the village.
hoisted | COERCE | seize | happened | rebels | Bria | The rebels hoisted a flag over Bria.
put | COERCE | restrict | happened | militia | - | The militia put up roadblocks around the port.
melted | RETREAT | withdraw | happened | militia | - | The militia melted away before dawn.
quit | RETREAT | withdraw | happened | soldiers | - | The soldiers quit Zongo on Monday.
quit | RETREAT | resign | happened | governor | - | The governor quit over the affair.
dismantled | RETREAT | access | happened | army | - | The army dismantled two roadblocks near Hebron.
silenced | RETREAT | ceasefire | happened | rebels | - | The rebels silenced their guns on Monday.
gave | RETREAT | release | happened | guerrillas | hostages | The guerrillas gave back the hostages.
marched | MOBILIZE | troops | happened | Fighters | - | Fighters marched into the capital.
trundled | MOBILIZE | troops | happened | soldiers | - | Hundreds of soldiers trundled across the border.
signed | MOBILIZE | troops | happened | farmers | - | Dozens of farmers signed up with the militia.
introduced | MOBILIZE | troops | happened | junta | - | The junta introduced conscription in May.
formed | MOBILIZE | troops | happened | government | - | The government formed a new militia.
shared | COOPERATE | - | happened | France | Niger | France shared intelligence with Niger.
fed | AID | - | happened | charity | families | The charity fed 300 families in the camp.
flown | COERCE | deport | happened | - | Ali Hassan | Ali Hassan was arrested and flown to Paris.
driving | COERCE | arrest | - | police | - | The police were driving them to the barracks.
let | RETREAT | access | happened | rebels | - | The rebels let the lorries pass on Monday.
hand | RETREAT | disarm | planned | Fighters | - | Fighters will hand in their rifles.
let | AID | - | happened | Kampala | refugees | Kampala has let 3,000 refugees in.
helped | AID | - | happened | Chad | rebels | Chad helped the rebels take the port.
help | AID | - | happened | Wagner fighters | troops | The troops retook Zongo with the help of Wagner fighters.
help | AID | - | happened | Angolan | militia | The militia held the port with Angolan help.
siege | COERCE | restrict | - | - | Bria | Bria is under siege.
switched | COERCE | withhold | happened | - | - | The internet was switched off in Goma.
curfew | COERCE | curfew | happened | - | Goma | The curfew in Goma has lasted nine days.
fell | RETREAT | ceasefire | happened | - | - | The guns fell silent in Goma.
truce | RETREAT | ceasefire | happened | - | - | A truce took hold in Goma.
swap | RETREAT | release | happened | armies | prisoners | The two armies carried out a swap of prisoners.
disbanded | RETREAT | disarm | happened | militia | - | The militia disbanded in June.
gave | RETREAT | withdraw | happened | troops | - | The troops gave ground near Sake.
waved | RETREAT | - | happened | defenders | - | The defenders waved a white flag.
lined | MOBILIZE | troops | happened | Turkey | - | Turkey lined up its tanks along the border.
lost | COERCE | seize | happened | rebels | army, Bria | The army lost Bria to the rebels.
build-up | MOBILIZE | troops | - | Niger | - | Niger began its build-up of troops near Agadez.
round-up | COERCE | arrest | happened | police | suspects | The round-up of suspects by police went on.
house-to-house searches | COERCE | - | happened | Soldiers | - | Soldiers carried out house-to-house searches.
"""  # noqa: E501

# The same words about something else.
NOTHING = """
The porter hauled the guests into a van.
The tourists were held up by the rain.
The chef grabbed a tomato.
The snow melted away before noon.
The player quit smoking.
The singer drifted back to her home.
The gardener searched the shed.
The firm introduced a new phone.
The club formed a choir.
The sailors hoisted the sail.
The singer was flown to Paris.
The store is under pressure.
The oven was switched off in Goma.
She finished the book with the help of her sister.
The two clubs agreed a swap of players.
The firm announced a build-up of stocks.
The band disbanded in June.
The army lost a match to the police.
The search for the missing hikers went on.
"""


@pytest.mark.parametrize(("trigger", "kind", "mode", "status", "actors", "recipients", "text"), rows(ACTS))
def test_ground_acts(
    read: Read, trigger: str, kind: str, mode: str, status: str, actors: str, recipients: str, text: str
) -> None:
    found = event(read(text), trigger)
    assert (found.type, found.mode or "-") == (kind, mode)
    assert status in ("-", found.status)
    assert ", ".join(r.text for r in found.actors) == actors.strip("-")
    assert ", ".join(r.text for r in found.recipients) == recipients.strip("-")


# Flights: those who leave, and how many are told as displaced.
FLIGHTS = """
Thousands of refugees streamed into Chad.
About 4,000 residents left Donetsk.
The fighting displaced 80,000 people.
"""


@pytest.mark.parametrize("text", lines(FLIGHTS))
def test_flights(read: Read, text: str) -> None:
    event = next(e for e in read(text).events if e.type is None)
    assert [q.kind for q in event.quantities] == ["displaced"]


@pytest.mark.parametrize("text", ["Thousands of runners streamed into Chad.", "About 40 pupils left school."])
def test_no_flights(read: Read, text: str) -> None:
    assert not [q for e in read(text).events for q in e.quantities if q.kind == "displaced"]


@pytest.mark.parametrize("text", lines(NOTHING))
def test_no_ground_acts(read: Read, text: str) -> None:
    assert not [e for e in read(text).events if e.type is not None]
