"""Random states: the page's filters are those of Python, and an address restores what was seen."""

from __future__ import annotations

import random
from pathlib import Path

from viewer import sample

from graphbuild.viewer import model
from graphbuild.viewer.filters import SIGNS, Filters, counts, passing
from graphbuild.viewer.models import ViewModel

VIEW = model(sample.placed(), title="War")
# Puts a state of filters.py into the page, says what it shows, and how many each choice would show.
ASK = """f => { graphbuild.set(s => { const own = s.filters; for (const [name, value] of Object.entries(f))
        own[name] = Array.isArray(value) ? new Set(value) : value; });
    const counts = {};
    for (const name of ['act', 'sign', 'status', 'publisher']) {
        const labels = [...document.querySelectorAll(`#facet-${name} label`)];
        const number = l => Number(l.querySelector('.number').textContent);
        counts[name] = Object.fromEntries(labels.map(l => [l.querySelector('input').value, number(l)]));
    }
    return [graphbuild.shown.map(s => 's' + s.id), counts]; }"""
SEEN = """() => { const { dots, lanes } = graphbuild.picture.scene;
    return JSON.stringify([graphbuild.rows.map(s => s.id), dots.map(d => [d.node.id, d.x, d.y, d.lit]),
    lanes.map(l => [l.id, l.label, l.lit]), document.getElementById('panel').innerText,
    document.getElementById('stage').dataset.view,
    [...document.querySelectorAll('#filters input')].map(i => [i.value, i.checked])]); }"""


def some(choice: random.Random, values: list[str]) -> frozenset[str]:
    return (
        frozenset(choice.sample(values, choice.randint(1, min(3, len(values)))))
        if choice.random() < 0.3
        else frozenset()
    )


def random_filters(view: ViewModel, choice: random.Random) -> Filters:
    acts = sorted(
        {s.root or "other" for s in view.statements} | {f"{s.root}/{s.mode}" for s in view.statements if s.mode}
    )
    days = sorted({s.start for s in view.statements if s.start})
    since, until = sorted(choice.choices(days, k=2))
    return Filters(
        act=some(choice, acts),
        sign=some(choice, list(SIGNS.values())),
        status=some(choice, sorted({s.status for s in view.statements})),
        publisher=some(choice, sorted({a.publisher or "unknown" for a in view.articles})),
        place=choice.choice([n.id for n in view.nodes if n.lat is not None]) if choice.random() < 0.2 else None,
        since=since if choice.random() < 0.4 else None,
        until=until if choice.random() < 0.4 else None,
        undated=choice.random() < 0.7,
        sources=2 if choice.random() < 0.05 else 1,
        confidence=choice.choice([0.0, 0.0, 0.8, 0.85]),
        disputed=choice.random() < 0.05,
    )


def for_the_page(filters: Filters) -> dict[str, object]:
    plain = {name: getattr(filters, name) for name in filters.__slots__}
    plain = {name: sorted(value) if isinstance(value, frozenset) else value for name, value in plain.items()}
    return {**plain, "place": None if filters.place is None else int(filters.place[1:])}


def test_the_page_counts_as_python_does(show, view: Path):
    page, choice, empty = show(view), random.Random(7), 0
    for _ in range(200):
        filters = random_filters(VIEW, choice)
        shown, numbers = page.evaluate(ASK, for_the_page(filters))
        assert shown == passing(VIEW, filters), filters
        found = {name: {value: n for value, n in values.items() if n} for name, values in numbers.items()}
        assert found == counts(VIEW, filters), filters
        empty += not shown
    assert empty < 150


def test_an_address_restores_the_same_picture(show, view: Path):
    page, again, choice = show(view), show(view), random.Random(11)
    for number in range(25):
        page.evaluate(ASK, for_the_page(random_filters(VIEW, choice)))
        picked = {"kind": choice.choice(["node", "edge", "statement"]), "id": choice.randrange(40)}
        focus = choice.sample(range(30), choice.choice([0, 0, 1, 2]))
        state = [
            picked if number % 3 else None,
            focus,
            choice.choice([1, 2]),
            choice.choice(["together", "network", "timeline", "map", "table"]),
        ]
        page.evaluate(
            "([a, b, c, d]) => graphbuild.set(s => { s.selection = a; s.focus = b; s.steps = c; s.view = d; })", state
        )
        again.goto("about:blank")
        again.goto(page.url)
        again.wait_for_selector("html[data-ready=yes]")
        assert again.evaluate(SEEN) == page.evaluate(SEEN), page.url
