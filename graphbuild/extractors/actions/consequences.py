"""What an act cost where a later word of the sentence counts it: "left 12 dead", "the death toll rose to 30"."""

from __future__ import annotations

from collections.abc import Iterator

from graphbuild import lexicon
from graphbuild.extractors.actions.found import Found
from graphbuild.extractors.quantities import Amount
from graphbuild.extractors.syntax import Syntax
from graphbuild.records import EventType, QuantityKind

Counted = tuple[Amount, QuantityKind]
_BY_WORD = {
    "dead": QuantityKind.KILLED,
    "killed": QuantityKind.KILLED,
    "wounded": QuantityKind.WOUNDED,
    "injured": QuantityKind.WOUNDED,
    "hurt": QuantityKind.WOUNDED,
    "missing": QuantityKind.MISSING,
    "homeless": QuantityKind.DISPLACED,
}
_DYING = frozenset({"die", "perish", "drown"})
_BY_NOUN = {"death": QuantityKind.KILLED, "fatality": QuantityKind.KILLED, "injury": QuantityKind.WOUNDED}
_CAUSING = frozenset({"cause", "result", "lead"})
_FOUND_DEAD = frozenset({"be", "confirm", "find", "declare", "pronounce", "report"})
_CLAIMING = frozenset({"claim", "take", "cost"})
# The words that may stand between a number and what became of those counted: "dozens of people", "30 others".
_REACH = 6


def add_costs(s: Syntax, events: list[Found], amounts: tuple[Amount, ...]) -> None:
    """Adds to each assault the dead and wounded that the rest of its clause counts."""
    if not amounts:
        return
    for event in events:
        if event.type is EventType.ASSAULT:
            known = {amount.start for amount, _ in event.amounts}
            event.amounts += [c for c in _costs(s, event, amounts) if c[0].start not in known]


def is_left(s: Syntax, event: Found) -> bool:
    """Is it the "wounded" of "left 80 people dead and 200 wounded", a cost and no act of its own?"""
    verb = event.trigger.head
    state = s.tag[verb] == "VBN" and s.dep[verb] == "conj" and s.kid(verb, "aux", "auxpass", "agent") is None
    above = s.head[verb]
    left = s.lemma[above] == "leave" or (s.lower[above] == "dead" and s.lemma[s.head[above]] == "leave")
    told = any(s.pos[c] == "NOUN" for c in s.kids(verb, "nsubj"))  # "two officers wounded" tells who was
    return event.trigger.verb and state and left and not told and _BY_WORD.get(s.lower[verb]) is not None


def _costs(s: Syntax, event: Found, amounts: tuple[Amount, ...]) -> Iterator[Counted]:
    head = event.trigger.head
    end = s.bounds[s.sentence[head]][1]
    dead = {c for v in _dying(s, head) for c in s.kids(v, "nsubj", "nsubjpass")}
    yield from ((a, QuantityKind.KILLED) for a in amounts if a.head in dead)
    lost = {p for c in _losses(s, head) for of in s.kids(c, "prep") for p in s.kids(of, "pobj")}
    yield from ((a, QuantityKind.KILLED) for a in amounts if a.head in lost and s.lemma[a.head] == "life")
    inside = [a for a in amounts if head < a.start < end and a.unit in ("persons", "")]
    for verb in (s.head[head],) if s.dep[head] == "nsubj" and s.lemma[s.head[head]] in _CAUSING else ():
        yield from _caused(s, verb, amounts)
    for verb in _leaving(s, head):
        yield from ((a, kind) for a in inside if a.start > verb and (kind := _fate(s, a, end)) is not None)
    for verb in _claiming(s, head):
        yield from ((a, QuantityKind.KILLED) for a in inside if _of_lives(s, verb, a))
    if (toll := _toll(s, head)) is not None:
        numbers = s.behind(toll, "to", "at")
        numbers += s.kids(toll, "dobj")
        yield from ((a, QuantityKind.KILLED) for a in inside if any(a.start <= n <= a.head for n in numbers))


def _caused(s: Syntax, verb: int, amounts: tuple[Amount, ...]) -> Iterator[Counted]:
    """ "Caused 12 deaths and 40 injuries", "resulted in two deaths"."""
    objects = s.behind(verb, "in", "to")
    told = {t for o in objects + s.kids(verb, "dobj") for t in s.conjuncts(o)}
    yield from ((a, _BY_NOUN[s.lemma[a.head]]) for a in amounts if a.head in told and s.lemma[a.head] in _BY_NOUN)


def _losses(s: Syntax, head: int) -> list[int]:
    """The "loss" of "sank the ship with the loss of 323 lives"."""
    return [p for p in s.behind(head, "with") if s.lemma[p] == "loss"]


def _leaving(s: Syntax, head: int) -> Iterator[int]:
    """The "leave" of "the attack left 12 dead" and of "shelled the market, leaving 12 dead"."""
    if s.lemma[head] == "leave":
        yield head
    if s.dep[head] == "nsubj":
        yield from (v for v in (s.head[head],) if s.lemma[v] == "leave")
    yield from (v for v in s.kids(head, "advcl", "acl", "relcl", "conj") if s.lemma[v] == "leave")


def _dying(s: Syntax, head: int) -> Iterator[int]:
    """The "died" of "rebels attacked the convoy and six men died" and of "six men died when rebels attacked"."""
    above = s.head[head]
    marked = any(s.lower[c] in ("when", "after", "as") for c in s.kids(head, "advmod", "mark"))
    if s.dep[head] == "advcl" and marked:
        yield from (v for v in (above, s.head[above]) if _dies(s, v) and v in (above, *_first(s, above)))
    yield from (v for v in s.kids(head, "conj") if _dies(s, v))


def _first(s: Syntax, verb: int) -> list[int]:
    """The verb that one is coordinated with, to its left."""
    return [s.head[verb]] if s.dep[verb] == "conj" else []


def _dies(s: Syntax, verb: int) -> bool:
    """ "Died", "lost their lives", "were confirmed dead"."""
    if s.lemma[verb] == "lose":
        return any(s.lemma[c] == "life" for c in s.kids(verb, "dobj"))
    dead = s.lemma[verb] in _FOUND_DEAD and any(s.lower[c] == "dead" for c in s.kids(verb, "oprd", "acomp"))
    return dead or (s.lemma[verb] in _DYING and not _of_illness(s, verb))


def _of_illness(s: Syntax, verb: int) -> bool:
    """ "Died of cholera", "died from a heart attack"."""
    causes = s.behind(verb, "of", "from")
    return any(s.lemma[p] in lexicon.classes()["@disease"] for p in causes)


def _fate(s: Syntax, amount: Amount, end: int) -> QuantityKind | None:
    """What became of those counted, by the next word that tells it."""
    for i in range(amount.end, min(amount.end + _REACH, end)):
        if (kind := _BY_WORD.get(s.lower[i])) is not None:
            return kind
        if s.pos[i] in ("CCONJ", "NUM") or s.text[i] in (",", ";", "."):
            return None
    return None


def _claiming(s: Syntax, head: int) -> Iterator[int]:
    verb = s.head[head]
    if s.dep[head] == "nsubj" and s.lemma[verb] in _CLAIMING:
        yield verb


def _of_lives(s: Syntax, verb: int, amount: Amount) -> bool:
    """ "Claimed the lives of 17 people", "claimed 17 lives"."""
    lives = [c for c in s.kids(verb, "dobj") if s.lemma[c] == "life"]
    return any(amount.head in (life, *(p for c in s.kids(life, "prep") for p in s.kids(c, "pobj"))) for life in lives)


def _toll(s: Syntax, head: int) -> int | None:
    """The verb of "the death toll from the bombing rose to 30"."""
    prep = s.head[head]
    toll = s.head[prep]
    is_toll = s.dep[head] == "pobj" and s.lower[prep] in ("from", "in", "of") and s.lemma[toll] == "toll"
    return s.head[toll] if is_toll and s.dep[toll] in ("nsubj", "dobj") else None
