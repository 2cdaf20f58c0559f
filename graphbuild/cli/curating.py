"""The verbs of curation: judging a graph, and looking for what is worth it."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from graphbuild.cli.options import Command, every_one_of, opened
from graphbuild.cli.output import escaped, readable, say

if TYPE_CHECKING:
    from graphbuild.curation import Change, Judgement, Suggestion, Wish
    from graphbuild.graph import KnowledgeGraph

_why = click.option("--why", required=True, help="Why: who reads the ledger must be able to follow.")
_by = click.option("--by", metavar="NAME", help="Who judges; default: the name that git knows you by.")
_every = click.option("--all", "every", is_flag=True, help="A name stands for every entity that bears it.")
_subjects = click.argument("names", nargs=-1, required=True, metavar="NAME_OR_IRI...")
_judged_by = every_one_of(_why, _by)


def _kinds(command: Command) -> Command:
    for name, text in (
        ("sector", "A sector, such as REB or GOVMIL."),
        ("country", "The ISO 3166-1 alpha-3 code of the country it acts for or lies in."),
        ("subtype", "A class of the ontology below the type, such as ArmedGroup."),
        ("type", "Person, Organization, Group, Place, Facility, Equipment or Office."),
    ):
        command = click.option(f"--{name}", name, help=text)(command)
    return command


@click.group()
@click.argument("graph", type=click.Path(path_type=Path))
@click.pass_context
def curate(ctx: click.Context, graph: Path) -> None:
    """Judge a graph: merge, split, retype, reject, confirm, undo.

    Judgements are kept in ledger.yaml in the graph's folder and hold for all that is built later; the records that were
    read stay as they are, so that undoing one gives the graph as it was before.

    graphbuild curate iraq.kg merge "Haider al-Abadi" Abadi --why "one man"
    """
    ctx.obj = graph


@curate.command()
@_subjects
@_every
@_judged_by
@click.pass_obj
def merge(graph: Path, names: tuple[str, ...], every: bool, why: str, by: str | None) -> None:
    """Make the others the same entity as the first."""
    _done(opened(graph).curate("merge", *names, every=every, why=why, by=by))


@curate.command()
@click.argument("name", metavar="NAME_OR_IRI")
@click.option("--article", "articles", multiple=True, metavar="ID", help="All its mentions in this article.")
@click.option("--mention", "mentions", multiple=True, metavar="ID:START-END", help="This mention, or its IRI.")
@click.option("--label", default="", help="What the other entity is called.")
@_kinds
@_judged_by
@click.pass_obj
def split(
    graph: Path,
    /,
    name: str,
    articles: tuple[str, ...],
    mentions: tuple[str, ...],
    label: str,
    why: str,
    by: str | None,
    **kinds: str | None,
) -> None:
    """Give some mentions of an entity to another one."""
    options = {"articles": articles, "mentions": mentions, "label": label, "change": _change(kinds)}
    _done(opened(graph).curate("split", name, why=why, by=by, **options))


@curate.command()
@_subjects
@_kinds
@_every
@_judged_by
@click.pass_obj
def retype(graph: Path, /, names: tuple[str, ...], every: bool, why: str, by: str | None, **kinds: str | None) -> None:
    """Change the type, subtype, country or sector of an entity.

    A value of - takes it away.
    """
    _done(opened(graph).curate("retype", *names, every=every, change=_change(kinds), why=why, by=by))


@curate.command()
@_subjects
@_every
@_judged_by
@click.pass_obj
def reject(graph: Path, names: tuple[str, ...], every: bool, why: str, by: str | None) -> None:
    """Leave out a statement (an event, a claim, a relation) or an entity."""
    _done(opened(graph).curate("reject", *names, every=every, why=why, by=by))


@curate.command()
@_subjects
@_judged_by
@click.pass_obj
def confirm(graph: Path, names: tuple[str, ...], why: str, by: str | None) -> None:
    """Say that a statement or an entity is as it was read, or that two entities are two."""
    _done(opened(graph).curate("confirm", *names, why=why, by=by))


@curate.command()
@click.argument("number", type=click.IntRange(min=1))
@click.option("--why", default="", help="Why.")
@_by
@click.pass_obj
def undo(graph: Path, number: int, why: str, by: str | None) -> None:
    """Take the judgement of that number out of force; undoing an undo brings it back."""
    _done(opened(graph).curate("undo", undoes=number, why=why, by=by))


@curate.command()
@click.option("--json", "as_json", is_flag=True, help="JSON for programs.")
@click.pass_obj
def log(graph: Path, as_json: bool) -> None:
    """List all judgements, those undone too, and say which are about nothing in the graph."""
    from graphbuild.curation import in_force

    kg = opened(graph)
    counting = {judgement.number for judgement in in_force(kg.ledger.judgements)}
    idle = {judgement.number for judgement in kg.idle_judgements()}
    states = {j.number: _state(j, counting, idle) for j in kg.ledger.judgements}
    if as_json:
        _write_json([{**_plain(j), "state": states[j.number]} for j in kg.ledger.judgements])
    else:
        for judgement in kg.ledger.judgements:
            click.echo(_line(judgement, states[judgement.number]))


@click.command()
@click.argument("graph", type=click.Path(path_type=Path))
@click.option("--limit", type=click.IntRange(min=1), default=50, show_default=True, help="At most so many.")
@click.option("--json", "as_json", is_flag=True, help="JSON for programs; nothing is asked.")
@click.option("--ask/--list", "ask", default=None, help="Ask about each, or only list; default: ask on a terminal.")
@_by
def review(graph: Path, limit: int, as_json: bool, ask: bool | None, by: str | None) -> None:
    """Look through likely duplicates and weak statements.

    The likeliest first, with the sentences to judge them by. On a terminal each is asked about: y merges or confirms,
    n says that they are two or rejects, s skips, q ends.
    """
    kg = opened(graph)
    found = kg.review()[:limit]
    if as_json:
        _write_json([_plain(suggestion) for suggestion in found])
    elif ask is True or (ask is None and sys.stdin.isatty() and sys.stdout.isatty()):
        _ask(kg, found, by)
    else:
        for suggestion in found:
            click.echo(_shown(suggestion) + "\n")


def _ask(kg: KnowledgeGraph, found: list[Suggestion], by: str | None) -> None:
    from graphbuild.curation import author

    who, gone = author() if by is None else by, set[str]()
    with kg.reviewing() as judge:
        for number, suggestion in enumerate(found, 1):
            iris = {subject.iri for subject in suggestion.subjects}
            if iris & gone:
                # It was merged or rejected a moment ago.
                continue
            click.echo(f"\n{number} of {len(found)}\n{_shown(suggestion)}")
            answer = click.prompt(_question(suggestion), type=click.Choice(["y", "n", "s", "q"]), default="s")
            if answer == "q":
                break
            if answer != "s":
                gone |= _judged(judge, _wish(suggestion, yes=answer == "y", by=who))


def _judged(judge: Callable[[Wish], Judgement], wish: Wish) -> set[str]:
    """What is not in the graph any more."""
    from graphbuild.errors import UnknownName

    try:
        made = judge(wish)
    except UnknownName:
        # A statement goes with the entity that was rejected a moment ago.
        say("not in the graph any more")
        return set()
    _done(made)
    iris = [subject.iri for subject in made.subjects]
    return set({"merge": iris[1:], "reject": iris}.get(made.verb, []))


def _question(suggestion: Suggestion) -> str:
    return "one and the same?" if len(suggestion.subjects) == 2 else "read rightly?"


def _wish(suggestion: Suggestion, *, yes: bool, by: str) -> Wish:
    from graphbuild.curation import Kind, Verb, Wish

    verb = Verb.CONFIRM if yes else Verb.REJECT
    if suggestion.kind is Kind.DUPLICATE:
        verb = Verb.MERGE if yes else Verb.CONFIRM
    names = tuple(subject.iri for subject in suggestion.subjects)
    return Wish(verb, names, by=by, why=f"reviewed: {', '.join(suggestion.reasons)}")


def _shown(suggestion: Suggestion) -> str:
    lines = [f"{suggestion.kind} {suggestion.score:.2f}: {', '.join(suggestion.reasons)}"]
    both = len(suggestion.sentences) == len(suggestion.subjects)
    for subject, sentence in zip(suggestion.subjects, suggestion.sentences, strict=both):
        kind = ", ".join(filter(None, (subject.subtype or subject.type, subject.country, subject.sector)))
        where = ", ".join(filter(None, (sentence.article, sentence.published)))
        lines += [f"  {subject.label} ({kind})" if kind else f"  {subject.label}", f"    {subject.iri}"]
        lines += [f"    “{sentence.text}” {where}"]
    return "\n".join(readable(" ".join(line.splitlines())) for line in lines)


def _state(judgement: Judgement, counting: set[int], idle: set[int]) -> str:
    if judgement.verb == "undo":
        return "undo"
    if judgement.number not in counting:
        return "undone"
    return "about nothing in the graph now" if judgement.number in idle else "in force"


def _line(judgement: Judgement, state: str = "in force") -> str:
    from graphbuild.curation import title

    note = "" if state in ("in force", "undo") else f" [{state}]"
    why = f": {judgement.why}" if judgement.why else ""
    line = f"{judgement.number:>4}  {judgement.when}  {judgement.by or '-'}  {title(judgement)}{why}{note}"
    return readable(" ".join(line.splitlines()))


def _done(judgement: Judgement) -> None:
    say(_line(judgement))


def _change(kinds: dict[str, str | None]) -> Change:
    from graphbuild.curation import Change
    from graphbuild.errors import UnknownName
    from graphbuild.records import EntityType

    wanted = {name: value for name, value in kinds.items() if value is not None}
    kind = wanted.pop("type", None)
    known = {entity_type.lower(): entity_type for entity_type in EntityType}
    if kind is not None and kind.lower() not in known:
        raise UnknownName("type", kind, EntityType)
    return Change(None if kind is None else known[kind.lower()], **wanted)


def _plain(thing: object) -> dict[str, Any]:
    import msgspec

    plain: dict[str, Any] = msgspec.to_builtins(thing)
    return plain


def _write_json(rows: list[dict[str, Any]]) -> None:
    click.echo(escaped(json.dumps(rows, ensure_ascii=False, indent=2).encode("utf-8", "replace")).decode())
