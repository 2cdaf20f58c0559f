"""How far an event may be trusted, from what speaks against it."""

from __future__ import annotations

from collections.abc import Iterator

from graphbuild.extractors.actions.found import Found
from graphbuild.extractors.syntax import Syntax
from graphbuild.records import EventType, Form, Status

_PLAIN = 0.82
_LONG_SENTENCE = 30
_WITHOUT_RECIPIENT = frozenset({EventType.RETREAT, EventType.MOBILIZE, EventType.PROTEST, EventType.COERCE})


def confidence(event: Found, s: Syntax) -> float:
    """A number in [0, 1]: about the share that readers found right of events like this one.

    Source: 320 events judged by hand, 210 of them in docs/accuracy.md; the weights are rounded.
    """
    if event.type is None:
        return 0.35
    return round(min(max(_PLAIN - sum(_doubts(event, s)), 0.05), 0.95), 2)


def _doubts(event: Found, s: Syntax) -> Iterator[float]:
    """What each ground for doubt takes off."""
    head, parties = event.trigger.head, event.cast.actors + event.cast.recipients
    yield 0.10 * (not event.trigger.verb)
    yield 0.15 * (not event.cast.actors)
    yield 0.12 * (not event.cast.recipients and event.type not in _WITHOUT_RECIPIENT)
    yield 0.30 * (event.status is Status.HABITUAL)
    yield 0.25 * any(m.form is Form.PRONOUN for m in parties)
    yield 0.15 * (len(parties) > 2)
    start, end = s.bounds[s.sentence[head]]
    yield 0.18 * (end - start >= _LONG_SENTENCE)
    yield 0.20 * (s.dep[head] in ("advcl", "conj"))
    yield 0.05 * event.date_inferred
