"""The view in a browser: what a reader clicks and sees, and that hostile text does nothing."""

from __future__ import annotations

import itertools
from pathlib import Path
from urllib.parse import quote

import pytest
from viewer import hostile, sample

from graphbuild.curation import Judgement, Subject, Verb
from graphbuild.records import Record
from graphbuild.viewer import encoding, model, to_pyvis, write_html

AXE = Path(__file__).parent / "axe.min.js"
SCENE = "graphbuild.picture.scene"
SHOWN = "graphbuild.shown.map(s => s.id)"


@pytest.fixture(scope="module")
def view(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_html(model(sample.placed(), title="War"), tmp_path_factory.mktemp("view") / "view.html")


@pytest.fixture(scope="module")
def hostile_view(tmp_path_factory: pytest.TempPathFactory) -> Path:
    view = model(hostile.records(), title=hostile.TEXTS[1])
    return write_html(view, tmp_path_factory.mktemp("view") / "hostile.html")


def crowd(number: int) -> list[Record]:
    """Reports of everybody hitting a few others."""
    lines = [
        f"ASSAULT - happened 2015-06-{1 + n % 28:02} [a:g{n}|Group {n}] fighters [t:hit] [r:g{n * k % number}|Group] "
        f"with mortars and rockets for {n * k} hours and left."
        for n in range(number)
        for k in (2, 3, 5, 7, 11)
    ]
    return [sample.record(sample.article(n, "Wire", "2015-07-01", f"Report {n}"), lines[n::9]) for n in range(9)]


def find(page, words: str) -> None:
    page.keyboard.press("/")
    page.keyboard.type(words)
    page.keyboard.press("Enter")


def tick(page, facet: str, value: str) -> None:
    page.locator(f"#facet-{facet} input[value='{value}']").check()


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


def war_of(number: int) -> list[Record]:
    """Reports of three wars of so many groups each, with a link from each war to the next."""
    hits = [(n, n // number * number + (n * k) % number) for n in range(3 * number) for k in (2, 3, 5)]
    hits += [(0, number), (number, 2 * number)]
    lines = [f"ASSAULT - happened - [a:g{a}|Group {a}] [t:hit] [r:g{b}|Group {b}] on day {a}." for a, b in hits]
    return [sample.record(sample.article(0, "Wire", "2015-07-01", "Report"), lines)]


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


def test_the_path_between_two(show, view: Path):
    page = show(view)
    find(page, "kerry")
    page.get_by_role("button", name="Path to").click()
    page.keyboard.type("isis")
    page.keyboard.press("Enter")
    labels = page.evaluate(f"{SCENE}.dots.map(d => d.node.label)")
    assert {"John Kerry", "ISIS"} < set(labels)
    assert len(labels) < 8


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


def test_hostile_text_is_shown_as_text(show, hostile_view: Path):
    page = show(hostile_view)
    assert page.title() == hostile.TEXTS[1]
    page.keyboard.press("/")
    page.keyboard.type("<script>")
    assert hostile.TEXTS[0] in page.locator("#found").inner_text()
    page.keyboard.press("Enter")
    assert page.locator("#panel script, #panel img, #panel svg, #panel style, table script, #found script").count() == 0


def test_hostile_text_does_nothing_wherever_it_is_clicked(show, hostile_view: Path):
    page = show(hostile_view)
    for kind, rows in (("node", "nodes"), ("edge", "edges"), ("statement", "statements")):
        for number in range(0, page.evaluate(f"graphbuild.model.{rows}.length"), 5):
            page.evaluate("([kind, id]) => graphbuild.choose({ kind, id })", [kind, number])
    page.evaluate("graphbuild.choose(null)")
    for x in range(300, 1000, 100):
        page.mouse.move(x, 300)
        page.mouse.click(x, 300)
    for name in ("Timeline", "Table", "Network"):
        page.get_by_role("tab", name=name).click() if page.get_by_role("tab", name=name).is_visible() else None
    page.evaluate("graphbuild.set(s => { s.show = 'all'; })")
    assert "<script" not in page.evaluate("graphbuild.svg()")
    assert page.evaluate("document.querySelectorAll('script').length") == 5


def test_names_of_a_megabyte_do_not_stop_the_page(show, tmp_path: Path):
    page = show(write_html(model(hostile.endless()), tmp_path / "endless.html"))
    find(page, "endless")
    assert page.locator("#panel h2").inner_text().startswith("endless xxx")
    page.get_by_role("tab", name="Timeline").click()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_hostile_text_does_nothing_in_a_pyvis_page(browser, tmp_path: Path):
    """That page asks for files of others, which are not there: it is drawn all the same, and runs nothing of ours."""
    path = tmp_path / "pyvis.html"
    path.write_text(to_pyvis(model(hostile.records())).generate_html(), "utf-8")
    context = browser.new_context(offline=True)
    page = context.new_page()
    page.goto(path.as_uri())
    page.wait_for_function("typeof network === 'object' && network.body.nodeIndices.length > 0")
    box = page.locator("canvas").bounding_box()
    for id in page.evaluate("network.body.nodeIndices.slice(0, 40)"):
        at = page.evaluate("id => network.canvasToDOM(network.getPosition(id))", id)
        page.mouse.move(box["x"] + at["x"], box["y"] + at["y"])
        page.wait_for_timeout(20)
    assert page.evaluate("window.ran") is None
    assert page.locator("#mynetwork img, #mynetwork svg, #mynetwork a").count() == 0
    context.close()


@pytest.mark.parametrize("text", [hostile.TEXTS[2], "__proto__"])
def test_a_hostile_address_does_nothing(show, view: Path, text: str):
    page = show(
        view, "&".join(f"{name}={quote(text)}" for name in ("words", "node", "act", "edge", "on", "sort", "since"))
    )
    assert page.evaluate("graphbuild.state.filters.act.size") == 0
    assert page.evaluate("graphbuild.state.selection") is None


def test_injected_script_is_stopped_by_the_policy(browser, view: Path, tmp_path: Path):
    """The guard itself, with what a faulty template would have let through: red when the policy is taken out."""
    injected = "<b id=z onclick='window.ran = 1'>x</b><script>window.ran = 2</script><style>main{display:none}</style>"
    path = tmp_path / "injected.html"
    path.write_text(view.read_text("utf-8").replace("</header>", f"</header>{injected}"), "utf-8")
    page = browser.new_context(offline=True).new_page()
    page.goto(path.as_uri())
    page.click("#z")
    write = "() => { try { document.getElementById('z').innerHTML = '<i>'; } catch (e) { return e.name; } }"
    assert page.evaluate(write) == "TypeError"
    assert page.evaluate("window.ran") is None
    assert page.locator("main").is_visible()
    page.context.close()
