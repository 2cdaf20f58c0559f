"""What is imported when: the command line and the package answer at once."""

from __future__ import annotations

import subprocess
import sys
import time

import graphbuild

HEAVY = ("spacy", "rdflib", "pyoxigraph", "networkx", "trafilatura", "numpy", "pyvis", "msgspec", "yaml", "tqdm")
# Seconds; the best of a few runs, so that a busy machine does not fail it.
LIMIT = 0.3


def _loaded(code: str) -> set[str]:
    probe = f"import sys\n{code}\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def _seconds(*command: str) -> float:
    started = time.perf_counter()
    subprocess.run([sys.executable, *command], capture_output=True, check=True)
    return time.perf_counter() - started


def test_importing_the_package_imports_nothing_heavy():
    assert not _loaded("import graphbuild").intersection(HEAVY)


def test_importing_the_command_line_imports_nothing_heavy():
    assert not _loaded("import graphbuild.cli").intersection(HEAVY)


def test_a_name_imports_its_module():
    assert "pyoxigraph" in _loaded("from graphbuild import KnowledgeGraph")


def test_import_and_help_are_quick():
    assert min(_seconds("-c", "import graphbuild") for _ in range(3)) < LIMIT
    assert min(_seconds("-m", "graphbuild", "--help") for _ in range(3)) < LIMIT


def test_every_public_name_is_there():
    for name in graphbuild.__all__:
        assert getattr(graphbuild, name) is not None
    assert not hasattr(graphbuild, "nothing")
