"""Where a name begins and ends: cuts at punctuation and datelines, trims titles and words in small letters."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from graphbuild import lexicon
from graphbuild.extractors.mentions import Mention
from graphbuild.extractors.phrases import is_field
from graphbuild.extractors.syntax import Syntax
from graphbuild.gazetteer import actors
from graphbuild.records import EntityType

LINKING = frozenset(
    {"-", "al", "el", "bin", "ibn", "bint", "de", "da", "del", "der", "van", "von", "ul", "ur", "la", "abu", "'"}
    | {"des", "du", "le", "les", "sur", "sous", "dos", "das"}
)
ABSTRACT = ("tion", "sion", "ment", "ness", "ments", "tions")
JOINTS = frozenset({"-", "'", "’", "&", ".", "+", "@"})
OPENING = frozenset({"meanwhile", "however", "earlier", "later", "afterwards", "moreover", "nevertheless", "yesterday"})
# "Pro-Assad forces" are named after whom they fight for, and "Pro-Assad" is nobody.
STANCES = frozenset({"pro", "anti", "non"})


def pieces(s: Syntax, start: int, end: int, label: str) -> list[tuple[int, int]]:
    """The parts of a model entity that can be names: cut at punctuation, without articles, titles, lower-case edges."""
    found, a = [], start
    for i in range(start, end + 1):
        listed = i > start and s.lower[i : i + 1] == [","] and is_field(s, i - 1, end - 1)
        cut = i == end or (_parts(s, i) and not listed) or _pairs(s, start, i, end) or _lies_in(s, start, i, end)
        if cut or (label == "PERSON" and s.text[i].isdigit()):
            if a < i:
                found.append((a, i))
            a = i + 1
    return [p for p in (trimmed(s, a, b) for a, b in found) if p]


def joined(s: Syntax, start: int, end: int) -> tuple[int, int]:
    """The tokens with what hyphens tie to them ("Croix" in "Croix-des-Bouquets"), or the word with a capital that they
    are part of, though it looks like a preposition ("Kyaw Kyaw Than").
    """
    if end < len(s) and s.head[end - 1] == end and s.tag[end] == "IN" and s.dep[end] != "prep" and capitalised(s, end):
        end += 1
    while end + 1 < len(s) and s.text[end] == "-" and s.idx[end + 1] == s.idx[end - 1] + len(s.text[end - 1]) + 1:
        if not (capitalised(s, end + 1) or s.lower[end + 1] in LINKING):
            break
        end += 2
    while start > 1 and s.text[start - 1] == "-" and s.idx[start] == s.idx[start - 2] + len(s.text[start - 2]) + 1:
        if not (capitalised(s, start - 2) or s.lower[start - 2] in LINKING):
            break
        start -= 2
    return start, end


def trimmed(s: Syntax, a: int, b: int) -> tuple[int, int] | None:
    if a + 2 < b and s.lower[a] in STANCES and s.text[a + 1] == "-" and s.lower[a + 2] != "state":
        a += 2
    a += int(_is_opening_adverb(s, a))
    a += int(a + 1 < b and s.tag[a] == "CD" and s.tag[a + 1] in ("NNPS", "NNP") and _opens(s, a) and _is_count(s, a))
    a += title_length(s, a, b) or _opening_occupation(s, a, b)
    while (a < b and not (capitalised(s, a) or s.lower[a] in LINKING)) or (a < b and s.lower[a] in ("the", "a", "an")):
        a += 1
    while b > a and ((not capitalised(s, b - 1) and not s.text[b - 1].isdigit()) or s.text[b - 1] in ("-", "'")):
        if hyphened(s, b - 1):
            break
        b -= 1
    if b - a == 1 and actors.demonym(s.text[a]) is not None and actors.country(s.text[a]) is None:
        return None
    if b - a == 1 and s.lower[a] in lexicon.titles() and s.text[a].endswith("."):
        return None
    if a >= b or all(s.lower[i] in capitals() or len(s.text[i]) == 1 for i in range(a, b)):
        return None
    if b - a > 2 and s.lower[a] in lexicon.titles() and s.lower[a + 1] in ("of", "for"):
        return None
    return a, b


def with_prefix(s: Syntax, name: Mention) -> Mention:
    """The mention; of "non-Muslims" all of it, which is who the name does not mean."""
    a = name.start - 2
    if name.type is not EntityType.GROUP or a < 0 or s.lower[a] != "non" or s.text[a + 1] != "-":
        return name
    return replace(name, start=a, name=s.words(a, name.end), actor=None, country=None, sector=None)


def _pairs(s: Syntax, start: int, i: int, end: int) -> bool:
    """Does "and" stand between two names of one word ("Osh and Batken"), which are seldom one body's?"""
    if s.lower[i] != "and" or not start < i < end - 1 or s.tag[i - 1] != "NNP" or s.tag[i + 1] != "NNP":
        return False
    return _one_word(s, start, i) and _one_word(s, i + 1, end)


def _lies_in(s: Syntax, start: int, i: int, end: int) -> bool:
    """Does "in" stand between a town and where it lies ("Osh in Fergana")? Not in a known name ("al-Qaeda in Iraq")."""
    if s.lower[i] != "in" or i + 1 >= end or not _one_word(s, start, i) or not capitalised(s, i + 1):
        return False
    if s.tag[i - 1] != "NNP" or people_noun(s, i - 1):  # "Women in Black"
        return False
    return s.words(start, end).casefold().replace("-", " ") not in actors.known_names()


def _one_word(s: Syntax, start: int, end: int) -> bool:
    """Is it one word, perhaps with hyphens inside ("Albu-Ghanim")?"""
    return end - start == 1 or (end - start == 3 and s.text[start + 1] == "-")


def _parts(s: Syntax, i: int) -> bool:
    """Does a name end before the token: a bracket, a bullet, a line break, a possessive, "to" ("the Nile to Aswan"),
    the "of" before a person ("the Guards of Mr Qasim")?
    """
    word = s.text[i]
    if word in ("'s", "’s", "to") or (word not in JOINTS and not any(c.isalnum() for c in word)):
        return True
    if s.tag[i] in ("VBD", "VBZ") and s.pos[i] == "VERB" and word.islower():  # "Kiir accused Machar"
        return s.kid(i, "nsubj", "nsubjpass") is not None
    person = lexicon.titles().get(s.lower[i + 1]) if word == "of" and i + 1 < len(s) else None
    return person is not None and person.rank


def hyphened(s: Syntax, i: int) -> bool:
    """Is it the small second half of a name ("Jong-un", "Ho-jen")?"""
    joined = i >= 2 and s.text[i - 1] == "-" and s.idx[i] == s.idx[i - 2] + len(s.text[i - 2]) + 1
    proper = s.tag[i] == "NNP" or s.entity[i] == "PERSON"
    return joined and proper and capitalised(s, i - 2) and s.text[i].isalpha() and s.text[i].islower()


def title_length(s: Syntax, a: int, b: int) -> int:
    """How many tokens from a on, short of b, are a title before a name ("Prime Minister", "Lt. Gen.")."""
    titles, total = lexicon.titles(), 0
    while a + total < b - 1:
        for n in (4, 3, 2, 1):
            if a + total + n < b and " ".join(s.lower[a + total : a + total + n]) in titles:
                total += n
                break
        else:
            return total
    return total


def _is_count(s: Syntax, i: int) -> bool:
    """ "Six Katyushas fell": a number in letters that opens a sentence before a plural."""
    return s.dep[i] == "nummod" and s.text[i].isalpha() and s.lower[s.head[i]].endswith("s")


def _is_opening_adverb(s: Syntax, i: int) -> bool:
    """ "Meanwhile Nixon met Mao": the word opens the sentence, and is no part of the name."""
    manner = s.tag[i] == "RB" and s.lower[i].endswith("ly")
    return _opens(s, i) and (manner or s.lower[i] in OPENING)


def _opening_occupation(s: Syntax, a: int, b: int) -> int:
    """1 where the first word is what somebody does and opens a sentence ("Nurse Ada Holm")."""
    if b - a < 2 or not _opens(s, a) or actors.is_given_name(s.text[a]):
        return 0
    if not actors.is_given_name(s.text[a + 1]) and (b - a != 3 or s.lemma[b - 1] in lexicon.agents()):
        return 0
    agent = lexicon.agents().get(s.lower[a])
    return int(agent is not None and agent.type is EntityType.PERSON and agent.number == "sg")


def opening_noun(s: Syntax, i: int) -> bool:
    """Is it a plural of actors, or a kind of weapon, that only opens the sentence ("Rebels attacked")?"""
    word = s.lower[i]
    singular = f"{word[:-3]}man" if word.endswith("men") else word.removesuffix("s")
    plural = singular != word and singular in lexicon.agents()
    return (plural or _is_of_weapon(s, i)) and _opens(s, i)


def _is_of_weapon(s: Syntax, i: int) -> bool:
    """ "Barrel bombs fell": what kind of weapon it is."""
    behind = i + 1
    small = behind < len(s) and s.head[i] == behind and s.text[behind].islower()
    return small and f"{s.lower[i]} {s.lemma[behind]}" in lexicon.equipment()


def _opens(s: Syntax, i: int) -> bool:
    """Is it the first word of a sentence, or of what follows a dateline ("OUAGADOUGOU — Gunmen killed")?"""
    return s.bounds[s.sentence[i]][0] == i or s.text[i - 1] in ("-", "–", "—", ")")


def people_noun(s: Syntax, i: int) -> bool:
    """Is it a people ("Africans"), which other rules read?"""
    agent = lexicon.agents().get(s.lower[i].removesuffix("s"))
    several = s.lower[i].endswith("s") or s.tag[i] == "NNPS" or s.entity[i] in ("NORP", "ORG")
    return agent is not None and several and agent.type is EntityType.PERSON and agent.sector is None


def common_noun(s: Syntax, i: int) -> bool:
    """Is it a body by its common name ("the Government"), or a deed that opens a sentence ("Gunfire was heard")?"""
    if _opens(s, i) and (s.lower[i] in lexicon.nouns() or s.lower[i].endswith(ABSTRACT)):
        return s.entity[i] not in ("GPE", "LOC") or (s.lower[i] in lexicon.nouns() and s.lower[i].endswith("ing"))
    agent = lexicon.agents().get(s.lower[i])
    body = agent is not None and agent.number == "coll" and agent.type is EntityType.ORGANIZATION
    return body and s.dep[i] not in ("compound", "amod", "nmod") and s.entity[i] == "ORG"


def capitalised(s: Syntax, i: int) -> bool:
    return s.text[i][:1].isupper()


@cache
def capitals() -> frozenset[str]:
    return frozenset(row["lemma"] for _, _, row in lexicon.rows("capitals.tsv"))
