"""Writes docs/reference.md: the verbs of the command line, the stored questions and the public Python names.

With --check, fails where the file is not what would be written.
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterator

import click
from keeping import ROOT, keep

sys.path.insert(0, str(ROOT))

import graphbuild
from graphbuild.cli import main as command_line
from graphbuild.sparql import Question, questions

HEAD = """# Reference

Made by `python scripts/reference.py`. The terms of the ontology are in [ontology/README.md](../ontology/README.md).
"""


def verbs() -> Iterator[str]:
    """What `graphbuild VERB --help` says, for every verb."""
    yield "\n## Command line\n"
    help_names = ["-h", "--help"]
    root = click.Context(command_line, info_name="graphbuild", terminal_width=100, help_option_names=help_names)
    for name, command in command_line.commands.items():
        context = click.Context(command, info_name=name, parent=root)
        yield f"\n### graphbuild {name}\n\n```text\n{command.get_help(context)}\n```\n"
        for part, below in command.commands.items() if isinstance(command, click.Group) else ():
            inner = click.Context(below, info_name=part, parent=context, help_option_names=help_names)
            yield f"\n```text\n{below.get_help(inner)}\n```\n"


def stored(asked: Question) -> Iterator[str]:
    """A question: its name, title, what it answers, its parameters."""
    yield f"\n### {asked.name}\n\n{asked.title}. {asked.description}\n\n"
    for parameter in asked.parameters:
        needed = " (needed)" if parameter.required else ""
        yield f"- `--{parameter.name}` {parameter.kind.replace('_', ' ')}: {parameter.description}{needed}\n"


def python() -> Iterator[str]:
    """The public functions and the methods of a graph, each with the first line of its docstring."""
    yield "\n## Python\n\n| name | what it gives |\n|---|---|\n"
    for name in ("build", "open", "extract"):
        yield _described(f"graphbuild.{name}", getattr(graphbuild, name))
    for name, member in vars(graphbuild.KnowledgeGraph).items():
        if not name.startswith("_") and inspect.getdoc(member):
            yield _described(f"kg.{name}", member)


def _described(name: str, thing: object) -> str:
    called = "" if isinstance(thing, property) else "()"
    first = (inspect.getdoc(thing) or "").split("\n\n")[0].replace("\n", " ").replace("|", "\\|")
    return f"| `{name}{called}` | {first} |\n"


def document() -> str:
    """The whole file."""
    parts = [HEAD, *verbs(), "\n## Stored questions\n"]
    for asked in questions():
        parts += stored(asked)
    return "".join([*parts, *python()])


def main() -> int:
    return keep({ROOT / "docs" / "reference.md": document()})


if __name__ == "__main__":
    sys.exit(main())
