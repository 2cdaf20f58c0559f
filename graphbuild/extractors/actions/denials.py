"""Denials that only point back at what is denied: "The army denied the accusation", "a charge that Rwanda rejects"."""

from __future__ import annotations

from graphbuild import lexicon
from graphbuild.extractors.actions.found import Found
from graphbuild.extractors.arguments import OBJECTS, verb_slots
from graphbuild.extractors.attribution import Speech, speaker_at
from graphbuild.extractors.mentions import MentionIndex
from graphbuild.extractors.status.clauses import negated
from graphbuild.extractors.syntax import Syntax
from graphbuild.records import EventType, Stance, Status

THAT = frozenset({"it", "this", "that", "which", "them"})
POINTING = frozenset({"the", "this", "that", "these", "those", "such", "all", "both", "any"})
# Of "dismissed it" and "challenged this" nobody can tell whether a tale or a plan is meant.
PLAIN_DENIALS = frozenset({"deny", "refute", "rebut", "dispute"})
VERSIONS = frozenset({"version", "account", "story", "report", "figure", "toll"})
FAR = 2


def add_denials(s: Syntax, events: list[Found], index: MentionIndex) -> None:
    """Gives a disputing claim to the events that a later clause denies by pointing at them.

    They are the last ones told before as somebody's word: in the same sentence, else at most two sentences back.
    """
    for i in range(len(s)):
        if s.pos[i] != "VERB" or not _denies(s, i) or negated(s, i):
            continue
        pointer = _pointer(s, i)
        if pointer is None:
            continue
        told = _told_before(s, i, pointer, events)
        speakers = [m for t in verb_slots(s, i).get("subj", []) if (m := speaker_at(s, t, index)) is not None]
        for event in told:
            for speaker in speakers:
                _dispute(event, Speech(speaker, Stance.DISPUTES, min(i, speaker.start), max(i + 1, speaker.end), True))


def _denies(s: Syntax, verb: int) -> bool:
    word = lexicon.reporting().get((s.lemma[verb], "verb"))
    return word is not None and word.kind == "denial"


def _pointer(s: Syntax, verb: int) -> int | None:
    """The word that points back: "it", "the accusation", or the noun that a relative clause hangs on."""
    if s.dep[verb] in ("relcl", "acl"):
        noun = s.head[verb]
        if _is_tale(s, noun):
            return noun
        which = s.kid(verb, *OBJECTS)
        return which if which is not None and s.lower[which] == "which" and s.text[which - 1] == "," else None
    thing = s.kid(verb, *OBJECTS, "nsubjpass")
    if thing is None or s.kid(thing, "prep", "acl", "relcl") is not None:
        return None
    if s.lower[thing] in THAT:
        return thing if s.lemma[verb] in PLAIN_DENIALS else None
    pointing = any(s.lower[c] in POINTING for c in s.kids(thing, "det", "predet"))
    return thing if _is_tale(s, thing) and pointing else None


def _is_tale(s: Syntax, noun: int) -> bool:
    """Is it an accusation, a charge, a claim?"""
    word = lexicon.reporting().get((s.lemma[noun], "noun"))
    return s.lemma[noun] in VERSIONS or (word is not None and word.kind in ("alleged", "accusation"))


def _told_before(s: Syntax, verb: int, pointer: int, events: list[Found]) -> list[Found]:
    here, behind = s.sentence[verb], s.dep[verb] == "relcl"  # ", which the army denied", ", a version it disputes"
    for back in range(FAR + 1):
        told = [
            e
            for e in events
            if s.sentence[e.trigger.head] == here - back and e.trigger.head < pointer and _is_claimed(e, back, behind)
        ]
        if told:
            return told
        if back == 1 and s.lower[pointer] in THAT:
            return []
    return []


def _is_claimed(event: Found, back: int, behind: bool) -> bool:
    """Told as an accusation, or as what somebody says happened: one sentence back, or in the clause right before."""
    if event.type is EventType.ACCUSE:
        return False
    said = bool(event.speeches) and event.status in (Status.HAPPENED, Status.ONGOING) and event.type is not None
    return event.status is Status.ALLEGED or ((back == 1 or behind) and said)


def _dispute(event: Found, speech: Speech) -> None:
    if all(speech.speaker is not s.speaker and speech.speaker.name != s.speaker.name for s in event.speeches):
        event.speeches = [*event.speeches, speech]
        event.rules.append("denied afterwards")
