"""Incidents as RDF, in the graph `derived`: they are found by comparing articles and stand in none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Quad

from graphbuild.incidents import Figure, Happening, Incident
from graphbuild.triples.terms import RDF_TYPE, Triples, concept, date, decimal, iri, name, term
from graphbuild.vocabulary import DATA


def derived_iri(base: str = DATA) -> str:
    """The IRI of the graph of what is found by comparing articles."""
    return f"{base}derived"


def incident_quads(incidents: Iterable[Incident], *, base: str = DATA) -> Iterator[Quad]:
    """The incidents, each with its reports and the sentences that tell them."""
    graph = NamedNode(derived_iri(base))
    for incident in incidents:
        for s, p, o in dict.fromkeys(_incident(incident)):
            yield Quad(s, p, o, graph)


def _incident(incident: Incident) -> Triples:
    node = iri(incident.id)
    yield node, RDF_TYPE, term("Incident")
    for report in incident.reports:
        yield node, term("report"), iri(report.id)
        yield node, name("prov:wasDerivedFrom"), _sentence(report)
    for doubt in incident.doubts:
        if doubt.doubt is not None:
            yield node, term(doubt.doubt.value), iri(doubt.id)
            yield node, name("prov:wasDerivedFrom"), _sentence(doubt)
    for what in incident.basis:
        yield node, term("agreesOn"), Literal(what)
    if incident.start is not None and incident.end is not None:
        yield node, term("startDate"), date(incident.start)
        yield node, term("endDate"), date(incident.end)
    yield node, term("sourceCount"), Literal(incident.sources)
    for figure in incident.figures:
        yield from _figure(node, figure)


def _figure(incident: NamedNode, figure: Figure) -> Triples:
    node = iri(f"{incident.value}/figure/{figure.kind}")
    yield incident, term("figure"), node
    yield node, RDF_TYPE, term("Figure")
    yield node, term("kind"), concept("QuantityKinds", figure.kind)
    for bound_name, bound in (("lowest", figure.lowest), ("highest", figure.highest)):
        yield node, term(bound_name), Literal(bound) if isinstance(bound, int) else decimal(bound)
    yield node, term("disputed"), Literal(figure.disputed)
    for told in figure.told:
        yield node, term("told"), iri(f"{told.event}/quantity/{told.number}")


def _sentence(report: Happening) -> NamedNode:
    start, end = report.evidence
    return iri(f"{report.article}#char={start},{end}")
