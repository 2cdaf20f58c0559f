"""Reports of the same happening, put together: the nearest first, and never two that contradict."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations, product

from graphbuild.incidents.agreement import agreement, alike, contradict, differ
from graphbuild.incidents.happenings import Happening

Group = tuple[Happening, ...]


@dataclass(frozen=True, slots=True)
class Cluster:
    """The reports of one happening that tell it as a fact, and those that only accuse of it or deny it."""

    reports: Group
    doubts: Group

    @property
    def in_one_sentence(self) -> bool:
        return len({(report.article, report.evidence) for report in (*self.reports, *self.doubts)}) == 1


def clusters(reports: Iterable[Happening], edges: Iterable[tuple[str, str]]) -> list[Cluster]:
    """The groups of two or more, each in order of publication; neither order nor doubled edges make a difference.

    `edges` are the ids of those that agree. A group holds no two reports that contradict: A may agree with B, and B
    with C, where A and C cannot be the same; then the pair that agrees on more stays together. Only who did it may
    differ, where the edge is of two that tell the rest alike. A doubt joins the group that it agrees with most, and
    brings none together.
    """
    known = {report.id: report for report in reports}
    ranked = sorted({(min(e), max(e)) for e in edges}, key=lambda edge: _rank(edge, known))
    groups = {name: [name] for name, report in known.items() if report.doubt is None}
    for one, other in ranked:
        if one in groups and other in groups:
            _unite(groups, one, other, known)
    doubts = _doubts(groups, ranked, known)
    found = (
        Cluster(_ordered(known[n] for n in group), _ordered(known[n] for n in doubts.get(number, ())))
        for number, group in {id(group): group for group in groups.values()}.items()
    )
    return sorted((c for c in found if len(c.reports) + len(c.doubts) > 1), key=lambda c: c.reports[0].order)


def _doubts(
    groups: Mapping[str, list[str]], edges: Iterable[tuple[str, str]], known: Mapping[str, Happening]
) -> dict[int, list[str]]:
    """The doubts by the id() of the group that each joins: that of its first edge which nothing contradicts."""
    joined: dict[str, list[str]] = {}
    for one, other in edges:
        doubt, told = (one, other) if other in groups else (other, one)
        if (
            doubt not in groups
            and doubt not in joined
            and not any(differ(known[doubt], known[name]) for name in groups[told])
        ):
            joined[doubt] = groups[told]
    found: dict[int, list[str]] = {}
    for doubt, group in joined.items():
        found.setdefault(id(group), []).append(doubt)
    return found


def _unite(groups: dict[str, list[str]], one: str, other: str, known: Mapping[str, Happening]) -> None:
    first, second = groups[one], groups[other]
    if first is second or any(differ(known[a], known[b]) for a, b in product(first, second)):
        return
    disputed = any(contradict(known[a], known[b]) for a, b in product(first, second))
    if disputed and not alike(known[one], known[other]):
        return
    first += second
    groups.update(dict.fromkeys(second, first))


def basis(group: Group) -> tuple[str, ...]:
    """On what all pairs of the group that agree with one another do so, sorted."""
    found = [set(agreed) for one, other in combinations(group, 2) if (agreed := agreement(one, other))]
    return tuple(sorted(set.intersection(*found))) if found else ()


def _rank(edge: tuple[str, str], known: Mapping[str, Happening]) -> tuple[int, tuple[str, str]]:
    one, other = edge
    return -len(agreement(known[one], known[other])), edge


def _ordered(group: Iterable[Happening]) -> Group:
    return tuple(sorted(group, key=lambda report: report.order))
