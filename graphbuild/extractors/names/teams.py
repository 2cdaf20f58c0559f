"""Teams in reports on sport: a country or town that plays is its team, and who defeats another attacks nobody."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphbuild import lexicon
from graphbuild.extractors.mentions import TEAM, Mention
from graphbuild.extractors.names.sports import headings, sport_of
from graphbuild.extractors.syntax import Syntax
from graphbuild.gazetteer import actors, places
from graphbuild.records import EntityType, Form

LYING = frozenset({"in", "near", "from", "of", "outside", "around", "on", "through", "across", "into"})
OWNING = frozenset({"poss", "amod", "attr"})  # "Canada's skier" is the country's
LARGE = 15_000
# A figure in a table; a sign may stand for one.
_FIGURE = re.compile(r"\d{1,3}|\*{1,3}|\.\d{3}")
PLAYERS = "cricket"  # the figures of its tables are the players'
_LONGEST, _CELLS = 3, 4


def with_teams(s: Syntax, names: list[Mention]) -> list[Mention]:
    """The names; in a report on a sport of teams those of grounds that play, and of its tables, as teams."""
    sport = sport_of(s)
    if sport is None:
        return names
    listed = list(_listed(s)) if sport != PLAYERS else []
    taken = {i for a, b in listed for i in range(a, b)}
    found = [_team(s, a, b, sport) for a, b in listed]
    for m in names:
        if taken.isdisjoint(range(m.start, m.end)):
            found.append(_team(s, m.start, m.end, sport, m.country) if _plays(s, m) else m)
    return found


def _team(s: Syntax, start: int, end: int, sport: str, country: str | None = None) -> Mention:
    """The team of that name; one of a ground says so, as its name alone is the ground's."""
    name = s.words(start, end)
    state, ground = actors.country(name), places.lookup(name)[:1]
    if state is not None or any(p.population >= LARGE for p in ground):
        name = " ".join(filter(None, (name.title() if name.isupper() and len(name) > 3 else name, sport, "team")))
    country = country or (state.key if state is not None else None)
    return Mention(start, end, end - 1, Form.NAME, EntityType.ORGANIZATION, name, TEAM, country, rule="team")


def _is_ground(m: Mention) -> bool:
    """Is it a country or town, or a body of a country's name, as the model takes some teams for?"""
    return m.type is EntityType.PLACE or (m.type is EntityType.ORGANIZATION and actors.country(m.name) is not None)


def _plays(s: Syntax, m: Mention) -> bool:
    """Is the ground a team here, and not where it plays, whose somebody is, or where the report comes from?"""
    first = m.head
    while s.dep[first] == "conj" and s.head[first] < first:
        first = s.head[first]
    if not _is_ground(m) or s.dep[first] in OWNING or _is_address(s, m):
        return False
    if s.dep[first] == "pobj":
        prep = s.head[first]
        moving = s.lower[prep] == "to" and s.lemma[s.head[prep]] in lexicon.classes()["@motion"]
        return s.lower[prep] not in LYING and s.text[prep] != "at" and not moving
    return s.dep[first] != "compound" or m.subtype == "Country" or s.tag[s.head[first]] in ("NNP", "CD")


def _is_address(s: Syntax, m: Mention) -> bool:
    """Is it in brackets ("Nowak (Poland)"), part of "Tignes, France", or in capitals before a date?"""
    before, after = s.text[max(m.start - 1, 0)], s.text[m.end] if m.end < len(s) else "."
    if before == "(" or (m.start > 1 and before == "," and s.entity[m.start - 2] == "GPE"):
        return True
    listed = after == "," and m.end + 1 < len(s) and s.entity[m.end + 1] == "GPE"
    opening = s.text[m.start].isupper() and not after[0].isalpha() and not after[0].isdigit()
    return listed or (opening and (before in (".", "*") or s.bounds[s.sentence[m.start]][0] == m.start))


def _listed(s: Syntax) -> Iterator[tuple[int, int]]:
    """The tokens of the names in tables of results ("Korba 3 Lipa 1", "KORBA AT LIPA"), where there are any."""
    figures = [i for i in range(1, len(s)) if _FIGURE.fullmatch(s.text[i])]
    cells = [(a, i) for i in figures if (a := _cell(s, i)) is not None]
    if len(cells) < _CELLS:
        return
    known = _apart({tuple(s.lower[a:b]) for a, b in cells})
    i = 0
    while i < len(s):
        longest = min(_LONGEST, len(s) - i) if s.text[i][0].isupper() else 0
        n = next((n for n in range(longest, 0, -1) if tuple(s.lower[i : i + n]) in known), 0)
        if n:
            yield i, i + n
        i += n or 1


def _apart(names: set[tuple[str, ...]]) -> set[tuple[str, ...]]:
    """The names without those that are two of the others, one behind the other."""
    return {n for n in names if not any(n[:k] in names and n[k:] in names for k in range(1, len(n)))}


def _cell(s: Syntax, end: int) -> int | None:
    """Where the name begins that stands between two figures of a table, or between a heading and a figure."""
    a = end
    while a > 0 and end - a < _LONGEST and s.text[a - 1][0].isupper() and s.lower[a - 1] not in headings():
        a -= 1
    if a == end or a == 0 or (s.entity[a] == "PERSON" and actors.is_given_name(s.text[a])):
        return None
    before, after = s.text[a - 1], s.text[end]
    between = _FIGURE.fullmatch(before) is not None and (before[-1].isdigit() or after[-1].isdigit())
    return a if between or (s.lower[a - 1] in headings() and after[-1].isdigit()) else None
