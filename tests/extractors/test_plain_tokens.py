"""Tokens tell what spaCy's tell, each by its own name."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from graphbuild.extractors.tokens import Parse, Token

WORDS = ["Rebels", "seized", "Kidal", ".", " ", "Who", "did", "the", "army", "send", "convoy", "to", "?"]
HEADS = [1, 1, 1, 1, 1, 11, 9, 8, 9, 9, 9, 9, 9]  # "who" hangs across its verb on "to"
DEPS = ["nsubj", "ROOT", "dobj", "punct", "dep", "pobj", "aux", "det", "nsubj", "ROOT", "dobj", "prep", "punct"]
TAGS = ["NNS", "VBD", "NNP", ".", "_SP", "WP", "VBD", "DT", "NN", "VB", "NN", "IN", "."]


@pytest.fixture
def doc() -> Doc:
    found = Doc(
        spacy.blank("en").vocab,
        words=WORDS,
        spaces=[n not in (2, 11, 12) for n in range(13)],
        heads=HEADS,
        deps=DEPS,
        tags=TAGS,
        pos=["X"] * 13,
        lemmas=[word.lower() for word in WORDS],
        ents=["O", "O", "B-GPE"] + ["O"] * 10,
    )
    assert len(list(found.sents)) == 2
    return found


@pytest.mark.parametrize("name", ["i", "text", "lower_", "lemma_", "pos_", "tag_", "dep_", "ent_type_"])
def test_labels_are_those_of_spacy(doc: Doc, name: str) -> None:
    assert [getattr(t, name) for t in Parse(doc).tokens] == [getattr(t, name) for t in doc]


@pytest.mark.parametrize("name", ["head", "left_edge", "right_edge"])
def test_tokens_around_are_those_of_spacy(doc: Doc, name: str) -> None:
    assert [getattr(t, name).i for t in Parse(doc).tokens] == [getattr(t, name).i for t in doc]


@pytest.mark.parametrize("name", ["children", "lefts", "rights", "ancestors", "subtree", "sent"])
def test_lists_of_tokens_are_those_of_spacy(doc: Doc, name: str) -> None:
    ours = [[t.i for t in getattr(token, name)] for token in Parse(doc).tokens]
    assert ours == [[t.i for t in getattr(token, name)] for token in doc]


def test_sentences_know_where_they_are(doc: Doc) -> None:
    ours = [(t.sent.start, t.sent.end, t.sent.root.i) for t in Parse(doc).tokens]
    assert ours == [(t.sent.start, t.sent.end, t.sent.root.i) for t in doc]


def test_text_is_that_of_the_doc(doc: Doc) -> None:
    parse = Parse(doc)
    assert parse.source == doc.text
    assert parse.words(0, 4) == doc[0:4].text == "Rebels seized Kidal."


def test_neighbours_end_with_the_text(doc: Doc) -> None:
    first, *_, last = Parse(doc).tokens
    assert first.nbor(1).text == "seized" and last.nbor(-1).text == "to"
    for token, distance in ((first, -1), (last, 1)):
        with pytest.raises(IndexError):
            token.nbor(distance)


def test_parted_tokens_keep_their_labels_only(doc: Doc) -> None:
    parse = Parse(doc)
    token: Token = parse.tokens[2]
    parse.part()
    assert token.text == "Kidal" and not hasattr(token, "head")


def test_a_text_of_no_words_has_no_tokens() -> None:
    parse = Parse(Doc(spacy.blank("en").vocab, words=[]))
    assert (parse.tokens, parse.source, parse.bounds) == ([], "", [])
