"""A graph in the formats of other tools; the suffix of the file says which.

RDF: .ttl .nt .nq .trig .jsonld    network: .graphml .gexf    table of statements: .csv
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from graphbuild.errors import StoreError
from graphbuild.exports.formats import NETWORK_FORMATS, RDF_FORMATS, TABLE_FORMATS, format_of
from graphbuild.exports.networks import export_network
from graphbuild.exports.rdf import export_rdf
from graphbuild.exports.tables import COLUMNS, export_csv, statement_rows
from graphbuild.network import build_network
from graphbuild.records import Record

if TYPE_CHECKING:
    from rdflib import Dataset

__all__ = ["COLUMNS", "RDF_FORMATS", "export", "export_csv", "export_network", "export_rdf", "statement_rows"]


def export(records: Iterable[Record], dataset: Dataset | None, path: str | Path) -> Path:
    """Writes the graph to `path` in the format of its suffix and returns the path.

    RDF formats take the dataset, the others the records. Raises UnknownName for another suffix, StoreError where RDF is
    asked for and there is no dataset.
    """
    suffix = format_of(path, (*RDF_FORMATS, *NETWORK_FORMATS, *TABLE_FORMATS))
    if suffix in NETWORK_FORMATS:
        return export_network(build_network(records), path)
    if suffix in TABLE_FORMATS:
        return export_csv(records, path)
    if dataset is None:
        raise StoreError(f"{path}: {suffix} holds RDF, and these records are in no graph yet; build one first")
    return export_rdf(dataset, path)
