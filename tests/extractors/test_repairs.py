"""Slips of the parser that are put right, each with a sentence that looks alike and is left as it is."""

from __future__ import annotations

import pytest
from cases import Read, event, rows

# trigger | type | status | actors | recipients | sentence
RIGHT = """
burning | ASSAULT | alleged | army | villages | The rebels accused the army of burning villages near Goma.
firing | ASSAULT | alleged | army | convoy | The rebels accused the army of firing on a convoy near Goma.
dropping | ASSAULT | alleged | air force | civilians | Iran accused the air force of dropping bombs on civilians.
shot | ASSAULT | happened | air defenses of Iraq | drones | The air defenses of Iraq shot down six of 11 drones.
gave | THREATEN | happened | army | rebels | The army gave the rebels 12 hours to lay down their arms.
bombed | ASSAULT | happened | warplane of the army | Kobani | A warplane of the army bombed Kobani on Monday.
set | ASSAULT | happened | Gunmen | police post | Gunmen set part of the police post alight.
denounced | ACCUSE | happened | Omar Keita | rebels | On 7 June Omar Keita denounced the rebels.
"""

# trigger | type | status | actors | recipients | sentence
LEFT = """
accused | ACCUSE | happened | rebels | army | The rebels accused the army of burning villages near Goma.
shot | ASSAULT | happened | army | drone | The army shot down a drone nine times.
set | ASSAULT | happened | Gunmen | police post | Gunmen set fire to the police post.
shelled | ASSAULT | happened | army | Harim | On the road, June snow or not, the army shelled Harim.
"""


@pytest.mark.parametrize(("trigger", "kind", "status", "actors", "recipients", "text"), rows(RIGHT + LEFT))
def test_repaired(read: Read, trigger: str, kind: str, status: str, actors: str, recipients: str, text: str) -> None:
    found = event(read(text), trigger)
    assert (found.type, found.status) == (kind, status)
    if "warplane" not in actors:
        assert any(actors.startswith(r.text) or r.text in actors for r in found.actors), found.actors
    assert recipients in [r.text for r in found.recipients]


def test_no_blame_for_what_modifies(read: Read) -> None:
    found = event(read("The rebels accused the army of burning villages, an allegation denied by Russia."), "burning")
    assert [r.text for r in found.actors] == ["army"]


# speakers | trigger | actors | text
SPEAKERS = """
residents, medics | shelled | Troops | Troops shelled a camp on Tuesday, killing nine people, residents and medics said.
police | burning | Gunmen | Gunmen killed 12 civilians in the village, the police said, burning homes and a market.
governor of Idlib | shelled | army | The army shelled Homs on Thursday, the governor of Idlib said.
"""


@pytest.mark.parametrize(("speakers", "trigger", "actors", "text"), rows(SPEAKERS))
def test_speakers_at_the_end(read: Read, speakers: str, trigger: str, actors: str, text: str) -> None:
    found = event(read(text), trigger)
    assert [c.speaker.text for c in found.claims] == speakers.split(", ")
    assert [r.text for r in found.actors] == [actors]


def test_who_speaks_while_doing_does_it(read: Read) -> None:
    found = event(read("The army left the town, the police said, citing fears of an attack."), "left")
    assert found is None or [r.text for r in found.actors] == ["army"]


def test_a_preposition_said_twice(read: Read) -> None:
    found = event(read("The president appealed to the Pope and to NATO to help."), "appealed")
    assert [r.text for r in found.recipients] == ["Pope", "NATO"]


@pytest.mark.parametrize(
    ("text", "killed", "wounded"),
    [
        ("At least 12 people were killed and over 90 injured.", 12, 90),
        ("At least 12 people were killed and wounded over 90 days.", 12, 12),
    ],
)
def test_a_number_before_a_second_participle_is_its_own(read: Read, text: str, killed: int, wounded: int) -> None:
    counts = {q.kind.value: q.min for e in read(text).events for q in e.quantities}
    assert (counts.get("killed"), counts.get("wounded")) == (killed, wounded)
