"""How much CPU the extraction of articles takes, against the parser alone over the same text.

    python scripts/benchmark.py [--articles 200] [SOURCE...]

Articles are those of the sources (default: samples/), repeated in a shuffled order with a fixed seed. One process.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path

from graphbuild import parsing
from graphbuild.cleaning import clean
from graphbuild.pipeline import extract_one, read
from graphbuild.reading import Document
from graphbuild.records import Record

SAMPLES = Path(__file__).parents[1] / "samples"


def articles(sources: Iterable[str | Path], number: int) -> list[Document]:
    """As many documents as asked for, each with an id of its own."""
    found = [document for document in read(sources) if isinstance(document, Document)]
    random.Random(0).shuffle(found)
    many = islice(cycle(found), number)
    return [
        replace(document, article=replace(document.article, id=f"{document.article.id}-{n}"))
        for n, document in enumerate(many)
    ]


def cpu(work: Callable[[], object]) -> float:
    """The CPU seconds that the work takes."""
    started = time.process_time()
    work()
    return time.process_time() - started


def extracted(documents: Iterable[Document]) -> list[Record]:
    """The records; stops at the first document that cannot be read."""
    results = [extract_one(document) for document in documents]
    failed = [result for result in results if not isinstance(result, Record)]
    if failed:
        raise SystemExit(str(failed[0]))
    return [result for result in results if isinstance(result, Record)]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    arguments.add_argument("sources", nargs="*", default=[SAMPLES])
    arguments.add_argument("--articles", type=int, default=200)
    options = arguments.parse_args()
    documents = articles(options.sources, options.articles)
    if not documents:
        raise SystemExit("no articles to measure")
    nlp = parsing.load()
    texts = [clean(document.text).text for document in documents]
    extracted(documents[:1])  # loads the lexicon and the gazetteer
    words = sum(len(text.split()) for text in texts)
    parser = cpu(lambda: list(nlp.pipe(texts)))
    whole = cpu(lambda: extracted(documents))
    print(f"{len(documents)} articles, {words} words, {parsing.version()}")
    for name, seconds in (("parser alone", parser), ("extraction", whole)):
        per_article = 1000 * seconds / len(documents)
        print(f"{name:14}{seconds:8.1f} s {per_article:8.1f} ms an article {words / seconds:8.0f} words/s")
    print(f"ratio         {whole / parser:8.2f}")


if __name__ == "__main__":
    main()
