"""Which words are events: a trigger with the reading of the lexicon whose conditions its arguments meet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from graphbuild import lexicon
from graphbuild.extractors.arguments import Slots, is_passive, noun_slots, particle, verb_slots
from graphbuild.extractors.arguments.control import blamed_for, own_subject
from graphbuild.extractors.arguments.inner import is_label
from graphbuild.extractors.arguments.meant import as_phrasal, hyphened, known_lemma
from graphbuild.extractors.arguments.pronouns import with_antecedent
from graphbuild.extractors.conditions import HELPING, Asked, hold
from graphbuild.extractors.contents import Trigger, told_once
from graphbuild.extractors.mentions import ACTING, MentionIndex
from graphbuild.extractors.syntax import Syntax
from graphbuild.extractors.traits import classes_of
from graphbuild.lexicon import Reading
from graphbuild.records import EventType

WILL, WOULD = frozenset({"will", "wo", "'ll", "’ll", "shall"}), frozenset({"would", "'d", "’d"})
LONGEST = 6  # tokens of a trigger: "house-to-house search"
REACHES = frozenset({"range", "distance", "ground"})
RAISING = frozenset({EventType.ACCUSE, EventType.CONCEDE})
REFUSED_WITH = {"prep_with": "recipient", "prep_to": "recipient"}
# The mode of a refusal by what is refused.
REFUSABLE = {
    EventType.AID: "assist",
    EventType.COOPERATE: "assist",
    EventType.SUPPORT: "assist",
    EventType.CONSULT: "meet",
    EventType.CONCEDE: "yield",
    EventType.RETREAT: "yield",
    EventType.AGREE: None,
}


def find_triggers(s: Syntax, index: MentionIndex, skip: frozenset[int]) -> list[Trigger]:
    """All typed and light triggers in text order; `skip` are tokens inside of names."""
    found = []
    for i in range(len(s)):
        if i in skip:
            continue
        if s.pos[i] == "VERB" or (
            s.tag[i] in ("VBN", "VBD", "VBG") and s.dep[i] in ("acl", "relcl", "advcl", "ROOT", "conj")
        ):
            trigger = _verb(s, i, index)
        elif s.pos[i] in ("NOUN", "PROPN") and not _acts_itself(s, i, index):
            trigger = _noun(s, i, index)
        else:
            continue
        if trigger is not None:
            found.append(trigger)
            refusal = refused(s, trigger, index)
            found += [refusal] if refusal is not None else []
    found += _refused_acts(s, found, index)
    found = _longest(found)
    return told_once(s, found)


def _longest(found: list[Trigger]) -> list[Trigger]:
    """Of two triggers with one head the longer: "an exchange of fire" is no exchange of another kind."""
    lengths: dict[int, int] = {}
    for t in found:
        lengths[t.head] = max(lengths.get(t.head, 0), t.end - t.start)
    return [t for t in found if t.end - t.start == lengths[t.head]]


def _acts_itself(s: Syntax, i: int, index: MentionIndex) -> bool:
    """ "The peacekeeping mission left its base": as a subject it is a body, and no help."""
    mention = index.by_head.get(i)
    return s.lemma[i] == "mission" and s.dep[i] == "nsubj" and mention is not None and mention.type in ACTING


def _verb(s: Syntax, i: int, index: MentionIndex) -> Trigger | None:
    if is_label(s, i):
        return None
    table, lemma, part = lexicon.verbs(), known_lemma(s, i), particle(s, i)
    # "cordoned" has the lemma "cordone".
    readings = table.get(f"{lemma} {part}", ()) or table.get(f"{lemma.removesuffix('e')} {part}", ()) if part else ()
    readings = hyphened(s, i, lemma) or readings or table.get(lemma, ())
    if not readings or _is_description(s, i) or (lemma == "ask" and _is_question(s, i)):
        return None
    slots = verb_slots(s, i)
    if lemma in HELPING and "obj" not in slots and (helped := own_subject(s, slots)):
        slots["obj"] = helped  # "helped the rebels take Goma"
    found = _first_that_holds(s, i, readings, slots, index)
    if found is None or found.reading.kind != "event":
        phrasal = (_first_that_holds(s, i, *taken, index) for taken in (() if part else _phrasal(s, i, lemma)))
        found = next((trigger for trigger in phrasal if trigger is not None), found)
    return found


def _is_description(s: Syntax, i: int) -> bool:
    """ "A booby-trapped house", "a fighting chance", "as opposed to": no act that is told."""
    if s.dep[i] != "amod":
        return s.lower[i] == "opposed" and i > 0 and s.lower[i - 1] == "as"
    if s.tag[i] == "VBG":
        return s.lemma[s.head[i]] not in lexicon.agents() and s.pos[s.head[i]] == "NOUN"
    return i >= 2 and s.text[i - 1] == "-" and s.text[i - 2].islower() and s.tag[i] == "VBN"


def _is_question(s: Syntax, i: int) -> bool:
    """ "Asked them, "When will you leave?"": a question, and no request."""
    end = s.bounds[s.sentence[i]][1]
    return s.kid(i, "xcomp") is None and s.kid(i, "ccomp") is not None and "?" in s.text[max(end - 3, i) : end]


def _first_that_holds(
    s: Syntax, i: int, readings: Iterable[Reading], slots: Slots, index: MentionIndex
) -> Trigger | None:
    asked = Asked(s, i, with_antecedent(s, i, slots), index, True, lambda verb: _type_of(s, verb, index))
    for reading in readings:
        if hold(asked, reading):
            _add_blamed(s, i, reading, slots)
            return Trigger(i, i + 1, i, True, reading, slots)
    return None


def _add_blamed(s: Syntax, i: int, reading: Reading, slots: Slots) -> None:
    if reading.type in RAISING and "obj" not in slots and (blamed := blamed_for(s, i, slots, reading.type)):
        slots["obj"] = blamed


def _phrasal(s: Syntax, i: int, lemma: str) -> Iterator[tuple[list[Reading], Slots]]:
    """The events that the verb tells with a preposition as its particle, and its arguments then."""
    for verb, slots in as_phrasal(s, i, lemma):
        yield [m for m in lexicon.verbs()[verb] if m.kind == "event" and _takes(m, slots)], slots


def _takes(reading: Reading, slots: Slots) -> bool:
    """ "The rebels pulled out" is no meaning of "pulled survivors out of the sea"."""
    return "obj" not in slots or any(c.slot == "obj" and not c.negated for c in reading.when)


def _noun(s: Syntax, i: int, index: MentionIndex) -> Trigger | None:
    table, ends = lexicon.nouns(), lexicon.endings(lexicon.nouns)
    if (s.lemma[i] not in ends and s.lower[i] not in ends) or _is_of_ground(s, i):
        return None
    for n in range(LONGEST, 0, -1):
        start = i - n + 1
        if start < 0 or s.sentence[start] != s.sentence[i]:
            continue
        before = " ".join(s.lower[start:i])
        readings = table.get(f"{before} {s.lemma[i]}" if before else s.lemma[i])
        readings = readings or table.get(f"{before} {s.lower[i]}" if before else s.lower[i])
        if not readings:
            continue
        head = _head_of_phrase(s, start, i)
        slots = {**noun_slots(s, i), **noun_slots(s, head)} if head != i else noun_slots(s, i)
        slots["verb"] = _governing(s, head)
        asked = Asked(s, head, slots, index, False, lambda verb: _type_of(s, verb, index))
        found = next((reading for reading in readings if hold(asked, reading)), None)
        return Trigger(start, i + 1, head, False, found, slots) if found is not None else None
    return None


def _head_of_phrase(s: Syntax, start: int, last: int) -> int:
    """ "A cessation of hostilities" is told as the cessation is, which stands before the "of"."""
    return next((i - 1 for i in range(start + 1, last) if s.lower[i] == "of" and s.pos[i - 1] == "NOUN"), last)


def _is_of_ground(s: Syntax, i: int) -> bool:
    """ "the protest camp", "a training ground", "within shelling range"."""
    if s.dep[i] not in ("compound", "amod"):
        return False
    head = s.lemma[s.head[i]]
    return head in lexicon.facilities() or head in REACHES or f"{s.lower[i]} {head}" in lexicon.facilities()


def _governing(s: Syntax, noun: int) -> list[int]:
    """The verb that a noun is an argument of, also through "10 days of" and behind "to" ("bowed to demands")."""
    for _ in range(4):
        head = s.head[noun]
        if s.pos[head] == "VERB":
            return [head] if s.dep[noun] != "prep" or s.lower[noun] == "to" else []
        if head == noun or not ((s.dep[noun] == "prep" and s.lower[noun] == "of") or s.pos[head] == "ADP"):
            return []
        noun = head
    return []


def refused(s: Syntax, trigger: Trigger, index: MentionIndex) -> Trigger | None:
    """The refusal in "said it will not lift the embargo": an act of its own beside the cooperation that it negates.

    Source: CAMEO 12, "decline to"; "would not" refuses only where somebody is quoted with it.
    """
    i, reading = trigger.head, trigger.reading
    if not trigger.verb or reading.type not in REFUSABLE or s.kid(i, "neg") is None or is_passive(s, i):
        return None
    aux = {s.lower[c] for c in s.kids(i, "aux")}
    said = s.dep[i] == "ccomp" and (s.lemma[s.head[i]], "verb") in lexicon.reporting()
    if not aux & WILL and not (said and aux & WOULD):
        return None
    slots = dict(trigger.slots)
    if said and any(s.pos[t] == "PRON" for t in slots.get("subj", [])):
        slots["subj"] = verb_slots(s, s.head[i]).get("subj", [])
    if not any(classes_of(s, t, index.at(t)) & {"ACTOR", "PLACE"} for t in slots.get("subj", [])):
        return None
    meaning = Reading(
        reading.trigger, "event", EventType.REJECT, REFUSABLE[reading.type], (), reading.roles, "happened", reading.rule
    )
    return Trigger(trigger.start, trigger.end, i, True, meaning, slots)


def _refused_acts(s: Syntax, found: list[Trigger], index: MentionIndex) -> list[Trigger]:
    """The refusals in "will not begin talks with Mali", where a noun tells the act that a light verb negates."""
    kinds = REFUSABLE.keys() - {EventType.AGREE}  # whoever will not make promises refuses nobody
    acts = {t.head: t.reading for t in found if not t.verb and t.reading.type in kinds}
    told = [(t, acts[o]) for t in found if t.reading.kind == "light" for o in t.slots.get("obj", ()) if o in acts]
    meant = (replace(verb, reading=replace(act, roles=REFUSED_WITH)) for verb, act in told)
    return [refusal for trigger in meant if (refusal := refused(s, trigger, index)) is not None]


def _type_of(s: Syntax, verb: int, index: MentionIndex) -> str | None:
    """The event type of a complement ("vowed to attack")."""
    found = _verb(s, verb, index) if s.pos[verb] == "VERB" else None
    return found.reading.type.value if found is not None and found.reading.type is not None else None


__all__ = ["Trigger", "find_triggers"]
