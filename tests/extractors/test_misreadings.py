"""Sentences that were once read to say what they do not; each beside one that says it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from cases import Read, lines

Check = Callable[[str], None]

# type trigger | status | actors | recipients | sentence
TOLD = """
REQUEST ordered | happened | Omar Diallo | Malian army | Omar Diallo ordered the Malian army to hold its positions.
REQUEST ordered | happened | Boko Haram | followers | Boko Haram ordered its followers to hoard food.
COERCE ordered | happened | Uganda | newspaper | Uganda ordered the newspaper to appear in court.
ASSAULT fight | ongoing | Mali | Boko Haram | France supports Mali in its fight against Boko Haram.
ASSAULT war | happened | Chad | Libya | In 1987 Chad declared war on Libya.
COERCE surrounded | conditional | they | army | The rebels advanced in the belief that they had surrounded the army.
COERCE surrounded | happened | they | army | The rebels said that they had surrounded the army.
ASSAULT hit | happened | - | camp, people | Six people died when shells hit a camp.
RETREAT withdrew | happened | soldiers | - | The soldiers had outnumbered the rebels and still withdrew.
COERCE loss | alleged | - | Kidal | Keita blamed the Malian troops for the loss of Kidal.
COERCE fall | happened | rebels | Kidal | The fall of Kidal to the rebels shocked Keita.
COERCE seizure | happened | rebels | Kidal | Keita condemned the seizure of Kidal by the rebels.
COERCE loss | happened | rebels | Kidal | The loss of Kidal to the rebels shocked Keita.
ASSAULT massacre | alleged | RSF | - | The army accused the RSF of "a deliberate massacre".
ASSAULT attack | alleged | army | - | The rebels accused the army of “an attack” on the village.
ASSAULT massacre | happened | - | - | The minister accused 40 victims of the massacre in Kidal.
ASSAULT assault | negated | Militias | Kidal | Militias are not expected to take part in the assault on Kidal.
ASSAULT assault | happened | Militias | Kidal | Militias took part in the assault on Kidal.
COERCE taken | happened | army | Thula, Bakr | By noon the army had taken two districts, Thula and Bakr.
COERCE arrested | happened | group | men | The group forbids them to leave and has arrested dozens of men for trying.
ASSAULT killing | alleged | Gunmen | boys | Gunmen are accused by survivors of killing boys in June.
SUPPORT allied | happened | Gunmen allied with the army | army | Gunmen allied with the army fled.
RETREAT withdrawal | requested | fighters | - | The council called for a halt to the fighting and for the withdrawal of all fighters.
RETREAT fled | happened | soldiers | - | Eleven of the soldiers fled.
RETREAT fled | happened | soldiers | - | Sixty soldiers fled.
ASSAULT drove | happened | Suicide bombers | government compound | Suicide bombers drove armored bulldozers into the government compound.
MOBILIZE crossed | happened | Malian troops | - | Malian troops crossed a canal into central Kidal on Tuesday.
ASSAULT attacked | happened | fighters | army post | Its fighters had attacked an army post west of Kidal with two truck bombs.
MOBILIZE send | happened | Chad | Mali | Chad was the first country to send troops to Mali.
MOBILIZE send | planned | Chad | Mali | Chad will be the first country to send troops to Mali.
REQUEST urging | happened | ministries | them | The ministries are writing to all mayors urging them to come forward.
MOBILIZE Sending | ongoing | U.S. | Mali | U.S. Sending 300 Military Personnel to Mali
ASSAULT attacking | alleged | RSF | civilians | The RSF denied attacking civilians.
ACCUSE denounced | happened | RSF | attacking forces | The RSF denounced attacking forces.
ASSAULT offensive | happened | Azerbaijan | - | Azerbaijan started an offensive on 27 September 2014.
ASSAULT offensive | planned | army | - | The army will begin an offensive on Monday.
ASSAULT attacks | ongoing | army | town | The army resumed its attacks on the town.
ASSAULT hit | happened | rebels | Asmara | Rockets fired by the rebels hit Asmara.
PROTEST marched | happened | Protesters | - | Protesters arrested by the police marched in Goma.
COERCE fall | happened | rebels | Kidal | Keita mourned the fall of Kidal to the rebels.
ASSAULT killing | alleged | man | soldier | The police hunted a man who was suspected of double murder and of killing a soldier.
ASSAULT hit | happened | army | rebels | The army hit back at the rebels with mortars.
ASSAULT attacked | happened | Rebels | - | Rebels attacked in Gao and in Kidal.
CONSULT discussed | happened | Diplomats | Malian leaders | Diplomats discussed regional conflicts with Malian leaders.
ACCUSE accusing | happened | Mali | France | Mali rejected the plan, accusing France of spying.
ASSAULT attacking | alleged | RSF | camps | The RSF denied attacking camps.
ASSAULT killing | happened | rebels | farmers | Keita denounced the rebels for killing farmers.
AID advised | happened | - | rebels | He said that he could do nothing to stop the fire and advised the rebels to leave.
ASSAULT attacking | conditional | Mali | rebels | Mali was forced to choose between leaving Gao or attacking the rebels.
ASSAULT bombed | happened | Malian airplanes | Chadian cities | Malian airplanes bombed Chadian cities and well-equipped troops overran southern Chad.
ASSAULT attacked | happened | guerrilla column | farm | The agency says that a guerrilla column attacked the farm.
ASSAULT air raids | ongoing | Israel | - | Israel agreed on Monday to suspend air raids.
ASSAULT attacks | happened | - | village | Peacekeepers stopped the attacks on the village.
ASSAULT raid | happened | Omar Keita | camp | Omar Keita planned the raid on the camp.
ASSAULT raid | planned | Omar Keita | camp | Omar Keita planned a raid on the camp.
SUPPORT support | happened | party | minister | The minister made the decision after a request from Niger and upon the advice of the army, and with the unanimous support of his party.
"""  # noqa: E501

# type | sentence
UNTOLD = """
ASSAULT | The battle against Boko Haram has cost the government much money.
SUPPORT | He recalled the unanimous support of his team.
ASSAULT | Three soldiers looked at a booby-trapped house.
ASSAULT | Rebels have a fighting chance against the army.
ASSAULT | Tropical storm Otto killed at least four people.
REJECT | As opposed to the rebels, the army is paid.
REQUEST | Keita asked the crowd, "When was the last time an actor killed the president?"
AID | The rebels had ample supplies of men and weapons.
PROTEST | A march by Malian troops on the rebel base was halted.
CONSULT | Niger has supported these efforts at dialogue throughout.
ASSAULT | Dentists raid the shelves for advice.
ASSAULT | Experts hit back at the comments.
ASSAULT | Diplomats discussed regional conflicts with Malian leaders.
COERCE | Omar Diallo ordered the Malian army to hold its positions.
"""


@pytest.mark.parametrize("line", lines(TOLD))
def test_told(assert_told: Check, line: str) -> None:
    assert_told(line)


@pytest.mark.parametrize("line", lines(UNTOLD))
def test_untold(assert_untold: Check, line: str) -> None:
    assert_untold(line)


@pytest.mark.parametrize(
    ("text", "hurt"),
    [
        ("The families say they were beaten.", []),
        ("Fifteen boys were arrested in Goma. Their families say they were beaten.", ["boys"]),
        ("Fifteen boys say they were beaten.", ["boys"]),
    ],
)
def test_who_speaks_for_others_was_not_hurt(read: Read, text: str, hurt: list[str]) -> None:
    record = read(text)
    labels = {entity.id: entity.label for entity in record.entities}
    assert [labels[r.entity] for e in record.events if e.mode == "beat" for r in e.recipients] == hurt


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("27 May. Rebels attacked Goma. Three civilians were killed.", ["2015-05-27", "2015-05-27"]),
        ("27 May.\n\nRebels attacked Goma.", [None]),
        ("The rebels looted a shop on 27 May. Twelve earlier raids were beaten off.", ["2015-05-27", None]),
        ("Talks are due on 27 May. Rebels attacked Goma.", [None]),
    ],
)
def test_a_day_that_stands_alone_dates_its_paragraph(read: Read, text: str, days: list[str | None]) -> None:
    found = [e.date.start if e.date else None for e in read(text).events if e.type == "ASSAULT"]
    assert found == days


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The president approved the deployment of troops to Mali on Tuesday.", None),
        ("The government decided on Monday to withdraw its soldiers from Chad.", None),
        ("The rebels planned to attack the town on Friday.", "2015-06-12"),
        ("The minister visited the city a day later than planned.", None),
        ("The minister visited the city a day later.", "2015-06-11"),
    ],
)
def test_the_day_of_a_decision_is_not_that_of_the_act(read: Read, text: str, day: str | None) -> None:
    (event,) = read(text).events
    assert (event.date.start if event.date else None) == day


def test_names_of_districts_are_no_people(read: Read) -> None:
    record = read("By noon the army had taken two districts, Thula and Bakr.")
    assert {e.label: e.type for e in record.entities if e.label in ("Thula", "Bakr")} == dict.fromkeys(
        ("Thula", "Bakr"), "Place"
    )
    assert [
        e.type for e in read("By noon the army had met two guides, Thula and Bakr.").entities if e.label == "Bakr"
    ] != ["Place"]


@pytest.mark.parametrize(
    ("text", "name", "acts_as"),
    [
        (
            "Omar Keita spoke. Gunmen shot Omar Ali Keita, the father of the leader, in 2001. Omar Keita met the army.",
            "Omar Keita",
            "Omar Keita",
        ),
        ("Ashton B. Moe spoke. Ashton Moe met the army.", "Ashton Moe", "Ashton B. Moe"),
        (
            "Bashar al-Assad is president. His brother Maher al-Assad left. Mr Assad met the army.",
            "Assad",
            "Bashar al-Assad",
        ),
        (
            "The Rapid Support Forces took Nyala. The governor blamed the RSF. The force met the army.",
            "force",
            "Rapid Support Forces",
        ),
        ("The army met the Rapid Support Forces. The police force met the rebels.", "police force", "police force"),
    ],
)
def test_who_is_meant(read: Read, text: str, name: str, acts_as: str) -> None:
    record = read(text)
    labels = {entity.id: entity.label for entity in record.entities}
    *_, last = (role for event in record.events for role in event.actors)
    assert (last.text, labels[last.entity]) == (name, acts_as)
