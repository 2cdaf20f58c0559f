"""Records -> the view model: which nodes and lines there are, what they are called, where they stand."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from graphbuild.curation import Judgement
from graphbuild.incidents import Outline
from graphbuild.network import Link, LinkRole, entity_summaries, event_links, ordered, relation_link
from graphbuild.network import relation_id as statement_iri
from graphbuild.records import Location, Record
from graphbuild.viewer.communities import communities
from graphbuild.viewer.grounds import judgements_by_subject
from graphbuild.viewer.keeping import Positions
from graphbuild.viewer.layout import Box
from graphbuild.viewer.models import NodeKind, ViewEdge, ViewModel, ViewNode, ViewStatement
from graphbuild.viewer.overview import overview
from graphbuild.viewer.placing import place
from graphbuild.viewer.reports import found_incidents, view_incidents
from graphbuild.viewer.statements import view_article, view_statements
from graphbuild.viewer.texts import name, readable, shortened

LABEL_LENGTH = 30
"""Characters of a label in the picture; the panel shows it whole."""
_KINDS = {
    "Person": NodeKind.PEOPLE,
    "Organization": NodeKind.ORGANIZATIONS,
    "Group": NodeKind.ORGANIZATIONS,
    "Place": NodeKind.PLACES,
    "Facility": NodeKind.PLACES,
    "Equipment": NodeKind.EQUIPMENT,
    "Office": NodeKind.OFFICES,
}
_SUFFIXES = {LinkRole.PLACE: " at", LinkRole.SUFFERED: " at", LinkRole.INSTRUMENT: " with"}
_COLOURLESS = frozenset({LinkRole.SUFFERED, LinkRole.INSTRUMENT})

EdgeKey = tuple[str, str, LinkRole, int, str]


def model(
    records: Iterable[Record],
    *,
    title: str = "Knowledge graph",
    unlinked: bool = False,
    earlier: Positions | None = None,
    judgements: Iterable[Judgement] = (),
    incidents: Iterable[Outline] | None = None,
) -> ViewModel:
    """The view of all records; their order makes no difference, and the same records give the same model.

    Entities in no statement are left out unless `unlinked`; one that only speaks is listed but not drawn. Those that
    stood somewhere `earlier` stay there; what `judgements` (those in force) are about says so. `incidents` are those of
    the graph that holds the records; without them they are found anew.
    """
    kept, judged = earlier or Positions(), judgements_by_subject(judgements)
    held = ordered(records)
    summaries = entity_summaries(held)
    locations = _locations(held)
    wanted = _wanted(held, summaries, locations, unlinked=unlinked)
    node_ids = {iri: f"n{number}" for number, iri in enumerate(wanted)}
    statements = view_statements(held, node_ids, judged)
    edges = _edges(_links(held), {statement.iri: statement for statement in statements}, node_ids)
    counts = _counts(statements)
    nodes = [_node(iri, node_ids[iri], summaries.get(iri, {}), counts[node_ids[iri]]) for iri in wanted]
    nodes = [_located(node, locations.get(iri), node_ids) for iri, node in zip(wanted, nodes, strict=True)]
    nodes = [_judged(replace(node, drawn=node.drawn or unlinked), judged.get(node.iri, ())) for node in nodes]
    articles = tuple(view_article(record) for record in held)
    told = view_incidents(found_incidents(held) if incidents is None else incidents, statements)
    of = {statement: number for number, incident in enumerate(told) for statement in incident.statements}
    statements = tuple(replace(s, incident=of[s.id]) if s.id in of else s for s in statements)
    placed = _positioned(nodes, edges, kept)
    return ViewModel(readable(title), placed, edges, statements, articles, told, overview(placed, edges, kept))


def _judged(node: ViewNode, lines: Iterable[tuple[str | None, str]]) -> ViewNode:
    return replace(node, judged=tuple(line for _, line in lines))


def node_box(node: ViewNode) -> Box:
    """The room for a node and its label at the sizes that `pictures` draws them in."""
    return Box(max(64.0, 7.6 * len(shortened(node.label, LABEL_LENGTH)) + 18), 98.0)


def _wanted(
    records: list[Record], summaries: Mapping[str, Any], locations: Mapping[str, Location], *, unlinked: bool
) -> list[str]:
    """The IRIs of the nodes: what stands in a role, what that lies within, and all the rest if `unlinked`."""
    known = sorted(summaries) if unlinked else []
    used = _in_roles(records)
    used |= {holder for iri in used if iri in locations for holder in locations[iri].within if holder in summaries}
    return known + sorted(used.difference(known))


def _locations(records: Iterable[Record]) -> dict[str, Location]:
    """The location of each entity that has one, as the earliest record gives it."""
    found: dict[str, Location] = {}
    for entity in (entity for record in records for entity in record.entities):
        if entity.location is not None:
            found.setdefault(entity.id, entity.location)
    return found


def _located(node: ViewNode, location: Location | None, node_ids: Mapping[str, str]) -> ViewNode:
    if location is None or not (math.isfinite(location.lat) and math.isfinite(location.lon)):
        return node
    within = tuple(node_ids[iri] for iri in location.within if iri in node_ids)
    lat, lon = round(location.lat, 3), round(location.lon, 3)
    return replace(node, lat=lat, lon=lon, precision=readable(location.precision), within=within)


def _in_roles(records: Iterable[Record]) -> set[str]:
    found: set[str] = set()
    for record in records:
        for event in record.events:
            roles = (*event.actors, *event.recipients, *event.places, *event.instruments)
            found.update(role.entity for role in roles)
            found.update(claim.speaker.entity for claim in event.claims)
        for relation in record.relations:
            found.update((relation.subject.entity, relation.object.entity))
    return found


def _links(records: Iterable[Record]) -> list[tuple[str, Link]]:
    found: list[tuple[str, Link]] = []
    for record in records:
        found += [(event.id, link) for event in record.events for link in event_links(event)]
        found += [(statement_iri(record, relation), relation_link(relation)) for relation in record.relations]
    return found


def _kind(summary: Mapping[str, Any]) -> NodeKind:
    if summary.get("subtype") == "Country":
        return NodeKind.COUNTRIES
    return _KINDS.get(summary.get("type", ""), NodeKind.OFFICES)


def _counts(statements: Iterable[ViewStatement]) -> Counter[str]:
    """How many statements each node takes part in other than as a speaker."""
    return Counter(i for s in statements for i in {*s.actors, *s.recipients, *s.places, *s.instruments})


def _node(iri: str, node_id: str, summary: Mapping[str, Any], statements: int) -> ViewNode:
    return ViewNode(
        id=node_id,
        iri=readable(iri),
        label=name(summary.get("label") or iri),
        kind=_kind(summary),
        type=summary.get("type") or "Entity",
        subtype=_named(summary, "subtype"),
        country=_named(summary, "country"),
        sector=_named(summary, "sector"),
        aliases=tuple(name(alias) for alias in summary.get("aliases", ())),
        statements=statements,
        drawn=statements > 0,
    )


def _named(summary: Mapping[str, Any], fact: str) -> str | None:
    return name(summary[fact]) if summary.get(fact) else None


def _edge_key(link: Link, statement: ViewStatement, node_ids: Mapping[str, str]) -> EdgeKey:
    source, target = node_ids[link.source], node_ids[link.target]
    if link.role is LinkRole.PARTY and int(target[1:]) < int(source[1:]):
        source, target = target, source
    sign = 0 if link.role in _COLOURLESS else statement.sign
    return source, target, link.role, sign, statement.certainty


def _edges(
    links: Iterable[tuple[str, Link]], statements: Mapping[str, ViewStatement], node_ids: Mapping[str, str]
) -> tuple[ViewEdge, ...]:
    grouped: dict[EdgeKey, dict[str, ViewStatement]] = {}
    for iri, link in links:
        key = _edge_key(link, statements[iri], node_ids)
        grouped.setdefault(key, {})[iri] = statements[iri]
    bends: Counter[frozenset[str]] = Counter()
    found = []
    for number, (key, rows) in enumerate(grouped.items()):
        pair = frozenset(key[:2])
        found.append(_edge(f"e{number}", key, list(rows.values()), bends[pair]))
        bends[pair] += 1
    return tuple(found)


def _edge(edge_id: str, key: EdgeKey, rows: list[ViewStatement], bend: int) -> ViewEdge:
    source, target, role, sign, certain = key
    return ViewEdge(
        id=edge_id,
        source=source,
        target=target,
        role=str(role),
        sign=sign,
        certainty=certain,
        disputed=any(row.disputed for row in rows),
        label=edge_label(role, rows),
        statements=tuple(row.id for row in rows),
        bend=bend,
    )


def edge_label(role: LinkRole, rows: list[ViewStatement]) -> str:
    """What is written on the line: "assault ×3", "not aid", "aid (planned)", "assault ×3, 1 disputed"."""
    counts = Counter(_act(row) for row in rows)
    named = [f"{act} ×{n}" if n > 1 else act for act, n in sorted(counts.items(), key=lambda item: (-item[1], item[0]))]
    words = ", ".join(named) if len(named) <= 2 else f"{named[0]} and {len(rows) - counts.most_common(1)[0][1]} more"
    words += _SUFFIXES.get(role, "")
    disputed = sum(row.disputed for row in rows)
    doubt = "" if not disputed else ", disputed" if disputed == len(rows) else f", {disputed} disputed"
    return f"{'not ' if rows[0].certainty == 'negated' else ''}{words}{_status_note(rows)}{doubt}"


def _status_note(rows: list[ViewStatement]) -> str:
    statuses = {row.status for row in rows}
    if rows[0].certainty != "unrealised" and statuses != {"attempted"}:
        return ""
    return f" ({statuses.pop()})" if len(statuses) == 1 else " (not told as facts)"


def _act(row: ViewStatement) -> str:
    if row.kind == "relation":
        return "".join(f" {c.lower()}" if c.isupper() else c for c in row.type)
    return row.type.lower()


def _positioned(nodes: list[ViewNode], edges: Sequence[ViewEdge], kept: Positions) -> tuple[ViewNode, ...]:
    drawn = [node for node in nodes if node.drawn]
    number = {node.id: i for i, node in enumerate(drawn)}
    links = [(number[edge.source], number[edge.target]) for edge in edges]
    earlier = {i: kept.whole[node.iri] for i, node in enumerate(drawn) if node.iri in kept.whole}
    places = place([node_box(node) for node in drawn], links, earlier)
    of = communities(len(drawn), [(*link, len(edge.statements)) for link, edge in zip(links, edges, strict=True)])
    return tuple(_standing(n, places[number[n.id]], of[number[n.id]]) if n.drawn else n for n in nodes)


def _standing(node: ViewNode, at: tuple[int, int], community: int) -> ViewNode:
    return replace(node, x=at[0], y=at[1], community=community)
