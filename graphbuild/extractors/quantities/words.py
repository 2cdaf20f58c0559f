"""The words of quantities: numerals, qualifiers and units, from quantities.tsv and units.tsv."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from graphbuild.errors import LexiconError
from graphbuild.lexicon import agents, rows
from graphbuild.records import EntityType, Qualifier, QuantityKind

# Kinds of units.tsv that are no kind of quantity: what they follow is a time, an age, an address or a calibre.
NO_QUANTITY = frozenset({"time", "code"})
_PEOPLE = frozenset({EntityType.PERSON, EntityType.GROUP})


@dataclass(frozen=True, slots=True)
class Unit:
    """What a noun is counted in; `kind` is a QuantityKind, "currency", "time", "code" or "" (the event tells)."""

    unit: str
    kind: str

    @property
    def hint(self) -> QuantityKind | None:
        """The kind of quantity that the noun alone tells."""
        if self.kind == "currency":
            return QuantityKind.MONEY
        return QuantityKind(self.kind) if self.kind else None


@lru_cache(maxsize=1)
def classes() -> Mapping[str, Mapping[str, int]]:
    """Words and their values by class: number, scale, money_scale, vague, pair, zero, joint, filler, between."""
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for file, line, row in rows("quantities.tsv"):
        if row["class"] == "qualifier":
            continue
        if row["value"] and not row["value"].isdecimal():
            raise LexiconError(file, line, f"{row['value']!r} is not a number")
        found[row["class"]].setdefault(row["word"], int(row["value"] or 0))
    return dict(found)


@lru_cache(maxsize=1)
def qualifiers() -> Mapping[tuple[str, ...], Qualifier]:
    """Qualifiers by their words in lower case ("no", "fewer", "than")."""
    found: dict[tuple[str, ...], Qualifier] = {}
    for file, line, row in rows("quantities.tsv"):
        if row["class"] == "qualifier":
            try:
                found.setdefault(tuple(row["word"].split()), Qualifier(row["value"]))
            except ValueError as error:
                raise LexiconError(file, line, str(error)) from error
    return found


@lru_cache(maxsize=1)
def units() -> Mapping[str, Unit]:
    """Units by noun in the singular and lower case, or by sign of currency."""
    kinds = {*QuantityKind, *NO_QUANTITY, "currency", ""}
    found: dict[str, Unit] = {}
    for file, line, row in rows("units.tsv"):
        if row["kind"] not in kinds:
            raise LexiconError(file, line, f"no kind is called {row['kind']!r}")
        found.setdefault(row["noun"], Unit(row["unit"], row["kind"]))
    return found


def unit_of(noun: str, lemma: str) -> Unit | None:
    """The unit of a counted noun; any noun for people counts persons; None for other nouns."""
    known = units()
    found = known.get(noun) or known.get(lemma.lower()) or known.get(noun.removesuffix("s"))
    if found is None and (agent := agents().get(lemma.lower())) and agent.type in _PEOPLE and agent.number != "coll":
        return Unit("persons", "")
    return found


@lru_cache(maxsize=1)
def starters() -> frozenset[str]:
    """Words, besides digits, that may begin a quantity."""
    known = classes()
    return frozenset({w for name in ("number", "vague", "pair", "zero", "scale") for w in known[name]} | {"half"})
