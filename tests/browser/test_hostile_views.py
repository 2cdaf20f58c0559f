"""Hostile text in a browser: it is shown as text, and does nothing."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

import pytest
from page import find
from viewer import hostile

from graphbuild.viewer import model, to_pyvis, write_html


@pytest.fixture(scope="module")
def hostile_view(tmp_path_factory: pytest.TempPathFactory) -> Path:
    view = model(hostile.records(), title=hostile.TEXTS[1])
    return write_html(view, tmp_path_factory.mktemp("view") / "hostile.html")


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


def test_names_of_a_megabyte_do_not_stop_the_page(show, tmp_path: Path):
    page = show(write_html(model(hostile.endless()), tmp_path / "endless.html"))
    find(page, "endless")
    assert page.locator("#panel h2").inner_text().startswith("endless xxx")
    page.get_by_role("tab", name="Timeline").click()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


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
