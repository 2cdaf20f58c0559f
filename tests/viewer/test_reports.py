"""Which reports are taken for reports of one happening, and which that look alike are not."""

from __future__ import annotations

import pytest
from viewer import sample

from graphbuild.viewer import model

HIT = "ASSAULT - happened 2015-06-01 [a:isis|ISIS] [t:hit] a market in [b:ramadi|Ramadi]."


def incidents(*reports: str, publishers: tuple[str, ...] = ("Wire", "Gazette", "Monitor")):
    articles = [sample.article(n, publishers[n], "2015-06-02", f"Report {n}") for n in range(len(reports))]
    return model([sample.record(a, [line]) for a, line in zip(articles, reports, strict=True)]).incidents


def test_the_same_act_on_the_same_day_in_the_same_town_is_one_incident():
    (incident,) = incidents(HIT, HIT)
    assert (incident.statements, incident.sources) == (("s0", "s1"), 2)


def test_a_report_that_names_nobody_joins():
    nobody = "ASSAULT - happened 2015-06-01 A bomb [t:hit] a market in [b:ramadi|Ramadi]."
    assert len(incidents(HIT, nobody)) == 1


@pytest.mark.parametrize(
    "other",
    [
        "ASSAULT - happened 2015-06-02 [a:isis|ISIS] [t:hit] a market in [b:ramadi|Ramadi].",
        "ASSAULT - happened - [a:isis|ISIS] [t:hit] a market in [b:ramadi|Ramadi].",
        "ASSAULT - happened 2015-06-01 [a:isis|ISIS] [t:hit] a market in [b:mosul|Mosul].",
        "ASSAULT - happened 2015-06-01 The [a:army|army] [t:hit] a market in [b:ramadi|Ramadi].",
        "CONSULT - happened 2015-06-01 [a:isis|ISIS] [t:met] elders in [p:ramadi|Ramadi].",
    ],
    ids=["day", "undated", "town", "actor", "act"],
)
def test_what_differs_is_no_incident(other: str):
    assert incidents(HIT, other) == ()


def test_a_country_is_too_broad_a_place():
    hit = "ASSAULT - happened 2015-06-01 [a:isis|ISIS] [t:hit] a market in [p:iraq|Iraq]."
    assert incidents(hit, hit) == ()


def test_two_articles_of_one_publisher_are_one_source():
    (incident,) = incidents(HIT, HIT, publishers=("Wire", "Wire"))
    assert incident.sources == 1


def test_reports_that_name_different_actors_do_not_meet_over_one_that_names_nobody():
    nobody = "ASSAULT - happened 2015-06-01 A bomb [t:hit] a market in [b:ramadi|Ramadi]."
    army = "ASSAULT - happened 2015-06-01 The [a:army|army] [t:hit] a market in [b:ramadi|Ramadi]."
    (incident,) = incidents(HIT, nobody, army)
    assert incident.statements == ("s0", "s1")
