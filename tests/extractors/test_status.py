"""The status of an event, by its clause and the words above it: each fires, and does not where it must not."""

import pytest
from cases import Read, rows

CASES = """
happened | seized | ISIS seized Ramadi on Sunday.
happened | shelled | The army had shelled the village before dawn.
happened | captured | Rebels have captured the town of Idlib.
happened | seized | Ramadi was seized by ISIS.
happened | attacked | After ISIS attacked Ramadi, the army fled.
happened | attacked | The army withdrew after rebels attacked the base.
happened | capture | The army managed to capture the town.
happened | bomb | Israel used drones to bomb Hamas.
happened | airstrikes | The airstrikes killed 12 fighters in Mosul.
happened | attacked | Fighters who attacked the base killed three soldiers.
happened | accused | Russia was accused by Ukraine.
happened | killing | The killing of the general by Israel angered Iran.
happened | capturing | The rebels succeeded in capturing the town.
happened | captured | Rebels captured the town without a fight.
happened | bombing | Turkey did not stop bombing Syria when asked.
happened | attack | Iran helped Hezbollah attack Israel.
happened | attacked | Police did not say whether the army shelled Homs, but rebels attacked Aleppo.
happened | attacked | The army began its withdrawal but rebels attacked Aleppo.
happened | attacked | The soldiers were killed when rebels attacked the base.
happened | killed | Boko Haram not only killed civilians but also abducted girls.
happened | arrested | Police arrested a man suspected of helping ISIS.
happened | bombed | No sooner had the truce begun than Russia bombed Aleppo.
happened | arrested | The man who threatened the president was arrested by police.
happened | killed | Police killed a man who planned to attack Paris.
happened | attack | The attack by ISIS on the base killed 12 soldiers.
happened | attack | The attack by Israel on Iran could trigger a war.
happened | attack | Hezbollah was the first to attack Israel.
happened | capturing | The army failed to stop ISIS from capturing Ramadi.
happened | withdrew | The rebels had planned to attack Aleppo but withdrew.
happened | meets | The French president meets the prime minister of Mali in Bamako.
happened | frees | Chad frees forty prisoners.
happened | captures | Army captures Kidal
happened | bombing | Boko Haram did not claim the bombing of the market in Kano.
happened | attack | No group has claimed responsibility for the attack on the market.
happened | accuse | The president went on to accuse Rwanda of arming rebels.
happened | denounce | Students gathered in the square to denounce the president.
happened | bombardment | The army stopped its bombardment of Homs.
negated | captured | There is no town in the province that the rebels captured.
happened | captured | There are two towns in the province that the rebels captured.
happened | shelled | There is no doubt that the army shelled the village.
conditional | capture | The capture of Mosul would be a disaster for the government.
conditional | fall | The fall of the town would open the road to the capital, analysts said.
happened | capture | The capture of Mosul was a disaster for the government.
habitual | attack | Each time there is an attack on the market, people flee.
happened | attack | This time there was an attack on the market, and people fled.
habitual | shells | The army shells the town every time the rebels come near.
habitual | attacked | The army hid every time the rebels attacked the town.
happened | attacked | The army hid at the time the rebels attacked the town.
habitual | shelled | Whenever the rebels shelled the town, people hid.
happened | shelled | When the rebels shelled the town, people hid.
habitual | raids | Whenever there are raids by the army, people hide.
ongoing | offensive | The United Nations called on Syria to halt its offensive on Idlib.
ongoing | attacks | Russia says Israel must end attacks on Syria.
ongoing | airstrikes | Civilians in Homs face ongoing shelling and airstrikes by the army.
ongoing | Attacks | Attacks on aid workers must stop.
ongoing | backs | Iran backs the Houthis with money and missiles.
ongoing | besieged | The town is besieged by government forces.
ongoing | advance | Residents fled the town as rebels advance on the bridge.
ongoing | kill | They described the methods the regime is using to kill civilians.
ongoing | bomb | Russia is using drones to bomb Kharkiv.
ongoing | shelling | Russia is shelling Kharkiv.
ongoing | shelled | Kharkiv is being shelled by Russia.
ongoing | shelling | Russia has been shelling Kharkiv since Monday.
ongoing | shell | Russia continues to shell Kharkiv.
ongoing | shelling | The army continued shelling the town.
ongoing | attacking | Rebels are still attacking the base.
ongoing | shelling | The army kept shelling Homs.
ongoing | Fighting | Fighting between rebels and the army continues in Aleppo.
habitual | attacks | ISIS often attacks Baghdad.
habitual | abducted | Boko Haram regularly abducted girls in Borno.
habitual | shell | The army used to shell the village.
habitual | attack | Hezbollah used to attack Israel from the hills.
habitual | shells | Every day Russia shells Kharkiv.
habitual | bombs | Israel routinely bombs Gaza.
habitual | attacks | The minister said attacks on hospitals are war crimes.
habitual | abducts | Boko Haram abducts girls in Borno.
habitual | kill | The regime uses barrel bombs to kill civilians.
habitual | attack | The group's method is to attack convoys of the army at night.
habitual | attack | The militia tends to attack convoys of the army at night.
habitual | attack | Rebels would attack the base every night.
attempted | capture | Rebels tried to capture the base.
conditional | storm | Rebels might try to storm the base.
attempted | seize | ISIS attempted to seize the refinery from the army.
attempted | retake | The army sought to retake Mosul from ISIS.
attempted | kill | Iran's attempt to kill the ambassador shocked Riyadh.
attempted | attack | The army repelled an attack by rebels on Aleppo.
attempted | attack | Police foiled an attack on the embassy by ISIS.
attempted | attack | A foiled attack on Paris by ISIS was investigated.
attempted | attack | An attack by ISIS on the base was repelled by the army.
attempted | seize | The army thwarted an attempt by rebels to seize the airport.
attempted | take | Rebels failed to take the town.
attempted | attack | The rebels' failed attack on Aleppo cost them 30 men.
attempted | attacked | Rebels unsuccessfully attacked the base.
attempted | abduct | Hamas fighters made an attempt to abduct soldiers.
attempted | capture | In a bid to capture the town, rebels massed fighters.
attempted | assassination attempt | An assassination attempt on the president was reported.
attempted | attack | The attack by ISIS on the base failed.
planned | withdraw | The army will leave the town after the rebels withdraw.
planned | meets | The council meets on Monday with envoys of Mali.
planned | defeating | Britain is committed to defeating the rebels.
planned | supporting | France underlined its commitment to supporting the government of Mali.
planned | withdraw | The president accepted a proposal that France withdraw its troops.
planned | meet | The general will likely meet the Russian ambassador.
planned | sending | The plan involves sending 40 soldiers to Mali.
planned | attack | Turkey wants to attack Libya.
planned | attack | Kenya hopes it will attack Somalia soon.
planned | ceasefire | Diplomats held talks on a ceasefire between Mali and the rebels.
planned | attack | The plan was to attack the base at dawn.
planned | investigate | France sent experts to investigate the attack on the refinery.
planned | retake | The ministry said commandos were on their way to retake the city.
planned | retake | The mission to retake Mosul began on Monday.
planned | attack | Russian troops are massing to attack Kharkiv.
planned | meet | Biden hopes to meet Putin in Geneva.
planned | attack | Turkey plans to attack the Kurds.
planned | send | The United States will send 450 troops to Iraq.
planned | deploy | Russia is set to deploy troops to Syria.
planned | meet | The ministers are due to meet in Geneva.
planned | meet | The ministers were due to meet in Geneva on Monday.
planned | meet | Kerry was scheduled to meet Lavrov.
planned | retake | The army's plan to retake Mosul was delayed.
planned | attack | Washington has plans for an attack on Iran.
requested | withdraw | Putin ordered the army to withdraw from Kherson.
planned | send | France agreed to send troops to Mali.
planned | airstrikes | Obama authorized airstrikes against ISIS.
planned | invasion | Israel is preparing an invasion of Gaza.
planned | invade | Israel is about to invade Gaza.
planned | invade | Israel is going to invade Gaza.
planned | invade | Israel is expected to invade Gaza.
planned | bomb | Turkey decided to bomb the Kurds.
planned | meeting | An upcoming meeting between Putin and Trump was announced by the Kremlin.
planned | send | Germany promised to send tanks to Ukraine.
planned | send | France offered to send troops to Mali.
planned | attack | Turkey is likely to attack the Kurds.
planned | retake | Iraqi forces are poised to retake Tikrit from ISIS.
planned | attack | Iran wants to attack Israel.
planned | bomb | The decision to bomb Libya angered Russia.
planned | meet | Kerry will meet Lavrov and discuss Syria with Turkey.
planned | meeting | The meeting between Putin and Trump will take place on Friday.
planned | Talks | Talks between Russia and Ukraine will resume in Istanbul.
planned | capturing | ISIS was on the verge of capturing Kobani.
planned | meet | The two leaders are to meet in Geneva.
requested | withdraw | Israel rejected a demand by Hamas that it withdraw from the corridor.
requested | release | Amnesty demanded that the Sudanese police release the students.
requested | attack | The general told the rebels to attack the base.
requested | withdraw | Rwanda has to withdraw its troops from Congo.
requested | destroy | Syria is obliged to destroy its chemical weapons.
requested | defeat | All communities must cooperate to defeat the rebels.
requested | support | The United Nations urged donors to step up support for Jordan.
requested | attack | Turkey wants France to attack Libya.
requested | send | Mali asked France to send troops.
requested | send | Ukraine urged Germany to send tanks.
requested | ceasefire | The UN called for a ceasefire between Israel and Hamas.
requested | ceasefire | A call for a ceasefire between Israel and Hamas was issued by the UN.
requested | withdraw | The UN demanded that Israel withdraw from Gaza.
requested | send | Ukraine's appeal to NATO to send tanks was rejected.
requested | send | Zelensky called on NATO to send tanks to Ukraine.
requested | withdraw | Russia was urged to withdraw from Crimea.
requested | release | Egypt pressed Hamas to release the hostages.
requested | airstrikes | The Iraqi government requested airstrikes against ISIS.
requested | release | Families are demanding the release of hostages held by Hamas.
requested | withdraw | The UN called for Israel to withdraw from Gaza.
requested | release | Hamas must release the hostages.
threatened | shelling | The army threatened to retaliate by shelling the camps.
threatened | killing | The rebels vowed to capture the city, killing the guards.
threatened | bomb | North Korea threatened to bomb Seoul.
threatened | attack | Iran vowed to attack Israel.
threatened | attack | Iran's threat to attack Israel alarmed Washington.
threatened | attacks | The threat of attacks by ISIS alarmed Paris.
threatened | attack | Hamas warned it would attack Israel.
threatened | attack | Iran warned that it would attack Israel if provoked.
threatened | attack | Iran warned Israel that it would attack Haifa.
threatened | attack | Hezbollah swore to attack Israel.
threatened | attack | Turkey threatened that it would attack the Kurds unless they withdrew.
alleged | striking | Israeli jets were reported to have fired missiles at Syria, striking a village.
alleged | looted | Amnesty alleged that the army had looted the town, killing 12 civilians.
alleged | attack | Russia's alleged attack on Kharkiv killed 10.
alleged | shelling | Ukraine accused Russia of shelling Kharkiv.
alleged | shelling | Russia denied shelling Kharkiv.
alleged | shelled | Russia denied that it had shelled Kharkiv.
alleged | shelled | Russia allegedly shelled Kharkiv.
alleged | shelled | Russia has reportedly shelled Kharkiv.
alleged | attacked | Russia reportedly attacked the base.
alleged | killing | Police suspected him of killing the mayor.
alleged | arming | Iran was accused of arming Hezbollah.
alleged | attacks | Allegations of attacks on Kurds by Turkey were investigated.
alleged | attacked | Syria rejected accusations that it attacked Ghouta.
alleged | shelled | The claim that Russia shelled Kharkiv was dismissed by Moscow.
alleged | killing | Rebels blamed the government for killing civilians.
alleged | bombed | Israel is alleged to have bombed Damascus.
alleged | bombed | Israel is said to have bombed Damascus.
alleged | bombed | Turkey dismissed claims that it had bombed Kurds.
alleged | killing | Prosecutors charged him with killing the mayor.
alleged | killing | Police arrested three men on suspicion of killing the mayor.
conditional | attack | The manual told the rebels how to attack convoys of the army.
conditional | release | Kenya hopes that Somalia will release the prisoners.
conditional | sending | Turkey is considering sending troops to Libya.
conditional | war | Many Israelis fear another war with Lebanon.
conditional | attacked | Had Iran attacked Israel, America would have responded.
conditional | attack | Should Iran attack Israel, America will respond.
conditional | shelling | The truce was meant to stop the army from shelling Homs.
conditional | attacks | The army deployed troops to prevent attacks on Baghdad by ISIS.
conditional | attacks | If Iran attacks Israel, the war will widen.
conditional | attack | Russia could attack Kharkiv.
conditional | attack | Israel would attack Iran.
conditional | invade | Turkey might invade Syria.
conditional | attacked | The army would retreat if attacked by rebels.
conditional | releases | Unless Hamas releases the hostages, Israel will invade Gaza.
conditional | attack | The possibility of an attack by ISIS worries Paris.
conditional | attack | Officials fear that ISIS may attack Baghdad.
conditional | bombed | It is not clear whether Israel bombed Damascus.
conditional | attack | Fears of an attack by ISIS grew in Paris.
conditional | attacking | Israel is capable of attacking Iran.
conditional | attack | Rebels are unlikely to attack Aleppo.
conditional | attack | An attack by Israel on Iran could trigger a war.
conditional | attack | Did Russia attack Kharkiv?
conditional | attack | In the event of an attack by Russia on Poland, NATO would respond.
conditional | attacking | Israel came close to attacking Iran.
conditional | attack | Officials warned that ISIS could attack Baghdad.
conditional | attacked | Iran may have attacked the tanker.
conditional | attack | Russia has the ability to attack Poland.
negated | killed | The raid on the village killed no civilians.
negated | freed | The rebels freed none of the hostages.
negated | shell | Russia did not shell Kharkiv.
negated | attacked | Russia has never attacked Poland.
negated | killed | No one was killed by the army.
negated | killing | Rebels captured the town without killing civilians.
negated | sending | NATO ruled out sending troops to Ukraine.
negated | withdraw | The army refused to withdraw from Homs.
negated | attack | Israel called off an attack on Iran.
negated | meeting | The meeting between Putin and Trump was called off.
negated | meeting | The planned meeting between Putin and Trump was cancelled.
negated | attacking | Turkey stopped rebels from attacking Kurds.
negated | bombing | The UN prevented Israel from bombing Gaza.
negated | attack | No attack on Israel by Hamas was reported.
negated | attacked | Neither Russia nor Ukraine attacked the dam.
negated | attack | Russia will not attack Poland.
negated | attack | Iran has no plan to attack Israel.
negated | invade | Turkey does not plan to invade Syria.
negated | send | Germany declined to send tanks to Ukraine.
negated | attacks | The lack of attacks by ISIS surprised Baghdad.
negated | send | Germany is reluctant to send tanks to Ukraine.
negated | send | Germany is unwilling to send tanks to Ukraine.
negated | attacking | Instead of attacking Aleppo, rebels left.
negated | attack | Hezbollah denied the rumor but did not attack Israel.
negated | capture | The rebels could not capture the town.
negated | attacked | None of the rebels attacked the base.
negated | attacking | The militia refrained from attacking the base.
negated | sending | NATO decided against sending troops to Ukraine.
negated | send | NATO decided not to send troops to Ukraine.
conditional | attack | Israel ordered the army not to attack Beirut.
negated | retake | The army has yet to retake Mosul from ISIS.
negated | attacking | Turkey backed away from attacking the Kurds.
conditional | attack | The United States urged Israel not to attack Iran.
negated | sending | Congress voted against sending weapons to Ukraine.
negated | attacks | There were no attacks on Baghdad by ISIS.
"""

NOT_CASES = """
happened | abducts | Boko Haram abducts girls in Borno.
conditional | war | Many Israelis fear the war with Lebanon.
habitual | abduct | Gunmen abduct the mayor of Kidal and hold him in the hills.
planned | withdraw | Rwanda had to withdraw its troops from Congo.
requested | withdraw | Rwanda had to withdraw its troops from Congo.
ongoing | shelling | The army stopped shelling the town.
threatened | killing | Rebels who had vowed revenge took the city, killing the guards.
negated | raid | The raid on the village killed no civilians.
negated | captured | Troops of detachment no 4 captured the town of Kidal.
planned | ceasefire | Diplomats held talks on the ceasefire between Mali and the rebels.
ongoing | airstrikes | The army ended its ongoing siege and the airstrikes on Homs by its jets.
habitual | attacks | The minister said the attacks on hospitals are war crimes.
planned | supporting | France was criticised for supporting the government of Mali.
happened | denounce | Students will gather in the square to denounce the president.
planned | fight | The rebels lost the will to fight the army.
happened | attacks | To prevent attacks by ISIS, Iraq closed roads.
happened | attacking | The army wants to stop ISIS from attacking Baghdad.
negated | attacked | Not far from Mosul, ISIS attacked the army.
negated | attacked | Rebels attacked not only Homs but Aleppo.
requested | attacked | The army asked for calm after rebels attacked Homs.
planned | attacked | Russia said it would meet Ukraine after rebels attacked Donetsk.
negated | attacked | Turkey stopped at the border and attacked the rebels.
alleged | shelled | Russia shelled Kharkiv, and Ukraine accused Moscow.
conditional | attacked | Asked if the truce held, he noted that rebels attacked Homs.
planned | condemned | The president, who plans to meet Putin, condemned Israel.
ongoing | Attacks | Attacks by rebels killed 12 soldiers in Homs.
happened | bombed | There was no evidence that Israel bombed Damascus.
habitual | attacked | The base was attacked by rebels used to the cold.
"""


@pytest.mark.parametrize(("status", "trigger", "text"), rows(CASES))
def test_status(read: Read, status: str, trigger: str, text: str) -> None:
    assert [e.status for e in read(text).events if e.trigger.text == trigger] == [status]


@pytest.mark.parametrize(("status", "trigger", "text"), rows(NOT_CASES))
def test_not_this_status(read: Read, status: str, trigger: str, text: str) -> None:
    found = [e.status for e in read(text).events if e.trigger.text == trigger]
    assert found
    assert status not in found


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Police stopped ISIS from attacking Paris.", "ISIS"),
        ("Police avoided a fight after attacking Paris.", "Police"),
        ("The United States warned Israel against attacking Iran.", "Israel"),
        ("Zelensky called on NATO to send tanks to Ukraine.", "NATO"),
        ("Turkey backed away from attacking the Kurds.", "Turkey"),
    ],
)
def test_who_would_act(read: Read, text: str, actor: str) -> None:
    found = [e for e in read(text).events if e.trigger.text in ("attacking", "send")]
    assert [[a.text for a in e.actors] for e in found] == [[actor]]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Officials denied the report: no French soldier took part in the fighting near Gao.", "negated"),
        ("Officials said that American forces took no part in the fighting near Gao.", "negated"),
        ("Officials said that American forces took part in the fighting near Gao.", "happened"),
    ],
)
def test_who_takes_no_part_does_not_fight(read: Read, text: str, status: str) -> None:
    told = {e.status for e in read(text).events if e.trigger.text == "fighting"}
    assert told == {status}
