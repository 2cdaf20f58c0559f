"""Records by hand: words are found in the text, so that offsets can't be wrong."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from typing import Any

from graphbuild.records import (
    Article,
    Claim,
    Entity,
    EntityType,
    Event,
    EventDate,
    EventType,
    Evidence,
    Form,
    Location,
    Mention,
    Qualifier,
    Quantity,
    QuantityKind,
    Record,
    Relation,
    RelationType,
    Role,
    Span,
    Stance,
    Status,
)
from graphbuild.vocabulary import DATA, article_iri, entity_iri, local_iri


@dataclass
class Kit:
    """Builds one record; every method that takes words finds them at their first place in the text."""

    id: str
    text: str
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None
    entities: dict[str, Entity] = field(default_factory=dict)
    events: list[Event] = field(default_factory=list)
    relations: list[Relation] = field(default_factory=list)

    @property
    def iri(self) -> str:
        return article_iri(self.id)

    def find(self, words: str) -> tuple[int, int]:
        start = self.text.index(words)
        return start, start + len(words)

    def entity(
        self, label: str, kind: str = "Person", *words: str, id: str | None = None, at: str | None = None, **more: Any
    ) -> str:
        """Adds an entity with a mention for each of the words; `at` is "lat lon"; answers with its IRI."""
        iri = id or entity_iri(kind, label)
        mentions = tuple(Mention(*self.find(w), w, Form.NAME) for w in (words or (label,)) if w in self.text)
        if at is not None:
            lat, lon = map(float, at.split())
            more["location"] = Location(lat, lon, "settlement", tuple(more.pop("within", ())))
        self.entities[iri] = Entity(iri, label, EntityType(kind), mentions=mentions, **more)
        return iri

    def role(self, iri: str, words: str | None = None) -> Role:
        entity = self.entities[iri]
        words = words or entity.mentions[0].text
        return Role(iri, *self.find(words), words)

    def evidence(self, quote: str) -> Evidence:
        return Evidence(*self.find(quote), quote)

    def event(
        self,
        trigger: str,
        quote: str,
        type: str | None = None,
        status: str = "happened",
        *,
        mode: str | None = None,
        day: str | None = None,
        **roles: list[str],
    ) -> Event:
        """Adds an event; roles are lists of entity IRIs by the record's field name."""
        event = Event(
            id=local_iri(self.iri, "event", trigger, len(self.events) + 1),
            type=None if type is None else EventType(type),
            mode=mode,
            contexts=(),
            status=Status(status),
            **{
                name: tuple(map(self.role, roles.get(name, ())))
                for name in ("actors", "recipients", "places", "instruments")
            },
            date=None if day is None else EventDate(day, day, "day"),
            quantities=(),
            trigger=Span(*self.find(trigger), trigger),
            evidence=self.evidence(quote),
            claims=(),
            confidence=0.8,
        )
        self.events.append(event)
        return event

    def claim(self, speaker: str, stance: str, quote: str) -> None:
        """Adds a claim about the last event."""
        claim = Claim(self.role(speaker), Stance(stance), self.evidence(quote))
        self.events[-1] = replace(self.events[-1], claims=(*self.events[-1].claims, claim))

    def count(self, kind: str, low: int | None, high: int | None, words: str, qualifier: str = "exactly") -> None:
        """Adds a quantity to the last event."""
        quantity = Quantity(QuantityKind(kind), low, high, Qualifier(qualifier), "persons", *self.find(words), words)
        self.events[-1] = replace(self.events[-1], quantities=(*self.events[-1].quantities, quantity))

    def relation(self, type: str, subject: str, object: str, quote: str) -> None:
        pair = self.role(subject), self.role(object)
        self.relations.append(Relation(RelationType(type), *pair, self.evidence(quote), 0.9))

    def record(self) -> Record:
        digest = hashlib.sha256(self.text.encode()).hexdigest()
        article = Article(
            self.id,
            self.iri,
            digest,
            title=self.title,
            publisher=self.publisher,
            published=self.published,
            url=self.url,
            language="en",
        )
        return Record(
            article,
            self.text,
            entities=tuple(self.entities.values()),
            events=tuple(self.events),
            relations=tuple(self.relations),
        )


def gazetteer(kit: Kit) -> tuple[str, str]:
    """Adds Iraq and Anbar."""
    iraq = kit.entity("Iraq", "Place", id=f"{DATA}country/IRQ", subtype="Country", country="IRQ", at="33 44")
    anbar = kit.entity(
        "Anbar", "Place", id=f"{DATA}place/geonames-99592", subtype="Region", country="IRQ", at="32.5 42", within=[iraq]
    )
    return iraq, anbar


def ramadi() -> Record:
    """A city taken, troops planned and denied, an office, a war."""
    kit = Kit(
        "ramadi",
        "ISIS militants seized Ramadi on May 17, killing 500 people. "
        "President Barack Obama will send 450 troops to Taqaddum, the White House said. "
        "An Iraqi official denied that the troops would come. "
        "Prime Minister Haider al-Abadi is fighting ISIS. Iraq and Iran are allies.",
        title="Ramadi falls",
        publisher="The Daily",
        published="2015-06-10",
        url="https://daily.example/ramadi",
    )
    iraq, anbar = gazetteer(kit)
    isis = kit.entity(
        "Islamic State", "Organization", "ISIS", subtype="ArmedGroup", sector="REB", aliases=("ISIS", "ISIL")
    )
    city = kit.entity(
        "Ramadi",
        "Place",
        id=f"{DATA}place/geonames-98465",
        subtype="Settlement",
        country="IRQ",
        at="33.43 43.3",
        within=[anbar, iraq],
        identifiers={"geonames": 98465},
    )
    base = kit.entity("Taqaddum", "Facility", subtype="AirBase", country="IRQ", at="33.34 43.6", within=[anbar, iraq])
    obama = kit.entity("Barack Obama", country="USA", sector="GOV", aliases=("Obama",))
    house = kit.entity("White House", "Organization", country="USA", sector="GOV", subtype="Government")
    official = kit.entity("Iraqi official", id=f"{kit.iri}/person/1-iraqi-official", country="IRQ")
    abadi = kit.entity("Haider al-Abadi", country="IRQ", aliases=("Abadi",))
    office = kit.entity("Prime Minister of Iraq", "Office", "Prime Minister", country="IRQ")
    iran = kit.entity("Iran", "Place", id=f"{DATA}country/IRN", subtype="Country", country="IRN", at="32 53")
    first, second, third, fourth = (part.strip() + "." for part in kit.text.split(".")[:4])
    kit.event(
        "seized", first, "COERCE", mode="seize", day="2015-05-17", actors=[isis], recipients=[city], places=[city]
    )
    kit.event("killing", first, "ASSAULT", day="2015-05-17", actors=[isis], places=[city])
    kit.count("killed", 500, 500, "500")
    kit.event("send", second, "AID", "planned", actors=[obama], recipients=[iraq], places=[base])
    kit.count("troops", 450, 450, "450")
    kit.claim(house, "affirms", second)
    kit.claim(official, "disputes", third)
    kit.relation("holdsOffice", abadi, office, fourth)
    kit.relation("fightingAgainst", abadi, isis, fourth)
    kit.relation("alliedWith", iraq, iran, "Iraq and Iran are allies.")
    return kit.record()


def kyiv() -> Record:
    """Another article about another war, with one entity in common."""
    kit = Kit(
        "kyiv",
        "Russia shelled Kharkiv on May 20, 2022. Iran denied that it had armed Russia. Barack Obama condemned Russia.",
        title="Kharkiv shelled",
        publisher="The Herald",
        published="2022-05-21",
    )
    russia = kit.entity("Russia", "Place", id=f"{DATA}country/RUS", subtype="Country", country="RUS", at="60 90")
    ukraine = kit.entity("Ukraine", "Place", id=f"{DATA}country/UKR", subtype="Country", country="UKR", at="49 32")
    city = kit.entity("Kharkiv", "Place", subtype="Settlement", country="UKR", at="50 36.25", within=[ukraine])
    iran = kit.entity("Iran", "Place", id=f"{DATA}country/IRN", subtype="Country", country="IRN", at="32 53")
    obama = kit.entity("Barack Obama", country="USA")
    first, second, third = (part.strip() + "." for part in kit.text.split(".")[:3])
    kit.event(
        "shelled",
        first,
        "ASSAULT",
        mode="heavy-weapons",
        day="2022-05-20",
        actors=[russia],
        recipients=[city],
        places=[city],
    )
    kit.event("armed", second, "AID", "alleged", actors=[iran], recipients=[russia])
    kit.claim(iran, "disputes", second)
    kit.event("condemned", third, "ACCUSE", mode="disapprove", actors=[obama], recipients=[russia])
    return kit.record()
