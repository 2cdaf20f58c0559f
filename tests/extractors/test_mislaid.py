"""Phrases that the parser hangs on the wrong word, each with a sentence that looks alike and is left as it is."""

from __future__ import annotations

import pytest
from cases import Read, event, rows, told

# trigger | type | mode | status | actors | recipients | sentence
ACTS = """
looted | ASSAULT | destroy | alleged | militias | camp | Sudan accused the militias which joined the pact of having looted the camp.
armed | AID | - | alleged | Sudan | rebels | Chad accuses Sudan of having armed the rebels.
looted | ASSAULT | destroy | happened | militias | camp | The militias which joined the pact looted the camp.
burning | ASSAULT | destroy | alleged | army | clinic | The opposition blamed the burning of the clinic on the army.
burning | ASSAULT | destroy | happened | - | clinic | The opposition watched the burning of the clinic on the television.
overrun | COERCE | seize | happened | rebels of the Popular Front | Tiko | The village of Tiko was overrun by rebels of the Popular Front on Sunday.
let | RETREAT | release | happened | rebels | hostages | The rebels let go 20 hostages on Sunday.
let | RETREAT | release | planned | gunmen | women | The gunmen agreed to let the women go.
let | RETREAT | release | happened | - | inmates | They stormed the jail and let out 300 inmates.
let | RETREAT | access | happened | Israel | aid lorries | Israel let 40 aid lorries through the crossing on Sunday.
shot | ASSAULT | firearms | happened | - | prisoners | Six prisoners were shot by firing squad in the capital.
firing | ASSAULT | firearms | happened | soldiers | crowd | Six soldiers were seen firing at the crowd.
struck | ASSAULT | aerial | happened | Su-24 bombers | factory | Su-24 bombers struck the factory with cluster bombs.
attacked | ASSAULT | suicide-attack | happened | bombers | market | Two bombers attacked the market.
condemned | ACCUSE | disapprove | happened | Idriss Keita | - | Idriss Keita condemned "in the strongest terms" the attack.
succumbed | ASSAULT | - | happened | - | soldier | One soldier succumbed to his injuries, according to the army.
succumbed | CONCEDE | - | happened | governor | rebels | The governor succumbed to pressure from the rebels.
bombed | ASSAULT | aerial | happened | Nigerian Alpha jets | rebel | Nigerian Alpha jets bombed rebel positions.
bombed | ASSAULT | aerial | happened | French | rebel | French Mirage 2000 jets bombed rebel positions.
bombed | ASSAULT | aerial | happened | Nigerian Air Force | rebel | Nigerian Air Force jets bombed rebel positions.
blew | ASSAULT | explosives | happened | Rebels | shrine of Sheikh Hassan | Rebels blew up the shrine of Sheikh Hassan in Aleppo.
blew | ASSAULT | explosives | happened | Rebels | house of Sheikh Hassan, Hassan | Rebels blew up the house of Sheikh Hassan in Aleppo.
fell | COERCE | seize | happened | M23 rebels | Goma | Goma fell into the hands of the M23 rebels on 20 November 2012.
fell | COERCE | seize | happened | M23 rebels | Goma | Goma fell to the M23 rebels on 20 November 2012.
refused | REJECT | - | happened | Omar Keita | - | Omar Keita, a senior adviser, refused.
let | RETREAT | release | happened | - | teacher | One of them, a teacher, was let go on Sunday.
shot | ASSAULT | firearms | happened | gunmen | boys | The gunmen separated the boys from the girls and shot the boys.
closed | SANCTION | withdraw | happened | Rwanda | Burundi | Rwanda closed its embassy in Burundi.
closed | COERCE | restrict | happened | police | office | The police closed the office in the city.
vowed | THREATEN | - | happened | president | attackers | The president vowed to bring the attackers to justice.
vowed | AGREE | - | happened | president | - | The president vowed to bring home the bodies.
take | AID | - | requested | world leaders | garrison | The commander appealed to world leaders to take the garrison out to a third country.
"""  # noqa: E501


@pytest.mark.parametrize(("trigger", "kind", "mode", "status", "actors", "recipients", "text"), rows(ACTS))
def test_acts(
    read: Read, trigger: str, kind: str, mode: str, status: str, actors: str, recipients: str, text: str
) -> None:
    assert told(event(read(text), trigger)) == (kind, mode, status, actors, recipients)


@pytest.mark.parametrize(
    ("text", "speaker", "accused"),
    [
        (
            "The general said that 400 rebels were in the village and claimed that the army had shelled it.",
            "general",
            1,
        ),
        (
            "The general said that 400 rebels were in the village and claimed that his troops had shelled it.",
            "general",
            0,
        ),
        ("The general said that the rebels denied it and claimed that the army had shelled it.", "rebels", 1),
    ],
)
def test_who_claims_what_is_said_second(read: Read, text: str, speaker: str, accused: int) -> None:
    record = read(text)
    shelling = event(record, "shelled")
    assert speaker in [c.speaker.text for c in shelling.claims]
    assert [e.actors[0].text for e in record.events if e.type == "ACCUSE"] == [speaker] * accused


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The Security Council on 3 June condemned the attacks on minorities in Iraq.", "2015-06-03"),
        ("The report on 3 June, a day of mourning, condemned the attacks on minorities in Iraq.", None),
    ],
)
def test_a_day_behind_the_subject_is_the_verbs(read: Read, text: str, day: str | None) -> None:
    found = [e for e in read(text).events if e.trigger.text == "condemned"]
    assert all((e.date and e.date.start) == day for e in found)


# What is a report's own time for what: sentences published on Wednesday, 10 June 2015.
@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("A meeting between Omar Keita and the rebels is planned for Friday.", "meeting", "2015-06-12"),
        ("On Friday the minister is due to visit Chad.", "visit", "2015-06-12"),
        ("On Monday the envoy is to meet the rebels.", "meet", "2015-06-15"),
        ("The envoy is in Juba, where he met the rebels on Monday.", "met", "2015-06-08"),
        ("A meeting with the rebels was planned for Friday.", "meeting", "2015-06-05"),
        ("They were the first American air strikes in Iraq since 2011.", "air strikes", None),
        ("The American air strikes in Iraq since 2011 killed 40 rebels.", "air strikes", "2011-01-01"),
    ],
)
def test_days_to_come_and_days_since(read: Read, text: str, trigger: str, day: str | None) -> None:
    found = event(read(text), trigger)
    assert (found.date.start if found.date is not None else None) == day


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("If the rebels do not leave, the army will attack Mosul.", "attack", "conditional"),
        ("If the rebels do not leave, the army will attack Mosul.", "leave", "conditional"),
        ("The army will attack Mosul on Monday.", "attack", "planned"),
        ("The rebels do not leave.", "leave", "negated"),
        ("The army warned that it would attack Mosul if the rebels stayed.", "attack", "threatened"),
    ],
)
def test_what_hangs_on_an_if(read: Read, text: str, trigger: str, status: str) -> None:
    found = event(read(text), trigger)
    assert found.status == status


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("That night crowds burned the court.", "crowds"),
        ("Two night guards burned the court.", "night guards"),
    ],
)
def test_that_night_is_when(read: Read, text: str, actor: str) -> None:
    found = event(read(text), "burned")
    assert [r.text for r in found.actors] == [actor]


@pytest.mark.parametrize(
    ("text", "kind", "instruments"),
    [
        ("A homemade bomb blew a hole in the wall of the mission.", "ASSAULT", ["homemade bomb"]),
        ("The storm blew a hole in the wall of the mission.", None, []),
        ("The army harmed civilians.", "ASSAULT", []),
        ("The drought harmed civilians.", None, []),
    ],
)
def test_harm_done(read: Read, text: str, kind: str | None, instruments: list[str]) -> None:
    found = read(text).events
    assert [e.type for e in found if e.type is not None] == ([kind] if kind else [])
    assert [r.text for e in found for r in e.instruments] == instruments
