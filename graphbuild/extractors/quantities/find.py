"""Finding quantities: the number, its qualifier, and the noun that is counted."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc

from graphbuild.extractors.quantities import numerals
from graphbuild.extractors.quantities.heads import head_of, noun_after
from graphbuild.extractors.quantities.labels import is_label, names_its_head
from graphbuild.extractors.quantities.limits import qualifier_of
from graphbuild.extractors.quantities.numerals import HYPHENS, Number, Numeral
from graphbuild.extractors.quantities.words import NO_QUANTITY, Unit, classes, starters, unit_of, units
from graphbuild.records import Qualifier, QuantityKind

_STOPS = (["and"], [","], ["."], [";"])


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity over tokens start to end (exclusive), without its qualifier.

    `head` is the token of the counted noun, or the last of the number where none is named; `unit` is "" then.
    `kind_hint` is None where the event decides: killed, wounded, captured, freed, missing.
    """

    start: int
    end: int
    min: Number | None
    max: Number | None
    qualifier: Qualifier
    unit: str
    head: int
    kind_hint: QuantityKind | None


def find_quantities(doc: Doc, words: list[str] | None = None) -> tuple[Amount, ...]:
    """The quantities of a parsed text in order; years, dates, ages, ordinals, calibres and model numbers are none."""
    if words is None:
        words = [token.text.lower() for token in doc]
    begin, amounts, i = starters(), [], 0
    while i < len(words):
        if words[i][0].isdigit() or words[i] in begin:
            end, amount = _at(doc, words, i)
            if amount:
                amounts.append(amount)
            i = max(end, i + 1)
        else:
            i += 1
    return tuple(amounts)


def _at(doc: Doc, words: list[str], i: int) -> tuple[int, Amount | None]:
    """Where to go on, and the quantity that begins at token i."""
    known = classes()
    if words[i] in known["zero"] or (words[i] == "one" and words[i - 1] == "not" and i):
        return _zero(doc, words, i)
    if words[i] in known["pair"]:
        return _pair(doc, words, i)
    sign = units().get(words[i - 1]) if i else None
    currency = sign if sign and sign.kind == "currency" else None
    first = numerals.read(words, i, money=currency is not None)
    if first is None:
        return i + 1, None
    second = _second(doc, words, first, currency is not None)
    last = second or first
    if is_label(doc, words, first, last, currency is not None):
        return last.end, None
    return last.end, _amount(doc, words, first, second, currency)


def _second(doc: Doc, words: list[str], first: Numeral, money: bool) -> Numeral | None:
    """The upper end of "20 to 25", "20-25", "between 20 and 25", "two or three"."""
    i, joint = first.end, words[first.end] if first.end < len(words) else ""
    between = words[max(first.start - 1, 0)] == "between" or words[max(first.start - 2, 0)] == "between"
    if not (joint in classes()["joint"] or joint == "or" or (joint == "and" and between)) or i + 1 >= len(words):
        return None
    j = i + 2 if units().get(words[i + 1], Unit("", "")).kind == "currency" and i + 2 < len(words) else i + 1
    found = numerals.read(words, j, money=money)
    if found is None or found.vague or first.vague or (joint == "to" and words[first.start - 1] == "from"):
        return None
    # A telephone number, "555-1234".
    if joint in HYPHENS and first.bare and found.bare and first.value < 1000 <= found.value:
        return None
    return found if _low(first, found) < found.value else None


def _low(first: Numeral, second: Numeral) -> Number:
    """The lower end in the upper end's scale: "2 to 3 million"."""
    scale = 1
    while first.bare and first.value < 1000 and not second.bare and second.value / (scale * 1000) >= 1:
        scale *= 1000
    return first.value * scale


def _amount(doc: Doc, words: list[str], first: Numeral, second: Numeral | None, sign: Unit | None) -> Amount | None:
    last = second or first
    qualifier = qualifier_of(doc, words, first, last)
    low = _low(first, second) if second else first.value
    head, unit = head_of(doc, words, last, sign)
    if unit and unit.kind in NO_QUANTITY:
        return None
    if first.end - first.start == 1 and words[first.start] in classes()["pronoun"] and qualifier is None:
        if unit is None and not _is_object(doc, words, first):
            return None
        if words[first.end : first.end + 1] == ["of"] and (unit is None or unit.unit != "persons"):
            return None
    if words[first.start] == "few" and "".join(words[first.start - 1 : first.start]) not in {"a", "the"}:
        return None
    if head is None and qualifier is None and not first.vague and names_its_head(doc, first):
        return None
    ends = _ends(low, second.value if second else None, qualifier, first.vague)
    start = first.start - 1 if sign else first.start
    noun = last.end - 1 if head is None else head
    return Amount(start, last.end, *ends, unit.unit if unit else "", noun, unit.hint if unit else None)


def _is_object(doc: Doc, words: list[str], first: Numeral) -> bool:
    """ "Killing one and injuring 13"."""
    return first.start > 0 and doc[first.start - 1].pos_ == "VERB" and words[first.end : first.end + 1] in _STOPS


def _ends(
    low: Number, high: Number | None, qualifier: Qualifier | None, vague: bool
) -> tuple[Number | None, Number | None, Qualifier]:
    """min, max and qualifier by the rules of the records format."""
    if high is not None:
        return low, high, Qualifier.BETWEEN
    if qualifier in {Qualifier.UP_TO, Qualifier.FEWER_THAN}:
        return None, low, qualifier
    if qualifier in {Qualifier.AT_LEAST, Qualifier.MORE_THAN}:
        return low, None, qualifier
    if vague:
        return low, None, Qualifier.AT_LEAST
    return low, low, qualifier or Qualifier.EXACTLY


def _zero(doc: Doc, words: list[str], i: int) -> tuple[int, Amount | None]:
    """Exactly none: "no one", "nobody", "no soldiers", "not one soldier", "none of the hostages"; "no doubt" counts
    nothing.
    """
    word, after = words[i], "".join(words[i + 1 : i + 2])
    if word == "nobody" or after == "one" or (word == "none" and after != "of"):
        end = i + 1 + (after == "one")
        return end, Amount(i, end, 0, 0, Qualifier.EXACTLY, "persons" if word != "none" else "", end - 1, None)
    head = noun_after(doc, i + 1)
    unit = unit_of(words[head], doc[head].lemma_) if head is not None else None
    if head is None or unit is None or unit.kind in NO_QUANTITY:
        return i + 1, None
    if doc[head].tag_ not in {"NNS", "NNPS"} and unit.unit != "persons":
        return i + 1, None
    return i + 1, Amount(i, i + 1, 0, 0, Qualifier.EXACTLY, unit.unit, head, unit.hint)


def _pair(doc: Doc, words: list[str], i: int) -> tuple[int, Amount | None]:
    """Two: "both soldiers", "a couple of tanks"; "both A and B" names them."""
    head = noun_after(doc, i + 1)
    if head is None or doc[head].tag_ not in {"NNS", "NNPS"}:
        return i + 1, None
    unit = unit_of(words[head], doc[head].lemma_) or Unit(doc[head].lemma_.lower(), "other")
    if unit.kind in NO_QUANTITY:
        return i + 1, None
    return i + 1, Amount(i, i + 1, 2, 2, Qualifier.EXACTLY, unit.unit, head, unit.hint)
