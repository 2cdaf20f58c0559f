"""A cluster: the mentions of one thing in one article, while it is being put together."""

from __future__ import annotations

from dataclasses import dataclass, field

from graphbuild.extractors.mentions import Mention
from graphbuild.gazetteer.actors import Actor
from graphbuild.gazetteer.places import Place
from graphbuild.records import Candidate, EntityType, Form
from graphbuild.vocabulary import name_key


@dataclass(slots=True, eq=False)
class Cluster:
    """`id` is set once the thing is known to be the same wherever it stands; None stays local to the article."""

    type: EntityType
    label: str
    mentions: list[Mention] = field(default_factory=list)
    id: str | None = None
    subtype: str | None = None
    country: str | None = None
    sector: str | None = None
    place: Place | None = None
    actor: Actor | None = None
    aliases: list[str] = field(default_factory=list)
    titles: set[str] = field(default_factory=set)
    candidates: list[Candidate] = field(default_factory=list)
    identifiers: dict[str, str | int] = field(default_factory=dict)

    def add(self, mention: Mention) -> None:
        self.mentions.append(mention)
        if mention.type is self.type:  # "his forces" stand for him and make him no force
            self.subtype = self.subtype or mention.subtype
        elif mention.type is EntityType.PERSON:  # nor does "its ally, Chad" make a civilian of Chad
            return
        self.country = self.country or mention.country
        self.sector = self.sector or mention.sector

    @property
    def first(self) -> int:
        return min(m.start for m in self.mentions)

    @property
    def named(self) -> bool:
        return any(m.form is Form.NAME for m in self.mentions)

    def names(self) -> list[str]:
        """The different names of its mentions, in text order."""
        found: dict[str, str] = {}
        for mention in self.mentions:
            if mention.form is Form.NAME:
                found.setdefault(name_key(mention.name), mention.name)
        return list(found.values())
