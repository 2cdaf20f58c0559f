"""Actors that stand before an act's noun: "a Syrian army offensive", "a police raid", "rebel shelling"."""

from __future__ import annotations

from collections.abc import Iterator

from graphbuild import lexicon
from graphbuild.extractors.mentions import Mention, MentionIndex
from graphbuild.extractors.organizations import country_in
from graphbuild.extractors.syntax import Syntax
from graphbuild.extractors.triggers import Trigger
from graphbuild.gazetteer import actors
from graphbuild.lexicon.entries import Agent
from graphbuild.records import EntityType, EventType, Form

ATTRIBUTIVE = "actor:attributive"
ACTS = frozenset({EventType.ASSAULT, EventType.COERCE, EventType.MOBILIZE, EventType.PROTEST, EventType.RETREAT})
ARMED = frozenset({"MIL", "COP", "REB", "UAF", "SPY", "GOV", "PRM"})
IRREGULAR = frozenset({"REB", "UAF", "PRM"})
# "a police killing" may be of or by the police.
SUFFERED = frozenset({"killing", "murder", "death", "assassination", "massacre", "abduction", "kidnapping", "shooting"})
# "a military offensive" says how, not who.
MANNERS = frozenset({"military", "paramilitary", "terrorist", "terror", "sniper", "suicide"})


def attributive_actors(s: Syntax, trigger: Trigger, index: MentionIndex) -> Iterator[Mention]:
    """Who acts by a noun before the trigger, with its nationality, where the reading leaves that to the default."""
    kind = trigger.reading.type
    if trigger.verb or kind not in ACTS or "mod" in trigger.reading.roles or s.lemma[trigger.head] in SUFFERED:
        return
    for token in trigger.slots.get("mod", []):
        agent = lexicon.agents().get(s.lemma[token])
        if agent is None or index.at(token) is not None or s.text[token - 1] == "-" or _is_way(s, token, trigger.head):
            continue
        if (kind is EventType.PROTEST and s.tag[token] != "JJ") or (_acts(agent) and s.lemma[token] not in MANNERS):
            yield _mention(s, token, token, trigger.head, agent)


def _is_way(s: Syntax, token: int, act: int) -> bool:
    """ "A guerrilla war" says how it is fought; a "guerrilla attack" is by guerrillas."""
    return s.lemma[token] in ("guerrilla", "guerilla") and s.lemma[act] in ("war", "warfare", "campaign", "struggle")


def wielders(s: Syntax, weapon: int, index: MentionIndex) -> list[Mention]:
    """Whose weapon it is by the word before it: "army helicopters", "government jets", "rebel rockets"."""
    found = []
    for token in s.kids(weapon, "compound", "amod", "nmod"):
        start, agent = _agent_before(s, token)
        if agent is None or index.at(token) is not None or s.text[start - 1] == "-" or s.lemma[token] in MANNERS:
            continue
        kind = f"{s.lower[token]} {s.lemma[weapon]}"
        if agent.number == "sg" and kind in lexicon.equipment():  # "fighter jets" are no fighter's
            continue
        if _acts(agent):
            found.append(_mention(s, start, token, weapon, agent))
    return found


def _agent_before(s: Syntax, token: int) -> tuple[int, Agent | None]:
    """The agent that the word at the token is, also with the word before it ("air force planes"), and its start."""
    table = lexicon.agents()
    two = token > 0 and s.head[token - 1] == token and table.get(f"{s.lower[token - 1]} {s.lemma[token]}")
    return (token - 1, two) if two else (token, table.get(s.lemma[token]))


def _acts(agent: Agent) -> bool:
    """A body, or fighters by one of them ("rebel fire"); a "major attack" or a "sniper attack" is nobody's."""
    return agent.sector in ARMED if agent.number == "coll" else agent.sector in IRREGULAR and agent.number == "sg"


def plural_of(phrase: str) -> str:
    """The phrase for several of them: "rebels" of "rebel", "gunmen" of "gunman"."""
    if phrase.endswith("man"):
        return f"{phrase[:-3]}men"
    return phrase if phrase.endswith("s") else f"{phrase}s"


def _mention(s: Syntax, start: int, token: int, head: int, agent: Agent) -> Mention:
    while start > 0 and s.head[start - 1] in (token, head) and actors.demonym(s.text[start - 1]) is not None:
        start -= 1
    group = agent.type is EntityType.PERSON
    words = s.words(start, token + 1)
    return Mention(
        start,
        token + 1,
        token,
        Form.NOMINAL,
        EntityType.GROUP if group else agent.type,
        plural_of(words) if group else words,
        subtype=None if group else agent.subtype,
        country=country_in(s, start, token + 1),
        sector=agent.sector,
        plural=group,
        rule=ATTRIBUTIVE,
    )
