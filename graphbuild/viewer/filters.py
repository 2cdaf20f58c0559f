"""Which statements pass a state of the page's filters, and how many each choice would show: the page's own rules.

source/filters.ts follows this file line by line, and a test holds the two to each other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields

from graphbuild.viewer.models import ViewModel, ViewStatement

OTHER = "other"
"""The choice of acts of no known type."""
UNKNOWN = "unknown"
"""The choice of articles of no known publisher."""
SIGNS = {-1: "hostile", 1: "cooperative", 0: "neither"}


@dataclass(frozen=True, slots=True)
class Filters:
    """One state; an empty choice lets everything pass. Days are YYYY-MM-DD, both inclusive.

    `act` holds types ("ASSAULT", "other") and modes ("ASSAULT/aerial"); `place` is a node id, met by all within it too.
    """

    act: frozenset[str] = frozenset()
    sign: frozenset[str] = frozenset()
    status: frozenset[str] = frozenset()
    publisher: frozenset[str] = frozenset()
    place: str | None = None
    since: str | None = None
    until: str | None = None
    undated: bool = True
    sources: int = 1
    confidence: float = 0.0
    disputed: bool = False


def passing(model: ViewModel, filters: Filters) -> list[str]:
    """The ids of the statements that pass, in their order."""
    tests = list(_tests(model, filters).values())
    return [statement.id for statement in model.statements if all(test(statement) for test in tests)]


def counts(model: ViewModel, filters: Filters) -> dict[str, dict[str, int]]:
    """How many statements each choice of a filter would show, all other filters as they are."""
    tests = _tests(model, filters)
    found = {}
    for name, choices in _CHOICES.items():
        others = [test for other, test in tests.items() if other != name]
        rows = (statement for statement in model.statements if all(test(statement) for test in others))
        found[name] = dict(sorted(Counter(c for row in rows for c in choices(model, row)).items()))
    return found


def _acts(statement: ViewStatement) -> list[str]:
    root = statement.root or OTHER
    return [root, f"{root}/{statement.mode}"] if statement.mode else [root]


def _publisher(model: ViewModel, statement: ViewStatement) -> str:
    return model.articles[statement.article].publisher or UNKNOWN


_CHOICES: Mapping[str, Callable[[ViewModel, ViewStatement], list[str]]] = {
    "act": lambda model, statement: _acts(statement),
    "sign": lambda model, statement: [SIGNS[statement.sign]],
    "status": lambda model, statement: [statement.status],
    "publisher": lambda model, statement: [_publisher(model, statement)],
}


def _tests(model: ViewModel, filters: Filters) -> dict[str, Callable[[ViewStatement], bool]]:
    within = {node.id: {node.id, *node.within} for node in model.nodes}
    tests: dict[str, Callable[[ViewStatement], bool]] = {
        "act": lambda s: not filters.act or not filters.act.isdisjoint(_acts(s)),
        "sign": lambda s: not filters.sign or SIGNS[s.sign] in filters.sign,
        "status": lambda s: not filters.status or s.status in filters.status,
        "publisher": lambda s: not filters.publisher or _publisher(model, s) in filters.publisher,
        "place": lambda s: filters.place is None or _is_at(s, filters.place, within),
        "date": lambda s: _in_time(s, filters),
        "sources": lambda s: _sources(model, s) >= filters.sources,
        "confidence": lambda s: s.confidence >= filters.confidence,
        "disputed": lambda s: s.disputed or not filters.disputed,
    }
    return tests


def _is_at(statement: ViewStatement, place: str, within: Mapping[str, set[str]]) -> bool:
    nodes: Iterable[str] = (*statement.places, *statement.recipients)
    return any(place in within[node] for node in nodes)


def _in_time(statement: ViewStatement, filters: Filters) -> bool:
    if statement.start is None or statement.end is None:
        return filters.undated
    return (filters.since or "") <= statement.end and (filters.until is None or statement.start <= filters.until)


def _sources(model: ViewModel, statement: ViewStatement) -> int:
    return 1 if statement.incident is None else model.incidents[statement.incident].sources


NAMES = tuple(field.name for field in fields(Filters))
"""The names of the filters, as in the page's address."""
