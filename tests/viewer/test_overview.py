"""The first screen: the strongest that belong together, all of a small network."""

from __future__ import annotations

from graphbuild.viewer.keeping import Positions
from graphbuild.viewer.models import NodeKind, ViewEdge, ViewNode
from graphbuild.viewer.overview import WHOLE, overview


def node(number: int, statements: int = 1, *, drawn: bool = True) -> ViewNode:
    facts = (f"Group {number}", NodeKind.ORGANIZATIONS, "Group", None, None, None, ())
    return ViewNode(f"n{number}", f"https://example.org/{number}", *facts, statements, drawn, x=number, y=-number)


def edge(source: int, target: int) -> ViewEdge:
    return ViewEdge(f"e{source}-{target}", f"n{source}", f"n{target}", "agent", 0, "actual", False, "met", ("s0",))


def test_a_small_network_is_shown_whole_where_it_stands():
    spots = overview([node(0), node(1), node(2, drawn=False)], [edge(0, 1)], Positions())
    assert [(spot.node, spot.x, spot.y) for spot in spots] == [("n0", 0, 0), ("n1", 1, -1)]


def test_of_a_large_network_the_strongest_are_shown():
    nodes = [node(number, statements=number) for number in range(WHOLE * 3)]
    spots = overview(nodes, [edge(number, number + 1) for number in range(len(nodes) - 1)], Positions())
    assert [spot.node for spot in spots] == [f"n{number}" for number in range(len(nodes) - 36, len(nodes))]


def test_one_that_stands_alone_gives_way():
    nodes = [node(number, statements=100 - number) for number in range(80)]
    ring = [edge(number, number + 1) for number in range(1, 79)]
    shown = {spot.node for spot in overview(nodes, [edge(0, 79), *ring], Positions())}
    assert "n0" not in shown
    assert "n36" in shown
    assert {"n0"} < {spot.node for spot in overview(nodes, [edge(0, 1), *ring], Positions())}
