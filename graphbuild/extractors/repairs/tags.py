"""Reporting tags ("..., police and a doctor said, as ..."): who speaks, and what is told, where the parser errs.

An error here makes a witness the victim or the attacker, so that each rule asks for the commas or quotation marks
that set the tag apart.
"""

from __future__ import annotations

from graphbuild import lexicon
from graphbuild.extractors.repairs.tree import SUBJECTS, Tree, neighbour, subject_of
from graphbuild.extractors.tokens import Token
from graphbuild.records import EventType

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
BOUNDS = frozenset({",", '"', "”", "''", "—", "–"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
JOINING = frozenset({"CCONJ", "PUNCT", "DET", "PART"})
ANSWERS = frozenset({EventType.REJECT, EventType.ACCUSE, EventType.REQUEST, EventType.SUPPORT})
DEEDS = frozenset({EventType.ASSAULT, EventType.COERCE, EventType.MOBILIZE, EventType.RETREAT})
WHILE = frozenset({"as", "while", "after", "before", "when", "since"})
REPORTED = frozenset({"VBD", "VBZ", "VBP", "VBN"})
LONGEST = 15


def mend_tags(tree: Tree) -> None:
    """Changes heads and labels around the reporting verbs that end or interrupt a sentence."""
    for token in tree.tokens:
        if token.dep_ == "parataxis":
            _give_back_subject(token, tree)
        if token.tag_ in REPORTED and token.pos_ == "VERB" and reports(token):
            _find_speaker(token, tree)
            _free_clauses(token, tree)
        elif token.dep_ == "pcomp" and token.tag_ == "VBG" and token.head.dep_ == "mark":
            _noun_of_clause(token, tree)


def reports(verb: Token) -> bool:
    word = lexicon.reporting().get((verb.lemma_.lower(), "verb"))
    return word is not None and word.kind == "plain"


def speaks(verb: Token) -> bool:
    """Is it a speaker's act ("the minister said, urging restraint") and not one that is told?"""
    word = lexicon.status_words().get((verb.lemma_.lower(), "verb"))
    asks = word is not None and word.status in ("requested", "threatened", "alleged")
    return asks or (verb.lemma_.lower(), "verb") in lexicon.reporting() or answers(verb)


def answers(act: Token) -> bool:
    """Is what somebody does by saying it, and nothing else: "brushing off an appeal", "dismissing the charge"?"""
    part = next((c.lower_ for c in act.children if c.dep_ == "prt"), None)
    lemma = act.lemma_.lower()
    readings = lexicon.verbs().get(f"{lemma} {part}" if part else lemma, ())
    return any(r.type in ANSWERS for r in readings) and not any(r.type in DEEDS for r in readings)


def _children(tree: Tree, verb: Token) -> list[int]:
    i, head, sentence = verb.i, tree.head, verb.sent
    return [k for k in range(sentence.start, sentence.end) if head[k] == i and k != i]


def _find_speaker(verb: Token, tree: Tree) -> None:
    """ "..., killing 9 people, police and a doctor said": what stands between comma and verb is its subject."""
    children = _children(tree, verb)
    if any(tree.dep[c] in (*SUBJECTS, "aux", "auxpass") or (c > verb.i and tree.dep[c] == "ccomp") for c in children):
        return
    start = _tag_start(verb)
    roots = [i for i in range(start, verb.i) if not start <= tree.head[i] < verb.i] if start else []
    names = [i for i in roots if tree.pos[i] in NOMINAL]
    if not names or any(tree.pos[i] not in NOMINAL | JOINING for i in roots) or neighbour(verb, -1).pos_ == "CCONJ":
        return
    tree.attach(names[0], verb.i, "nsubj")
    for i in roots:
        if i != names[0]:
            tree.attach(i, names[0], "conj" if i in names else tree.dep[i])
    if tree.dep[verb.i] in ("conj", "acl"):
        tree.dep[verb.i] = "parataxis"


def _give_back_subject(verb: Token, tree: Tree) -> None:
    """ "Rwanda, the panel alleged, armed the rebels": of two subjects the first one, before the comma, is the other
    verb's.
    """
    subjects = [c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i]
    other = verb.head
    if (
        len(subjects) != 2
        or other.i < verb.i
        or other.pos_ != "VERB"
        or neighbour(subjects[1].left_edge, -1).text != ","
    ):
        return
    if not any(c.dep_ in SUBJECTS for c in other.children):
        tree.attach(subjects[0].i, other.i, subject_of(other))


def _tag_start(verb: Token) -> int:
    """The token behind the comma or mark that opens the tag, 0 where none does or nothing is told before."""
    first = verb.sent.start
    for i in range(verb.i - 1, max(first, verb.i - LONGEST), -1):
        if verb.doc[i].text in BOUNDS:
            told = any(t.tag_ in FINITE for t in verb.doc[first:i])
            return i + 1 if told and i + 1 < verb.i else 0
    return 0


def _free_clauses(verb: Token, tree: Tree) -> None:
    """ "Rebels took the town, police said, as fighting went on": the last clause belongs to what is told, and the
    speaker's own act ("..., police said, urging calm") to the tag.
    """
    children = _children(tree, verb)
    told = next((c for c in children if c < verb.i and tree.dep[c] == "ccomp"), None)
    if told is None and tree.dep[verb.i] == "parataxis" and tree.head[verb.i] < verb.i:
        told = tree.head[verb.i]
    if told is None or not any(tree.dep[c] == "nsubj" and told < c for c in children):
        return
    for clause in verb.sent:
        head = tree.head[clause.i]
        if clause.i < verb.i or tree.dep[clause.i] != "advcl" or head not in (verb.i, told):
            continue
        if clause.doc[clause.left_edge.i - 1].text == ",":
            own = clause.tag_ == "VBG" and speaks(clause)
            marked = any(k.lower_ in WHILE for k in clause.children)
            if own or marked or clause.tag_ == "VBG":
                tree.head[clause.i] = verb.i if own else told


def _noun_of_clause(act: Token, tree: Tree) -> None:
    """ "as fighting for the town entered its second week": the subject, and no complement of "as"."""
    clause = act.head.head
    if clause.i > act.i and clause.tag_ in FINITE and not any(c.dep_ == "nsubj" for c in clause.children):
        tree.attach(act.i, clause.i, "nsubj")
        tree.pos[act.i] = "NOUN"
