"""The command line: what goes where, exit statuses, and hostile text. The extractor is a stub."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from click.testing import CliRunner, Result

from graphbuild import parsing
from graphbuild.cli import main
from graphbuild.cli.asking import _parameters
from graphbuild.cli.output import escaped, readable
from graphbuild.reading import Document
from graphbuild.records import Record, from_json


def _stub(document: Document, clean: object, doc: object) -> Record:
    return Record(article=document.article, text=document.text)


@pytest.fixture(autouse=True)
def stub(monkeypatch, tmp_path):
    import spacy

    blank = spacy.blank("en")
    monkeypatch.setitem(sys.modules, "graphbuild.extraction", SimpleNamespace(extract_record=_stub))
    monkeypatch.setattr(parsing, "load", lambda: blank)
    monkeypatch.setattr("graphbuild.pipeline.updates.fingerprint", lambda: "one")
    monkeypatch.chdir(tmp_path)
    for name in ("a", "b"):
        path = tmp_path / "articles" / f"{name}.txt"
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"---\ntitle: T\u202e{name}\n---\nRebels left {name}.", encoding="utf-8")


def _run(*words: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(main, list(words), input=stdin)


def test_extract_prints_one_record_a_line():
    done = _run("extract", "articles", "--json", "--published", "2015-06-10", "--publisher", "NBC")
    assert done.exit_code == 0
    assert done.stderr == ""
    found = [from_json(line) for line in done.stdout.splitlines()]
    assert [(r.article.id, r.article.published, r.article.publisher) for r in found] == [
        ("a", "2015-06-10", "NBC"),
        ("b", "2015-06-10", "NBC"),
    ]


def test_extract_reads_standard_input_and_reports_broken_lines():
    rows = 'no json\n{"id": "x", "text": "Rebels left."}\n'
    done = _run("extract", "-", "--json", stdin=rows)
    assert done.exit_code == 1
    assert [json.loads(line)["article"]["id"] for line in done.stdout.splitlines()] == ["x"]
    assert done.stderr.startswith("not read: standard input, line 1: not JSON")


def test_extract_writes_a_file():
    assert _run("extract", "articles", "--json", "-o", "out.jsonl").stdout == ""
    assert len(Path("out.jsonl").read_bytes().splitlines()) == 2
    assert not Path("out.jsonl.part").exists()


def test_extract_for_people_is_safe_to_look_at():
    done = _run("extract", "articles/a.txt")
    assert done.stdout == "T\N{REPLACEMENT CHARACTER}a\n"


def test_a_record_for_a_terminal_is_the_same_json():
    line = json.dumps({"text": "a\x9b31m\u202e\u2028"}, ensure_ascii=False).encode()
    assert json.loads(escaped(line)) == json.loads(line)
    assert b"\\u202e" in escaped(line)
    assert readable("\x1b[31mred\ttab") == "\N{REPLACEMENT CHARACTER}[31mred\ttab"


def test_build_add_remove_and_info():
    done = _run("build", "articles/a.txt", "-o", "iraq.kg")
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", "1 read\n")
    assert _run("build", "articles/a.txt", "-o", "iraq.kg").stderr == "1 unchanged\n"
    assert _run("add", "iraq.kg", "articles").stderr == "1 read, 1 unchanged\n"
    assert json.loads(_run("info", "iraq.kg", "--json").stdout)["articles"] == 2
    assert _run("remove", "iraq.kg", "a").stderr == "1 removed\n"
    assert _run("info", "iraq.kg").stdout.split()[:2] == ["1", "articles"]


def test_an_unknown_article_is_answered_with_the_known():
    _run("build", "articles", "-o", "iraq.kg")
    done = _run("remove", "iraq.kg", "z")
    assert done.exit_code == 2
    assert "Known: a, b" in done.stderr


def test_what_cannot_be_read_gives_status_1():
    Path("articles/c.txt").write_text("", encoding="utf-8")
    done = _run("build", "articles", "-o", "iraq.kg")
    assert done.exit_code == 1
    assert done.stderr.splitlines() == ["not read: articles/c.txt: the text is empty", "2 read, 1 not read"]


@pytest.mark.parametrize(
    "words",
    [
        ("extract",),
        ("extract", "articles", "--published", "June"),
        ("extract", "articles", "--workers", "0"),
        ("build", "articles"),
        ("nothing",),
        ("query", "iraq.kg", "who_did_what", "Ramadi"),
        ("query", "iraq.kg", "who_did_what", "--place"),
    ],
)
def test_wrong_use_gives_status_2(words):
    _run("build", "articles/a.txt", "-o", "iraq.kg")
    done = _run(*words)
    assert done.exit_code == 2
    assert done.stdout == ""


def test_a_graph_that_is_not_there_gives_status_1():
    done = _run("info", "none.kg")
    assert done.exit_code == 1
    assert done.stderr.startswith("graphbuild: there is no graph at none.kg")
    assert "Traceback" not in done.stderr


def test_queries_lists_the_stored_questions():
    done = _run("queries")
    assert done.exit_code == 0
    assert "who_did_what: " in done.stdout


def test_query_answers_in_three_forms():
    _run("build", "articles", "-o", "iraq.kg")
    sparql = "SELECT (2 AS ?n) ('x' AS ?s) {}"
    assert json.loads(_run("query", "iraq.kg", sparql, "--json").stdout) == [{"n": 2, "s": "x"}]
    assert _run("query", "iraq.kg", sparql, "--csv").stdout.splitlines() == ["n,s", "2,x"]
    assert "x" in _run("query", "iraq.kg", "-", stdin=sparql).stdout
    Path("q.rq").write_text(sparql, encoding="utf-8")
    assert "x" in _run("query", "iraq.kg", "q.rq").stdout


def test_an_unknown_question_is_answered_with_the_known():
    _run("build", "articles", "-o", "iraq.kg")
    done = _run("query", "iraq.kg", "who_did")
    assert done.exit_code == 2
    assert "who_did_what" in done.stderr


def test_an_update_is_refused():
    _run("build", "articles", "-o", "iraq.kg")
    done = _run("query", "iraq.kg", "DROP ALL")
    assert done.exit_code == 1
    assert _run("info", "iraq.kg").stdout.split()[:2] == ["2", "articles"]


def test_parameters_are_options():
    assert _parameters(["--place", "Ramadi", "--from=2015", "--max-rows", "3"]) == {
        "place": "Ramadi",
        "from": "2015",
        "max_rows": "3",
    }


def test_view_and_export_write_files():
    _run("build", "articles", "-o", "iraq.kg")
    for verb, name in (("view", "iraq.html"), ("export", "iraq.nq"), ("export", "iraq.csv")):
        done = _run(verb, "iraq.kg", "-o", name)
        assert (done.exit_code, done.stderr) == (0, f"wrote {name}\n")
        assert Path(name).stat().st_size > 0
    assert _run("export", "iraq.kg", "-o", "iraq.xyz").exit_code == 2


def test_check_finds_a_sound_graph_sound():
    _run("build", "articles", "-o", "iraq.kg")
    done = _run("check", "iraq.kg")
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", "sound\n")
