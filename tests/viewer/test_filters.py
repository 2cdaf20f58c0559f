"""The filters in Python; tests/browser holds the page's to them."""

from __future__ import annotations

import pytest
from viewer import sample

from graphbuild.viewer import model
from graphbuild.viewer.filters import Filters, counts, passing

VIEW = model(sample.records())


def test_no_filter_lets_everything_pass():
    assert passing(VIEW, Filters()) == [statement.id for statement in VIEW.statements]


@pytest.mark.parametrize(
    ("filters", "name", "value"),
    [
        (Filters(act=frozenset({"ASSAULT"})), "root", {"ASSAULT"}),
        (Filters(act=frozenset({"ASSAULT/aerial"})), "mode", {"aerial"}),
        (Filters(act=frozenset({"other"})), "root", {None}),
        (Filters(status=frozenset({"negated", "planned"})), "status", {"negated", "planned"}),
        (Filters(sign=frozenset({"hostile"})), "sign", {-1}),
        (Filters(disputed=True), "disputed", {True}),
    ],
)
def test_a_choice_lets_only_its_own_pass(filters: Filters, name: str, value: set[object]):
    rows = [s for s in VIEW.statements if s.id in set(passing(VIEW, filters))]
    assert rows
    assert {getattr(row, name) for row in rows} == value


def test_days_are_inclusive_and_the_undated_are_told_apart():
    filters = Filters(since="2015-06-09", until="2015-06-09", undated=False)
    days = {s.start for s in VIEW.statements if s.id in set(passing(VIEW, filters))}
    assert days == {"2015-06-09"}
    undated = sum(s.start is None for s in VIEW.statements)
    assert len(passing(VIEW, Filters(since="2015-06-09", until="2015-06-09"))) == len(passing(VIEW, filters)) + undated


def test_the_count_of_a_choice_is_what_choosing_it_shows():
    held = Filters(status=frozenset({"happened"}))
    for value, number in counts(VIEW, held)["act"].items():
        chosen = Filters(status=frozenset({"happened"}), act=frozenset({value}))
        assert len(passing(VIEW, chosen)) == number
    assert counts(VIEW, held)["status"] == counts(VIEW, Filters())["status"]
