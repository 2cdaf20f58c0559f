"""What the tests in a browser share: words of the page's script, what a reader does, and large networks."""

from __future__ import annotations

from typing import Any

from viewer import sample

from graphbuild.records import Record

SCENE = "graphbuild.picture.scene"


def find(page: Any, words: str) -> None:
    page.keyboard.press("/")
    page.keyboard.type(words)
    page.keyboard.press("Enter")


def tick(page: Any, facet: str, value: str) -> None:
    page.locator(f"#facet-{facet} input[value='{value}']").check()


def crowd(number: int) -> list[Record]:
    """Reports of everybody hitting a few others."""
    lines = [
        f"ASSAULT - happened 2015-06-{1 + n % 28:02} [a:g{n}|Group {n}] fighters [t:hit] [r:g{n * k % number}|Group] "
        f"with mortars and rockets for {n * k} hours and left."
        for n in range(number)
        for k in (2, 3, 5, 7, 11)
    ]
    return [sample.record(sample.article(n, "Wire", "2015-07-01", f"Report {n}"), lines[n::9]) for n in range(9)]


def war_of(number: int) -> list[Record]:
    """Reports of three wars of so many groups each, with a link from each war to the next."""
    hits = [(n, n // number * number + (n * k) % number) for n in range(3 * number) for k in (2, 3, 5)]
    hits += [(0, number), (number, 2 * number)]
    lines = [f"ASSAULT - happened - [a:g{a}|Group {a}] [t:hit] [r:g{b}|Group {b}] on day {a}." for a, b in hits]
    return [sample.record(sample.article(0, "Wire", "2015-07-01", "Report"), lines)]
