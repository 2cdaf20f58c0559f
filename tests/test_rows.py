"""The rows of an answer as a table, JSON and CSV: hostile text steers nothing, and values come back."""

from __future__ import annotations

import csv
import io
import json

from graphbuild.sparql import Rows

NASTY = Rows(("name", "n"), (("=cmd()", -5), ("\x1b[31mred\u202e\x9b2J\n\u2066", None), ("-1+1", 1), ("@x", 2)))


def test_tables_hold_nothing_that_steers_a_terminal() -> None:
    for shown in (NASTY.to_table(), NASTY.to_table(5), NASTY.to_json()):
        assert not set(shown.replace("\n", "")) & set("\x1b\u202e\x9b\u2066\r")
    assert "red" in NASTY.to_table()
    assert Rows(("a",), ()).to_table() == "no rows"


def test_json_comes_back_as_it_was() -> None:
    assert json.loads(NASTY.to_json()) == NASTY.to_dicts()
    assert json.loads(Rows(("a",), (('Київ "x" 😀\U000e0041\ud800',),)).to_json()) == [
        {"a": 'Київ "x" 😀\U000e0041\ud800'}
    ]


def test_csv_has_no_formulas_and_keeps_numbers() -> None:
    rows = list(csv.reader(io.StringIO(NASTY.to_csv(), newline="")))
    assert [row[0][:2] for row in rows[1:]] == ["'=", "\x1b[", "'-", "'@"]
    assert rows[1][1] == "-5"
