"""The layout: nothing on top of anything else, every component for itself, the same pixels each time."""

from __future__ import annotations

import math
import time

import pytest

from graphbuild.viewer.layout import Box, arrange

SQUARE = Box(80, 60)


def overlapping(places: list[tuple[int, int]], box: Box) -> int:
    pairs = [(a, b) for i, a in enumerate(places) for b in places[:i]]
    return sum(abs(a[0] - b[0]) < box.width - 2 and abs(a[1] - b[1]) < box.height - 2 for a, b in pairs)


STAR = [(0, i) for i in range(1, 30)]
RING = [(i, (i + 1) % 30) for i in range(30)]
CLIQUE = [(i, j) for i in range(30) for j in range(i)]


@pytest.mark.parametrize("links", [STAR, RING, CLIQUE, []], ids=["star", "ring", "clique", "none"])
def test_boxes_do_not_overlap(links: list[tuple[int, int]]):
    assert overlapping(arrange([SQUARE] * 30, links), SQUARE) == 0


def test_components_keep_out_of_each_other():
    places = arrange([SQUARE] * 8, [(0, 1), (1, 2), (2, 0), (3, 4), (4, 5), (5, 3)])
    first, second = places[:3], places[3:6]
    apart = [max(p[k] for p in first) < min(p[k] for p in second) for k in (0, 1)]
    assert any(apart)


def test_two_wars_side_by_side_fill_a_screen_better_than_two_flat_ones():
    links = [*STAR, *((30 + a, 30 + b) for a, b in STAR)]
    screens = [max(width, height * 1.9) for width, height in map(extent, (arrange([SQUARE] * 60, links), flat(links)))]
    assert screens[0] < 0.9 * screens[1]


def extent(places: list[tuple[int, int]]) -> tuple[int, int]:
    xs, ys = zip(*places, strict=True)
    return max(xs) - min(xs), max(ys) - min(ys)


def flat(links: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Two parts, each as flat as a screen, side by side or one below the other."""
    one = arrange([SQUARE] * 30, links[: len(STAR)])
    width, height = extent(one)
    beside = [*one, *((x + width + 120, y) for x, y in one)]
    below = [*one, *((x, y + height + 100) for x, y in one)]
    return min(beside, below, key=lambda places: max(extent(places)[0], extent(places)[1] * 1.9))


def test_single_nodes_stand_below():
    places = arrange([SQUARE] * 5, [(0, 1), (1, 2)])
    assert min(y for _, y in places[3:]) > max(y for _, y in places[:3])


def test_linked_nodes_are_nearer_than_far_ones():
    chain = arrange([SQUARE] * 6, [(i, i + 1) for i in range(5)])
    assert abs(chain[0][0] - chain[1][0]) < abs(chain[0][0] - chain[5][0])


def test_a_link_to_itself_and_the_same_link_twice_change_nothing():
    assert arrange([SQUARE] * 3, [(0, 1), (1, 0), (2, 2)]) == arrange([SQUARE] * 3, [(0, 1)])


def test_the_same_twice():
    assert arrange([SQUARE] * 30, STAR) == arrange([SQUARE] * 30, STAR)
    assert arrange([], []) == []


def web(count: int) -> list[tuple[int, int]]:
    """A network of one component with hubs."""
    return [(i, i // 3) for i in range(1, count)] + [(i, (i * 37) % count) for i in range(0, count, 2)]


def test_large_networks_are_quick_and_nobody_stands_on_another():
    started = time.process_time()
    places = arrange([SQUARE] * 2000, web(2000))
    assert time.process_time() - started < 20
    assert overlapping(places, Box(24, 24)) < 20
    assert places == arrange([SQUARE] * 2000, web(2000))


def test_in_large_networks_linked_nodes_are_nearer_than_others():
    places, links = arrange([SQUARE] * 900, web(900)), web(900)
    linked = sum(math.dist(places[a], places[b]) for a, b in links) / len(links)
    others = sum(math.dist(places[i], places[-i]) for i in range(1, 450)) / 449
    assert linked < 0.6 * others
