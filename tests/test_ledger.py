"""The ledger: read, added to, edited by hand and by others; and judgements that are refused before they enter it."""

from __future__ import annotations

from pathlib import Path

import pytest
from test_curation import ABADI, ALL, ISIS, JUDGEMENTS, LOCAL, OBAMA

from graphbuild.curation import Change, Judgement, Ledger, Subject, Verb, Wish, draft, read_ledger
from graphbuild.errors import AmbiguousName, GraphbuildError, JudgementError, StoreError, UnknownName
from graphbuild.records import EntityType

HOSTILE = [
    "\u202e\x1b[31m",
    "a: b # c",
    "- x\n- y",
    "'\"",
    "NO",
    "2015-05-17",
    "&a *a !!python/object:x",
    "\u2028\x85",
    "  ",
]


def wish(verb: str, *names: str, **more: object) -> Judgement:
    made = Wish(Verb(verb), names, by="Ann", **more)  # type: ignore[arg-type]
    return draft(lambda: ALL, Ledger(Path("ledger.yaml")), made, when="2026-11-23")


@pytest.mark.parametrize("name", JUDGEMENTS)
def test_a_judgement_comes_back_as_it_was_written(tmp_path: Path, name: str) -> None:
    read_ledger(tmp_path).append([JUDGEMENTS[name]])
    assert read_ledger(tmp_path).judgements == (JUDGEMENTS[name],)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_stay_words(tmp_path: Path, text: str) -> None:
    made = Judgement(1, "2026-11-23", f"by {text}", Verb.CONFIRM, (Subject(OBAMA, f"x{text}"),), why=f"x{text}")
    read_ledger(tmp_path).append([made])
    assert read_ledger(tmp_path).judgements == (made,)
    written = (tmp_path / "ledger.yaml").read_text("utf-8")
    assert not {"\u202e", "\x1b", "\u2028", "\x85"} & set(written)


def test_what_a_hand_wrote_stays(tmp_path: Path) -> None:
    path = tmp_path / "ledger.yaml"
    path.write_text(
        f"# Mine.\n- {{number: 7, when: 2026-11-01, by: Bob, verb: confirm, subjects: [{{iri: '{OBAMA}'}}]}}"
    )
    ledger = read_ledger(tmp_path)
    assert ledger.next_number == 8
    ledger.append([JUDGEMENTS["merge"]])
    assert path.read_text().startswith("# Mine.\n- {number: 7")
    assert [judgement.number for judgement in read_ledger(tmp_path).judgements] == [7, 1]


def test_a_ledger_that_was_changed_meanwhile_is_not_written(tmp_path: Path) -> None:
    ledger = read_ledger(tmp_path).append([JUDGEMENTS["merge"]])
    path = tmp_path / "ledger.yaml"
    path.write_text(path.read_text() + "# a remark\n")
    with pytest.raises(StoreError, match="changed by somebody else"):
        ledger.append([JUDGEMENTS["retype"]])
    assert len(read_ledger(tmp_path).judgements) == 1
    assert len(read_ledger(tmp_path).append([JUDGEMENTS["retype"]]).judgements) == 2


ENTRY = f"number: 1, when: 2026-11-23, by: Ann, verb: confirm, subjects: [{{iri: '{OBAMA}'}}]"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("- {", "line 1"),
        ("just text", "not a list"),
        (f"- {{{ENTRY}}}\n- {{{ENTRY}}}", "two judgements have the number 1"),
        (f"- {{{ENTRY}, subtpye: x}}", "subtpye"),
        (f"- {{{ENTRY.replace('confirm', 'bless')}}}", r"entry 1 \(number 1\).*bless"),
        (f"- {{{ENTRY.replace('confirm', 'merge')}}}", "merge needs 2 subjects"),
        (f"- {{{ENTRY.replace('confirm', 'split')}}}", "split needs `into`"),
        (f"- {{{ENTRY.replace('confirm', 'retype')}, change: {{subtype: Nonsense}}}}", "Nonsense"),
        (f"- {{{ENTRY.replace('2026-11-23', 'today')}}}", "not a day"),
        ("- !!python/object/apply:os.system [exit]", "entry 1"),
        ("- {number: 1, when: 2026-11-23, by: A, verb: reject, subjects: [{iri: 'a b'}]}", "not an IRI"),
        ("<<<<<<< HEAD\n- {", "ledger.yaml"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_place(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "ledger.yaml").write_text(text)
    with pytest.raises(StoreError, match=message):
        read_ledger(tmp_path)


def test_names_stand_for_entities() -> None:
    assert [subject.iri for subject in wish("merge", "Haider al-Abadi", LOCAL).subjects] == [ABADI, LOCAL]
    assert wish("reject", "the isil").subjects[0].iri == ISIS


def test_unknown_and_ambiguous_names_are_refused() -> None:
    with pytest.raises(UnknownName, match="Did you mean Barack Obama"):
        wish("reject", "Barak Obama")
    twins = (*ALL, ALL[2].__class__(ALL[2].article, "", entities=(_named("Barack Obama", f"{LOCAL}-2"),)))
    with pytest.raises(AmbiguousName, match=LOCAL):
        draft(lambda: twins, Ledger(Path("x")), Wish(Verb.REJECT, ("Barack Obama",)), when="2026-11-23")
    every = Wish(Verb.REJECT, ("Barack Obama",), every=True)
    assert len(draft(lambda: twins, Ledger(Path("x")), every, when="2026-11-23").subjects) == 2


def _named(label: str, iri: str) -> object:
    from graphbuild.records import Entity

    return Entity(iri, label, EntityType.PERSON)


@pytest.mark.parametrize(
    ("verb", "names", "more", "message"),
    [
        ("merge", ("Barack Obama", "Obama"), {}, "one entity already"),
        ("merge", ("Barack Obama", ALL[0].events[0].id), {}, "is a statement"),
        ("split", ("Barack Obama",), {}, "--article"),
        ("split", ("Barack Obama",), {"articles": ("nowhere",)}, "nowhere"),
        ("split", ("Barack Obama",), {"mentions": ("ramadi:1-2",)}, "ramadi:1-2"),
        ("retype", ("Barack Obama",), {}, "--type"),
        ("retype", ("Barack Obama",), {"change": Change(country="Iraq")}, "alpha-3"),
        ("retype", ("Barack Obama",), {"change": Change(sector="GOVX")}, "X"),
        ("retype", ("Barack Obama",), {"change": Change(EntityType.PERSON, "ArmedGroup")}, "ArmedGroup"),
        ("confirm", ("Barack Obama", "Ramadi", "Iraq"), {}, "two"),
        ("undo", (), {"undoes": 3}, "no judgement 3"),
    ],
)
def test_what_cannot_be_followed_is_refused(
    verb: str, names: tuple[str, ...], more: dict[str, object], message: str
) -> None:
    with pytest.raises(GraphbuildError, match=message):
        wish(verb, *names, **more)


def test_a_subtype_brings_its_type_along() -> None:
    assert wish("retype", OBAMA, change=Change(subtype="ArmedGroup")).change == Change(
        EntityType.ORGANIZATION, "ArmedGroup"
    )
    assert wish("retype", ISIS, change=Change(subtype="PoliticalParty")).change == Change(subtype="PoliticalParty")


def test_a_mention_is_given_by_offsets_or_iri() -> None:
    mention = ALL[2].entities[0].mentions[1]
    made = wish("split", LOCAL, mentions=(f"abadi:{mention.start}-{mention.end}",), label="Abadi Street")
    assert made.mentions == (f"{ALL[2].article.iri}#char={mention.start},{mention.end}",)
    assert wish("split", LOCAL, mentions=made.mentions, label="Abadi Street") == made
    assert made.into == Subject(f"{ALL[2].article.iri}/split/1-abadi-street", "Abadi Street")


def test_undoing_twice_is_refused() -> None:
    undo = Judgement(2, "2026-11-23", "Ann", Verb.UNDO, undoes=1)
    ledger = Ledger(Path("x"), (JUDGEMENTS["merge"], undo))
    with pytest.raises(JudgementError, match="undone already"):
        draft(lambda: ALL, ledger, Wish(Verb.UNDO, undoes=1), when="2026-11-23")
    assert draft(lambda: ALL, ledger, Wish(Verb.UNDO, undoes=2), when="2026-11-23").undoes == 2
