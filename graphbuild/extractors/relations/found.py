"""A relation by mentions, and what all kinds of relation ask of the parse."""

from __future__ import annotations

from dataclasses import dataclass

from graphbuild import lexicon
from graphbuild.extractors.arguments import verb_slots
from graphbuild.extractors.mentions import ACTING, Mention, MentionIndex
from graphbuild.extractors.owners import demonym_mention
from graphbuild.extractors.people import FORMER
from graphbuild.extractors.status import status_of
from graphbuild.extractors.status.clauses import negated
from graphbuild.extractors.syntax import Syntax
from graphbuild.records import EntityType, Form, RelationType, Status

TOLD = frozenset({Status.HAPPENED, Status.ONGOING, Status.HABITUAL})
PAST = frozenset({"formerly", "previously", "once", "until", "briefly"})
BODIES = frozenset({EntityType.ORGANIZATION, EntityType.GROUP})
ARMED = ("MIL", "REB", "UAF", "PRM", "COP", "SPY")
MAX_SHARED = 4


@dataclass(frozen=True, slots=True)
class FoundRelation:
    """A relation by mentions; `made` is that of its ends, if any, which a mention was made for (an office)."""

    type: RelationType
    subject: Mention
    object: Mention
    confidence: float
    made: Mention | None = None


def is_actor(mention: Mention | None) -> bool:
    """Can it act: a person, a body, a group or a state?"""
    return mention is not None and (mention.type in ACTING or mention.subtype == "Country")


def is_armed(mention: Mention) -> bool:
    """Is it an armed body, by its kind or sector?"""
    if mention.subtype in ("MilitaryForce", "ArmedGroup"):
        return True
    return mention.sector is not None and any(a in mention.sector for a in ARMED)


def is_party(mention: Mention | None) -> bool:
    """Can it be a party to a war: a body, a group or a state?"""
    return mention is not None and (mention.type in BODIES or mention.subtype == "Country")


def actors_at(tokens: list[int], index: MentionIndex) -> list[Mention]:
    """The actors with their heads at these tokens."""
    return [m for t in tokens[:MAX_SHARED] if (m := index.at(t)) is not None and is_actor(m)]


def subjects_of(s: Syntax, verb: int, index: MentionIndex, slot: str = "subj") -> list[Mention]:
    """The actors in a slot of the verb."""
    return actors_at(verb_slots(s, verb).get(slot, []), index)


def behind(s: Syntax, token: int, *words: str) -> list[int]:
    """What stands behind these prepositions at the token, with what is joined to it by "and"."""
    return [k for p in s.behind(token, *words) for k in s.conjuncts(p)]


def is_told(s: Syntax, verb: int) -> bool:
    """Does the verb tell what is so, and not what was, might be or is not?"""
    past = any(s.lower[c] in PAST for c in s.children[verb])
    return not past and status_of(s, verb, True)[0] in TOLD


def is_former(s: Syntax, noun: int) -> bool:
    """Is it a former office, ally or part?"""
    near = range(max(s.left[noun], noun - 6), noun)
    return any(s.lower[i] in FORMER for i in near if s.sentence[i] == s.sentence[noun])


def holder_at(s: Syntax, i: int, index: MentionIndex) -> tuple[Mention | None, bool]:
    """The holder that a word before "-held" or "control" names, and whether its mention was made ("Kurdish")."""
    mention = index.at(i)
    if is_actor(mention):
        return mention, False
    made = demonym_mention(s, i)
    if made is not None:
        return made, True
    agent = lexicon.agents().get(s.lemma[i])
    if agent is None or agent.sector is None:
        return None, False
    group = Mention(
        i, i + 1, i, Form.NOMINAL, EntityType.GROUP, s.lower[i], sector=agent.sector, plural=True, rule="holder"
    )
    return group, True


def bearers(s: Syntax, noun: int, index: MentionIndex) -> list[Mention]:
    """Whom a noun like "ally" or "member" is said of: by "is", in apposition, as its title, or "as part of"."""
    head, dep, tokens = s.head[noun], s.dep[noun], []
    if dep == "attr" and s.lemma[head] in ("be", "remain", "become") and not negated(s, head) and is_told(s, head):
        tokens += [k for c in s.kids(head, "nsubj") for k in s.conjuncts(c)]
    elif dep in ("appos", "compound", "nmod"):
        tokens.append(head)
    elif dep == "pobj" and s.lower[head] == "as":
        above = s.head[head]
        tokens += verb_slots(s, above).get("subj", []) if s.pos[above] == "VERB" else [above]
    tokens += s.kids(noun, "appos")
    named = index.covering.get(noun + 1)
    if named is not None and named.start == noun + 1 and named.form is Form.NAME:
        tokens.append(named.head)
    return actors_at([t for t in tokens if t != noun], index)
