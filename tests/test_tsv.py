"""Tables are read alike wherever they lie."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphbuild import tsv
from graphbuild.errors import InputError, LexiconError


def table(folder: Path, text: str | bytes) -> Path:
    path = folder / "words.tsv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_rows_carry_their_line_and_lack_no_column(tmp_path: Path) -> None:
    path = table(tmp_path, "# words\nword\tkind\tsource\n\nraid \tnoun\r\n")
    assert tsv.columns(path) == ["word", "kind", "source"]
    assert list(tsv.rows(path)) == [(4, {"word": "raid", "kind": "noun", "source": ""})]


def test_quotation_marks_and_odd_spaces_stay_in_their_cell(tmp_path: Path) -> None:
    path = table(tmp_path, 'word\tkind\n"so\u2028called\t"\n')
    assert [row for _, row in tsv.rows(path)] == [{"word": '"so\u2028called', "kind": '"'}]


def test_a_mark_of_byte_order_is_no_part_of_the_heading(tmp_path: Path) -> None:
    assert tsv.columns(table(tmp_path, b"\xef\xbb\xbfword\tkind\n")) == ["word", "kind"]


def test_an_empty_table_has_nothing(tmp_path: Path) -> None:
    path = table(tmp_path, "# nothing yet\n")
    assert (tsv.columns(path), list(tsv.rows(path))) == ([], [])


def test_a_line_with_too_many_cells_is_named(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match=r"words\.tsv:3"):
        list(tsv.rows(table(tmp_path, "word\tkind\nraid\tnoun\nraid\tnoun\textra\n")))


@pytest.mark.parametrize("text", [b"word\tkind\n\xff\xfe\n", None])
def test_what_cannot_be_read_is_one_clear_error(tmp_path: Path, text: bytes | None) -> None:
    with pytest.raises(InputError, match=r"words\.tsv"):
        list(tsv.rows(tmp_path / "words.tsv" if text is None else table(tmp_path, text)))
