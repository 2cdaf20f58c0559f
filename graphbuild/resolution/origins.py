"""Which country a person or body acts for, where the words around the name tell and the name itself does not."""

from __future__ import annotations

from collections.abc import Iterator

from graphbuild import lexicon
from graphbuild.extractors.mentions import Mention
from graphbuild.extractors.names.edges import STANCES
from graphbuild.extractors.syntax import Syntax
from graphbuild.gazetteer import actors
from graphbuild.records import EntityType, Form
from graphbuild.resolution.clusters import Cluster
from graphbuild.resolution.lands import to_grounds_of, to_places
from graphbuild.resolution.membership import of_others
from graphbuild.resolution.officials import SENT, appositions, holdings, to_officials
from graphbuild.resolution.stories import about

_BODIES = (EntityType.ORGANIZATION, EntityType.GROUP)
_AT = frozenset({"in", "near"})
_NAMING = frozenset({"name", "call", "identify"})
# People whose place is not their country: soldiers, rebels, envoys of an international body, reporters.
_ABROAD = ("MIL", "REB", "UAF", "PRM", "IGO", "NGO", "MED")


def lend_countries(s: Syntax, clusters: list[Cluster]) -> None:
    """Gives unknown places the country that they are said to lie in, bodies that of the place in their names, what is
    described that of the place it is in, then people that of what they hold an office of.
    """
    to_places(s, clusters)
    _to_bodies(s, clusters)
    _to_residents(s, clusters)
    _of_the_story(clusters)
    _to_units(s, clusters)
    covering, owners = _countries(clusters), _owners(s, clusters)
    for cluster in clusters:
        if cluster.type is EntityType.PERSON and cluster.country is None and cluster.named:
            names = [m for m in cluster.mentions if m.form is Form.NAME]
            found = {
                country
                for m in names
                for country in (*_of_offices(s, m, covering, owners), *_of_people(s, m), *of_others(s, m, covering))
            }
            if len(found) == 1:
                cluster.country = found.pop()
    to_officials(s, clusters, covering)
    to_grounds_of(s, clusters, covering)


def _of_the_story(clusters: list[Cluster]) -> None:
    """ "The army", "the interior ministry" in a report about Yemen alone are Yemen's."""
    country = about(clusters)
    for cluster in clusters:
        if cluster.country is None and cluster.actor is None and _of_a_state(cluster):
            cluster.country = country


def _to_units(s: Syntax, clusters: list[Cluster]) -> None:
    """ "The 3rd Front of the army" is of the army's state, as "the 53 Division" of the one that a report is about."""
    heads = {m.head: c for c in clusters if c.type is EntityType.ORGANIZATION for m in c.mentions}
    units = lexicon.classes()["@unit"]
    for cluster in clusters:
        last, number = cluster.label.lower().split()[-1:], cluster.label[:1].isdigit()
        if cluster.type is not EntityType.ORGANIZATION or not number or not units.issuperset(last):
            continue
        behind = [p for m in cluster.mentions for c in s.kids(m.head, "prep") for p in s.kids(c, "pobj")]
        bodies = [heads[p] for p in behind if p in heads and s.lower[s.head[p]] == "of"]
        if bodies:
            cluster.sector, cluster.country = cluster.sector or bodies[0].sector, cluster.country or bodies[0].country
        cluster.country = cluster.country or about(clusters)


def _of_a_state(cluster: Cluster) -> bool:
    """Is it a body that every state has one of, with no name of its own and of nobody named?"""
    if cluster.type is not EntityType.ORGANIZATION or any(mention.owner is not None for mention in cluster.mentions):
        return False
    words = cluster.label.lower().split()
    return any(" ".join(words[-n:]) in lexicon.classes()["@statebody"] for n in (1, 2))


def _to_bodies(s: Syntax, clusters: list[Cluster]) -> None:
    """A body named after a place acts for its country ("Kyiv police", "Madras High Court"), one with a state before it
    for that state ("Iraq's Joint Operations Command"), an army's unit for that of its men ("British soldiers of the
    Black Watch").
    """
    grounds = [(m.start, m.end, c.country) for c in clusters if c.place is not None and c.country for m in c.mentions]
    states = {m.head: c.country for c in clusters if c.subtype == "Country" and c.country for m in c.mentions}
    men = {m.owner: m.country for c in clusters for m in c.mentions if m.owner is not None and m.sector == "MIL"}
    for cluster in clusters:
        if cluster.country is None and cluster.actor is None and cluster.type in _BODIES:
            inside = {country for a, b, country in grounds for m in cluster.mentions if m.start <= a and b <= m.end}
            if not inside and cluster.named:
                owners = [o for m in cluster.mentions if (o := s.kid(m.head, "poss")) is not None]
                inside = {states[o] for o in owners if o in states}
            if not inside and cluster.named and cluster.sector in (None, "MIL"):
                inside = {country for m in cluster.mentions if (country := men.get(m.head)) is not None}
            if len(inside) == 1:
                cluster.country = inside.pop()


def _to_residents(s: Syntax, clusters: list[Cluster]) -> None:
    """ "Activists in Nairobi" are Kenyan, "a refinery in Basra" lies in Iraq; "soldiers in Basra" need not be Iraqi."""
    lands = [c for c in clusters if c.country and (c.place is not None or c.subtype == "Country")]
    grounds = {m.start: c.country for c in lands for m in c.mentions}
    for cluster in clusters:
        if cluster.country is None and cluster.actor is None and cluster.place is None:
            found = {grounds[a] for m in cluster.mentions if _resides(s, m) and (a := m.end + 1) in grounds}
            cluster.country = found.pop() if len(found) == 1 else None


def _resides(s: Syntax, mention: Mention) -> bool:
    """Is a place told right behind the phrase, to which what the phrase describes belongs?"""
    at = mention.end
    if mention.form is not Form.NOMINAL or at >= len(s) or s.lower[at] not in _AT:
        return False
    if mention.type is EntityType.FACILITY:
        return True
    if s.lemma[mention.head] in lexicon.classes()[SENT]:  # "Western diplomats in Belgrade"
        return False
    abroad = any(code in (mention.sector or "") for code in _ABROAD)
    return mention.type in _BODIES and s.head[at] == mention.head and not abroad


def _countries(clusters: list[Cluster]) -> dict[int, str]:
    """The country of the place or body that is named at a token; people lend none."""
    lending = [c for c in clusters if c.country is not None and c.type is not EntityType.PERSON]
    return {i: c.country for c in lending for m in c.mentions for i in range(m.start, m.end) if c.country is not None}


def _owners(s: Syntax, clusters: list[Cluster]) -> dict[int, str]:
    """The country of the person who is named as the owner of a post ("Dostum's" aide, an aide "to Dostum")."""
    people = [c for c in clusters if c.country is not None and c.type is EntityType.PERSON]
    return {m.head: c.country for c in people for m in c.mentions if c.country and s.dep[m.head] in ("poss", "pobj")}


def _of_people(s: Syntax, name: Mention) -> Iterator[str]:
    """The people that the noun behind a name says somebody is of ("X, a Chadian trader")."""
    for noun in appositions(s, name):
        if s.lemma[noun] in lexicon.agents() and noun > name.head:
            yield from _named(s, s.kids(noun, "amod"), {})
    verb = _naming(s, name.head)
    if verb is not None:
        yield from _named(s, [s.head[verb]], {})


def _naming(s: Syntax, head: int) -> int | None:
    """The verb of "a Tanzanian named X", "a Briton identified as X"."""
    verb = s.head[s.head[head]] if s.dep[head] == "pobj" and s.lower[s.head[head]] == "as" else s.head[head]
    return verb if s.dep[verb] == "acl" and s.lemma[verb] in _NAMING and verb > s.head[verb] else None


def _of_offices(s: Syntax, name: Mention, covering: dict[int, str], owners: dict[int, str]) -> Iterator[str]:
    """The countries of the offices that stand beside a name ("X, governor of Kunduz", "Kunduz governor X")."""
    if name.title is not None:
        before = list(range(max(s.left[name.head], name.title[0] - 4), name.title[0]))
        yield from (*_named(s, before, covering), *(owners[i] for i in before if i in owners))
    for noun in appositions(s, name):
        title = lexicon.titles().get(s.lemma[noun])
        if title is not None and (title.office or title.sector):
            sent = s.lemma[noun] in lexicon.classes()[SENT]
            held = s.kids(noun, "poss") if sent else holdings(s, noun)
            yield from (*_named(s, held, covering), *(owners[i] for i in held if i in owners))
    owner = s.kid(name.head, "poss")
    if owner is not None and owner in covering:
        yield covering[owner]  # "Hezbollah's Samir Haidar"
    origin = name.end + 1
    if name.title is not None and origin < len(s) and s.lower[name.end] == "of" and origin in covering:
        yield covering[origin]  # "Major Safwat Haddad of Jordan"


def _named(s: Syntax, tokens: list[int], covering: dict[int, str]) -> Iterator[str]:
    for i in (i for i in tokens if s.text[i - 1] != "-" or s.lower[i - 2] not in STANCES):
        state = actors.demonym(s.text[i])
        if i in covering:
            yield covering[i]
        elif state is not None and state.iso3 is not None:
            yield state.iso3
