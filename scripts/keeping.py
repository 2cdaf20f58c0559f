"""Files that a script makes: written, or with --check compared with what would be written."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def keep(made: dict[Path, str]) -> int:
    """Writes each text to its file; with --check says on stderr which files differ instead. The exit status."""
    if "--check" not in sys.argv[1:]:
        for path, text in made.items():
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, "utf-8")
        return 0
    stale = [path for path, text in made.items() if not path.exists() or path.read_text("utf-8") != text]
    for path in stale:
        name = path.relative_to(ROOT)
        print(f"{name} is not what is made now: run python scripts/{Path(sys.argv[0]).name}", file=sys.stderr)
    return int(bool(stale))
