"""An analyst's judgements as RDF: who judged what, when and why, in the graph `curation`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Quad

from graphbuild.curation import Curated, Judgement, Verb, title
from graphbuild.records import Record
from graphbuild.triples import catalogue_iri, graph_iri, record_digest
from graphbuild.triples.terms import RDF_TYPE, Triples, date, iri, name, term
from graphbuild.vocabulary import DATA


def curation_iri(base: str = DATA) -> str:
    """The IRI of the graph of judgements."""
    return f"{base}curation"


def judgement_iri(number: int, base: str = DATA) -> str:
    """The IRI of a judgement."""
    return f"{base}judgement/{number}"


def judgement_quads(judgements: Iterable[Judgement], *, base: str = DATA) -> Iterator[Quad]:
    """The judgements in force. Raises InputError for a subject that is no IRI."""
    graph = NamedNode(curation_iri(base))
    triples = (triple for judgement in judgements for triple in _judgement(judgement, base))
    for s, p, o in dict.fromkeys(triples):
        yield Quad(s, p, o, graph)


def curated_quads(record: Record, made: Curated, *, base: str = DATA) -> Iterator[Quad]:
    """In the catalogue, which judgements are about something in a record and what it has become; often nothing."""
    if not made.applied:
        return
    own, graph = iri(graph_iri(record.article.iri)), NamedNode(catalogue_iri(base))
    yield Quad(own, term("curatedDigest"), Literal(record_digest(made.record)), graph)
    for number in made.applied:
        yield Quad(own, term("curatedBy"), iri(judgement_iri(number, base)), graph)


def _judgement(judgement: Judgement, base: str) -> Triples:
    node = iri(judgement_iri(judgement.number, base))
    yield node, RDF_TYPE, term(f"{judgement.verb.value.title()}Judgement")
    yield node, name("dcterms:title"), Literal(title(judgement))
    yield node, name("dcterms:date"), date(judgement.when)
    if judgement.by:
        yield node, name("dcterms:creator"), Literal(judgement.by)
    if judgement.why:
        yield node, name("rdfs:comment"), Literal(judgement.why)
    for subject in judgement.subjects:
        yield node, term("judged"), iri(subject.iri)
    yield from _outcome(node, judgement)


def _outcome(node: NamedNode, judgement: Judgement) -> Triples:
    first = iri(judgement.subjects[0].iri)
    if judgement.verb is Verb.MERGE:
        yield node, term("into"), first
        for other in judgement.subjects[1:]:
            # For who kept the old IRI; not owl:sameAs, for its statements are gone.
            yield iri(other.iri), name("dcterms:isReplacedBy"), first
    if judgement.verb is Verb.SPLIT and judgement.into is not None:
        yield node, term("into"), iri(judgement.into.iri)
        for mention in judgement.mentions:
            yield node, name("prov:used"), iri(mention)
    if judgement.verb is Verb.CONFIRM and len(judgement.subjects) == 1:
        yield first, term("confirmedBy"), node
