"""Where the names are: registry names first, then the model's entities, then runs of proper nouns; no types yet."""

from __future__ import annotations

from graphbuild import lexicon
from graphbuild.extractors.names.datelines import agencies, dateline, opening_towns
from graphbuild.extractors.names.edges import (
    LINKING,
    capitalised,
    capitals,
    common_noun,
    hyphened,
    joined,
    opening_noun,
    people_noun,
    pieces,
    trimmed,
)
from graphbuild.extractors.names.glosses import glossed_names
from graphbuild.extractors.names.registry import NameSpan, registry_spans
from graphbuild.extractors.names.units import numbered_heights, numbered_units
from graphbuild.extractors.phrases import is_listed_field
from graphbuild.extractors.syntax import Syntax
from graphbuild.gazetteer import actors, places
from graphbuild.gazetteer.place_names import region_of

# "Lake Chad" is not Chad.
WATERS = frozenset({"lake", "gulf", "mount", "cape", "strait", "sea"})
MAX_HEADING = 6
TOWN = 15_000
ENTERED = frozenset({"in", "near", "from"})
PORTFOLIOS = frozenset({"minister", "ministry"})
COMPASS = frozenset({"east", "west", "north", "south", "eastern", "western", "northern", "southern"})
ADJECTIVE = ("an", "ish", "ese")  # "European", "Kurdish": of a people, and nobody's name
FINDERS = ((numbered_units, "ORG"), (numbered_heights, "LOC"), (opening_towns, "GPE"), (agencies, "ORG"))
LABELS = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "PRODUCT"})


def find_names(s: Syntax) -> list[NameSpan]:
    """Name spans in text order; they do not overlap."""
    taken: list[NameSpan | None] = [None] * len(s)
    titled = title_case(s)
    for span in (*registry_spans(s), *glossed_names(s)):
        taken[span.start : span.end] = [span] * (span.end - span.start)
    for found_by, label in FINDERS:
        for a, b in found_by(s):
            if not any(taken[a:b]):
                taken[a:b] = [NameSpan(a, b, label)] * (b - a)
    people = _people(s)
    for ent in s.doc.ents:
        if ent.label_ in LABELS and (ent.label_ in ("PERSON", "GPE") or s.sentence[ent.start] not in titled):
            cut = _person_within(s, ent.start, ent.end, people) if ent.label_ != "PERSON" else None
            end = ent.end - (s.sentence[ent.start] in titled and _ends_in_act(s, ent.start, ent.end))
            _place_entity(s, ent.start, cut or end, ent.label_, taken)
            if cut is not None:
                _place_entity(s, cut, ent.end, "PERSON", taken)
    _place_runs(s, taken, titled)
    found = {span for span in taken if span is not None and not _of_title(s, span) and not _adjective(s, span)}
    headings = _headings(s)
    kept = [span for span in found if span.uses or s.sentence[span.start] not in headings]
    return sorted(kept, key=lambda x: x.start)


def _headings(s: Syntax) -> frozenset[int]:
    """Sentences of a few words all in capitals without a stop, further down in a text that is not: section headings."""
    found = set()
    for n, (a, b) in enumerate(s.bounds):
        words = [i for i in range(a, b) if s.pos[i] != "SPACE"]
        alone = n > 0 and len(words) <= MAX_HEADING and all(s.text[i].isalpha() and s.text[i].isupper() for i in words)
        if alone and "\n" in s.source[s.idx[words[-1]] : s.idx[words[-1]] + len(s.text[words[-1]]) + 2]:
            found.add(n)
    return frozenset(found) if len(found) * 4 < len(s.bounds) else frozenset()


def _people(s: Syntax) -> frozenset[str]:
    """Names of two words that the model takes for people's somewhere in the text."""
    return frozenset(e.text for e in s.doc.ents if e.label_ == "PERSON" and len(e) == 2)


def _person_within(s: Syntax, start: int, end: int, people: frozenset[str]) -> int | None:
    """Where a person's name begins in an entity that runs on into it ("the Middle East Tobias Ellwood")."""
    return end - 2 if end - start > 2 and s.words(end - 2, end) in people else None


def _adjective(s: Syntax, span: NameSpan) -> bool:
    """Is it a single adjective ("Kurdish rebels"), which names nobody by itself? "Pro-Assad forces" name Assad."""
    i = span.start
    if span.end - i == 1 and s.lower[i] in COMPASS and span.end < len(s) and s.text[span.end][0].isupper():
        return True  # "East Timorese", "the North Korean"
    joined = i > 0 and s.text[i - 1] == "-"
    told = s.tag[i] == "JJ" or (s.entity[i] == "NORP" and s.lower[i].endswith(ADJECTIVE) and not _is_town(s.text[i]))
    if span.end - i == 1 and region_of(s.text[i]) is not None and s.dep[i] in ("amod", "compound", "nmod"):
        return True  # "Kashmiri militants"
    return span.end - i == 1 and told and not span.uses and span.label != "PERSON" and not joined


def _of_title(s: Syntax, span: NameSpan) -> bool:
    """Is it the end of a title ("Secretary of State", "Minister of State for Health"), which names nobody by itself?"""
    if not span.uses and s.words(span.start, min(span.end + 1, len(s))).lower() in lexicon.titles():
        return True  # "External Affairs Minister"
    if not span.uses and span.end - span.start == 1 and is_listed_field(s, span.start):
        return True
    if span.uses or span.start < 2 or s.lower[span.start - 1] not in ("of", "for"):
        return False
    first = span.start - (4 if s.lower[span.start - 3 : span.start - 1] == ["of", "state"] else 2)
    return " ".join(s.lower[max(first, 0) : span.end]) in lexicon.titles() or (
        s.lower[first] in PORTFOLIOS and span.label in ("ORG", "") and actors.country(s.text[span.start]) is None
    )


def _place_entity(s: Syntax, start: int, end: int, label: str, taken: list[NameSpan | None]) -> None:
    start, end = joined(s, start, end)
    if label == "PERSON" and end < len(s) and _goes_on(s, end, taken):
        end += 1
    end = dateline(s, start, end) or (_before_nation(start, end, taken) if label == "PERSON" else end)
    for a, b in pieces(s, start, end, label):
        if b - a == 1 and (people_noun(s, a) or opening_noun(s, a) or common_noun(s, a)):
            continue
        if s.words(a, b).lower() in lexicon.titles() and label != "PERSON":  # "the Vice-President"
            continue
        inside = {x for x in taken[a:b] if x is not None}
        if inside and not _outgrows(s, a, b, label, inside):
            continue
        for span in inside:
            taken[span.start : span.end] = [None] * (span.end - span.start)
        taken[a:b] = [NameSpan(a, b, label)] * (b - a)


def _goes_on(s: Syntax, end: int, taken: list[NameSpan | None]) -> bool:
    """ "Kassym-Jomart" before "Tokayev": the model ends a name in the middle, and the parse does not."""
    return s.head[end - 1] == end and s.dep[end - 1] == "compound" and s.text[end - 2] == "-" and _proper(s, end, taken)


def _ends_in_act(s: Syntax, start: int, end: int) -> bool:
    """ "Lena Attacks Chad": the verb of a headline, which the model takes for a surname."""
    word = s.lower[end - 1]
    act = word.endswith("s") and word[:-1] in lexicon.verbs() and s.tag[end - 1] in ("NNPS", "NNS")
    return act and end - start > 1 and end < len(s) and s.text[end][:1].isupper()


def _before_nation(start: int, end: int, taken: list[NameSpan | None]) -> int:
    """The end of a person's name of two words or more without the state behind it ("Lena Okafor Germany")."""
    last = taken[end - 1]
    return last.start if last is not None and _is_nation(last) and last.start - start >= 2 else end


def _outgrows(s: Syntax, a: int, b: int, label: str, inside: set[NameSpan]) -> bool:
    """Is the model's entity a longer name that only contains registry names ("Washington Post", "Bank of Iraq")?"""
    if any(x.start + (s.lower[x.start] == "the") < a or x.end > b for x in inside):
        return False
    if label in ("GPE", "LOC"):
        return (s.lower[a] in WATERS and all(x.start > a for x in inside)) or _is_other_place(s, a, b, inside)
    if any(u.strength == "strong" and x.end - x.start > 1 and u.actor.type != "Place" for x in inside for u in x.uses):
        return False
    covered = {i for x in inside for i in range(x.start, x.end)}
    rest = [i for i in range(a, b) if i not in covered and s.tag[i] in ("NNP", "NNPS")]
    nations = all(_is_nation(x) for x in inside)
    if nations and all(s.lower[i] in lexicon.agents() or s.lower[i] in lexicon.titles() for i in rest):
        return False
    return bool(rest)


def _is_other_place(s: Syntax, a: int, b: int, inside: set[NameSpan]) -> bool:
    """Does the gazetteer hold a place by the longer name ("New Jersey", "South America", "Mexico City")?"""
    if b - a != 2 or not all(_is_nation(x) for x in inside) or any(x.end - x.start == b - a for x in inside):
        return False
    return any(p.kind != "country" for p in places.lookup(s.words(a, b)))


def _is_nation(span: NameSpan) -> bool:
    return any(u.actor.subtype == "Country" for u in span.uses)


def title_case(s: Syntax) -> frozenset[int]:
    """Sentences whose words are nearly all capitalised: headlines, where a capital is no sign of a name."""
    found = set()
    for n, (a, b) in enumerate(s.bounds):
        if any(s.pos[i] == "VERB" and s.text[i].islower() and s.tag[i] != "VBG" for i in range(a, b)):
            continue
        long = [i for i in range(a, b) if len(s.text[i]) > 3 and s.text[i].isalpha()]
        if len(long) >= 3 and sum(capitalised(s, i) for i in long) >= 0.8 * len(long):
            found.add(n)
    return frozenset(found)


def _place_runs(s: Syntax, taken: list[NameSpan | None], titled: frozenset[int]) -> None:
    i, size = 0, len(s)
    while i < size:
        if s.sentence[i] in titled and (end := _in_list(s, i, taken)) is not None:
            taken[i:end] = [NameSpan(i, end, "PERSON")] * (end - i)
        if s.sentence[i] in titled or not _proper(s, i, taken):
            i += 1
            continue
        end = i + 1
        while end < size and (_proper(s, end, taken) or _links(s, end, taken)):
            end += 1
        piece = trimmed(s, i, dateline(s, i, end) or end)
        if piece and not _ordinary(s, *piece):
            span = _with_surname(s, *piece, taken) or NameSpan(*piece, "")
            taken[span.start : span.end] = [span] * (span.end - span.start)
        i = piece[1] if piece and piece[1] > i else end


def _in_list(s: Syntax, i: int, taken: list[NameSpan | None]) -> int | None:
    """The end of a given name and surname that stand by themselves in a list, which looks like a headline."""
    if not _proper(s, i, taken) or s.text[i].isupper() or not actors.is_given_name(s.text[i]):
        return None
    end = i + 1
    while end + 1 < len(s) and s.text[end] == "-" and _proper(s, end + 1, taken):
        end += 2
    alone = i == 0 or not capitalised(s, i - 1)
    if not alone or end >= len(s) or not _proper(s, end, taken) or s.text[end].isupper():
        return None
    return end + 1 if end + 1 == len(s) or (not s.text[end + 1][0].isalpha() and s.text[end + 1] != "-") else None


def _with_surname(s: Syntax, a: int, b: int, taken: list[NameSpan | None]) -> NameSpan | None:
    """A given name that the model left out, with the person's name right behind it ("Kwasi" Kwarteng)."""
    behind = taken[b] if b < len(s) else None
    if behind is None or behind.label != "PERSON" or behind.uses or behind.start != b:
        return None
    return NameSpan(a, behind.end, "PERSON") if all(actors.is_given_name(s.text[i]) for i in range(a, b)) else None


def _proper(s: Syntax, i: int, taken: list[NameSpan | None]) -> bool:
    return (
        taken[i] is None
        and (s.tag[i] in ("NNP", "NNPS") or _town_by_place(s, i) or _is_favoured(s, i))
        and (capitalised(s, i) or hyphened(s, i))
        and s.lower[i] not in capitals()
        and (s.entity[i] != "DATE" or s.dep[i] == "nsubj" or _alone(s, i))  # "On 5 March Keita"
        and actors.demonym(s.text[i]) is None
    )


def _is_favoured(s: Syntax, i: int) -> bool:
    """ "Pro-Assad forces": whom they are for or against, which the model takes for an adjective."""
    return i > 1 and s.text[i - 1] == "-" and s.lower[i - 2] in ("pro", "anti") and s.tag[i] == "JJ"


def _town_by_place(s: Syntax, i: int) -> bool:
    """Is it a town that the model takes for an adverb or noun, though it is a subject or stands behind "in" ("Bakhmut
    fell", "near Sake")?
    """
    slip = s.tag[i] in ("RB", "UH", "FW", "VB") and s.dep[i] in ("nsubj", "nsubjpass")
    entered = s.tag[i] == "NN" and s.dep[i] == "pobj" and s.lower[i - 1] in ENTERED
    return (slip or entered) and capitalised(s, i) and _is_town(s.text[i])


def _is_town(word: str) -> bool:
    return any(p.kind == "settlement" and p.population >= TOWN for p in places.lookup(word)[:1])


def _alone(s: Syntax, i: int) -> bool:
    """Is the token an entity of the model by itself? A town may be taken for a date, a day has a number or name."""
    return s.doc[i].ent_iob_ == "B" and (i + 1 == len(s) or s.doc[i + 1].ent_iob_ != "I")


def _links(s: Syntax, i: int, taken: list[NameSpan | None]) -> bool:
    return (
        s.lower[i] in LINKING
        and i + 1 < len(s)
        and _proper(s, i + 1, taken)
        and s.idx[i] - s.idx[i - 1] <= len(s.text[i - 1]) + 1
    )


def _ordinary(s: Syntax, a: int, b: int) -> bool:
    """A capitalised common noun ("Government", "Security Forces") that other rules read."""
    last = s.lower[b - 1]
    if b - a == 1 and (people_noun(s, a) or opening_noun(s, a) or common_noun(s, a)):
        return True
    return (
        b - a <= 2
        and (
            last in lexicon.agents() or last.removesuffix("s") in lexicon.agents() or s.lemma[b - 1] in lexicon.agents()
        )
    ) or s.words(a, b).lower() in lexicon.titles()
