"""Quantities: number, limits, unit and counted noun; and the digits that count nothing."""

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from graphbuild.extractors.quantities import Amount, find_quantities

_POS = {
    "NN": "NOUN",
    "NNS": "NOUN",
    "NNP": "PROPN",
    "NNPS": "PROPN",
    "CD": "NUM",
    "JJ": "ADJ",
    "JJR": "ADJ",
    "DT": "DET",
}
_POS |= {
    "VBD": "VERB",
    "IN": "ADP",
    "CC": "CCONJ",
    "$": "SYM",
    ",": "PUNCT",
    ".": "PUNCT",
    "HYPH": "PUNCT",
    "RB": "ADV",
    "RP": "ADP",
    "PRP": "PRON",
}


def doc(tagged: str) -> Doc:
    """A Doc of "word/TAG" pairs; "~" in front joins a word to the one before; plural s is cut for the lemma."""
    pairs = [pair.rsplit("/", 1) for pair in tagged.split()]
    words = [word.removeprefix("~") for word, _ in pairs]
    spaces = [not after.startswith("~") for after, _ in pairs[1:]] + [False]
    lemmas = [
        w.lower().removesuffix("s") if tag == "NNS" else {"was": "be", "brings": "bring"}.get(w, w)
        for w, (_, tag) in zip(words, pairs, strict=True)
    ]
    tags = [tag for _, tag in pairs]
    return Doc(Vocab(), words=words, spaces=spaces, tags=tags, pos=[_POS[t] for t in tags], lemmas=lemmas)


def only(tagged: str) -> tuple[str, Amount]:
    parsed = doc(tagged)
    (amount,) = find_quantities(parsed)
    return parsed[amount.start : amount.end].text, amount


@pytest.mark.parametrize(
    ("tagged", "text", "low", "high", "qualifier"),
    [
        ("450/CD more/JJR U.S./NNP military/JJ personnel/NNS", "450", 450, 450, "exactly"),
        ("up/IN to/IN 450/CD additional/JJ troops/NNS", "450", None, 450, "up_to"),
        ("no/DT more/JJR than/IN 20/CD men/NNS", "20", None, 20, "up_to"),
        ("the/DT more/JJR than/IN 3,000/CD troops/NNS", "3,000", 3000, None, "more_than"),
        ("at/IN least/JJ another/DT 12/CD people/NNS", "12", 12, None, "at_least"),
        ("no/DT fewer/JJR than/IN 5/CD men/NNS", "5", 5, None, "at_least"),
        ("fewer/JJR than/IN 100/CD people/NNS", "100", None, 100, "fewer_than"),
        ("nearly/RB 100/CD troops/NNS", "100", 100, 100, "about"),
        ("an/DT estimated/JJ 30/CD troops/NNS", "30", 30, 30, "about"),
        ("20/CD to/IN 25/CD men/NNS", "20 to 25", 20, 25, "between"),
        ("20/CD ~-/HYPH ~25/CD men/NNS", "20-25", 20, 25, "between"),
        ("between/IN 20/CD and/CC 30/CD people/NNS", "20 and 30", 20, 30, "between"),
        ("2/CD to/IN 3/CD million/CD refugees/NNS", "2 to 3 million", 2_000_000, 3_000_000, "between"),
        ("several/JJ soldiers/NNS", "several", 3, None, "at_least"),
        ("dozens/NNS of/IN civilians/NNS", "dozens", 24, None, "at_least"),
        ("scores/NNS of/IN civilians/NNS", "scores", 40, None, "at_least"),
        ("hundreds/NNS of/IN civilians/NNS", "hundreds", 200, None, "at_least"),
        ("thousands/NNS of/IN civilians/NNS", "thousands", 2000, None, "at_least"),
        ("tens/NNS of/IN thousands/NNS of/IN people/NNS", "tens of thousands", 20_000, None, "at_least"),
        ("twenty/CD ~-/HYPH ~five/CD soldiers/NNS", "twenty-five", 25, 25, "exactly"),
        ("two/CD hundred/CD and/CC fifty/CD men/NNS", "two hundred and fifty", 250, 250, "exactly"),
        ("a/DT dozen/NN gunmen/NNS", "dozen", 12, 12, "exactly"),
        ("half/DT a/DT million/CD people/NNS", "half a million", 500_000, 500_000, "exactly"),
        ("2.3/CD million/CD people/NNS", "2.3 million", 2_300_000, 2_300_000, "exactly"),
        ("both/DT soldiers/NNS", "both", 2, 2, "exactly"),
        ("one/CD soldier/NN", "one", 1, 1, "exactly"),
        ("no/DT soldiers/NNS", "no", 0, 0, "exactly"),
        ("no/DT one/NN died/VBD", "no one", 0, 0, "exactly"),
        ("12/CD or/CC more/JJR people/NNS", "12", 12, None, "at_least"),
        ("2000/CD soldiers/NNS", "2000", 2000, 2000, "exactly"),
    ],
)
def test_number_and_limits(tagged: str, text: str, low: int | None, high: int | None, qualifier: str) -> None:
    found, amount = only(tagged)
    assert (found, amount.min, amount.max, amount.qualifier.value) == (text, low, high, qualifier)


@pytest.mark.parametrize(
    ("tagged", "unit", "head", "kind"),
    [
        ("450/CD more/JJR U.S./NNP military/JJ personnel/NNS", "persons", 4, "troops"),
        ("2,000/CD ~-/HYPH ~strong/JJ force/NN", "persons", 3, "troops"),
        ("12/CD people/NNS Monday/NNP", "persons", 1, None),
        ("5,000/CD Iraqi/JJ and/CC Syrian/JJ refugees/NNS", "persons", 4, "displaced"),
        ("killed/VBD 12/CD", "", 1, None),
        ("15/CD airstrikes/NNS", "strikes", 1, "strikes"),
        ("$/$ ~300/CD ~m/NN", "USD", 2, "money"),
        ("€/$ ~2/CD billion/CD", "EUR", 2, "money"),
        ("2/CD billion/CD euros/NNS", "EUR", 2, "money"),
        ("5/CD tanks/NNS", "tank", 1, "other"),
        ("331/CD ~-/HYPH ~strong/JJ troops/NNS", "persons", 3, "troops"),
        ("500/CD U.S./NNP forces/NNS", "persons", 2, "troops"),
        ("two/CD forces/NNS", "force", 1, "other"),
        ("two/CD Moroccans/NNPS", "persons", 1, None),
        ("30/CD dead/JJ", "persons", 0, None),
        ("41/CD wounded/VBD today/NN", "persons", 0, None),
        ("10/CD per/IN cent/NN", "percent", 2, "other"),
        ("three/CD soldiers/NNS abused/VBD children/NNS", "persons", 1, "troops"),
        ("two/CD EU/NNP ~-/HYPH ~based/VBD airlines/NNS", "airline", 4, "other"),
        ("201/CD million/CD EUR/NNP", "EUR", 2, "money"),
        ("5/CD ~%/NN", "percent", 1, "other"),
        ("brings/VBD the/DT number/NN of/IN troops/NNS up/IN to/IN 3,550/CD", "persons", 4, "troops"),
    ],
)
def test_unit_and_noun(tagged: str, unit: str, head: int, kind: str | None) -> None:
    _, amount = only(tagged)
    assert (amount.unit, amount.head, amount.kind_hint) == (unit, head, kind)


def test_stated_total_is_no_upper_limit() -> None:
    _, amount = only("brings/VBD the/DT total/JJ number/NN of/IN forces/NNS up/IN to/IN 3,550/CD")
    assert (amount.min, amount.max, amount.qualifier.value) == (3550, 3550, "exactly")


def test_several_quantities() -> None:
    amounts = find_quantities(doc("at/IN least/JJ 12/CD people/NNS ,/, including/IN three/CD children/NNS"))
    assert [(a.min, a.max) for a in amounts] == [(12, None), (3, 3)]


def test_particle_is_no_qualifier() -> None:
    _, amount = only("hand/VBD over/RP 30/CD vehicles/NNS")
    assert amount.qualifier.value == "exactly"


def test_one_as_object() -> None:
    amounts = find_quantities(doc("killing/VBD one/CD and/CC injuring/VBD 13/CD others/NNS"))
    assert [(a.min, a.unit) for a in amounts] == [(1, ""), (13, "persons")]


@pytest.mark.parametrize(
    "tagged",
    [
        "May/NNP 17/CD ,/, 2015/CD",
        "in/IN 2003/CD it/PRP fell/VBD",
        "Smith/NNP ,/, 34/CD ,/, said/VBD",
        "he/PRP was/VBD 34/CD",
        "aged/VBD 34/CD",
        "a/DT 16/CD ~-/HYPH ~year/NN ~-/HYPH ~old/JJ boy/NN",
        "the/DT T-72/NNP and/CC F/NN ~-/HYPH ~16/CD",
        "Resolution/NNP 2254/CD",
        "the/DT 101st/JJ Airborne/NNP",
        "at/IN 2/CD p.m./NN",
        "won/VBD 2/CD ~-/HYPH ~1/CD",
        "555/CD ~-/HYPH ~1234/CD",
        "155/CD ~mm/NN howitzers/NNS",
        "10/CD Downing/NNP Street/NNP",
        "three/CD days/NNS",
        "no/DT doubt/NN",
        "few/JJ soldiers/NNS",
        "one/CD must/VBD",
        "one/CD of/IN the/DT hospitals/NNS",
        "the/DT 2008/CD Mumbai/NNP attacks/NNS",
        "girls/NNS as/RB young/JJ as/IN 13/CD",
        "a/DT 63/CD nation/NN coalition/NN",
        "the/DT Grace/NNP 1/CD tanker/NN",
        "33/CD ~°/NN ~47/CD ~′/NN",
    ],
)
def test_no_quantity(tagged: str) -> None:
    assert find_quantities(doc(tagged)) == ()
