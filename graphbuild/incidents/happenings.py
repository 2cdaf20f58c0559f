"""What of an event tells whether another report is of the same happening.

Events that are told as facts are looked at, those that were tried and failed apart from them, and as doubts about them
what is told as an accusation alone or denied. Names of one article
alone ("soldiers", "the market") stand for nothing beyond it: they are kept by their words.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cached_property

import msgspec

from graphbuild import lexicon
from graphbuild.incidents.counts import CASUALTIES, Count, clause, counts_of
from graphbuild.incidents.parties import Party, Side
from graphbuild.records import Entity, EntityType, Event, EventType, Form, Record, Role, Stance, Status
from graphbuild.vocabulary import name_key

_TOLD = {
    **dict.fromkeys([Status.HAPPENED, Status.ONGOING, Status.ALLEGED, Status.NEGATED], "happened"),
    Status.ATTEMPTED: "attempted",
}
_DEEDS = frozenset({EventType.ASSAULT, EventType.COERCE, EventType.PROTEST, EventType.MOBILIZE, EventType.RETREAT})
_PACTS = frozenset({EventType.AGREE, EventType.SUPPORT})
_NAMED = frozenset({EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE, EntityType.FACILITY})

_BY_NAME = "name:"
_SAID = re.compile(r"\b(said|says|told|announced|reported|stated|added|claimed|according)\b", re.IGNORECASE)


_SIDES = {
    **dict.fromkeys(["GOV", "MIL", "COP", "SPY", "JUD", "LEG"], Side.STATE),
    **dict.fromkeys(["REB", "PRM", "UAF", "CRM"], Side.REBEL),
    **dict.fromkeys(["CVL", "LAB", "AGR", "BUS", "EDU", "HLH", "MED", "REF"], Side.CIVIL),
}


class Doubt(StrEnum):
    """In which way a report does not tell as a fact that something happened."""

    ACCUSATION = "accusation"
    DENIAL = "denial"


class Site(msgspec.Struct, frozen=True):
    """Where it happened: a place or facility on the map, and what it lies within; or a village by its name alone."""

    id: str
    within: tuple[str, ...]
    local: bool  # a settlement or a facility, not a stretch of land

    @property
    def on_map(self) -> bool:
        return not self.id.startswith(_BY_NAME)

    def holds(self, other: Site) -> bool:
        return self.id == other.id or self.id in other.within


class Happening(msgspec.Struct, frozen=True, dict=True):
    """An event as one article reports it; dates are YYYY-MM-DD, offsets those of the event's evidence."""

    id: str
    article: str
    publisher: str | None
    published: str | None
    type: EventType
    mode: str | None
    status: str
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    sites: tuple[Site, ...]
    targets: tuple[Party, ...]
    start: str | None
    end: str | None
    counts: tuple[Count, ...]
    evidence: tuple[int, int]
    quote: str  # a digest of the sentence's words; empty for a short one
    aimed: bool = False  # whether the targets are in a role, not just beside the act
    doubt: Doubt | None = None
    thread: int = -1  # where the attack is told first that this sentence goes on with
    scale: tuple[Count, ...] = ()  # its casualties, or where it tells none those of the thread

    @property
    def day(self) -> str | None:
        """The day, where it is known to the day."""
        return self.start if self.start == self.end else None

    @cached_property
    def parties(self) -> tuple[Party, ...]:
        return (*self.actors, *self.recipients)

    @cached_property
    def act(self) -> str:
        """What kind of act it is: a pact is signed (SUPPORT), agreed on (AGREE) or a truce (RETREAT)."""
        pact = self.mode == "ceasefire" if self.type is EventType.RETREAT else self.type in _PACTS and self.mode is None
        return "pact" if pact else self.type.value

    @property
    def order(self) -> tuple[str, str, int, str]:
        return self.published or "9999", self.article, self.evidence[0], self.id


def happenings(record: Record) -> Iterator[Happening]:
    """The events of a record that may be told elsewhere too, in the order of the record."""
    entities = {entity.id: entity for entity in record.entities}
    for event in record.events:
        if event.type is not None and event.status in _TOLD:
            yield _happening(record, event, event.type, entities)


def _happening(record: Record, event: Event, kind: EventType, entities: Mapping[str, Entity]) -> Happening:
    article, own = record.article, record.article.iri
    around = _around(record, event) if kind in _DEEDS else []
    sites = _sites(event, entities)
    start, end = (event.date.start, event.date.end) if event.date else _one_day(record, event)
    counts = counts_of(record, event)
    recipients = _parties(event.recipients, entities, own)
    aimed = [p for p in (*recipients, *_parties(event.places, entities, own)) if p.kind is EntityType.FACILITY]
    targets = aimed or [_party(entity, own) for entity in around if entity.type is EntityType.FACILITY]
    return Happening(
        id=event.id,
        article=own,
        publisher=article.publisher,
        published=article.published,
        type=kind,
        mode=event.mode,
        status=_TOLD[event.status],
        actors=_parties(event.actors, entities, own),
        recipients=recipients,
        sites=_refined(sites, [_site(entity) for entity in around if _is_findable(entity)]),
        targets=tuple(dict.fromkeys(targets)),
        aimed=bool(aimed),
        start=start,
        end=end,
        counts=counts,
        evidence=(event.evidence.start, event.evidence.end),
        quote=_quote(event.evidence.quote),
        thread=event.evidence.start,
        scale=tuple(count for count in counts if count.kind in CASUALTIES),
        doubt=_doubt(event),
    )


def _doubt(event: Event) -> Doubt | None:
    stances = {claim.stance for claim in event.claims}
    if event.status is Status.NEGATED or (event.status is Status.ALLEGED and stances == {Stance.DISPUTES}):
        return Doubt.DENIAL
    return Doubt.ACCUSATION if event.status is Status.ALLEGED else None


def _parties(roles: tuple[Role, ...], entities: Mapping[str, Entity], article: str) -> tuple[Party, ...]:
    return tuple(_party(entities[role.entity], article) for role in roles if role.entity in entities)


def _party(entity: Entity, article: str) -> Party:
    side = next((_SIDES[s] for s in re.findall("...", entity.sector or "") if s in _SIDES), None)
    named = (entity.type in _NAMED or _is_ship(entity)) and not entity.id.startswith(f"{article}/")
    return Party(entity.id, name_key(entity.label), named, entity.type, entity.subtype, entity.country, side)


def _is_ship(entity: Entity) -> bool:
    """Whether it is a vessel or craft with a name of its own ("Rubymar"), which no make is ("Apache", "F-16")."""
    words = entity.label.lower()
    return entity.type is EntityType.EQUIPMENT and not any(
        name in lexicon.equipment() for name in (words, words.removesuffix("s"), *words.split())
    )


def _sites(event: Event, entities: Mapping[str, Entity]) -> tuple[Site, ...]:
    roles = (*event.places, *(role for role in event.recipients if _is_place(entities.get(role.entity))))
    found = (entities[role.entity] for role in roles if role.entity in entities)
    return tuple(dict.fromkeys(_site(entity) for entity in found if _is_findable(entity)))


def _is_place(entity: Entity | None) -> bool:
    return entity is not None and entity.type in (EntityType.PLACE, EntityType.FACILITY)


def _is_findable(entity: Entity) -> bool:
    """Whether the entity is on the map, or is a place with a name of its own ("Bir al-Abed", not "the village")."""
    if entity.location is not None:
        return True
    return entity.type is EntityType.PLACE and any(mention.form is Form.NAME for mention in entity.mentions)


def _site(entity: Entity) -> Site:
    location = entity.location
    if location is None:
        return Site(_BY_NAME + name_key(entity.label), (), True)
    local = entity.subtype == "Settlement" or entity.type is EntityType.FACILITY
    return Site(entity.id, location.within if location else (), local)


def _around(record: Record, event: Event) -> list[Entity]:
    """The places and facilities that the sentence names; not those inside a longer name ("Saudi Hospital"), nor where
    somebody speaks ("a doctor in Nejo said").

    "The market of Alsa" is no name: Alsa is where it stands.
    """
    start, end = event.evidence.start, event.evidence.end
    inside = [(m, e) for e in record.entities for m in e.mentions if start <= m.start and m.end <= end]
    names = [(m.start, m.end) for m, _ in inside if m.form is Form.NAME]
    return [
        entity
        for m, entity in inside
        if _is_place(entity)
        and not any(a <= m.start and m.end <= b and (a, b) != (m.start, m.end) for a, b in names)
        and not _is_of_speaker(record.text, start, end, m.start)
        and (entity.location is not None or record.text[max(0, m.start - 2) : m.start] != ", ")
    ]


def _is_of_speaker(text: str, start: int, end: int, at: int) -> bool:
    """ "Killed 12, a doctor in Nejo said": does the clause tell nothing but who speaks where?"""
    before, after = text[start:at], text[at:end]
    said = _SAID.search(re.split(r'[,;:"“”]', after)[0])
    return said is not None and re.search(r"[,;]", before) is not None


def _refined(sites: tuple[Site, ...], around: list[Site]) -> tuple[Site, ...]:
    """The sites; the town alone where they only hold it ("in Nejo, in which 71 were killed in western Ethiopia")."""
    if any(site.local for site in sites):
        return sites
    return _one_place([*around, *sites]) or sites


def _one_place(sites: list[Site]) -> tuple[Site, ...]:
    """The smallest of the places, where all others hold it: a sentence with two towns doesn't tell which it was."""
    for site in sites:
        if site.local and all(other.holds(site) for other in sites):
            return (site,)
    return ()


def _one_day(record: Record, event: Event) -> tuple[str, str] | tuple[None, None]:
    """The one day that the sentence names, unless it is when somebody said so ("officials said on Friday")."""
    start, end = event.evidence.start, event.evidence.end
    times = [time for time in record.times if start <= time.start and time.end <= end and time.precision is not None]
    days = {time.value for time in times}
    day = next(iter(days), None)
    if len(days) != 1 or day is None or not re.fullmatch(r"\d{4}-\d\d-\d\d", day, re.ASCII):
        return None, None
    if any(_SAID.search(clause(record.text, start, end, time.start)) for time in times):
        return None, None
    return (day, day) if day <= (record.article.published or day) else (None, None)


def _quote(quote: str) -> str:
    words = re.findall(r"\w+", quote.casefold())
    return hashlib.sha256(" ".join(words).encode()).hexdigest()[:16] if len(words) >= 8 else ""
