"""What grammar and the words around a name say of whether it is a place: "rebel-held X", "in X", "killed X"."""

from __future__ import annotations

from functools import cache

from graphbuild import lexicon
from graphbuild.extractors.names.registry import NameSpan
from graphbuild.extractors.syntax import Syntax
from graphbuild.gazetteer import actors, places
from graphbuild.gazetteer.place_names import hazards, place_key

TOWARDS = frozenset({"to", "towards", "toward", "in", "from", "near", "into", "around", "against", "on", "of"})
WITHIN = frozenset({"in", "inside", "near", "throughout", "outside", "around", "across", "above"})
AT = frozenset({"at", "off", "over"})
INSIDE = frozenset({"in", "near", "outside"})
BELIEF = frozenset({"believe", "trust", "confidence", "faith", "interest", "hope", "loss", "change", "see", "find"})
ACROSS = frozenset({"over", "across", "along"})
BANKS = frozenset({"west", "east", "north", "south", "bank", "banks", "mouth"})
NEIGHBOURING = frozenset({"neighbouring", "neighboring", "nearby", "surrounding"})
# Who acts so is at a body, or acts on somebody.
AIMED = frozenset({"work", "serve", "teach", "study", "lecture", "train", "fire", "shoot", "aim", "throw", "hurl"}) | {
    *("look", "shout", "laugh", "swear", "lash", "hit", "point", "direct", "target", "stare", "jeer", "scream", "call")
}
HITTING = frozenset({"shoot", "hit", "target"})
ENDS = frozenset({"to", "towards", "toward", "into"})
LONGEST = 3
LARGE = 15_000
CITY = 50_000


def is_inside(s: Syntax, span: NameSpan) -> bool:
    """Is it one word after "in" or "near" with nothing behind it that it owns, and not what somebody believes in?"""
    before, after = span.start - 1, s.text[span.end] if span.end < len(s) else "."
    if span.end - span.start > 1 or before < 0 or s.lower[before] not in INSIDE or after in ("'s", "’s", "-"):
        return False
    return s.lemma[s.head[before]] not in BELIEF and not s.tag[span.start + 1 if span.end < len(s) else 0].startswith(
        "N"
    )


def lies_in(s: Syntax, span: NameSpan, found: tuple[places.Place, ...]) -> bool:
    """Does the gazetteer know a place of the name in the land told right behind it ("Barmal in Paktika province")?"""
    a = span.end + 1
    if (
        a >= len(s)
        or s.lower[a - 1] not in ("in", ",")
        or s.tag[a] != "NNP"
        or actors.is_given_name(s.text[span.start])
    ):
        return False
    end = a + 2 if a + 1 < len(s) and s.tag[a + 1] == "NNP" else a + 1
    lands = [p for p in places.lookup(s.words(a, end))[:3] if p.kind in ("admin1", "country")]
    inside = {p.admin1 for p in found} | {p.country for p in found}
    return any((p.country if p.kind == "country" else p.id) in inside for p in lands)


def is_in_country(s: Syntax, span: NameSpan) -> bool:
    """Does "in" and a country stand behind the name ("Mae Sot in Thailand")?"""
    a = span.end + 1
    return a < len(s) and s.lower[a - 1] == "in" and s.tag[a] == "NNP" and actors.country(s.text[a]) is not None


def is_stayed_in(s: Syntax, span: NameSpan) -> bool:
    """An unknown name after "in": nobody is in a person, and a single word there is hardly an organization."""
    if span.label not in ("PERSON", "ORG", "FAC", "") or not (
        _within(s, span.start) or _at(s, span) or _listed(s, span) or _beside_town(s, span)
    ):
        return False
    if span.end < len(s) and (s.text[span.end] in ("'s", "’s", "-") or s.tag[span.end].startswith("N")):
        return False
    words = s.text[span.start : span.end]
    if any(w.isupper() or actors.is_given_name(w) or actors.surname(w) for w in words):
        return False
    return words[0].lower() in ("al", "el") or (len(words) <= LONGEST and s.lower[span.end - 1] not in lexicon.agents())


def _within(s: Syntax, i: int) -> bool:
    """Does "in" stand before the token, or "the residents of" or another noun that only ground has?"""
    if i == 0:
        return False
    if s.lower[i - 1] == "of" and i >= 2:
        return s.lower[i - 2] in _ground_nouns()
    return s.lower[i - 1] in WITHIN or s.lower[i - 1] in NEIGHBOURING


def is_post_at(s: Syntax, span: NameSpan) -> bool:
    """ "A police post at Yassin": a building stands at a place, though people bear the name."""
    at = span.start - 1
    single = span.end - span.start == 1 and not s.text[span.start].isupper() and not span.uses
    borne = actors.is_given_name(s.text[span.start]) or actors.surname(s.text[span.start])
    return single and bool(borne) and at > 0 and s.lower[at] == "at" and _is_building(s, at - 1)


def _is_building(s: Syntax, i: int) -> bool:
    facilities = lexicon.facilities()
    return s.lemma[i] in facilities or (i > 0 and f"{s.lower[i - 1]} {s.lemma[i]}" in facilities)


def is_beside_villages(s: Syntax, span: NameSpan) -> bool:
    """ "Abu Ajura and three neighbouring villages": what has villages around it is one."""
    joined = [c for c in s.kids(span.end - 1, "conj") if s.tag[c] == "NNS"]
    villages = [c for c in joined if s.lemma[c] in lexicon.classes()["@placenoun"]]
    return any(s.lower[a] in (*NEIGHBOURING, "other") for c in villages for a in s.kids(c, "amod", "compound"))


def _at(s: Syntax, span: NameSpan) -> bool:
    """Does "at", "off" or "over" stand before what the model takes for a person or building ("at Goose Green"), or
    "at" between it and a building ("the mine at Fizagat"), or ", where" behind it?
    """
    before = span.start - 1
    if s.text[span.end : span.end + 2] == [",", "where"] and span.label != "ORG":
        return True
    if s.lower[before] == "the" and before > 0 and _is_water(s, span, before):
        return True
    if before < 0 or s.lower[before] not in AT:
        return False
    if s.lower[before] == "at" and _is_aimed(s, before):
        return False
    return span.label in ("PERSON", "FAC") or s.lemma[before - 1] in lexicon.facilities() or _happens_at(s, span)


def _is_aimed(s: Syntax, at: int) -> bool:
    """Does "at" tell at what somebody aims or where somebody works? People who are shot at a place are there."""
    verb = s.head[at]
    if s.lemma[verb] in HITTING and any(s.lemma[c] in lexicon.agents() for c in s.kids(verb, "dobj", "nsubjpass")):
        return False
    return bool(AIMED.intersection((s.lemma[verb], s.lemma[at - 1])))


def _happens_at(s: Syntax, span: NameSpan) -> bool:
    """ "Shot 19 students at Doramba": where an act takes place is ground; who works or is an expert is at a body."""
    before = span.start - 1
    return s.text[before] == "at" and s.pos[s.head[before]] == "VERB" and span.end - span.start <= 2


def _is_water(s: Syntax, span: NameSpan, article: int) -> bool:
    """ "Across the Narva", "west of the Narva": an unknown name with an article that people cross or are beside."""
    above = s.lower[article - 1]
    if above in ACROSS:
        return span.label in ("PERSON", "FAC")
    beside = above == "of" and article >= 2 and s.lower[article - 2] in BANKS
    crossed = s.lemma[article - 1] in ("cross", "ford") and s.head[span.end - 1] == article - 1
    return (beside or crossed) and span.end - span.start == 1 and not span.uses


def _listed(s: Syntax, span: NameSpan) -> bool:
    """Is it a further name of a list after "in" ("in Adra, Korba and Duma")?"""
    i = span.end - 1
    while s.dep[i] == "conj" and s.tag[s.head[i]] == "NNP" and s.head[i] < i:
        i = s.head[i]
    if i >= span.start or s.dep[i] != "pobj":
        return False
    before = s.head[i]
    return s.lower[before] in WITHIN or (s.lower[before] == "of" and s.lower[before - 1] in _ground_nouns())


def _beside_town(s: Syntax, span: NameSpan) -> bool:
    """Is it joined to a town's name ("Sittwe and Korba")?"""
    i = span.end - 1
    first = s.head[i]
    if s.dep[i] != "conj" or s.tag[first] != "NNP" or actors.is_given_name(s.text[first]):
        return False
    return _is_town(s, first)


@cache
def _ground_nouns() -> frozenset[str]:
    return frozenset(row["lemma"] for _, _, row in lexicon.rows("ground_nouns.tsv"))


def is_beside_places(s: Syntax, span: NameSpan) -> bool:
    """An unknown word in a list of places that people go to or are in: "fled to Nangade, Mueda and Pemba"."""
    if span.end - span.start > 1 or actors.is_given_name(s.text[span.start]) or s.pos[span.start] != "PROPN":
        return False
    first = span.start
    while s.dep[first] == "conj" and s.head[first] < first:
        first = s.head[first]
    if s.dep[first] != "pobj" or s.lower[s.head[first]] not in TOWARDS:
        return False
    listed = [t for t in s.conjuncts(first) if t != span.start]
    towns = sum(s.entity[t] == "GPE" or bool(places.lookup(s.text[t])) for t in listed)
    return towns > 1 or (towns == len(listed) == 1 and _is_town(s, listed[0]))


def is_on_route(s: Syntax, span: NameSpan) -> bool:
    """Is it one end of a way whose other end is a town ("from Afungi to Pemba")?"""
    a, b = span.start, span.end
    if a < 1 or actors.is_given_name(s.text[a]):
        return False
    if s.lower[a - 1] == "from":
        return b + 1 < len(s) and s.lower[b] in ENDS and _is_town(s, b + 1)
    return a >= 3 and s.lower[a - 1] in ENDS and s.lower[a - 3] == "from" and _is_town(s, a - 2)


def is_owner_of_town(s: Syntax, span: NameSpan) -> bool:
    """Has it what only a town has ("Korba's market", "Korba's mayor")?"""
    last = span.end - 1
    known = span.label == "ORG" and s.dep[last] == "poss" and bool(places.lookup(s.words(span.start, span.end)))
    if known and s.lemma[s.head[last]] in lexicon.facilities():  # "Soledar's mine"
        return True
    if span.label not in ("PERSON", "") or s.dep[last] != "poss" or span.end - span.start > 1:
        return False
    owned = s.lemma[s.head[last]] in lexicon.classes()["@townpart"]
    return owned and not actors.is_given_name(s.text[last]) and not actors.surname(s.text[last])


def is_front(s: Syntax, span: NameSpan) -> bool:
    """Does the gazetteer know the name, or is somebody in or near it ("around Tal Rifaat")? Tal and Camp are given
    names too.
    """
    return s.lower[span.start - 1] in TOWARDS or bool(places.lookup(s.words(span.start, span.end)))


def _is_town(s: Syntax, i: int) -> bool:
    if actors.is_given_name(s.text[i]):
        return False
    found = places.lookup(s.text[i])[:1] if s.tag[i] == "NNP" else ()
    return any(p.kind == "settlement" and p.population >= LARGE for p in found)


def is_no_person(s: Syntax, span: NameSpan) -> bool:
    """A name of several words that begins with no given name ("Tamil Nadu"), or of one that is a city's and
    speaks not.
    """
    if actors.is_given_name(s.text[span.start]):
        return False
    if span.end - span.start > 1:
        return True
    found = places.lookup(s.text[span.start])
    verb = s.head[span.start]
    speaks = s.dep[span.start] == "nsubj" and (s.lemma[verb], "verb") in lexicon.reporting()
    city = any(p.kind == "settlement" and p.population >= CITY for p in found[:3])
    return city and not speaks and place_key(s.text[span.start]) not in hazards()
