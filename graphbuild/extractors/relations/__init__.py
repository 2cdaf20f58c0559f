"""Standing relations: offices held, membership, command, location, control, alliance and enmity."""

from __future__ import annotations

from collections.abc import Iterator

from graphbuild.extractors.mentions import ACTING, GROUND, Mention, MentionIndex
from graphbuild.extractors.relations import alliance, enmity, holdings, links, offices, service
from graphbuild.extractors.relations.found import FoundRelation
from graphbuild.extractors.syntax import Syntax
from graphbuild.records import EntityType, Form

__all__ = ["FoundRelation", "find_relations"]

RELATING = frozenset({"VERB", "NOUN", "ADJ"})


def find_relations(s: Syntax, index: MentionIndex) -> list[FoundRelation]:
    """Relations, those of mentions first, then those of verbs and nouns in text order, each once."""
    found: dict[tuple[str, int, int], FoundRelation] = {}
    for mention in index.mentions:
        for relation in _of_mention(s, mention, index):
            _keep(found, relation)
    for i, (pos, lemma) in enumerate(zip(s.pos, s.lemma, strict=True)):
        if pos in RELATING or lemma in enmity.WAR:
            for relation in _of_token(s, i, index):
                _keep(found, relation)
    return list(found.values())


def _keep(found: dict[tuple[str, int, int], FoundRelation], relation: FoundRelation) -> None:
    found.setdefault((relation.type, relation.subject.head, relation.object.head), relation)


def _of_mention(s: Syntax, mention: Mention, index: MentionIndex) -> Iterator[FoundRelation]:
    if mention.form is Form.PRONOUN:
        return
    if mention.type is EntityType.PERSON:
        yield from offices.of_person(s, mention, index)
    elif mention.type in (EntityType.GROUP, EntityType.ORGANIZATION):
        yield from offices.belonging(s, mention, index)
    if mention.type in GROUND:
        yield from holdings.location(s, mention, index)
        yield from holdings.held(s, mention, index)
    if mention.type in ACTING:
        yield from alliance.by_hyphen(s, mention, index)
        yield from enmity.by_prefix(s, mention, index)


def _of_token(s: Syntax, i: int, index: MentionIndex) -> Iterator[FoundRelation]:
    if s.pos[i] == "VERB":
        yield from holdings.of_verb(s, i, index)
        yield from enmity.of_verb(s, i, index)
        yield from alliance.of_verb(s, i, index)
        yield from alliance.jointly(s, i, index)
        yield from service.of_verb(s, i, index)
        yield from offices.of_verb(s, i, index)
    elif s.pos[i] == "NOUN":
        yield from links.noun_links(s, i, index)
        yield from service.under_command(s, i, index)
        yield from holdings.of_noun(s, i, index)
    if s.lemma[i] in enmity.WAR:
        yield from enmity.of_noun(s, i, index)
    if s.pos[i] in ("VERB", "ADJ"):
        yield from alliance.of_word(s, i, index)
