"""What an argument is to the conditions of the lexicon, of Docs built by hand."""

from spacy.tokens import Doc
from spacy.vocab import Vocab

from graphbuild.extractors.mentions import Mention, MentionIndex
from graphbuild.extractors.syntax import Syntax, syntax
from graphbuild.extractors.traits import traits_of
from graphbuild.records import EntityType, Form

ONE_PHRASE = ["compound", "ROOT"]


def phrase(*words: str) -> Syntax:
    """A phrase of two nouns."""
    heads, pos = [len(words) - 1] * len(words), ["NOUN"] * len(words)
    return syntax(
        Doc(Vocab(), list(words), lemmas=list(words), pos=pos, tags=["NN"] * len(words), heads=heads, deps=ONE_PHRASE)
    )


def index_of(*kinds: EntityType) -> MentionIndex:
    return MentionIndex([Mention(0, 2, 1, Form.NOMINAL, kind, "it") for kind in kinds])


def test_a_compound_is_asked_for_with_the_word_before_it() -> None:
    assert {"any", "haven", "safe haven"} <= traits_of(phrase("safe", "haven"), 1, index_of())
    assert "safe haven" not in traits_of(phrase("haven", "safe"), 1, index_of())


def test_a_bomber_is_who_bombs_or_what_flies() -> None:
    bomber = phrase("jet", "bomber")
    assert "ACTOR" in traits_of(bomber, 1, index_of(EntityType.PERSON))
    assert "bomber" not in traits_of(bomber, 1, index_of(EntityType.EQUIPMENT))


def test_what_was_found_is_kept_with_the_mentions() -> None:
    s, index = phrase("army", "base"), index_of(EntityType.FACILITY)
    assert traits_of(s, 1, index) is traits_of(s, 1, index)
    assert "FACILITY" in traits_of(s, 1, index) and "FACILITY" not in traits_of(s, 1, index_of())
