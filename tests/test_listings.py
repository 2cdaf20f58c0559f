"""Answers for people: they fit the width, keep the sentence, and cannot steer a terminal."""

from __future__ import annotations

import pytest

from graphbuild.sparql import Rows, listing

EVENT = {
    "start": "2015-05-17",
    "end": "2015-05-17",
    "type": "coerce",
    "mode": "seize",
    "status": "happened",
    "actors": "Islamic State",
    "recipients": "Ramadi",
    "places": "Ramadi",
    "sentence": "Islamic State took Ramadi on May 17.",
    "title": "Loss of Ramadi",
    "publisher": "Monitor",
    "published": "2015-05-25",
    "url": "https://example.org/1",
    "event": "https://w3id.org/graphbuild/id/article/1/event/0-took",
}


def _rows(*answers: dict[str, object]) -> Rows:
    return Rows(tuple(answers[0]), tuple(tuple(answer.values()) for answer in answers))


def _first(**changed: object) -> str:
    """The lines below the headings."""
    return "\n".join(listing(_rows({**EVENT, **changed})).splitlines()[2:])


def test_an_event_is_a_line_with_its_sentence_below():
    assert _first().splitlines() == [
        "2015-05-17  Islamic State -> Ramadi  coerce (seize), happened",
        "    “Islamic State took Ramadi on May 17.”  -- Monitor, 2015-05-25",
    ]


def test_iris_and_addresses_are_for_programs():
    assert "http" not in listing(_rows(EVENT))
    assert "http" in _rows(EVENT).to_csv()


@pytest.mark.parametrize(
    ("start", "end", "shown"),
    [
        ("2015-05-01", "2015-05-31", "2015-05 "),
        ("2015-01-01", "2015-12-31", "2015 "),
        ("2015-05-04", "2015-05-10", "2015-05-04 to 2015-05-10 "),
        ("2015-05-01", "2015-05-30", "2015-05-01 to 2015-05-30 "),
        ("2014-01-01", "2015-12-31", "2014-01-01 to 2015-12-31 "),
        ("not a day", "2015-12-31", "not a day to 2015-12-31 "),
    ],
)
def test_whole_months_and_years_are_shown_as_such(start, end, shown):
    assert _first(start=start, end=end).startswith(shown)


def test_roles_that_are_missing():
    assert "(no one named) -> Ramadi" in _first(actors="")
    assert "Islamic State  Ramadi  " in _first(recipients="")
    assert "other, planned" in _first(type="event", mode=None, status="planned")


def test_numbers_are_told_with_their_bounds():
    how_many = {"kind": "killed", "min": 9, "max": None, "qualifier": "at_least", "unit": "persons", "words": "nine"}
    assert "killed: at least 9  " in _first(**how_many)
    assert "money: 20 to 30 USD" in _first(
        **{**how_many, "kind": "money", "min": 20, "max": 30, "qualifier": "between", "unit": "USD"}
    )
    assert "killed: 1,500 " in _first(**{**how_many, "min": 1500, "max": 1500, "qualifier": "exactly"})


def test_a_denial_is_quoted_where_it_is_another_sentence():
    denied = {"affirmed_by": "", "disputed_by": "a spokesman", "denying_sentence": "They deny it."}
    assert _first(**denied).endswith("    disputed by a spokesman: “They deny it.”")
    assert _first(**{**denied, "denying_sentence": "took Ramadi"}).endswith("    disputed by a spokesman")


@pytest.mark.parametrize("width", [1, 40, 60, 100, 200])
def test_lines_fit_and_no_word_is_lost(width):
    long = {**EVENT, "actors": "Islamic State fighters and others; " * 4, "sentence": "They took the city. " * 20}
    shown = listing(_rows(long, EVENT), width)
    assert max(map(len, shown.splitlines())) <= max(width, 40)
    assert shown.count("city.") == 20


def test_answers_without_sentences_keep_their_columns():
    shown = listing(Rows(("title", "publisher", "events", "empty", "id"), (("Loss", "Monitor", 3, None, "x"),)))
    assert [line.split() for line in shown.splitlines()[::2]] == [
        ["title", "publisher", "events"],
        ["Loss", "Monitor", "3"],
    ]
    assert listing(Rows(("title",), ())) == "no rows"


def test_articles_cannot_steer_the_terminal():
    shown = _first(sentence="\x1b[31mred\u202e\x9b", publisher="a\x07\nb", actors="\x1b]0;title\x07")
    assert not set(shown) & set("\x1b\x07\x9b\u202e")
    assert "red" in shown
    assert len(shown.splitlines()) == 2
