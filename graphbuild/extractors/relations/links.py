"""Relations that a noun tells: "an ally of X", "part of X", "X's armed wing", "a member of X"."""

from __future__ import annotations

from collections.abc import Iterator

from graphbuild.extractors.mentions import Mention, MentionIndex
from graphbuild.extractors.owners import BY_DEMONYM, capital_state
from graphbuild.extractors.relations.found import FoundRelation, actors_at, bearers, behind, is_former
from graphbuild.extractors.syntax import Syntax
from graphbuild.records import EntityType, RelationType

ALLY = frozenset({"ally", "partner", "backer", "patron", "affiliate", "proxy"})
PART = frozenset({"part", "wing", "arm", "branch", "unit", "faction", "division", "component", "battalion", "brigade"})
MEMBER = frozenset({"member", "signatory"})
NOUNS = ALLY | PART | MEMBER


def noun_links(s: Syntax, noun: int, index: MentionIndex) -> Iterator[FoundRelation]:
    """The relations of the noun at this token, if it is one of those that tell any."""
    lemma = s.lemma[noun]
    if lemma not in NOUNS or is_former(s, noun):
        return
    said_of = bearers(s, noun, index) or _named_after(s, noun, index)
    for owner in _owners(s, noun, index, of_only=lemma == "part"):
        for bearer in said_of:
            if bearer is not owner and bearer.head != owner.head:
                yield from _relation(lemma, bearer, owner)


def _relation(lemma: str, bearer: Mention, owner: Mention) -> Iterator[FoundRelation]:
    if lemma in ALLY:
        yield FoundRelation(RelationType.ALLIED_WITH, bearer, owner, 0.8, owner if owner.rule == BY_DEMONYM else None)
    elif owner.type is EntityType.ORGANIZATION and lemma in MEMBER and bearer.type is not EntityType.PERSON:
        yield FoundRelation(RelationType.MEMBER_OF, bearer, owner, 0.8)
    elif owner.type is EntityType.ORGANIZATION and lemma in PART and bearer.type is not EntityType.PERSON:
        kind = RelationType.MEMBER_OF if bearer.subtype == "Country" else RelationType.PART_OF
        yield FoundRelation(kind, bearer, owner, 0.8)


def _owners(s: Syntax, noun: int, index: MentionIndex, *, of_only: bool) -> list[Mention]:
    tokens = behind(s, noun, "of", "to")
    if not of_only:
        owners = s.kids(noun, "poss")
        shared = s.dep[noun] == "conj" and any(s.pos[t] == "PRON" for t in owners)
        tokens += [s.head[noun]] if shared else owners
        if s.dep[noun] in ("compound", "nmod"):
            tokens += s.kids(s.head[noun], "poss")
        if not s.kids(noun, "poss"):
            tokens += s.kids(noun, "compound", "nmod")
    tokens += _of_which(s, noun)
    states = [m for t in tokens if (at := index.at(t)) is not None and (m := capital_state(at)) is not None]
    return actors_at(tokens, index) + (states if s.lemma[noun] in ALLY else [])


def _of_which(s: Syntax, noun: int) -> list[int]:
    """ "NATO, of which Turkey is a member": what the relative clause is about."""
    verb = s.head[noun]
    if s.dep[noun] != "attr" or s.dep[verb] != "relcl":
        return []
    return [s.head[verb]] if any(s.lower[p] == "which" for p in behind(s, verb, "of") + behind(s, noun, "of")) else []


def _named_after(s: Syntax, noun: int, index: MentionIndex) -> list[Mention]:
    """ "their Hezbollah allies", "its allies": the allies are who is named, or the allies themselves."""
    if not s.kids(noun, "poss") or s.lemma[noun] not in ALLY:
        return []
    named = actors_at(s.kids(noun, "compound", "nmod"), index)
    own = index.by_head.get(noun)
    return named or ([own] if own is not None and s.dep[noun] == "conj" else [])
