"""Who belongs to a body and who commands it, where a clause or a phrase tells rather than an office."""

from __future__ import annotations

from collections.abc import Iterator

from graphbuild.extractors.mentions import Mention, MentionIndex
from graphbuild.extractors.relations.alliance import leads
from graphbuild.extractors.relations.found import FoundRelation, behind, is_armed, is_party, is_told, subjects_of
from graphbuild.extractors.syntax import Syntax
from graphbuild.records import EntityType, Form, RelationType

LEADING = frozenset({"lead", "command", "head"})


def of_verb(s: Syntax, i: int, index: MentionIndex) -> Iterator[FoundRelation]:
    """ "The M23 belongs to the Alliance", "the Alliance, a movement led by Nangaa"."""
    if s.lemma[i] == "belong" and is_told(s, i):
        for body in _bodies(behind(s, i, "to"), index):
            for member in subjects_of(s, i, index):
                if member is not body and member.type is not EntityType.GROUP:
                    yield FoundRelation(RelationType.MEMBER_OF, member, body, 0.75)
    elif s.lemma[i] in LEADING and s.tag[i] == "VBN":
        for leader in _people([p for c in s.kids(i, "agent") for p in s.kids(c, "pobj")], index):
            for body in _led(s, i, index):
                yield leads(leader, body, 0.8)
    elif s.lemma[i] == "represent" and s.dep[i] == "relcl" and is_told(s, i):
        for envoy in _people([s.head[i]], index):
            for body in _bodies(s.kids(i, "dobj"), index):
                yield FoundRelation(RelationType.MEMBER_OF, envoy, body, 0.7)


def _led(s: Syntax, i: int, index: MentionIndex) -> list[Mention]:
    """What the participle says is led: "the Alliance, a movement led by X", "units of the army, commanded by X"."""
    if s.dep[i] == "acl" and s.dep[s.head[i]] == "appos":
        return _bodies([s.head[s.head[i]]], index)
    if s.dep[i] not in ("advcl", "acl", "conj") or s.text[i - 1] != "," or s.kid(i, "nsubjpass") is not None:
        return []
    body = index.covering.get(i - 2)
    return [body] if body is not None and body.end == i - 1 and is_party(body) and is_armed(body) else []


def _bodies(tokens: list[int], index: MentionIndex) -> list[Mention]:
    return [m for t in tokens if (m := index.at(t)) is not None and m.type is EntityType.ORGANIZATION]


def _people(tokens: list[int], index: MentionIndex) -> list[Mention]:
    found = [m for t in tokens if (m := index.at(t)) is not None]
    return [m for m in found if m.type is EntityType.PERSON and m.form is Form.NAME]


def under_command(s: Syntax, i: int, index: MentionIndex) -> Iterator[FoundRelation]:
    """ "Troops of the 4th Division, under the command of General Aziz": he commands the division."""
    if s.lemma[i] != "command" or s.dep[i] != "pobj" or s.lower[s.head[i]] != "under":
        return
    before = s.head[i] - 1
    while before > 0 and s.text[before] == ",":
        before -= 1
    body = index.covering.get(before)
    if body is None or body.end != before + 1 or not is_party(body) or not is_armed(body):
        return
    for leader in _people(behind(s, i, "of"), index):
        yield FoundRelation(RelationType.COMMANDS, leader, body, 0.8)
