"""Participles that the parser takes for the verb of the noun before them: what was done to it is told as what it did.

In each construction the participle describes the noun, and the noun is the subject of the verb behind or the object of
the one before.
"""

from __future__ import annotations

from graphbuild import lexicon
from graphbuild.extractors.repairs.resumed import LETTING
from graphbuild.extractors.repairs.tree import SUBJECTS, Tree, neighbour
from graphbuild.extractors.tokens import Token

LAUNCHING = frozenset({"fire", "launch", "drop", "plant", "hurl", "lob", "throw", "hide", "place", "detonate"})
OBJECT_FORMS = frozenset({"me", "him", "her", "us", "them"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
PAST = frozenset({"VBD", "VBN"})
AUXILIARIES = frozenset({"aux", "auxpass", "cop", "mark"})
OBJECTS = frozenset({"dobj", "iobj", "dative", "attr"})
SEEING = frozenset({"see", "view", "regard", "treat", "consider", "describe", "interpret"})
# Verbs that take a clause without "that", or an object and what it does.
PERCEIVING = LETTING | {"feel", "fear", "hope", "know", "mean", "think", "keep", "hold", "leave", "have", "get"}
TIMES = frozenset({"day", "night", "week", "month", "year", "morning", "evening"})


def _describe(first: Token, noun: Token, tree: Tree) -> None:
    """Makes the verb a participle that tells of the noun."""
    tree.attach(first.i, noun.i, "acl")
    tree.tag[first.i] = "VBN"


def _give_way(first: Token, subject: Token, verb: Token, label: str, tree: Tree) -> None:
    """Puts the verb in the place of the first one, which only describes their subject."""
    if first.head != verb:
        tree.attach(verb.i, verb.i if first.head == first else first.head.i, first.dep_)
    tree.attach(subject.i, verb.i, label)
    _describe(first, subject, tree)


def _subject_of(first: Token, *labels: str) -> Token | None:
    """The subject that ends right before the verb."""
    return next((c for c in first.children if c.dep_ in labels and c.right_edge.i == first.i - 1), None)


def garden_path(first: Token, tree: Tree) -> None:
    """ "Shells fired by rebels hit the camp", "bombs dropped on a queue killed 27": the first verb only says
    of the subject what was done to it, and the second one is the sentence's.
    """
    subject = next((c for c in first.children if c.dep_ == "nsubj"), None)
    if first.tag_ not in PAST or subject is None or subject.i > first.i:
        return
    if first.lemma_.lower() not in LAUNCHING and not any(c.dep_ == "agent" for c in first.children):
        return
    verb = next((c for c in first.children if c.i > first.i and c.dep_ in ("conj", "advcl", "ccomp", "dep")), None)
    if verb is None or verb.tag_ != "VBD" or neighbour(verb, -1).text in (",", ";") or neighbour(verb, -1).dep_ == "cc":
        return
    free = not any(c.dep_ in (*SUBJECTS, "aux", "auxpass", "mark", "advmod") and c.i < verb.i for c in verb.children)
    if free and not any(c.dep_ in ("dobj", "aux", "auxpass", "cc") and c.i < verb.i for c in first.children):
        _give_way(first, subject, verb, "nsubj", tree)
        tree.hand_over([c for c in first.children if c.i > verb.i], verb.i)


def were_done(aux: Token, tree: Tree) -> bool:
    """ "Soldiers captured last year were exchanged": the captured ones were; none of them captured anybody."""
    verb, before = aux.head, neighbour(aux, -1)
    if aux.tag_ not in FINITE or before.text in (",", ";") or before.dep_ in ("cc", "mark"):
        return False
    pronoun = before if before.lower_ in OBJECT_FORMS else None  # "sent to guard her were captured"
    if before.dep_ in SUBJECTS and pronoun is None:
        return False
    if any(c.dep_ in (*SUBJECTS, "expl", "mark", "cc") and c.i < aux.i and c != pronoun for c in verb.children):
        return False
    first = _done_before(verb, aux)
    subject = None if first is None else next((c for c in first.children if c.dep_ == "nsubj"), None)
    if first is None or subject is None or subject.right_edge.i != first.i - 1:
        return False
    _give_way(first, subject, verb, "nsubjpass", tree)
    tree.pos[first.i] = "VERB"
    tree.hand_over([c for c in verb.children if first.i < c.i < aux.i], first.i)
    if pronoun is not None:
        tree.attach(pronoun.i, pronoun.i - 1, "dobj")
    tree.hand_over([c for c in first.children if c.i > aux.i and c != verb], verb.i)
    return True


def _done_before(verb: Token, aux: Token) -> Token | None:
    """The participle before the auxiliary that the parser took for the verb of the subject."""
    joined = verb.dep_ in ("conj", "advcl", "ccomp", "dep") and verb.head.i < aux.i
    clauses = [c for c in verb.children if c.dep_ in ("ccomp", "advcl") and c.i < aux.i]
    first = verb.head if joined else clauses[0] if len(clauses) == 1 else None
    if first is None or first.tag_ not in PAST or first.pos_ != "VERB":
        return None
    own = any(c.dep_ in ("dobj", "aux", "auxpass", "ccomp", "mark") and c.i < aux.i for c in first.children)
    return None if own else first


def nothing_joins(verb: Token, tree: Tree) -> bool:
    """ "The civilians jailed for helping them were freed": no word joins the verbs, the first is a participle."""
    first = verb.head
    subject = _subject_of(first, *SUBJECTS)
    passive = any(c.dep_ == "auxpass" for c in verb.children) and not any(c.dep_ in SUBJECTS for c in verb.children)
    if verb.tag_ != "VBN" or subject is None or not passive or first.tag_ not in PAST:
        return False
    if any((c.dep_ in OBJECTS or c.dep_ in ("aux", "auxpass", "cc", "ccomp")) and c.i < verb.i for c in first.children):
        return False
    if neighbour(verb.left_edge, -1).text in (",", ";"):
        return False
    _give_way(first, subject, verb, "nsubjpass", tree)
    return True


def participle_of_subject(first: Token, tree: Tree) -> None:
    """ "The civilians jailed for helping them were freed": a clause without "that" is no subject."""
    verb = first.head
    subject = next((c for c in first.children if c.dep_ in SUBJECTS and c.i < first.i), None)
    if subject is None or first.tag_ not in PAST or subject.right_edge.i != first.i - 1:
        return
    if not any(c.dep_ in AUXILIARIES for c in first.children) and first.right_edge.i < verb.i:
        _give_way(first, subject, verb, "nsubj" if first.dep_ == "csubj" else "nsubjpass", tree)


def seen_as(done: Token, tree: Tree) -> bool:
    """ "Would see troops sent to Mali as a threat": the troops are seen so, and nobody sends. Whether it is so told."""
    verb, noun = done.head, _subject_of(done, *SUBJECTS)
    judged = next((c for c in done.children if c.dep_ == "prep" and c.lower_ == "as"), None)
    if verb.lemma_ not in SEEING or noun is None or noun.i < verb.i or judged is None or done.tag_ not in PAST:
        return False
    if any(c.dep_ in AUXILIARIES for c in done.children):
        return False
    tree.attach(noun.i, verb.i, "dobj")
    _describe(done, noun, tree)
    tree.head[judged.i] = verb.i
    return True


def told_of_object(verb: Token, tree: Tree) -> bool:
    """ "Freed three journalists abducted the day before": they were abducted, and by nobody who freed them."""
    noun = neighbour(verb, -1)
    act = noun.head
    if verb.tag_ not in PAST or noun.tag_ not in ("NNS", "NN") or noun.dep_ != "dobj":
        return False
    inside = verb.head in (noun, act) or verb.head in act.ancestors
    own = any(c.dep_ in (*SUBJECTS, "aux", "auxpass", "mark", "cc") for c in verb.children)
    if not inside or own or not _is_timed(verb):
        return False
    if noun.lemma_.lower() not in lexicon.agents():  # "left the house armed"
        return False
    _describe_by_time(verb, noun, tree)
    return True


def clause_of_object(verb: Token, tree: Tree) -> bool:
    """The same where the parse makes a clause of the two: nobody frees that something is so. Whether it is so told."""
    act, noun = verb.head, next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if verb.tag_ not in PAST or noun is None or noun.left_edge.i != act.i + 1:
        return False
    word = (act.lemma_.lower(), "verb")
    clausal = word in lexicon.reporting() or word in lexicon.status_words() or act.lemma_ in PERCEIVING
    others = [c for c in verb.children if c.dep_ in ("aux", "auxpass", "mark", "ccomp", "xcomp")]
    objects = [c for c in verb.children if c.dep_ == "dobj" and c.lemma_ not in TIMES]
    if clausal or others or objects or noun.right_edge.i != verb.i - 1:
        return False
    tree.attach(noun.i, act.i, "dobj")
    _describe_by_time(verb, noun, tree)
    return True


def _describe_by_time(verb: Token, noun: Token, tree: Tree) -> None:
    """The same; what the participle had for an object tells when."""
    _describe(verb, noun, tree)
    for child in verb.children:
        if child.dep_ == "dobj":
            tree.dep[child.i] = "npadvmod"


def _is_timed(verb: Token) -> bool:
    """Does only a time stand behind it, or nothing: no object of its own?"""
    objects = [c for c in verb.children if c.dep_ in ("dobj", "dative", "oprd", "ccomp", "xcomp")]
    return all(c.ent_type_ in ("DATE", "TIME") for c in objects)
