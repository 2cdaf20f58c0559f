"""Names are whole, however many parts the model or the registry gives them in; two names side by side stay two."""

from __future__ import annotations

import pytest
from cases import Read

from graphbuild.records import Record

WHOLE = [
    ("Min Aung Zaw seized power in Naypyidaw.", "Min Aung Zaw"),
    ("Ali Akbar Hashemi Qotbi spoke to the army.", "Ali Akbar Hashemi Qotbi"),
    ("The pilot met Ursula von der Brink in Kyiv.", "Ursula von der Brink"),
    ("José Eduardo dos Reis fought the rebels for years.", "José Eduardo dos Reis"),
    ("Jean-Bernard Okemba fled the capital.", "Jean-Bernard Okemba"),
    ("The Sudan Nurses Network said 12 people were killed.", "Sudan Nurses Network"),
    ("Joseph Kony founded the Lord's Resistance Army in Gulu.", "Lord's Resistance Army"),
    ("The ship was hit off New Jersey on Monday.", "New Jersey"),
    ("Fighting spread across South America last year.", "South America"),
    ("The army would leave Deir ez-Zor on Monday.", "Deir ez-Zor"),
]
PARTED = [
    ("The commander Yusuf Okello Brigade men attacked the town.", "Yusuf Okello Brigade men"),
    ("By Maya Brenner GENEVA 12 March Talks on the war opened.", "Maya Brenner GENEVA"),
    ("Kyiv Mayor Vitali Holub met the soldiers.", "Kyiv Mayor Vitali Holub"),
    ("Rebels in Northern Iraq attacked the town.", "Northern Iraq"),
]


def named(record: Record) -> set[str]:
    return {m.text for e in record.entities for m in e.mentions if m.form == "name"}


@pytest.mark.parametrize(("text", "name"), WHOLE)
def test_a_name_is_whole(read: Read, text: str, name: str) -> None:
    assert name in named(read(text))


@pytest.mark.parametrize(("text", "name"), PARTED)
def test_two_names_stay_two(read: Read, text: str, name: str) -> None:
    assert name not in named(read(text))


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The army was shelling Stepanakert on Monday.", "Stepanakert", "Place"),
        ("Soldiers entered insurgent-held Karzabil on Monday.", "Karzabil", "Place"),
        ("The assault on Kibbutz Harim killed two men.", "Kibbutz Harim", "Place"),
        ("The army arrested Karim Wasfi on Monday.", "Karim Wasfi", "Person"),
        ("Friday's drone strike in Baghdad killed Soleimani, the army said.", "Soleimani", "Person"),
        ("Friday's drone strike hit Baghdad, the army said.", "Baghdad", "Place"),
        ("Bakhmut was captured by Russian forces in May.", "Bakhmut", "Place"),
        ("Missiles hit the cargo ship Rubymar on Sunday.", "Rubymar", "Equipment"),
        ("Prabowo Subianto sent troops to the island.", "Prabowo Subianto", "Person"),
    ],
)
def test_what_is_done_to_a_name_tells_its_kind(read: Read, text: str, name: str, kind: str) -> None:
    assert {str(e.type) for e in read(text).entities if any(m.text == name for m in e.mentions)} == {kind}


def test_an_alias_has_the_kind_of_the_name(read: Read) -> None:
    record = read("Jimmy Cherel, alias Barbecue, leads the gang.")
    assert any({"Jimmy Cherel", "Barbecue"} <= {m.text for m in e.mentions} for e in record.entities)


def test_a_secretary_general_is_no_general(read: Read) -> None:
    record = read("The Secretary-General condemned the attack. The general left.")
    sectors = {m.text: e.sector for e in record.entities for m in e.mentions}
    assert sectors == {"Secretary-General": "IGO", "general": "MIL"}


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("A bomb went off in Mexico City on Monday.", "Mexico City", "Mexico City"),
        ("Talks in Mexico failed on Monday.", "Mexico", "Mexico"),
        ("A ship was hit in the Red Sea on Monday.", "Red Sea", "Red Sea"),
        ("Boutros Boutros-Ghali spoke. Boutros-Ghali condemned the raid.", "Boutros-Ghali", "Boutros Boutros-Ghali"),
        ("Lena Marie Okafor spoke. Marie Lena Okafor left.", "Marie Lena Okafor", "Marie Lena Okafor"),
        ("The U.S. Food and Drug Administration acted. The FDA left.", "FDA", "U.S. Food and Drug Administration"),
        ("The U.S. Food and Drug Administration acted. The USF left.", "USF", "USF"),
        ("Ali Akbar Hashemi Rafsanjani spoke.", "Ali Akbar Hashemi Rafsanjani", "Akbar Hashemi Rafsanjani"),
    ],
)
def test_a_short_form_is_put_to_its_long_one(read: Read, text: str, name: str, label: str) -> None:
    assert {e.label for e in read(text).entities if any(m.text == name for m in e.mentions)} == {label}


def test_peoples_are_groups(read: Read) -> None:
    record = read("Europeans and Africans condemned the raid. The European tour ended.")
    assert {(m.text, str(e.type)) for e in record.entities for m in e.mentions} == {
        ("Europeans", "Group"),
        ("Africans", "Group"),
    }


@pytest.mark.parametrize(
    ("text", "name", "named_there"),
    [
        ("Haitham Haddadin BEIRUT 1996-12-06 A court sentenced two men.", "BEIRUT", True),
        ("TRAPS KILL TWO SOLDIERS. A bomb went off on Monday.", "TRAPS", False),
        ("Freed: Lena Okafor (Kenya), Boris Malkin (Russia).", "Boris Malkin", True),
        ("Lena Attacks Chad Rebels Over Border Raid", "Lena Attacks", False),
    ],
)
def test_names_in_datelines_and_lists(read: Read, text: str, name: str, named_there: bool) -> None:
    assert (name in named(read(text))) is named_there


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Aircraft destroyed a bridge over the Danube on Monday.", "Danube", "Place"),
        ("The guards attacked Tumbledown, where rebels held out.", "Tumbledown", "Place"),
        ("The jets bombed Mitiga, the only working airport of the city.", "Mitiga", "Facility"),
        ("Planes carried the wounded from Afungi to Pemba.", "Afungi", "Place"),
        ("The wounded of Foua and Kefraya, two villages in the north, were freed.", "Kefraya", "Place"),
        ("People in Palma and Nangade districts fled.", "Nangade", "Place"),
        ("The militants stormed the emerald mine at Fizagat.", "Fizagat", "Place"),
        ("The units fell back in good order to Toumour on Monday.", "Toumour", "Place"),
        ("The rebel group, Rumakia, did not reply.", "Rumakia", "Organization"),
        ("The party Jamaat-i-Islami left the talks.", "Jamaat-i-Islami", "Organization"),
        ("They told the troops of their head, S.P. Thamilar.", "S.P. Thamilar", "Person"),
        ("Troops shelled Velyka Lipivka and Hulyapil overnight.", "Velyka Lipivka", "Place"),
        ("Shells fell on Omdurman as the army vowed revenge.", "Omdurman", "Place"),
        ("Troops shelled the Borna Brigade overnight.", "Borna Brigade", "Organization"),
        ("Alghabal Ag Intaga said the men left.", "Alghabal Ag Intaga", "Person"),
        ("The talks over Zelensky failed on Monday.", "Zelensky", "Person"),
        ("The soldiers bombed the men of Yusuf Okello, a doctor.", "Yusuf Okello", "Person"),
        ("The envoy flew to Lena Okafor on Monday.", "Lena Okafor", "Person"),
    ],
)
def test_the_words_around_a_name_tell_its_kind(read: Read, text: str, name: str, kind: str) -> None:
    assert {str(e.type) for e in read(text).entities if any(m.text == name for m in e.mentions)} == {kind}


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("KORBA — Gunmen killed two men.", "Gunmen"),
        ("The town was calm. Gunfire was heard at night.", "Gunfire"),
        ("Defence Minister Yusuf Okello left.", "Defence"),
        ("The Minister of State for Foreign Affairs, Lena Okafor, left.", "Foreign Affairs"),
        ("The town fell. Conscription has driven men abroad.", "Conscription"),
    ],
)
def test_a_common_noun_or_part_of_a_title_is_no_name(read: Read, text: str, word: str) -> None:
    assert word not in named(read(text))


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        (
            "Mali and Chad welcomed a resumption of ties with Osgiliath after a 12-year rift.",
            "Osgiliath",
            "Organization",
        ),
        ("Mali called for a boycott against Osgiliath on Monday.", "Osgiliath", "Organization"),
        ("President Kassym-Jomart Tokayev", "Kassym-Jomart Tokayev", "Person"),
    ],
)
def test_an_unknown_name_that_is_dealt_with_is_a_party(read, text: str, name: str, kind: str) -> None:
    assert [e.type for e in read(text).entities if e.label == name] == [kind]


def test_what_is_fired_is_no_party(read) -> None:
    assert not [e for e in read("Rebels fired two Kornets at the tank.").entities if e.type == "Organization"]
