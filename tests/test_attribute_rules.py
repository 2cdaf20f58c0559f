"""The quick ruler meets the rules that spaCy's own does."""

from __future__ import annotations

from typing import Any

import pytest
import spacy
from spacy.tokens import Doc

from graphbuild import parsing
from graphbuild.attribute_rules import RememberingMatch

WORDS = ["Rebels", "ai", "n't", "leaving", ",", "nothin'", "Let", "'s", "go", "rebels"]
TAGS = ["NNS", "VBP", "RB", "VBG", ",", "NN", "VB", "PRP", "VB", "NNP"]
DEPS = ["nsubj", "aux", "neg", "ROOT", "punct", "dobj", "ROOT", "nsubj", "ccomp", "dobj"]


@pytest.fixture
def ruler() -> Any:
    return spacy.blank("en").add_pipe("attribute_ruler")


def _doc(ruler: Any, tags: list[str] = TAGS) -> Doc:
    return Doc(ruler.vocab, words=WORDS, tags=tags, deps=DEPS, heads=[3, 3, 3, 3, 3, 3, 6, 8, 6, 8])


@pytest.mark.parametrize(
    ("pattern", "starts"),
    [
        ([{"TAG": "VB"}], [6, 8]),
        ([{"LOWER": "rebels"}], [0, 9]),
        ([{"LOWER": "rebels", "TAG": "NNS"}], [0]),
        ([{"LOWER": {"IN": ["let", "go"]}, "DEP": "ROOT"}], [6]),
        ([{"LOWER": {"REGEX": "^n[ou]thin'$"}}], [5]),
        ([{"LOWER": "let"}, {"LOWER": "'s"}], [6]),
        ([{"TAG": {"NOT_IN": ["NN", "VB", ""]}, "DEP": "dobj"}], [9]),
        ([{"TAG": "VB", "OP": "!"}, {"LOWER": "go"}], [7]),
        ([{"LOWER": "army"}], []),
    ],
)
def test_a_rule_matches_where_it_should(ruler, pattern, starts):
    ruler.add([[{"TAG": "ZZ"}], pattern], {"POS": "X"})
    match, doc = RememberingMatch(ruler), _doc(ruler)
    assert [start for _, _, start, _ in match(doc)] == starts
    assert match(doc) == ruler.match(doc)


def test_what_is_remembered_holds_for_tokens_alike_only(ruler):
    ruler.add([[{"LOWER": "go", "TAG": "VB"}]], {"POS": "VERB"})
    match = RememberingMatch(ruler)
    for tags in (TAGS, ["NN"] * len(WORDS), TAGS):
        assert match(_doc(ruler, tags)) == ruler.match(_doc(ruler, tags))


def test_later_rules_come_last(ruler):
    for pos in ("NOUN", "VERB", "ADV"):
        ruler.add([[{"LOWER": "go"}]], {"POS": pos})
    assert [rule for rule, *_ in RememberingMatch(ruler)(_doc(ruler))] == [0, 1, 2]


def test_the_pipeline_that_is_installed_meets_the_same_rules():
    nlp = parsing.load()
    ruler: Any = nlp.get_pipe("attribute_ruler")
    text = "There's nothin' there. \n\nI ain't gonna wait, c'mon y'all: it hit you, but you let's go. Who did it?"
    (doc,) = parsing.parse(nlp, [text])
    assert ruler.match(doc) == type(ruler).match(ruler, doc)
