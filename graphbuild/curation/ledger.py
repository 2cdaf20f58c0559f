"""The ledger: the judgements about a graph as a text file beside it, made to be read and edited by hand.

It is only ever added to: what stands in it, comments too, stays as it is. Taking an entry out by hand, or `undo`, which
adds an entry that says so, gives the graph as it would be without it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import msgspec

from graphbuild.curation.checking import check
from graphbuild.curation.judgements import Judgement, Verb
from graphbuild.errors import GraphbuildError, StoreError

NAME = "ledger.yaml"
HEAD = """\
# Judgements about this graph, oldest first; `graphbuild curate` adds to them.
# An entry that is taken out, or changed, counts so from the next time the graph is opened.
"""
# What could steer a terminal or reorder a line, and would stand unescaped in YAML.
_UNSEEN = re.compile("[\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]")
_FEWEST_SUBJECTS = {Verb.MERGE: 2, Verb.UNDO: 0}


@dataclass(frozen=True, slots=True)
class Ledger:
    """The judgements of a file in their order, and its text when it was read."""

    path: Path
    judgements: tuple[Judgement, ...] = ()
    text: str = ""

    @property
    def next_number(self) -> int:
        return 1 + max((judgement.number for judgement in self.judgements), default=0)

    def judgement(self, number: int) -> Judgement:
        """The judgement of that number. Raises StoreError."""
        for judgement in self.judgements:
            if judgement.number == number:
                return judgement
        raise StoreError(f"{self.path}: there is no judgement {number}; see: graphbuild curate GRAPH log")

    def append(self, judgements: Iterable[Judgement]) -> Ledger:
        """The ledger with more judgements, which are on disk then.

        Raises StoreError, and writes nothing, where the file is not any more what it was when it was read.
        """
        if _text(self.path) != self.text:
            raise StoreError(
                f"{self.path} was changed by somebody else since it was read; nothing was written, try again"
            )
        added = tuple(judgements)
        text = (self.text or HEAD).rstrip("\n") + "\n" + "".join(f"\n{_entry(judgement)}" for judgement in added)
        part = self.path.with_name(f"{NAME}.part")
        part.write_text(text, "utf-8")
        part.replace(self.path)
        return replace(self, judgements=(*self.judgements, *added), text=text)


def read_ledger(folder: Path) -> Ledger:
    """The ledger of the graph in a folder; without a file it has no entries.

    Raises StoreError for an entry that cannot be read, with its line where that is known.
    """
    path = folder / NAME
    text = _text(path)
    judgements = tuple(_judgement(path, place, entry) for place, entry in enumerate(_entries(path, text), 1))
    seen: set[int] = set()
    for judgement in judgements:
        if judgement.number in seen:
            raise StoreError(f"{path}: two judgements have the number {judgement.number}; give one another number")
        seen.add(judgement.number)
    return Ledger(path, judgements, text)


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8") if path.is_file() else ""
    except UnicodeDecodeError as error:
        raise StoreError(f"{path}: not UTF-8: {error}") from error


def _entries(path: Path, text: str) -> list[Any]:
    import yaml

    try:
        # Every value as the text it is: `NO` is a country and 2026-11-23 a day.
        found = yaml.load(text, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError) as error:
        raise StoreError(f"{path}: {' '.join(str(error).split())}") from error
    if found in (None, ""):
        return []
    if not isinstance(found, list):
        raise StoreError(f"{path}: not a list of judgements; each entry starts with `- number:`")
    return found


def _judgement(path: Path, place: int, entry: Any) -> Judgement:
    """The judgement of an entry; a key that is not known is refused, for a misspelt `subtpye` must not go unheeded."""
    number = entry.get("number", "?") if isinstance(entry, dict) else "?"
    try:
        _refuse_unknown(entry)
        judgement = msgspec.convert(entry, Judgement, strict=False)
        _refuse_incomplete(judgement)
        check(judgement)
    except (msgspec.ValidationError, ValueError, GraphbuildError) as error:
        raise StoreError(f"{path}: entry {place} (number {number}): {error}") from error
    return judgement


def _refuse_unknown(entry: Any) -> None:
    known = Judgement.__dataclass_fields__
    for key in entry if isinstance(entry, dict) else ():
        if key not in known:
            raise ValueError(f"`{key}` is not one of {', '.join(sorted(known))}")


def _refuse_incomplete(judgement: Judgement) -> None:
    verb, fewest = judgement.verb, _FEWEST_SUBJECTS.get(judgement.verb, 1)
    if len(judgement.subjects) < fewest:
        raise ValueError(f"{verb} needs {fewest} subjects, each with its iri")
    for needed, value in ((Verb.SPLIT, judgement.into), (Verb.RETYPE, judgement.change), (Verb.UNDO, judgement.undoes)):
        if verb is needed and value is None:
            raise ValueError(f"{verb} needs `{_NEEDED[verb]}`")
    if re.fullmatch(r"\d{4}-\d\d-\d\d", judgement.when) is None:
        raise ValueError(f"when: {judgement.when!r} is not a day as YYYY-MM-DD")


_NEEDED = {Verb.SPLIT: "into", Verb.RETYPE: "change", Verb.UNDO: "undoes"}


def _entry(judgement: Judgement) -> str:
    """A judgement as an entry of the file; characters that hide or reorder others are escaped."""
    import yaml

    text: str = yaml.dump(
        [_without_empty(msgspec.to_builtins(judgement))],
        Dumper=_dumper(),
        allow_unicode=True,
        sort_keys=False,
        width=10_000,
    )
    return _UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _dumper() -> Any:
    import yaml

    class Dumper(yaml.SafeDumper):
        """Quotes what is to be escaped."""

    def represent(dumper: yaml.SafeDumper, value: str) -> yaml.ScalarNode:
        plain = _UNSEEN.search(value) is None
        return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=None if plain else '"')

    Dumper.add_representer(str, represent)
    return Dumper


def _without_empty(value: Any) -> Any:
    """Without what is not said: the ledger is to be read."""
    if isinstance(value, dict):
        return {key: _without_empty(held) for key, held in value.items() if held not in (None, "", False, [], ())}
    return [_without_empty(held) for held in value] if isinstance(value, list | tuple) else value
