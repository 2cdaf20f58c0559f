"""How long it takes to add one article to a large graph, and what part of it finding incidents is.

    python scripts/benchmark_incidents.py 1000 10000

Articles are made up: 12 events each, towns, days and parties drawn so that some report the same. Their number a day is
the same for every size, as a longer war has more days and not more news a day.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from recordkit import Kit  # noqa: E402

from graphbuild.incidents import group  # noqa: E402
from graphbuild.records import Record  # noqa: E402
from graphbuild.store import GraphStore, Run  # noqa: E402
from graphbuild.vocabulary import DATA  # noqa: E402

A_DAY, EVENTS, TOWNS, PARTIES = 20, 12, 60, 12
WORDS = [f"word{n}" for n in range(500)]
MODES = {"ASSAULT": (None, "aerial", "heavy-weapons", "firearms"), "COERCE": ("seize", "arrest"), "CONSULT": (None,)}


def article(number: int) -> Record:
    """The n-th article; the same every time."""
    pick = random.Random(number)
    day = date(2015, 1, 1) + timedelta(days=number // A_DAY)
    names = [f"Town{pick.randrange(TOWNS)}" for _ in range(4)]
    parties = [f"Army{pick.randrange(PARTIES)}" for _ in range(6)]
    filler = [" ".join(pick.choices(WORDS, k=25)) for _ in range(EVENTS)]
    text = " ".join([*names, *parties, *(f"{words} act{n} killed {n + 1}." for n, words in enumerate(filler))])
    kit = Kit(f"article {number}", text, publisher=f"paper {number % 30}", published=day.isoformat())
    kit.entity("Land", "Place", id=f"{DATA}country/LND", subtype="Country", at="1 1", country="LND")
    within = [f"{DATA}country/LND"]
    towns = [
        kit.entity(name, "Place", id=f"{DATA}place/{name}", subtype="Settlement", at="1 1", within=within)
        for name in names
    ]
    armies = [kit.entity(name, "Organization") for name in parties]
    for n, words in enumerate(filler):
        kind = pick.choice(list(MODES))
        when = (day - timedelta(days=pick.randrange(3))).isoformat() if pick.random() < 0.6 else None
        actor, recipient = pick.sample(armies, 2)
        roles = {"actors": [actor], "recipients": [recipient], "places": [pick.choice(towns)]}
        kit.event(f"act{n}", f"{words} act{n} killed {n + 1}.", kind, mode=pick.choice(MODES[kind]), day=when, **roles)
        if kind == "ASSAULT":
            kit.count("killed", n + 1, n + 1, f"killed {n + 1}")
    return kit.record()


def measure(size: int, folder: Path) -> Iterator[str]:
    """Lines about a graph of that size."""
    path, run = folder / f"{size}.kg", Run("0", "benchmark")
    start = time.perf_counter()
    with GraphStore.create(path) as store:
        store.put(map(article, range(size)), run=run)
        incidents = len(
            list(store.quads.query("SELECT ?i WHERE { ?i a <https://w3id.org/graphbuild/ontology#Incident> }"))
        )  # type: ignore[arg-type]
    yield f"{size} articles: built in {time.perf_counter() - start:.1f} s, {incidents} incidents"
    start = time.perf_counter()
    with GraphStore.open(path) as store:
        opened = time.perf_counter()
        added = []
        for number in range(size, size + 5):
            before = time.perf_counter()
            store.put([article(number)], run=run)
            added.append(time.perf_counter() - before)
    yield f"{size} articles: opened in {opened - start:.2f} s, one more added in {sorted(added)[2]:.3f} s (median of 5)"


def alone(size: int) -> str:
    """What finding incidents costs by itself, without a store."""
    records = [article(number) for number in range(size)]
    start = time.process_time()
    found = group(records)
    spent = time.process_time() - start
    return f"{size} articles: {len(found)} incidents in {spent:.1f} s CPU, {1000 * spent / size:.1f} ms an article"


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        print(alone(1000))
        for size in map(int, sys.argv[1:] or ("1000", "10000")):
            for line in measure(size, Path(folder)):
                print(line, flush=True)


if __name__ == "__main__":
    main()
