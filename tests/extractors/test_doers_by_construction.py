"""Who acts where the words leave it to a number, a pronoun, a participle or the clause around, in pairs."""

import pytest
from cases import Read, rows

# type trigger | status | actors | recipients | sentence
CASES = """
PROTEST rallied | happened | Tens of thousands | - | Tens of thousands rallied in Yerevan.
PROTEST march | happened | thousands | - | The verdict prompted thousands to march through Dakar.
COERCE arrested | happened | - | Hundreds | Hundreds were arrested in Minsk on Sunday.
ASSAULT destroyed | happened | - | - | Shells fell on the houses, and dozens were destroyed.
PROTEST rallied | happened | students | - | Thousands of students rallied in Yerevan.
ASSAULT thrown | happened | - | them | Peacekeepers had stones thrown at them in Leposavic.
COERCE arrested | happened | general | officers | The general had two officers arrested.
ASSAULT struck | happened | Wagner Group | market | A drone flown by the Wagner Group struck a market in Kidal.
ASSAULT struck | happened | - | market | A drone bought by the Wagner Group struck a market in Kidal.
COERCE occupation | happened | Islamic State | its | Sinjar was freed after its occupation by the Islamic State.
COERCE capture | happened | their | Bouar | The rebels celebrated their capture of Bouar.
ASSAULT burned | happened | - | brothers | Three brothers burned to death in the church.
ASSAULT burned | happened | Militants | captives | Militants burned two captives to death near Pemba.
ASSAULT destroyed | happened | it | jets | The Serbian army claimed that it had destroyed two jets.
ASSAULT bombed | alleged | Pakistani jets | mosque | The Taliban claimed that Pakistani jets had bombed a mosque.
ASSAULT beaten | alleged | guards | he | The prisoner claimed that he was beaten by guards.
ASSAULT fighting | happened | Ethiopia, Tigrayan forces | - | Ethiopia declared a truce after two years of fighting \
with Tigrayan forces.
ASSAULT clashes | happened | police | - | Doctors Without Borders suspended its work after clashes with the police.
COERCE repression | happened | Somoza government | unions | Peasants fled the repression against unions unleashed by \
the Somoza government.
COERCE repression | happened | - | unions supported by the Somoza government | Peasants fled the repression \
against unions supported by the Somoza government.
ASSAULT enforced disappearance | happened | - | - | The court noted they had subjected farmers who had fled \
the rebels to torture, enforced disappearance and unlawful killing.
COERCE taken | happened | police officers | lawyer | A lawyer was taken from her home in Luanda shortly before \
midnight on 18 May \
by police officers who said she was wanted.
COERCE taken | happened | - | lawyer | A lawyer was taken from her home in Luanda shortly before midnight, to be \
freed on \
18 May by a judge.
COERCE arrested | happened | Soldiers | hunter | Soldiers searching a forest near Bouar found two rifles and arrested \
a hunter.
CONSULT visited | happened | minister | Russia | The minister visited Russia today.
ASSAULT murdered | happened | MS-13 | people | The MS-13 murdered 87 people across El Salvador.
ACCUSE alleging | happened | - | Wagner | The Kremlin dismissed a report alleging that Wagner had executed villagers.
ACCUSE alleging | happened | court | Wagner | The court published a report alleging that Wagner had executed villagers.
ACCUSE alleged | happened | church council | soldiers | Jakarta denied that its soldiers had burned huts, as a church \
council had \
alleged.
ASSAULT shelling | alleged | Rwandan troops | - | Kinshasa summoned the envoy over what it called unprovoked shelling \
by \
Rwandan troops.
ASSAULT shelling | happened | Rwandan troops | - | Kinshasa summoned the envoy over unprovoked shelling by Rwandan \
troops.
RETREAT disband | planned | militias | - | Under the accord, the militias would disband.
RETREAT withdraw | planned | army | - | Under the accord, the militias would disband and the army would withdraw.
RETREAT withdraw | conditional | army | - | Under fire, the army would withdraw.
MOBILIZE send | planned | council | Liberia | The council voted, with two members abstaining, to send troops to Liberia.
SANCTION suspended | happened | Georgia | Abkhazia | Georgia suspended the accord with Abkhazia.
ASSAULT lobbed | happened | Police | mourners | Police lobbed tear gas at mourners in Lomé.
ACCUSE summoned | happened | Pakistan | chargé d'affaires | Pakistan summoned the Indian chargé d'affaires.
COERCE summoned | happened | judge | general | The judge summoned the general.
RETREAT stacked | happened | rebels | - | The rebels stacked their rifles in a stadium.
RETREAT stacked | happened | - | - | The traders stacked their rifles in a shop.
MOBILIZE came | happened | French marines | Djibouti | French marines came ashore at Djibouti.
SANCTION sacked | happened | interior ministry | mayors | The interior ministry sacked the mayors.
SANCTION sacked | happened | - | - | The club sacked its coach.
ASSAULT shot | happened | Gunmen | driver | Gunmen stopped a bus near Bauchi, then shot the driver.
ASSAULT shot | happened | he | driver | Gunmen stopped a bus near Bauchi, then the chief came and he shot the driver.
COERCE captured | happened | rebels | Bor | Having captured Bor, the rebels looted it.
ASSAULT bombed | happened | We | Goma | "We bombed Goma," said General Ali Said of the Rwandan army.
ASSAULT bombed | happened | - | Goma | "We bombed Goma," said General Ali Said.
SUPPORT supporting | happened | traders, firms | militias | The council sanctioned traders and firms \
supporting the militias.
SUPPORT supporting | happened | firms | militias, guards | The council sanctioned firms supporting \
the militias and guards.
COERCE bared | happened | - | - | Turkey bared new ambitions in Syria.
COERCE barred | happened | Turkey | ship | Turkey barred the ship.
AGREE accepted | happened | Denmark | - | Denmark accepted a formula for ending its fisheries dispute with Britain, \
officials said.
REQUEST called | happened | Syrian newspaper | Arabs | A Syrian newspaper called Thursday on Arabs to unite.
PROTEST general strike | happened | Parties | - | Parties have organized a general strike that shut down Dhaka.
PROTEST general strike | planned | Parties | - | Parties have organized a general strike for Monday.
"""


@pytest.mark.parametrize(("kind", "status", "actors", "recipients", "text"), rows(CASES))
def test_doers_by_construction(read: Read, kind: str, status: str, actors: str, recipients: str, text: str) -> None:
    root, trigger = kind.split(" ", 1)
    found = [e for e in read(text).events if e.trigger.text == trigger and e.type == root]
    if not found and actors == recipients == "-":
        return
    assert found[0].status == status
    assert sorted(r.text for r in found[0].actors) == sorted(_named(actors))
    assert _ends(_named(recipients), [r.text for r in found[0].recipients])


def _named(cell: str) -> list[str]:
    return [] if cell == "-" else cell.split(", ")


def _ends(wanted: list[str], told: list[str]) -> bool:
    return len(wanted) == len(told) and all(any(t.endswith(w) for t in told) for w in wanted)
