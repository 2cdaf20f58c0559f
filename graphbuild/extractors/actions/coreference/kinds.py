"""What kind of violence an act is, so that "the blast" takes up a bombing and "the kidnapping" none."""

from __future__ import annotations

from graphbuild import lexicon
from graphbuild.extractors.actions.found import Found
from graphbuild.extractors.syntax import Syntax
from graphbuild.lexicon.entries import ActNoun
from graphbuild.records import EventType, QuantityKind

_BY_MODE = {
    "abduct": "abduction",
    "explosives": "bombing",
    "suicide-attack": "bombing",
    "aerial": "airstrike",
    "drone": "airstrike",
    "heavy-weapons": "shelling",
    "firearms": "shooting",
    "assassinate": "killing",
    "execute": "killing",
    "massacre": "killing",
    "beat": "beating",
    "torture": "torture",
    "sexual": "rape",
    "crowd-control": "policing",
    "cleansing": "expulsion",
}
_BY_COUNT = {QuantityKind.KILLED: "killing", QuantityKind.WOUNDED: "wounding"}
_FIGHTING = frozenset({"fight", "clash", "battle", "skirmish"})
# Kinds that leave open by what weapon it was.
OPEN = frozenset({"attack", "killing", "wounding"})
WEAPONED = frozenset({"bombing", "shooting", "shelling", "airstrike", "raid"})


def kinds_of(s: Syntax, event: Found) -> frozenset[str]:
    """The kinds of an act of violence; none for what is no violence, nor for what lasts or stays ("the uprising")."""
    if event.type is not EventType.ASSAULT:
        return frozenset()
    if event.mode == "abduct":
        return frozenset({"abduction"})
    lemma = s.lemma[event.trigger.head]
    noun = None if event.trigger.verb else lexicon.act_nouns().get(lemma)
    if noun is None and not event.trigger.verb:
        return frozenset()
    counted = (lexicon.counted().get(lemma), *(kind for _, kind in event.amounts))
    found = {_BY_MODE.get(event.mode or ""), noun.kind if noun else None, *(_BY_COUNT.get(k) for k in counted if k)}
    found |= {"fighting"} if lemma in _FIGHTING else set()
    return frozenset(kind for kind in found if kind) or frozenset({"attack"})


def rank(noun: ActNoun, kinds: frozenset[str]) -> int | None:
    """How well a noun takes up an act of these kinds: 0 by its own kind, 1 as a wider word, 2 where it tells the weapon
    that the act leaves open ("two guards were killed ... the blast"); None where it cannot.
    """
    if noun.kind in kinds:
        return 0
    if noun.takes_up & kinds:
        return 1
    return 2 if noun.kind in WEAPONED and kinds <= OPEN else None
