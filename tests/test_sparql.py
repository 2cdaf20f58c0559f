"""Stored questions and SPARQL of one's own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, Store
from recordkit import Kit, kyiv, ramadi
from viewer import sample

from graphbuild.errors import QueryError, UnknownName
from graphbuild.network import links
from graphbuild.sparql import Rows, ask, questions, refuse_unsafe
from graphbuild.sparql.parameters import KINDS
from graphbuild.store import GraphStore, Run

ANSWERED = {
    "allied_pairs": 1,
    "articles": 2,
    "disputed_figures": 0,
    "disputed_statements": 2,
    "events_between": 2,
    "events_in_place": 3,
    "evidence": 2,
    "forces_and_casualties": 2,
    "hostile_allied_by_month": 4,
    "hostile_pairs": 4,
    "incidents": 0,
    "offices": 1,
    "people": 3,
    "places": 8,
    "planned_and_denied": 2,
    "single_source_incidents": 3,
    "timeline": 3,
    "who_did_what": 6,
    "who_said_what": 3,
}
REQUIRED = {
    "events_between": {"from": "2015", "to": "2015-05"},
    "events_in_place": {"place": "Anbar"},
    "evidence": {"text": "taqaddum"},
}


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[GraphStore]:
    with GraphStore.create(tmp_path_factory.mktemp("graphs") / "x.kg") as store:
        store.put([ramadi(), kyiv()], run=Run("0.1", "abc"))
        yield store


def test_every_question_is_tested() -> None:
    assert {question.name for question in questions()} == ANSWERED.keys()


@pytest.mark.parametrize("name", ANSWERED)
def test_every_question_answers(graph: GraphStore, name: str) -> None:
    assert len(ask(graph, name, **REQUIRED.get(name, {}))) == ANSWERED[name]


@pytest.mark.parametrize("question", questions(), ids=lambda question: question.name)
def test_every_question_has_a_head_an_order_and_evidence(question: object) -> None:
    assert question.title and question.description  # type: ignore[attr-defined]
    text: str = question.text  # type: ignore[attr-defined]
    assert text.rstrip().splitlines()[-1].startswith("ORDER BY")
    assert {p.kind for p in question.parameters} <= KINDS  # type: ignore[attr-defined]
    assert all(f"#:{p.name} " in text and f"${p.name}" in text for p in question.parameters)  # type: ignore[attr-defined]
    if question.name not in ("articles", "places"):  # type: ignore[attr-defined]
        assert all(f"?{column}" in text for column in ("sentence", "title", "publisher", "published", "url"))


@pytest.mark.parametrize("question", questions(), ids=lambda question: question.name)
def test_every_question_is_sparql_as_it_stands(graph: GraphStore, question: object) -> None:
    assert ask(graph, question.text).columns  # type: ignore[attr-defined]


def test_the_order_of_putting_changes_no_answer(graph: GraphStore, tmp_path: object) -> None:
    with GraphStore.create(f"{tmp_path}/y.kg") as other:
        other.put([kyiv()], run=Run("0.1", "abc"))
        other.put([ramadi()], run=Run("0.1", "abc"))
        for name in ANSWERED:
            assert ask(other, name, **REQUIRED.get(name, {})) == ask(graph, name, **REQUIRED.get(name, {}))


def sentences(rows: Rows) -> list[str]:
    return [str(row["sentence"])[:12] for row in rows]


@pytest.mark.parametrize(
    ("parameters", "expected"),
    [
        ({"actor": "isis"}, ["ISIS militan", "ISIS militan"]),
        ({"actor": "ISIL", "type": "ASSAULT"}, ["ISIS militan"]),
        ({"recipient": "Ramadi"}, ["ISIS militan"]),
        ({"place": "iraq", "status": "planned"}, ["President Ba"]),
        ({"type": "material_conflict", "from": "2016"}, ["Russia shell"]),
        ({"type": "MaterialConflict", "to": "2016"}, ["ISIS militan", "ISIS militan"]),
        ({"from_": "2015-05-18", "to": "2022-05-19"}, []),
        ({"actor": "Obama", "status": "planned,happened"}, ["President Ba", "Barack Obama"]),
        ({"actor": "Iran", "status": "happened"}, []),
        ({"actor": None, "place": "Kharkiv"}, ["Russia shell"]),
    ],
)
def test_parameters_choose(graph: GraphStore, parameters: dict[str, str], expected: list[str]) -> None:
    assert sentences(ask(graph, "who_did_what", **parameters)) == expected


def test_an_event_is_one_row_with_its_article(graph: GraphStore) -> None:
    (row,) = ask(graph, "who_did_what", actor="Barack Obama", type="aid")
    assert (row["actors"], row["recipients"], row["places"]) == ("Barack Obama", "Iraq", "Taqaddum")
    assert (row["status"], row["type"], row["mode"]) == ("planned", "aid", None)
    assert (row["title"], row["publisher"], row["published"]) == ("Ramadi falls", "The Daily", "2015-06-10")
    assert row["url"] == "https://daily.example/ramadi"


def test_denials_have_their_speakers_and_words(graph: GraphStore) -> None:
    (row,) = ask(graph, "disputed_statements", actor="Obama")
    assert (row["affirmed_by"], row["disputed_by"]) == ("White House", "Iraqi official")
    assert row["denying_sentence"] == "An Iraqi official denied that the troops would come."
    assert len(ask(graph, "disputed_statements", actor="ISIS")) == 0


def test_who_said_what_by_speaker_and_stance(graph: GraphStore) -> None:
    assert [row["speaker_name"] for row in ask(graph, "who_said_what", stance="disputes")] == ["Iraqi official", "Iran"]
    assert len(ask(graph, "who_said_what", speaker="white house", about="Iraq")) == 1


def test_numbers_keep_their_type(graph: GraphStore) -> None:
    (row,) = ask(graph, "forces_and_casualties", kind="troops")
    assert (row["min"], row["max"], row["unit"]) == (450, 450, "persons")


def test_pairs(graph: GraphStore) -> None:
    pairs = {(row["one"], row["other"]) for row in ask(graph, "hostile_pairs")}
    assert ("Russia", "Kharkiv") in pairs
    assert ("Iran", "Russia") not in pairs
    assert [(row["one"], row["other"]) for row in ask(graph, "allied_pairs", party="Iran")] == [("Iraq", "Iran")]
    assert len(ask(graph, "hostile_pairs", party="Iran")) == 0


@pytest.mark.parametrize(
    ("line", "hostile"),
    [
        ("ASSAULT - happened 2015-06-01 The [a:pmf|militia] and the [a:army|army] [t:clashed].", 1),
        ("ASSAULT - happened 2015-06-01 [t:Fighting] between the [a:pmf|militia] and the [a:army|army] went on.", 1),
        ("ASSAULT - happened 2015-06-01 The [a:pmf|militia] and the [a:army|army] [t:attacked].", 0),
        ("MOBILIZE - happened 2015-06-01 [a:usa|Washington] [t:sent] troops to [r:iraq|Iraq].", 0),
    ],
)
def test_companions_and_senders_of_troops_are_no_enemies(tmp_path: Path, line: str, hostile: int) -> None:
    with GraphStore.create(tmp_path / "x.kg") as store:
        store.put([sample.record(sample.article(1, "Wire", "2015-06-10", "Title"), [line])], run=Run("0.1", "abc"))
        assert len(ask(store, "hostile_pairs")) == hostile
        assert sum(int(row["hostile"]) for row in ask(store, "hostile_allied_by_month")) == hostile


@pytest.mark.parametrize("name", ["hostile_pairs", "hostile_allied_by_month"])
def test_questions_and_network_call_the_same_acts_mutual(name: str) -> None:
    (question,) = [q for q in questions() if q.name == name]
    assert f'"^({"|".join(links._RECIPROCAL_TRIGGERS)})"' in question.text


@pytest.mark.parametrize("text", ["ISIL", "white HOUSE", "armed Russia", "Abadi", "haider al-abadi"])
def test_evidence_finds_names_aliases_and_quotes(graph: GraphStore, text: str) -> None:
    assert len(ask(graph, "evidence", text=text)) > 0


def test_evidence_finds_whole_words_and_bare_mentions(graph: GraphStore, tmp_path: object) -> None:
    assert len(ask(graph, "evidence", text="adi")) == 0
    kit = Kit("x", "Nobody saw Ann.")
    kit.entity("Ann")
    with GraphStore.create(f"{tmp_path}/z.kg") as other:
        other.put([kit.record()])
        assert [(row["kind"], row["names"]) for row in ask(other, "evidence", text="ann")] == [("mention", "Ann")]


@pytest.mark.parametrize(
    ("name", "parameters", "message"),
    [
        ("who_did_wat", {}, "who_did_what"),
        ("who_did_what", {"actr": "x"}, "actor"),
        ("who_did_what", {"actor": "Ramady"}, "Ramadi"),
        ("who_did_what", {"type": "ASSALT"}, "Assault"),
        ("who_did_what", {"status": "maybe"}, "planned"),
    ],
)
def test_unknown_names_are_answered_with_the_known(
    graph: GraphStore, name: str, parameters: dict[str, str], message: str
) -> None:
    with pytest.raises(UnknownName, match=message):
        ask(graph, name, **parameters)


@pytest.mark.parametrize(
    ("name", "parameters"),
    [
        ("events_in_place", {}),
        ("timeline", {"from": "May"}),
        ("timeline", {"from": "2015-02-30"}),
        ("evidence", {"text": "?!"}),
        ("people", {"country": "Iraq!"}),
    ],
)
def test_wrong_values_are_refused(graph: GraphStore, name: str, parameters: dict[str, str]) -> None:
    with pytest.raises(QueryError):
        ask(graph, name, **parameters)


@given(st.text(min_size=1).filter(lambda text: any(c.isalnum() for c in text)))
def test_a_value_never_becomes_sparql(text: str) -> None:
    class Empty:
        quads = Store()

    assert len(ask(Empty(), "articles", publisher=text)) == 0
    assert len(ask(Empty(), "evidence", text=f"a{text}")) == 0


@pytest.mark.parametrize("text", ['x" } } SELECT', "\\u0022 . } #", "a\nb", "'; DROP ALL"])
def test_hostile_values_match_what_they_are(tmp_path: object, text: str) -> None:
    kit = Kit("x", "Ann ran.", publisher=f"the {text} news")
    with GraphStore.create(f"{tmp_path}/x.kg") as store:
        store.put([kit.record()])
        assert len(ask(store, "articles", publisher=text)) == 1
        assert len(ask(store, "articles", publisher=text + "!")) == 0


def test_queries_of_ones_own(graph: GraphStore) -> None:
    assert ask(graph, "ASK { ?e a :Aid }").rows == ((True,),)
    assert len(ask(graph, "CONSTRUCT { ?e a :Aid } WHERE { ?e a :Aid }")) == 2
    assert ask(graph, "SELECT (COUNT(?e) AS ?n) { ?e a/rdfs:subClassOf* :MaterialConflict }").rows == ((3,),)
    assert len(ask(graph, "SELECT ?e ?name { ?e rdfs:label ?name }", name="Russia")) == 1
    with pytest.raises(QueryError, match="name"):
        ask(graph, "SELECT ?e { ?e rdfs:label ?name }", name="Russia")


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * { ?s ?p ?o FILTER(?a<?b)service<http://127.0.0.1:9/>{ ?s ?p ?o } }",
        "SELECT * { \\u0053ERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * { ?s ?p <http://x\\u0041#>SERVICE<http://127.0.0.1:9/>{ ?s ?p ?o } }",
        "SELECT * { ?s :a\\#b ?o SERVICE SILENT ?x { ?s ?p ?o } }",
        "SELECT * { ?s ?p 'it\\'s' SERVICE :x { ?s ?p ?o } }",
        "# harmless\nSELECT * { ?s ?p '''a''' . SERVICE :x { } }",
        "DROP ALL",
        "INSERT DATA { <a:b> <a:b> <a:b> }",
        "PREFIX : <http://a/> DELETE WHERE { ?s ?p ?o }",
        "LOAD <http://127.0.0.1:9/>",
        "SELECT nonsense {",
    ],
)
def test_queries_that_write_or_reach_out_are_refused(graph: GraphStore, query: str) -> None:
    before = len(graph.quads)
    with pytest.raises(QueryError):
        ask(graph, query)
    assert len(graph.quads) == before


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?service { ?service ?p 'SERVICE' }",
        "SELECT * { ?s <http://x/#SERVICE> ?o } # SERVICE",
        'SELECT * { ?s :service """a "SERVICE" DROP""" }',
        "SELECT ?load { ?load :drop ?with }",
    ],
)
def test_harmless_words_are_let_through(query: str) -> None:
    refuse_unsafe(query)


def test_values_of_a_wrong_type_are_text(graph: GraphStore) -> None:
    rows = ask(graph, 'SELECT ?x { BIND(STRDT("many", xsd:integer) AS ?x) }')
    assert rows.rows == (("many",),)
    assert str(Literal("a")) == '"a"'
