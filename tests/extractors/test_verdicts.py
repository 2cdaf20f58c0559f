"""What an event says, whole: its type, status and parties, or that there is none; in pairs."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from cases import Read, lines

Check = Callable[[str], None]

# type trigger | status | actors | recipients | sentence
TOLD = """
ASSAULT killed | happened | - | policeman, policeman, station | A policeman was killed and another policeman wounded during the assault on the station.
ASSAULT wounded | happened | guard | policeman | A clerk was killed and a guard wounded a policeman.
ASSAULT shot | happened | woman linked to al-Shabab | Kenyan policemen | A woman linked to al-Shabab who shot at Kenyan policemen was extradited to Uganda.
ASSAULT shot | happened | rebels | Kenyan policemen | A woman linked to the rebels who shot at Kenyan policemen was extradited to Uganda.
COERCE imprisoned | happened | - | civilians | The civilians imprisoned for aiding the rebels were freed by the court.
RETREAT freed | happened | court | civilians | The civilians imprisoned for aiding the rebels were freed by the court.
COERCE imprisoned | happened | army | civilians | The army imprisoned civilians, and they were freed by the court.
ACCUSE accusing | happened | Macron | them | Macron urged Uganda to hand over all the rebels hiding there, accusing them of killing French soldiers.
COERCE captured | happened | army troops commanded by Colonel Diallo | - | They were captured at the bus station by army troops commanded by Colonel Diallo.
RETREAT release | requested | court | journalist | A court in the Malian capital Bamako ordered the release of a journalist.
ACCUSE criticised | happened | Chad | minister | The minister was heavily and unjustly criticised by Chad.
ACCUSE criticised | happened | minister | Chad | The minister heavily and unjustly criticised Chad.
ASSAULT attack | alleged | men | mosque | Three men suspected of taking part in the attack on the mosque were freed on Friday.
ASSAULT attack | happened | soldiers | mosque | Ten soldiers took part in the attack on the mosque.
ASSAULT attacked | negated | rebels | base | The report that rebels attacked the base is false.
ASSAULT attacked | negated | rebels | base | The report that rebels attacked the base is not true.
ASSAULT attacked | happened | rebels | base | The report that rebels attacked the base is true.
ASSAULT annihilated | alleged | - | rebels | The assurance by the government that the rebels have been annihilated is not true, they said.
ASSAULT attack | happened | Taliban | - | A spokesman for the Taliban claimed responsibility for the attack in Herat.
ASSAULT attack | happened | Taliban | - | Taliban spokesman Ali Shah claimed responsibility for the attack in Herat.
ASSAULT attacks | happened | Damascus-based group | Turkish troops | A Damascus-based group claimed responsibility on Saturday for attacks on Turkish troops.
ASSAULT attacks | happened | - | Turkish troops | A Damascus-based group took the blame on Saturday after attacks on Turkish troops.
ACCUSE holds | happened | Deby | FACT rebels | Deby holds the FACT rebels responsible for the assassination of the governor.
ASSAULT assassination | alleged | FACT rebels | governor | Deby holds the FACT rebels responsible for the assassination of the governor.
ASSAULT assassination | happened | - | governor | Deby met the FACT rebels after the assassination of the governor.
ACCUSE charged | ongoing | - | colonel, soldiers | One colonel and six soldiers are being charged over the deaths of the priests.
ASSAULT exchange of fire | happened | Egyptian soldiers, smugglers | - | The road was closed after an exchange of fire between Egyptian soldiers and smugglers.
REJECT refusal | happened | Chad | - | The expulsion came after the refusal of Chad to recognise the election.
ASSAULT battling | ongoing | Military forces | militants loyal to a cleric | Military forces are battling militants loyal to a cleric.
ASSAULT attack | happened | group | Christians | The group claimed responsibility for an attack targeting Christians in a church in Jos.
ASSAULT attacked | happened | group | non-Muslims | The group attacked non-Muslims in a mall in Nairobi.
ASSAULT attacked | happened | group | Muslims | The group attacked Muslims in a mall in Nairobi.
ASSAULT fights | ongoing | it | jihadists | France will support Mali as it fights the jihadists.
MOBILIZE advance | planned | rebels | - | The troops will leave as the rebels advance on the town.
AID help | negated | Chad | Mali | Macron said he would not give permission to Chad to help Mali.
ASSAULT killed | happened | Chad's army | militants | Chad's army killed 41 militants in Bol on Sunday, and its president, Paul Deby, asked for help.
ASSAULT killed | happened | Chad's army | militants, chief | Chad's army killed 41 militants and their chief, Paul Deby, on Sunday.
ASSAULT shot | happened | gunmen | guards | Survivors told the newspaper that the gunmen came at dawn, shot two guards and went to the hall.
MOBILIZE flew | happened | army | - | The army flew 2,000 soldiers home from Iraq.
MOBILIZE flew | happened | army | Iraq | The army flew 2,000 soldiers to Iraq.
AGREE signed | happened | Mali's government, Borna Front | - | Mali's government and the rebel Borna Front signed a truce on Monday.
ASSAULT rammed | happened | bomber | gate of the base | A bomber rammed a lorry packed with explosives into the gate of the base.
ASSAULT drove | happened | bomber | tea house | A bomber drove a car full of explosives into a tea house in Herat.
ASSAULT attack | planned | Uganda | camp | Uganda was granted permission to attack the camp.
ASSAULT attack | planned | Uganda | camp | Kenya gave Uganda permission to attack the camp.
AID help | requested | Chad | Mali | Macron urged Niger to give back the trucks and told Chad to help Mali.
ASSAULT killed | happened | - | Chadian athletes | Chadian athletes were killed at the 1990 Bamako Games.
ASSAULT fired | happened | Rebels | Chadian soldiers | Rebels fired at Chadian soldiers.
ASSAULT bomb blast | happened | - | - | The bomb blast on board a train wounded six.
ACCUSE called | happened | U.S. | China | A U.S. congressional report called for sanctions against China over abuses.
REQUEST called | happened | Members of parliament | Moses Otieno | Members of parliament from Kenya's Orange Movement called on Energy Minister Moses Otieno to resign.
SUPPORT support | happened | team | minister | The minister won the unanimous support of his team.
ASSAULT killed | happened | Gunmen | priests, bishop, nuns | Gunmen killed six priests, including a bishop and two nuns.
ASSAULT attack | happened | militants | - | The attack, which was carried out on Monday by militants, killed six.
ASSAULT blowing | negated | - | pipelines | It is not by blowing up pipelines that peace will come.
ASSAULT blowing | happened | Rebels | pipelines | Rebels crippled the country by blowing up pipelines.
ASSAULT struggle | ongoing | army | rebels | The army has made progress in its struggle against the rebels.
ASSAULT battled | happened | army | rebels | The army battled with rebels over the town.
ASSAULT killed | happened | - | guests, minors | The car bomb at a hotel killed six guests and two minors.
ASSAULT inflicted | happened | - | army | The mines that have inflicted heavy casualties on the army were old.
ASSAULT killed | happened | militants | Pashtun activist | The family of an activist, a Pashtun activist who some say was killed by militants, fled.
ASSAULT repulsed | happened | German troops | - | The Soviets made incursions into Romania, which were repulsed by German troops.
COERCE seized | happened | McClellan | northern army | General McClellan seized control of the northern army in July.
ASSAULT inflicted | happened | army | rebels | The army inflicted a heavy defeat on the rebels.
ASSAULT raids | happened | Niger | Mali | With no army, Mali suffered raids from its neighbour Niger.
ASSAULT waged | happened | Senussi tribe | French troops | The Senussi tribe waged a small-scale guerrilla war against French troops.
ASSAULT guerrilla attack | happened | guerrilla | soldiers | A guerrilla attack killed six soldiers.
THREATEN threatening | conditional | general | Vienna | The general had dreams of taking the port and threatening Vienna.
CONSULT discussed | happened | Keita | US president | Keita discussed Libya with the US president in a phone call.
"""  # noqa: E501

# type | sentence
UNTOLD = """
ASSAULT | A farmer drove a car into the town of Herat.
ASSAULT | A fence surrounds the army base near Goma.
ASSAULT | There has been progress in the struggle against criminal gangs.
ASSAULT | The party battled with the government on tax cuts.
ASSAULT | Doctors battle with the government over how quickly shops can open.
COERCE | General McClellan took command of the northern army in July.
ASSAULT | Parliament voted against the plan, inflicting a shock defeat on Cameron.
SANCTION | The king left the discussion of the vote to the parliament.
THREATEN | He repeatedly warned the U.S. would not tolerate the blockade.
ACCUSE | The pictures sparked outrage at home.
REQUEST | A protest called for Sunday was banned.
ASSAULT | The visit followed an exchange of letters between Egyptian soldiers and smugglers.
REJECT | The minister spoke of the refusal of the plan.
"""


@pytest.mark.parametrize("line", lines(TOLD))
def test_told(assert_told: Check, line: str) -> None:
    assert_told(line)


@pytest.mark.parametrize("line", lines(UNTOLD))
def test_untold(assert_untold: Check, line: str) -> None:
    assert_untold(line)


# sentence
ONCE = """
The group claimed responsibility for an attack targeting Christians in a church in Jos.
The Senussi tribe waged a small-scale guerrilla war against French troops.
Keita discussed Libya with the US president in a phone call.
The plane was shot down by a missile believed to have been fired by rebels.
"""


@pytest.mark.parametrize("text", lines(ONCE))
def test_told_once(read: Read, text: str) -> None:
    assert len(read(text).events) == 1
