"""Pairs of entities that may be one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations, product
from math import asin, cos, radians, sin, sqrt

from graphbuild.curation.judgements import Judgement, Subject, Verb, entity_subject
from graphbuild.curation.names import Sign, blocks, signs
from graphbuild.curation.suggestions import Kind, Sentence, Suggestion, sentence_of
from graphbuild.records import Entity, EntityType, Form, Record

_ALIKE = {EntityType.GROUP: EntityType.ORGANIZATION, EntityType.FACILITY: EntityType.PLACE}
# A name that so many bear ("Mohammed") says nothing.
_LARGEST_BLOCK = 40
_NEARBY_KM = 25.0
_EARTH_KM = 6371.0
_ONE_WORD = 0.5


@dataclass(slots=True)
class _Profile:
    """An entity over all records: the record with most mentions describes it."""

    entity: Entity
    sentence: Sentence
    articles: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    weighed: dict[str, float] = field(default_factory=dict)
    mentions: int = 0

    @property
    def kind(self) -> EntityType:
        return _ALIKE.get(self.entity.type, self.entity.type)

    @property
    def is_local(self) -> bool:
        return "/article/" in self.entity.id

    @property
    def subject(self) -> Subject:
        return entity_subject(self.entity)


def duplicates(records: Iterable[Record], judgements: Iterable[Judgement] = ()) -> Iterator[Suggestion]:
    """Pairs of named entities that may be one, in no order; without those that were judged to be two."""
    profiles = _profiles(records)
    apart = {
        frozenset(subject.iri for subject in judgement.subjects)
        for judgement in judgements
        if judgement.verb is Verb.CONFIRM and len(judgement.subjects) == 2
    }
    for first, second in sorted(_pairs(profiles)):
        if frozenset((first, second)) not in apart:
            yield from _suggestion(profiles[first], profiles[second])


def _profiles(records: Iterable[Record]) -> dict[str, _Profile]:
    """By IRI, the entities that are named somewhere: "an official" in two articles is hardly one person."""
    found: dict[str, _Profile] = {}
    for record in records:
        for entity in record.entities:
            named = [mention for mention in entity.mentions if mention.form is Form.NAME]
            if not named:
                continue
            profile = found.get(entity.id)
            if profile is None or len(entity.mentions) > len(profile.entity.mentions):
                old, profile = profile, _Profile(entity, sentence_of(record, named[0]))
                _join(profile, old)
                found[entity.id] = profile
            profile.articles.add(record.article.id)
            profile.names |= {entity.label, *entity.aliases}
            profile.mentions += len(entity.mentions)
            profile.weighed |= {candidate.id: candidate.score for candidate in entity.candidates}
    return found


def _join(profile: _Profile, old: _Profile | None) -> None:
    if old is not None:
        profile.articles, profile.names, profile.weighed = old.articles, old.names, old.weighed
        profile.mentions = old.mentions


def _pairs(profiles: dict[str, _Profile]) -> set[tuple[str, str]]:
    shared: defaultdict[tuple[EntityType, str], set[str]] = defaultdict(set)
    for iri, profile in profiles.items():
        for name in profile.names:
            for key in blocks(profile.kind, name):
                shared[profile.kind, key].add(iri)
    pairs = {
        pair for block in shared.values() if len(block) <= _LARGEST_BLOCK for pair in combinations(sorted(block), 2)
    }
    weighed = ((iri, other) for iri, profile in profiles.items() for other in profile.weighed if other in profiles)
    return pairs | {(min(pair), max(pair)) for pair in weighed if pair[0] != pair[1]}


def _suggestion(first: _Profile, second: _Profile) -> Iterator[Suggestion]:
    if _contradict(first, second):
        return
    found = sorted({*_signs(first, second)}, reverse=True)
    if not found:
        return
    kept, other = sorted((first, second), key=lambda p: (p.is_local, -p.mentions, p.entity.id))
    score = found[0][0] + 0.04 * (len(found) - 1) + (0.03 if _same_country(first, second) else 0.0)
    # Two names in one article that reading it did not make one are less likely to be.
    score -= 0.15 if first.articles & second.articles else 0.0
    yield Suggestion(
        Kind.DUPLICATE,
        round(max(0.0, min(score, 0.99)), 2),
        tuple(reason for _, reason in found),
        (kept.subject, other.subject),
        (kept.sentence, other.sentence),
    )


def _signs(first: _Profile, second: _Profile) -> Iterator[Sign]:
    best: dict[str, float] = {}
    for one, two in product(*_compared(first, second)):
        for weight, reason in signs(first.kind, one, two):
            best[reason] = max(weight, best.get(reason, 0.0))
    if best:
        # One sign of the names is enough: the others tell the same.
        reason = min(best, key=lambda reason: (-best[reason], reason))
        yield min(best[reason], _ONE_WORD if _by_one_word(first, second) else 1.0), reason
    weighed = first.weighed.get(second.entity.id, second.weighed.get(first.entity.id))
    if weighed is not None:
        yield 0.5 + weighed / 3, "weighed as one when the article was read"
    distance = _distance(first.entity, second.entity)
    if best and distance is not None:
        yield 0.7, f"{distance:.0f} km from each other"


def _by_one_word(first: _Profile, second: _Profile) -> bool:
    """Are they two people of whom a surname or a given name is all that is told? Many bear that."""
    return first.kind is EntityType.PERSON and not any(" " in name for name in first.names | second.names)


def _compared(first: _Profile, second: _Profile) -> tuple[list[str], list[str]]:
    """The names to compare: of two people with full names, what they are called for short says nothing."""
    full = [[name for name in sorted(p.names) if " " in name] for p in (first, second)]
    if first.kind is EntityType.PERSON and all(full):
        return full[0], full[1]
    return sorted(first.names), sorted(second.names)


def _contradict(first: _Profile, second: _Profile) -> bool:
    one, two = first.entity, second.entity
    if one.country and two.country and one.country != two.country:
        return True
    if (one.subtype == "Country") != (two.subtype == "Country") and one.type == two.type:
        return True  # a state and the capital that stands for it
    distance = _distance(one, two)
    if distance is not None and distance > _NEARBY_KM:
        return True
    same = one.identifiers.keys() & two.identifiers.keys()
    # A register that lists both says that they are two; a gazetteer may list a town twice.
    return distance is None and any(one.identifiers[key] != two.identifiers[key] for key in same)


def _same_country(first: _Profile, second: _Profile) -> bool:
    return first.entity.country is not None and first.entity.country == second.entity.country


def _distance(first: Entity, second: Entity) -> float | None:
    """Kilometres between two entities, None where a point is not known. Source: the haversine formula."""
    if first.location is None or second.location is None:
        return None
    lat1, lat2 = radians(first.location.lat), radians(second.location.lat)
    lon = radians(second.location.lon - first.location.lon)
    half = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin(lon / 2) ** 2
    return 2 * _EARTH_KM * asin(min(1.0, sqrt(half)))
