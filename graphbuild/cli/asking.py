"""The verbs that ask a graph."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from graphbuild.cli import options
from graphbuild.cli.output import readable, say, write_rows


@click.command(context_settings={"ignore_unknown_options": True, "allow_extra_args": True})
@options.graph
@click.argument("question")
@options.forms
@click.pass_context
def query(ctx: click.Context, /, graph: Path, question: str, form: str) -> None:
    """Ask a graph a question.

    QUESTION is a stored one (see `graphbuild queries`), its parameters given as options, or a SPARQL query: its text,
    a .rq file, or - for standard input.

    graphbuild query iraq.kg who_did_what --place Ramadi
    """
    asked = _question(question)
    rows = options.opened(graph).query(asked, **_parameters(ctx.args))
    write_rows(rows, form, stored=asked.strip().replace("-", "_").isidentifier())


def _question(question: str) -> str:
    if question == "-":
        return sys.stdin.read()
    path = Path(question)
    return path.read_text(encoding="utf-8") if path.suffix in {".rq", ".sparql"} and path.is_file() else question


def _parameters(words: list[str]) -> dict[str, str]:
    """The parameters of a question: --place Ramadi or --place=Ramadi."""
    found: dict[str, str] = {}
    rest = iter(words)
    for word in rest:
        name, equals, value = word.partition("=")
        if not name.startswith("--") or len(name) < 3:
            raise click.UsageError(f"{word!r} is no parameter; write --name value")
        if not equals:
            value = next(rest, "")
            if not value:
                raise click.UsageError(f"{name} needs a value")
        found[name[2:].replace("-", "_")] = value
    return found


@click.command()
def queries() -> None:
    """List the stored questions."""
    from graphbuild.sparql import questions

    for question in questions():
        click.echo(readable(f"{question.name}: {question.title}"))
        for parameter in question.parameters:
            needed = " (needed)" if parameter.required else ""
            click.echo(readable(f"    --{parameter.name} {parameter.kind}: {parameter.description}{needed}"))


@click.command()
@options.graph
@click.argument("text")
@options.forms
def evidence(graph: Path, text: str, form: str) -> None:
    """Show the sentences about a name, or with these words."""
    write_rows(options.opened(graph).evidence(text), form)


@click.command()
@options.graph
@click.pass_context
def check(ctx: click.Context, /, graph: Path) -> None:
    """Test a graph against the rules.

    The exit status is 1 if one is broken.
    """
    violations = options.opened(graph).check()
    for violation in violations:
        click.echo(readable(str(violation)))
    say(f"{len(violations)} found" if violations else "sound")
    ctx.exit(int(bool(violations)))
