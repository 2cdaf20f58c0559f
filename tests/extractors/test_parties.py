"""Who counts as a party of an event, in pairs: names that no table knows, places, phrases that stand for somebody."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graphbuild.records import Record

Read = Callable[[str], Record]


def parties(record: Record, kind: str) -> list[tuple[list[str], list[str]]]:
    """The words of the actors and of the recipients of each event of this type."""
    return [([r.text for r in e.actors], [r.text for r in e.recipients]) for e in record.events if e.type == kind]


# type | actors | recipients | sentence
CAST = """
SUPPORT | Iran | Ruritania | Iran has restored full diplomatic ties with Ruritania after nine years.
CONSULT | Paul Ryan | Sudan | Minister Paul Ryan quarrelled over attempts to end the drought during a visit to Sudan.
"""

# type | words | sentence: these are no party of an event of that type
OUTSIDE = """
AID | Tikrit | The army of Iraq delivered food to refugees in Tikrit.
ASSAULT | Narvia | Rebels attacked soldiers at Narvia on Monday.
CONSULT | drought | Minister Paul Ryan quarrelled over attempts to end the drought during a visit to Sudan.
"""


def lines(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]


def names(cell: str) -> list[str]:
    return [name.strip() for name in cell.split(",") if name.strip()]


@pytest.mark.parametrize(("kind", "actors", "recipients", "text"), lines(CAST))
def test_cast(read: Read, kind: str, actors: str, recipients: str, text: str) -> None:
    found = parties(read(text), kind)
    assert (names(actors), names(recipients)) in found, found


@pytest.mark.parametrize(("kind", "words", "text"), lines(OUTSIDE))
def test_no_party(read: Read, kind: str, words: str, text: str) -> None:
    found = parties(read(text), kind)
    assert all(words not in side for event in found for side in event), found
