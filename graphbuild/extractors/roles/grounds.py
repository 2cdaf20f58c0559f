"""Where an act was: places by grammar."""

from __future__ import annotations

from graphbuild import lexicon
from graphbuild.extractors.arguments import telling
from graphbuild.extractors.mentions import GROUND, Mention, MentionIndex
from graphbuild.extractors.places import heads
from graphbuild.extractors.roles.cast import Cast
from graphbuild.extractors.roles.defaults import MOVING, TAKING, WHERE
from graphbuild.extractors.syntax import VERBAL, Syntax
from graphbuild.extractors.triggers import Trigger
from graphbuild.records import EntityType, Form

LYING = frozenset({"located", "situated", "stationed"})
AROUND = frozenset({"air", "sea", "ground"})
SHAKING = frozenset({"shake", "rock", "jolt"})
COMPASS = frozenset({"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "outside"})
TIMES = frozenset({"DATE", "TIME"})
OCCASIONS = frozenset({"during", "amid"})
DEEP = 3
EMERGENCY = frozenset({"curfew", "martial-law"})
PARTS = frozenset({"area", "center", "centre", "downtown", "east", "edge", "front", "heart", "north", "part", "south"})
PARTS |= {"outskirt", "outskirts", "section", "sector", "suburb", "vicinity", "west"}


def add_grounds(s: Syntax, trigger: Trigger, index: MentionIndex, found: Cast) -> None:
    """Places by grammar: locative phrases on the trigger, its light verb and its arguments; ground that is
    itself taken or hit.
    """
    moving = trigger.reading.type in MOVING
    for mention in list(found.recipients):
        if (
            mention.type in GROUND
            and (moving or trigger.reading.type in TAKING)
            and (moving or mention.subtype != "Country")
            and (moving or mention.type is EntityType.PLACE or mention.form is Form.NAME)
        ):
            found.add("place", mention, "ground that is hit")
        for place in _located(s, mention.head, index):
            found.add("place", place, "where the recipient is")
        for place in _behind_of(s, mention.head, index) if mention.type in GROUND else ():
            if mention.subtype != "Embassy":
                found.add("place", place, "whose part is hit")
    for place in _located(s, trigger.head, index):
        found.add("place", place, "where")
    for measure in trigger.slots.get("obj", ()) if trigger.reading.mode in EMERGENCY else ():
        for place in _located(s, measure, index):  # "imposed a curfew in Cizre"
            found.add("place", place, "where the measure holds")
    for token in trigger.slots.get("subj", ()) if trigger.verb else ():
        if index.at(token) is None and s.lemma[token] in lexicon.nouns():  # "the war in Yemen has killed thousands"
            for place in _located(s, token, index):
                found.add("place", place, "where the act is that does it")
    if not trigger.verb:
        for place in _around_verb(s, trigger.head, index):
            found.add("place", place, "where the verb is")
    # "an airstrike by government forces in Idlib": behind the act, the agent's whereabouts are the act's.
    agents = [m for m in found.actors if m.head > trigger.head and s.dep[_host(s, m.head)] in ("agent", "prep")]
    for mention in found.places + found.instruments + agents:
        for place in _located(s, mention.head, index):
            found.add("place", place, "where the place is")
            for around in _located(s, place.head, index):
                found.add("place", around, "where the place is")
        for place in _behind_of(s, mention.head, index) if mention in found.places else ():
            found.add("place", place, "whose part the place is")


def _host(s: Syntax, noun: int) -> int:
    """What a noun, or the first of its list, hangs on: "clashes between rebels and the army in Gao"."""
    while s.dep[noun] == "conj" and s.head[noun] < noun:
        noun = s.head[noun]
    return s.head[noun]


def _around_verb(s: Syntax, noun: int, index: MentionIndex) -> list[Mention]:
    """The grounds of the verb that tells of a noun's act: "opened an attack in Paris", "a blast shook Paris"."""
    verb = s.head[noun]
    if s.pos[verb] not in VERBAL or s.dep[noun] not in ("dobj", "nsubj", "nsubjpass", "pobj", "attr"):
        return []
    shaken = s.kids(verb, "dobj") if s.dep[noun] == "nsubj" and s.lemma[verb] in SHAKING else []
    return [m for t in shaken if (m := index.at(t)) is not None and m.type in GROUND] + _located(s, verb, index)


def _located(s: Syntax, i: int, index: MentionIndex, depth: int = 0) -> list[Mention]:
    """Grounds behind the locative prepositions of a token ("in Paris", "at a conference in Paris", "located in Paris",
    "on the outskirts of Paris", "20 km north of Paris"), also where they hang on its time or occasion.
    """
    found = []
    lying = [c for c in s.kids(i, "acl") if s.lower[c] in LYING] + telling(s, i)
    for c in [p for token in (i, *lying) for p in s.kids(token, "prep")]:
        objects = s.kids(c, "pobj")
        if s.lower[c] == "from":  # "attacked from the air near Goma"
            found += [m for p in objects if s.lemma[p] in AROUND for m in _located(s, p, index, depth + 1)]
        elif s.lower[c] in OCCASIONS and depth < DEEP:
            found += [m for p in objects if index.at(p) is None for m in _located(s, p, index, depth + 1)]
        if s.lower[c] in WHERE:
            for p in objects:
                found += _inside(s, p, index, depth, on=s.lower[c] == "on")
    for c in s.kids(i, "advmod"):
        if s.lower[c] in COMPASS and s.pos[s.head[c]] == "VERB":
            found += _behind_of(s, c, index)
    for c in s.kids(i, "npadvmod"):  # "was killed the evening of 1 June in Paris"
        found += _beside_time(s, c, index, depth)
    return found


def _inside(s: Syntax, p: int, index: MentionIndex, depth: int, *, on: bool) -> list[Mention]:
    """The ground that the object of a locative preposition is, or that it lies in, or is a part of."""
    mention = index.at(p)
    ground = mention is not None and mention.type in GROUND
    part = s.lemma[p] in PARTS or s.lemma[p] in heads()
    found = [mention] if mention is not None and ground and (not on or mention.type is EntityType.FACILITY) else []
    if mention is None and s.entity[p] in TIMES:
        return _beside_time(s, p, index, depth)
    if mention is None and depth < DEEP:
        for token in (p, *_unnamed_wholes(s, p, index)):
            found += _located(s, token, index, depth + 1)
    if part:
        found += _behind_of(s, p, index)
    if part or ground:
        found += _before(s, p, index)
    return found


def _unnamed_wholes(s: Syntax, p: int, index: MentionIndex) -> list[int]:
    """The "streets" of "the corner of two streets in Paris"."""
    wholes = s.behind(p, "of")
    return [w for w in wholes if index.at(w) is None]


def _beside_time(s: Syntax, time: int, index: MentionIndex, depth: int) -> list[Mention]:
    """The grounds that hang on a time: "on the evening of 1 June in Paris"."""
    if s.entity[time] not in TIMES or depth >= DEEP:
        return []
    days = s.behind(time, "of")
    return [m for t in (time, *days) for m in _located(s, t, index, depth + 1)]


def _before(s: Syntax, part: int, index: MentionIndex) -> list[Mention]:
    """The ground whose part it is: "Beirut's southern suburbs", "Pakistan's Swat valley"."""
    return [m for c in s.kids(part, "poss") if (m := index.at(c)) is not None and m.type in GROUND]


def _behind_of(s: Syntax, part: int, index: MentionIndex) -> list[Mention]:
    """The ground that a part is a part of: "the outskirts of Paris"."""
    wholes = s.behind(part, "of")
    return [m for p in wholes if (m := index.at(p)) is not None and m.type in GROUND]


def add_measured(s: Syntax, trigger: Trigger, found: Cast) -> None:
    """The ground that is put under a curfew or martial law, where nobody else is."""
    if trigger.reading.mode not in EMERGENCY or found.recipients:
        return
    for place in found.places:
        if not _is_around(s, place, found.places) and not _is_doers(s, place, found.actors):
            found.add("recipient", place, "ground put under the measure")


def _is_around(s: Syntax, place: Mention, places: list[Mention]) -> bool:
    """ "a curfew in Cizre in southeastern Turkey" holds in Cizre."""
    before = [m for m in places if m.end <= place.start]
    return place.subtype == "Country" and bool(before) and s.dep[place.head] == "pobj"


def _is_doers(s: Syntax, place: Mention, actors: list[Mention]) -> bool:
    """ "Authorities in Amhara imposed a curfew in Gondar": where they sit who impose it."""
    return any(m.end == place.start - 1 and s.lower[m.end] == "in" for m in actors)
