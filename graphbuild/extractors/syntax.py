"""The parse of a text as plain lists.

Extraction asks for heads, children and lemmas some hundred times a word. Lists of Python strings answer several
times faster than
spaCy's token objects, and tests can make them from Docs built by hand.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from spacy.tokens import Doc

from graphbuild import lexicon
from graphbuild.extractors.repairs import repair
from graphbuild.extractors.repairs.irregular import lemmas
from graphbuild.extractors.repairs.tree import Tree
from graphbuild.extractors.tokens import Parse, edges

SUBJECTS = frozenset({"nsubj", "csubj"})
PASSIVE_SUBJECTS = frozenset({"nsubjpass", "csubjpass"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
VERBAL = frozenset({"VERB", "AUX"})
PLURALS = (("men", "man"), ("ies", "y"), ("s", ""))


@dataclass(frozen=True, slots=True)
class Syntax:
    """One Doc as lists by token index. `sentence[i]` is the number of the sentence of token i; `bounds` are
    its (start, end); `entity` is the model's label of the name that token i is part of, "" of none; `capitals` are the
    tokens that begin with a capital.

    `arguments` are those of the verbs that were asked for so far (`verb_slots`): each is asked for about twice.
    """

    doc: Doc
    source: str
    text: list[str]
    lower: list[str]
    lemma: list[str]
    tag: list[str]
    pos: list[str]
    dep: list[str]
    entity: list[str]
    head: list[int]
    children: list[list[int]]
    idx: list[int]
    sentence: list[int]
    bounds: list[tuple[int, int]]
    left: list[int]
    right: list[int]
    capitals: list[int]
    arguments: dict[int, dict[str, list[int]]] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.text)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Characters of the tokens from start up to end."""
        return self.idx[start], self.idx[end - 1] + len(self.text[end - 1])

    def words(self, start: int, end: int) -> str:
        """The text of the tokens from start up to end, as it stands."""
        a, b = self.span(start, end)
        return self.source[a:b]

    def kids(self, i: int, *deps: str) -> list[int]:
        """Children of token i with one of these dependency labels, in text order."""
        children = self.children[i]
        if not children:
            return []
        dep = self.dep
        return [c for c in children if dep[c] in deps]

    def kid(self, i: int, *deps: str) -> int | None:
        """The first child of token i with one of these labels."""
        dep = self.dep
        for c in self.children[i]:
            if dep[c] in deps:
                return c
        return None

    def behind(self, i: int, *words: str) -> list[int]:
        """What stands behind the prepositions of token i that are one of these words ("of Ramadi", "by rebels")."""
        return [p for c in self.kids(i, "prep") if self.lower[c] in words for p in self.kids(c, "pobj")]

    def conjuncts(self, i: int) -> list[int]:
        """Token i and what is coordinated with it to its right, in text order."""
        found: list[int] = [i]
        k = 0
        while k < len(found):
            found += [c for c in self.children[found[k]] if self.dep[c] == "conj"]
            k += 1
        return found

    def ancestors(self, i: int) -> list[int]:
        """The heads above token i, nearest first."""
        found: list[int] = []
        while self.head[i] != i and len(found) < 60:
            i = self.head[i]
            found.append(i)
        return found


def syntax(doc: Doc) -> Syntax:
    """The lists of a parsed Doc."""
    parse = Parse(doc)
    read = tuple(parse.tag)
    repair(Tree(parse.tokens, parse.head, parse.dep, parse.pos, parse.tag))
    parse.part()
    text, tags, lemma = parse.text, parse.tag, _lemmas(parse, read)
    children: list[list[int]] = [[] for _ in text]
    for i, h in enumerate(parse.head):
        if h != i:
            children[h].append(i)
    return Syntax(
        doc,
        parse.source,
        text,
        parse.lower,
        lemma,
        tags,
        parse.pos,
        parse.dep,
        parse.entity,
        parse.head,
        children,
        parse.idx,
        [n for n, (a, b) in enumerate(parse.bounds) for _ in range(a, b)],
        parse.bounds,
        *edges(parse.head),
        [i for i, word in enumerate(text) if word[:1].isupper()],
    )


def _lemmas(parse: Parse, read: tuple[str, ...]) -> list[str]:
    """The lemmas in lower case, of forms that the model does not know too, whose tags are put right; `read` are the
    tags as they came.
    """
    lemmata, tags, pos = [lemma.lower() for lemma in parse.lemma], parse.tag, parse.pos
    known = lemmas()
    for i, word in enumerate(parse.lower):
        if (lemma := known.get(word)) is not None:
            lemmata[i] = lemma
            if pos[i] == "VERB" and tags[i] != "VBN":
                tags[i] = "VBD"
                continue
        if tags[i] == "VBG" and pos[i] == "NOUN":
            lemmata[i] = word  # "shelling" as a noun has nothing to do with a shell
        elif tags[i] == "VBG" and pos[i] == "VERB" and read[i] in ("NN", "JJ"):
            lemmata[i] = _of_gerund(word)
        elif tags[i] == "VBN" and pos[i] == "VERB" and read[i] == "JJ":
            lemmata[i] = _of_participle(word)
    for first, _ in parse.bounds:
        if tags[first] in ("NNP", "NNPS"):
            lemmata[first] = _singular(lemmata[first])
    return lemmata


def _singular(lemma: str) -> str:
    """The singular of a common noun whose capital only opens the sentence ("Gunmen dragged the mayor from his house"):
    the model takes it for a name and leaves it as it is.
    """
    for ending, singular in PLURALS:
        if lemma.endswith(ending):
            found = lemma.removesuffix(ending) + singular
            return found if found in lexicon.agents() or found in lexicon.equipment() else lemma
    return lemma


def _of_gerund(word: str) -> str:
    """The verb of a gerund that the model takes for a noun ("denied bombing the market"); the word if none is known."""
    stem = word.removesuffix("ing")
    doubled = stem[:-1] if stem[-1:] == stem[-2:-1] else stem
    return next((verb for verb in (stem, f"{stem}e", doubled) if verb in lexicon.verbs()), word)


def _of_participle(word: str) -> str:
    """The verb of a participle that the model takes for an adjective ("opposed"); the word if none is known."""
    stem = word.removesuffix("ed")
    return next((verb for verb in (f"{stem}e", stem, stem[:-1]) if verb in lexicon.verbs()), word)
