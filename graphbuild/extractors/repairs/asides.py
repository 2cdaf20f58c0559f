"""Slips of the parser between what is told and who tells it: quotations that go on, clauses behind a semicolon."""

from __future__ import annotations

from graphbuild import lexicon
from graphbuild.extractors.repairs.tags import answers, reports, speaks
from graphbuild.extractors.repairs.tree import SUBJECTS, Tree, neighbour
from graphbuild.extractors.tokens import Token

QUOTES = frozenset({'"', "“", "``"})
CONTENT = ("ccomp", "xcomp", "dobj", "prep", "dative")


def told_on(verb: Token, tree: Tree) -> bool:
    """ "Troops stormed the camp, witnesses said, and killed ten", "Troops took the town," he said, "and killed 12":
    the troops killed, not who says so.
    """
    speech = verb.head
    if verb.pos_ != "VERB" or (speech.lemma_.lower(), "verb") not in lexicon.reporting():
        return False
    told = next((c for c in speech.children if c.dep_ == "ccomp" and c.i < speech.i), None)
    if told is None or any(c.dep_ in SUBJECTS for c in verb.children):
        return False
    opened = any(t.text in QUOTES for t in verb.doc[speech.i + 1 : verb.i])
    if not opened and not (_behind_tag(verb.left_edge, told, speech) and not speaks(verb)):
        return False
    tree.attach(verb.i, told.i, "conj")
    return True


def _asks(verb: Token) -> bool:
    lemma, table = verb.lemma_.lower(), lexicon.status_words()
    words = [lemma, *(f"{lemma} {c.lower_}" for c in verb.children if c.dep_ == "prep")]
    found = [table[(word, "verb")] for word in words if (word, "verb") in table]
    return any(word.status == "requested" and word.kind == "object-control" for word in found)


def asked_too(verb: Token, tree: Tree) -> bool:
    """ "Rebels hold the road, police said, and urged drivers to stay away": the police urge."""
    told = verb.head
    if verb.tag_ not in ("VBD", "VBZ") or verb.i < told.i or not _asks(verb):
        return False
    speech = next((c for c in told.children if c.dep_ == "parataxis" and told.i < c.i < verb.i and reports(c)), None)
    if speech is None or any(c.dep_ in SUBJECTS for c in verb.children):
        return False
    if neighbour(verb, -1).dep_ != "cc" or neighbour(verb, -2).text != ",":
        return False
    tree.attach(verb.i, speech.i, "conj")
    return True


def _behind_tag(first: Token, told: Token, speech: Token) -> bool:
    """Do a comma and an "and" part the clause that begins at first from a speaker who stands behind what is told?"""
    speaker = next((c for c in speech.children if c.dep_ == "nsubj"), None)
    behind = speaker is not None and told.i < speaker.i < speech.i
    return behind and neighbour(first, -1).dep_ == "cc" and neighbour(first, -2).text == ","


def before_semicolon(told: Token, tree: Tree) -> bool:
    """ "The war began in May; Baku says that it was provoked": what stands before the stop is not what Baku says."""
    verb = told.head
    if told.pos_ not in ("VERB", "AUX") or verb.i < told.i:
        return False
    subject = next((c for c in verb.children if c.dep_ == "nsubj" and told.i < c.i < verb.i), None)
    if subject is None or not any(c.dep_ in CONTENT and c.i > verb.i for c in verb.children):
        return False
    if subject.left_edge.i == 0 or not any(
        t.text == ";" for t in verb.doc[told.right_edge.i + 1 : subject.left_edge.i]
    ):
        return False
    tree.attach(told.i, told.i, "ROOT")
    return True


def told_in(told: Token, tree: Tree) -> bool:
    """ "He said in a message that his forces would fight on": that is what he said, and no kind of message."""
    noun = told.head
    prep, speech = noun.head, noun.head.head
    that = noun.i + 1 < len(noun.doc) and noun.doc[noun.i + 1].lower_ == "that"
    if noun.dep_ != "pobj" or prep.lower_ != "in" or not reports(speech) or not that:
        return False
    word = lexicon.reporting().get((noun.lemma_.lower(), "noun"))
    if (word is not None and word.kind != "plain") or any(c.dep_ in ("ccomp", "dobj") for c in speech.children):
        return False
    tree.attach(told.i, speech.i, "ccomp")
    return True


def beside_denial(act: Token, tree: Tree) -> None:
    """ "Denied that troops had come to help the rebels take Goma, dismissing the report": who denies dismisses it; so
    does who speaks in "Mali will expel them, the minister said, brushing off an appeal".
    """
    comma = act.left_edge.i - 1
    if comma < 1 or not answers(act) or act.doc[comma].text != ",":
        return
    if reports(act.doc[comma - 1]):
        tree.head[act.i] = comma - 1
        return
    for verb in act.ancestors:
        word = lexicon.reporting().get((verb.lemma_.lower(), "verb"))
        if word is not None and word.kind == "denial" and verb != act.head:
            tree.head[act.i] = verb.i
            return


def beside_speech(act: Token, tree: Tree) -> None:
    """ "Gunmen killed 12 people, the police said, burning homes": who says so does not burn them."""
    verb = act.head
    told = next((c for c in verb.children if c.dep_ == "ccomp" and c.i < verb.i), None)
    if told is None or act.i < verb.i or not reports(verb) or speaks(act):
        return
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if subject is not None and told.i < subject.i < verb.i and act.doc[act.left_edge.i - 1].text == ",":
        tree.head[act.i] = told.i


def lost_speaker(noun: Token, tree: Tree) -> None:
    """ "killed in Homs on Friday, the governor said": beside a day or a place nobody stands; he is who speaks."""
    verb = noun.sent.root
    if not reports(verb) or noun.right_edge.i != verb.i - 1 or any(c.dep_ == "nsubj" for c in verb.children):
        return
    comma = noun.left_edge.i > 0 and noun.doc[noun.left_edge.i - 1].text == ","
    if comma and noun.left_edge.dep_ == "det" and noun.head.dep_ == "pobj":
        tree.attach(noun.i, verb.i, "nsubj")


def toll_and_speakers(toll: Token, tree: Tree) -> None:
    """ "killing 12 people, residents and medics said": the dead are the object, and the others speak."""
    verb, first = toll.head, toll.left_edge
    speaker = next((c for c in toll.children if c.dep_ == "conj"), None)
    if speaker is None or not reports(verb) or first.i == 0:
        return
    act = neighbour(first, -1)
    takes = act.tag_ == "VBG" and not any(c.dep_ == "dobj" for c in act.children)
    if not takes or neighbour(speaker.left_edge, -1).text != "," or verb.i - 1 != toll.right_edge.i:
        return
    tree.attach(toll.i, act.i, "dobj")
    tree.attach(speaker.i, verb.i, "nsubj")
    tree.hand_over([c for c in toll.children if c.i > speaker.i], speaker.i)
