"""Acts of battle and of what is said around it: each pair has the act, and the same word without it."""

from collections.abc import Callable

import pytest

from graphbuild.records import Record

# Type and mode (or - for no typed event) | trigger | actors | recipients | sentence
CASES = """
ASSAULT | suffered | | army | The army suffered heavy casualties in Bunia.
- | suffered | | | The shop suffered heavy losses in Bunia.
ASSAULT | halted | French | German | The French halted the German advance near Goma.
- | halted | | | The French halted their advance near Goma.
ASSAULT | defeated | general | Boko | The general defeated Boko at the siege of Bunia.
- | defeated | | | The senator defeated Boko at the polls.
ASSAULT | battle | Mali | Chadian forces | Mali won a battle against Chadian forces.
- | won | | | Mali won a prize against all odds.
ASSAULT | went | Mali | Chad | Mali went to war against Chad.
- | went | | | Mali went to court against Chad.
ASSAULT firearms | fired | rebels | | The rebels fired into the village.
- | fired | | | The potter fired the oven in the village.
ASSAULT explosives | buried | rebels | | The rebels buried explosives near the bridge.
- | buried | | | The rebels buried their brother near the bridge.
ASSAULT | surrounded | Soldiers | ministry | Soldiers surrounded the ministry.
- | surrounded | | | Gardens surrounded the ministry.
ASSAULT | forced | mob | compound | A mob forced its way into the compound.
- | forced | | | The sun forced its way into the compound.
ASSAULT destroy | sank | | ferry | A submarine sank the ferry.
- | sank | | | The ferry sank in a storm.
MOBILIZE troops | raised | Chad | | Chad raised an army of 5,000 men.
- | raised | | | Chad raised a loan of 5,000 dollars.
MOBILIZE troops | reached | rebels | | The rebels reached the outskirts of Goma.
- | reached | | | The news reached the outskirts of Goma.
MOBILIZE troops | crossed | Chadian troops | | Chadian troops crossed the river on Monday.
- | crossed | | | Tourists crossed the river on Monday.
MOBILIZE troops | entered | Rebels | | Rebels entered the school in Bunia.
- | entered | | | Pupils entered the school in Bunia.
MOBILIZE troops | landed | | | Helicopters landed troops near Goma.
MOBILIZE weapons | moved | Chad | | Chad moved two missile launchers to the border.
- | moved | | | Chad moved two museums to the border.
RETREAT disarm | handed | soldiers | | Hundreds of soldiers handed over their weapons.
- | handed | | | Hundreds of pupils handed over their essays.
COERCE restrict | set | Rebels | | Rebels set up barricades in Goma.
- | set | | | Rebels set up a choir in Goma.
COERCE seize | stole | militiamen | | Yesterday the militiamen stole cattle from the village.
- | stole | | | Yesterday the actress stole the show in the village.
REQUEST yield | told | army | villagers | The army told villagers to leave Bunia.
- | told | | | The army told reporters about Bunia.
REQUEST assist | turned | Mali | Chad | Mali turned to Chad for help.
- | turned | | | Mali turned to cotton for income.
REQUEST | called | Chad | | Chad called for the replacement of the general.
- | called | | | The recipe called for the replacement of the butter.
THREATEN violence | warned | Russia | | Russia warned that it would bomb Odesa.
- | warned | | | Russia warned that Chad would bomb Goma.
REJECT | vowed | king | | The king vowed never to meet the rebels.
AGREE | vowed | king | | The king vowed to meet the rebels.
AGREE | promised | rebels | Mali | The rebels promised Mali not to attack the town.
- | charged | | | The brigade was charged with securing the border.
ACCUSE allege | charged | | brigade | The brigade was charged with looting the town.
"""


@pytest.mark.parametrize("line", CASES.strip().splitlines())
def test_battle_acts(read: Callable[[str], Record], line: str) -> None:
    kind, trigger, actors, recipients, text = (cell.strip() for cell in line.split("|"))
    typed = [e for e in read(text).events if e.trigger.text == trigger and e.type is not None]
    if kind == "-":
        assert typed == []
        return
    (event,) = typed
    assert f"{event.type} {event.mode or ''}".strip() == kind
    assert {actors} - {""} <= {r.text for r in event.actors}
    assert {recipients} - {""} <= {r.text for r in event.recipients}


def test_talks_begin_between_the_parties(read: Callable[[str], Record]) -> None:
    for text in ("Peace talks began between Mali and Chad.", "A series of meetings took place between Mali and Chad."):
        (event,) = read(text).events
        assert [r.text for r in event.actors] == ["Mali", "Chad"]
    assert read("Distances grew between Mali and Chad.").events == ()


def test_who_comes_to_somebodys_aid_helps(read: Callable[[str], Record]) -> None:
    (event,) = read("German forces came to the aid of the garrison.").events
    assert (event.type, [r.text for r in event.actors]) == ("AID", ["German forces"])
    assert not [e for e in read("German forces came to the end of the road.").events if e.type == "AID"]


def test_a_noun_names_who_did_it(read: Callable[[str], Record]) -> None:
    (event,) = [e for e in read("The killers of Ahmed Wali are in Goma.").events if e.type == "ASSAULT"]
    assert [r.text for r in event.actors] == ["killers of Ahmed Wali"]
    assert [r.text for r in event.recipients] == ["Ahmed Wali"]
    assert not [e for e in read("The killers of dreams are in Goma.").events if e.type == "ASSAULT"]


def test_as_well_as_joins(read: Callable[[str], Record]) -> None:
    (event,) = read("The army as well as the police fired on protesters.").events
    assert [r.text for r in event.actors] == ["army", "police"]
    assert [r.text for r in event.recipients] == ["protesters"]
    (event,) = read("The general condemned Iran as well as Syria.").events
    assert [r.text for r in event.recipients] == ["Iran", "Syria"]
