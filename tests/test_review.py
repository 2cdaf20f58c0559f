"""What is suggested for a look: pairs that may be one, statements that may be wrong; each with its counterpart."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from recordkit import Kit
from test_curation import ABADI, ALL, LOCAL, judgement

from graphbuild.curation import Kind, Suggestion, review
from graphbuild.records import Candidate, EntityType, Form, Record


def article(name: str, label: str, kind: str, **more: Any) -> Record:
    """An article that names one entity, by an IRI of its own unless `id` is given."""
    kit = Kit(name, f"Reports say {label} was there.")
    kit.entity(label, kind, **{"id": f"{kit.iri}/{kind.lower()}/1-x", **more})
    return kit.record()


def pairs(*records: Record) -> list[Suggestion]:
    return [found for found in review(records) if found.kind is Kind.DUPLICATE]


@pytest.mark.parametrize(
    ("kind", "first", "second"),
    [
        ("Person", "James Whitlock", "Whitlock"),
        ("Person", "Haider al-Abadi", "Abadi"),
        ("Person", "J. Whitlock", "James Whitlock"),
        ("Person", "Mikhail Gorbachev", "Mikhail Gorbachov"),
        ("Organization", "Badr Organization", "Badr Organisation"),
        ("Organization", "Sudan Liberation Army", "SLA"),
        ("Organization", "Security Council", "UN Security Council"),
        ("Facility", "Saudi Hospital", "Saudi Hospital"),
    ],
)
def test_names_that_may_be_one(kind: str, first: str, second: str) -> None:
    found = pairs(article("a", first, kind), article("b", second, kind))
    assert [{subject.label for subject in pair.subjects} for pair in found] == [{first, second}]
    assert all(0 < pair.score < 1 and pair.reasons for pair in found)
    assert {sentence.text for sentence in found[0].sentences} == {
        f"Reports say {first} was there.",
        f"Reports say {second} was there.",
    }


@pytest.mark.parametrize(
    ("kind", "first", "second"),
    [
        ("Person", "Barack Obama", "Michelle Obama"),
        ("Person", "Ali", "Abu"),
        ("Organization", "1st Division", "2nd Division"),
        ("Organization", "Ministry of Health", "Ministry of Defence"),
        ("Place", "Ramadi", "Fallujah"),
    ],
)
def test_names_that_are_two(kind: str, first: str, second: str) -> None:
    assert pairs(article("a", first, kind), article("b", second, kind)) == []


def short(name: str, label: str, alias: str) -> Record:
    record = article(name, label, "Person")
    return replace(record, entities=(replace(record.entities[0], aliases=(alias,)),))


def test_two_full_names_are_not_one_by_what_both_are_called_for_short() -> None:
    assert pairs(short("a", "Taylor Swinton", "Taylor"), short("b", "Charles Taylor", "Taylor")) == []
    assert pairs(short("a", "J. Whitlock", "Whitlock"), short("b", "James Whitlock", "Whitlock"))


def test_one_name_alone_and_two_letters_say_little() -> None:
    alone = pairs(article("a", "Whitlock", "Person"), article("b", "Whitlock", "Person"))
    full = pairs(article("a", "James Whitlock", "Person"), article("b", "James Whitlock", "Person"))
    assert alone[0].score < 0.6 < full[0].score
    two = pairs(article("a", "Iron Guard", "Organization"), article("b", "IG", "Organization"))
    three = pairs(article("a", "Iron Guard Army", "Organization"), article("b", "IGA", "Organization"))
    assert two[0].score < 0.6 < three[0].score


def test_a_capital_is_not_its_state() -> None:
    state = article("a", "Kigali", "Place", subtype="Country")
    assert pairs(state, article("b", "Kigali", "Place", subtype="Settlement")) == []
    assert pairs(state, article("b", "Kigali", "Place", subtype="Country"))


def test_types_and_countries_must_agree() -> None:
    here = article("a", "Goma", "Person")
    assert pairs(here, article("b", "Goma", "Place")) == []
    assert pairs(here, article("b", "Goma", "Person"))
    first = article("a", "Security Directorate", "Organization", country="IRQ")
    assert pairs(first, article("b", "Security Directorate", "Organization", country="SYR")) == []
    assert pairs(first, article("b", "Security Directorate", "Organization", country="IRQ"))


def test_places_must_be_near() -> None:
    here = article("a", "Springfield", "Place", at="39.8 -89.6")
    assert pairs(here, article("b", "Springfield", "Place", at="42.1 -72.6")) == []
    near = pairs(here, article("b", "Springfield", "Place", at="39.81 -89.61"))
    assert near[0].reasons[0] == "both are called Springfield"
    assert "km from each other" in near[0].reasons[1]


def test_who_is_only_described_is_not_compared() -> None:
    def official(name: str) -> Record:
        record = article(name, "an Iraqi official", "Person")
        entity = record.entities[0]
        nominal = tuple(replace(mention, form=Form.NOMINAL) for mention in entity.mentions)
        return replace(record, entities=(replace(entity, mentions=nominal),))

    assert pairs(official("a"), official("b")) == []


def test_readings_that_were_weighed_are_shown() -> None:
    first, second = article("a", "Iron Hawks", "Organization"), article("b", "the Eagles", "Organization")
    assert pairs(first, second) == []
    weighed = Candidate(first.entities[0].id, "Iron Hawks", 0.6)
    second = replace(second, entities=(replace(second.entities[0], candidates=(weighed,)),))
    assert pairs(first, second)[0].reasons == ("weighed as one when the article was read",)


def test_the_one_known_everywhere_is_kept() -> None:
    found = next(pair for pair in pairs(*ALL) if LOCAL in {subject.iri for subject in pair.subjects})
    assert [subject.iri for subject in found.subjects] == [ABADI, LOCAL]


def test_what_was_judged_to_be_two_is_not_asked_again() -> None:
    asked = [{subject.iri for subject in found.subjects} for found in review(ALL, [judgement("confirm", ABADI, LOCAL)])]
    assert {ABADI, LOCAL} not in asked


def test_the_order_of_the_records_makes_no_difference() -> None:
    assert review(ALL) == review(ALL[::-1])


def weak(confidence: float, *, pronoun: bool = False) -> Record:
    kit = Kit("w", "He shelled it on May 20.")
    man = kit.entity("Ann", "Person", "He")
    kit.event("shelled", kit.text, "ASSAULT", day="2022-05-20", actors=[man])
    record = kit.record()
    if pronoun:
        mention = replace(record.entities[0].mentions[0], form=Form.PRONOUN)
        record = replace(record, entities=(replace(record.entities[0], mentions=(mention,)),))
    return replace(record, events=(replace(record.events[0], confidence=confidence),))


def test_weak_statements_are_asked_about_and_strong_ones_are_not() -> None:
    assert review([weak(0.9)]) == []
    found = review([weak(0.3)])
    assert [(s.kind, s.score, s.reasons) for s in found] == [(Kind.DOUBT, 0.7, ("a confidence of 0.30",))]
    assert found[0].sentences[0].text == "He shelled it on May 20."
    assert review([weak(0.9, pronoun=True)])[0].reasons == ("who is meant by a pronoun",)


def test_a_confirmed_statement_is_not_asked_about() -> None:
    record = weak(0.3, pronoun=True)
    sure = judgement("confirm", ABADI)
    sure = replace(sure, subjects=(replace(sure.subjects[0], iri=record.events[0].id),))
    assert review([record], [sure]) == []


def test_the_likeliest_comes_first() -> None:
    found = review(
        [
            weak(0.3),
            article("a", "James Whitlock", "Person"),
            article("b", "Whitlock", "Person"),
            article("c", "Saudi Hospital", "Facility"),
            article("d", "Saudi Hospital", "Facility"),
        ]
    )
    assert [suggestion.kind for suggestion in found] == ["duplicate", "duplicate", "doubt"]
    assert found[0].subjects[0].type is EntityType.FACILITY
