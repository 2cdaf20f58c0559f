"""Whom "them" stands for behind an act by others, in pairs; "-" where it may be either."""

import pytest
from cases import Read, rows

# trigger | label of the recipient | text
CASES = """
freed | nurses | Rebels abducted six nurses, and the army freed them a week later.
free | nurses | Rebels abducted six nurses, and the army promised to free them.
freed | soldiers | Rebels captured ten soldiers near Goma. The army freed them on Friday.
arrested | Gunmen | Gunmen attacked a group of soldiers near Gao, and police arrested them.
arrested | marchers | Soldiers beat the marchers in Lagos, and police arrested them.
beat | - | Greek guards pushed a dozen Syrians back over the river, and Turkish soldiers beat them.
captured | Ukrainian soldiers | Ukrainian soldiers crossed the river on Monday, and Russian soldiers captured them.
hunt | Militants | Militants shot ten traders near Mopti. The army vowed to hunt them down.
shot | drivers | Gunmen stopped a truck near Menaka and handed the drivers to a rebel band, which shot them.
robbed | Police | Police fired at bandits who had robbed them.
ordered | Soldiers | Soldiers had rammed the doors of the palace when the colonel ordered them home.
moved | - | Soldiers had rammed the doors of the palace before police moved them.
drive | Crowds | Crowds in Tbilisi demanded fresh elections, and riot police used water cannon to drive them back.
"""


@pytest.mark.parametrize(("trigger", "whom", "text"), rows(CASES))
def test_them(read: Read, trigger: str, whom: str, text: str) -> None:
    record = read(text)
    names = {e.id: e.label for e in record.entities}
    found = [names[r.entity] for e in record.events if e.trigger.text in (trigger, "used") for r in e.recipients]
    assert sorted(set(found)) == ([] if whom == "-" else [whom])
