"""What a word hangs on, where the parser errs, each with a sentence that looks alike and is left as it is."""

from __future__ import annotations

import pytest
from cases import Read, event, rows

# trigger | actors | recipients | sentence: the first of each pair is put right, the second left as it is
ROLES = """
arrested | Soldiers | youths | Soldiers occupied the school and arrested youths house by house.
searched | Soldiers | house | Soldiers searched the house by the river.
took | army | city | The army took the city street by street.
took | army | bridge | The army took the bridge by force.
threatened | NATO | | NATO told the militia to leave Brcko and threatened to bomb its posts.
threatened | militia | | The militia that was told to leave Brcko threatened to bomb a post.
killed | Troops | people | Troops stormed the camp, witnesses said, and killed ten people.
urged | police | drivers | Rebels hold the road, police said, and urged drivers to stay away.
seizing | rebels | them | \
Last month, Human Rights Watch alleged the rebels had subjected Kurds who had fled IS to beatings, forced labour and \
unlawful killing after seizing them.
forced | Rebels | people | Rebels burned houses, forced people out of the village and killed ten men.
retook | Troops | Bol, villages | Troops retook Bol, a port on the lake, and two villages, said the army spokesman.
retook | Troops | Bol | Troops retook Bol, the army and two villagers said.
beaten | police | gunmen | Rebels hold Bo, a man said, and in Bor gunmen who shot at a bank were beaten back by police.
driven | troops | fighters | Rebels took the port, residents said, and in Kismayo fighters were driven out by troops.
attacked | Gunmen | Tiko | Gunmen believed to be rebels attacked the village of Tiko on Monday.
looted | Armed men | market | Armed men said to be Tuareg looted the market in Gao.
raided | Gunmen | villages | Gunmen believed to be Pokot raided two villages.
ambushed | Militants | convoy | Militants suspected to be Naxalites ambushed a convoy.
ambushed | rebels | convoy | Militants suspected that the rebels ambushed a convoy.
attacked | rebels | Tiko | Gunmen said rebels attacked the village of Tiko on Monday.
accuses | ministers | Rwanda | The ministers have prepared a letter to the African Union which accuses Rwanda of murder.
accuses | African Union | Rwanda | The ministers have left the African Union, which accuses Rwanda of murder.
killed | | villagers | GOMA, Congo, Nov 20 (Agency, from Dutch) - Forty villagers were killed.
killed | militia | Villagers | Villagers were killed with machetes by a militia in Masisi on Monday.
offer | president | | The president phoned Mr Keita to offer help.
attack | army | | France advised the army to attack.
investigate | Reporters | soldiers | Reporters had left Goma to investigate the killing of two priests by soldiers.
"""


@pytest.mark.parametrize(("trigger", "actors", "recipients", "text"), rows(ROLES))
def test_who_and_whom(read: Read, trigger: str, actors: str, recipients: str, text: str) -> None:
    found = event(read(text), trigger)
    assert ", ".join(r.text for r in found.actors) == actors
    assert ", ".join(r.text for r in found.recipients) == recipients


def test_no_date_of_what_stands_beside_an_object(read: Read) -> None:
    found = event(read("Insurgents fired mortars from Amra district, a rebel stronghold since the spring."), "fired")
    assert found.date is None


def test_the_date_of_the_act(read: Read) -> None:
    found = event(read("Insurgents fired mortars at the post on Monday."), "fired")
    assert found.date is not None and found.date.start == "2015-06-08"


def test_a_list_of_objects_stays_one(read: Read) -> None:
    found = event(read("Troops retook the bridge, the radio station and the prison."), "retook")
    assert len(found.recipients) == 3


def test_who_stands_behind_a_place_in_front_is_the_subject(read: Read) -> None:
    text = "On 16 May in Accra, President Taylor and the leaders of two groups, among them Conneh, signed a truce."
    found = event(read(text), "signed")
    assert [r.text for r in found.actors][:1] == ["Taylor"]
