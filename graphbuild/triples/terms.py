"""RDF terms and the nodes that all parts of a record share: spans, evidence, participations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import lru_cache

from pyoxigraph import Literal, NamedNode

from graphbuild import vocabulary
from graphbuild.errors import InputError
from graphbuild.records import Record, Role

Triple = tuple[NamedNode, NamedNode, NamedNode | Literal]
Triples = Iterator[Triple]


def iri(value: str) -> NamedNode:
    try:
        return NamedNode(value)
    except ValueError as error:
        raise InputError(repr(value), f"not an IRI: {error}") from error


@lru_cache(maxsize=512)
def term(name: str) -> NamedNode:
    return NamedNode(vocabulary.term(name))


@lru_cache(maxsize=512)
def concept(scheme: str, notation: str) -> NamedNode:
    return NamedNode(vocabulary.concept(scheme, notation))


@lru_cache(maxsize=128)
def name(prefixed: str) -> NamedNode:
    prefix, local = prefixed.split(":")
    return NamedNode(vocabulary.PREFIXES[prefix] + local)


def date(value: str) -> Literal:
    return Literal(value, datatype=name("xsd:date"))


def decimal(value: float) -> Literal:
    """Without an exponent: 1e-05 is no xsd:decimal."""
    return Literal(format(Decimal(str(value)), "f"), datatype=name("xsd:decimal"))


RDF_TYPE = name("rdf:type")


def roles(record: Record, node: NamedNode, role: str, holders: Iterable[Role]) -> Triples:
    for number, holder in enumerate(holders, 1):
        entity, part = iri(holder.entity), iri(f"{node.value}/{role}/{number}")
        yield node, term(role), entity
        yield node, term("participation"), part
        yield part, RDF_TYPE, term("Participation")
        yield part, term("role"), term(role)
        yield part, term("participant"), entity
        yield from evidence(record, part, holder.start, holder.end)


def evidence(record: Record, node: NamedNode, start: int, end: int) -> Triples:
    yield node, name("prov:wasDerivedFrom"), span_node(record, start, end)
    yield from span(record, start, end)


def span(record: Record, start: int, end: int) -> Triples:
    """The quote is cut from the text here, so that it cannot differ from it."""
    node = span_node(record, start, end)
    position, quote = iri(f"{node.value}/position"), iri(f"{node.value}/quote")
    yield node, RDF_TYPE, name("oa:SpecificResource")
    yield node, name("oa:hasSource"), iri(record.article.iri)
    yield node, name("oa:hasSelector"), position
    yield node, name("oa:hasSelector"), quote
    yield position, RDF_TYPE, name("oa:TextPositionSelector")
    yield position, name("oa:start"), Literal(start)
    yield position, name("oa:end"), Literal(end)
    yield quote, RDF_TYPE, name("oa:TextQuoteSelector")
    yield quote, name("oa:exact"), Literal(record.text[start:end])


def span_node(record: Record, start: int, end: int) -> NamedNode:
    return iri(f"{record.article.iri}#char={start},{end}")
