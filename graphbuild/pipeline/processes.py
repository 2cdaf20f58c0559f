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
from graphbuild.pipeline.batches import Item, Result, batches, extract_batch, extract_together
from graphbuild.pipeline.collecting import collect_seldom, collected_seldom

Progress = Callable[[int], object]
# Starting a process costs as much as reading about this many articles in the one that runs.
_FEWEST_TO_SPREAD = 12


def records(
    documents: Iterable[Item], *, workers: int | None = 1, progress: Progress | None = None
) -> Iterator[Result]:
    """The record of each document in order, errors passed on; `progress` is called with 1 after each.

    Documents are drawn as they are needed, a few at a time. One that cannot be extracted becomes an
    InputError. `workers` None means one a core; more than one needs the caller's script to have its
    `if __name__ == "__main__":`.
    """
    if workers is None:
        workers = os.cpu_count() or 1
    waiting = iter(documents)
    first = list(islice(waiting, _FEWEST_TO_SPREAD)) if workers > 1 else []
    every = batches(chain(first, waiting))
    spread = len(first) == _FEWEST_TO_SPREAD
    with collected_seldom():
        for result in chain.from_iterable(_spread(every, workers) if spread else map(extract_batch, every)):
            if progress is not None:
                progress(1)
            yield result


def _spread(every: Iterator[list[Item]], workers: int) -> Iterator[list[Result]]:
    pool = _Pool(workers)
    try:
        for batch in every:
            pool.submit(batch)
            if pool.is_full():
                yield pool.take()
        while pool.pending:
            yield pool.take()
    finally:
        pool.close()


class _Pool:
    """Processes that may die (of a text that exhausts the memory) without taking other articles with them."""

    def __init__(self, workers: int) -> None:
        self.pending: deque[tuple[list[Item], Future[list[Result]]]] = deque()
        self._workers = workers
        self._executor = _start(workers)

    def is_full(self) -> bool:
        """Whether enough batches wait to keep every process busy."""
        return len(self.pending) >= 2 * self._workers

    def submit(self, batch: list[Item]) -> None:
        try:
            future = self._executor.submit(extract_together, batch)
        except BrokenProcessPool as error:
            future = Future()
            future.set_exception(error)
        self.pending.append((batch, future))

    def take(self) -> list[Result]:
        """The results of the oldest batch; where its process died, each document is tried once more, alone."""
        batch, future = self.pending.popleft()
        try:
            return future.result()
        except BrokenProcessPool:
            self._restart()
            return [_alone(document) for document in batch]

    def close(self) -> None:
        self._executor.shutdown(cancel_futures=True)

    def _restart(self) -> None:
        self.close()
        self._executor = _start(self._workers)
        waiting = [batch for batch, _ in self.pending]
        self.pending.clear()
        for batch in waiting:
            self.submit(batch)


def _alone(document: Item) -> Result:
    with _start(1) as executor:
        try:
            return executor.submit(extract_together, [document]).result()[0]
        except BrokenProcessPool:
            name = document.where if isinstance(document, InputError) else document.article.id
            return InputError(name, "the process that read it died (too little memory?)")


def _start(workers: int) -> ProcessPoolExecutor:
    # Spawned, not forked: the parent may hold threads and an open store.
    return ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=collect_seldom)
