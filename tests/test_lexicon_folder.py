"""A user's own lexicon: its rows win over ours, and the rules behind an event name them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from graphbuild import lexicon
from graphbuild.cli import main
from graphbuild.errors import InputError
from graphbuild.resources import USER_FOLDERS, use_folder

VERBS = "trigger\ttype\tmode\twhen\troles\tstatus\tsource\nfrobnicate\tASSAULT\taerial\t\t\t\tours\n"
ROW = {"id": "a", "text": "Rebels frobnicated the town of Kidal on Monday, officials said."}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(USER_FOLDERS, "")
    lexicon.forget()
    (tmp_path / "verbs.tsv").write_text(VERBS, encoding="utf-8")
    yield tmp_path
    monkeypatch.undo()
    lexicon.forget()


def explained(*options: str) -> str:
    return CliRunner().invoke(main, ["extract", "-", "--explain", *options], input=json.dumps(ROW) + "\n").output


def test_a_verb_of_the_users_own_is_read_and_named(folder: Path) -> None:
    shown = explained("--lexicon", str(folder))
    assert "ASSAULT/aerial: Rebels > Kidal" in shown
    assert "verbs.tsv:2" in shown


def test_without_the_folder_the_verb_means_nothing(folder: Path) -> None:
    assert "ASSAULT" not in explained()


def test_a_users_row_wins_over_ours(folder: Path) -> None:
    (folder / "verbs.tsv").write_text(VERBS.replace("frobnicate", "shell"), encoding="utf-8")
    use_folder(folder)
    lexicon.forget()
    assert lexicon.verbs()["shell"][0].mode == "aerial"


def test_a_folder_that_is_none_is_said() -> None:
    with pytest.raises(InputError, match="no folder"):
        use_folder(Path("nowhere"))


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("armed_groups.tsv", "key\tname\nfoo\tFoo Front\n", "needs the columns key, label, acronym"),
        ("verbs.tsv", "", "it has none"),
        ("verb.tsv", VERBS, "named like no table"),
        ("verbs.tsv", VERBS + "a\tb\tc\td\te\tf\tg\th\n", "verbs.tsv:3: 8 cells under 7 headings"),
        ("verbs.tsv", b"trigger\xff", "UTF-8"),
    ],
)
def test_a_table_that_cannot_be_read_is_one_clear_line(
    folder: Path, name: str, content: str | bytes, reason: str
) -> None:
    (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    shown = explained("--lexicon", str(folder))
    assert reason in shown
    assert shown.count("\n") <= 2


def test_a_group_of_the_users_own_needs_no_more_cells_than_it_fills(folder: Path) -> None:
    head = (
        "key\tlabel\tacronym\taliases\tweak_aliases\ttype\tsubtype\tcountry\tsector\tparent\tstart\tend\tucdp\tsource"
    )
    row = "foo-front\tFoo Front\tFOFR\t\t\tOrganization\tArmedGroup\tMLI\tREB"
    (folder / "armed_groups.tsv").write_text(f"# mine\n{head}\n{row}\n", encoding="utf-8")
    use_folder(folder)
