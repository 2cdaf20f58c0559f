"""How far two readers agree who noted the events of the same sentences apart, by the measure of sentences_check.py.

python tests/gold/second_reader.py
"""

from __future__ import annotations

import json

from facts_check import HERE, Row
from sentences_check import Tally, items, outcomes, tally

SECOND = HERE / "second_reader.jsonl"


def agreement() -> Tally:
    """The second reader's events as if they had been read by a program, against the first reader's."""
    notes = [json.loads(line) for line in SECOND.read_text(encoding="utf-8").splitlines()]
    first = {item["id"]: item for item in items()}
    rows = {note["id"]: _as_read(first[note["id"]]["text"], note["events"]) for note in notes}
    return tally(outcomes(rows, [first[name] for name in rows]), rows)


def _as_read(text: str, events: list[Row]) -> Row:
    """A record with the noted events; of several accepted types and statuses the first."""
    read = [
        {
            "id": str(i),
            "type": event["type"][0],
            "status": event["status"][0],
            "trigger": _words(text, event["trigger"]),
            **{key: [_words(text, w) for w in event.get(key, [])] for key in ("actors", "recipients", "places")},
        }
        for i, event in enumerate(events)
    ]
    return {"text": text, "entities": [], "events": read}


def _words(text: str, words: str) -> Row:
    start = text.index(words)
    return {"entity": None, "start": start, "end": start + len(words), "text": words}


if __name__ == "__main__":
    print(agreement())
