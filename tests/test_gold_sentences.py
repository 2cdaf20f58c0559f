"""What is read of single sentences that nobody tuned to: the shares may rise and never silently fall."""

from __future__ import annotations

import json
from typing import Any

import pytest
import second_reader
import sentences_check as sc

FLOORS: dict[str, Any] = json.loads(sc.FLOORS.read_text(encoding="utf-8"))


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


TRAIN = "Rebels blew up a train and 64 people died"
REBELS, BUS, PEOPLE = (
    {"entity": word, "start": TRAIN.index(word), "end": TRAIN.index(word) + len(word), "text": word}
    for word in ("Rebels", "train", "people")
)
ATTACK = {
    "trigger": "blew up",
    "type": ["ASSAULT"],
    "status": ["happened"],
    "actors": ["Rebels"],
    "recipients": ["train"],
}
TOLL = {"trigger": "died", "type": ["ASSAULT"], "status": ["happened"], "recipients": ["people"]}


def _read_of_train(*events: tuple[str, list[Any], list[Any]]) -> Any:
    told = [
        SHELLED
        | {"id": word, "actors": actors, "recipients": recipients, "places": []}
        | {"trigger": {"text": word, "start": TRAIN.index(word), "end": TRAIN.index(word) + len(word)}}
        for word, actors, recipients in events
    ]
    return {"x": {"text": TRAIN, "entities": [], "events": told}}


@pytest.mark.parametrize("noted", [[ATTACK, TOLL], [TOLL, ATTACK], [ATTACK | {"recipients": ["train", "people"]}]])
@pytest.mark.parametrize(
    "events",
    [[("blew up", [REBELS], [BUS, PEOPLE])], [("blew up", [REBELS], [BUS]), ("died", [], [PEOPLE])]],
)
def test_an_attack_and_its_dead_may_be_told_as_one_act_or_as_two(noted: list[Any], events: list[Any]) -> None:
    rows = _read_of_train(*events)
    item = {"id": "x", "text": TRAIN, "events": noted}
    assert sc.tally(sc.outcomes(rows, [item]), rows) == sc.Tally(1.0, 1.0, 1.0)


def test_victims_of_another_act_are_still_missed() -> None:
    rows = _read_of_train(("blew up", [REBELS], [BUS]))
    item = {"id": "x", "text": TRAIN, "events": [ATTACK, TOLL | {"actors": ["people"], "recipients": ["Rebels"]}]}
    assert sc.tally(sc.outcomes(rows, [item]), rows) == sc.Tally(0.5, 0.5, 1.0)


def test_two_readers_agree_as_the_documents_say() -> None:
    assert second_reader.agreement() == sc.Tally(0.9709, 0.8091, 0.936)
