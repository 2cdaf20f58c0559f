"""Parties told by lists, by what people do, or by a word far from the act, each beside a sentence without it."""

from collections.abc import Callable

import pytest
from cases import Read, lines

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
CONCEDE allowed | happened | Bulgaria | American tankers | Bulgaria allowed American tankers to refuel there.
CONCEDE allowed | happened | Bulgaria | - | Bulgaria allowed tankers to refuel there.
REQUEST urged | happened | Paraguay, Chile | junta | Its two neighbours, Paraguay and Chile, urged the junta to leave.
REQUEST urged | happened | neighbours | junta | Its two neighbours, a priest said, urged the junta to leave.
ASSAULT murder | alleged | colonel | peasants | A colonel was charged with the murder of eleven peasants.
ASSAULT murder | happened | - | peasants | A colonel was faced with the murder of eleven peasants.
ASSAULT raped | happened | soldiers | women | They told of villages burned and women raped by soldiers.
ASSAULT shot | happened | woman | officers | A woman believed linked to Al-Qaeda who shot at officers was extradited.
COERCE occupied | happened | it | bridges, houses | Neither side would leave the bridges or houses it had occupied.
SANCTION convicted | negated | - | official | Fifty men were killed in the town in 2004; no official has been convicted.
REJECT dismissing | happened | minister | UN experts | The minister denied that troops had crossed the border, \
dismissing the UN experts' findings.
REJECT brushing | happened | ministry | court | Chad will go, the ministry said, brushing off an appeal from the court.
ASSAULT blast | happened | - | general, aides | The blast killed a general along with two of his aides.
ASSAULT killed | happened | - | mayor, others | The mayor and six others were killed.
ASSAULT destroyed | happened | - | school | The shells destroyed a school and six others.
ASSAULT shelled | happened | Army | Khan Younis | Army tanks shelled the outskirts of Khan Younis.
RETREAT let | happened | captors | hostages | Eleven of the hostages were let go by their captors.
RETREAT let | happened | - | hostages | Eleven of the hostages were let go by nightfall.
CONCEDE acquitted | happened | court | others | The court convicted five men and acquitted three others.
AGREE promised | happened | envoys | militia | The minister met two envoys in Oslo, who promised the militia a truce.
COERCE quelled | happened | Troops | miners | Troops quelled a revolt by miners.
COERCE quelled | happened | Troops | - | Troops quelled a revolt by nightfall.
ASSAULT beat | happened | gunmen | priest, wife, boy | Neighbours watched as gunmen beat a priest, his wife and a boy.
ACCUSE protest | happened | Japan | - | Japan summoned the Chinese ambassador to protest against the intrusion.
ACCUSE protest | requested | ambassador | - | Japan asked the ambassador to protest against the intrusion.
ASSAULT shot | happened | Gunmen | them, them | Gunmen seized Ali Hassan and Omar Farah, held them and shot them.
ASSAULT attack | happened | - | market | The rebels claimed no responsibility for the attack on the market.
"""


@pytest.mark.parametrize("line", lines(CASES))
def test_parties(assert_told: Callable[[str], None], line: str) -> None:
    assert_told(line)


def test_whoever_is_thrown_does_not_throw(read: Read) -> None:
    record = read("Soldiers beat reporters and threw three of them into a truck.")
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
def test_objects_that_are_told_again(read: Read, text: str, pronoun: str, label: str | None) -> None:
    meant = {e.label for e in read(text).entities for m in e.mentions if m.text == pronoun}
    assert meant <= {label} and (label is None or meant)
