"""What "beat", "attack" and "welcome" tell depends on what the whole text is about."""

from __future__ import annotations

from cases import Read

from graphbuild.records import Record

SHOW = """The singer Mona Arden opened her autumn tour in Leeds on Friday and the critics attacked her new album. Fans
had queued since dawn with flowers and hand-painted posters. Arden welcomed the guitarist Joe Pell on stage, battled
through a sore throat and thanked the audience for their patience. Her third album, a set of slow piano ballads,
demands more than one hearing. The costumes, sewn by her sister, shone under green and golden lamps."""
CRIME = " After the show her driver was murdered, and Kenya banned the album."
WAR = """The rebels attacked the town of Beni on Friday and government troops withdrew to the north. Soldiers had waited
since dawn for ammunition. The governor welcomed the army's general in the capital, and the militia battled the police
near the border. The president demanded a ceasefire. The ministry, the embassy and the court were shelled, and refugees
fled across the river with their cattle under the guns of a battalion that had come from the east a week before."""


def told(record: Record) -> list[str]:
    return [e.trigger.text for e in record.events if e.type is not None]


def test_a_report_on_a_show_tells_no_acts_of_a_conflict(read: Read) -> None:
    assert told(read(SHOW)) == []
    assert {"attacked", "withdrew", "welcomed", "battled", "demanded", "shelled"} <= {*told(read(WAR))}


def test_a_crime_and_a_state_s_act_are_told_in_any_text(read: Read) -> None:
    assert told(read(SHOW.replace("attacked", "praised") + CRIME)) == ["murdered", "banned"]


def test_a_short_text_may_be_about_anything(read: Read) -> None:
    assert told(read("The critics attacked the singer.")) == ["attacked"]
