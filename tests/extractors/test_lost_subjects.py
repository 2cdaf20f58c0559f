"""Subjects that the parser loses, each with a sentence that looks alike and is left as it is."""

from __future__ import annotations

import pytest
from cases import Read, event, rows

# trigger | actors | recipients | sentence
SENTENCES = """
seized | gunmen | villagers | Before dawn three villagers were seized by gunmen near Gao.
killed | - | Tom Hill, Ed Marsh | Before daybreak two Americans, Tom Hill and Ed Marsh, were killed by mortar shells on the roof of an annex a mile away.
seized | gunmen | villagers | Before they fled, three villagers were seized by gunmen near Gao.
kidnapped | - | reporters of Radio Togo Internationale | On 2 May two reporters of Radio Togo Internationale (RTI), Anne Petit and Paul Roux, were kidnapped in the town.
shelled | army | town | On 5 May the army shelled the town.
killed | - | doctors | At the 2 May Hospital three doctors were killed.
hit | - | Al-Noor hospital | Al-Noor hospital, two streets away, has been hit as well, the Red Cross said.
shelled | army | school | The school was shelled by the army for two days.
shot | - | commander | A police station was set on fire and its commander, Captain Omar Keita, was shot dead.
hit | - | bridge, soldiers | The bridge was hit by a rocket and two soldiers were killed.
burned | - | town | The town was shelled by the army and the rebels and burned.
kidnapped | - | Italian missionary, nuns | An Italian missionary, Father Luigi Rossi, and four nuns were kidnapped on Thursday.
killed | - | Ali, Omar | Two brothers, Ali and Omar, were killed.
"""  # noqa: E501


@pytest.mark.parametrize(("trigger", "actors", "recipients", "text"), rows(SENTENCES))
def test_subjects(read: Read, trigger: str, actors: str, recipients: str, text: str) -> None:
    found = event(read(text), trigger)
    assert ", ".join(r.text for r in found.actors) == actors.strip("-")
    assert ", ".join(r.text for r in found.recipients) == recipients
