"""Names of places inside other names and phrases: "Russian troops", "the Mosul City Council", "Kyiv police".

They say what a text is about and where it plays, but nobody acts by them: only resolution sees them.
"""

from __future__ import annotations

from collections.abc import Iterator

from graphbuild.extractors.mentions import ACTING, TEAM, Mention
from graphbuild.extractors.places import heads
from graphbuild.extractors.syntax import Syntax
from graphbuild.gazetteer import actors, places
from graphbuild.gazetteer.actors import Actor
from graphbuild.gazetteer.place_names import hazards, place_key, region_of
from graphbuild.records import EntityType, Form

INSIDE = ("amod", "compound", "nmod", "poss", "npadvmod", "nsubj", "pobj", "dobj", "conj")
MODIFYING = ("amod", "compound", "nmod")
OWNING = frozenset({EntityType.ORGANIZATION, EntityType.FACILITY})
LONGEST = 3
KNOWN = 100_000
ADJECTIVE = "country:adjective"
PART = "place:part"


def nested_names(s: Syntax, mentions: list[Mention]) -> list[Mention]:
    """Countries by adjective, then places inside the names of organizations and facilities."""
    ground = {i for m in mentions if m.type is EntityType.PLACE and m.form is Form.NAME for i in range(m.start, m.end)}
    people = {i for m in mentions if m.form is Form.NAME and m.type is EntityType.PERSON for i in range(m.start, m.end)}
    nouns = {m.head for m in mentions if m.rule == "actor:demonym"}
    found = list(_adjectives(s, ground | people | nouns))
    told = {m.name.lower() for m in mentions if m.type is EntityType.PLACE and m.form is Form.NAME}
    known = {i for m in mentions if m.actor is not None for i in range(m.start, m.end)}  # Hamas, not Hamm
    taken = ground | known | {i for m in found for i in range(m.start, m.end)}
    for m in mentions:
        named = m.form is Form.NAME and m.type in OWNING and m.actor is None and m.subtype != TEAM
        described = m.form is Form.NOMINAL and m.type in ACTING and s.text[m.start][:1].isupper()
        if (named or described) and m.end - m.start > 1:
            found += [p for p in _parts(s, m.start, m.end, told) if not taken & set(range(p.start, p.end))]
    return found


def _adjectives(s: Syntax, taken: set[int]) -> Iterator[Mention]:
    end = 0
    for i in s.capitals:
        if i < end or i in taken or _is_language(s, i):
            continue
        if (region := _region(s, i)) is not None:
            yield Mention(i, i + 1, i, Form.NAME, EntityType.PLACE, region, "Region", rule=ADJECTIVE)
            continue
        n, state = _adjective(s, i)
        if state is not None:
            yield _country(s, i, i + n, state)
            end = i + n


def _is_language(s: Syntax, i: int) -> bool:
    """ "He spoke in English": of no country."""
    return s.dep[i] == "pobj" and s.lower[s.head[i]] == "in" and s.head[i] == i - 1


def _region(s: Syntax, i: int) -> str | None:
    """The region that is no state and that the adjective is of ("Scottish police"); "in English" tells of none."""
    return region_of(s.text[i]) if s.dep[i] in MODIFYING else None


def _adjective(s: Syntax, i: int) -> tuple[int, Actor | None]:
    """How many tokens an adjective of nationality has ("South Korean"), and its state."""
    for n in (2, 1):
        if i + n > len(s) or s.dep[i + n - 1] not in INSIDE or (n == 2 and not s.text[i + 1][:1].isupper()):
            continue
        nation = actors.demonym(s.words(i, i + n))
        if nation is not None and not nation.others and s.tag[i + n - 1] in ("JJ", "NNP", "NN"):
            return n, actors.actor(nation.iso3)
    return 1, None


def _country(s: Syntax, start: int, end: int, state: Actor) -> Mention:
    return Mention(
        start,
        end,
        end - 1,
        Form.NAME,
        EntityType.PLACE,
        s.words(start, end),
        subtype="Country",
        country=state.key,
        actor=state,
        rule=ADJECTIVE,
    )


def _parts(s: Syntax, start: int, end: int, told: set[str]) -> Iterator[Mention]:
    """The place that the name begins with ("Mosul City Council") and the one behind its "of" or "in"."""
    if s.lower[start] == "the":
        start += 1
    for n in range(min(LONGEST, end - start - 1), 0, -1):
        if (found := _place(s, start, start + n, told)) is not None:
            yield found
            break
    for i in range(start + 1, end - 1):
        if s.lower[i] in ("of", "in") and s.text[i].islower() and (found := _place(s, i + 1, end, told)) is not None:
            yield found


def _place(s: Syntax, start: int, end: int, told: set[str]) -> Mention | None:
    name = s.words(start, end)
    if not name[:1].isupper() or end - start > LONGEST:
        return None
    state = actors.country(name)
    if state is not None and len(name) > 1:
        return _country(s, start, end, state)
    headed = end - start > 1 and s.lower[end - 1] in heads()
    # "Black River Brigade": a head noun alone makes no place of the words before it.
    if name.lower() not in told and not _well_known(s.words(start, end - 1) if headed else name):
        return None
    bare = s.words(start, end - 1) if headed else name
    kind = heads()[s.lower[end - 1]] if headed else None
    return Mention(start, end, end - 1, Form.NAME, EntityType.PLACE, bare, subtype=kind, rule=PART)


def _well_known(name: str) -> bool:
    """Is it the name of a larger place, and neither a word nor anybody's given name?"""
    if hazards().get(place_key(name)) or actors.is_given_name(name.split()[0]):
        return False
    found = places.lookup(name)
    return bool(found) and found[0].type == "Place" and (found[0].population or 0) >= KNOWN
