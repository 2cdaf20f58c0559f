"""Documents -> records, in this process or spread over several; the order and the bytes are the same."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from multiprocessing import get_context

from graphbuild.errors import InputError
from graphbuild.pipeline.single import extract_one
from graphbuild.reading import Document
from graphbuild.records import Record

Progress = Callable[[int], object]
Item = Document | InputError
Result = Record | InputError
# Starting a process costs as much as reading about this many articles in the one that runs.
_FEWEST_TO_SPREAD = 12


def records(
    documents: Iterable[Item], *, workers: int | None = 1, progress: Progress | None = None
) -> Iterator[Result]:
    """The record of each document in order, errors passed on; `progress` is called with 1 after each.

    Documents are drawn as they are needed. One that cannot be extracted becomes an InputError. `workers` None means
    one a core; more than one needs the caller's script to have its `if __name__ == "__main__":`.
    """
    if workers is None:
        workers = os.cpu_count() or 1
    waiting = iter(documents)
    first = list(islice(waiting, _FEWEST_TO_SPREAD)) if workers > 1 else []
    every = chain(first, waiting)
    spread = len(first) == _FEWEST_TO_SPREAD
    for result in _spread(every, workers) if spread else map(extract_one, every):
        if progress is not None:
            progress(1)
        yield result


def _spread(documents: Iterator[Item], workers: int) -> Iterator[Result]:
    pool = _Pool(workers)
    try:
        for document in documents:
            pool.submit(document)
            if pool.is_full():
                yield pool.take()
        while pool.pending:
            yield pool.take()
    finally:
        pool.close()


class _Pool:
    """Processes that may die (of a text that exhausts the memory) without taking other articles with them."""

    def __init__(self, workers: int) -> None:
        self.pending: deque[tuple[Item, Future[Result]]] = deque()
        self._workers = workers
        self._executor = _start(workers)

    def is_full(self) -> bool:
        """Whether enough documents wait to keep every process busy."""
        return len(self.pending) >= 4 * self._workers

    def submit(self, document: Item) -> None:
        try:
            future = self._executor.submit(extract_one, document)
        except BrokenProcessPool as error:
            future = Future()
            future.set_exception(error)
        self.pending.append((document, future))

    def take(self) -> Result:
        """The oldest result; where its process died, the document is tried once more, alone."""
        document, future = self.pending.popleft()
        try:
            return future.result()
        except BrokenProcessPool:
            self._restart()
            return _alone(document)

    def close(self) -> None:
        self._executor.shutdown(cancel_futures=True)

    def _restart(self) -> None:
        self.close()
        self._executor = _start(self._workers)
        waiting = [document for document, _ in self.pending]
        self.pending.clear()
        for document in waiting:
            self.submit(document)


def _alone(document: Item) -> Result:
    with _start(1) as executor:
        try:
            return executor.submit(extract_one, document).result()
        except BrokenProcessPool:
            name = document.where if isinstance(document, InputError) else document.article.id
            return InputError(name, "the process that read it died (too little memory?)")


def _start(workers: int) -> ProcessPoolExecutor:
    # Spawned, not forked: the parent may hold threads and an open store.
    return ProcessPoolExecutor(workers, mp_context=get_context("spawn"))
