"""Why a statement is trusted as far as it is, and who has judged it: what the record tells, and no more."""

from __future__ import annotations

from dataclasses import replace

import pytest
from viewer import sample

from graphbuild.curation import Change, Judgement, Subject, Verb
from graphbuild.records import Event, EventDate, Form, Mention, Record
from graphbuild.viewer import model
from graphbuild.viewer.grounds import doubts, pronouns

PLAIN = "ASSAULT - happened - [a:isis|ISIS] [t:hit] the [r:army|army]."
LONG = PLAIN.replace("army].", "army] " + "and then again " * 10 + "at night.")
INFERRED = EventDate("2015-06-01", "2015-06-01", "day", None)


def told(line: str) -> Record:
    return sample.record(sample.article(0, "Wire", "2015-06-10", "Title"), [line])


def event(line: str) -> Event:
    return replace(told(line).events[0], confidence=0.82)


def test_nothing_speaks_against_a_plain_sentence():
    assert doubts(event(PLAIN), ()) == ()


@pytest.mark.parametrize(
    ("line", "ground"),
    [
        ("- - happened - [a:isis|ISIS] [t:toured] the [r:army|army].", "an act of no known type"),
        ("ASSAULT - happened - [a:isis|ISIS] [t:attacked].", "nobody to whom it was done"),
        ("ASSAULT - habitual - [a:isis|ISIS] [t:hits] the [r:army|army].", "told as usual, as tried or on a condition"),
        ("ASSAULT - happened - [a:isis|ISIS] and [a:kerry|Kerry] [t:hit] the [r:army|army].", "many parties"),
        (LONG, "a long sentence"),
    ],
)
def test_what_speaks_against_a_reading_is_said(line: str, ground: str):
    assert doubts(event(line), ()) == (ground,)


def test_what_leaves_no_trace_in_the_record_is_grammar():
    assert doubts(replace(event(PLAIN), confidence=0.57), ()) == ("told in words that are often misread",)
    assert doubts(replace(event(LONG), confidence=0.57), ()) == ("a long sentence",)
    assert doubts(replace(event(PLAIN), confidence=1.0), ()) == ()


def test_a_retreat_needs_nobody_to_whom_it_was_done():
    assert doubts(event("RETREAT - happened - [a:isis|ISIS] [t:withdrew]."), ()) == ()


def test_a_pronoun_and_a_party_of_another_sentence_are_said():
    record = told("ASSAULT - happened - [a:isis|They] [t:hit] the [r:army|army].")
    (isis,) = (entity for entity in record.entities if entity.id == sample.entity_iri("isis"))
    start = record.events[0].actors[0].start
    spoken = replace(isis, mentions=(Mention(start, start + 4, "They", Form.PRONOUN),))
    by_pronoun = pronouns(replace(record, entities=(spoken,)))
    assert doubts(replace(record.events[0], confidence=0.57), by_pronoun) == ("who is meant by a pronoun",)
    far = replace(record.events[0], confidence=0.82, actors=(replace(record.events[0].actors[0], start=900, end=904),))
    assert doubts(far, ()) == ("a party is named in another sentence",)


def test_a_date_of_another_sentence_is_said():
    assert doubts(replace(event(PLAIN), date=INFERRED), ()) == ("the date is from another sentence",)
    assert doubts(replace(event(PLAIN), date=replace(INFERRED, text="Monday")), ()) == ()


def test_who_confirmed_a_statement_stands_on_it_and_on_no_other():
    record = told(PLAIN)
    subject = Subject(record.events[0].id, quote=record.events[0].evidence.quote)
    judgement = Judgement(1, "2026-01-02", "Ana", Verb.CONFIRM, (subject,), why="seen on video")
    (statement,) = model([record], judgements=[judgement]).statements
    assert statement.judged == ("confirmed by Ana, 2026-01-02: seen on video",)
    other = replace(judgement, subjects=(replace(subject, quote="Another sentence."),))
    assert model([record], judgements=[other]).statements[0].judged == ()
    assert model([record]).statements[0].judged == ()


def test_a_curated_entity_says_so():
    subject, change = Subject(sample.entity_iri("isis"), "ISIS"), Change(country="IRQ")
    judgement = Judgement(1, "2026-01-02", "Ana", Verb.RETYPE, (subject,), change=change)
    nodes = {node.label: node.judged for node in model([told(PLAIN)], judgements=[judgement]).nodes}
    assert nodes["ISIS"] == ("curated (retype ISIS: country IRQ) by Ana, 2026-01-02",)
    assert nodes["Iraqi army"] == ()
