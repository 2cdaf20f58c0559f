"""Where the ontology and the stored questions lie: inside the wheel, or at the top of a checkout."""

from __future__ import annotations

import os
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from graphbuild import tsv
from graphbuild.errors import GraphbuildError, InputError

# An environment variable, so that the processes that read articles know it too.
USER_FOLDERS = "GRAPHBUILD_LEXICON"


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


def user_folders() -> tuple[Path, ...]:
    """The folders with a user's own lexicon and actor tables, the one named last first."""
    named = os.environ.get(USER_FOLDERS, "")
    return tuple(Path(name) for name in reversed(named.split(os.pathsep)) if name)


def use_folder(folder: Path) -> None:
    """Have the tables of this folder read beside ours, by this process and those that it starts.

    To be called before the first article is read: what was read stays. Raises InputError where there is no such folder
    or a table in it has another name or other columns than ours, LexiconError for a row with too many cells.
    """
    if not folder.is_dir():
        raise InputError(str(folder), "is no folder of tables such as verbs.tsv")
    for table in sorted(folder.glob("*.tsv")):
        _check(table)
    before = os.environ.get(USER_FOLDERS)
    os.environ[USER_FOLDERS] = os.pathsep.join(filter(None, [before, str(folder.resolve())]))


def _check(table: Path) -> None:
    package = Path(str(files("graphbuild")))
    ours = next((p for name in ("lexicon", "gazetteer") if (p := package / name / table.name).is_file()), None)
    if ours is None:
        raise InputError(str(table), "is named like no table of graphbuild's, so nothing would read it")
    wanted, told = tsv.columns(ours), tsv.columns(table)
    if sorted(told) != sorted(wanted):
        raise InputError(str(table), f"needs the columns {', '.join(wanted)}; it has {', '.join(told) or 'none'}")
    for _ in tsv.rows(table):
        pass  # raises at the first line with too many cells
