"""Acts that nobody is named for, told as what something else went with; and words for acts that tell none."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "kind", "trigger"),
    [
        ("Villagers hid in the bush after a night of heavy shelling.", "ASSAULT", "heavy shelling"),
        ("The ruling triggered mass protests in Kisumu.", "PROTEST", "mass protests"),
        ("Residents reported heavy shelling on Monday.", "ASSAULT", "heavy shelling"),
        ("The army sent tanks in response to mortar fire.", "ASSAULT", "mortar fire"),
        ("Gunfire kept the nurses in the cellar.", "ASSAULT", "Gunfire"),
        ("Riots spread to the port of Toamasina.", "PROTEST", "Riots"),
        ("Two singers were held at a rally in Minsk.", "PROTEST", "rally"),
        ("Shops stayed shut after Sunday's ambush.", "ASSAULT", "ambush"),
    ],
)
def test_an_act_is_told_by_what_came_with_it(read, text: str, kind: str, trigger: str) -> None:
    assert (kind, "happened", trigger) in [(e.type, e.status, e.trigger.text) for e in read(text).events]


@pytest.mark.parametrize(
    "text",
    [
        "Bonds fell after an attack of nerves.",
        "The heat caused an explosion of colour in the gardens.",
        "Trade will recover if the raids stop.",
        "The fighting may spread to Bor.",
        "The riots never came.",
        "Shops closed after the ambush.",
        "Fans sang at a rally.",
        "The farm was saved after a long battle.",
    ],
)
def test_a_figure_or_a_fear_of_an_act_is_none(read, text: str) -> None:
    assert [e for e in read(text).events if e.type in ("ASSAULT", "PROTEST")] == []


def test_an_act_told_before_is_not_told_again(read) -> None:
    events = read("Rebels shelled the town of Bor. The shelling worried the mayor.").events
    assert [e.trigger.text for e in events] == ["shelled"]


@pytest.mark.parametrize(
    ("text", "told"),
    [("The army began police patrols in Nablus.", True), ("A bomb exploded near a police patrol in Quetta.", False)],
)
def test_a_patrol_that_is_hit_is_no_act(read, text: str, *, told: bool) -> None:
    assert any(e.type == "MOBILIZE" for e in read(text).events) is told


@pytest.mark.parametrize(
    ("text", "status", "actors"),
    [
        ("Mali and Togo agreed to a truce.", "planned", ["Mali", "Togo"]),
        ("The bishops appealed to the rebels for a truce.", "requested", ["rebels"]),
        ("The envoy called for a ceasefire in Darfur.", "requested", []),
    ],
)
def test_what_is_agreed_or_asked_for_is_told(read, text: str, status: str, actors: list[str]) -> None:
    (event,) = [e for e in read(text).events if e.type == "RETREAT"]
    assert (event.status, [r.text for r in event.actors]) == (status, actors)


@pytest.mark.parametrize("text", ["The mayor agreed to a truce with the choir.", "Fans waited for a truce."])
def test_a_truce_of_nobody_in_a_conflict_is_none(read, text: str) -> None:
    assert [e for e in read(text).events if e.type == "RETREAT" and e.status == "requested"] == []
