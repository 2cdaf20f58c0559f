"""Acts that are begun, only thought of, or to be done with help; who is told to act, and who is blamed for what."""

from __future__ import annotations

import pytest
from cases import Read

from graphbuild.records import Event, Record


def told(record: Record, kind: str) -> Event:
    return next(e for e in record.events if e.type == kind)


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Rebels started shelling the airport on Monday.", "ASSAULT", "happened"),
        ("Rebels have started shelling the airport.", "ASSAULT", "ongoing"),
        ("The bishop joked about assassinating the president.", "ASSAULT", "conditional"),
        ("The bishop was charged with assassinating the president.", "ASSAULT", "alleged"),
        ("Officials said that no deadline had been set for removal of the troops.", "RETREAT", "planned"),
        ("France will rebuild the bridge with help from Mali.", "AID", "planned"),
        ("France rebuilt the bridge with help from Mali.", "AID", "happened"),
    ],
)
def test_what_is_begun_was_done_and_what_is_thought_of_was_not(read: Read, text: str, kind: str, status: str) -> None:
    assert {e.status for e in read(text).events if e.type == kind} == {status}


@pytest.mark.parametrize(
    ("text", "kind", "actor"),
    [
        ("Peru issued an ultimatum to Ecuador to halt the attacks.", "RETREAT", "Ecuador"),
        ("The court gave an order to the police to arrest the mayor.", "COERCE", "police"),
        ("The court gave flowers to the police to arrest the mayor.", "COERCE", "court"),
        ("The attack, for which ISIS claimed responsibility, killed nine people in Kabul.", "ASSAULT", "ISIS"),
        ("The attack, for which nobody claimed responsibility, killed nine people in Kabul.", "ASSAULT", ""),
        ("Iran's religious leader Ayatollah Khomeini rejected a truce.", "REJECT", "Khomeini"),
    ],
)
def test_whoever_is_told_to_acts(read: Read, text: str, kind: str, actor: str) -> None:
    assert ", ".join(r.text for r in told(read(text), kind).actors) == actor


@pytest.mark.parametrize(
    ("text", "kind", "recipients"),
    [
        ("The deputies complained that five judges had been killed.", "ACCUSE", ""),
        ("The deputies complained that five judges had been arrested by the army.", "ACCUSE", "army"),
        ("The deputies complained that the army was arresting judges.", "ACCUSE", "army"),
        ("Norway will tighten the blockade with Albania's help.", "COERCE", ""),
        ("Prisoners rioted at a jail in Dili.", "PROTEST", ""),
    ],
)
def test_whoever_suffers_or_helps_is_not_blamed(read: Read, text: str, kind: str, recipients: str) -> None:
    assert ", ".join(r.text for r in told(read(text), kind).recipients) == recipients


def test_an_attack_kills_and_not_the_place_where_it_was(read: Read) -> None:
    (attack,) = [e for e in read("The minister condemned the attack on a church in Quetta which killed nine people.")
                 .events if e.type == "ASSAULT"]  # fmt: skip
    assert (attack.actors, [q.min for q in attack.quantities]) == ((), [9])
    found = read("The minister condemned the attack on a militia which killed nine people.").events
    assert [r.text for e in found if e.trigger.text == "killed" for r in e.actors] == ["militia"]


def test_a_range_is_no_shelling(read: Read) -> None:
    assert read("The town was within shelling range of the rebels.").events == ()
    assert told(read("The town was shelled by the rebels."), "ASSAULT").trigger.text == "shelled"


def test_nothing_that_was_done_saves_nobody(read: Read) -> None:
    found = read("The general said that Norway had done nothing to help the refugees.").events
    assert [e.status for e in found if e.type == "AID"] == ["negated"]
    found = read("The general said that Norway had done much to help the refugees.").events
    assert "negated" not in [e.status for e in found if e.type == "AID"]


def test_envoys_who_are_mediating_are_at_it(read: Read) -> None:
    assert told(read("Saudi Arabia and the United States are mediating."), "CONSULT").status == "ongoing"
    assert told(read("Saudi Arabia and the United States mediated."), "CONSULT").status == "happened"


def test_one_of_them_is_not_who_he_killed(read: Read) -> None:
    event = told(read("One of them killed two policemen on Monday."), "ASSAULT")
    assert [q.min for q in event.quantities] == [2]
    event = told(read("One of the policemen was killed on Monday."), "ASSAULT")
    assert [q.min for q in event.quantities] == [1]


def test_a_gift_is_no_ground_for_a_threat(read: Read) -> None:
    calm = read('"If they bring weapons, we will fight," the sheikh Ali Omran said.')
    assert "THREATEN" not in [e.type for e in calm.events]
    assert told(read('"If they attack us, we will fight," the rebel leader said.'), "THREATEN").trigger.text == "said"


def test_who_denies_promises(read: Read) -> None:
    record = read("The rebels denied that civilians had been targeted and promised to investigate the deaths.")
    assert [r.text for e in record.events if e.mode == "investigate" for r in e.actors] == ["rebels"]
    record = read("The rebels said that civilians left and promised to return.")
    assert [r.text for e in record.events if e.type == "AGREE" for r in e.actors] != ["rebels"]


def test_what_stands_before_a_semicolon_is_not_investigated(read: Read) -> None:
    record = read("Gunmen are accused by survivors of killing boys; the United Nations is investigating.")
    assert [r.text for e in record.events if e.mode == "investigate" for r in e.recipients] == []
    record = read("The court is investigating whether the army shelled the town.")
    assert [r.text for e in record.events if e.mode == "investigate" for r in e.recipients] == ["army"]


def test_a_rebel_camp_is_no_state_s(read: Read) -> None:
    event = told(read("Vietnamese troops shelled Cambodian guerrilla camps near the border."), "ASSAULT")
    assert [r.text for r in event.recipients] == ["Cambodian guerrilla camps"]
    event = told(read("Vietnamese troops shelled Cambodian camps near the border."), "ASSAULT")
    assert "Cambodian" in [r.text for r in event.recipients]


def test_a_clause_goes_on_in_the_present(read: Read) -> None:
    record = read(
        "We will continue applying pressure to the regime until it disarms, ends the war and engages in talks."
    )
    assert "happened" not in [e.status for e in record.events]
    record = read("The regime disarms, ends the war and engages in talks.")
    assert "happened" in [e.status for e in record.events]


def test_a_truce_by_name_is_no_body(read: Read) -> None:
    record = read("Russia supported a nationwide Cessation of Hostilities.")
    assert "Organization" not in [e.type for e in record.entities]
    record = read("Russia supported the Guardians of the Revolution.")
    assert "Organization" in [e.type for e in record.entities]


def test_taken_by_surprise_is_not_taken(read: Read) -> None:
    assert read("Hannibal took the Romans by surprise at dawn.").events == ()
    assert told(read("Hannibal took Saguntum by storm at dawn."), "COERCE").mode == "seize"
