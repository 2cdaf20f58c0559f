"""Places and facilities: names that gazetteer, head noun or preposition show to be ground, and described facilities."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from graphbuild import lexicon
from graphbuild.extractors.facilities import facility, is_ground
from graphbuild.extractors.fronts import fronts, is_firm
from graphbuild.extractors.ground_acts import is_bound_for, is_held, is_slain, is_taken
from graphbuild.extractors.ground_signs import (
    LARGE,
    is_beside_places,
    is_beside_villages,
    is_no_person,
    is_on_route,
    is_owner_of_town,
    is_post_at,
    is_stayed_in,
    lies_in,
)
from graphbuild.extractors.mentions import POLITY, Mention, named
from graphbuild.extractors.names.registry import NameSpan
from graphbuild.extractors.syntax import Syntax
from graphbuild.gazetteer import actors, places
from graphbuild.records import EntityType

LOCATIVE = frozenset({"in", "at", "near", "from", "to", "around", "outside", "inside", "across", "into", "toward"}) | {
    *("towards", "over", "of", "off", "through", "throughout", "via", "between")
}
AT = frozenset({"at", "in", "near", "outside", "inside", "around"})
# Also words for an office: "the Transportation Department" is no ground.
BODIES = frozenset({"department", "prefecture"})
# Nouns that say in apposition what a name is; a "state" or "department" may be a body.
APPOSED = frozenset(
    {"city", "town", "village", "suburb", "hamlet", "island", "province", "district", "neighborhood"}
) | {
    *("locality", "municipality", "settlement", "neighbourhood", "hill", "mountain", "valley", "township", "peninsula")
}
BUILDINGS = frozenset({"airport", "airbase", "prison", "hospital", "stadium", "port", "checkpoint", "base", "camp"}) | {
    *("barracks", "dam", "mine", "bridge", "factory", "refinery", "monastery", "mosque", "fortress", "garrison")
}
# Signs of a place that outweigh the model's label of a person.
BY_NAME = frozenset({"place:gazetteer", "place:in", "place:front", "place:taken", "place:apposed"})
# The model's label alone.
BY_LABEL = frozenset({POLITY, "place:model"})
LISTED = 5
HEIGHTS = frozenset({"hill", "peak", "hilltop", "promontory"})
WATERS = frozenset({"sea", "gulf", "strait", "lake", "river"})


@cache
def heads() -> Mapping[str, str]:
    """Nouns beside a name that say it is ground, and the kind that they say."""
    return {row["lemma"]: row["kind"] for _, _, row in lexicon.rows("ground_heads.tsv")}


@cache
def _alone() -> frozenset[str]:
    return frozenset(row["lemma"] for _, _, row in lexicon.rows("ground_heads.tsv") if row["alone"] == "yes")


def place(s: Syntax, span: NameSpan) -> Mention | None:
    """The mention of a place or facility, where a head noun, the gazetteer or the model's label say so."""
    name = s.words(span.start, span.end)
    return facility(s, span, name) or _headed(s, span, name) or _apposed(s, span, name) or _known(s, span, name)


def _apposed(s: Syntax, span: NameSpan, name: str) -> Mention | None:
    """ "Mitiga, the city's airport", "Korba, a town in the north": what the noun behind the comma says."""
    last = span.end - 1
    if s.dep[last] == "conj" or s.kid(last, "conj") is not None:
        for noun in [n for t in s.conjuncts(_first(s, last)) for n in s.kids(t, "appos")]:
            if s.tag[noun] == "NNS" and s.lower[noun].removesuffix("s") in APPOSED:  # "Foua and Kefraya, two villages"
                return named(span.start, span.end, last, EntityType.PLACE, name, "Settlement", "place:apposed")
    if _is_listed_village(s, span) or _names_village(s, span):
        return named(span.start, span.end, last, EntityType.PLACE, name, "Settlement", "place:apposed")
    if span.end >= len(s) or s.text[span.end] != ",":
        return None
    for noun in s.kids(last, "appos"):
        if s.tag[noun] != "NN" or s.kid(noun, "det", "amod", "compound", "poss") is None:
            continue
        if s.lower[noun] in APPOSED:
            ground = heads().get(s.lower[noun], "Region")
            return named(span.start, span.end, last, EntityType.PLACE, name, ground, "place:apposed")
        if s.lower[noun] in BUILDINGS:
            kind = lexicon.facilities().get(s.lower[noun])
            return named(span.start, span.end, last, EntityType.FACILITY, name, kind, "place:apposed")
    return None


def _names_village(s: Syntax, span: NameSpan) -> bool:
    """ "Burned her village, Nam Lim Pa, in 2011": what the village is called."""
    noun = span.start - 2
    village = noun >= 0 and s.text[noun + 1] == "," and s.tag[noun] == "NN" and s.lower[noun] in APPOSED
    closed = span.end < len(s) and s.text[span.end] in (",", ".", ";")
    acts = s.dep[span.end - 1] == "nsubj" and len(s.kids(s.head[span.end - 1], "nsubj")) == 1
    return village and closed and not acts and s.kid(noun, "poss") is not None


def _is_listed_village(s: Syntax, span: NameSpan) -> bool:
    """ "from Foua and Kefraya, two mountain villages", where the parser ties the villages to something else."""
    end = span.end
    while end + 1 < len(s) and s.lower[end] == "and" and s.tag[end + 1] == "NNP":
        end += 2
    if s.text[end : end + 1] != [","]:
        return False
    nouns = range(end + 1, min(end + LISTED, len(s)))
    counted = end + 1 < len(s) and s.tag[end + 1] == "CD"
    return counted and any(s.tag[i] == "NNS" and s.lower[i].removesuffix("s") in APPOSED for i in nouns)


def _first(s: Syntax, i: int) -> int:
    """The first of the words that token i is coordinated with."""
    while s.dep[i] == "conj" and s.head[i] < i:
        i = s.head[i]
    return i


def _headed(s: Syntax, span: NameSpan, name: str) -> Mention | None:
    """ "Anbar province", "the city of Ramadi"."""
    after = s.lower[span.end] if span.end < len(s) else ""
    if s.dep[span.end - 1] == "conj" and after.removesuffix("s") in APPOSED and after.endswith("s"):
        return named(  # "Palma and Nangade districts"
            span.start, span.end, span.end - 1, EntityType.PLACE, name, heads()[after.removesuffix("s")], "place:head"
        )
    kind = heads().get(after)
    if after in BODIES and not places.lookup(name):
        kind = None
    if (
        kind
        and s.tag[span.end].startswith("NN")
        and s.sentence[span.end] == s.sentence[span.start]
        and (span.label != "PERSON" or (after in _alone() and s.text[span.end].islower()))
    ):
        return named(span.start, span.end + 1, span.end, EntityType.PLACE, name, kind, "place:head")
    called = span.label == "PERSON" and actors.is_given_name(s.text[span.start])  # "Tom Hill"
    if span.end - span.start > 1 and s.lower[span.end - 1] in heads() and not called:
        if s.lower[span.end - 1] in BODIES and not places.lookup(s.words(span.start, span.end - 1)):
            return None
        bare = s.words(span.start, span.end - 1)
        kind = heads()[s.lower[span.end - 1]]
        if (kind == "Settlement" and actors.country(bare) is not None) or s.lower[span.end - 1] in WATERS | HEIGHTS:
            bare = name  # "Mexico City", "Red Sea"
        return named(span.start, span.end, span.end - 1, EntityType.PLACE, bare, kind, "place:head")
    if (kind := _kind_before(s, span)) is not None:
        return named(span.start, span.end, span.end - 1, EntityType.PLACE, name, kind, "place:of")
    front = fronts().get(s.lower[span.start]) if span.end - span.start > 1 else None
    if front is None or is_firm(s.lower[span.end - 1]):
        return None
    kind, subtype = front.type, front.subtype
    if kind is EntityType.FACILITY and (is_ground(name) or s.lower[span.end - 1] in heads()):  # "Fort Worth"
        kind, subtype = EntityType.PLACE, None
    return named(span.start, span.end, span.end - 1, kind, name, subtype, "place:front")


def _kind_before(s: Syntax, span: NameSpan) -> str | None:
    """The kind of ground that "of" says a name is of: "the city of Ramadi", "the towns of Saraqib and Maaret"."""
    if span.start >= 2 and s.lower[span.start - 1] == "of" and s.lower[span.start - 2] in heads():
        return heads()[s.lower[span.start - 2]]
    first = span.end - 1
    while s.dep[first] == "conj":
        first = s.head[first]
    prep = s.head[first]
    noun = s.head[prep]
    listed = s.dep[first] == "pobj" and s.lower[prep] == "of" and s.tag[noun] == "NNS"
    return heads().get(s.lemma[noun]) if listed else None


def _known(s: Syntax, span: NameSpan, name: str) -> Mention | None:
    if is_slain(s, span):
        return None
    if is_post_at(s, span) or is_beside_villages(s, span):
        return named(span.start, span.end, span.end - 1, EntityType.PLACE, name, None, "place:of")
    found = places.lookup(name)
    labelled = span.label in ("GPE", "LOC")
    located = (
        _is_heading(s, span) or (span.start > 0 and s.lower[span.start - 1] in LOCATIVE) or is_beside_places(s, span)
    )
    large = any(p.population >= LARGE or (p.kind == "region" and _is_land(s, span)) for p in found[:1])
    if found and found[0].type == "Facility" and not (span.start > 0 and s.lower[span.start - 1] in AT):
        found = tuple(p for p in found if p.type != "Facility") if span.end - span.start == 1 else found
    nobody = span.label != "PERSON" or _joined(s, span) or is_no_person(s, span)
    if found and (labelled or located or (large and nobody)):
        best = found[0]
        kind = EntityType(best.type)
        return named(
            span.start, span.end, span.end - 1, kind, name, best.subtype if labelled else None, "place:gazetteer"
        )
    if labelled:
        rule = POLITY if span.label == "GPE" else "place:model"
        return named(span.start, span.end, span.end - 1, EntityType.PLACE, name, None, rule)
    if is_stayed_in(s, span) or is_bound_for(s, span) or is_beside_places(s, span) or is_on_route(s, span):
        return named(span.start, span.end, span.end - 1, EntityType.PLACE, name, None, "place:in")
    if (
        is_held(s, span)
        or is_owner_of_town(s, span)
        or (found and (is_taken(s, span, found) or lies_in(s, span, found)))
    ):
        return named(span.start, span.end, span.end - 1, EntityType.PLACE, name, None, "place:taken")
    return None


def _is_land(s: Syntax, span: NameSpan) -> bool:
    """Is what bears a region's name the region: "the Tigris", "shelled Nagorno-Karabakh"? One word may be a person or a
    body of that name ("Kane", "Amazon", "SWAT").
    """
    return s.lower[span.start - 1] == "the" or (span.end - span.start > 1 and (span.label == "ORG" or _joined(s, span)))


def _joined(s: Syntax, span: NameSpan) -> bool:
    """ "Nagorno-Karabakh", which the model takes for a person now and then."""
    return "-" in s.text[span.start : span.end]


def _is_heading(s: Syntax, span: NameSpan) -> bool:
    """Is it a paragraph's heading of one word with a stop ("Fortul. The mayor was kidnapped")?"""
    a, b = s.bounds[s.sentence[span.start]]
    words = [i for i in range(a, b) if s.pos[i] != "SPACE"]
    opens = a == 0 or "\n" in s.source[s.idx[a - 1] : s.idx[span.start]]
    alone = opens and len(words) == 2 and words[0] == span.start and s.text[words[1]] == "."
    word = s.text[span.start]
    return alone and not (span.label == "PERSON" and (actors.is_given_name(word) or actors.surname(word)))
