"""What a record depends on besides its article."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from graphbuild import parsing
from graphbuild.records import SCHEMA
from graphbuild.resources import user_folders

_PACKAGE = Path(__file__).parents[1]
# A change of the viewer or of a query must not make all articles be read again.
_STAGES = (
    "attribute_rules.py",
    "cleaning",
    "entity_moves.py",
    "extraction.py",
    "extractors",
    "gazetteer",
    "lexicon",
    "parsing.py",
    "records.py",
    "resolution*",
    "tsv.py",
    "vocabulary.py",
)
_SUFFIXES = frozenset({".py", ".tsv", ".yaml", ".sqlite"})


@lru_cache(maxsize=1)
def fingerprint() -> str:
    """A digest of all that an article's record depends on besides the article: code, data files, parser, format."""
    digest = hashlib.sha256(f"{SCHEMA} {parsing.version()}".encode())
    for path in sorted(found for stage in _STAGES for found in _PACKAGE.glob(stage)):
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.suffix in _SUFFIXES:
                digest.update(file.relative_to(_PACKAGE).as_posix().encode() + b"\0" + file.read_bytes())
    for table in sorted(path for folder in user_folders() for path in folder.glob("*.tsv")):
        digest.update(table.name.encode() + b"\0" + table.read_bytes())
    return digest.hexdigest()[:16]


def release() -> str:
    """The version of graphbuild that is installed, "unknown" in a checkout that was not."""
    try:
        return version("graphbuild")
    except PackageNotFoundError:
        return "unknown"
