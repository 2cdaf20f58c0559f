"""Where the acts of one sentence were and who did them, when one of them says it for the others: "shelled a school in
Aleppo, killing nine", "killed 12 when a bomb went off in Basra", "kidnapped and killed by rebels".
"""

from __future__ import annotations

from collections.abc import Iterator

from graphbuild import lexicon
from graphbuild.extractors.actions.found import Found
from graphbuild.extractors.syntax import Syntax
from graphbuild.records import EventType, QuantityKind, Status

VIOLENT = frozenset({EventType.ASSAULT, EventType.COERCE})
DONE = frozenset({Status.HAPPENED, Status.ALLEGED, Status.ONGOING})
CASUALTIES = frozenset({QuantityKind.KILLED, QuantityKind.WOUNDED})
MEANWHILE = frozenset({"when", "as", "after"})
SUBJECTS = ("nsubj", "nsubjpass", "csubj")


def add_scenes(s: Syntax, events: list[Found]) -> None:
    """Gives violent acts without a place or a doer those of the act that they are one with by grammar."""
    verbs = {e.trigger.head: e for e in events if e.trigger.verb and e.type in VIOLENT and e.status in DONE}
    pairs = [(above, e) for e in verbs.values() if (above := _one_with(s, e, verbs)) is not None]
    for above, event in reversed(pairs):
        _share_agent(s, above, event)
    backward = [(event, above) for above, event in reversed(pairs) if _ends_scene(s, above, event)]
    for one, other in [*pairs, *backward]:
        if not other.cast.places:
            for mention in one.cast.places:
                other.cast.add("place", mention, "where the act is that it is one with")
        if other.when is None and any(s.dep[e.trigger.head] in ("relcl", "acl") for e in (one, other)):
            other.when = one.when


def _ends_scene(s: Syntax, above: Found, event: Found) -> bool:
    """Does the end of the sentence tell where both were ("killed six guards and wounded four clerks in Bamako")?

    Not in "burned a bridge and hit a port in Bamako": each thing lies somewhere.
    """
    if s.dep[event.trigger.head] in ("advcl", "relcl", "acl"):
        return True
    told = (lexicon.counted().get(s.lemma[e.trigger.head]) for e in (above, event))
    return all(kind is not None for kind in told) or s.kid(above.trigger.head, "dobj") is None


def _share_agent(s: Syntax, above: Found, event: Found) -> None:
    """ "Was kidnapped and killed by rebels": who stands behind the last of two passives did both."""
    verb, first = event.trigger.head, above.trigger.head
    ends = s.kid(verb, *SUBJECTS) is None or is_elliptic(s, verb)
    last = s.dep[verb] == "conj" and s.head[verb] == first and ends
    if last and not above.cast.actors and s.kid(verb, "agent") is not None and s.kid(first, "nsubjpass") is not None:
        for mention in event.cast.actors:
            above.cast.add("actor", mention, "behind the last of its verbs")
        for mention in event.cast.instruments if not above.cast.instruments else ():
            above.cast.add("instrument", mention, "behind the last of its verbs")


def _one_with(s: Syntax, event: Found, verbs: dict[int, Found]) -> Found | None:
    """The act above in whose scene this one is told."""
    return next((verbs[v] for v in _scene(s, event, verbs) if v in verbs), None)


def _scene(s: Syntax, event: Found, verbs: dict[int, Found]) -> Iterator[int]:
    verb = event.trigger.head
    above = s.head[verb]
    if s.dep[verb] == "advcl" and (is_result(s, verb) or _is_told_by(s, verb, verbs.get(above))):
        yield from with_conjuncts(s, above)
    if s.dep[verb] in ("relcl", "acl") and s.dep[above] == "nsubj" and _is_weapon(event, above):
        yield s.head[above]
    if s.dep[verb] == "conj" and (s.kid(verb, *SUBJECTS) is None or _costs(s, event, verbs.get(above))):
        yield from with_conjuncts(s, above)


def _is_weapon(event: Found, noun: int) -> bool:
    """ "A bomb that exploded in Tunis killed six": the weapon of both acts."""
    return any(m.head == noun for m in event.cast.instruments)


def with_conjuncts(s: Syntax, verb: int) -> Iterator[int]:
    """The verb, and those before it that it is coordinated with."""
    yield verb
    while s.dep[verb] == "conj":
        verb = s.head[verb]
        yield verb


def is_result(s: Syntax, verb: int) -> bool:
    """ "..., killing nine": a bare participle tells what came of the act."""
    return s.tag[verb] == "VBG" and s.kid(verb, "mark", "aux", *SUBJECTS) is None


def _is_told_by(s: Syntax, clause: int, above: Found | None) -> bool:
    """ "12 people were killed when a bomb went off": the clause tells the act that the deaths are of."""
    return is_meanwhile(s, clause) and above is not None and _is_casualty(s, above)


def is_meanwhile(s: Syntax, clause: int, words: frozenset[str] = MEANWHILE) -> bool:
    """Does one of the words open the clause ("when a bomb went off")?"""
    return any(s.lower[c] in words for c in s.kids(clause, "advmod", "mark"))


def _costs(s: Syntax, event: Found, above: Found | None) -> bool:
    """ "Two were killed and five were hurt in an ambush": both are told of one act."""
    if above is None or not (_is_casualty(s, event) and _is_casualty(s, above)):
        return False
    if s.kid(above.trigger.head, "nsubj", "agent") is not None:
        return False
    return is_elliptic(s, event.trigger.head) or s.kid(event.trigger.head, "nsubj", "agent") is None


def is_elliptic(s: Syntax, verb: int) -> bool:
    """ "And four wounded by a bomb": a passive that leaves its auxiliary to the verb before."""
    return s.tag[verb] == "VBN" and s.kid(verb, "aux", "auxpass", "dobj") is None


def _is_casualty(s: Syntax, event: Found) -> bool:
    return lexicon.counted().get(s.lemma[event.trigger.head]) in CASUALTIES
