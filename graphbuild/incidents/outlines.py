"""What a graph keeps of an incident, for those that only show it."""

from __future__ import annotations

from dataclasses import dataclass

from graphbuild.incidents.updating import Incident


@dataclass(frozen=True, slots=True)
class Outline:
    """The ids of the events that report it as a fact, sorted, and how many sources tell of it independently.

    `basis` is what they agree on ("date", "place" ...), `differing` the kinds of figure on which they do not
    ("killed"); both are sorted.
    """

    reports: tuple[str, ...]
    sources: int
    basis: tuple[str, ...] = ()
    differing: tuple[str, ...] = ()


def outline(incident: Incident) -> Outline:
    """The outline of an incident that was just found; a graph that holds it gives the same."""
    return Outline(
        reports=tuple(sorted(report.id for report in incident.reports)),
        sources=incident.sources,
        basis=incident.basis,
        differing=tuple(sorted({figure.kind for figure in incident.figures if figure.disputed})),
    )
