"""The view model: what is merged into a line, how it is called, what is marked, and that it is the same each time."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from viewer import sample

from graphbuild.records import Evidence, Location, Record
from graphbuild.viewer import model
from graphbuild.viewer.models import ViewEdge, ViewModel
from graphbuild.viewer.statements import segments

ROOT = Path(__file__).parents[2]


def told(*lines: str) -> Record:
    return sample.record(sample.article(0, "Wire", "2015-06-10", "Title"), lines)


def edges(*lines: str) -> tuple[ViewEdge, ...]:
    return model([told(*lines)]).edges


HIT = "ASSAULT - happened - [a:isis|ISIS] [t:hit] the [r:army|army]."
NOT_HIT = "ASSAULT - negated - [a:isis|ISIS] did not [t:hit] the [r:army|army]."
PLANNED = "ASSAULT - planned - [a:isis|ISIS] plans to [t:hit] the [r:army|army]."
HELPED = "AID - happened - [a:isis|ISIS] [t:helped] the [r:army|army]."
DISPUTED = "ASSAULT - happened - [a:isis|ISIS] [t:hit] the [r:army|army]; [d:baghdadi|its leader] denied it."


def test_statements_that_agree_are_one_line_with_their_number():
    (edge,) = edges(HIT, HIT, HIT)
    assert edge.label == "assault ×3"
    assert len(edge.statements) == 3


@pytest.mark.parametrize(
    ("other", "label"), [(NOT_HIT, "not assault"), (PLANNED, "assault (planned)"), (HELPED, "aid")]
)
def test_statements_that_differ_in_kind_or_certainty_are_never_merged(other: str, label: str):
    assert [edge.label for edge in edges(HIT, other)] == ["assault", label]


def test_a_disputed_statement_in_a_merged_line_is_counted():
    assert [edge.label for edge in edges(HIT, DISPUTED)] == ["assault ×2, 1 disputed"]
    assert [edge.label for edge in edges(DISPUTED)] == ["assault, disputed"]


def test_parallel_lines_bend_apart():
    assert [edge.bend for edge in edges(HIT, HELPED, NOT_HIT)] == [0, 1, 2]


def test_entities_in_no_statement_are_left_out_unless_asked_for():
    record = told(HIT)
    lonely = sample.entities(["kerry"], {})
    record = Record(record.article, record.text, entities=record.entities + lonely, events=record.events)
    assert "John Kerry" not in [node.label for node in model([record]).nodes]
    assert "John Kerry" in [node.label for node in model([record], unlinked=True).nodes if node.drawn]


def test_one_that_only_speaks_is_listed_but_not_drawn():
    nodes = {node.label: node.drawn for node in model([told(DISPUTED)]).nodes}
    assert nodes == {"Iraqi army": True, "ISIS": True, "Abu Bakr al-Baghdadi": False}


def test_segments_join_to_the_quote_and_carry_their_roles():
    parts = segments(Evidence(10, 22, "ISIS hit it."), [(10, 14, "actor"), (15, 18, "trigger"), (10, 14, "place")])
    assert "".join(part.text for part in parts) == "ISIS hit it."
    assert [(part.text, part.roles) for part in parts if part.roles] == [
        ("ISIS", ("actor", "place")),
        ("hit", ("trigger",)),
    ]


def test_a_role_named_elsewhere_marks_nothing():
    (part,) = segments(Evidence(10, 13, "He."), [(0, 4, "actor"), (11, 30, "place")])
    assert part.roles == ()


def test_quotes_in_the_sample_are_whole():
    records = sample.records()
    quotes = {event.id: event.evidence.quote for record in records for event in record.events}
    for statement in model(records).statements:
        if statement.kind == "event":
            assert "".join(part.text for part in statement.evidence) == quotes[statement.iri]


def test_no_two_labels_of_the_sample_overlap():
    from graphbuild.viewer.projection import node_box

    drawn = [node for node in model(sample.records()).nodes if node.drawn]
    for i, a in enumerate(drawn):
        for b in drawn[:i]:
            box_a, box_b = node_box(a), node_box(b)
            apart_x = abs(a.x - b.x) >= (box_a.width + box_b.width) / 2 - 2
            assert apart_x or abs(a.y - b.y) >= (box_a.height + box_b.height) / 2 - 2, (a.label, b.label)


def test_the_empty_graph_has_an_empty_view():
    assert model([]) == ViewModel("Knowledge graph")


def test_the_schema_describes_the_model():
    from graphbuild.viewer.schema import schema, to_json

    written = json.loads(to_json(model(sample.records())))
    described = schema()["$defs"]
    assert set(written) == set(described["ViewModel"]["properties"])
    assert set(written["statements"][0]) == set(described["ViewStatement"]["properties"])


def test_what_a_place_lies_in_comes_with_it():
    record = told("ASSAULT - happened - [a:isis|ISIS] [t:hit] the [b:ramadi|city].")
    held = sample.entities(["anbar"], {})
    ramadi, anbar = sample.entity_iri("ramadi"), sample.entity_iri("anbar")
    location = Location(33.43, 43.3, "settlement", (anbar,))
    located = tuple(replace(e, location=location) if e.id == ramadi else e for e in record.entities)
    nodes = {node.iri: node for node in model([replace(record, entities=located + held)]).nodes}
    assert nodes[ramadi].within == (nodes[anbar].id,)
    assert (nodes[ramadi].lat, nodes[anbar].drawn) == (33.43, False)


def test_only_web_addresses_become_links():
    from graphbuild.viewer.texts import web_address

    assert web_address("https://news.example/a?b=c#d") == "https://news.example/a?b=c#d"
    for url in (
        "javascript:alert(1)",
        "data:text/html,x",
        " jAvAsCrIpT:1",
        "//news.example",
        "http://",
        "https://[x",
        None,
    ):
        assert web_address(url) is None


def test_the_same_bytes_under_any_hash_seed_and_order_of_records():
    script = (
        "from viewer import sample; from graphbuild.viewer.page import render; from graphbuild.viewer import model\n"
        "import hashlib, sys; records = sample.records(); records = records[::-1] if sys.argv[1] == '2' else records\n"
        "print(hashlib.sha256(render(model(records)).encode()).hexdigest())"
    )
    path = os.pathsep.join([str(ROOT), str(ROOT / "tests")])
    digests = {
        subprocess.run(
            [sys.executable, "-c", script, seed],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": path},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(digests) == 1
