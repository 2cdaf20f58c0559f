"""Whom a judgement is about that is told of a whole clause: "Iran removed cameras, a step that France condemned", "Iran
removed the cameras, and France called the move a breach", "France, a lawyer alleged, had armed the rebels".
"""

from __future__ import annotations

from graphbuild import lexicon
from graphbuild.extractors.actions.before import clause_before
from graphbuild.extractors.actions.found import Found
from graphbuild.extractors.arguments import verb_slots
from graphbuild.extractors.mentions import Mention, MentionIndex
from graphbuild.extractors.owners import is_violence, party, possessors
from graphbuild.extractors.syntax import Syntax
from graphbuild.records import EventType

JUDGING = frozenset({EventType.ACCUSE, EventType.REJECT, EventType.SUPPORT})
BLAMING = frozenset({EventType.ACCUSE, EventType.REJECT})
VIOLENT = frozenset({EventType.ASSAULT, EventType.COERCE})
BESIDE = frozenset({"appos", "npadvmod", "advcl", "dep", "attr"})
SPOKEN = frozenset({EventType.REQUEST, EventType.ACCUSE, EventType.AGREE, EventType.THREATEN, EventType.REJECT})
# What is not told by the clause before it: "the election", "the video".
OUTLASTING = frozenset({"election", "result", "video", "footage", "evidence", "talk", "recognition", "text"})
TAKING_UP = frozenset({"the", "this", "that", "such"})


def add_judged(s: Syntax, events: list[Found], index: MentionIndex) -> None:
    """Gives judgements without a recipient whoever did what is judged, where a clause tells that."""
    spoken = frozenset(e.trigger.head for e in events if e.type in SPOKEN and e.trigger.verb)
    deeds = {e.trigger.head: e for e in events if not e.trigger.verb and e.type in VIOLENT}
    for event in events:
        if event.type in BLAMING and event.trigger.verb and not event.cast.recipients:
            for mention in (m for t in event.trigger.slots.get("obj", []) if t in deeds for m in deeds[t].cast.actors):
                if mention not in event.cast.actors:
                    event.cast.add("recipient", mention, "whose deed is judged")
        if event.type in JUDGING and event.trigger.verb and not event.cast.recipients:
            for mention in (m for token in _judged(s, event, spoken) for m in _parties(s, token, index)):
                if mention not in event.cast.actors:
                    event.cast.add("recipient", mention, "whose step is judged")


def _parties(s: Syntax, doer: int, index: MentionIndex) -> list[Mention]:
    """Who acts; of "its aircraft" whose they are."""
    mention = party(index.at(doer))
    return [mention] if mention is not None else possessors(s, doer, index)


def _judged(s: Syntax, event: Found, spoken: frozenset[int]) -> list[int]:
    verb = event.trigger.head
    if s.dep[verb] in ("relcl", "acl"):
        return _doers(s, s.head[verb])
    return _alleged(s, verb) if event.mode == "allege" else _taken_up(s, event, spoken)


def _doers(s: Syntax, step: int) -> list[int]:
    """The subject of the clause that a noun behind a comma sums up; of a warning or a charge whoever made it."""
    if s.dep[step] not in BESIDE or s.text[s.left[step] - 1] != "," or s.pos[step] != "NOUN":
        return []
    verb = next((a for a in s.ancestors(step) if s.pos[a] == "VERB" and a < step), None)
    if verb is None or (s.lemma[step] in lexicon.agents() and s.lemma[step] not in lexicon.nouns()):
        return []
    return _summed_up(s, step, verb)


def _summed_up(s: Syntax, step: int, verb: int) -> list[int]:
    """Who did what the noun sums up of the clause of the verb: of a warning who spoke, else who did what he told."""
    said = (s.lemma[verb], "verb") in lexicon.reporting()
    if said and (s.lemma[step], "noun") not in lexicon.reporting() and s.lemma[step] not in lexicon.nouns():
        verb = next((c for c in s.kids(verb, "ccomp") if c < step), verb)
    return verb_slots(s, verb).get("subj", [])


def _taken_up(s: Syntax, event: Found, spoken: frozenset[int]) -> list[int]:
    """Who did what "the decision" takes up and who said what "the claim" does, where nothing beside it says whose it
    is.
    """
    for step in event.trigger.slots.get("obj", []):
        marked = any(s.lower[c] in TAKING_UP for c in s.kids(step, "det"))
        alone = s.kid(step, "poss", "acl", "relcl", "compound") is None
        before = clause_before(s, event.trigger.head)
        if before is not None and marked and alone and all(s.lower[c] == "as" for c in s.kids(step, "prep")):
            return _author(s, step, before, spoken)
    return []


def _author(s: Syntax, step: int, before: int, spoken: frozenset[int]) -> list[int]:
    """The subject of the clause before, where it is of the kind that the noun takes up."""
    if s.lemma[step] in lexicon.classes()["@statement"] - lexicon.classes()["@agreement"] - OUTLASTING:
        said = before in spoken or (s.lemma[before], "verb") in lexicon.reporting()
        return verb_slots(s, before).get("subj", []) if said else []
    if s.lemma[step] not in lexicon.classes()["@deed"] or is_violence(s, step):  # who did "the attack" may be unknown
        return []
    beyond = s.sentence[before] != s.sentence[step] and (s.lemma[before], "verb") in lexicon.reporting()
    return [] if beyond else _summed_up(s, step, before)


def _alleged(s: Syntax, verb: int) -> list[int]:
    """Who did what is told around "a lawyer alleged" and before "as a lawyer had alleged"."""
    told = s.head[verb]
    aside = s.dep[verb] == "parataxis" or any(s.lower[m] == "as" for m in s.kids(verb, "mark"))
    return verb_slots(s, told).get("subj", []) if aside and s.kid(told, "nsubj") is not None else []
