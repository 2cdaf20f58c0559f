"""Whom a judgement is about that is told of a whole clause: "Iran removed cameras, a step that France condemned"."""

from __future__ import annotations

from graphbuild import lexicon
from graphbuild.extractors.actions.found import Found
from graphbuild.extractors.arguments import verb_slots
from graphbuild.extractors.mentions import MentionIndex
from graphbuild.extractors.owners import party
from graphbuild.extractors.syntax import Syntax
from graphbuild.records import EventType

JUDGING = frozenset({EventType.ACCUSE, EventType.REJECT, EventType.SUPPORT})
BESIDE = frozenset({"appos", "npadvmod", "advcl", "dep", "attr"})


def add_judged(s: Syntax, events: list[Found], index: MentionIndex) -> None:
    """Gives judgements without a recipient whoever did what the noun sums up that the clause of the verb hangs on."""
    for event in events:
        verb = event.trigger.head
        if event.type in JUDGING and event.trigger.verb and not event.cast.recipients:
            for token in _doers(s, s.head[verb]) if s.dep[verb] in ("relcl", "acl") else ():
                mention = party(index.at(token))
                if mention is not None and mention not in event.cast.actors:
                    event.cast.add("recipient", mention, "whose step is judged")


def _doers(s: Syntax, step: int) -> list[int]:
    """The subject of the clause that a noun behind a comma sums up; of a warning or a charge whoever made it."""
    if s.dep[step] not in BESIDE or s.text[s.left[step] - 1] != "," or s.pos[step] != "NOUN":
        return []
    verb = next((a for a in s.ancestors(step) if s.pos[a] == "VERB" and a < step), None)
    if verb is None or (s.lemma[step] in lexicon.agents() and s.lemma[step] not in lexicon.nouns()):
        return []
    said = (s.lemma[verb], "verb") in lexicon.reporting()
    if said and (s.lemma[step], "noun") not in lexicon.reporting() and s.lemma[step] not in lexicon.nouns():
        verb = next((c for c in s.kids(verb, "ccomp") if c < step), verb)
    return verb_slots(s, verb).get("subj", [])
