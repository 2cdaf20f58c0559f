"""Who acts where the words leave it to a number, a pronoun, a participle or the clause around, in pairs."""

from collections.abc import Callable

import pytest

from graphbuild.records import Record

Read = Callable[[str], Record]

# type trigger | status | actors | recipients | sentence
CASES = """
PROTEST rallied | happened | Tens of thousands | - | Tens of thousands rallied in Yerevan.
PROTEST march | happened | thousands | - | The verdict prompted thousands to march through Dakar.
COERCE arrested | happened | - | Hundreds | Hundreds were arrested in Minsk on Sunday.
ASSAULT destroyed | happened | - | - | Shells fell on the houses, and dozens were destroyed.
PROTEST rallied | happened | students | - | Thousands of students rallied in Yerevan.
ASSAULT thrown | happened | - | them | Peacekeepers had stones thrown at them in Leposavic.
COERCE arrested | happened | general | officers | The general had two officers arrested.
ASSAULT struck | happened | Wagner Group | market | A drone flown by the Wagner Group struck a market in Kidal.
ASSAULT struck | happened | - | market | A drone bought by the Wagner Group struck a market in Kidal.
COERCE occupation | happened | Islamic State | its | Sinjar was freed after its occupation by the Islamic State.
COERCE capture | happened | their | Bouar | The rebels celebrated their capture of Bouar.
ASSAULT burned | happened | - | brothers | Three brothers burned to death in the church.
ASSAULT burned | happened | Militants | captives | Militants burned two captives to death near Pemba.
ASSAULT destroyed | happened | it | jets | The Serbian army claimed that it had destroyed two jets.
ASSAULT bombed | alleged | Pakistani jets | mosque | The Taliban claimed that Pakistani jets had bombed a mosque.
ASSAULT beaten | alleged | guards | he | The prisoner claimed that he was beaten by guards.
ASSAULT fighting | happened | Ethiopia, Tigrayan forces | - | Ethiopia declared a truce after two years of fighting \
with Tigrayan forces.
ASSAULT clashes | happened | police | - | Doctors Without Borders suspended its work after clashes with the police.
COERCE repression | happened | Somoza government | unions | Peasants fled the repression against unions unleashed by \
the Somoza government.
COERCE repression | happened | - | unions | Peasants fled the repression against unions supported by the \
Somoza government.
ASSAULT enforced disappearance | happened | - | - | The court noted they had subjected farmers who had fled \
the rebels to torture, enforced disappearance and unlawful killing.
"""


@pytest.mark.parametrize("line", CASES.strip().splitlines())
def test_doers_by_construction(read: Read, line: str) -> None:
    kind, status, actors, recipients, text = (cell.strip() for cell in line.split("|"))
    root, trigger = kind.split(" ", 1)
    found = [e for e in read(text).events if e.trigger.text == trigger and e.type == root]
    if not found and actors == recipients == "-":
        return
    assert found[0].status == status
    assert sorted(r.text for r in found[0].actors) == sorted(_named(actors))
    assert _ends(_named(recipients), [r.text for r in found[0].recipients])


def _named(cell: str) -> list[str]:
    return [] if cell == "-" else cell.split(", ")


def _ends(wanted: list[str], told: list[str]) -> bool:
    return len(wanted) == len(told) and all(any(t.endswith(w) for t in told) for w in wanted)
