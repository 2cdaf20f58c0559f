"""A few articles at a time -> their records: texts are parsed faster together, and to the same bits as alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from graphbuild import parsing
from graphbuild.cleaning import clean
from graphbuild.errors import GraphbuildError, InputError
from graphbuild.pipeline.single import extract_one, extract_parsed
from graphbuild.reading import Document
from graphbuild.records import Record

Item = Document | InputError
Result = Record | InputError
# More would save little, and keep a reader waiting.
_MOST = 4
# Parsing needs memory by length, so that a long text goes alone.
_MOST_CHARACTERS = 20_000


def batches(items: Iterable[Item]) -> Iterator[list[Item]]:
    """The items in order, a few at a time, drawn as they are needed."""
    batch: list[Item] = []
    characters = 0
    for item in items:
        length = len(item.text) if isinstance(item, Document) else 0
        if batch and (len(batch) == _MOST or characters + length > _MOST_CHARACTERS):
            yield batch
            batch, characters = [], 0
        batch.append(item)
        characters += length
    if batch:
        yield batch


def extract_batch(items: Sequence[Item]) -> Iterator[Result]:
    """What `extract_one` makes of each item, in order; raises as it does."""
    documents = [item for item in items if isinstance(item, Document)]
    try:
        cleaned = [clean(document.text) for document in documents]
        docs = list(parsing.parse(parsing.load(), [found.text for found in cleaned]))
    except GraphbuildError:
        raise
    except Exception:  # alone, each shows whether it was the one
        yield from map(extract_one, items)
        return
    parsed = zip(cleaned, docs, strict=True)
    for item in items:
        yield extract_parsed(item, *next(parsed)) if isinstance(item, Document) else item


def extract_together(items: Sequence[Item]) -> list[Result]:
    """`extract_batch` for a process: what is sent back is whole."""
    return list(extract_batch(items))
