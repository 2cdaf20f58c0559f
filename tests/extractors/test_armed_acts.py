"""Acts of armed men and of those who help or leave, each with a sentence whose words look alike."""

from __future__ import annotations

import pytest
from cases import Read, rows

# type mode status (or - for no typed event) | trigger | sentence
CASES = """
ASSAULT happened | invasion | The invasion began on 24 February.
- | meal | The meal began on 24 February.
ASSAULT happened | offensive | The offensive started on Monday.
ASSAULT heavy-weapons happened | Shelling | Shelling started on Monday and went on for days.
ASSAULT happened | fought | Rebels fought their way into the fort.
- | made | Rebels made their way into the fort.
ASSAULT aerial happened | bombing | Chad does not regret bombing the camp.
ASSAULT aerial negated | bombing | Chad did not begin bombing the camp.
RETREAT release requested | freed | The bishop demanded that the hostages be freed.
RETREAT release happened | freed | The bishop said that the hostages were freed.
RETREAT resign happened | quit | The Ahrar party quit the cabinet in protest.
- | quit | The Ahrar party quit the league in protest.
COERCE restrict happened | shut | The rebels shut the villagers in a barn.
- | shut | The rebels shut their eyes in a barn.
ASSAULT destroy happened | burned | Militants burned the ballot boxes in Zaria.
- | burned | Militants burned the candles in Zaria.
REJECT happened | refused | The colonel has refused to appear before the court.
- | refused | The colonel has refused to speak about the weather.
COERCE restrict happened | stopped | Gunmen stopped a convoy of trucks near Bor.
- | stopped | Drivers stopped near Bor.
COERCE restrict alleged | halted | The army denied that ambulances had been halted.
COERCE seize happened | took | Rebels took two vehicles and 300 litres of fuel.
- | took | Rebels took two days and 300 pictures.
AID happened | distributed | The charity distributed 12 tons of beans in Aweil.
- | distributed | The charity distributed 12 lists of names in Aweil.
AID planned | send | Poland will send Ukraine $40 million of arms.
- | send | Poland will send Ukraine its best wishes.
ASSAULT explosives happened | aimed | The bomb had been aimed at two snipers.
THREATEN violence happened | aimed | The soldiers aimed rifles at two drivers.
ASSAULT suicide-attack habitual | uses | The group often uses suicide truck bombs against the army.
- | treat | The governor will treat the prisoners as guests.
AID happened | treated | The doctors treated the prisoners.
RETREAT withdraw requested | withdrawal | The general ordered the withdrawal on Monday.
ASSAULT happened | campaign | The army began its campaign to retake Raga.
- | campaign | The army began its campaign to recruit nurses.
"""


@pytest.mark.parametrize(("expected", "trigger", "text"), rows(CASES))
def test_act(read: Read, expected: str, trigger: str, text: str) -> None:
    found = next((e for e in read(text).events if e.trigger.text == trigger and e.type is not None), None)
    status = "happened" if found is not None and found.status.value == "ongoing" else found and found.status.value
    told = "-" if found is None else " ".join(str(x) for x in (found.type, found.mode, status) if x)
    assert told == expected


def test_who_refuses(read: Read) -> None:
    found = next(e for e in read("The refusal of the villagers to feed the rebels led to a raid.").events)
    assert [r.text for r in found.actors] == ["villagers"]


@pytest.mark.parametrize(
    ("words", "start"),
    [
        ("on 6 March last year", "2014-03-06"),
        ("on March 6 this year", "2015-03-06"),
        ("for the second time in May 2013", "2013-05-01"),
        ("on 6 March", "2015-03-06"),
    ],
)
def test_day_of_a_told_year(read: Read, words: str, start: str) -> None:
    found = next(e for e in read(f"Rebels seized Faya {words}.").events)
    assert found.date is not None and found.date.start == start


def test_whose_campaign(read: Read) -> None:
    events = {e.trigger.text: e for e in read("Chadian troops began their campaign to retake Faya on 5 June.").events}
    assert [r.text for r in events["campaign"].actors] == ["Chadian troops"]
    assert [r.text for r in events["retake"].actors] == ["Chadian troops"]
    assert events["campaign"].date is not None and events["campaign"].date.start == "2015-06-05"
