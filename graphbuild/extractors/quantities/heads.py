"""The noun that a number counts."""

from __future__ import annotations

from spacy.tokens import Doc

from graphbuild.extractors.quantities.numerals import HYPHENS, Numeral
from graphbuild.extractors.quantities.words import Unit, classes, unit_of, units
from graphbuild.gazetteer.actors import demonym

_COUNTED = frozenset({"NOUN", "PROPN"})
_BETWEEN = frozenset({"+", "plus", "strong", "or", "so", "more", "fewer"})
_ALL_OF_THEM = frozenset({"them", "us", "you"})  # "one of them killed two policemen"
_REACH = 8
# From here on "forces" are counted heads and not armies.
_SOLDIERS = 20


def _noun_of_total(doc: Doc, words: list[str], start: int) -> int | None:
    """ "The total number of U.S. forces rose to 3,550": what the total is of."""
    reach = range(start - 1, max(0, start - 10), -1)
    found = next((i for i in reach if words[i] == "of" and words[i - 1] in classes()["total"]), None)
    return None if found is None else noun_after(doc, found + 1)


def noun_after(doc: Doc, i: int) -> int | None:
    """The last noun of the run after the number: "450 more U.S. military personnel", "dozens of civilians"."""
    found, passed_of = None, False
    for j in range(i, min(i + _REACH, len(doc))):
        token = doc[j]
        if token.is_space:
            continue
        if token.text.lower() in classes()["day"] or (passed_of and token.text.lower() in _ALL_OF_THEM):
            break
        if token.pos_ in _COUNTED:
            if found is not None and starts_anew(doc, found, j):
                break
            found = j
        elif token.text.lower() in {"and", ",", "or"} and found is None and _joins_adjectives(doc, j):
            continue
        elif token.text.lower() == "of" and not passed_of and found is None:
            passed_of = True
        elif not (
            _passes(token.text.lower(), token.pos_, found is None or doc[j - 1].text in HYPHENS)
            or (passed_of and token.pos_ in {"DET", "PRON", "NUM"} and found is None)
        ):
            break
    return found


def starts_anew(doc: Doc, found: int, j: int) -> bool:
    """ "12 people Monday": the next noun does not belong to the phrase that the first one heads."""
    first = unit_of(doc[found].text.lower(), doc[found].lemma_)
    if doc[found].tag_ in {"NNS", "NNPS"} and doc[j].tag_ in {"NNP", "NNPS"}:
        return True
    return first is not None and first.kind in {"time", "other", "money"}


def _joins_adjectives(doc: Doc, j: int) -> bool:
    """ "5,000 Iraqi and Syrian refugees"."""
    return doc[j - 1].pos_ == "ADJ" and j + 1 < len(doc) and doc[j + 1].pos_ == "ADJ"


def _passes(word: str, pos: str, before_noun: bool) -> bool:
    if pos == "ADJ" or word in HYPHENS or word in _BETWEEN:
        return True
    # "armed", "wounded" before a noun are tagged as verbs now and then.
    return before_noun and pos == "VERB" and word.endswith("ed")


def head_of(doc: Doc, words: list[str], last: Numeral, sign: Unit | None) -> tuple[int | None, Unit | None]:
    """The counted noun and its unit; a unit of a kind in NO_QUANTITY means that nothing is counted.

    An amount of money is its own head.
    """
    i = last.end
    if sign:
        return i - 1, Unit(sign.unit, "money")
    named = i + 1 < len(words) and doc[i + 1].tag_ == "NNS" and words[i] in classes()["casualty"]
    if not named and (found := _unit_at(words, i)):  # "100 wounded", but "100 wounded people"
        return found
    head = noun_after(doc, i)
    if head is None:
        head = _noun_of_total(doc, words, last.start)
    if head is None:
        return None, None
    if "strong" in words[i : i + 2] or (words[head] == "forces" and last.value >= _SOLDIERS):
        soldiers = words[head] in classes()["force"] or _is_troops(unit_of(words[head], doc[head].lemma_))
        return head, Unit("persons", "troops" if soldiers else "")
    return _unit_of_noun(doc, words, head, last)


def _is_troops(unit: Unit | None) -> bool:
    return unit is not None and unit.kind == "troops"


def _unit_at(words: list[str], i: int) -> tuple[int | None, Unit] | None:
    """A unit that follows at once: "5%", "10 per cent", "155 mm"; "30 dead" counts persons without a noun."""
    rest = words[i : i + 2]
    if rest == ["per", "cent"]:
        return i + 1, units()["percent"]
    found = units().get(rest[0]) if rest else None
    if found and (found.kind in {"code", "currency"} or found.unit == "percent"):
        return i, found
    return (None, found) if rest and rest[0] in classes()["casualty"] and found else None


def _unit_of_noun(doc: Doc, words: list[str], head: int, last: Numeral) -> tuple[int | None, Unit]:
    token = doc[head]
    found = unit_of(words[head], token.lemma_)
    if found:
        return head, found
    if demonym(token.text):
        return (head, Unit("persons", "")) if token.tag_ in {"NNS", "NNPS"} else (None, Unit("", "code"))
    if _is_name(doc, head, last):
        return None, Unit("", "code")
    return head, Unit(token.lemma_.lower(), "other")


def _is_name(doc: Doc, head: int, last: Numeral) -> bool:
    """Whether both are parts of a name or a measure: "7 Brigade", "Grace 1 tanker", "a 63 nation coalition"."""
    token = doc[head]
    if last.value > 1 and token.tag_ in {"NN", "NNP"} and (token.tag_ == "NNP" or head > last.end):
        return True
    return token.tag_ == "NN" and last.start > 0 and doc[last.start - 1].pos_ == "PROPN"
