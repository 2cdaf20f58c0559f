"""A hundred and twenty pairs of reports, half of them of one happening, read and put together from end to end.

Floors are what was reached when they were written, and no false merge: a pair that is missed costs an analyst a glance,
a false one the trust in all.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from graphbuild.incidents import group
from graphbuild.pipeline import extract_one
from graphbuild.reading import Document
from graphbuild.records import Article, Record
from graphbuild.vocabulary import article_iri

PAIRS = [json.loads(line) for line in (Path(__file__).parent / "gold/incident_pairs.jsonl").read_text().splitlines()]
RIGHT = 0.9


def read(name: str, told: dict[str, Any]) -> Record:
    text, published = told["text"], told["published"]
    digest = hashlib.sha256(text.encode()).hexdigest()
    article = Article(name, article_iri(name), digest, publisher=name, published=published, language="en")
    record = extract_one(Document(article, text))
    assert isinstance(record, Record)
    return record


@pytest.fixture(scope="module")
def found() -> list[bool]:
    records = ([read(side, pair[side]) for side in ("one", "other")] for pair in PAIRS)
    return [any(incident.articles == 2 for incident in group(pair)) for pair in records]


def test_half_of_the_pairs_are_of_one_happening() -> None:
    assert len(PAIRS) == 120
    assert sum(pair["same"] for pair in PAIRS) == 60


def test_no_two_happenings_become_one(found: list[bool]) -> None:
    wrong = [pair["why"] for pair, same in zip(PAIRS, found, strict=True) if same and not pair["same"]]
    assert wrong == []


def test_most_pairs_are_right(found: list[bool]) -> None:
    right = sum(pair["same"] == same for pair, same in zip(PAIRS, found, strict=True))
    assert right >= RIGHT * len(PAIRS)
