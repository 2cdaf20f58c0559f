"""Pieces of text that begin and end anywhere, as headlines, captions and broken pages do, are read without an error."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from cases import Read

SAMPLES = Path(__file__).parents[2] / "samples"


def _pieces(count: int) -> Iterator[str]:
    """Runs of words of the samples, some of them out of order, in capitals or without their stops."""
    rng = random.Random(1)
    words = " ".join(p.read_text(encoding="utf-8") for p in sorted(SAMPLES.glob("*.txt"))).split()
    forms: tuple[Callable[[str], str], ...] = (str, str, str.upper, str.lower, lambda w: w.strip(".,") or w)
    for _ in range(count):
        start, length, form = rng.randrange(len(words)), rng.choice((1, 2, 3, 5, 8, 15, 40)), rng.choice(forms)
        piece = [form(w) for w in words[start : start + length]]
        if rng.random() < 0.2:
            rng.shuffle(piece)
        yield " ".join(piece)


def test_pieces_of_articles_are_read(read: Read) -> None:
    for piece in _pieces(150):
        record = read(piece)
        assert all(record.text[e.trigger.start : e.trigger.end] == e.trigger.text for e in record.events)


@pytest.mark.parametrize(
    "piece",
    [
        "Were Minsk to close the border, Vilnius would protest.",
        "of the banned Movement for the Actualization of",
        "of",
        "and",
        "to 's of",
    ],
)
def test_names_and_verbs_may_end_or_open_the_text(read: Read, piece: str) -> None:
    assert read(piece).text == piece
