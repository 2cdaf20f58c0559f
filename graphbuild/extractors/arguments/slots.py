"""Argument heads by slot, and how a phrase fills one."""

from __future__ import annotations

from graphbuild import lexicon
from graphbuild.extractors.syntax import Syntax
from graphbuild.records import EventType

Slots = dict[str, list[int]]
DOERS = frozenset({"ORG", "PERSON", "NORP"})
LEADING = frozenset({"led", "imposed", "launched", "mounted", "declared", "conducted", "spearheaded"})
CARRIED = frozenset(
    {"carried", "perpetrated", "staged", "committed", "conducted", "launched", "mounted", "executed"}
    | {"unleashed", "waged"}
)
OCCURRING = frozenset({"occur", "happen"})
JUDGING = frozenset({EventType.SUPPORT, EventType.ACCUSE})
HELPING = frozenset({EventType.SUPPORT, EventType.AID})
OWN = frozenset({"its", "their"})
APART = frozenset({";", ":"})
SHARED = frozenset({"by", "against", "on"})


def add(s: Syntax, slots: Slots, slot: str, token: int) -> None:
    """Put the token in the slot, with what it is coordinated with and who goes with it."""
    found = slots.setdefault(slot, [])
    for t in (named for joined in s.conjuncts(token) for named in _called(s, joined)):
        found += [p for p in (t, *_companions(s, t)) if p not in found]


AMONG = ([",", "among", "them"], [",", "among", "whom"], [",", "among", "which"])


def _called(s: Syntax, noun: int) -> list[int]:
    """The names that "the towns of A, B and C" stands for, else the noun itself."""
    if s.tag[noun] == "NNS" and s.lemma[noun] in lexicon.classes()["@placenoun"]:
        for c in s.kids(noun, "prep"):
            names = [t for p in s.kids(c, "pobj") for t in s.conjuncts(p)] if s.lower[c] == "of" else []
            if len(names) > 1 and all(s.pos[t] == "PROPN" for t in names):
                return names
    return [noun]


def _companions(s: Syntax, noun: int) -> list[int]:
    """Who stands beside a noun: "Mali along with Niger", "Mali alongside Niger", "six priests, including a bishop",
    "towns such as Bor", "three towns, among them Bor", "police joined by militiamen".
    """
    found = []
    for c in s.kids(noun, "prep"):
        word = s.lower[c]
        if word == "alongside" or (word == "with" and s.lower[c - 1] == "together"):
            found += s.kids(c, "pobj")
        elif s.tag[noun] == "NNS" and (word == "including" or (word == "as" and s.lower[c - 1] == "such")):
            found += [p for p in s.kids(c, "pobj") if s.lemma[p] in lexicon.agents() or s.pos[p] == "PROPN"]
        elif word == "along":
            found += s.behind(c, "with")
    if s.lower[noun + 1 : noun + 4] in AMONG:
        found += s.kids(noun + 3, "appos")
    for c in s.kids(noun, "acl"):
        if s.lower[c] in ("accompanied", "joined"):  # "soldiers accompanied by militiamen entered the town"
            found += [p for by in s.kids(c, "agent") for p in s.kids(by, "pobj")]
    return [p for t in found for p in s.conjuncts(t)]


def add_prepositional(s: Syntax, slots: Slots, prefix: str, prep: int, *, weak: bool = False) -> None:
    slot = prefix + s.lower[prep]
    if weak and slot in slots:
        return
    for p in s.kids(prep, "pobj"):
        add(s, slots, slot, p)
    if s.lower[prep] in ("against", "with", "of"):  # "warned Russia against repeating it", "charged with shelling it"
        slots.setdefault(slot, []).extend(s.kids(prep, "pcomp"))
    for inner in s.kids(prep, "prep"):
        name = s.lower[inner] if s.lower[prep] in ("out", "from", "away", "because", "ahead") else s.lower[prep]
        for p in s.kids(inner, "pobj"):
            add(s, slots, prefix + ("from" if s.lower[prep] == "out" else name), p)


def add_company(s: Syntax, slots: Slots, verb: int, *, passive: bool) -> None:
    """ "Killed a general along with two aides", "was seized with his wife": whom the verb is done to or by with
    others.
    """
    for along in s.kids(verb, "prep", "advmod"):
        if along > verb and s.lower[along] in ("along", "together"):
            others = s.behind(along, "with")
        elif passive and s.lower[along] == "with":
            others = [p for p in s.kids(along, "pobj") if _is_kin(s, p)]
        else:
            continue
        for p in others:
            add(s, slots, "obj" if "obj" in slots else "subj", p)


def add_joint(s: Syntax, slots: Slots, verb: int, slot: str) -> None:
    """ "Along with Niger, Chad fought the rebels", "was tried and, together with two aides, shot": who stands before
    the verb beside its subject.
    """
    for c in s.kids(verb, "prep"):
        if c > verb or slot not in slots:
            return
        together = s.lower[c] == "with" and s.lower[c - 1] == "together"
        for p in s.kids(c, "pobj") if together else s.behind(c, "with") if s.lower[c] == "along" else ():
            if s.lemma[p] in lexicon.agents() or s.pos[p] == "PROPN":
                add(s, slots, slot, p)


def _is_kin(s: Syntax, noun: int) -> bool:
    """ "His wife", "their two guards": people told of by whose they are."""
    owned = any(s.tag[c] == "PRP$" for c in s.kids(noun, "poss"))
    return owned and s.lemma[noun] in lexicon.agents()


def stray_subjects(s: Syntax, verb: int) -> list[int]:
    """Subjects of another clause that the parse hangs on the verb too: "Two men died; nobody was charged", "a convoy
    left after rebels let it pass".
    """
    subjects = [c for c in s.children[verb] if s.dep[c] in ("nsubj", "nsubjpass") and c < verb]
    if len(subjects) < 2:
        return []
    breaks = [c for c in s.children[verb] if s.dep[c] == "mark" or s.text[c] in APART]
    breaks += [c for first in subjects[:-1] for c in s.children[first] if s.text[c] in APART]
    return [c for c in subjects[:-1] if any(c < b < subjects[-1] for b in breaks)]


def is_absolute(s: Syntax, prep: int) -> bool:
    """ "Traded fire, with nobody able to part them": a circumstance, and nobody the act was done with."""
    if s.lower[prep] != "with" or prep == 0 or s.text[prep - 1] != ",":
        return False
    told = ("acl", "amod", "acomp", "advcl", "ccomp")
    return any(c > p for p in s.kids(prep, "pobj") for c in s.kids(p, *told)) or s.kid(prep, "pcomp") is not None


def noun_slots(s: Syntax, i: int) -> Slots:
    """Argument heads of the event noun at token i:
    its prepositions by their word, poss, and mod for what modifies it.
    """
    slots: Slots = {}
    for c in s.children[i]:
        dep = s.dep[c]
        if dep == "poss":
            for owner in owners_meant(s, i, c):
                add(s, slots, "poss", owner)
        elif dep in ("compound", "amod", "nmod", "npadvmod"):
            slots.setdefault("mod", []).extend(_modifiers(s, c))
        elif dep == "prep":
            add_prepositional(s, slots, "", c)
        elif (dep == "acl" and s.tag[c] in ("VBN", "VBD") and not is_denial(s, c)) or _carried(s, c):
            for a in s.kids(c, "agent"):
                for p in s.kids(a, "pobj"):
                    add(s, slots, "by", p)
            for a in s.kids(c, "prep"):  # "the worst raid seen on the town"
                if s.lower[a] in ("on", "against"):
                    add_prepositional(s, slots, "", a, weak=True)
    if "by" not in slots and s.dep[i] == "dobj":  # "answered the shelling of the town by the rebels"
        for c in s.kids(s.head[i], "prep"):
            if s.lower[c] == "by" and c > i:
                add_prepositional(s, slots, "", c)
    for victim in slots.get("against", ()) if "by" not in slots else ():
        for c in s.kids(victim, "acl"):  # "a campaign against unions waged by the army"
            if s.lower[c] in CARRIED:
                slots.setdefault("by", []).extend(p for a in s.kids(c, "agent") for p in s.kids(a, "pobj"))
    _of_occurrence(s, slots, i)
    _share(s, slots, i)
    for of in list(slots.get("of", ())):
        for c in s.kids(of, "prep"):
            if s.lower[c] in ("by", "in", "at", "near", "on", "from", "to", "with", "against"):
                add_prepositional(s, slots, "", c, weak=True)
    return slots


def _of_occurrence(s: Syntax, slots: Slots, noun: int) -> None:
    """Whose act it is in "talks began between Mali and Niger", where the parse hangs them on the verb."""
    above = s.head[s.head[noun]]
    if s.dep[noun] == "pobj" and s.lemma[above] in lexicon.classes()["@partitive"]:
        noun = above  # "a series of talks took place between Mali and Niger"
    verb = s.head[noun]
    if s.dep[noun] != "nsubj" or s.lemma[verb] not in lexicon.classes()["@occurring"]:
        return
    for c in s.kids(verb, "prep"):
        if s.lower[c] in ("between", "with", "against") and c > verb:
            add_prepositional(s, slots, "", c, weak=True)


def telling(s: Syntax, noun: int) -> list[int]:
    """The verbs behind an event noun that only say that it was done: "a raid carried out on Monday", "which took
    place in Mali"; also where the parse hangs "which occurred" on the victim ("the murder of Haddad, which occurred").
    """
    victims = s.behind(noun, "of")
    return [v for p in victims for v in s.kids(p, "relcl") if s.lemma[v] in OCCURRING and _is_thing(s, v)] + [
        c
        for c in s.kids(noun, "acl", "relcl")
        if (s.dep[c] == "acl" and s.lower[c] in CARRIED and s.tag[c] == "VBN")
        or _carried(s, c)
        or (s.dep[c] == "relcl" and s.lemma[c] in OCCURRING)
        or (s.lemma[c] == "take" and any(s.lower[o] == "place" for o in s.kids(c, "dobj")))
    ]


def _is_thing(s: Syntax, clause: int) -> bool:
    return any(s.lower[c] in ("which", "that") for c in s.kids(clause, "nsubj"))


def _carried(s: Syntax, clause: int) -> bool:
    """ "A raid, which was carried out by rebels"."""
    return s.dep[clause] == "relcl" and s.lower[clause] in CARRIED and s.kid(clause, "auxpass") is not None


def is_denial(s: Syntax, verb: int) -> bool:
    """ "an allegation denied by the army" is not the army's."""
    word = lexicon.reporting().get((s.lemma[verb], "verb"))
    return word is not None and word.kind == "denial"


def _modifiers(s: Syntax, c: int) -> list[int]:
    """Who modifies a noun through c: both of "the Iran-Iraq war", the leader in "a Saudi-led raid"."""
    if s.text[c - 1] != "-" or c < 2:
        return [c]
    if s.lower[c] in LEADING:
        return s.kids(c, "npadvmod", "nmod", "compound") or [c]
    partner = c - 2
    return [partner, c] if s.head[partner] == c and s.text[partner][:1].isupper() and s.text[c][:1].isupper() else [c]


def _share(s: Syntax, slots: Slots, noun: int) -> None:
    """ "shelling and airstrikes by the army": whose the last act of a list is, the earlier ones are too."""
    others = [c for c in s.conjuncts(noun)[1:] if s.lemma[c] in lexicon.nouns()]
    if not others or SHARED & slots.keys():
        return
    for c in s.kids(others[-1], "prep"):
        if s.lower[c] in SHARED:
            add_prepositional(s, slots, "", c, weak=True)


def _in_their(s: Syntax, noun: int, above: int) -> list[int]:
    """ "support for the Iraqis in their fight against ISIS": those who are helped."""
    if (s.lemma[above], "noun") in lexicon.status_words() and s.kid(noun, "acl") is not None:
        # "the resolve of Chad in its determination to win"
        return [t for p in s.behind(above, "of") for t in s.conjuncts(p)]
    if not any(s.lower[c] in ("with", "against") for c in s.kids(noun, "prep")):
        return []
    helps = any(r.type in HELPING for r in lexicon.nouns().get(s.lemma[above], ()))  # "in its support of Iraq in its"
    if s.dep[above] in ("pobj", "conj") and not helps:
        first = s.head[above] if s.dep[above] == "conj" else above
        return s.conjuncts(first)
    return [
        t
        for c in s.kids(above, "prep")
        if s.lower[c] in ("for", "of", "to")
        for p in s.kids(c, "pobj")
        for t in s.conjuncts(p)
    ]


def owners_meant(s: Syntax, noun: int, poss: int) -> list[int]:
    """The possessor; for "their" whom it means where the clause leaves no choice.

    "praised the scouts for their efforts" means the object, "took the hill in its war with Chad" the subject.
    """
    prep, verb = s.head[noun], s.head[s.head[noun]]
    if s.lower[poss] in OWN and s.dep[noun] == "dobj" and s.lemma[prep] in lexicon.classes()["@carrying_out"]:
        begun_by = [t for c in s.kids(prep, "nsubj") if s.pos[c] != "PRON" for t in s.conjuncts(c)]
        return begun_by or [poss]  # "the rebels began their campaign"
    if s.lower[poss] in OWN and s.lower[prep] == "in" and s.pos[verb] in ("NOUN", "PROPN"):
        return _in_their(s, noun, verb) or [poss]
    if s.lower[poss] not in OWN or s.dep[noun] != "pobj" or s.pos[verb] != "VERB" or s.dep[prep] != "prep":
        return [poss]
    found: list[int] = []
    types = {r.type for r in lexicon.verbs().get(s.lemma[verb], ())}
    if s.lower[prep] == "for":
        found = s.kids(verb, "dobj", "nsubjpass") if types & JUDGING else []
    elif s.lower[prep] == "in" and any(s.lower[c] in ("with", "against") for c in s.kids(noun, "prep")):
        found = s.kids(verb, "dobj", "nsubjpass") if types & HELPING else s.kids(verb, "nsubj")
    return [t for f in found if s.pos[f] != "PRON" for t in s.conjuncts(f)] or [poss]


def is_doer(s: Syntax, noun: int) -> bool:
    """ "Were let go by their captors", where the parse sees no agent: somebody, and no time or way."""
    told = s.tag[noun] == "NNS" or s.kid(noun, "det", "poss", "nummod") is not None  # "by firing squad" tells how
    return (told and s.lemma[noun] in lexicon.agents()) or s.entity[noun] in DOERS


def by_agent(s: Syntax, slots: Slots, i: int) -> list[int]:
    """Who acts in "responded to shelling by the army", where a gerund is told like a noun."""
    if s.tag[i] != "VBG" or "obj" in slots:
        return []
    return [t for t in slots.get("prep_by", []) if s.pos[t] == "PROPN" or s.lemma[t] in lexicon.agents()]
