"""Who says so: the speaker of a clause through reporting verbs and nouns, accusations, denials and "according to"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from graphbuild import lexicon
from graphbuild.extractors.arguments import OBJECTS, verb_slots
from graphbuild.extractors.mentions import ACTING, Mention, MentionIndex
from graphbuild.extractors.owners import capital_state
from graphbuild.extractors.status.clauses import negated
from graphbuild.extractors.status.unreal import told_false
from graphbuild.extractors.syntax import Syntax
from graphbuild.lexicon.entries import Reporting
from graphbuild.records import EntityType, EventType, Stance

ASIDE = ("parataxis", "ccomp", "advcl", "conj")
CITING = frozenset({"cite", "quote"})
CIRCUMSTANCE = frozenset({"after", "before", "while", "when", "as", "since", "until", "although", "though", "once"})
TOLD_OF = (*OBJECTS, "nsubjpass")
EMBEDDED = ("ccomp", "parataxis", "xcomp", "advcl", "pcomp", "acl", "relcl", "pobj")
ADMITTING = frozenset({"admit", "acknowledge", "confirm", "confess", "boast", "brag", "report"})
ANNOUNCING = frozenset({"announce", "proclaim"})
VIOLENT = frozenset({EventType.ASSAULT, EventType.COERCE})
CALLING = frozenset({"call", "describe", "label", "brand", "term"})
UNTRUTHS = frozenset({"lie", "lies", "fabrication", "invention", "nonsense", "slander", "disinformation"})
ADDRESSING = frozenset({"tell", "inform", "assure", "remind"})
INVOLVED = frozenset(
    {"perpetrator", "author", "victim", "planner", "mastermind", "organizer", "organiser", "culprit", "survivor"}
)
MAKING = frozenset({"make", "repeat", "issue", "release", "publish", "renew", "voice", "confirm"})
ITS_OWN = frozenset({"it", "they", "he", "she", "we", "its", "their", "his", "her", "our"})
CLAIMING = "claim responsibility"
SPEAKING = ACTING | {EntityType.PLACE, EntityType.FACILITY}
MAX_SPEAKERS = 4


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
    below, denied, described = i, False, False
    for above in [i, *s.ancestors(i)]:
        if above != i:
            if _is_judged_tale(s, above, below):
                break
            said = [x for x in _over(s, above, below, index) if not (described and x.alleged)]
            described = described or _describes(s, above, below)
            denied = denied or told_false(s, above, below)
            _append(found, _disputed(said) if denied else said)
        for c in s.children[above]:
            if s.dep[c] in ASIDE and c != below and _is_parenthetical(s, c, i):
                _append(found, reported(s, c, index))
        sources = (above, *s.kids(above, "nsubj", "nsubjpass"))  # "some 1,000, according to X, surrendered"
        if (told := [x for t in sources for x in _according(s, t, index)]) or (found and s.pos[above] == "VERB"):
            _append(found, [*_cited(s, above, index), *told])
        below = above
    quoted = quotes.get(i)
    _append(found, [quoted] if quoted is not None else [])
    return found


def _is_judged_tale(s: Syntax, tale: int, clause: int) -> bool:
    """ "Accused them of spying, a charge which they reject": what is done to the charge is no part of it."""
    told = s.dep[clause] == "relcl" and s.kid(clause, "mark") is None
    return told and s.dep[tale] == "appos" and (s.lemma[tale], "noun") in lexicon.reporting()


def _describes(s: Syntax, person: int, below: int) -> bool:
    """ "Accused Mali of sheltering the authors of the raid", "... the rebels who shelled Gao": that is no charge."""
    if s.dep[below] == "relcl":
        return s.lemma[person] in lexicon.agents()
    return s.dep[below] == "prep" and s.lower[below] == "of" and s.lemma[person] in INVOLVED


def _append(found: list[Speech], speeches: Iterable[Speech]) -> None:
    for speech in speeches:
        if all(speech.speaker.start != f.speaker.start for f in found):
            found.append(speech)


def _disputed(speeches: list[Speech]) -> list[Speech]:
    return [replace(speech, stance=Stance.DISPUTES, alleged=True) for speech in speeches]


def _is_parenthetical(s: Syntax, verb: int, i: int) -> bool:
    """ "the attack, officials said, killed ...": a reporting verb set into the sentence that reports it."""
    if s.pos[verb] != "VERB" or verb in s.ancestors(i) or s.kid(verb, "ccomp") is not None:
        return False
    if any(s.lower[m] in CIRCUMSTANCE and s.lower[m] != "as" for m in s.kids(verb, "mark", "advmod")):
        return False  # "hours after the mayor had spoken by telephone"
    if s.dep[verb] == "conj" and (s.kid(verb, "nsubj") is None or s.kid(s.head[verb], "cc") is not None):
        return False  # "bombed the town, the mayor wrote": joined by nothing but a comma
    return s.lemma[verb] in ADDRESSING or s.kid(verb, "dobj") is None


def _over(s: Syntax, above: int, below: int, index: MentionIndex) -> list[Speech]:
    """The speeches of the word at `above` over what hangs below it at `below`."""
    dep = s.dep[below]
    if s.pos[above] in ("NOUN", "PROPN"):
        return _by_noun(s, above, below, index)
    word = lexicon.reporting().get((s.lemma[above], "verb"))
    nominal = dep == "prep" or dep in TOLD_OF
    if s.pos[above] not in ("VERB", "AUX") or not (nominal or (word is not None and dep in EMBEDDED)):
        return []
    if negated(s, above):
        return []
    if dep == "prep":
        return _blaming(s, above, below, index)
    if nominal or word is None:
        return _about_noun(s, above, below, index)
    hedged = word.stance == "disputes" or word.kind == "alleged"
    if dep in ("xcomp", "advcl", "acl", "relcl") and not hedged and not _admits(s, above, below):
        return []
    apart = word.stance == "disputes" and s.tag[below] == "VBG"  # "rejected the plan, accusing France of spying"
    marked = any(s.lower[m] in CIRCUMSTANCE for m in s.kids(below, "mark", "advmod"))
    aside = dep == "advcl" and (not hedged or apart or marked)
    if aside:
        return []
    return _speeches(s, _subjects(s, above), word, above, index, own=_is_own_deed(s, above, below))


def _is_own_deed(s: Syntax, verb: int, clause: int) -> bool:
    """ "Claimed that it had shelled the town", "that its men had": who boasts of a deed is not accused of it."""
    if s.lemma[verb] != "claim" or s.dep[clause] != "ccomp" or s.kid(verb, "nsubj") is None:
        return False
    doers = [t for c in s.kids(clause, "nsubj") for t in (c, *s.kids(c, "poss"))]
    return any(s.lower[t] in ITS_OWN for t in doers)


def _admits(s: Syntax, verb: int, clause: int) -> bool:
    """ "admitted bombing", and not "continued bombing"."""
    return s.lemma[verb] in ADMITTING and s.dep[clause] == "xcomp" and s.tag[clause] == "VBG"


def _subjects(s: Syntax, verb: int) -> list[int]:
    """Who speaks; in "the radio quoted him as saying" he does, and the radio."""
    quoting = s.head[s.head[verb]]
    if s.dep[verb] == "pcomp" and s.lower[s.head[verb]] == "as" and s.lemma[quoting] in CITING:
        quoted = [t for c in s.kids(quoting, "dobj", "nsubjpass") for t in s.conjuncts(c)]
        return quoted + [t for t in s.kids(quoting, "nsubj") + _agents(s, quoting) if t not in quoted]
    return verb_slots(s, verb).get("subj", [])


def _agents(s: Syntax, verb: int) -> list[int]:
    """Who stands behind "by"; the parser also hangs it on the verb of the clause ("quoted as saying by the radio")."""
    verbs = [verb, *(p for c in s.kids(verb, "prep") for p in s.kids(c, "pcomp"))]
    return [p for v in verbs for c in s.kids(v, "agent", "prep") if s.lower[c] == "by" for p in s.kids(c, "pobj")]


def _cited(s: Syntax, verb: int, index: MentionIndex) -> Iterator[Speech]:
    """Whom a report cites: "Reuters reported, citing two officials"."""
    for c in s.kids(verb, "advcl", "prep"):
        if s.lemma[c] in CITING and s.tag[c] == "VBG":
            for token in (t for o in s.kids(c, "dobj") for t in s.conjuncts(o)):
                if (speaker := speaker_at(s, token, index)) is not None:
                    yield Speech(speaker, Stance.AFFIRMS, min(c, speaker.start), max(c + 1, speaker.end))


def _blaming(s: Syntax, verb: int, prep: int, index: MentionIndex) -> list[Speech]:
    """ "accused X of shelling", "blamed X for the attack", "admitted to bombing"."""
    owns = s.lemma[verb] == "claim" and any(s.lemma[c] == "responsibility" for c in s.kids(verb, *OBJECTS))
    word = lexicon.reporting().get((CLAIMING if owns else s.lemma[verb], "verb"))
    accuses = word is not None and word.kind == "alleged" and s.lower[prep] in ("of", "for", "with", "over")
    admits = s.lemma[verb] in ADMITTING and s.lower[prep] == "to" and s.kid(prep, "pcomp") is not None
    owns = owns and s.lower[prep] == "for"
    return (
        _speeches(s, _subjects(s, verb), word, verb, index) if word is not None and (accuses or admits or owns) else []
    )


def _by_noun(s: Syntax, noun: int, below: int, index: MentionIndex) -> list[Speech]:
    """ "Ukraine's claim that ...", "Iran's denial that ...", "allegations by Ukraine of ..."."""
    word = lexicon.reporting().get((s.lemma[noun], "noun"))
    if word is None:
        return []
    that = s.dep[below] in ("acl", "ccomp", "relcl") and any(s.lower[c] == "that" for c in s.children[below])
    of = s.dep[below] == "prep" and s.lower[below] == "of" and word.kind in ("alleged", "denial")
    if not that and not of:
        return []
    return _speeches(s, _holders(s, noun, below) or _makers(s, noun), word, noun, index)


def _makers(s: Syntax, noun: int) -> list[int]:
    """Who says it in "said in a statement that ...", "made the claim that ..."."""
    verb = s.head[s.head[noun]] if s.dep[noun] == "pobj" and s.lower[s.head[noun]] == "in" else s.head[noun]
    plain = lexicon.reporting().get((s.lemma[verb], "verb"))
    said = s.dep[noun] == "pobj" and plain is not None and plain.kind == "plain"
    made = s.dep[noun] in OBJECTS and s.lemma[verb] in MAKING
    return _subjects(s, verb) if s.pos[verb] == "VERB" and (said or made) and not negated(s, verb) else []


def _about_noun(s: Syntax, verb: int, noun: int, index: MentionIndex) -> list[Speech]:
    """ "dismissed claims that ...", "denied the attack", "claimed the attack", "claimed responsibility for it"."""
    word = lexicon.reporting().get((s.lemma[verb], "verb"))
    if (s.lemma[verb] in ADMITTING and s.lemma[noun] in lexicon.nouns()) or _announces(s, verb, noun):
        return _speeches(s, _subjects(s, verb), word, verb, index)
    if s.lemma[verb] in CALLING and _is_called_untrue(s, verb, noun):
        word = lexicon.reporting()["deny", "verb"]
    elif s.lemma[verb] == "claim" and (s.lemma[noun] == "responsibility" or s.lemma[noun] in lexicon.nouns()):
        word = lexicon.reporting().get((CLAIMING, "verb"))
    elif (
        word is None
        or word.stance != "disputes"
        or (s.lemma[verb] != "deny" and (s.lemma[noun], "noun") not in lexicon.reporting())
    ):
        return []
    return _speeches(s, _subjects(s, verb), word, verb, index)


def _announces(s: Syntax, verb: int, noun: int) -> bool:
    """ "announced the capture of the town": told to have been done, unlike "announced a curfew"."""
    if s.lemma[verb] not in ANNOUNCING or not any(s.lower[c] == "the" or s.dep[c] == "poss" for c in s.children[noun]):
        return False
    return any(reading.type in VIOLENT for reading in lexicon.nouns().get(s.lemma[noun], ()))


def _is_called_untrue(s: Syntax, verb: int, tale: int) -> bool:
    """ "called the claim that it bombed the market a lie"."""
    table = lexicon.reporting()
    words = range(tale + 1, s.right[verb] + 1) if (s.lemma[tale], "noun") in table else range(0)
    return any(s.lower[w] in UNTRUTHS or _disputes(table.get((s.lower[w], "adj"))) for w in words)


def _disputes(word: Reporting | None) -> bool:
    return word is not None and word.stance == "disputes"


def reported(s: Syntax, verb: int, index: MentionIndex) -> list[Speech]:
    """The speeches of a reporting verb that stands beside what it reports."""
    word = lexicon.reporting().get((s.lemma[verb], "verb"))
    if word is None or s.pos[verb] not in ("VERB", "AUX") or negated(s, verb):
        return []
    return _speeches(s, _subjects(s, verb), word, verb, index)


def _speeches(
    s: Syntax, tokens: list[int], word: Reporting | None, at: int, index: MentionIndex, *, own: bool = False
) -> list[Speech]:
    found: list[Speech] = []
    for token in tokens[:MAX_SPEAKERS] if word is not None else []:
        speaker = speaker_at(s, token, index)
        if speaker is not None and word is not None:
            hedged = (word.kind == "alleged" and not own) or word.stance == "disputes"
            spread = min(at, speaker.start), max(at + 1, speaker.end)
            found.append(Speech(speaker, Stance(word.stance), *spread, hedged))
    return found


def speaker_at(s: Syntax, token: int, index: MentionIndex) -> Mention | None:
    """Who speaks where this token is the subject: the actor itself, or whose statement it is."""
    mention = index.at(token)
    if mention is not None and mention.type in SPEAKING:
        return capital_state(mention) or mention
    named = s.kids(token, "appos") if s.pos[token] in ("NUM", "PRON") else []  # "one of them, Omar Haddad, said"
    found = (index.at(t) for t in (*named, *_holders(s, token)))
    return next((m for m in found if m is not None and m.type in SPEAKING), None)


def _holders(s: Syntax, noun: int, below: int = -1) -> list[int]:
    found = s.kids(noun, "poss", "compound", "nmod")
    found += [
        p for c in s.kids(noun, "prep") if s.lower[c] in ("by", "from", "of") and c != below for p in s.kids(c, "pobj")
    ]
    found += [p for a in s.kids(noun, "acl") if a != below for c in s.kids(a, "agent") for p in s.kids(c, "pobj")]
    return found


def _according(s: Syntax, i: int, index: MentionIndex) -> Iterator[Speech]:
    """ "according to X", attached to this token."""
    for c in s.children[i]:
        if s.lower[c] == "according" and c + 1 < len(s) and s.lower[c + 1] == "to":
            for t in [p for k in (c, c + 1) for p in s.kids(k, "pobj")] + [
                p for k in s.kids(c, "prep") for p in s.kids(k, "pobj")
            ]:
                for k in s.conjuncts(t):
                    if (speaker := speaker_at(s, k, index)) is not None:
                        yield Speech(speaker, Stance.AFFIRMS, min(c, speaker.start), max(c + 2, speaker.end))
