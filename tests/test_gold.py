"""What is found in articles that nobody tuned to: the shares may rise and never silently fall."""

from __future__ import annotations

import copy
import json
from typing import Any

import facts_check as fc
import pytest

FACTS: dict[str, Any] = json.loads(fc.FACTS.read_text(encoding="utf-8"))
FLOORS: dict[str, Any] = json.loads(fc.FLOORS.read_text(encoding="utf-8"))
UPDATE = "run python tests/gold/facts_check.py --update, and say in the commit why"


def test_the_floors_belong_to_this_gold() -> None:
    assert FLOORS["gold"] == fc.digest(), f"the gold data changed: {UPDATE}"


def test_the_gold_is_large_enough_to_tell() -> None:
    assert len(FACTS["articles"]) >= 60
    assert all(8 <= len(facts) <= 120 for facts in FACTS["articles"].values())
    assert {f["kind"] for facts in FACTS["articles"].values() for f in facts} >= {
        "event",
        "absent",
        "entity",
        "relation",
    }


@pytest.mark.parametrize("level", ["core", "hard"])
def test_shares_do_not_fall(found: list[fc.Verdict], level: str) -> None:
    reached, floor = fc.shares(found)[level], FLOORS["floors"][level]
    lost = [f"{v.article}: {v.fact['note']}: {v.why}" for v in found if not v.held and v.fact["level"] == level]
    assert reached >= floor, f"{level} fell from {floor} to {reached}; not found:\n" + "\n".join(lost)


def test_no_record_is_unsound(rows: dict[str, fc.Row]) -> None:
    assert not [f"{name}: {fault}" for name, row in rows.items() for fault in fc.unsound(row)]


@pytest.mark.parametrize("spoil", ["quote", "entity", "evidence", "amount"])
def test_an_unsound_record_is_noticed(rows: dict[str, fc.Row], spoil: str) -> None:
    row = copy.deepcopy(rows["ukraine-kupiansk"])
    event = next(e for e in row["events"] if e["actors"])
    if spoil == "quote":
        event["trigger"]["start"] += 1
    elif spoil == "entity":
        event["actors"][0]["entity"] = "https://example.org/nobody"
    elif spoil == "evidence":
        event["evidence"]["end"] = event["trigger"]["start"]
    else:
        next(e for e in row["events"] if e["quantities"])["quantities"][0] |= {"min": 9, "max": 1}
    assert list(fc.unsound(row))


SHELLED = {"kind": "event", "type": ["ASSAULT"], "actor": "Russian forces", "trigger_in": "Russian forces shelled"}


@pytest.mark.parametrize(
    ("change", "held"),
    [
        ({}, True),
        ({"actor": "Ukraine"}, False),
        ({"status": ["planned"]}, False),
        ({"trigger_in": "plans to evacuate"}, False),
        ({"kind": "absent"}, False),
        ({"kind": "absent", "actor": "Ukraine"}, True),
    ],
)
def test_a_fact_holds_only_where_the_record_says_so(rows: dict[str, fc.Row], change: fc.Fact, held: bool) -> None:
    assert fc.judge(SHELLED | change, rows["ukraine-kupiansk"])[0] is held


@pytest.mark.parametrize(
    ("got", "held"),
    [
        (("2015-05-17", "2015-05-17"), True),
        (("2015-05-16", "2015-05-18"), True),
        (("2015-05-11", "2015-05-17"), False),
        (("2015-05-18", "2015-05-18"), False),
    ],
)
def test_a_date_may_be_a_little_wider(got: tuple[str, str], held: bool) -> None:
    day = {"start": "2015-05-17", "end": "2015-05-17"}
    assert fc.date_fits(day, {"start": got[0], "end": got[1]}) is held
