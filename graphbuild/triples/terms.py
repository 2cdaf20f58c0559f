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


class Source:
    """A record whose spans are told once, however many statements rest on them."""

    __slots__ = ("_told", "record")

    def __init__(self, record: Record) -> None:
        self.record = record
        self._told: set[tuple[int, int]] = set()

    def node(self, start: int, end: int) -> NamedNode:
        return iri(f"{self.record.article.iri}#char={start},{end}")

    def span(self, start: int, end: int) -> Triples:
        """What stands there, unless it was told. The quote is cut from the text here, so that it cannot differ."""
        if (start, end) in self._told:
            return
        self._told.add((start, end))
        node = self.node(start, end)
        position, quote = iri(f"{node.value}/position"), iri(f"{node.value}/quote")
        yield node, RDF_TYPE, name("oa:SpecificResource")
        yield node, name("oa:hasSource"), iri(self.record.article.iri)
        yield node, name("oa:hasSelector"), position
        yield node, name("oa:hasSelector"), quote
        yield position, RDF_TYPE, name("oa:TextPositionSelector")
        yield position, name("oa:start"), Literal(start)
        yield position, name("oa:end"), Literal(end)
        yield quote, RDF_TYPE, name("oa:TextQuoteSelector")
        yield quote, name("oa:exact"), Literal(self.record.text[start:end])


def roles(source: Source, node: NamedNode, role: str, holders: Iterable[Role]) -> Triples:
    for number, holder in enumerate(holders, 1):
        entity, part = iri(holder.entity), iri(f"{node.value}/{role}/{number}")
        yield node, term(role), entity
        yield node, term("participation"), part
        yield part, RDF_TYPE, term("Participation")
        yield part, term("role"), term(role)
        yield part, term("participant"), entity
        yield from evidence(source, part, holder.start, holder.end)


def evidence(source: Source, node: NamedNode, start: int, end: int) -> Triples:
    yield node, name("prov:wasDerivedFrom"), source.node(start, end)
    yield from source.span(start, end)
