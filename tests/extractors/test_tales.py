"""Tales that a text doubts, charges behind a second "of", and claims of what is announced."""

from __future__ import annotations

import pytest
from cases import Read, event, rows

# status | trigger | text
TOLD = """
alleged | killed | Reports that Omar Haddad had been killed remain unconfirmed.
happened | killed | Reports that Omar Haddad had been killed remain on our desk.
alleged | shelled | Reports that rebels had shelled Baidoa were described as false by the army.
happened | shelled | Reports that rebels had shelled Baidoa were described in detail by the army.
alleged | shot | A story that the garrison shot prisoners was dismissed by the general as nonsense.
happened | shot | The soldiers that shot two rebels were dismissed by the general.
alleged | massacre | Rumours reached the camp of a massacre of priests in Baidoa.
alleged | massacre | Rumours reached the camp at Marra last night of a massacre of priests in Baidoa.
happened | massacre | Survivors reached the camp of a massacre of priests in Baidoa.
alleged | genocide | Mali accused the leadership of Chad of genocide against the Zaghawa people.
alleged | murder | Officers accuse Chad of having ordered the murder.
planned | attack | Officers accuse Chad of planning an attack.
happened | accused | Mali accused Chad of shelling Gao, a charge the general rejected.
alleged | accused | The general denied that Mali had accused Chad of shelling Gao.
happened | genocide | Mali met the leadership of Chad after the genocide against the Zaghawa people.
"""


@pytest.mark.parametrize(("status", "trigger", "text"), rows(TOLD))
def test_what_the_text_doubts_is_alleged(read: Read, status: str, trigger: str, text: str) -> None:
    assert [e.status for e in read(text).events if e.trigger.text == trigger] == [status]


# speakers | trigger | text
CLAIMED = """
Arakan Army | capture | The Arakan Army announced the capture of the base in Ann.
 | curfew | The government announced a curfew in Ann.
ministry | surrendered | Some 1,000 soldiers, according to the ministry, surrendered at the plant.
 | surrendered | Some 1,000 soldiers, armed by the ministry, surrendered at the plant.
Omar Haddad | massacring | "Please help us," one of them, Omar Haddad, said. "They are massacring people in the cells."
"""


@pytest.mark.parametrize(("speakers", "trigger", "text"), rows(CLAIMED))
def test_who_announces_it_claims_it(read: Read, speakers: str, trigger: str, text: str) -> None:
    found = event(read(text), trigger)
    assert [c.speaker.text for c in found.claims] == [x for x in [speakers] if x]
