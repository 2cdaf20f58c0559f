"""Judgements: what they do to a record and a graph, and that the graph without them is as before."""

from __future__ import annotations

from pathlib import Path

from recordkit import Kit, kyiv, ramadi

from graphbuild.curation import Judgement, Subject, Verb, curated, entity_subject
from graphbuild.records import Record
from graphbuild.store import GraphStore, Run
from graphbuild.vocabulary import entity_iri

RUN = Run("0.1", "abc")
ABADI, OBAMA = entity_iri("Person", "Haider al-Abadi"), entity_iri("Person", "Barack Obama")


def abadi() -> Record:
    """An article that knows a bare surname only."""
    kit = Kit("abadi", "Abadi met Obama in Ramadi. He said Abadi would stay.", published="2015-06-11")
    man = kit.entity("Abadi", id=f"{kit.iri}/person/1-abadi", sector="GOV")
    obama = kit.entity("Barack Obama", "Person", "Obama", country="USA")
    kit.event("met", "Abadi met Obama in Ramadi.", "CONSULT", actors=[man], recipients=[obama])
    return kit.record()


LOCAL = f"{abadi().article.iri}/person/1-abadi"


def judgement(verb: str, *iris: str, number: int = 1, **more: object) -> Judgement:
    subjects = tuple(subject(iri) for iri in iris)
    return Judgement(number, "2026-11-23", "Ann", Verb(verb), subjects, **more)  # type: ignore[arg-type]


def subject(iri: str) -> Subject:
    known = {entity.id: entity for record in (ramadi(), kyiv(), abadi()) for entity in record.entities}
    return entity_subject(known[iri]) if iri in known else Subject(iri)


def entities(record: Record) -> dict[str, str]:
    return {entity.id: entity.label for entity in record.entities}


def test_a_merge_moves_every_reference() -> None:
    record = curated(abadi(), [judgement("merge", ABADI, LOCAL)])
    man = record.entities[0]
    assert (man.id, man.label, man.aliases, man.country, man.sector) == (
        ABADI,
        "Haider al-Abadi",
        ("Abadi",),
        "IRQ",
        "GOV",
    )
    assert man.mentions == abadi().entities[0].mentions
    assert [role.entity for role in record.events[0].actors] == [ABADI]
    assert LOCAL not in entities(record)


def test_a_merge_leaves_other_records_alone() -> None:
    record = kyiv()
    assert curated(record, [judgement("merge", ABADI, LOCAL)]) is record


def test_ledger_of_a_graph(tmp_path: Path) -> None:
    with GraphStore.create(tmp_path / "x.kg") as store:
        store.put([ramadi(), kyiv(), abadi()], run=RUN)
        before = store.nquads()
        store.judge(judgement("merge", ABADI, LOCAL, why="the same man"))
        store.apply_ledger()
        merged = store.nquads()
        about = [line.split(b" ")[1] for line in merged.splitlines() if line.startswith(f"<{LOCAL}> ".encode())]
        assert about == [b"<http://purl.org/dc/terms/isReplacedBy>"]
        assert merged != before
        store.judge(Judgement(2, "2026-11-23", "Ann", Verb.UNDO, undoes=1))
        store.apply_ledger()
        assert store.nquads() == before
