"""The weights of the model as a table: one line a dimension of a vector or a sign, one column a thing that is told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from graphbuild import tsv
from graphbuild.records import EventType

Numbers = NDArray[np.float64]
Line = tuple[float, ...]  # a number a column
TABLE = Path(__file__).with_name("weights.tsv")
COLUMNS = ("act", *EventType)


@dataclass(frozen=True, slots=True)
class Weights:
    """Log-odds by column (`COLUMNS`): of a block a matrix with a line a dimension, of a sign a line, and a bias."""

    blocks: Mapping[str, Numbers]
    signs: Mapping[str, Line]
    bias: Line


@lru_cache(maxsize=1)
def weights() -> Weights:
    """The weights as fitted; a dimension's line is called after its block ("object[17]")."""
    blocks: dict[str, list[Line]] = defaultdict(list)
    signs: dict[str, Line] = {}
    for _, row in tsv.rows(TABLE):
        line = tuple(float(row[column]) for column in COLUMNS)
        block, bracket, _ = row["feature"].partition("[")
        if bracket:
            blocks[block].append(line)
        else:
            signs[row["feature"]] = line
    bias = signs.pop("bias")
    return Weights({block: np.array(lines) for block, lines in blocks.items()}, signs, bias)
