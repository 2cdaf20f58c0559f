"""What an argument is, as the conditions of the lexicon ask for it: its lemma, its compounds, its classes."""

from __future__ import annotations

from functools import cache

from graphbuild import lexicon
from graphbuild.extractors import weapons
from graphbuild.extractors.arguments import verb_slots
from graphbuild.extractors.mentions import ACTING, TEAM, Mention, MentionIndex, is_party
from graphbuild.extractors.syntax import Syntax
from graphbuild.gazetteer import actors
from graphbuild.records import EntityType, Form

# The sectors of those whose journeys are visits.
OF_STATE = ("GOV", "IGO")
# Those who bear arms: of a state, and all of them with rebels, militias and gangs.
FORCES = frozenset({"MIL", "COP", "SPY"})
BANDS = frozenset({"REB", "UAF", "PRM", "CRM"})
KINDS = {"ARMED": FORCES | BANDS, "FORCE": FORCES, "IRREGULAR": BANDS}
QUARRELLING = frozenset({"both", "each", "either", "neither", "warring", "rival", "opposing", "conflicting"})
AIRCRAFT = frozenset({"any", "warplane", "plane", "EQUIPMENT"})


def traits_of(s: Syntax, token: int, index: MentionIndex) -> frozenset[str]:
    """All that a condition may name and the argument at this token is: "any", its lemmas, compounds and classes.

    Some dozen conditions ask for each argument, so what was found is kept with the mentions.
    """
    found = index.traits.get(token)
    if found is None:
        found = index.traits[token] = frozenset(_traits(s, token, index))
    return found


def _traits(s: Syntax, token: int, index: MentionIndex) -> set[str] | frozenset[str]:
    lemma, mention = s.lemma[token], index.at(token)
    if lemma == "bomber" and _is_aircraft(mention):
        return AIRCRAFT
    if (lemma == "league" and _is_known(mention)) or (lemma == "side" and _is_party_side(s, token, mention)):
        return {"any", *classes_of(s, token, mention)}  # they play no matches
    counted = content(s, token)
    inner = mention if counted == token else index.at(counted)
    return {"any", lemma, s.lower[token], s.lemma[counted], *_compounds(s, counted), *classes_of(s, counted, inner)}


def _compounds(s: Syntax, token: int) -> list[str]:
    """The token with the word before it ("safe haven", "cease-fire"); "tropical storm Otto" is a storm."""
    if token == 0:
        return []
    before, lemma = s.lower[token - 1], s.lemma[token]
    found = [f"{before} {lemma}"]
    if before == "-" and token > 1:
        found.append(f"{s.lower[token - 2]}-{lemma}")
    if s.pos[token] == "PROPN" and before in lexicon.classes()["@disaster"]:
        found.append(before)
    return found


def _is_party_side(s: Syntax, token: int, side: Mention | None) -> bool:
    """ "The Georgian side", as diplomats and armies speak of their own; "both sides", "the warring sides"."""
    if any(s.lower[c] in QUARRELLING for c in s.kids(token, "det", "amod", "predet")):
        return True
    return side is not None and side.country is not None and side.subtype != TEAM


def _is_known(league: Mention | None) -> bool:
    return league is not None and league.actor is not None


def _is_aircraft(bomber: Mention | None) -> bool:
    """ "Su-24 bombers struck": no attacker who bombs."""
    return bomber is not None and bomber.type is EntityType.EQUIPMENT


def content(s: Syntax, token: int) -> int:
    """The noun that counts in "dozens of civilians", "a number of soldiers"; else the token itself."""
    partitive = lexicon.classes()["@partitive"]
    for _ in range(3):
        if s.lemma[token] not in partitive and s.pos[token] not in ("NUM", "DET"):
            return token
        among = ("of", "among", "in") if s.pos[token] == "NUM" else ("of", "among")  # "two in five of the men"
        inner = s.behind(token, *among)
        inner = [p for p in inner if s.lower[s.head[p]] != "in" or s.pos[p] == "NUM"]
        if not inner or _acts_for_himself(s, token, inner[0]):
            return token
        token = inner[0]
    return token


def _acts_for_himself(s: Syntax, member: int, body: int) -> bool:
    """A member of parliament does, and so do several; the members of an armed group are that group."""
    if s.lemma[member] != "member":
        return False
    agent = lexicon.agents().get(s.lemma[body])
    return s.lower[member] == "member" or (agent is not None and agent.sector == "LEG")


def is_loaded(s: Syntax, token: int) -> bool:
    """ "A lorry laden with explosives", "a suitcase packed with dynamite": it is a bomb."""
    told = s.kids(token, "acl")
    if not told:
        return False
    loading, explosive = lexicon.classes()["@loading"], lexicon.classes()["@explosive"]
    told = [c for c in told if s.lemma[c] in loading]
    return any(s.lemma[content(s, t)] in explosive for c in told for t in verb_slots(s, c).get("prep_with", ()))


def classes_of(s: Syntax, token: int, mention: Mention | None) -> set[str]:
    """The classes of the lexicon that an argument belongs to."""
    found: set[str] = {"MUNITION"} if is_loaded(s, token) else set()
    if s.pos[token] == "NUM" or s.kid(token, "nummod") is not None:
        found.add("NUMBER")
    if any(s.lemma[t] in lexicon.money() or s.lower[t] in lexicon.money() for t in (token, *s.children[token])):
        found.add("MONEY")
    if s.entity[token] in ("DATE", "TIME"):
        found.add("DATE")
    if mention is None:
        if s.lower[token] in ("who", "we", "i", "you", "someone", "anyone", "everyone", "nobody", "others", "me", "us"):
            found |= {"ACTOR", "PERSON"}
        elif s.lower[token] in ("both", "each", "neither") and s.pos[token] != "ADJ":
            found |= {"ACTOR", "GROUP"}
        elif s.pos[token] in ("ADJ", "PROPN") and actors.demonym(s.text[token]) is not None:
            found |= {"ACTOR", "COUNTRY"}
        elif s.pos[token] == "NUM" and s.entity[token] not in ("DATE", "TIME", "MONEY", "PERCENT"):
            found |= {"ACTOR", "PERSON"} if s.kid(token, "prep") is None else set()
        return found
    if mention.type is EntityType.PERSON and (mention.sector or "").startswith(OF_STATE):
        found.add("OFFICIAL")
    if mention.type in ACTING:  # "government soldiers" act for the government, and are soldiers
        head = lexicon.agents().get(s.lemma[token])
        found |= _bearing(mention.sector) | _bearing(head.sector if head is not None else None)
    if mention.type in ACTING:
        found |= {"ACTOR", {"Person": "PERSON", "Organization": "ORG", "Group": "GROUP"}[mention.type.value]}
    elif mention.type is EntityType.PLACE:
        found |= {"PLACE", "COUNTRY", "ACTOR"} if is_party(mention) else {"PLACE"}
    elif mention.type is EntityType.FACILITY:
        found |= {"FACILITY", "PLACE"}
    elif mention.type is EntityType.EQUIPMENT:
        found |= {"EQUIPMENT", "ACTOR"} if mention.form is Form.NAME else {"EQUIPMENT"}
        if weapons.is_munition(mention.name):
            found.add("MUNITION")
    return found


@cache
def _bearing(sector: str | None) -> frozenset[str]:
    """ARMED, with FORCE or IRREGULAR, where the sector is that of people who bear arms."""
    return frozenset(kind for kind, sectors in KINDS.items() if any(one in (sector or "") for one in sectors))
