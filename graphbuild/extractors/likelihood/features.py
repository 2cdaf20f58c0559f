"""What the model sees of a word: the words in five places around it, and signs of the grammar."""

from __future__ import annotations

from collections.abc import Iterator

from graphbuild.extractors.arguments import is_passive
from graphbuild.extractors.conditions import Asked
from graphbuild.extractors.traits import content, traits_of

# The word itself, what stands as its subject, as its object and as its other arguments, and the rest of its sentence.
BLOCKS = ("trigger", "subject", "object", "argument", "context")
CLASSES = frozenset(
    {"ARMED", "COUNTRY", "ORG", "GROUP", "PERSON", "OFFICIAL", "PLACE", "FACILITY", "EQUIPMENT", "MUNITION"}
    | {"NUMBER", "MONEY", "DATE"}
)
_CONTENT = frozenset({"NOUN", "VERB", "ADJ"})


def words(asked: Asked) -> tuple[list[str], ...]:
    """Lemmas by block."""
    s, slots = asked.s, asked.slots
    start, end = s.bounds[s.sentence[asked.i]]
    lemma, pos = s.lemma, s.pos
    return (
        [s.lemma[asked.i]],
        [s.lemma[content(s, t)] for t in slots.get("subj", ())],
        [s.lemma[content(s, t)] for t in slots.get("obj", ())],
        [s.lemma[t] for slot, tokens in slots.items() if slot not in ("subj", "obj") for t in tokens],
        [lemma[t] for t in range(start, end) if pos[t] in _CONTENT and t != asked.i],
    )


def signs(asked: Asked) -> frozenset[str]:
    """Part of speech, form and place in the sentence; which slots are filled, and with what classes."""
    return frozenset((*_of_form(asked), *_of_slots(asked)))


def _of_form(asked: Asked) -> Iterator[str]:
    s, i = asked.s, asked.i
    yield f"tag:{s.tag[i]}"
    yield f"dep:{s.dep[i]}"
    if asked.is_verb:
        yield "passive verb" if is_passive(s, i) else "active verb"
    else:
        yield "noun"
        yield f"under:{s.pos[s.head[i]]}" if s.head[i] != i else "under:none"


def _of_slots(asked: Asked) -> Iterator[str]:
    s, index, slots = asked.s, asked.index, asked.slots
    for slot in ("subj", "obj"):
        if not slots.get(slot):
            yield f"{slot}:none"
    for slot, tokens in slots.items():
        if tokens:
            yield "prep" if slot.startswith("prep_") else f"slot:{slot}"
        for t in tokens if slot not in ("comp", "verb") else ():
            classes = traits_of(s, t, index) & CLASSES
            yield from (f"any:{found}" for found in classes)
            if slot in ("subj", "obj"):
                yield from (f"{slot}:{found}" for found in classes or {s.pos[t]})
