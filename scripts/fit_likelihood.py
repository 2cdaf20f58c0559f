"""Fits the weights of `graphbuild.extractors.likelihood` on what readers noted in our own texts, and writes them.

    python scripts/fit_likelihood.py             some minutes; the same texts and code give the same file
    python scripts/fit_likelihood.py --measure   fit, and tell how the unread sentences fare; nothing is written

Texts: the sentences of tests/gold that may be read, with all their events, the everyday sentences, which tell few acts,
and the words of labels.tsv. Unread ones are never fitted on.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from keeping import ROOT

sys.path.insert(0, str(ROOT))

from graphbuild import parsing, tsv
from graphbuild.cleaning import Clean, clean
from graphbuild.extractors.actions import inside_names
from graphbuild.extractors.attribution.quotations import quoted_speech
from graphbuild.extractors.candidates import Candidate, candidates
from graphbuild.extractors.conditions import hold
from graphbuild.extractors.entities import find_mentions
from graphbuild.extractors.likelihood.features import BLOCKS, signs, words
from graphbuild.extractors.likelihood.weights import COLUMNS, TABLE, Numbers
from graphbuild.extractors.mentions import MentionIndex
from graphbuild.extractors.syntax import syntax

GOLD = ROOT / "tests" / "gold"
STRENGTH = 30.0  # of the penalty on large weights
SIGN = 0.5  # what a sign counts beside a vector's widest dimension
RARE = 5  # signs seen less often are left out
HEAD = """# Made by `python scripts/fit_likelihood.py`: log-odds that a word tells an act, and of which type.
# The vectors are those of spaCy's en_core_web_md (MIT); the texts are ours.
"""


@dataclass(frozen=True, slots=True)
class Example:
    """A word that may be a trigger: what the model sees of it, and the types that readers accept (none: no act)."""

    vectors: Numbers
    signs: frozenset[str]
    types: frozenset[str]
    unread: bool
    held: bool


def main(argv: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--measure", action="store_true")
    measure = parser.parse_args(argv).measure
    found = list(examples())
    fitted, known = fit([e for e in found if not e.unread])
    if measure:
        tell(fitted, known, [e for e in found if e.unread and not e.held])
    else:
        TABLE.write_text(HEAD + "".join(lines(fitted, known)), encoding="utf-8")


def examples() -> Iterator[Example]:
    """The words that may be triggers and of which it is known what they tell."""
    for item in rows("sentences.jsonl"):
        yield from of_item(item)
    yield from elsewhere()


def of_item(item: dict[str, Any]) -> Iterator[Example]:
    """Those of an item of sentences.jsonl."""
    yield from of_sentence(item["text"], [(e["trigger"], e["type"]) for e in item["events"]], item["unread"])


def elsewhere() -> Iterator[Example]:
    """Those of the everyday sentences and the articles."""
    for item in rows("everyday.jsonl"):
        yield from of_sentence(item["text"], [(trigger, [kind]) for trigger, kind in item["acts"]], item["unread"])
    labels: dict[str, dict[int, set[str]]] = defaultdict(dict)
    for _, row in tsv.rows(GOLD / "labels.tsv"):
        labels[row["article"]][int(row["start"])] = set(row["types"].split("|")) - {"-"}
    for article in rows("articles.jsonl"):
        known = labels.get(article["id"], {})
        for candidate, start, _ in read(article["text"]) if known else ():
            if start in known:
                yield example(candidate, known[start])


def rows(name: str) -> Iterator[dict[str, Any]]:
    return map(json.loads, (GOLD / name).read_text(encoding="utf-8").splitlines())


def of_sentence(text: str, acts: Iterable[tuple[str, Sequence[str | None]]], unread: bool) -> Iterator[Example]:
    """The words of a text all whose acts are noted, by their triggers and accepted types."""
    noted = [(m.start(), m.end(), types) for trigger, types in acts for m in re.finditer(re.escape(trigger), text)]
    for candidate, start, end in read(text):
        types = {t for a, b, types in noted if a < end and start < b for t in types if t is not None}
        yield example(candidate, types, unread=unread)


def read(text: str) -> Iterator[tuple[Candidate, int, int]]:
    """The words of a text that may be triggers, with the characters of the word that each is headed by."""
    cleaned: Clean = clean(text)
    s = syntax(next(iter(parsing.parse(parsing.load(), [cleaned.text]))))
    index = MentionIndex(find_mentions(s))
    quoted_speech(s, index)
    for candidate in candidates(s, index, inside_names(index.mentions), lambda verb: None):
        if any(reading.kind == "event" for reading in candidate.readings):
            i = candidate.asked.i
            yield (candidate, *cleaned.span(*s.span(i, i + 1)))


def example(candidate: Candidate, types: Iterable[str], *, unread: bool = False) -> Example:
    asked = candidate.asked
    held = any(hold(asked, reading) for reading in candidate.readings)
    vectors = np.concatenate([mean(lemmas) for lemmas in words(asked)])
    return Example(vectors, signs(asked), frozenset(types), unread, held)


def mean(lemmas: Iterable[str]) -> Numbers:
    """The mean of the vectors of those that have one; zeros where none has."""
    found = [v for lemma in lemmas if (v := vector(lemma)).any()]
    return np.mean(found, axis=0) if found else np.zeros(parsing.load().vocab.vectors_length)


@cache
def vector(lemma: str) -> Numbers:
    return parsing.load().vocab[lemma].vector.astype(np.float64)


def fit(found: Sequence[Example], kinds: Sequence[str] = COLUMNS[1:]) -> tuple[Numbers, list[str]]:
    """A matrix with a line a dimension, sign or bias and a column a thing that is told, an act first and then the
    types, and the names of the signs.
    """
    counts = Counter(sign for e in found for sign in e.signs)
    known = sorted(sign for sign, count in counts.items() if count >= RARE)
    seen = matrix(found, known)
    scale = widths(found, len(known))
    seen = seen / scale
    told = np.array([bool(e.types) for e in found])
    columns = [regression(seen, told)]
    columns += [regression(seen[told], np.array([t in e.types for e in found])[told]) for t in kinds]
    return np.stack(columns, axis=1) / scale[:, None], known


def matrix(found: Sequence[Example], known: Sequence[str]) -> Numbers:
    """A line an example: its vectors, whether it has each sign, and one."""
    return np.stack([np.r_[e.vectors, [sign in e.signs for sign in known], 1.0] for e in found])


def widths(found: Sequence[Example], known: int) -> Numbers:
    """What each feature is divided by, so that one penalty fits all: vectors by their block's widest dimension."""
    blocks = np.split(np.stack([e.vectors for e in found]).std(axis=0), len(BLOCKS))
    return np.r_[*(np.full(len(block), block.max()) for block in blocks), np.full(known, 1 / SIGN), 1.0]


def regression(
    seen: Numbers, told: Numbers, *, strength: float = STRENGTH, known: Numbers | float = 0.0, steps: int = 10
) -> Numbers:
    """The weights of a logistic regression with a squared penalty on all but the last, by Newton's method; `known` are
    log-odds that are given with each line.
    """
    penalty = np.r_[np.full(seen.shape[1] - 1, strength), 1e-3]
    weights = np.zeros(seen.shape[1])
    for _ in range(steps):
        share = 1 / (1 + np.exp(-np.clip(seen @ weights + known, -30, 30)))
        slope = seen.T @ (share - told) + penalty * weights
        bend = (seen * (share * (1 - share))[:, None]).T @ seen + np.diag(penalty)
        step = np.linalg.solve(bend, slope)
        weights -= step
        if np.abs(step).max() < 1e-4:
            break
    return weights


def lines(fitted: Numbers, known: Sequence[str]) -> Iterator[str]:
    width = (len(fitted) - len(known) - 1) // len(BLOCKS)
    names = [f"{block}[{n}]" for block in BLOCKS for n in range(width)]
    yield "\t".join(("feature", *COLUMNS)) + "\n"
    for name, line in zip([*names, *known, "bias"], fitted, strict=True):
        yield "\t".join((name, *(f"{value:.3f}" for value in line + 0.0))) + "\n"


def tell(fitted: Numbers, known: Sequence[str], unread: Sequence[Example]) -> None:
    """How many of the unread words that no reading holds for are acts, above each share that the model may give."""
    share = 1 / (1 + np.exp(-matrix(unread, known) @ fitted[:, 0]))
    told = np.array([bool(e.types) for e in unread])
    print(f"{told.sum()} acts among {len(told)} words of unread sentences for which no reading holds")
    for least in (0.5, 0.6, 0.7, 0.8, 0.9):
        print(f"  at {least} and more: {told[share >= least].sum()} of {(share >= least).sum()}")


if __name__ == "__main__":
    main()
