"""What the parser joins to the nearest word instead of the one it goes on from: pairs, mended and left alone."""

from __future__ import annotations

import pytest
from cases import Read, event, rows

# trigger | status | actors | recipients | sentence
SENTENCES = """
asked | happened | Mali | | Mali accused Chad of arming rebels and asked for peacekeepers.
arming | alleged | Chad | rebels | Mali accused Chad of arming rebels and hiding guns.
blocking | happened | Rebels | aid convoys | Rebels hold the town, cutting off the road to Mellit and blocking aid convoys.
killed | happened | | Dutch soldiers | Ten Dutch soldiers who had been sent to guard him were disarmed, taken to a camp and killed.
killed | happened | rebels | soldiers | Rebels who had been disarmed, and taken to a camp, killed ten soldiers.
killed | happened | | people | At least 459 people have been killed and 4,072 injured, the ministry said.
recaptured | happened | guardsmen | bridge | On the night to Sunday the guardsmen, with tanks, recaptured the bridge.
fired | happened | | car | On the same day shots were fired at a car.
shot | happened | | people | In Jabla 13 people were shot dead on Sunday.
shelling | happened | separatists | Nuli, Avnevi | The shelling of the villages of Nuli and Avnevi by the separatists went on.
bombing | happened | | villages | The bombing of the villages by the river went on.
called | happened | Ana Kassa | Mirza | The opposition leader Ana Kassa called on Mirza to resign.
planted | alleged | army | | The minister accused the army of having planted mines along the roads.
released | happened | guards | inmates | He said that the guards at Tiko prison had released the inmates.
"""  # noqa: E501


@pytest.mark.parametrize(("trigger", "status", "actors", "recipients", "text"), rows(SENTENCES))
def test_who_does_what(read: Read, trigger: str, status: str, actors: str, recipients: str, text: str) -> None:
    found = event(read(text), trigger)
    assert found.status == status
    assert ", ".join(r.text for r in found.actors).lower() == actors.lower()
    assert ", ".join(r.text for r in found.recipients) == recipients


def test_what_is_said_too_is_claimed(read: Read) -> None:
    text = "The army said no village had been hit, and that guards had not fired on prisoners."
    assert [len(e.claims) for e in read(text).events] == [1, 1]
    text = "The army said no village had been hit, and guards shot ten prisoners."
    assert next(e for e in read(text).events if e.trigger.text == "shot").status == "happened"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A clinic was opened by Doctors Without Borders in Goma.", "Goma"),
        ("Ten men were killed by the Army of God from Uganda.", None),
        ("In Jabla 13 people were shot dead on Sunday.", "Jabla"),
    ],
)
def test_where_a_body_does_it(read: Read, text: str, place: str | None) -> None:
    assert [p.text for p in read(text).events[0].places] == ([place] if place else [])


def test_wounded_behind_killed_are_counted(read: Read) -> None:
    def counts(text: str) -> set[tuple[str, int | None]]:
        return {(q.kind.value, q.min) for e in read(text).events for q in e.quantities}

    assert ("wounded", 4072) in counts("At least 459 people have been killed and 4,072 injured, the ministry said.")
    assert ("wounded", 12) not in counts("Nine people have been killed and 12 arrested, the ministry said.")


@pytest.mark.parametrize(
    ("text", "fighting"),
    [
        ("It was formed to degrade and defeat ISIL in Iraq.", set()),
        ("The coalition was formed to degrade and defeat ISIL in Iraq.", {("coalition", "ISIL")}),
        ("The UK is firm in its support of the Iraqi people in their fight against ISIL.", {("Iraqi people", "ISIL")}),
        ("The UK is firm in its support of the Iraqi people in their thirst for oil.", set()),
    ],
)
def test_who_fights_whom(read: Read, text: str, fighting: set[tuple[str, str]]) -> None:
    found = read(text).relations
    assert {(r.subject.text, r.object.text) for r in found if r.type == "fightingAgainst"} == fighting
