"""How far an event may be trusted, from what speaks for and against it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from math import exp
from pathlib import Path

from graphbuild import tsv
from graphbuild.extractors.actions.found import Found
from graphbuild.extractors.mentions import MentionIndex, is_party
from graphbuild.extractors.syntax import Syntax
from graphbuild.records import EventType, Form, Status

TABLE = Path(__file__).with_name("confidence.tsv")
UNTYPED = 0.35
_WITHOUT_RECIPIENT = frozenset({EventType.RETREAT, EventType.MOBILIZE, EventType.PROTEST, EventType.COERCE})
_MOVING = frozenset({EventType.MOBILIZE, EventType.PROTEST})
_UNSURE = frozenset({Status.HABITUAL, Status.CONDITIONAL, Status.ATTEMPTED})
_BARE = frozenset({"VBG", "VB"})
_USUAL = 1.7  # log-odds that a word which is read as an act is one, where no vectors tell


def confidence(event: Found, s: Syntax, index: MentionIndex) -> float:
    """A number in [0, 1]: about the share that readers found right of events like this one.

    Source: a logistic regression on what readers noted in our own sentences (`scripts/fit_confidence.py`).
    """
    if event.type is None:
        return UNTYPED
    known = weights()
    log_odds = known["always"] + sum(known[sign] * value for sign, value in signs(event, s, index).items())
    return round(1 / (1 + exp(-log_odds)), 2)


@lru_cache(maxsize=1)
def weights() -> Mapping[str, float]:
    """What each sign adds to the log-odds that an event is right, for each unit of its value."""
    return {row["sign"]: float(row["weight"]) for _, row in tsv.rows(TABLE)}


def signs(event: Found, s: Syntax, index: MentionIndex) -> dict[str, float]:
    """What speaks for and against an event, by the names of confidence.tsv, which gives the reasons."""
    return {**_of_act(event), **_of_wording(event, s), **_of_cast(event, s), **_of_others(event, s, index)}


def _of_act(event: Found) -> dict[str, float]:
    log_odds = event.trigger.log_odds
    return {
        "likely act": min(max(_USUAL if log_odds is None else log_odds, -2.0), 4.0) / 2,
        "fails by one argument": event.trigger.likely,
        "habitual, conditional or attempted": event.status in _UNSURE,
        "mobilisation or protest": event.type in _MOVING,
        "dated": event.when is not None and not event.date_inferred,
        "date told elsewhere": event.date_inferred,
        "party shared": event.shared,
    }


def _of_wording(event: Found, s: Syntax) -> dict[str, float]:
    head = event.trigger.head
    start, end = s.bounds[s.sentence[head]]
    commas = s.text[start:end].count(",")
    return {
        "noun": not event.trigger.verb,
        "bare or -ing form": s.tag[head] in _BARE,
        "tokens": min((end - start) / 30, 5 / 3),
        "commas": min(max(commas - 2, 0), 4) / 2,
    }


def _of_cast(event: Found, s: Syntax) -> dict[str, float]:
    actors, recipients = event.cast.actors, event.cast.recipients
    parties = actors + recipients
    start, end = s.bounds[s.sentence[event.trigger.head]]
    return {
        "actors": min(len(actors), 2),
        "no recipient": not recipients and event.type not in _WITHOUT_RECIPIENT,
        "pronoun": any(m.form is Form.PRONOUN for m in parties),
        "more than two parties": len(parties) > 2,
        "other sentence": any(not start <= m.head < end for m in parties),
    }


def _of_others(event: Found, s: Syntax, index: MentionIndex) -> dict[str, float]:
    """What else the sentence names that might have been meant."""
    head, parties = event.trigger.head, event.cast.actors + event.cast.recipients
    taken = {i for m in parties for i in range(m.start, m.end)}
    heads = taken | {m.head for m in (*parties, *event.cast.places, *event.cast.instruments)}
    farthest = max((abs(m.head - head) for m in parties), default=0)
    left = [i for i in _named(s, head, farthest, index) if i not in heads]
    return {
        "object left out": any(t not in heads for t in event.trigger.slots.get("obj", ())),
        "party passed over": any(_between(head, m.head, left) for m in event.cast.recipients),
        "parties nearer": min(len(left), 4) / 2,
    }


def _named(s: Syntax, head: int, near: int, index: MentionIndex) -> list[int]:
    """The heads of the parties that the sentence names less than so many tokens from the token at `head`."""
    start, end = s.bounds[s.sentence[head]]
    within = range(max(start, head - near + 1), min(end, head + near))
    found = ((i, index.by_head[i]) for i in within if i in index.by_head)
    return [i for i, m in found if m.head == i and m.form is not Form.PRONOUN and is_party(m)]


def _between(one: int, other: int, tokens: list[int]) -> bool:
    return any(min(one, other) < i < max(one, other) for i in tokens)
