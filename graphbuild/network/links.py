"""Records as a networkx network: who stands in which link to whom, with the evidence on every edge.

Nodes are entities by IRI, edges are statements. A statement has as many edges as it has pairs of roles; `role` says
which: `recipient` (actor to recipient), `party` (two parties of one reciprocal act), `place` (actor to where it acted),
`suffered` (recipient to where it befell them, no actor named), `instrument` (actor to what it used) and `relation`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations, product
from typing import TYPE_CHECKING, Any

from graphbuild.records import Entity, Event, EventType, Record, Relation, RelationType, Role, Stance, Status
from graphbuild.vocabulary import relation_iri

if TYPE_CHECKING:
    import networkx as nx


class QuadClass(StrEnum):
    """PLOVER's four kinds of act. Source: PLOVER 2.0 codebook."""

    VERBAL_COOPERATION = "VerbalCooperation"
    MATERIAL_COOPERATION = "MaterialCooperation"
    VERBAL_CONFLICT = "VerbalConflict"
    MATERIAL_CONFLICT = "MaterialConflict"


class Certainty(StrEnum):
    """Whether the act is told as a fact: `actual`, `unrealised` (planned, asked for, alleged ...) or `negated`."""

    ACTUAL = "actual"
    UNREALISED = "unrealised"
    NEGATED = "negated"


class LinkRole(StrEnum):
    RECIPIENT = "recipient"
    PARTY = "party"
    PLACE = "place"
    SUFFERED = "suffered"
    INSTRUMENT = "instrument"
    RELATION = "relation"


@dataclass(frozen=True, slots=True)
class Link:
    """Two entities that one statement ties together, in the order of the act."""

    source: str
    target: str
    role: LinkRole


_QUADS = {
    QuadClass.VERBAL_COOPERATION: "AGREE CONSULT SUPPORT CONCEDE",
    QuadClass.MATERIAL_COOPERATION: "COOPERATE AID RETREAT",
    QuadClass.VERBAL_CONFLICT: "REQUEST ACCUSE REJECT THREATEN",
    QuadClass.MATERIAL_CONFLICT: "PROTEST SANCTION MOBILIZE COERCE ASSAULT",
}
_QUAD_OF = {EventType(name): quad for quad, names in _QUADS.items() for name in names.split()}
_UNSIGNED = frozenset({EventType.REQUEST, EventType.MOBILIZE})
_RELATION_SIGNS = {RelationType.ALLIED_WITH: 1, RelationType.FIGHTING_AGAINST: -1}
_ACTUAL = frozenset({Status.HAPPENED, Status.ONGOING, Status.HABITUAL, Status.ATTEMPTED})
_RECIPROCAL_TYPES = frozenset({EventType.AGREE, EventType.CONSULT, EventType.COOPERATE})
_RECIPROCAL_TRIGGERS = ("clash", "skirmish", "firefight", "exchang", "traded")


def quad_class(event: Event) -> QuadClass | None:
    """The quad class of the event's PLOVER root, None for an act of no known type."""
    return None if event.type is None else _QUAD_OF[event.type]


def event_sign(event: Event) -> int:
    """-1 hostile, +1 cooperative, 0 neither.

    PLOVER puts REQUEST and MOBILIZE among conflict; who asks for help is not hostile to the one asked, nor is who sends
    troops hostile to where they go, so they are 0 here.
    """
    quad = quad_class(event)
    if quad is None or event.type in _UNSIGNED:
        return 0
    return 1 if quad in (QuadClass.VERBAL_COOPERATION, QuadClass.MATERIAL_COOPERATION) else -1


def relation_sign(relation: Relation) -> int:
    """+1 for allies, -1 for enemies, 0 for every other relation."""
    return _RELATION_SIGNS.get(relation.type, 0)


def certainty(status: Status) -> Certainty:
    """How the status is to be shown: as a fact, as something not (yet) a fact, or as something that was not."""
    if status is Status.NEGATED:
        return Certainty.NEGATED
    return Certainty.ACTUAL if status in _ACTUAL else Certainty.UNREALISED


def is_disputed(event: Event) -> bool:
    """True when somebody is quoted as disputing the event."""
    return any(claim.stance is Stance.DISPUTES for claim in event.claims)


def is_reciprocal(event: Event) -> bool:
    """True when the actors are parties to one act and not companions in it.

    "The army and the militia attacked" must not make them each other's enemies, "the army and the militia clashed"
    must: a hostile act is reciprocal only when its trigger says so ("clashed", "fighting between").
    """
    if event.recipients or len({role.entity for role in event.actors}) < 2:
        return False
    if event.type in _RECIPROCAL_TYPES:
        return True
    words = event.trigger.text.lower()
    return words.startswith(_RECIPROCAL_TRIGGERS) or f"{words} between " in event.evidence.quote.lower()


def event_links(event: Event) -> tuple[Link, ...]:
    """The links of an event, in the order of its roles, each once; empty when fewer than two of its roles are known."""
    pairs = list(_main_links(event))
    pairs += [Link(a, b, LinkRole.INSTRUMENT) for a, b in _pairs(event.actors, event.instruments) if a != b]
    return tuple(dict.fromkeys(pairs))


def relation_link(relation: Relation) -> Link:
    """The link of a relation, from its subject to its object."""
    return Link(relation.subject.entity, relation.object.entity, LinkRole.RELATION)


def relation_id(record: Record, relation: Relation) -> str:
    """The relation's IRI, as in the graph."""
    return relation_iri(record.article, relation)


def ordered(records: Iterable[Record]) -> list[Record]:
    """The records by date of publication, then by article IRI, so that their order of arrival makes no difference."""
    return sorted(records, key=lambda record: (record.article.published or "", record.article.iri))


def entity_summaries(records: Iterable[Record]) -> dict[str, dict[str, Any]]:
    """What is known of each entity over all records, by IRI in alphabetical order.

    Keys: label, type, subtype, country, sector, lat, lon (None when unknown), aliases (a tuple, the label left out),
    mentions, articles (numbers). Where records differ, what most mentions carry counts, then the alphabet.
    """
    seen: dict[str, list[Entity]] = {}
    for record in ordered(records):
        for entity in record.entities:
            seen.setdefault(entity.id, []).append(entity)
    return {iri: _summary(seen[iri]) for iri in sorted(seen)}


def build_network(records: Iterable[Record]) -> nx.MultiDiGraph[str]:
    """The network of all records: entities by IRI, one edge a link; the order of the records makes no difference.

    Node attributes: those of `entity_summaries` and acted, received, statements (numbers of statements). Edge keys are
    the statement's IRI and the role. A role whose entity its record lacks makes a node labelled by its IRI.
    """
    import networkx as nx

    held = ordered(records)
    network: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for iri, summary in entity_summaries(held).items():
        network.add_node(iri, **summary, acted=0, received=0, statements=0)
    for record in held:
        for event in record.events:
            _add_event(network, record, event)
        for relation in record.relations:
            _add_relation(network, record, relation)
    return network


def _pairs(first: Iterable[Role], second: Iterable[Role]) -> Iterator[tuple[str, str]]:
    return ((a.entity, b.entity) for a, b in product(first, second))


def _main_links(event: Event) -> Iterator[Link]:
    if event.actors and event.recipients:
        yield from (Link(a, b, LinkRole.RECIPIENT) for a, b in _pairs(event.actors, event.recipients))
    elif is_reciprocal(event):
        parties = dict.fromkeys(role.entity for role in event.actors)
        yield from (Link(a, b, LinkRole.PARTY) for a, b in combinations(parties, 2))
    elif event.actors:
        yield from (Link(a, b, LinkRole.PLACE) for a, b in _pairs(event.actors, event.places) if a != b)
    else:
        # A town that is bombed is recipient and place at once: no link of it to itself.
        yield from (Link(a, b, LinkRole.SUFFERED) for a, b in _pairs(event.recipients, event.places) if a != b)


def _most_common(values: Iterable[tuple[str | None, int]]) -> str | None:
    counts: Counter[str] = Counter()
    for value, weight in values:
        if value is not None:
            counts[value] += weight
    return min(counts, key=lambda value: (-counts[value], value)) if counts else None


def _summary(entities: list[Entity]) -> dict[str, Any]:
    weights = [len(entity.mentions) + 1 for entity in entities]

    def best(name: str) -> str | None:
        return _most_common((getattr(entity, name), weight) for entity, weight in zip(entities, weights, strict=True))

    label = best("label")
    names = {name for entity in entities for name in (entity.label, *entity.aliases)}
    located = next((entity.location for entity in entities if entity.location), None)
    return {
        "label": label,
        "type": str(best("type")),
        "subtype": best("subtype"),
        "country": best("country"),
        "sector": best("sector"),
        "aliases": tuple(sorted(names - {label})),
        "lat": located.lat if located else None,
        "lon": located.lon if located else None,
        "mentions": sum(len(entity.mentions) for entity in entities),
        "articles": len(entities),
    }


def _ensure_node(network: nx.MultiDiGraph[str], iri: str) -> None:
    if iri not in network:
        network.add_node(iri, label=iri, acted=0, received=0, statements=0)


def _count(network: nx.MultiDiGraph[str], counter: str, roles: Iterable[str]) -> None:
    for iri in sorted(set(roles)):
        _ensure_node(network, iri)
        network.nodes[iri][counter] += 1


def _add_event(network: nx.MultiDiGraph[str], record: Record, event: Event) -> None:
    roles = (*event.actors, *event.recipients, *event.places, *event.instruments)
    _count(network, "statements", (role.entity for role in roles))
    _count(network, "acted", (role.entity for role in event.actors))
    _count(network, "received", (role.entity for role in event.recipients))
    attributes = {**_event_attributes(network, event), **_article_attributes(record)}
    for link in event_links(event):
        # Only an act on somebody is hostile to them; being bombed in a town says nothing against the town.
        sign = event_sign(event) if link.role in (LinkRole.RECIPIENT, LinkRole.PARTY, LinkRole.PLACE) else 0
        key = f"{event.id}|{link.role}"
        network.add_edge(link.source, link.target, key=key, role=str(link.role), sign=sign, **attributes)


def _event_attributes(network: nx.MultiDiGraph[str], event: Event) -> dict[str, Any]:
    quad = quad_class(event)
    for claim in event.claims:
        _ensure_node(network, claim.speaker.entity)
    labels: Mapping[str, str] = {role.entity: network.nodes[role.entity]["label"] for role in event.places}
    return {
        "statement": event.id,
        "type": None if event.type is None else str(event.type),
        "mode": event.mode,
        "status": str(event.status),
        "quad_class": None if quad is None else str(quad),
        "certainty": str(certainty(event.status)),
        "date": event.date.start if event.date else None,
        "date_end": event.date.end if event.date else None,
        "place": "; ".join(labels.values()) or None,
        "trigger": event.trigger.text,
        "quote": event.evidence.quote,
        "confidence": event.confidence,
        "disputed": is_disputed(event),
        "speakers": tuple(network.nodes[claim.speaker.entity]["label"] for claim in event.claims),
    }


def _article_attributes(record: Record) -> dict[str, Any]:
    article = record.article
    return {"article": article.iri, "publisher": article.publisher, "published": article.published}


def _add_relation(network: nx.MultiDiGraph[str], record: Record, relation: Relation) -> None:
    link = relation_link(relation)
    _count(network, "statements", (link.source, link.target))
    statement = relation_id(record, relation)
    network.add_edge(
        link.source,
        link.target,
        key=statement,
        role=str(link.role),
        sign=relation_sign(relation),
        statement=statement,
        type=str(relation.type),
        certainty=str(Certainty.ACTUAL),
        quote=relation.evidence.quote,
        confidence=relation.confidence,
        disputed=False,
        speakers=(),
        **_article_attributes(record),
    )
