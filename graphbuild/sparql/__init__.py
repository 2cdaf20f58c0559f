"""Asking a graph: stored questions by name, or SPARQL."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Protocol

from pyoxigraph import Literal, NamedNode, QueryBoolean, QuerySolutions, Store, Variable

from graphbuild.errors import QueryError
from graphbuild.sparql.guard import refuse_unsafe
from graphbuild.sparql.listings import listing
from graphbuild.sparql.parameters import bind, find_entities
from graphbuild.sparql.questions import Parameter, Question, question, questions
from graphbuild.sparql.rows import Rows, Value, show
from graphbuild.vocabulary import PREFIXES

__all__ = [
    "Parameter",
    "Question",
    "Rows",
    "ask",
    "find_entities",
    "listing",
    "question",
    "questions",
    "refuse_unsafe",
    "show",
]

_READERS: Mapping[str, Callable[[str], Value]] = {
    "boolean": lambda text: text in ("true", "1"),
    "decimal": float,
    "double": float,
    "float": float,
    "integer": int,
}


class HasQuads(Protocol):
    """What is asked: a store.GraphStore, or anything with an Oxigraph store whose default graph holds all."""

    @property
    def quads(self) -> Store: ...


def ask(store: HasQuads, name_or_text: str, **parameters: object) -> Rows:
    """The rows that answer a stored question (by name) or a SPARQL query (SELECT, ASK, CONSTRUCT, DESCRIBE).

    Parameters of a stored question are those of its head; those of a query bind variables that it selects.
    Raises UnknownName for a question, parameter or name that is not known, QueryError for a query that is refused.
    """
    if re.fullmatch(r"\s*[\w-]+\s*", name_or_text):
        asked = question(name_or_text.strip().replace("-", "_"))
        return _run(store.quads, asked.sparql(bind(asked, store.quads, parameters)), {})
    refuse_unsafe(name_or_text)
    return _run(store.quads, name_or_text, {Variable(name): _literal(value) for name, value in parameters.items()})


def _run(store: Store, query: str, substitutions: dict[Variable, NamedNode | Literal]) -> Rows:
    try:
        result = store.query(query, prefixes=dict(PREFIXES), substitutions=dict(substitutions))
    except (SyntaxError, ValueError, RuntimeError) as error:
        raise QueryError(f"the query cannot be asked: {error}") from error
    if isinstance(result, QueryBoolean):
        return Rows(("answer",), ((bool(result),),))
    if isinstance(result, QuerySolutions):
        columns = tuple(variable.value for variable in result.variables)
        return Rows(columns, tuple(tuple(map(_value, solution)) for solution in result))
    triples = ((t.subject, t.predicate, t.object) for t in result)
    return Rows(("subject", "predicate", "object"), tuple(tuple(map(_value, triple)) for triple in triples))


def _literal(value: object) -> NamedNode | Literal:
    if isinstance(value, (str, bool, int, float)):
        return Literal(value)
    raise QueryError(f"{value!r} cannot be a value in a query; give a text or a number")


def _value(term: object) -> Value:
    if term is None:
        return None
    if not isinstance(term, Literal):
        return str(getattr(term, "value", term))
    kind = term.datatype.value.removeprefix(PREFIXES["xsd"])
    try:
        return _READERS[kind](term.value)
    except (KeyError, ValueError):
        # Any other type, or "many"^^xsd:integer: RDF allows it.
        return term.value
