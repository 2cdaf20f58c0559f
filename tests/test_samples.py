"""The sample reports are read whole, their page furniture is skipped, and what they tell leads back to their words."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from graphbuild.errors import InputError
from graphbuild.pipeline import extract
from graphbuild.records import QuantityKind, Record, SkipReason, to_json

SAMPLES = Path(__file__).parents[1] / "samples"


@pytest.fixture(scope="session")
def sampled() -> dict[str, Record | InputError]:
    """Each sample's record (or error) by article id."""
    return {r.where if isinstance(r, InputError) else r.article.id: r for r in extract(SAMPLES)}


@pytest.fixture(scope="session")
def records(sampled: dict[str, Record | InputError]) -> dict[str, Record]:
    return {name: r for name, r in sampled.items() if isinstance(r, Record)}


def _spans(value: Any) -> Iterator[tuple[int, int, str]]:
    """Every (start, end, quoted words) below a JSON value."""
    if isinstance(value, dict):
        quoted = value.get("quote", value.get("text"))
        if isinstance(quoted, str) and "start" in value and isinstance(value["start"], int):
            yield value["start"], value["end"], quoted
        for item in value.values():
            yield from _spans(item)
    elif isinstance(value, list):
        for item in value:
            yield from _spans(item)


def test_every_sample_is_read(sampled: dict[str, Record | InputError]) -> None:
    assert not [r for r in sampled.values() if isinstance(r, InputError)]
    assert len(sampled) == 16


def test_every_sample_says_that_it_was_written_for_this_project(records: dict[str, Record]) -> None:
    articles = [r.article for r in records.values()]
    assert all("(written for graphbuild)" in (a.publisher or "") for a in articles)
    assert all((a.url or "").startswith("https://example.org/") for a in articles)
    assert all(a.title and a.author and a.published for a in articles)
    assert len({a.publisher for a in articles}) == 4


def test_banner_and_related_lines_are_skipped(records: dict[str, Record]) -> None:
    skipped = {(name, s.reason, r.text[s.start : s.end][:20]) for name, r in records.items() for s in r.skipped}
    assert skipped == {
        ("2015-06-10-taqaddum", SkipReason.BOILERPLATE, "We use cookies to im"),
        ("2015-05-25-carter-criticism", SkipReason.RELATED_LINK, "Related: Who control"),
        ("2025-03-13-market-attack-gazette", SkipReason.RELATED_LINK, "Related: How the sie"),
    }


def test_nothing_is_told_by_what_was_skipped(records: dict[str, Record]) -> None:
    for record in records.values():
        for skip in record.skipped:
            told = [e.trigger for e in record.events] + [m for e in record.entities for m in e.mentions]
            assert not [x for x in told if skip.start <= x.start < skip.end]


def test_menus_and_footers_of_pages_are_no_text(records: dict[str, Record]) -> None:
    for name in ("2015-05-17-ramadi-falls", "2024-06-14-security-council-el-fasher"):
        assert not {"Subscribe", "Weather", "Privacy", "Terms of use", "Accept all"} & set(
            records[name].text.split("\n")
        )
        assert "Most read" not in records[name].text


def test_every_statement_quotes_the_text(records: dict[str, Record]) -> None:
    for record in records.values():
        row = json.loads(to_json(record))
        spans = list(_spans({k: row[k] for k in ("entities", "events", "relations", "times")}))
        assert spans
        assert not [s for s in spans if record.text[s[0] : s[1]] != s[2]]


def test_the_three_tolls_of_one_attack(records: dict[str, Record]) -> None:
    def tolls(name: str) -> set[tuple[float | None, float | None]]:
        found = (q for e in records[name].events for q in e.quantities if q.kind is QuantityKind.KILLED)
        return {(q.min, q.max) for q in found}

    assert (12, 12) in tolls("2025-03-13-market-attack-wire")
    assert (15, 15) in tolls("2025-03-13-market-attack-gazette")
    assert (20, None) in tolls("2025-03-14-market-attack-monitor")
