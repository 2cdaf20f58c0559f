"""Names that the text has told the kind of, where they stand again and nothing else shows what they are.

Headlines and tables give neither label nor grammar: "OKELLO TO MEET REBELS" is read with the "James Okello" below it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from graphbuild.extractors.mentions import Mention
from graphbuild.extractors.syntax import Syntax
from graphbuild.records import EntityType

LONGEST = 4
SHORTEST = 3
ACRONYM = 5
ORDINAL = re.compile(r"\d{1,3}(?:st|nd|rd|th)")
KINDS = frozenset({EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE})
Told = Mapping[tuple[str, ...], Mention]


def echoes(s: Syntax, names: list[Mention], taken: frozenset[int]) -> Iterator[Mention]:
    """Further mentions of the names, in text order, on tokens that are not taken."""
    told = _told(s, names)
    end = 0
    for i in _starts(s, told):
        found = _echo(s, i, told, taken) if i >= end and i not in taken else None
        if found is not None:
            yield found
            end = found.end


def _starts(s: Syntax, told: Told) -> Iterable[int]:
    """The tokens that a name may begin at: with a capital, and the numbers of units where one is told."""
    if not any(ORDINAL.fullmatch(form[0]) and len(form) == 1 for form in told):
        return s.capitals
    numbers = (i for i, word in enumerate(s.lower) if word[:1].isdigit() and _is_pointed_at(s, i))
    return sorted([*s.capitals, *numbers])


def _is_pointed_at(s: Syntax, i: int) -> bool:
    """Is it an ordinal with an article and no noun or month behind it ("with the 160th")?"""
    behind = s.tag[i + 1] if i + 1 < len(s) else "."
    alone = not behind.startswith(("N", "JJ")) and s.lower[i + 1 : i + 2] != ["of"]
    return alone and i > 0 and s.lower[i - 1] == "the" and ORDINAL.fullmatch(s.lower[i]) is not None


def _told(s: Syntax, names: list[Mention]) -> Told:
    """A mention for each name by its words in lower case, of the kind that it has most often; surnames too."""
    kinds: dict[tuple[str, ...], Counter[EntityType]] = defaultdict(Counter)
    first: dict[tuple[tuple[str, ...], EntityType], Mention] = {}
    for m in names:
        words = tuple(s.lower[m.start : m.end])
        forms = {words, words[-1:]} if m.type is EntityType.PERSON else {words}
        if len(words) > 2 and ORDINAL.fullmatch(words[0]):  # "the 3rd Border Regiment ... the 3rd"
            forms.add(words[:1])
        for form in forms if m.type in KINDS else ():
            kinds[form][m.type] += 1
            first.setdefault((form, m.type), m)
    return {form: first[form, counts.most_common(1)[0][0]] for form, counts in kinds.items()}


def _echo(s: Syntax, i: int, told: Told, taken: frozenset[int]) -> Mention | None:
    for n in range(min(LONGEST, len(s) - i), 0, -1):
        named = told.get(tuple(s.lower[i : i + n]))
        if named is not None and _stands_alone(s, i, i + n, taken):
            name = named.name if ORDINAL.fullmatch(s.text[i]) else s.words(i, i + n)
            return replace(named, start=i, end=i + n, head=i + n - 1, name=name, title=None, owner=None, rule="echo")
    return None


def _stands_alone(s: Syntax, start: int, end: int, taken: frozenset[int]) -> bool:
    """Is it a proper noun of its own, and no part of a longer name ("Okello Street")?"""
    if len(s.text[start]) < SHORTEST or any(i in taken for i in range(start, end)):
        return False
    if ORDINAL.fullmatch(s.text[start]):
        return True
    if s.text[start].isupper():
        return end - start > 1 or _proper(s, start) or not s.lower[start].isalpha() or len(s.text[start]) <= ACRONYM
    beside = [i for i in (start - 1, end) if 0 <= i < len(s)]
    return all(_proper(s, i) for i in range(start, end)) and not any(_proper(s, i) for i in beside)


def _proper(s: Syntax, i: int) -> bool:
    return s.tag[i] in ("NNP", "NNPS") and s.text[i][:1].isupper()
