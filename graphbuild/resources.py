"""Where the ontology and the stored questions lie: inside the wheel, or at the top of a checkout."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from graphbuild.errors import GraphbuildError


@lru_cache
def folder(name: str) -> Path:
    """The folder `ontology` or `queries`. Raises GraphbuildError where the installation lacks it."""
    package = Path(str(files("graphbuild")))
    for place in (package / "_data" / name, package.parent / name):
        if place.is_dir():
            return place
    raise GraphbuildError(f"the folder {name!r} is missing from this installation; install graphbuild again")


def ontology_file(name: str) -> Path:
    """One file of the ontology: conflict.ttl, events.ttl or shapes.ttl."""
    return folder("ontology") / name


def query_files() -> tuple[Path, ...]:
    """The stored questions, by name."""
    return tuple(sorted(folder("queries").glob("*.rq")))


def audit_files() -> tuple[Path, ...]:
    """The store-wide rules, by name."""
    return tuple(sorted((folder("queries") / "audits").glob("*.rq")))
