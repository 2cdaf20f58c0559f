"""How far an event may be trusted, from what supports it."""

from __future__ import annotations

from graphbuild.extractors.actions.found import Found
from graphbuild.records import Form, Status


def confidence(event: Found) -> float:
    """A number in [0, 1], higher for what is more often right: a verb with both roles and a date above a bare noun."""
    roles = event.cast.actors + event.cast.recipients
    if event.type is None:
        return 0.35
    score = 0.62 if event.trigger.verb else 0.52
    score += 0.1 * bool(event.cast.actors) + 0.08 * bool(event.cast.recipients)
    score += 0.05 * (event.status is Status.HAPPENED) + 0.04 * bool(event.when) + 0.03 * bool(event.mode)
    if any(m.form is Form.PRONOUN for m in roles):
        score -= 0.15
    if any("through" in rule for rule in event.cast.rules):
        score -= 0.08
    return round(min(max(score, 0.05), 0.98), 2)
