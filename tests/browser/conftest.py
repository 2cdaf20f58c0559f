"""A page in a real browser with the network off; whatever it runs, asks for or complains about is collected."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

# `viewer.sample` is shared with tests/ and tests/viewer/.
sys.path.insert(0, str(Path(__file__).parents[1]))

_CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
# Runs before the page's own policy: violations are kept where the test can read them.
_WATCH = "addEventListener('securitypolicyviolation', e => (window.violations ??= []).push(e.violatedDirective))"


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    if _CHROMIUM is None:
        pytest.skip("no chromium on this machine; install one to run the browser tests")
    with sync_api.sync_playwright() as tools:
        running = tools.chromium.launch(executable_path=_CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield running
        running.close()


@pytest.fixture
def show(browser: Any) -> Iterator[Callable[..., Any]]:
    """Opens a file; at the end of the test nothing may have been requested, said, thrown or violated."""
    context = browser.new_context(offline=True, viewport={"width": 1400, "height": 900})
    context.add_init_script(_WATCH)
    noticed: list[str] = []
    pages: list[Any] = []

    def open_page(path: Path, fragment: str = "") -> Any:
        page = context.new_page()
        page.on("console", lambda message: noticed.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: noticed.append(f"error: {error}"))
        page.on("dialog", lambda dialog: (noticed.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        address = path.resolve().as_uri()
        page.on("request", lambda r: None if r.url.split("#")[0] == address else noticed.append(f"request: {r.url}"))
        page.goto(f"{address}#{fragment}")
        page.wait_for_selector("html[data-ready=yes]", timeout=20_000)
        pages.append(page)
        return page

    yield open_page
    for page in pages:
        noticed += page.evaluate("window.violations || []")
        assert page.evaluate("window.ran") is None
    context.close()
    assert noticed == []


@pytest.fixture(scope="session")
def view(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the sample war."""
    from viewer import sample

    from graphbuild.viewer import model, write_html

    return write_html(model(sample.placed(), title="War"), tmp_path_factory.mktemp("view") / "view.html")
