"""The folder `snapshots/`: finished states of the store, for readers beside a writer.

Opening the live store read-only while it is written fails now and then; a backup does not. It costs some 20 ms, and its
files are hard links.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from pyoxigraph import Store

KEPT = 2
_TRIES = 5


def take(store: Store, folder: Path) -> None:
    """Adds the state of the store as the newest snapshot and drops old ones; an unfinished one is never seen."""
    folder.mkdir(exist_ok=True)
    for part in folder.glob("*.part"):
        shutil.rmtree(part, ignore_errors=True)
    finished = _finished(folder)
    number = int(finished[-1].name) + 1 if finished else 1
    part = folder / f"{number:09}.part"
    store.backup(str(part))
    part.rename(folder / f"{number:09}")
    for old in _finished(folder)[:-KEPT]:
        shutil.rmtree(old, ignore_errors=True)


def newest(folder: Path) -> Store | None:
    """The newest snapshot, read-only; None where there is none that opens."""
    for _ in range(_TRIES):
        finished = _finished(folder)
        if not finished:
            return None
        try:
            return Store.read_only(str(finished[-1]))
        except OSError:
            # The writer has dropped it since; look again.
            continue
    return None


def _finished(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("*") if path.name.isdigit())
