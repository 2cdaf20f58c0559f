"""Offices, commands and memberships of persons and groups."""

from __future__ import annotations

from collections.abc import Iterator

from graphbuild import lexicon
from graphbuild.extractors.arguments import verb_slots
from graphbuild.extractors.mentions import Mention, MentionIndex
from graphbuild.extractors.people import FORMER
from graphbuild.extractors.relations.alliance import leads
from graphbuild.extractors.relations.found import FoundRelation, actors_at, behind, is_armed, is_former, is_told
from graphbuild.extractors.relations.links import ALLY
from graphbuild.extractors.status.clauses import negated
from graphbuild.extractors.syntax import Syntax
from graphbuild.gazetteer import actors
from graphbuild.records import EntityType, Form, RelationType

COMMANDING = frozenset(
    {"commander", "leader", "chief", "head", "founder", "boss", "warlord", "chairman", "chairwoman", "director"}
    | {"commandant", "emir"}
)
MEMBERS = frozenset(
    {"member", "spokesman", "spokeswoman", "spokesperson", "fighter", "official", "commander", "leader", "militant"}
    | {"soldier", "officer"}
)
OF_BODIES = COMMANDING | {"spokesman", "spokeswoman", "spokesperson"}
PRESIDING = frozenset({"president", "vice-president", "secretary-general", "secretary"})
ROLES = COMMANDING | MEMBERS
OF_FORCES = frozenset({"commander", "warlord", "commandant", "emir"})
SAME = frozenset(
    {"party", "company", "union", "group", "movement", "organization", "organisation", "network", "alliance", "regime"}
)
SOLE = frozenset({"leader", "chief", "head", "boss", "chairman", "emir"})
LESSER = frozenset({"deputy", "vice", "assistant", "a", "an", "senior", "regional", "local", "field", "one", "top"})
POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
LEADING = frozenset({"lead", "command", "head"})


def of_person(s: Syntax, person: Mention, index: MentionIndex) -> Iterator[FoundRelation]:
    """What a person's title and appositions tell."""
    yield from _titles(s, person, index)
    yield from _appositions(s, person, index)


def _office(s: Syntax, start: int, end: int, country: str | None, body: Mention | None = None) -> Mention:
    words = s.words(start, end)
    state = actors.country(country) if country else None
    heads = s.lower[end - 1] in OF_BODIES or (body is not None and _is_headed(body) and s.lower[end - 1] in PRESIDING)
    if body is not None and body.sector is not None and "GOV" not in body.sector and heads:
        return Mention(start, end, end - 1, Form.NOMINAL, EntityType.OFFICE, f"{words} of {body.name}", rule="office")
    name = f"{words} of {state.label}" if state is not None else words
    return Mention(start, end, end - 1, Form.NOMINAL, EntityType.OFFICE, name, country=country, rule="office")


def _is_headed(body: Mention) -> bool:
    """Is it a party or a movement, whose president is no state's ("the vice-president of UNITA")?"""
    return body.subtype in ("PoliticalParty", "ArmedGroup")


def _titles(s: Syntax, person: Mention, index: MentionIndex) -> Iterator[FoundRelation]:
    """ "Prime Minister X", "Hamas spokesman X", "Hezbollah's leader X"."""
    if person.title is None:
        return
    start, end = person.title
    if any(s.lower[i] in FORMER for i in range(max(start - 2, 0), end)):
        return
    body = _body_before(s, start, index)
    titles = lexicon.titles()
    phrase = next((a for a in range(start, end) if " ".join(s.lower[a:end]) in titles), end)
    if phrase < end and titles[" ".join(s.lower[phrase:end])].office:
        office = _office(s, phrase, end, person.country, body)
        yield FoundRelation(RelationType.HOLDS_OFFICE, person, office, 0.9, office)
    if body is not None:
        alone = all(s.lower[i] not in LESSER for i in range(start, end))
        owned = s.lower[start - 1] in POSSESSIVE
        yield from _role_in(person, body, s.lower[end - 1], commands=alone and (owned or s.lower[end - 1] in SOLE))


def _body_before(s: Syntax, start: int, index: MentionIndex) -> Mention | None:
    at = start - 2 if start > 1 and s.lower[start - 1] in POSSESSIVE else start - 1
    before = index.at(at) if at >= 0 else None
    return before if before is not None and before.type is EntityType.ORGANIZATION and before.end == at + 1 else None


def _role_in(person: Mention, body: Mention, word: str, *, commands: bool) -> Iterator[FoundRelation]:
    if word in COMMANDING and commands and (is_armed(body) or (body.sector is None and word in OF_FORCES)):
        yield FoundRelation(RelationType.COMMANDS, person, body, 0.75)
    yield FoundRelation(RelationType.MEMBER_OF, person, body, 0.75)


def _appositions(s: Syntax, person: Mention, index: MentionIndex) -> Iterator[FoundRelation]:
    """ "X, the deputy special envoy", "X, commander of the Y brigade", "X is the leader of Y", "Y's leader, X"."""
    for noun in _nouns(s, person):
        title = _title(s, noun)
        if (s.pos[noun] not in ("NOUN", "PROPN") and title is None) or is_former(s, noun):
            continue
        mention = index.by_head.get(noun)
        bodies = _bodies(s, noun, index)
        if title is not None:
            country = mention.country if mention is not None else None
            office = _office(s, *title, country, bodies[0] if bodies else None)
            yield FoundRelation(RelationType.HOLDS_OFFICE, person, office, 0.85, office)
        for body in bodies:
            if s.lemma[noun] in ROLES or title is not None:
                yield from _role_in(person, body, s.lemma[noun], commands=_commands(s, noun, body))


def _commands(s: Syntax, noun: int, body: Mention) -> bool:
    """ "the commander of X", "X's leader"; not "a deputy commander in X", "a leader of X", "an X commander"."""
    if any(s.lower[i] in LESSER for i in range(max(s.left[noun], noun - 4), noun)):
        return False
    joined = body.head in s.kids(noun, "compound", "nmod")
    inside = s.dep[body.head] == "pobj" and s.lower[s.head[body.head]] in ("in", "at", "with")
    return not inside and (not joined or s.lemma[noun] in SOLE)


def _nouns(s: Syntax, person: Mention) -> list[int]:
    nouns = [c for a in s.kids(person.head, "appos") for c in s.conjuncts(a)]
    head, dep = s.head[person.head], s.dep[person.head]
    if dep == "nsubj" and s.lemma[head] == "be" and not negated(s, head):
        nouns += [c for a in s.kids(head, "attr") for c in s.conjuncts(a)]
    if dep == "appos" and (s.pos[head] == "NOUN" or _title(s, head) is not None):
        nouns.append(head)
    return nouns


def _title(s: Syntax, noun: int) -> tuple[int, int] | None:
    """The tokens of the office that the noun heads: "foreign minister", "secretary of state", "commander-in-chief"."""
    titles, last = lexicon.titles(), lexicon.endings(lexicon.titles)
    ends = [end for end in (noun + 5, noun + 4, noun + 3, noun + 1) if end <= len(s) and s.lower[end - 1] in last]
    for start in (noun - n for n in (3, 2, 1, 0) if noun >= n):
        for end in ends:
            found = titles.get(_joined(s, start, end))
            if found is not None and found.office:
                return start, end
    return None


def _joined(s: Syntax, start: int, end: int) -> str:
    return s.words(start, end).lower()


def _bodies(s: Syntax, noun: int, index: MentionIndex) -> list[Mention]:
    """Organizations behind "of" or before the noun ("a member of Hamas", "a Hamas commander")."""
    tokens = s.behind(noun, "of", "for", "at", "with", "in")
    tokens += s.kids(noun, "compound", "nmod", "poss")
    return [m for t in tokens if (m := index.at(t)) is not None and m.type is EntityType.ORGANIZATION]


def _unit_of(s: Syntax, unit: Mention, index: MentionIndex) -> Iterator[FoundRelation]:
    if s.lower[unit.end - 1] in lexicon.classes()["@unit"]:
        for body in actors_at(behind(s, unit.head, "of"), index):
            if body.type is EntityType.ORGANIZATION:
                yield FoundRelation(RelationType.PART_OF, unit, body, 0.8)


def belonging(s: Syntax, group: Mention, index: MentionIndex) -> Iterator[FoundRelation]:
    """ "ISIS fighters", "the army's 10th division", "the 3rd Front of the army"; not "the Baath party", which is the
    Baath itself.
    """
    if group.form is Form.NAME:
        yield from _unit_of(s, group, index)
        return
    owner = index.by_head.get(group.owner) if group.owner is not None else None
    told = " ".join(s.lower[group.start : group.head + 1])
    if told in ALLY or (group.end == group.head + 1 and s.lower[group.head] in SAME):
        return
    if owner is not None and owner.type is EntityType.ORGANIZATION:
        kind = RelationType.MEMBER_OF if group.type is EntityType.GROUP else RelationType.PART_OF
        yield FoundRelation(kind, group, owner, 0.75)


def of_verb(s: Syntax, i: int, index: MentionIndex) -> Iterator[FoundRelation]:
    """ "Baghdadi leads ISIS", "forces led by Haftar"; not "led a protest"."""
    if s.lemma[i] not in LEADING or not is_told(s, i):
        return
    slots = verb_slots(s, i)
    for leader in actors_at(slots.get("subj", []), index):
        for body in actors_at(slots.get("obj", []), index):
            if leader is body or leader.type is not EntityType.PERSON:
                continue
            named = body.type is EntityType.ORGANIZATION and body.form is Form.NAME
            if is_armed(body) or body.sector == "CRM" or (named and s.lemma[i] == "command"):
                yield leads(leader, body, 0.75)
            elif named or (s.lemma[i] == "head" and body.type is EntityType.ORGANIZATION):  # "who heads the ministry"
                yield FoundRelation(RelationType.MEMBER_OF, leader, body, 0.7)
