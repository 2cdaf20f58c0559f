"""Where the names are: registry names first, then the model's entities, then runs of proper nouns; no types yet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from graphbuild import lexicon
from graphbuild.extractors.syntax import Syntax
from graphbuild.gazetteer import actors
from graphbuild.gazetteer.actors import NameUse, Strength

LABELS = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "PRODUCT"})
LINKING = frozenset({"-", "al", "el", "bin", "ibn", "bint", "de", "da", "del", "der", "van", "von", "ul", "ur", "la", "abu", "'"})
CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september"
    " october november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec gmt ramadan"
    " christmas easter eid islam muslim christianity english arabic french i am pm ok mr mrs ms".split()
)
CUTS = frozenset({",", "(", ")", '"', "“", "”", ":", ";", "—", "–", "/", "[", "]", "'s", "’s", "|", "\n"})


@dataclass(frozen=True, slots=True)
class NameSpan:
    """Tokens [start, end) that are a name; the model's label ("" where it has none) and the registry's readings."""

    start: int
    end: int
    label: str
    uses: tuple[NameUse, ...] = ()


def find_names(s: Syntax) -> list[NameSpan]:
    """Name spans in text order; they do not overlap."""
    taken: list[NameSpan | None] = [None] * len(s)
    titled = title_case(s)
    known = _registry_spans(s)
    for span in known:
        taken[span.start : span.end] = [span] * (span.end - span.start)
    for ent in s.doc.ents:
        if ent.label_ in LABELS and (ent.label_ in ("PERSON", "GPE") or s.sentence[ent.start] not in titled):
            _place_entity(s, ent.start, ent.end, ent.label_, taken)
    _place_runs(s, taken, titled)
    return sorted({span for span in taken if span is not None}, key=lambda x: x.start)


def capitalised(s: Syntax, i: int) -> bool:
    return s.text[i][:1].isupper()


@cache
def _starts() -> Mapping[str, int]:
    """The first words of the registry's names, and how many words the longest name that starts so has."""
    found: dict[str, int] = {}
    for name in actors.known_names():
        first, words = name.split(" ", 1)[0], name.count(" ") + 1
        found[first] = max(found.get(first, 0), words)
    return found


def _registry_spans(s: Syntax) -> list[NameSpan]:
    found, i, size = [], 0, len(s)
    while i < size:
        longest = _starts().get(actors.normalise(s.text[i]), 0) if _may_start(s, i) else 0
        span = _registry_span(s, i, min(size, i + 2 * longest)) if longest else None
        if span is not None:
            found.append(span)
        i = span.end if span is not None else i + 1
    return found


def _may_start(s: Syntax, i: int) -> bool:
    return capitalised(s, i) or (s.lower[i] in ("al", "el", "ansar", "ad") and i + 1 < len(s) and s.text[i + 1] == "-")


def _registry_span(s: Syntax, i: int, furthest: int) -> NameSpan | None:
    known = actors.known_names()
    for end in range(furthest, i, -1):
        if not s.text[end - 1][-1:].isalnum() and s.text[end - 1] != "." and not s.text[end - 1].endswith("."):
            continue
        surface = s.words(i, end)
        uses = known.get(actors.normalise(surface))
        if uses and (fitting := tuple(u for u in uses if u.fits(surface) and _supported(s, i, end, u))):
            return NameSpan(i, end, s.doc[i].ent_type_, fitting)
    return None


def _supported(s: Syntax, start: int, end: int, use: NameUse) -> bool:
    weak = use.strength is Strength.WEAK and end - start == 1
    return not weak or bool(s.doc[start].ent_type_) or s.tag[start] in ("NNP", "NNPS")


def _place_entity(s: Syntax, start: int, end: int, label: str, taken: list[NameSpan | None]) -> None:
    for a, b in _pieces(s, start, end):
        inside = {x for x in taken[a:b] if x is not None}
        if inside and not _outgrows(s, a, b, label, inside):
            continue
        for span in inside:
            taken[span.start : span.end] = [None] * (span.end - span.start)
        taken[a:b] = [NameSpan(a, b, label)] * (b - a)


def _pieces(s: Syntax, start: int, end: int) -> list[tuple[int, int]]:
    """The parts of a model entity that can be names: cut at punctuation, without articles, titles and lower-case edges."""
    pieces, a = [], start
    for i in range(start, end + 1):
        if i == end or s.text[i] in CUTS or s.pos[i] == "SPACE":
            if a < i:
                pieces.append((a, i))
            a = i + 1
    return [p for p in (_trimmed(s, a, b) for a, b in pieces) if p]


def _trimmed(s: Syntax, a: int, b: int) -> tuple[int, int] | None:
    a += title_length(s, a, b)
    while a < b and not (capitalised(s, a) or s.lower[a] in LINKING) or (a < b and s.lower[a] in ("the", "a", "an")):
        a += 1
    while b > a and (not capitalised(s, b - 1) and not s.text[b - 1].isdigit() or s.text[b - 1] in ("-", "'")):
        b -= 1
    if b - a == 1 and actors.demonym(s.text[a]) is not None and actors.country(s.text[a]) is None:
        return None
    if a >= b or all(s.lower[i] in CALENDAR for i in range(a, b)):
        return None
    return a, b


def title_length(s: Syntax, a: int, b: int) -> int:
    """How many tokens from a on, short of b, are a title before a name ("Prime Minister", "Lt. Gen.")."""
    titles, total = lexicon.titles(), 0
    while a + total < b - 1:
        for n in (4, 3, 2, 1):
            if a + total + n < b and " ".join(s.lower[a + total : a + total + n]) in titles:
                total += n
                break
        else:
            return total
    return total


def _outgrows(s: Syntax, a: int, b: int, label: str, inside: set[NameSpan]) -> bool:
    """Is the model's entity a longer name that only contains registry names ("Washington Post", "Bank of Iraq")?"""
    if any(x.start < a or x.end > b for x in inside) or label in ("GPE", "LOC"):
        return False
    if any(u.strength == "strong" and x.end - x.start > 1 and u.actor.type != "Place" for x in inside for u in x.uses):
        return False
    covered = {i for x in inside for i in range(x.start, x.end)}
    rest = [i for i in range(a, b) if i not in covered and s.tag[i] in ("NNP", "NNPS")]
    nations = all(_is_nation(x) for x in inside)
    if nations and all(s.lower[i] in lexicon.agents() or s.lower[i] in lexicon.titles() for i in rest):
        return False
    return bool(rest)


def _is_nation(span: NameSpan) -> bool:
    return any(u.actor.subtype == "Country" for u in span.uses)


def title_case(s: Syntax) -> frozenset[int]:
    """Sentences whose words are nearly all capitalised: headlines, where a capital is no sign of a name."""
    found = set()
    for n, (a, b) in enumerate(s.bounds):
        long = [i for i in range(a, b) if len(s.text[i]) > 3 and s.text[i].isalpha()]
        if len(long) >= 3 and sum(capitalised(s, i) for i in long) >= 0.8 * len(long):
            found.add(n)
    return frozenset(found)


def _place_runs(s: Syntax, taken: list[NameSpan | None], titled: frozenset[int]) -> None:
    i, size = 0, len(s)
    while i < size:
        if s.sentence[i] in titled or not _proper(s, i, taken):
            i += 1
            continue
        end = i + 1
        while end < size and (_proper(s, end, taken) or _links(s, end, taken)):
            end += 1
        piece = _trimmed(s, i, end)
        if piece and not _ordinary(s, *piece):
            taken[piece[0] : piece[1]] = [NameSpan(*piece, "")] * (piece[1] - piece[0])
        i = end


def _proper(s: Syntax, i: int, taken: list[NameSpan | None]) -> bool:
    return (
        taken[i] is None
        and s.tag[i] in ("NNP", "NNPS")
        and capitalised(s, i)
        and s.lower[i] not in CALENDAR
        and not s.doc[i].ent_type_ == "DATE"
        and actors.demonym(s.text[i]) is None
    )


def _links(s: Syntax, i: int, taken: list[NameSpan | None]) -> bool:
    return s.lower[i] in LINKING and i + 1 < len(s) and _proper(s, i + 1, taken) and s.idx[i] - s.idx[i - 1] <= len(s.text[i - 1]) + 1


def _ordinary(s: Syntax, a: int, b: int) -> bool:
    """A capitalised common noun ("Government", "Security Forces") that other rules read."""
    last = s.lower[b - 1]
    return b - a <= 2 and (last in lexicon.agents() or s.lemma[b - 1] in lexicon.agents() or " ".join(s.lower[a:b]) in lexicon.titles())
