"""What an unknown name is by its article, its first word or what is done to it: a make, an operation, ground, a man."""

from __future__ import annotations

import pytest
from cases import Read, rows

# words of the mention | type, or "-" where it is none | sentence
CASES = """
Bradley | Equipment | A burning Bradley stood beside the road.
Bradley | Equipment | Soldiers left behind a Ukrainian Bradley.
TB2 | Equipment | Rebels downed a TB2 over the valley.
TB2 | - | The TB2 party won the vote.
Borna | Equipment | Rebels shot down a Borna over the valley.
Holm | Person | Rebels shot Lars Holm in the valley. Holm died.
Night Heron | - | Operation Night Heron drove the rebels out.
Heron Brigade | Organization | The Heron Brigade drove the rebels out.
Hotel Korba | Facility | Families fled to the Hotel Korba on Monday.
Sierra Halmar | Place | The rebels hid in the Sierra Halmar.
Sierra Halmar Corp. | Organization | The state paid Sierra Halmar Corp. for the bolts.
Afuri peninsula | Place | The company stopped work on the Afuri peninsula.
Marduba | Place | Government tanks attacked Marduba.
Al-Mirad | Organization | Al-Mirad newspaper said that the rebels had left.
Saleh | Person | The Saleh government said that the rebels had left.
Ho Chi Minh | Person | Ho Chi Minh wrote to the president.
Ho Chi Minh City | Place | The president flew to Ho Chi Minh City.
Halmad | Person | For 14-year-old Halmad the war is over.
"""


@pytest.mark.parametrize(("words", "kind", "text"), rows(CASES))
def test_kind(read: Read, words: str, kind: str, text: str) -> None:
    found = {e.type.value for e in read(text).entities if any(m.text == words for m in e.mentions)}
    assert found == (set() if kind == "-" else {kind})


def test_a_town_that_takes_power_is_its_ruler(read: Read) -> None:
    record = read("Sankara took power in 1983. Troops left Sankara on Monday.")
    assert next(e.type.value for e in record.entities if any(m.text == "Sankara" for m in e.mentions)) == "Person"
