"""Who counts as a party of an event, in pairs: names that no table knows, places, phrases that stand for somebody."""

from __future__ import annotations

import pytest
from cases import Read, rows

from graphbuild.records import Record


def parties(record: Record, kind: str) -> list[tuple[list[str], list[str]]]:
    """The words of the actors and of the recipients of each event of this type."""
    return [([r.text for r in e.actors], [r.text for r in e.recipients]) for e in record.events if e.type == kind]


# type | actors | recipients | sentence
CAST = """
SUPPORT | Iran | Ruritania | Iran has restored full diplomatic ties with Ruritania after nine years.
CONSULT | Paul Ryan | Sudan | Minister Paul Ryan quarrelled over attempts to end the drought during a visit to Sudan.
AGREE | Iran, Iraq | | Iran and Iraq agreed that the border should be opened.
ASSAULT | militia | Hazara | The militia is waging war on the Hazara.
AID | Sweden | Mali | Sweden donated a million kroner to Mali.
AID | Kenya | Somalia | Kenya will contribute five million of its marks to Somalia.
AID | Iran | rebels | The rebels received money from Iran.
SUPPORT | Mali | France | Mali welcomed assurances on aid sent by France.
SUPPORT | Kenya, Uganda | | Kenya and Uganda have renewed diplomatic ties.
CONSULT | ambassador | Ghana's president | The ambassador presented her credentials to Ghana's president.
CONSULT | Jim Burns | Rwanda | Prime Minister Jim Burns left for Rwanda on Monday.
COERCE | Ethiopia | Libya | Ethiopia acted against Libya on Sunday.
AGREE | France | Egypt | France signed a deal to sell Egypt 24 jets.
SUPPORT | Kenya, Mali | Uganda | Kenya and Mali welcomed their resumption of diplomatic ties with Uganda.
CONSULT | minister | Narvath Keld | The minister left for Narvath Keld on Wednesday.
CONSULT | president | Mali | The president arrived in Mali on a surprise visit.
CONSULT | Barack Obama, Vladimir Putin | | Barack Obama and Vladimir Putin met in May.
ACCUSE | | France | The report alleged that France was aware of preparations for the killings.
COERCE | Soldiers | village | Soldiers cordoned off the village on Monday.
COERCE | police | mosque | The police sealed off the mosque.
ASSAULT | | Israel | A mortar bomb was fired at Israel on Monday.
ACCUSE | Iran | Iraqi pilot | Iran blamed the attack on an Iraqi pilot.
AID | Jordan, Oman | Mali | Jordan and Oman, which have lent three billion dollars to Mali, fear a revolt.
REQUEST | spokesman | residents | Its spokesman, Ali Musa, said the army held the airport and urged residents to stay.
ASSAULT | | teacher | Police found a teacher beside the road, killed by a mine.
ASSAULT | Government | Misrata | Government warplanes struck the town of Misrata.
ASSAULT | 3rd Brigade | 12th Division | Units of the 3rd Brigade attacked the 12th Division in Aleppo.
RETREAT | Libyan soldiers | | According to the chief of staff, General Omar Ali Nouri, 900 Libyan soldiers withdrew.
"""

# type | words | sentence: these are no party of an event of that type
OUTSIDE = """
COERCE | mosque | The police jumped off the mosque.
CONSULT | lunch | The minister left for lunch on Wednesday.
CONSULT | Mali | The farmers arrived in Mali on a truck.
AGREE | Egypt | France signed a deal after the visit of the army of Egypt.
AGREE | Iran | Iran agreed that the border is long.
AID | Kenya | Kenya contributed three goals to the victory of Somalia.
CONSULT | Jim Burns | The farmer Jim Burns left for Rwanda on Monday.
COERCE | Ethiopia | Ethiopia acted against corruption on Sunday.
ASSAULT | 1993 Brigade | In 1993 Brigade commanders attacked Aleppo.
RETREAT | Omar Ali Nouri | According to the chief of staff, General Omar Ali Nouri, 900 Libyan soldiers withdrew.
ACCUSE | Iraqi pilot | Iran condemned the attack on an Iraqi pilot.
AID | Jordan | Jordan met Oman, which has lent three billion dollars to Mali.
ASSAULT | Police | Police found a teacher beside the road, killed by a mine.
ASSAULT | other towns | Bombs in houses in Moscow and two other towns killed nearly 300 people.
ASSAULT | state | The state is waging war on drugs.
SUPPORT | France | Mali welcomed a doctor from France.
AID | Tikrit | The army of Iraq delivered food to refugees in Tikrit.
ASSAULT | Narvia | Rebels attacked soldiers at Narvia on Monday.
CONSULT | drought | Minister Paul Ryan quarrelled over attempts to end the drought during a visit to Sudan.
"""


def names(cell: str) -> list[str]:
    return [name.strip() for name in cell.split(",") if name.strip()]


@pytest.mark.parametrize(("kind", "actors", "recipients", "text"), rows(CAST))
def test_cast(read: Read, kind: str, actors: str, recipients: str, text: str) -> None:
    found = parties(read(text), kind)
    assert (names(actors), names(recipients)) in found, found


@pytest.mark.parametrize(("kind", "words", "text"), rows(OUTSIDE))
def test_no_party(read: Read, kind: str, words: str, text: str) -> None:
    found = parties(read(text), kind)
    assert all(words not in side for event in found for side in event), found


# country | words | sentence
COUNTRIES = """
KEN | Protesters | Protesters in Nairobi threw stones at the police.
IRN | hospital | Gunmen attacked a hospital in Iran.
IRQ | refinery | Gunmen attacked a refinery in Basra.
LBY | ministers | The envoy met ministers from the Libyan cabinet.
UKR | Kyiv police | Kyiv police stormed the building.
ISR | Netanyahu | Netanyahu rejected the plan on Monday.
SYR | Syria's second city | Insurgents bombarded Syria's second city Aleppo.
RUS | Baltic Fleet | The Baltic Fleet left port on Monday.
None | US-backed fighters | US-backed fighters seized the town.
USA | US fighters | US fighters seized the town.
None | soldiers | The rebels ambushed soldiers in Basra.
SYR | Assad | Assad rejected the plan on Monday.
None | Carter | Carter rejected the plan on Monday.
None | ministers | The envoy met ministers on a visit to the Libyan cabinet.
"""


@pytest.mark.parametrize(("country", "words", "text"), rows(COUNTRIES))
def test_country(read: Read, country: str, words: str, text: str) -> None:
    found = {e.country for e in read(text).entities for m in e.mentions if m.text == words}
    assert found == {None if country == "None" else country}


def test_states_in_a_list_act_together(read: Read) -> None:
    assert parties(read("Kenya, Uganda, and Rwanda met on Monday."), "CONSULT") == [(["Kenya", "Uganda", "Rwanda"], [])]


def test_a_city_before_a_state_is_listed_with_no_state(read: Read) -> None:
    assert parties(read("Nairobi, Kenya, was calm. Kenya and Rwanda met."), "CONSULT") == [(["Kenya", "Rwanda"], [])]


def test_state_behind_a_city_explains_it(read: Read) -> None:
    found = parties(read("Officials from Nairobi, Kenya, met on Monday."), "CONSULT")
    assert all("Kenya" not in actors for actors, _ in found)


def test_phrase_with_a_name_of_its_own_is_nobody_else(read: Read) -> None:
    record = read("Iran restored ties with the Gondor main opposition group.")
    assert all(e.label != "Iran" for e in record.entities for m in e.mentions if "opposition" in m.text)


def test_two_names_of_one_word_are_two(read: Read) -> None:
    record = read("The envoy restored ties with Zubrovia and Arstotzka.")
    assert all("and" not in e.label.split() for e in record.entities)


def test_and_within_a_longer_name_stays(read: Read) -> None:
    record = read("The Ministry of Health and Population closed the border.")
    assert any(e.label == "Ministry of Health and Population" for e in record.entities)


# sector | words | sentence
SECTORS = """
GOV | Taliban-appointed governor | The Taliban-appointed governor resigned.
UAF | Taliban fighters | The Taliban fighters left the village.
GOV | Foreign Minister | French Foreign Minister Luc Morel resigned.
COP | immigration officers | Two immigration officers were killed in Panama.
GOV | inspectors | Two inspectors were killed in Panama.
"""


def test_former_president_is_not_the_one_in_office(read: Read) -> None:
    found = {e.label for e in read("A former Malian president left the city.").entities}
    assert "former Malian president" in found


def test_president_of_a_country_is_the_one_in_office(read: Read) -> None:
    found = {e.label for e in read("The Malian president left the city.").entities}
    assert "Ibrahim Boubacar Keïta" in found


@pytest.mark.parametrize(("sector", "words", "text"), rows(SECTORS))
def test_sector(read: Read, sector: str, words: str, text: str) -> None:
    assert {e.sector for e in read(text).entities for m in e.mentions if m.text == words} == {sector}
