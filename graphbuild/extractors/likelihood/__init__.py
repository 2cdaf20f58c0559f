"""How likely a word tells an act where it stands, and of which type: a second opinion beside the lexicon's conditions.

The lexicon says exactly when a word is an act; what its authors did not foresee fails by one condition. A linear model
over the word vectors of the language model and a few signs of the grammar was fitted on what readers noted in our own
texts (`scripts/fit_likelihood.py`). It never makes a meaning up: it lets a reading of the lexicon pass that fails by
one argument, where it is sure of the act and finds that reading's type likeliest of all. Of the acts that the lexicon
reads it tells how far to trust them. A language model without vectors gives no opinion.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from math import exp, fsum

import numpy as np
from spacy.vocab import Vocab

from graphbuild.extractors.conditions import TESTS, Asked, failing
from graphbuild.extractors.likelihood.features import BLOCKS, signs, words
from graphbuild.extractors.likelihood.weights import COLUMNS, Line, weights
from graphbuild.lexicon.entries import Reading

__all__ = ["act_log_odds", "nearest"]

SURE = 0.85
MANY = 4  # types of act that a verb may tell, from which on its object says which
NAMING = frozenset({"NOUN", "PROPN"})
TOWARDS = frozenset({"prep_to", "prep_into", "prep_onto", "prep_toward", "prep_towards"})
AWAY = frozenset({"prep_from", "prep_of", "prep_off"})
ACT = COLUMNS.index("act")

Seen = tuple[frozenset[str], tuple[list[str], ...]]


def act_log_odds(asked: Asked) -> float | None:
    """The log-odds that the word tells an act; None where the language model has no vectors."""
    vocab = asked.s.doc.vocab
    return _log_odds(vocab, _seen(asked), ACT) if vocab.vectors_length else None


def nearest(asked: Asked, readings: Sequence[Reading]) -> Reading | None:
    """The first reading that holds but for one argument, where the word likely is an act of that reading's type."""
    if "comp" in asked.slots or not any(reading.kind == "event" for reading in readings):
        return None
    vocab = asked.s.doc.vocab
    if not vocab.vectors_length:
        return None
    seen = _seen(asked)
    share = 1 / (1 + exp(-_log_odds(vocab, seen, ACT)))
    if share < SURE:
        return None
    kind = COLUMNS[max(range(ACT + 1, len(COLUMNS)), key=lambda column: _log_odds(vocab, seen, column))]
    typed = [reading for reading in readings if reading.type == kind]
    needed = frozenset(_needed(asked, readings))
    near = next((reading for reading in typed if _nearly_holds(asked, reading, needed)), None)
    if near is None:
        return None
    mode = near.mode if len({reading.mode for reading in typed}) == 1 else None  # "talked" is not yet "by phone"
    return replace(near, mode=mode, rule=f"{near.rule} (likely, {share:.2f})")


def _needed(asked: Asked, readings: Sequence[Reading]) -> Iterator[str]:
    """The arguments that cannot be spared where the verb stands: the object of a verb of many acts, which says what act
    is told ("sent troops", "sent blankets", "sent a statement"), and whence something goes that is told to go elsewhere
    ("pulled its forces to the coast").
    """
    kinds = {reading.type for reading in readings if reading.kind == "event"}
    named = any(asked.s.pos[t] in NAMING for t in asked.slots.get("obj", ()))
    if asked.is_verb and named and len(kinds) >= MANY:
        yield "obj"  # but "promised troops, and sent none" is told by what "none" stands for
    if not TOWARDS.isdisjoint(asked.slots):
        yield from AWAY


def _nearly_holds(asked: Asked, reading: Reading, needed: frozenset[str]) -> bool:
    """Does the reading fail by one argument that it asks for, which is none or another, and by nothing else?

    `needed` are arguments that cannot be spared. Where the subject undergoes the act ("drove into an ambush") it is
    the argument that says so, and cannot be spared either.
    """
    if reading.roles.get("subj") == "recipient":
        return False
    first = failing(asked, reading)
    if first is None or failing(asked, reading, first + 1) is not None:
        return False
    condition = reading.when[first]
    return not condition.negated and condition.slot not in TESTS and condition.slot not in needed


def _seen(asked: Asked) -> Seen:
    return signs(asked), words(asked)


def _log_odds(vocab: Vocab, seen: Seen, column: int) -> float:
    """The sum of what each sign and each word tells of the column; words in one place tell it together, by their mean.

    `fsum` gives the same sum in whatever order a set is gone through.
    """
    signed, worded = seen
    known = weights()
    told = [known.bias[column]]
    told += [line[column] for sign in signed if (line := known.signs.get(sign)) is not None]
    for block, lemmas in zip(BLOCKS, worded, strict=True):
        scores = [line[column] for lemma in lemmas if (line := _scores(vocab, block, lemma)) is not None]
        if scores:
            told.append(fsum(scores) / len(scores))
    return fsum(told)


@lru_cache(maxsize=50_000)
def _scores(vocab: Vocab, block: str, lemma: str) -> Line | None:
    """What a word in one place adds to each column; None for words without a vector."""
    vector = np.asarray(vocab[lemma].vector, dtype=np.float64)
    return tuple((vector @ weights().blocks[block]).tolist()) if vector.any() else None
