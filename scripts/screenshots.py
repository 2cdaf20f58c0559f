"""Takes pictures of a view for the documentation: `python scripts/screenshots.py view.html out/ [name fragment]...`.

Each fragment is what follows # in the view's address: `node=...` or `status=planned`. Needs playwright and a chromium.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

WIDTH, HEIGHT = 1500, 950


def take(view: Path, folder: Path, shots: dict[str, str]) -> list[str]:
    """Writes NAME-light.png and NAME-dark.png for every shot into the folder; returns what the console said."""
    from playwright.sync_api import sync_playwright

    said: list[str] = []
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as tools:
        chromium = shutil.which("chromium") or shutil.which("chromium-browser")
        browser = tools.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        for theme in ("light", "dark"):
            context = browser.new_context(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme=theme, offline=True)
            for name, fragment in shots.items():
                page = context.new_page()
                page.on("console", lambda message: said.append(message.text))
                page.on("pageerror", lambda error: said.append(str(error)))
                page.goto(f"{view.resolve().as_uri()}#{fragment}")
                page.wait_for_selector("html[data-ready=yes]", timeout=60_000)
                page.wait_for_timeout(300)
                page.screenshot(path=folder / f"{name}-{theme}.png")
                page.close()
        browser.close()
    return said


def main(view: str, folder: str, *named: str) -> int:
    shots = {"whole": "", **dict(zip(named[::2], named[1::2], strict=True))}
    said = take(Path(view), Path(folder), shots)
    print("\n".join(said), file=sys.stderr)
    return 1 if said else 0


if __name__ == "__main__":
    if len(sys.argv) < 3 or len(sys.argv) % 2 == 0:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
