"""What a query may not do: write, or reach out to another server.

Oxigraph has no switch that turns SERVICE off, so a query is read here word by word. In doubt it is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphbuild.errors import QueryError

_UPDATES = frozenset({"INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH"})
_READS = frozenset({"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"})
_TOKEN = re.compile(
    r"""
      (?P<iri>    <[^<>"{}|^`\x00-\x20]*> )
    | (?P<string> (?:\"{3}(?:\"{0,2}(?:[^"\\]|\\.))*\"{3}) | (?:'{3}(?:'{0,2}(?:[^'\\]|\\.))*'{3})
                | "(?:[^"\\\n\r]|\\.)*" | '(?:[^'\\\n\r]|\\.)*' )
    | (?P<comment>\#[^\n\r]* )
    | (?P<name>   [?$]\w+ | (?:\w[\w.-]*)?:(?:[\w.:-]|%[0-9A-Fa-f]{2}|\\.)* )
    | (?P<word>   \w+ )
    | (?P<other>  . )
    """,
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")


def refuse_unsafe(query: str) -> None:
    """Raises QueryError for an update and for a query with SERVICE."""
    # SPARQL resolves \\u escapes before it looks for words (section 19.2), so both readings must be clean.
    for reading in (query, _unescaped(query)):
        words = list(_words(reading))
        if "SERVICE" in words:
            raise QueryError("SERVICE is refused: a question never leaves this machine")
        first = next((word for word in words if word in _UPDATES | _READS), "")
        if first in _UPDATES:
            raise QueryError(
                f"{first} is refused: a question only reads; use graphbuild add and remove to change a graph"
            )


def _words(query: str) -> Iterator[str]:
    for token in _TOKEN.finditer(query):
        if token.lastgroup == "word":
            yield token[0].upper()


def _unescaped(query: str) -> str:
    return _ESCAPE.sub(lambda found: _character(int(found[1] or found[2], 16)), query)


def _character(code: int) -> str:
    return chr(code) if code < 0x110000 else ""
