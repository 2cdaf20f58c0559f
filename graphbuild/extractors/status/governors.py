"""The words of the status table above an event: a verb with its particle or preposition, a noun, an adjective."""

from __future__ import annotations

from graphbuild import lexicon
from graphbuild.extractors.arguments import OBJECTS, is_passive, particle
from graphbuild.extractors.status.clauses import is_infinitive
from graphbuild.extractors.status.present import Finding
from graphbuild.extractors.syntax import Syntax
from graphbuild.lexicon.entries import StatusWord
from graphbuild.records import Status

CRIMES = frozenset(
    {"bombing", "killing", "murder", "assassination", "massacre", "shooting", "kidnapping", "ambush", "coup"}
)
PLOTTING = frozenset({"plan", "plot"})
BEGINNING = frozenset({"start", "begin", "open", "initiate", "commence"})
LAUNCHED = frozenset(
    {"offensive", "attack", "assault", "raid", "invasion", "incursion", "strike", "revolt", "uprising"}
)
ASKED_BY = frozenset({"on", "upon", "to", "with"})
OF_PLANS = frozenset({"attempt", "bid", "plot", "plan", "threat", "proposal", "call", "request", "claim", "allegation"})
SELF = frozenset({"it", "they", "he", "she", "we", "i"})
FUTURE = frozenset({"will", "would", "'ll", "’ll", "'d", "’d", "shall"})
UNCERTAIN = frozenset({"a", "an", "any", "another", "more", "further", "no"})
# "demanded that the army end the siege": the model often reads a subjunctive as a present.
SUBJUNCTIVE = frozenset({"VB", "VBP", "VBZ"})


def word_above(s: Syntax, head: int, i: int) -> StatusWord | None:
    """The table's row for the word at head, with its particle, its preposition or its "to" where that has a row."""
    table = lexicon.status_words()
    pos = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "ADJ": "adj"}.get(s.pos[head], "")
    if pos == "adj":
        return _measured(s, head) or table.get((s.lemma[head], pos)) or said_of(s, s.head[head], i)
    if pos != "verb":
        return table.get((s.lemma[head], pos)) or said_of(s, s.head[head], i)
    if (part := particle(s, head)) is not None:
        return table.get((f"{s.lemma[head]} {part}", pos))
    if (wish := table.get((s.lemma[head], "wish"))) is not None and _is_of_others(s, head, i):
        return wish
    if s.dep[i] == "xcomp" and s.tag[head] == "VBD" and (begun := table.get((s.lemma[head], "begun"))) is not None:
        return begun
    row = _of_infinitive(s, head, i) if s.dep[i] == "xcomp" else None
    return row or table.get((s.lemma[head], pos))


def _measured(s: Syntax, adjective: int) -> StatusWord | None:
    """ "too weak to attack", "strong enough to attack"."""
    degrees = (lexicon.status_words().get((s.lower[c], "degree")) for c in s.kids(adjective, "advmod"))
    return next((row for row in degrees if row is not None), None)


def _judged(s: Syntax, be: int, i: int) -> StatusWord | None:
    """ "it is wrong to attack": an act that is only talked of; "it was wrong to attack" may tell of one."""
    subject = s.kid(be, "nsubj") if s.lemma[be] == "be" and is_infinitive(s, i) else None
    if subject is None or s.lower[subject] != "it" or s.tag[be] == "VBD":
        return None
    return StatusWord("conditional", "adjective")


def said_of(s: Syntax, be: int, i: int) -> StatusWord | None:
    """The row of what is said of the act: "it is vital that they leave", "it is impossible for them to leave"."""
    if s.lemma[be] != "be":
        return None
    words = s.kids(be, "acomp", "attr")
    for word in words:
        row = lexicon.status_words().get((s.lemma[word], "predicate"))
        if row is not None and (row.kind != "infinitive" or is_infinitive(s, i)) and embeds(s, be, i, row):
            return row
    return _judged(s, be, i) if words else None


def _is_of_others(s: Syntax, head: int, i: int) -> bool:
    """ "wants France to attack", "hopes that France will attack"; not "wants to attack", "hopes it will attack"."""
    subject = s.kid(i, "nsubj", "nsubjpass") if s.dep[i] == "ccomp" and i > head else None
    return subject is not None and s.lower[subject] not in SELF


def _of_infinitive(s: Syntax, head: int, i: int) -> StatusWord | None:
    """ "has yet to fight", "is said to fight", "agreed with X to fight", "has to fight", "told X to fight"."""
    table = lexicon.status_words()
    if i >= 2 and s.lower[i - 1] == "to" and (row := table.get((f"{s.lower[i - 2]} to", "adv"))):
        return row
    if is_passive(s, head):
        row = table.get((f"be {s.lower[head]}", "verb")) or table.get((s.lower[head], "adj"))
        if row is not None:
            return row
    for c in s.kids(head, "prep"):
        if head < c < i and (row := table.get((f"{s.lemma[head]} {s.lower[c]}", "verb"))):
            return row
    row = table.get((f"{s.lemma[head]} to", "verb")) if is_infinitive(s, i) else None
    if row is None or row.kind == "object-control" or _takes_to(s, head, i):
        return row
    return None


def _takes_to(s: Syntax, verb: int, i: int) -> bool:
    """ "used to shell", "has to leave", "the leaders are to meet", "the town is to be left"; not "had to leave", "used
    drones to shell", nor "its method is to strike".
    """
    if s.kid(verb, "acomp", *OBJECTS) is not None or is_passive(s, verb):
        return False
    if s.lemma[verb] == "have":
        return s.tag[verb] != "VBD"
    if s.lemma[verb] != "be":
        return s.tag[verb] in ("VBD", "VBN", "VB")
    subject = s.kid(verb, "nsubj")
    if subject is not None and is_passive(s, i):
        return (s.lemma[subject], "noun") not in lexicon.status_words()
    return subject is not None and (s.pos[subject] in ("PROPN", "PRON") or s.lemma[subject] in lexicon.agents())


def embeds(s: Syntax, head: int, i: int, word: StatusWord) -> bool:
    """Does the word bear on the event in this construction ("demanded that it leave", not "demanded the base")?"""
    if word.kind in ("adverb", "modal", "conjunction"):
        return False
    clause = s.dep[i] in ("ccomp", "parataxis")
    if word.kind == "gerund" and s.tag[i] != "VBG":
        return False
    if word.kind == "self" and not (clause and _by_speaker(s, i)):
        return False
    if clause and word.status == "ongoing":
        return False  # "the army maintains that he was shot"
    if s.dep[i] in (*OBJECTS, "nsubjpass"):
        if is_plotted(s, i):
            return False
        if s.lemma[head] in BEGINNING and s.tag[head] in ("VBD", "VBN") and s.lemma[i] in LAUNCHED:
            return False  # "started an offensive in May", and not "began its shelling"
        if word.status == "conditional":
            return not any(s.lower[c] not in UNCERTAIN for c in s.kids(i, "det", "poss"))
        return word.status not in ("happened", "habitual")
    if clause and word.status == "requested":
        return s.tag[i] in SUBJUNCTIVE or s.kid(i, "aux") is not None
    if clause and word.status in ("planned", "threatened"):
        return s.tag[i] == "VB" or s.kid(i, "aux") is not None
    return True


def is_plotted(s: Syntax, act: int) -> bool:
    """ "The man who planned the raid": it was carried out; "planned a raid", "the raid was planned": not yet."""
    verb = s.head[act]
    past = s.lemma[verb] in PLOTTING and s.tag[verb] in ("VBD", "VBN") and s.kid(verb, "auxpass") is None
    named = s.dep[act] in OBJECTS and any(s.lower[c] == "the" for c in s.kids(act, "det"))
    return past and named and s.lemma[act] in LAUNCHED | CRIMES


def _by_speaker(s: Syntax, i: int) -> bool:
    """Is what is told the speaker's own act ("warned it would attack"), and to come?"""
    subject = s.kid(i, "nsubj")
    future = any(s.lower[c] in FUTURE for c in s.kids(i, "aux"))
    return future and subject is not None and s.lower[subject] in SELF


def by_phrase(s: Syntax, prep: int) -> Finding | None:
    """What a preposition of several words says: "in the event of", "instead of", "on charges of"."""
    table = lexicon.status_words()
    for size in (5, 4, 3, 2, 1):
        phrase = " ".join(s.lower[max(prep - size + 1, 0) : prep + 1])
        if (word := table.get((phrase, "prep"))) is not None:
            return Status(word.status), phrase
    return None


def before_preposition(s: Syntax, head: int, prep: int) -> StatusWord | None:
    """The table's row for a word with its preposition ("charged with", "committed to"), or of a noun before "of"."""
    table, pos = lexicon.status_words(), {"ADV": "adj"}.get(s.pos[head], s.pos[head].lower())
    if pos == "verb" and (part := particle(s, head)) is not None:
        return table.get((f"{s.lemma[head]} {part}", pos)) or table.get((f"{s.lemma[head]} {s.lower[prep]}", pos))
    if (word := table.get((f"{s.lemma[head]} {s.lower[prep]}", pos))) is not None:
        return word if _fits(s, prep, word) else None
    if pos == "adj" and (row := _held(s, head)) is not None:
        return row
    if (suspected := _of_suspect(s, head, prep)) is not None:
        return suspected
    word = table.get((s.lemma[head], pos)) if s.lower[prep] in ("of", "for", "from") else None
    return None if word is None or word.status in ("ongoing", "habitual") else word


def _held(s: Syntax, adjective: int) -> StatusWord | None:
    """The row of the verb in "holds the rebels responsible for the raid"."""
    verb = s.head[s.head[adjective]] if s.dep[adjective] == "amod" else s.head[adjective]
    return lexicon.status_words().get((f"{s.lemma[verb]} {s.lemma[adjective]}", "verb"))


def _of_suspect(s: Syntax, noun: int, prep: int) -> StatusWord | None:
    """The verb's row in "arrested two men for bombing the bank", where the parser hangs "for" on the men."""
    if s.dep[noun] not in (*OBJECTS, "nsubjpass"):
        return None
    row = lexicon.status_words().get((f"{s.lemma[s.head[noun]]} {s.lower[prep]}", "verb"))
    return row if row is not None and row.kind == "object-control" and row.status == "alleged" else None


def _fits(s: Syntax, prep: int, word: StatusWord) -> bool:
    """A row of kind gerund asks for one ("committed to leaving"), of kind open for what is not known yet ("talks on a
    truce", "respond with strikes"; not "talks on the truce").
    """
    if word.kind == "open":
        limits = [s.lower[d] for p in s.kids(prep, "pobj") for d in s.kids(p, "det", "poss")]
        return all(word in UNCERTAIN for word in limits)
    if word.kind == "object-control" and word.status == "alleged":  # "tried him for arson", not "tried for a truce"
        return s.pos[s.head[prep]] != "VERB" or is_passive(s, s.head[prep]) or s.kid(s.head[prep], *OBJECTS) is not None
    return word.kind != "gerund" or s.kid(prep, "pcomp") is not None


def carries(s: Syntax, verb: int) -> bool:
    """Is the verb's object the act itself ("launch an attack"), or what comes of it ("secure the release")?"""
    part = particle(s, verb)
    lemma = f"{s.lemma[verb]} {part}" if part else s.lemma[verb]
    light = any(r.kind == "light" for r in lexicon.verbs().get(lemma, ()))
    return light or (lemma, "effect") in lexicon.status_words()


def is_wished(s: Syntax, i: int) -> bool:
    """ "a demand that it withdraw", "a promise that it would withdraw"."""
    aux = s.kids(i, "aux")
    return s.tag[i] in SUBJUNCTIVE and (not aux or any(s.lower[c] in FUTURE or s.lower[c] == "should" for c in aux))


def with_mark(s: Syntax, head: int, i: int) -> StatusWord | None:
    """The row of a verb with the mark of the infinitive ("call for X to leave"), its particle ("went on to say") or its
    preposition ("called on X to leave", "appealed to X to leave").
    """
    table = lexicon.status_words()
    tied = [s.lower[m] for m in s.kids(i, "mark")] + [f"{s.lower[p]} to" for p in s.kids(head, "prt")]
    tied += [s.lower[p] for p in s.kids(head, "prep") if head < p < i and s.lower[p] in ASKED_BY]
    words = (table.get((f"{s.lemma[head]} {word}", "verb")) for word in tied)
    return next((w for w in words if w is not None and w.status), None)


def is_present(s: Syntax, verb: int, own: Finding) -> bool:
    return s.tag[verb] in ("VBZ", "VBP") and own[0] in (Status.HABITUAL, Status.HAPPENED)


def of_plan(s: Syntax, noun: int) -> Finding | None:
    """What "plan" makes of the attack in "the attack plan"."""
    word = lexicon.status_words().get((s.lemma[noun], "noun")) if s.lemma[noun] in OF_PLANS else None
    return (Status(word.status), s.lemma[noun]) if word is not None else None
