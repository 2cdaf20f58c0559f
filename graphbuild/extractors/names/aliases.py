"""Two names for one thing, where the text says so: "the Polar Front, also known as Borna"."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from graphbuild import lexicon
from graphbuild.extractors.mentions import Mention
from graphbuild.extractors.organizations import country_in
from graphbuild.extractors.syntax import Syntax
from graphbuild.records import EntityType, Form

LONGEST = 8
INITIALS = "alias:initials"
KUNYA = frozenset({"abu", "abou", "umm", "oum", "um"})
AROUND = frozenset({",", "(", '"', "“", "'", "‘", "the", "”"})
REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves"})
KINDS = frozenset({EntityType.PERSON, EntityType.ORGANIZATION, EntityType.GROUP, EntityType.PLACE, EntityType.FACILITY})


def alias_pairs(s: Syntax, mentions: list[Mention]) -> list[tuple[Mention, Mention]]:
    """Pairs of names that the text puts for one another, the main name first, in text order."""
    names = sorted((m for m in mentions if m.form is Form.NAME and m.type in KINDS), key=lambda m: (m.start, -m.end))
    by_head = {m.head: m for m in names}
    pairs: list[tuple[Mention, Mention]] = []
    first = names[0] if names else None
    for second in names[1:]:
        if first is None or second.end <= first.end:
            continue
        if _are_one(s, first, second):
            pairs.append((first, second))
        elif (bearer := by_head.get(_bearer(s, second))) is not None and bearer is not second:
            pairs.append((bearer, second))
        first = second
    return pairs


def _are_one(s: Syntax, first: Mention, second: Mention) -> bool:
    """Do the words between two names say that both name one thing?"""
    start = second.title[0] if second.title is not None else second.start
    gap = start - first.end
    if gap == 1 and s.text[first.end] == "(" and s.text[second.end : second.end + 1] == [")"]:
        return _is_short_for(s, second, first) or is_initials(s, second, first) or _is_nom_de_guerre(s, second, first)
    if not 2 <= gap <= LONGEST:
        return False
    between = _between(s, first.end, start)
    return between in _phrases() or (between == "or" and _is_short_for(s, second, first))


def is_alias(s: Syntax, start: int) -> bool:
    """Does a word right before the token say that it begins another name ("Cherel, alias Barbecue")?"""
    while start > 0 and s.lower[start - 1] in AROUND:
        start -= 1
    return start > 0 and s.lower[start - 1] in _phrases()


def _is_short_for(s: Syntax, short: Mention, name: Mention) -> bool:
    """Is it an acronym whose letters the name has in their order, its first letters among them ("MODEL")?"""
    letters = short.name.lower()
    if not (short.name.isupper() and len(letters) > 2 and short.end - short.start == 1):
        return False
    initials = [s.lower[i][0] for i in range(name.start, name.end) if s.text[i][:1].isupper()]
    rest, spelled = iter(letters), iter("".join(s.lower[name.start : name.end]))
    held = all(letter in rest for letter in initials)
    return len(initials) > 1 and letters[0] == initials[0] and held and all(letter in spelled for letter in letters)


def is_initials(s: Syntax, short: Mention, name: Mention) -> bool:
    """Is it the first letters of all the words, as they are written ("Government of Sudan (GoS)")?"""
    words = [s.text[i] for i in range(name.start, name.end) if s.text[i][0].isalpha()]
    letters = "".join(word[0] for word in words)
    return len(words) > 2 and s.text[short.start] == letters and not letters.isupper()


def _is_nom_de_guerre(s: Syntax, second: Mention, first: Mention) -> bool:
    """ "Ali Hassan (Abu Omar)": both of a person, the second as fighters call themselves."""
    people = first.type is second.type is EntityType.PERSON and first.end - first.start > 1
    return people and s.lower[second.start] in KUNYA and second.end - second.start > 1


def _bearer(s: Syntax, alias: Mention) -> int:
    """The head of who is said to be known by a name or calls himself so, further off: "Kuno, a teacher who is also
    known as X and as Y", "the former policeman who calls himself X"; -1 where nobody is.
    """
    verb = _calling(s, alias.head)
    if verb is None or s.dep[verb] not in ("acl", "relcl"):
        return -1
    noun = s.head[verb]
    if s.dep[noun] == "attr" and s.lemma[s.head[noun]] == "be":
        return s.kid(s.head[noun], "nsubj") or -1
    while s.dep[noun] == "appos":
        noun = s.head[noun]
    return noun


def _calling(s: Syntax, head: int) -> int | None:
    """The verb that gives the name at this token: "known as X (and as Y)", "who calls himself X"."""
    above = s.head[head]
    if s.dep[head] == "pobj" and s.lower[above] == "as":
        while s.dep[above] == "conj":
            above = s.head[above]
        verb = s.head[above]
        return verb if s.lower[verb] == "known" else None
    told = s.lemma[above] == "call" and any(s.lower[c] in REFLEXIVE for c in s.children[above])
    return above if told and s.dep[head] in ("oprd", "dobj", "attr", "ccomp", "npadvmod") else None


def of_one_kind_with_alias(s: Syntax, names: list[Mention]) -> list[Mention]:
    """The names, an alias with the kind of the name that it stands for, unless the registry knows it. What a text
    spells out is nothing else there ("Ministry of Defence (MoD)").
    """
    kinds: dict[int, Mention] = {}
    for m in names:
        if (body := _spelled_out(s, m)) is not None:
            kinds |= {id(x): body for x in names if s.words(x.start, x.end) == s.words(m.start, m.end)}
    for first, second in alias_pairs(s, names):
        if is_initials(s, second, first):
            same = (m for m in names if s.words(m.start, m.end) == s.words(second.start, second.end))
            kinds |= {id(m): first for m in same}
            continue
        known, other = (second, first) if second.actor is not None and first.actor is None else (first, second)
        if other.actor is None and other.type is not known.type:
            kinds[id(other)] = known
    return [_like(m, kinds.get(id(m))) for m in names]


def _spelled_out(s: Syntax, short: Mention) -> Mention | None:
    """The body that the words before the brackets describe, whose first letters they hold ("Government of Sudan
    (GoS)").
    """
    letters, end = s.text[short.start], short.start - 1
    start = end - len(letters)
    if start < 0 or s.text[end] != "(" or letters.isupper() or letters != "".join(w[0] for w in s.text[start:end]):
        return None
    agent = lexicon.agents().get(s.lower[start])
    if agent is None or agent.type is not EntityType.ORGANIZATION or s.text[short.end : short.end + 1] != [")"]:
        return None
    body = replace(short, name=s.words(start, end), country=country_in(s, start, end), rule=INITIALS)
    return replace(body, type=agent.type, subtype=agent.subtype, sector=agent.sector)


def _like(m: Mention, known: Mention | None) -> Mention:
    if known is None:
        return m
    kind = replace(m, type=known.type, subtype=known.subtype, country=known.country, sector=known.sector, rule="alias")
    return replace(kind, actor=None, name=known.name if known.rule == INITIALS else m.name)


def _between(s: Syntax, start: int, end: int) -> str:
    """The words between two tokens without commas, brackets, quotes and articles around them."""
    while start < end and s.lower[start] in AROUND:
        start += 1
    while start < end and s.lower[end - 1] in AROUND:
        end -= 1
    return s.words(start, end).lower()


@cache
def _phrases() -> frozenset[str]:
    return frozenset(row["phrase"] for _, _, row in lexicon.rows("aliases.tsv"))
