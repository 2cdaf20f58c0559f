"""Who is in which role of an event, while it is read."""

from __future__ import annotations

from dataclasses import dataclass, field

from graphbuild.extractors.mentions import Mention


@dataclass(slots=True)
class Cast:
    """Mentions by role, each once, in the order of their discovery; `tokens` are all argument heads that were
    looked at.
    """

    actors: list[Mention] = field(default_factory=list)
    recipients: list[Mention] = field(default_factory=list)
    places: list[Mention] = field(default_factory=list)
    instruments: list[Mention] = field(default_factory=list)
    tokens: set[int] = field(default_factory=set)
    rules: list[str] = field(default_factory=list)

    def add(self, role: str, mention: Mention, rule: str) -> None:
        target = {
            "actor": self.actors,
            "recipient": self.recipients,
            "place": self.places,
            "instrument": self.instruments,
        }.get(role)
        if target is None or mention in target or (role == "recipient" and mention in self.actors):
            return
        target.append(mention)
        self.rules.append(rule)
