"""What has been compared so far, by block, so that a new article is compared with its like and not with all.

A file of SQLite that is made from the records: it may be removed, and is then made again. An index without a file is
in memory.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import Any
from zlib import crc32

import msgspec

from graphbuild.incidents.blocks import blocks
from graphbuild.incidents.happenings import Happening
from graphbuild.incidents.sources import Sketch

_TABLES = """
CREATE TABLE IF NOT EXISTS article (key TEXT PRIMARY KEY, digest TEXT, iri TEXT UNIQUE, sketch BLOB) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS happening (id TEXT PRIMARY KEY, article TEXT, body BLOB) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS member (block INTEGER, happening TEXT, PRIMARY KEY (block, happening)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS of_article ON happening (article);
CREATE TABLE IF NOT EXISTS whole (digest TEXT);
"""


class Index:
    """The reports of a graph. Changes are kept by commit(); without it they are gone when the index is closed."""

    def __init__(self, path: Path | None = None) -> None:
        """Opens the file, or makes it; one of another version or a broken one is emptied."""
        self._path = path
        self._base = _connect(path)
        self._decode = msgspec.msgpack.Decoder(Happening).decode
        self._known: dict[str, Happening] = {}

    def digests(self) -> Mapping[str, str]:
        """The digest of each article's record, by the article's key."""
        return dict(self._base.execute("SELECT key, digest FROM article"))

    def whole(self) -> str:
        """The digest that was given with the last commit(); empty where there was none."""
        return next((digest for (digest,) in self._base.execute("SELECT digest FROM whole")), "")

    def add(self, key: str, digest: str, iri: str, sketch: Sketch, reports: Iterable[Happening]) -> None:
        """Puts an article's reports in."""
        self._base.execute(
            "INSERT INTO article VALUES (?, ?, ?, ?)", (key, digest, iri, msgspec.msgpack.encode(sketch))
        )
        for report in reports:
            body = msgspec.msgpack.encode(report)
            self._base.execute("INSERT OR REPLACE INTO happening VALUES (?, ?, ?)", (report.id, key, body))
            rows = [(_number(block), report.id) for block in blocks(report)]
            self._base.executemany("INSERT OR IGNORE INTO member VALUES (?, ?)", rows)

    def drop(self, key: str) -> None:
        """Takes an article's reports out."""
        for report in self.reports(key):
            self._known.pop(report.id, None)
            rows = [(_number(block), report.id) for block in blocks(report)]
            self._base.executemany("DELETE FROM member WHERE block = ? AND happening = ?", rows)
        self._base.execute("DELETE FROM happening WHERE article = ?", (key,))
        self._base.execute("DELETE FROM article WHERE key = ?", (key,))

    def reports(self, key: str) -> list[Happening]:
        """The reports of an article."""
        return [self._decode(body) for (body,) in self._rows("SELECT body FROM happening WHERE article = ?", key)]

    def near(self, report: Happening) -> Iterator[Happening]:
        """The other reports that share a block with it, each once, in no order."""
        found: set[str] = {report.id}
        for block in blocks(report):
            for (name,) in self._rows("SELECT happening FROM member WHERE block = ?", _number(block)):
                if name not in found:
                    found.add(name)
                    yield self.report(name)

    def report(self, name: str) -> Happening:
        """The report of that id, which must be in the index."""
        if name not in self._known:
            ((body,),) = self._rows("SELECT body FROM happening WHERE id = ?", name)
            self._known[name] = self._decode(body)
        return self._known[name]

    def sketches(self, articles: Iterable[str]) -> Mapping[str, Sketch]:
        """The sketches of articles' texts, by IRI."""
        found = {}
        for iri in articles:
            for (body,) in self._rows("SELECT sketch FROM article WHERE iri = ?", iri):
                found[iri] = msgspec.msgpack.decode(body, type=Sketch)
        return found

    def commit(self, whole: str = "") -> None:
        """Keeps what was changed; `whole` is a digest that stands for all articles in the index."""
        self._base.execute("DELETE FROM whole")
        self._base.execute("INSERT INTO whole VALUES (?)", (whole,))
        self._base.commit()
        self._known.clear()

    def clear(self) -> None:
        """Empties the index."""
        for table in ("article", "happening", "member", "whole"):
            self._base.execute(f"DELETE FROM {table}")
        self._known.clear()

    def close(self) -> None:
        self._base.close()

    def _rows(self, query: str, value: str | int) -> list[tuple[Any, ...]]:
        return self._base.execute(query, (value,)).fetchall()


@lru_cache(maxsize=1)
def version() -> int:
    """A number for the way to read, to block and to compare, as this package does; another one, another index."""
    found = 0
    for file in sorted(path for path in Path(__file__).parent.iterdir() if path.suffix in (".py", ".tsv")):
        found = crc32(file.name.encode() + file.read_bytes(), found)
    return found & 0x7FFFFFFF  # PRAGMA user_version is a signed number of 32 bits


def _connect(path: Path | None) -> sqlite3.Connection:
    if path is None:
        return _with_tables(sqlite3.connect(":memory:"))
    try:
        base = sqlite3.connect(path)
        if base.execute("PRAGMA user_version").fetchone() == (version(),):
            return _with_tables(base)
        base.close()
    except sqlite3.DatabaseError:
        pass
    path.unlink(missing_ok=True)
    return _with_tables(sqlite3.connect(path))


def _with_tables(base: sqlite3.Connection) -> sqlite3.Connection:
    # Made from the records: what a power cut takes is made again.
    base.execute("PRAGMA synchronous = OFF")
    base.execute(f"PRAGMA user_version = {version()}")
    base.executescript(_TABLES)
    return base


def _number(block: str) -> int:
    return int.from_bytes(blake2b(block.encode("utf-8", "surrogatepass"), digest_size=8).digest(), signed=True)
