"""Fits the weights of `graphbuild.extractors.actions.confidence` on what readers noted in our own sentences.

    python scripts/fit_confidence.py             some minutes; the same texts and code give the same file
    python scripts/fit_confidence.py --measure   fit, and tell how well it ranks events; nothing is written

Texts: the sentences of tests/gold that may be read. An event that is read there is right where it was noted and nothing
of it is at fault (`tests/gold/sentences_check.py`), else wrong. Each sentence is read with a likelihood of acts fitted
without it, so that what is learnt of the likelihood holds for texts that it has not seen.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from unittest import mock

import fit_likelihood
import numpy as np
from keeping import ROOT

import sys  # isort: skip

sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "gold")]

import sentences_check  # noqa: E402

from graphbuild import tsv  # noqa: E402
from graphbuild.extractors import likelihood  # noqa: E402
from graphbuild.extractors.actions import single  # noqa: E402
from graphbuild.extractors.actions.confidence import TABLE, signs  # noqa: E402
from graphbuild.extractors.likelihood.features import BLOCKS  # noqa: E402
from graphbuild.extractors.likelihood.weights import Numbers, Weights, weights  # noqa: E402
from graphbuild.pipeline import extract_one  # noqa: E402
from graphbuild.reading import Document, read  # noqa: E402
from graphbuild.records import Record, to_json  # noqa: E402

STRENGTH = 1.0  # of the penalty on large weights
PARTS = 5  # of the sentences: each is read with a likelihood fitted on the others
FOLDS = 10
ALWAYS = "always"


@dataclass(frozen=True, slots=True)
class Example:
    """An event that was read, by its signs, and whether all of it is right; `item` numbers its sentence."""

    item: int
    signs: dict[str, float]
    right: bool


def main(argv: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--measure", action="store_true")
    measure = parser.parse_args(argv).measure
    texts = {document.article.id: document for document in read([sentences_check.SENTENCES])}
    items = [(texts[item["id"]], item) for item in sentences_check.items()]
    found = list(examples([(text, item) for text, item in items if not item["unread"]]))
    table = [row for _, row in tsv.rows(TABLE)]
    fitted = fit(found, table)
    if measure:
        tell("read, by cross-validation", *crossed(found, table))
        unread = list(events(enumerate((text, item) for text, item in items if item["unread"])))
        tell("unread", log_odds(unread, fitted), right(unread))
    else:
        write(table, fitted)


def examples(items: Sequence[tuple[Document, dict[str, Any]]]) -> Iterator[Example]:
    """The events of sentences, each read with a likelihood that does not know it."""
    noted = [list(fit_likelihood.of_item(item)) for _, item in items]
    elsewhere = [e for e in fit_likelihood.elsewhere() if not e.unread]
    for part in range(PARTS):
        others = [e for n, some in enumerate(noted) if n % PARTS != part for e in some]
        told = with_act(*fit_likelihood.fit([*others, *elsewhere], kinds=()))
        likelihood._scores.cache_clear()
        with mock.patch.object(likelihood, "weights", lambda told=told: told):
            yield from events([(n, items[n]) for n in range(part, len(items), PARTS)])
    likelihood._scores.cache_clear()


def with_act(fitted: Numbers, known: Sequence[str]) -> Weights:
    """The weights as they are, but for the column that tells acts."""
    act, now = fitted[:, 0].tolist(), weights()
    width = (len(act) - len(known) - 1) // len(BLOCKS)
    of_sign = dict(zip(known, act[len(BLOCKS) * width :], strict=False))
    blocks = {
        block: np.column_stack([act[n * width : (n + 1) * width], now.blocks[block][:, 1:]])
        for n, block in enumerate(BLOCKS)
    }
    signed = {sign: (of_sign.get(sign, 0.0), *line[1:]) for sign, line in now.signs.items()}
    return Weights(blocks, signed, (act[-1], *now.bias[1:]))


def events(items: Iterable[tuple[int, tuple[Document, dict[str, Any]]]]) -> Iterator[Example]:
    """The typed events that are read in sentences; those that only repeat a noted act are left out."""
    for number, (document, item) in items:
        record, seen = signed(document)
        row = json.loads(to_json(record))
        (outcome,) = sentences_check.outcomes({item["id"]: row}, [item])
        verdicts = {id(event): (event, False) for event in outcome.beyond}
        for told, event in outcome.read:
            if event is not None and event["type"] is not None:
                sound = not sentences_check.faults(told, event, row, item)
                verdicts[id(event)] = (event, sound or verdicts.get(id(event), (event, False))[1])
        yield from (Example(number, seen[round(event["confidence"])], sound) for event, sound in verdicts.values())


def signed(document: Document) -> tuple[Record, list[dict[str, float]]]:
    """The record of a text in which an event's confidence is the number of its signs in the list."""
    seen: list[dict[str, float]] = []

    def number(*told: Any) -> float:
        seen.append(signs(*told))
        return float(len(seen) - 1)

    with mock.patch.object(single, "confidence", number):
        record = extract_one(document)
    assert isinstance(record, Record)
    return record, seen


def fit(found: Sequence[Example], table: Sequence[tsv.Row]) -> dict[str, float]:
    """The weights by sign; those that are set by hand as they are."""
    fitted, by_hand = parted(table)
    seen = np.array([[e.signs[sign] for sign in fitted] + [1.0] for e in found])
    told = fit_likelihood.regression(seen, right(found), strength=STRENGTH, known=log_odds(found, by_hand))
    return {**by_hand, **dict(zip([*fitted, ALWAYS], told.tolist(), strict=True))}


def parted(table: Sequence[tsv.Row]) -> tuple[list[str], dict[str, float]]:
    """The signs whose weight is fitted, and the others with theirs."""
    by_hand = {row["sign"]: float(row["weight"]) for row in table if row["by"] == "hand"}
    return [row["sign"] for row in table if row["sign"] not in by_hand and row["sign"] != ALWAYS], by_hand


def log_odds(found: Sequence[Example], known: dict[str, float]) -> Numbers:
    """Of each event by these weights; a sign that has none adds nothing."""
    always = known.get(ALWAYS, 0.0)
    return np.array([always + sum(known.get(sign, 0.0) * value for sign, value in e.signs.items()) for e in found])


def right(found: Sequence[Example]) -> Numbers:
    return np.array([e.right for e in found], dtype=np.float64)


def crossed(found: Sequence[Example], table: Sequence[tsv.Row]) -> tuple[Numbers, Numbers]:
    """The log-odds of each event by weights that were fitted on other sentences, and which are right."""
    folds = [[e for e in found if e.item // PARTS % FOLDS == fold] for fold in range(FOLDS)]
    told = [log_odds(some, fit([e for f in folds if f is not some for e in f], table)) for some in folds]
    return np.concatenate(told), np.concatenate([right(some) for some in folds])


def write(table: Sequence[tsv.Row], fitted: dict[str, float]) -> None:
    comments = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    lines = ["\t".join((row["sign"], f"{fitted[row['sign']]:.2f}", row["by"], row["why"])) for row in table]
    TABLE.write_text("\n".join([*comments, "\t".join(table[0]), *lines, ""]), encoding="utf-8")


def tell(name: str, told: Numbers, sound: Numbers) -> None:
    """In how many of 100 pairs a right event stands above a wrong one, and the share right by tenths of confidence."""
    above = np.subtract.outer(told[sound == 1], told[sound == 0])
    pairs = float(((above > 0) + 0.5 * (above == 0)).mean())
    print(f"{name}: {len(sound)} events, {sound.mean():.2f} right; right above wrong in {100 * pairs:.1f} of 100 pairs")
    share = 1 / (1 + np.exp(-told))
    for tenth in range(10):
        some = sound[(share >= tenth / 10) & (share < (tenth + 1) / 10)]
        if len(some):
            print(f"  {tenth / 10:.1f}: {some.sum():.0f} of {len(some)} right ({some.mean():.2f})")


if __name__ == "__main__":
    main()
