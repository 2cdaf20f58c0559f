"""Large networks in a browser: what is shown of them first, how groups open, and that nothing waits for the words."""

from __future__ import annotations

from pathlib import Path

import pytest
from page import SCENE, crowd, war_of
from viewer import sample

from graphbuild.viewer import encoding, model, write_html


def test_in_a_large_graph_the_strongest_come_first_and_stay_where_they_are(show, tmp_path: Path):
    records = crowd(120)
    page = show(write_html(model(records), tmp_path / "crowd.html"))
    assert page.evaluate(f"[{SCENE}.kind, {SCENE}.dots.length]") == ["overview", 30]
    assert "left out" in page.locator("#scope").inner_text()
    places = f"JSON.stringify({SCENE}.dots.map(d => [d.node.id, d.x, d.y]))"
    before = page.evaluate(places)
    page.evaluate(f"graphbuild.chooseNode({SCENE}.dots[5].node.id)")
    assert page.evaluate(places) == before
    page.get_by_role("button", name="All", exact=True).click()
    assert page.evaluate(f"{SCENE}.dots.length") == 120


def test_groups_open_by_a_click_and_have_sentences_behind_their_lines(show, tmp_path: Path):
    page = show(write_html(model(war_of(30)), tmp_path / "wars.html"))
    page.get_by_role("button", name="Groups").click()
    dots = f"{SCENE}.dots.map(d => [d.node.id, d.members || 0])"
    groups = page.evaluate(dots)
    assert 3 <= len(groups) < 24
    assert all(node < 0 and members > 1 for node, members in groups)
    lane = f"{SCENE}.lanes.find(l => l.from.members && l.to.members)"
    page.evaluate(f"graphbuild.picture.choose.lane({lane})")
    assert page.locator("#panel .card").count() == page.evaluate(f"{lane}.count")
    at, box = page.evaluate(f"graphbuild.picture.place({groups[0][0]})"), page.locator("canvas").bounding_box()
    page.mouse.click(box["x"] + at["x"], box["y"] + at["y"])
    opened = page.evaluate(dots)
    assert sum(members == 0 for _, members in opened) == groups[0][1]
    assert sum(members > 0 for _, members in opened) == len(groups) - 1
    again = show(tmp_path / "wars.html", page.url.split("#")[1])
    assert again.evaluate(dots) == opened
    page.get_by_role("button", name="Close the group").click()
    assert page.evaluate(dots) == groups


def test_who_takes_part_in_an_incident_is_shown_by_themselves(show, tmp_path: Path):
    page = show(write_html(model(war_of(30)), tmp_path / "wars.html"))
    inside = f"new Set({SCENE}.dots.map(d => d.node.id))"
    weak = f"graphbuild.model.statements.find(s => !{inside}.has(s.actors[0]) && s.actors[0] !== s.recipients[0])"
    page.evaluate(f"graphbuild.choose({{ kind: 'statement', id: {weak}.id }})")
    page.get_by_role("button", name="Show who takes part").click()
    assert page.evaluate(f"{SCENE}.dots.length") == 2
    page.get_by_role("button", name="Back to the overview").click()
    assert page.evaluate(f"{SCENE}.dots.length") == 30


def test_a_large_page_is_packed_and_opens(show, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(encoding, "PLAIN", 10_000)
    path = write_html(model(crowd(400)), tmp_path / "large.html")
    assert path.read_text("utf-8").count('type="application/gzip"') == 2
    page = show(path)
    assert page.locator("#counts").inner_text().startswith("400 entities")
    assert "fighters hit" in page.evaluate("graphbuild.model.quote(graphbuild.model.statements[0])")


@pytest.mark.parametrize("number", [12, 120])
def test_the_first_picture_is_that_of_the_whole(show, tmp_path: Path, number: int):
    """It is drawn of what stands before everything else in the page; nothing may jump when the rest is there."""
    page = show(write_html(model([*crowd(number), *sample.records()]), tmp_path / "crowd.html"))
    first = page.evaluate("JSON.parse(document.getElementById('opening').textContent)")
    dots, lanes = page.evaluate(
        f"[{SCENE}.dots.map(d => [d.node.id, d.x, d.y]), {SCENE}.lanes.map(l => "
        "[l.id, l.from.node.id, l.to.node.id, l.role, l.sign, l.certainty, l.disputed, l.count, l.label])]"
    )
    assert dots == [[node["id"], node["x"], node["y"]] for node in first["nodes"]]
    told = ("id", "source", "target", "role", "sign", "certainty", "disputed", "count", "label")
    wanted = [
        [0 if name == "sign" and line["certainty"] == "negated" else line[name] for name in told]
        for line in first["lines"]
    ]
    assert sorted(lanes) == sorted(wanted)
    assert len(wanted) > 20


def test_the_picture_does_not_wait_for_the_words(show, tmp_path: Path):
    """Nor for what stands around it: both are made after the first frame, and are there in the end."""
    page = show(write_html(model(crowd(120)), tmp_path / "crowd.html"))
    assert page.evaluate("performance.getEntriesByName('ready').length") == 1
    page.evaluate("graphbuild.chooseNode(0)")
    assert "mortars and rockets" in page.locator("#panel .card").first.inner_text()


def test_an_address_that_asks_for_words_finds_them(show, tmp_path: Path):
    path = write_html(model(crowd(120)), tmp_path / "crowd.html")
    page = show(path, "words=for 0 hours")
    assert page.evaluate("graphbuild.shown.length") == page.evaluate(
        "graphbuild.model.statements.filter(s => graphbuild.model.quote(s).includes('for 0 hours')).length"
    )
    assert 0 < page.evaluate("graphbuild.shown.length") < page.evaluate("graphbuild.model.statements.length")
