"""One act told several times in an article: which earlier one "the attack" takes up, and what they give each other."""

from __future__ import annotations

import pytest
from cases import Read

from graphbuild.records import Event, Record


def told(record: Record, trigger: str) -> Event:
    return [e for e in record.events if e.trigger.text == trigger][-1]


@pytest.mark.parametrize(
    ("text", "trigger", "places"),
    [
        ("A bomb exploded in Herat. The mayor spoke. Six people were killed in the blast.", "killed", ["Herat"]),
        ("A bomb exploded in Herat. The mayor spoke. Six people were killed in another blast.", "killed", []),
        ("Rebels kidnapped a priest in Goma. Six people were killed in the blast.", "killed", []),
        ("Rebels raided a post in Goma. The deadly attack wounded 12 guards.", "deadly attack", ["Goma"]),
        ("Rebels raided a post in Goma. The third attack wounded 12 guards.", "attack", []),
        ("Rebels raided a post in Goma. The market attack wounded 12 guards.", "attack", []),
        ("Rebels raided a market in Goma. The market attack wounded 12 guards.", "attack", ["Goma"]),
        ("Rebels raided a post in Goma. Guards fired back. Six men were killed in the attack.", "killed", ["Goma"]),
        ("Rebels had raided a post in Goma. Six men were killed in the attack.", "killed", []),
        ("Rebels raided a post in Goma and rebels raided a bank in Herat. Six men died in the attack.", "died", []),
        ("Rebels shot Omar Haddad in Goma. The mayor spoke. Haddad was killed by rebels.", "killed", []),
        ("Rebels killed Omar Haddad in Goma. The mayor spoke. Haddad was killed by rebels.", "killed", ["Goma"]),
        ("Rebels killed Omar Haddad in Goma. The mayor spoke. Ali Haddad was killed by rebels.", "killed", []),
        ("A bomb exploded in Herat. Six people died.", "died", ["Herat"]),
        ("The mayor spoke in Herat. Six people died.", "died", []),
        ("A bomb exploded in Herat. The mayor spoke. He wept. He left. Six men died in the blast.", "died", ["Herat"]),
        (
            "A bomb exploded in Herat. Rebels shot a man in Kabul. The mayor spoke. He left. Six died in the blast.",
            "died",
            [],
        ),
        ("Rebels raided a post in Goma. The offensive killed six men.", "offensive", []),
        ("A bomb exploded in Herat. As a result of the blast, six men were killed.", "killed", ["Herat"]),
        ("A bomb exploded in Herat. As a result of the flood, six men were killed.", "killed", []),
        ("A bomb exploded in Herat. The bomb killed six guards, officials said.", "killed", ["Herat"]),
        ("A bomb exploded in Herat. A second bomb killed six guards, officials said.", "killed", []),
        ("Rebels attacked a bus near Goma. The mayor spoke. The bus was burned.", "burned", ["Goma"]),
        ("Rebels attacked a bus near Goma. The mayor spoke. A bus was burned.", "burned", []),
        ("Rebels attacked a bus near Goma. The mayor spoke. The bus had been burned.", "burned", []),
        ("A bomb exploded in Herat. At least 20 clerks were wounded, officials said.", "wounded", ["Herat"]),
        ("A bomb exploded in Herat. Elsewhere, at least 20 clerks were wounded.", "wounded", []),
    ],
)
def test_what_takes_up_an_act_was_where_it_was(read: Read, text: str, trigger: str, places: list[str]) -> None:
    assert [r.text for r in told(read(text), trigger).places] == places


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("A bomb killed six men in Herat. The blast happened on Monday.", "2015-06-08"),
        ("A bomb killed six men in Herat. A second blast happened on Monday.", None),
        ("A bomb killed six men in Herat. Monday's blast was condemned by Kabul.", "2015-06-08"),
        ("A bomb killed six men in Herat on 5 June. Monday's blast wounded ten men.", "2015-06-05"),
    ],
)
def test_a_later_sentence_tells_the_day(read: Read, text: str, day: str | None) -> None:
    date = read(text).events[0].date
    assert (date and date.start) == day


def test_who_claims_the_act_did_what_was_told(read: Read) -> None:
    record = read("A bomb exploded at a market in Herat. The Taliban claimed responsibility for the attack.")
    assert [r.text for r in told(record, "exploded").actors] == ["Taliban"]
    denied = read("A bomb exploded at a market in Herat. The Taliban denied responsibility for the attack.")
    assert told(denied, "exploded").actors == ()
    other = read("Soldiers killed six men in Herat. The Taliban claimed responsibility for the attack.")
    assert [r.text for r in told(other, "killed").actors] == ["Soldiers"]


def test_those_who_died_in_the_attack_were_hit_by_the_attackers(read: Read) -> None:
    record = read("Rebels attacked a bus near Goma. The mayor spoke. Six clerks were killed in the attack.")
    assert [r.text for r in told(record, "killed").actors] == ["Rebels"]
    assert told(record, "killed").confidence < told(record, "attacked").confidence
    fought = read("Rebels attacked a bus near Goma. The mayor spoke. Six gunmen were killed in the attack.")
    assert told(fought, "killed").actors == ()


def test_a_claim_reaches_all_that_is_told_of_the_act(read: Read) -> None:
    record = read("A bomb exploded in Herat. Six clerks died in the blast. The Taliban claimed the attack.")
    assert [[r.text for r in e.actors] for e in record.events] == [["Taliban"]] * 3
    two = read("A bomb exploded in Herat. Six clerks died in a raid in Kabul. The Taliban claimed the raid.")
    assert told(two, "exploded").actors == ()


def test_a_toll_tells_no_doer(read: Read) -> None:
    record = read("Rebels attacked a bus near Goma. Six clerks were killed.")
    assert told(record, "killed").actors == ()
