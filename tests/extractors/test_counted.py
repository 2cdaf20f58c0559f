"""Which numbers count what an act did, each with a sentence that looks alike and counts otherwise."""

from __future__ import annotations

import pytest
from cases import Read, rows

# counted | sentence
CASES = """
| Gunmen shot dead a father of five as he tried to flee.
killed 5 5 | Gunmen shot dead a family of five as they tried to flee.
| The army killed a widow of 34 in Goma.
killed 34 34 | The army killed 34 widows in Goma.
killed 190 190 | The army killed 190, two thirds of them women.
killed 190 190, killed 2 2 | The army killed 190 rebels and two women.
| The army killed the leader of five rebels in Goma.
killed 5 5 | The army killed five rebels in Goma.
freed 1 1 | One of 12 hostages was freed on Monday.
freed 12 12 | All of the 12 hostages were freed on Monday.
displaced None 300000 | Most of Amra's 300,000 people had fled before the assault.
displaced 300000 300000 | Amra's 300,000 people had fled before the assault.
killed 12 12 | The siege, from 6 to 8 p.m. each day, killed 12 people.
killed 6 8 | The siege killed 6 to 8 people.
"""


@pytest.mark.parametrize(("counted", "text"), rows(CASES))
def test_counted(read: Read, counted: str, text: str) -> None:
    found = [f"{q.kind.value} {q.min} {q.max}" for e in read(text).events for q in e.quantities]
    assert ", ".join(found) == counted


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("A suicide attack that killed 40 clerks shook Goma.", ["killed"]),
        ("A bomber, one of 40 clerks, killed the mayor.", []),
        ("The rebels acknowledged the loss of 62 fighters.", ["killed"]),
        ("The rebels acknowledged the loss of 62 tanks.", ["other"]),
    ],
)
def test_what_is_counted_behind_an_act(read: Read, text: str, kinds: list[str]) -> None:
    assert [q.kind for e in read(text).events for q in e.quantities] == kinds
