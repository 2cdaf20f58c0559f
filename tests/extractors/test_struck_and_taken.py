"""To whom an act is done that its object does not say, in pairs: parts, companions, those fired on, those set free."""

import pytest
from cases import Read, rows

# type trigger | recipients | text
CASES = """
ASSAULT landed | school | Russian shells landed in the courtyard of a school in Kupiansk.
ASSAULT landed | - | A shell landed in the street outside a school in Goma.
ASSAULT exploded | bus | A mine exploded under a bus near Herat.
ASSAULT exploded | - | A mine exploded near Herat.
COERCE arrested | mayor, sons | The mayor was arrested with his two sons on Friday.
ASSAULT killed | mayor | The mayor was killed with his own gun.
COERCE closed | Sudan | Chad has closed its border with Sudan after the raid.
COERCE closed | - | Chad has closed its border after the raid.
COOPERATE extradited | warlord, Liberia | Spain extradited a warlord to Liberia on Monday.
REQUEST urged | Kosovo | A statute which Washington urged Kosovo to adopt was dropped.
REQUEST press | - | The students boycotted classes to press their demand for the release of a Kurdish teacher.
REQUEST demanded | Biya | Marchers demanded the removal of President Biya.
COERCE imposed | Gondar, Lalibela | Authorities in Amhara imposed a curfew in Gondar and Lalibela.
"""


@pytest.mark.parametrize(("what", "recipients", "text"), rows(CASES))
def test_recipients(read: Read, what: str, recipients: str, text: str) -> None:
    event = next(e for e in read(text).events if f"{e.type} {e.trigger.text}" == what)
    assert ", ".join(r.text for r in event.recipients) == recipients.replace("-", "")
