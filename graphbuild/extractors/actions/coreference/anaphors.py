"""Nouns that point back to an act told before ("the attack", "this killing"), and the events they are told with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from graphbuild import lexicon
from graphbuild.extractors.actions.found import Found
from graphbuild.extractors.syntax import Syntax
from graphbuild.lexicon.entries import ActNoun

DEFINITE = frozenset({"the", "this", "that", "these", "those"})
OCCASION = frozenset({"in", "during", "by", "at", "from"})
VICTIMS = ("dobj", "nsubjpass")


@dataclass(frozen=True, slots=True)
class Anaphor:
    """A definite noun of violence, and the event that it tells itself or that it is the occasion of.

    `words` are the tokens that tell which one it is ("the market bombing"), `dated` whether its day does ("Monday's
    bombing").
    """

    noun: int
    kind: ActNoun
    host: Found
    words: tuple[int, ...]
    dated: bool

    @property
    def is_host(self) -> bool:
        return self.host.trigger.head == self.noun


def anaphors(s: Syntax, events: list[Found]) -> Iterator[Anaphor]:
    """The definite nouns of violence that belong to one of the events, in text order."""
    nouns, hosts = lexicon.act_nouns(), {e.trigger.head: e for e in events}
    for i, lemma in enumerate(s.lemma):
        kind = nouns.get(lemma)
        if kind is None or s.pos[i] not in ("NOUN", "PROPN") or (words := _told_by(s, i)) is None:
            continue
        for host in (hosts.get(i), hosts.get(_verb_of(s, i))):
            if host is not None:
                yield Anaphor(i, kind, host, words, dated=s.kid(i, "poss") is not None)


def points_back(s: Syntax, noun: int) -> bool:
    """Is the noun definite, and does nothing tell that it is another one ("the earlier attack", "the third raid")?"""
    return _told_by(s, noun) is not None


def _told_by(s: Syntax, noun: int) -> tuple[int, ...] | None:
    """The words that tell which act is meant; None where the noun does not point back."""
    definite, words = False, []
    for c in s.children[noun]:
        dep = s.dep[c]
        if dep == "det":
            definite = s.lower[c] in DEFINITE
        elif dep == "poss":
            definite = s.entity[c] == "DATE"  # "Monday's attack"
        elif dep in ("amod", "compound", "nmod"):
            if not _is_quality(s, c):
                words.append(c)
        elif dep == "nummod" or (dep in ("relcl", "acl") and s.text[s.left[c] - 1] != ","):
            return None
    if not definite or any(s.dep[c] == "amod" for c in words) or _goes_on(s, noun):
        return None
    return tuple(words)


def _is_quality(s: Syntax, word: int) -> bool:
    known = lexicon.classes()["@act_quality"]
    return s.lower[word] in known or s.lower[word] in lexicon.act_nouns() or s.pos[word] == "PUNCT"


def _goes_on(s: Syntax, noun: int) -> bool:
    """ "The fighting has killed 800": not that of the day."""
    above = s.head[noun]
    return s.dep[noun] == "nsubj" and any(s.lower[c] in ("has", "have") for c in s.kids(above, "aux"))


def _verb_of(s: Syntax, noun: int) -> int:
    """The verb of "killed six in the attack", "the attack killed six"; -1 if there is none."""
    above = s.head[noun]
    if s.dep[noun] == "nsubj":
        return above
    if s.dep[noun] != "pobj" or s.lower[above] not in OCCASION | {"of"}:
        return -1
    told = s.head[above]
    if s.lemma[told] == "result" and s.lower[s.head[told]] == "as":  # "were killed as a result of the attack"
        return s.head[s.head[told]]
    if s.lower[above] == "of":
        return -1
    while s.dep[told] == "conj" and s.pos[told] == "NOUN":
        told = s.head[told]
    return s.head[told] if s.dep[told] in VICTIMS else told
