"""Events: triggers with their roles, status, date, quantities and speakers, and what is one event told twice in a sentence."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from graphbuild import lexicon
from graphbuild.extractors.arguments import Slots, verb_slots
from graphbuild.extractors.attribution import Speech, quoted_speech, speeches_of
from graphbuild.extractors.mentions import ACTING, GROUND, Mention, MentionIndex
from graphbuild.extractors.quantities import Amount
from graphbuild.extractors.roles import Cast, answerable, cast
from graphbuild.extractors.status import status_of
from graphbuild.extractors.syntax import Syntax
from graphbuild.extractors.triggers import Trigger, find_triggers
from graphbuild.lexicon import Reading
from graphbuild.records import EntityType, EventType, Form, QuantityKind, Status, Time

KILLING = frozenset("kill die murder slay assassinate execute massacre behead slaughter death killing execution assassination perish martyr".split())
WOUNDING = frozenset("wound injure hurt maim injury wounding casualty".split())
TAKING = frozenset("capture arrest detain abduct kidnap imprison jail seize hostage abduction kidnapping arrest detention capture round".split())
FREEING = frozenset("free release liberate exchange swap parole".split())
MISSING = frozenset("missing disappear vanish".split())
FLEEING = frozenset("displace flee evacuate uproot exodus displacement evacuation expel deport".split())
PLAIN = Reading("", "event", None, None, (), {}, None, "")
TOWARDS = frozenset({EventType.THREATEN, EventType.REJECT, EventType.AGREE, EventType.CONCEDE})


@dataclass(slots=True)
class Found:
    """An event by token, before entities have ids. `when` is a Time in parser offsets; `rules` say why."""

    trigger: Trigger
    status: Status
    cast: Cast
    speeches: list[Speech]
    when: Time | None = None
    amounts: list[tuple[Amount, QuantityKind]] = field(default_factory=list)
    mode: str | None = None
    confidence: float = 0.5
    rules: list[str] = field(default_factory=list)

    @property
    def type(self) -> EventType | None:
        return self.trigger.reading.type


def find_events(s: Syntax, mentions: list[Mention], times: tuple[Time, ...], amounts: tuple[Amount, ...]) -> list[Found]:
    """Events in text order. A trigger without anybody in a role is no event."""
    index = MentionIndex(mentions)
    named = frozenset(i for m in mentions if m.form is Form.NAME for i in range(m.start, m.end) if i != m.head or m.end - m.start > 1)
    triggers = find_triggers(s, index, named)
    light = {t.head: t for t in triggers if t.reading.kind == "light"}
    quotes = quoted_speech(s, index)
    dated = _dates(s, times)
    headlines = _headline_sentences(s)
    events = []
    for trigger in triggers:
        if trigger.reading.kind != "event":
            continue
        verb = None if trigger.verb else light.get(_governor(s, trigger.head))
        if verb is not None:
            trigger = replace(trigger, slots=_with_prepositions(trigger.slots, verb.slots))
        roles = cast(s, trigger, index)
        if verb is None and not trigger.verb:
            _from_clause(s, trigger, index, roles)
        if verb is not None:
            _from_light_verb(s, trigger, verb, index, roles)
        headline = s.sentence[trigger.head] in headlines
        status, why = status_of(s, trigger.head, trigger.verb, headline=headline)
        given = trigger.reading.status or (verb.reading.status if verb is not None and status is Status.HAPPENED else None)
        if given:
            status, why = Status(given), (verb or trigger).reading.rule
        event = Found(trigger, status, roles, speeches_of(s, trigger.head, index, quotes), mode=trigger.reading.mode)
        event.when = _when(s, trigger, dated)
        event.amounts = _amounts(s, trigger, roles, amounts)
        event.rules = [trigger.reading.rule, f"status: {why}", *roles.rules]
        events.append(event)
    events = _merged(s, events)
    _addressed(s, events, index)
    told = [_finished(s, e) for e in events if _is_told(s, e)]
    plain = _plain_actions(s, {t.head for t in triggers if t.reading.kind != "light"}, light, told, index, quotes, dated, amounts)
    return sorted(told + plain, key=lambda e: (e.trigger.start, e.trigger.end))


def _plain_actions(
    s: Syntax,
    read: set[int],
    light: dict[int, Trigger],
    told: list[Found],
    index: MentionIndex,
    quotes: dict[int, Speech],
    dated: dict[int, Time],
    amounts: tuple[Amount, ...],
) -> list[Found]:
    """Actions of no known type: what an actor is said to do, where the verb is neither speech nor state nor part of an event."""
    used = {_governor(s, e.trigger.head) for e in told if not e.trigger.verb} | {e.trigger.head for e in told}
    found = []
    for i in range(len(s)):
        if s.pos[i] != "VERB" or i in read or i in used or not _is_action(s, i):
            continue
        slots = light[i].slots if i in light else verb_slots(s, i)
        trigger = Trigger(i, i + 1, i, True, PLAIN, slots)
        roles = cast(s, trigger, index)
        if not _acts(roles, slots):
            continue
        status, why = status_of(s, i, True)
        event = Found(trigger, status, roles, speeches_of(s, i, index, quotes), when=_when(s, trigger, dated))
        event.amounts = _amounts(s, trigger, roles, amounts)
        event.rules = ["no known type", f"status: {why}", *roles.rules]
        event.confidence = 0.35
        found.append(event)
    return found


def _is_action(s: Syntax, i: int) -> bool:
    lemma = s.lemma[i]
    if lemma in lexicon.states() or (lemma, "verb") in lexicon.reporting():
        return False
    word = lexicon.status_words().get((lemma, "verb"))
    return word is None or not any(c > i for c in s.kids(i, "xcomp", "ccomp"))


def _acts(roles: Cast, slots: Slots) -> bool:
    """Somebody acts, on somebody or something."""
    named = [m for m in roles.actors if m.form is not Form.PRONOUN and (m.type in ACTING or m.subtype == "Country")]
    return bool(named) and (bool(roles.recipients) or "obj" in slots or any(k.startswith("prep_") for k in slots))


def _with_prepositions(noun: Slots, verb: Slots) -> Slots:
    """The noun's slots with what hangs on its light verb ("opened an inquiry | against officials")."""
    outer = {slot.removeprefix("prep_"): tokens for slot, tokens in verb.items() if slot.startswith("prep_")}
    return {**outer, **noun}


def _from_light_verb(s: Syntax, trigger: Trigger, verb: Trigger, index: MentionIndex, roles: Cast) -> None:
    """"ISIS carried out an attack": the light verb's arguments are the noun's."""
    outer = cast(s, verb, index)
    passive_roles = verb.reading.roles.get("subj")
    for mention in outer.actors:
        if mention.type in ACTING or mention.subtype == "Country" or mention.type is EntityType.PLACE and passive_roles == "recipient":
            roles.add("actor", mention, f"light verb {s.lemma[verb.head]}")
    for mention in outer.recipients:
        if mention.head != trigger.head:
            roles.add("recipient", mention, f"light verb {s.lemma[verb.head]}")
    for mention in outer.places:
        roles.add("place", mention, f"light verb {s.lemma[verb.head]}")
    roles.tokens |= outer.tokens


def _from_clause(s: Syntax, trigger: Trigger, index: MentionIndex, roles: Cast) -> None:
    """"arrived on a visit", "said in talks with X": who takes part in a meeting is the subject of the clause it stands in."""
    prep = s.head[trigger.head]
    if trigger.reading.type is not EventType.CONSULT or s.dep[trigger.head] != "pobj" or s.lower[prep] not in ("in", "on", "at", "during", "for"):
        return
    verb = next((a for a in s.ancestors(prep)[:4] if s.pos[a] == "VERB"), None)
    if verb is None or len(roles.actors) > 1:
        return
    slots = verb_slots(s, verb)
    for token in slots.get("subj", []):
        mention = index.at(token)
        if mention is not None and (mention.type in ACTING or mention.subtype == "Country"):
            roles.actors = [mention, *(m for m in roles.actors if m is not mention)]
            roles.rules.append("subject of the clause")


def _governor(s: Syntax, noun: int) -> int:
    """The verb that has the noun as object or passive subject, through "a series of" and coordination."""
    token = noun
    for _ in range(4):
        head, dep = s.head[token], s.dep[token]
        if dep in ("dobj", "nsubjpass", "obj") and s.pos[head] == "VERB":
            return head
        if dep in ("conj", "pobj", "prep") and head != token and (dep == "conj" or s.lower[head] == "of" or s.pos[head] == "NOUN"):
            token = head
            continue
        return -1
    return -1


def _dates(s: Syntax, times: tuple[Time, ...]) -> dict[int, Time]:
    """Resolved times by the token above their words."""
    found: dict[int, Time] = {}
    if not times:
        return found
    by_start = {idx: i for i, idx in enumerate(s.idx)}
    for time in sorted(times, key=lambda t: t.start - t.end):
        first = by_start.get(time.start)
        if first is None or time.value is None or time.precision is None:
            continue
        end = first
        while end < len(s) and s.idx[end] < time.end:
            end += 1
        top = next((i for i in range(first, end) if not first <= s.head[i] < end), first)
        above = s.head[top]
        if s.dep[top] == "pobj" and s.dep[above] == "prep":
            above = s.head[above]
        found.setdefault(above, time)
    return found


def _when(s: Syntax, trigger: Trigger, dated: dict[int, Time]) -> Time | None:
    """The time that hangs on the trigger, or on the clause above it as long as that tells no other act and no speech."""
    token = trigger.head
    for _ in range(6):
        if token in dated:
            return dated[token]
        for c in s.children[token]:
            if c in dated and s.dep[c] in ("prep", "npadvmod", "dobj") and s.pos[c] in ("NOUN", "ADP"):
                return dated[c]
        above = s.head[token]
        if above == token or s.dep[token] in ("ccomp", "parataxis", "relcl", "advcl"):
            return None
        if (s.lemma[above], "verb") in lexicon.reporting() and s.pos[above] == "VERB":
            return None
        token = above
    return None


def _headline_sentences(s: Syntax) -> frozenset[int]:
    """Sentences without a final stop that stand alone on a line: headlines, where the present tense tells the past."""
    found = set()
    for n, (a, b) in enumerate(s.bounds):
        words = [i for i in range(a, b) if s.pos[i] != "SPACE"]
        if words and s.text[words[-1]] not in (".", "!", "?", '"', "”", "''", ":", ";", ",") and len(words) <= 20 and n <= 2 and len(s.bounds) > 1:
            found.add(n)
    return frozenset(found)


def _amounts(s: Syntax, trigger: Trigger, roles: Cast, amounts: tuple[Amount, ...]) -> list[tuple[Amount, QuantityKind]]:
    """Amounts that count what stands in the trigger's arguments, or the trigger itself ("12 airstrikes")."""
    found = []
    argued = roles.tokens | {t for slot in trigger.slots.values() for t in slot}
    for amount in amounts:
        own = trigger.start <= amount.head < trigger.end
        inside = amount.head in argued or any(amount.start <= t < amount.end for t in argued)
        if own or inside:
            kind = _amount_kind(s, trigger, amount, own)
            if kind is not None:
                found.append((amount, kind))
    return found


def _amount_kind(s: Syntax, trigger: Trigger, amount: Amount, own: bool) -> QuantityKind | None:
    lemma = s.lemma[trigger.head]
    if amount.unit not in ("persons", "strikes") and amount.kind_hint is not None:
        return amount.kind_hint
    if own and trigger.reading.type is EventType.ASSAULT and lemma not in KILLING | WOUNDING:
        return QuantityKind.STRIKES if lemma.endswith(("strike", "raid", "attack", "bombing", "bombardment", "sortie")) else None
    for lemmas, kind in (
        (KILLING, QuantityKind.KILLED),
        (WOUNDING, QuantityKind.WOUNDED),
        (TAKING, QuantityKind.CAPTURED),
        (FREEING, QuantityKind.FREED),
        (MISSING, QuantityKind.MISSING),
        (FLEEING, QuantityKind.DISPLACED),
    ):
        if lemma in lemmas:
            return kind
    return amount.kind_hint or QuantityKind.OTHER


def _merged(s: Syntax, events: list[Found]) -> list[Found]:
    """One event where a verb and a noun of its clause tell the same act ("killed in an airstrike", "the attack wounded 12")."""
    kept: list[Found] = []
    verbs = {e.trigger.head: e for e in events if e.trigger.verb}
    for event in events:
        verb = None if event.trigger.verb else _same_act(s, event, verbs)
        if verb is None:
            kept.append(event)
            continue
        _absorb(verb, event)
    return kept


def _same_act(s: Syntax, noun: Found, verbs: dict[int, Found]) -> Found | None:
    head, dep = s.head[noun.trigger.head], s.dep[noun.trigger.head]
    if dep == "pobj" and s.lower[head] in ("in", "by", "during", "with"):
        head = s.head[head]
    elif dep not in ("nsubj",):
        return None
    for _ in range(3):
        verb = verbs.get(head)
        if verb is not None:
            break
        if s.dep[head] == "conj":
            head = s.head[head]
        else:
            return None
    else:
        return None
    same = verb.type is noun.type and verb.type in (EventType.ASSAULT, EventType.COERCE)
    return verb if same and noun.status not in (Status.NEGATED, Status.PLANNED) else None


def _absorb(verb: Found, noun: Found) -> None:
    for mention in noun.cast.actors:
        verb.cast.add("actor", mention, "act named beside the verb")
    for mention in noun.cast.recipients:
        if mention.type in GROUND:
            verb.cast.add("place", mention, "ground of the act beside the verb")
        if not verb.cast.recipients:
            verb.cast.add("recipient", mention, "act named beside the verb")
    for mention in noun.cast.places:
        verb.cast.add("place", mention, "act named beside the verb")
    for mention in noun.cast.instruments:
        verb.cast.add("instrument", mention, "act named beside the verb")
    verb.mode = verb.mode or noun.mode
    verb.when = verb.when or noun.when
    verb.amounts += [a for a in noun.amounts if a not in verb.amounts]


def _touched(s: Syntax, verb: int, index: MentionIndex) -> list[Mention]:
    """Actors that a verb of no known type is done to or with ("pledged to work with China")."""
    slots = verb_slots(s, verb)
    tokens = [t for k in ("obj", "iobj", "prep_with", "prep_to", "prep_for", "prep_against", "prep_from") for t in slots.get(k, [])]
    return [m for t in tokens if (m := index.at(t)) is not None and (m.type in ACTING or m.subtype == "Country")][:2]


def _asked(s: Syntax, event: Found, index: MentionIndex) -> None:
    """"demanded that the minister resign": who is asked is the subject of what is demanded."""
    for c in event.trigger.slots.get("comp", []):
        for token in verb_slots(s, c).get("subj", []) if s.dep[c] == "ccomp" else []:
            mention = index.at(token)
            if mention is not None and (mention.type in ACTING or mention.subtype == "Country"):
                event.cast.add("recipient", mention, "who is asked")


def _protested(s: Syntax, event: Found, events: list[Found], index: MentionIndex) -> None:
    """Against whom a protest is: "in protest of X's refusal", "calling for the removal of X"."""
    head = event.trigger.head
    for token in event.trigger.slots.get("prep_in", []) + event.trigger.slots.get("in", []):
        if s.lemma[token] == "protest":
            for mention in answerable(s, token, index):
                event.cast.add("recipient", mention, "in protest of")
    for other in events:
        if other.type in (EventType.REQUEST, EventType.ACCUSE) and s.head[other.trigger.head] == head and not event.cast.recipients:
            for mention in other.cast.recipients:
                event.cast.add("recipient", mention, "whom the protest calls on")


def _addressed(s: Syntax, events: list[Found], index: MentionIndex) -> None:
    """A promise, threat or refusal without an addressee is towards whom its content is towards ("agreed to aid Mali")."""
    verbs = {e.trigger.head: e for e in events if e.trigger.verb}
    for event in events:
        if event.cast.recipients:
            continue
        if event.type is EventType.REQUEST and event.trigger.verb:
            _asked(s, event, index)
        if event.type is EventType.PROTEST:
            _protested(s, event, events, index)
        if event.type not in TOWARDS:
            continue
        for c in event.trigger.slots.get("comp", []) if event.trigger.verb else s.kids(event.trigger.head, "acl"):
            inner = verbs.get(c)
            for mention in inner.cast.recipients if inner is not None else _touched(s, c, index):
                event.cast.add("recipient", mention, "towards whom its content is")


def _is_told(s: Syntax, event: Found) -> bool:
    roles = event.cast
    acting = [m for m in roles.actors + roles.recipients]
    return bool(acting or (event.amounts and event.trigger.verb))


def _finished(s: Syntax, event: Found) -> Found:
    """With the status that its speakers give, and its confidence."""
    if event.status is Status.HAPPENED and event.speeches and event.speeches[0].alleged:
        event.status = Status.ALLEGED
    score = 0.62 if event.trigger.verb else 0.52
    score += 0.1 * bool(event.cast.actors) + 0.08 * bool(event.cast.recipients)
    score += 0.05 * (event.status is Status.HAPPENED) + 0.04 * bool(event.when) + 0.03 * bool(event.mode)
    if any(m.form is Form.PRONOUN for m in event.cast.actors + event.cast.recipients):
        score -= 0.15
    event.confidence = round(min(max(score, 0.05), 0.98), 2)
    return event


__all__ = ["Found", "find_events", "replace"]
