"""Those who share a noun, and nouns that share an adjective: in "British and French troops" both are parties, and
"Israeli helicopters and tanks" are all Israeli.
"""

from __future__ import annotations

from dataclasses import replace

from graphbuild import lexicon
from graphbuild.extractors.mentions import ACTING, Mention
from graphbuild.extractors.owners import demonym_mention
from graphbuild.extractors.syntax import Syntax
from graphbuild.gazetteer import actors
from graphbuild.records import EntityType, Form

SHARED = "actor:shared"
JOINING = frozenset({"and", "or", ",", "&"})
# Those who act for a state, of whom one may be joined to another.
IN_SERVICE = frozenset({"MIL", "COP", "SPY", "GOV"})
BEFORE = frozenset({"amod", "nmod", "compound", "conj"})


def sharing(s: Syntax, mention: Mention) -> list[Mention]:
    """The parties before a noun that it is coordinated under, left of it ("British, Dutch and French troops")."""
    found: list[Mention] = []
    p = mention.start - 1
    while p > 0 and s.lower[p] in JOINING and s.dep[p - 1] in BEFORE:
        two = p > 1 and s.text[p - 2][:1].isupper()  # "South Korean"
        if not _is_under(s, p - 1, mention):
            break
        state = (two and demonym_mention(s, p - 1, 2)) or demonym_mention(s, p - 1)
        partner = _partner(s, mention, state or None, p - 1)
        if partner is None:
            break
        found.insert(0, partner)
        p = partner.start - 1
    return found


def _is_under(s: Syntax, i: int, mention: Mention) -> bool:
    """Is the word tied to the noun, or to the word beside it that is?"""
    return any(mention.start <= a < mention.end for a in s.ancestors(i)[:3])


def _partner(s: Syntax, mention: Mention, state: Mention | None, i: int) -> Mention | None:
    """The party with the word at token i before the noun; the state itself where the noun is nobody."""
    if mention.type not in ACTING or not mention.plural:
        return state
    if state is None and not is_people(s, i):
        return None
    start = state.start if state is not None else i
    noun = next((k for k in range(mention.start, mention.head) if s.text[k][:1].islower()), mention.head)
    name = f"{s.words(start, i + 1)} {s.words(noun, mention.head + 1)}"
    country = state.country if state is not None else None
    return replace(mention, start=start, end=i + 1, name=name, country=country, owner=None, rule=SHARED)


def is_people(s: Syntax, i: int) -> bool:
    """Is the word with a capital that of a people or faith ("Kurdish", "Christian")?"""
    if not s.text[i][:1].isupper():
        return False
    return s.entity[i] == "NORP" or s.lower[i] in lexicon.modifiers()


def with_shared_country(s: Syntax, mentions: list[Mention]) -> list[Mention]:
    """The mentions, a bare noun that is joined to one of its kind with the country before that one."""
    firsts = {m.head: m for m in mentions if m.form is Form.NOMINAL and m.country is not None and m.start < m.head}
    return [_with_country(s, m, firsts.get(s.head[m.head])) if m.country is None else m for m in mentions]


def _with_country(s: Syntax, mention: Mention, first: Mention | None) -> Mention:
    i = mention.head
    bare = s.dep[i] == "conj" and mention.form is Form.NOMINAL and mention.end - mention.start == 1 and s.left[i] == i
    if first is None or not bare or first.end != first.head + 1 or i != first.end + 1 or s.lower[i - 1] != "and":
        return mention
    nation = actors.demonym(s.text[first.start])
    if nation is None or not _is_alike(mention, first):
        return mention
    name = f"{s.text[first.start]} {mention.name}"
    return replace(mention, name=name, country=first.country)


def _is_alike(mention: Mention, first: Mention) -> bool:
    """Are both weapons, or do both serve a state ("soldiers and officials"), as rebels beside soldiers do not?"""
    if mention.type is EntityType.EQUIPMENT:
        return first.type is EntityType.EQUIPMENT
    return mention.sector in IN_SERVICE and first.sector in IN_SERVICE
