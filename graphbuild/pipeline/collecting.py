"""How often Python looks for garbage while articles are read."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

# So many objects more than are freed, and the collector comes; Python's own number is 700.
_NEW_OBJECTS = 50_000


@contextmanager
def collected_seldom() -> Iterator[None]:
    """While it lasts, the garbage collector comes seventy times more seldom; afterwards as before.

    Each time that it walks through all objects, the tables of extraction are among them, which are never garbage: that
    took a tenth of a second, and some 2 ms an article. What an article leaves behind goes without the collector, but
    for a few cycles.
    """
    before = gc.get_threshold()
    gc.set_threshold(_NEW_OBJECTS, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


def collect_seldom() -> None:
    """The same for as long as the process lives: for those that read articles and do nothing else."""
    gc.set_threshold(_NEW_OBJECTS, *gc.get_threshold()[1:])
