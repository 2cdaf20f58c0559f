"""Incidents in a store: kept up to date step by step as if made at once, asked about, checked and judged."""

from __future__ import annotations

import itertools
import random
from pathlib import Path

import pytest
from pyoxigraph import DefaultGraph, NamedNode
from test_incidents import market, report

import graphbuild
from graphbuild.audits import check
from graphbuild.records import Record
from graphbuild.sparql import ask
from graphbuild.store import GraphStore, Run
from graphbuild.vocabulary import ONTOLOGY


def world(seed: int, size: int) -> list[Record]:
    """Articles about few places, days and armies, so that many are near to being the same."""
    pick = random.Random(seed)
    return [
        report(
            f"n{n}",
            killed=pick.choice([None, 3, 5, 12, 15]),
            actor=pick.choice([None, "Red Army", "Blue Army"]),
            place=pick.choice([None, "Alsa", "Beta", "Gamma"]),
            day=pick.choice([None, "2025-03-11", "2025-03-12"]),
            mode=pick.choice([None, "aerial", "firearms"]),
            publisher=pick.choice(["P", "Q", "R"]),
        )
        for n in range(size)
    ]


def built(path: Path, *steps: list[Record]) -> bytes:
    with GraphStore.create(path) as store:
        for step in steps:
            store.put(step, run=Run("0", "x"))
        return store.nquads()


def test_step_by_step_is_as_all_at_once(tmp_path: Path) -> None:
    records = world(1, 36)
    whole = built(tmp_path / "whole.kg", records)
    assert b"/incident/assault-" in whole
    assert built(tmp_path / "steps.kg", records[20:], records[5:20], *([r] for r in records[:5])) == whole


def test_taking_out_is_as_if_it_had_never_been(tmp_path: Path) -> None:
    records = world(2, 24)
    expected = built(tmp_path / "few.kg", records[6:])
    with GraphStore.create(tmp_path / "all.kg") as store:
        store.put(records, run=Run("0", "x"))
        assert store.nquads() != expected
        store.remove(*(record.article.id for record in records[:6]))
        assert store.nquads() == expected


@pytest.mark.parametrize("harm", ["lost", "broken", "stale"])
def test_the_index_is_made_again(tmp_path: Path, harm: str) -> None:
    records = world(3, 12)
    expected = built(tmp_path / "a.kg", records)
    built(tmp_path / "b.kg", records[:9])
    index = tmp_path / "b.kg" / "incidents.sqlite"
    old = index.read_bytes()
    with GraphStore.open(tmp_path / "b.kg") as store:
        store.put(records[9:], run=Run("0", "x"))
    if harm == "lost":
        index.unlink()
    else:
        index.write_bytes(old if harm == "stale" else b"nonsense" * 100)
    with GraphStore.open(tmp_path / "b.kg") as store:
        assert store.nquads() == expected


def test_a_replaced_report_leaves_its_incident(tmp_path: Path) -> None:
    expected = built(tmp_path / "a.kg", [report("r0", mode="aerial"), report("r1", place="Gamma")])
    assert built(tmp_path / "b.kg", market(12, 15), [report("r1", place="Gamma")]) == expected


def test_the_questions_about_incidents(tmp_path: Path) -> None:
    alone = report("alone", place="Gamma", type="COERCE", killed=None)
    built(tmp_path / "x.kg", [*market(12, 15, 20), alone])
    with graphbuild.open(tmp_path / "x.kg") as kg:
        (row,) = kg.incidents(place="Beta", type="ASSAULT", from_="2025-03", to="2025-03")
        assert (row["articles"], row["sources"], row["figures"]) == (3, 3, "killed 12 to 20 (disputed)")
        assert len(kg.incidents(place="Gamma")) == len(kg.incidents(to="2024")) == 0
        told = kg.query("disputed_figures", kind="killed", place="Alsa")
        assert [(row["words"], row["publisher"]) for row in told] == [("12", "r0"), ("15", "r1"), ("20", "r2")]
        assert len(kg.query("disputed_figures", kind="wounded")) == 0
        assert [row["places"] for row in kg.query("single_source_incidents")] == ["Gamma"]
        assert kg.check() == []


def test_an_incident_leads_to_the_sentences_of_its_reports(tmp_path: Path) -> None:
    records = market(12, 15)
    built(tmp_path / "x.kg", records)
    with graphbuild.open(tmp_path / "x.kg") as kg:
        rows = kg.query(
            "SELECT ?quote WHERE { ?i a :Incident ; :report ?e ; prov:wasDerivedFrom ?s . "
            "?e prov:wasDerivedFrom ?s . ?s oa:hasSelector/oa:exact ?quote } ORDER BY ?quote"
        )
        assert [row["quote"] for row in rows] == sorted(record.text for record in records)


def test_an_incident_of_one_report_is_found(tmp_path: Path) -> None:
    built(tmp_path / "x.kg", market(12, 15))
    with GraphStore.open(tmp_path / "x.kg") as store:
        assert check(store) == []
        (quad, *_) = store.quads.quads_for_pattern(None, NamedNode(f"{ONTOLOGY}report"), None, DefaultGraph())
        store.quads.remove(quad)
        assert [found.rule for found in check(store)] == ["incident_of_few"]


def test_hostile_text_is_grouped_like_any(tmp_path: Path) -> None:
    text = 'x"; DROP ALL; <b>\x1b[31m\u202e\\u0022 }} Alsa people 12'
    records = [report(f"{text}{n}", publisher=f"{text}{n}", text=f"{text} fell") for n in range(2)]
    built(tmp_path / "x.kg", records)
    with GraphStore.open(tmp_path / "x.kg") as store:
        assert len(store) == 2
        assert len(ask(store, "incidents")) == 1


def test_incidents_are_those_of_judged_records(tmp_path: Path) -> None:
    """A report that an analyst rejects is in no incident; taking the judgement back brings it again."""
    records = market(12, 15)
    before = built(tmp_path / "x.kg", records)
    with graphbuild.open(tmp_path / "x.kg") as kg:
        kg.curate("reject", records[0].events[0].id, by="ann", why="a hoax")
        assert len(kg.incidents()) == 0
        kg.curate("undo", by="ann", why="no hoax", undoes=1)
        assert len(kg.incidents()) == 1
        assert kg.store.nquads() == before


@pytest.mark.parametrize("order", list(itertools.permutations(range(3))))
def test_a_doubt_that_comes_or_goes_changes_the_incident_alone(tmp_path: Path, order: tuple[int, ...]) -> None:
    records = [report("a"), report("b"), report("c", status="negated")]
    with GraphStore.create(tmp_path / "one.kg") as store, GraphStore.create(tmp_path / "all.kg") as whole:
        for n in order:
            store.put([records[n]], run=Run("0", "f"))
        whole.put(records, run=Run("0", "f"))
        assert store.nquads() == whole.nquads()
        assert not list(check(store))
        assert b"/ontology#denial> <https://w3id.org/graphbuild/id" in store.nquads()
        store.remove("c")
        assert b"/ontology#denial> <https://w3id.org/graphbuild/id" not in store.nquads()
