"""When an event was: by the grammar of its clause, and what is only a bound, a name's part or another act's time."""

from __future__ import annotations

import pytest
from cases import event

from graphbuild.records import EventDate


def day(found: EventDate | None) -> str | None:
    return None if found is None else found.start if found.start == found.end else f"{found.start}/{found.end}"


@pytest.mark.parametrize(
    ("text", "trigger", "date"),
    [
        ("Rebels entered Harim early on Monday and captured its barracks.", "captured", "2015-06-08"),
        ("Rebels shelled Harim on Monday, but the army recaptured its barracks later.", "recaptured", "2015-06-08"),
        ("The convoy was attacked and burned near Harim on Monday.", "attacked", "2015-06-08"),
        ("The army withdrew, and rebels attacked the convoy near Harim on Monday.", "withdrew", None),
        ("Four soldiers were hurt on Monday when rebels attacked their post.", "attacked", "2015-06-08"),
        ("Four soldiers were hurt on Monday before rebels attacked their post.", "attacked", None),
        ("Five people have been killed in Harim since Thursday.", "killed", "2015-06-04/2015-06-10"),
        ("Five people were killed in Harim before Thursday.", "killed", None),
        ("Five people were killed in Harim before dawn on Thursday.", "killed", "2015-06-04"),
        ("The minister is to visit Harim on Sunday.", "visit", "2015-06-14"),
        ("The minister visited Harim on Sunday.", "visited", "2015-06-07"),
        ("The army shelled Harim on Monday, two days after rebels attacked its post.", "attacked", "2015-06-06"),
        ("The army shelled Harim on Monday, hours after rebels attacked its post.", "attacked", None),
        ("Soldiers attacked the March 8 Hospital in Harim.", "attacked", None),
        ("The president condemned Monday's attack on the convoy.", "condemned", None),
        ("The rebels announced a ceasefire on Monday for the feast.", "announced", "2015-06-08"),
        ("Guerrillas attacked a bus at 1830 on Monday near the bridge.", "attacked", "2015-06-08"),
        ("Rebels have been shelling the town since 1330.", "shelling", None),
        ("Rebels attacked the town in the early hours of Monday.", "attacked", "2015-06-08"),
        ("Rebels attacked the survivors of Monday.", "attacked", None),
        ("The war began in March 2003, when rebels raided a post in Golo.", "raided", "2003-03-01/2003-03-31"),
        ("The war of March 2003 was lost when rebels raided a post in Golo.", "raided", None),
        ("Chad shelled Golo on Friday, and on Monday its army seized the town.", "shelled", "2015-06-05"),
        ("Chad shelled Golo on Friday, and on Monday its army seized the town.", "seized", "2015-06-08"),
        ("The general, Mr Ali Aziz, met the envoy, Mr Jan Kubis, on Tuesday and left.", "met", "2015-06-09"),
        ("He said on Monday that peace was near, but he denounced the rebels.", "denounced", "2015-06-08"),
        ("He said on Monday that the army had shelled Golo.", "shelled", None),
        ("On 7 June Keita spoke on television, called on the army to rise and left.", "called", "2015-06-07"),
        ("On 7 June Keita spoke on television after he called on the army to rise.", "called", None),
        ("Rebels attacked the town in 1998.", "attacked", "1998-01-01/1998-12-31"),
        ("Rebels claimed the murder of Omar Haddad, which occurred this morning.", "murder", "2015-06-10"),
        ("Rebels claimed the murder of Omar Haddad, who arrived this morning.", "murder", None),
        ("The attack on 6 June which destroyed the bridge had been planned for months.", "attack", "2015-06-06"),
        ("The visit on 6 June, before rebels destroyed the bridge, had been planned.", "destroyed", None),
    ],
)
def test_an_event_is_dated_by_its_clause(read, text: str, trigger: str, date: str | None) -> None:
    assert day(event(read(text), trigger).date) == date


@pytest.mark.parametrize(
    ("text", "trigger", "date"),
    [
        ("Three soldiers were killed when a mine exploded on Monday.", "exploded", "2015-06-08"),
        ("Three soldiers were killed before a mine exploded on Monday.", "killed", None),
        (
            "Gunmen kidnapped Omar Haddad on Monday. The mayor spoke.\n\nThe kidnapping of Haddad shocked the town.",
            "kidnapping",
            "2015-06-08",
        ),
        (
            "Gunmen kidnapped Omar Haddad on Monday. The mayor spoke.\n\nThe kidnapping of Ali Aziz shocked the town.",
            "kidnapping",
            None,
        ),
        ("Rebels attacked a post on Monday. Two guards were wounded in the attack.", "wounded", "2015-06-08"),
        ("Rebels attacked a post on Monday. Two guards were wounded in an earlier attack.", "wounded", None),
        ("Rebels stormed Harim on Monday. They burned the market.", "burned", "2015-06-08"),
        ("Rebels stormed Harim on Monday. They had burned the market.", "burned", None),
        ("Rebels stormed Harim on Monday.\n\nThey burned the market.", "burned", None),
        ("Rebels stormed a prison on Monday. They freed 700 inmates.", "freed", "2015-06-08"),
        ("Rebels stormed a prison on Monday. The army freed 700 inmates.", "freed", "2015-06-08"),
        ("Rebels stormed a prison on Monday. Uganda freed 700 inmates.", "freed", None),
        ("On Monday the square saw a march. Soldiers shot dead three students.", "shot", "2015-06-08"),
        ("The minister spoke of a march on Monday. Soldiers shot dead three students.", "shot", None),
        ("Sunday was calm, but guns spoke on Monday. Soldiers shot dead three students.", "shot", None),
    ],
)
def test_what_is_told_around_it_dates_an_event_only_where_it_is_the_same_story(read, text, trigger, date) -> None:
    found = event(read(text), trigger).date
    assert day(found) == date


def test_a_date_from_the_context_quotes_no_words_and_is_less_certain(read) -> None:
    clear = event(read("Rebels stormed Harim on Monday. They burned the market."), "burned")
    plain = event(read("Rebels stormed Harim. They burned the market."), "burned")
    assert clear.date is not None and clear.date.text is None
    assert clear.confidence < plain.confidence


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("Gunmen kidnapped the mayor of Goma and three councillors on 7 January.", "kidnapped", "2015-01-07"),
        ("Gunmen kidnapped the mayor and the winner of the vote of 7 January.", "kidnapped", None),
        ("Two men were killed and six wounded by troops on Friday.", "killed", "2015-06-05"),
        ("Two men were killed and six were wounded by troops on Friday.", "killed", None),
        ("The raid, which took place on Friday, killed six men.", "raid", "2015-06-05"),
        ("The raid, which the army denied on Friday, killed six men.", "raid", None),
    ],
)
def test_a_day_at_the_end_of_a_list(read, text: str, trigger: str, day: str | None) -> None:
    found = event(read(text), trigger)
    assert (found.date and found.date.start) == day


@pytest.mark.parametrize(
    ("text", "trigger", "date"),
    [
        ("Rebels killed nine men in Harim, a town, on Saturday, two residents said on Sunday.", "killed", "2015-06-06"),
        ("Two residents said on Sunday that rebels had killed nine men in Harim.", "killed", None),
        ("The army on Monday denied killing farmers in Harim on Saturday.", "killing", "2015-06-06"),
        ("The army on Monday denied killing farmers in Harim.", "killing", None),
        ("The UN on Tuesday condemned the shelling of Harim on Sunday.", "shelling", "2015-06-07"),
        ("The UN on Tuesday condemned the shelling of Harim on Sunday.", "condemned", "2015-06-09"),
        ("Hamas has claimed the raid on the town on Sunday.", "raid", "2015-06-07"),
        ("The group said on Tuesday it had killed nine men the day before.", "killed", "2015-06-08"),
        ("The group said on Tuesday it had killed nine men the day before the feast.", "killed", None),
    ],
)
def test_the_day_of_what_is_told_is_not_the_day_of_telling(read, text: str, trigger: str, date: str | None) -> None:
    assert day(event(read(text), trigger).date) == date


@pytest.mark.parametrize(
    ("text", "trigger", "date"),
    [
        ("During the night of 5 to 6 June rebels attacked Harim.", "attacked", "2015-06-05/2015-06-06"),
        ("Rebels attacked Harim in the night from Friday to Saturday.", "attacked", "2015-06-05/2015-06-06"),
        ("Rebels attacked Harim on the night of May 22-23.", "attacked", "2015-05-22/2015-05-23"),
        ("Rebels attacked Harim in the first week of March.", "attacked", "2015-03-01/2015-03-07"),
        ("Rebels attacked Harim in the last hours of March.", "attacked", "2015-03-31"),
        ("Rebels attacked Harim in the rainy week of March.", "attacked", "2015-03-01/2015-03-31"),
        ("Two men were hit by a rocket fired from a hill on Monday.", "hit", "2015-06-08"),
        ("Two men were hit by a rocket that a dealer had sold on Monday.", "hit", None),
        ("Ten officers were shot on a beach near the capital last October.", "shot", "2014-10-01/2014-10-31"),
    ],
)
def test_nights_and_parts_of_months(read, text: str, trigger: str, date: str | None) -> None:
    assert day(event(read(text), trigger).date) == date


@pytest.mark.parametrize(
    ("text", "trigger", "date"),
    [
        ("The bishop was shot by a sniper as he said Mass in March 1980.", "shot", "1980-03-01/1980-03-31"),
        ("The bishop was shot by a sniper, as he had predicted in March 1980.", "shot", None),
        ("The ship turned back on Monday because rebels were shelling the pier.", "shelling", "2015-06-08"),
        ("The ship turned back on Monday because rebels had shelled the pier.", "shelled", None),
        ("The president has declared Harim free, a day after the army shot two men.", "shot", "2015-06-09"),
        ("The president declared Harim free, a day after the army shot two men.", "shot", None),
        ("The army said on Monday it had left Harim, a day after rebels attacked its base.", "attacked", "2015-06-07"),
    ],
)
def test_the_clause_around_it_dates_a_clause(read, text: str, trigger: str, date: str | None) -> None:
    assert day(event(read(text), trigger).date) == date


@pytest.mark.parametrize(
    ("text", "actor", "date"),
    [
        ("On Monday rebels attacked Harim.", "rebels", "2015-06-08"),
        ("In 2014 government forces attacked Harim.", "government forces", "2014-01-01/2014-12-31"),
        ("Some 2014 government forces attacked Harim.", "government forces", None),
        ("In a report in March Amnesty International accused the army.", "Amnesty International", None),
    ],
)
def test_a_day_in_front_describes_no_actor(read, text: str, actor: str, date: str | None) -> None:
    found = read(text).events[0]
    assert [role.text for role in found.actors] == [actor]
    assert day(found.date) == date


def test_the_next_day_dates_the_clause_behind_it(read) -> None:
    record = read("Rebels attacked Homs on 6 May. The following day the Presidential Guard murdered Omar Haddad.")
    assert day(event(record, "murdered").date) == "2015-05-07"
    record = read("Rebels attacked Homs on 6 May. The day the Presidential Guard murdered Omar Haddad was a feast.")
    assert day(event(record, "murdered").date) != "2015-05-07"


@pytest.mark.parametrize(
    ("text", "trigger", "date"),
    [
        ("The army shelled Harim overnight, the mayor said.", "shelled", "2015-06-09/2015-06-10"),
        ("The army had shelled Harim overnight, the mayor said.", "shelled", None),
        ("Rebels took Harim on 3 June. They burned its market before dawn.", "burned", "2015-06-03"),
        ("Rebels took Harim on 3 March.\n\nThey burned its market before dawn.", "burned", None),
        ("Rebels took Harim on Monday.\n\nThey burned its market before dawn.", "burned", "2015-06-10"),
        ("Rockets hit a block of flats in Harim at 3am, the mayor said.", "hit", "2015-06-10"),
        ("Rockets hit a block of flats in Harim at a checkpoint, the mayor said.", "hit", None),
    ],
)
def test_an_hour_is_of_the_day_told_last_or_of_publication(read, text: str, trigger: str, date: str | None) -> None:
    assert day(event(read(text), trigger).date) == date
