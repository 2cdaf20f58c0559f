"""Whom an act is against that the clause before it tells, in pairs: answers by force, judgements, threats with "if"."""

import pytest
from cases import Read, rows

# type trigger | recipients | text
CASES = """
ASSAULT responded | Protesters | Protesters hurled stones at the ministry in Tunis and police responded with tear gas.
ASSAULT responded | - | Protesters left the ministry in Tunis and police responded with tear gas.
ASSAULT replied | rebels | The rebels mined the road to Bria; the army replied with mortar fire.
ASSAULT struck | Separatists | Separatists ambushed a patrol near Bamenda. The army struck back with helicopters.
ASSAULT struck | - | The mayor opened a clinic near Bamenda. The army struck back with helicopters.
ASSAULT returned | Gunmen | Gunmen opened fire on a patrol near Gao, and the soldiers returned fire.
ASSAULT retaliated | Hamas | After Hamas fired mortars, Israel retaliated with artillery.
ASSAULT retaliated | - | Rockets were fired from Gaza, and Israel retaliated with artillery.
ASSAULT retaliated | - | Israel bombed Gaza on Monday and Israel retaliated with artillery on Tuesday.
ASSAULT responded | Hamas | Israel responded to rocket fire from Hamas with air strikes.
ASSAULT opened | - | Rebels attacked a barracks in Gao, and soldiers opened fire.
ACCUSE called | Sudan | Sudan cancelled the talks, and the rebels' spokesman called the decision a betrayal.
ACCUSE condemned | - | Talks collapsed in Geneva, and the envoy condemned the decision.
ACCUSE condemned | Egypt | Egypt closed the crossing at Rafah on Monday. Hamas condemned the move.
ACCUSE condemned | - | Egypt closed the crossing at Rafah on Monday. Hamas condemned the attack.
REJECT rejected | Chad | Chad said that Sudan armed the rebels. Khartoum rejected the claim.
REJECT rejected | - | Chad feeds the refugees. Khartoum rejected the claim.
REJECT rejected | - | Chad said that the war was over. Khartoum rejected the deal.
ACCUSE alleged | Rwanda | Rwanda, the UN panel alleged, armed the rebels.
ACCUSE alleged | army | The army, as bishops had alleged for weeks, shelled the market in Bentiu.
THREATEN threatened | Ankara | Baghdad threatened to cut oil exports if Ankara sent more troops over the border.
THREATEN threatened | - | Iran threatened to close the strait if Israel was attacked again.
THREATEN threatened | - | The union threatened to strike if talks failed.
"""


@pytest.mark.parametrize(("what", "recipients", "text"), rows(CASES))
def test_taken_over(read: Read, what: str, recipients: str, text: str) -> None:
    event = next(e for e in read(text).events if f"{e.type} {e.trigger.text}" == what)
    assert ", ".join(r.text for r in event.recipients) == recipients.replace("-", "")
