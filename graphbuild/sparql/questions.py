"""Stored questions: .rq files with a title, a description and parameters in their head.

    # title: Who did what to whom
    # description: Events with their parties ...
    # param place: entity? = where, or in what larger place

A file is a whole SPARQL query as it stands, the question without any parameter. A line that starts with `#:place`
counts only where that parameter is given; `$place` in it stands for the RDF terms of the value. A `?` marks what may be
left out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from graphbuild.errors import QueryError, UnknownName
from graphbuild.resources import query_files

_PARAMETER = re.compile(r"# param (\w+): (\w+)(\??) = (.+)")
_LINE = re.compile(r"^(\s*)#:(\w+) ", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Parameter:
    name: str
    kind: str
    required: bool
    description: str


@dataclass(frozen=True, slots=True)
class Question:
    name: str
    title: str
    description: str
    parameters: tuple[Parameter, ...]
    text: str

    def parameter(self, name: str) -> Parameter:
        """The parameter of that name. Raises UnknownName."""
        for parameter in self.parameters:
            if parameter.name == name:
                return parameter
        raise UnknownName(f"parameter of {self.name}", name, [p.name for p in self.parameters])

    def sparql(self, terms: Mapping[str, Sequence[object]]) -> str:
        """The query with parameters bound to RDF terms, whose `str` is their N-Triples form.

        Raises QueryError where a required parameter is missing.
        """
        missing = [p.name for p in self.parameters if p.required and p.name not in terms]
        if missing:
            raise QueryError(f"{self.name} needs {' and '.join(missing)}: {self._usage(missing)}")
        return "\n".join(_bound(line, terms) for line in self.text.splitlines())

    def _usage(self, names: Sequence[str]) -> str:
        return "; ".join(f"{name} = {self.parameter(name).description}" for name in names)


def questions() -> tuple[Question, ...]:
    """All stored questions, by name."""
    return tuple(_read(path) for path in query_files())


def question(name: str) -> Question:
    """The stored question of that name. Raises UnknownName."""
    known = {item.name: item for item in questions()}
    if name not in known:
        raise UnknownName("question", name, known)
    return known[name]


def _read(path: Path) -> Question:
    text = path.read_text("utf-8")
    parameters = [
        Parameter(name, kind, optional != "?", description)
        for name, kind, optional, description in _PARAMETER.findall(text)
    ]
    return Question(path.stem, _head(text, "title"), _head(text, "description"), tuple(parameters), text)


def _head(text: str, name: str) -> str:
    found = re.search(rf"^# {name}: (.+)$", text, re.MULTILINE)
    return found[1] if found else ""


def _bound(line: str, terms: Mapping[str, Sequence[object]]) -> str:
    marked = _LINE.match(line)
    if marked is None or marked[2] not in terms:
        return line
    values = " ".join(str(term) for term in terms[marked[2]])
    # One pass over our own line: a value is never looked at again.
    return re.sub(rf"\${marked[2]}\b", lambda _: values, marked[1] + line[marked.end() :])
