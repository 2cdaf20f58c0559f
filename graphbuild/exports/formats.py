"""Which suffix is which format."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from graphbuild.errors import UnknownName

RDF_FORMATS = {".ttl": "turtle", ".nt": "nt", ".nq": "nquads", ".trig": "trig", ".jsonld": "json-ld"}
"""Suffix and rdflib's name of the format."""
NETWORK_FORMATS = (".gexf", ".graphml")
TABLE_FORMATS = (".csv",)


def format_of(path: str | Path, known: Iterable[str]) -> str:
    """The suffix of the path in lower case. Raises UnknownName when it is not one of the known ones."""
    suffix = Path(path).suffix.lower()
    choices = list(known)
    if suffix not in choices:
        raise UnknownName("export format", suffix or Path(path).name, choices)
    return suffix
