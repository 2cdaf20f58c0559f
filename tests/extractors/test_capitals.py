"""What "the city", "the capital", "the charity" and "the sect" take up."""

from __future__ import annotations

import pytest
from cases import Read

from graphbuild.records import Record

RAMADI = "The Iraqi army left Ramadi on Monday. Officials in Baghdad were angry. The rebels then shelled Fallujah. "
FIRES = [
    (RAMADI + "The Iraqi capital was calm.", "Iraqi capital", "Baghdad"),
    (RAMADI + "Thousands stayed behind in the capital.", "capital", "Baghdad"),
    (RAMADI + "The provincial capital was calm.", "provincial capital", "Fallujah"),
    (RAMADI + "Talks were held in the Iraqi city on Friday.", "Iraqi city", "Fallujah"),
    ("Boko Haram attacked the town on Monday. Traders paid the sect.", "sect", "Boko Haram"),
    ("Doctors Without Borders treated the wounded. The charity left on Monday.", "charity", "Doctors Without Borders"),
]
SILENT = [
    ("Shells hit Grozny and Argun on Monday. The Chechen capital burned for days.", "Chechen capital", "Argun"),
    ("Talks were held in Vienna on Monday. Residents left the Syrian city.", "Syrian city", "Vienna"),
    ("The Iraqi army left Ramadi on Monday. The charity left on Friday.", "charity", "Iraqi Army"),
]


def taken_up(record: Record, words: str) -> set[str]:
    return {e.label for e in record.entities if any(m.text == words for m in e.mentions)}


@pytest.mark.parametrize(("text", "words", "label"), FIRES)
def test_a_noun_takes_up_its_name(read: Read, text: str, words: str, label: str) -> None:
    assert taken_up(read(text), words) == {label}


@pytest.mark.parametrize(("text", "words", "label"), SILENT)
def test_no_other_name_is_taken_up(read: Read, text: str, words: str, label: str) -> None:
    assert label not in taken_up(read(text), words)
