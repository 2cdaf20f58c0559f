"""curate and review on the command line: what they write, say and ask, and hostile words in them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from test_curation import ABADI, ALL, LOCAL, built

from graphbuild import graph
from graphbuild.cli import main
from graphbuild.cli.curating import _judged
from graphbuild.curation import Verb, Wish, read_ledger
from graphbuild.errors import UnknownName
from graphbuild.store import GraphStore


@pytest.fixture
def kg(tmp_path: Path) -> str:
    path = tmp_path / "x.kg"
    built(path, *ALL).close()
    return str(path)


def run(*words: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(main, list(words), input=stdin)


def nquads(path: str) -> bytes:
    with GraphStore.open(path, read_only=True) as store:
        return store.nquads()


def test_judge_log_and_undo(kg: str) -> None:
    before = nquads(kg)
    done = run("curate", kg, "merge", "Haider al-Abadi", LOCAL, "--why", "one man", "--by", "Ann")
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr.endswith("Ann merge Abadi into Haider al-Abadi: one man\n")
    assert nquads(kg) != before
    assert [e.id for record in graph.open(kg).records() for e in record.entities].count(LOCAL) == 0
    assert run("curate", kg, "undo", "1", "--by", "Ann").exit_code == 0
    assert nquads(kg) == before
    log = run("curate", kg, "log").stdout.splitlines()
    assert [line.endswith("[undone]") for line in log] == [True, False]
    assert [row["state"] for row in json.loads(run("curate", kg, "log", "--json").stdout)] == ["undone", "undo"]
    assert run("curate", kg, "undo", "1").exit_code == 1


def test_every_verb_can_be_said(kg: str) -> None:
    event, mention = ALL[0].events[0].id, ALL[2].entities[0].mentions[1]
    why = ("--why", "so", "--by", "Ann")
    place = f"abadi:{mention.start}-{mention.end}"
    for words in (
        ("split", LOCAL, "--mention", place, "--label", "Abadi Street", "--type", "Facility", *why),
        ("retype", "Islamic State", "--country", "IRQ", *why),
        ("reject", event, *why),
        ("confirm", "Barack Obama", "Haider al-Abadi", *why),
    ):
        done = run("curate", kg, *words)
        assert (done.exit_code, done.stdout) == (0, ""), done.stderr
    assert len(read_ledger(Path(kg)).judgements) == 4
    assert run("check", kg).exit_code == 0


def test_wrong_use_is_told(kg: str) -> None:
    assert run("curate", kg, "merge", "Haider al-Abadi", LOCAL).exit_code == 2
    done = run("curate", kg, "reject", "Barak Obama", "--why", "x")
    assert done.exit_code == 2
    assert "Did you mean Barack Obama" in done.stderr
    assert run("curate", kg, "retype", "Barack Obama", "--type", "Persn", "--why", "x").exit_code == 2
    assert not (Path(kg) / "ledger.yaml").exists()


def test_hostile_words_do_not_reach_the_terminal(kg: str) -> None:
    done = run("curate", kg, "reject", "Barack Obama", "--why", "\x1b[31m\u202e\nnumber: 2", "--by", "\x9bx")
    assert done.exit_code == 0
    shown = done.stderr + run("curate", kg, "log").stdout + run("curate", kg, "log", "--json").stdout
    assert not {"\x1b", "\u202e", "\x9b"} & set(shown)
    assert read_ledger(Path(kg)).judgements[0].why == "\x1b[31m\u202e\nnumber: 2"


def test_a_judgement_about_nothing_is_told_after_a_removal(kg: str) -> None:
    run("curate", kg, "reject", LOCAL, "--why", "x", "--by", "Ann")
    done = run("remove", kg, "abadi")
    assert done.exit_code == 0
    assert "about nothing in the graph now: judgement 1 (reject Abadi)" in done.stderr
    assert run("curate", kg, "log").stdout.endswith("[about nothing in the graph now]\n")


def test_review_lists_and_asks(kg: str) -> None:
    listed = json.loads(run("review", kg, "--json").stdout)
    assert [subject["iri"] for subject in listed[0]["subjects"]] == [ABADI, LOCAL]
    assert run("review", kg).stdout.startswith("duplicate 0.9")
    assert run("review", kg, "--ask", stdin="s\nq\n").exit_code == 0
    assert read_ledger(Path(kg)).judgements == ()
    done = run("review", kg, "--ask", "--by", "Ann", stdin="y\n" + "q\n")
    assert done.exit_code == 0, done.output
    assert [judgement.verb for judgement in read_ledger(Path(kg)).judgements] == ["merge"]
    assert LOCAL not in {e.id for record in graph.open(kg).records() for e in record.entities}


def test_a_statement_that_went_with_an_entity_is_no_error(kg: str) -> None:
    asked = json.loads(run("review", kg, "--json").stdout)
    with graph.open(kg).reviewing() as judge:
        first = judge(_wish(asked[0]["subjects"][0]["iri"]))
        assert _judged(lambda wish: judge(wish), _wish(LOCAL)) == {LOCAL}
        assert _judged(lambda wish: judge(wish), _wish(LOCAL)) == set()
    assert [first.number, *(j.number for j in read_ledger(Path(kg)).judgements)] == [1, 1, 2]


def _wish(iri: str) -> Wish:
    return Wish(Verb.REJECT, (iri,), by="Ann", why="x")


def test_an_unknown_verb_is_told(kg: str) -> None:
    with pytest.raises(UnknownName, match="Did you mean merge"):
        graph.open(kg).curate("merg", "a", "b")


def test_a_no_is_remembered(kg: str) -> None:
    run("review", kg, "--ask", "--limit", "1", "--by", "Ann", stdin="n\n")
    assert [judgement.verb for judgement in read_ledger(Path(kg)).judgements] == ["confirm"]
    assert LOCAL in {e.id for record in graph.open(kg).records() for e in record.entities}
    asked = [{s["iri"] for s in found["subjects"]} for found in json.loads(run("review", kg, "--json").stdout)]
    assert {ABADI, LOCAL} not in asked
