"""Acts of the fields of war reporting by their words: each pair has the act, and the same word without it."""

import pytest
from cases import Read, rows

# Type and mode (or - for no typed event) | trigger | sentence
CASES = """
ASSAULT heavy-weapons | put | A tank put two shells into the bakery.
- | put | The clerk put two coins into the box.
ASSAULT heavy-weapons | subjected | The army subjected Bunia to shelling.
- | subjected | The army subjected recruits to exams.
ASSAULT heavy-weapons | came | Goma came under artillery fire on Monday.
- | came | Goma came under new management on Monday.
ASSAULT heavy-weapons | rained | Rockets rained down on Goma.
- | rained | Praise rained down on Goma.
ASSAULT | broke | Rebels broke through the army's lines near Goma.
- | broke | The sun broke through the clouds near Goma.
ASSAULT explosives | cut | The rebels cut the stairs with explosives.
- | cut | The rebels cut the bread with knives.
ASSAULT abduct | dragged | Gunmen dragged the mayor from his house.
COERCE arrest | dragged | Police dragged the mayor from his house.
- | dragged | Firemen dragged the hose from the house.
COERCE arrest | led | Refugees were led away at gunpoint.
- | led | The road led away from Goma.
ASSAULT sexual | assaulted | Guards sexually assaulted the detainees.
ASSAULT | assaulted | Guards assaulted the detainees.
ASSAULT | went | Soldiers went on a rampage in Goma.
- | went | Soldiers went on a picnic in Goma.
COERCE withhold | cut | Water to the camp was cut by the army.
- | cut | Water use in the camp was cut by the plumbers.
COERCE restrict | closed | The authorities closed the river to traffic.
- | closed | The singer closed the concert with a song.
COERCE restrict | sealed | The army sealed off the city.
- | sealed | The shop sealed the envelopes.
COERCE restrict | turned | Ambulances were turned back by soldiers.
- | turned | The pages were turned back by readers.
COERCE deport | turned | The militia turned the refugees away.
- | turned | The actor turned his face away.
COERCE martial-law | introducing | The president signed a decree introducing a state of war.
- | introducing | The president signed a decree introducing a tax on shoes.
AID | brought | Nine survivors were brought to Goma by a charity.
- | brought | Nine suitcases were brought to Goma by a trader.
AID | flew | A French aircraft flew 200 people out of Bunia.
- | flew | A French aircraft flew 200 kilometres.
AID | released | The coordinator released $10 million from the fund for Chad.
RETREAT release | released | The rebels released ten hostages to the Red Cross.
AID | pulled | Volunteers pulled a child from the rubble.
- | pulled | Volunteers pulled a rope from the rubble.
MOBILIZE troops | placed | Two battalions have been placed on notice to move.
- | placed | Two vases have been placed on shelves.
MOBILIZE troops | raise | The African Union will raise its force to 6,000 troops.
- | raise | The African Union will raise its fees to 6,000 francs.
RETREAT withdraw | left | Federal soldiers had left hours earlier.
- | left | The tourists had left hours earlier.
PROTEST demo | burned | The crowd burned a flag outside the embassy.
AGREE | adopted | The Security Council adopted resolution 1991.
- | adopted | The couple adopted a puppy.
SUPPORT | approved | The parliament approved the mission in Chad.
- | approved | The doctor approved the medicine.
COOPERATE | took | NATO took over command of the mission from the United States.
- | took | NATO took minutes of the session.
ACCUSE allege | charged | The rebels charged the army with killing civilians.
MOBILIZE weapons | fired | The country test-fired a missile.
ASSAULT heavy-weapons | fired | Chad fired a missile at the port.
ASSAULT primitive | hacked | The mayor was hacked to death by a mob.
ASSAULT | Fighting | Fighting erupted in Goma on Monday.
- | erupted | A volcano erupted in Goma on Monday.
ASSAULT | ran | The patrol ran into an ambush near Goma.
- | ran | The patrol ran into a friend near Goma.
RETREAT withdraw | pulled | The rebels pulled out of Goma during the night.
- | pulled | The dentist pulled a tooth during the night.
AID | airlifted | The agency airlifted 30 tonnes of supplies into Goma.
AID | took | UN trucks took food to the besieged town.
- | took | UN trucks took the wrong turn to the town.
ACCUSE allege | held | The envoy held the militia responsible for the massacre.
- | held | The envoy held the book for the minister.
CONSULT phone | spoke | The two presidents spoke by telephone.
SANCTION discontinue | cut | France cut off military aid to Chad.
ACCUSE allege | trial | The trial of the general opened on Monday.
- | trial | The trial of the vaccine opened on Monday.
"""

ROLES = """
actor | air force | On Monday air force jets bombed two villages.
actor | Rebel columns | Rebel columns entered Goma on Monday.
recipient | Three colleagues | Gunmen murdered three colleagues.
instrument | Grad rocket launchers | The army shelled Goma with Grad rocket launchers.
"""


@pytest.mark.parametrize(("meant", "word", "text"), rows(CASES))
def test_field(read: Read, meant: str, word: str, text: str) -> None:
    found = [e for e in read(text).events if e.type is not None and word in e.trigger.text.split()]
    told = [f"{e.type} {e.mode}" if e.mode else str(e.type) for e in found]
    assert told == ([] if meant == "-" else [meant])


@pytest.mark.parametrize(("role", "words", "text"), rows(ROLES))
def test_role(read: Read, role: str, words: str, text: str) -> None:
    event = next(e for e in read(text).events if e.type is not None)
    roles = {"actor": event.actors, "recipient": event.recipients, "instrument": event.instruments}[role]
    assert words.removeprefix("Three ") in {r.text.removeprefix("three ") for r in roles}


def test_parts_of_nobody_are_no_actors(read: Read) -> None:
    labels = {e.label for e in read("Columns of smoke rose, and key elements of the plan were lost.").entities}
    assert not {"columns of smoke", "Columns of smoke", "key elements of the plan", "elements"} & labels


MENDED = """
ASSAULT | actor | air force | On Wednesday air force planes strafed two villages.
RETREAT | actor | rebel commanders | On 8 June rebel commanders freed ten boys.
MOBILIZE | actor | Rwandan army | Residents waved flags as columns of the Rwandan army entered the city late on Monday.
COERCE | actor | army | The army began an operation to squeeze the rebels out of the valley.
ASSAULT | recipient | rebels | The army began an operation to squeeze the rebels out of the valley.
ASSAULT | actor | separatists | They were answering the shelling of Goma and Bunia by the separatists.
ASSAULT | recipient | clinic | The clinic, whose roof was destroyed by a shell, has closed.
COERCE | recipient | camp | The camp was overrun at the same time.
RETREAT | recipient | rebel elements | The disarmament of rebel elements by French forces began.
"""


@pytest.mark.parametrize(("kind", "role", "words", "text"), rows(MENDED))
def test_mended_parse(read: Read, kind: str, role: str, words: str, text: str) -> None:
    roles = [(e.actors if role == "actor" else e.recipients) for e in read(text).events if e.type == kind]
    assert words in {r.text for found in roles for r in found}


@pytest.mark.parametrize(
    ("count", "text"),
    [
        ("troops 850", "A battalion of 850 soldiers was flown to Goma."),
        ("displaced 1200", "Some 1,200 people have crossed the river to Zongo."),
        ("other 40", "Some 40 people cross the river to Zongo daily."),
        ("killed 46", "The Red Cross collected 46 bodies in Goma."),
        ("other 46", "The Red Cross collected 46 blankets in Goma."),
    ],
)
def test_counted(read: Read, count: str, text: str) -> None:
    amounts = [q for e in read(text).events for q in e.quantities]
    assert [f"{q.kind} {int(q.max or 0)}" for q in amounts] == [count]
