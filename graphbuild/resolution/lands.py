"""Which country a place lies in that no gazetteer holds, where the words around its name tell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from graphbuild.extractors.mentions import Mention
from graphbuild.extractors.syntax import Syntax
from graphbuild.gazetteer import actors, places
from graphbuild.records import EntityType, Form
from graphbuild.resolution.clusters import Cluster
from graphbuild.resolution.officials import told_beside
from graphbuild.resolution.stories import about, foremost
from graphbuild.vocabulary import DATA

GROUND = (EntityType.PLACE, EntityType.FACILITY)
# What may stand between "in" and a land's name: "in northeastern Burkina Faso", "in the Lower Shabelle region".
SIDES = frozenset({"the", "northern", "southern", "eastern", "western", "central", "northeastern", "northwestern"}) | {
    *("southeastern", "southwestern", "north", "south", "east", "west", "upper", "lower", "rural", "neighbouring"),
    *("neighboring", "nearby", "far"),
}
PARTS = frozenset(
    {"suburb", "town", "village", "district", "neighbourhood", "neighborhood", "city", "hamlet", "province"}
)
LONGEST = 3
LARGE = 15_000


def to_places(s: Syntax, clusters: list[Cluster]) -> None:
    """Gives an unknown place the one country that its mentions are said to lie in."""
    lands = [c for c in clusters if c.country and (c.place is not None or c.subtype == "Country")]
    grounds = {m.start: c.country for c in lands for m in c.mentions if c.country}
    for cluster in clusters:
        if cluster.type in GROUND and cluster.place is None and cluster.country is None and cluster.named:
            names = [m for m in cluster.mentions if m.form is Form.NAME]
            found = {country for m in names for country in (*_behind(s, m, grounds), *_before(s, m))}
            cluster.country = found.pop() if len(found) == 1 else None


def to_grounds_of(s: Syntax, clusters: list[Cluster], covering: Mapping[int, str]) -> None:
    """Gives a place that no gazetteer holds, or none in the country that a report is about, that country, unless a
    sentence that tells of it tells of another one; where a report tells of others too, if its sentences tell of that
    country alone.
    """
    country, alone = about(clusters), foremost(clusters)
    for cluster in clusters if country is not None or alone is not None else ():
        unknown = cluster.place is None and cluster.country is None and cluster.actor is None
        if cluster.type in GROUND and unknown and cluster.named and not _is_large_elsewhere(cluster, country or alone):
            told = told_beside(s, [m for m in cluster.mentions if m.form is Form.NAME], covering)
            town = cluster.type is EntityType.PLACE  # a hotel may be one abroad where own soldiers are
            cluster.country = country if told <= {country} else alone if told == {alone} and town else None


def _is_large_elsewhere(cluster: Cluster, country: str | None) -> bool:
    """Does a larger town of another country bear the name, and none of this one?"""
    known = [places.place(c.id) for c in cluster.candidates if c.id.startswith(f"{DATA}place/")]
    return any(p.population >= LARGE for p in known) and all(p.country != country for p in known)


def land_behind(s: Syntax, mention: Mention) -> int | None:
    """The first token of the name behind the "in" that follows a place's name ("Korba in northern Niger")."""
    i = mention.end
    if i + 1 >= len(s) or s.lower[i] != "in":
        return None
    start = i + 1
    while start < min(i + 1 + LONGEST, len(s) - 1) and s.lower[start] in SIDES and s.text[start].islower():
        start += 1
    named = s.tag[start] in ("NNP", "NNPS") and s.entity[start] not in ("DATE", "TIME", "EVENT")
    return start if named else None


def _behind(s: Syntax, mention: Mention, grounds: Mapping[int, str]) -> Iterator[str]:
    at = land_behind(s, mention)
    if at is None and s.text[mention.end : mention.end + 1] == [","]:
        at = mention.end + 1
    if at is not None and at in grounds:
        yield grounds[at]
    for noun in s.kids(mention.head, "appos"):  # "Lahane, a suburb of Dili"
        behind = noun + 2 if s.lower[noun + 1 : noun + 2] in (["of"], ["in"]) else -1
        if s.lower[noun] in PARTS and behind in grounds:
            yield grounds[behind]
    owner = s.kid(mention.head, "poss")
    if owner is not None and owner in grounds:  # "Aleppo's Salhin district"
        yield grounds[owner]


def _before(s: Syntax, mention: Mention) -> Iterator[str]:
    """ "The Kuwaiti island of Failaka", "the Chadian town Korba"."""
    noun = mention.start - (2 if s.lower[mention.start - 1] == "of" else 1)
    if noun > 0 and s.tag[noun] == "NN" and s.text[noun].islower():
        for i in s.kids(noun, "amod", "compound", "nmod"):
            nation = actors.demonym(s.text[i])
            if nation is not None and nation.iso3 is not None and i == noun - 1:
                yield nation.iso3
