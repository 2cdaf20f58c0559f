"""What breaks the rules that every graph keeps: store-wide rules as SPARQL, rules of one article as SHACL.

SHACL over a whole store takes minutes where the same in SPARQL takes seconds, so the shapes see one article at a time,
and a large graph only when asked for.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import RdfFormat, Store, serialize

from graphbuild.records import Record
from graphbuild.resources import audit_files, ontology_file
from graphbuild.sparql import ask
from graphbuild.store import GraphStore
from graphbuild.triples import article_quads

SHAPES_UP_TO = 20


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """A rule (a file of queries/audits, or "shapes"), what breaks it, and how."""

    rule: str
    subject: str
    message: str


def check(store: GraphStore, *, shapes: bool | None = None) -> list[Violation]:
    """All violations, sorted; empty for a sound graph. `shapes` None means: for graphs of few articles."""
    found = [violation for path in audit_files() for violation in _audit(store, path)]
    if shapes or (shapes is None and len(store) <= SHAPES_UP_TO):
        found += [violation for record in store.records() for violation in check_record(record)]
    return sorted(found)


def check_record(record: Record) -> list[Violation]:
    """What in the graph of one article breaks ontology/shapes.ttl, sorted; some 0.1 s a short article."""
    from pyshacl import validate
    from rdflib import Graph

    triples = serialize((quad.triple for quad in article_quads(record)), format=RdfFormat.N_TRIPLES) or b""
    data = Graph().parse(data=triples, format="nt")
    _, report, _ = validate(data, shacl_graph=str(ontology_file("shapes.ttl")), inference="none", advanced=False)
    return sorted(_results(report))


def _audit(store: GraphStore, path: Path) -> Iterator[Violation]:
    text = path.read_text("utf-8")
    title = text.splitlines()[0].removeprefix("# title: ")
    for row in ask(store, text):
        yield Violation(path.stem, str(row["subject"]), f"{title}: {row['detail']}")


def _results(report: object) -> Iterator[Violation]:
    store = Store()
    store.load(str(report.serialize(format="nt")).encode(), format=RdfFormat.N_TRIPLES)  # type: ignore[attr-defined]
    query = """PREFIX sh: <http://www.w3.org/ns/shacl#>
        SELECT DISTINCT ?node ?message WHERE { ?result sh:focusNode ?node ; sh:resultMessage ?message }"""
    for solution in store.query(query):  # type: ignore[union-attr]
        node, message = (str(getattr(term, "value", term)) for term in solution)
        yield Violation("shapes", node, message)
