"""Actors that a noun phrase describes ("Iraqi forces", "a senior security official")."""

from __future__ import annotations

from graphbuild import lexicon
from graphbuild.extractors.mentions import Mention
from graphbuild.extractors.phrases import end_of, is_before_noun, offices_from
from graphbuild.extractors.repairs.tree import WEEKDAYS
from graphbuild.extractors.syntax import Syntax
from graphbuild.gazetteer import actors
from graphbuild.lexicon.entries import Agent
from graphbuild.records import EntityType, Form

DIVISIONS = frozenset({"department", "state", "province", "prefecture", "county", "district", "region"})
INNER = frozenset({"of", "for", "general", "in", "to"})  # the second word of an office, or of "parties to the war"
IN_CHIEF = ["-", "in", "-", "chief"]
INSIDE = frozenset({"in", "across", "throughout", "inside", "near"})
OFFICES_OF_STATE = frozenset({"minister", "ministry", "secretary", "department", "government", "cabinet"})
QUANTIFIERS = frozenset(
    {"many", "some", "several", "more", "most", "other", "additional", "another", "few", "all", "both", "any"}
    | {"no", "every", "each", "such", "numerous", "various", "fewer", "less", "certain", "hundreds", "dozens"}
    | {"scores", "thousands", "own", "same"}
)
MODIFIERS = frozenset(
    {"amod", "compound", "nmod", "poss", "case", "punct", "advmod", "npadvmod", "nummod", "conj", "cc", "quantmod"}
)

YEARS_OLD = (["year", "-", "old"], ["month", "-", "old"])  # "a 34-year-old man", whose number is no part of the phrase

# An "opposition lawmaker" is still a legislator, a "rebel soldier" no soldier of the state.
OWN_SECTORS = frozenset({"LEG", "JUD", "MED", "EDU", "HLH"})
SIDED = frozenset(
    {"valley", "river", "lake", "strait", "mountain", "hill", "bridge", "line", "front", "wall", "fence"}
    | {"city", "town"}
)


def described(s: Syntax, i: int, names: dict[int, Mention]) -> Mention | None:
    """The actor that the noun at token i heads, with its modifiers; None where the noun names no actor."""
    if s.pos[i] not in ("NOUN", "PROPN", "ADJ") or is_before_noun(s, i):
        return None
    agent, first, last = agent_at(s, i)
    if agent is None:
        return _demonym_noun(s, i)
    if agent.number == "pl" and s.lower[i] == "power":
        return None  # "its power fell"
    if _is_of_people(s, i) or _is_mere_part(s, i, names) or is_abstract(s, i):
        return None
    if not _is_head(s, i, agent) or _is_violence(s, i) or _is_errand(s, i, names):
        return None
    start = offices_from(s, i, _extent(s, i, first, names))
    end, origin = end_of(s, i, names) if last == i else (last + 1, None)
    if _is_division(s, i, origin):
        return None
    # "Rebels" at the head of a sentence is tagged as a name.
    plural = s.tag[i] in ("NNS", "NNPS") or (s.lower[i].endswith(("s", "men")) and s.lower[i] not in lexicon.agents())
    kind = EntityType.GROUP if agent.type is EntityType.PERSON and (plural or agent.number == "pl") else agent.type
    if _studies(s, i, agent):
        start = i
    owner = _owner(s, i, start, names)
    if owner is None and origin is not None and origin.type is EntityType.ORGANIZATION and origin.sector is not None:
        owner = origin.head  # "activists from the Fatah Party"; in "children from Rufaila" it may be a village
    body = names[owner] if owner is not None else None
    country = country_in(s, start, i + 1) or _country_of(s, i, names) or _country_around(s, i)
    if last > i and country is None and last + 1 < len(s) and s.lower[last + 1] == "of":
        country = country_in(s, last + 2, min(last + 4, len(s)))
    if country is None and owner is not None:
        country = names[owner].country
    if country is None and origin is not None:
        country = origin.country
    return Mention(
        start,
        end,
        i,
        Form.NOMINAL,
        kind,
        s.words(start, end),
        subtype=agent.subtype if kind is not EntityType.PERSON else None,
        country=country,
        sector=_sector(s, start, i, agent, body) if not _heads_body(s, i, body) else None,
        owner=owner,
        definite=definite(s, i),
        plural=plural or agent.number == "pl",
        rule=f"actor:{agent.number}",
    )


def is_abstract(s: Syntax, i: int) -> bool:
    """Is it a compound that names no body and no building ("social media", "the labour market")?"""
    return i > 0 and f"{s.lower[i - 1]} {s.lower[i]}" in lexicon.classes()["@abstract_compound"]


def _heads_body(s: Syntax, i: int, body: Mention | None) -> bool:
    """ "The president of the Human Rights League" is of its sector, and of no government."""
    return body is not None and body.start > i and s.lemma[i] == "president" and body.type is EntityType.ORGANIZATION


def _is_of_people(s: Syntax, i: int) -> bool:
    """ "A group of diplomats" are the diplomats."""
    if s.lower[i] != "group":
        return False
    people = [agent_at(s, p)[0] for p in s.behind(i, "of") if s.tag[p] == "NNS"]
    return any(agent is not None and agent.type is EntityType.PERSON for agent in people)


def _is_division(s: Syntax, i: int, origin: Mention | None) -> bool:
    """ "In the department of Junin": the ground that is named, and no body."""
    named = origin is not None and origin.type is EntityType.PLACE and s.lemma[i] in DIVISIONS
    return named and s.dep[i] == "pobj" and s.lower[s.head[i]] in INSIDE


def _is_mere_part(s: Syntax, i: int, names: dict[int, Mention]) -> bool:
    """ "Elements of the plan", "columns of smoke", "sides of the valley": armed men only by who stands before them
    ("rebel elements") or by what they drive ("columns of tanks").
    """
    if s.lower[i] == "side" and s.dep[i] == "pobj" and s.lower[s.head[i]] in ("on", "to", "from", "at", "along"):
        return True  # "beat them on the other side"
    if s.lemma[i] == "side":  # "fire from both sides of the valley"
        return bool(
            {s.lemma[p] for p in s.behind(i, "of")}
            & (SIDED | lexicon.classes()["@road"] | lexicon.classes()["@border"])
        )
    if s.lemma[i] not in ("element", "column"):
        return False
    table = lexicon.modifiers()
    before = s.kids(i, "compound", "amod", "nmod", "poss")
    if any(c in names or s.lower[c] in table or s.lemma[c] in lexicon.agents() for c in before):
        return False
    return s.lemma[i] != "column" or not any(s.lemma[p] in lexicon.classes()["@rolling"] for p in s.behind(i, "of"))


def _is_errand(s: Syntax, i: int, names: dict[int, Mention]) -> bool:
    """ "the rescue mission failed": only the mission of an organization is a body ("the African Union mission")."""
    named = any(s.lower[c] in ("peacekeeping", "observer", "led") for c in s.kids(i, "compound", "amod"))
    body = s.text[i] == "Mission" or named or any(s.lemma[p] in lexicon.agents() for p in s.behind(i, "of"))
    if s.lemma[i] != "mission" or body:
        return False
    senders = [names[c] for c in s.kids(i, "compound", "nmod", "poss") if c in names]
    return not any(m.type is EntityType.ORGANIZATION for m in senders)


def _is_violence(s: Syntax, i: int) -> bool:
    """ "threatened to use force": without a word before it no army."""
    return s.lower[i] == "force" and not s.kids(i, "det", "amod", "compound", "poss", "nmod", "nummod")


def _is_head(s: Syntax, i: int, agent: Agent) -> bool:
    """Does the word stand for somebody here? Not an adjective without article, nor a bare count noun ("to justice")."""
    if s.pos[i] == "ADJ":
        return s.kid(i, "det", "poss") is not None and s.dep[i] not in ("amod", "acomp", "advmod")
    if i >= 2 and s.lower[i - 1] in ("of", "for") and " ".join(s.lower[i - 2 : i + 1]) in lexicon.titles():
        return False
    bare = s.tag[i] == "NN" and s.left[i] == i and s.dep[i] in ("pobj", "dobj") and s.text[i].islower()
    return not (bare and agent.type is EntityType.PERSON and agent.number == "sg")


def agent_at(s: Syntax, i: int) -> tuple[Agent | None, int, int]:
    """The agent entry of the longest phrase at token i, with its first and last token ("secretary of state")."""
    table, ends = lexicon.agents(), lexicon.endings(lexicon.agents)
    if s.lower[i + 1 : i + 5] == IN_CHIEF and s.lower[i] in table:
        return table[s.lower[i]], i, i + 4
    for n in (4, 3) if i + 1 < len(s) and s.lower[i + 1] in INNER else ():
        if i + n <= len(s) and (found := table.get(" ".join(s.lower[i : i + n]))):
            return found, i, i + n - 1
    lasts = [last for last in (s.lower[i], s.lemma[i], singular(s.lower[i])) if last in ends]
    owned = i > 0 and s.tag[i - 1] == "POS"  # "the attorney general's office"
    for n in (5, 4, 3, 2, 1)[0 if owned else 2 :] if lasts else ():
        a = i - n + 1
        if a >= 0 and s.sentence[a] == s.sentence[i] and (n < 3 or s.lower[a + 1] not in ("of", "for")):
            before = " ".join(s.lower[a:i]).replace(" 's", "'s").replace(" ’s", "'s")
            for last in lasts:
                found = table.get(f"{before} {last}" if before else last)
                if found is not None:
                    return found, a, i
    return None, i, i


def singular(word: str) -> str:
    """The singular of a plural that has its capital from the head of a sentence and so no lemma ("Gunmen")."""
    return f"{word[:-3]}man" if word.endswith("men") else word.removesuffix("s")


def _demonym_noun(s: Syntax, i: int) -> Mention | None:
    """ "the Turks", "the Iraqis": a group of that country."""
    if not s.text[i][:1].isupper() or (nation := actors.demonym(s.text[i])) is None:
        return None
    noun = nation.is_noun and (s.tag[i] in ("NNPS", "NNS", "NNP", "NN")) and s.pos[i] in ("NOUN", "PROPN")
    standing = s.dep[i] in ("nsubj", "nsubjpass", "dobj", "pobj", "conj", "poss", "appos", "attr", "dative", "ROOT")
    if not (noun and standing) and not (standing and s.lower[max(i - 1, 0)] == "the" and s.head[i] != i + 1):
        return None
    return Mention(
        i,
        i + 1,
        i,
        Form.NOMINAL,
        EntityType.GROUP,
        s.text[i],
        country=nation.iso3,
        sector=None,
        definite=definite(s, i),
        plural=True,
        rule="actor:demonym",
    )


def _extent(s: Syntax, head: int, first: int, names: dict[int, Mention]) -> int:
    """First token of the phrase: modifiers without article, numerals and quantifiers; names with a possessive count."""
    start = first
    while start > 0 and s.sentence[start - 1] == s.sentence[head]:
        i = start - 1
        if s.dep[i] not in MODIFIERS or not (any(c.isalnum() for c in s.text[i]) or s.text[i] in ("-", ".", "&", "’")):
            break
        if s.dep[i] in ("advmod", "quantmod", "nummod") and s.pos[i] != "ADJ" and s.dep[i] != "advmod":
            break
        if s.left[head] > i or (s.pos[i] in ("NUM", "DET", "PRON", "VERB") and s.tag[i] not in ("VBN", "VBG")):
            break
        if s.lower[i] in WEEKDAYS or (s.tag[i] == "NNS" and s.entity[i] in ("TIME", "DATE")):
            break  # "in the small hours forces entered the town", "on Sunday fighters did"
        joined = s.dep[i] == "conj" and s.pos[i] != "ADJ" and not (s.text[i][:1].isupper() and is_before_noun(s, i))
        if s.dep[i] == "cc" or joined:
            break
        start = i
    while start < first and (
        s.lower[start] in QUANTIFIERS
        or s.text[start] in ("'s", "’s", "-")
        or s.dep[start] in ("advmod", "quantmod")
        or s.pos[start] in ("PUNCT", "CCONJ", "NUM", "DET")
    ):
        start += 1
    return start + 3 if s.lower[start : start + 3] in YEARS_OLD else start


def _studies(s: Syntax, i: int, agent: Agent) -> bool:
    """ "An Iran expert" writes about it and need not be of it."""
    return agent.sector == "EDU" and s.dep[i - 1] == "compound" and actors.country(s.text[i - 1]) is not None


def _owner(s: Syntax, i: int, start: int, names: dict[int, Mention]) -> int | None:
    """Head token of the acting name inside the phrase, or after its "of"."""
    for k in range(i - 1, start - 1, -1):
        if k in names and s.dep[k] in ("poss", "compound", "nmod") and not _is_patron(s, k):
            return k
    return next((p for p in s.behind(i, "of") if p in names), None)


def country_in(s: Syntax, start: int, end: int) -> str | None:
    for k in range(start, end):
        if (s.text[k][:1].isupper() or "." in s.text[k]) and not _is_patron(s, k):
            two = k + 1 < end and s.text[k + 1][:1].isupper()  # "Central African soldiers"
            nation = (actors.demonym(s.words(k, k + 2)) if two else None) or actors.demonym(s.text[k])
            if nation is not None:
                return nation.iso3
            found = actors.country(s.text[k])
            if found is not None:
                return found.country
    return None


def _is_patron(s: Syntax, k: int) -> bool:
    """Does the token only tell who stands behind the phrase ("Iran-backed militias", "Taliban-appointed governor")?"""
    return k + 2 < len(s) and s.text[k + 1] == "-" and s.lower[k + 2] in lexicon.classes()["@patronage"]


def _country_around(s: Syntax, i: int) -> str | None:
    """The country that the phrase itself puts them in: "trade unions in Denmark", "ministers from the Libyan cabinet",
    "leaders of the Libyan opposition".
    """
    for prep in s.kids(i, "prep"):
        if prep == i + 1 and s.lower[prep] in ("in", "from", "of"):
            for p in s.kids(prep, "pobj"):
                proper, body = s.tag[p] in ("NNP", "NNPS"), s.lemma[p] in lexicon.agents()
                if (proper if s.lower[prep] == "in" else proper or body) and (found := country_in(s, s.left[p], p + 1)):
                    return found
    return None


def _country_of(s: Syntax, i: int, names: dict[int, Mention]) -> str | None:
    return next((names[p].country for p in s.behind(i, "of") if p in names), None)


def _sector(s: Syntax, start: int, i: int, agent: Agent, owner: Mention | None) -> str | None:
    """The head's sector, unless a modifier says more ("rebel forces"); words of a name ("Islamic State") say none."""
    if agent.sector in OWN_SECTORS:
        return agent.sector
    if agent.sector == "GOV" and s.lemma[i] in OFFICES_OF_STATE:
        return agent.sector
    table = lexicon.modifiers()
    for k in range(i - 1, start - 1, -1):
        inside = owner is not None and owner.start <= k < owner.end
        known = not inside and s.pos[k] in ("ADJ", "NOUN", "VERB", "PROPN") and not _is_patron(s, k)
        if known and (found := table.get(s.lower[k]) or table.get(s.lemma[k])):
            return found
    return agent.sector


def definite(s: Syntax, i: int) -> bool:
    return any(s.lower[c] in ("the", "this", "that", "these", "those", "both") for c in s.kids(i, "det"))
