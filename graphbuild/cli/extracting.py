"""The verb that shows what is read out of articles, without a graph."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from graphbuild.cli import options
from graphbuild.cli.output import escaped, progress, readable, say_errors, target
from graphbuild.errors import InputError

if TYPE_CHECKING:
    from graphbuild.extraction import Explanation
    from graphbuild.records import Record


@click.command()
@options.sources
@options.reading
@click.option("--json", "as_json", is_flag=True, help="The whole record of each article, as one line of JSON.")
@click.option("--explain", is_flag=True, help="Under each event the rules that gave its type, status and roles.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="A file in the place of standard output.")
@click.pass_context
def extract(
    ctx: click.Context, /, sources: tuple[str, ...], as_json: bool, explain: bool, output: Path | None, **given: Any
) -> None:
    """Show what is read out of articles."""
    from graphbuild.pipeline import explain as explain_records
    from graphbuild.pipeline import extract as extract_records

    if explain:
        given.pop("workers")
        ctx.exit(_explained(explain_records(sources, stdin=sys.stdin.buffer, **given), output))

    failed = False
    with progress() as done, target(output) as out:
        for result in extract_records(sources, progress=done, stdin=sys.stdin.buffer, **given):
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
