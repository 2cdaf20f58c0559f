"""A record as RDF: the only place that mints it.

One named graph an article, `<article>#graph`, holds everything read out of it; the graph `catalogue` tells which
articles there are, from where, and which run read them. There are no blank nodes and no clocks: the same record and run
give the same quads, in the same order. A span of the text is `<article>#char=START,END` (RFC 5147), so that all that
rests on the same words shares one node. Statements lead to spans by prov:wasDerivedFrom, spans to articles by
oa:hasSource, graphs to runs by prov:wasGeneratedBy.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Quad

from graphbuild.records import Article, Record, to_json
from graphbuild.triples.entities import entity_triples
from graphbuild.triples.events import event_triples, relation_triples, skip_triples, time_triples
from graphbuild.triples.terms import RDF_TYPE, Source, Triples, date, iri, name, term
from graphbuild.vocabulary import DATA


@dataclass(frozen=True, slots=True)
class Run:
    """What read the articles: the software's version and a fingerprint of model, data and options; never the time."""

    version: str
    fingerprint: str

    def iri(self, base: str = DATA) -> str:
        digest = hashlib.sha256(f"{self.version}\n{self.fingerprint}".encode()).hexdigest()
        return f"{base}run/{digest[:16]}"


def graph_iri(article_iri: str) -> str:
    """The IRI of the named graph of an article."""
    return f"{article_iri}#graph"


def catalogue_iri(base: str = DATA) -> str:
    """The IRI of the graph that lists articles and runs."""
    return f"{base}catalogue"


def record_digest(record: Record) -> str:
    """The SHA-256 of a record's JSON."""
    return hashlib.sha256(to_json(record)).hexdigest()


def quads(record: Record, run: Run, *, base: str = DATA) -> Iterator[Quad]:
    """All of a record: its article's graph, then its lines in the catalogue; no quad twice.

    Raises UnknownName for a type, mode or value that the ontology lacks, InputError for an id that is no IRI.
    """
    yield from article_quads(record)
    yield from catalogue_quads(record, run, base=base)


def article_quads(record: Record) -> Iterator[Quad]:
    """What was read out of an article, in the article's graph."""
    graph = iri(graph_iri(record.article.iri))
    for s, p, o in dict.fromkeys(_article_triples(record)):
        yield Quad(s, p, o, graph)


def catalogue_quads(record: Record, run: Run, *, base: str = DATA) -> Iterator[Quad]:
    """The article, its graph and the run, in the catalogue."""
    graph = NamedNode(catalogue_iri(base))
    for s, p, o in _catalogue_triples(record, run, base):
        yield Quad(s, p, o, graph)


def _catalogue_triples(record: Record, run: Run, base: str) -> Triples:
    article, own, activity = iri(record.article.iri), iri(graph_iri(record.article.iri)), NamedNode(run.iri(base))
    yield from _article(article, record.article)
    yield article, term("textLength"), Literal(len(record.text))
    yield own, RDF_TYPE, term("ArticleGraph")
    yield own, name("prov:wasDerivedFrom"), article
    yield own, name("prov:wasGeneratedBy"), activity
    yield own, term("recordDigest"), Literal(record_digest(record))
    yield activity, RDF_TYPE, term("Run")
    yield activity, term("softwareVersion"), Literal(run.version)
    yield activity, term("fingerprint"), Literal(run.fingerprint)


def _article(node: NamedNode, article: Article) -> Triples:
    yield node, RDF_TYPE, name("schema:NewsArticle")
    yield node, name("dcterms:identifier"), Literal(article.id)
    yield node, term("textDigest"), Literal(article.text_sha256)
    named = {
        "dcterms:title": article.title,
        "dcterms:publisher": article.publisher,
        "dcterms:creator": article.author,
        "dcterms:language": article.language,
    }
    for field, value in named.items():
        if value is not None:
            yield node, name(field), Literal(value)
    if article.published is not None:
        yield node, name("dcterms:issued"), date(article.published)
    if article.url is not None:
        # A literal: a link out of hostile input is shown, never followed.
        yield node, name("schema:url"), Literal(article.url, datatype=name("xsd:anyURI"))
    if article.extra:
        yield node, term("extra"), Literal(json.dumps(article.extra, sort_keys=True, ensure_ascii=False))


def _article_triples(record: Record) -> Triples:
    source = Source(record)
    for entity in record.entities:
        yield from entity_triples(source, entity)
    for event in record.events:
        yield from event_triples(source, event)
    for relation in record.relations:
        yield from relation_triples(source, relation)
    for time in record.times:
        yield from time_triples(source, time)
    for skip in record.skipped:
        yield from skip_triples(source, skip)
