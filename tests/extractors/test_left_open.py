"""What is only asked, counted or exchanged is not told as an act of its own; one siege is of one type. Each with a
twin.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from cases import lines

# type trigger | status | actors | recipients | text
TOLD = """
ASSAULT attack | conditional | RSF | city | The United Nations asked the RSF not to attack the city.
ASSAULT attack | negated | RSF | city | The RSF decided not to attack the city.
ASSAULT attack | conditional | rebels | town | Turkey said the rebels must not attack the town.
ASSAULT bombed | happened | army | hospital | The army should not have bombed the hospital, a doctor said.
ASSAULT attack | conditional | Israel | Iran | The United States forbade Israel to attack Iran.
RETREAT release | requested | army | prisoners | The bishop appealed to the army to release the prisoners.
COERCE besieged | happened | army | Kobani | The army has besieged Kobani since May.
COERCE fell | happened | rebels | Kidal | Kidal fell to the rebels in May.
COERCE fall | happened | rebels | Kidal | After the fall of Kidal to the rebels the army left the region.
COERCE siege | happened | - | Kobani | The siege of Kobani has cost 40 lives.
ACCUSE blamed | happened | armies | - | The two armies blamed each other for the attack.
ACCUSE blamed | happened | Sudan, Chad | - | Sudan and Chad each blamed the other for the raid.
ACCUSE accused | happened | sides | - | Both sides accused each other of shelling the town.
ASSAULT killed | happened | - | guerrillas | This brings to 21 the number of guerrillas killed this week.
COERCE arrested | happened | police | Bolivians | AREQUIPA -- Two Bolivians carrying cocaine were arrested by police.
COERCE arrested | happened | police | Arteaga, Bolivians | Arteaga and two Bolivians were arrested by police.
COERCE arrested | happened | rebels | vice-president | The rebels arrested the vice-president, Riek Machar.
CONSULT met | happened | commander-in-chief | envoy | The commander-in-chief of the army met the envoy.
CONSULT met | happened | commander | envoy | The commander in Chad met the envoy.
ASSAULT dynamited | happened | guerrillas | oil pipeline | \
Officials report that guerrillas presumed to be members of the ELN today once again dynamited the oil pipeline.
ASSAULT bombed | happened | soldiers | camp | Police said they believed rebels to be near, and soldiers bombed the camp.
AID housed | happened | school | refugees | The school housed refugees.
MOBILIZE brings | happened | new contingent | - | \
The new contingent brings the number of peacekeepers in Mali to 5,000.
AID treated | happened | navy | wounded soldiers | The navy treated 30 wounded soldiers.
ASSAULT attacks | happened | militia | villages | A new report documents attacks by the militia on villages in Darfur.
"""
UNTOLD = """
ACCUSE | The home side accused the referee of bias.
ACCUSE | The coach and the captain blamed each other for the defeat.
MOBILIZE | This brings to 21 the number of guerrillas killed this week.
AID | He criticised how advisers treat our soldiers.
AID | The guards treat prisoners badly.
COERCE | The fall of the currency to a new low shocked Kidal.
AID | The building housed a garrison.
ASSAULT | The report documents attacks in the city.
"""


@pytest.mark.parametrize("line", lines(TOLD))
def test_told(assert_told: Callable[[str], None], line: str) -> None:
    assert_told(line)


@pytest.mark.parametrize("line", lines(UNTOLD))
def test_untold(assert_untold: Callable[[str], None], line: str) -> None:
    assert_untold(line)
