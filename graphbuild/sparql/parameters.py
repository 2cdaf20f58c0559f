"""Values that a user gives, as the RDF terms that a question asks for. Nothing of theirs ever becomes SPARQL."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from pyoxigraph import DefaultGraph, Literal, NamedNode, Store

from graphbuild.errors import QueryError, UnknownName
from graphbuild.sparql.questions import Question
from graphbuild.vocabulary import ONTOLOGY, PREFIXES, Term, concept, name_key, terms

Node = NamedNode | Literal

_FEW = 20


def bind(question: Question, store: Store, values: Mapping[str, object]) -> dict[str, Sequence[Node]]:
    """The terms of each value; None counts as not given, `from_` as `from`.

    Raises UnknownName for a parameter, name or value that is not known, QueryError for one of a wrong form.
    """
    given = {name.rstrip("_"): value for name, value in values.items() if value is not None}
    return {name: _terms(question.parameter(name).kind, store, str(value)) for name, value in given.items()}


def _terms(kind: str, store: Store, value: str) -> Sequence[Node]:
    if kind == "entity":
        return find_entities(store, value)
    return _KINDS[kind](value)


def find_entities(store: Store, text: str) -> list[NamedNode]:
    """The entities that bear a name or an alias, in order of IRI; where none does, those whose names hold its words.

    Case, accents, punctuation and a leading article don't count. An IRI stands for itself. Raises UnknownName with the
    nearest names.
    """
    if _is_entity(store, text):
        return [NamedNode(text)]
    wanted, exact, partly, names = name_key(text), set(), set(), {}
    for node, name in _names(store):
        found = name_key(name)
        names[found] = name
        if wanted and found == wanted:
            exact.add(node)
        elif wanted and f" {wanted} " in f" {found} ":
            partly.add(node)
    if not (exact or partly):
        raise UnknownName("entity in this graph", text, _nearest(wanted, names))
    return [NamedNode(iri) for iri in sorted(exact or partly)]


def _names(store: Store) -> Iterator[tuple[str, str]]:
    for predicate in ("rdfs:label", "skos:altLabel"):
        prefix, local = predicate.split(":")
        for quad in store.quads_for_pattern(None, NamedNode(PREFIXES[prefix] + local), None, DefaultGraph()):
            iri = str(getattr(quad.subject, "value", ""))
            if not iri.startswith(ONTOLOGY) and "/candidate/" not in iri:
                yield iri, str(getattr(quad.object, "value", ""))


def _is_entity(store: Store, text: str) -> bool:
    try:
        node = NamedNode(text)
    except ValueError:
        return False
    return any(store.quads_for_pattern(node, NamedNode(PREFIXES["rdfs"] + "label"), None, DefaultGraph()))


def _nearest(wanted: str, names: Mapping[str, str]) -> list[str]:
    from difflib import get_close_matches

    return [names[name] for name in get_close_matches(wanted, names, n=_FEW, cutoff=0.5)]


def _event_types(value: str) -> list[Node]:
    classes = {term.name: term for term in terms().values() if term.kind == "Class"}
    chosen = [iri for name in _listed(value) for iri in _below(_class(name, classes), classes)]
    return [NamedNode(iri) for iri in sorted(set(chosen))]


def _class(text: str, classes: Mapping[str, Term]) -> str:
    events = _below(ONTOLOGY + "Event", classes)
    known = {name.lower(): ONTOLOGY + name for name in classes if ONTOLOGY + name in events}
    folded = re.sub(r"[\s_-]", "", text).lower()
    if folded not in known:
        raise UnknownName("event type", text, [iri.removeprefix(ONTOLOGY) for iri in known.values()])
    return known[folded]


def _below(iri: str, classes: Mapping[str, Term]) -> list[str]:
    """The class and all its subclasses."""
    found = [iri]
    for parent in found:
        found += [term.iri for term in classes.values() if parent in term.parents]
    return found


def _concepts(scheme: str) -> Callable[[str], list[Node]]:
    return lambda value: [NamedNode(concept(scheme, name.lower().replace("-", "_"))) for name in _listed(value)]


def _listed(value: str) -> list[str]:
    return [part.strip() for part in value.split(",") if part.strip()]


def _first_day(value: str) -> list[Node]:
    year, month, day = _date(value)
    return [_day(year, month or 1, day or 1)]


def _last_day(value: str) -> list[Node]:
    year, month, day = _date(value)
    month = month or 12
    return [_day(year, month, day or calendar.monthrange(year, month)[1])]


def _date(value: str) -> tuple[int, int, int]:
    found = re.fullmatch(r"([1-9]\d{3})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?", value.strip(), re.ASCII)
    year, month, day = (int(part or 0) for part in found.groups()) if found else (0, 0, 0)
    if not found or day > calendar.monthrange(year, month or 1)[1] or found[3] == "00":
        raise QueryError(f"{value!r} is not a date; write 2015-05-17, 2015-05 or 2015")
    return year, month, day


def _day(year: int, month: int, day: int) -> Literal:
    return Literal(f"{year}-{month:02}-{day:02}", datatype=NamedNode(PREFIXES["xsd"] + "date"))


def _country(value: str) -> list[Node]:
    if not re.fullmatch(r"[A-Za-z]{3}", value.strip()):
        raise QueryError(f"{value!r} is not an ISO 3166-1 alpha-3 code such as IRQ")
    return [Literal(value.strip().upper())]


def _words(value: str) -> list[Node]:
    """The words in lower case between single spaces, as the questions fold what they compare them with."""
    folded = " ".join(re.findall(r"\w+", value.lower()))
    if not folded:
        raise QueryError(f"{value!r} has no letter or digit to look for")
    return [Literal(f" {folded} ")]


def _text(value: str) -> list[Node]:
    return [Literal(value)]


_KINDS: Mapping[str, Callable[[str], Sequence[Node]]] = {
    "country": _country,
    "event_type": _event_types,
    "first_day": _first_day,
    "last_day": _last_day,
    "quantity_kind": _concepts("QuantityKinds"),
    "stance": _concepts("Stances"),
    "status": _concepts("Statuses"),
    "text": _text,
    "words": _words,
}
KINDS = frozenset({"entity", *_KINDS})
