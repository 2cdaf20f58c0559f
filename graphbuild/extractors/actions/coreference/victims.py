"""Acts that are told again by who suffered them: "shot Omar Haddad ... the murder of Haddad", "Six people died."."""

from __future__ import annotations

from collections.abc import Iterator

from graphbuild import lexicon
from graphbuild.extractors.actions.found import Found
from graphbuild.extractors.actions.scenes import CASUALTIES
from graphbuild.extractors.mentions import Mention
from graphbuild.extractors.syntax import Syntax
from graphbuild.records import EntityType, Form, QuantityKind

_BY_MODE = {"abduct": QuantityKind.CAPTURED, "assassinate": QuantityKind.KILLED}
_DYING = frozenset({"die", "perish"})
_BREAKS = frozenset({"earlier", "previously", "later", "meanwhile", "elsewhere", "separately", "since", "also"})

_RELATIVE = frozenset({"whom", "which", "who"})
_THINGS = frozenset({EntityType.EQUIPMENT, EntityType.FACILITY})

Fate = tuple[QuantityKind, str]


def fates(s: Syntax, event: Found) -> Iterator[tuple[Fate, Mention]]:
    """What befalls somebody once, by his last name: killed, taken."""
    kind = lexicon.counted().get(s.lemma[event.trigger.head]) or _BY_MODE.get(event.mode or "")
    if kind in (QuantityKind.KILLED, QuantityKind.CAPTURED):
        for m in event.cast.recipients:
            if m.form is Form.NAME and m.type is EntityType.PERSON:
                yield (kind, s.lower[m.head]), m


def may_be_one(one: Mention, other: Mention) -> bool:
    """May two names with one last word be of one person: not "Ali Haddad" and "Omar Haddad"?"""
    first, second = one.name.lower().split(), other.name.lower().split()
    return len(first) == 1 or len(second) == 1 or first[0] == second[0]


def targets(s: Syntax, event: Found, *, definite: bool = False) -> set[str]:
    """What single things and buildings the act was on, by their nouns ("a bus"); those alone that are told as known
    ("the bus"), if `definite`.
    """
    return {
        s.lemma[m.head]
        for m in event.cast.recipients
        if m.form is Form.NOMINAL and m.type in _THINGS and not m.plural and (m.definite or not definite)
    }


def is_bare_toll(s: Syntax, event: Found) -> bool:
    """ "At least 12 people were wounded.", "Six people died.": does the sentence tell victims of the act before, and
    nothing else that is new?
    """
    verb, cast = event.trigger.head, event.cast
    if not event.trigger.verb or lexicon.counted().get(s.lemma[verb]) not in CASUALTIES:
        return False
    if cast.actors or cast.places or cast.instruments or not event.amounts:
        return False
    victims = s.kid(verb, "nsubj" if s.lemma[verb] in _DYING else "nsubjpass")
    if victims is None or any(m.form is Form.NAME for m in cast.recipients):
        return False
    if any(s.lower[i] in _RELATIVE for i in range(s.left[victims], s.right[victims] + 1)):
        return False  # "16 children, two of whom were beheaded"
    return _is_plain(s, verb) and not any(_tells_more(s, c) for c in s.children[verb])


def _is_plain(s: Syntax, verb: int) -> bool:
    """Is it told in the simple past, in a main clause or as what somebody said?"""
    aux = {s.lower[c] for c in s.kids(verb, "aux", "auxpass")}
    said = s.dep[verb] == "ccomp" and (s.lemma[s.head[verb]], "verb") in lexicon.reporting()
    return (s.dep[verb] == "ROOT" or said) and not aux - {"was", "were"} and s.tag[verb] in ("VBD", "VBN")


def _tells_more(s: Syntax, child: int) -> bool:
    """Another occasion, cause or place ("in a second raid", "when a mine exploded", "elsewhere")?"""
    if s.dep[child] == "prep":
        return s.lower[child] not in ("of", "including", "among", "according")
    return s.dep[child] in ("advcl", "agent") or s.lower[child] in _BREAKS
