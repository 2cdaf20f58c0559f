"""Names whose first word says that they are ground ("Lake Chad", "Hotel Borna"), and what their last word denies."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from graphbuild import lexicon
from graphbuild.records import EntityType

FIRMS = frozenset({"corp.", "inc.", "ltd.", "co.", "corp", "inc", "ltd", "plc"})


@dataclass(frozen=True, slots=True)
class Front:
    """What the first word of a name says the name is of."""

    type: EntityType
    subtype: str | None


@cache
def fronts() -> Mapping[str, Front]:
    """First words of names that say it is ground ("Lake Chad", "Hotel Borna"), and what they say it is."""
    return {
        row["lemma"]: Front(EntityType(row["type"]), row["subtype"] or None)
        for _, _, row in lexicon.rows("ground_fronts.tsv")
    }


def is_firm(last: str) -> bool:
    """ "Sierra Halmar Corp.", "Mount Halmar Brigade": the last word of a name says that it is a body's."""
    agent = lexicon.agents().get(last.rstrip("."))
    body = agent is not None and agent.type is EntityType.ORGANIZATION and agent.number == "coll"
    return body or last in FIRMS
