"""The notebooks run from top to bottom, and what they keep is small and says nothing about the machine."""

from __future__ import annotations

import sys
from pathlib import Path

import nbformat
import pytest

ROOT = Path(__file__).parents[1]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))


def test_there_is_a_notebook():
    assert NOTEBOOKS


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_it_runs_and_gives_what_is_kept(path, monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "scripts"))
    from notebook import executed

    now = executed(path)
    cells = [cell for cell in now.cells if cell.cell_type == "code"]
    assert [cell.execution_count for cell in cells] == list(range(1, len(cells) + 1))
    kept = nbformat.reads(path.read_text("utf-8"), as_version=4)
    assert [cell.get("outputs") for cell in now.cells] == [cell.get("outputs") for cell in kept.cells], (
        "run python scripts/notebook.py"
    )


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_what_it_keeps_is_small_and_portable(path):
    text = path.read_text("utf-8")
    assert len(text) < 50_000
    assert not [part for part in ("/tmp", "/home", "/root", str(ROOT), sys.prefix, '"traceback"') if part in text]
    kept = [cell for cell in nbformat.reads(text, as_version=4).cells if cell.cell_type == "code"]
    assert sum(bool(cell.outputs) for cell in kept) >= 6
