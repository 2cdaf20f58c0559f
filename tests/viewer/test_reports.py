"""Reports of one happening stand side by side in the view; tests/test_incidents.py is about which are taken for one."""

from __future__ import annotations

from pathlib import Path

import pytest
from viewer import sample

import graphbuild
from graphbuild.records import Record
from graphbuild.store import GraphStore
from graphbuild.viewer import model, reports, write_html
from graphbuild.viewer.models import ViewModel

HIT = "ASSAULT - happened 2015-06-01 [a:isis|ISIS] [t:killed] [q:killed|{}] people in [b:ramadi|Ramadi]."
AGAIN = (
    "ASSAULT - happened 2015-06-01 The market of [b:ramadi|Ramadi] was full when [a:isis|ISIS] [t:slew] [q:killed|12]."
)
MET = "CONSULT - happened 2015-06-01 [a:obama|Barack Obama] [t:met] [r:abadi|Haider al-Abadi]."


def recorded(*reports: str) -> list[Record]:
    articles = [sample.article(n, f"Wire {n}", "2015-06-02", f"Report {n}") for n in range(len(reports))]
    return [sample.record(a, [line]) for a, line in zip(articles, reports, strict=True)]


def told(*reports: str) -> ViewModel:
    return model(recorded(*reports))


def test_two_reports_of_one_happening_are_an_incident():
    view = told(HIT.format(12), AGAIN)
    (incident,) = view.incidents
    assert (incident.statements, incident.sources, incident.differing) == (("s0", "s1"), 2, ())
    assert [statement.incident for statement in view.statements] == [0, 0]
    assert "date" in incident.basis


def test_different_happenings_are_not():
    view = told(HIT.format(12), MET)
    assert view.incidents == ()
    assert [statement.incident for statement in view.statements] == [None, None]


def test_figures_that_differ_are_named():
    (incident,) = told(HIT.format(12), HIT.format(14)).incidents
    assert incident.differing == ("killed",)


def stored(path: Path, records: list[Record]) -> Path:
    with GraphStore.create(path) as store:
        store.put(records)
    return path


def test_the_incidents_of_the_graph_are_shown_and_not_found_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    records = recorded(HIT.format(12), HIT.format(14), MET, AGAIN, MET)
    page = write_html(model(records, title="war"), tmp_path / "records.html")
    monkeypatch.delattr(reports, "group")
    with graphbuild.open(stored(tmp_path / "war.kg", records)) as graph:
        assert graph.view(tmp_path / "graph.html").read_bytes() == page.read_bytes()
        view = model(records, incidents=graph.store.incidents())
    assert [incident.statements for incident in view.incidents] == [("s0", "s1", "s3"), ("s2", "s4")]


def test_an_incident_of_which_one_report_is_left_is_none(tmp_path: Path):
    records = recorded(HIT.format(12), MET, AGAIN)
    with graphbuild.open(stored(tmp_path / "war.kg", records)) as graph:
        assert model(records[:2], incidents=graph.store.incidents()).incidents == ()
