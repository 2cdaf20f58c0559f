"""How likely a word tells an act where it stands, and of which type: a second opinion beside the lexicon's conditions.

The lexicon says exactly when a word is an act; what its authors did not foresee fails by one condition. A linear model
over the word vectors of the language model and a few signs of the grammar was fitted on what readers noted in our own
texts (`scripts/fit_likelihood.py`). It never makes a meaning up: it lets a reading of the lexicon pass that fails by
one argument, where it is sure of the act and finds that reading's type likeliest of all. A language model without
vectors gives no opinion.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from math import exp

import numpy as np
from spacy.vocab import Vocab

from graphbuild.extractors.conditions import TESTS, Asked, failing
from graphbuild.extractors.likelihood.features import BLOCKS, signs, words
from graphbuild.extractors.likelihood.weights import COLUMNS, Line, weights
from graphbuild.lexicon.entries import Reading

__all__ = ["nearest"]

SURE = 0.85


def nearest(asked: Asked, readings: Sequence[Reading]) -> Reading | None:
    """The first reading that holds but for one argument, where the word likely is an act of that reading's type."""
    if "comp" in asked.slots or not any(reading.kind == "event" for reading in readings):
        return None
    if not asked.s.doc.vocab.vectors_length:
        return None
    lines = _lines(asked)
    share = 1 / (1 + exp(-_log_odds(lines, 0)))
    if share < SURE:
        return None
    kind = COLUMNS[max(range(1, len(COLUMNS)), key=lambda column: _log_odds(lines, column))]
    typed = (reading for reading in readings if reading.type == kind)
    near = next((reading for reading in typed if _nearly_holds(asked, reading)), None)
    return replace(near, rule=f"{near.rule} (likely, {share:.2f})") if near is not None else None


def _nearly_holds(asked: Asked, reading: Reading) -> bool:
    """Does the reading fail by one argument that it asks for, which is none or another, and by nothing else?

    Where the subject undergoes the act ("drove into an ambush") it is the argument that says so, and cannot be spared.
    """
    if reading.roles.get("subj") == "recipient":
        return False
    first = failing(asked, reading)
    if first is None or failing(asked, reading, first + 1) is not None:
        return False
    condition = reading.when[first]
    return not condition.negated and condition.slot not in TESTS


def _lines(asked: Asked) -> list[list[Line]]:
    """What the model knows of all that it sees of the word: of its signs one by one, of the words by block."""
    known, vocab = weights(), asked.s.doc.vocab
    signed = [[line] for sign in sorted(signs(asked)) if (line := known.signs.get(sign)) is not None]
    blocks = zip(BLOCKS, words(asked), strict=True)
    worded = [[x for lemma in lemmas if (x := _scores(vocab, block, lemma)) is not None] for block, lemmas in blocks]
    return [[known.bias], *signed, *worded]


def _log_odds(lines: list[list[Line]], column: int) -> float:
    """The sum of what each tells of the column; words in one place tell it together, by their mean."""
    return sum(sum(line[column] for line in some) / len(some) for some in lines if some)


@lru_cache(maxsize=50_000)
def _scores(vocab: Vocab, block: str, lemma: str) -> Line | None:
    """What a word in one place adds to each column; None for words without a vector."""
    vector = np.asarray(vocab[lemma].vector, dtype=np.float64)
    return tuple((vector @ weights().blocks[block]).tolist()) if vector.any() else None
