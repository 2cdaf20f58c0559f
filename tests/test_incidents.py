"""Events that report the same happening: what is put together, what never is, and that order makes no difference."""

from __future__ import annotations

import itertools
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import RdfFormat, serialize
from recordkit import Kit

from graphbuild.incidents import Incident, group, happenings
from graphbuild.records import Form, Record
from graphbuild.resources import ontology_file
from graphbuild.triples.incidents import incident_quads
from graphbuild.vocabulary import DATA

TOWN, PROVINCE, COUNTRY = (f"{DATA}place/geonames-{n}" for n in (1, 2, 3))


def report(
    id: str,
    *,
    killed: int | None = 12,
    actor: str | None = None,
    recipient: str | None = "people",
    place: str | None = "Alsa",
    day: str | None = "2025-03-12",
    type: str = "ASSAULT",
    status: str = "happened",
    mode: str | None = None,
    publisher: str | None = None,
    published: str = "2025-03-13",
    text: str | None = None,
) -> Record:
    """An article with one event; places: Alsa in Beta, Gamma elsewhere, Beta the province."""
    words = " ".join(filter(None, (actor, recipient, place, str(killed))))
    kit = Kit(id, text or f"{id} fell: {words}.", publisher=publisher or id, published=published)
    kit.entity("Land", "Place", id=COUNTRY, subtype="Country", at="1 1", country="LND")
    kit.entity("Beta", "Place", id=PROVINCE, subtype="Region", at="1 1", within=[COUNTRY])
    roles: dict[str, list[str]] = {}
    if place is not None:
        known = {"Alsa": (TOWN, "Settlement", [PROVINCE, COUNTRY]), "Beta": (PROVINCE, "Region", [COUNTRY])}
        iri, subtype, within = known.get(place, (f"{DATA}place/{place}", "Settlement", [COUNTRY]))
        roles["places"] = [kit.entity(place, "Place", place, id=iri, subtype=subtype, at="1 1", within=within)]
        if mode == "seize":
            roles["recipients"] = roles["places"]
    if actor is not None:
        roles["actors"] = [kit.entity(actor, "Organization", actor)]
    if recipient is not None:
        local = {"id": f"{kit.iri}/group/1"} if recipient.islower() else {}
        kind = "Group" if recipient.islower() else "Person"
        roles["recipients"] = [kit.entity(recipient, kind, recipient, **local)]
    kit.event("fell", kit.text, type, status, mode=mode, day=day, **roles)
    if killed is not None:
        kit.count("killed", killed, killed, str(killed))
    return kit.record()


def together(*records: Record) -> bool:
    return any(incident.articles == len(records) for incident in group(records))


SEIZED = {"type": "COERCE", "mode": "seize", "actor": "Red Army", "recipient": None, "killed": None, "day": None}
MET = {"type": "CONSULT", "actor": "Ann Lee", "recipient": "Bob Ray", "killed": None, "place": None}
FIRES: list[tuple[dict[str, Any], dict[str, Any]]] = [
    ({}, {}),
    ({"mode": "aerial"}, {"mode": "aerial", "killed": 15}),
    ({"actor": "Red Army"}, {}),
    ({"mode": "aerial"}, {"mode": "drone"}),
    ({"killed": None, "actor": "Red Army"}, {"killed": None, "actor": "Red Army"}),
    ({"recipient": "Ann Lee", "killed": None}, {"recipient": "Ann Lee", "killed": None, "place": "Beta"}),
    ({"actor": "Red Army"}, {"actor": "Blue Army"}),
    (SEIZED, SEIZED),
    (SEIZED, SEIZED | {"day": "2025-03-12"}),
    (MET, MET),
]
MUST_NOT: list[tuple[dict[str, Any], dict[str, Any]]] = [
    ({}, {"place": "Gamma"}),
    ({}, {"day": "2025-03-11"}),
    ({}, {"status": "planned"}),
    ({}, {"status": "negated"}),
    ({}, {"status": "habitual"}),
    ({}, {"status": "attempted"}),
    ({}, {"type": "COERCE"}),
    ({}, {"killed": 15}),
    ({"mode": "aerial"}, {"mode": "aerial", "killed": 60}),
    ({"mode": "aerial"}, {"mode": "firearms"}),
    ({}, {"place": None}),
    ({}, {"day": None}),
    ({"killed": None}, {"killed": None}),
    ({"recipient": "Ann Lee"}, {"recipient": "Bob Ray"}),
    ({"actor": "Red Army", "recipient": None, "killed": None}, {"actor": "Blue Army", "recipient": None}),
    ({"place": None, "day": None, "actor": "Red Army"},) * 2,
    ({"day": "2025-03-20"}, {"day": None, "recipient": "Ann Lee"}),
    (MET, MET | {"recipient": "Cy Dow"}),
    (SEIZED, SEIZED | {"actor": "Blue Army"}),
    (SEIZED, SEIZED | {"published": "2025-06-13"}),
    (SEIZED, SEIZED | {"status": "planned"}),
]


@pytest.mark.parametrize(("one", "other"), FIRES)
def test_reports_of_one_happening_are_together(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert together(report("a", **one), report("b", **other))


@pytest.mark.parametrize(("one", "other"), MUST_NOT)
def test_reports_of_two_happenings_are_apart(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert not together(report("a", **one), report("b", **other))


def test_no_chain_joins_what_contradicts() -> None:
    """Both armies could have met the unnamed report; they can't both have."""
    three = [report("a", actor="Red Army", killed=None), report("b", actor="Blue Army", killed=None), report("c")]
    assert not together(*three)


def market(*tolls: int) -> list[Record]:
    return [report(f"r{n}", killed=toll, mode="aerial") for n, toll in enumerate(tolls)]


def test_figures_that_differ_are_told() -> None:
    (incident,) = group(market(12, 15, 20))
    (figure,) = incident.figures
    assert (figure.kind, figure.lowest, figure.highest, figure.disputed) == ("killed", 12, 20, True)
    assert [told.event for told in figure.told] == [seen.id for seen in incident.reports]
    assert not group(market(12, 12))[0].figures[0].disputed


def only(records: list[Record]) -> Incident:
    (incident,) = group(records)
    return incident


def test_sources_are_counted_once_each() -> None:
    assert only([report("a"), report("b")]).sources == 2
    assert only([report("a", publisher="P"), report("b", publisher="P")]).sources == 1
    copied = "Shells fell: people Alsa 12, and much else that was told in the very same words by both of the papers."
    assert only([report("a", text=copied), report("b", text=copied)]).sources == 1


def test_the_order_of_records_makes_no_difference() -> None:
    records = [*market(12, 15, 20), report("x", actor="Red Army"), report("y", actor="Blue Army", killed=None)]
    assert len({group(order) for order in itertools.permutations(records)}) == 1


def test_incidents_keep_their_shape(tmp_path: Path) -> None:
    from pyshacl import validate
    from rdflib import Graph

    triples = serialize((q.triple for q in incident_quads(group(market(12, 15)))), format=RdfFormat.N_TRIPLES) or b""
    shapes = str(ontology_file("shapes.ttl"))
    assert validate(Graph().parse(data=triples, format="nt"), shacl_graph=shapes)[0]
    broken = Graph().parse(data=triples.replace(b"ontology#told>", b"ontology#mention>"), format="nt")
    assert not validate(broken, shacl_graph=shapes)[0]


@pytest.mark.parametrize(("status", "doubt"), [("alleged", "accusation"), ("negated", "denial")])
def test_a_doubt_joins_what_others_tell_as_a_fact(status: str, doubt: str) -> None:
    told, doubted = report("a", actor="Red Army"), report("b", actor="Red Army", status=status, killed=15)
    (incident,) = group([told, doubted])
    assert [r.id for r in incident.reports] == [told.events[0].id]
    assert [(r.id, r.doubt) for r in incident.doubts] == [(doubted.events[0].id, doubt)]
    assert (incident.articles, incident.sources) == (1, 1)
    assert [(figure.lowest, figure.highest) for figure in incident.figures] == [(12, 12)]


def test_doubts_bring_nothing_together() -> None:
    assert not group([report("a", status="alleged"), report("b", status="negated")])
    assert not group([report("a", status="alleged"), report("b", day="2025-03-20")])


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("a fell: 12 people in Alsa since 2022.", False),
        ("a fell: the strike on Alsa killed 12 people.", True),
        ("a fell: 12 people in Alsa, bringing the toll to 300.", True),
    ],
)
def test_a_running_total_is_not_the_toll_of_one(words: str, kept: bool) -> None:
    (found,) = happenings(report("a", text=words))
    assert bool(found.counts) is kept


def struck(id: str, target: str) -> Record:
    """A report of a toll in a thing that is called by what it is and where it stands."""
    kit = Kit(id, f"{id}: 12 people fell in the {target}.", publisher=id, published="2025-03-13")
    kit.entity("Alsa", "Place", id=TOWN, subtype="Settlement", at="1 1")
    building = kit.entity(target, "Facility", id=f"{kit.iri}/facility/1", subtype="Market")
    named = kit.entities[building]
    kit.entities[building] = replace(named, mentions=tuple(replace(m, form=Form.NOMINAL) for m in named.mentions))
    kit.event("fell", kit.text, "ASSAULT", day="2025-03-12", recipients=[building])
    return kit.record()


@pytest.mark.parametrize(
    ("target", "same"),
    [("grain market of Alsa", True), ("market of Alsa", True), ("river port of Alsa", False)],
)
def test_a_thing_is_known_by_its_noun_and_its_town(target: str, same: bool) -> None:
    assert together(struck("a", "crowded market of Alsa"), struck("b", target)) is same
