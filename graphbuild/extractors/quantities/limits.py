"""What the words around a number make of it: at least, up to, about."""

from __future__ import annotations

from spacy.tokens import Doc

from graphbuild.extractors.quantities.numerals import Numeral
from graphbuild.extractors.quantities.words import Unit, classes, qualifiers, units
from graphbuild.records import Qualifier

_OWNERS = 5


def qualifier_of(doc: Doc, words: list[str], first: Numeral, last: Numeral) -> Qualifier | None:
    """The longest qualifier before the number ("at least another 12"), or one after it ("12 or more", "20-plus")."""
    end, fillers = first.start, classes()["filler"]
    while end > 0 and (words[end - 1] in fillers or units().get(words[end - 1], Unit("", "")).kind == "currency"):
        if found := _phrase(words, end):
            break
        end -= 1
    else:
        found = _phrase(words, end)
    if found is Qualifier.MORE_THAN and doc[end - 1].tag_ == "RP":
        return None  # "hand over 30 vehicles"
    if found is Qualifier.UP_TO and words[end - 2 : end] == ["up", "to"] and _is_total(doc, words, end):
        return Qualifier.EXACTLY
    if found in (None, Qualifier.ABOUT) and _is_share(words, end):
        return Qualifier.FEWER_THAN
    return found or _after(words, last.end)


def _is_share(words: list[str], end: int) -> bool:
    """ "Most of Amra's 300,000 people fled", "half of its 1,400 troops": fewer than are numbered."""
    of = next((i for i in range(end - 1, max(end - _OWNERS, 0), -1) if words[i] == "of"), None)
    if of is None or words[of - 1] not in classes()["share"]:
        return False
    return of == end - 1 or words[end - 1] in {"the", "its", "their", "his", "her", "our", "'s", "’s", "s'"}


def _phrase(words: list[str], end: int) -> Qualifier | None:
    known = qualifiers()
    spans = (tuple(words[end - size : end]) for size in (4, 3, 2, 1) if end - size >= 0)
    return next((known[span] for span in spans if span in known), None)


def _after(words: list[str], end: int) -> Qualifier | None:
    rest = words[end : end + 2]
    if rest == ["or", "more"] or rest[1:] == ["plus"] or rest[:1] == ["+"] or words[end - 1].endswith("+"):
        return Qualifier.AT_LEAST
    if rest in (["or", "fewer"], ["or", "less"]):
        return Qualifier.UP_TO
    return Qualifier.ABOUT if rest == ["or", "so"] else None


def _is_total(doc: Doc, words: list[str], end: int) -> bool:
    """ "This brings the total number of forces up to 3,550" states the total; "up" belongs to the verb."""
    before = range(max(0, end - 12), end)
    return any(doc[i].lemma_ in classes()["raising"] for i in before) and bool(
        classes()["total"].keys() & {words[i] for i in before}
    )
