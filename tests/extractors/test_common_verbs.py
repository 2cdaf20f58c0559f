"""The commonest verbs, which say little by themselves: each family fires once, and once the same words are no act."""

from collections.abc import Callable

import pytest

from graphbuild.records import Record

ACTS = """
COERCE   | placed | The town of Kassala was placed under curfew after the riots.
COERCE   | put    | The army has put the region under martial law.
MOBILIZE | put    | Finland has put two missile batteries along its eastern border on alert.
MOBILIZE | put    | Ethiopia put 3,000 soldiers across the border on Sunday.
ASSAULT  | put    | The rebels put the garrison to flight after an hour.
ASSAULT  | took   | Insurgents took a Malian patrol under fire near Gao.
COERCE   | put    | Washington has put a bounty of $10 million on the head of Sirajuddin Haqqani.
COERCE   | put    | Police put the two students in handcuffs.
PROTEST  | put    | Villagers put tree trunks across the road to Goma to stop army lorries.
SANCTION | put    | Canada put the general under an asset freeze.
COERCE   | took   | Ugandan troops took nine rebel fighters alive near Pader.
COERCE   | taken  | The rebels freed a pilot they had taken alive in May.
COERCE   | took   | Gunmen took over a radio studio in Libreville and read out a statement.
THREATEN | gave   | The militia gave shopkeepers until Friday to pay up.
THREATEN | given  | The shepherds were given a week to leave the valley.
SANCTION | given  | Two Danish diplomats were given 48 hours to leave.
RETREAT  | gave   | The Serb army gave up the town without a fight.
RETREAT  | gave   | The kidnappers gave the two nuns back after a month.
CONCEDE  | gave   | The government gave way to the strikers on fuel prices.
COERCE   | held   | The engineers were held for three weeks in the forest.
ASSAULT  | held   | The militia held the passengers at gunpoint.
PROTEST  | holding | Students holding the university's main hall refused to leave.
RETREAT  | let    | The captors let the aid worker go after talks with elders.
RETREAT  | let    | Soldiers at the roadblock let the convoy through.
RETREAT  | let    | Rwanda let the refugees back in.
ASSAULT  | left   | Gunmen left a car bomb outside the barracks in Omagh.
ASSAULT  | left   | Separatists left a suitcase packed with explosives at the station.
RETREAT  | left   | Militiamen burned the market as they left.
ASSAULT  | went   | A lorry packed with explosives went off outside the hotel.
REJECT   | went   | The government went back on its promise to free the students.
ASSAULT  | went   | Police went through the camp with batons.
PROTEST  | came   | Miners came out on strike in Zenica.
SUPPORT  | came   | The patriarch came out for the rebels.
COERCE   | came   | Kismayo came under the control of the militia in August.
"""
NONE = """
The company was placed under review after the fair.
The chef put the lamb under the grill.
The firm has put the new phone on sale.
The mayor put a plaque across the doorway.
The runner took the lead in the last lap.
She took over the family bakery in May.
Investors took flight after the bank's results.
The teacher gave pupils a week to finish the essay.
The doctor gave her two months to live.
The roof gave way under the snow.
He gave up smoking and the violin.
The hotel held the rooms for two days.
The village held its breath before the final.
The keeper let in two goals.
He left a suitcase at the station and missed his train.
A lorry packed with oranges left Valencia.
The alarm went off at six.
The bus went through the tunnel with passengers.
The striker came off the bench.
"""


@pytest.mark.parametrize("line", ACTS.strip().splitlines())
def test_a_common_verb_tells_an_act_with_its_noun(read: Callable[[str], Record], line: str) -> None:
    kind, trigger, text = (part.strip() for part in line.split("|", 2))
    assert (kind, trigger) in [(e.type, e.trigger.text) for e in read(text).events]


@pytest.mark.parametrize("text", NONE.strip().splitlines())
def test_the_same_words_are_no_act_elsewhere(read: Callable[[str], Record], text: str) -> None:
    assert [(e.type, e.trigger.text) for e in read(text).events if e.type is not None] == []
