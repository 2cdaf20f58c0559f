"""The tokens of a parse as plain objects, under the names that spaCy gives to what they tell.

spaCy makes a new object of each head or child that it is asked for, and looks each label up again. The rules that put
a parse right ask some thirty times a word, which took them three times as long.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import repeat
from sys import intern

from spacy.tokens import Doc


class Token:
    """A token as it was parsed, with those around it; it equals no other."""

    __slots__ = ("children", "dep_", "ent_type_", "head", "i", "lemma_", "lower_", "parse", "pos_", "tag_", "text")

    head: Token

    def __init__(
        self, i: int, text: str, lower: str, lemma: str, pos: str, tag: str, dep: str, entity: str, parse: Parse
    ) -> None:
        self.i = i
        self.text = text
        self.lower_ = lower
        self.lemma_ = lemma
        self.pos_ = pos
        self.tag_ = tag
        self.dep_ = dep
        self.ent_type_ = entity
        self.parse = parse
        self.children: list[Token] = []

    @property
    def doc(self) -> list[Token]:
        return self.parse.tokens

    @property
    def left_edge(self) -> Token:
        return self.parse.tokens[self.parse.left[self.i]]

    @property
    def right_edge(self) -> Token:
        return self.parse.tokens[self.parse.right[self.i]]

    @property
    def sent(self) -> Sentence:
        return self.parse.sentences[bisect_right(self.parse.bounds, (self.i, len(self.doc))) - 1]

    def nbor(self, distance: int) -> Token:
        """The token so many further on; IndexError where the text ends before."""
        if self.i + distance < 0:
            raise IndexError(f"token {self.i} has no neighbour {distance}")
        return self.parse.tokens[self.i + distance]

    @property
    def lefts(self) -> list[Token]:
        return [c for c in self.children if c.i < self.i]

    @property
    def rights(self) -> list[Token]:
        return [c for c in self.children if c.i > self.i]

    @property
    def ancestors(self) -> Iterator[Token]:
        """The heads above the token, nearest first."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    @property
    def subtree(self) -> Iterator[Token]:
        """The token and all below it, in text order."""
        for child in self.lefts:
            yield from child.subtree
        yield self
        for child in self.rights:
            yield from child.subtree

    def is_ancestor(self, other: Token) -> bool:
        return self in other.ancestors


class Sentence:
    """The tokens from `start` up to `end`."""

    __slots__ = ("end", "start", "tokens")

    def __init__(self, tokens: list[Token], start: int, end: int) -> None:
        self.tokens, self.start, self.end = tokens[start:end], start, end

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    @property
    def root(self) -> Token:
        return next(token for token in self.tokens if token.head is token)


class Parse:
    """A Doc as lists by token: what stands there, its labels, where it begins (in characters), the index of its head,
    the first and the last token below it. `bounds` are the (start, end) of the sentences.

    The lists may be changed; the tokens keep what they were read with.
    """

    __slots__ = (
        "bounds",
        "dep",
        "entity",
        "head",
        "idx",
        "left",
        "lemma",
        "lower",
        "pos",
        "right",
        "sentences",
        "source",
        "tag",
        "text",
        "tokens",
    )

    def __init__(self, doc: Doc) -> None:
        columns = doc.to_array(["ORTH", "LEMMA", "POS", "TAG", "DEP", "ENT_TYPE"])
        strings = doc.vocab.strings
        orth, lemma, *labels = columns.T.tolist()
        names = {key: intern(strings[key]) for column in labels for key in set(column)}
        self.text = [strings[key] for key in orth]
        self.lower = [word.lower() for word in self.text]
        self.lemma = [strings[key] for key in lemma]
        self.pos, self.tag, self.dep, self.entity = [[names[key] for key in column] for column in labels]
        spaces = doc.to_array("SPACY").tolist()
        self.source = "".join([f"{word} " if space else word for word, space in zip(self.text, spaces, strict=True)])
        self.idx: list[int] = doc.to_array("IDX").tolist()
        self.head = [i + offset for i, offset in enumerate(doc.to_array("HEAD").astype("int64").tolist())]
        self.left, self.right = edges(self.head)
        self.bounds = [(s.start, s.end) for s in doc.sents]
        self.tokens = list(
            map(
                Token,
                range(len(doc)),
                self.text,
                self.lower,
                self.lemma,
                self.pos,
                self.tag,
                self.dep,
                self.entity,
                repeat(self),
            )
        )
        self.sentences = [Sentence(self.tokens, start, end) for start, end in self.bounds]
        for token, head in zip(self.tokens, self.head, strict=True):
            token.head = above = self.tokens[head]
            if above is not token:
                if above.children:
                    above.children.append(token)
                else:
                    above.children = [token]

    def words(self, start: int, end: int) -> str:
        """The text of the tokens from start up to end, as it stands."""
        return self.source[self.idx[start] : self.idx[end - 1] + len(self.text[end - 1])]

    def part(self) -> None:
        """Lets the tokens go of each other: else they would stay until the garbage collector comes."""
        for token in self.tokens:
            del token.head, token.children
        self.sentences, self.tokens = [], []


def edges(head: list[int]) -> tuple[list[int], list[int]]:
    """Leftmost and rightmost token below each token, in time linear in their number: whoever already reaches as far
    has told those above.
    """
    left, right = list(range(len(head))), list(range(len(head)))
    for i, above in enumerate(head):
        while left[above] > i:
            left[above] = i
            above = head[above]
    for i in reversed(range(len(head))):
        above = head[i]
        while right[above] < i:
            right[above] = i
            above = head[above]
    return left, right
