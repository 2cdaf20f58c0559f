"""The view in a browser: what a reader clicks and sees, and that hostile text does nothing."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

import pytest
from viewer import hostile, sample

from graphbuild.viewer import model, write_html


@pytest.fixture(scope="module")
def view(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_html(model(sample.records(), title="War"), tmp_path_factory.mktemp("view") / "view.html")


@pytest.fixture(scope="module")
def hostile_view(tmp_path_factory: pytest.TempPathFactory) -> Path:
    view = model(hostile.records(), title=hostile.TEXTS[1])
    return write_html(view, tmp_path_factory.mktemp("view") / "hostile.html")


def test_the_picture_is_drawn(show, view: Path):
    page = show(view)
    pixels = """() => { const c = document.querySelector('#picture canvas'), s = new Set();
        const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;
        for (let i = 0; i < d.length; i += 4) s.add(d[i] + ',' + d[i + 1] + ',' + d[i + 2]); return [...s]; }"""
    page.wait_for_timeout(300)
    seen = set(page.evaluate(pixels))
    assert {"230,159,0", "204,121,167", "0,158,115"} <= seen


def test_a_name_lists_its_statements_with_marked_evidence(show, view: Path):
    page = show(view)
    page.fill("#search", "amiri")
    page.get_by_role("button", name="Hadi al-Amiri", exact=True).first.click()
    assert page.locator("#panel h2").inner_text() == "Hadi al-Amiri"
    threat = page.locator("#panel .card", has_text="crossing the border")
    assert threat.locator("mark.actor").inner_text() == "Hadi al-Amiri"
    assert threat.locator("mark.recipient").inner_text() == "Turkey"
    assert threat.locator("mark.trigger").inner_text() == "warned"
    assert threat.locator("a").get_attribute("href") == "https://news.example/1"


def test_who_says_so_and_who_disputes_stand_on_the_card(show, view: Path):
    page = show(view)
    page.check("#disputed")
    page.locator("#rows .link", has_text="aid").first.click()
    card = page.locator("#panel .card")
    assert "said by White House" in card.inner_text()
    assert "disputed by Hadi al-Amiri" in card.inner_text()


def test_a_click_on_the_picture_selects_the_node(show, view: Path):
    page = show(view)
    at = page.evaluate("() => network.canvasToDOM(network.getPosition(model.nodes.find(n => n.label === 'ISIS').id))")
    box = page.locator("#picture").bounding_box()
    page.mouse.click(box["x"] + at["x"], box["y"] + at["y"])
    assert page.locator("#panel h2").inner_text() == "ISIS"


def test_filters_narrow_table_and_picture_alike(show, view: Path):
    page = show(view)
    whole = page.locator("#rows tr").count()
    page.select_option("#status", "negated")
    shown = page.evaluate("() => drawnEdges.get().filter(e => !e.hidden).map(e => edgesById.get(e.id).certainty)")
    assert 0 < page.locator("#rows tr").count() < whole
    assert set(shown) == {"negated"}
    page.click("#reset")
    assert page.locator("#rows tr").count() == whole


def test_acts_of_no_known_type_are_one_choice(show, view: Path):
    page = show(view)
    page.select_option("#type", "other")
    assert page.locator("#rows tr").count() == 1
    assert "toured" in page.locator("#rows tr").inner_text()


def test_what_is_selected_and_filtered_is_in_the_address(show, view: Path):
    page = show(view)
    page.select_option("#type", "ASSAULT")
    page.locator("#panel .link", has_text="Iraqi army").click()
    again = show(view, page.evaluate("location.hash.slice(1)"))
    assert again.locator("#panel h2").inner_text() == "Iraqi army"
    assert again.input_value("#type") == "ASSAULT"
    assert again.locator("#rows tr").count() == page.locator("#rows tr").count()


def test_everything_can_be_reached_by_keyboard(show, view: Path):
    page = show(view)
    page.focus("#search")
    page.keyboard.type("baghdadi")
    page.locator("#rows .link").first.focus()
    page.keyboard.press("Enter")
    assert page.locator("#panel h2").inner_text() == "Abu Bakr al-Baghdadi"


def test_without_statements_the_page_still_opens(show, tmp_path: Path):
    page = show(write_html(model([]), tmp_path / "empty.html"))
    assert "0 of 0 statements" in page.locator("#caption").inner_text()


def test_hostile_text_is_shown_as_text(show, hostile_view: Path):
    page = show(hostile_view)
    assert page.title() == hostile.TEXTS[1]
    assert hostile.TEXTS[0] in page.locator("#panel").inner_text()
    assert page.locator("#panel script, #panel img, #panel svg, #panel style, #panel a, table script").count() == 0


def test_hostile_text_does_nothing_wherever_it_is_clicked(show, hostile_view: Path):
    page = show(hostile_view)
    for number in range(0, page.evaluate("model.nodes.length"), 7):
        page.evaluate("(i) => choose({ node: model.nodes[i].id })", number)
    for number in range(0, page.evaluate("model.edges.length"), 7):
        page.evaluate("(i) => choose({ edge: model.edges[i].id })", number)
    page.evaluate("() => network.fit()")
    for x in range(100, 900, 100):
        page.mouse.move(x, 300)
        page.mouse.click(x, 300)
    page.wait_for_timeout(400)
    assert page.evaluate("document.querySelectorAll('script').length") == 3


@pytest.mark.parametrize("text", [hostile.TEXTS[2], "__proto__"])
def test_a_hostile_address_does_nothing(show, view: Path, text: str):
    page = show(view, f"search={quote(text)}&node={quote(text)}&type={quote(text)}")
    assert page.input_value("#type") == ""


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
