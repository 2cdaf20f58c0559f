"""The real model, loaded once: what it parses wrong, extraction has to live with."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import cache

import pytest
from cases import Read, cells

from graphbuild import parsing
from graphbuild.cleaning import clean
from graphbuild.extraction import extract_record
from graphbuild.reading import Document
from graphbuild.records import Article, Record

PUBLISHED = "2015-06-10"


@pytest.fixture(scope="session")
def read() -> Read:
    """The record of a text published on Wednesday, 10 June 2015."""
    nlp = parsing.load()

    @cache
    def record(text: str) -> Record:
        digest = hashlib.sha256(text.encode()).hexdigest()
        article = Article("test", "https://example.org/test", digest, published=PUBLISHED)
        cleaned = clean(text)
        return extract_record(Document(article, text), cleaned, next(parsing.parse(nlp, [cleaned.text])))

    return record


@pytest.fixture(scope="session")
def assert_told(read: Read) -> Callable[[str], None]:
    """That a sentence tells one event so, of a line "type trigger | status | actors | recipients | sentence"."""

    def check(line: str) -> None:
        head, status, actors, recipients, text = cells(line)
        kind, trigger = head.split(" ", 1)
        found = [e for e in read(text).events if e.trigger.text == trigger and e.type == kind]
        assert [e.status for e in found] == [status]
        assert ", ".join(r.text for r in found[0].actors) == actors.replace("-", "", actors == "-")
        assert ", ".join(r.text for r in found[0].recipients) == recipients.replace("-", "", recipients == "-")

    return check


@pytest.fixture(scope="session")
def assert_untold(read: Read) -> Callable[[str], None]:
    """That a sentence tells no event of the type as done, of a line "type | sentence"."""

    def check(line: str) -> None:
        kind, text = cells(line)
        assert kind not in [e.type for e in read(text).events if e.status != "negated"]

    return check
