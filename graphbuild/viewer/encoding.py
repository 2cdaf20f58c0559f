"""The view model as JSON for the page: column by column, repeated words once; a third of the size of plain JSON.

A column is a list, or `{"words": [...], "at": [...]}` where the same values come again and again, or `{"all": value,
"count": n}` where it is the same in every row. Ids are left out:
they are a letter and the row's number, so that references are numbers. What the picture needs comes first and apart
from the words of the articles, so that the page can draw before it has unpacked them. source/model.ts reads both.
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
    Spot,
    ViewArticle,
    ViewClaim,
    ViewEdge,
    ViewModel,
    ViewNode,
    ViewStatement,
)
from graphbuild.viewer.opening import opening

_ESCAPES = {ord(c): f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"}
ROLES = ("actor", "recipient", "place", "instrument", "trigger", "quantity", "speaker", "disputes")
Column = list[Any] | dict[str, Any]


PLAIN = 1_000_000
"""Characters of the picture's JSON above which it is packed; below, a page opens sooner when it need not unpack it."""
PLAIN_WORDS = 100_000
"""Characters of the words' JSON above which it is packed: a page stays small enough for a mail."""


@dataclass(frozen=True, slots=True)
class Data:
    """What goes into the page's data element, and its type."""

    type: str
    text: str


def pack(text: str, *, longest: int) -> Data:
    """The JSON as it is, or as gzip in base64 where it is longer than that; neither can end its element."""
    if len(text) <= longest:
        return Data("application/json", text)
    packed = gzip.compress(text.encode("utf-8"), compresslevel=6, mtime=0)
    return Data("application/gzip", base64.b64encode(packed).decode("ascii"))


def encode(model: ViewModel) -> str:
    """All but the words as JSON that cannot end its script element; the same model gives the same text."""
    return _json(
        {
            "title": model.title,
            "roles": ROLES,
            "nodes": _columns(model.nodes, _NODE),
            "edges": _columns(model.edges, _EDGE),
            "statements": _columns(model.statements, _STATEMENT),
            "overview": _columns(model.overview, _SPOT),
            "articles": _columns(model.articles, _ARTICLE),
            "incidents": {
                "statements": [_numbers(incident.statements) for incident in model.incidents],
                "sources": [incident.sources for incident in model.incidents],
                "basis": [incident.basis for incident in model.incidents],
                "differing": [incident.differing for incident in model.incidents],
            },
        }
    )


def encode_opening(model: ViewModel) -> str:
    """What is drawn before anything else is read; as `encode`, but row by row."""
    return _json(opening(model))


def encode_words(model: ViewModel) -> str:
    """The words of the statements, which lie behind the picture: IRIs, evidence with its marks, claims; as `encode`."""
    return _json(_columns(model.statements, _word_columns(model)))


def _json(value: Any) -> str:
    return msgspec.json.encode(value, order="deterministic").decode("utf-8").translate(_ESCAPES)


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
    **_plain(ViewNode, "id", "within"),
    "within": lambda node: _numbers(node.within),
}
_EDGE: dict[str, _Reader] = {
    **_plain(ViewEdge, "id", "label", "bend", "disputed"),
    "source": lambda edge: _number(edge.source),
    "target": lambda edge: _number(edge.target),
    "statements": lambda edge: _numbers(edge.statements),
}
_ARTICLE = _plain(ViewArticle)
_SPOT: dict[str, _Reader] = {**_plain(Spot), "node": lambda spot: _number(spot.node)}


def _references(role: str) -> _Reader:
    return lambda statement: _numbers(getattr(statement, role))


_STATEMENT: dict[str, _Reader] = {
    **_plain(ViewStatement, "id", "evidence", "claims", "date", "iri", "doubts", *_PARTS),
    **{role: _references(role) for role in _PARTS},
    "speakers": lambda statement: _numbers(claim.speaker for claim in statement.claims),
}


def _word_columns(model: ViewModel) -> dict[str, _Reader]:
    return {
        "iri": lambda statement: _own(statement.iri, model.articles[statement.article].iri),
        "doubts": attrgetter("doubts"),
        "quote": _quote,
        "marks": lambda statement: _marks(statement.evidence),
        "claims": lambda statement: [
            _claim(claim, quote) for quote in [_quote(statement)] for claim in statement.claims
        ],
    }


def _columns(rows: Sequence[Any], readers: dict[str, _Reader]) -> dict[str, Column]:
    return {name: _column([read(row) for row in rows]) for name, read in readers.items()}


def _column(values: list[Any]) -> Column:
    """The values, or each once and where it stands: whichever is shorter by a rough count."""
    keys = list(map(msgspec.json.encode, values))
    distinct = dict.fromkeys(keys)
    if len(distinct) == 1:
        return {"all": values[0], "count": len(values)}
    if sum(map(len, keys)) <= sum(map(len, distinct)) + 4 * len(keys):
        return values
    at = {key: number for number, key in enumerate(distinct)}
    first = dict(zip(reversed(keys), reversed(values), strict=True))
    return {"words": [first[key] for key in distinct], "at": [at[key] for key in keys]}
