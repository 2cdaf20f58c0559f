"""Slips of the parser in dates, counts, particles and lists of verbs."""

from __future__ import annotations

from graphbuild import lexicon
from graphbuild.extractors.repairs.tree import SUBJECTS, Tree, neighbour, subject_of
from graphbuild.extractors.tokens import Token

DEADLINES = frozenset({"hour", "day", "week"})
SPEECH_ACTS = frozenset({"urge", "call", "appeal", "ask", "warn", "accuse", "demand", "condemn", "denounce", "blame"})
SAYING = frozenset({"claim", "add", "insist", "allege", "deny", "say", "stress", "maintain"})
BLAME = frozenset({"blame", "responsibility", "guilt"})
LAYING = frozenset({"put", "lay", "place", "pin", "heap", "fix", "cast", "shift"})
HOLDING = frozenset({"control", "hold"})
BURNING = frozenset({"alight", "ablaze", "aflame"})
MEANWHILE = frozenset({"as", "after", "before", "until", "since"})
RANGING = frozenset({"to", "and", "-", "–"})
HURT = frozenset({"injured", "wounded"})
ABOUT = frozenset({"over", "about", "around", "some", "nearly"})


def blamed_on(on: Token, tree: Tree) -> bool:
    """ "Blamed the raid (of the camp) on the army": the raid was on somebody else; so was it in "put the blame for the
    raid on the army", "laid the blame for it at the army's door".
    """
    noun = on.head
    charge = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "for" else noun
    charge = charge.head if charge.dep_ == "dobj" else charge
    laid = any(c.dep_ == "dobj" and c.lemma_ in BLAME for c in charge.children) and charge.lemma_ in LAYING
    if laid and on.lower_ in ("on", "at") and charge != noun:
        tree.head[on.i] = charge.i
        return True
    while noun.dep_ == "pobj" and noun.head.lower_ == "of":
        noun = noun.head.head
    if on.lower_ != "on" or noun.dep_ != "dobj" or noun.head.lemma_ not in ("blame", "pin"):
        return False
    tree.head[on.i] = noun.head.i
    return True


def between_numbers(word: Token, tree: Tree) -> bool:
    """ "Between 20 and 30 gunmen were holding out": the gunmen were, and nothing lies between them."""
    noun = next((c for c in word.children if c.dep_ == "pobj"), None) if word.lower_ == "between" else None
    numbers = [c for c in noun.children if c.dep_ == "nummod" and c.i == word.i + 1] if noun is not None else []
    if noun is None or not numbers or not any(c.dep_ == "conj" for c in numbers[0].children):
        return False
    after = noun.doc[min(noun.right_edge.i + 1, len(noun.doc) - 1)]
    verb = after.head if after.dep_ in ("aux", "auxpass") else after
    if verb.pos_ not in ("VERB", "AUX") or verb.i < noun.i or any(c.dep_ in SUBJECTS for c in verb.children):
        return False
    tree.attach(noun.i, verb.i, subject_of(verb))
    tree.attach(word.i, numbers[0].i, "quantmod")
    return True


def particle(word: Token, tree: Tree) -> bool:
    """ "Police sealed off the mosque": behind a particle stands the object of the verb."""
    verb = word.head
    if word.i != verb.i + 1 or verb.pos_ != "VERB":
        return False
    noun = next((c for c in word.children if c.dep_ == "pobj"), None)
    if noun is None or not (word.dep_ == "prt" or _only_phrasal(verb.lemma_.lower(), word.lower_)):
        return False
    tree.attach(noun.i, verb.i, "dobj")
    tree.dep[word.i] = "prt"
    return True


def _only_phrasal(lemma: str, particle: str) -> bool:
    """Is the verb known with this particle, and not without one?"""
    stems = {lemma, lemma.removesuffix("e")}
    return not stems & lexicon.verbs().keys() and any(f"{stem} {particle}" in lexicon.verbs() for stem in stems)


def day_apart(day: Token, tree: Tree) -> None:
    """ "On Friday Erdogan spoke", "on Friday rebels fled": no name begins with a weekday; the subject follows it."""
    name, before = day.head, day.nbor(-1) if day.i > 0 else day
    if name.dep_ in SUBJECTS and _is_bare(before):
        tree.attach(day.i, before.i, "pobj")
    elif name.dep_ == "pobj" and _give_subject(name, tree):
        tree.attach(day.i, name.head.i, "pobj")


def date_apart(month: Token, tree: Tree) -> None:
    """ "On 5 March Keita resigned", "in March rebels fled", "of 5 to 6 June": no name begins with a date either."""
    name, doc = month.head, month.doc
    first = month.i
    while first > 1 and (doc[first - 1].tag_ == "CD" or (first < month.i and doc[first - 1].lower_ in RANGING)):
        first -= 1
    prep = doc[first - 1] if first > 0 else month
    if prep.tag_ != "IN" or (first == month.i and name.dep_ not in (*SUBJECTS, "pobj")):
        return
    if name.dep_ in SUBJECTS and not _is_bare(prep):
        return
    if name.head == prep and not _give_subject(name, tree):
        return
    tree.attach(month.i, prep.i, "pobj")
    if first < month.i:
        tree.attach(month.i - 1, month.i, "nummod")


def year_apart(year: Token, tree: Tree) -> None:
    """ "In 2014 government forces took Homs": a year in front counts no forces."""
    prep = year.nbor(-1) if year.i > 0 else year
    is_year = len(year.text) == 4 and year.text.isdecimal() and year.text.isascii() and 1800 <= int(year.text) <= 2100
    if is_year and year.head.dep_ in SUBJECTS and prep.lower_ in ("in", "since", "by") and _is_bare(prep):
        tree.attach(year.i, prep.i, "pobj")


def _is_bare(prep: Token) -> bool:
    """A preposition without what should follow it."""
    return prep.tag_ == "IN" and prep.dep_ == "prep" and not any(c.dep_ in ("pobj", "pcomp") for c in prep.children)


def _give_subject(name: Token, tree: Tree) -> bool:
    """Make a name that hangs on a preposition the subject of the verb behind it. Whether that has none so far."""
    verb = next((t for t in name.head.ancestors if t.pos_ in ("VERB", "AUX")), name)
    if verb.i <= name.i or any(c.dep_ in SUBJECTS for c in verb.children):
        return False
    tree.attach(name.i, verb.i, subject_of(verb))
    return True


def listed_verb(verb: Token, tree: Tree) -> None:
    """ "Keita appeared on television, called on the army to rise and left": a past tense that nothing introduces."""
    first = verb.head
    introduced = any(c.dep_ in ("mark", "nsubj", "nsubjpass", "agent", "advmod", "aux", "expl") for c in verb.children)
    if first.tag_ == "VBD" and first.i < verb.i and not introduced and neighbour(verb, -1).text == ",":
        tree.dep[verb.i] = "conj"


def time_in_front(verb: Token, tree: Tree) -> None:
    """ "Chad left on Monday, and on Friday its army withdrew": what stands before the second subject is of its verb."""
    first = verb.head
    subject = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    joint = next((c for c in reversed(list(first.children)) if c.dep_ == "cc" and c.i < verb.i), None)
    if subject is None or joint is None:
        return
    tree.hand_over(
        [c for c in first.children if c.dep_ in ("prep", "npadvmod", "advmod") and joint.i < c.i < subject.left_edge.i],
        verb.i,
    )


def said_and_urged(verb: Token, tree: Tree) -> None:
    """ "said the army held the port and urged people to leave": whoever speaks urges, not who is said to hold it."""
    said = verb.head
    speech = said.head
    claims = verb.lemma_ in SAYING and any(c.dep_ == "ccomp" and c.i > verb.i for c in verb.children)
    if (
        said.dep_ != "ccomp"
        or not (verb.lemma_ in SPEECH_ACTS or claims)
        or (speech.lemma_.lower(), "verb") not in lexicon.reporting()
    ):
        return
    told = any(c.dep_ in (*SUBJECTS, "mark", "aux") for c in verb.children)
    if said.lemma_.lower() in lexicon.states() | HOLDING and speech.tag_ == verb.tag_ == "VBD" and not told:
        tree.attach(verb.i, speech.i, "conj")


def second_subject(verb: Token, tree: Tree) -> None:
    """ "was hit by a rocket and two soldiers fled": who stands right before the second verb is its subject."""
    before = neighbour(verb, -1)
    if before.pos_ not in ("NOUN", "PROPN") or any(c.dep_ in (*SUBJECTS, "mark") for c in verb.children):
        return
    noun = next((t for t in (before, *before.ancestors) if t.right_edge.i == before.i and t.dep_ == "conj"), None)
    if noun is None or noun.head.dep_ not in ("pobj", "dobj") or noun.head.i > verb.i:
        return
    joined = next((c for c in noun.head.children if c.dep_ == "cc" and c.i == noun.left_edge.i - 1), None)
    if joined is not None and verb.head in noun.head.ancestors and not any(c.dep_ == "aux" for c in verb.children):
        tree.attach(noun.i, verb.i, "nsubj")
        tree.dep[verb.i] = "conj"


def meanwhile(verb: Token, tree: Tree) -> None:
    """ "Residents cheered as columns of the army entered the town": who stands between "as" and a verb that no word
    joins to the first is its subject.
    """
    first = verb.head
    if any(c.dep_ in (*SUBJECTS, "aux") for c in verb.children):
        return
    clause = next(
        (c for c in first.children if c.dep_ == "prep" and c.lower_ in MEANWHILE and first.i < c.i < verb.i), None
    )
    subject = next((c for c in clause.children if c.dep_ == "pobj"), None) if clause is not None else None
    if subject is None or clause is None or subject.right_edge.i != verb.left_edge.i - 1:
        return
    tree.attach(subject.i, verb.i, "nsubj")
    tree.attach(clause.i, verb.i, "mark")
    tree.dep[verb.i] = "advcl"


def according_to(noun: Token, tree: Tree) -> bool:
    """ "According to the chief of staff, General Ali, 900 soldiers fled": the soldiers do; the general is the chief."""
    if noun.tag_ != "NNS" or not any(c.tag_ == "CD" for c in noun.children):
        return False
    verb = noun.head.head if noun.dep_ == "appos" else noun.head
    name = next((c for c in verb.children if c.dep_ == "nsubj" and c.pos_ == "PROPN" and c.i < noun.i), None)
    source = next((c for c in verb.children if c.lower_ == "according" and c.i < noun.i), None)
    if name is None or source is None:
        return False
    told = next((p for c in source.subtree if c.lower_ == "to" for p in c.children if p.dep_ == "pobj"), None)
    if told is not None:
        tree.attach(noun.i, verb.i, "nsubj")
        tree.attach(name.i, told.i, "appos")
    return told is not None


def deadline(time: Token, tree: Tree) -> bool:
    """ "gave the rebel chief, Nouri, 48 hours to leave": the hours are given, to whom stands before them."""
    if time.lemma_ not in DEADLINES:
        return False
    verb = next((t for t in time.ancestors if t.pos_ == "VERB"), None)
    counted = any(c.tag_ == "CD" for c in time.children)
    given = verb.children if verb is not None and verb.lemma_ == "give" and counted else ()
    whom = next((c for c in given if c.dep_ == "dobj" and c.i < time.i), None)
    if verb is not None and whom is not None:
        tree.dep[whom.i] = "dative"
        tree.attach(time.i, verb.i, "dobj")
    return True


def counted_victims(verb: Token, tree: Tree) -> None:
    """ "12 were killed and over 90 injured": the number right before the second participle is its subject."""
    count = neighbour(verb, -1)
    about = count.head
    inside = count.head == verb and count.dep_ == "npadvmod"
    about = neighbour(count, -1) if inside else about
    if count.tag_ != "CD" or about.lower_ not in ABOUT or about.head not in (verb, count) or about.i != count.i - 1:
        return
    if any(c.dep_ in SUBJECTS for c in verb.children):
        return
    tree.attach(count.i, verb.i, "nsubjpass")
    tree.attach(about.i, count.i, "quantmod")
    tree.pos[verb.i], tree.tag[verb.i] = "VERB", "VBN"


def set_alight(fire: Token, tree: Tree) -> bool:
    """ "set part of the embassy alight": the adjective is no noun that the embassy describes."""
    if fire.lower_ not in BURNING or fire.i == 0:
        return False
    noun = neighbour(fire, -1)
    verb = next((t for t in fire.ancestors if t.lemma_ == "set"), None)
    if (
        verb is not None
        and fire.head == verb
        and any(c.dep_ in ("dobj", "nsubjpass") and c != fire for c in verb.children)
    ):
        tree.dep[fire.i], tree.pos[fire.i] = "oprd", "ADJ"
    if fire.dep_ not in ("dobj", "pobj") or noun.head != fire or noun.dep_ != "compound" or verb is None:
        return True
    tree.attach(noun.i, fire.head.i, fire.dep_)
    tree.hand_over([c for c in fire.children if c != noun], noun.i)
    tree.attach(fire.i, verb.i, "oprd")
    tree.pos[fire.i] = "ADJ"
    return True
