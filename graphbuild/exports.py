"""A graph in the formats of other tools; the suffix of the file says which.

RDF: .ttl .nt .nq .trig .jsonld    network: .graphml .gexf    table of statements: .csv
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graphbuild.errors import StoreError, UnknownName
from graphbuild.network import build_network, entity_summaries, is_disputed, ordered, quad_class, relation_id
from graphbuild.records import Event, Record, Relation, Role, Stance

if TYPE_CHECKING:
    import networkx as nx
    from rdflib import Dataset

RDF_FORMATS = {".ttl": "turtle", ".nt": "nt", ".nq": "nquads", ".trig": "trig", ".jsonld": "json-ld"}
NETWORK_FORMATS = (".gexf", ".graphml")
TABLE_FORMATS = (".csv",)
COLUMNS = (
    "statement",
    "actor",
    "actor_label",
    "type",
    "mode",
    "status",
    "quad_class",
    "recipient",
    "recipient_label",
    "places",
    "places_labels",
    "instruments",
    "date_start",
    "date_end",
    "date_precision",
    "quantities",
    "trigger",
    "quote",
    "quote_start",
    "quote_end",
    "affirmed_by",
    "disputed_by",
    "disputed",
    "confidence",
    "article",
    "article_title",
    "publisher",
    "published",
    "url",
)
"""One row of the table of statements is an event with one actor and one recipient, or a relation."""

_UNION_FORMATS = ("turtle", "nt")
_XML_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_FORMULA = re.compile(r"^\s*[=+\-@＝＋－＠]|^[\t\r\n]")


def export(records: Iterable[Record], dataset: Dataset | None, path: str | Path) -> Path:
    """Writes the graph to `path` in the format of its suffix and returns the path.

    RDF formats take the dataset, the others the records. Raises UnknownName for another suffix, StoreError where RDF is
    asked for and there is no dataset.
    """
    suffix = _suffix(path, (*RDF_FORMATS, *NETWORK_FORMATS, *TABLE_FORMATS))
    if suffix in NETWORK_FORMATS:
        return export_network(build_network(records), path)
    if suffix in TABLE_FORMATS:
        return export_csv(records, path)
    if dataset is None:
        raise StoreError(f"{path}: {suffix} holds RDF, and these records are in no graph yet; build one first")
    return export_rdf(dataset, path)


def export_rdf(dataset: Dataset, path: str | Path) -> Path:
    """Writes the dataset as RDF; .ttl and .nt know no named graphs and hold the union of all.

    N-Triples and N-Quads are sorted: the same dataset gives the same bytes.
    """
    form = RDF_FORMATS[_suffix(path, RDF_FORMATS)]
    target = Path(path)
    text = (_union(dataset) if form in _UNION_FORMATS else dataset).serialize(format=form)
    if form in ("nt", "nquads"):
        text = "".join(f"{line}\n" for line in sorted(set(text.split("\n"))) if line.strip())
    target.write_bytes(text.encode("utf-8"))
    return target


def export_network(network: nx.MultiDiGraph[str], path: str | Path) -> Path:
    """Writes the network as GraphML or GEXF with scalar attributes only: lists joined by "; ", None left out."""
    import networkx as nx

    suffix = _suffix(path, NETWORK_FORMATS)
    target = Path(path)
    flat = _flat(network)
    if suffix == ".graphml":
        nx.write_graphml(flat, target, encoding="utf-8", named_key_ids=True)
    else:
        _write_gexf(flat, target)
    return target


def export_csv(records: Iterable[Record], path: str | Path) -> Path:
    """Writes the table of statements in UTF-8 with a byte order mark, which Excel needs; columns as in `COLUMNS`.

    A cell that a spreadsheet would take for a formula gets an apostrophe in front.
    """
    target = Path(path)
    with target.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS)
        writer.writeheader()
        writer.writerows({name: _cell(row.get(name)) for name in COLUMNS} for row in statement_rows(records))
    return target


def statement_rows(records: Iterable[Record]) -> Iterator[dict[str, Any]]:
    """The rows of the table of statements as plain values, missing ones absent or None, in a stable order."""
    held = ordered(records)
    labels = {iri: summary["label"] for iri, summary in entity_summaries(held).items()}
    for record in held:
        for event in record.events:
            shared = _event_row(event, labels) | _source_row(record)
            for actor, recipient in product(event.actors or (None,), event.recipients or (None,)):
                yield shared | _named("actor", actor, labels) | _named("recipient", recipient, labels)
        for relation in record.relations:
            yield _relation_row(record, relation, labels) | _source_row(record)


def _suffix(path: str | Path, known: Iterable[str]) -> str:
    suffix = Path(path).suffix.lower()
    choices = list(known)
    if suffix not in choices:
        raise UnknownName("export format", suffix or Path(path).name, choices)
    return suffix


def _union(dataset: Dataset) -> Any:
    from rdflib import Graph

    union = Graph()
    for prefix, namespace in dataset.namespaces():
        union.bind(prefix, namespace)
    for subject, predicate, object_, _ in dataset.quads():
        union.add((subject, predicate, object_))
    return union


def _flat(network: nx.MultiDiGraph[str]) -> nx.MultiDiGraph[str]:
    """A copy that XML can hold: parallel edges keep their keys, as `statement` and as the ids of their elements."""
    import networkx as nx

    flat: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node, attributes in network.nodes(data=True):
        flat.add_node(_xml_text(node), **_scalars(attributes))
    for source, target, key, attributes in network.edges(keys=True, data=True):
        flat.add_edge(_xml_text(source), _xml_text(target), key=_xml_text(key), **_scalars(attributes))
    return flat


def _scalars(attributes: dict[str, Any]) -> dict[str, str | int | float | bool]:
    flat: dict[str, str | int | float | bool] = {}
    for name, value in attributes.items():
        if isinstance(value, (bool, int, float)):
            flat[name] = value
        elif isinstance(value, (tuple, list)) and value:
            flat[name] = _xml_text("; ".join(map(str, value)))
        elif value is not None and value != ():
            flat[name] = _xml_text(str(value))
    return flat


def _xml_text(text: str) -> str:
    return _XML_ILLEGAL.sub("\N{REPLACEMENT CHARACTER}", text)


def _write_gexf(flat: nx.MultiDiGraph[str], target: Path) -> None:
    """GEXF has its own meaning for an edge's "type" and for "id"; ours is written as "act"."""
    import networkx as nx

    renamed: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    renamed.add_nodes_from(flat.nodes(data=True))
    for number, (source, goal, attributes) in enumerate(flat.edges(data=True)):
        kept = {"act" if name == "type" else name: value for name, value in attributes.items()}
        renamed.add_edge(source, goal, key=number, id=str(number), **kept)
    lines = nx.generate_gexf(renamed, version="1.2draft")
    # networkx writes today's date; the same graph must give the same bytes.
    text = re.sub(r' lastmodifieddate="[^"]*"', "", "\n".join(lines))
    target.write_bytes(text.encode("utf-8"))


def _cell(value: Any) -> str:
    if value is None:
        return ""
    text = _SURROGATES.sub("\N{REPLACEMENT CHARACTER}", str(value)).replace("\x00", "")
    return f"'{text}" if isinstance(value, str) and _FORMULA.match(text) else text


def _named(role: str, entity: Role | None, labels: dict[str, str]) -> dict[str, str]:
    return {} if entity is None else {role: entity.entity, f"{role}_label": labels.get(entity.entity, entity.text)}


def _joined(roles: Iterable[Role], labels: dict[str, str]) -> str:
    return "; ".join(labels.get(role.entity, role.text) for role in roles)


def _event_row(event: Event, labels: dict[str, str]) -> dict[str, Any]:
    quad = quad_class(event)
    said = {stance: [claim.speaker for claim in event.claims if claim.stance is stance] for stance in Stance}
    return {
        "statement": event.id,
        "type": event.type,
        "mode": event.mode,
        "status": str(event.status),
        "quad_class": quad,
        "places": "; ".join(role.entity for role in event.places),
        "places_labels": _joined(event.places, labels),
        "instruments": _joined(event.instruments, labels),
        "date_start": event.date.start if event.date else None,
        "date_end": event.date.end if event.date else None,
        "date_precision": event.date.precision if event.date else None,
        "quantities": "; ".join(f"{quantity.kind}: {quantity.text}" for quantity in event.quantities),
        "trigger": event.trigger.text,
        "quote": event.evidence.quote,
        "quote_start": event.evidence.start,
        "quote_end": event.evidence.end,
        "affirmed_by": _joined(said[Stance.AFFIRMS], labels),
        "disputed_by": _joined(said[Stance.DISPUTES], labels),
        "disputed": is_disputed(event),
        "confidence": event.confidence,
    }


def _relation_row(record: Record, relation: Relation, labels: dict[str, str]) -> dict[str, Any]:
    return {
        "statement": relation_id(record, relation),
        "type": str(relation.type),
        "quote": relation.evidence.quote,
        "quote_start": relation.evidence.start,
        "quote_end": relation.evidence.end,
        "disputed": False,
        "confidence": relation.confidence,
        **_named("actor", relation.subject, labels),
        **_named("recipient", relation.object, labels),
    }


def _source_row(record: Record) -> dict[str, Any]:
    article = record.article
    return {
        "article": article.iri,
        "article_title": article.title,
        "publisher": article.publisher,
        "published": article.published,
        "url": article.url,
    }
