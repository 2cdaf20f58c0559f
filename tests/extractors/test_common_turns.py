"""Turns of phrase that tell an act without its common verb, and what the same words tell elsewhere."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Both camps accepted the mediators' text.", "AGREE"),
        ("Asmara and Djibouti buried their quarrel in May.", "AGREE"),
        ("Israel said yes to the Egyptian proposal.", "AGREE"),
        ("Negotiators from both camps sat around one table.", "CONSULT"),
        ("The envoy sounded out tribal chiefs in Marib.", "CONSULT"),
        ("The peace conference opened in Addis Ababa.", "CONSULT"),
        ("Tehran hailed the takeover of the embassy.", "SUPPORT"),
        ("Rwanda handed the genocide suspect to the Belgian police.", "COOPERATE"),
        ("British officers coached Ukrainian gunners.", "AID"),
        ("Sailors plucked ten migrants from the sea.", "AID"),
        ("Ethiopian troops trudged out of Mekelle.", "RETREAT"),
        ("The guns fell silent at noon.", "RETREAT"),
        ("The opposition insisted on an inquiry.", "REQUEST"),
        ("The rebel commander told the elders to leave the town.", "REQUEST"),
        ("Monitors concluded that the army had shelled the school.", "ACCUSE"),
        ("The rebels stalked out of the talks.", "REJECT"),
        ("Israel turned a deaf ear to the appeal.", "REJECT"),
        ("The separatists gave the cabinet a week to resign.", "THREATEN"),
        ("A vigil drew hundreds of people in Bamenda.", "PROTEST"),
        ("Bolivia broke with Israel over the war.", "SANCTION"),
        ("The emirate raised a force of 2,000 horsemen.", "MOBILIZE"),
        ("Settlers hounded the shepherds off their land.", "COERCE"),
        ("Gunmen held up a payroll van in Goma.", "COERCE"),
        ("The militia held two engineers in a cellar.", "ASSAULT"),
        ("Warplanes emptied their bombs over Taiz.", "ASSAULT"),
        ("Three worshippers were picked off.", "ASSAULT"),
    ],
)
def test_the_turn_tells_the_act(read, text: str, kind: str) -> None:
    assert kind in {e.type for e in read(text).events}


@pytest.mark.parametrize(
    "text",
    [
        "The editors accepted the author's text.",
        "The minister took the oath of office.",
        "The family sat around one table.",
        "The film festival opened in Cannes.",
        "Talks may open in Cairo.",
        "Critics hailed the takeover of the bank.",
        "The clerk handed the letter to the tenant.",
        "Trainers coached the swimmers.",
        "The tourists trudged out of Mekelle.",
        "The chef insisted on fresh fish.",
        "The doctor told the patient to rest.",
        "Scientists concluded that the lake had dried.",
        "The pupil gave the teacher a week to rest.",
        "The exhibition drew hundreds of people in Paris.",
        "The singer broke with tradition.",
        "The bank raised a loan of 2,000 dollars.",
        "The waiter held two plates in one hand.",
        "The tenants emptied their bins over the fence.",
    ],
)
def test_the_same_words_tell_other_things(read, text: str) -> None:
    assert [e for e in read(text).events if e.type] == []
