"""An attack and what it cost are one event; two attacks are two."""

from __future__ import annotations

import pytest
from cases import Read, rows

# trigger | actors | recipients | killed and wounded | text: the one event of the sentence
ONE = """
opened | Rebels | bus, passengers | wounded 4 | Rebels opened fire on a bus in Kano, wounding four passengers.
shelled | Troops | market, men, boys | killed 6, wounded 9 | Troops shelled a market, killing 6 men and wounding 9 boys.
hit | - | clinic | wounded 0 | No one was hurt when a rocket launched from Yemen hit a clinic.
exploded | guerrillas | nurses | killed 2 | A bomb planted by guerrillas exploded in Lima, killing two nurses.
wounded | - | students, cafe | wounded 4 | A grenade thrown at a cafe in Kabul wounded four students.
bombed | jets | bridge, drivers | killed 3 | Three drivers were killed when jets bombed a bridge near Kharkiv.
raid | Rebels | base, men | killed 5, wounded 9 | Rebels staged a raid on a base, killing 5 men and wounding 9.
bombed | - | market, traders | killed 7 | A market was bombed from the air, and seven traders were killed.
clashed | Rebels | troops, people | killed 80 | Rebels clashed with troops, and 80 people had been killed by nightfall.
killed | - | traders | killed 27 | Bombs dropped on a queue in Homs killed 27 traders.
killed | rebels | guards, priests | killed 6, wounded 4 | The rebels killed six guards and wounded four priests.
killed | army | people | killed 9 | Nine people were killed in shelling by the army.
died | army | people | killed 9 | Nine people died in shelling by the army.
"""
# triggers | text
SEVERAL = """
raided, killing | Gunmen raided a clinic in Goma before killing nine nurses in Bukavu.
killed, set | Two farmers were killed when they set off a mine near Goma.
raided, executing | Rebels raided a village, executing 12 men.
attacked, killed | Rebels attacked the post, and six gunmen were killed.
struck, killed | Israel struck Gaza on Monday and two Israelis were killed in Tel Aviv.
kidnapped, killing | Gunmen kidnapped a priest in Jos, killing his guards.
seized, killing | Rebels seized the town, killing six guards.
attacked, killed | Rebels attacked a base and the army killed six rebels.
stormed, killed | Gunmen stormed a hotel in Bamako and killed a priest in Gao.
attacked, killed | Rebels attacked the camp when three rebels were killed in Goma.
"""


@pytest.mark.parametrize(("trigger", "actors", "recipients", "toll", "text"), rows(ONE))
def test_an_attack_and_its_toll_are_one_event(
    read: Read, trigger: str, actors: str, recipients: str, toll: str, text: str
) -> None:
    (found,) = [e for e in read(text).events if e.type == "ASSAULT"]
    assert found.trigger.text == trigger
    assert ", ".join(r.text for r in found.actors) == actors.replace("-", "")
    assert ", ".join(r.text for r in found.recipients) == recipients
    assert ", ".join(f"{q.kind} {q.min:.0f}" for q in found.quantities) == toll


@pytest.mark.parametrize(("triggers", "text"), rows(SEVERAL))
def test_two_acts_stay_two(read: Read, triggers: str, text: str) -> None:
    assert ", ".join(e.trigger.text for e in read(text).events if e.type is not None) == triggers
