"""Who says what: reporting verbs, accusations, denials, nouns of speech, "according to", quotations over sentences."""

import pytest
from cases import Read, event, rows

# Sentence (~ is a line break) | trigger | status | speakers with their stance
CASES = """
Russia shelled Kharkiv, Ukraine said. | shelled | happened | Ukraine affirms
"Russia shelled Kharkiv," said Zelensky. | shelled | happened | Zelensky affirms
Ukraine said Russia shelled Kharkiv. | shelled | happened | Ukraine affirms
Ukraine said that Russia had shelled Kharkiv. | shelled | happened | Ukraine affirms
According to Ukraine, Russia shelled Kharkiv. | shelled | happened | Ukraine affirms
Russia shelled Kharkiv, according to Ukrainian officials. | shelled | happened | Ukrainian officials affirms
The attack, officials said, killed 12 soldiers. | attack | happened | officials affirms
"Russia shelled Kharkiv," Zelensky said, "and it attacked Odesa." | attacked | happened | Zelensky affirms
"Russia shelled Kharkiv," Zelensky said. "It also bombed Odesa." | bombed | happened | Zelensky affirms
"Russia shelled Kharkiv. It also bombed Odesa," Zelensky said. | shelled | happened | Zelensky affirms
Zelensky told Reuters that Russia shelled Kharkiv. | shelled | happened | Zelensky affirms
Russia shelled Kharkiv, Zelensky told Reuters. | shelled | happened | Zelensky affirms
Zelensky told Reuters: "Russia shelled Kharkiv." | shelled | happened | Zelensky affirms
Russia denied shelling Kharkiv. | shelling | alleged | Russia disputes
Russia denied that it had shelled Kharkiv. | shelled | alleged | Russia disputes
Russia has denied attacking the dam in Kherson. | attacking | alleged | Russia disputes
"We did not shell Kharkiv," said Putin. | shell | negated | Putin affirms
Putin said Russia did not shell Kharkiv. | shell | negated | Putin affirms
Ukraine accused Russia of shelling Kharkiv. | shelling | alleged | Ukraine affirms
Russia was accused by Ukraine of shelling Kharkiv. | shelling | alleged | Ukraine affirms
Russia was accused of shelling Kharkiv. | shelling | alleged | -
Moscow dismissed claims that Russia shelled Kharkiv. | shelled | alleged | Moscow disputes
Moscow rejected accusations that it shelled Kharkiv. | shelled | alleged | Moscow disputes
A bomb exploded in Homs, killing 9 men, police and a cook said. | exploded | happened | police affirms; cook affirms
Rebels attacked Kidal, police and a cook told reporters. | attacked | happened | police affirms; cook affirms
"We shot down a jet," a rebel who asked not to be named told reporters. | shot | happened | rebel affirms
Gunmen killed 30 men in Solhan, the king said, burning homes and the market. | burning | happened | king affirms
Shells killed 25 people in Goma, according to two hospitals. | killed | happened | hospitals affirms
The militia claimed a suicide attack on a base in Mali. | suicide attack | happened | militia affirms
The minister condemned a suicide attack on a base in Mali. | suicide attack | happened | -
Anna Berg said:~I condemn Mali. Rebels attacked a school in Kidal.~Troops left Gao. | attacked | happened | Berg affirms
Anna Berg said:~I condemn Mali. Rebels attacked a school.~Troops withdrew from Gao. | withdrew | happened | -
Anna Berg said:~“Rebels attacked a school in Kidal. | attacked | happened | Berg affirms
Anna Berg left.~I condemn Mali. Rebels attacked a school in Kidal. | attacked | happened | -
Russia confirmed that it had bombed Aleppo. | bombed | happened | Russia affirms
Hamas claimed that Israel captured three soldiers. | captured | alleged | Hamas affirms
Ukraine's claim that Russia shelled Kharkiv was not verified. | shelled | alleged | Ukraine affirms
Turkey said it would withdraw from Syria. | withdraw | planned | Turkey affirms
The army said it will retake Mosul. | retake | planned | army affirms
The report said that Russia shelled Kharkiv. | shelled | happened | -
Officials said Russia shelled Kharkiv. | shelled | happened | Officials affirms
A senior Pentagon official said Russia shelled Kharkiv. | shelled | happened | official affirms
Residents said the army shelled Homs. | shelled | happened | Residents affirms
Russia shelled Kharkiv. | shelled | happened | -
Witnesses told Reuters the army shelled Homs. | shelled | happened | Witnesses affirms
Russia and Syria said rebels attacked Aleppo. | attacked | happened | Russia affirms; Syria affirms
Amnesty International said the army killed 30 civilians in Homs. | killed | happened | Amnesty International affirms
Obama said Putin had told him Russia attacked Kyiv. | attacked | happened | Obama affirms; Putin affirms
Ukraine, citing the army, said Russia shelled Kharkiv. | shelled | happened | Ukraine affirms; army affirms
Ukraine, citing security, said Russia shelled Kharkiv. | shelled | happened | Ukraine affirms
Russia shelled Kharkiv, according to AFP, citing officials. | shelled | happened | AFP affirms; officials affirms
State media quoted Ali Noor as saying that Russia shelled Kyiv. | shelled | happened | media affirms; Noor affirms
Russia bombed the hospital, the governor of Kharkiv, Oleh Syn, wrote on Telegram. | bombed | happened | Kharkiv affirms
Russia shelled Kharkiv and the governor of Poltava, Oleh Synko, wrote a letter. | shelled | happened | -
The war began when Russia shelled Kharkiv; Poland says that it will send aid. | shelled | happened | -
The war began when Russia shelled Kharkiv, Poland says. | shelled | happened | Poland affirms
The UN has confirmed reports that Russia shelled Kharkiv. | shelled | happened | UN affirms
The UN has not confirmed that Russia shelled Kharkiv. | shelled | alleged | -
The army confirmed the capture of Kharkiv by Russia. | capture | happened | army affirms
The army celebrated the capture of Kharkiv by Russia. | capture | happened | -
Poland called the claim that Russia shelled Kharkiv a lie. | shelled | alleged | Poland disputes
Poland called the claim that Russia shelled Kharkiv credible. | shelled | alleged | -
The minister spoke of "abdicating".~The Al-i-Noor went on and Russia shelled Kharkiv. | shelled | happened | -
The minister said: We have won.~These acts show that rebels attacked our town. | attacked | happened | minister affirms
The minister said: The port was seized.~These acts show that rebels attacked the town. | attacked | happened | -
"Rebels took the town," the governor said, "and killed 12 soldiers." | killed | happened | governor affirms
The Pentagon believes that Russia shelled Kharkiv. | shelled | happened | Pentagon affirms
Iran's denial that it attacked Israel was ignored. | attacked | alleged | Iran disputes
Iran rejected allegations of attacking Israel. | attacking | alleged | Iran disputes
Israel disputed that it bombed Rafah. | bombed | alleged | Israel disputes
Iran did not deny attacking Israel. | attacking | alleged | -
Iran neither confirmed nor denied attacking Israel. | attacking | alleged | -
Hamas claimed responsibility for attacking Israel. | attacking | happened | Hamas affirms
ISIS claimed responsibility on Sunday for a raid in Paris. | raid | happened | ISIS affirms
ISIS claimed responsibility for the attack on Paris. | attack | happened | ISIS affirms
Zelensky accused Putin, who met Xi, of shelling Kharkiv. | met | happened | -
Zelensky thanked Biden and said Russia shelled Kharkiv. | shelled | happened | Zelensky affirms
Zelensky said Russia shelled Kharkiv and attacked Odesa. | attacked | happened | Zelensky affirms
Speaking to reporters, Biden said Russia bombed Kyiv. | bombed | happened | Biden affirms
The army attacked Homs. Assad said rebels fled. | attacked | happened | -
Officials, who spoke on condition of anonymity, said Israel bombed Damascus. | bombed | happened | Officials affirms
The governor, Oleh Syniehubov, said Russia shelled Kharkiv. | shelled | happened | governor affirms
Russia shelled Kharkiv, killing 12 civilians, the governor said. | shelled | happened | governor affirms
Russia shelled Kharkiv, the Ukrainian army said in a statement. | shelled | happened | Ukrainian army affirms
In a statement, Hamas said Israel bombed Rafah. | bombed | happened | Hamas affirms
It said Israel bombed Rafah, Hamas fighters told AFP. | bombed | happened | Hamas fighters affirms
Hamas wrote on Telegram that Israel bombed Rafah. | bombed | happened | Hamas affirms
Putin said the allegation that Russia shelled Kharkiv was false. | shelled | alleged | Putin disputes
Russia blamed Ukraine for attacking the dam. | attacking | alleged | Russia affirms
Ukraine and Russia accused each other of attacking the dam. | accused | happened | -
The army, which attacked Homs, said it killed rebels. | attacked | happened | -
After Israel bombed Rafah, Hamas said it would attack Tel Aviv. | bombed | happened | -
"It hit Lviv," Biden said. "It bombed Odesa." Putin said: "Kyiv attacked Kursk." | attacked | happened | Putin affirms
"It hit Lviv," Biden said. "It bombed Odesa." Putin said: "Kyiv attacked Kursk." | bombed | happened | Biden affirms
"Russia shelled Kharkiv," Zelensky said.~~"It bombed Odesa." | bombed | happened | Zelensky affirms
"Russia shelled Kharkiv," Zelensky said.~~Russia bombed Odesa on Monday. | bombed | happened | -
"Russia shelled Kharkiv," Zelensky said.~~The base was quiet.~~"Russia bombed Odesa on Monday." | bombed | happened | -
Russia was accused by Ukraine and Poland of attacking civilians. | attacking | alleged | Ukraine affirms; Poland affirms
It is untrue that Russia attacked Poland, Putin said. | attacked | alleged | Putin disputes
It is true that Russia attacked Poland, Putin said. | attacked | happened | Putin affirms
Kyiv rejected Moscow's claims that it attacked the dam. | attacked | alleged | Moscow affirms; Kyiv disputes
Israel denied the attack on the base in Homs. | attack | alleged | Israel disputes
Israel condemned the attack on the base in Homs. | attack | happened | -
Russia continued bombing Aleppo. | bombing | ongoing | -
Russia insists it never attacked Poland. | attacked | negated | Russia affirms
Turkey said it would withdraw from Syria if attacked. | withdraw | conditional | Turkey affirms
The army said in a statement that it had killed 20 rebels. | killed | happened | army affirms
Hamas repeated the claim that Israel bombed Rafah. | bombed | alleged | Hamas affirms
Hamas discussed the claim that Israel bombed Rafah. | bombed | alleged | -
"""


@pytest.mark.parametrize(("text", "trigger", "status", "claims"), rows(CASES))
def test_claims(read: Read, text: str, trigger: str, status: str, claims: str) -> None:
    record = read(text.replace("~", "\n"))
    found = event(record, trigger)
    said = {f"{c.speaker.text.split()[-1]} {c.stance}" for c in found.claims}
    assert found.status == status
    assert said == {" ".join(c.split()[-2:]) for c in claims.split(";") if c != "-"}
    assert all(record.text[c.evidence.start : c.evidence.end] == c.evidence.quote for c in found.claims)


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("ISIS claimed responsibility for the bombing of Baghdad.", {"ISIS"}),
        ("ISIS denied responsibility for the bombing of Baghdad.", set()),
        ("ISIS claimed responsibility for Israel's bombing of Baghdad.", {"Israel"}),
    ],
)
def test_who_claims_an_act_did_it(read: Read, text: str, actors: set[str]) -> None:
    found = [e for e in read(text).events if e.trigger.text == "bombing"]
    assert {a.text for e in found for a in e.actors} == actors


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ('"Rebels took the town," the governor said, "and killed 12 soldiers."', {"Rebels"}),
        ("Rebels took the town, the governor said and fled to Chad.", {"governor"}),
    ],
)
def test_who_acts_in_what_is_quoted_on(read: Read, text: str, actors: set[str]) -> None:
    found = [e for e in read(text).events if e.trigger.text in ("killed", "fled")]
    assert [{a.text for a in e.actors} for e in found] == [actors]
