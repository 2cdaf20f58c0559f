"""Whose a thing is: the actors behind a noun that is nobody ("Trump's decision", "a US resolution",
"positions of the rebels").
"""

from __future__ import annotations

from graphbuild import lexicon
from graphbuild.extractors.mentions import ACTING, Mention, MentionIndex, is_party
from graphbuild.extractors.syntax import Syntax
from graphbuild.gazetteer import actors
from graphbuild.records import EntityType, EventType, Form

BY_DEMONYM = "demonym"
DIRECTIONS = frozenset(
    {"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "outside", "short"}
)


HOLDING = frozenset({"held", "controlled", "occupied", "ruled", "run", "administered", "governed", "owned"})


def possessors(s: Syntax, token: int, index: MentionIndex) -> list[Mention]:
    """The actors before a noun that have it: by possessive, as a compound, or as a nationality ("a US resolution")."""
    held = [c for c in s.kids(token, "amod") if s.lower[c] in HOLDING and s.text[c - 1] == "-"]
    if held:  # "Kurdish rebel-held land" is the rebels'
        return [m for p in s.kids(held[0], "npadvmod", "nmod", "compound") if (m := _named(s, p, index)) is not None]
    found = []
    for c in s.kids(token, "poss", "compound", "nmod", "amod"):
        mention = index.at(c)
        if mention is not None and is_party(mention):
            found.append(mention)
        elif mention is None and s.text[c][:1].isupper() and (nation := demonym_mention(s, c)) is not None:
            found.append(nation)
    return found


def _named(s: Syntax, token: int, index: MentionIndex) -> Mention | None:
    mention = index.at(token)
    return demonym_mention(s, token) if mention is None else mention if is_party(mention) else None


def sharing(s: Syntax, mention: Mention) -> list[Mention]:
    """The states before a noun that it is coordinated under, left of it ("British, Dutch and French troops")."""
    found: list[Mention] = []
    p = mention.start - 1
    while p > 0 and s.lower[p] in ("and", "or", ",", "&") and s.dep[p - 1] in ("amod", "nmod", "compound", "conj"):
        state = demonym_mention(s, p - 1) if mention.head in s.ancestors(p - 1)[:3] else None
        if state is None:
            break
        found.insert(0, state)
        p = state.start - 1
    return found


def behind(s: Syntax, token: int, index: MentionIndex, words: tuple[str, ...]) -> list[Mention]:
    """The actors right behind these prepositions of a noun ("positions of the rebels", "a camp for refugees")."""
    # "a post west of Tikrit" is not Tikrit's.
    preps = [c for c in s.kids(token, "prep") if s.lower[c] in words and s.lower[c - 1] not in DIRECTIONS]
    tokens = [p for c in preps for p in s.kids(c, "pobj")]
    return [m for t in tokens if (m := index.at(t)) is not None and is_party(m)]


def answerable(s: Syntax, token: int, index: MentionIndex, depth: int = 0) -> list[Mention]:
    """Who stands behind an act or a thing: its agent or author, and for what is no act of violence whom it concerns."""
    violent = any(r.type is EventType.ASSAULT for r in lexicon.nouns().get(s.lemma[token], ()))
    words = ("by", "from") if violent else ("by", "from", "of", "against", "on", "for", "to", "with", "in")
    for word in words:
        for c in s.kids(token, "prep", "agent"):
            if s.lower[c] != word:
                continue
            for p in s.kids(c, "pobj"):
                mention = index.at(p)
                if mention is not None and is_party(mention):
                    return [mention]
                inner = possessors(s, p, index) or (answerable(s, p, index, depth + 1) if depth < 2 else [])
                if inner:
                    return inner
    agents = [p for a in s.kids(token, "acl") for c in s.kids(a, "agent") for p in s.kids(c, "pobj")]
    return [m for p in agents if (m := index.at(p)) is not None and m.type in ACTING | {EntityType.PLACE}]


def demonym_mention(s: Syntax, i: int) -> Mention | None:
    """The state that a nationality adjective names, as the holder of a role; no mention of the article's own."""
    nation = actors.demonym(s.text[i])
    state = actors.country(nation.iso3) if nation is not None else None
    if state is None:
        return None
    return Mention(
        i,
        i + 1,
        i,
        Form.NOMINAL,
        EntityType.PLACE,
        s.text[i],
        subtype="Country",
        country=state.country,
        actor=state,
        rule=BY_DEMONYM,
    )
