"""Hostile and friendly ties by month, who matters and who stands together."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from recordkit import Kit, kyiv, ramadi
from test_incidents import MET, report

from graphbuild.errors import UnknownName
from graphbuild.exports import export_network
from graphbuild.network import communities, signed, standings
from graphbuild.records import Record


def act(id: str, actor: str, recipient: str, type: str, day: str | None, status: str = "happened") -> Record:
    kit = Kit(id, f"{actor} did this to {recipient} ({id}).", publisher=id, published="2015-07-01")
    pair = [kit.entity(actor, "Organization"), kit.entity(recipient, "Organization")]
    kit.event("did", kit.text, type, status, day=day, actors=pair[:1], recipients=pair[1:])
    return kit.record()


def ties(*records: Record, by: str = "month") -> list[tuple[str, str, str, int, int]]:
    network = signed(records, by=by)
    labels = dict(network.nodes(data="label"))
    return [(labels[a], labels[b], d["period"], d["hostile"], d["allied"]) for a, b, d in network.edges(data=True)]


def test_each_month_has_its_tie() -> None:
    records = [act("a", "X", "Y", "AID", "2015-05-01"), act("b", "X", "Y", "ASSAULT", "2015-06-01")]
    assert ties(*records) == [("X", "Y", "2015-05", 0, 1), ("X", "Y", "2015-06", 1, 0)]
    assert ties(*records, by="year") == [("X", "Y", "2015", 1, 1)]


@pytest.mark.parametrize("status", ["planned", "negated", "alleged", "threatened"])
def test_what_is_not_told_as_a_fact_is_no_tie(status: str) -> None:
    assert not ties(act("a", "X", "Y", "ASSAULT", "2015-05-01", status))
    assert ties(act("a", "X", "Y", "ASSAULT", "2015-05-01"))


def test_what_has_no_date_is_in_no_month() -> None:
    assert not ties(act("a", "X", "Y", "ASSAULT", None))
    assert ties(act("a", "X", "Y", "ASSAULT", None), by="all") == [("X", "Y", "all", 1, 0)]


def test_who_asks_is_not_hostile() -> None:
    assert not ties(act("a", "X", "Y", "REQUEST", "2015-05-01"))


def test_an_incident_counts_once_with_all_its_sentences() -> None:
    (edge,) = signed([report("a", **MET), report("b", **MET)]).edges(data=True)
    assert (edge[2]["allied"], edge[2]["sign"], len(edge[2]["statements"]), len(edge[2]["quotes"])) == (1, 1, 2, 2)


def test_relations_count_in_the_month_of_publication() -> None:
    assert ("Haider al-Abadi", "Islamic State", "2015-06", 1, 0) in ties(ramadi())
    assert ("Iraq", "Iran", "2015-06", 0, 1) in ties(ramadi())


def test_unknown_periods_are_refused() -> None:
    with pytest.raises(UnknownName, match="month"):
        signed([], by="fortnight")


def camps() -> list[Record]:
    day = "2015-05-01"
    friends = [act(f"f{n}", a, b, "AID", day) for n, (a, b) in enumerate(["AB", "BC", "AC", "XY", "YZ", "XZ"])]
    return [
        *friends,
        act("h0", "A", "X", "ASSAULT", day),
        act("h1", "A", "X", "COERCE", day),
        act("c", "A", "X", "AID", day),
    ]


def test_camps_are_those_who_help_each_other() -> None:
    found = [sorted(iri.rpartition("/")[2] for iri in camp) for camp in communities(signed(camps()))]
    assert found == [list("abc"), list("xyz")]
    assert communities(signed([])) == []


def test_those_between_the_camps_matter_most() -> None:
    first, second, *_ = standings(signed(camps()))
    assert ({first.label, second.label}, first.hostile, first.allied) == ({"A", "X"}, 2, 3)
    assert first.betweenness > standings(signed(camps()))[2].betweenness


@pytest.mark.parametrize("suffix", ["graphml", "gexf"])
def test_any_order_gives_the_same_file(tmp_path: Path, suffix: str) -> None:
    records = [*camps(), ramadi(), kyiv()]
    one = export_network(signed(records), tmp_path / f"a.{suffix}").read_bytes()
    random.Random(1).shuffle(records)
    assert export_network(signed(records), tmp_path / f"b.{suffix}").read_bytes() == one
    assert b"2015-05" in one
