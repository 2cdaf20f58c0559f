"""Timeline, map and the panes side by side: each chooses for all."""

from __future__ import annotations

import itertools
from pathlib import Path

from page import SCENE, find
from viewer import sample

from graphbuild.viewer import model, write_html


def test_the_handles_of_the_dates_move_by_key(show, view: Path):
    page = show(view)
    page.focus(".handle.until")
    page.keyboard.press("PageDown")
    until = page.evaluate("graphbuild.state.filters.until")
    dated = page.evaluate("graphbuild.shown.filter(s => s.start).map(s => s.start)")
    assert dated and max(dated) <= until < page.evaluate(
        "graphbuild.model.statements.map(s => s.end || '').sort().at(-1)"
    )
    page.uncheck("#undated")
    assert page.evaluate("graphbuild.shown.every(s => s.start)")


def test_a_place_is_met_by_what_lies_in_it(show, view: Path):
    page = show(view)
    page.select_option("#place", label="Anbar")
    places = set(page.evaluate("graphbuild.shown.flatMap(s => s.places).map(i => graphbuild.model.nodes[i].label)"))
    assert "Ramadi" in places


def test_timeline_and_map_choose_for_all(show, view: Path):
    page = show(view)
    page.get_by_role("tab", name="Timeline").click()
    page.locator("#timeline .mark").first.click()
    assert page.locator("#panel .card").count() == page.locator("#rows tr").count() > 0
    page.get_by_role("tab", name="Map").click()
    page.locator("#map .mark", has_text="Ramadi").first.focus()
    page.keyboard.press("Enter")
    assert page.locator("#panel h2").inner_text() == "Ramadi"


def test_acts_without_a_date_stand_apart_in_the_timeline(show, view: Path):
    page = show(view, "view=timeline")
    undated = "graphbuild.model.statements.filter(s => s.kind === 'event' && !s.start)"
    boxes = page.locator("#timeline .mark", has=page.locator("rect"))
    assert sum(map(int, boxes.locator(".count").all_text_contents())) == page.evaluate(f"{undated}.length") > 0
    boxes.first.click()
    assert page.evaluate("graphbuild.rows.every(s => s.kind === 'event' && !s.start)")
    assert page.locator("#panel h2").inner_text().endswith("no date")
    again = show(view, page.url.split("#")[1])
    assert again.evaluate("graphbuild.rows.map(s => s.id)") == page.evaluate("graphbuild.rows.map(s => s.id)")
    page.keyboard.press("Escape")
    page.uncheck("#undated")
    assert boxes.count() == 0


def test_marks_of_the_timeline_do_not_lie_on_one_another_and_hold_every_act(show, tmp_path: Path):
    lines = [
        f"ASSAULT - happened 2015-{month:02}-{day:02} [a:g{day}|Group {day}] [t:hit] [r:army|the army] on day {day}."
        for month in range(1, 13)
        for day in range(1, 28, 4)
    ]
    record = sample.record(sample.article(0, "Wire", "2016-01-01", "Report"), lines)
    page = show(write_html(model([record]), tmp_path / "year.html"))
    marks = page.locator("#timeline .mark circle:not(.ring)")
    circles = sorted(
        (c["cx"], c["r"])
        for c in marks.evaluate_all("found => found.map(c => ({ cx: c.cx.baseVal.value, r: c.r.baseVal.value }))")
    )
    assert 10 < len(circles) < len(lines)
    assert all(b[0] - a[0] > 5 for a, b in itertools.pairwise(circles))
    numbers = []
    for number in range(marks.count()):
        page.locator("#timeline .mark").nth(number).click()
        numbers.append(page.evaluate("graphbuild.rows.length"))
    assert sum(numbers) == len(lines)


def test_on_a_wide_screen_the_panes_stand_side_by_side_and_follow_one_another(show, view: Path):
    page = show(view)
    for pane in ("#network", "#timeline", "#map"):
        assert page.locator(pane).is_visible()
    marks, faded = "#timeline .mark", "#timeline .mark.faded"
    everything = page.locator(marks).count()
    assert (page.locator(faded).count(), page.locator("#map .faded").count()) == (0, 0)
    find(page, "amiri")
    assert page.locator(marks).count() == everything
    assert 0 < page.locator(faded).count() < everything
    assert page.locator("#map .mark.faded").count() > 0
    page.keyboard.press("Escape")
    page.locator(marks).first.click()
    lit = page.evaluate(f"{SCENE}.dots.filter(d => d.lit).map(d => d.node.id)")
    rows = "graphbuild.rows.flatMap(s => [...s.actors, ...s.recipients, ...s.places, ...s.instruments])"
    assert set(lit) == set(page.evaluate(rows))


def test_on_a_narrow_screen_they_are_tabs(show, view: Path):
    page = show(view)
    page.set_viewport_size({"width": 900, "height": 800})
    page.wait_for_timeout(100)
    assert not page.locator("#tab-together").is_visible()
    assert page.locator("#tab-network").get_attribute("aria-selected") == "true"
    assert page.locator("#map").is_hidden()
    page.get_by_role("tab", name="Map").click()
    assert page.locator("#map .mark").count() > 0
    assert page.locator("#network").is_hidden()
