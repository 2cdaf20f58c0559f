"""Reports of the same happening, put together: the nearest first, and never two that contradict."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import combinations

from graphbuild.incidents.agreement import agreement, contradict
from graphbuild.incidents.happenings import Happening

Group = tuple[Happening, ...]


def clusters(reports: Iterable[Happening], edges: Iterable[tuple[str, str]]) -> list[Group]:
    """The groups of two or more, each in order of publication; neither order nor doubled edges make a difference.

    `edges` are the ids of those that agree. A group holds no two reports that contradict: A may agree with B, and B
    with C, where A and C cannot be the same; then the pair that agrees on more stays together.
    """
    known = {report.id: report for report in reports}
    groups = {name: [name] for name in known}
    for one, other in sorted({(min(e), max(e)) for e in edges}, key=lambda edge: _rank(edge, known)):
        first, second = groups[one], groups[other]
        if first is second or any(contradict(known[a], known[b]) for a in first for b in second):
            continue
        first += second
        groups.update(dict.fromkeys(second, first))
    distinct = {id(group): group for group in groups.values() if len(group) > 1}.values()
    return sorted((_ordered(known[name] for name in group) for group in distinct), key=lambda group: group[0].order)


def basis(group: Group) -> tuple[str, ...]:
    """On what all pairs of the group that agree with one another do so, sorted."""
    found = [set(agreed) for one, other in combinations(group, 2) if (agreed := agreement(one, other))]
    return tuple(sorted(set.intersection(*found))) if found else ()


def _rank(edge: tuple[str, str], known: Mapping[str, Happening]) -> tuple[int, tuple[str, str]]:
    one, other = edge
    return -len(agreement(known[one], known[other])), edge


def _ordered(group: Iterable[Happening]) -> Group:
    return tuple(sorted(group, key=lambda report: report.order))
