"""What an act cost, and the numbers that count something else."""

from __future__ import annotations

import pytest
from cases import event

from graphbuild.records import Record


def counts(record: Record, trigger: str) -> list[tuple[str, float | None, float | None]]:
    found = event(record, trigger)
    return [(q.kind.value, q.min, q.max) for q in found.quantities]


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("Rebels shelled the market, leaving scores dead.", "shelled", [("killed", 40, None)]),
        ("Rebels shelled the market, leaving 40 shops empty.", "shelled", []),
        (
            "The attack left at least 12 dead and 40 injured.",
            "attack",
            [("killed", 12, None), ("wounded", 40, 40)],
        ),
        ("The death toll from the bombing of the market rose to 30.", "bombing", [("killed", 30, 30)]),
        ("The price of bread after the bombing of the market rose to 30.", "bombing", []),
        ("The bombing claimed the lives of 17 people.", "bombing", [("killed", 17, 17)]),
        ("Seventeen people lost their lives in the attack.", "lost", [("killed", 17, 17)]),
        ("Six soldiers died when rebels attacked their convoy.", "attacked", [("killed", 6, 6)]),
        ("Six soldiers slept when rebels attacked their convoy.", "attacked", []),
        ("Rebels shelled the camp, killing nine people.", "shelled", [("killed", 9, 9)]),
        ("The raid killed nine people, including three children.", "raid", [("killed", 9, 9)]),
        ("Four clerks were among nine people killed in the raid.", "killed", [("killed", 9, 9)]),
        ("Bombs left 80 people dead and 200 wounded.", "left", [("killed", 80, 80), ("wounded", 200, 200)]),
        ("Six men were confirmed dead after jets bombed Hama.", "bombed", [("killed", 6, 6)]),
        ("Six men were confirmed in office after jets bombed Hama.", "bombed", []),
        ("Two died and five were hurt when gunmen hit a bus.", "hit", [("killed", 2, 2), ("wounded", 5, 5)]),
        ("Police found the bodies of 14 men in a ditch near Tikrit.", "found", [("killed", 14, 14)]),
        ("The death toll rose to 63, the ministry said.", "death toll", [("killed", 63, 63)]),
        ("The submarine torpedoed the cruiser with the loss of 323 lives.", "torpedoed", [("killed", 323, 323)]),
        ("The company torpedoed the talks with the loss of 323 jobs.", "torpedoed", []),
        ("Doctors treated at least 130 wounded people.", "treated", [("wounded", 130, None)]),
        ("Doctors had treated at least 130 wounded.", "treated", [("wounded", 130, None)]),
        ("Two peacekeepers suffered light wounds in Goma.", "suffered", [("wounded", 2, 2)]),
        ("At least 15,000 have left their homes since Thursday.", "left", [("displaced", 15000, None)]),
        ("More than 100,000 people have fled since then.", "fled", [("displaced", 100000, None)]),
        ("On June 1 a strike on a mosque killed 70 men, said Omar, who fled.", "strike", [("killed", 70, 70)]),
        (
            "A bomber hit it, killing 7 soldiers and wounding 19 more.",
            "hit",
            [("killed", 7, 7), ("wounded", 19, 19)],
        ),
        ("Hundreds of villagers fled after rebels seized Rutshuru.", "fled", [("displaced", 200, None)]),
        ("The envoy, his driver and two guards died in the attack.", "died", [("killed", 2, 2)]),
        ("The envoy, a driver and former guard, died in the attack.", "died", []),
        ("The bombing caused 12 deaths and 40 injuries.", "bombing", [("killed", 12, 12), ("wounded", 40, 40)]),
        ("The raid on Goma caused two delays.", "raid", []),
        ("Some 3,000 families fled the town.", "fled", [("displaced", 3000, 3000)]),
        ("Rebels fired more than 150 rockets into Israel.", "fired", [("strikes", 150, None)]),
        ("Gunmen answered by seizing 150 United Nations peacekeepers.", "seizing", [("captured", 150, 150)]),
    ],
)
def test_the_dead_and_wounded_of_an_act(read, text: str, trigger: str, expected: list[object]) -> None:
    assert counts(read(text), trigger) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army seized Goma at 1600 on 5 February.", []),
        ("A bomb exploded in Goma at 0230.", []),
        ("The army captured 1600 on 5 February.", [1600]),
        ("The army fired at about 1600 rebels.", [1600]),
    ],
)
def test_a_time_of_day_counts_nothing(read, text: str, expected: list[int]) -> None:
    assert [q.min for e in read(text).events for q in e.quantities] == expected


def test_the_day_of_a_new_toll_is_not_the_attack_s(read) -> None:
    assert [e.date for e in read("The death toll from the attack in Kabul rose to 41 on Thursday.").events] == [None]
    (attack,) = read("The attack in Kabul killed 41 people on Thursday.").events
    assert attack.date is not None


def test_those_left_wounded_are_nobody_s_act(read) -> None:
    record = read("A bus bomb blew up in Bogota and destroyed a bank, leaving 67 dead and approximately 1,000 wounded.")
    assert "wounded" not in [e.trigger.text for e in record.events]
    assert "wounded" in [e.trigger.text for e in read("Gunmen killed 67 and rebels wounded 1,000.").events]
