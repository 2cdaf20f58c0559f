"""Places and facilities: names that gazetteer, head noun or preposition show to be ground, and described facilities."""

from __future__ import annotations

from functools import cache

from graphbuild import lexicon
from graphbuild.extractors.mentions import POLITY, Mention
from graphbuild.extractors.names import NameSpan
from graphbuild.extractors.syntax import Syntax
from graphbuild.gazetteer import actors, places
from graphbuild.gazetteer.place_names import hazards, place_key
from graphbuild.records import EntityType, Form

LOCATIVE = frozenset(
    [
        "in",
        "at",
        "near",
        "from",
        "to",
        "around",
        "outside",
        "inside",
        "across",
        "into",
        "toward",
        "towards",
        "over",
        "of",
        "off",
        "through",
        "throughout",
        "via",
        "between",
    ]
)
AT = frozenset({"at", "in", "near", "outside", "inside", "around"})
TOWARDS = frozenset({"to", "towards", "toward", "in", "from", "near", "into", "around"})
WITHIN = frozenset({"in", "inside", "near", "throughout", "outside", "around", "across"})
HEADS = {
    "province": "Region",
    "governorate": "Region",
    "region": "Region",
    "district": "Region",
    "state": "Region",
    "county": "Region",
    "oblast": "Region",
    "department": "Region",
    "prefecture": "Region",
    "territory": "Region",
    "peninsula": "Region",
    "valley": "Region",
    "desert": "Region",
    "island": "Region",
    "islands": "Region",
    "strip": "Region",
    "corridor": "Region",
    "city": "Settlement",
    "town": "Settlement",
    "village": "Settlement",
    "suburb": "Settlement",
    "settlement": "Settlement",
    "neighborhood": "Settlement",
    "neighbourhood": "Settlement",
    "municipality": "Settlement",
    "hamlet": "Settlement",
    "capital": "Settlement",
    "area": "Region",
    "river": "Region",
    "mountain": "Region",
    "mountains": "Region",
    "coast": "Region",
    "border": "Region",
    "sea": "Region",
    "lake": "Region",
    "gulf": "Region",
    "strait": "Region",
    "island's": "Region",
    "gorge": "Region",
    "pass": "Region",
    "plateau": "Region",
    "ridge": "Region",
    "hills": "Region",
    "heights": "Region",
    "highlands": "Region",
    "forest": "Region",
    "canyon": "Region",
    "lagoon": "Region",
    "delta": "Region",
    "oasis": "Settlement",
    "enclave": "Region",
    "quarter": "Settlement",
}
# Also words for an office: "the Transportation Department" is no ground.
BODIES = frozenset({"department", "prefecture"})
FRONT = frozenset({"lake", "mount", "camp", "fort", "port", "cape", "jabal", "jebel", "tell", "tal", "wadi"}) | {
    *("kibbutz", "moshav")
}
LARGE = 15_000
CITY = 50_000


def place(s: Syntax, span: NameSpan) -> Mention | None:
    """The mention of a place or facility, where a head noun, the gazetteer or the model's label say so."""
    name = s.words(span.start, span.end)
    return _facility(s, span, name) or _headed(s, span, name) or _known(s, span, name)


def _facility(s: Syntax, span: NameSpan, name: str) -> Mention | None:
    """ "al-Shifa Hospital", "Taqaddum military base": the name and the noun that says what it is."""
    facilities = lexicon.facilities()
    if span.end - span.start > 1:
        for n in (3, 2, 1):
            tail = " ".join(s.lower[span.end - n : span.end])
            if span.end - n > span.start and tail in facilities:
                return _mention(
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
            return _mention(span.start, end, end - 1, EntityType.FACILITY, name, facilities[phrase], "facility:head")
    return None


def _modifies(s: Syntax, span: NameSpan, noun: int) -> bool:
    """Is the name a modifier of the noun ("the Taqaddum base"), not its owner ("Russia's bases")?"""
    return s.tag[noun] in ("NN", "NNP") and all(s.text[i] not in ("'s", "’s", ",") for i in range(span.start, noun))


def _headed(s: Syntax, span: NameSpan, name: str) -> Mention | None:
    """ "Anbar province", "the city of Ramadi"."""
    after = s.lower[span.end] if span.end < len(s) else ""
    kind = HEADS.get(after)
    if after in BODIES and not places.lookup(name):
        kind = None
    if (
        kind
        and s.tag[span.end].startswith("NN")
        and s.sentence[span.end] == s.sentence[span.start]
        and span.label != "PERSON"
    ):
        return _mention(span.start, span.end + 1, span.end, EntityType.PLACE, name, kind, "place:head")
    if span.end - span.start > 1 and s.lower[span.end - 1] in HEADS:
        if s.lower[span.end - 1] in BODIES and not places.lookup(s.words(span.start, span.end - 1)):
            return None
        bare = s.words(span.start, span.end - 1)
        kind = HEADS[s.lower[span.end - 1]]
        if kind == "Settlement" and actors.country(bare) is not None:
            bare = name  # "Mexico City"
        return _mention(span.start, span.end, span.end - 1, EntityType.PLACE, bare, kind, "place:head")
    if (kind := _kind_before(s, span)) is not None:
        return _mention(span.start, span.end, span.end - 1, EntityType.PLACE, name, kind, "place:of")
    if span.end - span.start > 1 and s.lower[span.start] in FRONT:
        return _mention(span.start, span.end, span.end - 1, EntityType.PLACE, name, None, "place:front")
    return None


def _kind_before(s: Syntax, span: NameSpan) -> str | None:
    """The kind of ground that "of" says a name is of: "the city of Ramadi", "the towns of Saraqib and Maaret"."""
    if span.start >= 2 and s.lower[span.start - 1] == "of" and s.lower[span.start - 2] in HEADS:
        return HEADS[s.lower[span.start - 2]]
    first = span.end - 1
    while s.dep[first] == "conj":
        first = s.head[first]
    prep = s.head[first]
    noun = s.head[prep]
    listed = s.dep[first] == "pobj" and s.lower[prep] == "of" and s.tag[noun] == "NNS"
    return HEADS.get(s.lemma[noun]) if listed else None


def _known(s: Syntax, span: NameSpan, name: str) -> Mention | None:
    found = places.lookup(name)
    labelled = span.label in ("GPE", "LOC")
    located = (span.start > 0 and s.lower[span.start - 1] in LOCATIVE) or _beside_places(s, span)
    large = bool(found) and (found[0].population or 0) >= LARGE
    if found and found[0].type == "Facility" and not (span.start > 0 and s.lower[span.start - 1] in AT):
        found = tuple(p for p in found if p.type != "Facility") if span.end - span.start == 1 else found
    if found and (labelled or located or (large and (span.label != "PERSON" or _no_person(s, span)))):
        best = found[0]
        kind = EntityType(best.type)
        return _mention(
            span.start, span.end, span.end - 1, kind, name, best.subtype if labelled else None, "place:gazetteer"
        )
    if labelled:
        rule = POLITY if span.label == "GPE" else "place:model"
        return _mention(span.start, span.end, span.end - 1, EntityType.PLACE, name, None, rule)
    if _stayed_in(s, span) or _bound_for(s, span) or _beside_places(s, span):
        return _mention(span.start, span.end, span.end - 1, EntityType.PLACE, name, None, "place:in")
    if _held(s, span) or (found and _is_taken(s, span)):
        return _mention(span.start, span.end, span.end - 1, EntityType.PLACE, name, None, "place:taken")
    return None


def _held(s: Syntax, span: NameSpan) -> bool:
    """Is it what somebody holds ("rebel-held Korba"), which only ground is said to be?"""
    a = span.start
    return a >= 2 and s.text[a - 2] == "-" and s.lower[a - 1] in lexicon.classes()["@held"]


def _is_taken(s: Syntax, span: NameSpan) -> bool:
    """Is it the object of what is only done to ground ("shelling Korba"), and a name that people seldom bear?"""
    verb = s.head[span.end - 1]
    ground = s.dep[span.end - 1] in ("dobj", "nsubjpass") and s.lemma[verb] in lexicon.classes()["@groundverb"]
    return ground and span.end - span.start == 1 and not actors.is_given_name(s.text[span.start])


def _stayed_in(s: Syntax, span: NameSpan) -> bool:
    """An unknown name after "in": nobody is in a person, and a single word there is hardly an organization."""
    if span.label not in ("PERSON", "ORG", "") or not (
        _within(s, span.start) or _listed(s, span) or _beside_town(s, span)
    ):
        return False
    if span.end < len(s) and (s.text[span.end] in ("'s", "’s", "-") or s.tag[span.end].startswith("N")):
        return False
    words = s.text[span.start : span.end]
    if any(w.isupper() or actors.is_given_name(w) or actors.surname(w) for w in words):
        return False
    return (len(words) == 1 and s.lower[span.start] not in lexicon.agents()) or words[0].lower() in ("al", "el")


def _bound_for(s: Syntax, span: NameSpan) -> bool:
    """An unknown name that somebody "left for", which the model takes for a person's."""
    if span.start < 2 or span.label not in ("PERSON", "ORG", "") or span.end - span.start > 3:
        return False
    words = s.text[span.start : span.end]
    leaves = s.lower[span.start - 1] == "for" and s.lemma[s.head[span.start - 1]] in ("leave", "depart", "head")
    return leaves and not any(w.isupper() or actors.is_given_name(w) or actors.surname(w) for w in words)


def _within(s: Syntax, i: int) -> bool:
    """Does "in" stand before the token, or "the residents of" or another noun that only ground has?"""
    if i == 0:
        return False
    if s.lower[i - 1] == "of" and i >= 2:
        return s.lower[i - 2] in _ground_nouns()
    return s.lower[i - 1] in WITHIN


def _listed(s: Syntax, span: NameSpan) -> bool:
    """Is it a further name of a list after "in" ("in Adra, Korba and Duma")?"""
    i = span.end - 1
    while s.dep[i] == "conj" and s.tag[s.head[i]] == "NNP" and s.head[i] < i:
        i = s.head[i]
    return i < span.start and s.dep[i] == "pobj" and s.lower[s.head[i]] in WITHIN


def _beside_town(s: Syntax, span: NameSpan) -> bool:
    """Is it joined to a town's name ("Sittwe and Korba")?"""
    i = span.end - 1
    first = s.head[i]
    if s.dep[i] != "conj" or s.tag[first] != "NNP" or actors.is_given_name(s.text[first]):
        return False
    return any(p.kind == "settlement" and p.population >= LARGE for p in places.lookup(s.text[first])[:1])


@cache
def _ground_nouns() -> frozenset[str]:
    return frozenset(row["lemma"] for _, _, row in lexicon.rows("ground_nouns.tsv"))


def _beside_places(s: Syntax, span: NameSpan) -> bool:
    """An unknown word in a list of places that people go to or are in: "fled to Nangade, Mueda and Pemba"."""
    if span.end - span.start > 1 or actors.is_given_name(s.text[span.start]) or s.pos[span.start] != "PROPN":
        return False
    first = span.start
    while s.dep[first] == "conj" and s.head[first] < first:
        first = s.head[first]
    if s.dep[first] != "pobj" or s.lower[s.head[first]] not in TOWARDS:
        return False
    listed = [t for t in s.conjuncts(first) if t != span.start]
    return len(listed) > 1 and sum(s.doc[t].ent_type_ == "GPE" or bool(places.lookup(s.text[t])) for t in listed) > 1


def _no_person(s: Syntax, span: NameSpan) -> bool:
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
    city = found[0].kind == "settlement" and found[0].population >= CITY
    return city and not speaks and place_key(s.text[span.start]) not in hazards()


def _mention(start: int, end: int, head: int, kind: EntityType, name: str, subtype: str | None, rule: str) -> Mention:
    return Mention(start, end, head, Form.NAME, kind, name, subtype=subtype, rule=rule)
