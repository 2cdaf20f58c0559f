"""The trigger tables: every row can be read, says something the ontology knows, and can be reached."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from graphbuild import lexicon
from graphbuild.errors import LexiconError
from graphbuild.lexicon import CLASSES
from graphbuild.lexicon.entries import Condition, Reading
from graphbuild.records import EventType, Status
from graphbuild.resources import USER_FOLDERS
from graphbuild.vocabulary import mode_concept

TABLES = ("verbs.tsv", "nouns.tsv")
VERB_SLOTS = {
    "subj",
    "obj",
    "iobj",
    "comp",
    "adjunct",
    "timed",
    "never",
    "unless",
    "own",
    "self",
    "oprd",
    "attr",
    "acomp",
    "pass",
    "prt",
    "adv",
    "neg",
    "clause",
    "under",
    "together",
    "args",
    "goal",
    "joined",
}
NOUN_SLOTS = {"poss", "mod", "verb", "together", "adjunct", "args"}
PREPOSITIONS = {"of", "by", "on", "in", "at", "for", "to", "from", "with", "between", "against", "over", "into"}
TOWARDS = {"toward", "towards"}
FORMS = frozenset(["to", "asked", "must", "ought", "future", "other", "finite"])


def readings(name: str) -> list[Reading]:
    table = lexicon.verbs() if name == "verbs.tsv" else lexicon.nouns()
    return [reading for rows in table.values() for reading in rows]


def every() -> Iterator[Reading]:
    for name in TABLES:
        yield from readings(name)


def test_tables_are_large_enough() -> None:
    assert len(lexicon.verbs()) >= 600
    assert len(lexicon.nouns()) >= 300


@pytest.mark.parametrize("name", TABLES)
def test_every_type_has_triggers(name: str) -> None:
    assert {r.type for r in readings(name)} >= set(EventType)


def test_modes_belong_to_their_types() -> None:
    for reading in every():
        if reading.mode is not None:
            assert reading.type is not None, reading.rule
            assert mode_concept(reading.type, reading.mode), reading.rule


def test_only_events_and_light_verbs_have_roles_modes_and_status() -> None:
    for reading in every():
        if reading.kind == "none":
            assert (reading.mode, reading.status, dict(reading.roles)) == (None, None, {}), reading.rule
        assert reading.status is None or Status(reading.status)


def test_slots_are_those_that_arguments_fill() -> None:
    for reading in readings("verbs.tsv"):
        for condition in reading.when:
            for slot in condition.slot.split("|"):
                assert slot in VERB_SLOTS or slot.startswith("prep_"), reading.rule
    for reading in readings("nouns.tsv"):
        assert {c.slot for c in reading.when} <= NOUN_SLOTS | PREPOSITIONS | TOWARDS, reading.rule


def test_conditions_ask_for_words_classes_or_forms() -> None:
    for reading in every():
        for condition in reading.when:
            known = CLASSES | {t.value for t in EventType}
            capitals = {v for v in condition.values if v.isupper() and v.isalpha()}
            assert capitals <= known, (reading.rule, capitals - known)
            assert condition.slot != "clause" or condition.values <= FORMS, reading.rule


@pytest.mark.parametrize("name", TABLES)
def test_no_reading_is_unreachable(name: str) -> None:
    table = lexicon.verbs() if name == "verbs.tsv" else lexicon.nouns()
    for rows in table.values():
        for n, reading in enumerate(rows):
            before = [other.rule for other in rows[:n] if implied(other, reading)]
            assert not before, f"{reading.rule} ({reading.trigger}) is never reached after {before[0]}"


def implied(first: Reading, then: Reading) -> bool:
    """Does the first hold wherever the other one does?"""
    return all(any(narrower(d, c) for d in then.when) for c in first.when)


def narrower(condition: Condition, than: Condition) -> bool:
    slots, others = set(condition.slot.split("|")), set(than.slot.split("|"))
    wider = slots >= others if than.negated else slots <= others
    if condition.negated != than.negated or not wider:
        return False
    if than.negated:
        return than.values <= condition.values
    return condition.values <= than.values or ("any" in than.values and "none" not in condition.values)


@pytest.mark.parametrize("name", [*TABLES, "classes.tsv"])
def test_every_row_names_its_source(name: str) -> None:
    for _, line, row in lexicon.rows(name):
        assert row["source"], f"{name}:{line}"


@pytest.mark.parametrize("name", TABLES)
def test_no_row_stands_twice(name: str) -> None:
    seen: set[tuple[str, str]] = set()
    for _, line, row in lexicon.rows(name):
        key = (row["trigger"], row["when"])
        assert key not in seen, f"{name}:{line}"
        seen.add(key)


def test_verbs_and_nouns_of_one_act_agree() -> None:
    for verb, noun in (
        ("capture", "capture"),
        ("overthrow", "overthrow"),
        ("invade", "invasion"),
        ("arrest", "arrest"),
    ):
        verbal = {r.type for r in lexicon.verbs()[verb] if r.type}
        assert {r.type for r in lexicon.nouns()[noun] if r.type} <= verbal, (verb, noun)


@pytest.mark.parametrize(
    ("row", "word"),
    [
        ("bombard\tSMASH\t\t\t\t\tours", "SMASH"),
        ("bombard\tASSAULT\t\tobj\t\t\tours", "slot:value"),
        ("bombard\tASSAULT\t\tobj:@nosuchclass\t\t\tours", "nosuchclass"),
        ("bombard\tASSAULT\t\t\tobj>loser\t\tours", "loser"),
    ],
)
def test_a_wrong_row_is_refused_with_its_line(row: str, word: str, user_folder: Path) -> None:
    file = user_folder / "verbs.tsv"
    file.write_text(f"trigger\ttype\tmode\twhen\troles\tstatus\tsource\n{row}\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=word) as caught:
        lexicon.verbs()
    assert "verbs.tsv" in str(caught.value) and "2" in str(caught.value)


@pytest.fixture
def user_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of the user's own tables, forgotten afterwards."""
    monkeypatch.setenv(USER_FOLDERS, str(tmp_path))
    lexicon.forget()
    yield tmp_path
    monkeypatch.undo()
    lexicon.forget()


def test_a_phrase_is_found_by_its_last_word() -> None:
    ends = lexicon.endings(lexicon.facilities)
    assert all(phrase.split(" ")[-1] in ends for phrase in lexicon.facilities())
    assert "quickly" not in ends


def test_nouns_that_describe_nothing_are_told_from_those_that_do() -> None:
    assert {"hospital", "rebel", "tank", "queue"} <= lexicon.describing()
    assert lexicon.describing().isdisjoint({"weather", "opinion", "midnight"})
