"""What README.md shows is what the code does, and what it names is there."""

from __future__ import annotations

import re
import shutil
import sys
from contextlib import chdir
from pathlib import Path

import pytest

import graphbuild

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")

sys.path.insert(0, str(ROOT / "scripts"))
import accuracy  # noqa: E402
import readme  # noqa: E402
import reference  # noqa: E402


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with samples/ and samples.kg."""
    path = tmp_path_factory.mktemp("readme")
    readme.prepare(path)
    return path


def _blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.DOTALL | re.MULTILINE)


def test_answers_are_those_of_the_code(folder):
    with chdir(folder):
        now = readme.answered(README)
    assert now.splitlines() == README.splitlines(), "run python scripts/readme.py"


def test_an_answer_that_changed_would_be_seen(folder):
    with chdir(folder):
        now = readme.answered("```console\n$ graphbuild info samples.kg\n  99 articles\n```")
    assert "16 articles" in now
    assert "99 articles" not in now


def test_the_report_is_quoted_as_it_is():
    name, quote = re.findall(r"<!-- from (\S+) -->\n((?:>.*\n)+)", README)[0]
    report = " ".join((ROOT / name).read_text("utf-8").split())
    for paragraph in re.sub("^> ?", "", quote, flags=re.MULTILINE).split("\n\n"):
        assert " ".join(paragraph.split()) in report


def test_every_example_of_a_verb_works(folder):
    lines = [line for block in _blocks("sh") for line in block.splitlines()]
    with chdir(folder):
        shutil.copytree("samples.kg", "iraq.kg")  # so that no sample is read twice
        done = {line: readme.run(line) for line in lines}
    assert {line: result.stderr for line, result in done.items() if result.exit_code} == {}
    assert {line.split()[1] for line in lines} == set(reference.command_line.commands)


def test_the_python_and_the_sparql_work(folder, capsys):
    (python,), (sparql,) = _blocks("python"), _blocks("sparql")
    with chdir(folder):
        exec(compile(python, "README.md", "exec"), {})
        capsys.readouterr()
        assert len(graphbuild.open("samples.kg").query(sparql)) > 0


def test_files_that_are_named_are_there():
    linked = re.findall(r"\]\(([^)#:]+)\)", README)
    assert [name for name in linked if not (ROOT / name).exists()] == []
    commands = re.findall(r"python (scripts/\S+\.py|tests/\S+\.py)", README)
    assert [name for name in commands if not (ROOT / name).exists()] == []


def test_the_figures_are_those_that_are_measured(found, measured):
    assert accuracy.told(README, found, measured).splitlines() == README.splitlines(), "run python scripts/accuracy.py"


def test_the_reference_is_up_to_date():
    shown = (ROOT / "docs" / "reference.md").read_text("utf-8")
    assert reference.document() == shown, "run python scripts/reference.py"
