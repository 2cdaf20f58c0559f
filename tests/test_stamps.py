"""The list of stamps: what it says is taken where nothing changed since, and never where something did."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from graphbuild.store import stamps
from graphbuild.store.stamps import NAME, Stamp, load, save, whole

LONG_AGO = 1_000_000_000


def stamp(name: str) -> Stamp:
    return Stamp(f"https://example.org/{name}", name, name, name, "1", "f")


@pytest.fixture
def records(tmp_path: Path) -> Path:
    for name in ("aa1", "aa2", "bb1"):
        add(tmp_path, name)
    return tmp_path


def add(records: Path, name: str) -> None:
    folder = records / name[:2]
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.jsonl").touch()


def settle(records: Path) -> None:
    """As if nothing had been written for a long time."""
    for folder in records.glob("??"):
        os.utime(folder, (LONG_AGO, LONG_AGO))


def opened(records: Path) -> tuple[set[str], set[str]]:
    """The keys that are known, and those whose files were opened for it."""
    read: set[str] = set()
    found = load(records, lambda path: read.add(path.stem) or stamp(path.stem))  # type: ignore[func-returns-value]
    assert all(found[name] == stamp(name) for name in found)
    return set(found), read


def test_no_record_is_opened_where_nothing_changed(records: Path) -> None:
    settle(records)
    save(records, {name: stamp(name) for name in ("aa1", "aa2", "bb1")})
    assert opened(records) == ({"aa1", "aa2", "bb1"}, set())


def test_a_changed_folder_is_looked_at(records: Path) -> None:
    settle(records)
    save(records, {name: stamp(name) for name in ("aa1", "aa2", "bb1")})
    add(records, "bb2")
    (records / "aa" / "aa1.jsonl").unlink()
    assert opened(records) == ({"aa2", "bb1", "bb2"}, {"aa2", "bb1", "bb2"})


def test_a_change_too_short_before_the_list_is_looked_at(records: Path) -> None:
    save(records, {name: stamp(name) for name in ("aa1", "aa2", "bb1")})
    assert opened(records) == ({"aa1", "aa2", "bb1"}, {"aa1", "aa2", "bb1"})


def test_a_record_that_the_writer_does_not_know_is_looked_at(records: Path) -> None:
    settle(records)
    save(records, {name: stamp(name) for name in ("aa1", "bb1")})
    assert opened(records) == ({"aa1", "aa2", "bb1"}, {"aa1", "aa2"})


@pytest.mark.parametrize("content", [b"", b"\xc1", b"\x81\xa2aa\x01"])
def test_a_broken_list_is_no_list(records: Path, content: bytes) -> None:
    settle(records)
    (records / NAME).write_bytes(content)
    assert opened(records)[1] == {"aa1", "aa2", "bb1"}


def test_the_digest_of_all_tells_runs_and_records_apart() -> None:
    one = {"aa1": stamp("aa1"), "bb1": stamp("bb1")}
    assert whole(one) == whole(dict(reversed(one.items())))
    assert whole(one) != whole({"aa1": stamp("aa1")})
    assert whole(one) != whole({**one, "bb1": stamps.Stamp("i", "r", "t", "a", "2", "f")})
