"""Whose a thing is: the actors behind a noun that is nobody ("Trump's decision", "a US resolution",
"positions of the rebels").
"""

from __future__ import annotations

from graphbuild import lexicon
from graphbuild.extractors.arguments import is_denial
from graphbuild.extractors.mentions import GROUND, Mention, MentionIndex, is_party
from graphbuild.extractors.syntax import Syntax
from graphbuild.gazetteer import actors
from graphbuild.records import EntityType, EventType, Form

TAKING = frozenset({"arrest", "seize", "deport"})
BY_DEMONYM = "demonym"
DIRECTIONS = frozenset(
    {"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "outside", "short"}
)
ARMED = ("REB", "UAF", "PRM", "CRM")
IN_OFFICE = ("GOV", "LEG", "JUD", "MIL", "COP", "SPY")
LAUNCHING = frozenset(
    {"fire", "launch", "drop", "plant", "shoot", "hurl", "lob", "lay", "throw", "place", "fly", "pilot", "drive"}
    | {"detonate", "rig", "bury"}
)
# "the government, led by Abadi": he is not the party.
SPEAKING_FOR = frozenset({"led", "headed", "represented", "chaired"})
SOVEREIGNTY = frozenset({"independence", "sovereignty", "autonomy", "secession", "self-determination", "statehood"})
BEFORE = ("poss", "compound", "nmod", "amod")
HOLDING = frozenset({"held", "controlled", "occupied", "ruled", "run", "administered", "governed", "owned", "led"})


def possessors(s: Syntax, token: int, index: MentionIndex) -> list[Mention]:
    """The actors before a noun that have it: by possessive, as a compound, or as a nationality ("a US resolution")."""
    held = [c for c in s.kids(token, "amod") if s.lower[c] in HOLDING and s.text[c - 1] == "-"]
    if held:  # "Kurdish rebel-held land" is the rebels'
        return [m for p in s.kids(held[0], "npadvmod", "nmod", "compound") if (m := _named(s, p, index)) is not None]
    if s.lemma[token] in lexicon.classes()["@heritage"]:  # "the Russian language" is not Russia's doing
        return []
    if s.lemma[token] == "republic" and (lands := _lands(s, token, index)):
        return lands  # "the Azerbaijani republic of Nakhichevan" is not Azerbaijan
    found = []
    if s.dep[token] == "conj" and s.left[token] == token and _is_of_a_state(index.at(token)):
        token = s.head[token]  # "Israeli helicopters and tanks"
    industry = (works := index.at(token)) is not None and works.subtype == "Industrial"  # "Jordanian factories"
    before = [t for k in s.kids(token, *BEFORE) for t in s.conjuncts(k)]
    fronts = [t for t in before if s.lemma[t] in lexicon.classes()["@territory"]]
    before += [k for t in fronts for k in s.kids(t, *BEFORE)]  # "a Peshmerga frontline position"
    for c in before:
        mention = index.at(c)
        if mention is not None and is_party(mention):
            found.append(mention)
        elif mention is None and s.text[c][:1].isupper() and (nation := demonym_mention(s, c)) is not None:
            found += [] if industry or any(_is_armed(s, t) for t in before if t > c) else [nation]
    return found


def _is_of_a_state(mention: Mention | None) -> bool:
    return mention is not None and mention.type is EntityType.EQUIPMENT and mention.country is not None


def _is_armed(s: Syntax, token: int) -> bool:
    """ "Syrian rebel positions" are the rebels', and not Syria's."""
    agent = lexicon.agents().get(s.lemma[token])
    return agent is not None and (agent.sector or "").startswith(ARMED)


def _named(s: Syntax, token: int, index: MentionIndex) -> Mention | None:
    mention = index.at(token)
    return demonym_mention(s, token) if mention is None else mention if is_party(mention) else None


def behind(s: Syntax, token: int, index: MentionIndex, words: tuple[str, ...]) -> list[Mention]:
    """The actors right behind these prepositions of a noun ("positions of the rebels", "a camp for refugees")."""
    # "a post west of Tikrit" is not Tikrit's.
    preps = [c for c in s.kids(token, "prep") if s.lower[c] in words and s.lower[c - 1] not in DIRECTIONS]
    tokens = [t for c in preps for p in s.kids(c, "pobj") for t in s.conjuncts(p)]
    return [m for t in tokens if (m := index.at(t)) is not None and is_party(m)]


# The last of these says only where.
AUTHORS, CONCERNED = ("by", "from", "between", "among"), ("of", "against", "on", "for", "to", "with", "in")


def authors(s: Syntax, token: int, index: MentionIndex, depth: int = 0) -> list[Mention]:
    """Whose act or word it is: "an appeal by the court", "crimes committed by the army", "a call from Paris"."""
    preps = [c for word in AUTHORS for c in s.kids(token, "prep", "agent") if s.lower[c] == word]
    acts = [a for a in s.kids(token, "acl") if not is_denial(s, a) and s.lower[a] not in SPEAKING_FOR]
    preps += [c for a in acts for c in s.kids(a, "agent")]
    for c in preps:
        if found := _reached(s, c, index, depth):
            return found
    return []


def launchers(s: Syntax, weapon: int, index: MentionIndex) -> list[Mention]:
    """Who sent a weapon off: "rockets fired by Hezbollah", "a missile believed to be launched by Iran"."""
    told = [c for c in s.kids(weapon, "acl") if s.tag[c] in ("VBN", "VBD")]
    told += [x for c in told for x in s.kids(c, "xcomp")]  # "believed to have been fired by rebels"
    tokens = [p for c in told if s.lemma[c] in LAUNCHING for by in s.kids(c, "agent") for p in s.kids(by, "pobj")]
    return [m for t in tokens if (m := index.at(t)) is not None and is_party(m)]


def answerable(
    s: Syntax, token: int, index: MentionIndex, depth: int = 0, words: tuple[str, ...] = CONCERNED
) -> list[Mention]:
    """Who stands behind an act or a thing: its author, and for what is no act of violence whom it concerns."""
    found = authors(s, token, index, depth)
    if found or is_violence(s, token):
        return found
    if is_harm(s, token) or s.lemma[token] in lexicon.classes()["@fate"]:
        # "protested over the arrest of a priest", "demands for his release": he is not who is answerable
        words = tuple(word for word in words if word == "in")
    for word in words:
        for c in s.kids(token, "prep"):
            if s.lower[c] == word and (found := _reached(s, c, index, depth)):
                return found
    return _polities(s, token, index)


def _polities(s: Syntax, token: int, index: MentionIndex) -> list[Mention]:
    """The land that is told to be its own master: "accept the independence of Chechnya"."""
    return _lands(s, token, index) if s.lemma[token] in SOVEREIGNTY else []


def _lands(s: Syntax, token: int, index: MentionIndex) -> list[Mention]:
    """The lands that a noun's "of" names."""
    tokens = [t for p in s.behind(token, "of") for t in s.conjuncts(p)]
    found = (index.at(t) for t in tokens)
    return [m for m in found if m is not None and m.type is EntityType.PLACE and m.form is Form.NAME]


def is_violence(s: Syntax, noun: int) -> bool:
    """Is the noun one of an act of violence ("attack", "war")?"""
    return any(r.type is EventType.ASSAULT for r in lexicon.nouns().get(s.lemma[noun], ()))


def is_harm(s: Syntax, noun: int) -> bool:
    """Is the noun one of violence or of taking ("arrest", "annexation"), for which no victim is answerable?"""
    readings = lexicon.nouns().get(s.lemma[noun], ())
    return any(r.type is EventType.ASSAULT or (r.type is EventType.COERCE and r.mode in TAKING) for r in readings)


def is_help(s: Syntax, noun: int) -> bool:
    """Is the noun one of help or backing, which somebody acts with?"""
    return any(r.type in (EventType.AID, EventType.SUPPORT) for r in lexicon.nouns().get(s.lemma[noun], ()))


def _reached(s: Syntax, prep: int, index: MentionIndex, depth: int) -> list[Mention]:
    """The parties right behind a preposition, or behind the noun that is there."""
    tokens = [t for p in s.kids(prep, "pobj") for t in s.conjuncts(p)]
    if s.lower[prep] == "with":  # "tightened the blockade with Albania's help": not a blockade of Albania
        tokens = [t for t in tokens if not is_help(s, t)]
    capital = s.lower[prep] in ("by", "from", "to", "with", "against", "between")
    found = [m for t in tokens if (m := index.at(t)) is not None and is_party(m)]
    found = found or [m for t in tokens if capital and (m := party(index.at(t))) is not None]
    for t in tokens if not found else ():
        found = possessors(s, t, index) or (answerable(s, t, index, depth + 1) if depth < 2 else [])
        if found:
            break
    return found


def states_of(parties: list[Mention]) -> set[str | None]:
    """The countries that act themselves, or for which somebody in office acts."""
    return {m.country for m in parties if m.subtype == "Country" or (m.sector or "").startswith(IN_OFFICE)} - {None}


def party(mention: Mention | None) -> Mention | None:
    """The mention if it is a party; for a capital the state that it stands for."""
    if mention is None or is_party(mention):
        return mention
    return capital_state(mention)


def capital_state(mention: Mention) -> Mention | None:
    """The state that the name of its capital stands for ("Moscow rejected"); None for what is no capital."""
    named = mention.form is Form.NAME and mention.type in GROUND and mention.subtype != "Country"
    state = actors.metonym(mention.name) if named else None
    if state is None:
        return None
    kind = EntityType(state.type)
    return Mention(
        mention.start, mention.end, mention.head, Form.NAME, kind, mention.name, state.subtype, state.country,
        state.sector,
        actor=state, rule=BY_DEMONYM,
    )  # fmt: skip


def demonym_mention(s: Syntax, i: int, words: int = 1) -> Mention | None:
    """The state that a nationality adjective of so many words up to i names, as the holder of a role; no mention of
    the article's own.
    """
    start = max(i - words + 1, 0)
    nation = actors.demonym(s.words(start, i + 1))
    state = actors.country(nation.iso3) if nation is not None else None
    if state is None:
        return None
    return Mention(
        start,
        i + 1,
        i,
        Form.NOMINAL,
        EntityType.PLACE,
        s.words(start, i + 1),
        subtype="Country",
        country=state.country,
        actor=state,
        rule=BY_DEMONYM,
    )
