"""Where the phrase of a noun ends: "members of the ruling party", "soldiers from Mali" and "men loyal to Keita" say
who; "members" alone says nothing.
"""

from __future__ import annotations

from collections.abc import Mapping

from graphbuild import lexicon
from graphbuild.extractors.mentions import ACTING, Mention
from graphbuild.extractors.syntax import NOMINAL, Syntax
from graphbuild.records import EntityType

LONGEST = 9
# What stands between "of" and its noun inside one phrase, and between two nouns that are joined.
WITHIN = frozenset({"NOUN", "PROPN", "ADJ", "DET", "NUM", "ADV", "PART", "CCONJ", "PRON"})
OFFICES = {"ministers": "minister", "secretaries": "secretary"}
# What says right behind a noun whose somebody is: "loyal to", "belonging to", "led by".
SIDING = frozenset({"allied", "aligned", "loyal", "affiliated", "linked"})
BELONGING = frozenset({"belonging", "affiliated"})
UNDER = frozenset({"backed", "supported", "led", "headed", "commanded", "armed", "trained", "funded", "sponsored"})
TIES = {
    **dict.fromkeys(SIDING | BELONGING | {"tied", "associated", "faithful"}, ("to", "with")),
    **dict.fromkeys(UNDER, ("by",)),
}
SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def end_of(s: Syntax, i: int, names: Mapping[int, Mention]) -> tuple[int, Mention | None]:
    """The end of the phrase that the noun at token i heads, past what stands behind its "of", whose side it is on or a
    name behind its "from", and the name that is there ("soldiers from Mali").
    """
    prep = i + 1
    if (tied := _tied(s, i, names)) is not None:
        return tied
    if prep + 1 >= len(s) or s.lower[prep] not in ("of", "from") or s.head[prep] != i:
        return prep, None
    noun = s.kid(prep, "pobj")
    if noun is None or s.sentence[noun] != s.sentence[i]:
        return prep, None
    name = names.get(noun)
    if name is not None and name.start - prep <= 2:
        return _list_end(s, name, names), name
    if _is_charged(s, i) or (s.lower[prep] == "from" and not _is_of_body(s, i, noun, name)):
        return prep, None
    end = _end(s, noun, names)
    return (end if _is_one_phrase(s, prep + 1, end) else prep), name


def _tied(s: Syntax, i: int, names: Mapping[int, Mention]) -> tuple[int, Mention | None] | None:
    """The end of the party, behind the noun at token i, whose side it is said to be on ("fighters loyal to Keita"),
    and the name that it belongs to.
    """
    prep = i + 2
    if prep + 1 >= len(s) or s.lower[prep] not in TIES.get(s.lower[i + 1], ()):
        return None
    party = s.kid(prep, "pobj")
    if party is None or s.sentence[party] != s.sentence[i]:
        return None
    if party not in names and s.lemma[party] not in lexicon.agents():  # "troops backed by tanks"
        return None
    end = _end(s, party, names)
    own = names.get(party) if s.lower[i + 1] in BELONGING else None
    return (end, own) if _is_one_phrase(s, prep + 1, end) else None


def _is_of_body(s: Syntax, i: int, noun: int, name: Mention | None) -> bool:
    """ "Activists from the defeated Fatah Party", "guards from the ruling party": a subject that is of a body; what is
    freed or driven away "from" it is not.
    """
    if s.dep[i] not in SUBJECTS or s.head[i] < i:
        return False
    agent = lexicon.agents().get(s.lemma[noun])
    body = name.type if name is not None else agent.type if agent is not None and agent.number == "coll" else None
    return body is EntityType.ORGANIZATION or body is EntityType.GROUP


def _list_end(s: Syntax, name: Mention, names: Mapping[int, Mention]) -> int:
    """The end of a bare list of names ("embassies of Chad, Niger and Mali"); of the name where no list is."""
    end, listed = name.end, s.conjuncts(name.head)[1:]
    for further in listed:
        joined = names.get(further)
        if joined is None or joined.start - end > 2 or s.lower[joined.start - 1] not in ("and", "or", ","):
            return name.end
        end = joined.end
    return end if len(listed) == 1 or s.lower[end - 2 : end - 1] != [","] else name.end


def is_before_noun(s: Syntax, i: int) -> bool:
    """Does the token only tell more of a noun behind it, alone or joined to what does ("Kurdish and Yezidi men")?"""
    first = i
    while s.dep[first] == "conj" and s.head[first] < first:
        first = s.head[first]
    return s.dep[first] in ("compound", "amod", "nmod") and s.head[first] > i


def owned_from(s: Syntax, i: int, start: int) -> int:
    """The first token of the phrase of the noun at token i with the owner before it, without his article: "army's
    headquarters" in "the army's headquarters".
    """
    owner = s.kid(i, "poss")
    if owner is None or s.pos[owner] == "PRON" or not owner < start <= owner + 2 or s.text[owner + 1] == ",":
        return start
    while owner > 0 and s.dep[owner - 1] in ("compound", "amod", "nmod") and s.head[owner - 1] > owner - 1:
        owner -= 1
    return owner


def is_field(s: Syntax, i: int, offices: int) -> bool:
    """Does the word at token i say of what some of the offices are ("Home" of "Home and Defence Secretaries")?"""
    office = OFFICES.get(s.lower[offices])
    return office is not None and f"{s.lower[i]} {office}" in lexicon.titles()


def is_listed_field(s: Syntax, i: int) -> bool:
    """Is the word at token i no name but the field of one in a list of offices ("Foreign, Home and Defence
    Secretaries")?
    """
    last = i
    while last + 3 < len(s) and s.lower[last + 1] in ("and", ","):
        last += 2
    return last > i and is_field(s, i, last + 1)


def offices_from(s: Syntax, i: int, start: int) -> int:
    """The first token of the phrase of the noun at token i with all fields of a list that ends in "and": "foreign,
    home and defence secretaries".
    """
    if start < i and is_field(s, i - 1, i):
        while start > 1 and s.lower[start - 1] in ("and", ",") and is_field(s, start - 2, i):
            start -= 2
    return start


def _is_charged(s: Syntax, i: int) -> bool:
    """ "accused the army of war crimes", "robbed the village of its cattle", "complained to the court of threats": what
    is behind "of" is no part of it.
    """
    verb = s.head[i]
    if s.dep[i] == "pobj" and s.lower[verb] == "to":
        return (s.lemma[s.head[verb]], "verb") in lexicon.reporting()
    control = lexicon.status_words().get((s.lemma[verb], "verb"))
    charged = control is not None and control.kind == "object-control"
    return charged or s.lemma[verb] in lexicon.classes()["@privation"]


def _end(s: Syntax, noun: int, names: Mapping[int, Mention]) -> int:
    """The end of the noun's own phrase and of one joined to it without a comma ("of women and children")."""
    end, further = names[noun].end if noun in names else noun + 1, s.kid(noun, "conj")
    named = next((p for p in s.behind(noun, "of") if p in names), None)
    if named is not None and s.lower[end] == "of" and names[named].start - end <= 2:
        return names[named].end  # "residents of the eastern city of Goma"
    if (called := _called(s, noun, end, names)) is not None:
        return called.end
    if further is not None and s.pos[further] in NOMINAL and "," not in s.text[noun:further]:
        further_end = names[further].end if further in names else further + 1
        return further_end if s.left[further] > noun else end
    return end


def _called(s: Syntax, noun: int, end: int, names: Mapping[int, Mention]) -> Mention | None:
    """The name right behind the noun that says what it is ("fighters of the Lebanese group Hezbollah")."""
    beside = (names[c] for c in (*s.kids(noun, "appos"), s.head[noun]) if c in names)
    return next((name for name in beside if name.start == end and name.type in ACTING), None)


def _is_one_phrase(s: Syntax, start: int, end: int) -> bool:
    """Is all between the tokens a short phrase of nouns with their modifiers, the last of them a noun that names?"""
    words = range(start, end)
    if len(words) > LONGEST or not all(_may_stand_within(s, i) for i in words):
        return False
    return s.pos[end - 1] in ("NOUN", "PROPN") and s.left[end - 1] >= start - 1


def _may_stand_within(s: Syntax, i: int) -> bool:
    return s.pos[i] in WITHIN or s.dep[i] == "amod" or s.text[i] == "-" or s.lower[i] == "of"
