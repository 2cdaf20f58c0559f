"""Towards whom an act is, where that stands below its object or beside it, in pairs; actors before a noun."""

import pytest
from cases import Read, rows

# type trigger | actors | recipients | sentence
CASES = """
THREATEN threatened | general | Chad | The general threatened to launch a new offensive in the war with Chad.
THREATEN threatened | general | - | The general threatened to launch a new offensive in the spring.
THREATEN threatened | Hamas | Israel | Hamas threatened to resume its attacks in Israel.
THREATEN threatened | Druze | Israel | The Druze threatened to strike unless Israel lifted the ban.
THREATEN threatened | Druze | - | The Druze threatened to strike while Israel lifted the ban.
ASSAULT offensive | army | Mosul | The army launched an offensive to retake Mosul.
ASSAULT offensive | army | - | The army launched an offensive to gain time.
REJECT declined | Awori | court | Awori declined to resign despite pressure from the court.
REJECT declined | Awori | - | Awori declined to resign despite rain from the east.
REJECT refused | bank | court | The bank refused to respond to a request from the court.
REJECT refused | bank | - | The bank refused to respond to a change in the weather.
REJECT rejected | Russia | union | Russia rejected an appeal lodged by the union against the ruling.
REQUEST demanded | Poland | Moscow | Poland demanded an admission by Moscow that its forces had killed the officers.
ACCUSE condemned | minister | Hamas, Hezbollah | The minister condemned attacks by Hamas and Hezbollah.
ACCUSE condemned | minister | - | The minister condemned the attacks on a church in Lagos.
ACCUSE condemnation | its | Assad | The EU repeated its condemnation of Assad's policies.
ACCUSE investigation | court | Croat forces | The court opened an investigation into crimes by Croat forces.
COERCE sanctions | - | Syria | The Syria sanctions hurt the economy, officials said.
COERCE sanctions | Kenyan | Syria | The Kenyan sanctions on Syria hurt the economy, officials said.
COERCE US sanctions | US | Syria | The US sanctions on Syria hurt the economy, officials said.
COOPERATE arms sales | Uganda | Rwanda | Uganda's arms sales to Rwanda angered Kenya.
CONSULT visit | Biya | Chad | The visit of President Biya to Chad ended on Monday.
CONSULT mediation effort | president | Mali, Niger | The president launched a mediation effort between Mali and Niger.
CONSULT talks | Mali, Niger | - | The talks between Mali and Niger began on Monday.
ASSAULT offensive | Syrian army | - | A Syrian army offensive near Idlib began on Monday.
ASSAULT attack | - | town | A major attack against the town began on Monday.
ASSAULT rebel attack | rebel | nurses | A rebel attack killed two nurses in Goma.
ASSAULT offensive | army | Goma | The army launched the offensive to seize Goma two days ago.
ASSAULT opened | Police | protesters | Police opened fire to disperse protesters in Lagos.
ASSAULT opened | Police | - | Police opened fire after protesters left Lagos.
ASSAULT opened | Police | protesters | Police opened fire in an attempt to disperse protesters.
ASSAULT opened | Police | - | Police opened fire in an attempt to open shops.
ASSAULT used | Police | marchers | Police used tear gas to disperse thousands of marchers.
ASSAULT used | Police | - | Police used tear gas to open thousands of shops.
ASSAULT firing | Police | marchers | Police, firing tear gas, drove back the marchers.
ASSAULT Firing | gunmen | - | Firing rifles into the air, gunmen seized the town of Gao.
ASSAULT bombardment | army | Tiko | The army carried out the worst bombardment seen on Tiko.
CONSULT working visit | Biya | Paris | President Biya arrived in Paris on a working visit.
CONSULT meeting | Ministers, envoys | - | Ministers spoke after a meeting with envoys in Paris.
CONSULT meeting | envoys | - | Reporters waited after a meeting of envoys in Paris.
PROTEST protesting | Students | - | Students are protesting the results of the election in Monrovia.
REQUEST press | farmers | Biya | The farmers met to press their demands for aid from Biya.
COERCE imposed | government | Mosul | The government imposed a curfew in Mosul.
COERCE detained | government | man | The government detained a man in Mosul.
RETREAT lifted | Saudi Arabia | Qatar | Saudi Arabia lifted its blockade of Qatar.
RETREAT ended | Saudi Arabia | - | Saudi Arabia ended its boycott of the talks.
SANCTION expelled | North Korea | inspectors | Two inspectors were expelled from North Korea.
SANCTION expelled | - | inspectors | Two inspectors were expelled from the building.
MOBILIZE mobilized | Britain | Iraq | Britain mobilized reservists for a possible war against Iraq.
MOBILIZE mobilized | Britain | - | Britain mobilized reservists for a possible flood.
REJECT refused | Kenya | Somalia | Kenya refused to reopen the border until Somalia pays.
REJECT refused | Kenya | - | Kenya refused to reopen the border until its members pay.
AID granted | Peru | officers | Peru granted diplomatic asylum to five officers holed up in a residence.
RETREAT lift | regime | Kenya | Kenya must do all it can to pressure the regime to lift sieges across Kenya.
RETREAT lift | Mali | Kenya | Mali must do all it can to lift sieges across Kenya.
AID donated | France | Chad | France donated ten ambulances to assist Chad with the outbreak.
AID donated | France | - | France donated ten ambulances to mark the visit of the president.
AID sent | France | Chad | France has sent 20 tonnes of medicine to help Chad fight cholera.
AID provided | France | refugees | France provided aid worth ten million euros to meet the needs of the refugees.
AGREE agreed | Kenya | - | Kenya agreed to bomb the rebels.
AGREE agreed | Kenya | rebels | Kenya agreed to help the rebels.
SUPPORT reiterates | minister | Chad | The minister reiterates Kenyan support for Chad.
COERCE arrested | Soldiers | students | Soldiers arrested ten students in a security sweep of the West Bank.
ASSAULT ethnic cleansing | Serb forces | - | Serb forces were engaged in ethnic cleansing in Tiko.
ASSAULT sniper attack | - | nurses | A sniper attack killed two nurses in Goma.
"""


def names(cell: str) -> list[str]:
    return sorted(name.strip() for name in cell.split(",") if name not in ("", "-"))


@pytest.mark.parametrize(("what", "actors", "recipients", "text"), rows(CASES))
def test_addressees(read: Read, what: str, actors: str, recipients: str, text: str) -> None:
    event = next(e for e in read(text).events if f"{e.type} {e.trigger.text}" == what)
    assert sorted(r.text for r in event.actors) == names(actors)
    assert sorted(r.text for r in event.recipients) == names(recipients)
