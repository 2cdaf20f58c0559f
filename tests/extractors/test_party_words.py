"""Parties told by lists, by what people do, or by a word far from the act, each beside a sentence without it."""

from collections.abc import Callable

import pytest

from graphbuild.records import Record

# Type trigger | status | actors | recipients | sentence
CASES = """
ASSAULT shot | happened | Guards | anyone who ran | Guards shot at anyone who ran.
ASSAULT shot | happened | Guards | - | Guards shot at anything that moved near the gate of the camp.
ASSAULT executed | happened | Rebels | all who refused to march | Rebels executed all who refused to march.
ASSAULT executed | happened | Rebels | prisoners | Rebels executed all the prisoners at dawn.
ASSAULT killed | happened | - | those waiting in the queue | Twelve of those waiting in the queue were killed.
ASSAULT burned | happened | Rebels | everyone in the church | Rebels burned everyone in the church.
ASSAULT killed | happened | - | conscripts | Two in five of the conscripts were killed.
COERCE arrested | happened | Troops | priest, nuns, teacher | Troops arrested a priest, two nuns and a teacher in Suai.
COERCE arrested | happened | Troops | men | Troops arrested two men, a driver and a cook, in Suai.
ASSAULT bombed | happened | army | school, clinic, mosque | The army bombed a school, a clinic and the mosque.
ASSAULT bombed | happened | army | school | The army bombed a school, the largest in the town and the oldest.
ASSAULT killed | happened | - | driver | A bomb meant for the prosecutor killed his driver.
ASSAULT killed | happened | gunman | driver | A gunman sent by the gang killed the driver.
ASSAULT fought | happened | Farmers, herders | - | Farmers and herders fought each other with shotguns.
ASSAULT fought | happened | Farmers | herders | Farmers fought with herders.
COERCE stopped | happened | militiamen | convoy | The convoy was stopped, searched and finally looted by militiamen.
COERCE stopped | happened | - | convoy | The convoy was stopped and its crew were robbed by militiamen.
COERCE retake | happened | Angolan army | Cuito | Cuban advisers helped the Angolan army to retake Cuito.
COERCE retake | happened | Cuban advisers | Cuito | Cuban advisers helped to retake Cuito.
RETREAT freeing | happened | rebels | hostages | The bishop talked the rebels into freeing two hostages.
ACCUSE accused | happened | - | Eritrea | Eritrea stands accused of having sent commandos across the river.
ACCUSE accused | happened | Eritrea | Ethiopia | Eritrea accused Ethiopia of having sent commandos across the river.
ACCUSE put | happened | officers | ADF | The officers put the blame for the school massacre squarely on the ADF.
ASSAULT massacre | happened | ADF | - | The officers put the blame for the school massacre squarely on the ADF.
MOBILIZE entered | happened | soldiers, militiamen | - | The soldiers, accompanied by militiamen, entered Kidal.
MOBILIZE entered | happened | soldiers | - | The soldiers, expected by militiamen, entered Kidal.
ACCUSE accused | happened | army | Rwandan artillery | The army accused Rwandan artillery of hitting a camp.
ACCUSE accused | happened | army | - | The army accused artillery of hitting a camp.
ASSAULT kidnapping | happened | ETA | councillor | ETA's kidnapping of the councillor shocked Spain.
ASSAULT kidnapping | happened | - | councillor | The councillor's kidnapping shocked Spain.
ASSAULT traded | happened | Police, rebels | - | Police and rebels traded fire all day, with no envoy able to part them.
ASSAULT traded | happened | Police | rebels | Police traded fire, with water cannon at first, with rebels.
ASSAULT beat | happened | soldiers | - | The soldiers beat him on the other side.
THREATEN death threats | happened | - | judges | The judges have had death threats.
ASSAULT dropped | happened | Thai F-16s | road | Thai F-16s dropped two bombs on the road.
ASSAULT dropped | happened | Thai F-16s | - | Thai F-16s dropped two bombs into the sea.
REQUEST demand | happened | crowd | minister | A crowd made its way to the palace to demand that the minister step down.
ASSAULT attack | happened | - | market | The rebels claimed no responsibility for the attack on the market.
"""


@pytest.mark.parametrize("line", CASES.strip().split("\n"))
def test_parties(assert_told: Callable[[str], None], line: str) -> None:
    assert_told(line)


def test_whoever_is_thrown_does_not_throw(read: Callable[[str], Record]) -> None:
    record = read("Soldiers clubbed reporters and threw three of them into a truck.")
    them = [e for e in record.entities for m in e.mentions if m.text == "them"]
    assert [e.label for e in them] in ([], ["reporters"])


@pytest.mark.parametrize(
    ("text", "pronoun", "label"),
    [
        ("Chad took Sudan to the Court, accusing it of raids.", "it", "Sudan"),
        ("Chad sued Sudan after it had lost the war.", "it", "Chad"),
        ("Villagers caught two thieves and handed them over to the police, who shot them.", "them", "thieves"),
        ("Khmer Rouge men met two hostages and shot them.", "them", "hostages"),
        (
            "Lawyers for the general asked a judge to free him on health grounds; the judge turned them down.",
            "them",
            "Lawyers",
        ),
    ],
)
def test_objects_that_are_told_again(read: Callable[[str], Record], text: str, pronoun: str, label: str | None) -> None:
    meant = {e.label for e in read(text).entities for m in e.mentions if m.text == pronoun}
    assert meant <= {label} and (label is None or meant)
