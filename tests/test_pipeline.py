"""Documents to records to a graph: order, errors, processes and what is read again. The extractor is a stub."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

import graphbuild
from graphbuild import parsing
from graphbuild.errors import InputError, LexiconError, StoreError, UnknownName
from graphbuild.pipeline import extract, extract_one, processes, records
from graphbuild.pipeline.batches import batches
from graphbuild.reading import Document
from graphbuild.records import Article, Entity, EntityType, Record

if TYPE_CHECKING:
    from spacy.language import Language


def _document(name: str, text: str = "Rebels left.") -> Document:
    return Document(Article(id=name, iri=f"https://e.org/{name}", text_sha256="0"), text)


def _stub(document: Document, clean: object, doc: object) -> Record:
    if "ZeroDivision" in document.text:
        raise ZeroDivisionError("strange")
    if "Lexicon" in document.text:
        raise LexiconError("verbs.tsv", 3, "broken")
    return Record(article=document.article, text=document.text)


@lru_cache
def _blank() -> Language:
    import spacy  # not at the top: the processes that the tests start import this module

    return spacy.blank("en")


@pytest.fixture(autouse=True)
def stub(monkeypatch):
    monkeypatch.setitem(sys.modules, "graphbuild.extraction", SimpleNamespace(extract_record=_stub))
    monkeypatch.setattr(parsing, "load", _blank)
    monkeypatch.setattr("graphbuild.pipeline.updates.fingerprint", lambda: "one")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    articles = tmp_path / "articles"
    articles.mkdir()
    for name in ("a", "b"):
        (articles / f"{name}.txt").write_text(f"Rebels left {name}.", encoding="utf-8")
    return articles


def test_results_come_in_order_with_errors_in_place():
    broken = InputError("x.txt", "empty")
    found = list(records([_document("b"), broken, _document("a")]))
    assert [r.article.id if isinstance(r, Record) else r for r in found] == ["b", broken, "a"]


def test_a_strange_article_costs_only_itself():
    first, second = records([_document("a", "ZeroDivision"), _document("b")])
    assert isinstance(second, Record)
    assert str(first) == "a: could not be extracted: ZeroDivisionError: strange"


def test_a_broken_data_file_stops_the_run():
    with pytest.raises(LexiconError):
        extract_one(_document("a", "Lexicon"))


def test_progress_is_told_after_each():
    told: list[int] = []
    list(records([_document("a"), InputError("x", "y")], progress=told.append))
    assert told == [1, 1]


def test_documents_are_drawn_as_needed():
    drawn: list[str] = []

    def documents():
        for name in "abcdefgh":
            drawn.append(name)
            yield _document(name)

    next(records(documents()))
    assert drawn == list("abcde")  # a batch, and the one that shows that it is full


def test_a_long_text_is_parsed_alone():
    long = _document("long", "Rebels left. " * 2_000)
    assert [len(batch) for batch in batches([_document("a"), long, _document("b"), _document("c")])] == [1, 1, 2]


def test_a_text_that_cannot_be_parsed_costs_only_itself(monkeypatch):
    def parse(nlp: object, texts: list[str]):
        if any("unparsable" in text for text in texts):
            raise ValueError("strange")
        return map(_blank(), texts)

    monkeypatch.setattr(parsing, "parse", parse)
    found = list(records([_document("a"), _document("b", "An unparsable text."), _document("c")]))
    assert [r.article.id if isinstance(r, Record) else r.where for r in found] == ["a", "b", "c"]
    assert str(found[1]) == "b: could not be extracted: ValueError: strange"


def test_few_documents_start_no_process(monkeypatch):
    monkeypatch.setattr(processes, "_start", lambda _: pytest.fail("a process was started"))
    assert len(list(records([_document("a"), _document("b")], workers=4))) == 2


def _deadly(documents: list[Document]) -> list[Record]:
    if any(document.article.id == "7" for document in documents):
        os._exit(1)
    return [Record(article=document.article, text=document.text) for document in documents]


def test_a_process_that_dies_costs_one_article(monkeypatch):
    monkeypatch.setattr(processes, "extract_together", _deadly)
    documents = [_document(str(number)) for number in range(14)]
    found = list(records(documents, workers=2))
    assert [r.article.id for r in found if isinstance(r, Record)] == [str(n) for n in range(14) if n != 7]
    assert "process that read it died" in str(found[7])


def test_extract_reads_sources(folder):
    assert [r.article.id for r in extract(folder) if isinstance(r, Record)] == ["a", "b"]


def test_build_reads_what_is_new_or_changed(folder, tmp_path):
    path = tmp_path / "iraq.kg"
    assert graphbuild.build(folder, path).report.read == ("a", "b")
    assert graphbuild.build(folder, path).report.unchanged == ("a", "b")
    (folder / "a.txt").write_text("The army came.", encoding="utf-8")
    report = graphbuild.build(folder, path).report
    assert (report.read, report.unchanged) == (("a",), ("b",))
    report = graphbuild.build(folder, path, publisher="NBC").report
    assert report.read == ("a", "b")


def test_build_reports_what_the_ontology_has_no_words_for(folder, tmp_path, monkeypatch):
    def odd(document: Document, clean: object, doc: object) -> Record:
        record = _stub(document, clean, doc)
        place = Entity(id="https://e.org/x", label="X", type=EntityType.PLACE, subtype="Nonsense")
        return replace(record, entities=(place,)) if " b." in document.text else record

    monkeypatch.setitem(sys.modules, "graphbuild.extraction", SimpleNamespace(extract_record=odd))
    graph = graphbuild.build(folder, tmp_path / "iraq.kg")
    assert (graph.report.read, [error.where for error in graph.report.errors]) == (("a",), ["b"])
    assert "Nonsense" in str(graph.report.errors[0])


def test_another_version_reads_anew(folder, tmp_path, monkeypatch):
    graphbuild.build(folder, tmp_path / "iraq.kg")
    monkeypatch.setattr("graphbuild.pipeline.updates.fingerprint", lambda: "two")
    assert graphbuild.build(folder, tmp_path / "iraq.kg").report.read == ("a", "b")


def test_build_removes_what_the_sources_lack_unless_one_failed(folder, tmp_path):
    path = tmp_path / "iraq.kg"
    graphbuild.build(folder, path)
    (folder / "a.txt").unlink()
    (folder / "c.txt").write_text("", encoding="utf-8")
    graph = graphbuild.build(folder, path)
    assert (len(graph.report.errors), graph.report.removed) == (1, ())
    (folder / "c.txt").unlink()
    graph = graphbuild.build(folder, path)
    assert graph.report.removed == ("a",)
    assert [record.article.id for record in graph.records()] == ["b"]


def test_add_and_remove_give_what_a_build_gives(folder, tmp_path):
    whole = graphbuild.build(folder, tmp_path / "whole.kg").store.nquads()
    graph = graphbuild.build(folder / "b.txt", tmp_path / "parts.kg")
    assert graph.add([folder / "a.txt"]).read == ("a",)
    assert graph.store.nquads() == whole
    assert graph.remove("b").removed == ("b",)
    assert graph.store.nquads() == graphbuild.build(folder / "a.txt", tmp_path / "a.kg").store.nquads()
    assert graph.info()["articles"] == 1


def test_an_article_that_is_not_there_is_named_with_the_others(folder, tmp_path):
    graph = graphbuild.build(folder, tmp_path / "iraq.kg")
    with pytest.raises(UnknownName, match=r"no article is called 'z'.*Known: a, b"):
        graph.remove("a", "z")
    assert graph.info()["articles"] == 2


def test_a_graph_that_is_not_there_is_an_error(tmp_path):
    with pytest.raises(StoreError, match="there is no graph"):
        graphbuild.open(tmp_path / "none.kg")
