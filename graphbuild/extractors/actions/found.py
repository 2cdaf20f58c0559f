"""An event while it is read: by token, before entities have ids."""

from __future__ import annotations

from dataclasses import dataclass, field

from graphbuild.extractors.attribution import Speech
from graphbuild.extractors.quantities import Amount
from graphbuild.extractors.roles import Cast
from graphbuild.extractors.triggers import Trigger
from graphbuild.records import EventType, QuantityKind, Status, Time


@dataclass(slots=True)
class Found:
    """An event by token, before entities have ids. `when` is a Time in parser offsets; `rules` say why.

    `date_inferred` tells that the context dates it and not its own clause; `shared` that a party of it is told of the
    same act elsewhere; `bare` that it is told though nobody is named or counted.
    """

    trigger: Trigger
    status: Status
    cast: Cast
    speeches: list[Speech]
    when: Time | None = None
    amounts: list[tuple[Amount, QuantityKind]] = field(default_factory=list)
    mode: str | None = None
    confidence: float = 0.5
    rules: list[str] = field(default_factory=list)
    date_inferred: bool = False
    shared: bool = False
    bare: bool = False

    @property
    def type(self) -> EventType | None:
        return self.trigger.reading.type
