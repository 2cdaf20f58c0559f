"""Every sign has a weight and a reason, and every weight a sign."""

from __future__ import annotations

from dataclasses import replace

import pytest
from spacy.tokens import Doc

from graphbuild import parsing, tsv
from graphbuild.extractors.actions.confidence import TABLE, confidence, signs, weights
from graphbuild.extractors.actions.found import Found
from graphbuild.extractors.mentions import MentionIndex
from graphbuild.extractors.roles.cast import Cast
from graphbuild.extractors.syntax import Syntax, syntax
from graphbuild.extractors.triggers import find_triggers
from graphbuild.records import Status


@pytest.fixture(scope="module")
def s() -> Syntax:
    doc: Doc = next(iter(parsing.parse(parsing.load(), ["Rebels attacked the town."])))
    return syntax(doc)


def found(s: Syntax, **more: object) -> Found:
    (trigger,) = find_triggers(s, MentionIndex([]), frozenset())
    return Found(replace(trigger, **more), Status.HAPPENED, Cast(), [])  # type: ignore[arg-type]


def test_the_table_weighs_all_signs_and_no_others(s: Syntax) -> None:
    rows = [row for _, row in tsv.rows(TABLE)]
    assert {row["sign"] for row in rows} == {"always", *signs(found(s), s, MentionIndex([]))}
    assert {row["by"] for row in rows} == {"fit", "hand"}
    assert all(row["why"] for row in rows)
    assert len(weights()) == len(rows)


def test_a_word_that_likely_tells_an_act_is_trusted_more(s: Syntax) -> None:
    low, unknown, high = (confidence(found(s, log_odds=odds), s, MentionIndex([])) for odds in (-3.0, None, 5.0))
    assert low < unknown < high
