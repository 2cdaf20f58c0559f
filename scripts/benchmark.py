"""How much CPU the extraction of articles and the building of their graph take, against spaCy alone over the same text.

    python scripts/benchmark.py [--articles 200] [SOURCE...]

Articles are those of the sources (default: samples/), repeated in a shuffled order with a fixed seed. One process. What
is compared takes turns on the same few articles, so that other work on the machine slows all of it alike.
"""

from __future__ import annotations

import argparse
import random
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory

from graphbuild import parsing
from graphbuild.cleaning import clean
from graphbuild.incidents import group
from graphbuild.pipeline import read, records
from graphbuild.reading import Document
from graphbuild.records import Record
from graphbuild.store import GraphStore
from graphbuild.vocabulary import article_iri

SAMPLES = Path(__file__).parents[1] / "samples"
TURN = 12  # articles


def articles(sources: Iterable[str | Path], number: int) -> list[Document]:
    """As many documents as asked for, each with an id of its own."""
    found = [document for document in read(sources) if isinstance(document, Document)]
    random.Random(0).shuffle(found)
    many = islice(cycle(found), number)
    return [_renamed(document, f"{document.article.id}-{n}") for n, document in enumerate(many)]


def _renamed(document: Document, name: str) -> Document:
    return replace(document, article=replace(document.article, id=name, iri=article_iri(name)))


def cpu(work: Callable[[], object]) -> float:
    """The CPU seconds that the work takes."""
    started = time.process_time()
    work()
    return time.process_time() - started


def extracted(documents: Iterable[Document]) -> list[Record]:
    """The records; stops at the first document that cannot be read."""
    results = list(records(documents))
    failed = [result for result in results if not isinstance(result, Record)]
    if failed:
        raise SystemExit(str(failed[0]))
    return [result for result in results if isinstance(result, Record)]


def in_turns(documents: Sequence[Document]) -> tuple[dict[str, float], list[Record]]:
    """The CPU seconds of spaCy's pipeline as it comes, of our parsing, and of the whole extraction; and the records."""
    plain, ours = parsing.load_as_it_comes(), parsing.load()
    seconds: dict[str, float] = defaultdict(float)
    made: list[Record] = []
    for turn, start in enumerate(range(0, len(documents), TURN)):
        part = documents[start : start + TURN]
        texts = [clean(document.text).text for document in part]
        works: list[tuple[str, Callable[[], object]]] = [
            ("spaCy alone", lambda texts=texts: list(plain.pipe(texts))),
            ("our parsing", lambda texts=texts: [list(parsing.parse(ours, texts[n : n + 4])) for n in (0, 4, 8)]),
            ("extraction", lambda part=part: made.extend(extracted(part))),
        ]
        for name, work in works[turn % 3 :] + works[: turn % 3]:
            seconds[name] += cpu(work)
    return seconds, made


def built(found: Iterable[Record]) -> None:
    """Puts the records into a new graph, and takes it away again."""
    with TemporaryDirectory() as folder, GraphStore.create(Path(folder) / "benchmark.kg") as store:
        store.put(found)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    arguments.add_argument("sources", nargs="*", default=[SAMPLES])
    arguments.add_argument("--articles", type=int, default=200)
    options = arguments.parse_args()
    documents = articles(options.sources, options.articles)
    if not documents:
        raise SystemExit("no articles to measure")
    in_turns(documents[:TURN])  # loads the lexicon and the gazetteer
    seconds, found = in_turns(documents)
    seconds["incidents"] = cpu(lambda: group(found))
    seconds["graph"] = cpu(lambda: built(found)) - seconds["incidents"]
    words = sum(len(record.text.split()) for record in found)
    print(f"{len(documents)} articles, {words} words, {parsing.version()}")
    for name, taken in seconds.items():
        print(f"{name:14}{taken:8.1f} s {1000 * taken / len(documents):8.1f} ms an article")
    print(f"{words / seconds['extraction']:.0f} words/s are extracted")
    for one, other in (("extraction", "spaCy alone"), ("extraction", "our parsing"), ("incidents", "extraction")):
        print(f"{one} / {other}: {seconds[one] / seconds[other]:.2f}")


if __name__ == "__main__":
    main()
