"""Known actors: states, armed groups, organizations, what they are called, and what stands for them.

Nothing is read at import. Names are keyed by `normalise`, which makes them independent of how a tokenizer splits them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache

from graphbuild.gazetteer.leaders import Leader, all_leaders, holder, leader, surname
from graphbuild.gazetteer.tables import names, normalise, rows, words
from graphbuild.vocabulary import DATA

__all__ = [
    "Actor",
    "Demonym",
    "Leader",
    "NameUse",
    "Strength",
    "actor",
    "adjective",
    "all_leaders",
    "country",
    "demonym",
    "holder",
    "is_given_name",
    "known_names",
    "leader",
    "longest_name",
    "metonym",
    "normalise",
    "surname",
]


class Strength(StrEnum):
    """A weak name counts only where the context agrees (IS, AA, Georgia, Congress)."""

    STRONG = "strong"
    WEAK = "weak"


@dataclass(frozen=True, slots=True)
class Actor:
    """A row of the registry. `country` is an alpha-3 code, `start` and `end` are years, identifiers have a source."""

    key: str
    label: str
    type: str
    subtype: str | None
    country: str | None
    sector: str | None
    strong: tuple[str, ...]
    weak: tuple[str, ...]
    case_sensitive: frozenset[str] = frozenset()
    start: str | None = None
    end: str | None = None
    parent: str | None = None
    location: tuple[float, float] | None = None
    identifiers: Mapping[str, str | int] = field(default_factory=dict, hash=False)

    @property
    def iri(self) -> str:
        kind = "country" if self.subtype == "Country" else self.type.lower()
        return f"{DATA}{kind}/{self.key}"


@dataclass(frozen=True, slots=True)
class NameUse:
    """A name as one actor bears it; `name` is as written."""

    actor: Actor
    name: str
    strength: Strength
    case_sensitive: bool

    def fits(self, surface: str) -> bool:
        """Whether the words as they stand in a text can be this name: "us" is no US, "Let" no LeT, "isis" no ISIS."""
        if surface == self.name:
            return True
        dated = surface.endswith(" today")  # "visited Russia today"
        return not self.case_sensitive and surface != surface.lower() and not dated


@dataclass(frozen=True, slots=True)
class Demonym:
    """A word for a nationality; `others` are further states it may belong to ("Congolese")."""

    iso3: str
    is_noun: bool
    others: tuple[str, ...] = ()


@cache
def known_names() -> Mapping[str, tuple[NameUse, ...]]:
    """All names of all actors, normalised ("u.s.", "islamic state"), each with its uses, strong ones first."""
    found: defaultdict[str, dict[tuple[str, str], NameUse]] = defaultdict(dict)
    for one in _actors().values():
        for use in _uses(one):
            found[normalise(use.name)].setdefault((one.iri, use.name), use)
    return {key: tuple(sorted(uses.values(), key=_use_order)) for key, uses in found.items()}


@cache
def longest_name() -> int:
    """How many normalised words the longest known name has."""
    return max(name.count(" ") + 1 for name in known_names())


def actor(key: str) -> Actor | None:
    """The actor of a registry key or, for a state, of its ISO 3166 alpha-3 code."""
    return _actors().get(key)


def country(name: str) -> Actor | None:
    """The state of an alpha-3 code or of a name, strong or weak; None for a name that two states share ("Congo")."""
    if (found := _actors().get(name)) is not None:
        return found if found.subtype == "Country" else None
    states = {use.actor.key for use in known_names().get(normalise(name), ()) if use.actor.subtype == "Country"}
    return _actors()[states.pop()] if len(states) == 1 else None


def demonym(word: str) -> Demonym | None:
    """The state of a nationality word or phrase ("Iraqi", "Turks", "South Korean", "U.S."); capitals are required."""
    return _demonyms().get(normalise(word)) if word != word.lower() and word != "Us" else None


def adjective(iso3: str) -> str | None:
    """The adjective of a state's name ("Malian"), None where the table has none."""
    return _adjectives().get(iso3)


def metonym(name: str) -> Actor | None:
    """The state or organization that a capital or building stands for when it acts ("Moscow", "the Kremlin")."""
    key = normalise(name)
    return _metonyms().get(key) or _metonyms().get(key.removeprefix("the "))


def is_given_name(word: str) -> bool:
    """Whether a word is a common given name somewhere in the world."""
    return normalise(word) in words("names.tsv", "name")


def _use_order(use: NameUse) -> tuple[str, str, str]:
    return (use.strength.value, use.actor.key, use.name)


def _uses(one: Actor) -> Iterator[NameUse]:
    for strength, called in ((Strength.STRONG, one.strong), (Strength.WEAK, one.weak)):
        for name in called:
            yield NameUse(one, name, strength, name in one.case_sensitive or _is_acronym(name))


def _is_acronym(name: str) -> bool:
    """Whether only this spelling is the name: no small letters (US), or capitals within one word (LeT)."""
    return name.upper() == name or (name.isalpha() and name[1:].lower() != name[1:])


@cache
def _actors() -> Mapping[str, Actor]:
    found = {row["iso3"]: _country(row) for row in rows("countries.tsv")}
    for file in ("armed_groups.tsv", "organizations.tsv"):
        found |= {row["key"]: _organization(row) for row in rows(file)}
    return found


def _country(row: dict[str, str]) -> Actor:
    name, flag = row["name"], row["weak"]
    by_itself = (name,) if flag in ("", "word") else ()
    point = (float(row["lat"]), float(row["lon"])) if row["lat"] else None
    ids = {"iso3": row["iso3"], "wikidata": row["wikidata"]}
    return Actor(
        key=row["iso3"],
        label=name,
        type="Place",
        subtype="Country",
        country=row["iso3"],
        sector=None,
        strong=by_itself + names(row["aliases"]),
        weak=(() if by_itself else (name,)) + names(row["weak_aliases"]),
        case_sensitive=frozenset((name,)) if flag == "word" else frozenset(),
        start=row["start"] or None,
        end=row["end"] or None,
        parent=row["successor"] or None,
        location=point,
        identifiers={kind: value for kind, value in ids.items() if value},
    )


def _organization(row: dict[str, str]) -> Actor:
    label = row["label"]
    return Actor(
        key=row["key"],
        label=label,
        type=row["type"],
        subtype=row["subtype"] or None,
        country=row["country"] or None,
        sector=row["sector"] or None,
        # "Duma (Russia)": a label with a bracket tells two actors apart, no text has it.
        strong=(() if label.endswith(")") else (label,)) + names(row["aliases"]),
        weak=names(row["weak_aliases"]),
        start=row.get("start") or None,
        end=row.get("end") or None,
        parent=row["parent"] or None,
        identifiers={"ucdp": int(row["ucdp"])} if row.get("ucdp") else {},
    )


@cache
def _demonyms() -> Mapping[str, Demonym]:
    found: dict[str, Demonym] = {"congolese": Demonym("COD", False, ("COG",))}
    for row in rows("countries.tsv"):
        for column in ("adjectives", "nouns"):
            for word in names(row[column]):
                found.setdefault(normalise(word), Demonym(row["iso3"], column == "nouns"))
    return found


@cache
def _adjectives() -> Mapping[str, str]:
    return {row["iso3"]: names(row["adjectives"])[0] for row in rows("countries.tsv") if row["adjectives"]}


@cache
def _metonyms() -> Mapping[str, Actor]:
    return {normalise(row["name"]): _actors()[row["actor"]] for row in rows("metonyms.tsv")}
