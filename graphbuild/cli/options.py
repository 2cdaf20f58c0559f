"""The arguments and options that several verbs share, and the graph that one names."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from graphbuild.graph import KnowledgeGraph

Command = Callable[..., Any]


def every_one_of(*decorators: Callable[[Command], Command]) -> Callable[[Command], Command]:
    def decorate(command: Command) -> Command:
        for decorator in reversed(decorators):
            command = decorator(command)
        return command

    return decorate


def _day(ctx: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    try:
        return None if value is None else date.fromisoformat(value).isoformat()
    except ValueError:
        raise click.BadParameter(f"{value!r} is not a date as YYYY-MM-DD") from None


def _lexicons(ctx: click.Context, parameter: click.Parameter, value: tuple[Path, ...]) -> None:
    from graphbuild.resources import use_folder

    for folder in value:
        use_folder(folder)


sources = click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
graph = click.argument("graph", type=click.Path(path_type=Path))
out = click.option(
    "-o", "--output", type=click.Path(path_type=Path), required=True, help="The file or folder to write."
)
forms = every_one_of(
    click.option("--table", "form", flag_value="table", default="table", help="A table for people (the default)."),
    click.option("--json", "form", flag_value="json", help="JSON for programs."),
    click.option("--csv", "form", flag_value="csv", help="CSV for spreadsheets."),
)


reading = every_one_of(
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


def opened(path: Path) -> KnowledgeGraph:
    """The graph in a folder. Raises StoreError where there is none."""
    from graphbuild.graph import open as open_graph

    return open_graph(path)
