"""Which country a person or body acts for, where the words around the name tell and the name itself does not."""

from __future__ import annotations

from collections.abc import Iterator

from graphbuild import lexicon
from graphbuild.extractors.mentions import Mention
from graphbuild.extractors.syntax import Syntax
from graphbuild.gazetteer import actors
from graphbuild.records import EntityType, Form
from graphbuild.resolution.agreement import is_dateline, told_countries
from graphbuild.resolution.clusters import Cluster

_BODIES = (EntityType.ORGANIZATION, EntityType.GROUP)
_BELONGING = ("compound", "nmod", "poss", "amod")
_AT = frozenset({"in", "near"})
# People whose place is not their country: soldiers, rebels, envoys of an international body, reporters.
_ABROAD = ("MIL", "REB", "UAF", "PRM", "IGO", "NGO", "MED")
# How often an article must name a country and what is in it, and what share of all it names that is.
_ENOUGH, _MOST = 4, 0.7
_MUCH = 0.25
# Who serves a state; rebels, envoys of bodies and bystanders need not be of the country that is written about.
_OFFICIAL = frozenset({"GOV", "MIL", "GOVMIL", "COP", "JUD", "LEG", "SPY"})
_CROWNED = frozenset({"king", "queen", "prince", "princess", "emir", "sultan", "pope", "sheikh"})  # guests as well
_SENT = "@diplomat"  # an envoy for Syria is not Syria's
_BELONGING_TO = frozenset({"of", "for", "from"})


def lend_countries(s: Syntax, clusters: list[Cluster]) -> None:
    """Gives bodies the country of the place in their names, what is described that of the place it is in, then people
    that of what they hold an office of.
    """
    _to_bodies(clusters)
    _to_residents(s, clusters)
    _of_the_story(clusters)
    covering = _countries(clusters)
    for cluster in clusters:
        if cluster.type is EntityType.PERSON and cluster.country is None and cluster.named:
            names = [m for m in cluster.mentions if m.form is Form.NAME]
            found = {country for m in names for country in _of_offices(s, m, covering)}
            if len(found) == 1:
                cluster.country = found.pop()
    _to_officials(s, clusters, covering)


def _to_officials(s: Syntax, clusters: list[Cluster], covering: dict[int, str]) -> None:
    """ "In Moscow, the general denied": who holds a state's office, and nobody's by the words around it, is of the
    state whose capital he speaks in, or else of the one that the article is written from.
    """
    home = _home(s, clusters)
    for cluster in clusters:
        if cluster.type is EntityType.PERSON and cluster.country is None and cluster.actor is None and cluster.named:
            names = [m for m in cluster.mentions if m.form is Form.NAME]
            if cluster.sector in _OFFICIAL and any(_serves_a_state(s, m) for m in names):
                seats = {seat for m in cluster.mentions for seat in _seats(s, m, covering)}
                told = {covering[i] for m in names for i in range(*s.bounds[s.sentence[m.head]]) if i in covering}
                cluster.country = seats.pop() if len(seats) == 1 else home if told <= {home} and not seats else None


def _serves_a_state(s: Syntax, name: Mention) -> bool:
    """Has the person an office that only states have, and of nobody else ("spokesman for the alliance")?"""
    nouns = [n for n in _appositions(s, name) if s.pos[n] == "NOUN"]
    held = [t for n in nouns for t in _holdings(s, n) if s.pos[t] in ("NOUN", "PROPN")]
    title = set[str]()
    if name.title is not None:
        title = set(s.lower[slice(*name.title)])
        held += [
            i for i in (name.title[0] - 1,) if i >= 0 and s.pos[i] == "PROPN" and s.sentence[i] == s.sentence[i + 1]
        ]
    if title & _CROWNED or any(not _is_state_body(s, t) for t in held):
        return False
    offices = title | {s.lemma[n] for n in nouns}
    if offices & lexicon.classes()[_SENT]:
        return False
    return bool(held) or any(row.office for word in offices if (row := lexicon.titles().get(word)))


def _is_state_body(s: Syntax, i: int) -> bool:
    return any(" ".join(s.lower[i - n + 1 : i + 1]) in lexicon.classes()["@statebody"] for n in (1, 2))


def _seats(s: Syntax, mention: Mention, covering: dict[int, str]) -> Iterator[str]:
    """The states in whose capitals the subject's clause plays: "said in Canberra", "In Moscow, X denied"."""
    verb = s.head[mention.head]
    if s.dep[mention.head] == "nsubj":
        grounds = [p for c in s.kids(verb, "prep") if s.lower[c] == "in" for p in s.kids(c, "pobj")]
        for i in grounds:
            if i in covering and actors.metonym(s.words(s.left[i], i + 1)) is not None:
                yield covering[i]


def _home(s: Syntax, clusters: list[Cluster]) -> str | None:
    """The country that the article's dateline lies in, where much of it tells of that one."""
    told, about = told_countries(clusters), _about(clusters)
    datelines = [(m.start, c.country) for c in clusters if c.country for m in c.mentions if is_dateline(s, m)]
    country = min(datelines)[1] if datelines else None
    return country if country and about in (None, country) and told[country] >= _MUCH * told.total() else None


def _of_the_story(clusters: list[Cluster]) -> None:
    """ "The army", "the interior ministry" in a report about Yemen alone are Yemen's."""
    country = _about(clusters)
    for cluster in clusters:
        if cluster.country is None and cluster.actor is None and _of_a_state(cluster):
            cluster.country = country


def _about(clusters: list[Cluster]) -> str | None:
    """The country that nearly all of an article is about."""
    told = told_countries(clusters)
    country, most = max(told.items(), key=lambda item: (item[1], item[0]), default=("", 0))
    return country if most >= _ENOUGH and most >= _MOST * told.total() else None


def _of_a_state(cluster: Cluster) -> bool:
    """Is it a body that every state has one of, with no name of its own and of nobody named?"""
    owned = any(mention.owner is not None for mention in cluster.mentions)
    words = cluster.label.lower().split()
    common = any(" ".join(words[-n:]) in lexicon.classes()["@statebody"] for n in (1, 2))
    return cluster.type is EntityType.ORGANIZATION and common and not owned


def _to_bodies(clusters: list[Cluster]) -> None:
    """A body named after a place acts for its country ("Kyiv police", "Madras High Court")."""
    grounds = [(m.start, m.end, c.country) for c in clusters if c.place is not None and c.country for m in c.mentions]
    for cluster in clusters:
        if cluster.country is None and cluster.actor is None and cluster.type in _BODIES:
            inside = {country for a, b, country in grounds for m in cluster.mentions if m.start <= a and b <= m.end}
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
    abroad = any(code in (mention.sector or "") for code in _ABROAD)
    return mention.type in _BODIES and s.head[at] == mention.head and not abroad


def _countries(clusters: list[Cluster]) -> dict[int, str]:
    """The country of the place or body that is named at a token; people lend none."""
    lending = [c for c in clusters if c.country is not None and c.type is not EntityType.PERSON]
    return {i: c.country for c in lending for m in c.mentions for i in range(m.start, m.end) if c.country is not None}


def _of_offices(s: Syntax, name: Mention, covering: dict[int, str]) -> Iterator[str]:
    """The countries of the offices that stand beside a name ("X, governor of Kunduz", "Kunduz governor X")."""
    if name.title is not None:
        yield from _named(s, list(range(max(s.left[name.head], name.title[0] - 4), name.title[0])), covering)
    for noun in _appositions(s, name):
        title = lexicon.titles().get(s.lemma[noun])
        if title is not None and (title.office or title.sector) and s.lemma[noun] not in lexicon.classes()[_SENT]:
            yield from _named(s, _holdings(s, noun), covering)


def _appositions(s: Syntax, name: Mention) -> list[int]:
    nouns = [c for a in s.kids(name.head, "appos") for c in s.conjuncts(a)]
    return [*nouns, s.head[name.head]] if s.dep[name.head] == "appos" else nouns


def _holdings(s: Syntax, noun: int) -> list[int]:
    """What an office is of: "governor of North Kivu", "Iraq's defence minister", "spokesman for the Kunduz police"."""
    tokens = s.kids(noun, *_BELONGING)
    for preposition in s.kids(noun, "prep"):
        if s.lower[preposition] in _BELONGING_TO:
            tokens += [t for p in s.kids(preposition, "pobj") for t in (p, *s.kids(p, *_BELONGING))]
    return tokens


def _named(s: Syntax, tokens: list[int], covering: dict[int, str]) -> Iterator[str]:
    for i in tokens:
        state = actors.demonym(s.text[i])
        if i in covering:
            yield covering[i]
        elif state is not None and state.iso3 is not None:
            yield state.iso3
