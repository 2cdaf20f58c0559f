"""Runs the commands in README.md's console blocks over samples/ and puts their answers below them.

With --check, fails where an answer is not what the code gives now.
"""

from __future__ import annotations

import re
import shlex
import shutil
import sys
import tempfile
from contextlib import chdir
from pathlib import Path

from click.testing import CliRunner, Result
from keeping import ROOT, keep

sys.path.insert(0, str(ROOT))

from graphbuild.cli import main as command_line

_CONSOLE = re.compile(r"(```console\n\$ )([^\n]+)\n(.*?)(```)", re.DOTALL)


def run(command: str) -> Result:
    """What a command line that starts with `graphbuild` does in the current folder."""
    program, *words = shlex.split(command, comments=True)
    if program != "graphbuild":
        raise ValueError(f"README.md may only run graphbuild, not {program}")
    return CliRunner().invoke(command_line, words)


def answered(text: str) -> str:
    """The text with each command's answer as it is now. Raises RuntimeError where a command fails."""

    def answer(found: re.Match[str]) -> str:
        done = run(found[2])
        if done.exit_code:
            raise RuntimeError(f"{found[2]}: {done.stderr}")
        return f"{found[1]}{found[2]}\n{done.stdout}{found[4]}"

    return _CONSOLE.sub(answer, text)


def prepare(folder: Path) -> None:
    """Puts samples/ and the graph of it, samples.kg, into the folder."""
    shutil.copytree(ROOT / "samples", folder / "samples")
    with chdir(folder):
        run("graphbuild build samples -o samples.kg")


def main() -> int:
    readme = ROOT / "README.md"
    with tempfile.TemporaryDirectory() as folder:
        prepare(Path(folder))
        with chdir(folder):
            now = answered(readme.read_text("utf-8"))
    return keep({readme: now})


if __name__ == "__main__":
    sys.exit(main())
