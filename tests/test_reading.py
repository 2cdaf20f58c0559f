"""What can be read is read; what cannot is named with its place, and the rest is done."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from graphbuild import reading
from graphbuild.errors import InputError
from graphbuild.reading import Document, read


def _write(path: Path, content: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def _one(*sources: str | Path, **options: str) -> Document:
    (document,) = read(sources, **options)
    assert isinstance(document, Document), document
    return document


def _error(*sources: str | Path) -> str:
    (error,) = read(sources)
    assert isinstance(error, InputError), error
    return str(error)


def test_a_text_file_is_read_as_it_is(tmp_path):
    document = _one(_write(tmp_path / "ramadi.txt", "Rebels left.\r\n\r\nThe army came. "))
    assert document.text == "Rebels left.\r\n\r\nThe army came. "
    assert (document.article.id, document.article.title, document.article.published) == ("ramadi", None, None)


def test_a_yaml_head_gives_the_fields(tmp_path):
    head = "---\ntitle: 'Troops: 450'\npublished: 2015-06-10\nauthor: A. Writer\nurl: https://e.org/a\ndesk: war\n---\n"
    document = _one(_write(tmp_path / "a.txt", head + "Rebels left."), published="2001-01-01")
    article = document.article
    assert document.text == "Rebels left."
    assert (article.title, article.published, article.author) == ("Troops: 450", "2015-06-10", "A. Writer")
    assert (article.url, article.extra) == ("https://e.org/a", {"desk": "war"})


def test_a_dateline_of_dashes_is_no_head(tmp_path):
    text = "---\nRebels left.\n---\nThe army came."
    assert _one(_write(tmp_path / "a.txt", text)).text == text


def test_defaults_hold_where_the_article_is_silent(tmp_path):
    article = _one(_write(tmp_path / "a.txt", "Rebels left."), published="2015-06-10", publisher="NBC").article
    assert (article.published, article.publisher) == ("2015-06-10", "NBC")


PAGE = """<html lang="en-GB"><head><title>Rebels leave</title><meta property="og:title" content="Rebels leave">
<meta property="article:published_time" content="2015-06-10T08:00:00Z"><meta name="author" content="Ann Writer"></head>
<body><nav>Home News</nav><article><h1>Rebels leave</h1><p>Rebels left the town of Ramadi on Wednesday after the army
came, a spokesman for the governor said in a statement.</p><p>Nobody was hurt in the retreat, he said, and the road to
the capital was open again by the evening of that day.</p></article><script>alert(1)</script></body></html>"""


def test_a_page_gives_its_body_and_metadata(tmp_path):
    document = _one(_write(tmp_path / "a.html", PAGE), published="2001-01-01")
    article = document.article
    assert "Rebels left the town of Ramadi" in document.text
    assert "alert" not in document.text
    assert (article.title, article.published, article.language) == ("Rebels leave", "2015-06-10", "en")
    assert article.author == "Ann Writer"


def test_a_page_without_a_date_gets_none(tmp_path):
    page = PAGE.replace('<meta property="article:published_time" content="2015-06-10T08:00:00Z">', "")
    assert _one(_write(tmp_path / "a.html", page)).article.published is None


ROW = {"id": "a", "text": "Rebels left.", "title": "T", "published": "2015-06-10", "desk": {"no": 3}}


def test_rows_keep_their_other_keys_in_extra(tmp_path):
    document = _one(_write(tmp_path / "a.jsonl", json.dumps(ROW) + "\n\n"))
    assert document.article.extra == {"desk": {"no": 3}}
    assert document.article.title == "T"


def test_a_json_file_holds_one_row_or_a_list(tmp_path):
    assert _one(_write(tmp_path / "a.json", json.dumps(ROW))).article.id == "a"
    both = list(read([_write(tmp_path / "b.json", json.dumps([ROW, ROW | {"id": "b"}]))]))
    assert [d.article.id for d in both if isinstance(d, Document)] == ["a", "b"]


def test_standard_input_is_json_lines():
    stream = io.BytesIO(json.dumps(ROW).encode())
    (document,) = read(["-"], stdin=stream)
    assert isinstance(document, Document) and document.text == "Rebels left."


def test_a_folder_is_read_in_order_of_path(tmp_path):
    for name in ("b.txt", "a/c.txt", "a/B.txt", ".hidden/x.txt", "picture.png"):
        _write(tmp_path / name, f"Text of {name}.")
    found = list(read([tmp_path]))
    assert [d.article.id for d in found if isinstance(d, Document)] == ["a/B", "a/c", "b"]
    assert len(found) == 3


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.txt", "", "empty"),
        ("a.txt", " \n ", "empty"),
        ("a.txt", b"GIF89a\x00\x01", "binary"),
        ("a.txt", bytes(range(128, 256)) * 3, "plausible Windows-1252"),
        ("a.txt", "---\ntitle: [a\n---\nText.", "not YAML"),
        ("a.txt", "---\ntitle: [a, b]\n---\nText.", "title in the head is not a single value"),
        ("a.txt", "---\npublished: 10 June\n---\nText.", "'10 June' is not a date as YYYY-MM-DD"),
        ("a.pdf", "%PDF", "not a kind of file"),
        ("a.html", "<html><body></body></html>", "no article text"),
        ("a.jsonl", '{"id": "a", "text": ', "line 1: not JSON"),
        ("a.jsonl", '\n{"id": "a"}', "line 2: no text"),
        ("a.jsonl", '{"text": "x"}', "no id"),
        ("a.jsonl", '["a"]', "not a JSON object"),
        ("a.jsonl", '{"id": 7, "text": "x"}', "id is not a string but int"),
        ("a.jsonl", '{"id": "a", "text": ["x"]}', "text is not a string but list"),
        ("a.jsonl", '{"id": "a", "text": "x", "published": "2015-02-30"}', "'2015-02-30' is not a date"),
        ("a.jsonl", '{"id": "a", "text": "x \\ud800"}', "not JSON"),
        ("a.jsonl", "[" * 100_000, "not JSON"),
        ("a.jsonl", b'{"id": "a", "text": "\xff"}', "not JSON"),
    ],
)
def test_what_cannot_be_read_is_named(tmp_path, name, content, reason):
    path = _write(tmp_path / name, content)
    message = _error(path)
    assert reason in message
    assert message.startswith(str(path))
    assert "\n" not in message


def test_a_missing_file_is_named(tmp_path):
    assert "no such file or folder" in _error(tmp_path / "none.txt")


def test_a_large_file_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(reading, "MAX_BYTES", 20)
    assert "larger than" in _error(_write(tmp_path / "a.txt", "x" * 21))
    rows = _write(tmp_path / "b.jsonl", json.dumps({"id": "long", "text": "x" * 60}) + '\n{"id":"","text":""}\n')
    first, second = read([rows])
    assert "line 1: longer than" in str(first)
    assert "line 2" in str(second)


def test_the_rest_is_done_after_an_error(tmp_path):
    rows = _write(tmp_path / "a.jsonl", "no json\n" + json.dumps(ROW))
    error, document = read([rows])
    assert isinstance(error, InputError) and isinstance(document, Document)


def test_an_id_is_given_once(tmp_path):
    folder = _write(tmp_path / "a.txt", "One.").parent
    _write(tmp_path / "a.html", PAGE)
    first, second = read([folder])
    assert isinstance(first, Document)
    assert "the id 'a' is taken by" in str(second)
    first, second = read([tmp_path / "a.txt", tmp_path / "a.txt"])
    assert isinstance(second, InputError)


def test_other_encodings_are_named(tmp_path):
    article = _one(_write(tmp_path / "a.txt", "Rebels \u201cleft\u201d the caf\u00e9 in Ramadi.".encode("cp1252")))
    assert "\u201cleft\u201d" in article.text
    assert article.article.extra == {"encoding": "windows-1252"}
    assert _one(_write(tmp_path / "b.txt", b"\xef\xbb\xbfText.")).text == "Text."
    assert _one(_write(tmp_path / "c.txt", "Text.".encode("utf-16"))).article.extra == {"encoding": "utf-16"}


def test_a_wrong_default_date_is_refused(tmp_path):
    with pytest.raises(InputError, match="not a date"):
        list(read([tmp_path], published="June"))
