"""Draws typed events for a reader to judge, and counts what the reader judged.

    graphbuild extract texts.jsonl --json -o texts.records.jsonl
    python scripts/judge.py draw texts.records.jsonl --count 75 --seed 1 > sheet.txt
    python scripts/judge.py count tests/gold/judgements.tsv

The same records, count and seed give the same sheet. The sheet shows sentences; the table of judgements must not: it
keeps ids, offsets and triggers, so that it can be published where the texts cannot.
"""

from __future__ import annotations

import argparse
import csv
import random
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import sqrt
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from graphbuild.records import Event, Record, Role, from_json

_ASPECTS = ("type", "actor", "recipient", "status", "all")
_HIDDEN = dict.fromkeys((*range(32), *range(127, 160), *range(0x202A, 0x202F), *range(0x2066, 0x206A)), "?")


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a reader found of one event; `right` holds the aspects that are right, `note` is the cause of the error."""

    set: str
    article: str
    start: int
    trigger: str
    type: str
    right: frozenset[str]
    confidence: float
    note: str


def typed(records: Iterable[Record]) -> list[tuple[Record, Event]]:
    """The events of a known type, in the order of the records."""
    return [(record, event) for record in records for event in record.events if event.type is not None]


def drawn(records: Iterable[Record], count: int, seed: int) -> list[tuple[Record, Event]]:
    """`count` typed events, drawn without replacement; all of them where there are fewer."""
    events = typed(records)
    return random.Random(seed).sample(events, min(count, len(events)))


def sheet(record: Record, event: Event, number: int, around: int = 250) -> str:
    """What a judge needs of one event: its words within their surroundings, and what was read out of them."""
    labels = {entity.id: entity for entity in record.entities}

    def told(roles: Sequence[Role]) -> str:
        return "; ".join(f"{r.text!r} = {labels[r.entity].label} ({labels[r.entity].type})" for r in roles) or "-"

    trigger, quote = event.trigger, event.evidence
    passage = [record.text[max(quote.start - around, 0) : quote.start], " [[", record.text[quote.start : trigger.start]]
    passage += ["**", trigger.text, "**", record.text[trigger.end : quote.end], "]] "]
    passage.append(record.text[quote.end : quote.end + around // 3])
    claims = "; ".join(f"{claim.speaker.text!r} {claim.stance}" for claim in event.claims) or "-"
    lines = [
        f"#{number} {record.article.id} @{trigger.start} {trigger.text}",
        "".join(passage),
        f"{event.type} mode={event.mode} status={event.status} confidence={event.confidence}",
        f"actors: {told(event.actors)}",
        f"recipients: {told(event.recipients)}",
        f"places: {told(event.places)}   claims: {claims}",
    ]
    return "\n".join(" ".join(line.split()).translate(_HIDDEN) for line in lines) + "\n"


def read(path: Path) -> list[Judgement]:
    """The judgements of a table. Raises ValueError for a row that contradicts itself."""
    with path.open(encoding="utf-8", newline="") as file:
        return [_judgement(row) for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]


def _judgement(row: dict[str, str]) -> Judgement:
    columns = {aspect: f"{aspect}_ok" if aspect != "all" else "all_right" for aspect in _ASPECTS}
    right = frozenset(aspect for aspect, column in columns.items() if row[column] == "1")
    if ("all" in right) != (set(_ASPECTS[:-1]) <= right):
        raise ValueError(f"{row['article']} @{row['start']}: all_right does not follow from the other columns")
    found = float(row["confidence"])
    return Judgement(
        row["set"], row["article"], int(row["start"]), row["trigger"], row["type"], right, found, row["note"]
    )


def interval(right: int, of: int, z: float = 1.96) -> tuple[float, float]:
    """The 95 % interval of a share. Source: E. B. Wilson, Journal of the American Statistical Association 22 (1927)."""
    share, spread = right / of, z * z / of
    middle, half = share + spread / 2, z * sqrt(share * (1 - share) / of + spread / of / 4)
    return (middle - half) / (1 + spread), (middle + half) / (1 + spread)


def shares(judged: Sequence[Judgement], key: Callable[[Judgement], str], aspect: str = "all") -> list[str]:
    """Markdown rows: a group, how many were right of how many, the share and its 95 % interval."""
    of = Counter(key(j) for j in judged)
    right = Counter(key(j) for j in judged if aspect in j.right)
    rows = []
    for group, total in sorted(of.items()):
        low, high = interval(right[group], total)
        rows.append(f"| {group} | {right[group]} of {total} | {right[group] / total:.2f} | {low:.2f} to {high:.2f} |")
    return rows


def tenth(judgement: Judgement) -> str:
    """The tenth of the confidence scale that a judgement's event lies in, as "0.7 to 0.8"."""
    low = round(judgement.confidence * 100) // 10
    return f"{low / 10:.1f} to {low / 10 + 0.1:.1f}"


def counted(judged: Sequence[Judgement]) -> str:
    """The shares right by aspect, set, type and tenth of confidence, and the errors by cause, as Markdown."""
    head = "right | share | 95 % interval |\n|---|---|---|---|"
    parts = [f"| what | {head}", *(row for a in _ASPECTS for row in shares(judged, lambda _, a=a: a, a))]  # type: ignore[misc]
    for name, key in (("set", lambda j: j.set), ("type", lambda j: j.type), ("confidence", tenth)):
        parts += ["", f"| {name} | {head}", *shares(judged, key)]
    causes = Counter(j.note.partition(":")[0] for j in judged if "all" not in j.right)
    parts += ["", "| cause | events |\n|---|---|", *(f"| {cause} | {n} |" for cause, n in causes.most_common())]
    return "\n".join(parts)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    verbs = parser.add_subparsers(dest="verb", required=True)
    draw = verbs.add_parser("draw", help="typed events of a file of records, for a reader")
    draw.add_argument("records", type=Path)
    draw.add_argument("--count", type=int, default=75)
    draw.add_argument("--seed", type=int, default=1)
    verbs.add_parser("count", help="what a table of judgements says").add_argument("table", type=Path)
    asked = parser.parse_args()
    if asked.verb == "count":
        print(counted(read(asked.table)))
        return 0
    with asked.records.open(encoding="utf-8") as lines:
        records = [from_json(line) for line in lines]
    for number, (record, event) in enumerate(drawn(records, asked.count, asked.seed), start=1):
        print(sheet(record, event, number))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
