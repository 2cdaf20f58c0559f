"""Known slips of the parser, put right in the lists of heads and labels before anything reads them.

Each rule holds for a construction of English in which spaCy's models err again and again; none looks at a name. Here
stand the rules that hold whatever a word's label is; the first that is about a token ends the search.
"""

from __future__ import annotations

from graphbuild.extractors.repairs import (
    asides,
    attachments,
    constructions,
    displaced,
    irregular,
    lost_subjects,
    misjoined,
    mislaid,
    straying,
)
from graphbuild.extractors.repairs.by_label import BY_LABEL
from graphbuild.extractors.repairs.slips import Tree
from graphbuild.extractors.repairs.tags import mend_tags
from graphbuild.extractors.tokens import Token

CLAUSAL = frozenset({"conj", "ccomp", "parataxis", "acl", "relcl"})
# Words that only serve another: no slip is about them, and they are a third of a text.
FUNCTION = frozenset({"det", "punct", "cc", "case", "mark", "poss"})
HELD = frozenset({"hostage", "captive"})
WORDS = HELD | {"-", "go", "general"}


def repair(tree: Tree) -> None:
    """Changes the lists of the tree."""
    for token, dep in zip(tree.tokens, tuple(tree.dep), strict=True):
        if dep in FUNCTION and not token.ent_type_:
            continue
        moved = dep in CLAUSAL and _is_moved(token, dep, tree)
        moved = moved or (dep in misjoined.REJOINED and misjoined.rejoined(token, dep, tree))
        moved = moved or (dep in lost_subjects.LOSING and lost_subjects.finds_subject(token, dep, tree))
        if not moved and not (_has_rule(token) and _by_word(token, tree)) and (rule := BY_LABEL.get(dep)) is not None:
            rule(token, tree)
    for sentence in tree.tokens[0].parse.sentences if tree.tokens else ():
        irregular.number_in_front(sentence.tokens[0], tree)
    mend_tags(tree)


def _is_moved(token: Token, dep: str, tree: Tree) -> bool:
    return asides.between_speeches(token, dep, tree) or attachments.hangs_elsewhere(token, dep, tree)


def _has_rule(token: Token) -> bool:
    return token.lower_ in WORDS or (token.tag_ == "IN" and token.ent_type_ == "PERSON")


def _by_word(token: Token, tree: Tree) -> bool:
    """Whether the word itself is about to be misread, whatever its label."""
    if token.ent_type_ == "PERSON" and token.tag_ == "IN":
        constructions.given_name(token, tree)
    elif token.text == "-":
        return straying.counter_act(token, tree)
    elif token.lower_ == "go" and token.tag_ in ("VB", "VBP"):
        mislaid.let_go(token, tree)
    elif token.lower_ == "general" and token.tag_ == "JJ":
        displaced.secretary_general(token, tree)
    elif token.lower_ in HELD and token.head.lemma_ in ("take", "hold"):
        constructions.hostage(token, tree)
    else:
        return False
    return True
