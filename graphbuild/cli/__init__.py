"""The command line: one verb, one function.

Exit status: 0 done, 1 failed or found something wrong, 2 used wrongly.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from graphbuild.cli.curating import curate, review
from graphbuild.cli.output import escaped, progress, readable, say, say_errors, target, write_rows
from graphbuild.errors import AmbiguousName, GraphbuildError, InputError, UnknownName

if TYPE_CHECKING:
    from graphbuild.extraction import Explanation
    from graphbuild.graph import KnowledgeGraph
    from graphbuild.pipeline import Report
    from graphbuild.records import Record

Command = Callable[..., Any]


class _Verbs(click.Group):
    """Shows our errors as one line, and the verbs in the order in which they are used."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except GraphbuildError as error:
            say(f"graphbuild: {error}")
            ctx.exit(2 if isinstance(error, (AmbiguousName, UnknownName)) else 1)

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)


def _day(ctx: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    try:
        return None if value is None else date.fromisoformat(value).isoformat()
    except ValueError:
        raise click.BadParameter(f"{value!r} is not a date as YYYY-MM-DD") from None


def _all(*decorators: Callable[[Command], Command]) -> Callable[[Command], Command]:
    def decorate(command: Command) -> Command:
        for decorator in reversed(decorators):
            command = decorator(command)
        return command

    return decorate


_sources = click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
_graph = click.argument("graph", type=click.Path(path_type=Path))
_out = click.option(
    "-o", "--output", type=click.Path(path_type=Path), required=True, help="The file or folder to write."
)
_forms = _all(
    click.option("--table", "form", flag_value="table", default="table", help="A table for people (the default)."),
    click.option("--json", "form", flag_value="json", help="JSON for programs."),
    click.option("--csv", "form", flag_value="csv", help="CSV for spreadsheets."),
)


def _lexicons(ctx: click.Context, parameter: click.Parameter, value: tuple[Path, ...]) -> None:
    from graphbuild.resources import use_folder

    for folder in value:
        use_folder(folder)


_reading = _all(
    click.option(
        "--lexicon",
        multiple=True,
        callback=_lexicons,
        expose_value=False,
        type=click.Path(path_type=Path),
        metavar="FOLDER",
        help="Tables of your own, named as ours (verbs.tsv, armed_groups.tsv ...); their rows win.",
    ),
    click.option("--published", callback=_day, metavar="YYYY-MM-DD", help="The day of articles that do not say."),
    click.option("--publisher", help="The publisher of articles that do not say."),
    click.option("--workers", type=click.IntRange(min=1), help="How many processes read; default: one a core."),
)


@click.group(cls=_Verbs, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="graphbuild")
def main() -> None:
    """News articles about a war in, an evidence-backed knowledge graph out.

    A SOURCE is a file (.txt .html .htm .json .jsonl), a folder of such files, or - (JSON lines on standard input).
    A GRAPH is the folder that `graphbuild build` made.
    """


@main.command()
@_sources
@_reading
@click.option("--json", "as_json", is_flag=True, help="The whole record of each article, as one line of JSON.")
@click.option("--explain", is_flag=True, help="Under each event the rules that gave its type, status and roles.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="A file in the place of standard output.")
@click.pass_context
def extract(
    ctx: click.Context, /, sources: tuple[str, ...], as_json: bool, explain: bool, output: Path | None, **options: Any
) -> None:
    """Show what is read out of articles."""
    from graphbuild.pipeline import explain as explain_records
    from graphbuild.pipeline import extract as extract_records

    if explain:
        options.pop("workers")
        ctx.exit(_explained(explain_records(sources, stdin=sys.stdin.buffer, **options), output))

    failed = False
    with progress() as done, target(output) as out:
        for result in extract_records(sources, progress=done, stdin=sys.stdin.buffer, **options):
            if isinstance(result, InputError):
                failed = True
                say_errors([result])
            else:
                out.write(_line(result, shown=out.isatty()) if as_json else _summary(result))
    ctx.exit(int(failed))


def _explained(explanations: Iterator[Explanation | InputError], output: Path | None) -> int:
    failed = 0
    with target(output) as out:
        for result in explanations:
            if isinstance(result, InputError):
                failed = 1
                say_errors([result])
            else:
                out.write(_reasons(result))
    return failed


def _reasons(explanation: Explanation) -> bytes:
    """Each event's sentence, the event, and a line a rule: a lexicon row (file:line), a slot and its role, a word."""
    lines = _summary(explanation.record).decode().splitlines()
    shown = lines[:1]
    for event, line, rules in zip(explanation.record.events, lines[1:], explanation.rules, strict=True):
        shown += ["", readable(" ".join(event.evidence.quote.split())), line, *(f"      {readable(r)}" for r in rules)]
    return ("\n".join(shown) + "\n").encode()


def _line(record: Record, *, shown: bool) -> bytes:
    from graphbuild.records import to_json

    line = to_json(record)
    return (escaped(line) if shown else line) + b"\n"


def _summary(record: Record) -> bytes:
    """The article and its events, a line each: status, type, who, to whom, where, when, and the words that say so."""
    labels = {entity.id: entity.label for entity in record.entities}
    lines = [record.article.title or record.article.id]
    for event in record.events:
        roles = (event.actors, event.recipients, event.places)
        who, whom, where = (", ".join(labels.get(role.entity, role.text) for role in found) or "-" for found in roles)
        kind = "/".join(filter(None, (event.type or "event", event.mode)))
        when = event.date.start if event.date else "-"
        lines.append(f"  {event.status} {kind}: {who} > {whom} @ {where}, {when}: {event.trigger.text}")
    return ("\n".join(readable(" ".join(line.split("\n"))) for line in lines) + "\n").encode()


@main.command()
@_sources
@_out
@_reading
@click.pass_context
def build(ctx: click.Context, /, sources: tuple[str, ...], output: Path, **options: Any) -> None:
    """Make a graph of articles.

    A graph that exists is made to hold exactly these; articles that have not changed are not read again.
    """
    from graphbuild.graph import build as build_graph

    with progress() as done:
        graph = build_graph(sources, output, progress=done, stdin=sys.stdin.buffer, **options)
    ctx.exit(_reported(graph.report))


@main.command()
@_graph
@_sources
@_reading
@click.pass_context
def add(ctx: click.Context, /, graph: Path, sources: tuple[str, ...], **options: Any) -> None:
    """Put articles into a graph.

    Each takes the place of an earlier one with its id; the others stay.
    """
    with progress() as done:
        report = _open(graph).add(sources, progress=done, stdin=sys.stdin.buffer, **options)
    ctx.exit(_reported(report))


@main.command()
@_graph
@click.argument("articles", nargs=-1, required=True, metavar="ID...")
@click.pass_context
def remove(ctx: click.Context, /, graph: Path, articles: tuple[str, ...]) -> None:
    """Take articles out of a graph, by their ids."""
    ctx.exit(_reported(_open(graph).remove(*articles)))


@main.command(context_settings={"ignore_unknown_options": True, "allow_extra_args": True})
@_graph
@click.argument("question")
@_forms
@click.pass_context
def query(ctx: click.Context, /, graph: Path, question: str, form: str) -> None:
    """Ask a graph a question.

    QUESTION is a stored one (see `graphbuild queries`), its parameters given as options, or a SPARQL query: its text,
    a .rq file, or - for standard input.

    graphbuild query iraq.kg who_did_what --place Ramadi
    """
    asked = _question(question)
    rows = _open(graph).query(asked, **_parameters(ctx.args))
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


@main.command()
def queries() -> None:
    """List the stored questions."""
    from graphbuild.sparql import questions

    for question in questions():
        click.echo(readable(f"{question.name}: {question.title}"))
        for parameter in question.parameters:
            needed = " (needed)" if parameter.required else ""
            click.echo(readable(f"    --{parameter.name} {parameter.kind}: {parameter.description}{needed}"))


@main.command()
@_graph
@click.argument("text")
@_forms
def evidence(graph: Path, text: str, form: str) -> None:
    """Show the sentences about a name, or with these words."""
    write_rows(_open(graph).evidence(text), form)


@main.command()
@_graph
@click.pass_context
def check(ctx: click.Context, /, graph: Path) -> None:
    """Test a graph against the rules.

    The exit status is 1 if one is broken.
    """
    violations = _open(graph).check()
    for violation in violations:
        click.echo(readable(str(violation)))
    say(f"{len(violations)} found" if violations else "sound")
    ctx.exit(int(bool(violations)))


@main.command()
@_graph
@_out
@click.option("--title", help="The heading; default: the graph's name.")
@click.option(
    "--keep-positions", type=click.Path(path_type=Path), help="An earlier page; default: the one that is replaced."
)
def view(graph: Path, output: Path, title: str | None, keep_positions: Path | None) -> None:
    """Write a graph as one HTML page.

    The picture, the statements and their evidence; the file needs no network. Entities stay where they stood in an
    earlier page.
    """
    say(f"wrote {_open(graph).view(output, title=title, keep_positions=keep_positions)}")


@main.command()
@_graph
@_out
def export(graph: Path, output: Path) -> None:
    """Write a graph for another program.

    The suffix tells the format: .ttl .nq .trig .jsonld .graphml .gexf .csv
    """
    say(f"wrote {_open(graph).export(output)}")


@main.command()
@_graph
@click.option("--json", "as_json", is_flag=True, help="JSON for programs.")
def info(graph: Path, as_json: bool) -> None:
    """Count what a graph holds."""
    import json

    counts = _open(graph).info()
    click.echo(json.dumps(counts) if as_json else "\n".join(f"{counts[name]:>8} {name}" for name in counts))


for _command in (curate, review):
    main.add_command(_command)


def _open(path: Path) -> KnowledgeGraph:
    from graphbuild.graph import open as open_graph

    return open_graph(path)


def _reported(report: Report | None) -> int:
    """Says what was done; the exit status."""
    if report is None:
        return 0
    say_errors(report.errors)
    for judgement in report.idle:
        say(f"about nothing in the graph now: judgement {judgement}")
    say(str(report))
    return int(bool(report.errors))
