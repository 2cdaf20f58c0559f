"""What is worth an analyst's look, and the sentences to judge it by."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from graphbuild.curation.judgements import Subject
from graphbuild.records import Mention, Record

_AROUND = 160


class Kind(StrEnum):
    """duplicate: two entities may be one. doubt: a statement may have been read wrongly."""

    DUPLICATE = "duplicate"
    DOUBT = "doubt"


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words of an article, and which article; `published` is YYYY-MM-DD."""

    article: str
    published: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Something to judge: `score` in [0, 1] orders the list, `reasons` say why it is in it.

    A duplicate has two subjects, the one to keep first, and a sentence for each; a doubt has one of each.
    """

    kind: Kind
    score: float
    reasons: tuple[str, ...]
    subjects: tuple[Subject, ...]
    sentences: tuple[Sentence, ...]


def sentence(record: Record, text: str) -> Sentence:
    """Words of a record on one line, with their article."""
    article = record.article
    return Sentence(article.title or article.id, article.published, " ".join(text.split()))


def sentence_of(record: Record, mention: Mention) -> Sentence:
    """The sentence of a statement that holds a mention, else the words around it."""
    quotes = [event.evidence for event in record.events] + [relation.evidence for relation in record.relations]
    for quote in quotes:
        if quote.start <= mention.start and mention.end <= quote.end:
            return sentence(record, quote.quote)
    start, end = max(0, mention.start - _AROUND), mention.end + _AROUND
    before, after = record.text[start : mention.start], record.text[mention.end : end]
    # Not beyond the sentence or the line, and no half words where the room ends.
    before = re.split(r"(?<=[.!?])\s+(?=[A-Z\"'“])|\n", before)[-1]
    after = re.split(r"(?<=[.!?])\s|\n", after)[0]
    return sentence(record, f"{before}{mention.text}{after}")
