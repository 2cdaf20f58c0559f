"""What a mention is: words that name or describe somebody, something or some place, by token."""

from __future__ import annotations

from dataclasses import dataclass

from graphbuild.gazetteer.actors import Actor
from graphbuild.records import EntityType, Form

ACTING = frozenset({EntityType.PERSON, EntityType.ORGANIZATION, EntityType.GROUP})
GROUND = frozenset({EntityType.PLACE, EntityType.FACILITY})
# The rule of a name that the model takes for a country or town and that no gazetteer holds.
POLITY = "place:polity"
# The noun of "the city of Ramadi": grammar ties the act to it, the name behind it is the mention.
NOUN_OF = "place:noun-of"
# Nouns that take up a place by a word of its name ("Mount Sinjar ... the mountain").
AGAIN = {
    "mountain": frozenset({"mount", "mountain", "mountains", "jabal", "jebel"}),
    "river": frozenset({"river"}),
    "lake": frozenset({"lake"}),
    "peninsula": frozenset({"peninsula"}),
    "island": frozenset({"island", "isle"}),
    "valley": frozenset({"valley"}),
    "pass": frozenset({"pass"}),
    "gorge": frozenset({"gorge"}),
}
# What is told of only where it is hit: "fired on a queue".
TARGET = "target"
# What a state or body is to another, which its name beside the noun tells: "its neighbor, Eritrea".
BONDS = frozenset(
    {"ally", "neighbor", "neighbour", "rival", "foe", "enemy", "partner", "backer", "patron", "sponsor", "opponent"}
)
TEAM = "SportsTeam"


@dataclass(frozen=True, slots=True)
class Mention:
    """Tokens [start, end) with the head token `head`, and what the words themselves say of the thing.

    `name` is what identifies it: a name without title and article, or the descriptive phrase. `title` are the tokens
    of an office or rank that goes with a person. `owner` is the head token of a name inside the phrase that it
    belongs to ("Iraq's military", "ISIS fighters").
    """

    start: int
    end: int
    head: int
    form: Form
    type: EntityType
    name: str
    subtype: str | None = None
    country: str | None = None
    sector: str | None = None
    actor: Actor | None = None
    title: tuple[int, int] | None = None
    owner: int | None = None
    definite: bool = False
    plural: bool = False
    rule: str = ""


def named(start: int, end: int, head: int, kind: EntityType, name: str, subtype: str | None, rule: str) -> Mention:
    """The mention of somebody or something by its name."""
    return Mention(start, end, head, Form.NAME, kind, name, subtype=subtype, rule=rule)


def is_party(mention: Mention) -> bool:
    """Is it somebody who acts, a state, or a name that no gazetteer knows and that reads like a state's? No team."""
    if mention.subtype == TEAM:
        return False
    return mention.type in ACTING or mention.subtype == "Country" or mention.rule == POLITY


class MentionIndex:
    """Mentions by token: which one has its head here, and which is the smallest that covers a token.

    `traits` are what the arguments that were asked for so far are (`traits_of`).
    """

    def __init__(self, mentions: list[Mention]) -> None:
        self.mentions = mentions
        self.traits: dict[int, frozenset[str]] = {}
        self.by_head: dict[int, Mention] = {}
        self.covering: dict[int, Mention] = {}
        for mention in sorted(mentions, key=lambda m: (m.start - m.end, m.start)):
            for i in range(mention.start, mention.end):
                self.covering[i] = mention
        for mention in sorted(mentions, key=lambda m: (m.end - m.start, m.start)):
            self.by_head[mention.head] = mention
        for mention in mentions:  # "talks with former Malian president Ibrahim Keita": grammar may tie to the title
            for i in range(*mention.title) if mention.title is not None else ():
                self.by_head.setdefault(i, mention)

    def at(self, i: int) -> Mention | None:
        """The longest mention whose head is token i, or else a name that covers it."""
        found = self.by_head.get(i)
        if found is None and (inside := self.covering.get(i)) is not None and inside.form is Form.NAME:
            return inside
        return found
