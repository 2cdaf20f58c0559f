"""The folder `records/`: one file an article, one line of JSON in it, written wholly or not at all.

A file is named by the digest of the article's id, since an id may be anything. Its line is the record as
`graphbuild extract` prints it, with a stamp in front that tells which run read it.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec

from graphbuild.errors import StoreError
from graphbuild.records import Article, Record, from_json, to_json
from graphbuild.store import stamps as stamp_list
from graphbuild.store.stamps import Stamp
from graphbuild.triples import Run, record_digest

_PREFIX = b'{"stored":'
_STAMP_BYTES = 4096


def key(article_id: str) -> str:
    """The name of an article's file, without its folder and suffix."""
    return hashlib.sha256(article_id.encode("utf-8", "surrogatepass")).hexdigest()


def article_digest(article: Article) -> str:
    """The SHA-256 of what is known of an article: a new title or date is a change, as a new text is."""
    return hashlib.sha256(msgspec.json.encode(article, order="deterministic")).hexdigest()


def stamp(record: Record, run: Run) -> Stamp:
    """The stamp of a record that a run read."""
    article = record.article
    digests = record_digest(record), article.text_sha256, article_digest(article)
    return Stamp(article.iri, *digests, run.version, run.fingerprint)


@dataclass(frozen=True, slots=True)
class RecordFiles:
    """The records of a graph, by article id."""

    folder: Path

    def write(self, record: Record, run: Run) -> Stamp:
        """Puts a record in the place of an earlier one, if any; answers with its stamp."""
        made = stamp(record, run)
        path = self._path(key(record.article.id))
        path.parent.mkdir(parents=True, exist_ok=True)
        line = _PREFIX + msgspec.json.encode(made) + b"," + to_json(record)[1:] + b"\n"
        _replace(path, line)
        return made

    def remove(self, article_id: str) -> bool:
        """Whether there was a record to remove."""
        path = self._path(key(article_id))
        existed = path.exists()
        path.unlink(missing_ok=True)
        return existed

    def record(self, article_id: str) -> Record | None:
        """The record of an article, or None."""
        path = self._path(key(article_id))
        return self._read(path) if path.exists() else None

    def records(self) -> Iterator[Record]:
        """All records in the order of their files' names: the same whatever the order they came in."""
        for name in sorted(self.stamps()):
            yield self.by_key(name)

    def by_key(self, name: str) -> Record:
        return self._read(self._path(name))

    def stamps(self) -> Mapping[str, Stamp]:
        """The stamps of all records, by key."""
        return stamp_list.load(self.folder, _read_stamp)

    def list_stamps(self, stamps: Mapping[str, Stamp]) -> None:
        """Writes down the stamps of all records, so that the next stamps() is quick."""
        stamp_list.save(self.folder, stamps)

    def _path(self, name: str) -> Path:
        return self.folder / name[:2] / f"{name}.jsonl"

    @staticmethod
    def _read(path: Path) -> Record:
        try:
            return from_json(path.read_bytes())
        except msgspec.MsgspecError as error:
            raise StoreError(f"{path}: not a record: {error}; remove the file and add its article again") from error


def _read_stamp(path: Path) -> Stamp:
    with path.open("rb") as file:
        head = file.read(_STAMP_BYTES)
        try:
            return _decode_stamp(head)
        except ValueError:
            head += file.read()
    try:
        return _decode_stamp(head)
    except ValueError as error:
        raise StoreError(f"{path}: has no stamp; remove the file and add its article again") from error


def _decode_stamp(head: bytes) -> Stamp:
    if not head.startswith(_PREFIX):
        raise ValueError("no stamp")
    value, _ = json.JSONDecoder().raw_decode(head[len(_PREFIX) :].decode("utf-8", "replace"))
    return msgspec.convert(value, Stamp)


def _replace(path: Path, content: bytes) -> None:
    part = path.with_suffix(".part")
    with part.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)
