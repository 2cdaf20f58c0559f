"""Which earlier act a definite noun takes up: the nearest that it fits, and none where two compete."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from graphbuild.extractors.actions.coreference.anaphors import Anaphor, anaphors
from graphbuild.extractors.actions.coreference.kinds import kinds_of, rank
from graphbuild.extractors.actions.coreference.victims import Fate, fates, is_bare_toll, may_be_one, targets
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
# Links that are of one scene, but not surely by the same hands.
TOLL, TARGET = "toll", "target"
NOUNS = frozenset({"NOUN", "PROPN"})
MANY = frozenset({"NNS", "NNPS"})


@dataclass(frozen=True, slots=True)
class Link:
    """An event and the earlier one that it tells again; `by` is the noun that takes it up ("the attack"), the name of
    the victim of both, TOLL or TARGET.
    """

    later: Found
    earlier: Found
    by: str


@dataclass(frozen=True, slots=True)
class _Acts:
    """The violence that may be taken up, by sentence, and of what kinds it is by the event's id()."""

    told: dict[int, list[Found]]
    kinds: dict[int, frozenset[str]]

    def before(self, sentence: int, reach: int = REACH) -> list[Found]:
        """Those of the sentences before one, in text order."""
        return [e for n in range(sentence - reach, sentence) for e in self.told.get(n, ())]


def links_of(s: Syntax, events: Iterable[Found]) -> list[Link]:
    """The links of an article's events of violence."""
    violent = sorted((e for e in events if e.status in TOLD), key=lambda e: e.trigger.head)
    kinds = {id(e): told for e in violent if (told := kinds_of(s, e))}
    events = [e for e in violent if id(e) in kinds]
    if len(events) < 2:
        return []
    acts = _Acts(by_sentence(s, events), kinds)
    found = _by_noun(s, events, acts)
    linked = {id(link.later) for link in found}
    tolls = [e for e in events if id(e) not in linked and is_bare_toll(s, e)]
    found += [Link(e, act, TOLL) for e in tolls if (act := told_before(s, e, acts.told)) is not None]
    return [*found, *_by_fate(s, events), *_by_target(s, events, acts)]


def by_sentence(s: Syntax, events: Iterable[Found]) -> dict[int, list[Found]]:
    """The events that a clause tells as of their day, by the number of their sentence."""
    found: dict[int, list[Found]] = {}
    for event in events:
        if is_told(s, event):
            found.setdefault(s.sentence[event.trigger.head], []).append(event)
    return found


def _by_noun(s: Syntax, events: list[Found], acts: _Acts) -> list[Link]:
    found: list[Link] = []
    linked: dict[int, Found] = {}
    for anaphor in anaphors(s, events):
        earlier = _antecedent(s, anaphor, acts, linked)
        if earlier is not None:
            found.append(Link(anaphor.host, earlier, s.lemma[anaphor.noun]))
            linked[id(anaphor.host)] = earlier
    return found


def _by_fate(s: Syntax, events: list[Found]) -> Iterator[Link]:
    """Somebody is killed, or taken, once: all that tell of it tell one act, where those that name its day agree."""
    told: dict[Fate, list[tuple[Found, Mention]]] = {}
    for event in events:
        for fate, mention in fates(s, event):
            told.setdefault(fate, []).append((event, mention))
    for (_, name), ((earlier, known), *others) in told.items():
        days = {day for e in (earlier, *(e for e, _ in others)) if (day := day_of(e.when)) is not None}
        one = all(may_be_one(known, mention) and not apart(s, earlier, e) for e, mention in others)
        if one and len(days) <= 1:
            yield from (Link(later, earlier, name) for later, _ in others if later is not earlier)


def _by_target(s: Syntax, events: list[Found], acts: _Acts) -> Iterator[Link]:
    """ "Gunmen attacked a bus ... the bus was hit on the coastal road": the act on the thing that was told of."""
    for later in events:
        again = targets(s, later, definite=True)
        if not again or not is_told(s, later):
            continue
        before = acts.before(s.sentence[later.trigger.head])
        earlier = next((e for e in reversed(before) if targets(s, e) & again), None)
        if earlier is None or apart(s, earlier, later):
            continue
        if _may_be_doers(s, later.cast.actors, earlier.cast.actors):
            yield Link(later, earlier, TARGET)


def told_before(s: Syntax, event: Found, told: Mapping[int, list[Found]]) -> Found | None:
    """The violence that the sentence before tells, if it is of one act; `told` are the acts by sentence."""
    acts = told.get(s.sentence[event.trigger.head] - 1, [])
    if not acts or any(apart(s, acts[0], e) or apart(s, e, event) for e in acts):
        return None
    return max(acts, key=_tells)


def _antecedent(s: Syntax, anaphor: Anaphor, acts: _Acts, linked: dict[int, Found]) -> Found | None:
    """The act that is meant, if one is; of equals in a sentence the one that tells most."""
    here = s.sentence[anaphor.noun]
    before = acts.before(here)
    kinds = ((rank(anaphor.kind, acts.kinds[id(e)]), here - s.sentence[e.trigger.head], e) for e in before)
    ranked = [(r, d, e) for r, d, e in kinds if r is not None and (r < 2 or d == 1) and fits(s, anaphor, e)]
    if not ranked:
        return None
    best, near, _ = min(ranked, key=lambda row: (row[0] == 2, row[1], row[0]))
    rivals = [e for r, d, e in ranked if (r, d) == (best, near)]
    vague = anaphor.kind.kind in LASTING or s.tag[anaphor.noun] in MANY
    if near > NEAR and (vague or _is_buried(rivals, before, linked)):
        return None
    if any(apart(s, rivals[0], other) for other in rivals[1:]):
        return None
    return max(rivals, key=_tells)


def _is_buried(acts: list[Found], before: list[Found], linked: dict[int, Found]) -> bool:
    """Is other violence told behind the acts?"""
    last = max(e.trigger.head for e in acts)
    return any(e.trigger.head > last and linked.get(id(e)) not in acts for e in before)


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


def day_of(time: Time | None) -> str | None:
    """The day of a time that is known to the day."""
    return time.value[:10] if time is not None and time.value is not None and time.precision == "day" else None


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
