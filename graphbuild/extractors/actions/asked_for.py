"""Acts of peace that a noun behind a preposition says are agreed or asked for: "Mali and the rebels agreed to a truce",
"the bishops appealed to the army for a ceasefire".
"""

from __future__ import annotations

from collections.abc import Iterable

from graphbuild.extractors.actions.found import Found
from graphbuild.extractors.mentions import is_party
from graphbuild.extractors.syntax import Syntax
from graphbuild.records import EventType, Status

KINDS = frozenset({EventType.RETREAT, EventType.CONSULT, EventType.COOPERATE})
TO_COME = frozenset({Status.PLANNED, Status.REQUESTED})
PREPOSITIONS = frozenset({"to", "on", "for"})


def agreed_or_asked(s: Syntax, events: Iterable[Found], told: Iterable[Found]) -> list[Found]:
    """Those of the events that are the content of an agreement or request that is told, with who is to do them."""
    spoken = {e.trigger.head: e for e in told if e.type in (EventType.AGREE, EventType.REQUEST)}
    found = []
    for event in events:
        act = spoken.get(_spoken_by(s, event)) if event.type in KINDS and event.status in TO_COME else None
        if act is not None:
            _add_doers(event, act)
            event.bare = True
            found.append(event)
    return found


def _spoken_by(s: Syntax, event: Found) -> int:
    """The word that the noun hangs on by "to", "on" or "for", else -1."""
    noun = event.trigger.head
    prep = s.head[noun]
    behind = not event.trigger.verb and s.dep[noun] == "pobj" and s.lower[prep] in PREPOSITIONS
    return s.head[prep] if behind else -1


def _add_doers(event: Found, act: Found) -> None:
    agreed = act.type is EventType.AGREE
    for mention in act.cast.actors + act.cast.recipients if agreed else act.cast.recipients:
        if is_party(mention):
            event.cast.add("actor", mention, "who has agreed to it" if agreed else "who is asked for it")
