"""News articles about a war in, an evidence-backed knowledge graph out.

    kg = graphbuild.build("articles/", "iraq.kg")
    kg.query("who_did_what", place="Ramadi")

Everything is imported when it is first used, so that `import graphbuild` is quick.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from graphbuild.errors import GraphbuildError, InputError, QueryError, StoreError, UnknownName
    from graphbuild.graph import KnowledgeGraph, build, open
    from graphbuild.pipeline import Report, extract

    __version__: str

__all__ = [
    "GraphbuildError",
    "InputError",
    "KnowledgeGraph",
    "QueryError",
    "Report",
    "StoreError",
    "UnknownName",
    "__version__",
    "build",
    "extract",
    "open",
]

_HOMES = {
    "graphbuild.errors": ("GraphbuildError", "InputError", "QueryError", "StoreError", "UnknownName"),
    "graphbuild.graph": ("KnowledgeGraph", "build", "open"),
    "graphbuild.pipeline": ("Report", "extract"),
}


def __getattr__(name: str) -> Any:
    if name == "__version__":
        from graphbuild.pipeline.runs import release

        return release()
    for module, names in _HOMES.items():
        if name in names:
            return getattr(import_module(module), name)
    raise AttributeError(f"module 'graphbuild' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
