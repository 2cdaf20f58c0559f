"""Statements that may have been read wrongly."""

from __future__ import annotations

from collections.abc import Container, Iterator

from graphbuild.curation.finding import statement_subject
from graphbuild.curation.statements import statements
from graphbuild.curation.suggestions import Kind, Suggestion, sentence
from graphbuild.records import Claim, Event, Form, Record, Relation

_LOW = 0.55
_ENOUGH = 0.25


def doubts(record: Record, sure: Container[str] = ()) -> Iterator[Suggestion]:
    """The weak events and relations of a record, in its order; without those whose IRIs are `sure`."""
    pronouns = {
        (mention.start, mention.end)
        for entity in record.entities
        for mention in entity.mentions
        if mention.form is Form.PRONOUN
    }
    labels = {entity.id: entity.label for entity in record.entities}
    for iri, statement in statements(record):
        if isinstance(statement, Claim) or iri in sure:
            continue
        found = list(_weaknesses(statement, pronouns))
        score = min(0.99, sum(weight for weight, _ in found))
        if score >= _ENOUGH:
            reasons = tuple(reason for _, reason in found)
            subject = statement_subject(iri, statement, labels)
            quote = sentence(record, statement.evidence.quote)
            yield Suggestion(Kind.DOUBT, round(score, 2), reasons, (subject,), (quote,))


def _weaknesses(statement: Event | Relation, pronouns: set[tuple[int, int]]) -> Iterator[tuple[float, str]]:
    """Weights as for names: own estimate, to order a list."""
    if statement.confidence < _LOW:
        yield 1.0 - statement.confidence, f"a confidence of {statement.confidence:.2f}"
    if isinstance(statement, Relation):
        return
    roles = (*statement.actors, *statement.recipients)
    if any((role.start, role.end) in pronouns for role in roles):
        yield 0.25, "who is meant by a pronoun"
    if statement.date is None:
        yield 0.1, "no date"
    if not statement.actors:
        yield 0.05, "nobody who did it"
