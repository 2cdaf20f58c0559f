"""The arguments of a verb or noun: in each pair one sentence shows the rule, and one where it must not fire."""

import pytest
from cases import Read, event, rows

# trigger | actors | recipients | sentence
CONTROL = """
lay | rebels | - | The rebels rejected an appeal from President Diallo to lay down their arms.
withdraw | army | - | Kenya ignored an appeal to the army to withdraw from Tiko.
withdraw | France | - | Kenya criticized a decision by France to withdraw from Tiko.
host | US | sides | Kenya rejected a US offer to host a summit between the two sides.
rally | Erdogan | - | The mayor rejected a request by Mr Erdogan to hold a rally.
send | European Union | Libya | Egypt criticized a European Union plan to send troops to Libya.
send | Egypt | Libya | Egypt announced a plan to send troops to Libya.
shelling | Mali, Niger | border town | Mali and Niger accused each other of shelling the border town.
"""

COORDINATION = """
demanded | Kenya, allies | Hamas | Kenya along with its allies demanded that Hamas disarm.
demanded | Kenya | - | Kenya demanded along with the text that Hamas disarm.
attacked | Kenya, Uganda | rebels | Kenya, together with Uganda, attacked the rebels.
attacked | Chad, Niger | rebels | Along with Niger, Chad attacked the rebels.
killed | rebels | general, aides | Together with two aides, the general was killed by rebels.
seized | police | rifles | Along with the documents, police seized two rifles.
burned | army, militiamen | villages | The army attacked the town and, along with militiamen, burned two villages.
attacked | army | town | The army attacked the town and, together with militiamen, burned two villages.
shot | - | Ali, aides | Ali was tried and, together with two aides, was shot on Monday.
attacked | British, French soldiers | camp | British and French soldiers attacked the camp.
attacked | South Korean, US troops | camp | South Korean and US troops attacked the camp.
attacked | French soldiers | camp | The French soldiers attacked the camp.
killed | militants | British, Dutch, French soldiers | The militants killed British, Dutch and French soldiers.
talks | US, Russia | - | The US-Russia talks failed.
strike | Saudi | nurses | The Saudi-led strike killed six nurses.
strike | - | nurses | The Saudi-backed strike killed six nurses.
airstrikes | army, militias | town | The town is enduring constant shelling and airstrikes by the army and militias.
"""

PASSIVE = """
killed | - | people | It was an attack with ten people killed.
killed | - | soldiers | The fighting saw six soldiers killed.
killed | army | soldiers | The UN saw that the army killed six soldiers.
"""

RETURNED = """
toppled | - | Hussein | Exiles who returned after the 2003 war toppled Hussein are attacking the police.
attacking | Exiles | police | Exiles who returned after the 2003 war toppled Hussein are attacking the police.
captured | Rebels | town | Rebels who fled after the 2003 war captured the town.
captured | Rebels | town | Rebels who fled after the 2003 war captured the town, officials said.
attacked | Rebels | camp | Rebels who had waited since 5 a.m. attacked the camp, the Red Cross said.
"""

OWNERS = """
shelled | army | rebel | The army shelled Albanian rebel-held territory.
shelled | army | Albanian | The army shelled Albanian territory.
"""

OWN = """
reclaim | fighters | Tiko | The mayor praised the fighters for their efforts to reclaim Tiko.
reclaim | army | Tiko | The mayor praised the fighters for the efforts of the army to reclaim Tiko.
battle | army, rebels | - | The army seized the hill in its battle with the rebels.
ignoring | United States | - | Kenya accused the United States of lying, ignoring the law and taking bribes.
shelling | army | town | After shelling the town, the army drove the rebels out.
shelling | army | town | The army forced the rebels out by shelling the town.
shelling | rebels | town | The army accused the rebels of shelling the town.
shelling | army | town | The army succeeded in shelling the town.
attacked | rebels | army | The army fled the town after being attacked by rebels.
attacking | army | rebels | The army fled the town after attacking the rebels.
killing | militia | them | The militia forced villagers to dig trenches before killing them.
killing | villagers | guards | The militia forced villagers to dig trenches before killing the guards.
shelling | army, militias | Civilians | Civilians are facing ongoing shelling and airstrikes by the army and militias.
offensive | personnel, fighters, tribesmen | - | About 200 personnel, fighters and tribesmen began the offensive.
"""

TABLES = CONTROL + COORDINATION + PASSIVE + RETURNED + OWNERS + OWN


@pytest.mark.parametrize(("trigger", "actors", "recipients", "text"), rows(TABLES))
def test_arguments(read: Read, trigger: str, actors: str, recipients: str, text: str) -> None:
    found = event(read(text), trigger)
    assert sorted(r.text for r in found.actors) == sorted(filter(None, actors.replace("-", "").split(", "))), text
    assert sorted(r.text for r in found.recipients) == sorted(filter(None, recipients.replace("-", "").split(", ")))
