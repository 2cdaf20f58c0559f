"""What a name is by the words around it: of a ship, a building, a road, a body, somebody or a village."""

from __future__ import annotations

import pytest
from cases import Read, rows

# words of the mention | type, or "-" where it is none | sentence
CASES = """
Goma airport | Facility | Rebels seized Goma airport.
Goma | Place | Rebels seized Goma airport. The army left Goma.
Bentiu Hospital | Facility | Rebels shelled Bentiu Hospital.
New Quay | Place | Two men were found near New Quay.
Taqaddum | Facility | Troops came to the Taqaddum base. Troops left Taqaddum.
Hospital | - | The army left the Peel Hospital. Mr Peel spoke.
Fort Halmar | Facility | Families at Fort Halmar waited.
Fort Worth | Place | Families in Fort Worth waited.
National Road No. 7 | Facility | Families settled along National Road No. 7 without water.
Salah al-Din Road | Facility | Tanks rolled down Salah al-Din Road.
Sir Borna | Equipment | Planes sank the landing ship Sir Borna.
Lars Borna | Person | The officer Sir Lars Borna fell.
Canberra | Equipment | They were taken home in the liner Canberra.
Canberra | Place | They were taken home in Canberra.
Avaj | Equipment | Planes hit two tankers, the Avaj and the Korin.
Korba | Equipment | Planes hit two tankers, the Halmar and the Korba.
Korba | Place | Planes hit the town of Halmar and Korba.
Foua | Place | They freed men from Foua and Kefraya, two mountain villages held by rebels.
Foua | Organization | They freed men with Foua and Kefraya, who fled.
Borna Security Centre | Organization | Experts of the Borna Security Centre, a research institute in Oslo, fled.
Halmar | Organization | They were shot by men of Halmar, a gang that robs banks.
Halmar | Person | Halmar, a farmer, was shot.
Selam | Person | "I am afraid," said Selam, a nurse.
Selam | Place | The shells hit Selam, a city in India.
Saladin | Person | Saladin, who fled in May, was shot.
Red Sea | Place | Ships took people across the Red Sea to Jeddah.
Jeddah | Place | Ships took people across the Red Sea to Jeddah.
Santo Domingo | Place | They met in Santo Domingo on 7 March.
Sake | Place | He died during a visit to the front near Sake.
Guardians of the Revolution | Organization | The raid by the Guardians of the Revolution of Mr Ali Holm began.
Ali Holm | Person | The raid by the Guardians of the Revolution of Mr Ali Holm began.
Meridian | Organization | PORT SUDAN, Oct 28 (Meridian) - The army left on Monday. Meridian saw no pictures.
Meridian | Place | The army left Meridian on Monday.
Korba | Place | The army (in Korba) - the whole of it - left on Monday.
Mae Sot | Place | Soldiers went to Mae Sot in Thailand. A plane had left Mae Sot.
Mae Halmar | Person | Soldiers went to Mae Halmar. A plane had left Mae Halmar.
Narva | Place | The armies stood west of the Narva.
MiG-15s | Equipment | The pilots were flying MiG-15s against them.
M-23 | Organization | The pilots were flying with M-23 rebels.
Grad | - | The city was under fire from Grad rocket launchers.
Bombing | - | Bombing was not restricted to the north.
Halmar Dawn | - | The operation code-named Halmar Dawn began.
Germán Briceda | Person | A reward was offered for Germán Briceda, alias Tato, who fled.
Kyaw Kyaw Than | Person | Brigadier General Kyaw Kyaw Than, his deputy, was captured.
"""


@pytest.mark.parametrize(("words", "kind", "text"), rows(CASES))
def test_what_a_name_is(read: Read, words: str, kind: str, text: str) -> None:
    found = [e.type.value for e in read(text).entities for m in e.mentions if m.text == words]
    assert found[:1] == ([] if kind == "-" else [kind])


def test_a_building_lies_where_its_town_does(read: Read) -> None:
    record = read("Rebels shelled Bentiu Hospital.")
    building = next(e for e in record.entities if e.label == "Bentiu Hospital")
    assert building.country == "SSD" and building.location is not None and building.location.within
    assert "geonames" not in building.identifiers
