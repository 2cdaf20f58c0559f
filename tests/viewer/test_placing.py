"""Positions from an earlier view: who stood somewhere stays, newcomers stand near their neighbours."""

from __future__ import annotations

import math
from pathlib import Path

import pytest
from viewer import sample

from graphbuild.errors import InputError
from graphbuild.viewer import model, read_positions, replaced_positions, write_html
from graphbuild.viewer.layout import Box, arrange
from graphbuild.viewer.page import render
from graphbuild.viewer.placing import place

SQUARE = Box(80, 60)
CHAIN = [(i, i + 1) for i in range(9)]
KNOWN = {i: (300 * i, 40 * i) for i in range(6)}


def test_who_stood_somewhere_stays():
    places = place([SQUARE] * 10, CHAIN, KNOWN)
    assert places[:6] == list(KNOWN.values())
    assert places == place([SQUARE] * 10, CHAIN, KNOWN)


def test_a_newcomer_stands_near_its_neighbours_and_on_nobody():
    places = place([SQUARE] * 7, [*CHAIN[:5], (6, 2), (6, 3)], KNOWN)
    assert math.dist(places[6], (750, 100)) < 150
    for known in places[:6]:
        assert abs(places[6][0] - known[0]) >= 80 or abs(places[6][1] - known[1]) >= 60


def test_what_is_linked_to_nothing_known_stands_below():
    places = place([SQUARE] * 10, [*CHAIN[:5], (6, 7), (8, 9)], KNOWN)
    assert min(y for _, y in places[6:]) > max(y for _, y in places[:6])


def test_with_few_known_all_are_laid_out_anew():
    few = {0: (7, 7)}
    assert place([SQUARE] * 10, CHAIN, few) == arrange([SQUARE] * 10, CHAIN)
    assert place([], [], {}) == []


def test_a_page_gives_back_its_positions(tmp_path: Path):
    view = model(sample.records())
    kept = read_positions(write_html(view, tmp_path / "view.html"))
    assert kept.whole == {node.iri: (node.x, node.y) for node in view.nodes if node.drawn}
    iris = {node.id: node.iri for node in view.nodes}
    assert kept.overview == {iris[spot.node]: (spot.x, spot.y) for spot in view.overview}
    assert render(model(sample.records(), earlier=kept)) == render(view)


def test_a_packed_page_gives_them_back_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    plain = read_positions(write_html(model(sample.records()), tmp_path / "plain.html"))
    monkeypatch.setattr("graphbuild.viewer.encoding.PLAIN", 10)
    assert read_positions(write_html(model(sample.records()), tmp_path / "packed.html")) == plain


def test_more_records_move_nobody(tmp_path: Path):
    records = sample.records()
    before = model(records[:-1])
    after = model(records, earlier=read_positions(write_html(before, tmp_path / "view.html")))
    stood = {node.iri: (node.x, node.y) for node in before.nodes if node.drawn}
    assert stood == {node.iri: (node.x, node.y) for node in after.nodes if node.iri in stood}
    assert sum(node.drawn for node in after.nodes) > len(stood)


@pytest.mark.parametrize("text", ["", "<p>x</p>", '<script type="application/json" id="data">{"nodes": 1}</script>'])
def test_what_is_no_such_page_is_said_or_passed_over(tmp_path: Path, text: str):
    page = tmp_path / "other.html"
    page.write_text(text, "utf-8")
    with pytest.raises(InputError, match="graphbuild view"):
        read_positions(page)
    assert replaced_positions(page) is None
    assert replaced_positions(tmp_path / "none.html") is None
