"""The view in a browser: what a reader clicks and sees."""

from __future__ import annotations

from pathlib import Path

import pytest
from page import SCENE, find, tick
from viewer import sample

from graphbuild.curation import Judgement, Subject, Verb
from graphbuild.viewer import model, write_html

AXE = Path(__file__).parent / "axe.min.js"


def test_the_picture_is_drawn(show, view: Path):
    page = show(view)
    pixels = """() => { const c = document.querySelector('canvas'), s = new Set();
        const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;
        for (let i = 0; i < d.length; i += 4) s.add(d[i] + ',' + d[i + 1] + ',' + d[i + 2]); return [...s]; }"""
    page.wait_for_timeout(300)
    assert {"230,159,0", "204,121,167", "0,158,115"} <= set(page.evaluate(pixels))


def test_names_in_the_picture_do_not_overlap_and_few_are_missing(show, view: Path):
    page = show(view)
    page.wait_for_timeout(300)
    assert page.evaluate(f"{SCENE}.dots.length - graphbuild.picture.named.size") <= 3


def test_a_name_lists_its_statements_with_marked_evidence(show, view: Path):
    page = show(view)
    find(page, "amiri")
    assert page.locator("#panel h2").inner_text() == "Hadi al-Amiri"
    threat = page.locator("#panel .card", has_text="crossing the border")
    assert threat.locator("mark.actor").inner_text() == "Hadi al-Amiri"
    assert threat.locator("mark.recipient").inner_text() == "Turkey"
    assert threat.locator("mark.trigger").inner_text() == "warned"
    assert threat.locator("a[target=_blank]").get_attribute("href") == "https://news.example/1"


def test_who_says_so_and_who_disputes_stand_on_the_card(show, view: Path):
    page = show(view, "view=network")
    page.check("#disputed")
    page.locator("#rows .link", has_text="aid").first.click()
    card = page.locator("#panel .card")
    assert "said by White House" in card.inner_text()
    assert "disputed by Hadi al-Amiri" in card.inner_text()


def test_a_card_says_how_sure_it_is_and_why(show, tmp_path: Path):
    lines = [
        "ASSAULT - happened - [a:isis|ISIS] [t:hit] the [r:army|army].",
        "ASSAULT - happened - [a:isis|ISIS] [t:struck].",
    ]
    record = sample.record(sample.article(0, "Wire", "2015-06-10", "Title"), lines)
    subject = Subject(record.events[0].id, quote=record.events[0].evidence.quote)
    judgement = Judgement(1, "2026-01-02", "Ana <b>", Verb.CONFIRM, (subject,), why="seen on video")
    page = show(write_html(model([record], judgements=[judgement]), tmp_path / "view.html"))
    find(page, "isis")
    first, second = page.locator("#panel .card").all_inner_texts()
    assert "nothing speaks against the reading" in first
    assert "confirmed by Ana <b>, 2026-01-02: seen on video" in first
    assert "nobody to whom it was done" in second
    assert "curated" not in second


def test_a_card_tells_of_the_other_reports_and_their_figures(show, view: Path):
    page = show(view)
    number = page.evaluate("graphbuild.model.incidents.find(i => i.statements.length > 1).statements[0]")
    page.evaluate("id => graphbuild.choose({ kind: 'statement', id })", number)
    card = page.locator("#panel .card")
    assert "other report" in card.inner_text()
    others = card.locator(".others li").count()
    card.get_by_role("button", name="Compare the reports").click()
    assert page.locator("#panel .reports tbody tr").count() == others + 1


def test_a_click_on_the_picture_selects_the_node(show, view: Path):
    page = show(view)
    at = page.evaluate("graphbuild.picture.place(graphbuild.model.nodes.findIndex(n => n.label === 'ISIS'))")
    box = page.locator("canvas").bounding_box()
    page.mouse.click(box["x"] + at["x"], box["y"] + at["y"])
    assert page.locator("#panel h2").inner_text() == "ISIS"


def test_a_click_on_a_line_opens_what_is_merged_in_it(show, view: Path):
    page = show(view)
    lane = f"{SCENE}.lanes.find(l => l.from.node.label === 'ISIS' && l.to.node.label === 'Ramadi' && l.sign < 0)"
    ends = page.evaluate(f"(l => [l.from.node.id, l.to.node.id].map(i => graphbuild.picture.place(i)))({lane})")
    wanted = page.evaluate(f"({lane}).count")
    box = page.locator("canvas").bounding_box()
    for share in (0.5, 0.4, 0.6, 0.3, 0.7):
        x, y = (ends[0][k] + (ends[1][k] - ends[0][k]) * share for k in "xy")
        page.mouse.click(box["x"] + x, box["y"] + y)
        if page.locator("#panel h2", has_text="→").count():
            break
    assert page.evaluate("graphbuild.state.selection.kind") == "edge"
    assert page.locator("#panel .card").count() >= min(1, wanted)


def test_filters_narrow_table_and_picture_alike(show, view: Path):
    page = show(view, "view=network")
    whole = page.locator("#rows tr").count()
    tick(page, "status", "negated")
    shown = page.evaluate(f"{SCENE}.lanes.map(l => l.certainty)")
    assert 0 < page.locator("#rows tr").count() < whole
    assert set(shown) == {"negated"}
    page.click("#reset")
    assert page.locator("#rows tr").count() == whole


def test_acts_of_no_known_type_are_one_choice(show, view: Path):
    page = show(view, "view=network")
    tick(page, "act", "other")
    assert page.locator("#rows tr").count() == 1
    assert "toured" in page.locator("#rows tr").inner_text()


def test_an_ego_network_opens_grows_and_closes(show, view: Path):
    page = show(view)
    whole = page.evaluate(f"{SCENE}.dots.length")
    find(page, "turkey")
    page.get_by_role("button", name="Show its network").click()
    one = page.evaluate(f"{SCENE}.dots.length")
    page.get_by_role("button", name="Two steps").click()
    two = page.evaluate(f"{SCENE}.dots.length")
    assert 1 < one < two <= whole
    page.get_by_role("button", name="Collapse").click()
    assert page.evaluate(f"{SCENE}.dots.length") == whole


def test_a_click_before_all_is_there_is_not_lost(browser, view: Path):
    context = browser.new_context(offline=True)
    context.add_init_script("""Object.defineProperty(window, "graphbuild", { get: () => window.app,
        set: app => { window.app = app; app.choose({ kind: "node", id: 0 });
            window.early = app.model === undefined; } })""")
    page = context.new_page()
    page.goto(view.as_uri())
    page.wait_for_selector("html[data-ready=yes]")
    assert page.evaluate("early")
    assert page.locator("#panel h2").inner_text() == page.evaluate("graphbuild.model.nodes[0].label")
    context.close()


def test_the_path_between_two(show, view: Path):
    page = show(view)
    find(page, "kerry")
    page.get_by_role("button", name="Path to").click()
    page.keyboard.type("isis")
    page.keyboard.press("Enter")
    labels = page.evaluate(f"{SCENE}.dots.map(d => d.node.label)")
    assert {"John Kerry", "ISIS"} < set(labels)
    assert len(labels) < 8


def test_the_first_screen_says_who_fights_whom(show, tmp_path: Path):
    lines = [
        *["ASSAULT - happened - [a:isis|ISIS] [t:hit] the [r:army|Army]."] * 2,
        "ASSAULT - planned - [a:army|Army] will [t:hit] [r:isis|ISIS].",
        "CONSULT - happened - [a:army|Army] [t:met] [r:isis|ISIS].",
    ]
    record = sample.record(sample.article(0, "Wire", "2016-01-01", "Report"), lines)
    page = show(write_html(model([record]), tmp_path / "war.html"))
    assert page.locator("#panel .foes li").all_inner_texts() == ["2ISIS → Iraqi army"]
    page.locator("#panel .foes .link").click()
    assert page.locator("#panel .card").count() == 2


def test_the_table_sorts_both_ways(show, view: Path):
    page = show(view, "view=table")
    for order in ("ascending", "descending"):
        page.locator("#head").get_by_role("button", name="When").click()
        assert page.locator("#head th[aria-sort=" + order + "]").count() == 1
        days = [day for day in page.locator("#rows td:nth-child(5)").all_inner_texts() if day]
        assert days == sorted(days, reverse=order == "descending")


def test_what_is_shown_is_saved(show, view: Path):
    page = show(view, "view=network")
    tick(page, "status", "negated")
    with page.expect_download() as saved:
        page.click("#csv")
    rows = Path(saved.value.path()).read_text("utf-8-sig").splitlines()
    assert len(rows) == 1 + page.locator("#rows tr").count()
    for name, start in (("png", b"\x89PNG"), ("svg", b"<svg xmlns=")):
        with page.expect_download() as saved:
            page.click(f"#{name}")
        assert Path(saved.value.path()).read_bytes().startswith(start)


def test_from_search_to_a_citation_by_keyboard(show, view: Path):
    page = show(view)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    find(page, "baghdadi")
    assert page.evaluate("document.activeElement.id") == "panel"
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent") == "Copy with citation":
            break
    page.keyboard.press("Enter")
    page.locator("#said", has_text="copied").wait_for(state="attached")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "Baghdadi" in copied and "2015-" in copied and "https://" in copied


def test_without_statements_the_page_still_opens(show, tmp_path: Path):
    page = show(write_html(model([]), tmp_path / "empty.html"))
    assert "0 of 0 statements" in page.locator("#caption").inner_text()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(show, view: Path, scheme: str):
    page = show(view)
    page.emulate_media(color_scheme=scheme)
    page.evaluate(AXE.read_text("utf-8"))
    run = "axe.run().then(r => r.violations.map(v => v.id + ' ' + v.nodes.map(n => n.html.slice(0, 120))))"
    for fragment in ("", "view=network", "view=timeline", "view=map", "view=table", "words=isis&view=network"):
        page.evaluate("address => { location.hash = address; }", fragment)
        page.wait_for_timeout(50)
        assert page.evaluate(run) == [], fragment
