"""Positions kept from an earlier page, so that whoever knows a picture finds their way in the next one."""

from __future__ import annotations

import base64
import gzip
import re
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec

from graphbuild.errors import InputError

_DATA = re.compile(r'<script type="application/(json|gzip)" id="data">([^<]*)</script>')
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Positions:
    """Where entities stood, in pixels by IRI: in the whole network, and on the first screen."""

    whole: Mapping[str, Place] = field(default_factory=dict)
    overview: Mapping[str, Place] = field(default_factory=dict)


def read_positions(page: str | Path) -> Positions:
    """The positions in a page that `write_html` wrote. Raises InputError where it is no such page or cannot be read."""
    try:
        found = _DATA.search(Path(page).read_text("utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(str(page), f"no positions can be read from it: {error}") from error
    if found is None:
        raise InputError(str(page), "it is not a page written by graphbuild view")
    try:
        return _positions(_unpacked(found[1], found[2]))
    except (ValueError, LookupError, TypeError, AttributeError, EOFError, OSError, zlib.error) as error:
        raise InputError(str(page), "its data is not as graphbuild view writes it now") from error


def replaced_positions(page: str | Path) -> Positions | None:
    """The positions in the page that is about to be replaced; None where there is none, or not one of ours."""
    try:
        return read_positions(page)
    except InputError:
        return None


def _unpacked(kind: str, text: str) -> Any:
    return msgspec.json.decode(gzip.decompress(base64.b64decode(text)) if kind == "gzip" else text)


def _positions(data: Any) -> Positions:
    iris, drawn = _values(data["nodes"]["iri"]), _values(data["nodes"]["drawn"])
    whole = zip(iris, drawn, *_places(data["nodes"]), strict=True)
    spots = zip(_values(data["overview"]["node"]), *_places(data["overview"]), strict=True)
    return Positions(
        {str(iri): (int(x), int(y)) for iri, seen, x, y in whole if seen},
        {str(iris[node]): (int(x), int(y)) for node, x, y in spots},
    )


def _places(columns: Mapping[str, Any]) -> tuple[list[Any], list[Any]]:
    return _values(columns["x"]), _values(columns["y"])


def _values(column: Any) -> list[Any]:
    """The values of a column as encoding.py writes it."""
    if isinstance(column, list):
        return column
    if "all" in column:
        return [column["all"]] * int(column["count"])
    return [column["words"][i] for i in column["at"]]
