"""Who fights whom: verbs of fighting, "the war between X and Y", "their campaign against X", "anti-X forces"."""

from __future__ import annotations

from collections.abc import Iterator

from graphbuild.extractors.arguments import Slots, is_passive, noun_slots, verb_slots
from graphbuild.extractors.mentions import Mention, MentionIndex
from graphbuild.extractors.relations.found import FoundRelation, actors_at, behind, is_armed, is_party, subjects_of
from graphbuild.extractors.status import status_of
from graphbuild.extractors.status.clauses import negated
from graphbuild.extractors.syntax import Syntax
from graphbuild.records import RelationType, Status

FIGHTING = frozenset({"fight", "battle", "combat"})
DEFEATING = frozenset({"defeat", "degrade", "counter", "vanquish", "confront"})
WARRING = FIGHTING | DEFEATING
WAR = frozenset(
    {"war", "fight", "battle", "campaign", "struggle", "operation", "offensive", "insurgency", "rebellion", "conflict"}
    | {"fighting", "combat", "hostility", "warfare", "uprising"}
)
JOINING = frozenset(
    {"join", "lead", "wage", "wag", "continue", "launch", "mount", "fight", "conduct", "escalate", "intensify"}
)
TAKING_PART = frozenset({"be", "engage", "lock", "involve", "embroil", "remain", "participate", "join", "go"})
HELPING = frozenset({"help", "support", "assist", "aid", "back"})
HELP = frozenset({"support", "help", "assistance", "aid", "backing"})
FOR = ("for", "to", "of")
UNTOLD = frozenset({Status.NEGATED, Status.CONDITIONAL, Status.ALLEGED, Status.REQUESTED})
FORCES = frozenset({"coalition", "alliance", "force", "fighter", "rebel", "militia", "group", "faction", "troop"})


def of_verb(s: Syntax, i: int, index: MentionIndex) -> Iterator[FoundRelation]:
    """ "rebels fighting the army", "fought alongside the army against ISIS", "to defeat ISIS"."""
    lemma = s.lemma[i]
    if lemma not in WARRING or status_of(s, i, True)[0] in UNTOLD:
        return
    slots = verb_slots(s, i)
    subjects = actors_at(slots.get("subj", []), index)
    if s.dep[i] in ("acl", "relcl") and s.tag[i] == "VB":
        subjects = _planners(s, s.head[i], index) or subjects
    enemies = [m for m in actors_at(_enemies(slots, lemma), index) if lemma in FIGHTING or is_party(m)]
    if lemma == "battle" and not any(is_armed(m) or m.subtype == "Country" for m in subjects + enemies):
        return  # "doctors battle with the ministry"
    yield from _fights(subjects, enemies, 0.75)
    if lemma in FIGHTING:
        for friend in actors_at(slots.get("prep_alongside", []), index):
            yield from (FoundRelation(RelationType.ALLIED_WITH, m, friend, 0.75) for m in subjects if m is not friend)


def _enemies(slots: Slots, lemma: str) -> list[int]:
    if lemma in DEFEATING:
        return slots.get("obj", [])
    direct = slots.get("obj", []) + slots.get("prep_against", [])
    return direct or slots.get("prep_with", [])


def _fights(subjects: list[Mention], enemies: list[Mention], confidence: float) -> Iterator[FoundRelation]:
    for subject in subjects:
        for enemy in enemies:
            if subject is not enemy:
                yield FoundRelation(RelationType.FIGHTING_AGAINST, subject, enemy, confidence)


def of_noun(s: Syntax, i: int, index: MentionIndex) -> Iterator[FoundRelation]:
    """ "Ukraine's war against Russia", "at war with Russia", "the war between X and Y"."""
    if s.lemma[i] not in WAR or negated(s, i):
        return
    slots = noun_slots(s, i)
    between = [m for m in actors_at(slots.get("between", []), index) if is_party(m)]
    for n, one in enumerate(between):
        yield from _fights([one], between[n + 1 :], 0.75)
    enemies = [m for m in actors_at(_against(s, i, slots) or _with(s, i, slots), index) if is_party(m)]
    if enemies:
        fighters = [m for m in _fighters(s, i, slots, index) if is_party(m) or m.form.value == "pronoun"]
        yield from _fights(fighters, enemies, 0.7)


def _against(s: Syntax, i: int, slots: Slots) -> list[int]:
    """Enemies behind "against", and behind "on" for a war; also where that hangs on the verb ("waged war on ISIS")."""
    words = ("against", "on") if s.lemma[i] == "war" else ("against",)
    own = [t for w in words for t in slots.get(w, [])]
    own = own or [t for by in slots.get("by", []) for t in behind(s, by, *words)]
    return own or (behind(s, s.head[i], *words) if s.dep[i] == "dobj" and s.lemma[s.head[i]] in JOINING else [])


def _with(s: Syntax, i: int, slots: Slots) -> list[int]:
    """Enemies behind "with", also where it hangs on the verb ("is at war with Russia")."""
    if s.lemma[i] in ("operation", "campaign", "offensive"):
        return []
    own = slots.get("with", [])
    prep = s.head[i]
    if not own and s.dep[i] == "pobj" and s.lower[prep] in ("at", "in"):
        own = behind(s, s.head[prep], "with") or behind(s, prep, "with")
    return own


def _fighters(s: Syntax, i: int, slots: Slots, index: MentionIndex) -> list[Mention]:
    """Whose war it is: its possessor, who it is by, or who wages it."""
    tokens = [t for slot in ("poss", "by", "of") for t in slots.get(slot, [])]
    if any(s.pos[t] == "PRON" for t in tokens) and (found := _antecedents(s, i, index)):
        return found
    if not tokens and s.dep[i] in ("dobj", "nsubjpass"):
        verb = s.head[i]
        told = s.lemma[verb] in JOINING and status_of(s, verb, True)[0] not in UNTOLD
        return subjects_of(s, verb, index) if told else []
    if not tokens and s.dep[i] == "pobj" and s.lower[s.head[i]] in ("at", "in", "to", "during"):
        above = s.head[s.head[i]]
        if s.lower[s.head[i]] == "during":
            return [m for m in subjects_of(s, above, index) if is_armed(m)] if s.pos[above] == "VERB" else []
        return _by_clause(s, above, index)
    return actors_at(tokens or s.kids(i, "compound", "nmod"), index)


def _planners(s: Syntax, noun: int, index: MentionIndex) -> list[Mention]:
    """Whose strategy, effort or commitment it is."""
    owners = s.kids(noun, "poss")
    if any(s.pos[t] == "PRON" for t in owners):
        return _antecedents(s, noun, index)
    return actors_at(owners, index)


def _antecedents(s: Syntax, i: int, index: MentionIndex) -> list[Mention]:
    """Whose fight it is in "supports Iraq in its fight", "support for Iraq in its fight", "X advanced in its fight"."""
    prep = s.head[i]
    above = s.head[prep]
    if s.dep[i] != "pobj" or s.lower[prep] != "in":
        return []
    if s.pos[above] == "VERB":
        return _helped(s, above, index) or subjects_of(s, above, index)
    if s.lemma[above] in HELP:
        return actors_at(behind(s, above, *FOR), index)
    first = s.head[above] if s.dep[above] == "conj" else above
    return actors_at(s.conjuncts(first), index)


def _helped(s: Syntax, verb: int, index: MentionIndex) -> list[Mention]:
    """Who is helped: "supports Iraq", "reiterates its support for Iraq"."""
    given = [t for c in s.kids(verb, "dobj") if s.lemma[c] in HELP for t in behind(s, c, *FOR)]
    return actors_at(given, index) or (subjects_of(s, verb, index, "obj") if s.lemma[verb] in HELPING else [])


def _by_clause(s: Syntax, verb: int, index: MentionIndex) -> list[Mention]:
    if s.lemma[verb] in HELP and s.pos[verb] == "NOUN":
        return actors_at(behind(s, verb, *FOR), index)
    if s.pos[verb] not in ("VERB", "AUX") or status_of(s, verb, True)[0] in UNTOLD:
        return []
    if s.lemma[verb] in HELPING:
        return subjects_of(s, verb, index) + _helped(s, verb, index)
    if helped := _helped(s, verb, index):
        return helped
    if s.lemma[verb] in TAKING_PART:
        return subjects_of(s, verb, index, "obj" if is_passive(s, verb) else "subj")
    return []


def by_prefix(s: Syntax, actor: Mention, index: MentionIndex) -> Iterator[FoundRelation]:
    """ "the anti-ISIS coalition", "pro-Assad forces"."""
    if not is_party(actor) or not (is_armed(actor) or s.lemma[actor.head] in FORCES):
        return
    for i in range(actor.start, actor.head - 2):
        if s.lower[i] in ("anti", "pro") and s.text[i + 1] == "-":
            other = index.at(i + 2)
            if other is not None and other is not actor and other.start >= i + 2 and actors_at([i + 2], index):
                kind = RelationType.FIGHTING_AGAINST if s.lower[i] == "anti" else RelationType.ALLIED_WITH
                yield FoundRelation(kind, actor, other, 0.7)
