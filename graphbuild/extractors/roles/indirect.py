"""Parties behind an argument that is nobody itself: whose thing it is, or who answers for it."""

from __future__ import annotations

from graphbuild import lexicon
from graphbuild.extractors.arguments import noun_holder
from graphbuild.extractors.mentions import ACTING, Mention, MentionIndex
from graphbuild.extractors.owners import (
    CONCERNED,
    answerable,
    authors,
    behind,
    demonym_mention,
    possessors,
    states_of,
)
from graphbuild.extractors.roles.attributive import wielders
from graphbuild.extractors.roles.cast import Cast
from graphbuild.extractors.roles.defaults import JUDGING, TAKING, VERBAL
from graphbuild.extractors.syntax import Syntax
from graphbuild.extractors.triggers import Trigger
from graphbuild.records import EntityType, EventType, Form

ABOUT = frozenset({"obj", "prep_to", "prep_on", "prep_over", "prep_against", "prep_of", "prep_for"})

DOWN = ("prep_in", "prep_on", "prep_onto", "prep_into", "prep_through", "prep_inside")
THINGS = frozenset({EntityType.FACILITY, EntityType.EQUIPMENT})
TOPICS = frozenset({"prep_on", "prep_over"})
AGREEING = frozenset(
    {EventType.AGREE, EventType.SUPPORT, EventType.COOPERATE, EventType.CONSULT, EventType.REJECT, EventType.RETREAT}
)
MOVES = frozenset({"return", "deployment", "redeployment", "dispatch", "sending", "withdrawal", "use", "departure"})
ANSWERS = frozenset({EventType.REJECT, EventType.CONCEDE})
REFUSING = frozenset({"dismiss", "reject", "deny", "oppose", "veto", "rebuff", "ignore", "condemn", "denounce"})
MANNERS = frozenset({"way", "turn", "best", "part", "time"})
OF_ONES_OWN = frozenset({EventType.REQUEST, EventType.AGREE, EventType.THREATEN, EventType.RETREAT})


def add_owner(s: Syntax, trigger: Trigger, slot: str, token: int, index: MentionIndex, found: Cast) -> None:
    """An argument that is nobody stands for whose thing it is: "Trump's decision", "Russian jets", "ISIS positions"."""
    kind = trigger.reading.type
    if s.lemma[token] in MANNERS:
        return  # "fought their way into the town"
    objects = ("obj", "iobj") if trigger.verb else ("of", "against", "on")
    role = trigger.reading.roles.get(slot) or ("actor" if slot == "subj" else "recipient" if slot in objects else None)
    if role == "-" and slot == "obj" and kind in VERBAL:
        role = "recipient"
    if not trigger.verb and slot in ("mod", "poss") and (state := demonym_mention(s, token)) is not None:
        found.add(trigger.reading.roles.get(slot, "actor"), state, f"{slot}>actor, by nationality")
    if not trigger.verb and slot == "mod" and kind is EventType.ASSAULT and s.lemma[token] in lexicon.equipment():
        for owner in possessors(s, token, index):  # "Israeli tank shelling", "US drone strikes"
            found.add("actor", owner, "whose weapon it is")
    if trigger.verb and slot == "obj" and kind in TAKING and _is_unrest(s, token):
        for rebel in authors(s, token, index):
            found.add("recipient", rebel, "whose revolt it is")  # "quelled a revolt by miners"
    if kind is None or role not in ("actor", "recipient"):
        return
    if not trigger.verb and (kind not in JUDGING | TAKING or role != "recipient" or token < trigger.head):
        return
    if kind is EventType.CONSULT and slot == "obj":  # "discussed the Syria crisis": a topic takes no part
        meets = behind(s, token, index, ("of", "with")) if s.lemma[token] in lexicon.classes()["@talks"] else []
        for body in meets[:2]:  # "attended a meeting of the Arab League"
            found.add("recipient", body, "whose meeting it is")
        return
    owners = _others(possessors(s, token, index), kind) if role == "recipient" else possessors(s, token, index)
    if role == "recipient" and _is_backing(s, token, kind):
        owners = []
    if role == "recipient" and kind in VERBAL and all(m.form is Form.PRONOUN for m in owners):
        owners = _concerned(s, token, index, kind) or owners  # "their return to ties with Iran" concerns Iran
    elif role == "recipient" and kind not in VERBAL:
        owners = owners or (wielders(s, token, index) if kind in TAKING else [])  # "strikes on rebel positions"
        owners = owners + behind(s, token, index, ("of",)) + _wholes(s, token, index, kind)
    elif not owners and slot == "subj" and not _is_judged(s, token):
        owners = [
            m
            for t in noun_holder(s, token, 0)
            if (m := index.at(t)) is not None and m.type in ACTING | {EntityType.PLACE}
        ]
    for owner in (_foreign(owners, found) if role == "recipient" else owners)[:2]:
        found.add(role, owner, f"{slot}>{role} through {s.lemma[token]}")


def _is_judged(s: Syntax, token: int) -> bool:
    """ "Dismissed a report alleging abuses": whoever dismisses it has not written it."""
    return s.dep[token] in ("dobj", "nsubjpass") and s.lemma[s.head[token]] in REFUSING


def _is_backing(s: Syntax, token: int, kind: EventType | None) -> bool:
    """ "reiterated its support for Chad": whose support it is, is not who is supported."""
    return kind is EventType.SUPPORT and s.lemma[token] in lexicon.classes()["@support"]


def _is_unrest(s: Syntax, noun: int) -> bool:
    return any(r.type in (EventType.PROTEST, EventType.ASSAULT) for r in lexicon.nouns().get(s.lemma[noun], ()))


def _foreign(owners: list[Mention], found: Cast) -> list[Mention]:
    """The owners but the actors' own state: "the president threatened to cut US funding" threatens others."""
    own = states_of(found.actors)
    return [m for m in owners if m.subtype != "Country" or m.country not in own]


def _wholes(s: Syntax, part: int, index: MentionIndex, kind: EventType) -> list[Mention]:
    """The buildings and vehicles that a thing is a part of: "damaged the windows of the consulate", "the clinic, whose
    roof was destroyed".
    """
    if kind is not EventType.ASSAULT:
        return []
    wholes = [t for p in s.behind(part, "of") for t in s.conjuncts(p)]
    verb = s.head[part]
    if s.dep[verb] == "relcl" and any(s.lower[c] == "whose" for c in s.kids(part, "poss")):
        wholes.append(s.head[verb])
    return [m for t in wholes if (m := index.at(t)) is not None and m.type in THINGS]


def _others(owners: list[Mention], kind: EventType | None) -> list[Mention]:
    """The owners; in "pressed their demands", "lifted its blockade" the pronoun is no other party."""
    return [m for m in owners if kind not in OF_ONES_OWN or m.form is not Form.PRONOUN]


def _concerned(s: Syntax, token: int, index: MentionIndex, kind: EventType | None) -> list[Mention]:
    """Who stands behind the thing; where it is tells that for blame, not for an agreement ("a deal in Chad")."""
    if kind is EventType.SUPPORT and _is_leaving(s, token):
        return []
    if kind in ANSWERS and s.lemma[token] in lexicon.classes()["@demand"]:
        return authors(s, token, index)  # "rejected a call for its troops to leave": who called is told, or nobody
    if kind is EventType.ACCUSE and s.tag[token] in ("NN", "VBG") and s.lower[token].endswith("ing"):
        return authors(s, token, index)  # "condemned the taking of hostages"
    placed = kind in AGREEING or s.lemma[token] in lexicon.classes()["@curfew"]  # "a curfew in Kano in Nigeria"
    words: tuple[str, ...] = CONCERNED[:-1] if placed else CONCERNED
    if s.lemma[token] in MOVES and kind is not EventType.CONCEDE:  # "ruled out the return of combat troops"
        words = tuple(w for w in words if w != "of")
    if s.lemma[token] in lexicon.classes()["@agreement"]:  # "a deal on the Irish border": a topic is no party
        words = tuple(w for w in words if w != "on")
    if kind is EventType.ACCUSE:  # "an investigation of arms sales to Chad"
        words = tuple(w for w in words if w != "to")
    found = answerable(s, token, index, words=words)
    return [m for m in found if kind is not EventType.REQUEST or not _has_only_taken(s, m.head)]


def _has_only_taken(s: Syntax, party: int) -> bool:
    """ "Demanded the return of property seized by the army": who did something to a thing is told, not asked."""
    by = s.head[party]
    told = s.head[by]
    return s.dep[by] == "agent" and s.dep[told] == "acl" and s.lemma[s.head[told]] not in lexicon.nouns()


def _is_leaving(s: Syntax, noun: int) -> bool:
    """ "Supports the withdrawal of the army": the army is not what is supported."""
    return any(r.type is EventType.RETREAT for r in lexicon.nouns().get(s.lemma[noun], ()))


def add_unaddressed(s: Syntax, trigger: Trigger, index: MentionIndex, found: Cast) -> None:
    """A verbal act on a thing that nobody else has taken: whose act that thing is ("agreed to US mediation")."""
    kind = trigger.reading.type
    for slot, tokens in trigger.slots.items():
        if found.recipients or slot not in ABOUT or (kind in AGREEING - {EventType.REJECT} and slot in TOPICS):
            continue
        for token in tokens:
            if index.at(token) is None:
                own = [] if _is_backing(s, token, kind) else _others(possessors(s, token, index), kind)
                if all(m.form is Form.PRONOUN for m in own):  # "reneged on his commitment to the Zambians"
                    own = _concerned(s, token, index, kind) or own
                for owner in _foreign(own, found):
                    found.add("recipient", owner, f"{slot}>recipient through {s.lemma[token]}")


def add_struck(s: Syntax, trigger: Trigger, index: MentionIndex, found: Cast) -> None:
    """What a shell hits by where it comes down: "landed in a school", "landed in the garden of the embassy"."""
    if s.lemma[trigger.head] not in lexicon.classes()["@landing"]:
        return
    parts = lexicon.classes()["@building_part"]
    for token in (t for slot in DOWN for t in trigger.slots.get(slot, ())):
        wholes = [*s.behind(token, "of"), *s.kids(token, "poss", "compound")] if s.lemma[token] in parts else []
        for mention in (index.at(t) for t in (*wholes, token)):
            hit = mention is not None and (mention.type in THINGS or mention.subtype == "Embassy")
            if mention is not None and hit and not found.recipients:
                found.add("recipient", mention, "where it comes down")
