"""The stamps of all records as one list beside them, so that opening a graph doesn't open every record.

The list is made from the records and may be removed. Like git's index it is trusted folder by folder: where a folder
was changed since, or so shortly before the list was written that the clock cannot tell, its records are looked at.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Mapping
from pathlib import Path

import msgspec

from graphbuild.triples import Run

NAME = "stamps.msgpack"
# Clocks of file systems may be as coarse as this.
_COARSE_NS = 2_000_000_000


class Stamp(msgspec.Struct, frozen=True):
    """What the store must know of a record without reading it."""

    iri: str
    record: str
    text: str
    article: str
    version: str
    fingerprint: str

    @property
    def run(self) -> Run:
        return Run(self.version, self.fingerprint)


class _Folder(msgspec.Struct, frozen=True):
    """The stamps of a folder's records by key, as they were when it was last changed (nanoseconds)."""

    changed: int
    stamps: dict[str, Stamp]


def load(records: Path, read: Callable[[Path], Stamp]) -> dict[str, Stamp]:
    """The stamps of all records by key; `read` gives that of a file."""
    listed, written = _listed(records / NAME)
    stamps: dict[str, Stamp] = {}
    for folder in _folders(records):
        known, changed = listed.get(folder.name), folder.stat().st_mtime_ns
        if known is not None and known.changed == changed and changed + _COARSE_NS < written:
            stamps |= known.stamps
        else:
            stamps |= {path.stem: read(path) for path in folder.glob("*.jsonl")}
    return stamps


def save(records: Path, stamps: Mapping[str, Stamp]) -> None:
    """Writes the list. A folder with other records than those of the stamps is left out, hence looked at next time."""
    if not records.is_dir():
        return
    by_folder: dict[str, dict[str, Stamp]] = {}
    for name, stamp in stamps.items():
        by_folder.setdefault(name[:2], {})[name] = stamp
    listed = {}
    for folder in _folders(records):
        changed, known = folder.stat().st_mtime_ns, by_folder.get(folder.name, {})
        if {entry.name.removesuffix(".jsonl") for entry in os.scandir(folder)} == known.keys():
            listed[folder.name] = _Folder(changed, known)
    part = records / f"{NAME}.part"
    part.write_bytes(msgspec.msgpack.encode(listed))
    part.replace(records / NAME)


def whole(stamps: Mapping[str, Stamp]) -> str:
    """A digest of all, the same in any order: equal ones stand for equal records, read by equal runs."""
    found = hashlib.sha256()
    for name in sorted(stamps):
        stamp = stamps[name]
        found.update(f"{name} {stamp.record} {stamp.version} {stamp.fingerprint}\n".encode())
    return found.hexdigest()


def _folders(records: Path) -> list[Path]:
    if not records.is_dir():
        return []
    return [Path(entry.path) for entry in os.scandir(records) if len(entry.name) == 2 and entry.is_dir()]


def _listed(path: Path) -> tuple[Mapping[str, _Folder], int]:
    """The list and when it was written; an empty one where there is none that can be read."""
    try:
        return msgspec.msgpack.decode(path.read_bytes(), type=dict[str, _Folder]), path.stat().st_mtime_ns
    except (OSError, msgspec.MsgspecError):
        return {}, 0
