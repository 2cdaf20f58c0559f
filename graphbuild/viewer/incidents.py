"""Which statements of different articles seem to report one happening.

Told cautiously: the same type of act on the same day, with a place or a recipient in common and no two reports that
name different actors. The view offers them side by side as other reports; it merges nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from graphbuild.viewer.models import ViewArticle, ViewIncident, ViewNode, ViewStatement


def find_incidents(
    statements: Sequence[ViewStatement], nodes: Iterable[ViewNode], articles: Sequence[ViewArticle]
) -> tuple[ViewIncident, ...]:
    """The incidents with reports in at least two articles, in the order of their first statements."""
    broad = {node.id for node in nodes if node.subtype == "Country"}
    groups: dict[int, list[int]] = {}
    group_of: dict[int, int] = {}
    for bucket in _buckets(statements, broad).values():
        for number in bucket:
            _join(number, bucket, statements, groups, group_of)
    found = []
    for members in sorted(sorted(group) for group in groups.values()):
        held = {statements[number].article for number in members}
        if len(held) > 1:
            sources = {articles[a].publisher or articles[a].iri for a in held}
            found.append(ViewIncident(tuple(statements[n].id for n in members), len(sources)))
    return tuple(found)


def _buckets(statements: Sequence[ViewStatement], broad: set[str]) -> Mapping[tuple[str, str, str], list[int]]:
    """Numbers of statements by type, day and one place or recipient; a country is too broad to tell two acts apart."""
    found: dict[tuple[str, str, str], list[int]] = {}
    for number, statement in enumerate(statements):
        for key in _keys(statement, broad):
            found.setdefault(key, []).append(number)
    return found


def _keys(statement: ViewStatement, broad: set[str]) -> Iterator[tuple[str, str, str]]:
    if statement.kind == "event" and statement.root and statement.start and statement.start == statement.end:
        for node in dict.fromkeys((*statement.places, *statement.recipients)):
            if node not in broad:
                yield statement.root, statement.start, node


def _join(
    number: int,
    bucket: Iterable[int],
    statements: Sequence[ViewStatement],
    groups: dict[int, list[int]],
    group_of: dict[int, int],
) -> None:
    """Puts a statement into the group of an earlier one of its bucket, all of whose members agree on the actors."""
    if number in group_of:
        return
    for other in bucket:
        if other >= number:
            break
        group = group_of[other]
        if all(_agree(statements[number], statements[member]) for member in groups[group]):
            groups[group].append(number)
            group_of[number] = group
            return
    group_of[number] = number
    groups[number] = [number]


def _agree(first: ViewStatement, second: ViewStatement) -> bool:
    a, b = set(first.actors), set(second.actors)
    return not a or not b or bool(a & b)
