"""What fails by one argument is read where it likely is an act, and nowhere else."""

from __future__ import annotations

import numpy as np
import pytest
from cases import Read
from spacy.tokens import Doc
from spacy.vocab import Vocab

from graphbuild import extraction, lexicon, parsing
from graphbuild.cleaning import clean
from graphbuild.extractors.arguments import verb_slots
from graphbuild.extractors.conditions import Asked
from graphbuild.extractors.likelihood import nearest
from graphbuild.extractors.likelihood.features import BLOCKS
from graphbuild.extractors.likelihood.weights import COLUMNS, weights
from graphbuild.extractors.mentions import MentionIndex
from graphbuild.extractors.syntax import syntax
from graphbuild.reading import Document
from graphbuild.records import Article, EventType

LIKELY = [
    ("Thousands of civilians fled across the mountains into Svaneti.", "RETREAT", "fled"),
    ("The junta stripped the envoy of his papers.", "SANCTION", "stripped"),
    ("Both governments talked in Doha on Monday.", "CONSULT", "talked"),
]
UNLIKELY = [
    "The gale stripped the barn of its roof.",
    "The bakery fled the high street.",
    "Bears ransacked the bins in Banff.",
    "The captain called him the maestro.",
    "The orchestra carried the tune.",
]


@pytest.mark.parametrize(("text", "kind", "trigger"), LIKELY)
def test_a_likely_act_is_read(read: Read, text: str, kind: str, trigger: str) -> None:
    assert [(e.type, e.trigger.text) for e in read(text).events if e.type] == [(EventType(kind), trigger)]


@pytest.mark.parametrize("text", UNLIKELY)
def test_the_same_words_tell_no_act_in_everyday_life(read: Read, text: str) -> None:
    assert [e for e in read(text).events if e.type] == []


def test_whoever_acts_is_never_likely_to_undergo_it(read: Read) -> None:
    acts = [
        e for e in read("A suicide bomber who drove at the troops was shot dead.").events if e.trigger.text == "drove"
    ]
    assert [[r.text for r in e.actors] for e in acts] == [["suicide bomber"]]
    acts = [e for e in read("The convoy drove into an ambush near Kidal.").events if e.type]
    assert [[r.text for r in e.recipients] for e in acts] == [["convoy"]]


def test_the_object_of_a_verb_of_many_acts_is_never_spared(read: Read) -> None:
    assert [e.type for e in read("The army dropped bombs on the town.").events] == [EventType.ASSAULT]
    assert [e.type for e in read("The guerrillas dropped their candidate.").events if e.type] == []


def test_what_is_moved_to_a_place_is_not_withdrawn(read: Read) -> None:
    text = "The ministry will pull additional forces {} the base at Gao."
    assert [e.type for e in read(text.format("from")).events] == [EventType.RETREAT]
    assert [e.type for e in read(text.format("to")).events if e.type] == []


def test_the_mode_that_only_a_spared_argument_would_tell_is_unknown(read: Read) -> None:
    for text, mode in [("Both governments talked by phone.", "phone"), ("Both governments talked in Doha.", None)]:
        assert [e.mode for e in read(text).events if e.type] == [mode]


def test_what_somebody_says_is_never_likely(read: Read) -> None:
    assert [e.type for e in read("The president asked who had called.").events if e.type] == []


def test_an_explanation_tells_that_a_reading_is_likely_only() -> None:
    text = LIKELY[0][0]
    doc = next(parsing.parse(parsing.load(), [clean(text).text]))
    article = Article("a", "https://example.org/a", "0" * 64, published="2015-06-10")
    explained = extraction.explain_record(Document(article, text), clean(text), doc)
    assert any("(likely, 0." in rule for rule in explained.rules[0])
    assert explained.record.events[0].confidence < 0.8


def test_a_pipeline_without_vectors_has_no_opinion() -> None:
    words = ["Civilians", "fled", "across", "the", "mountains"]
    doc = Doc(
        Vocab(),
        words,
        pos=["NOUN", "VERB", "ADP", "DET", "NOUN"],
        tags=["NNS", "VBD", "IN", "DT", "NNS"],
        lemmas=["civilian", "flee", "across", "the", "mountain"],
        heads=[1, 1, 1, 4, 2],
        deps=["nsubj", "ROOT", "prep", "det", "pobj"],
    )
    s = syntax(doc)
    asked = Asked(s, 1, verb_slots(s, 1), MentionIndex([]), True, lambda verb: None)
    assert nearest(asked, lexicon.verbs()["flee"]) is None


def test_the_table_has_a_weight_for_each_dimension_and_type() -> None:
    known = weights()
    assert set(known.blocks) == set(BLOCKS)
    assert {block.shape for block in known.blocks.values()} == {(parsing.load().vocab.vectors_length, len(COLUMNS))}
    assert all(len(line) == len(COLUMNS) for line in known.signs.values())
    assert all(np.isfinite(block).all() for block in known.blocks.values())
