"""Runs notebooks/*.ipynb from top to bottom and keeps their outputs.

With --check, fails where the outputs kept are not what the code gives now.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

import nbformat
from keeping import ROOT, keep
from nbclient import NotebookClient


def executed(path: Path) -> Any:
    """The notebook with the outputs of a run from top to bottom. Raises CellExecutionError where a cell fails."""
    notebook = nbformat.read(path, as_version=4)
    # The kernel is a process of its own: it finds a package that is not installed by this path.
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH", ""))))
    NotebookClient(notebook, timeout=300, resources={"metadata": {"path": str(path.parent)}}).execute()
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)  # the time of day
        if "output-not-kept" in cell.metadata.get("tags", ()):
            cell.outputs = []
    notebook.metadata = nbformat.NotebookNode(
        kernelspec={"display_name": "Python 3", "language": "python", "name": "python3"},
        language_info={"name": "python"},
    )
    return notebook


def main() -> int:
    return keep({path: nbformat.writes(executed(path)) + "\n" for path in sorted((ROOT / "notebooks").glob("*.ipynb"))})


if __name__ == "__main__":
    sys.exit(main())
