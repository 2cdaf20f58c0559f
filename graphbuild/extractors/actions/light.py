"""Event nouns and the verbs that carry them: "carried out an attack", "arrived on a visit"."""

from __future__ import annotations

from graphbuild import lexicon
from graphbuild.extractors.arguments import Slots, is_passive, verb_slots
from graphbuild.extractors.arguments.control import given_time, types_of
from graphbuild.extractors.mentions import GROUND, Mention, MentionIndex, is_party
from graphbuild.extractors.roles import Cast, cast
from graphbuild.extractors.syntax import Syntax
from graphbuild.extractors.traits import content
from graphbuild.extractors.triggers import Trigger
from graphbuild.lexicon.entries import Reading
from graphbuild.records import EntityType, EventType

STANCES = frozenset({EventType.REJECT, EventType.SUPPORT, EventType.ACCUSE, EventType.PROTEST})
WITHIN = ("in", "on", "at", "during", "for")
BESIDE = ("after", "before", "following")
FOUGHT = frozenset({"after", "following", "during", "amid", "in", "before"})
FIGHTING = ("MIL", "REB", "UAF", "PRM", "GOV", "COP")
OF_WAR = frozenset({EventType.ASSAULT})
TRUCES = frozenset({"truce", "ceasefire", "cease-fire", "armistice"})
BANDS = frozenset({"group", "faction", "movement", "side"})
COMING = frozenset({"come", "go", "rush", "race", "hurry", "hasten"})
RESCUE = frozenset({"aid", "rescue", "assistance", "relief"})
TAKE_PART = Reading("take part", "light", None, None, (), {}, None, "light: take part in")


def with_prepositions(noun: Slots, verb: Trigger) -> Slots:
    """The noun's slots with what hangs on its light verb ("opened an inquiry | against officials"); not with whom the
    clause sets out ("With no army, Mali suffered raids").
    """
    outer = {slot.removeprefix("prep_"): tokens for slot, tokens in verb.slots.items() if slot.startswith("prep_")}
    if "with" in outer:
        outer["with"] = [t for t in outer["with"] if t > verb.head]
    return {slot: [*noun.get(slot, ()), *outer.get(slot, ())] for slot in {**outer, **noun}}


def add_light_verb(s: Syntax, trigger: Trigger, verb: Trigger, index: MentionIndex, roles: Cast) -> None:
    """ "ISIS carried out an attack": the light verb's arguments are the noun's."""
    had = s.lemma[verb.head] in lexicon.classes()["@having"]
    if had and trigger.reading.type is EventType.SUPPORT and roles.actors:
        return  # "has the support of the army": the army supports
    outer = cast(s, verb, index)
    passive_roles = verb.reading.roles.get("subj")
    if had and trigger.reading.type is EventType.THREATEN:  # "the judge has had death threats"
        outer.recipients, outer.actors = [*outer.actors, *outer.recipients], []
    for mention in outer.actors:
        if mention in roles.recipients:  # "launched a mediation effort between Mali and Niger"
            continue
        if is_party(mention) or (mention.type is EntityType.PLACE and passive_roles == "recipient"):
            roles.add("actor", mention, f"light verb {s.lemma[verb.head]}")
    beside = verb.slots.get("obj", ()) if trigger.reading.type is EventType.CONSULT else ()
    for mention in outer.recipients:  # not the round of "held a round of talks"
        if mention.head != trigger.head and mention.head not in beside:
            roles.add("recipient", mention, f"light verb {s.lemma[verb.head]}")
    for mention in outer.instruments:
        roles.add("instrument", mention, f"light verb {s.lemma[verb.head]}")
    for mention in outer.places:
        roles.add("place", mention, f"light verb {s.lemma[verb.head]}")
    roles.tokens |= outer.tokens


def add_clause_subject(s: Syntax, trigger: Trigger, index: MentionIndex, roles: Cast) -> None:
    """ "arrived on a visit", "said in talks with X":
    who takes part in a meeting is the subject of the clause it stands in.
    """
    prep = s.head[trigger.head]
    if trigger.reading.type in STANCES and not roles.actors and _is_manner(s, trigger.head):
        for mention in _subjects(s, s.head[prep], index):
            roles.add("actor", mention, "who does something in defiance or support of it")
    if (
        trigger.reading.type is not EventType.CONSULT
        or s.dep[trigger.head] != "pobj"
        or s.lower[prep] not in (*WITHIN, *(BESIDE if "with" in trigger.slots else ()))
    ):
        return
    above = s.head[prep]
    limits = s.kid(trigger.head, "det", "poss", "amod", "compound", "prep")
    if s.lower[prep] == "at" and s.tag[trigger.head] == "NN" and limits is None:  # "efforts at dialogue"
        return
    if s.pos[above] == "NOUN" and (s.lemma[above], "noun") in lexicon.status_words():  # "efforts at dialogue"
        return
    if len(roles.actors) > 1 or (roles.actors and "of" in trigger.slots):
        return
    if s.lower[prep] == "for" and s.pos[s.head[prep]] not in ("VERB", "AUX"):  # "paved the way for talks"
        return
    for verb in s.ancestors(prep)[:5]:
        stays = verb == s.head[prep] and s.pos[verb] == "AUX"  # "is in Cairo for talks"
        if s.pos[verb] != "VERB" and s.dep[verb] != "relcl" and not stays:
            continue
        subjects = _subjects(s, verb, index)
        if s.lemma[verb] == "join":  # "joined Kerry for talks"
            subjects += [
                m for t in verb_slots(s, verb).get("obj", []) if (m := index.at(t)) is not None and is_party(m)
            ]
        for mention in reversed(subjects):
            roles.actors = [mention, *(m for m in roles.actors if m is not mention)]
            roles.rules.append("subject of the clause")
        for token in verb_slots(s, verb).get("prep_in", []) if stays else ():
            if (ground := index.at(token)) is not None and ground.type in GROUND:
                roles.add("place", ground, "where the clause is set")
        _add_host(s, trigger, verb, index, roles)
        # "clashed over efforts to rebuild during a visit": the clause of a visit may be a higher one.
        if subjects or trigger.reading.mode != "visit" or s.dep[verb] in ("relcl", "ccomp"):
            return


def add_fighter(s: Syntax, trigger: Trigger, index: MentionIndex, roles: Cast) -> None:
    """ "Chad declared a truce after two years of war with Libya", "soldiers were accused of abuses during operations
    against rebels": whoever is told of a fight with another one fought, where that is a state or an armed body.
    """
    against = () if s.lower[s.head[trigger.head]] == "in" else trigger.slots.get("against", ())  # "aid in its fight"
    foes = [*trigger.slots.get("with", ()), *against]
    versus = [m for t in foes if (m := index.at(content(s, t))) is not None]
    if trigger.reading.type is not EventType.ASSAULT or not versus or any(m not in versus for m in roles.actors):
        return
    noun, prep = trigger.head, s.head[trigger.head]
    if s.lower[prep] == "of" and s.lemma[s.head[prep]] in lexicon.classes()["@time"]:
        noun, prep = s.head[prep], s.head[s.head[prep]]
    verb = _clause(s, s.head[prep])
    if s.dep[noun] != "pobj" or s.lower[prep] not in FOUGHT or verb is None:
        return
    fought = types_of(s.lemma[verb]) & OF_WAR or any(s.lemma[c] in TRUCES for c in s.kids(verb, "dobj"))
    for mention in _subjects(s, verb, index):
        fights = mention.subtype == "Country" or (mention.sector or "").startswith(FIGHTING)
        fights = fights or (
            bool(fought) and (mention.type is EntityType.ORGANIZATION or s.lemma[mention.head] in BANDS)
        )
        if fights and mention not in versus and mention not in roles.recipients:
            roles.actors = [mention, *roles.actors]
            roles.rules.append("fought whom the clause names behind with")


def _clause(s: Syntax, word: int) -> int | None:
    """The verb above, where only days and places stand between ("declared a truce on Monday in Goma after clashes")."""
    while s.dep[word] in ("pobj", "prep", "npadvmod") and s.pos[word] != "VERB":
        word = s.head[word]
    return word if s.pos[word] == "VERB" else None


def _subjects(s: Syntax, verb: int, index: MentionIndex) -> list[Mention]:
    """The parties that are the subject of a verb."""
    slots = verb_slots(s, verb) if s.pos[verb] in ("VERB", "AUX") else {}
    opposed = s.lower[verb] == "opposed" and "subj" not in slots and "prep_to" in slots  # "is opposed to the talks"
    subjects = [content(s, t) for t in slots.get("obj" if opposed else "subj", [])]
    return [m for t in subjects if (m := index.at(t)) is not None and is_party(m)]


def _is_manner(s: Syntax, noun: int) -> bool:
    """ "in defiance of the court", "in support of Mali": a bare noun behind "in" tells how somebody acts."""
    bare = s.kid(noun, "det", "poss", "amod", "compound") is None
    about = s.kid(noun, "prep") is not None or (noun + 1 < len(s) and s.lower[noun + 1] in ("at", "over", "against"))
    return bare and about and s.dep[noun] == "pobj" and s.lower[s.head[noun]] == "in"


def _add_host(s: Syntax, trigger: Trigger, verb: int, index: MentionIndex, roles: Cast) -> None:
    """ "arrived in Chad on a visit": where a visitor arrives is whom he visits."""
    if trigger.reading.mode != "visit" or roles.recipients or s.lemma[verb] not in ("arrive", "fly", "travel", "come"):
        return
    slots = verb_slots(s, verb)
    for token in [t for slot in ("prep_in", "prep_to", "prep_at") for t in slots.get(slot, [])]:
        mention = index.at(token)
        if mention is not None and mention.type in GROUND:
            roles.add("recipient", mention, "where the visit goes")
            roles.add("place", mention, "where the visit goes")


def carrier(s: Syntax, noun: int, light: dict[int, Trigger]) -> Trigger | None:
    """The light verb that carries the noun's event; "take part in" is one, whatever else its verb can mean."""
    verb = governor(s, noun)
    if verb >= 0 and (_takes_part(s, verb) or _comes_to(s, noun)) and (verb not in light or is_passive(s, verb)):
        return Trigger(verb, verb + 1, verb, True, TAKE_PART, _participants(s, verb))
    return light.get(verb) if verb < 0 or not given_time(s, verb) else None  # "gave the sit-in until Friday to leave"


def _participants(s: Syntax, verb: int) -> Slots:
    """The slots of "take part", and of "was engaged in", whose passive is none."""
    slots = verb_slots(s, verb)
    taken = slots.pop("obj", [])
    return {**slots, "subj": taken} if is_passive(s, verb) and "subj" not in slots else slots


def governor(s: Syntax, noun: int) -> int:
    """The verb that has the noun as object or passive subject, through "a series of" and coordination."""
    token = noun
    for _ in range(4):
        head, dep = s.head[token], s.dep[token]
        if dep in ("dobj", "nsubjpass", "obj") and s.pos[head] == "VERB":
            return head
        if dep == "pobj" and ((s.lower[head] == "in" and _takes_part(s, s.head[head])) or _comes_to(s, token)):
            return s.head[head]
        if dep == "pobj" and s.lower[head] == "in" and s.entity[s.head[head]] == "MONEY":
            token = s.head[head]  # "announced $20 million in aid"
            continue
        if (
            dep in ("conj", "pobj", "prep")
            and head != token
            and (dep == "conj" or s.lower[head] == "of" or s.pos[head] == "NOUN")
        ):
            token = head
            continue
        return -1
    return -1


def _comes_to(s: Syntax, noun: int) -> bool:
    """ "Came to the aid of the garrison": whoever comes helps."""
    prep = s.head[noun]
    return s.lemma[noun] in RESCUE and s.lower[prep] == "to" and s.lemma[s.head[prep]] in COMING


def _takes_part(s: Syntax, verb: int) -> bool:
    """ "took part in", "participated in"."""
    part = s.lemma[verb] == "take" and any(s.lemma[c] == "part" for c in s.kids(verb, "dobj"))
    return part or s.lemma[verb] in ("participate", "engage")
