"""Acts of speech told by idioms and weak words ("put their names to", "brushed aside"), in pairs with other senses."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graphbuild.records import Record

Read = Callable[[str], Record]

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
SUPPORT | Kenya threw its weight behind the Somali prime minister.
SUPPORT | Forty states recognised Carlos Mejia as president.
ACCUSE | Chad's minister put the blame for the raid on Boko Haram.
ACCUSE | Chad took Libya to the International Court of Justice.
- | The bus took Libya fans to the court.
ACCUSE | Chad's foreign ministry handed the Libyan ambassador a note of protest.
ACCUSE | Chad lodged a diplomatic protest with Libya.
SANCTION | Chad ordered the German ambassador out of the country.
REQUEST | Chad ordered its soldiers to leave the town.
"""


@pytest.mark.parametrize(
    ("kind", "text"), [tuple(x.strip() for x in row.split("|")) for row in CASES.strip().split("\n")]
)
def test_kind(read: Read, kind: str, text: str) -> None:
    kinds = {event.type.value for event in read(text).events if event.type is not None}
    assert kind in kinds if kind != "-" else not kinds
