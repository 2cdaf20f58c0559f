"""The real model, loaded once: what it parses wrong, extraction has to live with."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import cache

import pytest

from graphbuild import parsing
from graphbuild.cleaning import clean
from graphbuild.extraction import extract_record
from graphbuild.reading import Document
from graphbuild.records import Article, Record

PUBLISHED = "2015-06-10"


@pytest.fixture(scope="session")
def read() -> Callable[[str], Record]:
    """The record of a text published on Wednesday, 10 June 2015."""
    nlp = parsing.load()

    @cache
    def record(text: str) -> Record:
        digest = hashlib.sha256(text.encode()).hexdigest()
        article = Article("test", "https://example.org/test", digest, published=PUBLISHED)
        cleaned = clean(text)
        return extract_record(Document(article, text), cleaned, next(parsing.parse(nlp, [cleaned.text])))

    return record
