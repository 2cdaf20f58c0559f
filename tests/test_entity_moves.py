"""The quick recognizer finds the entities that spaCy's own does."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import spacy
from spacy.tokens import Doc

from graphbuild import parsing
from graphbuild.entity_moves import EntityMoves, is_plain

LABELS = ("ORG", "GPE", "PERSON")
TEXTS = ["Rebels of the March 23 Movement left Goma.", "", "\n\n", "Goma", " ".join(["The UN", "left"] * 40)]


def _recognizer(seed: int = 0, **model: Any) -> Any:
    """One that was never trained: what it finds depends on the seed."""
    nlp = spacy.blank("en")
    default = nlp.get_factory_meta("ner").default_config["model"]
    recognizer: Any = nlp.add_pipe("ner", config={"model": default | model})
    for label in LABELS:
        recognizer.add_label(label)
    nlp.initialize()
    upper, random = recognizer.model.get_ref("upper"), np.random.default_rng(seed)
    if upper.has_param("W"):
        upper.set_param("W", random.normal(size=upper.get_param("W").shape).astype("float32"))
    return recognizer


def _preferring(*moves: str) -> Any:
    """One that takes these moves wherever it may."""
    recognizer = _recognizer()
    upper, known = recognizer.model.get_ref("upper"), recognizer.moves
    upper.get_param("W")[:] = 0
    upper.get_param("b")[:] = [known.get_class_name(number) in moves for number in range(known.n_moves)]
    return recognizer


def _docs(recognizer: Any, starts: tuple[int, ...] = ()) -> list[Doc]:
    docs = [spacy.blank("en", vocab=recognizer.vocab).make_doc(text) for text in TEXTS]
    for start in starts:
        docs[-1][start].is_sent_start = True
    return docs


def _told(docs: list[Doc]) -> list[list[tuple[str, str]]]:
    return [[(token.ent_iob_, token.ent_type_) for token in doc] for doc in docs]


@pytest.mark.parametrize("seed", range(20))
def test_the_entities_are_those_of_spacy(seed):
    recognizer = _recognizer(seed)
    starts = tuple(range(seed % 5, 80, 1 + seed % 5))
    quick = list(EntityMoves(recognizer).pipe(_docs(recognizer, starts), batch_size=8))
    assert _told(quick) == _told(list(recognizer.pipe(_docs(recognizer, starts))))
    assert [doc.text for doc in quick] == TEXTS


def test_of_moves_as_good_the_first_is_taken():
    recognizer = _preferring("B-GPE", "B-ORG", "I-ORG", "L-ORG", "U-ORG")
    quick = [EntityMoves(recognizer)(doc) for doc in _docs(recognizer)]
    assert _told(quick) == _told([recognizer(doc) for doc in _docs(recognizer)])
    assert [[ent.text for ent in doc.ents] for doc in quick] == [[TEXTS[0]], [], [], ["Goma"], [TEXTS[4]]]


def test_no_entity_crosses_the_start_of_a_sentence():
    recognizer = _preferring("B-ORG", "I-ORG")
    *_, doc = EntityMoves(recognizer).pipe(_docs(recognizer, (30, 60)))
    assert [(ent.start, ent.end) for ent in doc.ents] == [(0, 30), (30, 60), (60, 120)]


def test_other_recognizers_are_known():
    assert is_plain(_recognizer())
    assert not is_plain(_recognizer(extra_state_tokens=True))
    assert not is_plain(_recognizer(use_upper=False))
    assert not is_plain(_recognizer(maxout_pieces=1))


def test_the_pipeline_that_is_installed_finds_the_same_entities():
    nlp = parsing.load()
    text = "M23 rebels of the Congo River Alliance took Goma on 27 January 2025.\n\nJoseph Kabila said so."
    (doc,) = parsing.parse(nlp, [text])
    recognizer: Any = nlp.get_pipe("ner")
    again = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    again.set_ents([], default="missing")
    assert len(doc.ents) > 3
    assert _told([doc]) == _told([recognizer(again)])
