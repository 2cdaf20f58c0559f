"""Events: triggers with their roles, status, date, quantities and speakers."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from graphbuild.extractors.actions.addressees import add_addressees
from graphbuild.extractors.actions.aims import add_aims
from graphbuild.extractors.actions.answers import add_answers
from graphbuild.extractors.actions.consequences import add_costs, is_left
from graphbuild.extractors.actions.coreference import links_of, share_parties, share_scenes
from graphbuild.extractors.actions.counting import leaves_home, loses_life
from graphbuild.extractors.actions.dating import dates_by_token, headline_sentences
from graphbuild.extractors.actions.deaths import with_causes
from graphbuild.extractors.actions.denials import add_denials
from graphbuild.extractors.actions.found import Found
from graphbuild.extractors.actions.hours import add_hours
from graphbuild.extractors.actions.journeys import is_motion
from graphbuild.extractors.actions.judged import add_judged
from graphbuild.extractors.actions.light import governor
from graphbuild.extractors.actions.merging import merged
from graphbuild.extractors.actions.outcomes import with_outcomes
from graphbuild.extractors.actions.plain import plain_triggers
from graphbuild.extractors.actions.repeats import without_repeats
from graphbuild.extractors.actions.retelling import add_dates, tells_on
from graphbuild.extractors.actions.scenes import add_scenes
from graphbuild.extractors.actions.single import Context, event_of, finished, typed
from graphbuild.extractors.actions.subject_matter import without_other_matter
from graphbuild.extractors.actions.told import told_of
from graphbuild.extractors.actions.tolls import with_tellers
from graphbuild.extractors.arguments import telling
from graphbuild.extractors.attribution import Speech
from graphbuild.extractors.mentions import Mention, MentionIndex
from graphbuild.extractors.quantities import Amount
from graphbuild.extractors.syntax import Syntax
from graphbuild.extractors.triggers import Trigger, find_triggers
from graphbuild.records import Form, Time

__all__ = ["Found", "find_events", "inside_names"]


def find_events(
    s: Syntax,
    index: MentionIndex,
    quotes: dict[int, Speech],
    times: tuple[Time, ...],
    amounts: tuple[Amount, ...],
    published: date | None = None,
) -> list[Found]:
    """Events in text order. A trigger without anybody in a role and without a number is no event.

    Acts of known types are read first, each by its own clause; then what is told twice becomes one, and the acts share
    what the text tells once. Only then is known which words are left, and which deaths no act counts as its own.
    """
    context = Context(
        s,
        index,
        quotes,
        dates_by_token(s, times, published),
        _by_sentence(s, amounts),
        headline_sentences(s),
        published,
    )
    triggers = find_triggers(s, index, inside_names(index.mentions))
    light = {t.head: t for t in triggers if t.reading.kind == "light"}
    read = [typed(context, t, light) for t in triggers if t.reading.kind == "event"]
    once = merged(s, read)
    acts = _without_effects(s, once, amounts)
    told = _sharing(context, acts)
    kept = {id(e) for e in once}
    known = _known_words(s, triggers, [e for e in read if id(e) not in kept] + told)
    rest = _rest(context, triggers, light, known)
    rest = with_tellers(s, with_causes(s, rest, acts, told), index)
    found = sorted(told + [finished(e, s, index) for e in rest], key=lambda e: (e.trigger.start, e.trigger.end))
    add_denials(s, found, index)
    return without_other_matter(s, found)


def _without_effects(s: Syntax, events: list[Found], amounts: tuple[Amount, ...]) -> list[Found]:
    """The acts with what they cost and where they were, without the events that tell no more than that."""
    add_costs(s, events, amounts)
    acts = [e for e in events if not is_left(s, e)]
    add_scenes(s, acts)
    return without_repeats(s, with_outcomes(s, acts))


def _sharing(context: Context, acts: list[Found]) -> list[Found]:
    """The acts that are told of, finished, with what the text tells of them elsewhere: a date or place that stands once
    holds for all that are linked, and parties are shared only by those that are left.
    """
    s, index = context.s, context.index
    links = links_of(s, acts)
    share_scenes(s, links)
    add_dates(s, acts, context.dated)
    add_hours(s, acts, context.published, tells_on)
    add_aims(s, acts, index)
    add_addressees(s, acts, index)
    add_answers(s, acts, index)
    add_judged(s, acts, index)
    told = told_of(s, acts)
    share_parties(links, told)
    return [finished(e, s, index) for e in told]


def _known_words(s: Syntax, triggers: list[Trigger], events: list[Found]) -> set[int]:
    """The words that are read already: of events, of none, and the verbs that only carry an act's noun."""
    read = {t.head for t in triggers if t.reading.kind == "event" or _is_read(s, t)}
    nouns = {governor(s, e.trigger.head) for e in events if not e.trigger.verb}
    verbs = {v for t in triggers if t.reading.kind == "event" and not t.verb for v in telling(s, t.head)}
    return read | nouns | verbs


def _rest(context: Context, triggers: list[Trigger], light: dict[int, Trigger], known: set[int]) -> list[Found]:
    """The events of no known type, of words that tell no other."""
    s = context.s
    moving = {t.head for t in triggers if t.verb and t.reading.kind == "none" and is_motion(s, t.head)}
    others = plain_triggers(s, context.index, light, skip=known, moving=moving)
    return [event_of(context, t, roles) for t, roles in others]


def _by_sentence(s: Syntax, amounts: tuple[Amount, ...]) -> dict[int, list[Amount]]:
    found: dict[int, list[Amount]] = defaultdict(list)
    for amount in amounts:
        found[s.sentence[amount.head]].append(amount)
    return found


def _is_read(s: Syntax, trigger: Trigger) -> bool:
    """Is the word no event of any kind? Those who "left their homes" or "lost their lives" are told of all the same."""
    told = leaves_home(s, trigger.head) or loses_life(s, trigger.head)
    return trigger.reading.kind == "none" and not told


def inside_names(mentions: list[Mention]) -> frozenset[int]:
    """Tokens that only spell a name: all of a longer one, none of a single word that heads itself."""
    return frozenset(
        i for m in mentions if m.form is Form.NAME for i in range(m.start, m.end) if i != m.head or m.end - m.start > 1
    )
