"""What a judgement is to be about: entities and statements by IRI, entities also by name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from graphbuild.curation.judgements import Subject, entity_subject
from graphbuild.curation.statements import Statement, statements
from graphbuild.errors import AmbiguousName, UnknownName
from graphbuild.records import Claim, Entity, Event, Record
from graphbuild.vocabulary import name_key


@dataclass(slots=True)
class Known:
    """The entities of a graph, each as the record with most mentions describes it, and the statements asked for."""

    entities: dict[str, Entity] = field(default_factory=dict)
    located: set[str] = field(default_factory=set)
    labels: dict[str, set[str]] = field(default_factory=dict)
    aliases: dict[str, set[str]] = field(default_factory=dict)
    statements: dict[str, Subject] = field(default_factory=dict)

    def add(self, entity: Entity) -> None:
        best = self.entities.get(entity.id)
        if best is None or len(entity.mentions) > len(best.mentions):
            self.entities[entity.id] = entity
        if entity.location is not None:
            self.located.add(entity.id)
        self.labels.setdefault(name_key(entity.label), set()).add(entity.id)
        for alias in entity.aliases:
            self.aliases.setdefault(name_key(alias), set()).add(entity.id)

    def subject(self, iri: str) -> Subject:
        return replace(entity_subject(self.entities[iri]), located=iri in self.located)

    def named(self, name: str) -> list[str]:
        """The IRIs of the entities called so, in order; those with it as an alias only where none is.

        Raises UnknownName.
        """
        if name in self.entities:
            return [name]
        found = self.labels.get(name_key(name)) or self.aliases.get(name_key(name))
        if not found:
            raise UnknownName("entity or statement in this graph", name, self._names())
        return sorted(found)

    def _names(self) -> set[str]:
        return {name for entity in self.entities.values() for name in (entity.label, *entity.aliases)}


def find(records: Iterable[Record], names: Sequence[str], *, every: bool = False) -> list[Subject]:
    """The subjects that IRIs or names stand for, in their order, each once.

    Raises UnknownName, with the nearest names, and AmbiguousName where a name fits several entities, unless `every` of
    them is meant.
    """
    known, found = look_up(records, names), dict[str, Subject]()
    for name in names:
        if name in known.statements:
            found[name] = known.statements[name]
            continue
        iris = known.named(name)
        if len(iris) > 1 and not every:
            raise AmbiguousName("entity", name, [_described(known.entities[iri]) for iri in iris])
        found.update((iri, known.subject(iri)) for iri in iris)
    return list(found.values())


def look_up(records: Iterable[Record], names: Iterable[str] = ()) -> Known:
    """What the records know, with those of their statements whose IRIs are among the names."""
    known, wanted = Known(), {name for name in names if "/" in name}
    for record in records:
        for entity in record.entities:
            known.add(entity)
        if any(name.startswith(f"{record.article.iri}/") for name in wanted):
            labels = {entity.id: entity.label for entity in record.entities}
            found = ((iri, statement) for iri, statement in statements(record) if iri in wanted)
            known.statements |= {iri: statement_subject(iri, statement, labels) for iri, statement in found}
    return known


def statement_subject(iri: str, statement: Statement, labels: Mapping[str, str]) -> Subject:
    """A statement as the subject of a judgement; `labels` are those of the entities of its record."""
    return Subject(iri, statement_label(statement, labels), quote=statement.evidence.quote)


def statement_label(statement: Statement, labels: Mapping[str, str]) -> str:
    """The statement in a few words: "Islamic State COERCE Ramadi (seized)"."""

    def named(entity: str) -> str:
        return labels.get(entity, entity)

    if isinstance(statement, Event):
        sides = [", ".join(named(role.entity) for role in roles) for roles in (statement.actors, statement.recipients)]
        words = [sides[0], statement.type or "event", sides[1], f"({statement.trigger.text})"]
        return " ".join(filter(None, words))
    if isinstance(statement, Claim):
        return f"{named(statement.speaker.entity)} {statement.stance}"
    return f"{named(statement.subject.entity)} {statement.type} {named(statement.object.entity)}"


def _described(entity: Entity) -> str:
    kind = ", ".join(filter(None, (entity.subtype or entity.type, entity.country, entity.sector)))
    return f"{entity.label} ({kind}) {entity.id}"
