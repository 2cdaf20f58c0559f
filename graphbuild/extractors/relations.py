"""Standing relations: offices held, membership, command, location, control, alliance and enmity."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from graphbuild import lexicon
from graphbuild.extractors.arguments import verb_slots
from graphbuild.extractors.mentions import ACTING, GROUND, Mention, MentionIndex
from graphbuild.extractors.people import FORMER
from graphbuild.extractors.status import negated
from graphbuild.extractors.syntax import Syntax
from graphbuild.gazetteer import actors
from graphbuild.records import EntityType, Form, RelationType

COMMANDING = frozenset("commander leader chief head founder boss warlord chairman chairwoman director commandant emir".split())
MEMBERS = frozenset("member spokesman spokeswoman spokesperson fighter official commander leader militant soldier officer".split())
HOLDING = frozenset({"control", "hold", "occupy", "rule", "govern"})
HELD = frozenset({"held", "controlled", "occupied", "ruled", "run"})
FIGHTING = frozenset({"fight", "battle", "combat"})
ALLIES = frozenset({"ally", "partner"})
BACKED = frozenset({"backed", "supported", "allied", "aligned", "funded", "armed", "trained"})
WITHIN = frozenset({"in", "inside", "within"})


@dataclass(frozen=True, slots=True)
class FoundRelation:
    """A relation by mentions; `office` is a mention made for it (type Office), the same object as `object`."""

    type: RelationType
    subject: Mention
    object: Mention
    confidence: float
    office: Mention | None = None


def find_relations(s: Syntax, mentions: list[Mention]) -> list[FoundRelation]:
    """Relations in text order of their subjects, each once."""
    index = MentionIndex(mentions)
    found: dict[tuple[str, int, int], FoundRelation] = {}
    for mention in mentions:
        for relation in _of_mention(s, mention, index):
            found.setdefault((relation.type, relation.subject.head, relation.object.head), relation)
    for i in range(len(s)):
        if s.pos[i] == "VERB":
            for relation in _of_verb(s, i, index):
                found.setdefault((relation.type, relation.subject.head, relation.object.head), relation)
    return list(found.values())


def _of_mention(s: Syntax, mention: Mention, index: MentionIndex) -> Iterator[FoundRelation]:
    if mention.form is Form.PRONOUN:
        return
    if mention.type is EntityType.PERSON:
        yield from _titles(s, mention, index)
        yield from _appositions(s, mention, index)
    elif mention.type in (EntityType.GROUP, EntityType.ORGANIZATION):
        yield from _belonging(s, mention, index)
    if mention.type in GROUND:
        yield from _location(s, mention, index)
        yield from _held(s, mention, index)
    if mention.type in ACTING:
        yield from _backing(s, mention, index)


def _office(s: Syntax, start: int, end: int, country: str | None) -> Mention:
    words = s.words(start, end)
    state = actors.country(country) if country else None
    name = f"{words} of {state.label}" if state is not None else words
    return Mention(start, end, end - 1, Form.NOMINAL, EntityType.OFFICE, name, country=country, rule="office")


def _titles(s: Syntax, person: Mention, index: MentionIndex) -> Iterator[FoundRelation]:
    """"Prime Minister X", "Hamas spokesman X"."""
    if person.title is None:
        return
    start, end = person.title
    if any(s.lower[i] in FORMER for i in range(max(start - 2, 0), end)):
        return
    titles = lexicon.titles()
    phrase = next((a for a in range(start, end) if (t := titles.get(" ".join(s.lower[a:end]))) and t.office), None)
    if phrase is not None:
        office = _office(s, phrase, end, person.country)
        yield FoundRelation(RelationType.HOLDS_OFFICE, person, office, 0.9, office)
    before = index.at(start - 1) if start > 0 else None
    if before is not None and before.type is EntityType.ORGANIZATION and before.end == start:
        yield from _role_in(s, person, before, s.lower[end - 1])


def _role_in(s: Syntax, person: Mention, body: Mention, word: str) -> Iterator[FoundRelation]:
    if word in COMMANDING:
        yield FoundRelation(RelationType.COMMANDS, person, body, 0.75)
    yield FoundRelation(RelationType.MEMBER_OF, person, body, 0.75)


def _appositions(s: Syntax, person: Mention, index: MentionIndex) -> Iterator[FoundRelation]:
    """"X, the deputy special envoy", "X, commander of the Y brigade", "X is the leader of Y"."""
    nouns = [c for a in s.kids(person.head, "appos") for c in s.conjuncts(a)]
    if s.dep[person.head] == "nsubj" and s.lemma[s.head[person.head]] == "be":
        nouns += [c for a in s.kids(s.head[person.head], "attr") for c in s.conjuncts(a) if not negated(s, s.head[person.head])]
    for noun in nouns:
        if s.pos[noun] not in ("NOUN", "PROPN") or _is_former(s, noun):
            continue
        mention = index.by_head.get(noun)
        start = _title_start(s, noun)
        if start is not None:
            yield from _appointed(s, person, noun, start, mention)
        for body in _bodies(s, noun, index):
            if s.lemma[noun] in COMMANDING | MEMBERS or start is not None:
                yield from _role_in(s, person, body, s.lemma[noun])


def _appointed(s: Syntax, person: Mention, noun: int, start: int, mention: Mention | None) -> Iterator[FoundRelation]:
    country = mention.country if mention is not None else None
    office = _office(s, start, noun + 1, country)
    yield FoundRelation(RelationType.HOLDS_OFFICE, person, office, 0.85, office)


def _title_start(s: Syntax, noun: int) -> int | None:
    titles = lexicon.titles()
    for n in (4, 3, 2, 1):
        a = noun - n + 1
        if a >= 0 and (title := titles.get(" ".join(s.lower[a : noun + 1]))) is not None and title.office:
            return a
    return None


def _is_former(s: Syntax, noun: int) -> bool:
    return any(s.lower[i] in FORMER for i in range(s.left[noun], noun) if s.sentence[i] == s.sentence[noun] and noun - i <= 6)


def _bodies(s: Syntax, noun: int, index: MentionIndex) -> list[Mention]:
    """Organizations behind "of" or before the noun ("a member of Hamas", "a Hamas commander")."""
    tokens = [p for c in s.kids(noun, "prep") if s.lower[c] in ("of", "for", "at", "with", "in") for p in s.kids(c, "pobj")]
    tokens += s.kids(noun, "compound", "nmod", "poss")
    return [m for t in tokens if (m := index.at(t)) is not None and m.type is EntityType.ORGANIZATION]


def _belonging(s: Syntax, group: Mention, index: MentionIndex) -> Iterator[FoundRelation]:
    """"ISIS fighters", "the army's 10th division": the part and what it is part of."""
    owner = index.by_head.get(group.owner) if group.owner is not None else None
    if owner is not None and owner.type is EntityType.ORGANIZATION and group.form is Form.NOMINAL:
        kind = RelationType.MEMBER_OF if group.type is EntityType.GROUP else RelationType.PART_OF
        yield FoundRelation(kind, group, owner, 0.75)


def _location(s: Syntax, ground: Mention, index: MentionIndex) -> Iterator[FoundRelation]:
    """"the base in Anbar province", "Ramadi, Anbar province's capital", "Tripoli, Lebanon"."""
    for c in s.kids(ground.head, "prep"):
        if s.lower[c] in WITHIN:
            for p in s.kids(c, "pobj"):
                outer = index.at(p)
                if outer is not None and outer.type is EntityType.PLACE and ground.form is Form.NAME:
                    yield FoundRelation(RelationType.LOCATED_IN, ground, outer, 0.85)
    for a in s.kids(ground.head, "appos"):
        if s.lemma[a] == "capital" and ground.form is Form.NAME:
            for p in s.kids(a, "poss") + [p for c in s.kids(a, "prep") if s.lower[c] == "of" for p in s.kids(c, "pobj")]:
                outer = index.at(p) or index.covering.get(p)
                if outer is not None and outer.type is EntityType.PLACE:
                    yield FoundRelation(RelationType.LOCATED_IN, ground, outer, 0.85)


def _held(s: Syntax, ground: Mention, index: MentionIndex) -> Iterator[FoundRelation]:
    """"ISIL-held Mosul", "the rebel-controlled town"."""
    for i in s.kids(ground.head, "amod"):
        if s.lower[i] in HELD and i >= 2 and s.text[i - 1] == "-":
            holder = index.at(i - 2)
            if holder is not None and (holder.type in ACTING or holder.subtype == "Country"):
                yield FoundRelation(RelationType.CONTROLS, holder, ground, 0.85)


def _backing(s: Syntax, actor: Mention, index: MentionIndex) -> Iterator[FoundRelation]:
    """"Iran-backed militias", "Russia, an ally of Syria"."""
    for i in s.kids(actor.head, "amod"):
        if s.lower[i] in BACKED and i >= 2 and s.text[i - 1] == "-":
            backer = index.at(i - 2)
            if backer is not None and (backer.type in ACTING or backer.subtype == "Country"):
                yield FoundRelation(RelationType.ALLIED_WITH, backer, actor, 0.8)
    for a in s.kids(actor.head, "appos"):
        if s.lemma[a] in ALLIES:
            for p in s.kids(a, "poss") + [p for c in s.kids(a, "prep") if s.lower[c] == "of" for p in s.kids(c, "pobj")]:
                other = index.at(p)
                if other is not None and (other.type in ACTING or other.subtype == "Country"):
                    yield FoundRelation(RelationType.ALLIED_WITH, actor, other, 0.8)


def _of_verb(s: Syntax, i: int, index: MentionIndex) -> Iterator[FoundRelation]:
    """"The militia controls the town", "rebels fighting the army"."""
    lemma = s.lemma[i]
    if lemma not in HOLDING | FIGHTING or negated(s, i) or any(s.dep[c] == "aux" and s.tag[c] == "MD" for c in s.children[i]):
        return
    slots = verb_slots(s, i)
    subjects = [m for t in slots.get("subj", ()) if (m := index.at(t)) is not None and (m.type in ACTING or m.subtype == "Country")]
    targets = slots.get("obj", []) + slots.get("prep_against", []) + (slots.get("prep_with", []) if lemma in FIGHTING else [])
    for subject in subjects:
        for token in targets:
            target = index.at(token)
            if target is None or target is subject:
                continue
            if lemma in HOLDING and target.type in GROUND and target.subtype != "Country":
                yield FoundRelation(RelationType.CONTROLS, subject, target, 0.75)
            elif lemma in FIGHTING and (target.type in ACTING or target.subtype == "Country"):
                yield FoundRelation(RelationType.FIGHTING_AGAINST, subject, target, 0.75)
