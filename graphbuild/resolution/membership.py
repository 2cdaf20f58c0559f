"""Which country somebody is of who is told to be one of several, of a place, or of a body's people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from graphbuild import lexicon
from graphbuild.extractors.mentions import Mention
from graphbuild.extractors.syntax import Syntax
from graphbuild.gazetteer import actors
from graphbuild.records import EntityType
from graphbuild.resolution.officials import appositions

NATIVES = frozenset({"resident", "native", "inhabitant", "citizen", "national", "villager"})
FROM = frozenset({"of", "from", "in"})
COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5}
DESCRIBING = ("amod", "compound", "nmod")


def of_others(s: Syntax, name: Mention, covering: Mapping[int, str]) -> Iterator[str]:
    """The countries of the people that the name is one of, of the place whose resident, of the body whose member
    somebody is told to be.
    """
    for noun in _beside(s, name):
        agent = lexicon.agents().get(s.lemma[noun])
        if s.lower[noun] == "one":  # "X, one of the five Libyan guards"
            for people in s.behind(noun, "of"):
                yield from _described(s, people, covering)
        elif s.tag[noun] == "NNS" and agent is not None and noun < name.head:
            yield from _several(s, name, noun, covering)
        elif s.lemma[noun] in NATIVES:
            yield from (covering[i] for i in s.behind(noun, *FROM) if i in covering)
        elif agent is not None and agent.type is EntityType.PERSON:  # "X, its only woman member"
            owners = s.kids(noun, "poss")
            yield from (covering[i] for i in owners if s.pos[i] == "PRON" and i in covering)


def _several(s: Syntax, name: Mention, people: int, covering: Mapping[int, str]) -> Iterator[str]:
    """ "Two soldiers from Gao, X and Y"; "the ministers of Mali and Niger, X and Y" are of one state each."""
    told = [t for p in s.behind(people, "of") for t in s.conjuncts(p)]
    states = [state for t in told if (state := actors.country(s.words(s.left[t], t + 1))) is not None]
    if len(states) > 1:
        named = [t for t in s.conjuncts(_first(s, name.head)) if t not in covering]
        at = named.index(name.head) if name.head in named else -1
        if len(named) == len(states) and at >= 0:
            yield states[at].key
        return
    yield from _described(s, people, covering)
    yield from (covering[i] for i in s.behind(people, "from") if i in covering)


def _first(s: Syntax, i: int) -> int:
    """The first of the names that the one at token i is listed with."""
    while s.dep[i] == "conj" and s.pos[s.head[i]] == "PROPN":
        i = s.head[i]
    return i


def _is_count(s: Syntax, people: int, first: int) -> bool:
    """Are the names as many as the people before the comma ("two lawmakers from Homs, X and Y"), which the parser takes
    for one list?
    """
    names = [t for t in s.conjuncts(first) if t >= first]
    told = [COUNTS.get(s.lower[c], 0) for c in s.kids(people, "nummod")]
    told += [len(s.conjuncts(p)) for p in s.behind(people, "of")]
    return s.kid(people, "cc") is None and len(names) > 1 and len(names) in told


def _beside(s: Syntax, name: Mention) -> list[int]:
    """The nouns beside the name, or beside the first of the names that it is listed under, and above those the people
    that they are told to be among ("soldiers, among them their commander, X").
    """
    first, nouns = _first(s, name.head), appositions(s, name)
    if first != name.head and s.dep[first] == "appos":
        nouns.append(s.head[first])
    if s.dep[first] == "conj" and s.tag[s.head[first]] == "NNS" and _is_count(s, s.head[first], first):
        nouns.append(s.head[first])
    above = [s.head[n] for n in nouns if s.dep[n] == "appos" and n < name.head and s.tag[s.head[n]] == "NNS"]
    return [*nouns, *above]


def _described(s: Syntax, people: int, covering: Mapping[int, str]) -> Iterator[str]:
    """The country of people by their nationality, or that the article has already told of them."""
    nations = [n.iso3 for c in s.kids(people, *DESCRIBING) if (n := actors.demonym(s.text[c])) is not None]
    if nations and nations[0] is not None:
        yield nations[0]
    elif people in covering:
        yield covering[people]
