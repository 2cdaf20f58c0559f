"""Forms that reports of war use daily, each beside one that looks alike: left dead, taken hostage, thrown out."""

from __future__ import annotations

import pytest
from cases import Read, rows

# type | mode | trigger | recipients | text
FORMS = """
ASSAULT | - | attack | people | The attack left 80 people dead in Tikrit.
ASSAULT | abduct | took | people | Gunmen took more than 60 people hostage at a school in Mosul.
ASSAULT | sexual | raping | women | Soldiers are accused of raping women in Goma.
ASSAULT | explosives | blast | mosque | A blast ripped through a mosque in Peshawar.
ASSAULT | - | stormed | embassy | Gunmen stormed the embassy in Tripoli.
SANCTION | expel | expelled | French ambassador | Niger expelled the French ambassador.
SANCTION | expel | suspended | Sudan | The African Union suspended Sudan's membership.
SANCTION | discontinue | stopped | - | The United States stopped training a Nigerian battalion.
RETREAT | release | handed | hostages | The rebels handed over six hostages to the Red Cross.
CONSULT | visit | flew | Moscow | French President Emmanuel Macron flew to Moscow.
REQUEST | - | called | parties | China has called on all parties to show restraint.
COERCE | seize | lost | Taloqan | Officials denied that Taloqan had been lost to the rebels.
"""

# type | text: no event of this type
OTHERS = """
ASSAULT | The crash left 80 people dead in Tikrit.
ASSAULT | Gunmen took more than 60 photographs at a school in Mosul.
ACCUSE | The column ripped through a village in Anbar.
SANCTION | The school expelled a pupil.
SANCTION | The United States stopped reading the reports.
CONSULT | The drone flew to Moscow.
"""


@pytest.mark.parametrize(("kind", "mode", "trigger", "recipient", "text"), rows(FORMS))
def test_form(read: Read, kind: str, mode: str, trigger: str, recipient: str, text: str) -> None:
    found = [e for e in read(text).events if e.trigger.text == trigger]
    assert [(e.type, e.mode or "-") for e in found] == [(kind, mode)]
    assert recipient in ["-", *(r.text for r in found[0].recipients)]


@pytest.mark.parametrize(("kind", "text"), rows(OTHERS))
def test_other_form(read: Read, kind: str, text: str) -> None:
    assert kind not in [e.type for e in read(text).events]


def test_hostages_are_counted_as_captives(read: Read) -> None:
    (found,) = read("Gunmen took more than 60 people hostage at a school in Mosul.").events
    assert [(q.kind, q.min) for q in found.quantities] == [("captured", 60)]


def test_an_embassy_that_speaks_is_a_body(read: Read) -> None:
    record = read("The embassy condemned Hamas.")
    assert [e.type for e in record.entities if e.label == "embassy"] == ["Organization"]


def test_force_alone_is_no_army(read: Read) -> None:
    assert "force" not in [e.label for e in read("Mali threatened to use force against Chad.").entities]
    assert "force" in [e.label for e in read("Mali sent a force to Chad.").entities]


def test_an_armed_group_may_be_plural(read: Read) -> None:
    (found,) = [e for e in read("The Taliban said they had attacked the base.").events if e.type == "ASSAULT"]
    assert [r.text for r in found.actors] == ["they"]
    found = next(e for e in read("The ministry said they had attacked the base.").events if e.type == "ASSAULT")
    assert not found.actors


# trigger | actors | text
WIELDED = """
bombed | Army | Army helicopters bombed the village on Sunday.
bombed | Syrian army | Syrian army helicopters bombed Idlib.
shelled | rebels | Mortars of the rebels shelled Homs.
took | Troops | Troops took it on May 18.
"""

# trigger | status | text
AWAITED = """
retaken | conditional | Niger said it would not send troops back until the town was retaken.
arrested | conditional | There would be no talks before its leaders were arrested.
retaken | happened | The army did not leave until the town was retaken.
"""


@pytest.mark.parametrize(("trigger", "actor", "text"), rows(WIELDED))
def test_whose_weapon_it_is(read: Read, trigger: str, actor: str, text: str) -> None:
    (found,) = [e for e in read(text).events if e.trigger.text == trigger]
    assert actor in [r.text for r in found.actors]


def test_no_manner_wields(read: Read) -> None:
    (found,) = [e for e in read("Military aircraft bombed the village on Sunday.").events if e.type == "ASSAULT"]
    assert [r.text for r in found.actors] == ["Military aircraft"]


@pytest.mark.parametrize(("trigger", "status", "text"), rows(AWAITED))
def test_what_is_waited_for(read: Read, trigger: str, status: str, text: str) -> None:
    (found,) = [e for e in read(text).events if e.trigger.text == trigger]
    assert found.status == status


def test_who_is_quoted_names_nobody_from_before(read: Read) -> None:
    record = read('Residents said that 300 civilians were executed. "They shot them in groups," said a trader.')
    (found,) = [e for e in record.events if e.trigger.text == "shot"]
    assert (found.actors, [c.speaker.text for c in found.claims]) == ((), ["trader"])
    record = read("Residents fled to the river. They shot at soldiers in Goma.")
    (found,) = [e for e in record.events if e.trigger.text == "shot"]
    assert [r.text for r in found.actors] == ["They"]


def test_wounded_in_the_attack_that_killed(read: Read) -> None:
    record = read("The missile attack on Ganja killed 13 civilians and wounded more than 50.")
    assert [[r.text for r in e.places] for e in record.events] == [["Ganja"]]
    record = read("The missile attack on Ganja killed 13 civilians and the army wounded 50 rebels.")
    assert [[r.text for r in e.places] for e in record.events if e.trigger.text == "wounded"] == [[]]


# type | trigger | actors | recipients | text
CLAUSES = """
REQUEST | called | Algeria | sides | Algeria, which brokered the accord, called on both sides to resume talks.
ASSAULT | exchanged | Hezbollah | Israeli troops | In Lebanon, Hezbollah has exchanged fire with Israeli troops.
RETREAT | left | mission | - | The United Nations peacekeeping mission left its base in Kidal.
- | displaced | - | people | More than 20,000 people have been displaced by the fighting since August.
RETREAT | handed | - | women | Five women who had been held in Gaza were handed over to the Red Cross.
ASSAULT | rammed | Chinese vessel | boat | A Chinese vessel rammed a Philippine boat.
"""


@pytest.mark.parametrize(("kind", "trigger", "actor", "recipient", "text"), rows(CLAUSES))
def test_clause(read: Read, kind: str, trigger: str, actor: str, recipient: str, text: str) -> None:
    (found,) = [e for e in read(text).events if e.trigger.text == trigger]
    assert found.type == (None if kind == "-" else kind)
    assert actor == "-" or actor in found.actors[0].text
    assert recipient == "-" or recipient in found.recipients[0].text


def test_a_list_of_places_stays_one(read: Read) -> None:
    record = read("In Syria, Iraq and Yemen, rebels have attacked the army.")
    (found,) = [e for e in record.events if e.trigger.text == "attacked"]
    assert [r.text for r in found.actors] == ["rebels"]


def test_several_countries_are_not_the_last_one(read: Read) -> None:
    record = read("Niger attacked Mali. The three countries signed a pact.")
    assert all(m.text != "countries" for e in record.entities if e.label in ("Niger", "Mali") for m in e.mentions)


# trigger | actors | recipients | text
LAUNCHED = """
hit | Hezbollah | Haifa | Rockets fired by Hezbollah hit Haifa on Sunday.
damaged | Ukraine | bridge | Drones launched by Ukraine damaged a bridge in Crimea.
hit | - | vehicle | Two soldiers died when a vehicle of the army hit a mine near Gao.
hit | - | Haifa | Rockets condemned by Hezbollah hit Haifa on Sunday.
asked | African Union mission | government | The African Union mission asked the government for access to the site.
"""


@pytest.mark.parametrize(("trigger", "actor", "recipient", "text"), rows(LAUNCHED))
def test_who_fired_it(read: Read, trigger: str, actor: str, recipient: str, text: str) -> None:
    (found,) = [e for e in read(text).events if e.trigger.text == trigger]
    assert [r.text for r in found.actors] == ([] if actor == "-" else [actor])
    assert recipient in [r.text for r in found.recipients] or recipient in found.recipients[0].text


def test_an_errand_is_no_body(read: Read) -> None:
    assert "mission" not in " ".join(e.label for e in read("The rescue mission reached Gao.").entities)
