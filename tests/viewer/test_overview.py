"""The first screen: the strongest that belong together, all of a small network."""

from __future__ import annotations

from graphbuild.viewer.keeping import Positions
from graphbuild.viewer.models import NodeKind, ViewEdge, ViewNode
from graphbuild.viewer.overview import WHOLE, lines, overview


def node(
    number: int,
    statements: int = 1,
    *,
    drawn: bool = True,
    kind: NodeKind = NodeKind.ORGANIZATIONS,
    local: bool = False,
) -> ViewNode:
    facts = (f"Group {number}", kind, "Group", None, None, None, ())
    iri = f"https://example.org/{'article/a/group/' if local else ''}{number}"
    return ViewNode(f"n{number}", iri, *facts, statements, drawn, x=number, y=-number)


def edge(source: int, target: int) -> ViewEdge:
    return ViewEdge(f"e{source}-{target}", f"n{source}", f"n{target}", "agent", 0, "actual", False, "met", ("s0",))


def test_a_small_network_is_shown_whole_where_it_stands():
    spots = overview([node(0), node(1), node(2, drawn=False)], [edge(0, 1)], Positions())
    assert [(spot.node, spot.x, spot.y) for spot in spots] == [("n0", 0, 0), ("n1", 1, -1)]


def test_of_a_large_network_the_strongest_are_shown():
    nodes = [node(number, statements=number) for number in range(WHOLE * 3)]
    spots = overview(nodes, [edge(number, number + 1) for number in range(len(nodes) - 1)], Positions())
    assert [spot.node for spot in spots] == [f"n{number}" for number in range(len(nodes) - 30, len(nodes))]


def test_one_that_stands_alone_gives_way():
    nodes = [node(number, statements=100 - number) for number in range(80)]
    ring = [edge(number, number + 1) for number in range(1, 79)]
    shown = {spot.node for spot in overview(nodes, [edge(0, 79), *ring], Positions())}
    assert "n0" not in shown
    assert "n30" in shown
    assert {"n0"} < {spot.node for spot in overview(nodes, [edge(0, 1), *ring], Positions())}


def test_names_come_before_offices_and_before_what_one_article_alone_tells_of():
    named = [node(number) for number in range(25)]
    offices = [node(25 + number, statements=5, kind=NodeKind.OFFICES) for number in range(20)]
    local = [node(45 + number, statements=9, local=True) for number in range(20)]
    ring = [edge(number, (number + 1) % 65) for number in range(65)]
    shown = {spot.node for spot in overview([*named, *offices, *local], ring, Positions())}
    assert shown == {f"n{number}" for number in range(30)}


def test_lines_are_those_of_the_strongest_pairs_unless_all_are_wanted():
    crowd = {f"n{number}" for number in range(20)}
    edges = [edge(a, b) for a in range(20) for b in range(20)]
    assert len(lines(edges, crowd, all_of_them=True)) == 20 * 19
    assert len(lines(edges, crowd, all_of_them=False)) == 2 * 70
    assert lines(edges, {"n1"}, all_of_them=True) == []
