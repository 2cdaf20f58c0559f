"""One article: from its parse to its record. A pure function; everything it needs comes in through its arguments."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from spacy.tokens import Doc

from graphbuild.cleaning import Clean
from graphbuild.extractors.actions import Found, find_events
from graphbuild.extractors.attribution import Speech
from graphbuild.extractors.attribution.quotations import quoted_speech
from graphbuild.extractors.dates import find_times, interval
from graphbuild.extractors.entities import find_mentions
from graphbuild.extractors.mentions import NOUN_OF, Mention, MentionIndex
from graphbuild.extractors.names.nested import nested_names
from graphbuild.extractors.owners import BY_DEMONYM
from graphbuild.extractors.partners import SHARED
from graphbuild.extractors.quantities import find_quantities
from graphbuild.extractors.relations import FoundRelation, find_relations
from graphbuild.extractors.roles.attributive import ATTRIBUTIVE
from graphbuild.extractors.status.tense import tenses
from graphbuild.extractors.syntax import Syntax, syntax
from graphbuild.reading import Document
from graphbuild.records import (
    Candidate,
    Claim,
    Entity,
    Event,
    EventDate,
    Evidence,
    Form,
    Location,
    Quantity,
    Record,
    Relation,
    Role,
    Span,
    Time,
)
from graphbuild.records import Mention as MentionRecord
from graphbuild.resolution import Resolution, resolve
from graphbuild.resolution.ancestors import with_ancestors
from graphbuild.resolution.clusters import Cluster
from graphbuild.vocabulary import local_iri


@dataclass(frozen=True, slots=True)
class Explanation:
    """A record and, for each of its events in order, the rules that made it."""

    record: Record
    rules: tuple[tuple[str, ...], ...]


def extract_record(document: Document, clean: Clean, doc: Doc) -> Record:
    """The record of an article, whose cleaned text was parsed into `doc`; all offsets count in the document's text."""
    return explain_record(document, clean, doc).record


def explain_record(document: Document, clean: Clean, doc: Doc) -> Explanation:
    """The record of an article as `extract_record` gives it, and why each event was read as it was."""
    published = date.fromisoformat(document.article.published) if document.article.published else None
    s = syntax(doc)
    mentions = find_mentions(s)
    times = find_times(s.source, published, tenses(s))
    index = MentionIndex(mentions)
    quotes = quoted_speech(s, index)
    events = find_events(s, index, quotes, times, find_quantities(doc, s.lower), published)
    relations = find_relations(s, index)
    made = [r.made for r in relations if r.made is not None]
    made += [
        m for e in events for m in e.cast.actors + e.cast.recipients if m.rule in (BY_DEMONYM, ATTRIBUTIVE, SHARED)
    ]
    made += [x.speaker for e in events for x in e.speeches if x.speaker.rule == BY_DEMONYM]
    resolution = resolve(s, [*mentions, *made, *nested_names(s, mentions)], document.article, quotes)
    return _Writer(document, clean, s, resolution, published).explanation(events, relations, times)


class _Writer:
    """Writes token-level findings as records with offsets in the original text."""

    def __init__(
        self, document: Document, clean: Clean, s: Syntax, resolution: Resolution, published: date | None
    ) -> None:
        self.document = document
        self.clean = clean
        self.s = s
        self.resolution = resolution
        self.published = published

    def explanation(self, events: list[Found], relations: list[FoundRelation], times: tuple[Time, ...]) -> Explanation:
        pairs = [(e, f) for n, f in enumerate(events) if (e := self._event(n, f)) is not None]
        rules = tuple((*f.rules, f"confidence: {f.confidence}") for _, f in pairs)
        return Explanation(self._record([e for e, _ in pairs], relations, times), rules)

    def _record(self, written: list[Event], relations: list[FoundRelation], times: tuple[Time, ...]) -> Record:
        return Record(
            article=self.document.article,
            text=self.document.text,
            skipped=self.clean.skipped,
            entities=tuple(
                with_ancestors([self._entity(c) for c in self.resolution.clusters], self.resolution.clusters)
            ),
            events=tuple(written),
            relations=tuple(r for found in relations if (r := self._relation(found)) is not None),
            times=tuple(self._time(t) for t in times),
        )

    def _span(self, start: int, end: int) -> tuple[int, int]:
        """Characters of the original text for the tokens [start, end)."""
        return self.clean.span(*self.s.span(start, end))

    def _words(self, start: int, end: int) -> tuple[int, int, str]:
        a, b = self._span(start, end)
        return a, b, self.document.text[a:b]

    def _entity(self, cluster: Cluster) -> Entity:
        assert cluster.id is not None  # resolve() gives every cluster one
        aliases = dict.fromkeys([*cluster.names(), *cluster.aliases])
        written = (m for m in cluster.mentions if m.rule not in (BY_DEMONYM, NOUN_OF))
        return Entity(
            cluster.id,
            cluster.label,
            cluster.type,
            cluster.subtype,
            cluster.country,
            cluster.sector,
            tuple(a for a in aliases if a != cluster.label),
            cluster.identifiers,
            _location(cluster),
            tuple(Candidate(c.id, c.label, c.score) for c in cluster.candidates),
            tuple(dict.fromkeys(self._mention(m) for m in sorted(written, key=lambda m: (m.start, m.end)))),
        )

    def _mention(self, mention: Mention) -> MentionRecord:
        return MentionRecord(*self._words(mention.start, mention.end), mention.form)

    def _role(self, mention: Mention) -> Role | None:
        cluster = self.resolution.of.get(id(mention))
        if cluster is None or cluster.id is None:
            return None
        if mention.rule == NOUN_OF:  # "the city of Ramadi": the name may be told in another sentence than the event
            mention = next((m for m in cluster.mentions if m.start == mention.end + 1), mention)
        return Role(cluster.id, *self._words(mention.start, mention.end))

    def _roles(self, mentions: list[Mention]) -> tuple[Role, ...]:
        found: dict[str, Role] = {}
        named_first = sorted(mentions, key=lambda m: m.form is Form.PRONOUN)
        for role in (r for m in named_first for r in self._all(m)):
            found.setdefault(role.entity, role)
        return tuple(found.values())

    def _all(self, mention: Mention) -> list[Role]:
        """The role that the mention fills, or those of the two that it stands for ("both sides")."""
        if (both := self.resolution.pairs.get(id(mention))) is not None:
            words = self._words(mention.start, mention.end)
            return [Role(c.id, *words) for c in both if c.id is not None]
        role = self._role(mention)
        return [role] if role is not None else []

    def _sentence(self, i: int) -> tuple[int, int]:
        """Tokens of the sentence of token i, without white space at its ends."""
        a, b = self.s.bounds[self.s.sentence[i]]
        while a < b - 1 and self.s.pos[a] == "SPACE":
            a += 1
        while b > a + 1 and self.s.pos[b - 1] == "SPACE":
            b -= 1
        return a, b

    def _evidence(self, a: int, b: int) -> Evidence:
        return Evidence(*self._words(a, b))

    def _event(self, number: int, found: Found) -> Event | None:
        trigger, roles = found.trigger, found.cast
        actors = self._roles(roles.actors)
        recipients = tuple(r for r in self._roles(roles.recipients) if r.entity not in {x.entity for x in actors})
        if not (actors or recipients or found.amounts or found.bare):
            return None
        words = self.s.words(trigger.start, trigger.end)
        return Event(
            id=local_iri(self.document.article.iri, "event", words, number),
            type=found.type,
            mode=found.mode,
            contexts=(),
            status=found.status,
            actors=actors,
            recipients=recipients,
            places=self._roles(roles.places),
            instruments=self._roles(roles.instruments),
            date=self._date(found.when, quoted=not found.date_inferred),
            quantities=tuple(self._quantities(found)),
            trigger=Span(*self._words(trigger.start, trigger.end)),
            evidence=self._evidence(*self._sentence(trigger.head)),
            claims=tuple(c for speech in found.speeches if (c := self._claim(speech)) is not None),
            confidence=found.confidence,
        )

    def _date(self, time: Time | None, *, quoted: bool) -> EventDate | None:
        found = interval(time, self.published) if time is not None else None
        if time is None or found is None:
            return None
        if not quoted:
            return replace(found, text=None)
        a, b = self.clean.span(time.start, time.end)
        return replace(found, text=self.document.text[a:b])

    def _quantities(self, found: Found) -> list[Quantity]:
        written = []
        for amount, kind in found.amounts:
            words = self._words(amount.start, amount.end)
            written.append(Quantity(kind, amount.min, amount.max, amount.qualifier, amount.unit, *words))
        return written

    def _claim(self, speech: Speech) -> Claim | None:
        speaker = self._role(speech.speaker)
        if speaker is None:
            return None
        return Claim(speaker, speech.stance, self._evidence(speech.start, speech.end))

    def _relation(self, found: FoundRelation) -> Relation | None:
        subject, target = self._role(found.subject), self._role(found.object)
        if subject is None or target is None or subject.entity == target.entity:
            return None
        return Relation(
            found.type, subject, target, self._evidence(*self._sentence(found.object.head)), found.confidence
        )

    def _time(self, time: Time) -> Time:
        a, b = self.clean.span(time.start, time.end)
        return Time(a, b, self.document.text[a:b], time.value, time.precision)


def _location(cluster: Cluster) -> Location | None:
    place = cluster.place
    if place is not None and place.lat is not None and place.lon is not None:
        return Location(place.lat, place.lon, place.precision)
    actor = cluster.actor
    if actor is not None and actor.subtype == "Country" and actor.location is not None:
        return Location(actor.location[0], actor.location[1], "country")
    return None
