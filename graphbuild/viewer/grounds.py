"""What stands behind a confidence, as far as a record tells it, and who has judged a statement or an entity."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping

from graphbuild.curation import Judgement, Verb, title
from graphbuild.records import Event, EventType, Form, Record, Status
from graphbuild.viewer.texts import readable, shortened

_TOKEN = re.compile(r"\w+|[^\w\s]")
_LONG_SENTENCE = 30
_FEW_PARTIES = 2
# Below it, about as many events are read wrongly as rightly.
_DOUBTFUL = 0.6
# Acts that are whole without one who has them done to them; as in extractors/actions/confidence.py.
_WITHOUT_RECIPIENT = frozenset({EventType.RETREAT, EventType.MOBILIZE, EventType.PROTEST, EventType.COERCE})
_UNSURE = frozenset({Status.HABITUAL, Status.CONDITIONAL, Status.ATTEMPTED})
_WHY = 160

Spans = Collection[tuple[int, int]]


def pronouns(record: Record) -> Spans:
    """Where the record's entities are named by a pronoun."""
    mentions = (mention for entity in record.entities for mention in entity.mentions)
    return {(mention.start, mention.end) for mention in mentions if mention.form is Form.PRONOUN}


def doubts(event: Event, named_by_pronoun: Spans) -> tuple[str, ...]:
    """What speaks against an event's having been read rightly, in words; empty where nothing was found.

    What takes from the confidence but leaves no trace in the record is how the act itself is worded.
    """
    found = tuple(_doubts(event, named_by_pronoun))
    return found or (("told in words that are often misread",) if event.confidence < _DOUBTFUL else ())


def _doubts(event: Event, named_by_pronoun: Spans) -> Iterator[str]:
    """What is seen in the record of the grounds in extractors/actions/confidence.py."""
    parties = (*event.actors, *event.recipients)
    if event.type is None:
        yield "an act of no known type"
    if any((role.start, role.end) in named_by_pronoun for role in parties):
        yield "who is meant by a pronoun"
    if any(not event.evidence.start <= role.start < event.evidence.end for role in parties):
        yield "a party is named in another sentence"
    if not event.recipients and event.type not in _WITHOUT_RECIPIENT:
        yield "nobody to whom it was done"
    if len(parties) > _FEW_PARTIES:
        yield "many parties"
    if event.status in _UNSURE:
        yield "told as usual, as tried or on a condition"
    if event.date is not None and event.date.text is None:
        yield "the date is from another sentence"
    if len(_TOKEN.findall(event.evidence.quote)) >= _LONG_SENTENCE:
        yield "a long sentence"


def judgements_by_subject(judgements: Iterable[Judgement]) -> Mapping[str, tuple[tuple[str | None, str], ...]]:
    """For the IRI of each entity or statement that was judged: the sentence that was judged, and by whom and why."""
    found: defaultdict[str, list[tuple[str | None, str]]] = defaultdict(list)
    for judgement in judgements:
        into = (judgement.into,) if judgement.into is not None else ()
        for subject in (*judgement.subjects, *into):
            found[subject.iri].append((subject.quote, _line(judgement)))
    return {iri: tuple(lines) for iri, lines in found.items()}


def _line(judgement: Judgement) -> str:
    """Who judged, when and why, as in "confirmed by Ana, 2026-11-02: two more witnesses"."""
    confirmed = judgement.verb is Verb.CONFIRM and len(judgement.subjects) == 1
    done = "confirmed" if confirmed else f"curated ({shortened(title(judgement), _WHY)})"
    why = f": {shortened(judgement.why, _WHY)}" if judgement.why else ""
    return f"{done} by {readable(judgement.by)}, {judgement.when}{why}"
