"""Towards whom a speech act or protest is, where the verb itself does not say."""

from __future__ import annotations

from graphbuild import lexicon
from graphbuild.extractors.actions.found import Found
from graphbuild.extractors.actions.light import governor
from graphbuild.extractors.arguments import particle, verb_slots
from graphbuild.extractors.arguments.control import given_time
from graphbuild.extractors.mentions import TARGET, Mention, MentionIndex, is_party
from graphbuild.extractors.owners import answerable, authors, party, possessors, states_of
from graphbuild.extractors.syntax import Syntax
from graphbuild.extractors.traits import content
from graphbuild.records import EntityType, EventType

TOWARDS = frozenset({EventType.THREATEN, EventType.REJECT, EventType.AGREE, EventType.CONCEDE, EventType.SANCTION})
HARMING = frozenset({EventType.ASSAULT, EventType.COERCE, EventType.SANCTION, EventType.ACCUSE})
HELPING = frozenset({"help", "assist", "aid", "support", "relieve", "feed", "shelter", "rescue"})
MEETING = frozenset({"meet", "serve", "ease", "address"})
GIVING = frozenset({EventType.AGREE, EventType.CONCEDE})
# "Threatened to strike if Mali attacked": who is to be kept from it is threatened.
CONDITIONS = {EventType.THREATEN: ("unless", "until", "if"), EventType.REJECT: ("unless", "until")}
TOUCHING = ("obj", "iobj", "prep_with", "prep_to", "prep_for", "prep_against", "prep_from")


def add_addressees(s: Syntax, events: list[Found], index: MentionIndex) -> None:
    """A promise, threat or refusal without an addressee is towards whom its content is towards ("agreed to
    aid Mali").
    """
    told = _by_verb(s, events)
    for event in events:
        if not event.trigger.verb and not event.cast.actors:
            _promised(s, event, told)
        if event.cast.recipients:
            continue
        if event.type is EventType.REQUEST:
            _asked(s, event, index)
        if event.type is EventType.PROTEST:
            _protested(s, event, events, index)
        if event.type in (EventType.SUPPORT, EventType.AGREE) and event.trigger.verb:
            _agreed(s, event, index)
        if event.type is EventType.SUPPORT and not event.trigger.verb:
            _backed(s, event, index)
        if event.type is EventType.AID:
            _helped(s, event, index)
        if event.type in TOWARDS:
            _content(s, event, told, index)
            _condition(s, event, index)


def _by_verb(s: Syntax, events: list[Found]) -> dict[int, Found]:
    """Events by the verb that tells them, be it their trigger or the light verb that carries it."""
    found = {e.trigger.head: e for e in events if e.trigger.verb}
    for event in events:
        if not event.trigger.verb:
            found.setdefault(governor(s, event.trigger.head), event)
    return found


def _promised(s: Syntax, event: Found, told: dict[int, Found]) -> None:
    """ "offered further military support": whoever offers or threatens an act is to do it."""
    verb = governor(s, event.trigger.head)
    if verb >= 0 and given_time(s, verb):
        return  # "gave the sit-in until Friday to leave"
    announced = told.get(verb)
    if announced is not None and announced.trigger.verb and announced.type in (EventType.AGREE, EventType.THREATEN):
        for mention in announced.cast.actors:
            event.cast.add("actor", mention, "who has announced it")
        for mention in announced.cast.recipients if event.type is EventType.AID else ():
            event.cast.add("recipient", mention, "to whom it is promised")


def _content(s: Syntax, event: Found, told: dict[int, Found], index: MentionIndex) -> None:
    head = event.trigger.head
    for c in event.trigger.slots.get("comp", []) if event.trigger.verb else s.kids(head, "acl"):
        if s.dep[c] == "ccomp" and s.tag[c] in ("VBD", "VBN") and not _is_to_come(s, c):
            continue  # what has happened is no content of a threat or promise
        inner = told.get(c)
        if inner is not None and inner.type in HARMING and event.type in GIVING:
            continue  # "agreed to bomb the rebels" is no promise to them
        found = inner.cast.recipients if inner is not None else _touched(s, c, index)
        if not found and inner is not None and event.type is EventType.THREATEN:
            found = _struck(event, inner)
        if event.type is EventType.THREATEN:  # "vowed to retake the town from the rebels" threatens the rebels
            found = [m for m in found if is_party(m)] or [
                m for m in found if m.rule != TARGET and m.type is not EntityType.EQUIPMENT
            ]
        own = {m.actor.key for m in event.cast.actors if m.actor is not None}
        states = states_of(event.cast.actors)
        for mention in found:
            ours = mention.subtype == "Country" and mention.country in states
            if not ours and (mention.actor is None or mention.actor.key not in own):
                event.cast.add("recipient", mention, "towards whom its content is")


def _is_to_come(s: Syntax, verb: int) -> bool:
    return s.kid(verb, "aux") is not None and any(s.tag[c] == "MD" for c in s.kids(verb, "aux"))


def _struck(event: Found, inner: Found) -> list[Mention]:
    """ "threatened to resume its attacks in Chad": the foreign state where a threat is to be carried out."""
    own = {m.country for m in event.cast.actors}
    return [m for m in inner.cast.places if m.subtype == "Country" and m.country not in own]


def _touched(s: Syntax, verb: int, index: MentionIndex) -> list[Mention]:
    """Actors that a verb of no known type is done to or with ("pledged to work with China"), or whose request it
    answers ("refused to respond to a request from the court").
    """
    slots = verb_slots(s, verb)
    if particled(s, verb) in lexicon.classes()["@creation"]:  # "agreed to set up a force": nobody is there yet
        slots.pop("obj", None)
    tokens = [t for k in TOUCHING for t in slots.get(k, [])]
    found = [m for t in tokens if (m := index.at(t)) is not None and is_party(m)]
    return (found or [m for t in tokens for m in possessors(s, t, index) or authors(s, t, index)])[:2]


def particled(s: Syntax, verb: int) -> str:
    """The verb with its particle: "set up"."""
    part = particle(s, verb)
    return f"{s.lemma[verb]} {part}" if part else s.lemma[verb]


def _condition(s: Syntax, event: Found, index: MentionIndex) -> None:
    """ "will strike unless Mali pays" (not: "unless its members pay"), "declined despite pressure from the court"."""
    words = CONDITIONS.get(event.type, ()) if event.type is not None else ()
    for verb in (event.trigger.head, *event.trigger.slots.get("comp", [])):
        for c in s.kids(verb, "advcl") if words else ():
            if any(s.lower[m] in words for m in s.kids(c, "mark")):
                others = [
                    t for t in verb_slots(s, c).get("subj", []) if s.kid(t, "poss") is None
                ]  # not "their members"
                _add_parties(event, [party(index.at(t)) for t in others], "who is to do something first")
        for prep in s.kids(verb, "prep") if event.type is EventType.REJECT else ():
            if s.lower[prep] == "despite":
                _add_parties(
                    event, [m for p in s.kids(prep, "pobj") for m in authors(s, p, index)], "who pressed for it"
                )


def _add_parties(event: Found, mentions: list[Mention] | list[Mention | None], rule: str) -> None:
    for mention in mentions:
        if mention is not None and is_party(mention) and not event.cast.recipients:
            event.cast.add("recipient", mention, rule)


def _agreed(s: Syntax, event: Found, index: MentionIndex) -> None:
    """ "signed an accord to supply Mali with wheat": the party that the agreement is to the good of."""
    accords = [t for t in event.trigger.slots.get("obj", []) if s.lemma[t] in lexicon.classes()["@agreement"]]
    clauses = [c for t in accords for c in s.kids(t, "acl")]
    for clause in clauses + (s.kids(event.trigger.head, "advcl") if accords else []):
        if any(s.lower[c] == "to" for c in s.kids(clause, "aux")):
            for mention in _touched(s, clause, index):
                event.cast.add("recipient", mention, "to whom it is agreed to do it")


def _backed(s: Syntax, event: Found, index: MentionIndex) -> None:
    """ "acted with the support of his party", "has the support of his party": whom they support is who acts or has."""
    noun = event.trigger.head
    above = s.head[noun]
    verb = _clause_of(s, above) if s.dep[noun] == "pobj" and s.lower[above] == "with" else above
    having = s.dep[noun] == "dobj" and s.lemma[verb] in lexicon.classes()["@having"]
    if s.pos[verb] != "VERB" or not event.cast.actors or (verb == above and not having):
        return
    for token in verb_slots(s, verb).get("subj", []):
        mention = index.at(token)
        if mention is not None and is_party(mention) and mention not in event.cast.actors:
            event.cast.add("recipient", mention, "who has the support")


def _helped(s: Syntax, event: Found, index: MentionIndex) -> None:
    """ "Donated tents to help the refugees", "gave aid to meet the needs of Chad": whom the help is to help."""
    head = event.trigger.head
    verb = head if event.trigger.verb else governor(s, head)
    things = event.trigger.slots.get("obj", []) if event.trigger.verb else [head]
    below = [c for t in {*things, verb} if t >= 0 for c in s.kids(t, "advcl", "xcomp", "acl", "relcl")]
    for clause in sorted(below):
        if s.tag[clause] != "VB" or all(s.lower[a] != "to" for a in s.kids(clause, "aux")):
            continue
        for mention in _needy(s, clause, index):
            if mention not in event.cast.actors:
                event.cast.add("recipient", mention, "whom the help is to help")


def _needy(s: Syntax, clause: int, index: MentionIndex) -> list[Mention]:
    objects = verb_slots(s, clause).get("obj", [])
    objects += [t for c in s.kids(clause, "ccomp") for t in s.kids(c, "nsubj")]  # "to help Chad rebuild"
    if s.lemma[clause] not in HELPING:
        objects = []
    if s.lemma[clause] in MEETING:
        objects = [p for t in s.kids(clause, "dobj") if s.lemma[t] == "need" for p in s.behind(t, "of")]
    tokens = [p for t in objects for p in s.conjuncts(content(s, t))]
    return [m for t in tokens if (m := index.at(t)) is not None and is_party(m)]


def _clause_of(s: Syntax, prep: int) -> int:
    """What a preposition hangs on, also behind others ("after a debate and with the support of his party")."""
    if s.dep[prep] != "conj":
        return s.head[prep]
    return next((v for v in s.ancestors(prep) if s.pos[v] == "VERB"), s.head[prep])


def _asked(s: Syntax, event: Found, index: MentionIndex) -> None:
    """ "demanded that the minister resign": who is asked is the subject of what is demanded."""
    wanted = s.kids(event.trigger.head, "acl", "ccomp")  # "its demand that Chad withdraw"
    for c in event.trigger.slots.get("comp", []) if event.trigger.verb else wanted:
        for token in verb_slots(s, c).get("subj", []) if s.dep[c] == "ccomp" or s.kid(c, "mark") is not None else []:
            mention = index.at(token)
            if mention is not None and is_party(mention) and s.kid(token, "nummod") is None:  # "asked for 5,000 men to"
                event.cast.add("recipient", mention, "who is asked")


def _protested(s: Syntax, event: Found, events: list[Found], index: MentionIndex) -> None:
    """Against whom a protest is: "in protest of X's refusal", "calling for the removal of X"."""
    head = event.trigger.head
    for token in event.trigger.slots.get("prep_in", []) + event.trigger.slots.get("in", []):
        if s.lemma[token] == "protest":
            for mention in answerable(s, token, index):
                event.cast.add("recipient", mention, "in protest of")
    above = {head} if event.trigger.verb else {head, governor(s, head)}
    for other in events:
        if (
            other.type in (EventType.REQUEST, EventType.ACCUSE)
            and (s.head[other.trigger.head] in above or s.head[governor(s, other.trigger.head)] in above)
            and not event.cast.recipients
        ):
            for mention in other.cast.recipients:
                event.cast.add("recipient", mention, "whom the protest calls on")
