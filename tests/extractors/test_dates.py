"""Expressions of time: their values relative to publication, to the story, and what is none."""

from datetime import date
from itertools import chain, product

import pytest

from graphbuild.extractors.dates import find_times, interval
from graphbuild.extractors.dates.grammar import BESIDE
from graphbuild.extractors.dates.rules import rules
from graphbuild.extractors.dates.tokens import codes
from graphbuild.records import Time

WEDNESDAY = date(2015, 6, 10)


def found(text: str, published: date | None = WEDNESDAY) -> list[tuple[str, str | None]]:
    times = find_times(text, published)
    assert all(text[t.start : t.end] == t.text for t in times)
    return [(t.text, t.value) for t in times]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It fell on May 17, 2015.", "2015-05-17"),
        ("It fell on 17 May 2015.", "2015-05-17"),
        ("SALVADOR, 18 FEB 90 (ACAN) the army said", "1990-02-18"),
        ("It fell on 2015-05-17.", "2015-05-17"),
        ("It fell in May 2015.", "2015-05"),
        ("It fell on May 17.", "2015-05-17"),
        ("It fell on December 17.", "2014-12-17"),
        ("Talks were to have resumed on June 20.", "2015-06-20"),
        ("It fell on September 20.", "2014-09-20"),
        ("The vote will be held on December 17.", "2015-12-17"),
        ("They said so Wednesday.", "2015-06-10"),
        ("They said so on Thursday.", "2015-06-04"),
        ("They will meet on Thursday.", "2015-06-11"),
        ("They met last Wednesday.", "2015-06-03"),
        ("They fought last week.", "2015-W23"),
        ("They fought last month.", "2015-05"),
        ("They fought yesterday.", "2015-06-09"),
        ("They fought over the weekend.", "2015-W23-WE"),
        ("They will meet at the weekend.", "2015-W24-WE"),
        ("They fought this morning.", "2015-06-10TMO"),
        ("They fought last night.", "2015-06-09TNI"),
        ("It fell two days ago.", "2015-06-08"),
        ("It fell three weeks ago.", "2015-W21"),
        ("It fell two months ago.", "2015-04"),
        ("It fell last summer.", "2014-SU"),
        ("It fell in early 2014.", "2014"),
        ("It fell in mid-May.", "2015-05"),
        ("It fell in the 1990s.", "199"),
        ("It fell in the third quarter of 2014.", "2014-Q3"),
        ("The attacks of 9/11 changed that.", "2001-09-11"),
        ("They fought for three days.", "P3D"),
        ("They fought for two hours.", "PT2H"),
        ("They fought for several months.", "PXM"),
        ("They fight now.", "PRESENT_REF"),
        ("They fought recently.", "PAST_REF"),
        ("It fell in 1944.", "1944"),
        ("Shells fell at 2:30 p.m. Tuesday.", "2015-06-09T14:30"),
        ("Shells fell on Tuesday at noon.", "2015-06-09T12:00"),
        ("It fell on 17/05/2015.", "2015-05-17"),
        ("It fell on 17.05.2015.", "2015-05-17"),
        ("It rose in Q3 2014.", "2014-Q3"),
        ("It rose in the first half of 2014.", "2014-H1"),
        ("They pray every Friday.", "XXXX-WXX-5"),
        ("They fought for half an hour.", "PT0.5H"),
        ("They fought for a year and a half.", "P1.5Y"),
        ("The vote is held on Saturday, June 13.", "2015-06-13"),
        ("The deal, due to end on Friday, holds.", "2015-06-12"),
        ("The deal, which had been due to end on Friday, holds.", "2015-06-05"),
        ("The dividend is payable July 1.", "2015-07-01"),
        ("On July 4 the army attacked.", "2014-07-04"),
        ("They met in nineteen ninety-six.", "1996"),
    ],
)
def test_value(text: str, value: str) -> None:
    assert [v for _, v in found(text)] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "He sent 2000 troops.",
        "It cost $1999.",
        "They may march and spring a trap.",
        "The T-72 fired at 3,000 men.",
        "Resolution 2254 was adopted.",
        "Operation May Day failed, said Prime Minister May.",
        "The Sun reported three-quarters of it.",
    ],
)
def test_no_time(text: str) -> None:
    assert found(text) == []


def test_without_publication_day() -> None:
    assert found("They met on Wednesday.", None) == [("Wednesday", None)]
    assert found("They met last week.", None) == [("last week", None)]


def test_story_gives_the_year() -> None:
    text = "On 3 September 1939 war was declared. On 6 October it ended; the next day Warsaw fell."
    assert [v for _, v in found(text, None)] == ["1939-09-03", "1939-10-06", "1939-10-07"]


def test_ambiguous_digits_have_no_value() -> None:
    assert found("It fell on 05/07/2015.") == [("05/07/2015", None)]


def test_range_holds_its_ends() -> None:
    assert found("They fought from May 3 to May 7.") == [
        ("May 3 to May 7", "2015-05-03/2015-05-07"),
        ("May 3", "2015-05-03"),
        ("May 7", "2015-05-07"),
    ]
    assert [v for _, v in found("the 1980-88 war")] == ["1980/1988", "1980", "1988"]


def test_first_of_two_takes_the_year_of_the_second() -> None:
    assert [v for _, v in found("between August and September 1914")][1:] == ["1914-08", "1914-09"]


def test_tense_of_the_caller_wins() -> None:
    future = find_times("They meet on Thursday.", WEDNESDAY, lambda offset: "future")
    past = find_times("They will, he said, have met on Thursday.", WEDNESDAY, lambda offset: "past")
    assert [future[0].value, past[0].value] == ["2015-06-11", "2015-06-04"]


def test_remark_on_later_years_leaves_the_story() -> None:
    text = "On 3 May 1916 they attacked. A stone of 1995 recalls it. On 5 June they withdrew."
    assert [v for _, v in found(text, None)][-1] == "1916-06-05"


@pytest.mark.parametrize("text", ["9999999 years ago", "1.2.3 days ago", "31 February 2015", "\u202eMay\u202c 17", ""])
def test_odd_text_raises_nothing(text: str) -> None:
    for time in find_times(text, WEDNESDAY):
        assert text[time.start : time.end] == time.text


@pytest.mark.parametrize(
    ("value", "days"),
    [
        ("2015-05-17", ("2015-05-17", "2015-05-17", "day")),
        ("2015-06-10TMO", ("2015-06-10", "2015-06-10", "day")),
        ("2015-W23", ("2015-06-01", "2015-06-07", "week")),
        ("2015-02", ("2015-02-01", "2015-02-28", "month")),
        ("2014-WI", ("2014-12-01", "2015-02-28", "season")),
        ("2015-Q3", ("2015-07-01", "2015-09-30", "range")),
        ("2015", ("2015-01-01", "2015-12-31", "year")),
        ("199", ("1990-01-01", "1999-12-31", "decade")),
        ("2015-05-03/2015-05-07", ("2015-05-03", "2015-05-07", "range")),
        ("P3D", None),
        ("PRESENT_REF", None),
        ("BC0490", None),
        ("2015-02-30", None),
        (None, None),
    ],
)
def test_interval(value: str | None, days: tuple[str, str, str] | None) -> None:
    read = interval(Time(0, 1, "x", value), WEDNESDAY)
    assert (read and (read.start, read.end, read.precision)) == days


def test_no_pattern_reads_words_beside_time_alone() -> None:
    """What lets the finder skip stretches without a word of time: no rule matches only such as stand beside them."""
    line = "".join(chain.from_iterable(product((codes()[kind] for kind in BESIDE), repeat=3)))
    assert not [pattern.pattern for pattern, _ in rules() if any(found.group() for found in pattern.finditer(line))]


def test_words_beside_a_word_of_time_are_read_with_it() -> None:
    assert found("Of the five, two or three (in the end of May) fell.") == [("the end of May", "2015-05")]
