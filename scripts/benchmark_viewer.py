"""How long the page takes to make, to open and to move, beside pyvis with the same positions and a page with one box.

    python scripts/benchmark_viewer.py [--nodes 2000 10000] [--runs 5] [--no-pyvis] [--graph]

A made-up war: three statements an entity, a few strong actors, sentences of some 150 characters. Headless Chromium
without a GPU; needs playwright and a chromium. First frame: from the start of loading until the picture is on the
screen and can be moved (the second animation frame after it was drawn, or the browser's first paint if that is later).
CPU: time of the page's main thread until all is there. Frames a second: the picture's own drawings during two seconds
of dragging. Medians, the pages by turns, so that a busy machine slows all of them alike; the page with one box shows
what the machine can do at all.

Made: from records that are in no graph, whose incidents are found first; with --graph as `graphbuild view` does it,
from a graph on disk (making that takes minutes).
"""

from __future__ import annotations

import argparse
import random
import shutil
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

import graphbuild
from graphbuild import viewer
from graphbuild.records import (
    Article,
    Entity,
    EntityType,
    Event,
    EventDate,
    EventType,
    Evidence,
    Record,
    Role,
    Span,
    Status,
)
from graphbuild.store import GraphStore

BASE = "https://w3id.org/graphbuild/id/"
TAIL = "after two days of heavy fighting around the river crossing, officials and residents of the town said on Monday."
AN_ARTICLE = 20


def war(nodes: int, seed: int = 1) -> list[Record]:
    """Records with this many entities and three times as many statements, in articles of twenty."""
    chance = random.Random(seed)
    kinds = [EntityType.ORGANIZATION, EntityType.PERSON, EntityType.GROUP, EntityType.PLACE]
    names = [f"{chance.choice(['North', 'South', 'Upper', 'New'])} {kinds[i % 4].value} {i}" for i in range(nodes)]
    entities = [Entity(f"{BASE}{kinds[i % 4].lower()}/{i}", name, kinds[i % 4]) for i, name in enumerate(names)]
    order = list(range(nodes)) + [min(nodes - 1, int(chance.paretovariate(0.7)) - 1) for _ in range(nodes * 2)]
    found = []
    for number, start in enumerate(range(0, len(order), AN_ARTICLE)):
        pairs = [(a, _other(a, nodes, chance)) for a in order[start : start + AN_ARTICLE]]
        found.append(_record(number, pairs, entities, chance))
    return found


def _other(a: int, nodes: int, chance: random.Random) -> int:
    near = (a + chance.randint(1, 40)) % nodes
    return near if chance.random() < 0.7 else (a + chance.randrange(1, nodes)) % nodes


def _record(number: int, pairs: list[tuple[int, int]], entities: list[Entity], chance: random.Random) -> Record:
    iri = f"{BASE}article/report-{number}"
    text, events = "", []
    for position, (a, b) in enumerate(pairs):
        first, second, start = entities[a], entities[b], len(text)
        verb = chance.choice(["attacked", "met", "armed", "accused"])
        text += f"{first.label} {verb} {second.label} {TAIL} ({number}-{position}) "
        actor = Role(first.id, start, start + len(first.label), first.label)
        at = start + len(first.label) + len(verb) + 2
        recipient = Role(second.id, at, at + len(second.label), second.label)
        trigger = Span(actor.end + 1, actor.end + 1 + len(verb), verb)
        kind = {"attacked": "ASSAULT", "met": "CONSULT", "armed": "AID", "accused": "ACCUSE"}[verb]
        status = chance.choices([Status.HAPPENED, Status.PLANNED, Status.NEGATED], [8, 2, 1])[0]
        day = f"2015-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
        events.append(
            Event(
                f"{iri}/event/{position}-{verb}", EventType(kind), None, (), status, (actor,), (recipient,), (), (),
                EventDate(day, day, "day"), (), trigger, Evidence(start, len(text) - 1, text[start:-1]), (), 0.8,
            )
        )  # fmt: skip
    used = sorted({i for pair in pairs for i in pair})
    article = Article(f"r{number}", iri, "0" * 64, f"Report {number}", f"Wire {number % 7}", published="2015-12-31")
    return Record(article, text, entities=tuple(entities[i] for i in used), events=tuple(events))


@dataclass(frozen=True, slots=True)
class Way:
    """A page to open, and what its script calls the first frame (milliseconds) and the number of frames drawn."""

    name: str
    path: Path
    ready: str
    frames: str
    fragment: str = ""


@dataclass(frozen=True, slots=True)
class Measured:
    """First frame and CPU in milliseconds, frames a second."""

    first: float
    cpu: float
    rate: float


def opened(browser: Any, way: Way) -> Measured:
    """One page opened and dragged in a context of its own."""
    context = browser.new_context(offline=True, viewport={"width": 1400, "height": 900})
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    page.goto(f"{way.path.as_uri()}{way.fragment}")
    page.wait_for_function(f"() => {way.ready}", timeout=120_000)
    page.wait_for_timeout(1000)
    first = max(page.evaluate(way.ready), page.evaluate(PAINTED))
    cpu = next(m["value"] for m in session.send("Performance.getMetrics")["metrics"] if m["name"] == "TaskDuration")
    rate = dragged(page, way.frames)
    context.close()
    return Measured(first, cpu * 1000, rate)


def dragged(page: Any, frames: str) -> float:
    """Frames a second while the picture is dragged for two seconds."""
    box = page.locator("canvas").first.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x + 3, y + 3)
    page.mouse.down()
    for step in range(20):
        page.mouse.move(x + step, y)
    before, started, step = page.evaluate(frames), time.perf_counter(), 0
    while time.perf_counter() - started < 2:
        step += 1
        page.mouse.move(x + (step % 40) * 4, y + (step % 30) * 3)
    rate = (page.evaluate(frames) - before) / (time.perf_counter() - started)
    page.mouse.up()
    return float(rate)


PAINTED = "(performance.getEntriesByName('first-contentful-paint')[0] || {}).startTime || 0"
OURS = ("(performance.getEntriesByName('ready')[0] || {}).startTime", "graphbuild.picture.frames")
PYVIS = ("window.firstFrame", "window.frames_drawn")
CREATED = "network = new vis.Network(container, data, options);"
COUNT = """window.frames_drawn = 0; network.on('afterDrawing', () => { window.frames_drawn++;
    requestAnimationFrame(() => requestAnimationFrame(() => { window.firstFrame ??= performance.now(); })); });"""
BOX = """<!DOCTYPE html><canvas width="820" height="520"></canvas><script>
let drawn = 0, first = 0, x = 0, wanted = false;
const pen = document.querySelector("canvas").getContext("2d", { alpha: false });
const draw = () => { wanted = false; drawn++; pen.clearRect(0, 0, 820, 520); pen.fillRect(x, 200, 90, 90); };
const ask = () => { if (!wanted) wanted = true, requestAnimationFrame(draw); };
addEventListener("pointermove", (event) => { x = event.clientX; ask(); });
requestAnimationFrame(() => { draw(); requestAnimationFrame(() => { first = performance.now(); }); });
</script>"""


def written(nodes: int, folder: Path, *, pyvis: bool, graph: bool) -> list[Way]:
    """The pages of a war of so many entities; says how long ours took to make and how large it is."""
    records, started = war(nodes), time.perf_counter()
    model = viewer.model(records)
    path = viewer.write_html(model, folder / f"{nodes}.html")
    made, size = time.perf_counter() - started, path.stat().st_size / 1e6
    print(f"{nodes} nodes, {len(model.statements)} statements: made in {made:.1f} s, {size:.2f} MB")
    if graph:
        print(f"  from a graph on disk: made in {seconds_from_graph(records, folder / f'{nodes}.kg'):.1f} s")
    box, other = folder / "box.html", folder / f"pyvis-{nodes}.html"
    box.write_text(BOX, "utf-8")
    ways = [Way("one box", box, "first", "drawn"), Way("overview", path, *OURS), Way("all", path, *OURS, "#show=all")]
    if not pyvis:
        return ways
    other.write_text(viewer.to_pyvis(model).generate_html().replace(CREATED, CREATED + COUNT), "utf-8")
    return [*ways, Way("pyvis", other, *PYVIS)]


def seconds_from_graph(records: list[Record], path: Path) -> float:
    """How long `graphbuild view` takes over a graph of the records, which is made first."""
    with GraphStore.create(path) as store:
        store.put(records)
    started = time.perf_counter()
    with graphbuild.open(path) as opened_graph:
        opened_graph.view(path.with_suffix(".graph.html"))
    return time.perf_counter() - started


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--nodes", type=int, nargs="+", default=[2000, 10000])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--no-pyvis", action="store_true")
    parser.add_argument("--graph", action="store_true")
    options = parser.parse_args()
    from playwright.sync_api import sync_playwright

    with sync_playwright() as tools, tempfile.TemporaryDirectory() as folder:
        chromium = shutil.which("chromium") or shutil.which("chromium-browser")
        browser = tools.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        for nodes in options.nodes:
            ways = written(nodes, Path(folder), pyvis=not options.no_pyvis, graph=options.graph)
            opened(browser, ways[0])
            rounds = [[opened(browser, way) for way in ways] for _ in range(options.runs)]
            for way, runs in zip(ways, zip(*rounds, strict=True), strict=True):
                first, cpu, rate = (median(getattr(run, name) for run in runs) for name in ("first", "cpu", "rate"))
                print(f"  {way.name:9} first frame {first:6.0f} ms, CPU {cpu:6.0f} ms, {rate:3.0f} frames/s")
        browser.close()


if __name__ == "__main__":
    main()
