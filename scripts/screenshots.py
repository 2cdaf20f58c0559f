"""Takes the pictures of the page in docs/: `python scripts/screenshots.py [folder]`.

Builds a graph of samples/, opens its page, and does what a reader would. Needs playwright and a chromium.
"""

from __future__ import annotations

import base64
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from palette import write_png

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

ROOT = Path(__file__).parents[1]
WIDTH, HEIGHT = 1500, 950
LARGEST = 300_000


def nothing(page: Any) -> None:
    """The page as it opens."""


def armed_group(page: Any) -> None:
    """The network around an armed group."""
    search(page, "Rapid Support")
    page.get_by_role("button", name="Show its network").click()


def disputed_incident(page: Any) -> None:
    """Reports of one happening that differ on a figure, and who takes part in it."""
    page.locator("#panel li", has_text="differ on").first.locator(".link").click()
    page.get_by_role("button", name="Show who takes part").click()


def map_of_places(page: Any) -> None:
    """The places of all statements, and what is told of the first."""
    page.get_by_role("tab", name="Map").click()


def town(page: Any) -> None:
    """Who fights for a town."""
    search(page, "Ramadi")
    page.get_by_role("button", name="Show its network").click()


def search(page: Any, words: str) -> None:
    page.keyboard.press("/")
    page.keyboard.type(words)
    page.keyboard.press("Enter")


SHOTS: dict[str, tuple[str, Callable[[Any], None]]] = {
    "overview": ("light", nothing),
    "armed-group": ("light", armed_group),
    "disputed-incident": ("light", disputed_incident),
    "map": ("light", map_of_places),
    "dark": ("dark", town),
}


def take(view: Path, folder: Path) -> list[str]:
    """Writes NAME.png for every shot into the folder; returns what went wrong."""
    from playwright.sync_api import sync_playwright

    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as tools:
        chromium = shutil.which("chromium") or shutil.which("chromium-browser")
        browser = tools.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        said = [words for name in SHOTS for words in shot(browser, view, name, folder / f"{name}.png")]
        browser.close()
    return said


def shot(browser: Any, view: Path, name: str, picture: Path) -> list[str]:
    """Takes one picture; returns what the page complained about, and whether the file is too large."""
    said: list[str] = []
    theme, act = SHOTS[name]
    size = {"width": WIDTH, "height": HEIGHT}
    page = browser.new_context(viewport=size, color_scheme=theme, offline=True).new_page()
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(view.resolve().as_uri())
    page.wait_for_selector("html[data-ready=yes]", timeout=60_000)
    act(page)
    page.evaluate("document.activeElement.blur()")
    page.wait_for_timeout(500)
    write_png(pixels(page.context.new_page(), page.screenshot()), picture)
    page.context.close()
    return [*said, f"{picture.name} is too large"] if picture.stat().st_size > LARGEST else said


def pixels(page: Any, png: bytes) -> NDArray[np.uint8]:
    """The picture's pixels as height x width x 3, read by the browser that took it."""
    import numpy as np

    found = base64.b64decode(page.evaluate(READ, base64.b64encode(png).decode("ascii")))
    return np.frombuffer(found, np.uint8).reshape(HEIGHT, WIDTH, 4)[:, :, :3]


READ = """async (png) => {
    const image = Object.assign(new Image(), { src: `data:image/png;base64,${png}` });
    await image.decode();
    const canvas = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height });
    const pen = canvas.getContext("2d");
    pen.drawImage(image, 0, 0);
    const bytes = pen.getImageData(0, 0, image.width, image.height).data;
    let text = "";
    for (let i = 0; i < bytes.length; i += 32768) text += String.fromCharCode(...bytes.subarray(i, i + 32768));
    return btoa(text);
}"""


def main(folder: Path) -> int:
    from graphbuild import KnowledgeGraph, build

    with tempfile.TemporaryDirectory() as made:
        build(ROOT / "samples", Path(made) / "samples.kg")
        view = KnowledgeGraph(Path(made) / "samples.kg").view(Path(made) / "view.html", title="Samples")
        said = take(view, folder)
    print("\n".join(said), file=sys.stderr)
    return int(bool(said))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs"))
