"""Phrases that stand where the parser expects others, each beside a sentence that is right as it is parsed."""

from __future__ import annotations

import pytest
from cases import Read, event, rows

# trigger | type | status | actors | recipients | sentence; "-" for nobody, "?" for whoever it may be
EVENTS = """
disarmed | RETREAT | happened | - | Kenyan soldiers | Ten Kenyan soldiers sent to guard her were disarmed and shot.
shot | ASSAULT | happened | - | soldiers | The soldiers who had guarded her were shot.
accused | ACCUSE | happened | Salva Kiir | Sudan | Salva Kiir, in a note to the UN envoy, Ana Brun, accused Sudan.
denounced | ACCUSE | happened | Kiir, Machar | Sudan | Kiir and Machar denounced Sudan in a note to the UN envoy.
shelling | ASSAULT | ongoing | Chadian army | ? | On 4 May the Chadian army, led by Idriss, began its shelling of it.
bombing | ASSAULT | alleged | army of Chad | ? | The army of Chad has denied bombing Kalo's main clinic on Friday.
met | CONSULT | happened | envoy | Omar Farah | The envoy met army chief of staff Omar Farah on Sunday.
met | CONSULT | happened | envoy | chief of staff | The envoy met the chief of staff on Sunday.
killed | ASSAULT | happened | - | Omar Farah | Among those killed in the raid was Omar Farah, a nurse.
shelled | ASSAULT | happened | Troops | town | Troops shelled the town for a day.
hit | ASSAULT | happened | - | ? | On 20 May Arman hospital was hit twice and put out of action.
"""


def names(roles: tuple[object, ...]) -> str:
    return ", ".join(r.text for r in roles) or "-"  # type: ignore[attr-defined]


@pytest.mark.parametrize(("trigger", "kind", "status", "actors", "recipients", "text"), rows(EVENTS))
def test_who_does_what(
    read: Read, trigger: str, kind: str, status: str, actors: str, recipients: str, text: str
) -> None:
    found = event(read(text), trigger)
    assert (found.type, names(found.actors)) == (kind, actors)
    assert found.status in (status, "ongoing")
    assert recipients in ("?", names(found.recipients))


@pytest.mark.parametrize(
    ("text", "recipients", "killed"),
    [
        ("The report says that 40 rebels have died, 12 of them children.", ["rebels"], 40),
        ("A house was hit and five villagers, all of them Tajiks, perished.", ["house", "villagers"], 5),
        ("The report says that 40 rebels and 12 children have died.", ["rebels", "children"], 40),
    ],
)
def test_a_part_of_the_dead_is_no_other_dead(read: Read, text: str, recipients: list[str], killed: int) -> None:
    found = next(e for e in read(text).events if e.trigger.text in ("died", "hit"))
    assert [r.text for r in found.recipients] == recipients
    assert killed in [q.min for q in found.quantities]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A spokesman for the Badr Front, Ali Farah, denied that rebels had shelled Kalo.", "Ali Farah"),
        ("The Badr Front, a spokesman said, had not shelled Kalo.", "spokesman"),
    ],
)
def test_a_spokesman_is_named_by_the_name_behind_his_body(read: Read, text: str, speaker: str) -> None:
    record = read(text)
    speakers = {c.speaker.entity for e in record.events for c in e.claims}
    assert [e.label for e in record.entities if e.id in speakers] == [speaker]


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("Germany gave the Fund 3 million euros last month.", "Germany > Fund"),
        ("Germany gave 3 million euros to the Fund last month.", "Germany > Fund"),
        ("Germany gave the Fund manager a warning.", ""),
    ],
)
def test_who_is_given_money(read: Read, text: str, given: str) -> None:
    told = [f"{names(e.actors)} > {names(e.recipients)}" for e in read(text).events if e.type == "AID"]
    assert told == ([given] if given else [])
