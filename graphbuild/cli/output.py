"""How results, messages and progress are written: results to standard output, all else to standard error."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING

import click

if TYPE_CHECKING:
    from graphbuild.errors import InputError
    from graphbuild.sparql import Rows

# Controls of a terminal (C0 without tab and line feed, DEL, C1) and of the direction of writing.
_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def readable(text: str) -> str:
    """The text with control and bidi characters shown as U+FFFD: an article must not steer the reader's terminal."""
    return _UNSAFE.sub("\N{REPLACEMENT CHARACTER}", text)


def escaped(line: bytes) -> bytes:
    """A line of JSON with the same characters written as escapes: the same JSON, safe to look at."""
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", line.decode()).encode()


def say(message: str) -> None:
    """Writes one line to standard error."""
    click.echo(readable(" ".join(message.split())), err=True)


def say_errors(errors: Iterable[InputError]) -> None:
    for error in errors:
        say(f"not read: {error}")


def write_rows(rows: Rows, form: str, *, stored: bool = True) -> None:
    """Writes rows for people, as JSON or as CSV to standard output.

    People see the answer of a stored question as a listing without IRIs, that of their own query with all its columns.
    """
    from graphbuild.sparql import listing

    if form == "table":
        text = readable(listing(rows, _width()) if stored else rows.to_table(_width()))
    else:
        text = rows.to_json() if form == "json" else rows.to_csv()
    click.echo(text, nl=not text.endswith("\n"))


def _width() -> int:
    """The characters of a line: the terminal's, or 100 where the output goes elsewhere."""
    return shutil.get_terminal_size((100, 24)).columns if sys.stdout.isatty() else 100


@contextmanager
def progress() -> Iterator[Callable[[int], object]]:
    """What to call after each article: a bar where a person watches, else nothing is shown."""
    from tqdm import tqdm

    with tqdm(unit=" articles", disable=not sys.stderr.isatty(), file=sys.stderr) as bar:
        yield bar.update


@contextmanager
def target(path: Path | None) -> Iterator[IO[bytes]]:
    """Where bytes go: standard output, or a file that takes its name when all is written."""
    if path is None:
        yield sys.stdout.buffer
        return
    part = path.with_name(f"{path.name}.part")
    try:
        with part.open("wb") as file:
            yield file
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
