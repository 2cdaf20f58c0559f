"""What is read of single sentences that nobody tuned to: the shares may rise and never silently fall."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent / "gold"))

import sentences_check as sc

FLOORS: dict[str, Any] = json.loads(sc.FLOORS.read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def measured() -> dict[str, dict[str, float]]:
    return sc.measured()


def test_the_floors_belong_to_these_sentences() -> None:
    assert FLOORS["sentences"] == sc.digest(), "run python tests/gold/sentences_check.py --update, and say why"


def test_all_noted_words_stand_in_their_sentence() -> None:
    for item in sc.items():
        for event in item["events"]:
            words = [event["trigger"], *(w for key in ("actors", "recipients", "places") for w in event.get(key, []))]
            assert all(w in item["text"] for w in words), item["id"]


@pytest.mark.parametrize("which", ["read", "unread"])
def test_sentence_shares_do_not_fall(measured: dict[str, dict[str, float]], which: str) -> None:
    floor = FLOORS["floors"][which]
    assert {k: v for k, v in measured[which].items() if v < floor[k]} == {}


SHELLED = {"id": "e", "type": "ASSAULT", "status": "happened", "trigger": {"text": "shelled", "start": 9, "end": 16}}
NOTED = {"trigger": "shelled", "type": ["ASSAULT"], "status": ["happened"], "actors": ["Mortars"]}


def _row(**change: Any) -> Any:
    roles: dict[str, Any] = {"actors": [], "recipients": [], "places": []}
    return {"text": "Mortars  shelled Homs", "entities": [], "events": [SHELLED | roles | change]}


MORTARS = {"entity": "m", "start": 0, "end": 7, "text": "Mortars"}
HOMS = {"entity": "h", "start": 17, "end": 21, "text": "Homs"}


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        ({"actors": [MORTARS]}, []),
        ({"actors": [MORTARS], "status": "planned"}, ["status"]),
        ({"actors": [MORTARS], "recipients": [HOMS]}, ["recipients"]),
        ({"actors": [HOMS]}, ["actors"]),
        ({}, ["actors"]),
    ],
)
def test_an_event_is_right_only_with_the_parties_that_were_noted(change: dict[str, Any], wrong: list[str]) -> None:
    row = _row(**change)
    assert sc.faults(NOTED, row["events"][0], row) == wrong


def test_what_nobody_noted_counts_against_the_reader() -> None:
    rows = {"x": _row()}
    item = {"id": "x", "text": "Mortars  shelled Homs", "events": []}
    assert sc.tally(sc.outcomes(rows, [item]), rows).noted == 0
