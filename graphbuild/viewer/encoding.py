"""The view model as JSON for the page: column by column, repeated words once; a third of the size of plain JSON.

A column is a list, or `{"words": [...], "at": [...]}` where the same values come again and again. Ids are left out:
they are a letter and the row's number, so that references are numbers. source/model.ts reads it.
"""

from __future__ import annotations

import base64
import gzip
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields
from operator import attrgetter
from typing import Any

import msgspec

from graphbuild.viewer.models import (
    Segment,
    ViewArticle,
    ViewClaim,
    ViewEdge,
    ViewModel,
    ViewNode,
    ViewStatement,
)

_ESCAPES = {ord(c): f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"}
ROLES = ("actor", "recipient", "place", "instrument", "trigger", "quantity", "speaker", "disputes")
Column = list[Any] | dict[str, list[Any]]


PLAIN = 1_000_000
"""Characters of JSON above which it is packed: a page stays small enough for a mail, and opens sooner."""


@dataclass(frozen=True, slots=True)
class Data:
    """What goes into the page's data element, and its type."""

    type: str
    text: str


def pack(model: ViewModel) -> Data:
    """The model as plain JSON, or as gzip in base64 where that is long; neither can end its element."""
    text = encode(model)
    if len(text) <= PLAIN:
        return Data("application/json", text)
    packed = gzip.compress(text.encode("utf-8"), compresslevel=6, mtime=0)
    return Data("application/gzip", base64.b64encode(packed).decode("ascii"))


def encode(model: ViewModel) -> str:
    """The model as JSON that cannot end its script element; the same model gives the same text."""
    encoded = msgspec.json.encode(
        {
            "title": model.title,
            "roles": ROLES,
            "nodes": _columns(model.nodes, _NODE),
            "edges": _columns(model.edges, _EDGE),
            "statements": _columns(model.statements, _statement_columns(model)),
            "articles": _columns(model.articles, _ARTICLE),
            "incidents": {
                "statements": [_numbers(incident.statements) for incident in model.incidents],
                "sources": [incident.sources for incident in model.incidents],
                "basis": [incident.basis for incident in model.incidents],
                "differing": [incident.differing for incident in model.incidents],
            },
        },
        order="deterministic",
    )
    return encoded.decode("utf-8").translate(_ESCAPES)


def _number(reference: str) -> int:
    return int(reference[1:])


def _numbers(references: Iterable[str]) -> list[int]:
    return [_number(reference) for reference in references]


def _marks(segments: Sequence[Segment]) -> list[int]:
    """Length in UTF-16 units and roles as bits, by turns: JavaScript counts in those units."""
    found = []
    for segment in segments:
        units = len(segment.text.encode("utf-16-le", "surrogatepass")) // 2
        found += [units, sum(1 << ROLES.index(role) for role in segment.roles)]
    return found


def _claim(claim: ViewClaim, quote: str) -> list[Any]:
    """Speaker, 1 for one who disputes, and the words; 0 where those are the statement's own."""
    return [_number(claim.speaker), int(claim.stance == "disputes"), 0 if claim.quote == quote else claim.quote]


def _quote(statement: ViewStatement) -> str:
    return "".join(segment.text for segment in statement.evidence)


def _own(iri: str, base: str) -> str:
    """The IRI without its article's, which starts it; "+" stands for that."""
    return f"+{iri[len(base) :]}" if iri.startswith(base) else iri


_PARTS = ("actors", "recipients", "places", "instruments")
_Reader = Callable[[Any], Any]


def _plain(kind: type[Any], *left_out: str) -> dict[str, _Reader]:
    return {field.name: attrgetter(field.name) for field in fields(kind) if field.name not in left_out}


_NODE: dict[str, _Reader] = {
    **_plain(ViewNode, "id", "drawn", "within"),
    "drawn": lambda node: int(node.drawn),
    "within": lambda node: _numbers(node.within),
}
_EDGE: dict[str, _Reader] = {
    **_plain(ViewEdge, "id", "label", "bend", "disputed"),
    "source": lambda edge: _number(edge.source),
    "target": lambda edge: _number(edge.target),
    "statements": lambda edge: _numbers(edge.statements),
}
_ARTICLE = _plain(ViewArticle)


def _statement_columns(model: ViewModel) -> dict[str, _Reader]:
    return {
        **_plain(ViewStatement, "id", "evidence", "claims", "disputed", "date", "iri", *_PARTS),
        **{role: _references(role) for role in _PARTS},
        "iri": lambda statement: _own(statement.iri, model.articles[statement.article].iri),
        "quote": _quote,
        "marks": lambda statement: _marks(statement.evidence),
        "claims": lambda statement: [_claim(claim, _quote(statement)) for claim in statement.claims],
    }


def _references(role: str) -> _Reader:
    return lambda statement: _numbers(getattr(statement, role))


def _columns(rows: Sequence[Any], readers: dict[str, _Reader]) -> dict[str, Column]:
    return {name: _column([read(row) for row in rows]) for name, read in readers.items()}


def _column(values: list[Any]) -> Column:
    """The values, or each once and where it stands: whichever is shorter by a rough count."""
    keys = [msgspec.json.encode(value) for value in values]
    distinct = dict.fromkeys(keys)
    if sum(map(len, keys)) <= sum(map(len, distinct)) + 4 * len(keys):
        return values
    at = {key: number for number, key in enumerate(distinct)}
    first = dict(zip(reversed(keys), reversed(values), strict=True))
    return {"words": [first[key] for key in distinct], "at": [at[key] for key in keys]}
