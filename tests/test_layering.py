"""Modules import downwards only."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "graphbuild"
# Lowest first; rooms on one line may use each other only in the order they stand.
LAYERS = [
    "errors",
    "records",
    "tsv",
    "resources",
    "vocabulary",
    "lexicon",
    "gazetteer",
    "reading",
    "attribute_rules",
    "entity_moves",
    "parsing",
    "cleaning",
    "extractors",
    "resolution",
    "extraction",
    "curation",
    "incidents",
    "triples",
    "store",
    "sparql",
    "network",
    "audits",
    "exports",
    "viewer",
    "server",
    "pipeline",
    "graph",
    "__init__",
    "cli",
    "__main__",
]
RANK = {name: rank for rank, name in enumerate(LAYERS)}


def room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """Line and room of every import of our own package, also those inside functions; not those for types alone."""
    tree = ast.parse(path.read_text("utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            node.body = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module == "graphbuild":
            names = [f"graphbuild.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: relative import"
            names = [node.module or ""]
        else:
            continue
        for name in names:
            first, _, rest = name.partition(".")
            if rest == "__version__":
                continue
            if first == "graphbuild":
                top = rest.split(".")[0]
                yield node.lineno, top if top in RANK else "__init__"


def test_every_module_has_a_layer() -> None:
    rooms = {room(path) for path in PACKAGE.rglob("*.py") if "_data" not in path.parts}
    assert rooms <= set(LAYERS)


@pytest.mark.parametrize("name", [name for name in LAYERS if name != "__init__"])
def test_imports_go_downwards(name: str) -> None:
    paths = [path for path in sorted(PACKAGE.rglob("*.py")) if room(path) == name]
    if not paths:
        pytest.skip(f"there is no {name} yet")
    upwards = [
        f"{path.name}:{line} imports {other}"
        for path in paths
        for line, other in imports(path)
        if other != name and RANK[other] > RANK[name]
    ]
    assert not upwards


def test_the_rule_can_fail(tmp_path: Path) -> None:
    bad = tmp_path / "bad.py"
    bad.write_text("def f():\n    from graphbuild.cli import main\n    import graphbuild\n")
    assert list(imports(bad)) == [(2, "cli"), (3, "__init__")]
