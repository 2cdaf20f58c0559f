"""In a report on sport a country or town that plays is its team; in all other news it is what it was."""

from __future__ import annotations

from cases import Read

from graphbuild.records import EntityType, Record

MATCH = (
    "Soccer - Kenya defeat Uganda. Kenya beat Uganda 2-1 in Nairobi on Friday. The striker scored before halftime"
    " and Uganda defeated nobody in this tournament. Kenya play Rwanda in the semifinals."
)
TABLE = "Soccer - standings of the league: Lipa 10 4 2 12 Korba 9 3 3 10 Osten 8 2 4 9 Marden 7 1 5 3 Velm 7 0 6 2"


def kinds(record: Record) -> dict[str, tuple[EntityType, str | None]]:
    return {m.text: (e.type, e.subtype) for e in record.entities for m in e.mentions if m.form == "name"}


def test_a_country_that_plays_is_its_team(read: Read) -> None:
    found = kinds(read(MATCH))
    assert found["Kenya"] == found["Uganda"] == (EntityType.ORGANIZATION, "SportsTeam")
    assert found["Nairobi"][0] is EntityType.PLACE


def test_who_defeats_a_team_attacks_nobody(read: Read) -> None:
    assert not [e for e in read(MATCH).events if e.type is not None]


def test_a_country_at_war_is_no_team(read: Read) -> None:
    record = read("Kenya defeated Uganda in the battle. Troops of Kenya scored a victory and left the stadium.")
    assert kinds(record)["Kenya"] == (EntityType.PLACE, "Country")


def test_an_attack_on_a_match_is_no_report_on_sport(read: Read) -> None:
    record = read(
        "Gunmen attacked a soccer match in Nairobi. The league's coach and a striker were killed. Kenya mourned."
    )
    assert kinds(record)["Kenya"] == (EntityType.PLACE, "Country")
    assert record.events


def test_names_between_the_figures_of_a_table_are_teams(read: Read) -> None:
    found = kinds(read(TABLE))
    assert {name for name, (_, kind) in found.items() if kind == "SportsTeam"} >= {"Korba", "Osten", "Marden"}


def test_names_between_figures_in_other_news_are_no_teams(read: Read) -> None:
    found = kinds(read("Votes by party in the poll: Lipa 10 4 2 12 Korba 9 3 3 10 Osten 8 2 4 9 Marden 7 1 5 3"))
    assert all(kind != "SportsTeam" for _, kind in found.values())


def test_a_report_on_two_sports_names_neither(read: Read) -> None:
    record = read("Basketball: Kenya beat Uganda in the league. Baseball: Kenya lost to Rwanda in the tournament.")
    assert {e.label for e in record.entities if e.subtype == "SportsTeam"} >= {"Kenya team"}


def test_a_race_has_no_teams(read: Read) -> None:
    found = kinds(
        read("Tennis - Keller of Kenya beat Novak of Uganda in the semifinals of the tournament. Kenya cheered.")
    )
    assert found["Kenya"] == (EntityType.PLACE, "Country")
