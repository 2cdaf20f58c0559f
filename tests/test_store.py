"""A graph on disk: what is put is there, wholly, whatever the order and whatever happens."""

from __future__ import annotations

import itertools
import os
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from pyoxigraph import DefaultGraph
from recordkit import Kit, kyiv, ramadi

from graphbuild.errors import StoreError, UnknownName
from graphbuild.records import Record
from graphbuild.store import GraphStore, Run

RUN = Run("0.1", "abc")
HOSTILE = [
    "a\\u0022 . } } ; DROP ALL #",
    'x"; DROP ALL; "',
    "\x00\x01\x1b[31m\u202e\u2028\x85\r\n\t",
    "\\\\u0022\\",
    "../../../etc/passwd",
    " <http://a> .\n <http://b> .\n",
    "\ufffe😀'''\"\"\"",
]


def third() -> Record:
    kit = Kit("third", "Iran met Russia.", title="Talks")
    iran = kit.entity("Iran", "Place", id="https://w3id.org/graphbuild/id/country/IRN", subtype="Country")
    kit.event("met", "Iran met Russia.", "CONSULT", actors=[iran])
    return kit.record()


def built(path: Path, *records: Record, run: Run = RUN) -> bytes:
    with GraphStore.create(path) as store:
        store.put(records, run=run)
        return store.nquads()


def union_is_sound(store: GraphStore) -> bool:
    """Whether the default graph is the union of the named ones."""
    named = {q.triple for q in store.quads if not isinstance(q.graph_name, DefaultGraph)}
    return named == {q.triple for q in store.quads.quads_for_pattern(None, None, None, DefaultGraph())}


def test_records_come_back_as_they_were_put(tmp_path: Path) -> None:
    built(tmp_path / "x.kg", ramadi(), kyiv())
    with GraphStore.open(tmp_path / "x.kg", read_only=True) as store:
        assert sorted(record.article.id for record in store.records()) == ["kyiv", "ramadi"]
        assert store.record("ramadi") == ramadi()
        assert store.record("nothing") is None
        assert len(store) == 2


def test_any_order_gives_the_same_bytes(tmp_path: Path) -> None:
    orders = itertools.permutations([ramadi(), kyiv(), third()])
    assert len({built(tmp_path / f"{n}.kg", *order) for n, order in enumerate(orders)}) == 1


def test_one_by_one_gives_the_same_bytes_as_in_bulk(tmp_path: Path) -> None:
    many = [replace_id(third(), f"n{n}") for n in range(40)]
    whole = built(tmp_path / "whole.kg", *many)
    with GraphStore.create(tmp_path / "single.kg") as store:
        for record in reversed(many):
            store.put([record], run=RUN)
        assert store.nquads() == whole
        assert union_is_sound(store)


def replace_id(record: Record, article_id: str) -> Record:
    kit = Kit(article_id, record.text, title=record.article.title)
    kit.entities = {entity.id: entity for entity in record.entities}
    return kit.record()


def test_removing_is_as_if_it_had_never_been(tmp_path: Path) -> None:
    expected = built(tmp_path / "a.kg", kyiv())
    with GraphStore.create(tmp_path / "b.kg") as store:
        store.put([ramadi(), kyiv()], run=RUN)
        assert store.remove("ramadi", "nothing") == 1
        assert store.nquads() == expected
        assert union_is_sound(store)


def test_replacing_is_as_if_built_anew(tmp_path: Path) -> None:
    shorter = replace(ramadi(), events=ramadi().events[:1], relations=())
    expected = built(tmp_path / "a.kg", shorter, kyiv())
    with GraphStore.create(tmp_path / "b.kg") as store:
        store.put([ramadi(), kyiv()], run=Run("0", "old"))
        assert store.put([shorter, kyiv()], run=RUN) == 2
        assert store.nquads() == expected
        assert union_is_sound(store)


def test_the_last_of_two_records_of_an_article_counts(tmp_path: Path) -> None:
    shorter = replace(ramadi(), events=())
    assert built(tmp_path / "a.kg", ramadi(), shorter) == built(tmp_path / "b.kg", shorter)


def test_unchanged_articles_are_known(tmp_path: Path) -> None:
    article = ramadi().article
    with GraphStore.create(tmp_path / "x.kg") as store:
        assert store.put([ramadi()], run=RUN) == 1
        assert store.put([ramadi()], run=RUN) == 0
        assert store.unchanged(article, "abc")
        assert not store.unchanged(article, "other")
        assert not store.unchanged(replace(article, text_sha256="0" * 64), "abc")
        assert not store.unchanged(replace(article, published="2016-01-01"), "abc")


@pytest.mark.parametrize("copies", [1, 4])
def test_hostile_text_is_kept_and_stays_text(tmp_path: Path, copies: int) -> None:
    records = []
    for number, text in enumerate(HOSTILE * copies):
        kit = Kit(f"{text}{number}", f"Ab {text} cd.", title=text, publisher=text, url=text)
        actor = kit.entity(text, "Person", "Ab", aliases=(text,))
        kit.event("cd", f"Ab {text} cd.", "ASSAULT", actors=[actor])
        records.append(kit.record())
    with GraphStore.create(tmp_path / "x.kg") as store:
        store.put(records, run=RUN)
        assert set(HOSTILE) <= {q.object.value for q in store.quads}
        assert all(store.record(record.article.id) == record for record in records)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["x.kg"]


def test_a_record_outside_the_ontology_leaves_nothing_behind(tmp_path: Path) -> None:
    bad = replace(kyiv(), entities=(replace(kyiv().entities[0], subtype="Nonsense"),))
    with GraphStore.create(tmp_path / "x.kg") as store:
        with pytest.raises(UnknownName):
            store.put([bad], run=RUN)
        assert len(store) == 0
        assert list(store.records()) == []


def test_a_record_outside_the_ontology_may_be_passed_over(tmp_path: Path) -> None:
    bad = replace(kyiv(), entities=(replace(kyiv().entities[0], subtype="Nonsense"),))
    good = replace(kyiv(), article=replace(kyiv().article, id="good", iri="https://e.org/good"))
    refused: list[tuple[str, str]] = []
    with GraphStore.create(tmp_path / "x.kg") as store:
        put = store.put(
            [bad, good], run=RUN, refuse=lambda record, error: refused.append((record.article.id, str(error)))
        )
        assert (put, [record.article.id for record in store.records()]) == (1, ["good"])
        assert store.put([good], run=RUN, refuse=lambda record, error: pytest.fail("refused")) == 0
    assert [name for name, _ in refused] == [kyiv().article.id]
    assert "Nonsense" in refused[0][1]


def test_there_is_one_writer_and_readers_beside_it(tmp_path: Path) -> None:
    with GraphStore.create(tmp_path / "x.kg") as writer:
        writer.put([ramadi()], run=RUN)
        with pytest.raises(StoreError, match="being written"):
            GraphStore.open(tmp_path / "x.kg")
        with GraphStore.open(tmp_path / "x.kg", read_only=True) as reader:
            before = reader.nquads()
            writer.put([kyiv()], run=RUN)
            assert reader.nquads() == before
            with pytest.raises(StoreError, match="reading only"):
                reader.put([kyiv()])
        with GraphStore.open(tmp_path / "x.kg", read_only=True) as later:
            assert later.nquads() == writer.nquads()


@pytest.mark.parametrize("lost", [["store"], ["store", "snapshots"]])
@pytest.mark.parametrize("read_only", [True, False])
def test_records_are_enough(tmp_path: Path, lost: list[str], read_only: bool) -> None:
    expected = built(tmp_path / "x.kg", ramadi(), kyiv())
    for name in lost:
        shutil.rmtree(tmp_path / "x.kg" / name)
    with GraphStore.open(tmp_path / "x.kg", read_only=read_only) as store:
        assert store.nquads() == expected


def test_a_removed_file_is_a_removed_article(tmp_path: Path) -> None:
    expected = built(tmp_path / "a.kg", kyiv())
    built(tmp_path / "b.kg", ramadi(), kyiv())
    next(
        path for path in (tmp_path / "b.kg/records").rglob("*.jsonl") if b'"id":"ramadi"' in path.read_bytes()
    ).unlink()
    with GraphStore.open(tmp_path / "b.kg") as store:
        assert store.nquads() == expected


def test_a_broken_record_is_named(tmp_path: Path) -> None:
    built(tmp_path / "x.kg", ramadi())
    path = next((tmp_path / "x.kg/records").rglob("*.jsonl"))
    path.write_bytes(b"nonsense")
    with pytest.raises(StoreError, match=path.name):
        GraphStore.open(tmp_path / "x.kg")


def test_what_is_no_graph_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="graphbuild build"):
        GraphStore.open(tmp_path / "none.kg")
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(StoreError, match="exists already"):
        GraphStore.create(tmp_path)
    assert not GraphStore.exists(tmp_path)


def test_rdflib_sees_the_union(tmp_path: Path) -> None:
    with GraphStore.create(tmp_path / "x.kg") as store:
        store.put([ramadi(), kyiv()], run=RUN)
        rows = list(store.dataset().query("SELECT ?e WHERE { ?e a :Person ; rdfs:label 'Barack Obama' }"))
        assert len(rows) == 1


WRITER = """
import sys
from recordkit import Kit
from graphbuild.store import GraphStore, Run
path, start = sys.argv[1], int(sys.argv[2])
store = GraphStore.open(path) if GraphStore.exists(path) else GraphStore.create(path)
for n in range(start, start + 10_000):
    kit = Kit(f"a{n}", f"Ann met Bob {n}.")
    ann = kit.entity("Ann"); kit.event("met", kit.text, "CONSULT", actors=[ann])
    store.put([kit.record()], run=Run("0.1", "abc"))
    print(n, flush=True)
"""


def test_a_kill_leaves_articles_whole(tmp_path: Path) -> None:
    path, done = tmp_path / "x.kg", 0
    root = Path(__file__).resolve().parent
    environment = {**os.environ, "PYTHONPATH": f"{root}{os.pathsep}{root.parent}"}
    for wait in (0.01, 0.04):
        process = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(path), str(done)], stdout=subprocess.PIPE, text=True, env=environment
        )
        assert process.stdout is not None
        done = max(done, int(process.stdout.readline()) + 1)
        time.sleep(wait)
        process.send_signal(signal.SIGKILL)
        done = max([done, *(int(line) + 1 for line in process.stdout.read().split("\n")[:-1] if line)])
        process.wait()
        with GraphStore.open(path) as store:
            records = list(store.records())
            assert {f"a{n}" for n in range(done)} <= {record.article.id for record in records}
            assert store.nquads() == built(tmp_path / f"{wait}.kg", *records)
            assert union_is_sound(store)
