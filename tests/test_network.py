"""The network: which links a statement has, what stands on them, and that order makes no difference."""

from __future__ import annotations

import copy

import pytest
from viewer import sample

from graphbuild.network import LinkRole, build_network, event_links, event_sign, is_reciprocal
from graphbuild.records import Record


def told(*lines: str) -> Record:
    return sample.record(sample.article(0, "Wire", "2015-06-10", "Title"), lines)


def links(line: str) -> list[tuple[str, str, str]]:
    (event,) = told(line).events
    return [
        (a.source.removeprefix(sample.BASE), a.target.removeprefix(sample.BASE), a.role) for a in event_links(event)
    ]


def test_an_act_on_somebody_links_actor_to_recipient_and_not_to_the_place():
    line = "ASSAULT - happened - The [a:army|army] [t:attacked] [r:isis|ISIS] in [p:ramadi|Ramadi]."
    assert links(line) == [("army", "isis", LinkRole.RECIPIENT)]


def test_an_act_on_nobody_links_actor_to_the_place():
    assert links("MOBILIZE - happened - The [a:army|army] [t:massed] near [p:ramadi|Ramadi].") == [
        ("army", "ramadi", LinkRole.PLACE)
    ]


def test_what_befell_somebody_links_them_to_the_place():
    assert links("ASSAULT - happened - Shells [t:hit] [r:civilians|civilians] in [p:ramadi|Ramadi].") == [
        ("civilians", "ramadi", LinkRole.SUFFERED)
    ]


def test_a_town_that_is_hit_is_not_linked_to_itself():
    assert links("ASSAULT - happened - [t:Shelled] was [b:ramadi|Ramadi].") == []


@pytest.mark.parametrize(
    "line",
    [
        "ASSAULT - happened - [a:isis|ISIS] and the [a:army|army] [t:clashed].",
        "ASSAULT - happened - [t:Fighting] between [a:isis|ISIS] and the [a:army|army] went on.",
        "CONSULT - happened - [a:kerry|Kerry] and [a:lavrov|Lavrov] [t:met].",
    ],
)
def test_parties_of_a_reciprocal_act_are_linked(line: str):
    assert [role for *_, role in links(line)] == [LinkRole.PARTY]


@pytest.mark.parametrize(
    "line",
    [
        "ASSAULT - happened - The [a:pmf|militia] and the [a:army|army] [t:attacked].",
        "RETREAT - happened - The [a:pmf|militia] and the [a:army|army] [t:withdrew].",
        "CONSULT - happened - [a:kerry|Kerry] [t:met] [r:lavrov|Lavrov].",
    ],
)
def test_companions_in_an_act_are_not_made_parties(line: str):
    (event,) = told(line).events
    assert not is_reciprocal(event)


@pytest.mark.parametrize(
    ("kind", "sign"), [("ASSAULT", -1), ("AID", 1), ("REQUEST", 0), ("MOBILIZE", 0), ("ACCUSE", -1), ("-", 0)]
)
def test_signs(kind: str, sign: int):
    (event,) = told(f"{kind} - happened - [a:isis|ISIS] [t:did] it to the [r:army|army].").events
    assert event_sign(event) == sign


def test_an_edge_carries_its_evidence_and_who_disputes_it():
    record = told(
        "AID - planned 2015-06-11 [a:usa|US] [t:sends] arms to the [r:army|army], though [d:amiri|Amiri] denied it."
    )
    ((_, _, key, edge),) = build_network([record]).edges(keys=True, data=True)
    assert key == f"{record.events[0].id}|recipient"
    assert edge["quote"] == record.events[0].evidence.quote
    assert (edge["sign"], edge["certainty"], edge["disputed"]) == (1, "unrealised", True)
    assert (edge["speakers"], edge["date"], edge["publisher"]) == (("Hadi al-Amiri",), "2015-06-11", "Wire")


def test_an_actor_alone_still_counts_its_statement():
    network = build_network([told("MOBILIZE - happened - The [a:army|army] [t:mobilised].")])
    assert network.number_of_edges() == 0
    assert network.nodes[f"{sample.BASE}army"]["acted"] == 1


def test_relations_are_edges_with_a_sign():
    network = build_network([told("alliedWith - - - [a:iran|Iran] is an ally of [r:syria|Syria].")])
    ((*_, edge),) = network.edges(data=True)
    assert (edge["type"], edge["sign"], edge["role"]) == ("alliedWith", 1, "relation")


def test_parallel_statements_stay_apart():
    line = "ASSAULT - happened - [a:isis|ISIS] [t:hit] the [r:army|army]."
    assert build_network([told(line, line)]).number_of_edges() == 2


def test_order_of_records_makes_no_difference_and_they_are_not_changed():
    records = sample.records()
    kept = copy.deepcopy(records)
    there, back = build_network(records), build_network(reversed(records))
    assert list(there.nodes(data=True)) == list(back.nodes(data=True))
    assert list(there.edges(keys=True, data=True)) == list(back.edges(keys=True, data=True))
    assert records == kept
