"""Entities, their places on the map, the readings that were weighed, their mentions."""

from __future__ import annotations

import hashlib
import re

from pyoxigraph import Literal, NamedNode

from graphbuild.records import Candidate, Entity, Location
from graphbuild.triples.terms import RDF_TYPE, Source, Triples, concept, decimal, iri, name, term

_LINKED = {
    "wikidata": (r"Q\d+", "http://www.wikidata.org/entity/{}"),
    "geonames": (r"\d+", "https://sws.geonames.org/{}/"),
}


def entity_triples(source: Source, entity: Entity) -> Triples:
    node = iri(entity.id)
    yield node, RDF_TYPE, term(entity.type.value)
    if entity.subtype is not None:
        yield node, RDF_TYPE, term(entity.subtype)
    yield node, name("rdfs:label"), Literal(entity.label)
    for alias in entity.aliases:
        yield node, name("skos:altLabel"), Literal(alias)
    if entity.country is not None:
        yield node, term("countryCode"), Literal(entity.country)
    for sector in re.findall("...", entity.sector or ""):
        yield node, term("sector"), concept("Sectors", sector)
    yield from _identifiers(node, entity)
    if entity.location is not None:
        yield from _location(node, entity.location)
    for number, candidate in enumerate(entity.candidates, 1):
        yield from _candidate(source, entity, candidate, number)
    for mention in entity.mentions:
        words = source.node(mention.start, mention.end)
        yield node, term("mention"), words
        yield words, term("mentionForm"), Literal(mention.form.value)
        yield from source.span(mention.start, mention.end)


def _identifiers(node: NamedNode, entity: Entity) -> Triples:
    for scheme, value in sorted(entity.identifiers.items()):
        yield node, name("dcterms:identifier"), Literal(f"{scheme}:{value}")
        pattern, form = _LINKED.get(scheme, ("(?!)", ""))
        if re.fullmatch(pattern, str(value), re.ASCII):
            yield node, name("skos:exactMatch"), NamedNode(form.format(value))


def _location(node: NamedNode, location: Location) -> Triples:
    lat, lon = decimal(location.lat), decimal(location.lon)
    point = iri(f"{node.value}/point/{lat.value},{lon.value}")
    yield node, name("geo:hasGeometry"), point
    yield point, RDF_TYPE, name("sf:Point")
    wkt = f"POINT({lon.value} {lat.value})"  # longitude first: WKT with the default CRS84
    yield point, name("geo:asWKT"), Literal(wkt, datatype=name("geo:wktLiteral"))
    yield node, name("wgs:lat"), lat
    yield node, name("wgs:long"), lon
    yield node, term("locationPrecision"), Literal(location.precision)
    for place in location.within:
        yield node, term("within"), iri(place)


def _candidate(source: Source, entity: Entity, candidate: Candidate, number: int) -> Triples:
    # Under the article: a registry's entity has other candidates in another article.
    digest = hashlib.sha256(entity.id.encode()).hexdigest()[:12]
    node = iri(f"{source.record.article.iri}/candidate/{digest}-{number}")
    yield iri(entity.id), term("candidate"), node
    yield node, RDF_TYPE, term("Candidate")
    yield node, term("reading"), iri(candidate.id)
    yield node, name("rdfs:label"), Literal(candidate.label)
    yield node, term("score"), decimal(candidate.score)
