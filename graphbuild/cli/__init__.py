"""The command line: one verb, one function.

Exit status: 0 done, 1 failed or found something wrong, 2 used wrongly.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from graphbuild.cli import options
from graphbuild.cli.asking import check, evidence, queries, query
from graphbuild.cli.curating import curate, review
from graphbuild.cli.extracting import extract
from graphbuild.cli.output import progress, say, say_errors
from graphbuild.errors import AmbiguousName, GraphbuildError, UnknownName

if TYPE_CHECKING:
    from graphbuild.pipeline import Report


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


@click.group(cls=_Verbs, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="graphbuild")
def main() -> None:
    """News articles about a war in, an evidence-backed knowledge graph out.

    A SOURCE is a file (.txt .html .htm .json .jsonl), a folder of such files, or - (JSON lines on standard input).
    A GRAPH is the folder that `graphbuild build` made.
    """


@click.command()
@options.sources
@options.out
@options.reading
@click.pass_context
def build(ctx: click.Context, /, sources: tuple[str, ...], output: Path, **given: Any) -> None:
    """Make a graph of articles.

    A graph that exists is made to hold exactly these; articles that have not changed are not read again.
    """
    from graphbuild.graph import build as build_graph

    with progress() as done:
        graph = build_graph(sources, output, progress=done, stdin=sys.stdin.buffer, **given)
    ctx.exit(_reported(graph.report))


@click.command()
@options.graph
@options.sources
@options.reading
@click.pass_context
def add(ctx: click.Context, /, graph: Path, sources: tuple[str, ...], **given: Any) -> None:
    """Put articles into a graph.

    Each takes the place of an earlier one with its id; the others stay.
    """
    with progress() as done:
        report = options.opened(graph).add(sources, progress=done, stdin=sys.stdin.buffer, **given)
    ctx.exit(_reported(report))


@click.command()
@options.graph
@click.argument("articles", nargs=-1, required=True, metavar="ID...")
@click.pass_context
def remove(ctx: click.Context, /, graph: Path, articles: tuple[str, ...]) -> None:
    """Take articles out of a graph, by their ids."""
    ctx.exit(_reported(options.opened(graph).remove(*articles)))


@click.command()
@options.graph
@options.out
@click.option("--title", help="The heading; default: the graph's name.")
@click.option(
    "--keep-positions", type=click.Path(path_type=Path), help="An earlier page; default: the one that is replaced."
)
def view(graph: Path, output: Path, title: str | None, keep_positions: Path | None) -> None:
    """Write a graph as one HTML page.

    The picture, the statements and their evidence; the file needs no network. Entities stay where they stood in an
    earlier page.
    """
    say(f"wrote {options.opened(graph).view(output, title=title, keep_positions=keep_positions)}")


@click.command()
@options.graph
@options.out
def export(graph: Path, output: Path) -> None:
    """Write a graph for another program.

    The suffix tells the format: .ttl .nq .trig .jsonld .graphml .gexf .csv
    """
    say(f"wrote {options.opened(graph).export(output)}")


@click.command()
@options.graph
@click.option("--json", "as_json", is_flag=True, help="JSON for programs.")
def info(graph: Path, as_json: bool) -> None:
    """Count what a graph holds."""
    import json

    counts = options.opened(graph).info()
    click.echo(json.dumps(counts) if as_json else "\n".join(f"{counts[name]:>8} {name}" for name in counts))


# In the order in which they are used, as --help lists them.
for _verb in (extract, build, add, remove, query, queries, evidence, check, view, export, info, curate, review):
    main.add_command(_verb)


def _reported(report: Report | None) -> int:
    """Says what was done; the exit status."""
    if report is None:
        return 0
    say_errors(report.errors)
    for judgement in report.idle:
        say(f"about nothing in the graph now: judgement {judgement}")
    say(str(report))
    return int(bool(report.errors))
