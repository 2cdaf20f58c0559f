"""Who holds which place, and which place lies in which."""

from __future__ import annotations

from collections.abc import Iterator

from graphbuild.extractors.arguments import verb_slots
from graphbuild.extractors.mentions import GROUND, Mention, MentionIndex
from graphbuild.extractors.relations.found import FoundRelation, actors_at, behind, holder_at, is_told
from graphbuild.extractors.syntax import Syntax
from graphbuild.extractors.traits import content
from graphbuild.records import EntityType, Form, RelationType

HOLDING = frozenset({"control", "hold", "occupy", "rule", "govern"})
HELD = frozenset({"held", "controlled", "occupied", "ruled", "run"})
STRONGHOLD = frozenset({"stronghold", "bastion"})
WITHIN = frozenset({"in", "inside", "within"})
MASTERY = frozenset({"control", "master"})
STANDING = frozenset({"be", "remain", "stay", "come", "fall"})


def held(s: Syntax, ground: Mention, index: MentionIndex) -> Iterator[FoundRelation]:
    """ "ISIL-held Mosul", "the rebel-controlled town", "the Kurdish-held city"."""
    for i in s.kids(ground.head, "amod"):
        if s.lower[i] in HELD and i >= 2 and s.text[i - 1] == "-":
            holder, is_made = holder_at(s, i - 2, index)
            if holder is not None and holder is not ground:
                for place in _named(s, ground, index):
                    yield FoundRelation(RelationType.CONTROLS, holder, place, 0.85, holder if is_made else None)


def _named(s: Syntax, ground: Mention, index: MentionIndex) -> list[Mention]:
    """The place, or the name behind it ("the rebel-held town of Azaz")."""
    if ground.form is Form.NAME:
        return [ground]
    names = [m for t in behind(s, ground.head, "of") if (m := index.at(t)) is not None and m.type is EntityType.PLACE]
    return [m for m in names if m.form is Form.NAME] or [ground]


def of_verb(s: Syntax, i: int, index: MentionIndex) -> Iterator[FoundRelation]:
    """ "Hamas, which controls Gaza", "towns held by ISIS"; a state is ruled, not held."""
    if s.lemma[i] not in HOLDING or not is_told(s, i):
        return
    slots = verb_slots(s, i)
    for holder in actors_at(slots.get("subj", []), index):
        for place in _places([content(s, t) for t in slots.get("obj", [])], index):
            if place.subtype != "Country" and place is not holder:
                yield FoundRelation(RelationType.CONTROLS, holder, place, 0.75)


def _places(tokens: list[int], index: MentionIndex) -> list[Mention]:
    return [m for t in tokens if (m := index.at(t)) is not None and m.type in GROUND]


def of_noun(s: Syntax, i: int, index: MentionIndex) -> Iterator[FoundRelation]:
    """ "is under rebel control", "in the hands of ISIS", "the ISIS stronghold of Raqqa", "are masters of the town"."""
    if s.lemma[i] in MASTERY:
        yield from _mastered(s, i, index)
    if s.lemma[i] in STRONGHOLD:
        places = _places(behind(s, i, "of") + s.kids(i, "appos"), index) or _places(_said_of(s, i), index)
    elif s.dep[i] == "pobj" and (s.lemma[i], s.lower[s.head[i]]) in (("control", "under"), ("hand", "in")):
        places = _places(_under(s, s.head[i]), index)
    else:
        return
    for token in s.kids(i, "poss", "compound", "nmod", "amod") + behind(s, i, "of", "by"):
        holder, is_made = holder_at(s, token, index)
        for place in (name for p in places for name in _named(s, p, index)):
            if holder is not None and holder is not place and holder.form is not Form.PRONOUN:
                yield FoundRelation(RelationType.CONTROLS, holder, place, 0.8, holder if is_made else None)


def _mastered(s: Syntax, noun: int, index: MentionIndex) -> Iterator[FoundRelation]:
    """ "The rebels are masters of the town", "are in control of the town"."""
    above = s.head[noun]
    verb = s.head[above] if s.dep[noun] == "pobj" and s.lower[above] == "in" else above
    if (s.dep[noun] != "attr" and verb == above) or s.lemma[verb] not in STANDING or not is_told(s, verb):
        return
    for holder in actors_at(verb_slots(s, verb).get("subj", []), index):
        for place in _places(behind(s, noun, "of"), index):
            if place.subtype != "Country" and place is not holder:
                yield FoundRelation(RelationType.CONTROLS, holder, place, 0.75)


def _said_of(s: Syntax, noun: int) -> list[int]:
    head = s.head[noun]
    if s.dep[noun] in ("appos", "compound"):
        return [head]
    return verb_slots(s, head).get("subj", []) if s.dep[noun] == "attr" and is_told(s, head) else []


def _under(s: Syntax, prep: int) -> list[int]:
    head = s.head[prep]
    if s.pos[head] in ("NOUN", "PROPN"):
        return [head]
    return verb_slots(s, head).get("subj", []) if s.lemma[head] in STANDING and is_told(s, head) else []


def location(s: Syntax, ground: Mention, index: MentionIndex) -> Iterator[FoundRelation]:
    """ "the base in Anbar province", "Ramadi, Anbar province's capital", "Karrada, Baghdad"."""
    outer = [m for m in _places(behind(s, ground.head, *WITHIN), index) if m.type is EntityType.PLACE]
    if ground.form is Form.NAME:
        outer += _by_apposition(s, ground, index)
        if ground.type is EntityType.PLACE:  # "Turkey's Hatay province"; "Russia's Khmeimim base" may lie anywhere
            outer += [m for m in _places(s.kids(ground.head, "poss"), index) if m.subtype == "Country"]
    for place in outer:
        if (
            place.form is Form.NAME
            and place is not ground
            and (ground.form is Form.NAME or ground.type is EntityType.FACILITY)
        ):
            yield FoundRelation(RelationType.LOCATED_IN, ground, place, 0.85)


def _by_apposition(s: Syntax, ground: Mention, index: MentionIndex) -> list[Mention]:
    found: list[Mention] = []
    for a in s.kids(ground.head, "appos"):
        if s.lemma[a] == "capital":
            tokens = s.kids(a, "poss") + behind(s, a, "of")
            found += [m for t in tokens if (m := index.at(t) or index.covering.get(t)) is not None]
        elif (m := index.by_head.get(a)) is not None and m.form is Form.NAME and not s.kids(ground.head, "conj", "cc"):
            found += [m] if s.text[m.start - 1] == "," and m.start - 1 == ground.end else []
    return [m for m in found if m.type is EntityType.PLACE]
