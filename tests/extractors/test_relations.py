"""Relations in their usual forms, and sentences that look alike and tell none."""

import pytest
from cases import Read, rows

# relation | subject | object | sentence; the ends are words of the record's roles
CASES = """
controls | rebel | Azaz | Fighters entered the rebel-held town of Azaz.
controls | rebel | Azaz | The town of Azaz is under rebel control.
controls | ISIS | Mosul | Mosul is under the control of ISIS.
controls | ISIS | Mosul | Mosul remains in the hands of ISIS.
controls | ISIL | Mosul | ISIL-held Mosul was bombed.
controls | ISIS | Raqqa | The army fled Raqqa, a stronghold of ISIS.
controls | ISIS | Raqqa | The ISIS stronghold of Raqqa was bombed.
controls | Hamas | Gaza | Hamas, which controls Gaza, fired rockets.
commands | Hassan Nasrallah | Hezbollah | Hezbollah's leader Hassan Nasrallah spoke.
commands | Hassan Nasrallah | Hezbollah | Hassan Nasrallah, the leader of Hezbollah, spoke.
commands | Hassan Nasrallah | Hezbollah | Hezbollah leader Hassan Nasrallah spoke.
commands | Abu Bakr al-Baghdadi | ISIS | Abu Bakr al-Baghdadi leads ISIS.
commands | Khalifa Haftar | Forces led by Khalifa Haftar | Forces led by Khalifa Haftar attacked Tripoli.
commands | Yevgeny Prigozhin | Wagner | Wagner, headed by Yevgeny Prigozhin, attacked Bakhmut.
commands | Ali Aziz | 4th Division | Troops of the 4th Division, under the command of General Ali Aziz, attacked Homs.
commands | Lena Okafor | Congo River Alliance | He joined the Congo River Alliance, a group led by Lena Okafor.
memberOf | M23 | Congo River Alliance | The M23 belongs to the Congo River Alliance.
commands | general | 10th Division | The general, who commands the 10th Division, spoke.
alliedWith | Iran | Iran-backed militias | Iran-backed militias attacked the base.
memberOf | Militants belonging to Boko Haram | Boko Haram | Militants belonging to Boko Haram killed 20 villagers.
memberOf | Activists from the Fatah Party | Fatah Party | Activists from the Fatah Party attacked a police station.
alliedWith | Militias backed by Iran | Iran | Militias backed by Iran attacked the base.
alliedWith | Russia | Syria | Russia is an ally of Syria.
alliedWith | Iran | Syria | Iran, an ally of Syria, sent troops.
alliedWith | Iran | Syria | Syria's ally Iran sent fighters.
alliedWith | Hezbollah | Syria | Hezbollah, allied with Syria, sent fighters.
alliedWith | Kurds | Iraqi army | The Kurds fought alongside the Iraqi army.
alliedWith | Iran | Hezbollah | Iran supports Hezbollah.
alliedWith | Russia | Bashar al-Assad | Russia backs Bashar al-Assad.
alliedWith | Rebels | army | Rebels attacked the base alongside the army.
alliedWith | Iraqi troops | Kurdish fighters | Iraqi troops and Kurdish fighters launched an offensive against ISIS.
alliedWith | Pro-Assad forces | Assad | Pro-Assad forces shelled Aleppo.
alliedWith | Al-Nusra | al-Qaeda | Al-Nusra, an affiliate of al-Qaeda, attacked Aleppo.
partOf | Badr Brigade | Popular Mobilization Forces | The Badr Brigade, part of the Popular Mobilization Forces, left.
memberOf | Hungary | NATO | Hungary is a member of NATO.
memberOf | Hungary | NATO | Hungary, a NATO member, rejected Ukraine.
memberOf | Mohammed Deif | Hamas | Mohammed Deif, a member of Hamas, was killed.
memberOf | Fighters of the Islamic State | Islamic State | Fighters of the Islamic State attacked Kobani.
fightingAgainst | Ukraine | Russia | Ukraine is at war with Russia.
fightingAgainst | Ukraine | Russia | Ukraine's war against Russia continues.
fightingAgainst | Ukraine | Russia | The war between Ukraine and Russia continues.
fightingAgainst | Rebels | army | Rebels fighting the army attacked Aleppo.
fightingAgainst | Iraqi forces | ISIS | Iraqi forces are battling ISIS.
fightingAgainst | Iraq | ISIS | The United States supports Iraq in its fight against ISIS.
fightingAgainst | France | ISIS | France joined the fight against ISIS.
fightingAgainst | coalition | ISIS | The coalition wants to defeat ISIS.
fightingAgainst | anti-ISIS coalition | ISIS | The anti-ISIS coalition bombed Raqqa.
fightingAgainst | army | rebels | The army is engaged in fighting with rebels in Homs.
fightingAgainst | army | Boko Haram | Operations by the army against Boko Haram continue.
fightingAgainst | Kurdish forces | ISIS | Kurdish forces waged war on ISIS.
fightingAgainst | Coalition | ISIS | The Coalition's strategy to defeat ISIS is succeeding.
fightingAgainst | Iraqi forces | ISIS | Iraqi forces seized Tikrit in their battle with ISIS.
fightingAgainst | Iraq | ISIS | Britain reiterated its support for Iraq in the fight against ISIS.
alliedWith | allies | government | The government and its allies attacked Aleppo.
fightingAgainst | PKK | Turkey | The PKK, which is fighting Turkey, attacked Cizre.
holdsOffice | Haider al-Abadi | prime minister | Haider al-Abadi, the prime minister of Iraq, spoke.
holdsOffice | Haider al-Abadi | Prime Minister | Iraqi Prime Minister Haider al-Abadi spoke.
memberOf | Norway | NATO | NATO, of which Norway is a member, condemned the raid.
alliedWith | Iran | Damascus | Iran, an ally of Damascus, sent troops.
alliedWith | Al-Shabaab | al-Qaeda | Al-Shabaab, which is linked to al-Qaeda, seized Derna.
controls | RSF | Darfur's state capitals | The RSF controls three of Darfur's state capitals.
memberOf | Min Aung Hlaing | junta | General Min Aung Hlaing, who heads the junta, spoke.
commands | Viktor Petrov | federal forces | Gen. Viktor Petrov, who commands federal forces, spoke.
locatedIn | Kharkiv region | Ukraine | Troops entered Ukraine's Kharkiv region.
locatedIn | Ramadi | Anbar province | Ramadi, the capital of Anbar province, fell.
locatedIn | base | Anbar province | The base in Anbar province was attacked.
locatedIn | Karrada | Baghdad | The explosion struck Karrada, Baghdad.
holdsOffice | Dan Holm | Governor | The Governor of Korba, Dan Holm, visited the wounded.
holdsOffice | Aref Holm | secretary-general | Aref Holm, the party's secretary-general, fled.
memberOf | Aref Holm | party | Aref Holm, the party's secretary-general, fled.
memberOf | Paul Holm | ICRC | Paul Holm, who represents the ICRC, fled.
commands | Ali Holm | army | The raid was launched by units of the army, commanded by Colonel Ali Holm.
commands | Aslan | Polar Front | Aslan, who commands the Polar Front, fled.
memberOf | Aslan | Polar Union | Aslan, who leads the Polar Union, fled.
controls | rebels | Mosul | The rebels are masters of Mosul.
controls | rebels | Mosul | The rebels are in control of Mosul.
partOf | 10th Front | FARC | The 10th Front of the FARC burned it.
"""

NOT_CASES = """
alliedWith | Al-Shabaab, which is not linked to al-Qaeda, seized Derna.
memberOf | NATO, of which Norway was never a member, condemned the raid.
locatedIn | Troops entered Russia's Khmeimim base.
controls | ISIS no longer controls Tikrit.
controls | If ISIS controls Tikrit, Baghdad will fall.
controls | ISIS once controlled Tikrit.
controls | ISIS wants to control Tikrit.
controls | Police control a fire in Baghdad.
commands | The former leader of Hamas, Khaled Meshaal, spoke.
commands | Khaled Meshaal, a former leader of Hamas, spoke.
commands | Khalifa Haftar did not lead the army.
commands | The town of Homs, under the command of General Ali Aziz, was attacked.
memberOf | The M23 does not belong to the Congo River Alliance.
commands | Omar al-Shishani, a senior commander in ISIS, was killed.
commands | Lama Fakih, the deputy director of Human Rights Watch, spoke.
commands | Yulit Gordon, director of the National Water Commission, spoke.
partOf | The Baath party rejected the plan.
fightingAgainst | Civilians were killed during operations against ISIS.
holdsOffice | Former Iraqi Prime Minister Nouri al-Maliki spoke.
alliedWith | Russia is not an ally of Ukraine.
alliedWith | Russia, a former ally of Ukraine, sent troops.
alliedWith | Iran does not support Hezbollah.
alliedWith | The army fought ISIS in Mosul.
alliedWith | Both the army and the rebels shelled the city.
alliedWith | The army and the rebels shelled each other.
alliedWith | Israel and Hamas launched strikes.
alliedWith | Rebels attacked the base and the army.
memberOf | Sweden is not a member of NATO.
memberOf | Sweden may become a member of NATO.
fightingAgainst | The army is not fighting ISIS.
fightingAgainst | The army fought alongside the rebels.
fightingAgainst | Officials spoke about the war in Ukraine with Turkey.
fightingAgainst | Talks between Russia and Ukraine continue.
fightingAgainst | Turkey did not join the fight against ISIS.
locatedIn | Ramadi, which is far from Baghdad, fell.
locatedIn | Troops left Ramadi and Fallujah.
holdsOffice | The former Governor of Korba, Dan Holm, visited the wounded.
memberOf | Paul Holm, who represented Chad before, fled.
memberOf | Militants loyal to Boko Haram killed 20 villagers.
commands | The raid was launched by units of the army, chased by Colonel Ali Holm.
commands | The Polars, who led the market, fled.
controls | The rebels are not masters of Mosul.
controls | The rebels wanted to be in control of Mosul.
partOf | The 10th Front attacked the FARC.
"""


@pytest.mark.parametrize(("relation", "subject", "target", "text"), rows(CASES))
def test_relation(read: Read, relation: str, subject: str, target: str, text: str) -> None:
    found = {(r.type.value, r.subject.text, r.object.text) for r in read(text).relations}
    assert (relation, subject, target) in found


@pytest.mark.parametrize(("relation", "text"), rows(NOT_CASES))
def test_no_such_relation(read: Read, relation: str, text: str) -> None:
    assert relation not in {r.type.value for r in read(text).relations}


def test_office_of_a_group_is_not_of_its_country(read: Read) -> None:
    record = read("Hassan Nasrallah, the leader of Hezbollah, spoke.")
    offices = [e for e in record.entities if e.type.value == "Office"]
    assert [(e.label, e.country) for e in offices] == [("leader of Hezbollah", None)]


def test_holder_told_by_an_adjective_is_an_entity(read: Read) -> None:
    record = read("The town of Azaz is under rebel control.")
    holder = next(r.subject.entity for r in record.relations)
    assert [(e.type.value, e.sector) for e in record.entities if e.id == holder] == [("Group", "REB")]
