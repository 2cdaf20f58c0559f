"""Holds records against facts that a reader noted: which facts are found, by level, and what in a record is unsound.

    python tests/gold/facts_check.py            every fact that is not found, with what is nearest to it
    python tests/gold/facts_check.py --update   write the shares reached as the new floors

The format of facts.json is told in README.md beside this file. All texts are compared without white space at their
ends, a leading article and a trailing possessive; an expression must fit the whole of a name or of a role's words.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from math import asin, cos, radians, sin, sqrt
from pathlib import Path
from typing import Any

Fact = dict[str, Any]
Row = dict[str, Any]

HERE = Path(__file__).parent
ARTICLES, FACTS, FLOORS = HERE / "articles.jsonl", HERE / "facts.json", HERE / "floors.json"
ROLES = {
    "actor": ("actors",),
    "recipient": ("recipients",),
    "party": ("actors", "recipients"),
    "place": ("places",),
    "instrument": ("instruments",),
}
# A date that holds the one asked for counts when it is no more than this many times as long.
_WIDENING = 3


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a fact was found, and if not, what comes nearest."""

    article: str
    fact: Fact
    held: bool
    why: str = ""


def plain(words: str) -> str:
    """The words without surplus white space, a leading article and a trailing possessive."""
    words = re.sub(r"^(?:the|an?) (?=\S)", "", " ".join(words.split()), flags=re.IGNORECASE)
    return re.sub(r"(?<=\w)['’]s?$", "", words)


@lru_cache(maxsize=4096)
def _pattern(expression: str) -> re.Pattern[str]:
    return re.compile(expression, re.DOTALL)


def fits(expression: str, names: Iterable[str]) -> bool:
    return any(_pattern(expression).fullmatch(form) for name in names for form in (name, plain(name)))


def many(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def names(entity: Row) -> list[str]:
    """Its label, its aliases and the words of its mentions by name."""
    return [entity["label"], *entity["aliases"], *(m["text"] for m in entity["mentions"] if m["form"] == "name")]


def role_fits(expression: str, role: Row, row: Row) -> bool:
    known = [name for e in row["entities"] if e["id"] == role["entity"] for name in names(e)]
    return fits(expression, [role["text"], *known])


def within(span: Row, passage: str, text: str) -> bool:
    """Whether the span lies in one of the places of the text where the passage stands."""
    found = re.finditer(r"\s+".join(map(re.escape, passage.split())), text)
    return any(m.start() <= span["start"] and span["end"] <= m.end() for m in found)


def date_fits(wanted: Row, got: Row | None) -> bool:
    from datetime import date

    if got is None:
        return False
    (a, b), (c, d) = ([date.fromisoformat(x[k]).toordinal() for k in ("start", "end")] for x in (wanted, got))
    return a <= c <= d <= b or (c <= a <= b <= d and d - c + 1 <= _WIDENING * (b - a + 1))


def lacking(fact: Fact, event: Row, row: Row) -> list[str]:
    """The keys of the fact that the event does not meet."""
    missing: list[str] = [
        key for key in ("type", "mode", "status") if key in fact and event[key] not in many(fact[key])
    ]
    for key, fields in ROLES.items():
        roles = [role for field in fields for role in event[field]]
        missing += [key for x in many(fact.get(key, [])) if not any(role_fits(x, role, row) for role in roles)]
    if "date" in fact and not date_fits(fact["date"], event["date"]):
        missing.append("date")
    if "quantity" in fact and not any(_same(fact["quantity"], quantity) for quantity in event["quantities"]):
        missing.append("quantity")
    if fact.keys() & {"speaker", "stance"} and not any(_said(fact, claim, row) for claim in event["claims"]):
        missing.append("claim")
    if "trigger_in" in fact and not within(event["trigger"], fact["trigger_in"], row["text"]):
        missing.append("trigger_in")
    return missing


def _same(wanted: Row, got: Row) -> bool:
    return all(got[key] in many(value) for key, value in wanted.items())


def _said(fact: Fact, claim: Row, row: Row) -> bool:
    by_whom = "speaker" not in fact or role_fits(fact["speaker"], claim["speaker"], row)
    return by_whom and ("stance" not in fact or claim["stance"] in many(fact["stance"]))


def entity_lacks(fact: Fact, entity: Row, row: Row) -> list[str]:
    """The keys of the fact that an entity of that name does not meet."""
    keys = ("type", "subtype", "country", "sector")
    missing: list[str] = [key for key in keys if key in fact and entity[key] not in many(fact[key])]
    missing += [str(m) for m in fact.get("mentions", []) if not _mentioned(m, entity, row)]
    missing += [f"not {m}" for m in fact.get("not_mentions", []) if _mentioned(m, entity, row)]
    place = entity["location"] or {}
    if "near" in fact and not (place and _kilometres(fact["near"], place) <= fact["near"]["km"]):
        missing.append("near")
    above = [e for e in row["entities"] if e["id"] in place.get("within", ())]
    if "within" in fact and not any(fits(fact["within"], names(e)) for e in above):
        missing.append("within")
    return missing


def _mentioned(wanted: Any, entity: Row, row: Row) -> bool:
    passage = wanted["in"] if isinstance(wanted, dict) else row["text"]
    texts = {plain(t) for t in many(wanted["text"] if isinstance(wanted, dict) else wanted)}
    here = [m for m in entity["mentions"] if plain(m["text"]) in texts]
    return any(within(m, passage, row["text"]) for m in here)


def _kilometres(a: Row, b: Row) -> float:
    north, south = radians(a["lat"]), radians(b["lat"])
    bend = sin((south - north) / 2) ** 2 + cos(north) * cos(south) * sin(radians(b["lon"] - a["lon"]) / 2) ** 2
    return 12742 * asin(sqrt(min(bend, 1)))


def told(event: Row) -> str:
    """The event in one line."""
    who, whom = ([role["text"] for role in event[field]] for field in ("actors", "recipients"))
    return f"{event['type']}/{event['mode']} {event['status']} {event['trigger']['text']!r} {who} -> {whom}"


def judge(fact: Fact, row: Row) -> tuple[bool, str]:
    """Whether the fact is found in the row, and what is found instead."""
    match fact["kind"]:
        case "event" | "absent" as kind:
            rated = sorted(((lacking(fact, e, row), told(e)) for e in row["events"]), key=_distance)
            found = bool(rated) and not rated[0][0]
            nearest = f"{rated[0][1]} lacks {', '.join(rated[0][0]) or 'nothing'}" if rated else "no event"
            return found == (kind == "event"), nearest
        case "entity" | "absent_entity" as kind:
            bearers = [e for e in row["entities"] if fits(fact["name"], names(e))]
            lacks = sorted((entity_lacks(fact, e, row) for e in bearers), key=len)
            found = bool(lacks) and not lacks[0] and not (fact.get("unique") and len(bearers) > 1)
            return found == (kind == "entity"), f"{len(bearers)} of that name; lacks {lacks[:1]}"
        case "relation" | "absent_relation" as kind:
            found = any(_relates(fact, relation, row) for relation in row["relations"])
            return found == (kind == "relation"), "no such relation" if not found else "such a relation"
        case "time":
            values = [t["value"] for t in row["times"] if plain(t["text"]) in map(plain, many(fact["text"]))]
            return any(value in many(fact["value"]) for value in values), f"values {values}"
        case "any_of":
            verdicts = [judge(one, row) for one in fact["of"]]
            return any(found for found, _ in verdicts), " | ".join(what for _, what in verdicts)
    raise ValueError(f"no kind of fact is called {fact['kind']!r}")


def _distance(rated: tuple[list[str], str]) -> tuple[bool, int]:
    return "trigger_in" in rated[0], len(rated[0])


def _relates(fact: Fact, relation: Row, row: Row) -> bool:
    ends = all(role_fits(fact[end], relation[end], row) for end in ("subject", "object"))
    return ends and relation["type"] in many(fact["type"])


def judge_across(fact: Fact, rows: dict[str, Row]) -> tuple[bool, str]:
    """Whether two articles speak of one entity (or of two), as the fact says."""
    asked = many(fact["name"]) * 2
    one, other = (
        {e["id"] for e in rows[article]["entities"] if fits(name, names(e))}
        for article, name in zip(fact["articles"], asked, strict=False)
    )
    same = bool(one & other) == (fact["kind"] == "same_entity")
    return bool(one and other) and same, f"ids {sorted(one)} and {sorted(other)}"


def verdicts(rows: dict[str, Row]) -> Iterator[Verdict]:
    """A verdict on each fact, in the order of the file."""
    gold = json.loads(FACTS.read_text(encoding="utf-8"))
    for article, facts in gold["articles"].items():
        for fact in facts:
            yield Verdict(article, fact, *judge(fact, rows[article]))
    for fact in gold["across"]:
        yield Verdict("across", fact, *judge_across(fact, rows))


def shares(found: Iterable[Verdict]) -> dict[str, float]:
    """The share of facts found, by level, in [0, 1], rounded down to four places."""
    tally: dict[str, list[bool]] = {}
    for verdict in found:
        tally.setdefault(verdict.fact["level"], []).append(verdict.held)
    return {level: int(10_000 * sum(held) / len(held)) / 10_000 for level, held in sorted(tally.items())}


def unsound(row: Row) -> Iterator[str]:
    """What breaks the records format whatever the text says: quotes, ids, evidence and amounts that do not agree."""
    text, ids = row["text"], [e["id"] for e in row["entities"]]
    known = {(e["id"], m["start"], m["end"]) for e in row["entities"] for m in e["mentions"]}
    if len(set(ids)) < len(ids) or len({e["id"] for e in row["events"]}) < len(row["events"]):
        yield "an id stands twice"
    for item in _items([row["entities"], row["events"], row["relations"], row["times"]]):
        words = item.get("quote", item.get("text"))
        if isinstance(words, str) and isinstance(item.get("start"), int) and text[item["start"] : item["end"]] != words:
            yield f"no {words!r} at {item['start']}"
        if "entity" in item and item["entity"] not in ids:
            yield f"{item['entity']} is no entity"
    for event in row["events"]:
        a, b = event["evidence"]["start"], event["evidence"]["end"]
        spans = [r for key in ("actors", "recipients", "places", "instruments") for r in event[key]]
        outside = [s["text"] for s in spans if (s["entity"], s["start"], s["end"]) not in known and not _in(s, a, b)]
        yield from (f"{words!r} is outside the evidence" for words in outside)
        if not _in(event["trigger"], a, b):
            yield "a trigger is outside the evidence"
        for amount in event["quantities"]:
            if None not in (amount["min"], amount["max"]) and amount["min"] > amount["max"]:
                yield f"{amount['text']!r} is upside down"


def _in(span: Row, start: int, end: int) -> bool:
    return bool(start <= span["start"] < span["end"] <= end)


def _items(value: Any) -> Iterator[Row]:
    if isinstance(value, dict):
        yield value
    for item in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _items(item)


def extracted(articles: Path = ARTICLES, *, workers: int | None = 1) -> dict[str, Row]:
    """The record of each article as plain JSON, by article id; `workers` None means one a core. Raises the first
    error.
    """
    from graphbuild.errors import InputError
    from graphbuild.pipeline import extract
    from graphbuild.records import to_json

    rows = {}
    for record in extract(articles, workers=workers):
        if isinstance(record, InputError):
            raise record
        rows[record.article.id] = json.loads(to_json(record))
    return rows


def digest() -> str:
    """A digest of articles and facts: floors hold for these alone."""
    return hashlib.sha256(ARTICLES.read_bytes() + b"\0" + FACTS.read_bytes()).hexdigest()


def main(arguments: list[str]) -> int:
    found = list(verdicts(extracted()))
    reached = shares(found)
    if arguments == ["--update"]:
        FLOORS.write_text(json.dumps({"gold": digest(), "floors": reached}, indent=2) + "\n", encoding="utf-8")
    else:
        for v in (v for v in found if not v.held):
            print(f"{v.article}: {v.fact['level']} {v.fact['kind']}: {v.fact['note']}\n    {v.why}")
    print(reached)
    return 0


if __name__ == "__main__":
    sys.path.insert(0, str(HERE.parents[1]))
    sys.exit(main(sys.argv[1:]))
