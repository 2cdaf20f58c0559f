"""What sentences on one act give each other: the day, the place, who did it and to whom."""

from __future__ import annotations

from collections.abc import Iterable

from graphbuild.extractors.actions.coreference.links import TARGET, TOLL, Link, day_of
from graphbuild.extractors.actions.found import Found
from graphbuild.extractors.mentions import Mention
from graphbuild.extractors.owners import BY_DEMONYM
from graphbuild.extractors.syntax import Syntax
from graphbuild.records import Form, Status

Chain = list[Found]
FIGHTING = ("REB", "UAF", "PRM", "MIL", "COP")
CLAIMED = frozenset({"claimed it", "claimed responsibility", "whose work it is", "responsible for it"})


def chains(links: Iterable[Link]) -> list[Chain]:
    """The events that are linked, together; each chain in text order."""
    of: dict[int, Chain] = {}
    for link in links:
        one = of.setdefault(id(link.earlier), [link.earlier])
        other = of.setdefault(id(link.later), [link.later])
        if one is not other:
            one += other
            of.update((id(event), one) for event in other)
    found = {id(chain): chain for chain in of.values()}
    return [sorted(chain, key=lambda e: e.trigger.head) for chain in found.values()]


def share_scenes(s: Syntax, links: Iterable[Link]) -> None:
    """Gives events without a day or a place those of their chain, where it knows one."""
    for chain in chains(links):
        days = {day: e.when for e in chain if (day := day_of(e.when)) is not None}
        first = next((e for e in chain if e.cast.places), None)
        for event in chain:
            rule = f"the {s.lemma[chain[0].trigger.head]} told elsewhere"
            if event.when is None and len(days) == 1:
                event.when, event.date_inferred = next(iter(days.values())), True
                event.rules.append(f"date: {rule}")
            for mention in first.cast.places if first is not None and not event.cast.places else ():
                event.cast.add("place", mention, rule)


def share_parties(links: Iterable[Link], told: Iterable[Found]) -> None:
    """Gives events that are told without a doer, or to nobody, the parties of the one that they are linked with."""
    known = {id(e) for e in told}
    links = [link for link in links if link.by not in (TOLL, TARGET)]
    for chain in chains(links):
        _share_claim([e for e in chain if id(e) in known])
    for link in links:
        later, earlier = link.later, link.earlier
        if id(later) not in known:
            continue
        if not later.cast.actors and _is_sure(earlier) and not _are_fighters(later.cast.recipients):
            _give(later, "actor", earlier.cast.actors)
        if not later.cast.recipients and later.cast.actors and not later.trigger.verb:
            _give(later, "recipient", earlier.cast.recipients)


def _share_claim(chain: Chain) -> None:
    """ "A bomb exploded in the market ... the attack was claimed by X": X did what nobody else is told to have done."""
    claims = [e for e in chain if _is_sure(e) and not CLAIMED.isdisjoint(e.cast.rules)]
    for event in chain if len(claims) == 1 else ():
        if not event.cast.actors and not _are_fighters(event.cast.recipients):
            _give(event, "actor", claims[0].cast.actors)


def _is_sure(event: Found) -> bool:
    return event.status in (Status.HAPPENED, Status.ATTEMPTED)


def _are_fighters(mentions: list[Mention]) -> bool:
    """May those who were hit have been those who attacked?"""
    return any((m.sector or "").startswith(FIGHTING) for m in mentions)


def _give(event: Found, role: str, mentions: list[Mention]) -> None:
    parties = {m.head for m in (*event.cast.actors, *event.cast.recipients)}
    for mention in mentions:
        if mention.form is not Form.PRONOUN and mention.rule != BY_DEMONYM and mention.head not in parties:
            event.cast.add(role, mention, "told with the same act before")
            event.shared = True
