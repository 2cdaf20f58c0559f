"""The status of an act by what is said of it: each pair fires once, and once it does not."""

import pytest
from cases import Read, rows

CASES = """
requested | withdraw | It is vital that Rwanda withdraw its troops.
happened | withdrew | It was reported on Sunday that troops withdrew from Goma.
negated | retake | It is impossible for the army to retake Bunia.
conditional | attack | It is possible for rebels to attack Bunia.
conditional | attack | It is wrong to attack Chad.
happened | attack | The army was quick to attack Chad.
negated | attack | The army is too weak to attack Chad.
conditional | attack | The army is strong enough to attack Chad.
requested | withdraw | It is time for Rwanda to withdraw its troops.
happened | captured | It was the second time that rebels captured Bunia.
planned | withdraw | Rwanda will have to withdraw its troops.
requested | withdraw | Rwanda has to withdraw its troops.
ongoing | attacks | The envoy called for an end to attacks on convoys.
happened | attacks | The end of the attacks on convoys was a relief.
ongoing | siege | Aid groups want a lifting of the siege of Bunia by rebels.
planned | attack | The army postponed the attack on Bunia.
negated | attack | The army called off the attack on Bunia.
planned | released | The captives are to be released by the rebels on Sunday.
happened | released | The captives were released by the rebels on Sunday.
planned | delivered | Trucks carried food that was to be delivered to Darfur.
conditional | attack | If there were an attack on Chad, its army would flee.
negated | killings | The rebels said there will be no more bombings or killings of teachers.
happened | attack | There was an attack on Chad.
conditional | attack | Any attack on Chad will be answered.
happened | attack | The attack on Chad will be answered.
attempted | killed | The rebels almost killed the governor.
happened | killed | The rebels killed almost 30 soldiers.
planned | withdrawal | The two sides agreed on a withdrawal of troops from Abyei.
happened | withdrawal | The two sides spoke after a withdrawal of troops from Abyei.
conditional | war | The dispute could lead to a war between Chad and Sudan.
happened | war | The dispute led to a war between Chad and Sudan.
planned | attack | Soldiers will take part in an attack on Bunia.
happened | attack | Soldiers spoke of an attack on Bunia.
planned | attack | His troops would attack Bunia tomorrow.
conditional | attack | His troops would attack Bunia.
planned | visit | The visit of the French president to Chad next week was announced.
happened | visit | The visit of the French president to Chad last week was praised.
planned | send | The president vowed to send aid to Bunia.
threatened | bomb | The president vowed to bomb Bunia.
negated | attack | Rather than attack Bunia, the army withdrew.
happened | accusations | Rwanda rejected accusations by Congo that Rwandan troops shelled Goma.
alleged | shelled | Rwanda rejected the accusation by Congo that Rwandan troops shelled Goma.
alleged | killing | Police want the man for killing two soldiers.
happened | killing | Police praised the man for killing two rebels.
requested | Release | Release the hostages now!
conditional | attack | There is a risk that Russia will attack Odesa.
happened | bombed | There is no doubt that Russia bombed the theatre.
ongoing | backs | Iran backs militias in Iraq.
habitual | besiege | The book says that armies often besiege towns.
ongoing | shelters | Rebels took a school that shelters families.
alleged | loss | The army has not confirmed the loss of the town.
happened | loss | The army has confirmed the loss of the town.
planned | capture | He said his men had stopped fighting and would together capture the minister.
planned | fight | Debretsion said in a text message that his forces would fight on.
happened | shot | The army maintains that the boy was shot by rebels.
planned | release | The envoy aims to secure the release of the prisoners.
happened | release | The envoy secured the release of the prisoners.
planned | attacking | The rebels plan to rest before attacking Bunia.
happened | attacking | The rebels rested before attacking Bunia.
"""


@pytest.mark.parametrize(("status", "word", "text"), rows(CASES))
def test_frame(read: Read, status: str, word: str, text: str) -> None:
    found = [e for e in read(text).events if e.type is not None and word in e.trigger.text.split()]
    assert [e.status.value for e in found] == [status]


@pytest.mark.parametrize(
    "text",
    ["He wants to lease a Russian training ground.", "He will call elections.", "He was devastated by the news."],
)
def test_what_is_no_act(read: Read, text: str) -> None:
    assert [e.type for e in read(text).events if e.type is not None] == []


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("The colonel said between 20 and 30 gunmen were holding hostages.", {"gunmen"}),
        ("The colonel between two gunmen was holding hostages.", {"colonel"}),
        ("The Red Cross accused the RSF of killing dozens of people and of looting hospitals.", {"RSF"}),
    ],
)
def test_who_does_it(read: Read, text: str, actors: set[str]) -> None:
    found = [e for e in read(text).events if e.trigger.text in ("holding", "looting")]
    assert [{a.text for a in e.actors} for e in found] == [actors]
