"""Forces that are led back, people who are seized and goods that are handed out."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from cases import lines

TOLD = """
RETREAT pulled | happened | garrison | - | The garrison was pulled back to the river.
RETREAT pulled | happened | army | - | The army pulled its troops back.
RETREAT evacuated | happened | garrison | - | The garrison was evacuated from the town.
RETREAT left | happened | soldiers | - | By the afternoon most soldiers had left for the airport.
CONSULT left | happened | minister | Cairo | The minister left for Cairo on Monday.
THREATEN vowed | happened | general | militia | The general vowed to "finish" the militia.
AGREE vowed | happened | president | rebels | The president vowed to "help" the rebels.
AID sending | alleged | UAE | - | The UAE denied sending weapons.
MOBILIZE sending | alleged | UAE | - | The UAE denied sending troops.
AID distributed | happened | WFP | beneficiaries | WFP distributed 890 metric tons to 58,000 beneficiaries in Kass.
COERCE refused | happened | rebels | observers | The observers were refused access to the airport by the rebels.
ASSAULT seized | happened | fighters | nurses | Two nurses were seized by fighters near Goma.
COERCE seized | happened | Police | suspects | Police seized two suspects.
"""
UNTOLD = """
RETREAT | Residents left for the border at dawn.
AID | The army sent weapons to the front.
AID | The mine sold 890 metric tons to a trader in Kass.
"""


@pytest.mark.parametrize("line", lines(TOLD))
def test_told(assert_told: Callable[[str], None], line: str) -> None:
    assert_told(line)


@pytest.mark.parametrize("line", lines(UNTOLD))
def test_untold(assert_untold: Callable[[str], None], line: str) -> None:
    assert_untold(line)


def test_a_jet_wounds_and_a_lorry_has_an_accident(read) -> None:
    (bombed,) = read("A jet bombed the village, wounding six people.").events
    assert [(q.kind, q.min) for q in bombed.quantities] == [("wounded", 6)]
    assert not read("A lorry overturned, wounding six people.").events
