"""The noun that a number counts."""

from __future__ import annotations

from spacy.tokens import Doc

from graphbuild.extractors.quantities.numerals import HYPHENS, Numeral
from graphbuild.extractors.quantities.words import Unit, classes, unit_of, units

_COUNTED = frozenset({"NOUN", "PROPN"})
_BETWEEN = frozenset({"+", "plus", "strong", "or", "so", "more", "fewer"})
_REACH = 8


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
        if token.pos_ in _COUNTED:
            if found is not None and starts_anew(doc, found, j):
                break
            found = j
        elif token.text.lower() in {"and", ",", "or"} and found is None and _joins_adjectives(doc, j):
            continue
        elif token.text.lower() == "of" and not passed_of and found is None:
            passed_of = True
        elif not (
            _passes(token.text.lower(), token.pos_)
            or (passed_of and token.pos_ in {"DET", "PRON", "NUM"} and found is None)
        ):
            break
    return found


def starts_anew(doc: Doc, found: int, j: int) -> bool:
    """ "12 people Monday": the next noun does not belong to the phrase that the first one heads."""
    first = unit_of(doc[found].text.lower(), doc[found].lemma_)
    if doc[found].tag_ in {"NNS"} and doc[j].tag_ in {"NNP", "NNPS"}:
        return True
    return first is not None and first.kind in {"time", "other", "money"}


def _joins_adjectives(doc: Doc, j: int) -> bool:
    """ "5,000 Iraqi and Syrian refugees"."""
    return doc[j - 1].pos_ == "ADJ" and j + 1 < len(doc) and doc[j + 1].pos_ == "ADJ"


def _passes(word: str, pos: str) -> bool:
    if pos == "ADJ" or word in HYPHENS or word in _BETWEEN:
        return True
    # "armed", "wounded" before a noun are tagged as verbs now and then.
    return pos == "VERB" and word.endswith("ed")


def head_of(doc: Doc, words: list[str], last: Numeral, sign: Unit | None) -> tuple[int | None, Unit | None]:
    """The counted noun and its unit; an amount of money is its own head."""
    if sign:
        return last.end - 1, Unit(sign.unit, "money")
    i = last.end
    if words[i : i + 1] == ["%"]:
        return i, Unit("percent", "other")
    if i < len(words) and (next_unit := units().get(words[i])) and next_unit.kind == "code":
        return i, next_unit
    head = noun_after(doc, i)
    if head is None:
        head = _noun_of_total(doc, words, last.start)
    if head is None:
        return None, None
    token = doc[head]
    found = unit_of(words[head], token.lemma_)
    if found is None and token.tag_ == "NNP" and last.value > 1:
        return None, Unit("", "code")
    if "strong" in words[i : i + 2] and (found is None or not found.unit):
        return head, Unit("persons", "troops" if words[head] in classes()["force"] else "")
    return head, found or Unit(token.lemma_.lower(), "other")
