"""The commonest verbs, which say little by themselves: each family fires once, and once the same words are no act."""

import pytest
from cases import Read, lines, rows

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
ASSAULT  | made   | A gang made off with eleven pupils and a cook near Kuriga.
ASSAULT  | drove  | The kidnappers drove off with two surgeons.
AGREE    | made   | Mali and Niger made their peace in 1994.
COERCE   | had    | Within an hour the militia had the town in its hands.
ASSAULT  | set    | Villagers set upon a tax collector with sticks.
ASSAULT  | set    | Police set dogs on the marchers.
RETREAT  | set    | The kidnappers set the two engineers free near the frontier.
MOBILIZE | sent   | The president sent in the tanks.
COERCE   | sent   | Turkey sent thirty Afghans back over the frontier.
ASSAULT  | brought | Artillery brought down the last bridge over the Drina.
PROTEST  | brought | The killing brought thousands of students on to the streets of Sanaa.
ASSAULT  | fell   | The commander fell in battle near Ayn Issa.
REQUEST  | told   | The army told residents of Beit Hanoun to move south.
THREATEN | told   | The rebels told the drivers they would burn any lorry on the road.
COERCE   | shut   | The militia shut the pipeline's valves in a row over pay.
ASSAULT  | cut    | Three marchers were cut down at the gate.
ASSAULT  | cut    | Raiders cut down the village's date palms.
RETREAT  | cut    | Italy will cut its force in Lebanon by half.
ASSAULT  | opened | Soldiers opened up on the queue without a warning.
COERCE   | walked | The rebels walked back into Bria without a shot.
ASSAULT  | walked | A platoon walked into an ambush near Kidal.
COERCE   | moved  | Police moved in on the squatters at dawn.
CONSULT  | sat    | The envoy sat down with rebel leaders in Djibouti.
RETREAT  | stood  | The prime minister stood aside for a general.
REJECT   | stayed | The opposition stayed away from the talks in Doha.
SANCTION | pulled | Mali pulled out of the regional bloc.
COERCE   | pushed | Border guards pushed a group of Afghans back through the wire.
ASSAULT  | ran    | A soldier ran over two marchers with his jeep.
RETREAT  | broke  | Two hundred inmates broke out of a jail in Kumba.
ASSAULT  | burst  | Gunmen burst into the mayor's house and shot him.
AID      | lifted | Helicopters lifted forty villagers out of the valley.
ASSAULT  | saw    | The garrison saw off three assaults.
RETREAT  | handed | The rebels handed over six captives at the border.
ASSAULT  | answered | The army answered with artillery.
SANCTION | ordered | Prague ordered twelve Russian diplomats out.
SANCTION | targeting | Britain is targeting companies that sell arms to the junta.
ASSAULT | targeted | Gunmen targeted businessmen in Basra.
ASSAULT | targeted | Russia targeted a refinery in Odesa.
REJECT   | declared | The rebels declared the truce dead.
COERCE   | caught | The rebel leader was shot in the leg and caught near the border.
RETREAT  | traded | Hamas traded the soldier for 1,000 prisoners.
ASSAULT  | sank   | Gunboats sank two dinghies off Mannar.
PROTEST  | swarmed | Protesters swarmed over the walls of the palace.
RETREAT  | leave  | The junta told the Danish envoy to leave the country.
AGREE    | swore  | The two sides swore to honour the truce.
THREATEN | swore  | The clan swore to kill every herder in the valley.
MOBILIZE | walked | The radio fell silent and fighters of the militia walked in.
ASSAULT  | brought | The drone was over the port when it was brought down by anti-aircraft guns.
RETREAT  | let    | Kampala has let in 12,000 Congolese since March.
MOBILIZE | dropped | Paratroopers dropped on the airfield at dawn.
COOPERATE | gave  | France gave him up to the court in The Hague.
ASSAULT  | rammed | Jihadists rammed the jail's wall with a lorry.
CONSULT  | talked | Elders talked both sides into a truce.
REQUEST  | ordered | A new army chief ordered them home.
ASSAULT  | use    | The two presidents undertook not to use force against each other.
COERCE   | marched | Herders marched three of its guards over the hills.
ASSAULT  | answer | Gunners near Izium could answer Russian fire at last.
ACCUSE   | called | Parliament approved the deployment, a move Egypt called a gross violation.
REQUEST  | told   | The warlord told his fighters to go back to the bush.
THREATEN | given  | The herders have given the clan until Sunday to hand back the goats.
ASSAULT  | held   | The rebels say that they will free a nurse they have held since May.
ASSAULT  | left   | Guerrillas left a van loaded with a tonne of explosive outside the bank.
RETREAT  | lay    | Guerrillas who lay down their arms will be pardoned.
REQUEST  | told   | Foreign crews have been told to leave the port.
MOBILIZE | march  | The warlord threatened to march on the capital.
COERCE   | caught | Two spies caught by the militia were shot.
RETREAT  | given  | The airport was given up after a week.
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
She drove off with two friends after the wedding.
She made her peace with the garden.
The landlord had the roof in good repair.
The company sent its staff in taxis.
The gale brought down an old elm over the lane.
Prices fell on the exchange.
Loggers cut down old oaks in the park.
The firm cut its workforce by a third.
The singer walked into a cafe in Lyon.
She sat down with her children for lunch.
The actor stood down from the jury.
The minister stayed away from the wedding.
The player pulled out of the tournament.
A jogger ran over the bridge with his dog.
The firm answered with a cheaper phone.
The striker hit back with two goals.
She swore to eat less sugar.
We came to the door and walked in.
The scandal brought down its author.
The judge let in a breath of air.
An apple dropped on the lawn.
The salesman talked her into a new car.
The butcher ordered them meat.
The choir answered the organ.
Dogs that lay down by the fire slept.
Tourists were told to leave their shoes at the door.
The house was given up after a year.
The band marched on the stage.
The critic called the play a triumph.
The teacher has given the class until Sunday to hand in the essay.
A diver was caught by a shark near the reef.
The chef traded his knife for a pen.
A yacht sank in a storm off Panama.
Students camped by the lake for a week.
Thousands poured into the streets for the carnival.
"""

DOERS = """
arrested | general | rivals | The general had two of his rivals arrested.
shot | governor | deserters | The governor had three deserters shot.
locked | junta | former president | The junta has kept the former president locked up since August.
shot | - | men | The army had ten men shot in the valley.
"""


@pytest.mark.parametrize(("kind", "trigger", "text"), rows(ACTS))
def test_a_common_verb_tells_an_act_with_its_noun(read: Read, kind: str, trigger: str, text: str) -> None:
    assert (kind, trigger) in [(e.type, e.trigger.text) for e in read(text).events]


@pytest.mark.parametrize("text", lines(NONE))
def test_the_same_words_are_no_act_elsewhere(read: Read, text: str) -> None:
    assert [(e.type, e.trigger.text) for e in read(text).events if e.type is not None] == []


@pytest.mark.parametrize(("trigger", "doer", "victim", "text"), rows(DOERS))
def test_who_has_an_act_done_does_it(read: Read, trigger: str, doer: str, victim: str, text: str) -> None:
    found = [e for e in read(text).events if e.trigger.text == trigger]
    assert [[a.text for a in e.actors] for e in found] == [[] if doer == "-" else [doer]]
    assert victim in found[0].recipients[0].text
