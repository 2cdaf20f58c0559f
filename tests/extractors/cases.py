"""What the tests of extraction share: tables of cases, and looking things up in a record."""

from __future__ import annotations

from collections.abc import Callable

from graphbuild.records import Entity, Event, Record

Read = Callable[[str], Record]


def lines(table: str) -> list[str]:
    """The lines of a table; a backslash at the end of one joins the next to it."""
    return [line for line in table.replace("\\\n", "").splitlines() if line.strip()]


def cells(line: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in line.split("|"))


def rows(table: str) -> list[tuple[str, ...]]:
    """The cells, parted by bars, of each line of a table."""
    return [cells(line) for line in lines(table)]


def event(record: Record, trigger: str) -> Event:
    """The first event with exactly this trigger."""
    found = [e for e in record.events if e.trigger.text == trigger]
    assert found, f"no {trigger!r} among {[e.trigger.text for e in record.events]}"
    return found[0]


def entity(record: Record, words: str) -> Entity | None:
    """The entity with a mention of exactly these words."""
    return next((e for e in record.entities if any(m.text == words for m in e.mentions)), None)


def told(found: Event) -> tuple[str, ...]:
    """The cells that tell an event: type, mode, status, actors, recipients; a dash where there are none."""
    parties = (", ".join(role.text for role in roles) or "-" for roles in (found.actors, found.recipients))
    return found.type or "-", found.mode or "-", found.status, *parties
