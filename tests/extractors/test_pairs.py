"""Which two parties "both sides" and "the two countries" stand for, in pairs."""

from __future__ import annotations

from cases import Read

from graphbuild.records import Record


def recipients(record: Record, trigger: str) -> list[str]:
    labels = {e.id: e.label for e in record.entities}
    return [labels[r.entity] for e in record.events if e.trigger.text == trigger for r in e.recipients]


def test_both_countries_are_the_two_named(read: Read) -> None:
    record = read("Kenya accused Somalia of murder. France condemned both countries on Monday.")
    assert recipients(record, "condemned") == ["Kenya", "Somalia"]
    record = read("Kenya accused Somalia and Mali of murder. France condemned both countries on Monday.")
    assert "Kenya" not in recipients(record, "condemned")


def test_both_sides_are_those_that_fight(read: Read) -> None:
    record = read("Hezbollah attacked Israel. France condemned both sides on Monday.")
    assert recipients(record, "condemned") == ["Hezbollah", "Israel"]
    record = read("Hezbollah held talks in Sweden. France condemned both sides on Monday.")
    assert "Sweden" not in recipients(record, "condemned")


def test_two_men_are_the_two_named(read: Read) -> None:
    record = read("Karl Brom met Peter Marsh. France condemned the two men on Monday.")
    assert recipients(record, "condemned") == ["Karl Brom", "Peter Marsh"]
    record = read("Karl Brom met Peter Marsh. France condemned two men on Monday.")
    assert recipients(record, "condemned") == ["men"]


def test_they_are_all_of_a_list_of_parties(read: Read) -> None:
    record = read("Kenya and Somalia said they had attacked the rebels on Monday.")
    labels = {e.id: e.label for e in record.entities}
    assert [labels[r.entity] for e in record.events if e.trigger.text == "attacked" for r in e.actors] == [
        "Kenya",
        "Somalia",
    ]
    record = read("Kenya and some farmers said they had attacked the rebels on Monday.")
    labels = {e.id: e.label for e in record.entities}
    assert [labels[r.entity] for e in record.events if e.trigger.text == "attacked" for r in e.actors] != ["Kenya"]
