"""Reports of one happening stand side by side in the view; tests/test_incidents.py is about which are taken for one."""

from __future__ import annotations

from viewer import sample

from graphbuild.viewer import model
from graphbuild.viewer.models import ViewModel

HIT = "ASSAULT - happened 2015-06-01 [a:isis|ISIS] [t:killed] [q:killed|{}] people in [b:ramadi|Ramadi]."
AGAIN = (
    "ASSAULT - happened 2015-06-01 The market of [b:ramadi|Ramadi] was full when [a:isis|ISIS] [t:slew] [q:killed|12]."
)
MET = "CONSULT - happened 2015-06-01 [a:obama|Barack Obama] [t:met] [r:abadi|Haider al-Abadi]."


def told(*reports: str) -> ViewModel:
    articles = [sample.article(n, f"Wire {n}", "2015-06-02", f"Report {n}") for n in range(len(reports))]
    return model([sample.record(a, [line]) for a, line in zip(articles, reports, strict=True)])


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
