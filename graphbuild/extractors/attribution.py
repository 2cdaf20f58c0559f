"""Who says so: the speaker of a clause through reporting verbs, "according to", and quotations that run over sentences."""

from __future__ import annotations

from dataclasses import dataclass

from graphbuild import lexicon
from graphbuild.extractors.arguments import verb_slots
from graphbuild.extractors.mentions import ACTING, Mention, MentionIndex
from graphbuild.extractors.status import negated
from graphbuild.extractors.syntax import Syntax
from graphbuild.records import EntityType, Stance

OPENING, CLOSING, STRAIGHT = frozenset({"“", "``"}), frozenset({"”", "''"}), '"'
EMBEDDED = ("ccomp", "parataxis", "xcomp", "advcl", "pcomp", "acl")


@dataclass(frozen=True, slots=True)
class Speech:
    """A speaker, the stance towards what is told, and the tokens [start, end) that say so."""

    speaker: Mention
    stance: Stance
    start: int
    end: int
    alleged: bool = False


def speeches_of(s: Syntax, i: int, index: MentionIndex, quotes: dict[int, Speech]) -> list[Speech]:
    """The speeches that the token at i is told in, the innermost first, each speaker once."""
    found: list[Speech] = []
    below = i
    for above in [i, *s.ancestors(i)]:
        if above != i and s.dep[below] in EMBEDDED:
            _append(found, _reported(s, above, below, index))
        for c in s.children[above]:
            if s.dep[c] in ("parataxis", "ccomp", "advcl") and c != below and _is_parenthetical(s, c, i):
                _append(found, _reported(s, c, None, index))
        _append(found, _according(s, above, index))
        below = above
    _append(found, quotes.get(i))
    return found


def _append(found: list[Speech], speech: Speech | None) -> None:
    if speech is not None and all(speech.speaker is not f.speaker for f in found):
        found.append(speech)


def _is_parenthetical(s: Syntax, verb: int, i: int) -> bool:
    """"the attack, officials said, killed ...": a reporting verb set into the sentence that reports it."""
    return s.pos[verb] == "VERB" and not s.left[verb] <= i <= s.right[verb] and s.kid(verb, "ccomp", "dobj") is None


def _reported(s: Syntax, verb: int, clause: int | None, index: MentionIndex) -> Speech | None:
    """The speech of a reporting verb (or noun: "the claim that ...") over the clause below it."""
    if s.pos[verb] in ("NOUN", "PROPN"):
        word = lexicon.reporting().get((s.lemma[verb], "noun"))
        if word is None or clause is None or s.dep[clause] not in ("acl", "ccomp"):
            return None
        return _speech(s, _holders(s, verb), word, verb, verb + 1, index)
    word = lexicon.reporting().get((s.lemma[verb], "verb"))
    if word is None or negated(s, verb) or s.pos[verb] not in ("VERB", "AUX"):
        return None
    if clause is not None and s.dep[clause] in ("xcomp", "advcl", "acl") and word.stance != "disputes" and word.kind != "alleged":
        return None
    if clause is not None and s.dep[clause] == "pcomp" and word.kind != "alleged" and word.stance != "disputes":
        return None
    return _speech(s, verb_slots(s, verb).get("subj", []), word, verb, verb + 1, index)


def _speech(s: Syntax, tokens: list[int], word: lexicon.Reporting, start: int, end: int, index: MentionIndex) -> Speech | None:
    for token in tokens:
        speaker = speaker_at(s, token, index)
        if speaker is not None:
            a, b = min(start, speaker.start), max(end, speaker.end)
            return Speech(speaker, Stance(word.stance), a, b, word.kind == "alleged")
    return None


def speaker_at(s: Syntax, token: int, index: MentionIndex) -> Mention | None:
    """Who speaks where this token is the subject: the actor itself, or whose statement it is."""
    mention = index.at(token)
    if mention is not None and (mention.type in ACTING or mention.type is EntityType.PLACE):
        return mention
    return next((m for t in _holders(s, token) if (m := index.at(t)) is not None and m.type in ACTING | {EntityType.PLACE}), None)


def _holders(s: Syntax, noun: int) -> list[int]:
    found = s.kids(noun, "poss", "compound", "nmod")
    found += [p for c in s.kids(noun, "prep") if s.lower[c] in ("by", "from", "of") for p in s.kids(c, "pobj")]
    found += [p for a in s.kids(noun, "acl") for c in s.kids(a, "agent") for p in s.kids(c, "pobj")]
    return found


def _according(s: Syntax, i: int, index: MentionIndex) -> Speech | None:
    """"according to X", attached to this token."""
    for c in s.children[i]:
        if s.lower[c] == "according" and c + 1 < len(s) and s.lower[c + 1] == "to":
            for t in [p for k in (c, c + 1) for p in s.kids(k, "pobj")] + [p for k in s.kids(c, "prep") for p in s.kids(k, "pobj")]:
                if (speaker := speaker_at(s, t, index)) is not None:
                    return Speech(speaker, Stance.AFFIRMS, min(c, speaker.start), max(c + 2, speaker.end))
    return None


def quoted_speech(s: Syntax, index: MentionIndex) -> dict[int, Speech]:
    """The speech of each token inside quotation marks that the paragraph gives a speaker for."""
    found: dict[int, Speech] = {}
    for start, end in paragraphs(s):
        spans = _quotations(s, start, end)
        speakers = [x for i in range(start, end) if (x := _quoting(s, i, spans, index)) is not None] if spans else []
        for a, b in spans:
            speech = _nearest(speakers, a, b)
            if speech is not None:
                found.update(dict.fromkeys(range(a, b), speech))
    return found


def paragraphs(s: Syntax) -> list[tuple[int, int]]:
    """Token ranges between line breaks."""
    found, start = [], 0
    for i, word in enumerate(s.text):
        if "\n" in word:
            if start < i:
                found.append((start, i))
            start = i + 1
    return [*found, (start, len(s))] if start < len(s) else found


def _quotations(s: Syntax, start: int, end: int) -> list[tuple[int, int]]:
    spans, opened = [], None
    for i in range(start, end):
        word = s.text[i]
        if word in OPENING or (word == STRAIGHT and opened is None):
            opened = i
        elif opened is not None and (word in CLOSING or word == STRAIGHT):
            spans.append((opened, i + 1))
            opened = None
    if opened is not None:
        spans.append((opened, end))
    return [(a, b) for a, b in spans if b - a > 4]


def _quoting(s: Syntax, i: int, spans: list[tuple[int, int]], index: MentionIndex) -> Speech | None:
    if s.pos[i] != "VERB" or any(a < i < b for a, b in spans):
        return None
    return _reported(s, i, None, index)


def _nearest(speakers: list[Speech], a: int, b: int) -> Speech | None:
    return min(speakers, key=lambda x: min(abs(x.start - b), abs(a - x.end)), default=None)
