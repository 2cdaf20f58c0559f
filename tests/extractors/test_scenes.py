"""Where the acts of one sentence were, when only one of them says it."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "trigger", "places"),
    [
        ("Gunmen raided a clinic in Goma on Monday, killing nine people.", "killing", ["Goma"]),
        ("Gunmen raided a clinic in Goma before killing nine people in Bukavu.", "killing", ["Bukavu"]),
        ("Gunmen stormed a hotel in Bamako and killed six guests.", "killed", ["Bamako"]),
        ("Gunmen killed six guests and wounded four clerks in Bamako.", "killed", ["Bamako"]),
        ("Gunmen stormed a hotel in Bamako and killed a priest in Gao.", "killed", ["Gao"]),
        ("Four men were killed when a bomb exploded in Basra.", "killed", ["Basra"]),
        ("Four men were killed when they were children in Basra.", "killed", []),
        ("Two guards were killed and six were hurt in an ambush near Goma.", "killed", ["Goma"]),
        ("Two guards were killed in Goma and six were hurt by a dog in Gao.", "killed", ["Goma"]),
        ("Rebels shelled Goma and the army attacked the rebels.", "attacked", []),
    ],
)
def test_a_scene_is_shared_by_what_is_one_act(read, text: str, trigger: str, places: list[str]) -> None:
    event = next(e for e in read(text).events if e.trigger.text == trigger)
    assert [role.text for role in event.places] == places
