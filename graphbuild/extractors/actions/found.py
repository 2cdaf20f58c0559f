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

    `date_inferred` tells that the context dates it and not its own clause.
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

    @property
    def type(self) -> EventType | None:
        return self.trigger.reading.type

    @property
    def is_told_bare(self) -> bool:
        """Is it violence that is told though nobody is named: "a car bomb exploded in Baghdad", "they shot at us", said
        a trader; "fighting broke out on Monday"?
        """
        if not self.trigger.verb or self.type is not EventType.ASSAULT:
            return False
        broke_out = self.trigger.reading.trigger == "break out" and (self.cast.places or self.when is not None)
        return bool(broke_out or (self.cast.instruments and self.cast.places) or self.speeches)
