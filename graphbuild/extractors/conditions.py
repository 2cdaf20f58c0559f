"""Whether the conditions of a reading hold of a trigger and its arguments (the column `when` of verbs and nouns)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from graphbuild import lexicon
from graphbuild.extractors.arguments import Slots, is_passive, particle, verb_slots
from graphbuild.extractors.arguments.control import deadlines
from graphbuild.extractors.arguments.meant import is_unsaid
from graphbuild.extractors.mentions import MentionIndex
from graphbuild.extractors.owners import capital_state
from graphbuild.extractors.status.clauses import negated
from graphbuild.extractors.syntax import Syntax
from graphbuild.extractors.traits import classes_of, traits_of
from graphbuild.lexicon.entries import Condition, Reading
from graphbuild.records import EntityType, EventType

TYPES = frozenset(EventType)
JOINT = frozenset({"joint", "combined", "multinational", "bilateral"})
OWN = frozenset({"its", "their", "his", "her"})
FUTURE = frozenset({"will", "wo", "'ll", "’ll", "shall", "would", "'d", "’d"})
HELPING = frozenset({"help", "assist"})
GIVING = HELPING | {"bring", "give", "send", "provide", "supply", "deliver", "support", "back", "join", "arm"}


@dataclass(slots=True)
class Asked:
    """The trigger that is asked about: its token and arguments, and what tells the event type of a complement."""

    s: Syntax
    i: int
    slots: Slots
    index: MentionIndex
    is_verb: bool
    type_of: Callable[[int], str | None]


def hold(asked: Asked, reading: Reading) -> bool:
    """Whether all conditions of the reading hold."""
    return failing(asked, reading) is None


def failing(asked: Asked, reading: Reading, start: int = 0) -> int | None:
    """The number of the first condition of the reading, from `start` on, that does not hold."""
    for n, condition in enumerate(reading.when[start:], start):
        test = TESTS.get(condition.slot, _is_filled)
        if test(asked, condition) == condition.negated and not (
            asked.is_verb and is_unsaid(asked.s, asked.i, condition, reading, asked.slots)
        ):
            return n
    return None


def _is_filled(asked: Asked, condition: Condition) -> bool:
    """Whether one of the slots that the condition asks for holds one of its values."""
    slots, values = asked.slots, condition.values
    if len(condition.slots) == 1:
        tokens = slots.get(condition.slots[0], [])
    else:
        tokens = [t for slot in condition.slots for t in slots.get(slot, ())]
    if not tokens:
        return "none" in values
    s, index = asked.s, asked.index
    if any(not values.isdisjoint(traits_of(s, t, index)) for t in tokens):
        return True
    if condition.slot == "obj":
        return any(_is_titled(s, t, values, index) for t in tokens)
    return condition.slot == "subj" and "COUNTRY" in values and any(_for_state(t, index) for t in tokens)


def _is_titled(s: Syntax, name: int, values: frozenset[str], index: MentionIndex) -> bool:
    """ "Prime Minister Garry Conille" is a minister, "Coach Ivan Peric" a coach."""
    if s.pos[name] != "PROPN":
        return False
    before = (s.lower[c] for c in s.children[name] if s.dep[c] == "compound")
    if not any(word in values and word in lexicon.titles() for word in before):
        return False
    mention = index.at(name)
    return mention is not None and mention.type is EntityType.PERSON


def _complements(asked: Asked, condition: Condition) -> bool:
    """A complement is asked for by the types of event it tells, or else as any argument is."""
    if condition.values & TYPES:
        return any(asked.type_of(t) in condition.values for t in asked.slots.get("comp", ()))
    return _is_filled(asked, condition)


def _particle(asked: Asked, condition: Condition) -> bool:
    return (particle(asked.s, asked.i) or "none") in condition.values


def _adverbs(asked: Asked, condition: Condition) -> bool:
    s = asked.s
    return any(s.lower[c] in condition.values for c in s.kids(asked.i, "advmod", "npadvmod"))


def _form(asked: Asked, condition: Condition) -> bool:
    return any(form(asked.s, t, asked.index) in condition.values for t in asked.slots.get("comp", ()))


def _is_timed(asked: Asked, condition: Condition) -> bool:
    s, values = asked.s, condition.values
    return any("any" in values or s.lemma[t] in values for t in deadlines(s, asked.i))


def _is_under(asked: Asked, condition: Condition) -> bool:
    s, i = asked.s, asked.i
    return s.dep[i] in ("xcomp", "ccomp", "acl") and s.lemma[s.head[i]] in condition.values


def _is_joined(asked: Asked, condition: Condition) -> bool:
    s, i = asked.s, asked.i
    return s.dep[i] == "conj" and s.lemma[s.head[i]] in condition.values


def _adjoined(asked: Asked, condition: Condition) -> bool:
    return any(asked.s.lemma[c] in condition.values for c in _adjuncts(asked.s, asked.i, asked.slots))


def _is_marked(asked: Asked, condition: Condition) -> bool:
    clauses = (asked.i, *asked.slots.get("comp", ()))
    return any(not condition.values.isdisjoint(_marks(asked.s, t)) for t in clauses)


def _any_argument(asked: Asked, condition: Condition) -> bool:
    s, values, index = asked.s, condition.values, asked.index
    return any(not values.isdisjoint(traits_of(s, t, index)) for t in around(s, asked.slots))


def _asks_yes(holds: Callable[[Asked], bool]) -> Callable[[Asked, Condition], bool]:
    """The test of a slot whose values are "yes" and "no"."""
    return lambda asked, condition: ("yes" in condition.values) == holds(asked)


def form(s: Syntax, verb: int, index: MentionIndex) -> str:
    """What a complement is: "to", "asked", "must", "future", "other" or "finite".

    As in: agreed to go; wants Sudan to go; said Sudan must go; said it will go; said Sudan had gone; said it had gone.
    "claimed that his troops had gone" is "finite" too. "ought" is what should or must be done by whom it may concern
    ("agreed that the border must be opened").
    """
    aux = {s.lower[c] for c in s.kids(verb, "aux")}
    subjects = [c for c in s.kids(verb, "nsubj", "nsubjpass") if s.pos[c] != "PRON"]
    other = any("ACTOR" in classes_of(s, c, index.at(c)) for c in subjects)
    if s.dep[verb] != "ccomp" or "to" in aux:
        return "asked" if other else "to"
    if "must" in aux and other:
        return "must"
    if aux & {"must", "should"} or _is_subjunctive(s, verb):
        return "ought"
    if aux & FUTURE:
        return "future"
    return "other" if other and not any(s.tag[p] == "PRP$" for c in subjects for p in s.kids(c, "poss")) else "finite"


def _is_subjunctive(s: Syntax, verb: int) -> bool:
    """ "asked that the crossing be opened", "asked that it open"."""
    if s.kid(verb, "aux") is not None or not any(s.lower[c] == "that" for c in s.kids(verb, "mark")):
        return False
    return s.tag[verb] == "VB" or any(s.lower[c] == "be" for c in s.kids(verb, "auxpass"))


def together(s: Syntax, slots: Slots) -> bool:
    """Is the act told of several parties: "joint drills", drills with or between them, a subject of two?"""
    if "prep_with" in slots or len(slots.get("subj", ())) > 1:
        return True
    if "with" in slots or "between" in slots or any(s.lower[t] in JOINT for t in slots.get("mod", [])):
        return True
    subjects = [t for verb in slots.get("verb", []) for t in verb_slots(s, verb).get("subj", [])]
    return len(subjects) > 1 or any(
        s.kid(c, "conj") is not None for t in subjects for c in s.kids(t, "nmod", "amod", "compound", "prep", "pobj")
    )


def is_own(s: Syntax, slots: Slots) -> bool:
    """Is the object the subject's own ("halted its advance", not "halted the German advance")?"""
    return any(s.lower[c] in OWN for t in slots.get("obj", ()) for c in s.kids(t, "poss"))


def of_itself(s: Syntax, slots: Slots) -> bool:
    """Is a complement told of whoever says it ("warned that it would attack", not "that Chad would attack")?"""
    return any(s.pos[c] == "PRON" for t in slots.get("comp", ()) for c in s.kids(t, "nsubj"))


def around(s: Syntax, slots: Slots) -> list[int]:
    """All arguments, what modifies them, and what stands behind their prepositions."""
    found = [t for slot, tokens in slots.items() if slot != "comp" for t in tokens]
    for token in list(found):
        for p in [token, *(p for c in s.kids(token, "prep") for p in s.kids(c, "pobj"))]:
            found += [p, *s.kids(p, "compound", "amod", "nmod", "conj")]
    return found


def _for_state(token: int, index: MentionIndex) -> bool:
    """ "Kampala has let in refugees": where a capital does what states do, it stands for its state."""
    mention = index.at(token)
    return mention is not None and capital_state(mention) is not None


def _marks(s: Syntax, verb: int) -> list[str]:
    """The words that open the clauses below a verb: "will attack unless they leave", "if they stay"; no gift is a
    ground for threats ("if they bring weapons, we will fight").
    """
    clauses = [c for c in s.kids(verb, "advcl") if s.lemma[c] not in GIVING]
    return [s.lower[m] for c in clauses for m in s.kids(c, "mark")]


def _adjuncts(s: Syntax, trigger: int, slots: Slots) -> list[int]:
    """The verbs beside a noun or the verb that it belongs to: "launched an attack on him, calling ...", "began an
    operation to retake the town"; those beside a verb: "sent a plane to evacuate them".
    """
    return s.kids(trigger, "acl", "advcl") + [
        c for verb in slots.get("verb", []) for c in s.kids(verb, "advcl", "xcomp")
    ]


TESTS: Mapping[str, Callable[[Asked, Condition], bool]] = {
    "adjunct": _adjoined,
    "adv": _adverbs,
    "args": _any_argument,
    "clause": _form,
    "comp": _complements,
    "joined": _is_joined,
    "neg": _asks_yes(lambda asked: negated(asked.s, asked.i)),
    "never": _asks_yes(lambda asked: any(negated(asked.s, t) for t in asked.slots.get("comp", ()))),
    "own": _asks_yes(lambda asked: is_own(asked.s, asked.slots)),
    "pass": _asks_yes(lambda asked: asked.is_verb and is_passive(asked.s, asked.i)),
    "prt": _particle,
    "self": _asks_yes(lambda asked: of_itself(asked.s, asked.slots)),
    "timed": _is_timed,
    "together": _asks_yes(lambda asked: together(asked.s, asked.slots)),
    "under": _is_under,
    "unless": _is_marked,
}
