"""Weapons that come down, whatever verb tells it; and what falls, flies or opens and is no attack."""

from __future__ import annotations

import pytest

from graphbuild.extractors import weapons


@pytest.mark.parametrize(
    ("text", "mode", "recipients", "instruments"),
    [
        ("A cruise missile tore into a clinic in Taiz.", "heavy-weapons", ["clinic"], ["cruise missile"]),
        ("Six Katyushas thudded into the barracks.", "heavy-weapons", ["barracks"], ["Katyushas"]),
        ("A glide bomb smashed into a bakery in Sloviansk.", "aerial", ["bakery"], ["glide bomb"]),
        ("A Shahed crashed into a hotel in Odesa.", "drone", ["hotel"], ["Shahed"]),
        ("Two Kalibrs struck the power station.", "heavy-weapons", ["power station"], ["Kalibrs"]),
        ("An Iskander hit the depot.", "heavy-weapons", ["depot"], ["Iskander"]),
        ("A volley of Grad rockets fell on the barracks.", "heavy-weapons", ["barracks"], ["Grad rockets"]),
        ("A mortar round landed in the garden of a convent.", "heavy-weapons", ["convent"], ["mortar round"]),
        ("An artillery round ploughed into a bus queue.", "heavy-weapons", [], ["artillery round"]),
        ("Grenades were flung at the bar.", "explosives", ["bar"], ["Grenades"]),
        ("Howitzers pounded the suburb.", "heavy-weapons", [], ["Howitzers"]),
    ],
)
def test_a_weapon_that_comes_down_is_an_assault(
    read, text: str, mode: str, recipients: list[str], instruments: list[str]
) -> None:
    (event,) = read(text).events
    assert (event.type, event.mode) == ("ASSAULT", mode)
    assert [r.text for r in event.recipients] == recipients
    assert [r.text for r in event.instruments] == instruments
    assert event.actors == ()


@pytest.mark.parametrize(
    "text",
    [
        "The missile fell into the sea.",
        "The shells fell into the hands of the rebels.",
        "Missile sales fell in the second quarter.",
        "The drone crashed near the runway.",
        "The guns fell silent in Nagorno-Karabakh.",
        "The president opened up on his childhood.",
        "The runner burst into tears.",
        "The charity launched a rocket into space.",
    ],
)
def test_what_falls_or_opens_is_not_always_an_attack(read, text: str) -> None:
    assert [e for e in read(text).events if e.type == "ASSAULT"] == []


@pytest.mark.parametrize(
    ("text", "mode", "actors", "recipients"),
    [
        ("Cattle raiders carried off nine herders near Pibor.", "abduct", ["Cattle raiders"], ["herders"]),
        ("Guerrillas marched off with the mayor of Beni.", "abduct", ["Guerrillas"], ["mayor of Beni"]),
        ("Bandits fell upon the convoy near Diffa.", None, ["Bandits"], ["convoy"]),
        ("Gunmen opened up on a patrol in Falluja.", None, ["Gunmen"], ["patrol"]),
        ("Masked men burst into a studio in Guayaquil.", None, ["Masked men"], []),
        ("The mosque was set alight.", "destroy", [], ["mosque"]),
        ("Soldiers put the village to the torch.", "destroy", ["Soldiers"], ["village"]),
        ("Riot police turned water cannon on the strikers.", "crowd-control", ["Riot police"], ["strikers"]),
        ("Two nurses trod on a mine near Izyum.", "explosives", [], ["nurses"]),
        ("A sniper got him in the neck.", "firearms", ["sniper"], []),
        ("Detainees were subjected to waterboarding.", "torture", [], ["Detainees"]),
    ],
)
def test_many_words_tell_an_attack(read, text: str, mode: str | None, actors: list[str], recipients: list[str]) -> None:
    (event,) = (e for e in read(text).events if e.type == "ASSAULT")
    assert event.mode == mode
    assert [r.text for r in event.actors] == actors
    assert [r.text for r in event.recipients] == recipients


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Soldiers carried off nine students.", "COERCE"),
        ("The conference descended into chaos.", None),
        ("Fans descended on the town for the festival.", None),
        ("The boy stepped on a stone.", None),
    ],
)
def test_the_same_words_tell_other_acts(read, text: str, kind: str | None) -> None:
    assert "ASSAULT" not in {e.type for e in read(text).events}
    assert kind is None or kind in {e.type for e in read(text).events}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Two clerks died when a grenade went off in a market in Bujumbura.", "ASSAULT"),
        ("A rocket struck a hospital in Sumy, and nine patients lost their lives.", "ASSAULT"),
        ("Twelve miners perished after rebels attacked their camp.", "ASSAULT"),
        ("Six people died when a ferry capsized.", None),
        ("Nine patients died of cholera as rebels shelled the town.", None),
    ],
)
def test_a_death_is_of_the_act_beside_it(read, text: str, kind: str | None) -> None:
    killed = [e.type for e in read(text).events if "killed" in {q.kind for q in e.quantities}]
    assert killed in ([kind], [] if kind is None else [kind])


@pytest.mark.parametrize(
    ("names", "mode"),
    [
        (["Grad rockets"], "heavy-weapons"),
        (["barrel bomb"], "aerial"),
        (["car bomb"], "explosives"),
        (["bullets"], "firearms"),
        (["tank shells"], "heavy-weapons"),
        (["pistol", "rocket"], None),
        (["lorry"], None),
    ],
)
def test_the_mode_is_told_by_the_weapon(names: list[str], mode: str | None) -> None:
    assert weapons.mode_of(names) == mode


def test_what_is_fired_is_a_munition_and_what_fires_is_none() -> None:
    assert weapons.is_munition("Iskander missile")
    assert not weapons.is_munition("rifle")


def test_a_crew_acts_by_the_name_of_its_craft_and_a_drone_is_used(read) -> None:
    (bombed,) = read("Two jets bombed a bridge near Goma.").events
    assert [r.text for r in bombed.actors] == [r.text for r in bombed.instruments] == ["jets"]
    (struck,) = read("A drone struck a bus near Kharkiv.").events
    assert (list(struck.actors), [r.text for r in struck.instruments]) == ([], ["drone"])
