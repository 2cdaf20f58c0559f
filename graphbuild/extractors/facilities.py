"""Facilities: names with a noun that says what building, site or road they are."""

from __future__ import annotations

from graphbuild import lexicon
from graphbuild.extractors.mentions import Mention, named
from graphbuild.extractors.names.registry import NameSpan
from graphbuild.extractors.syntax import Syntax
from graphbuild.gazetteer import places
from graphbuild.records import EntityType

ROADS = frozenset({"road", "street", "avenue", "boulevard", "highway"})


def facility(s: Syntax, span: NameSpan, name: str) -> Mention | None:
    """ "al-Shifa Hospital", "Taqaddum military base": the name and the noun that says what it is."""
    facilities = lexicon.facilities()
    if span.end - span.start > 1:
        for n in (3, 2, 1):
            tail = " ".join(s.lower[span.end - n : span.end])
            if span.end - n > span.start and tail in facilities and tail != "office":  # "the Home Office"
                return named(
                    span.start, span.end, span.end - 1, EntityType.FACILITY, name, facilities[tail], "facility:name"
                )
    for n in (3, 2, 1):
        end = span.end + n
        phrase = " ".join(s.lemma[span.end : end])
        if (
            end <= len(s)
            and phrase in facilities
            and s.sentence[end - 1] == s.sentence[span.start]
            and _modifies(s, span, end - 1)
        ):
            called = s.words(span.start, end) if is_ground(name) else name
            return named(span.start, end, end - 1, EntityType.FACILITY, called, facilities[phrase], "facility:head")
    return _road(s, span, name)


def _road(s: Syntax, span: NameSpan, name: str) -> Mention | None:
    """ "Salah al-Din Road", "National Road No. 7"."""
    start, end = span.start, span.end
    if end - start > 1 and s.lower[end - 1] in ROADS:
        return named(start, end, end - 1, EntityType.FACILITY, name, None, "facility:name")
    if end - start > 2 and s.lower[end - 2] in ROADS and s.lower[end - 1] in ("no", "no."):
        number = next((i for i in (end, end + 1) if i < len(s) and s.text[i].isdigit()), end - 1)
        name = s.words(start, number + 1)
        return named(start, number + 1, end - 1, EntityType.FACILITY, name, None, "facility:name")
    return None


def is_ground(name: str) -> bool:
    """Does the name alone mean a town or region, so that "Goma airport" is not what "Goma" is?"""
    return any(p.type == "Place" for p in places.lookup(name)[:1])


def _modifies(s: Syntax, span: NameSpan, noun: int) -> bool:
    """Is the name a modifier of the noun ("the Taqaddum base"), not its owner ("Russia's bases")?"""
    return s.tag[noun] in ("NN", "NNP") and all(s.text[i] not in ("'s", "’s", ",") for i in range(span.start, noun))
