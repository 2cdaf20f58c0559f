"""What the conditions of the lexicon ask of an argument: lemma, class, form of a clause, whether several act."""

from __future__ import annotations

from functools import cache

from graphbuild import lexicon
from graphbuild.extractors import weapons
from graphbuild.extractors.arguments import Slots, verb_slots
from graphbuild.extractors.mentions import ACTING, TEAM, Mention, MentionIndex, is_party
from graphbuild.extractors.syntax import Syntax
from graphbuild.gazetteer import actors
from graphbuild.lexicon import CLASSES
from graphbuild.records import EntityType, Form

# The sectors of those whose journeys are visits.
OF_STATE = ("GOV", "IGO")
# Those who bear arms: of a state, and all of them with rebels, militias and gangs.
FORCES = frozenset({"MIL", "COP", "SPY"})
BANDS = frozenset({"REB", "UAF", "PRM", "CRM"})
KINDS = {"ARMED": FORCES | BANDS, "FORCE": FORCES, "IRREGULAR": BANDS}
JOINT = frozenset({"joint", "combined", "multinational", "bilateral"})
GOALS = tuple(
    f"prep_{word}" for word in ("into", "onto", "to", "toward", "towards", "aboard", "across", "through", "past")
)
OWN = frozenset({"its", "their", "his", "her"})
AIRCRAFT = frozenset({"any", "warplane", "plane", "EQUIPMENT"})
FUTURE = frozenset({"will", "wo", "'ll", "’ll", "shall", "would", "'d", "’d"})


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


def goals(slots: Slots) -> list[int]:
    """Where something goes or is brought to or through."""
    return [t for slot in GOALS for t in slots.get(slot, ())]


def around(s: Syntax, slots: Slots) -> list[int]:
    """All arguments, what modifies them, and what stands behind their prepositions."""
    found = [t for slot, tokens in slots.items() if slot != "comp" for t in tokens]
    for token in list(found):
        for p in [token, *(p for c in s.kids(token, "prep") for p in s.kids(c, "pobj"))]:
            found += [p, *s.kids(p, "compound", "amod", "nmod", "conj")]
    return found


def is_one_of(s: Syntax, token: int, values: frozenset[str], index: MentionIndex) -> bool:
    """Is the argument at this token one of the lemmas, compounds or classes of a condition?"""
    if s.lemma[token] == "bomber" and _is_aircraft(index.at(token)):
        return not AIRCRAFT.isdisjoint(values)
    lemma, mention = s.lemma[token], index.at(token)
    if (lemma == "league" and _is_known(mention)) or (
        lemma == "side" and _is_of_state(mention)
    ):  # they play no matches
        return "any" in values or not values.isdisjoint(classes_of(s, token, mention))
    if "any" in values or s.lemma[token] in values or s.lower[token] in values:
        return True
    token = content(s, token)
    if s.lemma[token] in values:
        return True
    if token > 0 and f"{s.lower[token - 1]} {s.lemma[token]}" in values:
        return True
    if token > 0 and s.pos[token] == "PROPN" and s.lower[token - 1] in lexicon.classes()["@disaster"] & values:
        return True  # "tropical storm Otto"
    if token > 1 and s.lower[token - 1] == "-" and f"{s.lower[token - 2]}-{s.lemma[token]}" in values:
        return True
    wanted = values & CLASSES
    return bool(wanted) and bool(wanted & classes_of(s, token, index.at(token)))


@cache
def _bearing(sector: str | None) -> frozenset[str]:
    """ARMED, with FORCE or IRREGULAR, where the sector is that of people who bear arms."""
    return frozenset(kind for kind, sectors in KINDS.items() if any(one in (sector or "") for one in sectors))


def _is_of_state(side: Mention | None) -> bool:
    """ "The Georgian side", as diplomats and armies speak of their own."""
    return side is not None and side.country is not None and side.subtype != TEAM


def _is_known(league: Mention | None) -> bool:
    return league is not None and league.actor is not None


def _is_aircraft(bomber: Mention | None) -> bool:
    """ "Su-24 bombers struck": no attacker who bombs."""
    return bomber is not None and bomber.type is EntityType.EQUIPMENT


def is_description(s: Syntax, i: int) -> bool:
    """ "A booby-trapped house", "a fighting chance", "as opposed to": no act that is told."""
    if s.dep[i] != "amod":
        return s.lower[i] == "opposed" and i > 0 and s.lower[i - 1] == "as"
    if s.tag[i] == "VBG":
        return s.lemma[s.head[i]] not in lexicon.agents() and s.pos[s.head[i]] == "NOUN"
    return i >= 2 and s.text[i - 1] == "-" and s.text[i - 2].islower() and s.tag[i] == "VBN"


def is_question(s: Syntax, i: int) -> bool:
    """ "Asked them, "When will you leave?"": a question, and no request."""
    end = s.bounds[s.sentence[i]][1]
    return s.kid(i, "xcomp") is None and s.kid(i, "ccomp") is not None and "?" in s.text[max(end - 3, i) : end]


def content(s: Syntax, token: int) -> int:
    """The noun that counts in "dozens of civilians", "a number of soldiers"; else the token itself."""
    partitive = lexicon.classes()["@partitive"]
    for _ in range(3):
        if s.lemma[token] not in partitive and s.pos[token] not in ("NUM", "DET"):
            return token
        among = ("of", "among", "in") if s.pos[token] == "NUM" else ("of", "among")  # "two in five of the men"
        inner = s.behind(token, *among)
        inner = [p for p in inner if s.lower[s.head[p]] != "in" or s.pos[p] == "NUM"]
        if not inner or _acts_for_himself(s, token, inner[0]):
            return token
        token = inner[0]
    return token


def _acts_for_himself(s: Syntax, member: int, body: int) -> bool:
    """A member of parliament does, and so do several; the members of an armed group are that group."""
    if s.lemma[member] != "member":
        return False
    agent = lexicon.agents().get(s.lemma[body])
    return s.lower[member] == "member" or (agent is not None and agent.sector == "LEG")


def is_loaded(s: Syntax, token: int) -> bool:
    """ "A lorry laden with explosives", "a suitcase packed with dynamite": it is a bomb."""
    told = s.kids(token, "acl")
    if not told:
        return False
    loading, explosive = lexicon.classes()["@loading"], lexicon.classes()["@explosive"]
    told = [c for c in told if s.lemma[c] in loading]
    return any(s.lemma[content(s, t)] in explosive for c in told for t in verb_slots(s, c).get("prep_with", ()))


def classes_of(s: Syntax, token: int, mention: Mention | None) -> set[str]:
    """The classes of the lexicon that an argument belongs to."""
    found: set[str] = {"MUNITION"} if is_loaded(s, token) else set()
    if s.pos[token] == "NUM" or s.kid(token, "nummod") is not None:
        found.add("NUMBER")
    if any(s.lemma[t] in lexicon.money() or s.lower[t] in lexicon.money() for t in (token, *s.children[token])):
        found.add("MONEY")
    if s.doc[token].ent_type_ in ("DATE", "TIME"):
        found.add("DATE")
    if mention is None:
        if s.lower[token] in ("who", "we", "i", "you", "someone", "anyone", "everyone", "nobody", "others", "me", "us"):
            found |= {"ACTOR", "PERSON"}
        elif s.lower[token] in ("both", "each", "neither") and s.pos[token] != "ADJ":
            found |= {"ACTOR", "GROUP"}
        elif s.pos[token] in ("ADJ", "PROPN") and actors.demonym(s.text[token]) is not None:
            found |= {"ACTOR", "COUNTRY"}
        elif s.pos[token] == "NUM" and s.doc[token].ent_type_ not in ("DATE", "TIME", "MONEY", "PERCENT"):
            found |= {"ACTOR", "PERSON"} if s.kid(token, "prep") is None else set()
        return found
    if mention.type is EntityType.PERSON and (mention.sector or "").startswith(OF_STATE):
        found.add("OFFICIAL")
    if mention.type in ACTING:  # "government soldiers" act for the government, and are soldiers
        head = lexicon.agents().get(s.lemma[token])
        found |= _bearing(mention.sector) | _bearing(head.sector if head is not None else None)
    if mention.type in ACTING:
        found |= {"ACTOR", {"Person": "PERSON", "Organization": "ORG", "Group": "GROUP"}[mention.type.value]}
    elif mention.type is EntityType.PLACE:
        found |= {"PLACE", "COUNTRY", "ACTOR"} if is_party(mention) else {"PLACE"}
    elif mention.type is EntityType.FACILITY:
        found |= {"FACILITY", "PLACE"}
    elif mention.type is EntityType.EQUIPMENT:
        found |= {"EQUIPMENT", "ACTOR"} if mention.form is Form.NAME else {"EQUIPMENT"}
        if weapons.is_munition(mention.name):
            found.add("MUNITION")
    return found
