"""Who did it to whom, where grammar ties the party to the act by another word, in pairs."""

import pytest
from cases import Read, rows

# type trigger | actors | recipients | sentence
CASES = """
CONSULT meeting | Hassan Warsame, UN envoy | - | The UN envoy held a meeting with former president Hassan Warsame.
CONSULT mediation effort | John Sabo | rebels, government | The church leader John Sabo launched \
a mediation effort between the rebels and the government.
SUPPORT reiterated | minister | Somali leaders | The minister reiterated the Kenyan \
government's support for the talks among Somali leaders.
SUPPORT praised | minister | Kenyan government | The minister praised the Kenyan government's efforts in the talks.
SUPPORT reached | British, French negotiators | - | British and French negotiators reached a deal on the Irish border.
CONCEDE cancelled | court | - | The court cancelled restrictions on the use of the Russian language.
THREATEN threatened | Donald Trump | - | US President Donald Trump threatened to cut US funding.
THREATEN threatened | Kurdish rebels | Iraq | Kurdish rebels threatened to cut Iraq's funding.
AGREE agreed | African Union | - | The African Union agreed to set up a peacekeeping force in Darfur.
AGREE agreed | African Union | peacekeeping force | The African Union agreed to work with the peacekeeping force.
AID train | advisers | Iraqi forces | The president authorized 450 advisers to train Iraqi forces.
AID train | advisers | Iraqi forces | The president authorized the deployment of 450 advisers to train Iraqi forces.
COERCE jailed | judge | ministers | The judge ordered nine ministers jailed.
COERCE jailed | - | ministers | The judge met nine ministers jailed in May.
REJECT opposed | minister | Iran | The minister is opposed to the deal with Iran.
REJECT opposed | Israel | French | Israel is opposed to French mediation in the talks.
RETREAT free | Mali | hostages | Mali sent troops in a bid to free the hostages.
REQUEST demand | its | Eritrea | The government insisted on its demand that Eritrea withdraw its troops.
REQUEST demand | its | - | The government insisted on its demand for a withdrawal.
REJECT reneged | president | Nigerian people | The president reneged on his promise to the Nigerian people.
REQUEST sought | Afghans | Pakistan | Thousands of Afghans sought refuge in Pakistan last month.
REQUEST sought | Afghans | - | Thousands of Afghans sought refuge in a church last month.
COERCE forced | Police forces loyal to the premier | speaker | Police forces loyal to the premier forced \
the speaker out of the country.
COERCE sanctions | European Union | Syria | The European Union is prolonging sanctions against Syria.
AID military aid | Congress | Ukraine | Congress approved military aid to Ukraine.
RETREAT approved | Sudan | aid convoys | Sudan approved the aid convoys on Monday.
ASSAULT shot | rebels | plane | The plane was shot down by a missile believed to have been fired by rebels.
ASSAULT shot | - | plane | The plane was shot down by a missile believed to have been bought by rebels.
REQUEST proposed | Egypt, Saudi Arabia, UAE, US | - | Egypt, Saudi Arabia, the UAE and the US proposed a truce.
CONSULT met | minister | envoys | The minister met envoys in Kampala, Uganda, on Monday.
ASSAULT fought | Troops | IS | The Islamic State lost Hit. Troops fought IS in Ramadi.
ASSAULT attacked | IS | base | The Islamic State lost Hit. IS attacked the base.
ASSAULT ATTACKED | - | BASE | IT IS SAID TO HAVE LOST. THE BASE IS ATTACKED.
AID offered | France | Mali | France offered Mali 200 trucks.
COERCE denied | ministry | rebels, town | The ministry denied the rebels access to the town.
AID granted | France | refugees | France granted the refugees asylum.
COERCE captured | Rebels | Tiko | Rebels captured Tiko Sunday.
COERCE seized | Islamic State | Mosul | The Islamic State (ISIL) seized Mosul.
RETREAT set | Ethiopia | rebel prisoners | Ethiopia set free 40 rebel prisoners.
RETREAT fled | soldiers | - | The shop was hit by a rocket and two soldiers fled.
ASSAULT hit | - | shop | The shop was hit by a rocket and two soldiers fled.
ASSAULT raid | Saudi warplanes | rebels | Saudi warplanes carried out a raid, targeting rebels near Sanaa.
ASSAULT burning | Rebels | houses | Rebels launched an attack, burning two houses.
ASSAULT bombed | Saudi aircraft | town | The town was bombed by Saudi aircraft.
ASSAULT shelled | rebels | town | The town was shelled and burned by rebels.
ASSAULT raid | - | officers, soldiers | The raid left nine soldiers dead and two officers wounded.
ASSAULT wounded | officers | guards | The police left the camp and two officers wounded the guards.
ASSAULT killed | - | Iraqi soldiers, Iraqi general | The war saw 120 Iraqi soldiers and an Iraqi general killed.
ASSAULT killed | Israeli | nurses | Four nurses were killed in Israeli tank shelling.
ASSAULT killed | Israeli | children | Four children were killed in Israeli artillery shelling near Gaza.
ASSAULT fight | Iraqi people | ISIL | France reiterated its support for the Iraqi people in their fight against ISIL.
SUPPORT backing | United States | rebels | The rebels have the backing of the United States.
SUPPORT support | team | president | The president acted with the unanimous support of his team.
ASSAULT executing | Vietnam | people | The committee condemned Vietnam for executing many people.
ASSAULT executing | committee | people | The committee met the press after executing many people.
ACCUSE filed | lawyer | Saleh | The lawyer filed a complaint against visiting Crown Prince Saleh.
CONSULT visiting | envoy | Chad | The envoy spoke before visiting Chad.
ASSAULT killed | - | people | A bomber attacked the parliament, with two people reported killed.
CONSULT attended | minister | Arab League | The minister attended a meeting of the Arab League.
CONSULT discussed | minister | Iran | The minister discussed the Syria crisis with Iran.
AID send | Australia | Philippine army | Australia has offered to send troops to help the Philippine army.
AID help | Kenya | refugees | Kenya sent food to Somalia to help refugees.
ASSAULT hit | soldiers | shop | The shop was hit by two soldiers and burned.
"""


def names(cell: str) -> list[str]:
    return sorted(name.strip() for name in cell.split(",") if name != "-")


@pytest.mark.parametrize(("trigger", "actors", "recipients", "sentence"), rows(CASES))
def test_tied_parties(read: Read, trigger: str, actors: str, recipients: str, sentence: str) -> None:
    event = next(e for e in read(sentence).events if f"{e.type} {e.trigger.text}" == trigger)
    assert sorted(r.text for r in event.actors) == names(actors)
    assert sorted(r.text for r in event.recipients) == names(recipients)


# how many acts | type | sentence
ACTS = """
1 | CONSULT | The envoy met the rebels at a summit in Cairo.
2 | CONSULT | The envoy met the rebels during talks with Mali.
1 | CONSULT | The president will meet the premier in Paris for talks on security.
1 | ASSAULT | The army launched airstrikes on the rebels in Tiko.
2 | ASSAULT | The army survived an attack by rebels and bombed Tiko.
1 | AID | Australia will send troops to help the Philippine army.
0 | AID | The ministry eased some of its restrictions on humanitarian assistance to Chad.
1 | AID | The ministry praised humanitarian assistance to Chad.
0 | CONCEDE | The police imposed a curfew to stop fresh demonstrations.
1 | CONCEDE | The unions agreed to stop their demonstrations.
"""


@pytest.mark.parametrize(("count", "kind", "sentence"), rows(ACTS))
def test_one_act_is_told_once(read: Read, count: str, kind: str, sentence: str) -> None:
    assert len([e for e in read(sentence).events if e.type == kind]) == int(count)
