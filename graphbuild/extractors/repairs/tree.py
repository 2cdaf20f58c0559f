"""A parse while it is put right, and what its rules ask of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from graphbuild.extractors.tokens import Token

DASHES = frozenset({"-", "–", "—", "--"})
WEEKDAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
MONTHS = frozenset(
    {"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november"}
    | {"december"}
)
SUBJECTS = ("nsubj", "nsubjpass")


@dataclass(slots=True)
class Tree:
    """A parse while it is put right: heads, labels, parts of speech and tags by token."""

    tokens: list[Token]
    head: list[int]
    dep: list[str]
    pos: list[str]
    tag: list[str]

    def attach(self, i: int, head: int, dep: str) -> None:
        self.head[i], self.dep[i] = head, dep

    def hand_over(self, tokens: Iterable[Token], head: int) -> None:
        """Hangs the tokens on another head; what they are to it stays."""
        for token in tokens:
            self.head[token.i] = head


def neighbour(token: Token, step: int) -> Token:
    """The token that many steps on (back where negative), or the token itself where the text does not reach so far."""
    i = token.i + step
    return token.doc[i] if 0 <= i < len(token.doc) else token


def subject_of(verb: Token) -> str:
    """The label of the verb's subject."""
    return "nsubjpass" if any(c.dep_ == "auxpass" for c in verb.children) else "nsubj"
