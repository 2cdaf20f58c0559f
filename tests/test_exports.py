"""Exports: every format opens again and holds the same, hostile text does no harm in any of them."""

from __future__ import annotations

import csv
from pathlib import Path

import networkx as nx
import pytest
from rdflib import RDFS, XSD, Dataset, Literal, URIRef
from viewer import sample

from graphbuild.errors import StoreError, UnknownName
from graphbuild.exports import COLUMNS, RDF_FORMATS, export, export_csv, export_network, export_rdf
from graphbuild.network import build_network

HOSTILE = "a\x00\x0b\x1b[31m]]> <b>&amp;\ud800\uffff"


def dataset() -> Dataset:
    held = Dataset()
    for name in ("b", "a"):
        graph = held.graph(URIRef(f"https://example.org/{name}"))
        graph.add((URIRef("https://example.org/s"), RDFS.label, Literal(f'{name} "quoted"\n<é>')))
    return held


@pytest.mark.parametrize("suffix", sorted(RDF_FORMATS))
def test_rdf_opens_again_with_all_its_statements(tmp_path: Path, suffix: str):
    path = export([], dataset(), tmp_path / f"graph{suffix}")
    again = Dataset(default_union=True)
    again.parse(path, format=RDF_FORMATS[suffix])
    assert {str(o) for _, _, o, _ in again.quads()} == {'a "quoted"\n<é>', 'b "quoted"\n<é>'}


def test_nquads_are_sorted_and_the_same_twice(tmp_path: Path):
    first, second = (export_rdf(dataset(), tmp_path / f"{n}.nq").read_bytes() for n in "12")
    assert first == second
    assert first.splitlines() == sorted(first.splitlines())


def test_a_default_graph_that_repeats_the_named_ones_is_left_out_and_one_that_adds_is_kept(tmp_path: Path):
    held = dataset()
    node = URIRef("https://example.org/s")
    held.add((node, RDFS.label, Literal('a "quoted"\n<é>', datatype=XSD.string)))
    held.add((node, RDFS.label, Literal("more")))
    lines = export_rdf(held, tmp_path / "g.nq").read_text("utf-8").splitlines()
    assert len(lines) == 3
    assert not [line for line in lines if "XMLSchema#string" in line]


def test_rdf_without_a_graph_says_so(tmp_path: Path):
    with pytest.raises(StoreError, match="build one first"):
        export(sample.records(), None, tmp_path / "graph.ttl")


@pytest.mark.parametrize("name", ["graph.xlsx", "graph", "graph.ttl.zip"])
def test_an_unknown_suffix_lists_the_known_ones(tmp_path: Path, name: str):
    with pytest.raises(UnknownName, match=r"\.graphml"):
        export(sample.records(), dataset(), tmp_path / name)


def test_an_upper_case_suffix_is_known(tmp_path: Path):
    assert export(sample.records(), None, tmp_path / "graph.CSV").exists()


def test_graphml_opens_again_with_parallel_edges_and_attributes(tmp_path: Path):
    network = build_network(sample.records())
    again = nx.read_graphml(export_network(network, tmp_path / "n.graphml"), force_multigraph=True)
    assert set(again.nodes) == set(network.nodes)
    assert set(again.edges(keys=True)) == set(network.edges(keys=True))
    source, target, key, edge = next(iter(network.edges(keys=True, data=True)))
    assert again.edges[source, target, key]["quote"] == edge["quote"]


def test_gexf_opens_again_and_has_no_date_of_today(tmp_path: Path):
    network = build_network(sample.records())
    path = export_network(network, tmp_path / "n.gexf")
    assert nx.read_gexf(path).number_of_edges() == network.number_of_edges()
    assert b"lastmodified" not in path.read_bytes()


@pytest.mark.parametrize("suffix", ["graphml", "gexf"])
def test_characters_that_xml_cannot_hold_are_replaced(tmp_path: Path, suffix: str):
    network = nx.MultiDiGraph()
    network.add_node("n", label=HOSTILE, aliases=(HOSTILE,), lat=None)
    network.add_edge("n", "n", key=HOSTILE, type="ASSAULT", quote=HOSTILE)
    path = export_network(network, tmp_path / f"n.{suffix}")
    again = nx.read_graphml(path) if suffix == "graphml" else nx.read_gexf(path)
    assert again.nodes["n"]["label"].endswith("]]> <b>&amp;\ufffd\ufffd")


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_csv_has_a_row_for_each_actor_and_recipient(tmp_path: Path):
    line = "ASSAULT - happened - [a:isis|ISIS] and [a:pkk|PKK] [t:hit] the [r:army|army] and [r:civilians|civilians]."
    record = sample.record(sample.article(0, "Wire", "2015-06-10", "Title"), [line])
    found = rows(export_csv([record], tmp_path / "t.csv"))
    assert tuple(found[0]) == COLUMNS
    assert len({(row["actor_label"], row["recipient_label"]) for row in found}) == len(found) == 4
    assert {row["quote"] for row in found} == {record.events[0].evidence.quote}


def test_csv_keeps_an_event_without_roles_and_a_relation(tmp_path: Path):
    lines = ["ASSAULT - happened - It was [t:shelled].", "commands - - - [a:amiri|Amiri] leads the [r:pmf|militia]."]
    record = sample.record(sample.article(0, "Wire", "2015-06-10", "Title"), lines)
    assert [row["type"] for row in rows(export_csv([record], tmp_path / "t.csv"))] == ["ASSAULT", "commands"]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", " =", "＝"])
def test_csv_cells_are_no_formulas(tmp_path: Path, start: str):
    title = f"{start}HYPERLINK(1)"
    record = sample.record(sample.article(0, "Wire", "2015-06-10", title), ["AID - happened - It was [t:sent]."])
    assert rows(export_csv([record], tmp_path / "t.csv"))[0]["article_title"] == f"'{title}"


def test_csv_leaves_plain_cells_as_they_are(tmp_path: Path):
    record = sample.record(sample.article(0, "Wire", "2015-06-10", "a = b - c"), ["AID - happened - It was [t:sent]."])
    assert rows(export_csv([record], tmp_path / "t.csv"))[0]["article_title"] == "a = b - c"
