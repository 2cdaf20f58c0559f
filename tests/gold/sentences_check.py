"""Holds events against all those that a reader noted in single sentences: what is found, and what of it is right.

    python tests/gold/sentences_check.py            what is missed, wrong or not noted, in sentences that may be read
    python tests/gold/sentences_check.py --update   write the shares reached as the new floors

The format of sentences.jsonl is told in README.md beside this file.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from facts_check import HERE, Row, extracted, names, plain

SENTENCES, FLOORS = HERE / "sentences.jsonl", HERE / "sentences_floors.json"
# Acts in which nobody has it done to them: whoever was noted may stand in either role.
MUTUAL = frozenset({"CONSULT", "AGREE", "COOPERATE"})
# Words for the dead and wounded of an attack, which may be told with it or as an act of their own.
_TOLL = re.compile(
    r"\b(kill|wound|injur|maim|murder|massacr|slain|slaughter|perish|drown|suffocat|di(ed?|es)\b|dead|los[et])"
)
_BEFORE_VICTIM = re.compile(r"\b(kill|wound|injur|maim)\w*( (?!by\b)[\w'-]+){0,4} ?$")
_BEHIND_VICTIM = re.compile(r"( [\w'-]+)? (died|dead|perished|drowned|lost|(was|were|been) (killed|wounded|injured))\b")
_SMALL = frozenset({"the", "a", "an", "of", "its", "his", "her", "their"})


@dataclass(slots=True)
class Outcome:
    """What became of one sentence's events: noted ones with what was read for them, and what was read besides."""

    item: Row
    read: list[tuple[Row, Row | None]] = field(default_factory=list)
    beyond: list[Row] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Tally:
    """Shares in [0, 1]: noted events found; noted events right in all of it; events read that were noted."""

    found: float
    right: float
    noted: float


def outcomes(rows: dict[str, Row], items: Iterable[Row]) -> Iterator[Outcome]:
    """Each noted event takes the event read that fits it best; none is taken twice by a party alone."""
    for item in items:
        row = rows[item["id"]]
        outcome, taken = Outcome(item), set()
        for noted in item["events"]:
            near = [(_nearness(noted, event, row, taken), event) for event in row["events"]]
            nearness, best = max(near, key=lambda pair: pair[0], default=((0, 0), None))
            fits = best is not None and nearness > (0, 0)
            outcome.read.append((noted, best if fits else None))
            if best is not None and fits:
                taken.add(best["id"])
        outcome.read = [(noted, event or _folded(noted, item, row)) for noted, event in outcome.read]
        loose = [e for e in row["events"] if e["type"] and e["id"] not in taken]
        outcome.beyond = [e for e in loose if not _is_noted_with_its_attack(e, item, row)]
        yield outcome


def _folded(noted: Row, item: Row, row: Row) -> Row | None:
    """The attack whose recipients hold all of a toll's victims, where the reader noted the two apart."""
    victims = noted.get("recipients", [])
    if not victims or not any(_one_deed(noted, other) for other in item["events"]):
        return None
    hit = [e for e in row["events"] if e["type"] == "ASSAULT" and all(_holds(e["recipients"], v, row) for v in victims)]
    return hit[0] if hit else None


def _is_noted_with_its_attack(event: Row, item: Row, row: Row) -> bool:
    """Was a toll read apart whose victims were noted with the attack ("blew up a train, and 64 people died")?"""
    noted = [v for n in item["events"] if "ASSAULT" in n["type"] for v in n.get("recipients", [])]
    roles = event["recipients"]
    return _is_toll(event) and bool(roles) and all(any(_is(v, role, row) for v in noted) for role in roles)


def _is_toll(event: Row) -> bool:
    trigger = event["trigger"]
    return "ASSAULT" in (event["type"] or ()) and bool(
        _TOLL.search(trigger if isinstance(trigger, str) else trigger["text"])
    )


def _one_deed(noted: Row, other: Row) -> bool:
    """Are the two noted events an attack and its toll, by the same or by nobody that is told?"""
    violent = noted is not other and "ASSAULT" in noted["type"] and "ASSAULT" in other["type"]
    actors = [{word for name in event.get("actors", []) for word in _words(name)} for event in (noted, other)]
    return violent and (_is_toll(noted) or _is_toll(other)) and (not all(actors) or bool(actors[0] & actors[1]))


def _holds(roles: Iterable[Row], phrase: str, row: Row) -> bool:
    return any(_is(phrase, role, row) for role in roles)


def _nearness(noted: Row, event: Row, row: Row, taken: set[str]) -> tuple[int, int]:
    """Zeros for an event that is another: its trigger is, and so is its type or its parties, or it is taken."""
    trigger, typed = event["trigger"], event["type"] in noted["type"]
    same = any(a < trigger["end"] and trigger["start"] < b for a, b in _places(noted["trigger"], row["text"]))
    parties = sum(_holds(event[key], phrase, row) for key in ("actors", "recipients") for phrase in noted.get(key, []))
    if same:
        return 1 + typed, parties
    return (1, parties) if typed and parties and event["id"] not in taken else (0, 0)


def faults(noted: Row, event: Row, row: Row, item: Row | None = None) -> list[str]:
    """Which of type, status, actors and recipients are not as noted; the item tells what else was noted of the deed."""
    wrong = [key for key in ("type", "status") if event[key] not in noted[key]]
    mutual = bool(MUTUAL & set(noted["type"]))
    parties = [*noted.get("actors", []), *noted.get("recipients", [])]
    deed = [other for other in item["events"] if _one_deed(noted, other)] if item is not None else []
    for key in ("actors", "recipients"):
        roles = event["actors"] + event["recipients"] if mutual else event[key]
        allowed = (parties if mutual else noted.get(key, [])) + (noted.get("places", []) if key == "recipients" else [])
        allowed = allowed + [phrase for other in deed for phrase in other.get(key, [])]
        tolls = [e for e in row["events"] if item is not None and "ASSAULT" in noted["type"] and _is_toll(e)]
        held = roles + [role for toll in tolls for role in toll["recipients"] if key == "recipients"]
        there = all(_holds(held, phrase, row) for phrase in noted.get(key, []))
        strange = [role for role in event[key] if not any(_is(phrase, role, row) for phrase in allowed)]
        victims = key == "recipients" and "ASSAULT" in noted["type"] and item is not None
        if not there or not all(victims and _is_victim(role, row["text"]) for role in strange):
            wrong.append(key)
    return wrong


def _is_victim(role: Row, text: str) -> bool:
    """Do words for death or wounds stand beside the role? Three of the four hands left out who an attack killed."""
    return bool(_BEFORE_VICTIM.search(text[: role["start"]]) or _BEHIND_VICTIM.match(text[role["end"] :]))


def _is(phrase: str, role: Row, row: Row) -> bool:
    """Do the noted words and the role meet in the text, or does one of its names hold the other?"""
    if any(a < role["end"] and role["start"] < b for a, b in _places(phrase, row["text"])):
        return True
    known = [_words(name) for e in row["entities"] if e["id"] == role["entity"] for name in names(e)]
    return any(words and (words <= _words(phrase) or _words(phrase) <= words) for words in known)


def _words(name: str) -> set[str]:
    return set(re.findall(r"[\w'-]+", plain(name).lower())) - _SMALL


def _places(words: str, text: str) -> list[tuple[int, int]]:
    return [m.span() for m in re.finditer(re.escape(words), text)]


def tally(found: Iterable[Outcome], rows: dict[str, Row]) -> Tally:
    """The shares over all events of the outcomes; shares of nothing are 1."""
    every = list(found)
    noted = sum(len(o.read) for o in every)
    read = [(n, event, rows[o.item["id"]], o.item) for o in every for n, event in o.read if event is not None]
    right = sum(not faults(*told) for told in read)
    beyond = sum(len(o.beyond) for o in every)
    return Tally(_share(len(read), noted), _share(right, noted), _share(len(read), len(read) + beyond))


def _share(part: int, whole: int) -> float:
    return int(10_000 * part / whole) / 10_000 if whole else 1.0


def items() -> list[Row]:
    return [json.loads(line) for line in SENTENCES.read_text(encoding="utf-8").splitlines()]


def digest() -> str:
    """A digest of the sentences: floors hold for these alone."""
    return hashlib.sha256(SENTENCES.read_bytes()).hexdigest()


def measured(*, workers: int | None = 1) -> dict[str, dict[str, float]]:
    """The shares of the sentences that were read while rules were made, and of those that were not."""
    rows, shares = extracted(SENTENCES, workers=workers), {}
    for name, unread in (("read", False), ("unread", True)):
        some = tally(outcomes(rows, [i for i in items() if i["unread"] is unread]), rows)
        shares[name] = {"found": some.found, "right": some.right, "noted": some.noted}
    return shares


def errors() -> Iterator[str]:
    """A line for each event missed, wrong or read beyond the noted ones, under its sentence."""
    rows = extracted(SENTENCES)
    for outcome in outcomes(rows, [i for i in items() if not i["unread"]]):
        row = rows[outcome.item["id"]]
        lines = [f"missed: {_told(noted)}" for noted, event in outcome.read if event is None]
        for noted, event in outcome.read:
            wrong = faults(noted, event, row, outcome.item) if event is not None else []
            if wrong and event is not None:
                lines.append(f"{', '.join(wrong)}: {_told(noted)}; read: {_told(event)}")
        lines += [f"beyond: {_told(event)}" for event in outcome.beyond]
        if lines:
            yield "\n    ".join([f"{outcome.item['id']}: {outcome.item['text']}", *lines])


def _told(event: Row) -> str:
    def words(role: Row | str) -> str:
        return role if isinstance(role, str) else str(role["text"])

    trigger = words(event["trigger"])
    actors, recipients = (", ".join(map(words, event.get(key, []))) for key in ("actors", "recipients"))
    return f"{event['type']} {event['status']} {trigger!r} {actors or '?'} -> {recipients or '?'}"


def main(arguments: list[str]) -> int:
    if arguments == ["--update"]:
        FLOORS.write_text(json.dumps({"sentences": digest(), "floors": measured()}, indent=2) + "\n", encoding="utf-8")
    else:
        print("\n".join(errors()))
    print(measured())
    return 0


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[2]))
    sys.exit(main(sys.argv[1:]))
