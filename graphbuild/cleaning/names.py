"""How the words of a text in capitals are written: which of them are names, as far as our tables tell."""

from __future__ import annotations

from calendar import day_abbr, day_name, month_abbr, month_name
from collections.abc import Iterable
from functools import lru_cache

from graphbuild.cleaning.words import is_function_word, is_ordinary, is_strange, is_word, stop_words
from graphbuild.gazetteer import actors, places
from graphbuild.gazetteer.actors import Strength

# A smaller town is more often a word or a surname.
_SMALLEST_TOWN = 50_000
__all__ = ["is_function_word", "is_given_name", "is_ordinary", "is_strange", "is_word", "look_up_places", "written"]

_MOST_WORDS = 5
_MOST_PLACE_WORDS = 3
# Demonyms that are other words too.
_COMMON = frozenset({"us", "u.s.", "pole", "poles", "welsh", "polish"})
_AREAS = frozenset({"country", "admin1", "region"})


@lru_cache(maxsize=8192)
def written(words: str) -> str | None:
    """The words (in lower case, one space apart) as a name is written ("Al-Qaeda", "NATO"); None for no name.

    Places are asked for in one go, by `look_up_places`.
    """
    single = " " not in words
    if words in _calendar():
        return words.title()
    if actors.demonym(words.title()) is not None and words not in _COMMON:
        return words.title()
    if (
        words.startswith("the ")
        or words.count(" ") >= _MOST_WORDS
        or (single and (len(words) < 2 or is_ordinary(words)))
    ):
        return None
    for use in actors.known_names().get(actors.normalise(words), ()):
        if use.strength is Strength.STRONG:
            return use.name if use.name.lower() == words else words.title()
    return words.title() if single and actors.is_given_name(words) and not is_word(words) else None


def is_given_name(word: str) -> bool:
    """Whether a word in lower case is a common given name, even where it is a verb too ("hector")."""
    return actors.is_given_name(word)


def look_up_places(phrases: Iterable[str]) -> frozenset[str]:
    """Those of the phrases (in lower case) that name a country, a region or a town; asked in one go."""
    wanted = [phrase for phrase in set(phrases) if _may_be_place(phrase)]
    return frozenset(phrase for phrase, found in places.readings(wanted, limit=5).items() if _is_known(found))


def _may_be_place(phrase: str) -> bool:
    words = phrase.split()
    if len(words) == 1:
        return len(phrase) > 2 and not is_word(phrase)
    return len(words) <= _MOST_PLACE_WORDS and words[0] not in stop_words() and words[-1] not in stop_words()


def _is_known(found: Iterable[places.Reading]) -> bool:
    exact = (reading.place for reading in found if reading.steps == 0)
    return any(place.kind in _AREAS or place.population >= _SMALLEST_TOWN for place in exact)


@lru_cache(maxsize=1)
def _calendar() -> frozenset[str]:
    """Days and months, long and short, that are no other word."""
    names = {name.lower() for names in (day_name, day_abbr, month_name, month_abbr) for name in names}
    return frozenset(names - {"", "may", "march", "mar", "sat", "sun"})
