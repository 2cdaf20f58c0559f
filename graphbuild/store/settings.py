"""The file graph.toml at the top of a graph: what it needs to be opened again."""

from __future__ import annotations

import hashlib
import json
import tomllib
from dataclasses import asdict, dataclass
from pathlib import Path

from graphbuild.errors import StoreError
from graphbuild.resources import ontology_file

FORMAT = 1


@dataclass(frozen=True, slots=True)
class Settings:
    """The base of data IRIs, the last run, the digests of the ontology and the ledger inside; equal settings, equal
    bytes."""

    base: str
    ontology: str = ""
    version: str = ""
    fingerprint: str = ""
    ledger: str = ""
    format: int = FORMAT


def read_settings(folder: Path) -> Settings:
    """The settings of a graph. Raises StoreError where there is no graph or one of a newer format."""
    path = folder / "graph.toml"
    if not path.is_file():
        raise StoreError(f"there is no graph at {folder}; make one with: graphbuild build ARTICLES -o {folder}")
    try:
        settings = Settings(**tomllib.loads(path.read_text("utf-8")))
    except (tomllib.TOMLDecodeError, TypeError) as error:
        raise StoreError(f"{path}: {error}") from error
    if settings.format != FORMAT:
        raise StoreError(f"{path}: format {settings.format} is not {FORMAT}; use the graphbuild that made it")
    return settings


def write_settings(folder: Path, settings: Settings) -> None:
    """Writes graph.toml, wholly or not at all."""
    # JSON's strings and numbers are TOML's too.
    lines = [f"{name} = {json.dumps(value)}" for name, value in asdict(settings).items()]
    part = folder / "graph.toml.part"
    part.write_text("\n".join(lines) + "\n", "utf-8")
    part.replace(folder / "graph.toml")


def ontology_digest() -> str:
    """The SHA-256 of the ontology as it is installed."""
    content = b"".join(ontology_file(name).read_bytes() for name in ("conflict.ttl", "events.ttl"))
    return hashlib.sha256(content).hexdigest()
