"""Rules that every graph keeps: silent on a sound graph, and each heard on a broken one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from pyoxigraph import Store
from recordkit import kyiv, ramadi

from graphbuild.audits import check, check_record
from graphbuild.records import Event, EventDate, Location, Record
from graphbuild.resources import audit_files
from graphbuild.store import GraphStore

DATA = """
PREFIX : <https://w3id.org/graphbuild/ontology#>
PREFIX dcterms: <http://purl.org/dc/terms/> PREFIX geo: <http://www.opengis.net/ont/geosparql#>
PREFIX oa: <http://www.w3.org/ns/oa#> PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX wgs: <http://www.w3.org/2003/01/geo/wgs84_pos#> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA { %s }
"""
BROKEN = {
    "bounds_crossed": "<a:x> :min 5 ; :max 4",
    "claim_without_speaker": "<a:x> a :Claim ; :speaker <a:y>",
    "confidence_out_of_range": "<a:x> :confidence 1.5",
    "end_before_start": '<a:x> :startDate "2015-05-17"^^xsd:date ; :endDate "2015-05-16"^^xsd:date',
    "event_without_evidence": "<a:x> :status :Happened",
    "foreign_term": "<a:x> :nonsense 1",
    "graph_without_run": "GRAPH <a:x> { <a:e> :status :Happened }",
    "incident_of_few": "<a:i> a :Incident ; :report <a:e> . "
    "<a:e> a :Event ; :status :Happened ; prov:wasDerivedFrom <a:s>",
    "not_a_date": '<a:x> :startDate "2015-02-30"^^xsd:date',
    "off_the_map": "<a:x> wgs:lat 91 ; wgs:long 0",
    "quote_of_wrong_length": '<a:x> oa:hasSelector <a:p> , <a:q> . <a:p> oa:start 0 ; oa:end 3 . <a:q> oa:exact "ab"',
    "relation_without_evidence": "<a:x> :predicate :memberOf",
    "span_out_of_text": "<a:x> oa:hasSource <a:a> ; oa:hasSelector <a:p> . "
    "<a:p> oa:start 1 ; oa:end 9 . <a:a> :textLength 8",
    "two_points": '<a:x> :locationPrecision "point" ; geo:hasGeometry <a:p> , <a:q>',
    "unknown_entity": "<a:x> :participant <a:y>",
    "within_itself": "<a:x> :within <a:y> . <a:y> :within <a:x>",
}


@pytest.fixture
def graph(tmp_path: object) -> Iterator[GraphStore]:
    with GraphStore.create(f"{tmp_path}/x.kg") as store:
        yield store


def test_a_sound_graph_breaks_no_rule(graph: GraphStore) -> None:
    graph.put([ramadi(), kyiv()])
    assert check(graph) == []


def test_every_rule_is_tested() -> None:
    assert {path.stem for path in audit_files()} == BROKEN.keys()


@pytest.mark.parametrize("rule", BROKEN)
def test_every_rule_fires(graph: GraphStore, rule: str) -> None:
    store: Store = graph.quads
    store.update(DATA % BROKEN[rule])
    found = [violation for violation in check(graph, shapes=False) if violation.rule == rule]
    assert found
    assert all(violation.subject and violation.message for violation in found)


def with_event(record: Record, **changes: object) -> Record:
    first: Event = record.events[0]
    return replace(record, events=(replace(first, **changes), *record.events[1:]))  # type: ignore[arg-type]


def test_shapes_pass_a_sound_record() -> None:
    assert check_record(kyiv()) == []


@pytest.mark.parametrize(
    "changes",
    [{"confidence": 1.5}, {"date": EventDate("2022-05-20", "2022-05-19", "day")}, {"date": EventDate("x", "y", "day")}],
)
def test_shapes_fire(changes: dict[str, object]) -> None:
    assert [violation.rule for violation in check_record(with_event(kyiv(), **changes))]


def test_a_role_of_an_unknown_entity_is_found(graph: GraphStore) -> None:
    lonely = replace(kyiv(), entities=kyiv().entities[1:])
    graph.put([lonely])
    assert {violation.rule for violation in check(graph)} == {"shapes", "unknown_entity"}


def test_a_place_off_the_map_is_found(graph: GraphStore) -> None:
    place = replace(kyiv().entities[0], location=Location(95.0, 10.0, "point"))
    graph.put([replace(kyiv(), entities=(place, *kyiv().entities[1:]))])
    assert [violation.rule for violation in check(graph, shapes=False)] == ["off_the_map"]
