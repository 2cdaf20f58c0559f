"""Sentence starts and parts of long texts, on blank pipelines; and texts parsed together, on the one installed."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from graphbuild.errors import GraphbuildError
from graphbuild.parsing import _parts, load, mark_sentence_starts, parse


def _starts(text: str) -> dict[str, bool | None]:
    doc = mark_sentence_starts(spacy.blank("en")(text))
    return {token.text: token.is_sent_start for token in doc}


def test_a_sentence_starts_after_a_line_break():
    starts = _starts("Rebels take town\n\nthe army left")
    assert starts["the"] is True
    assert starts["\n\n"] is False


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ('"It will help, but not enough," he said.', "he"),
        ('"Why?" he said.', "he"),
        ("Many groups ... stated before.", "stated"),
        ("They left (for good).", ")"),
        ('He said "They left."\n\nShe came.', '"'),
        ("U.S. Sending 450 to Iraq", "Sending"),
    ],
)
def test_no_sentence_starts_in_the_middle(text, word):
    assert _starts(text)[word] is False


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("They left. Rebels came.", "Rebels"),
        ("He left. al-Assad stayed.", "al"),
        ("He left the U.S. Rebels came.", "Rebels"),
    ],
)
def test_other_starts_are_left_to_the_parser(text, word):
    assert not _starts(text)[word]
    doc = mark_sentence_starts(spacy.blank("en")(text))
    token = next(token for token in doc if token.text == word)
    assert token.sent_start == 0


def test_a_pipeline_that_is_not_there_is_named():
    with pytest.raises(GraphbuildError, match="no spaCy pipeline is called 'en_none'"):
        load("en_none")


@given(st.text(alphabet="ab \n", max_size=60), st.integers(1, 20))
def test_parts_make_the_whole_and_fit(text, limit):
    parts = _parts(text, limit)
    assert "".join(parts) == text
    assert all(len(part) <= limit for part in parts)


def test_long_texts_are_cut_after_a_paragraph():
    assert _parts("one two\n\nthree four", 12) == ["one two\n\n", "three four"]


def test_a_long_text_gives_one_doc():
    nlp: Language = spacy.blank("en")
    nlp.max_length = 12
    texts = ["Rebels left.\n\nThe army came.", "", "Short."]
    docs = list(parse(nlp, texts))
    assert [doc.text for doc in docs] == texts
    assert [token.idx for token in docs[0]] == [token.idx for token in spacy.blank("en")(texts[0])]


def test_the_default_pipeline_splits_at_paragraphs():
    doc = next(parse(load(), ["Rebels Take Town\n\nThe army left. It was quiet."]))
    assert [sent.text.strip() for sent in doc.sents] == ["Rebels Take Town", "The army left.", "It was quiet."]
    assert load() is load()


def test_neighbours_do_not_change_a_parse():
    attributes = ["HEAD", "DEP", "TAG", "POS", "LEMMA", "MORPH", "ENT_TYPE", "ENT_IOB", "SENT_START"]
    texts = [
        "Rebels left Karsa.",
        "The army said on Monday that 12 soldiers had been killed.\n\nNobody claimed the attack near the town of Alsa. "
        * 9,
        "",
        "Talks ended.",
        "Militants, who had held the bridge since May, fired at a convoy of the United Nations in the north. " * 20,
    ]
    nlp = load()
    for order in (texts, texts[::-1], texts * 4):
        for text, doc in zip(order, parse(nlp, order), strict=True):
            (alone,) = parse(nlp, [text])
            assert doc.to_array(attributes).tobytes() == alone.to_array(attributes).tobytes()
            assert doc.tensor.tobytes() == alone.tensor.tobytes()
