"""The ontology's terms as a closed set, and how IRIs are minted.

The terms are those of ontology/conflict.ttl and ontology/events.ttl: whatever is not declared there is refused, so that
no record can bring a term into a graph. Entity IRIs are made from what is named, never from where, so that two articles
agree on a full name without having met.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from graphbuild.errors import UnknownName
from graphbuild.records import Article, Claim, Event, EventType, Relation
from graphbuild.resources import ontology_file

ONTOLOGY = "https://w3id.org/graphbuild/ontology#"
ONTOLOGY_GRAPH = "https://w3id.org/graphbuild/ontology"
DATA = "https://w3id.org/graphbuild/id/"

PREFIXES: Mapping[str, str] = MappingProxyType(
    {
        "": ONTOLOGY,
        "acled": "https://w3id.org/graphbuild/acled#",
        "cameo": "https://w3id.org/graphbuild/cameo#",
        "dcterms": "http://purl.org/dc/terms/",
        "geo": "http://www.opengis.net/ont/geosparql#",
        "oa": "http://www.w3.org/ns/oa#",
        "owl": "http://www.w3.org/2002/07/owl#",
        "prov": "http://www.w3.org/ns/prov#",
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        "schema": "https://schema.org/",
        "sem": "http://semanticweb.cs.vu.nl/2009/11/sem/",
        "sf": "http://www.opengis.net/ont/sf#",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "wgs": "http://www.w3.org/2003/01/geo/wgs84_pos#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    }
)


@dataclass(frozen=True, slots=True)
class Term:
    """A class, property or concept of ours; `scheme` and `notation` belong to concepts alone."""

    name: str
    kind: str
    label: str
    comment: str
    parents: tuple[str, ...] = ()
    scheme: str | None = None
    notation: str | None = None

    @property
    def iri(self) -> str:
        return ONTOLOGY + self.name


@lru_cache
def terms() -> Mapping[str, Term]:
    """All terms by local name, in the order of the files."""
    # Imported here: minting IRIs must not load an RDF library.
    from pyoxigraph import parse

    found: dict[str, dict[str, list[str]]] = {}
    for file in ("conflict.ttl", "events.ttl"):
        for quad in parse(path=str(ontology_file(file))):
            subject, predicate = quad.subject, quad.predicate.value
            if str(subject).startswith(f"<{ONTOLOGY}"):
                values = found.setdefault(str(subject)[1 + len(ONTOLOGY) : -1], {})
                values.setdefault(_local(predicate), []).append(getattr(quad.object, "value", ""))
    return MappingProxyType({name: _term(name, values) for name, values in found.items()})


def term(name: str) -> str:
    """The IRI of a term of ours. Raises UnknownName for a name that the ontology does not declare."""
    try:
        return terms()[name].iri
    except KeyError:
        raise UnknownName("term of the ontology", name, terms()) from None


def concept(scheme: str, notation: str) -> str:
    """The IRI of a value of a closed set, such as ("Statuses", "planned"). Raises UnknownName."""
    try:
        return _concepts()[scheme, notation]
    except KeyError:
        known = [value for owner, value in _concepts() if owner == scheme]
        raise UnknownName(f"value of {scheme}", notation, known) from None


def event_class(event_type: EventType | None) -> str:
    """The IRI of the class of an event type; plain Event for None."""
    return term("Event" if event_type is None else event_type.value.title())


def mode_concept(event_type: EventType | None, mode: str) -> str:
    """The IRI of a mode of an event type. Raises UnknownName where that type has no such mode."""
    return concept(f"{'' if event_type is None else event_type.value.title()}Modes", mode)


def _local(iri: str) -> str:
    return re.split(r"[#/]", iri)[-1]


def _term(name: str, values: Mapping[str, list[str]]) -> Term:
    return Term(
        name=name,
        kind=_local(next(iter(values.get("type", ())), "")),
        label=next(iter(values.get("label", values.get("prefLabel", ()))), ""),
        comment=next(iter(values.get("comment", values.get("definition", ()))), ""),
        parents=tuple(values.get("subClassOf", []) + values.get("subPropertyOf", [])),
        scheme=next((_local(value) for value in values.get("inScheme", ())), None),
        notation=next(iter(values.get("notation", ())), None),
    )


@lru_cache
def _concepts() -> Mapping[tuple[str, str], str]:
    return {(t.scheme, t.notation): t.iri for t in terms().values() if t.scheme and t.notation}


@lru_cache(maxsize=1 << 16)
def name_key(name: str) -> str:
    """The name in lower case without accents, punctuation, possessive s and a leading article.

    Equal keys, equal names.
    """
    folded = unicodedata.normalize("NFKD", name)
    plain = "".join(c for c in folded if not unicodedata.combining(c)).casefold()
    plain = re.sub(r"['’`]s?\b", "", plain)
    return re.sub(r"^(the|a|an) ", "", " ".join(re.findall(r"\w+", plain)))


def slug(name: str) -> str:
    """The name as part of an IRI: letters, digits and hyphens, at most 80 characters; never empty."""
    words = re.sub(r"[^\w]+", "-", name_key(name)).strip("-_")
    if not words:
        return _digest(name)
    return words if len(words) <= 80 else f"{words[:70].rstrip('-')}-{_digest(words)}"


def article_iri(article_id: str, *, base: str = DATA) -> str:
    """The IRI of an article from its id; a readable part and a digest, so that any two ids differ."""
    return f"{base}article/{slug(article_id)}-{_digest(article_id)}"


def entity_iri(kind: str, name: str, *, base: str = DATA) -> str:
    """The IRI of an entity that a full name identifies wherever it stands."""
    return f"{base}{kind.lower()}/{slug(name)}"


def local_iri(article: str, kind: str, name: str, number: int) -> str:
    """The IRI of a thing that is known in one article only (an anonymous official, a bare surname, an event)."""
    return f"{article}/{kind.lower()}/{number}-{slug(name)[:40]}"


def relation_iri(article: Article, relation: Relation) -> str:
    """The IRI of a relation, made from its offsets: it stays when another relation of the article goes."""
    offsets = f"{relation.subject.start}-{relation.object.start}-{relation.evidence.start}"
    return f"{article.iri}/relation/{relation.type.lower()}-{offsets}"


def claim_iri(event: Event, claim: Claim) -> str:
    """The IRI of a claim, made from its offsets: it stays when another claim about the event goes."""
    return f"{event.id}/claim/{claim.stance}-{claim.speaker.start}-{claim.evidence.start}"


def incident_iri(kind: str, earliest: str, *, base: str = DATA) -> str:
    """The IRI of an incident from the kind of event and the IRI of the event that reports it first."""
    return f"{base}incident/{kind.lower()}-{hashlib.sha256(earliest.encode()).hexdigest()[:16]}"


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]
