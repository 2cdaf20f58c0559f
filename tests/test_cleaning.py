"""What is read, skipped and hidden, and that every span leads back to the original."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphbuild import lexicon
from graphbuild.cleaning import clean
from graphbuild.cleaning.paragraphs import patterns
from graphbuild.cleaning.truecasing import truecase
from graphbuild.records import SkipReason


@pytest.fixture
def furniture(tmp_path, monkeypatch):
    rows = "pattern\treason\tsource\nrelated: .+\trelated_link\ttest\nie 11 is not .+\tboilerplate\ttest\n"
    (tmp_path / "boilerplate.tsv").write_text(rows, encoding="utf-8")
    monkeypatch.setattr(lexicon, "HERE", tmp_path)
    patterns.cache_clear()
    yield
    patterns.cache_clear()


def _back(text: str, words: str) -> str:
    cleaned = clean(text)
    start = cleaned.text.index(words)
    first, last = cleaned.span(start, start + len(words))
    return text[first:last]


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("of [Defense] Secretary [Ash] Carter and", "of Defense Secretary Ash Carter and"),
        (
            "and [Joint Chiefs of Staff] Chairman [Martin] Dempsey,",
            "and Joint Chiefs of Staff Chairman Martin Dempsey,",
        ),
        ("idea that [ISIS ] will have to", "idea that ISIS will have to"),
        ("[T]he army kill[ed] five", "The army killed five"),
        ("President [Obama] left", "President Obama left"),
        ("In [Baghdad] they", "In Baghdad they"),
        ("he [also] said", "he also said"),
        ("KISO (ABC) [translated from the Dutch] - The army", "KISO (ABC) - The army"),
        ("President [Bashar] al-Assad", "President Bashar al-Assad"),
    ],
)
def test_words_put_in_are_part_of_the_sentence(text, seen):
    assert clean(text).text == seen


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("fight ISIL [ISIS] and", "fight ISIL (ISIS) and"),
        ("he [Assad] must go", "he (Assad) must go"),
        ("the National Liberation Front [FMLN] attacked", "the National Liberation Front (FMLN) attacked"),
        ("began at 2330 [0530 GMT] and", "began at 2330 (0530 GMT) and"),
    ],
)
def test_a_gloss_is_read_as_parentheses(text, seen):
    assert clean(text).text == seen


@pytest.mark.parametrize("mark", ["[sic]", "[...]", "[words indistinct]", "[1]", "[applause]", "[ ]"])
def test_a_remark_is_hidden(mark):
    assert clean(f"the army {mark} left").text == "the army left"


@pytest.mark.parametrize("text", ["the army left", "the (former) army left", "an open [bracket left", "a ] left"])
def test_other_text_stays(text):
    assert clean(text).text == text


def test_spans_have_both_brackets_or_none():
    text = "of [Defense] Secretary [Ash] Carter and"
    assert _back(text, "Ash Carter") == "[Ash] Carter"
    assert _back(text, "Secretary Ash") == "Secretary [Ash]"
    assert _back(text, "Defense Secretary Ash Carter") == "[Defense] Secretary [Ash] Carter"
    assert _back(text, "Ash") == "Ash"
    assert _back("fight ISIL [ISIS] and", "ISIL (ISIS)") == "ISIL [ISIS]"


def test_a_span_outside_the_text_is_refused():
    with pytest.raises(ValueError, match="no span 3-3"):
        clean("one two").span(3, 3)


def test_furniture_is_skipped_and_leaves_a_paragraph_break(furniture):
    text = "IE 11 is not supported.\n\nTroops left.\n\nRelated: Troops to leave\n\nRebels came."
    cleaned = clean(text)
    assert cleaned.text == "Troops left.\n\nRebels came."
    assert [(text[s.start : s.end], s.reason) for s in cleaned.skipped] == [
        ("IE 11 is not supported.", SkipReason.BOILERPLATE),
        ("Related: Troops to leave", SkipReason.RELATED_LINK),
    ]


def test_prose_with_the_same_words_is_read(furniture):
    text = "The two attacks are related: both hit Mosul."
    assert clean(text).skipped == ()


def test_a_paragraph_that_stands_twice_is_read_once():
    text = "Rebels took the town on Monday.\n\nHe said.\n\nRebels took the  town on Monday.\n\nHe said."
    cleaned = clean(text)
    assert cleaned.text == "Rebels took the town on Monday.\n\nHe said.\n\nHe said."
    assert [(s.reason, text[s.start : s.end]) for s in cleaned.skipped] == [
        (SkipReason.DUPLICATE, "Rebels took the  town on Monday.")
    ]


WRAPPED = """Rebels take a town
The rebels took the northern town on Monday after the army had left
its positions there, a spokesman for the governor of the province
said.
   A second column of the rebels, which is thought to have come over
the border, burned two villages.
"""


def test_hard_line_breaks_inside_a_paragraph_are_spaces():
    assert clean(WRAPPED).text.split("\n") == [
        "Rebels take a town",
        "The rebels took the northern town on Monday after the army had left its positions there, "
        "a spokesman for the governor of the province said.",
        "A second column of the rebels, which is thought to have come over the border, burned two villages.",
        "",
    ]


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        (
            "0610 Shells fell.\n0725 Al-Noor clinic was hit.\n1005 Rebels left.",
            "Shells fell.\nAl-Noor clinic was hit.\nRebels left.",
        ),
        ("13.40 GMT - The army left.", "The army left."),
        ("UPDATE 1540 GMT: Heavy shelling", "Heavy shelling"),
        ("6:30pm Rebels left", "Rebels left"),
    ],
)
def test_the_hours_that_head_the_entries_of_a_running_report_are_hidden(text, seen):
    assert clean(text).text == seen


@pytest.mark.parametrize(
    "text",
    [
        "1998 The war began.\n1991 The war had ended.\n2001 It began again.",
        "1998: War\n\nThe war began.\n\n1999: Truce\n\nIt ended.\n\n2003: War again\n\nIt began again.",
        "1998 was a bad year.",
        "1400 Malian soldiers left.",
        "12 Malian soldiers left.",
        "6 Army Officers left.",
    ],
)
def test_years_and_numbers_at_the_head_of_a_paragraph_are_read(text):
    assert clean(text).text == text


def test_lines_that_are_paragraphs_stay_apart():
    long = (
        "Ministers discussed Syria\nBoris Johnson\nA spokesman said on Tuesday that the secretary would go.\n"
        "The Foreign Secretary met the minister on the margins of the assembly, their first meeting since May of 2015."
    )
    assert clean(long).text == long
    short = "The army left the town on Monday at noon.\nThe rebels came in the evening of that day.\nNobody was hurt."
    assert clean(short).text == short


def test_capitals_are_lowered_letter_for_letter():
    text = 'SAN SALVADOR, 4 APR -- MEMBERS OF THE FARO MARTI FRONT (FMF) ATTACKED A BASE. "IT FELL," THE FMF SAID.'
    assert clean(text).text == (
        'San Salvador, 4 Apr -- Members of the Faro Marti Front (FMF) attacked a base. "It fell," the FMF said.'
    )


def test_a_surname_is_known_by_its_title_and_keeps_its_capital():
    text = (
        "PRESIDENT CEREZO LEFT THE FARM ON FRIDAY.  GUERRILLAS ATTACKED IT.\n\nTHE ATTACK DID NOT HARM CEREZO'S GUARD."
    )
    assert clean(text).text == (
        "President Cerezo left the farm on Friday. Guerrillas attacked it.\n\nThe attack did not harm Cerezo's guard."
    )


def test_other_text_keeps_its_case():
    text = "The FMLN attacks a base of the army in SAN SALVADOR and burns it"
    assert clean(text).text == text


def test_truecase_keeps_the_length_for_letters_that_grow():
    assert truecase("İSTANBUL'DA ST. SYMBOLİK", lambda _: None)[0] == "İ"
    assert len(truecase("İSTANBUL İİ", lambda _: "x")) == len("İSTANBUL İİ")


def test_invisible_characters_are_hidden():
    text = "The\u200b ar\u00admy\u202e left\r\nthe\u00a0\u00a0town\x1b[31m."
    cleaned = clean(text)
    assert cleaned.text == "The army left\nthe town[31m."
    assert _back(text, "army") == "ar\u00admy"


_PLAIN = "the Iraqi army [Ash] ISIL [ISIS] [sic] [...] Carter said. kill[ed] [T]he He [ ] [[y]] ((x)) RELATED: [a c]"
_ODD = [
    "[ISIS ]",
    "\n",
    "\n\n",
    "\r\n",
    "\u200b",
    "\u00ad-",
    "\t",
    "\u2029",
    "İ",
    "SOLDIERS ATTACKED REBELS NEAR WASHINGTON",
]
WORDS = st.sampled_from([*_PLAIN.split(), *_ODD])


@settings(max_examples=300, deadline=None)
@given(st.lists(WORDS, max_size=40), st.sampled_from([" ", "", "\n"]))
def test_every_token_leads_back_to_its_words(words, glue):
    text = glue.join(words)
    cleaned = clean(text)
    for token in re.finditer(r"\S+", cleaned.text):
        start, end = cleaned.span(*token.span())
        assert _is_within(_letters(token[0]), _letters(text[start:end]))
        if not re.search(r"\[[^\]]*\]", text[start:end]):
            assert _letters(text[start:end]) == _letters(token[0])


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_cleaned_and_spans_stay_in_it(text):
    cleaned = clean(text)
    assert len(cleaned.offsets) == len(cleaned.text)
    assert list(cleaned.offsets) == sorted(cleaned.offsets)
    if cleaned.text:
        start, end = cleaned.span(0, len(cleaned.text))
        assert 0 <= start < end <= len(text)


def _is_within(some: str, letters: str) -> bool:
    """Whether the letters hold these, in order: a hidden remark may stand between."""
    rest = iter(letters)
    return all(letter in rest for letter in some)


def _letters(text: str) -> str:
    visible = re.sub(r"[\[\]()\s\u00ad\u200b-\u200f\u2029]", "", text)
    return visible.casefold()


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "UPDATE 1-Mali army shells Kidal\n\nBAMAKO, May 2 - It said so.",
            "Mali army shells Kidal\n\nBAMAKO, May 2 - It said so.",
        ),
        ("Update 1 of the map shows Kidal.", "Update 1 of the map shows Kidal."),
        ("Mali shells Kidal\n\n(Adds comment by mayor; details)\n\nIt said so.", "Mali shells Kidal\n\nIt said so."),
        ("(Adds up to nothing) he said.", "(Adds up to nothing) he said."),
        ("4 May 2012 Last updated at 09:10\n\nTroops left.", "Troops left."),
        ("On 4 May 2012 the army updated its map.", "On 4 May 2012 the army updated its map."),
        ("Troops left.\n\nRelated stories\nChad: rebels take Faya\nThe siege of Amra\n", "Troops left.\n\n"),
        ("Related stories\nChad: rebels take Faya\n\nTroops left.\n\nNo bread", "Troops left.\n\nNo bread"),
    ],
)
def test_marks_of_agencies_and_headlines_of_other_stories_are_skipped(text, read):
    assert clean(text).text == read
