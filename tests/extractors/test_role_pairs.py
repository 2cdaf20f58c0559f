"""Who is in which role, in pairs: where a rule gives somebody a role, and where it must not."""

from __future__ import annotations

import pytest
from cases import Read, rows

# type | actors | recipients | sentence
CAST = """
PROTEST | Idriss Kamal | | A member of the Chadian parliament, Idriss Kamal, started a hunger strike yesterday.
ASSAULT | Rebels | ruling party | Rebels killed 12 members of the ruling party.
CONSULT | Obama, Moroccan diplomats | | A group of Moroccan diplomats held their first meeting with President Obama.
REJECT | United Nations | | The United Nations rejected a call for its peacekeeping forces to be deployed in Chad.
REJECT | United Nations | Chad | The United Nations rejected a call from Chad for its peacekeeping forces to leave.
REJECT | Banda | Zambian people | President Banda has reneged on his commitment to the Zambian people to hold elections.
ACCUSE | minister | militia | The minister condemned the militia's treatment of residents of Gao.
ACCUSE | minister | residents | The minister condemned the residents.
PROTEST | Opposition parties | | Opposition parties organized a general strike that shut down the capital.
CONSULT | Kenya, ministers of Iran and Mali | | Kenya held a round of talks with ministers of Iran and Mali.
THREATEN | Peru | Ecuador | Peru has issued an ultimatum to Ecuador to halt attacks across their border.
REQUEST | Students | government | Students blocked roads to press their demands for reform from the government.
REJECT | people | Chinese authorities | Thousands of people blocked streets in Bern in defiance of Chinese authorities.
PROTEST | students | | Turkish police prevented the demonstration staged by students in Sivas.
AGREE | forum | | The forum has agreed to set up an energy research center in Tokyo.
AGREE | forum | research center | The forum has agreed to help the research center in Tokyo.
ASSAULT | | | "Every time there's shelling near the library we pray for it," says Omar Anas.
SUPPORT | Britain, allies | opposition | Britain is working with its allies to support the opposition.
SUPPORT | Britain | opposition | Britain is working to support the opposition.
CONSULT | John Kerry, Boris Johnson, partners | | Boris Johnson joined John Kerry and his partners for talks.
SUPPORT | security team | president | The president made this decision with the full support of his security team.
SUPPORT | army | president | The president has the full support of the army.
THREATEN | Iraq's military | ISIS | Iraq's military vowed to recapture Ramadi from ISIS within days.
THREATEN | Iraq's military | Ramadi | Iraq's military vowed to recapture Ramadi within days.
COERCE | Troops | Ramadi, ISIS | Troops recaptured Ramadi from ISIS.
CONSULT | prime minister | mission of observers | The prime minister received a mission of observers.
RETREAT | United States, forces | Panama | The United States speeded up the withdrawal of some forces from Panama.
ASSAULT | army | Houthi | The army carried out 25 strikes on Houthi positions near Gao.
ASSAULT | army | rebel | The army bombed rebel positions near Gao.
ASSAULT | army | | The army bombed positions near Gao.
ASSAULT | United States | Islamic State | The United States launched an air strike on an Islamic State target.
CONSULT | envoy | ministers, senior officials | The envoy met a number of ministers and senior officials.
CONSULT | envoy | ministers | The envoy met a number of ministers in the city.
ACCUSE | Russia | | Russia condemned the taking of hostages.
ACCUSE | Russia | Chad | Russia condemned the policies of Chad.
REQUEST | villagers | | The villagers begged for help on social media.
COERCE | Greece | | Greece imposed restrictions on the labour market.
COERCE | Greece | market | Greece imposed restrictions on the market.
THREATEN | Putin | militants | Putin vowed to pursue the militants.
COERCE | authorities | Cizre | The authorities have imposed a curfew in the town of Cizre in southeastern Turkey.
COERCE | authorities | Turkey | The authorities have imposed a curfew in Turkey.
AGREE | rebels | | With the signing of the Memorandum of Understanding (MOU), the rebels have agreed on a truce.
AGREE | rebels | National Assembly | With a pact with the National Assembly, the rebels have agreed on a truce.
ASSAULT | Rebels | Peshmerga | Rebels attacked a Peshmerga frontline position about 6km from Tiko.
ASSAULT | Rebels | | Rebels attacked a frontline position about 6km from Tiko.
REQUEST | United Nations | parties to the conflict | The UN demanded parties to the conflict to allow aid workers in.
REQUEST | opposition | | The opposition demanded a new party law.
ASSAULT | Rebels | Nakhichevan | Rebels attacked the autonomous Azerbaijani republic of Nakhichevan.
ASSAULT | Rebels | Azerbaijani | Rebels attacked the autonomous Azerbaijani republic.
COERCE | Greece | Jordanian factories | Greece closed Jordanian factories.
COERCE | Greece | Jordanian army base, Jordanian army | Greece closed a Jordanian army base.
COERCE | army | Diyarbakir | The army imposed a curfew in Diyarbakir in southeastern Turkey.
COERCE | army | Turkey | The army imposed a curfew in southeastern Turkey.
REQUEST | Workers | | Workers began a strike to demand the return of property seized by government forces.
REQUEST | Workers | government forces | Workers began a strike to demand the return of property by government forces.
AID | commander | Lebanon | The commander offered further military support to Lebanon.
MOBILIZE | Britain | Iraq | Britain mobilized army reservists for a possible war against Iraq.
MOBILIZE | Troops | Mali | Troops were sent to Mali.
REQUEST | Kenya | US, other developed nations | Kenya demanded that the US and other developed nations leave.
COERCE | head of state | critics | The head of state has overseen a large crackdown on critics.
ASSAULT | Hezbollah, Israel | | Hezbollah fought a war with Israel in 2006.
ASSAULT | Russia | Ukraine | Russia's invasion of Ukraine began in February.
ASSAULT | | friends | The death of his friends, who burned alive in a shop, shocked him.
ASSAULT | army | | Mali responded to shelling by the army.
CONSULT | Israel's Cabinet | | Israel's Cabinet met on Sunday.
SUPPORT | Kenya | Government of Chad | Kenya remains steadfast in its support of the Government of Chad.
"""


@pytest.mark.parametrize(("kind", "actors", "recipients", "text"), rows(CAST))
def test_cast(read: Read, kind: str, actors: str, recipients: str, text: str) -> None:
    record = read(text)
    labels = {entity.id: entity.label for entity in record.entities}
    found = [
        (
            {r.text for r in e.actors} | {labels[r.entity] for r in e.actors},
            {r.text for r in e.recipients},
            len(e.actors),
        )
        for e in record.events
        if e.type == kind
    ]
    wanted = {name for name in actors.split(", ") if name}
    assert len(found) == 1
    assert wanted <= found[0][0]
    assert found[0][1] == {name for name in recipients.split(", ") if name}


# Type that the sentence must not have | sentence
NONE = """
REJECT | He wants a plan that gives the rebels a veto over any settlement.
RETREAT | Israel would allow the return of 300 United Nations inspectors.
MOBILIZE | Kenya has mobilized pressure groups in Nairobi to support its plan.
MOBILIZE | Kenya has mobilized its supporters in Nairobi.
PROTEST | The women were forced to march from one village to another.
COERCE | The nation's law forbids any insult of the king.
AGREE | The minister telephoned the envoy to discuss efforts to forge a peace settlement.
CONSULT | Clinics received more than 100 wounded people in 24 hours.
CONSULT | One child visits the library every day.
MOBILIZE | The library is helping to strengthen the town's defences.
ACCUSE | The admiral has expressed regret.
ASSAULT | The general doubts the troops' will to fight.
ASSAULT | Whenever there is shelling, the children of the village hide.
RETREAT | The residents threatened to hold a general strike.
SUPPORT | The minister underlined Kenya's commitment to destroying the rebels.
"""


@pytest.mark.parametrize(("kind", "text"), rows(NONE))
def test_no_event_of_the_type(read: Read, kind: str, text: str) -> None:
    assert kind not in {event.type for event in read(text).events}


# Type | sentence
TOLD = """
REJECT | Russia announced its veto of the resolution.
RETREAT | Israel agreed to the return of 300 prisoners.
MOBILIZE | Kenya has mobilized its troops against Chad.
PROTEST | The women marched through the village against the government.
CONSULT | The minister received 100 delegates.
CONSULT | The minister visited the library on Monday.
MOBILIZE | The army is helping to strengthen the town's defences.
ACCUSE | The admiral has expressed anger at the army.
ASSAULT | The general doubts the troops' will to fight the rebels.
COERCE | The army forbids any gathering of students.
RETREAT | The army promised to hold fire.
"""


@pytest.mark.parametrize(("kind", "text"), rows(TOLD))
def test_an_event_of_the_type(read: Read, kind: str, text: str) -> None:
    assert kind in {event.type for event in read(text).events}


def test_clauses_run_together_share_no_subject(read: Read) -> None:
    text = (
        "The Secretary Karl Brom said: I am appalled by this brutal attack by the regime, just over a week after "
        "footage emerged showing regime aircrew dropping barrel bombs out of helicopters."
    )
    actors = [role.text for event in read(text).events for role in event.actors]
    assert "I" not in actors and "regime" in actors
