"""Which numbers count what an event did: killed, wounded, captured, freed, troops, strikes, money."""

from __future__ import annotations

from graphbuild import lexicon
from graphbuild.extractors.quantities import Amount
from graphbuild.extractors.roles import Cast
from graphbuild.extractors.syntax import Syntax
from graphbuild.extractors.traits import content
from graphbuild.extractors.triggers import Trigger
from graphbuild.records import EntityType, EventType, QuantityKind

CAPTURING = frozenset({"abduct", "arrest"})
STRIKES = ("strike", "raid", "attack", "bombing", "bombardment", "sortie")
MUNITIONS = frozenset({"rocket", "missile", "shell", "mortar", "drone", "bomb", "projectile"})
_STATES = {
    "wounded": QuantityKind.WOUNDED,
    "injured": QuantityKind.WOUNDED,
    "dead": QuantityKind.KILLED,
    "missing": QuantityKind.MISSING,
    "displaced": QuantityKind.DISPLACED,
}
FOUND_DEAD = "find dead"
HOMES = frozenset(
    {"homes", "houses", "huts", "villages", "hamlets", "communities", "farms", "farmsteads", "fields", "neighbourhoods"}
    | {"neighborhoods", "towns", "lands", "settlements"}
)
TOLL_OF_DEAD = "toll of dead"
PATHS = frozenset({"into", "to", "from", "out", "across", "over", "toward", "towards", "through", "in"})
HOUSEHOLDS = ("family", "household")


def amounts_of(s: Syntax, trigger: Trigger, roles: Cast, amounts: list[Amount]) -> list[tuple[Amount, QuantityKind]]:
    """Those of its sentence's amounts that count what stands in the trigger's arguments, or the trigger itself
    ("12 airstrikes").
    """
    if not amounts:
        return []
    found = []
    around = () if trigger.verb else ("verb", "subj")
    governing = {t for slot in around for t in trigger.slots.get(slot, ())}
    argued = (roles.tokens | {t for slot in trigger.slots.values() for t in slot}) - governing
    for amount in amounts:
        own = trigger.start <= amount.head < trigger.end
        inside = bool({amount.head, _body_of(s, amount.head)} & argued)
        inside = inside or any(amount.start <= t < amount.end for t in argued)
        inside = inside or (s.lower[s.head[amount.head]] == "more" and s.head[amount.head] in argued)
        if own or inside:
            kind = _amount_kind(s, trigger, amount, own)
            if kind is not None:
                found.append((amount, kind))
    return found


def _body_of(s: Syntax, people: int) -> int:
    """The body that the people counted make up: "a battalion of 850 soldiers"; else they themselves ("a father of five"
    is one man).
    """
    prep = s.head[people]
    body = s.head[prep]
    within = s.dep[people] == "pobj" and s.lower[prep] == "of" and s.tag[body] == "NN"
    agent = lexicon.agents().get(s.lemma[body]) if within else None
    return body if agent is not None and agent.number == "coll" else people


def _amount_kind(s: Syntax, trigger: Trigger, amount: Amount, own: bool) -> QuantityKind | None:
    lemma = s.lower[trigger.head] if s.lower[trigger.head] in lexicon.counted() else s.lemma[trigger.head]
    if _is_part(s, amount) or _is_led(s, amount):
        return None
    if trigger.reading.trigger == TOLL_OF_DEAD:
        return QuantityKind.KILLED if amount.unit in ("persons", "body", "") else None
    if lexicon.counted().get(lemma) is QuantityKind.DISPLACED and amount.unit in ("persons", "", *HOUSEHOLDS):
        return QuantityKind.DISPLACED
    if trigger.reading.type is EventType.ASSAULT and amount.unit in MUNITIONS and lemma in ("fire", "launch"):
        return QuantityKind.STRIKES
    if amount.unit == "persons" and (state := _state(s, amount)) is not None and not own:
        return state
    if amount.unit in ("persons", "") and (leaves_home(s, trigger.head) or _crosses(s, trigger, amount)):
        return QuantityKind.DISPLACED
    if amount.unit not in ("persons", "strikes") and amount.kind_hint is not None:
        return amount.kind_hint
    if own and trigger.reading.type is EventType.ASSAULT and lemma not in lexicon.counted():
        return QuantityKind.STRIKES if lemma.endswith(STRIKES) else None
    counted = QuantityKind.KILLED if _to_death(s, trigger.head) else lexicon.counted().get(lemma)
    if counted is None and trigger.reading.mode in CAPTURING and amount.unit == "persons":
        counted = QuantityKind.CAPTURED
    if counted is None and trigger.reading.mode == "release" and amount.unit == "persons":
        counted = QuantityKind.FREED
    lost = lemma == "lose" or (lemma == "loss" and s.dep[trigger.head] == "dobj")  # "admitted the loss of 14 men"
    if lost and trigger.reading.type is EventType.ASSAULT and amount.unit == "persons":
        return QuantityKind.KILLED
    if s.lemma[trigger.head] == "suffer" and trigger.reading.type is EventType.ASSAULT:
        return QuantityKind.WOUNDED
    if loses_life(s, trigger.head) or (trigger.reading.trigger == FOUND_DEAD and amount.unit == "persons"):
        return QuantityKind.KILLED
    if trigger.reading.mode == "cleansing" and amount.unit == "persons":
        counted = QuantityKind.DISPLACED
    doer = trigger.verb and "obj" in trigger.slots and _is_of(s, amount, trigger.slots.get("subj", []))
    if counted is not None and (not doer or counted is QuantityKind.DISPLACED):
        return counted
    if trigger.reading.mode == "troops" and amount.unit == "persons":
        return QuantityKind.TROOPS
    return amount.kind_hint or QuantityKind.OTHER


def _is_of(s: Syntax, amount: Amount, doers: list[int]) -> bool:
    """Does the number count those who act, or is it that of "one of them killed two"?"""
    prep = s.head[amount.head]
    whole = s.head[prep] if s.dep[amount.head] == "pobj" and s.lower[prep] == "of" else amount.head
    return amount.head in doers or whole in doers


def _state(s: Syntax, amount: Amount) -> QuantityKind | None:
    """ "100 wounded people": what befell them is told beside the number, whatever is done to them now."""
    behind = range(amount.end, min(max(amount.head, amount.end) + 1, len(s)))
    return next((_STATES[s.lower[i]] for i in behind if s.lower[i] in _STATES), None)


def leaves_home(s: Syntax, verb: int) -> bool:
    """ "Have left their homes", "have abandoned their villages"."""
    homes = (c for c in s.kids(verb, "dobj") if s.lower[c] in HOMES and s.kid(c, "poss") is not None)
    left = s.lemma[verb] in ("leave", "abandon", "flee") and any(True for _ in homes)
    return left or _takes_flight(s, verb)


def _takes_flight(s: Syntax, verb: int) -> bool:
    """ "Thousands of refugees streamed into Adre", "4,000 residents left Bakhmut"."""
    table = lexicon.classes()
    if s.lemma[verb] not in table["@flight"] or s.tag[verb] not in ("VBD", "VBN", "VBG"):
        return False
    if not any(s.lemma[content(s, c)] in table["@fugitive"] for c in s.kids(verb, "nsubj")):
        return False
    counted = any(s.kid(c, "nummod") is not None for c in s.kids(verb, "nsubj"))
    grounds = {"border", "frontier"} | (table["@placenoun"] if counted else set())
    named = any(s.pos[c] == "PROPN" or s.lemma[c] in grounds for c in s.kids(verb, "dobj"))
    return named or (s.kid(verb, "dobj") is None and any(s.lower[c] in PATHS for c in s.kids(verb, "prep")))


def _crosses(s: Syntax, trigger: Trigger, amount: Amount) -> bool:
    """ "1,200 people have crossed the river to Zongo"; workers do it daily."""
    leaving = s.lemma[trigger.head] == "cross" and {"prep_to", "prep_into"} & trigger.slots.keys()
    people = s.lemma[amount.head] in lexicon.classes()["@people"] | {"person"} and s.tag[trigger.head] in ("VBD", "VBN")
    return bool(leaving) and people and amount.head in trigger.slots.get("subj", ())


def _is_part(s: Syntax, amount: Amount) -> bool:
    """ "Including three children", "among them": counted already; "were among 25 people killed" counts the whole."""
    before = range(max(amount.start - 4, 0), amount.start)
    return any(s.lower[i] in ("including", "among") and s.lemma[i - 1] != "be" for i in before)


def _is_led(s: Syntax, amount: Amount) -> bool:
    """ "The leader of five rebels was killed": one man was; "one of 12 hostages was freed"."""
    prep = s.head[amount.head]
    whose = s.head[prep]
    if s.dep[amount.head] != "pobj" or s.lower[prep] != "of" or s.tag[whose] not in ("NN", "CD"):
        return False
    if s.tag[whose] == "CD":
        return amount.start > prep
    agent = lexicon.agents().get(s.lemma[whose])
    return agent is not None and agent.type is EntityType.PERSON and agent.number == "sg"


def _to_death(s: Syntax, verb: int) -> bool:
    """ "shot dead", "beaten to death"."""
    return any(s.lower[c] == "dead" for c in s.kids(verb, "oprd", "acomp", "advmod", "xcomp", "ccomp")) or any(
        s.lower[p] == "death" for p in s.behind(verb, "to")
    )


def loses_life(s: Syntax, verb: int) -> bool:
    """ "Lost their lives"."""
    return s.lemma[verb] == "lose" and any(s.lemma[c] == "life" for c in s.kids(verb, "dobj"))
