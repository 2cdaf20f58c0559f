"""Arguments that are meant though another word stands there, or none: pronouns, particles, the unsaid doer."""

from __future__ import annotations

import pytest


def _acts(read, text: str) -> list[tuple[str | None, str, list[str], list[str]]]:
    events = (e for e in read(text).events if e.type)
    return [(e.type, e.trigger.text, [r.text for r in e.actors], [r.text for r in e.recipients]) for e in events]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The student was taken to jail in Asmara.", ("COERCE", "taken", [], ["student"])),
        ("Masked men set about the strikers.", ("ASSAULT", "set", ["Masked men"], ["strikers"])),
        ("The parliament building was gutted by rockets.", ("ASSAULT", "gutted", [], ["parliament building"])),
        ("The army pushed the rebels out of Bria.", ("COERCE", "pushed", ["army"], ["rebels"])),
    ],
)
def test_what_is_left_out_or_misplaced_is_understood(read, text: str, act) -> None:
    assert act in _acts(read, text)


def test_a_pronoun_is_tested_as_whom_it_means(read) -> None:
    acts = _acts(read, "Iran freed the two nuns it had held since March.")
    assert ("COERCE", "held") in [act[:2] for act in acts]


@pytest.mark.parametrize(
    "text",
    [
        "The film was scrapped in May.",
        "The pupil was taken to school in Asmara.",
        "The engineers set about the repairs.",
        "The soldiers took the wounded out of the car.",
        "The museum showed the two statues it had held since March.",
    ],
)
def test_the_same_words_tell_no_act_of_conflict(read, text: str) -> None:
    assert _acts(read, text) == []
