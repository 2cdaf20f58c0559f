"""A made-up war of some 40 entities and 80 events, written as marked-up sentences.

`[a:isis|ISIS]` puts the words "ISIS" into the role of actor with the entity `isis`. Roles: a actor, r recipient,
p place, b recipient and place, i instrument, t trigger, s speaker who affirms, d speaker who disputes, q quantity.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

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

BASE = "https://example.org/id/"
_MARK = re.compile(r"\[(\w):(\w*)\|([^\]]*)\]")

HERE = Path(__file__).parent


@dataclass
class Draft:
    """A text that grows by marked-up sentences, and the spans that were marked."""

    text: str = ""
    marks: list[list[tuple[str, str, int, int]]] = field(default_factory=list)
    spans: list[tuple[int, int]] = field(default_factory=list)

    def add(self, marked: str) -> None:
        start = len(self.text) + (2 if self.text else 0)
        plain, marks, at = "", [], 0
        for found in _MARK.finditer(marked):
            plain += marked[at : found.start()]
            begin = start + len(plain)
            plain += found[3]
            marks.append((found[1], found[2], begin, begin + len(found[3])))
            at = found.end()
        plain += marked[at:]
        self.text = f"{self.text}\n\n{plain}" if self.text else plain
        self.marks.append(marks)
        self.spans.append((start, start + len(plain)))


def entity_iri(key: str) -> str:
    return f"{BASE}{key}"


def entities(keys: Iterable[str], mentions: dict[str, list[Mention]]) -> tuple[Entity, ...]:
    """The entities of these keys with their mentions; one missing from the table is a Person labelled by its key."""
    rows = (HERE / "war_entities.txt").read_text("utf-8").splitlines()
    table = {row.split()[0]: row.split(maxsplit=5)[1:] for row in rows}
    built = []
    for key in sorted(set(keys)):
        kind, subtype, country, sector, label = table.get(key, ["Person", "-", "-", "-", key])
        facts = [None if value == "-" else value for value in (subtype, country, sector)]
        built.append(Entity(entity_iri(key), label, EntityType(kind), *facts, mentions=tuple(mentions.get(key, ()))))
    return tuple(built)


def record(article: Article, lines: Iterable[str]) -> Record:
    """The record of an article of which each line is `TYPE mode status date sentence`."""
    draft, heads = Draft(), []
    for line in lines:
        *head, sentence = line.split(maxsplit=4)
        draft.add(re.sub(r"\[t:([^\]|]*)\]", r"[t:|\1]", sentence))
        heads.append(head)
    mentions: dict[str, list[Mention]] = {}
    for role, key, start, end in (mark for marks in draft.marks for mark in marks):
        if role not in "tq":
            mentions.setdefault(key, []).append(Mention(start, end, draft.text[start:end], Form.NAME))
    events, relations = [], []
    for number, (head, marks, span) in enumerate(zip(heads, draft.marks, draft.spans, strict=True)):
        if head[0] in set(RelationType):
            relations.append(_relation(draft.text, head, marks, span))
        else:
            events.append(_event(article, draft.text, number, head, marks, span))
    people = entities(mentions, mentions)
    return Record(article, draft.text, entities=people, events=tuple(events), relations=tuple(relations))


def _roles(text: str, marks: list[tuple[str, str, int, int]], letters: str) -> tuple[Role, ...]:
    return tuple(Role(entity_iri(k), start, end, text[start:end]) for r, k, start, end in marks if r in letters)


def _event(article: Article, text: str, number: int, head: list[str], marks: list, span: tuple[int, int]) -> Event:
    kind, mode, status, day = (None if value == "-" else value for value in head)
    evidence = Evidence(*span, text[slice(*span)])
    triggers = [(start, end) for role, _, start, end in marks if role == "t"]
    claims = [Claim(role, Stance.AFFIRMS, evidence) for role in _roles(text, marks, "s")]
    claims += [Claim(role, Stance.DISPUTES, evidence) for role in _roles(text, marks, "d")]
    quantities = [
        Quantity(QuantityKind(k), n, n, Qualifier.EXACTLY, "persons", start, end, text[start:end])
        for r, k, start, end in marks
        if r == "q"
        for n in [int(text[start:end].replace(",", ""))]
    ]
    return Event(
        id=f"{article.iri}/event/{number}",
        type=None if kind is None else EventType(kind),
        mode=mode,
        contexts=("military",),
        status=Status(status or "happened"),
        actors=_roles(text, marks, "a"),
        recipients=_roles(text, marks, "rb"),
        places=_roles(text, marks, "pb"),
        instruments=_roles(text, marks, "i"),
        date=EventDate(day, day, "day") if day else None,
        quantities=tuple(quantities),
        trigger=Span(*triggers[0], text[slice(*triggers[0])]),
        evidence=evidence,
        claims=tuple(claims),
        confidence=0.8,
    )


def _relation(text: str, head: list[str], marks: list, span: tuple[int, int]) -> Relation:
    subject, object_ = (*_roles(text, marks, "a"), *_roles(text, marks, "r"))
    return Relation(RelationType(head[0]), subject, object_, Evidence(*span, text[slice(*span)]), 0.9)


def article(number: int, publisher: str, published: str, title: str) -> Article:
    iri, url = f"{BASE}article/{number}", f"https://news.example/{number}"
    return Article(f"a{number}", iri, "0" * 64, title, publisher, url=url, published=published)


def records() -> list[Record]:
    """The five reports of the made-up war."""
    blocks = (HERE / "war.txt").read_text("utf-8").removeprefix("# ").split("\n# ")
    reports = [block.strip().splitlines() for block in blocks]
    return [record(article(n, *head.split(" | ")), lines) for n, (head, *lines) in enumerate(reports)]


_PLACES = {
    "anbar": (32.5, 42.0, "admin1", ("iraq",)),
    "ramadi": (33.43, 43.3, "settlement", ("anbar", "iraq")),
    "fallujah": (33.35, 43.78, "settlement", ("anbar", "iraq")),
    "mosul": (36.34, 43.13, "settlement", ("iraq",)),
    "tikrit": (34.61, 43.68, "settlement", ("iraq",)),
    "iraq": (33.0, 44.0, "country", ()),
}


def placed() -> list[Record]:
    """The same reports with coordinates for some places, and a sixth that tells of one happening once more."""
    line = "ASSAULT - happened 2015-05-17 [a:isis|ISIS] fighters [t:overran] [b:ramadi|Ramadi] on Sunday."
    again = record(article(9, "Second Wire", "2015-05-18", "Ramadi overrun"), [line])
    return [replace(r, entities=tuple(map(_placed, r.entities))) for r in (*records(), again)]


def _placed(entity: Entity) -> Entity:
    lat, lon, precision, within = _PLACES.get(entity.id.removeprefix(BASE), (0.0, 0.0, "", ()))
    location = Location(lat, lon, precision, tuple(map(entity_iri, within))) if precision else None
    return replace(entity, location=location)
