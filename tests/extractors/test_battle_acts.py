"""Acts of battle and of what is said around it: each pair has the act, and the same word without it."""

import pytest
from cases import Read, rows

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
COERCE restrict | surrounded | Soldiers | ministry | Soldiers surrounded the ministry.
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
ASSAULT firearms | fired | | Ganja | The town of Ganja had been fired upon.
- | fired | | | The cook was fired on Monday.
ACCUSE allege | hold | police | FARC | The police hold the FARC responsible.
- | hold | | | The nurse holds the FARC back.
COERCE arrest | locked | | villagers | The villagers had been locked in the church.
- | locked | | | The bicycles had been locked in the church.
COERCE seize | recovered | army | | The army recovered the positions lost in May.
- | recovered | | | The patient recovered the use of his leg.
COERCE seize | overrun | rebels | base | The base was overrun by the rebels.
ASSAULT | drove | soldiers | | The soldiers drove them out.
- | drove | | | The taxi drove them home.
COERCE restrict | preventing | militia | families | The militia was preventing families from leaving.
- | preventing | | | The vaccine was preventing families from falling ill.
COERCE | recruited | junta | | The junta forcibly recruited 300 villagers.
MOBILIZE troops | recruited | warlord | | The warlord recruited 300 convicts.
- | recruited | | | The company recruited 300 engineers.
REQUEST | advised | embassy | citizens | The embassy advised its citizens not to travel to Goma.
AID | advised | Chad | army | Chad advised the army in Mali.
AGREE | announced | Chad | Mali | Chad announced a package of aid for Mali.
- | announced | | | Chad announced a package holiday for Mali.
REQUEST | repeated | minister | general | The minister repeated that the general must leave.
- | repeated | | | The minister repeated that the general had left.
ASSAULT unconventional | used | regime | | The regime used poison shells in Homs.
- | used | | | The regime used glass bottles in Homs.
ASSAULT | intervened | Russia | Mali | Russia intervened militarily in Mali.
COERCE restrict | cut | navy | | The navy cut off imports.
- | cut | | | The butcher cut off slices.
COERCE seize | boarded | Pirates | tanker | Pirates boarded the tanker.
- | boarded | | | Tourists boarded the tanker.
MOBILIZE troops | assembled | Chad | | Chad assembled an army near Goma.
- | assembled | | | Chad assembled a choir near Goma.
COERCE seize | toppled | | | The general was toppled from power in 2001.
AID | sent | Mali | patients | Mali sent a plane to evacuate the patients.
- | sent | | | Mali sent a postcard to cheer the patients.
RETREAT withdraw | bring | government | | The king demanded that the government bring the troops home.
AID | brought | peacekeepers | civilians | The peacekeepers brought 500 civilians to the base.
COERCE restrict | stopped | Armed men | bus | Armed men stopped a bus near Goma.
- | stopped | | | The driver stopped a bus near Goma.
RETREAT withdraw | withdrawn | American troops | | The American troops were withdrawn in August.
COERCE restrict | placed | Chad | Mali | Chad placed an embargo on Mali.
- | placed | | | Chad placed a vase on Mali's table.
ASSAULT | lost | | battalion | The battalion lost 23 men near Goma.
- | lost | | | The battalion lost 23 games near Goma.
CONSULT visit | flew | minister | Chad | The minister flew to Chad to sign a treaty.
ASSAULT | victory | Washington | | Washington's victory over the rebels was complete.
- | victory | | | Washington's victory over his rivals was complete.
MOBILIZE police | pursuit | Police | rebels | Police began the pursuit of the rebels.
- | pursuit | | | Police began the pursuit of happiness.
ASSAULT | hit | army | | The army hit only military targets.
- | hit | | | The school hit its recruiting targets.
COERCE restrict | stopped | government | foreign charities | The government stopped the work of foreign charities.
- | stopped | | | The government stopped its work on the bridge.
ASSAULT heavy-weapons | fallen | | town | Shells have fallen on the town.
- | fallen | | | Leaves have fallen on the town.
MOBILIZE troops | committed | Mali | | Mali committed 500 soldiers to the front.
- | committed | | | Mali committed its savings to the bank.
AID | supported | | army | The army, supported by helicopter gunships, attacked the rebels.
- | supported | | | The roof, supported by pillars, covered the altar.
AID | protected | navy | aid convoy | The navy protected the aid convoy.
- | protected | | | The wall protected the garden.
RETREAT ceasefire | ordered | general | | The general ordered a halt to military operations.
- | ordered | | | The general ordered a sandwich.
MOBILIZE troops | advanced | Soviets | | The Soviets advanced to Vienna.
COERCE restrict | closed | Israeli soldiers | | Israeli soldiers have closed off the road.
- | closed | | | The gardener has closed off the tap.
COERCE restrict | cut | Guerrillas | | Guerrillas cut the road to Goma.
- | cut | | | Bakers cut the bread in Goma.
ASSAULT | trapped | corps | army | The corps trapped the army near Seoul.
- | trapped | | | The hunter trapped a fox near Seoul.
COERCE seize | capture | rebels | Northern Command | The rebels announced their capture of the Northern Command.
"""


@pytest.mark.parametrize(("kind", "trigger", "actors", "recipients", "text"), rows(CASES))
def test_battle_acts(read: Read, kind: str, trigger: str, actors: str, recipients: str, text: str) -> None:
    typed = [e for e in read(text).events if e.trigger.text == trigger and e.type is not None]
    if kind == "-":
        assert typed == []
        return
    (event,) = typed
    assert f"{event.type} {event.mode or ''}".strip() == kind
    assert {actors} - {""} <= {r.text for r in event.actors}
    assert {recipients} - {""} <= {r.text for r in event.recipients}


def test_talks_begin_between_the_parties(read: Read) -> None:
    for text in ("Peace talks began between Mali and Chad.", "A series of meetings took place between Mali and Chad."):
        (event,) = read(text).events
        assert [r.text for r in event.actors] == ["Mali", "Chad"]
    assert read("Distances grew between Mali and Chad.").events == ()


def test_who_comes_to_somebodys_aid_helps(read: Read) -> None:
    (event,) = read("German forces came to the aid of the garrison.").events
    assert (event.type, [r.text for r in event.actors]) == ("AID", ["German forces"])
    assert not [e for e in read("German forces came to the end of the road.").events if e.type == "AID"]


def test_a_noun_names_who_did_it(read: Read) -> None:
    (event,) = [e for e in read("The killers of Ahmed Wali are in Goma.").events if e.type == "ASSAULT"]
    assert [r.text for r in event.actors] == ["killers of Ahmed Wali"]
    assert [r.text for r in event.recipients] == ["Ahmed Wali"]
    assert not [e for e in read("The killers of dreams are in Goma.").events if e.type == "ASSAULT"]


def test_as_well_as_joins(read: Read) -> None:
    (event,) = read("The army as well as the police fired on protesters.").events
    assert [r.text for r in event.actors] == ["army", "police"]
    assert [r.text for r in event.recipients] == ["protesters"]
    (event,) = read("The general condemned Iran as well as Syria.").events
    assert [r.text for r in event.recipients] == ["Iran", "Syria"]


def test_lives_are_lost_of_no_told_cause(read: Read) -> None:
    (event,) = read("At least 48 civilians lost their lives.").events
    assert (event.type, [(q.kind, q.min) for q in event.quantities]) == (None, [("killed", 48)])
    assert read("At least 48 civilians lost their keys.").events == ()


def test_acts_reported_from_a_place_were_done(read: Read) -> None:
    (event,) = read("Air strikes were reported in Goma on Monday.").events
    assert (event.type, [r.text for r in event.places]) == ("ASSAULT", ["Goma"])
    assert read("Air strikes were debated in Goma on Monday.").events == ()


def test_who_speaks_meets_what_is_asked_of_the_subject(read: Read) -> None:
    (event,) = read("The rebels said they were holding 12 soldiers.").events
    assert (event.type, event.mode) == ("ASSAULT", "abduct")
    assert not [e for e in read("The teacher said they were holding 12 tickets.").events if e.type]


def test_who_will_not_begin_talks_refuses_them(read: Read) -> None:
    events = read("The Taliban said it will not begin talks with the Afghan government.").events
    (refusal,) = [e for e in events if e.type == "REJECT"]
    assert [r.text for r in refusal.recipients] == ["Afghan government"]
    begun = read("The Taliban said it began talks with the Afghan government.").events
    assert not [e for e in begun if e.type == "REJECT"]


def test_a_navy_evacuates_and_soldiers_take_away(read: Read) -> None:
    (event,) = read("The Saudi navy took 200 people from Port Sudan.").events
    assert event.type == "AID"
    assert not [e for e in read("The soldiers took 200 people from the village.").events if e.type == "AID"]


def test_the_wounded_are_people(read: Read) -> None:
    (event,) = read("Rebels killed the wounded.").events
    assert [r.text for r in event.recipients] == ["wounded"]
    assert [e.label for e in read("Wounded soldiers fled.").entities] == ["Wounded soldiers"]
