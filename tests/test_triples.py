"""A record as quads."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, Quad
from recordkit import Kit, kyiv, ramadi

from graphbuild.errors import InputError, UnknownName
from graphbuild.records import EventDate, Location
from graphbuild.triples import Run, article_quads, graph_iri, quads
from graphbuild.vocabulary import ONTOLOGY, PREFIXES, claim_iri, relation_iri, terms

RUN = Run("0.1", "abc")


def objects(found: list[Quad], subject: str, name: str) -> list[str]:
    return [q.object.value for q in found if q.subject.value == subject and q.predicate.value.endswith(name)]


def test_the_same_record_gives_the_same_quads() -> None:
    assert list(quads(ramadi(), RUN)) == list(quads(ramadi(), RUN))


def test_the_run_changes_only_the_catalogue() -> None:
    other = Run("0.1", "def")
    assert RUN.iri() != other.iri()
    assert set(article_quads(ramadi())) <= set(quads(ramadi(), RUN)) & set(quads(ramadi(), other))


def test_there_are_no_blank_nodes_and_no_quad_twice() -> None:
    found = list(quads(ramadi(), RUN))
    assert len(found) == len(set(found))
    assert not any(isinstance(node, BlankNode) for q in found for node in (q.subject, q.object))


def test_every_term_is_declared() -> None:
    for q in (*quads(ramadi(), RUN), *quads(kyiv(), RUN)):
        for node in (q.predicate, q.object):
            if isinstance(node, NamedNode) and node.value.startswith(ONTOLOGY):
                assert node.value.removeprefix(ONTOLOGY) in terms()


def test_every_span_quotes_the_text() -> None:
    record = ramadi()
    found = list(article_quads(record))
    spans = {q.subject.value for q in found if q.predicate.value.endswith("hasSource")}
    assert spans
    for span in spans:
        start, end = (int(objects(found, f"{span}/position", f"oa#{name}")[0]) for name in ("start", "end"))
        assert objects(found, f"{span}/quote", "exact") == [record.text[start:end]]


def test_an_event_has_its_class_roles_status_and_evidence() -> None:
    record = ramadi()
    event = record.events[2]
    found = list(article_quads(record))
    assert objects(found, event.id, "#type") == [ONTOLOGY + "Aid"]
    assert objects(found, event.id, "status") == [ONTOLOGY + "Planned"]
    assert objects(found, event.id, "#actor") == [event.actors[0].entity]
    assert objects(found, event.id, "wasDerivedFrom") == [
        f"{record.article.iri}#char={event.evidence.start},{event.evidence.end}"
    ]
    assert objects(found, f"{event.id}/quantity/1", "#max") == ["450"]
    assert objects(found, claim_iri(event, event.claims[1]), "stance") == [ONTOLOGY + "Disputes"]


def test_an_action_of_no_known_type_is_a_plain_event() -> None:
    kit = Kit("x", "They dithered.")
    event = kit.event("dithered", "They dithered.")
    assert objects(list(article_quads(kit.record())), event.id, "#type") == [ONTOLOGY + "Event"]


def test_unknown_values_are_left_out() -> None:
    record = kyiv()
    found = list(quads(record, RUN))
    assert objects(found, record.article.iri, "url") == []
    assert objects(found, record.events[1].id, "startDate") == []


def test_dates_have_no_zone() -> None:
    found = list(article_quads(ramadi()))
    dates = [q.object for q in found if isinstance(q.object, Literal) and q.object.datatype.value.endswith("#date")]
    assert dates
    assert all(len(date.value) == 10 for date in dates)


def test_points_are_longitude_first() -> None:
    found = list(article_quads(ramadi()))
    assert "POINT(43.3 33.43)" in {q.object.value for q in found}


def test_small_numbers_have_no_exponent() -> None:
    record = kyiv()
    place = replace(record.entities[0], location=Location(0.00001, -0.00002, "point"))
    found = list(article_quads(replace(record, entities=(place, *record.entities[1:]))))
    assert "POINT(-0.00002 0.00001)" in {q.object.value for q in found}


def test_only_well_formed_ids_become_links() -> None:
    record = kyiv()
    person = replace(record.entities[0], identifiers={"wikidata": "Q42", "geonames": "1> <x"})
    found = list(article_quads(replace(record, entities=(person,))))
    assert objects(found, person.id, "exactMatch") == ["http://www.wikidata.org/entity/Q42"]
    assert sorted(objects(found, person.id, "identifier")) == ["geonames:1> <x", "wikidata:Q42"]


def test_holdings_and_other_relations() -> None:
    record = ramadi()
    found = list(article_quads(record))
    assert objects(found, relation_iri(record.article, record.relations[0]), "#type") == [ONTOLOGY + "Holding"]
    assert objects(found, relation_iri(record.article, record.relations[1]), "#type") == [ONTOLOGY + "Relation"]
    assert objects(found, record.relations[2].subject.entity, "alliedWith") == [record.relations[2].object.entity]


@pytest.mark.parametrize("change", [{"subtype": "Nonsense"}, {"sector": "XYZ"}])
def test_words_outside_the_ontology_are_refused(change: dict[str, str]) -> None:
    record = kyiv()
    with pytest.raises(UnknownName):
        list(article_quads(replace(record, entities=(replace(record.entities[0], **change),))))


def test_an_id_that_is_no_iri_is_refused() -> None:
    record = kyiv()
    with pytest.raises(InputError, match="not an IRI"):
        list(article_quads(replace(record, entities=(replace(record.entities[0], id="a> <b"),))))


def test_a_date_is_written_as_it_is() -> None:
    record = kyiv()
    event = replace(record.events[1], date=EventDate("2022-05-01", "2022-05-31", "month", "May 2022"))
    found = list(article_quads(replace(record, events=(event,))))
    assert objects(found, event.id, "endDate") == ["2022-05-31"]
    assert objects(found, event.id, "dateText") == ["May 2022"]


def test_graphs_are_named_by_their_article() -> None:
    record = ramadi()
    assert {q.graph_name.value for q in article_quads(record)} == {graph_iri(record.article.iri)}
    assert PREFIXES["prov"] + "wasGeneratedBy" in {q.predicate.value for q in quads(record, RUN)}
