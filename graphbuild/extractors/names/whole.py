"""Names that the model gives in parts, made whole: "Ali Akbar" + "Hashemi Rafsanjani", "Ursula" von der "Leyen"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import partial

from graphbuild import lexicon
from graphbuild.extractors.fronts import fronts
from graphbuild.extractors.names.registry import NameSpan
from graphbuild.extractors.places import heads
from graphbuild.extractors.syntax import Syntax
from graphbuild.gazetteer import actors, places

# What stands in small letters inside of the names of people and towns.
PARTICLES = frozenset(
    {"von", "van", "der", "den", "de", "del", "della", "di", "da", "dos", "das", "do", "du", "la", "bin", "ibn", "bint"}
    | {
        "al",
        "el",
        "ul",
        "ur",
        "ud",
        "ez",
        "es",
        "ed",
        "az",
        "as",
        "ash",
        "ag",
        "ould",
        "abu",
        "ben",
        "wa",
        "y",
        "i",
        "e",
        "ye",
    }
)
TITLES = frozenset({"President", "Mr", "Mr.", "Mrs", "Ms", "Minister", "Gen.", "General", "Colonel", "Senator", "Dr"})
QUOTES = frozenset({'"', "“", "”", "'", "‘", "’"})
LONGEST_GAP = 3
PARTS = frozenset({"compound", "nmod", "flat", "amod"})
LARGE = 15_000


def whole_names(s: Syntax, spans: Iterable[NameSpan]) -> list[NameSpan]:
    """The spans in text order, those that are parts of one name put together."""
    found: list[NameSpan] = []
    for span in map(partial(_with_particle, s), spans):
        if len(found) > 1 and _is_nicknamed(s, found[-2], found[-1], span):
            found[-2:] = [replace(found[-2], end=span.end, label="PERSON")]
        elif found and (label := _joined_label(s, found[-1], span)) is not None:
            found[-1] = replace(found[-1], end=span.end, label=label)
        else:
            found.append(span)
    return found


def _is_nicknamed(s: Syntax, first: NameSpan, nickname: NameSpan, last: NameSpan) -> bool:
    """ "Jean "Baba" Mbeki": one name with another in quotation marks inside."""
    if nickname.start != first.end + 1 or last.start != nickname.end + 1 or last.uses or not _one(first):
        return False
    quoted = s.text[first.end] in QUOTES and s.text[nickname.end] in QUOTES
    given = first.label == "PERSON" or actors.is_given_name(s.text[first.start])
    return quoted and given and not _is_head(s, last.end - 1)


def _with_particle(s: Syntax, span: NameSpan) -> NameSpan:
    """The span with the particle between it and a title ("President dos Santos")."""
    i = span.start - 1
    if i < 1 or s.lower[i] not in PARTICLES or s.text[i] == "-" or s.text[i - 1] not in TITLES:
        return span
    return NameSpan(i, span.end, "PERSON")


def _joined_label(s: Syntax, first: NameSpan, second: NameSpan) -> str | None:
    """The label of the name that the two make, or None where they are two names."""
    gap = range(first.end, second.start)
    if len(gap) > LONGEST_GAP or first.uses or second.uses or s.sentence[first.start] != s.sentence[second.start]:
        return None
    if gap:
        return _across(s, first, second) if all(_is_particle(s, i) for i in gap) else None
    if _is_head(s, second.end - 1):
        return None
    if _is_rest(s, first, second):
        return "PERSON"
    if not _is_part(s, first, second):
        return None
    if _is_known_town(s.words(first.start, second.end)):
        return "GPE"
    given = actors.is_given_name(s.text[second.start])
    named = given or "PERSON" in (first.label, second.label) or actors.is_given_name(s.text[first.start])
    of_name = given or second.label in ("PERSON", "") or _one(second)
    return "PERSON" if named and of_name and _free(s, first) else None


def _is_rest(s: Syntax, first: NameSpan, second: NameSpan) -> bool:
    """Is it the last word of a name with a title, though grammar does not tie it ("General Kyaw Kyaw Than")?"""
    titled = first.label == "PERSON" and first.start > 0 and s.lower[first.start - 1] in lexicon.titles()
    proper = s.tag[second.start] == "NNP" and second.label in ("", "PERSON") and not s.text[second.start].isupper()
    return titled and _one(second) and proper and s.text[second.end : second.end + 1] == [","]


def _across(s: Syntax, first: NameSpan, second: NameSpan) -> str | None:
    """The label of a name with particles or a hyphen inside."""
    if any(s.text[i] == "-" for i in range(first.end, second.start)) and second.start - first.end > 1:
        return first.label or second.label  # "Deir ez-Zor", "Sar-e Pol"
    person = first.label == "PERSON" or actors.is_given_name(s.text[first.start])
    return "PERSON" if person and s.text[first.end] != "-" and not _is_head(s, second.end - 1) else None


def _is_particle(s: Syntax, i: int) -> bool:
    beside = s.idx[i] - s.idx[i - 1] - len(s.text[i - 1]) <= 1
    return beside and (s.text[i] == "-" or (s.lower[i] in PARTICLES and not s.text[i].isupper()))


def _is_part(s: Syntax, first: NameSpan, second: NameSpan) -> bool:
    """Does grammar tie the first words to the second, in letters of one size ("Maya Brenner GENEVA" is two names)?"""
    last = first.end - 1
    tied = s.dep[last] in PARTS and second.start <= s.head[last] < second.end
    return tied and s.text[last].isupper() == s.text[second.start].isupper() and s.text[last][-1:] != "."


def _free(s: Syntax, span: NameSpan) -> bool:
    """Can the words before a person's name be of it, and are no title, body or larger town ("Kyiv Vitali Holub")?"""
    if span.label == "PERSON":
        return True
    word = s.lower[span.start]
    titled = span.start > 0 and s.lower[span.start - 1] in lexicon.titles() and word not in lexicon.titles()
    if titled and s.text[span.start][:1].isupper():
        return True
    if not _one(span) or word in lexicon.titles() or word in lexicon.agents() or actors.demonym(s.text[span.start]):
        return False
    known = places.lookup(s.text[span.start])
    return actors.is_given_name(word) or (
        span.label == "" and not (known and (known[0].population or 0) >= LARGE) and not s.text[span.start].isupper()
    )


def _is_known_town(name: str) -> bool:
    """Does the gazetteer hold a larger town by that name ("Santo" + "Domingo")?"""
    found = places.lookup(name)
    return bool(found) and found[0].kind == "settlement" and (found[0].population or 0) >= LARGE


def _one(span: NameSpan) -> bool:
    return span.end - span.start == 1


def _is_head(s: Syntax, last: int) -> bool:
    """Does a name that ends so tell of something else than a person ("Saleh Brigade", "Duma Road")?"""
    word = s.lower[last]
    singular = word.removesuffix("s")
    tables = (lexicon.agents(), lexicon.facilities(), lexicon.equipment(), heads(), lexicon.titles())
    return word in fronts() or any(word in table or singular in table for table in tables)
