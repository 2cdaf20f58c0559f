"""Communities: those who tell of one another most, the same each time."""

from __future__ import annotations

import itertools
import time

from graphbuild.viewer.communities import communities

Link = tuple[int, int, int]


def clique(first: int, size: int) -> list[Link]:
    return [(a, b, 1) for a, b in itertools.combinations(range(first, first + size), 2)]


def test_two_cliques_with_a_bridge_are_two_communities():
    found = communities(10, [*clique(0, 5), *clique(5, 5), (4, 5, 1)])
    assert found == [0] * 5 + [1] * 5


def test_what_is_tied_fast_is_one():
    assert communities(10, [*clique(0, 10)]) == [0] * 10
    assert communities(4, [(0, 1, 1), (1, 2, 9), (2, 3, 1)])[1:3] == [0, 0]


def test_who_is_linked_to_nobody_is_alone():
    assert communities(3, [(0, 1, 1), (2, 2, 5)]) == [0, 0, 1]
    assert communities(0, []) == []


def test_a_ring_of_cliques_gives_its_cliques_and_quickly():
    size, count = 6, 400
    ring = [(i * size, ((i + 1) % count) * size + 1, 1) for i in range(count)]
    links = [*ring, *(link for i in range(count) for link in clique(i * size, size))]
    started = time.process_time()
    found = communities(size * count, links)
    assert time.process_time() - started < 5
    assert found == communities(size * count, links)
    assert all(len(set(found[i * size : (i + 1) * size])) == 1 for i in range(count))
    assert 10 < len(set(found)) <= count
