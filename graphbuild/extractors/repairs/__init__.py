"""Known slips of the parser, put right in the lists of heads and labels before anything reads them.

Each rule holds for a construction of English in which spaCy's models err again and again; none looks at a name. A word
is first looked at for the clause that it belongs to (`moved`), then as itself (`BY_WORD`), then for what it is to its
head (`by_label`, with the clauses in `by_clause`): a label says something only where the clause is right. The first
rule that is about a word ends the search for it. What parts the speaker from what is told (`tags`) comes last, for it
reads the heads and labels that the others have put right.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from graphbuild.extractors.repairs import constructions, coordinations, displaced, irregular, mislaid, straying
from graphbuild.extractors.repairs.by_label import BY_LABEL
from graphbuild.extractors.repairs.moved import MOVED
from graphbuild.extractors.repairs.tags import mend_tags
from graphbuild.extractors.repairs.tree import Tree
from graphbuild.extractors.tokens import Token

# Words that only serve another: no slip is about them, and they are a third of a text.
FUNCTION = frozenset({"det", "punct", "cc", "case", "mark", "poss"})
# Words that are misread whatever their label is.
BY_WORD: Mapping[str, Callable[[Token, Tree], bool]] = {
    "-": straying.counter_act,
    "between": coordinations.behind_aside,
    "captive": constructions.hostage,
    "general": displaced.secretary_general,
    "go": mislaid.let_go,
    "hostage": constructions.hostage,
}


def repair(tree: Tree) -> None:
    """Changes the lists of the tree."""
    for token in tree.tokens:
        if token.dep_ not in FUNCTION or token.ent_type_:
            _mend(token, tree)
    for sentence in tree.tokens[0].parse.sentences if tree.tokens else ():
        irregular.number_in_front(sentence.tokens[0], tree)
    mend_tags(tree)


def _mend(token: Token, tree: Tree) -> None:
    for moved in MOVED.get(token.dep_, ()):
        if moved(token, tree):
            return
    if token.tag_ == "IN" and token.ent_type_ == "PERSON":
        constructions.given_name(token, tree)
    elif (by_word := BY_WORD.get(token.lower_)) is not None and by_word(token, tree):
        return
    elif (by_label := BY_LABEL.get(token.dep_)) is not None:
        by_label(token, tree)
