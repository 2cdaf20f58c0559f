"""English words in lower case: which are of the language, which stand in the lexicon, and which nobody has listed."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from functools import lru_cache
from typing import Any

from graphbuild import lexicon, parsing
from graphbuild.gazetteer import actors
from graphbuild.gazetteer.actors import Strength

_ENDINGS = ("s", "es", "d", "ed", "ing", "er", "ly")
_ABSTRACT = ("tion", "ment", "ness", "ally", "ance")
# Endings and beginnings by which a word that no dictionary lists is still English ("kidapping", "antigovernment").
_ENGLISH_END = re.compile(r"(?:ing|ed|ly|tions?|ments?|ness|isms?|ists?|ables?|ity|cidal|n't|'(?:ve|ll|re|d|m))$")
_ENGLISH_START = re.compile(r"^(?:anti|un|non|counter|neo|re|pre|sub|inter|over|under|mis|dis|multi|bi|semi|super|pro)")
_SHORTEST_PART = 3


@lru_cache(maxsize=8192)
def is_ordinary(word: str) -> bool:
    """Whether a word in lower case is one of the language or of our lexicon, in some form."""
    stems = {word, *(word.removesuffix(ending) for ending in _ENDINGS)}
    stems |= {f"{word[:-3]}man"} if word.endswith("men") else set()
    return not stems.isdisjoint(_ordinary()) or word.endswith(_ABSTRACT)


@lru_cache(maxsize=8192)
def is_word(word: str) -> bool:
    """Whether a word in lower case is ordinary, or any verb, adjective or adverb: no surname that nobody knows."""
    return is_ordinary(word) or any(word in words for words in _dictionary("verb", "adj", "adv"))


@lru_cache(maxsize=8192)
def is_strange(word: str) -> bool:
    """Whether neither our lexicon nor a dictionary of English nor its ways of making words account for the word.

    Without a dictionary in the pipeline nothing is strange.
    """
    if not _dictionary("noun") or len(word) < _SHORTEST_PART or not word.replace("'", "").isalpha():
        return False
    return not _is_made(word)


def is_function_word(word: str) -> bool:
    """Whether a word in lower case is an article, pronoun, preposition or the like."""
    return word in stop_words()


@lru_cache(maxsize=1)
def stop_words() -> frozenset[str]:
    """The function words of English, in lower case."""
    from spacy.lang.en.stop_words import STOP_WORDS

    return frozenset(STOP_WORDS)


def _is_made(word: str) -> bool:
    """Whether a word is listed, inflected, derived or put together of two that are ("machinegun")."""
    if _is_listed(word) or _ENGLISH_END.search(word):
        return True
    rest = _ENGLISH_START.sub("", word)
    if rest != word and len(rest) >= _SHORTEST_PART and _is_made(rest):
        return True
    ends = range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1)
    return any(_is_listed(word[:end]) and _is_listed(word[end:]) for end in ends)


def _is_listed(word: str) -> bool:
    known = _dictionary("noun", "verb", "adj", "adv")
    return is_ordinary(word) or any(stem in words for stem in _stems(word) for words in known)


def _stems(word: str) -> Iterator[str]:
    yield word
    for ending, stem in (("s", ""), ("es", ""), ("ies", "y"), ("men", "man"), ("ves", "f"), ("er", ""), ("est", "")):
        if word.endswith(ending):
            yield word[: len(word) - len(ending)] + stem


@lru_cache(maxsize=8)
def _dictionary(*parts: str) -> tuple[Container[str], ...]:
    """English words of these parts of speech with their irregular forms, as the lemmatizer of the pipeline has them."""
    nlp = parsing.load()
    if "lemmatizer" not in nlp.pipe_names:
        return ()
    lemmatizer: Any = nlp.get_pipe("lemmatizer")
    tables = (lemmatizer.lookups.get_table(name) for name in ("lemma_index", "lemma_exc"))
    return tuple(table[part] for table in tables for part in parts if part in table)


@lru_cache(maxsize=1)
def _ordinary() -> frozenset[str]:
    """Function words and the words of our lexicon; "UN" and "U.S." stand in it before titles and stay names."""
    spoken = _single_words(lexicon.agents(), lexicon.titles())
    told = _single_words(lexicon.verbs(), lexicon.nouns(), lexicon.facilities(), lexicon.equipment())
    classed = {lemma for lemmas in lexicon.classes().values() for lemma in lemmas}
    known = {word for word in spoken if not _is_strong_name(word)}
    return stop_words() | known | told | classed | {"said", "told", "shall"}


def _single_words(*tables: Any) -> set[str]:
    return {word for table in tables for entry in table for word in str(entry).lower().split()}


def _is_strong_name(word: str) -> bool:
    uses = actors.known_names().get(actors.normalise(word), ())
    return any(use.strength is Strength.STRONG for use in uses)
