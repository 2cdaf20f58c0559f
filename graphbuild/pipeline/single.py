"""One article -> its record: the pure function that processes, or a cluster, map over articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphbuild import parsing
from graphbuild.cleaning import Clean, clean
from graphbuild.errors import GraphbuildError, InputError
from graphbuild.reading import Document
from graphbuild.records import Record

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from graphbuild.extraction import Explanation


def extract_one(document: Document | InputError) -> Record | InputError:
    """The record of one document; an error is passed on, and one of ours while extracting becomes an InputError.

    Raises GraphbuildError for what concerns every article: a broken data file, a missing parser.
    """
    if isinstance(document, InputError):
        return document
    try:
        cleaned = clean(document.text)
        doc = next(parsing.parse(parsing.load(), [cleaned.text]))
    except GraphbuildError:
        raise
    except Exception as error:
        return _failure(document, error)
    return extract_parsed(document, cleaned, doc)


def extract_parsed(document: Document, cleaned: Clean, doc: Doc) -> Record | InputError:
    """As `extract_one`, of a document whose text was cleaned and parsed."""
    from graphbuild.extraction import extract_record

    try:
        return extract_record(document, cleaned, doc)
    except GraphbuildError:
        raise
    except Exception as error:  # one strange article must not cost the other thousand
        return _failure(document, error)


def explain_one(document: Document | InputError) -> Explanation | InputError:
    """The record of one document with the rules behind its events; an error is passed on."""
    from graphbuild.extraction import explain_record

    if isinstance(document, InputError):
        return document
    cleaned = clean(document.text)
    return explain_record(document, cleaned, next(parsing.parse(parsing.load(), [cleaned.text])))


def _failure(document: Document, error: Exception) -> InputError:
    return InputError(document.article.id, f"could not be extracted: {type(error).__name__}: {error}")
