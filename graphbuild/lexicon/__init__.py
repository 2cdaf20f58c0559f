"""The words that carry events, actors, attribution and status: data files and their loader.

Each file is tab-separated with a header; lines that start with # are comments; `source` says where a row comes from.
Nothing is read before it is asked for. The rows of a user's own files, named as ours, come first and win.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path

from graphbuild import tsv
from graphbuild.errors import LexiconError
from graphbuild.lexicon.entries import ActNoun, Agent, Condition, Reading, Reporting, StatusWord, Title
from graphbuild.records import EntityType, EventType, QuantityKind
from graphbuild.resources import user_folders

HERE = Path(__file__).parent
CLASSES = frozenset(
    {"ACTOR", "PERSON", "OFFICIAL", "ORG", "GROUP", "ARMED", "FORCE", "IRREGULAR", "COUNTRY", "PLACE", "FACILITY"}
    | {"EQUIPMENT", "MUNITION", "MONEY", "DATE", "NUMBER"}
)
LIGHT, NO_EVENT = "LIGHT", "-"
# The slot "goal": where something goes or is brought to or through.
GOALS = tuple(
    f"prep_{word}" for word in ("into", "onto", "to", "toward", "towards", "aboard", "across", "through", "past")
)
SECONDS = ("assistant", "deputy", "junior", "vice")  # of a minister
ROLES = frozenset({"actor", "recipient", "place", "instrument", "quantity", "-"})


def forget() -> None:
    """Drop everything that was read, so that the files are read again."""
    for loader in (
        classes,
        verbs,
        nouns,
        agents,
        modifiers,
        titles,
        reporting,
        status_words,
        states,
        counted,
        act_nouns,
        facilities,
        equipment,
        money,
        endings,
        describing,
    ):
        loader.cache_clear()


def rows(name: str) -> Iterator[tuple[str, int, dict[str, str]]]:
    """File, line number and cells of each row of a table, the user's rows first."""
    for folder in [*user_folders(), HERE]:
        path = folder / name
        if path.exists():
            yield from ((str(path), line, row) for line, row in tsv.rows(path))


@lru_cache(maxsize=1)
def classes() -> Mapping[str, frozenset[str]]:
    """Noun classes by name (with its @): the lemmas in them."""
    found: dict[str, set[str]] = defaultdict(set)
    for _, _, row in rows("classes.tsv"):
        found["@" + row["class"].lstrip("@")].add(row["lemma"])
    return {name: frozenset(lemmas) for name, lemmas in found.items()}


@lru_cache(maxsize=1)
def verbs() -> Mapping[str, tuple[Reading, ...]]:
    """Readings by verb lemma (with particle, "carry out"), in the order in which they are tried."""
    return _readings("verbs.tsv")


@lru_cache(maxsize=1)
def nouns() -> Mapping[str, tuple[Reading, ...]]:
    """Readings by noun lemma or phrase ("suicide bombing"), in the order in which they are tried; hyphens stand apart
    too, as tokens do ("pull - out").
    """
    found = _readings("nouns.tsv")
    return {**{phrase.replace("-", " - "): readings for phrase, readings in found.items() if "-" in phrase}, **found}


def _readings(name: str) -> dict[str, tuple[Reading, ...]]:
    """The readings by trigger, in the order of the rows; rows of ours that hold always are tried last."""
    found: dict[str, list[Reading]] = defaultdict(list)
    always: dict[str, list[Reading]] = defaultdict(list)
    for file, line, row in rows(name):
        last = not row["when"] and Path(file).parent == HERE
        for trigger in _triggers(row["trigger"]):
            (always if last else found)[trigger].append(_reading(file, line, {**row, "trigger": trigger}))
    return {trigger: (*found.get(trigger, ()), *always.get(trigger, ())) for trigger in found | always}


def _triggers(cell: str) -> Iterator[str]:
    """The triggers that share a row: "haul|drag" are two, "@going away" each lemma of a class with its particle."""
    for part in cell.split("|"):
        name, _, particle = part.partition(" ")
        lemmas = sorted(classes().get(name, ())) if name.startswith("@") else [name]
        yield from (f"{lemma} {particle}".rstrip() for lemma in lemmas)


def _reading(file: str, line: int, row: dict[str, str]) -> Reading:
    try:
        kind = {LIGHT: "light", NO_EVENT: "none"}.get(row["type"], "event")
        event = EventType(row["type"]) if kind == "event" else None
        when = tuple(_condition(test) for test in row["when"].split())
        roles = dict(pair.split(">", 1) for pair in row["roles"].split())
        if unknown := set(roles.values()) - ROLES:
            raise ValueError(f"unknown role {', '.join(sorted(unknown))}")
    except ValueError as error:
        raise LexiconError(file, line, str(error)) from error
    rule = f"{Path(file).name}:{line}"
    return Reading(row["trigger"], kind, event, row["mode"] or None, when, roles, row.get("status") or None, rule)


def _condition(test: str) -> Condition:
    slot, found, values = test.lstrip("!").partition(":")
    if not found or not values:
        raise ValueError(f"{test!r} is not slot:value")
    members: set[str] = set()
    for value in values.split("|"):
        if value.startswith("@"):
            if value not in classes():
                raise ValueError(f"unknown noun class {value}")
            members |= classes()[value]
        else:
            members.add(value.replace("_", " "))
    return Condition(slot, GOALS if slot == "goal" else tuple(slot.split("|")), frozenset(members), test[0] == "!")


@lru_cache(maxsize=1)
def agents() -> Mapping[str, Agent]:
    """Agents by lemma or phrase in lower case; hyphens stand apart as tokens do ("secretary - general")."""
    found: dict[str, Agent] = {}
    for file, line, row in rows("agents.tsv"):
        try:
            agent = Agent(EntityType(row["type"]), row["subtype"] or None, row["sector"] or None, row["number"] or "sg")
        except ValueError as error:
            raise LexiconError(file, line, str(error)) from error
        for phrase in (row["lemma"], row["lemma"].replace("-", " - ")):
            found.setdefault(phrase, agent)
    return found


@lru_cache(maxsize=1)
def modifiers() -> Mapping[str, str]:
    """Sector that an adjective or noun modifier gives to an actor ("rebel fighters")."""
    found: dict[str, str] = {}
    for _, _, row in rows("modifiers.tsv"):
        found.setdefault(row["lemma"], row["sector"])
    return {lemma: sector for lemma, sector in found.items() if sector}


@lru_cache(maxsize=1)
def titles() -> Mapping[str, Title]:
    """Titles by phrase in lower case, with and without the dots of abbreviations; hyphens stand apart as tokens do.
    Any minister has seconds ("vice foreign minister").
    """
    found: dict[str, Title] = {}
    for _, _, row in rows("titles.tsv"):
        title = Title(row["rank"] == "yes", row["sector"] or None, row["office"] == "yes")
        for phrase in (row["title"].lower(), row["title"].lower().replace("-", " - ")):
            found.setdefault(phrase, title)
    ministers = [phrase for phrase in found if phrase.endswith(" minister") and phrase.split()[0] not in SECONDS]
    return {f"{second} {phrase}": found[phrase] for second in SECONDS for phrase in ministers} | found


@lru_cache(maxsize=1)
def reporting() -> Mapping[tuple[str, str], Reporting]:
    """Words of attribution by (lemma, part of speech), part of speech being verb, noun or prep."""
    found: dict[tuple[str, str], Reporting] = {}
    for _, _, row in rows("reporting.tsv"):
        found.setdefault((row["lemma"], row["pos"]), Reporting(row["stance"] or "affirms", row["kind"] or "plain"))
    return found


@lru_cache(maxsize=1)
def status_words() -> Mapping[tuple[str, str], StatusWord]:
    """Words that set the status of an embedded event, by (lemma, part of speech)."""
    found: dict[tuple[str, str], StatusWord] = {}
    for _, _, row in rows("status.tsv"):
        found.setdefault((row["lemma"], row["pos"]), StatusWord(row["status"], row["kind"]))
    return found


@lru_cache(maxsize=1)
def states() -> frozenset[str]:
    """Lemmas of verbs that tell a state, an appearance, a change of mind or a course of things, and no action
    on anybody.
    """
    return frozenset(row["lemma"] for _, _, row in rows("states.tsv"))


@lru_cache(maxsize=1)
def counted() -> Mapping[str, QuantityKind]:
    """What the people counted beside a trigger are, by its lemma."""
    return {row["lemma"]: QuantityKind(row["kind"]) for _, _, row in rows("counted.tsv")}


@lru_cache(maxsize=1)
def act_nouns() -> Mapping[str, ActNoun]:
    """Nouns of violence by lemma."""
    found: dict[str, ActNoun] = {}
    for _, _, row in rows("act_nouns.tsv"):
        found.setdefault(row["noun"], ActNoun(row["kind"], frozenset(row["takes_up"].split("|"))))
    return found


@lru_cache(maxsize=1)
def money() -> frozenset[str]:
    """Words and signs of money: the currencies of the units, one and many, and what funds are called."""
    units = {row["noun"] for _, _, row in rows("units.tsv") if row["kind"] == "money"}
    return frozenset(
        units | {f"{unit}s" for unit in units} | {"$", "€", "£", "pound", "pounds", "money", "fund", "cash"}
    )


@lru_cache(maxsize=1)
def facilities() -> Mapping[str, str | None]:
    """Subtype of a facility by head noun or phrase ("air base")."""
    return _first("facilities.tsv", "subtype")


@lru_cache(maxsize=1)
def equipment() -> Mapping[str, str | None]:
    """Class of a weapon or vehicle by noun or phrase ("truck bomb")."""
    return _first("equipment.tsv", "class")


@cache
def endings(table: Callable[[], Mapping[str, object]]) -> frozenset[str]:
    """The last words of a table's phrases: most nouns end none, and need not be looked up with what is before them."""
    return frozenset(phrase.rpartition(" ")[2] for phrase in table())


@lru_cache(maxsize=1)
def describing() -> frozenset[str]:
    """The last words of all phrases for actors, ground, weapons and targets: most nouns describe none of them."""
    tables = endings(agents) | endings(facilities) | endings(equipment)
    return tables | classes()["@placenoun"] | {row["lemma"] for _, _, row in rows("targets.tsv")}


def _first(name: str, column: str) -> dict[str, str | None]:
    """The value of each lemma's first row, which is the user's where there are two."""
    found: dict[str, str | None] = {}
    for _, _, row in rows(name):
        found.setdefault(row["lemma"], row[column] or None)
    return found
