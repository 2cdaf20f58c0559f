"""Which earlier act a definite noun takes up: the nearest that it fits, and none where two compete."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graphbuild.extractors.actions.coreference.anaphors import Anaphor, anaphors
from graphbuild.extractors.actions.coreference.kinds import kinds_of, rank
from graphbuild.extractors.actions.coreference.victims import Fate, fates, is_bare_toll, may_be_one
from graphbuild.extractors.actions.found import Found
from graphbuild.extractors.mentions import Mention
from graphbuild.extractors.syntax import Syntax
from graphbuild.records import EntityType, Form, Status, Time

# How many sentences back "the attack" may have been told; beyond NEAR only where no other violence stands between.
REACH = 5
NEAR = 2
LASTING = frozenset({"fighting", "offensive"})
ATTACKERS = frozenset({"attacker", "assailant", "gunman", "bomber", "hijacker", "kidnapper", "captor", "intruder"})
STATE = ("GOV", "MIL", "COP", "SPY")
TOLD = frozenset({Status.HAPPENED, Status.ALLEGED, Status.ONGOING, Status.ATTEMPTED})
CLAUSES = frozenset({"ROOT", "conj", "ccomp", "advcl", "relcl", "acl", "xcomp", "pcomp", "parataxis"})
TOLL = "toll"
NOUNS = frozenset({"NOUN", "PROPN"})
MANY = frozenset({"NNS", "NNPS"})


@dataclass(frozen=True, slots=True)
class Link:
    """An event and the earlier one that it tells again; `by` is the noun that takes it up ("the attack"), the name of
    the victim of both, or TOLL.
    """

    later: Found
    earlier: Found
    by: str


def links_of(s: Syntax, events: Iterable[Found]) -> list[Link]:
    """The links of an article's events of violence."""
    acts = sorted((e for e in events if e.status in TOLD and kinds_of(s, e)), key=lambda e: e.trigger.head)
    if len(acts) < 2:
        return []
    found = _by_noun(s, acts)
    linked = {id(link.later) for link in found}
    tolls = [e for e in acts if id(e) not in linked and is_bare_toll(s, e)]
    found += [Link(e, act, TOLL) for e in tolls if (act := told_before(s, e, acts)) is not None]
    return found + list(_by_fate(s, acts))


def _by_noun(s: Syntax, acts: list[Found]) -> list[Link]:
    found: list[Link] = []
    for anaphor in anaphors(s, acts):
        earlier = _antecedent(s, anaphor, acts, {id(link.later): link.earlier for link in found})
        if earlier is not None:
            found.append(Link(anaphor.host, earlier, s.lemma[anaphor.noun]))
    return found


def _by_fate(s: Syntax, acts: list[Found]) -> Iterator[Link]:
    """Somebody is killed, or taken, once: all that tell of it tell one act, where those that name its day agree."""
    first: dict[Fate, list[tuple[Found, Mention]]] = {}
    for event in acts:
        for fate, mention in fates(s, event):
            first.setdefault(fate, []).append((event, mention))
    for (_, name), told in first.items():
        (earlier, known), *others = told
        agree = not any(apart(s, one, other) for one, _ in told for other, _ in told if one is not other)
        if agree and all(may_be_one(known, mention) for _, mention in others):
            yield from (Link(later, earlier, name) for later, _ in others if later is not earlier)


def told_before(s: Syntax, event: Found, acts: Iterable[Found]) -> Found | None:
    """The violence that the sentence before tells, if it is of one act."""
    before = s.sentence[event.trigger.head] - 1
    told = [e for e in acts if s.sentence[e.trigger.head] == before and is_told(s, e)]
    if not told or any(apart(s, one, event) or apart(s, one, other) for one in told for other in told):
        return None
    return max(told, key=_tells)


def _antecedent(s: Syntax, anaphor: Anaphor, acts: list[Found], linked: dict[int, Found]) -> Found | None:
    """The act that is meant, if one is; of equals in a sentence the one that tells most."""
    here = s.sentence[anaphor.noun]
    before = [e for e in acts if 0 < here - s.sentence[e.trigger.head] <= REACH and is_told(s, e)]
    ranked = [(r, here - s.sentence[e.trigger.head], e) for e in before if (r := _rank(s, anaphor, e)) is not None]
    ranked = [row for row in ranked if (row[0] < 2 or row[1] == 1) and fits(s, anaphor, row[2])]
    if not ranked:
        return None
    best, near, _ = min(ranked, key=lambda row: (row[0] == 2, row[1], row[0]))
    rivals = [e for r, d, e in ranked if (r, d) == (best, near)]
    if near > NEAR and (anaphor.kind.kind in LASTING or _is_buried(rivals, before, linked)):
        return None
    if any(apart(s, one, other) for one in rivals for other in rivals if one is not other):
        return None
    return max(rivals, key=_tells)


def _is_buried(acts: list[Found], before: list[Found], linked: dict[int, Found]) -> bool:
    """Is other violence told behind the acts?"""
    last = max(e.trigger.head for e in acts)
    return any(e.trigger.head > last and linked.get(id(e)) not in acts for e in before)


def _rank(s: Syntax, anaphor: Anaphor, event: Found) -> int | None:
    return rank(anaphor.kind, kinds_of(s, event))


def is_told(s: Syntax, event: Found) -> bool:
    """Does a clause tell the act as of its day, and as no answer ("had killed", "the badly wounded", "fired back")?"""
    head = event.trigger.head
    if any(s.lemma[m.head] in ATTACKERS for m in event.cast.recipients):
        return False
    if not event.trigger.verb:
        return True
    if s.pos[head] != "VERB" or any(s.lower[c] in ("had", "have", "has") for c in s.kids(head, "aux")):
        return False
    return s.dep[head] in CLAUSES and not any(s.lower[c] == "back" for c in s.kids(head, "prt", "advmod"))


def _tells(event: Found) -> int:
    cast = event.cast
    return len(cast.actors) + len(cast.recipients) + len(cast.places) + (event.when is not None)


def fits(s: Syntax, anaphor: Anaphor, earlier: Found) -> bool:
    """Does nothing that is told with the noun speak against it?"""
    later = anaphor.host
    if (s.tag[anaphor.noun] in MANY) != _is_many(s, anaphor, earlier) or apart(s, later, earlier):
        return False
    if anaphor.dated and later.when is None and earlier.when is not None:
        return False
    told = _words(s, earlier)
    if not all(s.lemma[i] in told for i in anaphor.words):
        return False
    if not anaphor.is_host:
        return True
    known = all(not told.isdisjoint(_names(s, m)) for m in later.cast.recipients)
    return known and _may_be_doers(s, later.cast.actors, earlier.cast.actors)


def _may_be_doers(s: Syntax, later: list[Mention], earlier: list[Mention]) -> bool:
    """May they be the same: by name, or because those of the one side are just described ("gunmen")?"""
    if not later or not earlier:
        return True
    words = [{word for m in doers for word in _names(s, m)} for doers in (later, earlier)]
    if not words[0].isdisjoint(words[1]):
        return True
    described = all(m.form is not Form.NAME for m in earlier)
    return described and not (_is_of(earlier, STATE) and not _is_of(later, STATE))


def _is_of(doers: list[Mention], sectors: tuple[str, ...]) -> bool:
    return any((m.sector or "").startswith(sectors) for m in doers)


def _is_many(s: Syntax, anaphor: Anaphor, earlier: Found) -> bool:
    """Are they several acts: "attacks", or of "the killings" several victims?"""
    head = earlier.trigger.head
    if not earlier.trigger.verb:
        return s.tag[head] in MANY
    if anaphor.kind.kind != "killing" or s.tag[anaphor.noun] not in MANY:
        return False
    return any(m.plural for m in earlier.cast.recipients) or len(earlier.cast.recipients) > 1 or bool(earlier.amounts)


def apart(s: Syntax, one: Found, other: Found) -> bool:
    """Were they on different days, or in different places?"""
    if _differ(one.when, other.when) and not (one.date_inferred or other.date_inferred):
        return True
    here, there = (_grounds(s, e) for e in (one, other))
    return bool(here and there) and here.isdisjoint(there)


def _differ(one: Time | None, other: Time | None) -> bool:
    if one is None or other is None or one.value is None or other.value is None:
        return False
    a, b = one.value[:10], other.value[:10]
    return not (a.startswith(b) or b.startswith(a))


def _grounds(s: Syntax, event: Found) -> set[str]:
    """The words of the named places where it was."""
    named = [m for m in event.cast.places if m.type is EntityType.PLACE and m.form is Form.NAME]
    return {word for m in named for word in _names(s, m)}


def _names(s: Syntax, mention: Mention) -> Iterator[str]:
    return (s.lemma[i] for i in range(mention.start, mention.end) if s.pos[i] in NOUNS)


def _words(s: Syntax, event: Found) -> set[str]:
    """The nouns of whom and what the act was on, where and by what, and of what stands beside them."""
    cast = event.cast
    mentions = [*cast.recipients, *cast.places, *cast.instruments, *cast.actors]
    return {
        s.lemma[i]
        for m in mentions
        for i in range(s.left[m.head], s.right[m.head] + 1)
        if s.pos[i] in ("NOUN", "PROPN")
    }
