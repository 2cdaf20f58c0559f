"""Judgements: what they do to a record and a graph, and that the graph without them is as before."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from recordkit import Kit, kyiv, ramadi

from graphbuild.audits import check
from graphbuild.curation import Change, Judgement, Subject, Verb, curated, entity_subject, in_force
from graphbuild.curation.finding import find
from graphbuild.records import Form, Mention, Record, Role
from graphbuild.store import GraphStore, Run
from graphbuild.vocabulary import DATA, claim_iri, entity_iri, relation_iri

RUN = Run("0.1", "abc")
ABADI, OBAMA = entity_iri("Person", "Haider al-Abadi"), entity_iri("Person", "Barack Obama")
ISIS, RAMADI, IRAQ = entity_iri("Organization", "Islamic State"), f"{DATA}place/geonames-98465", f"{DATA}country/IRQ"


def abadi() -> Record:
    """An article that knows a bare surname only."""
    kit = Kit("abadi", "Abadi met Obama in Ramadi. Later Abadi Street was shelled.", published="2015-06-11")
    man = kit.entity("Abadi", id=f"{kit.iri}/person/1-abadi", sector="GOV")
    start = kit.text.index("Abadi Street")
    street = Mention(start, start + 5, "Abadi", Form.NAME)
    kit.entities[man] = replace(kit.entities[man], mentions=(*kit.entities[man].mentions, street))
    obama = kit.entity("Barack Obama", "Person", "Obama", country="USA")
    kit.event("met", "Abadi met Obama in Ramadi.", "CONSULT", actors=[man], recipients=[obama])
    event = kit.event("shelled", "Later Abadi Street was shelled.", "ASSAULT", recipients=[man])
    kit.events[-1] = replace(event, recipients=(Role(man, start, start + 5, "Abadi"),))
    return kit.record()


LOCAL = f"{abadi().article.iri}/person/1-abadi"
ALL = (ramadi(), kyiv(), abadi())


def judgement(verb: str, *names: str, number: int = 1, **more: Any) -> Judgement:
    return Judgement(number, "2026-11-23", "Ann", Verb(verb), tuple(find(ALL, names)), **more)


def entities(record: Record) -> dict[str, str]:
    return {entity.id: entity.label for entity in record.entities}


def in_roles(record: Record) -> set[str]:
    found: set[str] = set()
    for event in record.events:
        found |= {role.entity for role in (*event.actors, *event.recipients, *event.places, *event.instruments)}
        found |= {claim.speaker.entity for claim in event.claims}
    for relation in record.relations:
        found |= {relation.subject.entity, relation.object.entity}
    return found


def test_a_merge_moves_every_reference() -> None:
    record = curated(abadi(), [judgement("merge", ABADI, LOCAL)])
    man = record.entities[0]
    assert (man.id, man.label, man.aliases) == (ABADI, "Haider al-Abadi", ("Abadi",))
    assert (man.country, man.sector) == ("IRQ", "GOV")
    assert man.mentions == abadi().entities[0].mentions
    assert in_roles(record) == {ABADI, OBAMA}
    assert LOCAL not in entities(record)


def test_a_merge_leaves_other_records_alone() -> None:
    assert curated(kyiv(), [judgement("merge", ABADI, LOCAL)]) == kyiv()


def test_a_merge_within_a_record_joins_mentions_and_drops_ties_to_itself() -> None:
    record = curated(ramadi(), [judgement("merge", "Islamic State", ABADI)])
    joined = next(entity for entity in record.entities if entity.id == ISIS)
    assert [mention.text for mention in joined.mentions] == ["ISIS", "Haider al-Abadi"]
    assert {"ISIL", "Haider al-Abadi", "Abadi"} <= set(joined.aliases)
    assert [relation.type for relation in record.relations] == ["holdsOffice", "alliedWith"]
    assert record.relations[0].subject.entity == ISIS


def test_a_place_keeps_one_point_and_lies_not_within_itself() -> None:
    record = curated(ramadi(), [judgement("merge", IRAQ, f"{DATA}place/geonames-99592")])
    iraq = next(entity for entity in record.entities if entity.id == IRAQ)
    assert iraq.location is not None
    assert (iraq.location.lat, iraq.location.within) == (33.0, ())
    other = curated(replace(ramadi(), entities=ramadi().entities[1:]), [judgement("merge", IRAQ, RAMADI)])
    assert next(entity for entity in other.entities if entity.id == IRAQ).location is None


def test_merges_follow_each_other() -> None:
    chain = [judgement("merge", ABADI, LOCAL), judgement("merge", OBAMA, ABADI, number=2)]
    assert in_roles(curated(abadi(), chain)) == {OBAMA}
    assert in_roles(curated(abadi(), chain[1:])) == {LOCAL, OBAMA}


def test_a_split_takes_the_mentions_it_names_and_what_rests_on_them() -> None:
    street = abadi().entities[0].mentions[1]
    span = f"{abadi().article.iri}#char={street.start},{street.end}"
    into = Subject(f"{abadi().article.iri}/split/1-street", "Abadi Street")
    record = curated(abadi(), [judgement("split", LOCAL, mentions=(span,), into=into)])
    assert entities(record)[into.iri] == "Abadi Street"
    assert record.events[0].actors[0].entity == LOCAL
    assert record.events[1].recipients[0].entity == into.iri
    assert [entity.mentions for entity in record.entities[:2]] == [abadi().entities[0].mentions[:1], (street,)]


def test_a_split_of_another_article_changes_nothing() -> None:
    into = Subject(f"{ramadi().article.iri}/split/1-obama", "Another Obama")
    made = judgement("split", OBAMA, articles=("ramadi",), into=into)
    assert curated(kyiv(), [made]) == kyiv()
    record = curated(ramadi(), [made])
    assert into.iri in in_roles(record)
    assert OBAMA not in entities(record)
    assert next(entity for entity in record.entities if entity.id == into.iri).country is None


def test_a_place_that_others_lie_in_stays_after_a_split() -> None:
    made = judgement("split", IRAQ, articles=("ramadi",), into=Subject(f"{ramadi().article.iri}/split/1-iraq"))
    record = curated(ramadi(), [made])
    assert IRAQ in entities(record)
    assert IRAQ not in in_roles(record)


def test_retyping_changes_what_it_names_only() -> None:
    made = judgement("retype", ISIS, change=Change(sector="-", country="SYR"))
    found = next(entity for entity in curated(ramadi(), [made]).entities if entity.id == ISIS)
    assert (found.type, found.subtype, found.country, found.sector) == ("Organization", "ArmedGroup", "SYR", None)
    made = judgement("retype", ISIS, change=Change(type=kyiv().entities[0].type))
    found = next(entity for entity in curated(ramadi(), [made]).entities if entity.id == ISIS)
    assert (found.type, found.subtype, found.sector) == ("Place", None, "REB")


def test_a_rejected_event_goes_and_its_neighbours_stay() -> None:
    gone, *kept = ramadi().events
    record = curated(ramadi(), [judgement("reject", gone.id)])
    assert list(record.events) == kept
    assert record.relations == ramadi().relations


def test_rejected_claims_and_relations_do_not_rename_others() -> None:
    record = ramadi()
    claim, relation = record.events[2].claims[0], record.relations[0]
    iris = claim_iri(record.events[2], claim), relation_iri(record.article, relation)
    found = curated(record, [judgement("reject", *iris)])
    assert found.events[2].claims == record.events[2].claims[1:]
    assert found.relations == record.relations[1:]
    assert relation_iri(found.article, found.relations[0]) == relation_iri(record.article, record.relations[1])


def test_a_rejected_entity_leaves_no_trace() -> None:
    record = curated(ramadi(), [judgement("reject", ISIS)])
    assert ISIS not in entities(record) | dict.fromkeys(in_roles(record), "")
    assert [event.trigger.text for event in record.events] == ["seized", "killing", "send"]
    assert [relation.type for relation in record.relations] == ["holdsOffice", "alliedWith"]


def test_an_event_that_loses_its_last_role_goes() -> None:
    both = judgement("reject", LOCAL, OBAMA)
    assert curated(abadi(), [both]).events == ()


def test_a_confirmed_statement_is_certain() -> None:
    record = ramadi()
    event, relation = record.events[0], relation_iri(record.article, record.relations[1])
    found = curated(record, [judgement("confirm", event.id), judgement("confirm", relation, number=2)])
    assert [e.confidence for e in found.events] == [1.0, 0.8, 0.8]
    assert [r.confidence for r in found.relations] == [0.9, 1.0, 0.9]


def test_a_judgement_holds_only_for_the_sentence_that_was_judged() -> None:
    made = judgement("reject", ramadi().events[0].id)
    moved = replace(made, subjects=(replace(made.subjects[0], quote="Another sentence."),))
    assert curated(ramadi(), [moved]) == ramadi()


def test_an_undo_can_be_undone() -> None:
    first = judgement("merge", ABADI, LOCAL)
    undo = Judgement(2, "2026-11-23", "Ann", Verb.UNDO, undoes=1)
    redo = Judgement(3, "2026-11-23", "Ann", Verb.UNDO, undoes=2)
    assert in_force([first]) == (first,)
    assert in_force([first, undo]) == ()
    assert in_force([first, undo, redo]) == (first,)


JUDGEMENTS = {
    "merge": judgement("merge", ABADI, LOCAL, why="one man"),
    "split": judgement(
        "split", OBAMA, articles=("kyiv",), into=Subject(f"{kyiv().article.iri}/split/1-obama", "Another Obama")
    ),
    "retype": judgement("retype", ISIS, change=Change(country="IRQ")),
    "reject an event": judgement("reject", ramadi().events[0].id),
    "reject an entity": judgement("reject", OBAMA),
    "confirm": judgement("confirm", ramadi().events[1].id),
    "confirm two": judgement("confirm", OBAMA, ABADI),
}


def built(path: Path, *records: Record) -> GraphStore:
    store = GraphStore.create(path)
    store.put(records, run=RUN)
    return store


@pytest.mark.parametrize("name", JUDGEMENTS)
def test_undoing_gives_the_same_bytes(tmp_path: Path, name: str) -> None:
    with built(tmp_path / "x.kg", *ALL) as store:
        before, read = store.nquads(), sorted((tmp_path / "x.kg/records").rglob("*.jsonl"))
        content = [path.read_bytes() for path in read]
        store.judge(JUDGEMENTS[name])
        store.apply_ledger()
        judged = store.nquads()
        assert judged != before
        assert store.idle_judgements() == ()
        assert check(store, shapes=True) == []
        store.judge(Judgement(2, "2026-11-24", "Bob", Verb.UNDO, undoes=1))
        store.apply_ledger()
        assert store.nquads() == before
        store.judge(Judgement(3, "2026-11-24", "Bob", Verb.UNDO, undoes=2))
        store.apply_ledger()
        assert store.nquads() == judged
        assert [path.read_bytes() for path in read] == content


@pytest.mark.parametrize("name", JUDGEMENTS)
def test_the_ledger_counts_however_the_graph_is_made(tmp_path: Path, name: str) -> None:
    with built(tmp_path / "a.kg", *ALL) as store:
        store.judge(JUDGEMENTS[name])
        store.apply_ledger()
        expected, ledger = store.nquads(), (tmp_path / "a.kg/ledger.yaml").read_bytes()
    with built(tmp_path / "b.kg", ALL[1]):
        pass
    (tmp_path / "b.kg/ledger.yaml").write_bytes(ledger)
    with GraphStore.open(tmp_path / "b.kg") as store:
        for record in reversed(ALL):
            store.put([record], run=RUN)
        assert store.nquads() == expected
        assert store.settings.ledger
    for lost in ("store", "snapshots"):
        shutil.rmtree(tmp_path / "a.kg" / lost)
        with GraphStore.open(tmp_path / "a.kg", read_only=True) as reader:
            assert reader.nquads() == expected


def test_a_line_taken_out_by_hand_counts_from_the_next_opening(tmp_path: Path) -> None:
    with built(tmp_path / "x.kg", *ALL) as store:
        before = store.nquads()
        store.judge(JUDGEMENTS["merge"])
        store.apply_ledger()
    (tmp_path / "x.kg/ledger.yaml").write_text("# nothing\n")
    with GraphStore.open(tmp_path / "x.kg", read_only=True) as reader:
        assert reader.nquads() == before
        assert {record.article.id: record for record in reader.records()} == {r.article.id: r for r in ALL}


def test_a_ledger_edited_beside_a_writer_counts_for_readers(tmp_path: Path) -> None:
    with built(tmp_path / "x.kg", *ALL) as store:
        before = store.nquads()
        store.judge(JUDGEMENTS["merge"])
        store.apply_ledger()
        judged = store.nquads()
        (tmp_path / "x.kg/ledger.yaml").unlink()
        with GraphStore.open(tmp_path / "x.kg", read_only=True) as reader:
            assert reader.nquads() == before
        assert store.nquads() == judged


def test_what_is_about_nothing_any_more_is_kept_and_told(tmp_path: Path) -> None:
    with built(tmp_path / "x.kg", *ALL) as store:
        store.judge(JUDGEMENTS["reject an event"])
        store.apply_ledger()
        assert store.idle_judgements() == ()
        store.remove("ramadi")
        assert [idle.number for idle in store.idle_judgements()] == [1]
        store.put([ramadi()], run=RUN)
        assert store.idle_judgements() == ()
        assert len(list(store.record("ramadi").events)) == 2  # type: ignore[union-attr]


def test_the_graph_tells_who_judged_what_and_why(tmp_path: Path) -> None:
    hostile = 'because "} } ; DROP ALL # \u202e\x1b[31m <http://a> .\n <b>'
    with built(tmp_path / "x.kg", *ALL) as store:
        store.judge(replace(JUDGEMENTS["merge"], why=hostile))
        store.apply_ledger()
        rows = store.dataset().query(
            "SELECT ?who ?when ?why ?kept WHERE { GRAPH ?g { ?j a :MergeJudgement ; dcterms:creator ?who ;"
            " dcterms:date ?when ; rdfs:comment ?why ; :into ?kept } }"
        )
        assert [tuple(map(str, row)) for row in rows] == [("Ann", "2026-11-23", hostile, ABADI)]
    with GraphStore.open(tmp_path / "x.kg") as again:
        assert again.ledger.judgements[0].why == hostile


def test_subjects_carry_what_the_graph_knows() -> None:
    assert find(ALL, ["Ramadi"]) == [replace(entity_subject(ramadi().entities[3]), located=True)]
