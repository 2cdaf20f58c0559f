"""Labels that stand by themselves, in pairs: what belongs behind or before a noun, and what does not."""

from __future__ import annotations

import pytest
from cases import Read, rows

# Label | sentence
WHOLE = """
forces of either the ruling junta or Chad | The raid was carried out by forces of either the ruling junta or Chad.
supporters of former President Idriss Kamal | Police wounded supporters of former President Idriss Kamal.
leaders of the opposition Workers' Party | Police detained leaders of the opposition Workers' Party in Bamako.
headquarters of the 6th Infantry Division | Gunmen stormed the headquarters of the 6th Infantry Division.
crowds of women and children | Soldiers fired on crowds of women and children in the city of Gao.
embassies of Rwanda, France and Belgium | Protesters attacked the embassies of Rwanda, France and Belgium.
army's barracks | The rebels burned the army's barracks.
army | Mali accused the army of war crimes.
villagers | Gunmen robbed the villagers of their cattle.
police | Rebels attacked the police in the town.
barracks | The rebels burned their barracks.
"""


@pytest.mark.parametrize(("label", "text"), rows(WHOLE))
def test_a_label_is_the_whole_phrase(read: Read, label: str, text: str) -> None:
    assert label in {entity.label for entity in read(text).entities}


def test_all_owners_of_what_is_hit_are_hit(read: Read) -> None:
    events = read("Protesters attacked the embassies of Rwanda, France and Belgium.").events
    assert [r.text for r in events[0].recipients][1:] == ["Rwanda", "France", "Belgium"]


def test_a_phrase_with_its_own_tail_takes_up_no_name(read: Read) -> None:
    record = read("Karl Brom is president of Chad. The president of the court rejected the appeal.")
    actors = [role.text for event in record.events if event.type == "REJECT" for role in event.actors]
    labels = {entity.label for entity in record.entities}
    assert actors == ["president of the court"] and "president of the court" in labels
