"""Verbs read as adjectives, nouns or whole clauses: each line beside one that looks alike and tells another thing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from cases import Read, lines

Check = Callable[[str], None]

# type trigger | status | actors | recipients | sentence
TOLD = """
ASSAULT attack | planned | Troops | Goma | Troops are massing near the border to attack Goma.
ASSAULT attack | happened | - | Goma | Troops were cheering after the attack on Goma.
CONSULT talks | conditional | rebels | - | Mali was opposed to talks with the rebels.
CONSULT talks | happened | rebels | - | Mali was open in talks with the rebels.
MOBILIZE sent | conditional | troops | Mali | Chad would see any troops sent to Mali as a threat.
ASSAULT killed | happened | - | rebels | The army saw the rebels killed in the valley.
COERCE jailed | happened | - | nurses | The nurses jailed for feeding the rebels were released by the court.
ASSAULT Fighting | happened | army, militia | - | Fighting between the army and the militia erupted in Goma.
ASSAULT Fighting | ongoing | rebels, army | - | Fighting between rebels and the army continues in Aleppo.
ASSAULT Killing | conditional | - | civilians | Killing civilians is a crime.
ASSAULT shot | happened | gunmen | priests | The gunmen shot dead two priests in Jos.
ASSAULT hit | happened | army | bus, people | Four people died on Friday when a shell launched by the army hit a bus.
ASSAULT struck | happened | army | bus, people | Four people died on Friday when the army struck a bus.
AID help | negated | Chad | Mali | Macron said he would not give permission to Chad to help Mali.
AID help | planned | Chad | Mali | Macron said he would give permission to Chad to help Mali.
ASSAULT bomb blast | happened | - | ferry | The bomb blast on a ferry wounded six.
ASSAULT bomb blast | happened | - | - | The bomb blast on board a train wounded six.
COERCE imposed | happened | police | Kano | The police imposed a curfew in the town of Kano in northern Nigeria.
COERCE took | happened | Hannibal | Saguntum | Hannibal took Saguntum by storm at dawn.
"""

# type | sentence
UNTOLD = """
ASSAULT | The story is shocking to all.
ASSAULT | Ten soldiers are missing.
ASSAULT | Hannibal took the fair by storm.
ASSAULT | Doctors battle with the government over how quickly shops can open.
"""


@pytest.mark.parametrize("line", lines(TOLD))
def test_told(assert_told: Check, line: str) -> None:
    assert_told(line)


@pytest.mark.parametrize("line", lines(UNTOLD))
def test_untold(assert_untold: Check, line: str) -> None:
    assert_untold(line)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Aslan, who leads the Polar Union, fled.", "Polar Union", "Organization"),
        ("Aslan, who loved the Polar Plains, fled.", "Polar Plains", "Place"),
        ("Six Katyushas thudded into the barracks.", "Katyushas", "Equipment"),
        ("The units fell back to Toumour on Monday.", "Toumour", "Place"),
        ("Troops came to the Taqaddum base. Troops left Taqaddum.", "Taqaddum", "Facility"),
        ("Troops came to the Peel camp. Troops met Peel.", "Peel", "Person"),
    ],
)
def test_words_outweigh_the_label(read: Read, text: str, name: str, kind: str) -> None:
    assert kind in {str(e.type) for e in read(text).entities if any(m.text == name for m in e.mentions)}
