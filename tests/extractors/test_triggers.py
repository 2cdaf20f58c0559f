"""Which words are events, and of which type: each row of a pair fires, and the other does not."""

import pytest
from cases import Read, rows

from graphbuild.records import EventType

# type status | trigger | sentence
FIRES = """
REQUEST happened | ordered | The general has ordered rebel fighters to remain in their camps.
MOBILIZE happened | ordered | The general ordered troops to the border.
AID happened | released | The coordinator released $10 million from the relief fund on Monday.
RETREAT happened | released | The rebels released ten hostages from a camp on Monday.
COERCE happened | led | Soldiers led away three students at gunpoint.
COERCE happened | turned | Ambulances were turned back at a checkpoint by soldiers.
COERCE happened | drove | Chadian troops drove them from power in May.
ASSAULT happened | subjected | The army subjected the town of Harim to heavy shelling.
ASSAULT ongoing | operation | The army began an operation to squeeze the rebels out of the valley.
THREATEN happened | warned | Israel has warned Damascus that it would pay the price.
ASSAULT happened | martyred | Two missiles in Tehran martyred 14 persons.
ASSAULT happened | used | The rebels used mortars against the police station in Harim.
ASSAULT happened | employed | Iraqi forces employed mustard gas against villages in 1986.
ASSAULT happened | flattened | The bombers flattened the whole of Harim last week.
CONSULT happened | spoke | The chairman spoke by phone to the president of Ghana.
COERCE happened | overrun | Harim, Azaz and Saraqib were overrun within days.
REJECT happened | lift | Cuba said it will not lift the embargo.
REJECT happened | release | The rebels will not release the two pilots.
REJECT happened | provide | France said it would not provide support to Mali.
REJECT happened | refused | Pakistan has refused to provide military aid to Yemen.
REJECT happened | failed | France and Mali failed to reach an agreement.
REQUEST happened | said | Russia said on Tuesday that Sudan must return a helicopter.
REQUEST happened | wants | France wants Iran to release two journalists.
ACCUSE happened | claimed | The government claimed that rebels had attacked the village.
ACCUSE happened | called | Britain called for sanctions against Syria.
ACCUSE happened | summoned | Turkey summoned the Russian ambassador.
SANCTION happened | convicted | A Turkish court convicted a journalist on Friday.
COERCE happened | issued | Police in Japan issued an arrest warrant for the actor.
AID happened | sent | Japan sent troops to a peacekeeping mission in Mali.
AID planned | send | Germany agreed to send troops to Mali.
MOBILIZE happened | sent | Japan sent troops to the border.
AID happened | opened | Kenya opened its borders to refugees from Somalia.
ACCUSE happened | attack | The former leader launched an extraordinary attack on the spy chiefs, calling them fools.
ACCUSE happened | attack | The White House led an attack on the decision of the judges.
ASSAULT happened | attack | Rebels launched an attack on the town, calling it a lesson.
ACCUSE happened | targeting | The ambassador posted a series of tweets targeting French lawmakers.
ASSAULT happened | targeting | The army fired rockets targeting a village in Mali.
ACCUSE happened | came | The mayor of Nairobi came under fire for his remarks about the war.
ASSAULT happened | came | Soldiers came under fire from rebels near Kidal.
COOPERATE happened | war games | Iran and Russia held war games in May.
COOPERATE happened | joint military exercises | Russia held joint military exercises with Belarus.
MOBILIZE happened | military exercises | Russia held military exercises in May.
RETREAT happened | lifted | Israel lifted the blockade of Gaza.
RETREAT happened | lifted | France lifted sanctions against Mali.
CONCEDE happened | lifted | Turkey lifted a travel ban on the journalist.
CONCEDE happened | allowed | Turkey allowed 300 refugees to return home.
THREATEN happened | gave | Mali gave France a deadline.
SUPPORT happened | defended | The minister defended the decision of the government.
SUPPORT happened | reached | Iran and Iraq reached an agreement on Monday.
ASSAULT happened | violated | The army of Pakistan violated the ceasefire on Monday.
PROTEST happened | blocked | Hundreds of people blocked streets in Baghdad.
PROTEST happened | rallies | Activists staged rallies in Cairo on Friday.
PROTEST happened | protest | Hundreds of students staged a protest in Tehran.
COERCE attempted | hack | North Korea tried to hack into the computers of South Korea.
CONSULT happened | called | President Barack Obama called Vladimir Putin on Friday.
AID happened | handed | Swiss doctors handed over 700 kg of medicine to the Red Crescent.
ACCUSE happened | blamed | Iran blamed the policies of Israel for the crisis.
ACCUSE happened | attributed | Iran attributed the attack to Israel.
ACCUSE happened | described | The Taliban described the speech as treason.
ASSAULT happened | exploded | Two Hamas fighters exploded themselves in the square.
ASSAULT happened | carried | A mob carried off the pilot.
ASSAULT happened | broke | Polish tanks broke through at dawn on Monday.
ASSAULT happened | driven | Some 40,000 people have been driven from their homes.
ASSAULT alleged | aimed | Jordan denied that gunners had aimed at civilians.
ASSAULT negated | combat | The soldiers of Jordan are not taking part in combat.
ASSAULT happened | Clashes | Clashes broke out in Tripoli on Friday.
ASSAULT happened | strikes | Coalition aircraft carried out more than 30 strikes on rebel positions.
ASSAULT happened | brought | Two Apaches were brought down by rockets.
COERCE happened | took | Soldiers took a boy from his house.
RETREAT happened | slipped | The rebels slipped out of the town along a canal.
AID ongoing | training course | The United States began a training course for Iraqi marines.
THREATEN happened | vowed | The general vowed to drive the Houthis from Sanaa.
THREATEN happened | gave | President Deby gave the rebel leader, Mahamat Nouri, 48 hours to surrender.
SUPPORT happened | welcomed | The coalition welcomed the speech.
SANCTION happened | dismissed | On Wednesday he dismissed the provincial governor, Omar Safi.
REQUEST happened | called | The senator called for the troops to come home.
COERCE planned | seal | The paratroopers are expected to try to seal the border.
COERCE attempted | seal | The paratroopers tried to seal the border.
"""

# type | sentence: no event of that type
SILENT = """
REJECT | Cuba said it will lift the embargo.
REJECT | Cuba did not lift the embargo.
REJECT | The embargo will not be lifted.
ACCUSE | Iran attributed the flood to climate change.
ASSAULT | The pilot carried off the prize.
ASSAULT | The scientist broke through with her new book.
ASSAULT | She has been driven from the office to the airport.
ASSAULT | The laws aimed at inflation.
ASSAULT | A fire broke out in Tripoli on Friday.
REQUEST | The senator called to come home.
SANCTION | On Wednesday he dismissed the rumours about the governor.
COERCE | Soldiers took a bus from the village.
RETREAT | The secret slipped out of the newspaper.
THREATEN | The doctor gave the patient 48 hours to rest.
REJECT | France and Mali failed to arrive on Monday.
REQUEST | Russia said on Tuesday that it must return a helicopter.
REQUEST | Russia said that Sudan returned a helicopter.
REQUEST | France wants to leave Mali.
ACCUSE | The rebels claimed they had attacked the village.
ACCUSE | France expressed concern about the crisis in Mali.
ACCUSE | Turkey summoned a doctor for the president.
SUPPORT | France expressed its condolences to the people of Turkey.
AID | Japan sent troops to the border with Russia.
ACCUSE | He was the man in charge of the plot against the president.
ASSAULT | No group has claimed responsibility.
AID | Belarus leased a military training ground to Russia.
AGREE | The king offered his condolences to the families.
CONSULT | The king sent a condolence message to the president of Kenya.
SUPPORT | The minister paid his respects to a soldier killed in Mali.
SUPPORT | The peace accord between Mali and the rebels has held for years.
COOPERATE | Russia held military exercises in May.
AGREE | The mayor agreed that the law is bad.
CONSULT | Israel rejected talks with Hamas.
COERCE | France lifted sanctions against Mali.
COERCE | Turkey lifted the ban on the party.
REQUEST | The government accepted the demands of the union.
CONSULT | President Barack Obama called Vladimir Putin a liar.
ASSAULT | Iran violated the ban on missile tests.
"""


@pytest.mark.parametrize(("kind", "trigger", "text"), rows(FIRES))
def test_fires(read: Read, kind: str, trigger: str, text: str) -> None:
    found = {(f"{e.type} {e.status}", e.trigger.text) for e in read(text).events}
    assert (kind, trigger) in found


@pytest.mark.parametrize(("kind", "text"), rows(SILENT))
def test_must_not_fire(read: Read, kind: str, text: str) -> None:
    assert EventType(kind) not in {e.type for e in read(text).events if e.status != "negated"}


def test_a_refusal_stands_beside_the_act_that_it_negates(read: Read) -> None:
    refusal, act = sorted(read("Cuba said it will not free the pilots.").events, key=lambda e: e.status == "negated")
    assert (refusal.type, refusal.mode, act.type, act.status) == ("REJECT", "yield", "RETREAT", "negated")
    assert [r.text for r in refusal.actors] == ["Cuba"]


def test_who_is_allowed_is_the_recipient(read: Read) -> None:
    (event,) = [e for e in read("Turkey allowed 300 refugees to return home.").events if e.type == "CONCEDE"]
    assert [r.text for r in event.recipients] == ["refugees"]


def test_violence_that_is_condemned_stays_an_event(read: Read) -> None:
    types = {e.type for e in read("France condemned the attack on the embassy by rebels.").events}
    assert types >= {"ACCUSE", "ASSAULT"}


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Coalition aircraft carried out five strikes on Sirte.", "aerial"),
        ("Coalition tanks carried out five strikes on Sirte.", "heavy-weapons"),
    ],
)
def test_the_mode_of_strikes_is_that_of_their_weapons(read: Read, text: str, mode: str) -> None:
    assert [e.mode for e in read(text).events if e.trigger.text == "strikes"] == [mode]
